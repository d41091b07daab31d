// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kz {

struct HtmlAttribute {
  std::string_view name;   ///< lower case
  std::string_view value;  ///< entities decoded
};

/// An element or a run of text, of valid UTF-8. Nodes stand in document order, so those within node `i` are `i + 1 …
/// end - 1`, the first child is `i + 1`, and the sibling after it is its `end`.
struct HtmlNode {
  std::string_view name;  ///< of an element, lower case; empty for text
  std::string_view text;  ///< of a run of text, entities decoded
  std::uint32_t parent = 0;
  std::uint32_t end = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;

  [[nodiscard]] bool is_text() const noexcept { return name.empty(); }
};

/// A parsed page. Node 0 is its root element. Comments are gone.
class HtmlTree {
 public:
  [[nodiscard]] const std::vector<HtmlNode>& nodes() const noexcept { return nodes_; }
  [[nodiscard]] std::span<const HtmlAttribute> attributes(const HtmlNode& node) const noexcept;

  /// Of an element's attribute; empty where it has none of that name.
  [[nodiscard]] std::string_view attribute(const HtmlNode& node, std::string_view name) const noexcept;
  [[nodiscard]] bool has_attribute(const HtmlNode& node, std::string_view name) const noexcept;

  /// Whether it is a part of a page: neither <html> nor <head> nor <body> stands in it, nor what belongs into a head.
  [[nodiscard]] bool is_fragment() const noexcept { return is_fragment_; }

  /// The text within node `i`, runs of white space made one blank, none around it: all, or what is beyond `most_bytes`
  /// left out, give or take as many. For elements that may nest around one another, each with the whole page in it.
  [[nodiscard]] std::string text_of(std::size_t i, std::size_t most_bytes = std::string::npos) const;

 private:
  friend std::variant<HtmlTree, std::string> parse_html(std::string html);
  class Arena;
  struct ArenaDeleter {
    void operator()(Arena* arena) const noexcept;
  };

  std::unique_ptr<std::string> source_;  // the views of unknown tags' names point into it
  std::unique_ptr<Arena, ArenaDeleter> arena_;
  std::deque<std::string> mended_;  // texts that the parser left ill-formed
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  bool is_fragment_ = false;
};

/// Parses a page or a part of one as browsers do: any text is one. `html` must be valid UTF-8. A page whose tags nest
/// too deep, have too many attributes, or need too much memory is refused with the reason.
[[nodiscard]] std::variant<HtmlTree, std::string> parse_html(std::string html);

/// `html` as a line of text: tags gone, entities decoded, white space made single blanks. For titles and other short
/// fields that may hold markup; what cannot be parsed stays as it is.
[[nodiscard]] std::string html_line(std::string_view html);

}  // namespace kz
