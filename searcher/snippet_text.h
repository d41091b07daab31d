// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "kzsearch/searcher.h"

namespace kz {

/// Bytes of a text, half open.
using ByteSpan = std::pair<std::size_t, std::size_t>;

/// Where the punctuation that touches the word at `word_begin` starts ("“Gangs" at the quotation mark), not before
/// `limit`.
[[nodiscard]] std::size_t start_with_punctuation(std::string_view text, std::size_t limit,
                                                 std::size_t word_begin) noexcept;

/// Where the punctuation that touches the word ending at `word_end` ends ("gangs.”"), not behind `limit`.
[[nodiscard]] std::size_t end_with_punctuation(std::string_view text, std::size_t word_end, std::size_t limit) noexcept;

/// Bytes `shown` of `text` as a snippet of one line: each run of white space one blank, control and bidi-control
/// characters dropped. `marks` are bytes of `text`, sorted by begin; the snippet's are what of them is shown,
/// overlapping ones as one.
[[nodiscard]] Snippet make_one_line(std::string_view text, ByteSpan shown, const std::vector<ByteSpan>& marks);

/// Puts "…" before the snippet's text and moves its marks and dates along.
void add_leading_ellipsis(Snippet& snippet);

void add_trailing_ellipsis(Snippet& snippet);

}  // namespace kz
