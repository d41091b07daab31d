// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>

#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

using Field = Filter::Field;

// Published on a Saturday, a Friday and not at all.
std::vector<Article> event_articles() {
  return {
      ArticleBuilder("storm")
          .title("Storm in the harbour")
          .text("On Wednesday evening the storm broke two cranes in Hamburg. Olaf Scholz spoke of it today. "
                "A storm of this kind was last seen in 2013.")
          .date("2022-01-08")
          .source("Courier"),
      ArticleBuilder("coal")
          .title("Coal strike of 3 January")
          .text("The miners of Kazakhstan laid down their tools. Last week the price fell. "
                "Olaf Scholz said nothing in December.")
          .date("2022-01-07")
          .source("Wire"),
      ArticleBuilder("undated")
          .title("A note on the law")
          .text("The law was passed on 5 January 2022 in Berlin. On Tuesday it was signed."),
      ArticleBuilder("plain").title("Recipes").text("Bread needs time.").date("2022-01-01"),
  };
}

const TestIndex& event_index() {
  static const TestIndex index(event_articles());
  return index;
}

SearchRequest on(std::string event, std::string text = {}) {
  auto request = query(std::move(text));
  request.event = std::move(event);
  return request;
}

std::vector<std::string> written(const std::vector<EventSpan>& events) {
  std::vector<std::string> out;
  for (const auto& event : events) out.push_back(to_iso(event));
  return out;
}

}  // namespace

TEST_CASE("an event is found by the part of a period that is told, and by what a date names that opens or counts",
          "[search_events]") {
  static const TestIndex index(std::vector<Article>{
      ArticleBuilder("bridge").title("Bridge").text("The bridge was begun in late 2018.").date("2022-01-08"),
      ArticleBuilder("mine").title("Mine").text("The mine was shut after 2016.").date("2022-01-08"),
      ArticleBuilder("port").title("Port").text("The port was opened two years ago.").date("2022-01-08"),
  });
  struct Case {
    std::string event;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {"2018", "bridge"},
      {"2018-07..2018-12", "bridge"},
      {"2018-01..2018-06", ""},
      {"2016", "mine"},
      {"2017..2019", "bridge"},  // what came after 2016 came in no year that is told
      {"2020", "port"},
      {"2020-01-08", ""},  // a year is no mention of its day
  }));
  CAPTURE(c.event);
  CHECK(index.found_set(on(c.event)) == c.expected);
}

TEST_CASE("an event is found where a mention lies inside the days asked for", "[search_events]") {
  struct Case {
    std::string event;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {"2022-01-05", "storm undated"},  // on Wednesday; and a full date without any date of publication
      {"2022-01-03", "coal"},           // of the title
      {"2022-01-08", "storm"},          // today
      {"2022-01", "coal storm undated"},
      {"2022-01-05..", "storm undated"},
      {"..2022-01-04", "coal storm"},  // last week, December, 2013
      {"2013", "storm"},
      {"2013-01-01", ""},        // a year is no mention of its first day
      {"2013-01..2013-11", ""},  // nor of most of it
      {"2012..2014", "storm"},
      {"2021-12", "coal"},                 // December; of last week days only lie in it
      {"2021-12-27..2022-01-02", "coal"},  // last week, whole
      {"2021-12-28..2022-01-02", ""},
      {"1999", ""},
      {"unknown", "plain"},
      {"yesterday", ""},  // of the newest article: 7 January
      {"last wednesday", "storm undated"},
  }));
  CAPTURE(c.event);
  CHECK(event_index().found_set(on(c.event)) == c.expected);
  CHECK(event_index().found_set("event:\"" + c.event + "\"") == c.expected);
}

TEST_CASE("a date is of either axis, and unknown where it is of neither", "[search_events]") {
  SearchRequest request;
  request.date = "2022-01-07..2022-01-08";
  CHECK(event_index().found_set(request) == "coal storm");
  request.date = "2022-01-05";
  CHECK(event_index().found_set(request) == "storm undated");
  request.date = "2022-01-01";
  CHECK(event_index().found_set(request) == "plain");
  request.date = "unknown";
  CHECK(event_index().found_set(request).empty());
  CHECK(event_index().found_set("date:2022-01-03..2022-01-07") == "coal storm undated");
}

TEST_CASE("what is excluded by its days is neither found nor marked", "[search_events]") {
  CHECK(event_index().found_set("event:2022-01 -event:2022-01-05") == "coal");
  CHECK(event_index().found_set("event:2022-01 NOT event:2022-01-03") == "storm undated");
}

TEST_CASE("a hit for a day shows its sentence, its words and the day", "[search_events]") {
  const auto result = event_index().search(on("2022-01-05", "storm"));
  REQUIRE(result.hits.size() == 1);
  REQUIRE_FALSE(result.hits[0].snippets.empty());
  const auto& snippet = result.hits[0].snippets[0];
  CHECK(snippet.text == "On Wednesday evening the storm broke two cranes in Hamburg.");
  REQUIRE(snippet.dates.size() == 1);
  const auto& date = snippet.dates[0];
  CHECK(snippet.text.substr(date.begin, date.end - date.begin) == "Wednesday evening");
  CHECK(date.from == Day{2022, 1, 5});
  CHECK(date.to == Day{2022, 1, 5});
  CHECK(std::find(snippet.marks.begin(), snippet.marks.end(), std::pair(date.begin, date.end)) != snippet.marks.end());
}

TEST_CASE("a hit lists the days it speaks of, coarse ones as spans", "[search_events]") {
  const auto result = event_index().search("storm");
  REQUIRE(result.hits.size() == 1);
  CHECK(written(result.hits[0].events) == std::vector<std::string>{"2013", "2022-01-05", "2022-01-08"});
  const auto undated = event_index().search("law");
  REQUIRE(undated.hits.size() == 1);
  CHECK(written(undated.hits[0].events) == std::vector<std::string>{"2022-01-05"});
}

TEST_CASE("articles are ordered by the days they speak of, those without one last", "[search_events]") {
  auto request = query("*");
  request.filters = {exclusion(Field::place, {"Atlantis"})};
  request.query.clear();
  request.sort = SortOrder::earliest_event_first;
  CHECK(event_index().found(request) == "coal storm undated plain");
  request.sort = SortOrder::latest_event_first;
  CHECK(event_index().found(request) == "storm undated coal plain");
}

TEST_CASE("of the days asked for only those order", "[search_events]") {
  auto request = on("2022-01-05..");
  request.sort = SortOrder::latest_event_first;
  CHECK(event_index().found(request) == "storm undated");
  request = on("2022-01-03..2022-01-05");
  request.sort = SortOrder::earliest_event_first;
  CHECK(event_index().found(request) == "coal storm undated");  // a tie of 5 January: by id
}

TEST_CASE("a timeline counts both axes and says what lies in no part of it", "[search_events]") {
  auto request = query({});
  request.filters = {exclusion(Field::place, {"Atlantis"})};
  request.timeline = TimelineUnit::day;
  request.limit = 1;
  const auto timeline = event_index().search(request).timeline;
  REQUIRE(timeline.buckets.size() == 5);
  const auto& buckets = timeline.buckets;
  CHECK(buckets[0].name == "2022-01-01");
  CHECK(buckets[0].published == 1);
  CHECK(buckets[0].event == 0);
  CHECK(buckets[1].name == "2022-01-03");
  CHECK(buckets[1].event == 1);
  CHECK(buckets[2].name == "2022-01-05");
  CHECK(buckets[2].event == 2);
  CHECK(buckets[4].published == 1);
  CHECK(timeline.published_unknown == 1);
  CHECK(timeline.published_coarse == 0);
  CHECK(timeline.event_unknown == 1);
  CHECK(timeline.event_coarse == 0);
}

TEST_CASE("a coarse date lies in no finer part of a timeline", "[search_events]") {
  const TestIndex index({ArticleBuilder("year").text("In 2013 it rained.").date("2022-01"),
                         ArticleBuilder("week").text("Last week it rained.").date("2022-01-12")});
  auto request = query("rained");
  request.timeline = TimelineUnit::day;
  auto timeline = index.search(request).timeline;
  CHECK(timeline.buckets.size() == 1);
  CHECK(timeline.published_coarse == 1);
  CHECK(timeline.event_coarse == 2);
  request.timeline = TimelineUnit::week;
  timeline = index.search(request).timeline;
  REQUIRE(timeline.buckets.size() == 2);
  CHECK(timeline.buckets[0].name == "2022-W01");
  CHECK(timeline.buckets[0].event == 1);
  CHECK(timeline.event_coarse == 1);
  request.timeline = TimelineUnit::month;
  timeline = index.search(request).timeline;
  REQUIRE(timeline.buckets.size() == 1);
  CHECK(timeline.buckets[0].published == 2);
  CHECK(timeline.buckets[0].event == 1);
}

TEST_CASE("a timeline of days asked for counts no other days told of", "[search_events]") {
  auto request = on("2022-01-05");
  request.timeline = TimelineUnit::month;
  const auto timeline = event_index().search(request).timeline;
  REQUIRE(timeline.buckets.size() == 1);
  CHECK(timeline.buckets[0].event == 2);
  request.event = "2022-01-03..2022-01-05";
  CHECK(event_index().search(request).timeline.buckets[0].event == 3);
}

TEST_CASE("days, names and words meet in one sentence where that is asked", "[search_events]") {
  auto request = on("2022-01-05");
  request.filters = {filter(Field::person, {"Scholz"})};
  CHECK(event_index().found(request) == "storm");
  request.same_sentence = true;
  CHECK(event_index().found(request).empty());
  CHECK(event_index().search(request).total == 0);
  request.event = "2022-01-08";  // today
  CHECK(event_index().found(request) == "storm");
  request.query = "cranes";
  CHECK(event_index().found(request).empty());
  request.query = "spoke";
  const auto result = event_index().search(request);
  CHECK(ids_of(result) == "storm");
  CHECK(result.total == 1);
  CHECK(result.total_is_exact);
}

TEST_CASE("one sentence is asked for places, phrases, groups and prefixes too", "[search_events]") {
  struct Case {
    std::string text;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {"place:Hamburg event:2022-01-05", "storm"},
      {"place:Germany event:2022-01-05", "storm undated"},  // Hamburg and Berlin lie in it
      {"place:Kazakhstan event:2022-01-03", ""},            // the day is the title's
      {"\"two cranes\" event:2022-01-05", "storm"},
      {"\"cranes two\" event:2022-01-05", ""},
      {"(cranes OR bread) event:2022-01-05", "storm"},
      {"crane event:2022-01-05", "storm"},  // by its stem
      {"title:strike event:2022-01-03", "coal"},
      {"source:Wire event:2022-01-03", "coal"},  // the article's to answer
      {"cranes NOT bread", "storm"},
      {"the storm in 2013", "storm"},
      {"cranes 2013", ""},
      {"date:2022-01-08 cranes", "storm"},  // published then
      {"date:2022-01-05 spoke", ""},
  }));
  CAPTURE(c.text);
  auto request = query(c.text);
  request.same_sentence = true;
  CHECK(event_index().found_set(request) == c.expected);
}

TEST_CASE("in one sentence too a word stands for other names and near-synonyms", "[search_events]") {
  const TestIndex index({
      ArticleBuilder("a").text("Kassym-Jomart Tokayev spoke. On Wednesday Tokayev sent soldiers.").date("2022-01-06"),
      ArticleBuilder("b").text("Kassym-Jomart Tokajew spoke. On Wednesday it rained.").date("2022-01-06"),
      ArticleBuilder("c").text("CSTO troops came on Wednesday. Kassym-Shomart Tokayev was silent.").date("2022-01-06"),
  });
  struct Case {
    std::string text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Tokayev", "a"},
      {"Tokajew", "a"},
      {"Kassym-Jomart Tokajew", "a"},
      {"\"Kassym-Jomart Tokajew\"", "a"},
      {"Tokajew troops", "a"},
      {"troops", "a c"},
      {"\"Collective Security Treaty Organization\"", "c"},
      {"Collective Security Treaty Organization troops", "c"},
  }));
  CAPTURE(c.text);
  auto request = query(c.text);
  request.event = "2022-01-05";
  request.same_sentence = true;
  CHECK(index.found_set(request) == c.expected);
  request.expand = Expansion::none;
  const bool is_said = c.text == "Tokayev" || c.text == "troops";
  CHECK(index.found_set(request).empty() == !is_said);
}

TEST_CASE("a stop word that belongs to a name is asked of the sentence", "[search_events]") {
  const TestIndex index({
      ArticleBuilder("ship").text("On Monday the Ever Given was freed from the canal.").date("2022-01-06"),
      ArticleBuilder("task").text("On Monday a task was given. Nobody had ever seen one.").date("2022-01-06"),
  });
  auto request = query("Ever Given");
  request.event = "2022-01-03";
  request.same_sentence = true;
  CHECK(index.found_set(request) == "ship");
  request.query = "ever given";
  CHECK(index.found_set(request) == "ship task");
}

TEST_CASE("totals under one sentence are exact whatever the page", "[search_events]") {
  std::vector<Article> many;
  for (int i = 0; i < 300; ++i) {
    const auto* text = i % 3 == 0 ? "On Monday rain fell in Paris." : "On Monday rain fell. Paris was dry.";
    many.push_back(ArticleBuilder("n" + std::to_string(1000 + i)).text(text).date("2022-01-06"));
  }
  const TestIndex index(many);
  auto request = query("rain");
  request.filters = {filter(Field::place, {"Paris"})};
  request.event = "2022-01-03";
  request.same_sentence = true;
  request.limit = 2;
  const auto result = index.search(request);
  CHECK(result.total == 100);
  CHECK(result.total_is_exact);
  CHECK(result.hits.size() == 2);
}

TEST_CASE("what days a span means that counts from the newest article is told", "[search_events]") {
  const auto told = [](const std::string& span) {
    std::string notes;
    for (const auto& note : event_index().search(on(span)).expansions) notes += note.text;
    return notes;
  };
  CHECK(told("yesterday") == "'yesterday' is 2022-01-07");
  CHECK(told("last week") == "'last week' is 2021-12-27..2022-01-02");
  CHECK(told("3d..") == "'3d..' is 2022-01-05..");
  CHECK(told("2022-01-05").empty());
}

TEST_CASE("a wrong span names its option or prefix and points at the place", "[search_events]") {
  const auto option = error_of([] { static_cast<void>(event_index().search(on("2022-02-31"))); });
  CHECK(option.code() == ErrorCode::query);
  CHECK(option.what() == std::string("impossible date '2022-02-31' in --event"));
  CHECK(option.detail() == "2022-02-31\n^~~~~~~~~~");
  const auto prefix = error_of([] { static_cast<void>(event_index().search("event:2022-01-05..2021-01-05")); });
  CHECK(prefix.what() == std::string("reversed span '2022-01-05..2021-01-05' in event:"));
  SearchRequest request;
  request.date = "1/6/2022";
  const auto date = error_of([&] { static_cast<void>(event_index().search(request)); });
  CHECK(date.what() == std::string("ambiguous date '1/6/2022' in --date"));
  CHECK(date.hint() == "write 2022-06-01 or 2022-01-06");
}

TEST_CASE("an article with ten thousand dates is found by each of them", "[search_events]") {
  std::string text;
  for (int i = 0; i < 10'000; ++i) {
    text += "On " + std::to_string(i % 28 + 1) + " March " + std::to_string(1600 + i % 400) + " it rained. ";
  }
  const TestIndex index({ArticleBuilder("many").text(text)});
  CHECK(index.found(on("1601-03-02")) == "many");
  CHECK(index.found(on("1601-03-03")).empty());
  const auto result = index.search(on("1600..1700"));
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].events.size() > 1000);
}

TEST_CASE("days told of do not depend on the order of the articles", "[search_events]") {
  auto reversed = event_articles();
  std::reverse(reversed.begin(), reversed.end());
  CHECK(TestIndex(reversed).dump() == event_index().dump());
}

}  // namespace kz::test
