// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/neighbour_date.h"

#include <algorithm>
#include <string>

#include "common/dates/calendar.h"
#include "indexer/dates/story_finder.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace {

using kz::NeighbourDays;
using kz::test::ArticleBuilder;
using kz::test::TestIndex;

long number(int month, int day) {
  return kz::day_number({2022, month, day});
}

// Weekdays by their number, Monday 1.
std::string found(const NeighbourDays& days, const std::vector<int>& weekdays) {
  kz::WeekdayCounts counts{};
  for (const int day : weekdays) ++counts.at(static_cast<std::size_t>(day - 1));
  const auto date = kz::date_from_neighbours(days, counts);
  return date ? kz::to_iso(date->date) : "none";
}

TEST_CASE("neighbours give the week, the weekdays named give the day", "[neighbours]") {
  const NeighbourDays thursday{.of_sentences = {number(1, 6)}, .of_actors = {}, .of_story = {}, .of_all = {}};
  CHECK(found(thursday, {}) == "2022-01-06");
  CHECK(found(thursday, {3, 4, 4}) == "2022-01-06");
  CHECK(found(thursday, {6, 5, 5, 3, 6}) == "2022-01-08");
  CHECK(found(thursday, {3}) == "2022-01-06");  // one weekday may be any
  CHECK(found(thursday, {3, 3, 3}) == "2022-01-05");
  CHECK(
      found({.of_sentences = {number(1, 6), number(1, 7), number(1, 8)}, .of_actors = {}, .of_story = {}, .of_all = {}},
            {}) == "2022-01-07");
}

TEST_CASE("neighbours that disagree tell nothing", "[neighbours]") {
  CHECK(found({}, {4}) == "none");
  CHECK(
      found({.of_sentences = {number(1, 6), number(5, 6), number(9, 1)}, .of_actors = {}, .of_story = {}, .of_all = {}},
            {4}) == "none");
  CHECK(
      found({.of_sentences = {number(1, 6), number(1, 7), number(9, 1)}, .of_actors = {}, .of_story = {}, .of_all = {}},
            {}) == "2022-01-07");
}

TEST_CASE("actors that news named in the same days date an article, a few do not", "[neighbours]") {
  const auto of = [](std::vector<long> days) {
    return NeighbourDays{.of_sentences = {}, .of_actors = std::move(days), .of_story = {}, .of_all = {}};
  };
  const long day = number(1, 6);
  CHECK(found(of({day, day, day}), {}) == "none");
  CHECK(found(of({day - 1, day, day, day + 2}), {}) == "2022-01-06");
  CHECK(found(of({day, day, day, day + 30, day + 30, day + 30}), {}) == "none");
  const auto sure = [](const NeighbourDays& days) { return kz::date_from_neighbours(days, {})->confidence; };
  CHECK(sure(of({day, day, day, day})) < sure({.of_sentences = {day}, .of_actors = {}, .of_story = {}, .of_all = {}}));
}

TEST_CASE("a day without a year is of the year that neighbours tell", "[neighbours]") {
  const auto year = [](const NeighbourDays& days, const kz::YearlessDay& day) {
    const auto date = kz::year_from_neighbours(days, day);
    return date ? kz::to_iso(date->date) : "none";
  };
  const long january = number(1, 6);
  const NeighbourDays story{.of_sentences = {}, .of_actors = {}, .of_story = {january}, .of_all = {}};
  CHECK(year(story, {1, 20}) == "2022-01-20");
  CHECK(year(story, {12, 30}) == "2021-12-30");
  CHECK(year(story, {2, 29}) == "none");
  CHECK(year({}, {1, 20}) == "none");
  CHECK(year({.of_sentences = {}, .of_actors = {}, .of_story = {}, .of_all = january}, {1, 20}) == "2022-01-20");
  // What tells more goes first.
  CHECK(year({.of_sentences = {january}, .of_actors = {}, .of_story = {number(10, 1) + 365}, .of_all = {}}, {1, 20}) ==
        "2022-01-20");
}

TEST_CASE("the articles of an archive of one time have a day in common", "[neighbours]") {
  kz::StoryFinder finder;
  for (std::uint32_t i = 0; i < 9; ++i) finder.add(i, 100 + i, {});
  CHECK_FALSE(finder.common_day());
  finder.add(9, 900, {});
  CHECK(finder.common_day() == 104);
  finder.add(10, 900, {});
  CHECK_FALSE(finder.common_day());
}

TEST_CASE("an actor tells the days only where news named it for a few", "[neighbours]") {
  kz::StoryFinder finder;
  const std::vector<std::uint64_t> both{1, 2};
  finder.add(10, 100, both);
  CHECK(finder.days_of(both) == std::vector<long>{100, 100});
  finder.add(11, 104, std::vector<std::uint64_t>{1});
  finder.add(12, 110, std::vector<std::uint64_t>{2});
  CHECK(finder.days_of(both) == std::vector<long>{102, 102});
  finder.add(13, 103, std::vector<std::uint64_t>{1});
  CHECK(finder.days_of(both) == std::vector<long>{102, 102});
  CHECK(finder.days_of(std::vector<std::uint64_t>{3}).empty());
}

const std::string kActors =
    " Angela Merkel, Olaf Scholz, Emmanuel Macron and Boris Johnson spoke of it. Angela Merkel left with Olaf Scholz.";

std::vector<kz::Article> story() {
  return {ArticleBuilder("dated").title("Talks").date("2022-01-06").text("They met in Almaty." + kActors),
          ArticleBuilder("open").title("More talks").text("They met on Wednesday and went on Thursday." + kActors),
          ArticleBuilder("alone").title("Rain").text("It rained on Wednesday.")};
}

TEST_CASE("an undated article is dated from its neighbours, and its weekdays with it", "[neighbours]") {
  auto all = story();
  TestIndex index;
  index.rebuild(all, {.threads = 1});
  kz::SearchRequest request;
  request.collapse = kz::Collapse::none;
  request.published = "2022-01-06";
  CHECK(index.found_set(request) == "dated open");
  request.published = "unknown";
  CHECK(index.found_set(request) == "alone");
  const auto first = index.dump();
  std::reverse(all.begin(), all.end());
  index.rebuild(all, {.threads = 2});
  CHECK(index.dump() == first);
}

TEST_CASE("a day that came from neighbours goes with them", "[neighbours]") {
  auto all = story();
  TestIndex index(all);
  all.erase(all.begin());
  index.update(all, true);
  kz::SearchRequest request;
  request.published = "unknown";
  CHECK(index.found_set(request) == "alone open");
}

TEST_CASE("neighbours that come later date an article as a rebuild would", "[neighbours]") {
  auto all = story();
  std::swap(all.front(), all.back());
  TestIndex index({all.begin(), all.begin() + 2});
  index.update(all);
  TestIndex whole;
  whole.rebuild(all);
  CHECK(index.dump() == whole.dump());
  index.update(all);
  CHECK(index.dump() == whole.dump());
}

TEST_CASE("the time of a file is no evidence for other articles", "[neighbours]") {
  auto all = story();
  all.front().date.clear();
  TestIndex index;
  index.rebuild(all, {.date_from_file = true});
  kz::SearchRequest request;
  request.published = "2022-01-06";
  CHECK(index.found(request).empty());
}

TEST_CASE("a guessed year is no evidence for other articles", "[neighbours]") {
  auto all = story();
  all.front().date.clear();
  all.front().text = "They met in Almaty, he said on Thursday, January 6. It was as in 2019." + kActors;
  TestIndex index(all);
  kz::SearchRequest request;
  request.published = "2022-01-06";
  CHECK(index.found_set(request) == "dated");
}

TEST_CASE("a header without a year is dated by articles of the same actors", "[neighbours]") {
  const std::string actors = "Angela Merkel spoke with Olaf Scholz.";
  const std::vector<kz::Article> all{
      ArticleBuilder("dated").title("Talks").date("2022-01-06").text("They met in Almaty. " + actors),
      ArticleBuilder("header").title("Rain").text("Posted on Thursday January 20\n\nIt rained yesterday. " + actors),
      ArticleBuilder("dateline").title("Snow").text("ALMATY, Jan 21 (Agency) - It snowed. " + actors),
      ArticleBuilder("alone").title("Hail").text("Posted on Thursday January 20\n\nIt hailed.")};
  TestIndex index({all.begin() + 1, all.end()});
  kz::SearchRequest request;
  request.published = "2022-01-20";
  CHECK(index.found_set(request).empty());
  index.update(all);
  CHECK(index.found_set(request) == "header");
  request.published = "2022-01-21";
  CHECK(index.found_set(request) == "dateline");
  request.published.clear();
  request.event = "2022-01-19";
  CHECK(index.found_set(request) == "header");
  TestIndex whole(all);
  CHECK(index.dump() == whole.dump());
}

}  // namespace
