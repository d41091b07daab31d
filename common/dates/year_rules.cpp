// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;
constexpr int kFirstBareYear = 1800;  // without "in" or "since" before it, a number is rather a figure
constexpr int kLastBareYear = 2050;
constexpr int kLastNearYear = 2100;  // no text tells of later ones but with "in", "by" and their like
constexpr int kLongestSpan = 200;    // of years joined by a dash

}  // namespace

std::optional<int> plain_year(const Lexemes& l, std::size_t i) {
  const Lexeme& x = l[i];
  if (x.kind != WordKind::number || x.digits != 4 || x.is_figure) return std::nullopt;
  if (x.value < kFirstYear || x.value > kLastYear) return std::nullopt;
  return x.value;
}

int full_year(int two_digits) {
  constexpr int kCenturyTurn = 50;
  return two_digits < kCenturyTurn ? 2000 + two_digits : 1900 + two_digits;
}

std::optional<int> short_year(const Lexemes& l, std::size_t i) {
  const Lexeme& x = l[i];
  if (!l.is_digits(i, 2, 2) || x.is_figure || l.goes_on(i + 1) || l.gap(i + 1) == Gap::none) return std::nullopt;
  const auto before = l.body().substr(0, x.begin);
  const bool is_marked = before.ends_with(" '") || before.ends_with(" \u2019") || before.ends_with(" \u2018");
  return is_marked ? std::optional<int>(full_year(x.value)) : std::nullopt;
}

namespace {

bool is_in_brackets(const Lexemes& l, std::size_t i) {
  return l.body().substr(l[i].end).starts_with(")");
}

// "the fire of 1666", "the Treaty of 1783": not the thousand and more of "a crowd of 1500"
bool is_event_of(const Lexemes& l, std::size_t i) {
  constexpr auto kEvents = std::to_array<std::string_view>(
      {"war",        "wars",       "treaty",   "battle",       "revolution", "revolt", "rebellion", "uprising",
       "fire",       "siege",      "peace",    "constitution", "plague",     "edict",  "coup",      "census",
       "earthquake", "famine",     "massacre", "union",        "partition",  "act",    "conquest",  "invasion",
       "flood",      "expedition", "crusade",  "autumn",       "spring",     "summer", "winter"});
  if (i < 2 || l.gap(i - 1) != Gap::blank) return false;
  if (l[i - 2].is_capital && l.is(i - 2, WordKind::none) && i > 2 && l.gap(i - 2) == Gap::blank) return true;
  return std::find(kEvents.begin(), kEvents.end(), l.text(i - 2)) != kEvents.end();
}

// Whether the years `[first, second]` with the word before them are a span, and no change of something counted: "from
// 1337 to 1453", but not "rose from 1337 to 1453".
bool is_span_of_years(const Lexemes& l, std::size_t first, std::size_t second) {
  constexpr auto kChanges = std::to_array<std::string_view>(
      {"rose", "fell",   "grew",    "increased", "decreased", "dropped", "declined", "up",
       "down", "jumped", "climbed", "slipped",   "raised",    "cut",     "reduced",  "rise",
       "fall", "rising", "falling", "increase",  "number",    "range"});
  const auto begin = plain_year(l, first);
  const auto end = plain_year(l, second);
  const bool is_pair = begin && end && *begin < *end && *end <= kLastNearYear && *end - *begin <= kLongestSpan &&
                       l.gap(second) == Gap::blank && l.gap(second - 1) == Gap::blank && first > 0;
  if (!is_pair || (!ends_phrase(l, second + 1) && !l.is(second + 1, WordKind::letter_a) &&
                   !l.is(second + 1, WordKind::article) && !l[second + 1].is_past_form))
    return false;
  return first < 2 || std::find(kChanges.begin(), kChanges.end(), l.text(first - 2)) == kChanges.end();
}

bool has_last_year(const Lexemes& l, std::size_t i) {
  const bool is_to = l.is(i + 1, WordKind::to) || l.text(i + 1) == "until" || l.text(i + 1) == "till";
  const bool is_and = l.is(i + 1, WordKind::and_word) && l.is(i - 1, WordKind::between);
  return (is_and || (is_to && l.is(i - 1, WordKind::from))) && is_span_of_years(l, i, i + 2);
}

// "the years" of "the years 1987 and 1988"
bool is_years_word(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::units) && unit_at(l, i) == TimeUnit::year;
}

bool is_last_year(const Lexemes& l, std::size_t i) {
  if (i < 3 || l.gap(i - 2) != Gap::blank) return false;
  if (is_years_word(l, i - 3) && plain_year(l, i - 2)) return true;
  const bool is_and = l.is(i - 1, WordKind::and_word) && l.is(i - 3, WordKind::between);
  return (is_and || (l.is(i - 1, WordKind::to) && l.is(i - 3, WordKind::from))) && is_span_of_years(l, i - 2, i);
}

// What says that a figure is a year.
bool introduces_year(const Lexemes& l, std::size_t i) {
  if (i == 0) return false;
  const Gap gap = l.gap(i);
  const WordKind before = l.kind(i - 1);
  if (gap == Gap::paren) return l[i - 1].is_capital && is_in_brackets(l, i);  // "the Edict of Nantes (1598)"
  if (gap == Gap::hyphen)
    return before == WordKind::near || is_end_joined(l, i) || l.text(i - 1) == "post" || l.text(i - 1) == "pre";
  if (gap != Gap::blank) return false;
  switch (before) {
    case WordKind::preposition:
    case WordKind::near:
    case WordKind::fiscal:
    case WordKind::before:
    case WordKind::after:
      return true;
    case WordKind::of:
      return l.value(i) >= kFirstBareYear || is_event_of(l, i);
    case WordKind::from:
    case WordKind::between:
      return l.value(i) >= kFirstBareYear || has_last_year(l, i);
    case WordKind::to:
    case WordKind::and_word:
      return is_last_year(l, i);
    case WordKind::unit:
      return l.value(i - 1) == static_cast<int>(TimeUnit::year);
    case WordKind::units:
      return is_years_word(l, i - 1);
    case WordKind::season:
      return true;
    case WordKind::none:
      return l.text(i - 1) == "born" || l.text(i - 1) == "died";
    default:
      return false;
  }
}

bool is_upper(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "1846 m", "2048 x 1080": a measure that no word of the table tells
bool is_measure(const Lexemes& l, std::size_t i) {
  if (l.gap(i + 1) == Gap::blank && l.text(i + 1) == "m") return true;
  if ((l.text(i + 1) == "x" || l.text(i + 1) == "by") && l.is_digits(i + 2, 3, 4)) return true;
  if (i + 1 >= l.size()) return false;
  const std::string_view mark = l.body().substr(l[i].end, l[i + 1].begin - l[i].end);
  return mark == " * " || mark == "*" || mark == " \u00D7 " || mark == "\u00D7";
}

// "2010 Main Street"
bool is_house_number(const Lexemes& l, std::size_t i) {
  constexpr std::array<std::string_view, 8> kStreets = {"Street", "St", "Avenue",    "Ave",
                                                        "Road",   "Rd", "Boulevard", "Drive"};
  constexpr std::size_t kMostWords = 4;
  for (std::size_t at = i + 1; at < i + kMostWords && l.gap(at) == Gap::blank && l[at].is_capital; ++at) {
    if (at > i + 1 && std::find(kStreets.begin(), kStreets.end(), l.text(at)) != kStreets.end()) return true;
  }
  return false;
}

// The end of "+49 30 2012 1999" or "0800 2012 1990"
bool is_telephone(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kMostNumbers = 4;
  bool is_short = false;
  std::size_t at = i;
  while (at > 0 && i - at < kMostNumbers && l.gap(at) == Gap::blank && l.is_digits(at - 1, 2, 6)) {
    --at;
    if (l[at].digits == 4 && l.value(at) < kFirstYear) return true;
    is_short = is_short || l.value(at) < kFirstYear;
  }
  return is_short && i - at > 1;
}

// "between 2200 and 0700", "at 2200", "1000 London time": hours of a clock
bool is_hour(const Lexemes& l, std::size_t i) {
  if (l.gap(i + 1) == Gap::hyphen && l.is_digits(i + 1, 4, 4) && l.gap(i + 2) == Gap::none && l.text(i + 2) == "Z")
    return true;  // "1900-2100Z"
  if (l.text(i + 2) == "time" && l.gap(i + 1) == Gap::blank && l.gap(i + 2) == Gap::blank && l[i + 1].is_capital)
    return true;
  const bool has_end = l.gap(i + 1) == Gap::blank && (l.is(i + 1, WordKind::and_word) || l.is(i + 1, WordKind::to));
  if (has_end && l.is_digits(i + 2, 4, 4) && l.value(i + 2) < kFirstYear) return true;
  const bool is_from = i > 0 && l.gap(i) == Gap::blank && l.is(i - 1, WordKind::from);
  return is_from && l.is(i + 1, WordKind::now_on) && l.gap(i + 2) == Gap::blank && l[i + 2].is_capital;
}

// "until at least 2025"
bool is_limited(const Lexemes& l, std::size_t i) {
  if (i < 3 || !l.is(i - 2, WordKind::at) || l.gap(i - 2) != Gap::blank || l.gap(i - 1) != Gap::blank) return false;
  const std::string_view word = l.text(i - 3);
  return word == "until" || word == "till" || word == "through" || word == "before" || word == "by";
}

// What says that it is a number of something.
bool is_counted(const Lexemes& l, std::size_t i) {
  if (l.gap(i + 1) == Gap::blank || l.gap(i + 1) == Gap::hyphen) {
    const WordKind next = l.kind(i + 1);
    const bool is_noun = next == WordKind::quantity_noun && (l.value(i + 1) == 0 || !introduces_year(l, i));
    if (is_noun || next == WordKind::units || next == WordKind::zone) return true;
    if (next == WordKind::old || next == WordKind::hundred || next == WordKind::more) return true;
  }
  if (i == 0 || l.gap(i) == Gap::other) return false;
  if (l.is(i - 1, WordKind::currency)) return is_upper(l.text(i - 1));
  switch (l.kind(i - 1)) {
    case WordKind::than: {
      const std::size_t word = i > 1 ? i - 2 : i - 1;  // "later than 2016"
      return !l.is(word, WordKind::later) && !l.is(word, WordKind::earlier) && l.text(word) != "sooner";
    }
    case WordKind::than_more:
      return !is_limited(l, i);
    case WordKind::about:
    case WordKind::more:
    case WordKind::quantity_cue:
      return true;
    default:
      return false;
  }
}

// What follows its year, as other languages have it: "2022 January 6", "2021 Q4"
MatchedDate match_part_after(const Lexemes& l, std::size_t i, int year) {
  if (l.is(i + 1, WordKind::month)) {
    MatchedDate part = match_calendar_day(l, i + 1);
    if (!part || part->form != DateForm::calendar || part->fields.year != 0 || part->until) {
      return calendar_expression(i, i + 2, TimeUnit::month, year, l.value(i + 1));
    }
    part->first = i;
    part->fields.year = year;
    return part;
  }
  const bool is_half = l.text(i + 1) == "H" || l.text(i + 1) == "h";
  if ((!is_half && l.text(i + 1) != "Q" && l.text(i + 1) != "q") || l.gap(i + 2) != Gap::none || l[i + 2].digits != 1)
    return std::nullopt;
  if (l.value(i + 2) < 1 || l.value(i + 2) > (is_half ? 2 : 4)) return std::nullopt;
  DateExpression e = calendar_expression(i, i + 3, is_half ? TimeUnit::period : TimeUnit::quarter, year);
  e.fields.part = l.value(i + 2);
  return e;
}

bool is_decade(const Lexemes& l, std::size_t i) {
  if (l.value(i) % 10 != 0) return false;
  const Gap gap = l.gap(i + 1);
  if (gap == Gap::apostrophe && l.follows(i + 2, WordKind::ordinal)) return false;  // "2020's third quarter"
  const std::string_view s = l.text(i + 1);
  return (gap == Gap::none || gap == Gap::apostrophe) && (s == "s" || s == "S");
}

// "1994-1997", "2010-11", "1914-18", and the month "2022-01"; nullopt for any other number with a joint
MatchedDate match_joined_year(const Lexemes& l, std::size_t i, int year) {
  if (l.is(i + 2, WordKind::number) && l.gap(i + 2) == Gap::hyphen) return std::nullopt;  // a telephone number
  const auto until = [&](int last) {
    DateExpression e = calendar_expression(i, i + 2, TimeUnit::year, year);
    e.until = CalendarFields{TimeUnit::year, last, 0, 0, 0, false};
    return e;
  };
  if (const auto last = plain_year(l, i + 1)) {
    const bool is_span = *last > year && *last - year <= kLongestSpan;
    return is_span ? MatchedDate(until(*last)) : std::nullopt;
  }
  if (!l.is_digits(i + 1, 2, 2) || l.gap(i + 1) == Gap::spaced_hyphen) return std::nullopt;
  const int second = l.value(i + 1);
  const bool is_next_year = second == (year + 1) % 100;
  constexpr int kLongestPlan = 10;  // "the plan for 2021-25"; of the last century any may be meant
  const int years = second - year % 100;
  const bool goes_on = l.gap(i + 2) == Gap::slash || l.gap(i + 2) == Gap::hyphen;
  const bool is_span = second > 12 && years > 0 && !goes_on && (year < 2000 || years <= kLongestPlan);  // no month
  if (is_next_year || is_span) return until(year - year % 100 + second + (second < year % 100 ? 100 : 0));
  const bool is_joint = l.gap(i + 1) == Gap::hyphen || l.gap(i + 1) == Gap::slash;
  const bool is_month = is_joint && second >= 1 && second <= 12;
  return is_month ? MatchedDate(calendar_expression(i, i + 2, TimeUnit::month, year, second)) : std::nullopt;
}

bool is_spoken(const Lexemes& l, std::size_t i) {
  return l.is(i, WordKind::number) && l[i].digits == 0;
}

// "ninety-four", "twelve" and the lexeme after it
std::optional<std::pair<int, std::size_t>> match_below_hundred(const Lexemes& l, std::size_t i) {
  if (!is_spoken(l, i) || !l.is_joined(i) || l.value(i) > 99) return std::nullopt;
  const bool has_units = l.value(i) >= 20 && is_spoken(l, i + 1) && l.is_joined(i + 1) && l.value(i + 1) < 10;
  if (has_units) return {{l.value(i) + l.value(i + 1), i + 2}};
  return {{l.value(i), i + 1}};
}

// Whether words of a year may end before the lexeme `at`: what follows is not what they count.
bool ends_year(const Lexemes& l, std::size_t at) {
  switch (l.kind(at)) {
    case WordKind::preposition:
    case WordKind::at:
    case WordKind::and_word:
    case WordKind::to:
    case WordKind::past_cue:
    case WordKind::future_cue:
    case WordKind::article:
    case WordKind::before:
    case WordKind::after:
      return true;
    default:
      return at >= l.size();
  }
}

}  // namespace

std::optional<std::pair<int, std::size_t>> match_spoken_year(const Lexemes& l, std::size_t i) {
  if (!is_spoken(l, i)) return std::nullopt;
  const bool is_thousand = l.value(i) == 2 && l.follows(i + 1, WordKind::hundred) && l.value(i + 1) == 1000;
  const bool is_hundred = l.follows(i + 1, WordKind::hundred) && l.value(i + 1) == 100;
  if (!is_thousand && (l.value(i) < 15 || l.value(i) > 20)) return std::nullopt;
  const int century = is_thousand ? 2000 : l.value(i) * 100;
  std::size_t at = is_thousand || is_hundred ? i + 2 : i + 1;
  const bool has_and = at > i + 1 && l.follows(at, WordKind::and_word) && l.value(at) == 0;
  const auto rest = match_below_hundred(l, has_and ? at + 1 : at);
  if (rest && (at > i + 1 || rest->first >= 10)) return {{century + rest->first, rest->second}};
  if (at > i + 1) return {{century, at}};
  return std::nullopt;
}

namespace {

// "1990s", "'80s"
MatchedDate match_decade(const Lexemes& l, std::size_t i) {
  if (!is_decade(l, i)) return std::nullopt;
  if (const auto year = plain_year(l, i)) return calendar_expression(i, i + 2, TimeUnit::decade, *year);
  const bool is_age = i > 0 && l.is(i - 1, WordKind::possessive);                                  // in his 30s
  const bool is_owned = l.gap(i + 1) != Gap::none && (i == 0 || !l.is(i - 1, WordKind::article));  // "the 70's"
  if (l[i].digits != 2 || is_age || i == 0 || is_owned || l.value(i) < 20) return std::nullopt;
  return calendar_expression(i, i + 2, TimeUnit::decade, 1900 + l.value(i));
}

// Whether what stands before makes the number part of a longer one or of a code: 12.1998, 3,1998, MH-1998.
bool continues(const Lexemes& l, std::size_t i) {
  const Gap before = l.gap(i);
  if (before == Gap::period || before == Gap::colon || before == Gap::tight_comma || before == Gap::none) return true;
  const bool is_apart = before == Gap::blank || before == Gap::other || before == Gap::comma || before == Gap::paren ||
                        before == Gap::period_blank || before == Gap::apostrophe;
  if (is_apart || i == 0) return false;
  return l.is(i - 1, WordKind::number) || (before == Gap::hyphen && !introduces_year(l, i));
}

}  // namespace

MatchedDate match_year(const Lexemes& l, std::size_t i) {
  if (!l.is(i, WordKind::number)) return std::nullopt;
  if (auto decade = match_decade(l, i)) return decade;
  if (const auto year = short_year(l, i); year && i > 0 && l.is(i - 1, WordKind::preposition)) {
    return calendar_expression(i, i + 1, TimeUnit::year, *year);  // "in '86"
  }
  const auto year = plain_year(l, i);
  if (!year || l.goes_on(i + 1) || continues(l, i)) return std::nullopt;
  const Gap after = l.gap(i + 1);
  if (after == Gap::none && i + 1 < l.size())
    return l.is(i + 1, WordKind::none) ? match_part_after(l, i, *year) : std::nullopt;  // 2016H2, but not 1998x
  if (is_counted(l, i) && l.text(i + 1) != "q" && l.text(i + 1) != "Q") return std::nullopt;
  if (is_hour(l, i) || is_measure(l, i)) return std::nullopt;
  if (!introduces_year(l, i) && (is_house_number(l, i) || is_telephone(l, i))) return std::nullopt;
  const bool is_joint = after == Gap::hyphen || after == Gap::slash || after == Gap::spaced_hyphen;
  if (is_joint && l.is(i + 1, WordKind::number)) return match_joined_year(l, i, *year);
  if (after == Gap::slash) return std::nullopt;
  if (after == Gap::blank || after == Gap::hyphen) {
    const bool is_word = l.value(i + 1) == 3 || l.value(i + 1) == 5 || l.value(i + 1) == 8;  // march, may, august
    const bool may_follow = l[i + 1].is_capital || l.text(i + 1) == "q" || l.text(i + 1) == "h" ||
                            (l.is(i + 1, WordKind::month) && !is_word);
    const bool is_near = *year >= kFirstBareYear && *year <= kLastNearYear;  // "2400 March 17" is an hour
    if (auto part = may_follow && is_near ? match_part_after(l, i, *year) : std::nullopt) return part;
  }
  if (!introduces_year(l, i) && (*year < kFirstBareYear || *year > kLastBareYear)) return std::nullopt;
  const bool is_far = *year > kLastNearYear && (l.is(i - 1, WordKind::near) || l.is(i - 1, WordKind::between) ||
                                                l.is(i - 1, WordKind::from) || l.is(i - 1, WordKind::of));
  if (is_far) return std::nullopt;                         // "the low to mid 2200 area"
  if (after == Gap::apostrophe && l.text(i + 1) == "s") {  // "2021's third quarter"
    auto part = l.gap(i + 2) == Gap::blank ? match_ordinal_period(l, i + 2) : std::nullopt;
    const bool is_part = part && part->form == DateForm::calendar && part->fields.year == 0 && !part->is_context;
    if (is_part) {
      part->first = i;
      part->fields.year = *year;
      return part;
    }
  }
  return calendar_expression(i, i + 1, TimeUnit::year, *year);
}

Era match_era(const Lexemes& l, std::size_t i) {
  const std::string_view word = l.text(i);
  if (l.gap(i) != Gap::blank) return {i, false};
  if (word == "BC" || word == "BCE") return {i + 1, true};
  if (word == "AD" || word == "CE") return {i + 1, false};
  const bool is_tight = l.gap(i + 1) == Gap::period;
  if (is_tight && word == "A" && l.text(i + 1) == "D") return {i + 2, false};
  if (!is_tight || word != "B" || l.text(i + 1) != "C") return {i, false};
  return {l.gap(i + 2) == Gap::period && l.text(i + 2) == "E" ? i + 3 : i + 2, true};
}

// "44 BC", "431-404 BC", which no Day holds, "410 AD", "AD 79"
MatchedDate match_year_of_era(const Lexemes& l, std::size_t i) {
  if (!l.is_digits(i, 1, 4) || l[i].is_figure || l.value(i) == 0 || l.goes_on(i + 1)) return std::nullopt;
  const bool is_span = l.is_digits(i + 1, 1, 4) && l.gap(i + 1) == Gap::hyphen && l.value(i + 1) < l.value(i);
  const std::size_t after = is_span ? i + 2 : i + 1;
  const Era era = match_era(l, after);
  if (era.is_before_christ) {
    const auto year = [&](std::size_t at) {
      return "BC" + std::string(4U - l[at].digits, '0') + std::to_string(l.value(at));
    };
    DateExpression e = expression(i, era.last, DateForm::reference);
    e.value = is_span ? year(i) + '/' + year(i + 1) : year(i);
    return e;
  }
  if (is_span || l.gap(i) == Gap::hyphen) return std::nullopt;
  if (era.last > after) return calendar_expression(i, era.last, TimeUnit::year, l.value(i));
  const bool is_behind = i > 0 && l.gap(i) == Gap::blank && (l.text(i - 1) == "AD" || l.text(i - 1) == "CE");
  if (!is_behind || l.is(after, WordKind::quantity_noun)) return std::nullopt;
  return calendar_expression(i - 1, i + 1, TimeUnit::year, l.value(i));
}

MatchedDate match_decade_word(const Lexemes& l, std::size_t i) {
  if (l.is(i, WordKind::nineties)) {
    const bool has_article =
        i > 0 && (l.is(i - 1, WordKind::article) || l.is(i - 1, WordKind::near) || l.text(i - 1) == "in");
    if (!has_article) return std::nullopt;
    return calendar_expression(i, i + 1, TimeUnit::decade, 1900 + l.value(i));
  }
  const bool is_spoken_decade = l.value(i) >= 16 && is_spoken(l, i) && l.follows(i + 1, WordKind::nineties);
  if (is_spoken_decade && l.value(i + 1) < 100) {
    return calendar_expression(i, i + 2, TimeUnit::decade, l.value(i) * 100 + l.value(i + 1));
  }
  const auto year = match_spoken_year(l, i);
  // Only of the last century are the words a year without a word that says so.
  const bool is_plain = year && l.value(i) == 19 && l.is(i + 1, WordKind::number);
  if (!year || (!is_plain && !introduces_year(l, i))) return std::nullopt;
  const bool goes_on = l.gap(year->second) == Gap::blank && !ends_year(l, year->second);
  if (!is_plain && goes_on) return std::nullopt;
  return calendar_expression(i, year->second, TimeUnit::year, year->first);
}

}  // namespace kz
