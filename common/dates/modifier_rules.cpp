// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

PeriodPart part_at(const Lexemes& l, std::size_t i) {
  return static_cast<PeriodPart>(l.value(i));
}

bool names_days(const DateExpression& e) {
  return e.form == DateForm::calendar || e.form == DateForm::weekday || e.form == DateForm::shifted;
}

bool is_decade(const DateExpression& e) {
  return e.form == DateForm::calendar && e.fields.unit == TimeUnit::decade;
}

bool is_modifier(const Lexemes& l, std::size_t i, const DateExpression& e) {
  switch (l.kind(i)) {
    case WordKind::near:
    case WordKind::fiscal:
      return names_days(e);
    case WordKind::earlier:
    case WordKind::later:
      return e.form == DateForm::shifted || e.form == DateForm::weekday;
    case WordKind::about:
      if (l.text(i) == "over" || l.text(i) == "Over") {  // "over the last three weeks" they lasted
        if (l.is(e.first, WordKind::article) && l.value(e.first) == 0) return false;
        const std::size_t count = l.is(e.first, WordKind::letter_a) ? e.first + 1 : e.first;
        if (l.is(count, WordKind::some)) return false;  // "over several years" it grew
      }
      return e.form == DateForm::duration || e.form == DateForm::clock ||
             (e.form == DateForm::shifted && !e.is_context && e.relation == Relation::none);
    case WordKind::than: {  // "more than a year ago", but not "higher than a year ago"
      const bool has_more = i > 0 && l.is_joined(i) && l.is(i - 1, WordKind::more);
      return has_more && (e.form == DateForm::duration || e.form == DateForm::shifted);
    }
    case WordKind::than_more:
      return e.form == DateForm::duration || e.form == DateForm::shifted;
    default:
      return false;
  }
}

// "more than", "at least", "nearly"
DateModifier amount_of(const Lexemes& l, std::size_t i) {
  switch (l.kind(i)) {
    case WordKind::about:
      return l.value(i) == 0 ? DateModifier::approx
                             : (l.value(i) == 1 ? DateModifier::less_than : DateModifier::more_than);
    case WordKind::than_more:
      return l.value(i) == 0 ? DateModifier::equal_or_more : DateModifier::equal_or_less;
    case WordKind::more: {
      const bool is_denied = i > 0 && l.gap(i) == Gap::blank && (l.text(i - 1) == "no" || l.text(i - 1) == "not");
      if (l.value(i) == 0) return is_denied ? DateModifier::equal_or_less : DateModifier::more_than;
      return is_denied ? DateModifier::equal_or_more : DateModifier::less_than;
    }
    default:
      return DateModifier::none;
  }
}

// "earlier", "later" of "earlier this week", "later in the year"
void set_part_until_today(const Lexemes& l, std::size_t i, DateExpression& e) {
  e.part = l.is(i, WordKind::earlier) ? PeriodPart::start : PeriodPart::end;
  e.ends_today = true;
}

void take_modifier(const Lexemes& l, std::size_t i, DateExpression& e) {
  switch (l.kind(i)) {
    case WordKind::near:
      if (e.part == PeriodPart::none) e.part = part_at(l, i);
      break;
    case WordKind::earlier:
    case WordKind::later:
      set_part_until_today(l, i, e);
      break;
    default:
      if (e.amount != DateModifier::none) break;
      e.amount = amount_of(l, i);
      if (l.is(i, WordKind::more) && e.amount == DateModifier::less_than && e.form == DateForm::shifted)
        e.is_within = true;
      break;
  }
}

// "first half", "second half" at `i`, its second word, behind `floor`
bool is_half(const Lexemes& l, std::size_t i, std::size_t floor) {
  return l.is(i, WordKind::half) && i > floor && l.is_joined(i) && l.is(i - 1, WordKind::ordinal) &&
         (l.value(i - 1) == 1 || l.value(i - 1) == 2);
}

// "the end of" before it, "first half of", "early in" and "later in"
bool take_part_of(const Lexemes& l, DateExpression& e, std::size_t floor) {
  const std::size_t word = e.first - 1;
  const bool has_two = e.first > floor + 1 && l.is_joined(e.first) && l.is_joined(word) && names_days(e);
  if (!has_two) return false;
  const std::size_t part = word - 1;
  if (l.is(word, WordKind::of) && l.is(part, WordKind::edge)) {
    e.part = part_at(l, part);
    e.is_edge = true;
    e.ends_today = e.part == PeriodPart::rest;
  } else if (l.is(word, WordKind::of) &&
             is_half(l, part, floor)) {  // of a month; that of a year has a value of its own
    e.part = l.value(part - 1) == 1 ? PeriodPart::start : PeriodPart::end;
    e.first = part - 1;
    return true;
  } else if (l.is(word, WordKind::preposition) && l.text(word) == "in" && l.is(part, WordKind::near)) {
    e.part = part_at(l, part);
  } else if (l.is(word, WordKind::preposition) && l.text(word) == "in" &&
             (l.is(part, WordKind::earlier) || l.is(part, WordKind::later))) {
    set_part_until_today(l, part, e);
  } else {
    return false;
  }
  e.first = part;
  return true;
}

// "later" of "no later than 2020"
DateModifier opening_of_comparison(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank) return DateModifier::none;
  const std::size_t word = i - 1;
  const bool is_later = l.is(word, WordKind::later);
  if (!is_later && !l.is(word, WordKind::earlier) && l.text(word) != "sooner") return DateModifier::none;
  constexpr auto kDenials = std::to_array<std::string_view>({"no", "No", "not", "Not"});
  const bool is_denied = word > 0 && l.gap(word) == Gap::blank &&
                         std::find(kDenials.begin(), kDenials.end(), l.text(word - 1)) != kDenials.end();
  if (is_denied) return is_later ? DateModifier::on_or_before : DateModifier::on_or_after;
  return is_later ? DateModifier::after : DateModifier::before;
}

// "since", "until", "by"; "not until Sunday" is on Sunday.
DateModifier opening_of_preposition(const Lexemes& l, std::size_t i) {
  const std::string_view word = l.text(i);
  if (word == "since" || word == "Since") return DateModifier::on_or_after;
  if (word == "by" || word == "By") return DateModifier::on_or_before;
  if (word != "until" && word != "till" && word != "Until") return DateModifier::none;
  const bool is_denied = i > 0 && l.gap(i) == Gap::blank && (l.text(i - 1) == "not" || l.text(i - 1) == "Not");
  return is_denied ? DateModifier::none : DateModifier::on_or_before;
}

// "from" of "from mid-2022 onwards", "starting from 1 June"; `last` is the lexeme behind the date.
bool is_from_on(const Lexemes& l, std::size_t from, std::size_t last) {
  constexpr auto kStarting =
      std::to_array<std::string_view>({"starting", "Starting", "beginning", "Beginning", "as", "As"});
  const bool leads = from > 0 && l.gap(from) == Gap::blank &&
                     std::find(kStarting.begin(), kStarting.end(), l.text(from - 1)) != kStarting.end();
  const bool goes_on = l.gap(last) == Gap::blank && (l.text(last) == "onwards" || l.text(last) == "onward" ||
                                                     (l.text(last) == "on" && l.gap(last + 1) != Gap::blank));
  return leads || goes_on;
}

// "before 2010", "since Friday": not where something else is counted from the date ("two days before Friday") and not
// where the date itself only tells which one is meant ("after Friday's attack").
DateModifier opening_of(const Lexemes& l, const DateExpression& e) {
  if (e.first == 0 || l.gap(e.first) != Gap::blank || !names_days(e) || e.only_if_future) return DateModifier::none;
  if (l.gap(e.last) == Gap::apostrophe && l.text(e.last) == "s") return DateModifier::none;
  std::size_t i = e.first - 1;
  const bool has_in = l.text(i) == "in" || l.text(i) == "on";
  if (has_in && i > 0 && l.is(i - 1, WordKind::than) && l.gap(i) == Gap::blank) --i;  // "not earlier than in 2026"
  switch (l.kind(i)) {
    case WordKind::before:
    case WordKind::after: {
      const bool is_distance =
          i > 0 && l.gap(i) == Gap::blank && (l.is(i - 1, WordKind::unit) || l.is(i - 1, WordKind::units));
      if (is_distance) return DateModifier::none;
      const bool has_day = i > 1 && l.gap(i) == Gap::blank && l.text(i - 1) == "or" && l.is(i - 2, WordKind::now_on);
      if (has_day) return l.is(i, WordKind::before) ? DateModifier::on_or_before : DateModifier::on_or_after;
      return l.is(i, WordKind::before) ? DateModifier::before : DateModifier::after;
    }
    case WordKind::preposition:
      return opening_of_preposition(l, i);
    case WordKind::than:
      return opening_of_comparison(l, i);
    case WordKind::from:
      return is_from_on(l, i, e.last) ? DateModifier::on_or_after : DateModifier::none;
    case WordKind::to: {
      const bool is_up_to = i > 0 && l.gap(i) == Gap::blank && l.gap(i - 1) != Gap::hyphen &&
                            (l.text(i - 1) == "up" || l.text(i - 1) == "Up");
      return is_up_to ? DateModifier::on_or_before : DateModifier::none;
    }
    case WordKind::edge:
      return l.text(i) == "beginning" || l.text(i) == "Beginning" ? DateModifier::on_or_after : DateModifier::none;
    case WordKind::none:
      return l.text(i) == "starting" || l.text(i) == "Starting" ? DateModifier::on_or_after : DateModifier::none;
    default:
      return DateModifier::none;
  }
}

}  // namespace

// "end of year", "the end of the day"
MatchedDate match_edge(const Lexemes& l, std::size_t i) {
  if (!l.follows(i + 1, WordKind::of) || l.gap(i + 2) != Gap::blank) return std::nullopt;
  const bool has_article = l.is(i + 2, WordKind::article) && l.value(i + 2) == 0;
  const std::size_t at = has_article ? i + 3 : i + 2;
  if (!l.is(at, WordKind::unit) || (has_article && l.gap(at) != Gap::blank)) return std::nullopt;
  const TimeUnit unit = unit_at(l, at);
  const bool is_day = unit == TimeUnit::day;
  if (has_article && !is_day) return std::nullopt;  // "the end of the year" is found from its end
  if (!is_day && unit != TimeUnit::week && unit != TimeUnit::month && unit != TimeUnit::year) return std::nullopt;
  if (l.gap(at + 1) == Gap::hyphen || l.gap(at + 1) == Gap::apostrophe) return std::nullopt;
  if (l.gap(at + 1) == Gap::blank && (l.is(at + 1, WordKind::none) || l.is(at + 1, WordKind::number)))
    return std::nullopt;
  const std::size_t before = i > 0 && l.is(i - 1, WordKind::article) ? i - 1 : i;
  const bool is_idiom =
      is_day && before > 0 && l.is(before - 1, WordKind::at);  // "at the end of the day" is "after all"
  if (is_idiom || part_at(l, i) == PeriodPart::mid) return std::nullopt;
  DateExpression e = expression(i, at + 1, DateForm::shifted);
  e.unit = unit;
  e.part = part_at(l, i);
  e.is_edge = true;
  e.ends_today = e.part == PeriodPart::rest;
  return e;
}

namespace {

// "or so" behind it: "the next year or so"
void take_or_so(const Lexemes& l, DateExpression& e) {
  const bool is_or_so =
      l.follows(e.last, WordKind::and_word) && l.value(e.last) == 1 && l.text(e.last + 1) == "so" &&
      l.gap(e.last + 1) == Gap::blank &&
      (l.gap(e.last + 2) != Gap::blank || !l.is(e.last + 2, WordKind::none) || l[e.last + 2].is_past_form);
  if (!is_or_so || (e.form != DateForm::duration && e.form != DateForm::shifted)) return;
  e.last += 2;
  if (e.amount == DateModifier::none) e.amount = DateModifier::approx;
}

// "the 1980s battle"
bool describes_noun(const Lexemes& l, const DateExpression& e) {
  return l.gap(e.last) == Gap::blank && l.is(e.last, WordKind::none) && !begins_clause(l, e.last, e.first);
}

// "the" of "the third-quarter loss" and "a" of "a year-earlier loss" belong to the noun.
void drop_article(const Lexemes& l, DateExpression& e) {
  const bool has_article = l.is(e.first, WordKind::article) || l.is(e.first, WordKind::letter_a);
  const bool is_attribute = e.last > e.first + 2 && l.gap(e.last - 1) == Gap::hyphen && describes_noun(l, e);
  if (has_article && is_attribute && l.gap(e.first + 1) == Gap::blank) ++e.first;
}

}  // namespace

void take_modifiers(const Lexemes& l, DateExpression& e, std::size_t floor) {
  const auto joined = [&](std::size_t i) { return i > floor && l.is_joined(i); };
  const bool is_the_season = l.is(e.first, WordKind::season) && joined(e.first) &&
                             l.is(e.first - 1, WordKind::article) && l.value(e.first - 1) == 0;
  if (is_the_season) --e.first;
  if (e.first > floor && is_end_joined(l, e.first) && e.form == DateForm::calendar) {
    --e.first;
    e.part = PeriodPart::end;
    e.is_edge = true;
  }
  if (!take_part_of(l, e, floor)) {
    while (joined(e.first) && is_modifier(l, e.first - 1, e)) {
      const WordKind kind = l.kind(--e.first);
      take_modifier(l, e.first, e);
      const bool has_word = joined(e.first) && ((kind == WordKind::than && l.is(e.first - 1, WordKind::more)) ||
                                                (kind == WordKind::than_more && l.is(e.first - 1, WordKind::at)));
      if (!has_word) continue;
      --e.first;
      if (kind == WordKind::than) take_modifier(l, e.first, e);
    }
  }
  const bool is_narrowed = l.is(e.first, WordKind::near) || l.is(e.first, WordKind::edge) ||
                           l.is(e.first, WordKind::day_part) || l.is(e.first, WordKind::ordinal) ||
                           l.is(e.first, WordKind::season) || (is_decade(e) && !describes_noun(l, e));
  const bool is_small = e.day_part && (l.text(e.first) == "small" || l.text(e.first) == "wee");  // hours
  if ((is_narrowed || is_small) && joined(e.first) && l.is(e.first - 1, WordKind::article) && l.value(e.first - 1) == 0)
    --e.first;
  const bool is_to_date = e.form == DateForm::shifted && e.unit == TimeUnit::year && e.is_context &&
                          l.is_joined(e.last) && l.is(e.last, WordKind::to) && l.is_joined(e.last + 1) &&
                          l.text(e.last + 1) == "date";
  if (is_to_date) {  // "the year to date"
    e.part = PeriodPart::start;
    e.ends_today = true;
    e.last += 2;
  }
  take_or_so(l, e);
  e.opening = opening_of(l, e);
  drop_article(l, e);
  if (e.opening == DateModifier::on_or_after && e.is_edge && e.part == PeriodPart::start) e.ends_today = true;
}

namespace {

// "from 38.7 mln dlrs" and "compared with $1.10 a share" before `i`: a figure that something is compared with
bool follows_compared_figure(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kMostWords = 9;
  bool has_number = false;
  for (std::size_t at = i; at > 0 && i - at < kMostWords && l[at - 1].sentence == l[i].sentence; --at) {
    const std::string_view word = l.text(at - 1);
    if (has_number && (l.is(at - 1, WordKind::from) || l.is(at - 1, WordKind::than) || word == "with" ||
                       word == "against" || word == "vs"))
      return true;
    has_number = has_number || l.is(at - 1, WordKind::number) || l.is(at - 1, WordKind::hundred);
    if (l.is(at - 1, WordKind::past_cue) || l.is(at - 1, WordKind::future_cue) || l[at - 1].is_past_form) return false;
  }
  return false;
}

}  // namespace

void take_comparison(const Lexemes& l, DateExpression& e) {
  if (e.form != DateForm::shifted || e.count >= 0 || e.first == 0 || l.gap(e.first) != Gap::blank) return;
  const std::string_view before = l.text(e.first - 1);
  if (e.anchor == DateAnchor::event) {
    e.is_compared = l.is(e.first - 1, WordKind::from) || l.is(e.first - 1, WordKind::than) || before == "against" ||
                    before == "with" || follows_compared_figure(l, e.first);
    return;
  }
  constexpr auto kSame =
      std::to_array<std::string_view>({"same", "corresponding", "comparable", "like", "similar", "equivalent"});
  const std::size_t noun = before == "of" && e.first > 1 ? e.first - 2 : e.first - 1;
  const bool is_noun =
      (l.is(noun, WordKind::unit) && unit_at(l, noun) >= TimeUnit::quarter) || l.text(noun) == "period";
  const bool is_last_year = e.unit == TimeUnit::year && e.count == -1 && e.relation == Relation::last;
  if (!is_last_year || !is_noun || noun == 0 || l.gap(noun) != Gap::blank) return;
  if (std::find(kSame.begin(), kSame.end(), l.text(noun - 1)) == kSame.end()) return;
  e.relation = Relation::none;
  e.is_compared = true;
}

}  // namespace kz
