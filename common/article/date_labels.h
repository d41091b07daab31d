// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/characters.h"

namespace kz {

/// What a label says that its date is of.
enum class LabelKind { published, updated };

/// A line that starts with such a label ("Created:", "Stand:", "Опубликовано", "Update from").
struct LabelledLine {
  std::string_view rest;  ///< what follows the label, trimmed
  LabelKind kind = LabelKind::published;
  bool is_ticker = false;  ///< "First report from": of an entry of a live ticker, which carries its own date
  bool has_colon = false;  ///< `rest` starts with it
};

/// `line` by the label it starts with, signs before it aside; nullopt where it starts with none.
[[nodiscard]] std::optional<LabelledLine> match_label(std::string_view line);

/// The length of the longest label of an article (none of a ticker's) that `plain_text` starts with, ended with a
/// word's end; 0 where it starts with none.
[[nodiscard]] std::size_t label_size(std::string_view plain_text);

/// In lower case without diacritics, with dashes, bullets and typographic spaces as ASCII.
[[nodiscard]] std::string plain(std::string_view text);

/// Of text that `plain` made: bytes beyond ASCII count as letters, dashes and no-break spaces are ASCII there.
[[nodiscard]] constexpr bool is_plain_letter(char c) noexcept {
  return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] bool is_weekday_name(std::string_view plain_word);

enum class FillerWords { weekdays, weekdays_and_joining };

/// Whether a word says no more than a date beside it does: a weekday; "on", "at", "um", "года".
[[nodiscard]] bool is_filler_word(std::string_view plain_word, FillerWords allowed);

inline constexpr std::size_t kMaxFillerBytes = 48;  // "Thursday, 10.30 a.m., on the"

/// Whether nothing but weekdays, times and punctuation (and joining words) stands in `text`, of kMaxFillerBytes at
/// most.
[[nodiscard]] bool is_filler(std::string_view text, FillerWords allowed);

}  // namespace kz
