// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/day_terms.h"

#include <set>
#include <string>

#include "common/dates/calendar.h"
#include "common/dates/date_period.h"
#include "common/index/event_days.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace {

using Terms = std::vector<std::string>;

Xapian::Document document_of(const EventSpan& span, const DayTerms& terms) {
  Xapian::Document document;
  for (const auto& term : terms.of({&span, 1})) document.add_boolean_term(term);
  return document;
}

// A database in memory: the terms of one span a document, numbered from 1.
class SpanIndex {
 public:
  SpanIndex(const std::vector<EventSpan>& spans, const DayTerms& terms) : terms_(terms) {
    for (const auto& span : spans) database_.add_document(document_of(span, terms));
    database_.commit();
  }

  [[nodiscard]] Terms terms_within(const DaySpan& asked) const { return terms_.within(asked, database_); }

  [[nodiscard]] std::set<unsigned> found(const DaySpan& asked) const {
    std::set<unsigned> documents;
    for (const auto& term : terms_within(asked)) {
      documents.insert(database_.postlist_begin(term), database_.postlist_end(term));
    }
    return documents;
  }

 private:
  const DayTerms& terms_;
  Xapian::WritableDatabase database_{std::string(), Xapian::DB_BACKEND_INMEMORY};
};

// A day, month or year as articles name them, from a number that stands for it.
EventSpan period_number(unsigned long number) {
  const Day day = add_days({2021, 11, 20}, static_cast<long>(number * 7919 % 500));
  if (number % 6 > 1) return {day, day};
  const auto period = period_of(number % 6 == 0 ? TimeUnit::month : TimeUnit::year, day);
  return {period.from, period.to};
}

// Weeks and other stretches, too.
EventSpan span_number(unsigned long number) {
  const auto [from, to] = period_number(number);
  if (number % 6 == 3) return {from, add_days(from, static_cast<long>(number % 61))};
  if (number % 6 != 2) return {from, to};
  const auto week = period_of(TimeUnit::week, from);
  return {week.from, week.to};
}

std::vector<DaySpan> questions() {
  std::vector<DaySpan> spans{{{}, {}, false},
                             {Day{2022, 1, 1}, {}, false},
                             {{}, Day{2022, 1, 1}, false},
                             {Day{2022, 1, 1}, Day{2022, 12, 31}, false},
                             {Day{2021, 12, 1}, Day{2022, 1, 31}, false},
                             {Day{2022, 2, 28}, Day{2022, 2, 28}, false},
                             {Day{1900, 1, 1}, Day{1900, 1, 2}, false}};
  for (unsigned long number = 0; number < 200; ++number) {
    const Day from = add_days({2021, 10, 1}, static_cast<long>(number * 37 % 700));
    spans.push_back({from, add_days(from, static_cast<long>(number * 53 % 600)), false});
  }
  return spans;
}

void check_questions(const std::vector<EventSpan>& spans, const DayTerms& terms) {
  const SpanIndex index(spans, terms);
  for (const auto& asked : questions()) {
    CAPTURE(to_iso(asked.from.value_or(Day{1, 1, 1})), to_iso(asked.to.value_or(Day{9999, 12, 31})));
    std::set<unsigned> expected;
    for (unsigned i = 0; i < spans.size(); ++i) {
      if (is_within(spans[i], asked)) expected.insert(i + 1);
    }
    CHECK(index.found(asked) == expected);
  }
}

}  // namespace

TEST_CASE("a day has terms for itself, its month and its year", "[day_terms]") {
  const EventSpan day{{2022, 1, 5}, {2022, 1, 5}};
  CHECK(DayTerms::spoken_of().of({&day, 1}) == Terms{"XEd20220105", "XEm202201", "XEy2022"});
  CHECK(DayTerms::published().of({&day, 1}) == Terms{"D20220105", "M202201", "Y2022"});
}

TEST_CASE("a span has no term of a day, and of what it does not lie within", "[day_terms]") {
  const std::vector<EventSpan> spans{
      {{2022, 1, 1}, {2022, 1, 31}}, {{2022, 1, 1}, {2022, 12, 31}}, {{2021, 12, 27}, {2022, 1, 2}}};
  const auto& spoken_of = DayTerms::spoken_of();
  CHECK(spoken_of.of({&spans[0], 1}) == Terms{"XEm202201", "XEsm2022010120220131", "XEy2022"});
  CHECK(spoken_of.of({&spans[1], 1}) == Terms{"XEsy2022010120221231", "XEy2022"});
  CHECK(spoken_of.of({&spans[2], 1}) == Terms{"XEsx2021122720220102"});
  CHECK(DayTerms::published().of({spans.data(), 2}) == Terms{"M202201", "Y2022"});
}

TEST_CASE("the days asked for find just the articles with a span inside of them", "[day_terms]") {
  std::vector<EventSpan> spans;
  for (unsigned long number = 0; number < 600; ++number) spans.push_back(span_number(number));
  check_questions(spans, DayTerms::spoken_of());
}

TEST_CASE("the days asked for find just the articles published within them", "[day_terms]") {
  std::vector<EventSpan> spans;
  for (unsigned long number = 0; number < 600; ++number) spans.push_back(period_number(number));
  check_questions(spans, DayTerms::published());
}

TEST_CASE("a year asked for takes one term a year, however many days the articles name", "[day_terms]") {
  std::vector<EventSpan> spans;
  for (long day = 0; day < 800; ++day) {
    const Day at = add_days({2021, 1, 1}, day);
    spans.push_back({at, at});
  }
  const SpanIndex index(spans, DayTerms::spoken_of());
  CHECK(index.terms_within({Day{2021, 1, 1}, Day{2022, 12, 31}, false}).size() == 2);
  CHECK(index.terms_within({Day{2021, 1, 31}, Day{2022, 12, 31}, false}).size() == 1 + 11 + 1);
}

TEST_CASE("what stands in an index beside the terms of days is no day", "[day_terms]") {
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (const auto* term :
       {"XEd2022010", "XEd20220x05", "XEy20222", "XEsm20220105", "XEz", "D2022", "Dx", "M20220", "Y"}) {
    document.add_boolean_term(term);
  }
  database.add_document(document);
  database.commit();
  CHECK(DayTerms::spoken_of().within({}, database).empty());
  CHECK(DayTerms::published().within({}, database).empty());
}

TEST_CASE("terms of days are taken from a document, and no others", "[day_terms]") {
  auto document = document_of({{2022, 1, 5}, {2022, 1, 5}}, DayTerms::spoken_of());
  for (const auto* term : {"D20220106", "L", "XD", "XF"}) document.add_boolean_term(term);
  DayTerms::spoken_of().remove_from(document);
  CHECK(Terms(document.termlist_begin(), document.termlist_end()) == Terms{"D20220106", "L", "XD", "XF"});
}

}  // namespace kz
