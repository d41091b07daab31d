// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_expression.h"

namespace kz {
namespace {

struct Clock {
  std::size_t last = 0;
  int minutes = 0;
};

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
  if (l.text(at) == "o" && l.gap(at) == Gap::blank && l.is(at + 1, WordKind::clock_word)) {
    return hour <= 24 ? std::optional<Clock>{{at + 2, hour % 24 * 60}} : std::nullopt;
  }
  const auto meridiem = match_meridiem(l, at);
  if (!meridiem || hour > 24 || (l.gap(meridiem->second) == Gap::none && meridiem->second < l.size()))
    return std::nullopt;
  const int full_hour = hour > 12 ? hour % 24 : hour % 12 + meridiem->first;
  return Clock{meridiem->second, full_hour * 60 + minutes};
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
                                l.is(i - 1, WordKind::from) || l.is(i - 1, WordKind::about));
    const bool has_zone = l.follows(at, WordKind::zone);
    // A ticker's entry begins with its time; a result such as 25:21 does not.
    const bool is_set_off = l.gap(at) == Gap::other || (l.gap(at) == Gap::spaced_hyphen && !l.is(at, WordKind::number));
    const bool starts_line = l[i].begin > 0 && l.body()[l[i].begin - 1] == '\n';
    const bool begins = (i == 0 || starts_line || l.gap(i) == Gap::other) && l[i].digits == 2 && is_set_off;
    if (is_introduced || has_zone || begins) return Clock{at, l.value(i) * 60 + l.value(i + 1)};
  }
  if (l[i].digits == 4 && l.is(i, WordKind::number) && l.follows(i + 1, WordKind::zone) && l.value(i) < 2400 &&
      l.value(i) % 100 < 60) {
    return Clock{i + 1, l.value(i) / 100 * 60 + l.value(i) % 100};
  }
  return std::nullopt;
}

// "in the morning", "in the evening" after a bare hour
std::optional<Clock> match_hour_of_part(const Lexemes& l, std::size_t i) {
  const bool is_hour = l.is(i, WordKind::number) && l.value(i) >= 1 && l.value(i) <= 12 && !l[i].is_figure;
  if (!is_hour || !l.follows(i + 1, WordKind::preposition) || !l.follows(i + 2, WordKind::article) ||
      !l.follows(i + 3, WordKind::day_part) || i == 0 || !l.is(i - 1, WordKind::at)) {
    return std::nullopt;
  }
  const bool is_late = static_cast<DayPart>(l.value(i + 3)) != DayPart::morning;
  return Clock{i + 4, (l.value(i) % 12 + (is_late ? 12 : 0)) * 60};
}

// The zone after a time, and the same time in another one: "EDT", "local time", "(0735 GMT)"
std::size_t skip_zone(const Lexemes& l, std::size_t at) {
  while (true) {
    if (l.is(at, WordKind::zone) && (l.gap(at) == Gap::blank || l.gap(at) == Gap::period_blank)) {
      at += l.value(at) == 1 && l.text(at + 1) == "time" ? 2 : 1;
    } else if (l.gap(at) == Gap::paren && match_whole_day(l, at)) {
      at = match_whole_day(l, at)->last;
    } else {
      return at;
    }
  }
}

}  // namespace

MatchedDate match_clock(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::number)) return std::nullopt;
  auto clock = match_twelve_hours(l, i);
  if (!clock) clock = match_whole_day(l, i);
  if (!clock) clock = match_hour_of_part(l, i);
  if (!clock) return std::nullopt;
  DateExpression e;
  e.first = i;
  e.last = skip_zone(l, clock->last);
  e.form = DateForm::clock;
  e.minutes = clock->minutes;
  return e;
}

}  // namespace kz
