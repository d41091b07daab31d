// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

bool is_unit(const Lexemes& l, std::size_t i, TimeUnit unit) {
  return l.is(i, WordKind::unit) && unit_at(l, i) == unit && l.is_joined(i);
}

// What stands after a quarter, half or season and tells its year: "of 2021", "2021", "of last year", "this year", "a
// year ago".
void match_year_of(const Lexemes& l, DateExpression& e) {
  std::size_t at = e.last;
  if (l.follows(at, WordKind::of) || l.follows(at, WordKind::preposition)) ++at;
  if (l.follows(at, WordKind::fiscal)) ++at;
  const auto plain = l.gap(at) == Gap::blank ? plain_year(l, at) : std::nullopt;
  if (const auto year = plain ? plain : short_year(l, at)) {
    e.fields.year = *year;
    e.last = at + 1;
    const bool is_joint = l.gap(e.last) == Gap::hyphen || l.gap(e.last) == Gap::slash;
    const int next = *year + 1;  // "the winter of 1917-18", "1999/2000"
    const bool is_next = (l.is_digits(e.last, 2, 2) && l.value(e.last) == next % 100) ||
                         (l.is_digits(e.last, 4, 4) && l.value(e.last) == next);
    if (e.fields.is_season && is_joint && is_next) ++e.last;
    return;
  }
  const bool is_the_year = l.follows(at - 1, WordKind::of) && l.follows(at, WordKind::article) && l.value(at) == 0 &&
                           is_unit(l, at + 1, TimeUnit::year) && l.gap(at + 2) != Gap::apostrophe;
  if (is_the_year) {
    e.is_context = e.is_latest = true;
    e.last = at + 2;
    return;
  }
  if (l.gap(at) != Gap::blank) return;
  if (const auto spoken = match_spoken_year(l, at)) {
    e.fields.year = spoken->first;
    e.last = spoken->second;
    return;
  }
  take_relative_year(l, at, e);
}

constexpr int kChristmas = 1225;  // month and day
constexpr int kOrthodoxChristmas = 107;

DateExpression part_of_year(std::size_t first, std::size_t last, TimeUnit unit, int part, int year = 0) {
  DateExpression e;
  e.first = first;
  e.last = last;
  e.form = DateForm::calendar;
  e.fields.unit = unit;
  e.fields.part = part;
  e.fields.year = year;
  return e;
}

bool is_half(const Lexemes& l, std::size_t i) {
  return l.text(i) == "half" && l.is_joined(i);
}

// The year of "Q4 2010" behind "Q3 and" and "Q3-", which is that of both
void take_year_of_second(const Lexemes& l, DateExpression& e, std::size_t at, std::string_view letter) {
  const bool has_word = l.follows(at, WordKind::and_word) || l.follows(at, WordKind::to);
  const std::size_t second = has_word ? at + 1 : at;
  if ((!has_word && l.gap(second) != Gap::hyphen) || l.text(second) != letter || l[second + 1].digits != 1) return;
  if (const auto year = match_code_year(l, second + 2)) {
    e.fields.year = year->first;
    return;
  }
  DateExpression other = e;
  other.last = second + 2;
  match_year_of(l, other);
  e.fields.year = other.fields.year;
}

// "the 1989 second quarter", "Q3 2022"
MatchedDate match_quarter_letter(const Lexemes& l, std::size_t i) {
  const std::string_view letter = l.text(i);
  const bool is_quarter = letter == "Q" || letter == "q";
  if (!is_quarter && letter != "H") return std::nullopt;
  const int most = is_quarter ? 4 : 2;
  if (l.gap(i + 1) != Gap::none || l[i + 1].digits != 1 || l.value(i + 1) < 1 || l.value(i + 1) > most)
    return std::nullopt;
  DateExpression e = part_of_year(i, i + 2, is_quarter ? TimeUnit::quarter : TimeUnit::period, l.value(i + 1));
  if (const auto year = match_code_year(l, i + 2)) {  // Q1-2019, Q1'22
    e.fields.year = year->first;
    e.last = year->second;
    return e;
  }
  match_year_of(l, e);
  if (e.fields.year == 0 && !e.is_context) take_year_of_second(l, e, i + 2, letter);
  const bool is_introduced = i > 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::preposition) && letter == "Q";
  if (e.fields.year == 0 && !e.is_context && !is_introduced) return std::nullopt;
  return e;
}

// Whether the sentence tells of business, whose first half is of a year, and not of a match.
bool tells_of_business(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kReach = 14;
  constexpr auto kWords =
      std::to_array<std::string_view>({"profit",  "profits", "loss", "earnings", "revenue", "revenues",  "turnover",
                                       "exports", "imports", "GDP",  "output",   "growth",  "sales",     "dividend",
                                       "pretax",  "lender",  "bank", "company",  "economy", "investment"});
  const auto is_word = [&](std::size_t at) {
    return std::find(kWords.begin(), kWords.end(), l.text(at)) != kWords.end();
  };
  for (std::size_t at = i; at > 0 && i - at < kReach && l[at - 1].sentence == l[i].sentence; --at) {
    if (is_word(at - 1)) return true;
  }
  for (std::size_t at = i + 2; at - i < kReach && at < l.size() && l[at].sentence == l[i].sentence; ++at) {
    if (is_word(at)) return true;
  }
  return false;
}

// The first of "third and fourth quarters of 2010"
MatchedDate match_quarter_of_two(const Lexemes& l, std::size_t i) {
  const std::size_t second = i + 2;
  const bool has_word = l.follows(i + 1, WordKind::and_word) || l.follows(i + 1, WordKind::to);
  const bool is_pair = has_word && l.follows(second, WordKind::ordinal) && l.value(second) <= 4 && l.value(i) <= 4;
  const bool has_quarter = is_pair &&
                           (l.follows(second + 1, WordKind::units) || l.follows(second + 1, WordKind::unit)) &&
                           unit_at(l, second + 1) == TimeUnit::quarter;
  if (!has_quarter) return std::nullopt;
  DateExpression e = part_of_year(i, second + 2, TimeUnit::quarter, l.value(i));
  match_year_of(l, e);
  e.last = i + 1;
  return e;
}

// Whether the ordinal before `at` is the first of "the 18th and 19th centuries".
bool is_century_of_two(const Lexemes& l, std::size_t i, std::size_t at) {
  const bool has_word = l.follows(at, WordKind::and_word) || l.follows(at, WordKind::to);
  std::size_t second = has_word ? at + 1 : at;
  if (!l.is(i, WordKind::ordinal) || (!has_word && l.gap(second) != Gap::hyphen)) return false;
  if (l.is(second, WordKind::article)) ++second;
  return l.is(second, WordKind::ordinal) && l.gap(second + 1) == Gap::blank &&
         (l.is(second + 1, WordKind::units) || l.is(second + 1, WordKind::unit)) &&
         unit_at(l, second + 1) == TimeUnit::century;
}

}  // namespace

// "third quarter", "first half of 1998", "first nine months", "15th century"
MatchedDate match_ordinal_period(const Lexemes& l, std::size_t i) {
  if (l.is(i, WordKind::none)) return match_quarter_letter(l, i);
  if (!l.is(i, WordKind::ordinal) && !l.is(i, WordKind::edge)) return std::nullopt;
  const int tens = tens_before(l, i);  // "twenty-first century"
  const int number = l.value(i) + tens;
  std::size_t at = i + 1;
  if (l.is(at, WordKind::fiscal) && l.is_joined(at)) ++at;
  if (auto quarter = match_quarter_of_two(l, i)) return quarter;
  const bool is_second_of_two = i > 1 && l.is(at, WordKind::units) && l.is(i - 2, WordKind::ordinal) &&
                                l.is_joined(at) && unit_at(l, at) == TimeUnit::quarter;
  if ((is_second_of_two || is_unit(l, at, TimeUnit::quarter)) && number >= 1 && number <= 4) {
    DateExpression e = part_of_year(i, at + 1, TimeUnit::quarter, number);
    match_year_of(l, e);
    return e;
  }
  if (is_half(l, at) && (number == 1 || number == 2)) {
    DateExpression e = part_of_year(i, at + 1, TimeUnit::period, number);
    match_year_of(l, e);
    if (e.fields.year == 0 && !e.is_context && (l.follows(e.last, WordKind::of) || !tells_of_business(l, i)))
      return std::nullopt;
    return e;
  }
  if (number >= 1 && number <= 30 && (is_century_of_two(l, i, at))) {
    return part_of_year(tens != 0 ? i - 1 : i, at, TimeUnit::century, 0, (number - 1) * 100 + 1);
  }
  const bool is_second = l.is(at, WordKind::units) && unit_at(l, at) == TimeUnit::century && l.is_joined(at);
  if ((is_unit(l, at, TimeUnit::century) || is_second) && number >= 1 && number <= 30) {
    const Era era = match_era(l, at + 1);
    if (era.is_before_christ) {
      DateExpression e = expression(tens != 0 ? i - 1 : i, era.last, DateForm::reference);
      e.value = "BC" + std::string(number <= 10 ? "0" : "") + std::to_string(number - 1);
      return e;
    }
    return part_of_year(tens != 0 ? i - 1 : i, era.last, TimeUnit::century, 0, (number - 1) * 100 + 1);
  }
  if (const auto count = match_count(l, at);
      number == 1 && count && l.gap(at) == Gap::blank && l.is(count->next, WordKind::units)) {
    DateExpression e;
    e.first = i;
    e.last = count->next + 1;
    e.form = DateForm::duration;
    e.value = duration_value(*count, unit_at(l, count->next));
    return e;
  }
  return std::nullopt;
}

MatchedDate match_last_part(const Lexemes& l, std::size_t i) {
  const bool is_last = l.is(i, WordKind::adjective) && static_cast<TimeAdjective>(l.value(i)) == TimeAdjective::last;
  const std::string_view word = l.text(i);
  if (!is_last && word != "final" && word != "closing" && word != "latter") return std::nullopt;
  const bool is_quarter = is_unit(l, i + 1, TimeUnit::quarter) && word != "latter";
  if (!is_quarter && !is_half(l, i + 1)) return std::nullopt;
  DateExpression e =
      is_quarter ? part_of_year(i, i + 2, TimeUnit::quarter, 4) : part_of_year(i, i + 2, TimeUnit::period, 2);
  match_year_of(l, e);
  return e.fields.year != 0 || e.is_context ? MatchedDate(e) : std::nullopt;
}

// "December quarter", "the September 2010 quarter": the one that ends with the month
MatchedDate match_quarter_of_month(const Lexemes& l, std::size_t i) {
  constexpr int kMonths = 3;
  if (!l[i].is_capital || l.value(i) % kMonths != 0) return std::nullopt;
  const auto year = l.gap(i + 1) == Gap::blank ? plain_year(l, i + 1) : std::nullopt;
  const std::size_t at = year ? i + 2 : i + 1;
  if (!is_unit(l, at, TimeUnit::quarter) || l.gap(at + 1) == Gap::hyphen) return std::nullopt;
  DateExpression e = part_of_year(i, at + 1, TimeUnit::quarter, l.value(i) / kMonths, year.value_or(0));
  if (!year) match_year_of(l, e);
  return e;
}

// "summer", "winter of 1994", "spring 2020"; alone only after a word that makes it a date
MatchedDate match_season(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::season)) return std::nullopt;
  DateExpression e = part_of_year(i, i + 1, TimeUnit::quarter, l.value(i) + 1);
  e.fields.is_season = true;
  match_year_of(l, e);
  const bool has_two = e.fields.year == 0 && !e.is_context && l.follows(i + 1, WordKind::and_word) &&
                       l.follows(i + 2, WordKind::season) && l.follows(i + 3, WordKind::of);
  if (const auto year = has_two ? plain_year(l, i + 4) : std::nullopt) e.fields.year = *year;
  if (e.fields.year != 0 || e.is_context) return e;
  const WordKind before = i > 0 ? l.kind(i - 1) : WordKind::none;
  if (l.gap(i) == Gap::other) return std::nullopt;
  const bool is_limit = (before == WordKind::before || before == WordKind::after) && l.text(i) != "fall";
  if (before == WordKind::preposition || is_limit) return e;
  const WordKind second = i > 1 ? l.kind(i - 2) : WordKind::none;
  const bool is_in_the = (before == WordKind::article || before == WordKind::near) &&
                         (second == WordKind::preposition || second == WordKind::of || second == WordKind::article ||
                          l.text(i - 2) == "over" || l.text(i - 2) == "Over" || l.text(i - 2) == "into");
  return is_in_the && l.text(i) != "fall" ? MatchedDate(e) : std::nullopt;
}

// "week 31 of 2021", "calendar week 3": numbered as in ISO 8601
MatchedDate match_numbered_week(const Lexemes& l, std::size_t i) {
  constexpr int kMostWeeks = 53;
  const bool is_number = l.is_digits(i + 1, 1, 2) && l.gap(i + 1) == Gap::blank && !l.goes_on(i + 2);
  if (!l.is(i, WordKind::unit) || unit_at(l, i) != TimeUnit::week || !is_number) return std::nullopt;
  if (l.value(i + 1) < 1 || l.value(i + 1) > kMostWeeks) return std::nullopt;
  const bool is_of_calendar = i > 0 && l.gap(i) == Gap::blank && l.text(i - 1) == "calendar";
  DateExpression e = part_of_year(is_of_calendar ? i - 1 : i, i + 2, TimeUnit::week, l.value(i + 1));
  match_year_of(l, e);
  if (e.fields.year != 0 || e.is_context || is_of_calendar) return e;
  // "in week 31"; with a smaller number it is rather one of a trial, a course or a season
  constexpr int kMostOfSeason = 20;
  std::size_t before = i;
  if (i > 1 && l.is(i - 1, WordKind::article) && l.gap(i) == Gap::blank) before = i - 1;
  const bool is_introduced = before > 0 && l.gap(before) == Gap::blank && l.value(i + 1) > kMostOfSeason &&
                             (l.is(before - 1, WordKind::preposition) || l.is(before - 1, WordKind::from));
  return is_introduced && ends_phrase(l, i + 2) ? MatchedDate(e) : std::nullopt;
}

namespace {

struct FeastWeekday {
  std::string_view word;
  int weekday = 0;
  int feast = 0;  // a part of CalendarFields
  int days = 0;   // from the feast
};

// Weekdays with a name of their own, which are another than the nearest.
constexpr auto kFeastWeekdays = std::to_array<FeastWeekday>({
    {"Good", 5, kEaster, -2},
    {"Black", 5, kThanksgiving, 1},
    {"Shrove", 2, kEaster, -47},
    {"Ash", 3, kEaster, -46},
    {"Palm", 7, kEaster, -7},
    {"Maundy", 4, kEaster, -3},
    {"Holy", 4, kEaster, -3},
    {"Holy", 6, kEaster, -1},
    {"Whit", 7, kEaster, 49},
    {"Whit", 1, kEaster, 50},
    {"Cyber", 1, kThanksgiving, 4},
});

}  // namespace

// "Good Friday" and "Black Friday", from the weekday on
MatchedDate match_feast_weekday(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank || !l[i].is_capital) return std::nullopt;
  for (const FeastWeekday& feast : kFeastWeekdays) {
    if (feast.weekday != l.value(i) || feast.word != l.text(i - 1)) continue;
    DateExpression e = part_of_year(i - 1, i + 1, TimeUnit::day, feast.feast);
    e.offset_days = feast.days;
    match_year_of(l, e);
    return e;
  }
  return std::nullopt;
}

namespace {

struct NamedDay {
  std::string_view word;
  int code = 0;  // month and day
};

// What "Day" follows: the days that are the same in all countries that keep them
constexpr auto kNamedDays = std::to_array<NamedDay>({
    {"Boxing", 1226},
    {"Valentine", 214},
    {"Patrick", 317},
    {"Women", 308},
    {"Victory", 509},
    {"Veterans", 1111},
    {"Armistice", 1111},
    {"Bastille", 714},
    {"Canada", 701},
    {"Anzac", 425},
    {"Groundhog", 202},
});

}  // namespace

// "Boxing Day", "Valentine's Day", from "Day" on
MatchedDate match_named_holiday(const Lexemes& l, std::size_t i) {
  if (i == 0 || !l[i].is_capital || unit_at(l, i) != TimeUnit::day || l.gap(i) != Gap::blank) return std::nullopt;
  const bool has_s = i > 1 && l.gap(i - 1) == Gap::apostrophe && l.text(i - 1) == "s";
  const std::size_t name = has_s ? i - 2 : i - 1;
  for (const NamedDay& day : kNamedDays) {
    if (day.word != l.text(name)) continue;
    DateExpression e = part_of_year(name, i + 1, TimeUnit::day, 0);
    e.fields.month = day.code / 100;
    e.fields.day = day.code % 100;
    match_year_of(l, e);
    return e;
  }
  return std::nullopt;
}

// "Christmas Eve", "New Year's Day", "Orthodox Easter", "Thanksgiving"
MatchedDate match_holiday(const Lexemes& l, std::size_t i) {
  DateExpression e = part_of_year(i, i + 1, TimeUnit::day, 0);
  int code = l.value(i);
  if (l.is(i, WordKind::new_word)) {
    if (!l[i].is_capital || !is_unit(l, i + 1, TimeUnit::year) || !l[i + 1].is_capital) return std::nullopt;
    std::size_t at = i + 2;
    if (l.gap(at) == Gap::apostrophe && l.text(at) == "s") ++at;
    const bool is_eve = l.follows(at, WordKind::eve);
    const bool is_day = is_unit(l, at, TimeUnit::day) && l[at].is_capital;
    const bool is_alone = at == i + 2 && i > 0 && l.follows_preposition(i) &&
                          (ends_phrase(l, at) || plain_year(l, at));  // "over New Year", "at New Year 2022"
    if (!is_eve && !is_day && !is_alone) return std::nullopt;
    code = is_eve ? 1231 : 101;
    e.last = is_alone && !is_day ? at : at + 1;
  } else {
    if (!l.is(i, WordKind::holiday) || (!l[i].is_capital && l.text(i) == "thanksgiving")) return std::nullopt;
    if (i > 0 && l.gap(i) == Gap::blank && l.text(i - 1) == "Orthodox") {
      code = code == kChristmas ? kOrthodoxChristmas : code == kEaster ? kOrthodoxEaster : code;
      e.first = i - 1;
    }
    if (l.follows(i + 1, WordKind::eve)) {
      code = code == kChristmas || code == kOrthodoxChristmas ? code - 1 : code;
      e.last = i + 2;
    } else if (is_unit(l, i + 1, TimeUnit::day) && l[i + 1].is_capital) {
      e.last = i + 2;
    } else if ((code == kEaster || code == kOrthodoxEaster) && l.follows(i + 1, WordKind::weekday) &&
               (l.value(i + 1) == 1 || l.value(i + 1) == 7)) {
      e.offset_days = l.value(i + 1) == 1 ? 1 : 0;
      e.last = i + 2;
    } else if (is_unit(l, i + 1, TimeUnit::week)) {
      e.last = i + 2;
      e.is_week_of = true;
    }
  }
  if (code > 0) {
    e.fields.month = code / 100;
    e.fields.day = code % 100;
  } else {
    e.fields.part = code;  // a movable feast
  }
  match_year_of(l, e);
  return e;
}

}  // namespace kz
