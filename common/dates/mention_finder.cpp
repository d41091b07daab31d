// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/mention_finder.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "common/dates/calendar.h"
#include "common/dates/date_expression.h"
#include "common/dates/date_ranges.h"
#include "common/dates/date_resolver.h"
#include "common/dates/sentence_tense.h"
#include "common/dates/ticker.h"

namespace kz {
namespace {

// Of those that matched, the longest; of equals the first.
MatchedDate longest(std::initializer_list<MatchedDate> matches) {
  const MatchedDate* best = nullptr;
  for (const MatchedDate& match : matches) {
    if (match && (best == nullptr || match->last > (*best)->last)) best = &match;
  }
  return best == nullptr ? std::nullopt : *best;
}

MatchedDate match_number(const Lexemes& l, std::size_t i) {
  if (auto code = match_quarter_code(l, i)) return code;
  if (auto months = match_months_code(l, i)) return months;
  if (auto group = match_date_time_group(l, i)) return group;
  return longest({match_calendar_day(l, i), match_clock(l, i), match_duration(l, i), match_months_of_year(l, i),
                  match_year_of_era(l, i), match_year(l, i), match_decade_word(l, i), match_month(l, i)});
}

// "several days"; "the third in as many days" is no length
MatchedDate match_some(const Lexemes& l, std::size_t i) {
  auto e = match_duration(l, i);
  if (e && i > 0 && l.text(i - 1) == "as" && l.text(i) == "many") e->form = DateForm::nothing;
  return e;
}

MatchedDate match_at(const Lexemes& l, std::size_t i) {
  switch (l.kind(i)) {
    case WordKind::number:
      return match_number(l, i);
    case WordKind::ordinal:
      return longest({match_part_of(l, i), match_calendar_day(l, i), match_ordinal_period(l, i), match_nth(l, i)});
    case WordKind::month:
    case WordKind::month_short:
      return longest({match_calendar_day(l, i), match_month(l, i)});
    case WordKind::weekday:
    case WordKind::weekday_short:
      return match_weekday(l, i);
    case WordKind::today:
    case WordKind::tonight:
      return match_named_day(l, i);
    case WordKind::day_part:
      return match_day_part(l, i);
    case WordKind::adjective:
      return longest({match_part_of(l, i), match_nth(l, i), match_relative(l, i)});
    case WordKind::article:
      return l.value(i) == 1 ? match_duration(l, i) : match_the(l, i);
    case WordKind::letter_a:
      return longest({match_clock(l, i), match_duration(l, i)});
    case WordKind::some:
      return match_some(l, i);
    case WordKind::couple:
    case WordKind::hundred:
      return match_duration(l, i);
    case WordKind::unit:
    case WordKind::units:
      return longest({match_clock(l, i), match_unit(l, i)});
    case WordKind::weekdays:
    case WordKind::each:
    case WordKind::frequency:
      return match_recurring(l, i);
    case WordKind::season:
      return match_season(l, i);
    case WordKind::holiday:
    case WordKind::new_word:
      return match_holiday(l, i);
    case WordKind::nineties:
      return match_decade_word(l, i);
    case WordKind::fiscal:
      return match_fiscal_code(l, i);
    case WordKind::edge:
      return match_edge(l, i);
    case WordKind::half:
      return longest({match_clock(l, i), match_duration(l, i)});
    case WordKind::present:
    case WordKind::recent:
    case WordKind::soon:
    case WordKind::future:
    case WordKind::these:
      return match_vague(l, i);
    case WordKind::none:
      return l[i].end - l[i].begin == 1 ? match_ordinal_period(l, i) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// The one look that most words get.
bool may_begin(const Lexeme& lexeme) {
  return lexeme.kind != WordKind::none || lexeme.end - lexeme.begin == 1;
}

bool is_near(Gap gap) {
  return gap == Gap::blank || gap == Gap::comma;
}

// "10:30:00 2022" behind "Jan 6", as machines write it
void take_clock_and_year(const Lexemes& l, DateExpression& e) {
  const std::size_t at = e.last;
  const bool lacks_year = e.form == DateForm::calendar && e.fields.year == 0 && e.fields.month != 0;
  const bool is_clock = lacks_year && l.gap(at) == Gap::blank && l.is_digits(at, 2, 2) && l.is_digits(at + 1, 2, 2) &&
                        l.gap(at + 1) == Gap::colon && l.value(at) < 24 && l.value(at + 1) < 60;
  if (!is_clock) return;
  const bool has_seconds = l.gap(at + 2) == Gap::colon && l.is_digits(at + 2, 2, 2);
  const std::size_t after = has_seconds ? at + 3 : at + 2;
  const auto year = plain_year(l, after);
  if (!year || l.gap(after) != Gap::blank) return;
  e.minutes = l.value(at) * 60 + l.value(at + 1);
  e.fields.year = *year;
  e.last = after + 1;
}

// The part of the day after it, "at" perhaps before `at`: "today at dawn", "on Thursday in the evening"
bool take_part_behind(const Lexemes& l, DateExpression& e, std::size_t at) {
  const bool has_in = at == e.last && l.text(at) == "in" && l.follows(at + 1, WordKind::article);
  const std::size_t part = has_in ? at + 2 : at;
  if (e.day_part || part == e.last || !l.is(part, WordKind::day_part) || (has_in && l.gap(part) != Gap::blank))
    return false;
  if (!ends_phrase(l, part + 1) && !begins_clause(l, part + 1, e.first)) return false;
  e.day_part = static_cast<DayPart>(l.value(part));
  e.last = part + 1;
  return true;
}

// "14:30" at `at`, in minutes; -1 for anything else
int plain_clock(const Lexemes& l, std::size_t at) {
  constexpr int kHours = 24;
  constexpr int kMinutes = 60;
  const bool is_clock = l.is_digits(at, 2, 2) && l.is_digits(at + 1, 2, 2) && l.gap(at + 1) == Gap::colon &&
                        l.value(at) < kHours && l.value(at + 1) < kMinutes;
  return is_clock ? l.value(at) * kMinutes + l.value(at + 1) : -1;
}

// Takes in "14:30" or "14:30:00" at `at`, of the full date before it.
bool take_clock_of_date(const Lexemes& l, DateExpression& e, std::size_t at) {
  const bool is_full = e.form == DateForm::calendar && e.fields.year != 0 && l.is(e.last - 1, WordKind::number);
  const int minutes = is_full ? plain_clock(l, at) : -1;
  if (minutes < 0) return false;
  const bool has_seconds = l.gap(at + 2) == Gap::colon && l.is_digits(at + 2, 2, 2);
  const std::size_t after = has_seconds ? at + 3 : at + 2;
  const bool is_half_day = l.is(after, WordKind::meridiem) || l.is(after, WordKind::letter_a) ||
                           l.is(after, WordKind::letter_p);  // "05:22 pm"
  if (is_half_day) return false;
  e.minutes = minutes;
  e.last = after;
  const bool has_zone = l.follows(e.last, WordKind::zone) || (l.gap(e.last) == Gap::none && l.text(e.last) == "Z");
  if (has_zone) ++e.last;
  return true;
}

// "2022-01-06T14:30Z"
bool take_iso_clock(const Lexemes& l, DateExpression& e) {
  const bool has_t = l.text(e.last) == "T" && l.gap(e.last) == Gap::none && l.gap(e.last + 1) == Gap::none;
  return has_t && take_clock_of_date(l, e, e.last + 1);
}

// "2022-01-06 14:30", "6 January 2022, 14:30"
bool take_plain_clock(const Lexemes& l, DateExpression& e) {
  return take_clock_of_date(l, e, e.last);
}

// The clock after a day: "Friday at 6 p.m.", "March 4th, 2022, 7:45 p.m."
void take_clock(const Lexemes& l, DateExpression& e) {
  take_clock_and_year(l, e);
  std::size_t at = e.last;
  if (e.minutes >= 0 || take_iso_clock(l, e) || !is_near(l.gap(at))) return;
  if (take_plain_clock(l, e)) return;
  while (is_near(l.gap(at)) && (l.is(at, WordKind::at) || l.is(at, WordKind::about))) ++at;
  if (!is_near(l.gap(at)) || take_part_behind(l, e, at)) return;
  const auto clock = match_clock(l, at);
  if (!clock) return;
  const bool has_part = e.day_part && clock->is_half_day;  // "Monday evening at 8 o'clock"
  e.minutes = has_part ? in_part_of_day(clock->minutes, *e.day_part) : clock->minutes;
  e.last = clock->last;
}

// The day after a clock: "10:35 a.m. Friday", "6 p.m. on Thursday"
void take_day(const Lexemes& l, DateExpression& e) {
  std::size_t at = e.last;
  if (!is_near(l.gap(at)) && l.gap(at) != Gap::period_blank && l.gap(at) != Gap::other) return;
  if (l.gap(at) == Gap::other && l[at].sentence != l[e.first].sentence) return;
  if (l.is(at, WordKind::now_on)) ++at;
  if (!is_near(l.gap(at)) && at > e.last) return;
  MatchedDate day = match_at(l, at);
  if (!day || !is_one_day(*day) || day->minutes >= 0) return;
  day->first = e.first;
  const bool has_part = day->day_part && e.is_half_day;  // "8 o'clock on Monday evening"
  day->minutes = has_part ? in_part_of_day(e.minutes, *day->day_part) : e.minutes;
  day->day_part.reset();
  e = *std::move(day);
}

// Whether no more than a few words stand before the lexeme `i` in its sentence, behind a semicolon or "and": "By late
// 1905"
bool opens_sentence(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kMostWords = 2;
  for (std::size_t first = i; i - first <= kMostWords; --first) {
    if (first == 0 || l[first - 1].sentence != l[i].sentence || l.gap(first) == Gap::other) return true;
    if (first < i && l.is(first, WordKind::and_word)) return true;
  }
  return false;
}

std::vector<DateExpression> find_expressions(const Lexemes& l) {
  std::vector<DateExpression> found;
  std::size_t floor = 0;
  for (std::size_t i = 0; i < l.size();) {
    if (!may_begin(l[i])) {
      ++i;
      continue;
    }
    MatchedDate e = match_at(l, i);
    if (!e) {
      ++i;
      continue;
    }
    if (is_one_day(*e) && e->minutes < 0) take_clock(l, *e);
    if (e->form == DateForm::clock) take_day(l, *e);
    i = e->last;
    if (e->form == DateForm::nothing) continue;
    take_modifiers(l, *e, floor);
    take_comparison(l, *e);
    e->opens_sentence = opens_sentence(l, e->first);
    e->is_of_event = e->form == DateForm::weekday && is_of_event(l, e->first, e->last);
    e->is_called_off = e->form == DateForm::weekday && is_called_off(l, e->first, e->last);
    e->has_sure_tense = e->form == DateForm::calendar && e->fields.year == 0 && has_sure_tense(l, e->first, e->last);
    e->leads_past = e->form == DateForm::calendar && e->fields.year == 0 && leads_past(l, e->first, e->last);
    floor = i = std::max(i, e->last);
    found.push_back(*std::move(e));
  }
  link_ranges(l, found);
  return found;
}

// With the last point of "p.m." and the bracket that closes one within.
std::size_t end_of(const Lexemes& l, const DateExpression& e) {
  const std::size_t end = l[e.last - 1].end;
  const std::string_view body = l.body();
  const char next = end < body.size() ? body[end] : ' ';
  if (next == '.' && l.is(e.last - 1, WordKind::letter_m)) return end + 1;
  const std::size_t begin = l[e.first].begin;
  const bool is_open = next == ')' && body.substr(begin, end - begin).find('(') != std::string_view::npos;
  return is_open ? end + 1 : end;
}

// "at 6 a.m.", and no end of hours that may be those of every day: "a curfew from 11 p.m. to 7 a.m."
bool is_instant(const Lexemes& l, const DateExpression& e) {
  if (e.form != DateForm::clock) return false;
  const WordKind before = e.first > 0 && l.gap(e.first) == Gap::blank ? l.kind(e.first - 1) : WordKind::none;
  const bool has_end =
      (l.is(e.last, WordKind::to) || l.is(e.last, WordKind::and_word)) && l.is(e.last + 1, WordKind::number);
  const bool is_end =
      before == WordKind::from || before == WordKind::to || before == WordKind::between || before == WordKind::and_word;
  return !has_end && !is_end;
}

void set_clock_day(DateMention& time, const Day& day) {
  time.from = time.to = day;
  time.value = to_iso(day) + time.value;
  time.certainty = DateCertainty::relative;
}

// "At midday, according to a statement today": a time without a day is of the next day named in the sentence, else, as
// news has it, of the one told before or that of the publication.
void fill_clock_days(std::vector<DateMention>& mentions, std::span<const std::optional<Day>> told_days) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    DateMention& time = mentions[i];
    const bool is_open = time.type == DateType::time && !time.from && !time.value.empty() && time.value[0] == 'T';
    if (!is_open) continue;
    const DateMention* const next = i + 1 < mentions.size() ? &mentions[i + 1] : nullptr;
    const bool is_named = next != nullptr && next->sentence == time.sentence && next->from && next->from == next->to;
    if (is_named) {
      set_clock_day(time, *next->from);
    } else if (told_days[i]) {
      set_clock_day(time, *told_days[i]);
    }
  }
}

}  // namespace

std::vector<DateMention> find_date_mentions(std::string_view body, std::span<const Token> tokens,
                                            const std::optional<Day>& published, TextField field) {
  const std::vector<Lexeme> all = lex_dates(body, tokens);
  const Lexemes lexemes(body, all);
  const std::vector<DateExpression> expressions = find_expressions(lexemes);
  DateResolver resolver(published, is_history(expressions, published));
  Ticker ticker(lexemes, expressions, published);
  std::vector<DateMention> mentions;
  std::vector<std::optional<Day>> told_days;  // of each mention, for a time whose sentence names no day
  std::optional<Day> day;                     // of the sentence
  std::uint32_t sentence_of_day = 0;
  const DateExpression* previous = nullptr;
  for (const DateExpression& e : expressions) {
    const std::uint32_t sentence = lexemes[e.first].sentence;
    if (sentence != sentence_of_day) day.reset();
    sentence_of_day = sentence;
    if (const auto of_entry = ticker.day_of(e)) {
      day = of_entry;
      resolver.count_from(*of_entry);
    }
    const Tense tense = tense_at(lexemes, e.first, e.last);
    auto mention = resolver.resolve(e, tense, sentence, day);
    if (!mention) continue;
    mention->begin = lexemes[e.first].begin;
    mention->end = end_of(lexemes, e);
    mention->sentence = sentence;
    mention->field = field;
    const bool is_open = tense != Tense::unknown && !mention->from && is_instant(lexemes, e);
    const auto told = is_open ? resolver.told_day(sentence) : std::nullopt;
    // "On Thursday they will meet. They are to speak at 8 p.m."
    const bool is_told = told && (tense == Tense::past || (published && *published < *told));
    told_days.push_back(is_told ? told : std::nullopt);
    if (mention->from && mention->from == mention->to) day = mention->from;
    if (const auto of_entry = ticker.see(e, *mention)) resolver.count_from(*of_entry);
    const DateExpression* const begin = std::exchange(previous, &e);
    if (begin != nullptr && !mentions.empty() && join_range(lexemes, *begin, e, mentions.back(), *mention)) {
      told_days.pop_back();
      continue;
    }
    mentions.push_back(*std::move(mention));
  }
  fill_clock_days(mentions, told_days);
  return mentions;
}

}  // namespace kz
