// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/article_print.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {
namespace {

ArticlePrint print_of(std::string_view title, std::string_view body) {
  Analyzer title_analyzer("en");
  Analyzer body_analyzer("en");
  return ArticlePrint::make(title, title_analyzer.analyze(title), body, body_analyzer.analyze(body));
}

std::vector<PrintTerm> terms_of(std::string_view sentence) {
  const auto print = print_of("", sentence);
  const auto terms = print.sentence(1);
  return {terms.begin(), terms.end()};
}

std::size_t count(const std::vector<PrintTerm>& terms, PrintTermKind kind) {
  return static_cast<std::size_t>(
      std::count_if(terms.begin(), terms.end(), [&](PrintTerm term) { return kind_of(term) == kind; }));
}

}  // namespace

TEST_CASE("sentence 0 of a fingerprint is the title, the others are those of the body", "[article_print]") {
  const auto print = print_of("Fire in the harbour", "A barn burned. And so it was. Two ships left.");
  REQUIRE(print.sentences() == 4);
  CHECK(print.sentence(0).size() == 2);
  CHECK(print.sentence(1).size() == 2);
  CHECK(print.sentence(2).empty());  // stop words only
  CHECK(print.sentence(3).size() == 3);
  CHECK(print_of("", "A barn burned.").sentence(0).empty());
  CHECK(print_of("", "").sentences() == 1);
}

TEST_CASE("a fingerprint tells words, numbers and names apart", "[article_print]") {
  const auto terms = terms_of("Yesterday three trains left Almaty for Moscow with 1,200 soldiers.");
  CHECK(count(terms, PrintTermKind::number) == 2);
  CHECK(count(terms, PrintTermKind::name) == 2);
  CHECK(count(terms, PrintTermKind::word) == 4);  // the first word of a sentence has a capital anyway
}

TEST_CASE("what translation varies has one fingerprint", "[article_print]") {
  struct Case {
    std::string one;
    std::string other;
  };
  const auto c = GENERATE(values<Case>({
      {"Then Tokayev spoke", "Then Tokajew spoke"},
      {"There Asirbek waited", "There Azirbek waited"},
      {"He met Smailov", "He met Smajylow"},
      {"She blamed Muchtar", "She blamed Mukhtar"},
      {"They counted five ships", "They counted 5 ships"},
      {"The ships are waiting", "The ship waits"},
      {"Some 20,000 came", "Some 20000 came"},
  }));
  CAPTURE(c.one, c.other);
  CHECK(terms_of(c.one) == terms_of(c.other));
}

TEST_CASE("what differs has another fingerprint", "[article_print]") {
  struct Case {
    std::string one;
    std::string other;
  };
  const auto c = GENERATE(values<Case>({
      {"Then Tokayev spoke", "Then Nazarbayev spoke"},
      {"He flew to Iran", "He flew to Ryan"},
      {"Some 20,000 came", "Some 2,000 came"},
      {"In a march wind", "In a March wind"},
  }));
  CAPTURE(c.one, c.other);
  CHECK(terms_of(c.one) != terms_of(c.other));
}

TEST_CASE("a fingerprint is read back as it was written", "[article_print]") {
  const auto print = print_of("Fire in the harbour", "A barn burned in Hamburg. And so it was. 14 ships left.");
  const auto read = ArticlePrint::decode(print.encode());
  REQUIRE(read.sentences() == print.sentences());
  for (std::size_t i = 0; i < print.sentences(); ++i) {
    const auto written = print.sentence(i);
    CHECK(std::equal(written.begin(), written.end(), read.sentence(i).begin(), read.sentence(i).end()));
  }
}

TEST_CASE("a broken fingerprint is a corrupt index", "[article_print]") {
  const auto bytes = print_of("", "A barn burned in Hamburg.").encode();
  const auto broken =
      GENERATE_COPY(bytes.substr(0, bytes.size() - 1), std::string("\xff\x01\x02"), std::string("\x02"));
  CHECK_THROWS_AS(ArticlePrint::decode(broken), Error);
}

TEST_CASE("a sentence of any length keeps at most 64 terms, the same for a longer version of it", "[article_print]") {
  std::string sentence;
  for (int i = 0; i < 500; ++i) sentence += "word" + std::to_string(i * 7919) + "x ";
  const auto terms = terms_of(sentence);
  CHECK(terms.size() == 64);
  const auto longer = terms_of(sentence + "once more");
  std::vector<PrintTerm> both;
  std::set_intersection(terms.begin(), terms.end(), longer.begin(), longer.end(), std::back_inserter(both));
  CHECK(both.size() >= 62);
}

TEST_CASE("the sound of a name is its consonants", "[article_print]") {
  struct Case {
    std::string name;
    std::string sound;
  };
  const auto c = GENERATE(values<Case>({
      {"tokayev", "tkf"},
      {"tokajew", "tkf"},
      {"shevchenko", "sfsnk"},
      {"schewtschenko", "sfsnk"},
      {"almaty", "almt"},
      {"iran", "arn"},
      {"o", "a"},
      {"", ""},
      {"токаев", "токаев"},
  }));
  CAPTURE(c.name);
  CHECK(name_sound(c.name) == c.sound);
}

}  // namespace kz
