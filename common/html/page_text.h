// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/html/html_tree.h"

namespace kz {

/// A stretch of a page's text that nothing but inline markup and line breaks divides: a paragraph, a heading, an entry
/// of a list, a row of a table.
struct PageBlock {
  std::size_t begin = 0;  ///< bytes of PageText::text
  std::size_t end = 0;
  std::uint32_t node = 0;        ///< the innermost block element around it
  std::uint32_t first_text = 0;  ///< its first run of text, as a node
  std::size_t linked = 0;        ///< bytes of it that are links
};

/// What a reader sees of a page, without what is hidden.
struct PageText {
  std::string text;  ///< blocks on lines of their own, a blank line between those that are not entries of one list
  std::vector<PageBlock> blocks;
};

[[nodiscard]] PageText page_text(const HtmlTree& tree);

/// Whether an element's content is not shown as text, or only on demand: scripts, menus of a form, `hidden`.
[[nodiscard]] bool is_hidden_element(const HtmlTree& tree, const HtmlNode& node);

/// Whether an element of this name begins and ends a line.
[[nodiscard]] bool is_block_element(std::string_view name) noexcept;

}  // namespace kz
