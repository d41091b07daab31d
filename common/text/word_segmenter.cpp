// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_segmenter.h"

#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/ubrk.h>

#include "common/text/characters.h"
#include "kzsearch/error.h"

namespace kz {

WordSegmenter::WordSegmenter() {
  UErrorCode status = U_ZERO_ERROR;
  iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::internal, std::string("no ICU word break iterator: ") + u_errorName(status));
  }
}

void WordSegmenter::to_utf16(std::string_view text) {
  utf16_.resize(text.size());
  offsets_.resize(text.size() + 1);
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    offsets_[units] = static_cast<std::uint32_t>(i);
    if (c.code < 0x10000) {
      utf16_[units++] = static_cast<char16_t>(c.code);
    } else {
      offsets_[units + 1] = static_cast<std::uint32_t>(i);
      utf16_[units++] = U16_LEAD(c.code);
      utf16_[units++] = U16_TRAIL(c.code);
    }
    i += c.length;
  }
  offsets_[units] = static_cast<std::uint32_t>(text.size());
  utf16_.resize(units);
}

std::span<const WordSegment> WordSegmenter::segment(std::string_view text) {
  to_utf16(text);
  segments_.clear();
  alias_.setTo(false, utf16_.data(), static_cast<int32_t>(utf16_.size()));
  iterator_->setText(alias_);
  int32_t begin = iterator_->first();
  for (int32_t end = iterator_->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator_->next()) {
    const int32_t status = iterator_->getRuleStatus();
    if (status < UBRK_WORD_NONE_LIMIT) continue;
    segments_.push_back({offsets_[static_cast<std::size_t>(begin)], offsets_[static_cast<std::size_t>(end)],
                         status < UBRK_WORD_LETTER_LIMIT});
  }
  return segments_;
}

}  // namespace kz
