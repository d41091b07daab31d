// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kz {

/// Day, month and year as someone wrote them, at `[begin, end)` UTF-8 bytes: perhaps no day of the calendar (31
/// February).
struct WrittenDate {
  std::size_t begin = 0;
  std::size_t end = 0;
  int year = 0;
  int month = 0;
  int day = 0;
  bool is_ambiguous =
      false;  ///< 1/6/2022 may be either of two days; `day` and `month` are as the day-first reading has it
};

/// The date whose first digit or first letter of the month stands at `begin`, in one of the forms of full_date.h.
/// `text` must be valid UTF-8.
[[nodiscard]] std::optional<WrittenDate> match_date_at(std::string_view text, std::size_t begin);

/// Day and month without a year, at `[begin, end)` UTF-8 bytes.
struct WrittenDay {
  std::size_t begin = 0;
  std::size_t end = 0;
  int month = 0;
  int day = 0;
};

/// The same without a year: "6 January", "January 6th", "6. Januar", "6 de enero", "06.01.". Only days that some year
/// has.
[[nodiscard]] std::optional<WrittenDay> match_yearless_day_at(std::string_view text, std::size_t begin);

/// The date behind the name of a Japanese era, not before `floor`, where its first digit stands at `number`.
[[nodiscard]] std::optional<WrittenDate> match_era_date_at(std::string_view text, std::size_t number,
                                                           std::size_t floor);

/// Whether the character that starts with `byte` is a letter of the scripts of the West: ASCII letters, and
/// U+00C0..U+05FF (Latin, Greek, Cyrillic, Armenian, Hebrew).
[[nodiscard]] bool starts_letter(char byte) noexcept;

/// The bytes of the letter at `begin` of a script that month names are written in: those and Arabic, the scripts of
/// India, Thai and Georgian; 0 for none.
[[nodiscard]] std::size_t letter_at(std::string_view text, std::size_t begin) noexcept;

/// The bytes of the white space at `begin` of `text` that may stand within a date: blank, tab, no-break spaces; 0 for
/// none.
[[nodiscard]] std::size_t blank_at(std::string_view text, std::size_t begin) noexcept;

}  // namespace kz
