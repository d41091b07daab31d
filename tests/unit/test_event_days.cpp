// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/event_days.h"

#include <algorithm>
#include <set>
#include <string>

#include "common/dates/calendar.h"
#include "common/dates/date_period.h"
#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace {

DateMention mention(const EventSpan& span) {
  DateMention out;
  out.from = span.from;
  out.to = span.to;
  return out;
}

Xapian::Document document_of(const std::vector<EventSpan>& spans) {
  std::vector<DateMention> dates;
  for (const auto& span : spans) dates.push_back(mention(span));
  Xapian::Document document;
  put_event_days(dates, document);
  return document;
}

std::vector<std::string> terms_of(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

// Documents, by number from 1, that any of the terms finds.
std::set<unsigned> found(const Xapian::Database& database, const DaySpan& asked) {
  std::set<unsigned> documents;
  for (const auto& term : event_terms_within(asked, database)) {
    documents.insert(database.postlist_begin(term), database.postlist_end(term));
  }
  return documents;
}

// A stretch of days as articles name them, from a number that stands for it.
EventSpan span_number(unsigned long number) {
  const Day day = add_days({2021, 11, 20}, static_cast<long>(number * 7919 % 500));
  switch (number % 6) {
    case 0: {
      const auto period = period_of(TimeUnit::month, day);
      return {period.from, period.to};
    }
    case 1: {
      const auto period = period_of(TimeUnit::year, day);
      return {period.from, period.to};
    }
    case 2: {
      const auto period = period_of(TimeUnit::week, day);
      return {period.from, period.to};
    }
    case 3:
      return {day, add_days(day, static_cast<long>(number % 61))};
    default:
      return {day, day};
  }
}

}  // namespace

TEST_CASE("a day has terms for itself, its month and its year", "[event_days]") {
  const Day day{2022, 1, 5};
  CHECK(terms_of(document_of({{day, day}})) == std::vector<std::string>{"XE", "XEd20220105", "XEm202201", "XEy2022"});
}

TEST_CASE("a span has no term of a day, and of what it does not lie within", "[event_days]") {
  CHECK(terms_of(document_of({{{2022, 1, 1}, {2022, 1, 31}}})) ==
        std::vector<std::string>{"XE", "XEm202201", "XEs2022010120220131", "XEy2022"});
  CHECK(terms_of(document_of({{{2022, 1, 1}, {2022, 12, 31}}})) ==
        std::vector<std::string>{"XE", "XEs2022010120221231", "XEy2022"});
  CHECK(terms_of(document_of({{{2021, 12, 27}, {2022, 1, 2}}})) ==
        std::vector<std::string>{"XE", "XEs2021122720220102"});
}

TEST_CASE("an article that speaks of no day has neither terms nor spans", "[event_days]") {
  const auto document = document_of({});
  CHECK(terms_of(document).empty());
  CHECK(document.get_value(schema::kEventsSlot).empty());
}

TEST_CASE("days put into a document take the place of those it has, and of nothing else", "[event_days]") {
  auto document = document_of({{{2022, 1, 5}, {2022, 1, 5}}});
  document.add_boolean_term("XD");
  document.add_boolean_term("XS");
  put_event_days(std::vector<DateMention>{mention({{2021, 2, 3}, {2021, 2, 3}})}, document);
  CHECK(terms_of(document) == std::vector<std::string>{"XD", "XE", "XEd20210203", "XEm202102", "XEy2021", "XS"});
}

TEST_CASE("spans are listed once each, in the order of their days, and come back from their value", "[event_days]") {
  const std::vector<DateMention> dates{mention({{2022, 1, 5}, {2022, 1, 5}}), mention({{1, 1, 1}, {9999, 12, 31}}),
                                       mention({{2022, 1, 1}, {2022, 12, 31}}), mention({{2022, 1, 5}, {2022, 1, 5}}),
                                       DateMention{}};
  const auto spans = event_spans(dates);
  CHECK(spans == std::vector<EventSpan>{
                     {{1, 1, 1}, {9999, 12, 31}}, {{2022, 1, 1}, {2022, 12, 31}}, {{2022, 1, 5}, {2022, 1, 5}}});
  CHECK(decode_event_spans(encode_event_spans(spans)) == spans);
  CHECK_THROWS_AS(decode_event_spans("\x05"), Error);
}

TEST_CASE("a span is written as what it covers", "[event_days]") {
  CHECK(to_iso(EventSpan{{2022, 1, 5}, {2022, 1, 5}}) == "2022-01-05");
  CHECK(to_iso(EventSpan{{2024, 2, 1}, {2024, 2, 29}}) == "2024-02");
  CHECK(to_iso(EventSpan{{2022, 1, 1}, {2022, 12, 31}}) == "2022");
  CHECK(to_iso(EventSpan{{2022, 1, 3}, {2022, 1, 9}}) == "2022-01-03/2022-01-09");
  CHECK(to_iso(EventSpan{{2022, 1, 1}, {2023, 12, 31}}) == "2022-01-01/2023-12-31");
}

TEST_CASE("the days asked for find just the articles with a span inside of them", "[event_days]") {
  const test::TempDir folder;
  Xapian::WritableDatabase database(folder.path("events"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  std::vector<EventSpan> spans;
  for (unsigned long number = 0; number < 600; ++number) {
    spans.push_back(span_number(number));
    database.add_document(document_of({spans.back()}));
  }
  database.commit();
  std::vector<DaySpan> questions{{{}, {}, false},
                                 {Day{2022, 1, 1}, {}, false},
                                 {{}, Day{2022, 1, 1}, false},
                                 {Day{2022, 1, 1}, Day{2022, 12, 31}, false},
                                 {Day{2021, 12, 1}, Day{2022, 1, 31}, false},
                                 {Day{2022, 2, 28}, Day{2022, 2, 28}, false},
                                 {Day{1900, 1, 1}, Day{1900, 1, 2}, false}};
  for (unsigned long number = 0; number < 200; ++number) {
    const Day from = add_days({2021, 10, 1}, static_cast<long>(number * 37 % 700));
    questions.push_back({from, add_days(from, static_cast<long>(number * 53 % 600)), false});
  }
  for (const auto& asked : questions) {
    CAPTURE(to_iso(asked.from.value_or(Day{1, 1, 1})), to_iso(asked.to.value_or(Day{9999, 12, 31})));
    std::set<unsigned> expected;
    for (unsigned i = 0; i < spans.size(); ++i) {
      if (is_within(spans[i], asked)) expected.insert(i + 1);
    }
    CHECK(found(database, asked) == expected);
  }
}

TEST_CASE("a year asked for takes one term a year, however many days the articles name", "[event_days]") {
  const test::TempDir folder;
  Xapian::WritableDatabase database(folder.path("events"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  for (long day = 0; day < 800; ++day) {
    const Day at = add_days({2021, 1, 1}, day);
    database.add_document(document_of({{at, at}}));
  }
  database.commit();
  CHECK(event_terms_within({Day{2021, 1, 1}, Day{2022, 12, 31}, false}, database).size() == 2);
  CHECK(event_terms_within({Day{2021, 1, 31}, Day{2022, 12, 31}, false}, database).size() == 1 + 11 + 1);
}

TEST_CASE("what stands in an index beside event terms is no day", "[event_days]") {
  const test::TempDir folder;
  Xapian::WritableDatabase database(folder.path("events"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  Xapian::Document document;
  for (const auto* term : {"XEd2022010", "XEd20220x05", "XEy20222", "XEs20220105", "XEz"}) {
    document.add_boolean_term(term);
  }
  database.add_document(document);
  database.commit();
  CHECK(event_terms_within({}, database).empty());
}

}  // namespace kz
