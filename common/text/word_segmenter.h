// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// One word of UAX #29: `[begin, end)` UTF-8 bytes.
struct WordSegment {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_spaced = true;  ///< of a script that puts spaces between words; not ideographs and kana
};

/// ICU's word break iterator over UTF-8: it works on UTF-16, the offsets given are those of the UTF-8 text. What is in
/// ASCII, most of most news, is segmented here by the same rules, many times faster.
class WordSegmenter {
 public:
  /// The segments of `text` (valid UTF-8) that hold a letter or a digit; valid until the next call.
  [[nodiscard]] std::span<const WordSegment> segment(std::string_view text);

 private:
  icu::BreakIterator& iterator();
  void add_ascii(std::string_view text, std::size_t begin, std::size_t end);
  void add_any(std::string_view text, std::size_t begin, std::size_t end);
  void to_utf16(std::string_view text, std::size_t begin);

  std::unique_ptr<icu::BreakIterator> iterator_;
  icu::UnicodeString alias_;  // of utf16_; the iterator refers to it
  std::u16string utf16_;
  std::vector<std::uint32_t> offsets_;  // the UTF-8 byte of each UTF-16 unit, and of the end
  std::vector<WordSegment> segments_;
};

}  // namespace kz
