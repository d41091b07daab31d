// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kz {

/// What an English word does in an expression of time. `none` is every word that does nothing.
enum class WordKind : std::uint8_t {
  none,
  number,         ///< written in digits; "two": 2
  ordinal,        ///< "6th", "sixth"
  some,           ///< "several", "few": a number that is not said
  couple,         ///< "couple", "pair"
  month,          ///< 1..12
  month_short,    ///< "Jan"
  weekday,        ///< 1 Monday .. 7 Sunday
  weekday_short,  ///< "Mon"
  weekdays,       ///< "Mondays"
  unit,           ///< a `TimeUnit`
  units,          ///< its plural
  day_part,       ///< a `DayPart`
  season,         ///< 0 spring .. 3 winter
  today,          ///< days from today: "yesterday" -1
  tonight,
  adjective,  ///< a `TimeAdjective`
  article,    ///< "the", "a"
  each,       ///< "every", "each"
  frequency,  ///< "daily": a `TimeUnit`
  ago,
  earlier,
  later,
  before,
  after,
  from,
  preposition,  ///< stands before a date: "in", "since", "until", …
  of,
  at,
  between,
  to,
  and_word,
  near,   ///< a `PeriodPart`: "early", "late", "mid"
  edge,   ///< a `PeriodPart`: "beginning", "end"
  about,  ///< 0 "about", 1 "nearly", 2 "over"
  than,   ///< "more than"
  more,
  filler,  ///< "good" of "a good week ago"
  fiscal,
  old,
  meridiem,  ///< "am", "pm": 0, 12
  letter_a,  ///< "a", article or first of "a.m."
  letter_p,
  letter_m,
  zone,        ///< "GMT"
  clock_word,  ///< "clock" of "o'clock"
  present,     ///< "now", "currently"
  recent,      ///< "recently"
  soon,
  future,
  past_cue,    ///< a verb form that tells of the past: "was", "said"
  future_cue,  ///< "will", "expected"
  schedule,    ///< a verb of programmes: 0 "starts", 1 "start", 2 "takes" place, 3 "take" place, 4 "play"
  hundred,     ///< 100, 1000
  half,
  holiday,
  new_word,       ///< "new" of New Year
  eve,            ///< "Eve"
  quantity_noun,  ///< counted, never dated: "people", "percent"
  quantity_cue,   ///< stands before a figure: "No", "page", "flight"
  currency,       ///< "USD", in capitals before a figure
  possessive,     ///< "its", "his"
  nineties,       ///< "nineties": 90
  than_more,      ///< "least" of "at least"
  now_on,         ///< "on"
  these,
  for_word,
};

enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  fortnight,
  month,
  quarter,
  year,
  decade,
  century,
  weekend,
  period
};

enum class DayPart : std::uint8_t { morning, noon, afternoon, evening, night, midnight };

enum class TimeAdjective : std::uint8_t {
  last,
  past,
  previous,
  this_one,
  current,
  latest,
  that,
  same,
  next,
  following,
  coming
};

/// The value of a word of kind `near` or `edge`: which part of a period it means.
enum class PeriodPart : std::uint8_t { none, start, mid, end, rest };

struct DateWord {
  WordKind kind = WordKind::none;
  std::int16_t value = 0;
};

inline constexpr std::size_t kMaxDateWordBytes = 16;

/// The letters of a word in two numbers: compared and hashed at once, since every word of every article is looked up.
struct PackedWord {
  std::uint64_t head = 0;  ///< the first eight letters, the first in the lowest byte
  std::uint64_t tail = 0;  ///< the next eight

  constexpr void add(char letter, std::size_t index) noexcept {
    const auto byte = static_cast<std::uint64_t>(static_cast<unsigned char>(letter));
    (index < 8 ? head : tail) |= byte << (index % 8 * 8);
  }
};

/// The entry of a word of small ASCII letters, at most kMaxDateWordBytes; kind none where it has none.
[[nodiscard]] DateWord find_date_word(const PackedWord& word) noexcept;
[[nodiscard]] DateWord find_date_word(std::string_view lower) noexcept;

}  // namespace kz
