// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kz {

/// A sentence: `[begin, end)` UTF-8 bytes, without the white space around it.
struct SentenceSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The sentences of `text` (valid UTF-8), in order; everything but white space is in one. A blank line always ends a
/// sentence. A single line end does so where it ends a heading, a list entry or a paragraph written as one long line,
/// and not where the text is merely wrapped. "Mr.", "U.S.", "6 p.m." and initials end none, unless what follows must
/// start one.
[[nodiscard]] std::vector<SentenceSpan> split_sentences(std::string_view text);

}  // namespace kz
