// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/term_filters.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "common/index/event_days.h"
#include "support/catch.h"
#include "support/found_documents.h"

namespace kz {
namespace {

using test::found_documents;

Day random_day(std::mt19937& random) {
  return {2021 + static_cast<int>(random() % 2), 1 + static_cast<int>(random() % 12),
          1 + static_cast<int>(random() % 28)};
}

EventSpan random_span(std::mt19937& random) {
  const Day from = random_day(random);
  if (random() % 3 != 0) return {from, from};
  const Day to = random_day(random);
  return {std::min(from, to), std::max(from, to)};
}

/// Document n speaks of `spans[n - 1]`; all have the term "all", every third "third".
Xapian::WritableDatabase database_of(const std::vector<EventSpan>& spans) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    Xapian::Document document;
    for (const auto& term : DayTerms::spoken_of().of({&spans[i], 1})) document.add_boolean_term(term);
    document.add_term("all");
    if (i % 3 == 0) document.add_term("third");
    database.add_document(document);
  }
  return database;
}

/// Those of `documents` that have the term "third".
std::vector<Xapian::docid> every_third(std::vector<Xapian::docid> documents) {
  std::erase_if(documents, [](Xapian::docid document) { return document % 3 != 1; });
  return documents;
}

}  // namespace

TEST_CASE("a filter on days finds the same each time it is asked for", "[term_filters]") {
  std::mt19937 random(11);
  std::vector<EventSpan> spans(700);
  std::generate(spans.begin(), spans.end(), [&] { return random_span(random); });
  const auto database = database_of(spans);
  TermFilters filters(database);
  for (int round = 0; round < 100; ++round) {  // more than are kept
    const auto asked = random_span(random);
    const DaySpan days{asked.from, asked.to};
    std::vector<Xapian::docid> expected;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (is_within(spans[i], days)) expected.push_back(static_cast<Xapian::docid>(i + 1));
    }
    for (int time = 0; time < 3; ++time) {
      CAPTURE(round, time);
      const auto filter = filters.within(days, DayTerms::spoken_of());
      CHECK(found_documents(database, filter) == expected);
      CHECK(found_documents(database, {Xapian::Query::OP_FILTER, Xapian::Query("all"), filter}) == expected);
      const auto others = found_documents(database, {Xapian::Query::OP_AND_NOT, Xapian::Query("all"), filter});
      CHECK(others.size() == spans.size() - expected.size());
      const auto thirds = found_documents(database, {Xapian::Query::OP_FILTER, Xapian::Query("third"), filter});
      CHECK(thirds == every_third(expected));
    }
  }
}

TEST_CASE("a filter by any of some terms finds the same each time it is asked for", "[term_filters]") {
  std::mt19937 random(12);
  constexpr Xapian::docid kDocuments = 500;
  const auto name_of = [](std::uint32_t number) { return "XPplace" + std::to_string(number); };
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  std::vector<std::uint32_t> places(kDocuments);
  for (auto& place : places) {
    place = static_cast<std::uint32_t>(random() % 40);
    Xapian::Document document;
    document.add_boolean_term(name_of(place));
    database.add_document(document);
  }
  TermFilters filters(database);
  for (const std::uint32_t count : {0U, 1U, 3U, 4U, 30U}) {
    std::vector<std::string> terms;
    for (std::uint32_t number = 0; number < count; ++number) terms.push_back(name_of(number));
    std::vector<Xapian::docid> expected;
    for (Xapian::docid document = 1; document <= kDocuments; ++document) {
      if (places[document - 1] < count) expected.push_back(document);
    }
    for (int time = 0; time < 3; ++time) {
      CAPTURE(count, time);
      CHECK(found_documents(database, filters.any_of(terms)) == expected);
    }
  }
}

TEST_CASE("a filter that is asked for again reads as before in descriptions", "[term_filters]") {
  std::vector<EventSpan> spans;
  for (int day = 1; day <= 9; ++day) spans.push_back({{2022, 1, day}, {2022, 1, day}});
  const auto database = database_of(spans);
  TermFilters filters(database);
  const DaySpan days{Day{2022, 1, 3}, Day{2022, 1, 6}};
  const auto description = [&] { return filters.within(days, DayTerms::spoken_of()).get_description(); };
  const auto first = description();
  CHECK(first == "Query(PostingSource((XEd20220103 OR XEd20220104 OR XEd20220105 OR XEd20220106)))");
  CHECK(description() == first);
}

TEST_CASE("a filter on days that no article has finds nothing, again and again", "[term_filters]") {
  const auto database = database_of({{{2022, 1, 3}, {2022, 1, 3}}});
  TermFilters filters(database);
  for (int time = 0; time < 3; ++time) {
    CHECK(
        found_documents(database, filters.within({Day{1999, 1, 1}, Day{1999, 12, 31}}, DayTerms::spoken_of())).empty());
  }
}

}  // namespace kz
