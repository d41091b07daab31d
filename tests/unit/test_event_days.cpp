// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/event_days.h"

#include <string>

#include "common/index/schema.h"
#include "kzsearch/error.h"
#include "support/catch.h"

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

}  // namespace

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
  CHECK(terms_of(document) == std::vector<std::string>{"XD", "XEd20210203", "XEm202102", "XEy2021", "XS"});
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

}  // namespace kz
