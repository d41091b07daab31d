// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/html/html_tree.h"
#include "common/html/json_ld.h"
#include "kzsearch/article.h"

namespace kz {

/// A date as some field of a page has it, surest first in lists of them.
struct DateField {
  std::string value;
  double confidence = 0;
};

/// What the head of a page and its microdata say. Texts but `body` are single lines.
struct PageMetadata {
  std::string title;
  std::string body;         ///< the article's text as linked data tell it, lines and tags as written
  std::string description;  ///< a sentence or two
  std::string author;
  std::string source;
  std::string language;
  std::string url;
  std::vector<std::string> tags;
  std::vector<DateField> published;  ///< dates of publication
  std::vector<DateField> modified;   ///< dates of later changes: a last resort
};

[[nodiscard]] PageMetadata read_metadata(const HtmlTree& tree);

/// The charset a page declares, in its first kilobytes: "windows-1251". Empty where it declares none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

}  // namespace kz
