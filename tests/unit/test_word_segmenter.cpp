// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_segmenter.h"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace kz::test {
namespace {

using Words = std::vector<std::string>;

Words segmented(std::string_view text) {
  static WordSegmenter segmenter;
  Words words;
  for (const auto& segment : segmenter.segment(text)) {
    words.emplace_back(text.substr(segment.begin, segment.end - segment.begin));
  }
  return words;
}

// The whole text by ICU alone.
Words by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  REQUIRE(U_SUCCESS(status));
  const auto utf16 = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  iterator->setText(utf16);
  Words words;
  std::int32_t begin = iterator->first();
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next()) {
    if (iterator->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    std::string word;
    utf16.tempSubStringBetween(begin, end).toUTF8String(word);
    words.push_back(word);
  }
  return words;
}

}  // namespace

TEST_CASE("words in ASCII end where ICU ends them", "[word_segmenter]") {
  for (const std::string_view text :
       {"", " ", "a", "U.S. troops", "o'clock 'quoted' dogs'", "3,000.5 km; 1,2;3", "a.b.c. d.",
        "snake_case __ _ _a 1_", "10.30 p.m .:", "3rd B2B 2x4", "a'1 1'a 1.a a.1 1,a", "http://example.org/a?b=c&d",
        "a:b 6:20", "x..y x.'y 1,,2", "end.", "'", "tab\tline\nreturn\r\nnext"}) {
    CAPTURE(text);
    CHECK(segmented(text) == by_icu(text));
  }
}

TEST_CASE("a text that is partly in ASCII is segmented as ICU segments the whole", "[word_segmenter]") {
  const std::string longer = fmt::format(" {} ", std::string(200, 'x'));
  for (const auto& text :
       {std::string("the \u2018quoted\u2019 word"), fmt::format("don\u2019t{}don\u2019t", longer),
        fmt::format("caf\u00e9{}3\u00a0000", longer), std::string("\u043f\u0440\u0438\u0432\u0435\u0442 world"),
        fmt::format("{}\u0301 e\u0301tude{}", longer, longer), std::string("a \u0301 b"),
        fmt::format("\u4e2d\u56fd{}\u65e5\u672c\u8a9e", longer), std::string("\u00e9")}) {
    CAPTURE(text);
    CHECK(segmented(text) == by_icu(text));
  }
}

TEST_CASE("a text without spaces is segmented in the time that its length takes", "[word_segmenter]") {
  std::string text;
  constexpr std::size_t kWords = 3'000'000;
  for (std::size_t i = 0; i < kWords; ++i) text += "\u4e2d1";  // quadratic time would run into the time limit of a test
  CHECK(segmented(text).size() == 2 * kWords);
}

TEST_CASE("random texts are segmented as ICU segments them", "[word_segmenter]") {
  const std::vector<std::string> pieces{"a",      "B",      "7",      "0",      "_",      "'",          ".",  ",",
                                        ";",      ":",      " ",      " ",      "\n",     "-",          "/",  "\"",
                                        "\u2019", "\u00e9", "\u0301", "\u0436", "\t",     "ab",         "12", "\u200d",
                                        "\u4e2d", "\u3042", "\u00a0", "%",      "\u0661", "longer_word"};
  std::mt19937 random(29);  // NOLINT: the same texts each time
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    // Long runs in ASCII between others, so that the text is cut in all ways.
    const std::size_t choices = round % 2 == 0 ? 16 : pieces.size();
    for (int i = 0; i < 120; ++i) text += pieces[random() % (i % 40 < 30 ? choices : pieces.size())];
    CAPTURE(text);
    REQUIRE(segmented(text) == by_icu(text));
  }
}

}  // namespace kz::test
