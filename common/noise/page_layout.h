// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace kz {

/// A line of a text that is not blank, and why it is known to be noise; `reason` is empty where it is not.
struct PageLine {
  std::string_view text;
  std::string_view reason;
  bool is_after_blank = false;  ///< a blank line stands above it
};

/// Where `lines` are those of a whole page saved as text (menus, teasers and comments around the article), gives a
/// reason to those that are no part of the article. Of a text without the marks of a page only lists of links go: a
/// heading such as "Read also" and what below it reads as headlines do.
///
/// No tag tells here what a line is, so lines are told by what they look like: prose is long, held together by function
/// words and ended by a full stop; what stands around an article is short, or asks something of the reader, or follows
/// a heading such as "Most read". The article is the stretch with the most words of prose, and what prose stands near
/// it with no such heading between; short lines within it stay, unless they are a run of labels.
void find_page_noise(std::vector<PageLine>& lines);

}  // namespace kz
