// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/sentence_splitter.h"
#include "kzsearch/entities.h"

namespace kz {

/// A name that a text holds at `[begin, end)`, UTF-8 bytes.
struct StoredMention {
  TextField field = TextField::body;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t number = 0;  ///< of its name key, one of StoredArticle::names
};

/// Where the sentences, names and dates of an article stand: what a question about one sentence is answered from.
struct TextMarks {
  std::vector<std::size_t> sentences;   ///< where each sentence of the body starts, ascending
  std::vector<StoredMention> mentions;  ///< by field, then in text order
  std::vector<DateMention> dates;       ///< by field, then in text order, not overlapping
};

/// The sentence of the body that the byte `at` lies in or behind, from 0.
[[nodiscard]] std::size_t sentence_at(std::span<const std::size_t> sentences, std::size_t at);

/// The sentences that start at `starts`, ascending, in a text of `size` bytes; white space may end each.
[[nodiscard]] std::vector<SentenceSpan> sentence_spans(std::span<const std::size_t> starts, std::size_t size);

/// A record of varints: places as differences, names as indexes into `numbers` (ascending; every mention's is one).
[[nodiscard]] std::string encode(const TextMarks& marks, std::span<const std::uint32_t> numbers);

/// Throws Error(index_corrupt) for bytes that `encode` did not write with as many numbers.
[[nodiscard]] TextMarks decode_text_marks(std::string_view bytes, std::span<const std::uint32_t> numbers);

}  // namespace kz
