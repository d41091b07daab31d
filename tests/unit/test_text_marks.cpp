// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/text_marks.h"

#include <cstdint>
#include <limits>
#include <string>

#include "common/dates/calendar.h"
#include "common/index/codec.h"
#include "common/index/stored_article.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {
namespace {

DateMention date(TextField field, std::size_t begin, std::size_t end, std::string value, std::optional<Day> from,
                 std::optional<Day> to) {
  DateMention out;
  out.field = field;
  out.begin = begin;
  out.end = end;
  out.value = std::move(value);
  out.from = from;
  out.to = to;
  return out;
}

const std::vector<std::uint32_t> kNumbers{3, 70, 900};

TextMarks full_marks() {
  TextMarks marks;
  marks.sentences = {0, 40, 400};
  marks.mentions = {{.field = TextField::title, .begin = 0, .end = 6, .number = 900},
                    {.field = TextField::body, .begin = 2, .end = 9, .number = 3},
                    {.field = TextField::body, .begin = 2, .end = 9, .number = 70},  // a government, said as its place
                    {.field = TextField::body, .begin = 399, .end = 401, .number = 3}};
  marks.dates = {date(TextField::title, 7, 9, "2022-01-05", Day{2022, 1, 5}, Day{2022, 1, 5}),
                 date(TextField::body, 10, 17, "2022-01-05TEV", Day{2022, 1, 5}, Day{2022, 1, 5}),
                 date(TextField::body, 50, 54, "1969", Day{1969, 1, 1}, Day{1969, 12, 31}),
                 date(TextField::body, 410, 420, "P3D", std::nullopt, std::nullopt),
                 date(TextField::body, 430, 440, "0001-01-01/9999-12-31", Day{1, 1, 1}, Day{9999, 12, 31})};
  marks.dates[1].type = DateType::time;
  marks.dates[1].certainty = DateCertainty::weekday;
  marks.dates[3].type = DateType::duration;
  return marks;
}

}  // namespace

TEST_CASE("sentences, names and dates come back as they were", "[text_marks]") {
  const auto in = full_marks();
  const auto out = decode_text_marks(encode(in, kNumbers), kNumbers);
  CHECK(out.sentences == in.sentences);
  REQUIRE(out.mentions.size() == in.mentions.size());
  for (std::size_t i = 0; i < in.mentions.size(); ++i) {
    CAPTURE(i);
    CHECK(out.mentions[i].field == in.mentions[i].field);
    CHECK(out.mentions[i].begin == in.mentions[i].begin);
    CHECK(out.mentions[i].end == in.mentions[i].end);
    CHECK(out.mentions[i].number == in.mentions[i].number);
  }
  REQUIRE(out.dates.size() == in.dates.size());
  for (std::size_t i = 0; i < in.dates.size(); ++i) {
    CAPTURE(i);
    CHECK(out.dates[i].field == in.dates[i].field);
    CHECK(out.dates[i].begin == in.dates[i].begin);
    CHECK(out.dates[i].end == in.dates[i].end);
    CHECK(out.dates[i].type == in.dates[i].type);
    CHECK(out.dates[i].certainty == in.dates[i].certainty);
    CHECK(out.dates[i].value == in.dates[i].value);
    CHECK(out.dates[i].from == in.dates[i].from);
    CHECK(out.dates[i].to == in.dates[i].to);
  }
}

TEST_CASE("a date of the body knows its sentence again", "[text_marks]") {
  const auto out = decode_text_marks(encode(full_marks(), kNumbers), kNumbers);
  CHECK(out.dates[1].sentence == 0);
  CHECK(out.dates[2].sentence == 1);
  CHECK(out.dates[3].sentence == 2);
}

TEST_CASE("a sentence goes on to the start of the next", "[text_marks]") {
  const std::vector<std::size_t> starts{0, 10, 20};
  CHECK(sentence_at(starts, 0) == 0);
  CHECK(sentence_at(starts, 9) == 0);
  CHECK(sentence_at(starts, 10) == 1);
  CHECK(sentence_at(starts, 99) == 2);
  CHECK(sentence_at({}, 5) == 0);
}

TEST_CASE("a day of the calendar takes few bytes", "[text_marks]") {
  TextMarks marks;
  const auto empty = encode(marks, {}).size();
  marks.dates = {date(TextField::body, 10, 22, "2022-01-05", Day{2022, 1, 5}, Day{2022, 1, 5}),
                 date(TextField::body, 60, 70, "2022-01-04", Day{2022, 1, 4}, Day{2022, 1, 4})};
  CHECK(encode(marks, {}).size() <= empty + 2 + 6 + 4);
}

TEST_CASE("marks that are cut, or that name a name which is not there, are a corrupt index", "[text_marks]") {
  const auto bytes = encode(full_marks(), kNumbers);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(decode_text_marks(bytes.substr(0, size), kNumbers), Error);
  }
  CHECK_THROWS_AS(decode_text_marks(bytes, std::span(kNumbers).first(2)), Error);
}

TEST_CASE("days that damaged marks put outside of the calendar are its ends", "[text_marks]") {
  Encoder out;
  out.put(std::uint64_t{0});  // sentences
  out.put(std::uint64_t{0});  // mentions
  out.put(std::uint64_t{3});  // dates of one field
  out.put(static_cast<std::uint64_t>(TextField::title));
  for (int i = 0; i < 3; ++i) {
    for (const std::uint64_t number : {1U, 0U, 0x30U}) out.put(number);  // place, length, a value that is its one day
    out.put(std::numeric_limits<std::uint64_t>::max() - 1);              // as many days later as a number can say
  }
  out.put(std::uint64_t{0});
  const auto marks = decode_text_marks(out.take(), {});
  REQUIRE(marks.dates.size() == 3);
  for (const auto& each : marks.dates) CHECK(each.from == kLastDay);
}

TEST_CASE("marks outside of their text are a corrupt index", "[text_marks]") {
  StoredArticle article;
  article.body = "Fire on Monday.";
  article.marks.sentences = {0};
  article.marks.dates = {date(TextField::body, 5, 14, "2022-01-03", Day{2022, 1, 3}, Day{2022, 1, 3})};
  CHECK(decode_stored_article(encode(article)).marks.dates.size() == 1);
  CHECK(decode_stored_article(encode(article), StoredParts::without_marks).marks.dates.empty());
  article.marks.dates[0].end = 16;
  CHECK_THROWS_AS(decode_stored_article(encode(article)), Error);
  article.marks.dates.clear();
  article.marks.sentences = {0, 16};
  CHECK_THROWS_AS(decode_stored_article(encode(article)), Error);
}

}  // namespace kz
