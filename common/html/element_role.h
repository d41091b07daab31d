// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "common/html/html_tree.h"

namespace kz {

/// What an element says by its name, its ARIA role and the words of its class and id.
struct ElementRole {
  std::string_view
      noise;             ///< why its content is no part of an article ("navigation", "comments"); empty: no sign of it
  bool is_sure = false;  ///< the sign is seldom wrong; else an element that holds most of the prose is not noise
  bool is_content = false;  ///< says that it holds an article's text
  bool is_caption = false;
  bool is_dateline = false;  ///< a byline, a date, an author's name
  bool is_lead = false;      ///< a standfirst or a subtitle
};

[[nodiscard]] ElementRole role_of(const HtmlTree& tree, const HtmlNode& node);

}  // namespace kz
