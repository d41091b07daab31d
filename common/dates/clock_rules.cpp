// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

constexpr int kNoon = 12 * 60;

struct Clock {
  std::size_t last = 0;
  int minutes = 0;
  bool is_half_day = false;  // an hour of twelve, of which the half is not said: "8 o'clock"
};

bool is_hours_word(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::units) && unit_at(l, i) == TimeUnit::hour;
}

// "o'clock"
bool is_oclock(const Lexemes& l, std::size_t i) {
  return l.text(i) == "o" && l.gap(i) == Gap::blank && l.is(i + 1, WordKind::clock_word);
}

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether a word stands before `i` behind which a figure may be a time: "at", "from", "until", "around".
bool introduces_clock(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank) return false;
  const WordKind before = l.kind(i - 1);
  return before == WordKind::at || before == WordKind::from || before == WordKind::before ||
         before == WordKind::after || before == WordKind::between || before == WordKind::to ||
         (before == WordKind::about && l.value(i - 1) == 0) || (before == WordKind::and_word && l.value(i - 1) == 0) ||
         is_any_of(l.text(i - 1), {"by", "By", "until", "till", "since"});
}

// Whether the sentence around `i` tells of prices and rates, where "at 14.50" is one.
bool tells_of_prices(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kReachOfPrices = 12;
  const auto is_price = [&](std::size_t at) {
    const std::string_view word = l.text(at);
    return l.is(at, WordKind::currency) || l[at].is_figure ||
           is_any_of(word, {"share", "shares",  "stock",   "stocks",  "dollar", "dollars", "euro",   "euros",
                            "price", "prices",  "index",   "rate",    "rates",  "closed",  "close",  "traded",
                            "cents", "cts",     "ended",   "franc",   "mark",   "gold",    "oil",    "average",
                            "score", "seconds", "metres",  "percent", "pct",    "points",  "pounds", "yen",
                            "dlrs",  "mln",     "trading", "pesos",   "peso",   "lira",    "per"});
  };
  for (std::size_t at = i; at > 0 && i - at < kReachOfPrices && l[at - 1].sentence == l[i].sentence; --at) {
    if (is_price(at - 1)) return true;
  }
  for (std::size_t at = i + 1; at - i < kReachOfPrices && at < l.size() && l[at].sentence == l[i].sentence; ++at) {
    if (is_price(at)) return true;
  }
  return false;
}

// "a.m.", "pm", "p. m." at `i`: what it adds to the hour, and the lexeme after it.
std::optional<std::pair<int, std::size_t>> match_meridiem(const Lexemes& l, std::size_t i) {
  if (l.gap(i) != Gap::none && l.gap(i) != Gap::blank) return std::nullopt;
  if (l.is(i, WordKind::meridiem)) return {{l.value(i), i + 1}};
  if (!l.is(i, WordKind::letter_a) && !l.is(i, WordKind::letter_p)) return std::nullopt;
  const bool has_m =
      l.is(i + 1, WordKind::letter_m) && (l.gap(i + 1) == Gap::period || l.gap(i + 1) == Gap::period_blank);
  if (!has_m) return std::nullopt;
  return {{l.is(i, WordKind::letter_p) ? 12 : 0, i + 2}};
}

bool is_small_number(const Lexemes& l, std::size_t i, int digits, int below) {
  const Lexeme& x = l[i];
  return x.kind == WordKind::number && x.digits > 0 && x.digits <= digits && !x.is_figure && x.value < below;
}

bool is_small_hour(const Lexemes& l, std::size_t i) {
  return is_small_number(l, i, 2, 25);
}

// "London time", "Beijing time"
bool is_named_time(const Lexemes& l, std::size_t i) {
  return l.gap(i) == Gap::blank && l[i].is_capital && l.text(i + 1) == "time" && l.gap(i + 1) == Gap::blank;
}

// "Z" of 0300Z: the time of Greenwich, as staffs and pilots write it
bool is_zulu(const Lexemes& l, std::size_t i) {
  return l.gap(i) == Gap::none && l.text(i) == "Z" && l.gap(i + 1) != Gap::none;
}

std::optional<Clock> match_twelve_hours(const Lexemes& l, std::size_t i) {
  const bool is_word = l.is(i, WordKind::number) && l[i].digits == 0;
  if (!is_word && !is_small_number(l, i, 2, 25)) return std::nullopt;
  int minutes = 0;
  std::size_t at = i + 1;
  if (l[at].digits == 2 && l.is(at, WordKind::number) && l.value(at) < 60 &&
      (l.gap(at) == Gap::colon || l.gap(at) == Gap::period)) {
    minutes = l.value(at++);
  }
  const int hour = l.value(i);
  if (is_oclock(l, at)) {
    return hour <= 24 ? std::optional<Clock>{{at + 2, hour % 24 * 60 + minutes, hour <= 12}} : std::nullopt;
  }
  const auto meridiem = match_meridiem(l, at);
  if (!meridiem || hour > 24 || (l.gap(meridiem->second) == Gap::none && meridiem->second < l.size()))
    return std::nullopt;
  const int full_hour = hour > 12 ? hour % 24 : hour % 12 + meridiem->first;
  return Clock{meridiem->second, full_hour * 60 + minutes, false};
}

// 14.00, as most of Europe writes it: behind "at" and the like, and no price
std::optional<Clock> match_dotted(const Lexemes& l, std::size_t i) {
  constexpr int kWholeMinutes = 5;
  const bool is_form = l.is(i, WordKind::number) && l[i].digits > 0 && is_small_hour(l, i) && l[i + 1].digits == 2 &&
                       l.gap(i + 1) == Gap::period && l.is(i + 1, WordKind::number) && l.value(i + 1) < 60 &&
                       !l[i + 1].is_figure && l.gap(i + 2) != Gap::period && l.gap(i + 2) != Gap::none;
  if (!is_form) return std::nullopt;
  const int minutes = l.value(i) * 60 + l.value(i + 1);
  if (is_hours_word(l, i + 2) && l.gap(i + 2) == Gap::blank) return Clock{i + 3, minutes, false};
  const bool is_plain = introduces_clock(l, i) && l.value(i + 1) % kWholeMinutes == 0 && !l.is(i - 1, WordKind::to) &&
                        (ends_phrase(l, i + 2) || (l.is(i + 2, WordKind::to) && l.is(i + 3, WordKind::number)) ||
                         l.is(i + 2, WordKind::today) || l.is(i + 2, WordKind::weekday) || l.is(i + 2, WordKind::zone));
  const bool is_end = i > 2 && l.follows(i - 1, WordKind::to) && l.gap(i) == Gap::blank && l.gap(i - 2) == Gap::period;
  if ((!is_plain && !is_end) || tells_of_prices(l, i)) return std::nullopt;
  return Clock{i + 2, minutes, false};
}

// "as of 10:00"
bool follows_as_of(const Lexemes& l, std::size_t i) {
  return i > 1 && l.is(i - 1, WordKind::of) && l.gap(i - 1) == Gap::blank && is_any_of(l.text(i - 2), {"as", "As"});
}

// 0600 hours, "at 0330", "between 2200 and 0700"
std::optional<Clock> match_four_digits(const Lexemes& l, std::size_t i) {
  constexpr int kFirstYearLike = 1000;
  constexpr int kWholeMinutes = 5;
  const bool is_form = l[i].digits == 4 && l.is(i, WordKind::number) && !l[i].is_figure && l.value(i) < 2400 &&
                       l.value(i) % 100 < 60 && l.gap(i) != Gap::period && !l.goes_on(i + 1);
  if (!is_form) return std::nullopt;
  const int minutes = l.value(i) / 100 * 60 + l.value(i) % 100;
  if (is_zulu(l, i + 1)) return Clock{i + 2, minutes, false};
  const bool begins_zulu = l.gap(i + 1) == Gap::hyphen && l.is_digits(i + 1, 4, 4) && is_zulu(l, i + 2);
  if (begins_zulu) return Clock{i + 1, minutes, false};
  const bool is_early = l.value(i) < kFirstYearLike;
  const bool is_introduced = introduces_clock(l, i) || follows_as_of(l, i);
  if (is_hours_word(l, i + 1) && l.gap(i + 1) == Gap::blank) {
    const bool is_clock = is_early || is_introduced || l.text(i + 1) == "hrs" || l.is(i + 2, WordKind::zone);
    return is_clock && !l.follows(i + 2, WordKind::of) ? std::optional(Clock{i + 2, minutes, false}) : std::nullopt;
  }
  if (is_named_time(l, i + 1)) return Clock{i + 3, minutes, false};
  const bool has_end = (l.follows(i + 1, WordKind::and_word) || l.follows(i + 1, WordKind::to)) &&
                       l.is_digits(i + 2, 4, 4) && l.value(i + 2) < kFirstYearLike && l.value(i + 2) % 100 < 60;
  const bool is_at = is_introduced && l.is(i - 1, WordKind::at) && l.value(i) % kWholeMinutes == 0;
  const bool is_clock = is_introduced && (is_early || has_end || is_at);
  const bool leads = is_early ? !l.is(i + 1, WordKind::quantity_noun)
                              : is_any_of(l.text(i + 1), {"he", "she", "it", "they", "we", "the"});
  if (!is_clock || (!ends_number(l, i + 1) && !leads) || tells_of_prices(l, i)) return std::nullopt;
  return Clock{i + 1, minutes, false};
}

// "to" of "from 22:00 to 06:00", before `i`
bool ends_hours(const Lexemes& l, std::size_t i) {
  const bool has_word = l.is(i - 1, WordKind::to) || (l.is(i - 1, WordKind::and_word) && l.value(i - 1) == 0);
  return has_word && i > 3 && l.gap(i - 2) == Gap::colon && l.gap(i - 1) == Gap::blank && l.is_digits(i - 2, 2, 2) &&
         (l.is(i - 4, WordKind::from) || l.is(i - 4, WordKind::between));
}

// 23:30, 0735 GMT
std::optional<Clock> match_whole_day(const Lexemes& l, std::size_t i) {
  if (is_small_number(l, i, 2, 24) && l.gap(i + 1) == Gap::colon && l[i + 1].digits == 2 &&
      is_small_number(l, i + 1, 2, 60)) {
    std::size_t at = i + 2;
    if (l.gap(at) == Gap::colon && l[at].digits == 2) ++at;
    if (l.gap(at) == Gap::colon) return std::nullopt;
    const bool is_introduced = i > 0 && l.gap(i) == Gap::blank &&
                               (l.is(i - 1, WordKind::at) || l.is(i - 1, WordKind::preposition) ||
                                l.is(i - 1, WordKind::from) || l.is(i - 1, WordKind::about) || follows_as_of(l, i) ||
                                is_any_of(l.text(i - 1), {"exactly", "precisely"}) || ends_hours(l, i));
    const bool has_zone = l.follows(at, WordKind::zone) || is_zulu(l, at);
    // A ticker's entry begins with its time; a result such as 25:21 does not.
    const bool is_set_off = l.gap(at) == Gap::other || (l.gap(at) == Gap::spaced_hyphen && !l.is(at, WordKind::number));
    const bool starts_line = (l[i].begin > 0 && l.body()[l[i].begin - 1] == '\n') || l.gap(i) == Gap::period_blank;
    const bool heads_line =
        (i == 0 || starts_line) && l.gap(at) == Gap::blank && l[at].is_capital;  // "18:20 Tanks are"
    const bool begins =
        (i == 0 || starts_line || l.gap(i) == Gap::other) && l[i].digits == 2 && (is_set_off || heads_line);
    if (is_introduced || has_zone || begins) return Clock{at, l.value(i) * 60 + l.value(i + 1), false};
  }
  if (l[i].digits == 4 && l.is(i, WordKind::number) && l.follows(i + 1, WordKind::zone) && l.value(i) < 2400 &&
      l.value(i) % 100 < 60) {
    return Clock{i + 1, l.value(i) / 100 * 60 + l.value(i) % 100, false};
  }
  return std::nullopt;
}

// "at 12h30", "until 14h", as French has it
std::optional<Clock> match_french(const Lexemes& l, std::size_t i) {
  if (!is_small_number(l, i, 2, 24) || l.gap(i + 1) != Gap::none || l.text(i + 1) != "h") return std::nullopt;
  const bool has_minutes = l.gap(i + 2) == Gap::none && l.is_digits(i + 2, 2, 2) && l.value(i + 2) < 60;
  if (!introduces_clock(l, i) || l.gap(has_minutes ? i + 3 : i + 2) == Gap::none) return std::nullopt;
  return Clock{has_minutes ? i + 3 : i + 2, l.value(i) * 60 + (has_minutes ? l.value(i + 2) : 0), false};
}

// "half past nine", "quarter to six", "a quarter past three"
std::optional<Clock> match_spoken_parts(const Lexemes& l, std::size_t i) {
  constexpr int kQuarter = 15;
  const std::size_t part = l.is(i, WordKind::letter_a) && l.gap(i + 1) == Gap::blank ? i + 1 : i;
  const bool is_half = part == i && l.is(i, WordKind::half);
  const bool is_quarter = l.is(part, WordKind::unit) && unit_at(l, part) == TimeUnit::quarter;
  const std::size_t hour = part + 2;
  if ((!is_half && !is_quarter) || l.gap(part + 1) != Gap::blank || l.gap(hour) != Gap::blank) return std::nullopt;
  const bool is_hour = l.is(hour, WordKind::number) && l.value(hour) >= 1 && l.value(hour) <= 12 &&
                       !l[hour].is_figure && !l.goes_on(hour + 1) &&
                       (ends_number(l, hour + 1) || begins_clause(l, hour + 1, i));
  const bool is_to = is_quarter && l.is(part + 1, WordKind::to);
  if (!is_hour || (!is_to && l.text(part + 1) != "past")) return std::nullopt;
  const int minutes = is_half ? 2 * kQuarter : is_to ? -kQuarter : kQuarter;
  return Clock{is_oclock(l, hour + 1) ? hour + 3 : hour + 1, (l.value(hour) * 60 + minutes) % kNoon, true};
}

// "at 14 hours 30 minutes", as many languages tell the time
std::optional<Clock> match_hours_and_minutes(const Lexemes& l, std::size_t i) {
  const bool is_form = is_small_hour(l, i) && l.follows(i + 1, WordKind::units) && is_hours_word(l, i + 1) &&
                       l.gap(i + 2) == Gap::blank && is_small_number(l, i + 2, 2, 60) &&
                       l.follows(i + 3, WordKind::units) && unit_at(l, i + 3) == TimeUnit::minute;
  if (!is_form || i == 0 || l.gap(i) != Gap::blank) return std::nullopt;
  const std::size_t lead = l.is(i - 1, WordKind::about) && i > 1 ? i - 2 : i - 1;
  if (!l.is(lead, WordKind::at)) return std::nullopt;
  return Clock{i + 4, l.value(i) % 24 * 60 + l.value(i + 2), false};
}

// "8" of "at 8 in the evening", where a part of the day follows
std::optional<Clock> match_bare_hour(const Lexemes& l, std::size_t i) {
  const bool is_hour = l.is(i, WordKind::number) && l.value(i) >= 1 && l.value(i) <= 12 && !l[i].is_figure;
  if (!is_hour || i == 0 || !l.is(i - 1, WordKind::at) || !l.follows(i + 1, WordKind::preposition) ||
      !l.follows(i + 2, WordKind::article) || !l.follows(i + 3, WordKind::day_part))
    return std::nullopt;
  return Clock{i + 1, l.value(i) * 60, true};
}

// "in the evening", "at night" after an hour of twelve
void take_part_of_day(const Lexemes& l, Clock& clock) {
  std::size_t at = clock.last;
  if (l.follows(at, WordKind::preposition) && l.text(at) == "in" && l.follows(at + 1, WordKind::article)) {
    at += 2;
  } else if (l.follows(at, WordKind::at) && l.text(at + 1) == "night") {
    at += 1;
  } else {
    return;
  }
  if (!l.follows(at, WordKind::day_part)) return;
  clock.minutes = in_part_of_day(clock.minutes, static_cast<DayPart>(l.value(at)));
  clock.is_half_day = false;
  clock.last = at + 1;
}

// The zone after a time, and the same time in another one: "EDT", "local time", "(0735 GMT)"
std::size_t skip_zone(const Lexemes& l, std::size_t at) {
  while (true) {
    if (l.is(at, WordKind::zone) && (l.gap(at) == Gap::blank || l.gap(at) == Gap::period_blank)) {
      at += l.value(at) == 1 && l.text(at + 1) == "time" ? 2 : 1;
    } else if (is_zulu(l, at)) {
      ++at;
    } else if (is_named_time(l, at)) {
      at += 2;
    } else if (l.gap(at) == Gap::paren && match_whole_day(l, at)) {
      at = match_whole_day(l, at)->last;
    } else {
      return at;
    }
  }
}

}  // namespace

int in_part_of_day(int minutes, DayPart part) {
  constexpr int kFirstOfNight = 6 * 60;  // "3 o'clock at night" is after midnight
  const int hour = minutes % kNoon;
  if (part == DayPart::morning) return hour;
  if (part != DayPart::night) return hour + kNoon;
  return hour >= kFirstOfNight ? hour + kNoon : hour;
}

MatchedDate match_clock(const Lexemes& l, std::size_t i) {
  auto clock = match_spoken_parts(l, i);
  if (!clock && !l.is(i, WordKind::number)) return std::nullopt;
  if (!clock) clock = match_hours_and_minutes(l, i);
  if (!clock) clock = match_twelve_hours(l, i);
  if (!clock) clock = match_whole_day(l, i);
  if (!clock) clock = match_french(l, i);
  if (!clock) clock = match_dotted(l, i);
  if (!clock) clock = match_four_digits(l, i);
  if (!clock) clock = match_bare_hour(l, i);
  if (!clock) return std::nullopt;
  if (clock->is_half_day) take_part_of_day(l, *clock);
  DateExpression e;
  e.first = i;
  e.last = skip_zone(l, clock->last);
  e.form = DateForm::clock;
  e.minutes = clock->minutes;
  e.is_half_day = clock->is_half_day;
  return e;
}

}  // namespace kz
