// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/timeline_chart.h"

#include <nlohmann/json.hpp>
#include <string>

#include "searcher/cli/text_layout.h"
#include "support/catch.h"

namespace kz {
namespace {

Timeline two_days() {
  Timeline timeline;
  timeline.buckets = {{"2022-01-05", {2022, 1, 5}, {2022, 1, 5}, 0, 12},
                      {"2022-01-08", {2022, 1, 8}, {2022, 1, 8}, 4, 3}};
  timeline.published_unknown = 1;
  timeline.event_coarse = 2;
  return timeline;
}

std::string chart(const Timeline& timeline, std::size_t width) {
  TextStyle style;
  style.width = width;
  std::string out;
  append_timeline(out, timeline, style);
  return out;
}

}  // namespace

TEST_CASE("away from a terminal a timeline is plain numbers", "[timeline_chart]") {
  CHECK(chart(two_days(), 0) ==
        "            published    told of\n"
        "2022-01-05          0         12\n"
        "2022-01-08          4          3\n"
        "1 article without a date of publication\n"
        "2 articles telling of longer spans only, on no row\n"
        "\n");
}

TEST_CASE("on a terminal a timeline has bars, the longest for the most of its axis", "[timeline_chart]") {
  CHECK(chart(two_days(), 56) ==
        "            published                told of\n"
        "2022-01-05          0                     12  ██████████\n"
        "2022-01-08          4  ██████████          3  ██▌\n"
        "1 article without a date of publication\n"
        "2 articles telling of longer spans only, on no row\n"
        "\n");
}

TEST_CASE("no row of a timeline is wider than the terminal", "[timeline_chart]") {
  for (std::size_t width = 34; width < 240; width += 7) {
    CAPTURE(width);
    const auto out = chart(two_days(), width);
    std::size_t begin = 0;
    for (int row = 0; row < 3; ++row) {
      const auto end = out.find('\n', begin);
      CHECK(count_columns(std::string_view(out).substr(begin, end - begin)) <= width);
      begin = end + 1;
    }
  }
}

TEST_CASE("a timeline without a day says so", "[timeline_chart]") {
  Timeline timeline;
  timeline.published_unknown = 3;
  CHECK(chart(timeline, 80) ==
        "no article has a day for the timeline\n"
        "3 articles without a date of publication\n"
        "\n");
  timeline.event_unknown = 1;
  CHECK(chart(timeline, 80).find("\n1 article telling of no day\n") != std::string::npos);
  timeline.asks_days = true;
  CHECK(chart(timeline, 80).find("\n1 article telling of no day asked for\n") != std::string::npos);
}

TEST_CASE("a timeline in JSON has its rows and what is on none", "[timeline_chart]") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_timeline(json, two_days());
  write_timeline_rest(json, two_days());
  json.end_object();
  CHECK(out == R"({"timeline":[{"from":"2022-01-05","to":"2022-01-05","published":0,"event":12},)"
               R"({"from":"2022-01-08","to":"2022-01-08","published":4,"event":3}],)"
               R"("timeline_rest":{"published_coarse":0,"published_unknown":1,"event_coarse":2,"event_unknown":0}})");
}

}  // namespace kz
