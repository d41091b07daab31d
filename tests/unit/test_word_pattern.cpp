// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/proximity/word_pattern.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/word_sequence.h"
#include "common/text/analyzer.h"
#include "support/catch.h"

namespace {

using kz::WordPattern;
constexpr auto kSentence = WordPattern::kWholeSentence;

std::string words_of(std::string_view title, std::string_view body) {
  kz::WordSequenceWriter writer;
  kz::Analyzer analyzer;
  writer.add_field(analyzer.analyze(title));
  writer.add_field(analyzer.analyze(body));
  return writer.take();
}

/// Operands separated by a blank, their places by a plus, words of one place by a bar: "troops|soldiers left+town".
WordPattern pattern(std::string_view text, std::size_t window, bool is_ordered) {
  WordPattern out{.operands = {{{}}}, .window = window, .is_ordered = is_ordered};
  std::string word;
  const auto end_word = [&] {
    out.operands.back().back().push_back(kz::word_sequence::word(word));
    word.clear();
  };
  for (const char c : text) {
    const bool is_mark = c == ' ' || c == '+' || c == '|';
    if (is_mark) end_word();
    if (c == ' ') out.operands.push_back({{}});
    if (c == '+') out.operands.back().emplace_back();
    if (!is_mark) word += c;
  }
  end_word();
  for (auto& operand : out.operands) {
    for (auto& place : operand) std::sort(place.begin(), place.end());
  }
  return out;
}

struct PatternCase {
  std::string_view pattern;
  std::size_t window;
  bool is_ordered;
  bool is_found;
};

}  // namespace

TEST_CASE("a pattern stands where its words are near each other in one sentence", "[proximity]") {
  const auto bytes =
      words_of("Troops left Almaty", "The old airport was closed. New troops, then new buses, came to the town.");
  const auto c = GENERATE(values<PatternCase>({
      {"airport", 1, true, true},
      {"harbour", 1, true, false},
      {"old airport", 2, true, true},
      {"airport old", 2, true, false},
      {"airport old", 2, false, true},
      {"the airport", 2, true, false},
      {"the airport", 3, true, true},
      {"closed new", 2, true, false},  // a sentence ends between them
      {"closed new", 9, false, false},
      {"almaty the", 2, true, false},  // the title ends between them
      {"troops|soldiers left|fled", 2, true, true},
      {"soldiers|police left|fled", 2, true, false},
      {"new new", 4, false, true},  // "new troops then new"
      {"new new", 3, false, false},
      {"new new new", kSentence, false, false},  // each place takes a word of its own
      {"town troops", kSentence, false, true},
      {"town troops", kSentence, true, false},
      {"airport town", kSentence, false, false},
      {"new|troops new", 2, false, true},  // "troops" must take the place that only it can leave
      {"then new buses", 3, true, true},
      {"new then new", 4, true, true},
      {"new then new", 3, true, false},
      {"new+buses troops", 4, false, true},
      {"new+buses troops", 3, false, false},
      {"troops new+buses", 4, true, true},
      {"new+buses troops", 9, true, false},
      {"buses+new troops", 9, false, false},
      {"then+buses town", 9, false, false},  // "new" between them
      {"new+troops new+buses", 5, false, true},
      {"new+troops new+buses", 4, true, false},
      {"new|old+buses|airport was+closed", 5, true, true},
      {"new+buses new+buses", kSentence, false, false},  // each has a first word of its own
      {"came+to+the+town came", kSentence, false, false},
      {"new new+buses", 5, false, true},  // the first new is beside "troops"
      {"buses new+buses", kSentence, false, false},
      {"new+troops troops+then", kSentence, false, false},  // no word for two
      {"then new+troops new+buses", 5, false, true},
  }));
  CAPTURE(c.pattern, c.window, c.is_ordered);
  CHECK(matches(pattern(c.pattern, c.window, c.is_ordered), kz::WordSequence(bytes)) == c.is_found);
}

TEST_CASE("a pattern of the title is not met by the body", "[proximity]") {
  const auto bytes = words_of("Troops left Almaty. Airport open", "Buses left the town.");
  const auto c = GENERATE(values<PatternCase>({
      {"troops left", 2, true, true},
      {"airport open", 2, true, true},
      {"buses left", 2, true, false},
      {"left the", 2, true, false},
  }));
  CAPTURE(c.pattern);
  auto wanted = pattern(c.pattern, c.window, c.is_ordered);
  wanted.within = kz::TextField::title;
  CHECK(matches(wanted, kz::WordSequence(bytes)) == c.is_found);
}

TEST_CASE("a pattern of the captions is met by them alone", "[proximity]") {
  kz::WordSequenceWriter writer;
  kz::Analyzer analyzer;
  for (const auto* text : {"Troops left.", "Buses left the town.", "A bus in the town. Rain."}) {
    writer.add_field(analyzer.analyze(text));
  }
  const auto bytes = writer.take();
  const auto c = GENERATE(values<PatternCase>({
      {"troops left", 2, true, false},
      {"buses left", 2, true, false},
      {"a bus", 2, true, true},
      {"rain", 1, true, true},
  }));
  CAPTURE(c.pattern);
  auto wanted = pattern(c.pattern, c.window, c.is_ordered);
  wanted.within = kz::TextField::caption;
  CHECK(matches(wanted, kz::WordSequence(bytes)) == c.is_found);
}

TEST_CASE("the words with which a pattern stands in a sentence are told, wherever it does", "[proximity]") {
  struct WordsCase {
    std::string_view pattern;
    std::size_t window;
    bool is_ordered;
    std::string expected;  // position:operand
  };
  // 0 new troops left the 4 new town with 7 old troops and 10 new troops.
  const auto c = GENERATE(values<WordsCase>({
      {"new troops", 2, true, "0:0 1:1 10:0 11:1 "},
      {"new+town", 2, true, "4:0 5:0 "},
      {"troops new", 3, false, "0:1 1:0 8:0 10:1 11:0 "},
      {"new troops", kSentence, true, "0:0 1:1 4:0 8:1 10:0 11:1 "},
      {"old new", 2, true, ""},
  }));
  CAPTURE(c.pattern, c.window);
  std::vector<std::uint32_t> sentence;
  for (const auto* word :
       {"new", "troops", "left", "the", "new", "town", "with", "old", "troops", "and", "new", "troops"}) {
    sentence.push_back(kz::word_sequence::word(word));
  }
  std::string found;
  for (const auto& [position, operand] : kz::words_of(pattern(c.pattern, c.window, c.is_ordered), sentence)) {
    found += std::to_string(position) + ':' + std::to_string(operand) + ' ';
  }
  CHECK(found == c.expected);
}

TEST_CASE("a very long sentence is looked at once, not once from each of its words", "[proximity]") {
  constexpr std::size_t kWords = 300'000;  // by the square of which it would take minutes
  std::string text;
  for (std::size_t i = 0; i < kWords; ++i) text += "fire troops ";
  const auto bytes = words_of("", text + ". Then it rained.");
  const kz::WordSequence words(bytes);
  CHECK(matches(pattern("fire troops", kSentence, false), words));
  CHECK_FALSE(matches(pattern("fire rained", kSentence, false), words));
  CHECK_FALSE(matches(pattern("fire rained", 200, false), words));
  std::vector<std::uint32_t> sentence;
  for (std::size_t i = 0; i < kWords; ++i) {
    for (const auto* word : {"fire", "troops"}) sentence.push_back(kz::word_sequence::word(word));
  }
  CHECK(kz::words_of(pattern("fire troops", kSentence, false), sentence).size() == 2 * kWords);
}

TEST_CASE("a pattern without operands stands in every article", "[proximity]") {
  CHECK(matches(WordPattern{}, kz::WordSequence("")));
  CHECK_FALSE(matches(pattern("word", 1, true), kz::WordSequence("")));
}

TEST_CASE("a word sequence holds the words in order and marks where sentences and fields end", "[proximity]") {
  const auto bytes = words_of("Nur-Sultan calm", "It rained. It froze.");
  const kz::WordSequence words(bytes);
  std::vector<std::uint32_t> expected;
  for (const auto* form : {"nur", "sultan", "calm"}) expected.push_back(kz::word_sequence::word(form));
  expected.insert(expected.end(), {kz::word_sequence::kSentenceEnd, kz::word_sequence::kFieldEnd});
  for (const auto* form : {"it", "rained", "", "it", "froze", ""}) {
    expected.push_back(*form == '\0' ? kz::word_sequence::kSentenceEnd : kz::word_sequence::word(form));
  }
  expected.push_back(kz::word_sequence::kFieldEnd);
  std::vector<std::uint32_t> read;
  for (const auto word : words) read.push_back(word);
  CHECK(read == expected);
}

TEST_CASE("words have numbers of their own, which are no marks, and only frequent ones have one byte", "[proximity]") {
  CHECK(kz::word_sequence::word("troops") == kz::word_sequence::word("troops"));
  CHECK(kz::word_sequence::word("troops") != kz::word_sequence::word("troop"));
  for (const auto* form : {"", "the", "troops", "1"})
    CHECK_FALSE(kz::word_sequence::is_mark(kz::word_sequence::word(form)));
  CHECK(kz::word_sequence::word("the") < 128);
  CHECK(kz::word_sequence::word("troops") > 128);
}

TEST_CASE("a damaged end of a word sequence is passed over", "[proximity]") {
  const auto bytes = words_of("Troops left", "");
  const auto count = [&](std::size_t length) {
    std::size_t words = 0;
    for (const auto word : kz::WordSequence(std::string_view(bytes).substr(0, length))) words += word != 0 ? 1 : 0;
    return words;
  };
  CHECK(count(0) == 0);
  CHECK(count(2) == 0);
  CHECK(count(3) == 1);
  CHECK(count(5) == 1);
  CHECK(count(6) == 2);
}
