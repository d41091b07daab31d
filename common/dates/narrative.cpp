// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/narrative.h"

#include <cstdlib>

#include "common/dates/calendar.h"
#include "common/dates/calendar_fields.h"

namespace kz {
namespace {

constexpr std::uint32_t kReach = 3;  // sentences without a date after which a tale is over
constexpr std::uint32_t kHistoryReach = 12;
constexpr long kNearDays = 300;  // around the publication, where the nearest year is the right one
constexpr int kLongAgo = 20;     // years after which a year alone begins a tale, and is no background of news

// A day or month without a year that may go on with a tale: not "last May", "that May" and "May of that year".
bool lacks_year(const DateExpression& e) {
  return e.form == DateForm::calendar && e.fields.year == 0 && !e.is_context && e.relation == Relation::none &&
         e.anchor == DateAnchor::published && !e.is_month_of_weekday && !e.is_ambiguous &&
         e.fields.unit != TimeUnit::century;
}

// "the 15th": the first such day on or after that told
std::optional<CalendarFields> with_month(CalendarFields fields, const Day& told, TimeUnit unit) {
  if (unit != TimeUnit::day && unit != TimeUnit::month) return std::nullopt;
  const Day first{told.year, told.month, 1};
  const Day month = unit == TimeUnit::day && fields.day < told.day ? add_months(first, 1) : first;
  fields.year = month.year;
  fields.month = month.month;
  return fields;
}

// The year told, or the next where that is much nearer: January after November, but not March after May.
std::optional<CalendarFields> with_year(CalendarFields fields, const Day& told) {
  constexpr long kBackWeight = 2;
  fields.year = told.year;
  const auto same = period_in(fields, told.year);
  const auto next = period_in(fields, told.year + 1);
  if (!same || !next || same->to >= told) return fields;
  const long back = day_number(told) - day_number(same->to);
  const long ahead = day_number(next->from) - day_number(told);
  if (ahead < back * kBackWeight) ++fields.year;
  return fields;
}

}  // namespace

bool Narrative::is_near(const DateMention& mention) const {
  return published_ && std::labs(day_number(*mention.to) - day_number(*published_)) <= kNearDays;
}

// How a date with its year begins a tale: one that opens its sentence does so well, a day further on only for days
// soon after. Other dates rather are what something is compared with: "up from 276 million in February 1986".
Narrative::Hold Narrative::hold_of(const DateExpression& e, TimeUnit unit) const {
  if (unit == TimeUnit::decade || unit == TimeUnit::century) return Hold::none;
  if (e.opening == DateModifier::on_or_after) return Hold::none;  // "Since 1905"
  if (!e.opens_sentence) return unit == TimeUnit::day ? Hold::weak : Hold::none;
  const bool is_old = !published_ || published_->year - e.fields.year >= kLongAgo;
  return unit != TimeUnit::year || is_old ? Hold::firm : Hold::none;
}

// What holds the tale after `e`; none where `e` does not belong to one.
Narrative::Hold Narrative::hold_after(const DateExpression& e, const DateMention& mention, TimeUnit unit,
                                      Tense tense) const {
  if (is_near(mention) || tense == Tense::future) return Hold::none;
  if (e.form != DateForm::calendar) return told_ && e.anchor == DateAnchor::event ? Hold::firm : Hold::none;
  if (e.fields.year == 0) return told_ ? Hold::firm : Hold::none;
  const Hold hold = hold_of(e, unit);
  const bool goes_on = hold_ == Hold::firm && *told_ <= *mention.from;
  return hold == Hold::weak && goes_on ? Hold::firm : hold;
}

void Narrative::see(const DateExpression& e, const DateMention& mention, TimeUnit unit, Tense tense,
                    std::uint32_t sentence) {
  const bool is_now = (e.form == DateForm::weekday || e.form == DateForm::shifted) && e.anchor == DateAnchor::published;
  if (is_now) end();  // "last week", "on Friday": news, and no tale
  if (!mention.from || !mention.to || e.ends_range) return;
  const Hold hold = hold_after(e, mention, unit, tense);
  if (hold == Hold::weak && hold_ == Hold::firm) return;  // "up from December 2003"
  if (hold != Hold::none) {
    told_ = mention.from;
    hold_ = hold;
    unit_ = unit;
    sentence_ = sentence;
  } else if (is_near(mention)) {
    end();
  }
}

void Narrative::end() {
  told_.reset();
  hold_ = Hold::none;
}

std::optional<Day> Narrative::day(std::uint32_t sentence) const {
  return told_ && sentence - sentence_ <= (is_history_ ? kHistoryReach : kReach) ? told_ : std::nullopt;
}

std::optional<CalendarFields> Narrative::dated(const DateExpression& e, Tense tense, std::uint32_t sentence) const {
  const auto told = day(sentence);
  if (!told || !lacks_year(e)) return std::nullopt;
  const bool is_deadline = is_history_ && e.opening == DateModifier::on_or_before;  // "By Christmas they had left"
  if ((tense == Tense::future && !is_deadline) || (published_ && !is_history_ && tense != Tense::past))
    return std::nullopt;
  const bool is_day = e.fields.unit == TimeUnit::day && unit_ == TimeUnit::day;
  const bool is_bare_day = e.fields.unit == TimeUnit::day && e.fields.month == 0 && e.fields.part == 0;
  if (!is_history_ && !e.opens_sentence && !is_day) return std::nullopt;
  if (!is_history_ && hold_ == Hold::weak && !(e.opens_sentence && is_day && (is_bare_day || !published_)))
    return std::nullopt;
  return is_bare_day ? with_month(e.fields, *told, unit_) : with_year(e.fields, *told);
}

namespace {

// A word that counts from the publication: a weekday, "last week", "yesterday"; not "a hundred years ago" and "today",
// by which histories look around.
bool is_of_now(const DateExpression& e) {
  if (e.form == DateForm::weekday) return e.anchor == DateAnchor::published;
  const bool is_shifted = e.form == DateForm::shifted && e.anchor == DateAnchor::published;
  if (!is_shifted || e.is_context || e.only_if_future || e.is_next_told) return false;
  return e.is_counted ? e.unit < TimeUnit::year : e.count != 0 || e.unit != TimeUnit::day;
}

}  // namespace

bool is_history(std::span<const DateExpression> expressions, const std::optional<Day>& published) {
  constexpr int kFewest = 3;  // dates of other years that make a history; two where the first is a day or month
  constexpr int kYearsApart = 3;
  if (!published) return false;
  int told = 0;
  bool begins_exactly = false;
  for (const DateExpression& e : expressions) {
    if (is_of_now(e)) return false;
    if (e.form != DateForm::calendar || e.fields.year == 0) continue;
    if (std::abs(published->year - e.fields.year) < kYearsApart) return false;
    const bool is_told = e.fields.unit != TimeUnit::decade && e.fields.unit != TimeUnit::century;
    if (!is_told || e.fields.year > published->year) continue;
    begins_exactly = begins_exactly || (told == 0 && e.fields.unit != TimeUnit::year);
    ++told;
  }
  return told >= kFewest || (begins_exactly && told == kFewest - 1);
}

}  // namespace kz
