// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/page_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/html/line_text.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// Sorted.
constexpr std::array<std::string_view, 46> kBlockElements = {
    "address", "article", "aside", "blockquote", "body",       "caption", "center",  "dd",      "details", "dir",
    "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure",  "footer",  "form",    "h1",      "h2",
    "h3",      "h4",      "h5",    "h6",         "header",     "hgroup",  "hr",      "html",    "legend",  "li",
    "main",    "menu",    "nav",   "ol",         "p",          "pre",     "section", "summary", "table",   "tbody",
    "td",      "tfoot",   "th",    "thead",      "tr",         "ul",
};

// Sorted.
constexpr std::array<std::string_view, 26> kHiddenElements = {
    "applet", "audio",  "button", "canvas",  "datalist", "embed",    "frameset", "head",   "iframe",
    "map",    "math",   "meter",  "noembed", "noframes", "noscript", "object",   "option", "progress",
    "script", "select", "style",  "svg",     "template", "textarea", "title",    "video",
};

// Blocks that stand close below one another: entries and rows, not paragraphs.
constexpr std::array<std::string_view, 6> kCloseElements = {"li", "tr", "dt", "dd", "td", "th"};

bool has_style(std::string_view style, std::string_view property, std::string_view value) {
  const std::size_t at = style.find(property);
  if (at == std::string_view::npos) return false;
  std::string_view rest = style.substr(at + property.size());
  while (!rest.empty() && (rest.front() == ':' || is_html_space(rest.front()))) rest.remove_prefix(1);
  return rest.substr(0, value.size()) == value;
}

// Nothing but blanks of any kind: such a block holds its line open, no more.
bool is_blank_text(std::string_view text) {
  constexpr std::array<std::string_view, 6> kBlanks = {"\u00A0", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD"};
  while (!text.empty()) {
    if (is_html_space(text.front())) {
      text.remove_prefix(1);
      continue;
    }
    const auto found = std::find_if(kBlanks.begin(), kBlanks.end(),
                                    [&](std::string_view blank) { return text.substr(0, blank.size()) == blank; });
    if (found == kBlanks.end()) return false;
    text.remove_prefix(found->size());
  }
  return true;
}

class TextBuilder {
 public:
  explicit TextBuilder(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {}

  PageText build() {
    const auto count = static_cast<std::uint32_t>(nodes_.size());
    for (std::uint32_t i = 0; i < count;) {
      while (!open_.empty() && nodes_[open_.back()].end <= i) leave();
      const HtmlNode& node = nodes_[i];
      if (node.is_text()) {
        append(node.text, i);
      } else if (is_hidden_element(tree_, node)) {
        i = node.end;
        continue;
      } else {
        enter(i);
      }
      ++i;
    }
    while (!open_.empty()) leave();
    close_block(0);
    return std::move(page_);
  }

 private:
  enum Gap { kNone, kLine, kParagraph };

  void enter(std::uint32_t i) {
    const std::string_view name = nodes_[i].name;
    open_.push_back(i);
    if (name == "br") break_line();
    if (name == "q") append("“", i);
    if (name == "a" && tree_.has_attribute(nodes_[i], "href")) ++links_;
    if (name == "pre") ++preformatted_;
    if (row_ != 0) {
      enter_in_row(name);
    } else if (is_block_element(name)) {
      close_block(gap_of(name));
      block_node_.push_back(i);
      if (name == "tr" && is_data_row(i)) row_ = i;
    }
  }

  void leave() {
    const std::uint32_t i = open_.back();
    const std::string_view name = nodes_[i].name;
    open_.pop_back();
    if (name == "q") append("”", i);
    if (name == "a" && tree_.has_attribute(nodes_[i], "href")) --links_;
    if (name == "pre") --preformatted_;
    if (row_ == i) row_ = 0;
    if (row_ != 0 || !is_block_element(name)) return;
    close_block(gap_of(name));
    if (!block_node_.empty()) block_node_.pop_back();
  }

  // The cells of a row of data are on one line.
  void enter_in_row(std::string_view name) {
    if (!is_open_) return;
    trim_line_end(page_.text);
    if (page_.text.size() <= block_.begin) return;
    page_.text += name == "td" || name == "th" ? " | " : " ";
  }

  static Gap gap_of(std::string_view name) { return is_one_of(name, kCloseElements) ? kLine : kParagraph; }

  // Whether a row holds short cells, not the columns of a layout: those have paragraphs.
  [[nodiscard]] bool is_data_row(std::uint32_t row) const {
    constexpr std::size_t kMaxRowBytes = 400;
    std::size_t bytes = 0;
    std::size_t paragraphs = 0;  // of the cell
    for (std::uint32_t i = row + 1; i < nodes_[row].end; ++i) {
      const std::string_view name = nodes_[i].name;
      const bool is_layout = name == "table" || name == "ul" || name == "ol" || name == "form" || name == "h1" ||
                             name == "h2" || name == "h3" || name == "br";
      bytes += nodes_[i].text.size();
      if (name == "td" || name == "th") paragraphs = 0;
      if (name == "p" || name == "div") ++paragraphs;
      if (is_layout || bytes > kMaxRowBytes || paragraphs > 1) return false;
    }
    return true;
  }

  void append(std::string_view text, std::uint32_t node) {
    if (!is_open_) {
      const auto first = std::find_if_not(text.begin(), text.end(), is_html_space);
      if (first == text.end()) return;
      text.remove_prefix(static_cast<std::size_t>(first - text.begin()));
      open_block(node);
    }
    const std::size_t before = page_.text.size();
    if (preformatted_ > 0) {
      append_lines(text);
    } else {
      append_line_text(page_.text, text);
    }
    if (links_ > 0) block_.linked += page_.text.size() - before;
  }

  void append_lines(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      append_line_text(page_.text, text.substr(0, end));
      if (end == std::string_view::npos) return;
      trim_line_end(page_.text);
      if (page_.text.back() != '\n') page_.text += '\n';
      text.remove_prefix(end + 1);
    }
  }

  void break_line() {
    if (!is_open_) return;
    trim_line_end(page_.text);
    if (page_.text.back() == '\n') {
      close_block(kParagraph);
    } else {
      page_.text += '\n';
    }
  }

  void open_block(std::uint32_t node) {
    if (!page_.text.empty()) page_.text += gap_ == kLine ? "\n" : "\n\n";
    gap_ = kNone;
    block_ = {page_.text.size(), 0, block_node_.empty() ? 0 : block_node_.back(), node, 0};
    is_open_ = true;
  }

  void close_block(int gap) {
    if (is_open_) {
      while (!page_.text.empty() && is_html_space(page_.text.back())) page_.text.pop_back();
      block_.end = page_.text.size();
      is_open_ = false;
      if (block_.end <= block_.begin || is_blank_text(std::string_view(page_.text).substr(block_.begin))) {
        page_.text.resize(std::min(block_.begin, page_.text.size()));
        while (!page_.text.empty() && page_.text.back() == '\n') page_.text.pop_back();
      } else {
        block_.linked = std::min(block_.linked, block_.end - block_.begin);
        page_.blocks.push_back(block_);
      }
    }
    gap_ = std::max(gap_, gap);
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  PageText page_;
  PageBlock block_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> block_node_;
  int gap_ = kNone;
  bool is_open_ = false;
  unsigned links_ = 0;
  unsigned preformatted_ = 0;
  std::uint32_t row_ = 0;  // the row of data around; 0 for none
};

}  // namespace

bool is_block_element(std::string_view name) noexcept {
  return std::binary_search(kBlockElements.begin(), kBlockElements.end(), name);
}

bool is_hidden_element(const HtmlTree& tree, const HtmlNode& node) {
  if (std::binary_search(kHiddenElements.begin(), kHiddenElements.end(), node.name)) return true;
  if (node.attributes == 0 || node.name == "body" || node.name == "html" || node.name == "main") return false;
  if (tree.has_attribute(node, "hidden")) return true;
  const std::string_view style = tree.attribute(node, "style");
  return !style.empty() && (has_style(style, "display", "none") || has_style(style, "visibility", "hidden"));
}

PageText page_text(const HtmlTree& tree) {
  return TextBuilder(tree).build();
}

}  // namespace kz
