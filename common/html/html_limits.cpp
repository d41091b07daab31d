// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/html_limits.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "common/html/line_text.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxDepth = 1000;  // browsers stop at 512; pages have less than a hundred
constexpr std::size_t kMaxAttributes = 1000;

// Elements whose end tag may be left out, or that have none: they do not nest by being many.
constexpr std::array<std::string_view, 37> kNotNesting = {
    "a",     "area",  "base",     "basefont", "body",  "br",    "col",   "colgroup", "dd", "dt",
    "embed", "frame", "head",     "hr",       "html",  "img",   "input", "keygen",   "li", "link",
    "meta",  "nobr",  "optgroup", "option",   "p",     "param", "path",  "rp",       "rt", "source",
    "tbody", "td",    "tfoot",    "th",       "thead", "tr",    "wbr",
};

// Elements whose content is text up to their end tag.
constexpr std::array<std::string_view, 8> kRawText = {"script", "style",  "textarea", "title",
                                                      "xmp",    "iframe", "noembed",  "noframes"};

bool is_letter(char c) noexcept {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

bool equals(std::string_view written, std::string_view name) {
  return std::equal(written.begin(), written.end(), name.begin(), name.end(),
                    [](char a, char b) { return ascii_lower(a) == b; });
}

template <std::size_t kCount>
bool is_tag_of(const std::array<std::string_view, kCount>& names, std::string_view written) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return equals(written, name); });
}

struct Tag {
  std::string_view name;  // as written
  bool is_end = false;
  bool is_self_closed = false;
  std::size_t attributes = 0;
};

class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  // False at the end.
  bool next(Tag& tag) {
    for (at_ = html_.find('<', at_); at_ < html_.size(); at_ = html_.find('<', at_)) {
      ++at_;
      if (html_.substr(at_, 3) == "!--") {
        skip_past("-->", 3);
        continue;
      }
      tag = {};
      tag.is_end = at_ < html_.size() && html_[at_] == '/';
      const std::size_t begin = at_ + (tag.is_end ? 1 : 0);
      if (begin >= html_.size() || !is_letter(html_[begin])) continue;
      read_tag(tag, begin);
      if (!tag.is_end && is_tag_of(kRawText, tag.name)) skip_raw_text(tag.name);
      return true;
    }
    return false;
  }

 private:
  void skip_past(std::string_view mark, std::size_t from) {
    const std::size_t found = html_.find(mark, std::min(at_ + from, html_.size()));
    at_ = found == std::string_view::npos ? html_.size() : found + mark.size();
  }

  void read_tag(Tag& tag, std::size_t begin) {
    at_ = begin;
    while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>') ++at_;
    tag.name = html_.substr(begin, at_ - begin);
    bool follows_space = false;
    for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
      const char c = html_[at_];
      const bool is_space = is_html_space(c) || c == '/';
      if (!is_space && (follows_space || at_ == begin)) ++tag.attributes;
      tag.is_self_closed = c == '/';
      follows_space = is_space;
      const bool opens_value = (c == '"' || c == '\'') && follows_equals();
      if (!opens_value) continue;
      const std::size_t close = html_.find(c, at_ + 1);
      at_ = close == std::string_view::npos ? html_.size() - 1 : close;
      follows_space = true;  // a='x'b='y' are two
    }
  }

  // A quote opens a value only behind '='; elsewhere it is part of a name.
  [[nodiscard]] bool follows_equals() const {
    std::size_t before = at_;
    while (before > 0 && is_html_space(html_[before - 1])) --before;
    return before > 0 && html_[before - 1] == '=';
  }

  void skip_raw_text(std::string_view name) {
    for (;;) {
      at_ = html_.find("</", at_);
      if (at_ == std::string_view::npos) {
        at_ = html_.size();
        return;
      }
      if (equals(html_.substr(at_ + 2, name.size()), lower_name(name))) return;
      at_ += 2;
    }
  }

  // One of kRawText, which are lower case.
  static std::string_view lower_name(std::string_view name) {
    return *std::find_if(kRawText.begin(), kRawText.end(), [&](std::string_view each) { return equals(name, each); });
  }

  std::string_view html_;
  std::size_t at_ = 0;
};

// Within SVG and MathML "/>" ends an element; elsewhere it says nothing.
bool is_foreign(const std::vector<std::string_view>& open) {
  return std::any_of(open.begin(), open.end(),
                     [](std::string_view name) { return equals(name, "svg") || equals(name, "math"); });
}

}  // namespace

std::string refuse_markup(std::string_view html) {
  std::vector<std::string_view> open;
  TagScanner tags(html);
  for (Tag tag; tags.next(tag);) {
    if (tag.attributes > kMaxAttributes)
      return "a tag with more than " + std::to_string(kMaxAttributes) + " attributes";
    if (is_tag_of(kNotNesting, tag.name) || (tag.is_self_closed && is_foreign(open))) continue;
    if (!tag.is_end) {
      open.push_back(tag.name);
      if (open.size() > kMaxDepth) return "tags nested deeper than " + std::to_string(kMaxDepth);
      continue;
    }
    const auto same = std::find_if(open.rbegin(), open.rend(), [&](std::string_view name) {
      return std::equal(name.begin(), name.end(), tag.name.begin(), tag.name.end(),
                        [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
    });
    if (same != open.rend()) open.erase(same.base() - 1, open.end());
  }
  return {};
}

}  // namespace kz
