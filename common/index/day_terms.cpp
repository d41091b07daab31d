// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/day_terms.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/dates/calendar.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kYearFigures = 4;
constexpr std::size_t kMonthFigures = 6;
constexpr std::size_t kDayFigures = 8;

/// Spans of several days by what they lie within: what is asked for then decides which of them are looked at.
constexpr std::string_view kWithinMonth = "m";
constexpr std::string_view kWithinYear = "y";
constexpr std::string_view kAcrossYears = "x";

std::string joined(std::string_view prefix, std::string_view figures) {
  return std::string(prefix).append(figures);
}

std::string_view year_in(std::string_view figures) {
  return figures.substr(0, kYearFigures);
}

std::string_view month_in(std::string_view figures) {
  return figures.substr(0, kMonthFigures);
}

std::string_view reach(const EventSpan& span) {
  if (span.from.year != span.to.year) return kAcrossYears;
  return span.from.month == span.to.month ? kWithinMonth : kWithinYear;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

/// The terms within one span of days: the years wholly in it; of a year that is only partly in it, the months that are;
/// of such a month, the days.
class DayTerms::Finder {
 public:
  Finder(const DayTerms& terms, const DaySpan& asked, const Xapian::Database& database)
      : terms_(terms), database_(database), asked_{asked.from.value_or(kFirstDay), asked.to.value_or(kLastDay)} {}

  std::vector<std::string> run() {
    add_years();
    const auto& [from, to] = asked_;
    if (from.year != to.year) add_spans(kAcrossYears, asked_);
    for_parts(asked_, days_of(from, DatePrecision::year), days_of(to, DatePrecision::year),
              [&](const EventSpan& part) { add_months(part); });
    return std::move(out_);
  }

 private:
  // Calls `take` with what `days` have of `first` and of `last`, a year or month each, unless they hold it wholly.
  template <typename Take>
  static void for_parts(const EventSpan& days, const EventSpan& first, const EventSpan& last, Take take) {
    const auto take_part = [&](const EventSpan& period) {
      const EventSpan part{std::max(days.from, period.from), std::min(days.to, period.to)};
      if (part != period) take(part);
    };
    take_part(first);
    if (first != last) take_part(last);
  }

  // The years wholly in the days asked for. Each is looked for behind the one before: the list of articles of a year
  // is long, and to step over it would read it.
  void add_years() {
    const int last = asked_.to == Day{asked_.to.year, 12, 31} ? asked_.to.year : asked_.to.year - 1;
    int year = asked_.from == Day{asked_.from.year, 1, 1} ? asked_.from.year : asked_.from.year + 1;
    while (year <= last) {
      const std::string prefix(terms_.year_);
      auto term = database_.allterms_begin(prefix);
      term.skip_to(prefix + std::string(year_in(schema::day_value({year, 1, 1}))));
      if (term == database_.allterms_end(prefix)) return;
      const auto figures = (*term).substr(prefix.size());
      if (figures.size() != kYearFigures || !are_digits(figures)) return;
      year = number(figures);
      if (year > last) return;
      out_.push_back(prefix + figures);
      ++year;
    }
  }

  void add_months(const EventSpan& part_of_year) {
    const auto& [from, to] = part_of_year;
    const auto month_of = [](const Day& day) { return days_of(day, DatePrecision::month); };
    for (int month = from.month; month <= to.month; ++month) {
      const auto days = month_of({from.year, month, 1});
      if (from <= days.from && days.to <= to) add(terms_.month_, month_in(schema::day_value(days.from)));
    }
    if (from.month != to.month) add_spans(kWithinYear, part_of_year);
    for_parts(part_of_year, month_of(from), month_of(to), [&](const EventSpan& part) {
      for (auto day = part.from; day <= part.to; ++day.day) add(terms_.day_, schema::day_value(day));
      if (part.from != part.to) add_spans(kWithinMonth, part);
    });
  }

  void add(std::string_view prefix, std::string_view figures) {
    auto term = joined(prefix, figures);
    if (database_.term_exists(term)) out_.push_back(std::move(term));
  }

  // The spans that reach so far and lie within `days`.
  void add_spans(std::string_view reach, const EventSpan& days) {
    if (terms_.span_.empty()) return;
    const auto prefix = joined(terms_.span_, reach);
    const auto last = schema::day_value(days.to);
    const auto end = database_.allterms_end(prefix);
    auto term = database_.allterms_begin(prefix);
    for (term.skip_to(prefix + schema::day_value(days.from)); term != end; ++term) {
      const auto figures = (*term).substr(prefix.size());
      if (figures.size() != 2 * kDayFigures || !are_digits(figures)) continue;
      if (figures.compare(0, kDayFigures, last) > 0) return;
      if (figures.compare(kDayFigures, kDayFigures, last) <= 0) out_.push_back(prefix + figures);
    }
  }

  const DayTerms& terms_;
  const Xapian::Database& database_;
  EventSpan asked_;
  std::vector<std::string> out_;
};

const DayTerms& DayTerms::spoken_of() noexcept {
  static constexpr DayTerms kTerms("XEd", "XEm", "XEy", "XEs");
  return kTerms;
}

const DayTerms& DayTerms::published() noexcept {
  static constexpr DayTerms kTerms("D", "M", "Y", "");
  return kTerms;
}

std::vector<std::string> DayTerms::of(std::span<const EventSpan> spans) const {
  std::set<std::string> terms;
  for (const auto& span : spans) {
    const auto& [from, to] = span;
    const auto day = schema::day_value(from);
    if (from == to) {
      terms.insert(joined(day_, day));
    } else if (!span_.empty()) {
      terms.insert(joined(span_, reach(span)) + day + schema::day_value(to));
    }
    if (from.year != to.year) continue;
    terms.insert(joined(year_, year_in(day)));
    if (from.month == to.month) terms.insert(joined(month_, month_in(day)));
  }
  return {terms.begin(), terms.end()};
}

std::vector<std::string> DayTerms::within(const DaySpan& asked, const Xapian::Database& database) const {
  return Finder(*this, asked, database).run();
}

void DayTerms::remove_from(Xapian::Document& document) const {
  std::vector<std::string> old;
  for (const auto prefix : {day_, month_, year_, span_}) {
    if (prefix.empty()) continue;
    auto term = document.termlist_begin();
    for (term.skip_to(std::string(prefix)); term != document.termlist_end(); ++term) {
      if (!(*term).starts_with(prefix)) break;
      old.push_back(*term);
    }
  }
  for (const auto& each : old) document.remove_term(each);
}

}  // namespace kz
