// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/word_sequence.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kz {

std::uint32_t word_sequence::word(std::string_view form) noexcept {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(form.data(), form.size()));
  return is_mark(hash) ? hash + kFieldEnd + 1 : hash;
}

void WordSequenceWriter::add_field(std::span<const Token> tokens) {
  bytes_.reserve(bytes_.size() + sizeof(std::uint32_t) * (tokens.size() + tokens.size() / 8 + 2));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].sentence != tokens[i - 1].sentence) put(word_sequence::kSentenceEnd);
    if (!tokens[i].is_joined) put(word_sequence::word(tokens[i].form));
  }
  put(word_sequence::kSentenceEnd);
  put(word_sequence::kFieldEnd);
}

void WordSequenceWriter::put(std::uint32_t word) {
  for (unsigned shift = 0; shift < 32; shift += 8) bytes_.push_back(static_cast<char>((word >> shift) & 0xff));
}

std::uint32_t WordSequence::operator[](std::size_t at) const noexcept {
  std::uint32_t word = 0;
  for (unsigned i = 0; i < sizeof word; ++i) {
    word |= std::uint32_t{static_cast<unsigned char>(bytes_[at * sizeof word + i])} << (8 * i);
  }
  return word;
}

}  // namespace kz
