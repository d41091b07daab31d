// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_segmenter.h"

#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/ubrk.h>

#include "common/text/ascii_words.h"
#include "common/text/characters.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

// A stretch in ASCII that is shorter is not worth starting the iterator anew behind it.
constexpr std::size_t kLeastAsciiBytes = 64;

std::size_t first_beyond_ascii(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_ascii(text[at])) ++at;
  return at;
}

// The place behind a space, or the end of the text, where a long stretch in ASCII begins; `at` is not in ASCII.
std::size_t end_of_mixed(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    while (at < text.size() && !is_ascii(text[at])) ++at;
    const std::size_t next = first_beyond_ascii(text, at);
    const std::size_t space = text.substr(0, next).find(' ', at);  // not beyond: it may be the end of the text
    if (space < next && (next == text.size() || next - space > kLeastAsciiBytes)) return space + 1;
    at = next;
  }
  return at;
}

}  // namespace

// Made when it is first wanted: a search for words in ASCII is over before ICU has found its rules.
icu::BreakIterator& WordSegmenter::iterator() {
  if (iterator_) return *iterator_;
  UErrorCode status = U_ZERO_ERROR;
  iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::internal, std::string("no ICU word break iterator: ") + u_errorName(status));
  }
  return *iterator_;
}

// `text` are the bytes from `begin` on of the text that is segmented.
void WordSegmenter::to_utf16(std::string_view text, std::size_t begin) {
  utf16_.resize(text.size());
  offsets_.resize(text.size() + 1);
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    const auto offset = static_cast<std::uint32_t>(begin + i);
    offsets_[units] = offset;
    if (c.code < 0x10000) {
      utf16_[units++] = static_cast<char16_t>(c.code);
    } else {
      offsets_[units + 1] = offset;
      utf16_[units++] = U16_LEAD(c.code);
      utf16_[units++] = U16_TRAIL(c.code);
    }
    i += c.length;
  }
  offsets_[units] = static_cast<std::uint32_t>(begin + text.size());
  utf16_.resize(units);
}

void WordSegmenter::add_any(std::string_view text, std::size_t begin, std::size_t end) {
  to_utf16(text.substr(begin, end - begin), begin);
  alias_.setTo(false, utf16_.data(), static_cast<int32_t>(utf16_.size()));
  icu::BreakIterator& words = iterator();
  words.setText(alias_);
  int32_t from = words.first();
  for (int32_t to = words.next(); to != icu::BreakIterator::DONE; from = to, to = words.next()) {
    const int32_t status = words.getRuleStatus();
    if (status < UBRK_WORD_NONE_LIMIT) continue;
    segments_.push_back({offsets_[static_cast<std::size_t>(from)], offsets_[static_cast<std::size_t>(to)],
                         status < UBRK_WORD_LETTER_LIMIT});
  }
}

void WordSegmenter::add_ascii(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view part = text.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    const std::size_t word_end = ascii_word_end(part, at);
    if (word_end == at) {
      ++at;
      continue;
    }
    segments_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(word_end), true});
    at = word_end;
  }
}

// No rule looks across a space, so that the text may be cut there: into what is in ASCII and what is not.
std::span<const WordSegment> WordSegmenter::segment(std::string_view text) {
  segments_.clear();
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t beyond = first_beyond_ascii(text, begin);
    if (beyond == text.size()) {
      add_ascii(text, begin, beyond);
      break;
    }
    const std::size_t space = text.substr(0, beyond).rfind(' ');
    const std::size_t start = space == std::string_view::npos || space < begin ? begin : space + 1;
    add_ascii(text, begin, start);
    const std::size_t end = end_of_mixed(text, beyond);
    add_any(text, start, end);
    begin = end;
  }
  return segments_;
}

}  // namespace kz
