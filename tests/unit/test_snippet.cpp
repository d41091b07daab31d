// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet.h"

#include <cctype>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "support/catch.h"

namespace {

using kz::make_snippets;
using kz::Snippet;
using kz::SnippetTerms;
using kz::Token;

// Tokens of runs of ASCII letters, digits and non-ASCII bytes, in lower case, "stemmed" by dropping a final s; a full
// stop ends a sentence. Enough of an analyser to test what snippets make of tokens.
class PlainTokens {
 public:
  explicit PlainTokens(const std::string& text) {
    std::uint32_t position = 1;
    std::uint32_t sentence = 0;
    bool has_words = false;
    forms_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && is_letter(text[end])) ++end;
      if (end == at) {
        if (text[at] == '.' && has_words) {
          ++sentence;
          position += kz::kSentenceGap;
          has_words = false;
        }
        ++at;
        continue;
      }
      forms_.push_back(text.substr(at, end - at));
      for (char& c : forms_.back()) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      Token token;
      token.begin = static_cast<std::uint32_t>(at);
      token.end = static_cast<std::uint32_t>(end);
      token.position = position++;
      token.sentence = sentence;
      token.form = forms_.back();
      token.stem = token.form;
      if (token.stem.ends_with('s')) token.stem.remove_suffix(1);
      tokens.push_back(token);
      has_words = true;
      at = end;
    }
  }

  std::vector<Token> tokens;

 private:
  static bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\xD0' || c == '\xB6';
  }

  std::vector<std::string> forms_;
};

// "text|with [marks] in brackets|…"
std::string describe(const std::vector<Snippet>& snippets) {
  std::string out;
  for (const Snippet& snippet : snippets) {
    if (!out.empty()) out += '|';
    std::size_t at = 0;
    for (const auto& [begin, end] : snippet.marks) {
      REQUIRE(begin >= at);
      REQUIRE(end > begin);
      REQUIRE(end <= snippet.text.size());
      out += snippet.text.substr(at, begin - at) + "[" + snippet.text.substr(begin, end - begin) + "]";
      at = end;
    }
    out += snippet.text.substr(at);
  }
  return out;
}

std::string snippets_of(const std::string& body, const SnippetTerms& terms, std::size_t count = 2,
                        std::size_t bytes = 240) {
  const PlainTokens plain(body);
  return describe(make_snippets(body, plain.tokens, terms, {count, bytes}));
}

SnippetTerms stems(std::initializer_list<std::string> words) {
  SnippetTerms terms;
  terms.stems.insert(words.begin(), words.end());
  return terms;
}

}  // namespace

TEST_CASE("the sentences with most of the different words are shown, best first", "[snippet]") {
  const std::string body = "Snow fell. Troops stood. The CSTO sent troops. CSTO, CSTO, CSTO!";
  CHECK(snippets_of(body, stems({"csto", "troop"})) == "The [CSTO] sent [troops].|[CSTO], [CSTO], [CSTO]!");
  CHECK(snippets_of(body, stems({"csto", "troop"}), 1) == "The [CSTO] sent [troops].");
  CHECK(snippets_of(body, stems({"csto", "troop"}), 9) ==
        "The [CSTO] sent [troops].|[CSTO], [CSTO], [CSTO]!|[Troops] stood.");
  CHECK(snippets_of(body, stems({"csto"}), 0).empty());
}

TEST_CASE("the second snippet prefers words that the first does not show", "[snippet]") {
  const std::string body = "Fire and troops. Troops and fire. Gas.";
  CHECK(snippets_of(body, stems({"fire", "troop", "ga"})) == "[Fire] and [troops].|[Gas].");
}

TEST_CASE("sentences with the same text are shown once", "[snippet]") {
  CHECK(snippets_of("Fire. Fire. A fire.", stems({"fire"}), 3) == "[Fire].|A [fire].");
}

TEST_CASE("without a match the first sentence is shown unmarked", "[snippet]") {
  CHECK(snippets_of("“Snow fell.” Troops stood.", stems({"csto"})) == "“Snow fell.”");
  CHECK(snippets_of("", stems({"csto"})).empty());
  CHECK(snippets_of("… !", stems({"csto"})).empty());
}

TEST_CASE("a form matches its own spelling only", "[snippet]") {
  SnippetTerms terms;
  terms.forms.insert("troops");
  CHECK(snippets_of("Troop by troop. Troops.", terms) == "[Troops].");
}

TEST_CASE("the words of a phrase are marked only side by side, as one", "[snippet]") {
  SnippetTerms terms;
  terms.phrases = {{"alma", "ata"}};
  CHECK(snippets_of("Ata alma. Alma. Ata, the Alma-Ata of old. Alma x ata.", terms) == "Ata, the [Alma-Ata] of old.");
  CHECK(snippets_of("Alma alma ata", terms) == "Alma [alma ata]");
  CHECK(snippets_of("In alma", terms) == "In alma");  // no match: the first sentence
}

TEST_CASE("a phrase is found through the joined form of a hyphenated word", "[snippet]") {
  const std::string body = "Nur-Sultan city";
  std::vector<Token> tokens(4);
  const auto set = [&](std::size_t i, std::uint32_t begin, std::uint32_t end, std::uint32_t position,
                       std::string_view form) {
    tokens[i].begin = begin;
    tokens[i].end = end;
    tokens[i].position = position;
    tokens[i].form = tokens[i].stem = form;
  };
  set(0, 0, 3, 1, "nur");
  set(1, 0, 10, 1, "nursultan");
  set(2, 4, 10, 2, "sultan");
  set(3, 11, 15, 3, "city");
  SnippetTerms terms;
  terms.phrases = {{"nur", "sultan", "city"}};
  CHECK(describe(make_snippets(body, tokens, terms)) == "[Nur-Sultan city]");
  terms.phrases.clear();
  terms.stems = {"nur", "nursultan", "sultan"};
  CHECK(describe(make_snippets(body, tokens, terms)) == "[Nur-Sultan] city");
}

TEST_CASE("a sentence takes the punctuation that touches its words", "[snippet]") {
  struct Case {
    std::string body;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Snow. “Fire,” he said. Rain.", "“[Fire],” he said."},
      {"Snow. (fire.)\n\nRain.", "([fire].)"},
      {"Snow.\n\n+++ Fire. +++\n\nRain.", "[Fire]."},
      {"– Fire!", "[Fire]!"},
      {"“Fire”", "“[Fire]”"},
      {"Snow.Fire.Rain.", "[Fire]."},
  }));
  CAPTURE(c.body);
  CHECK(snippets_of(c.body, stems({"fire"})) == c.expected);
}

TEST_CASE("a snippet is one line without control characters", "[snippet]") {
  CHECK(snippets_of("A \t\n great\u00a0\u00a0 fire\n", stems({"fire"})) == "A great [fire]");
  CHECK(snippets_of("\x1b[31mA \u202egreat\u009b \x07 fire", stems({"fire"})) == "[31mA great [fire]");
}

TEST_CASE("a long sentence is cut to the words around its matches", "[snippet]") {
  std::string body = "Zero";
  for (int i = 1; i < 100; ++i) body += " word" + std::to_string(i);
  const auto with = [&](int number) {
    std::string changed = body;
    const std::string word = "word" + std::to_string(number) + " ";
    changed.replace(changed.find(word), word.size(), "fire ");
    return changed;
  };
  CHECK(snippets_of(with(50), stems({"fire"}), 1, 40) == "…word48 word49 [fire] word51 word52…");
  CHECK(snippets_of(with(1), stems({"fire"}), 1, 40) == "Zero [fire] word2 word3 word4 word5 word6…");
  CHECK(snippets_of(with(98), stems({"fire"}), 1, 40) == "…word94 word95 word96 word97 [fire] word99");
  CHECK(snippets_of(body, stems({"none"}), 1, 40) == "Zero word1 word2 word3 word4 word5 word6…");
}

TEST_CASE("the window of a long sentence holds the most different words", "[snippet]") {
  const std::string gap(100, 'x');
  const std::string body = "fire fire fire " + gap + " " + gap + " troops fire " + gap + " " + gap + " troops";
  CHECK(snippets_of(body, stems({"fire", "troop"}), 1, 60) == "…[troops] [fire]…");
}

TEST_CASE("a word longer than a snippet is cut between characters", "[snippet]") {
  std::string body;
  while (body.size() < 1000) body += "ж";
  const PlainTokens plain(body);
  SnippetTerms terms;
  terms.forms.insert(body);
  const auto snippets = make_snippets(body, plain.tokens, terms, {1, 101});
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text.size() == 100 + 3);
  CHECK(kz::is_valid_utf8(snippets[0].text));
  CHECK(snippets[0].marks == std::vector<std::pair<std::size_t, std::size_t>>{{0, 100}});
}

TEST_CASE("a snippet names the sentence it shows", "[snippet]") {
  const std::string body = "Snow. Rain. Fire.";
  const PlainTokens plain(body);
  const auto snippets = make_snippets(body, plain.tokens, stems({"fire"}));
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].sentence == 2);
}
