// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/feed_item.h"

namespace kz {

/// An element as it begins: names without prefixes.
struct XmlElement {
  std::string_view name;
  std::string_view space;  ///< its namespace; empty for none
  struct Attribute {
    std::string name;
    std::string value;
  };
  std::vector<Attribute> attributes;

  /// Empty where there is none of that name.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

enum class FeedFormat { unknown, rss, atom, nitf, newsml };

/// By the root element.
[[nodiscard]] FeedFormat feed_format(std::string_view root);

/// Takes what a feed's elements say, in their order, and makes items of it. The calls must nest as the elements do.
class FeedElements {
 public:
  void begin(const XmlElement& element);
  void text(std::string_view text);  ///< entities decoded
  void end();

  /// The element that just ended was an item, which `take_item` gives.
  [[nodiscard]] bool has_item() const noexcept { return has_item_; }
  [[nodiscard]] FeedItem take_item();

  /// Within an item that is not dropped.
  [[nodiscard]] bool is_in_item() const noexcept { return item_depth_ > 0 && !is_dropped_; }
  /// Passes over the rest of the item.
  void drop_item();

  [[nodiscard]] FeedFormat format() const noexcept { return format_; }
  /// Of what is held of the item.
  [[nodiscard]] std::size_t item_bytes() const noexcept { return bytes_; }

 private:
  enum class Mode {
    html,   // the text is HTML itself
    plain,  // the text is escaped to be HTML
    lines,  // so it is, and its line ends are kept
    markup  // so it is, and the elements within are written too
  };
  struct Open {
    std::string name;
    std::string written;  // the name it is written to the content by; empty: it is not
  };
  struct Target {
    std::string* field = nullptr;
    Mode mode = Mode::plain;
  };

  [[nodiscard]] bool is_item(std::string_view name) const;
  [[nodiscard]] std::string_view parent() const;
  [[nodiscard]] bool is_inside(std::string_view name) const;
  Target target_of(const XmlElement& element);
  Target rss_target(const XmlElement& element);
  Target atom_target(const XmlElement& element);
  Target nitf_target(const XmlElement& element);
  Target newsml_target(const XmlElement& element);
  std::string* new_tag();
  void set(std::string& field, std::string_view value);
  void write_tag(const XmlElement& element);
  void append(std::string_view html);

  FeedFormat format_ = FeedFormat::unknown;
  std::vector<Open> open_;
  FeedItem item_;
  std::string head_title_;  // of NITF: where there is no headline
  FeedItem channel_;        // what the feed says of all its items
  Target capture_;
  std::size_t capture_depth_ = 0;  // of the element whose text is captured; 0 for none
  std::size_t item_depth_ = 0;     // of the item's element; 0 outside
  std::size_t bytes_ = 0;
  bool has_item_ = false;
  bool is_dropped_ = false;
};

}  // namespace kz
