// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/html/html_tree.h"
#include "common/html/page_text.h"
#include "kzsearch/article.h"

namespace kz {

/// What each block of a page is.
struct BlockVerdict {
  std::string_view noise;  ///< why it is no part of the article; empty: it is
  bool is_heading = false;
  bool is_caption = false;
  bool is_dateline = false;    ///< by the words of its elements: a byline, a date
  bool is_near_title = false;  ///< around the article's heading, before its first paragraph
};

/// Tells the article of a page from what stands around it, by where the prose is: by the elements around each block,
/// their names and classes, the share of links, the blocks before and after. One verdict a block of `text`. `title`
/// helps to find the article's heading; may be empty.
[[nodiscard]] std::vector<BlockVerdict> find_content(const HtmlTree& tree, const PageText& text,
                                                     std::string_view title);

}  // namespace kz
