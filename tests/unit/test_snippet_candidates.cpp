// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_candidates.h"

#include <string>
#include <vector>

#include "common/index/text_marks.h"
#include "common/text/analyzer.h"
#include "common/text/sentence_splitter.h"
#include "support/catch.h"

namespace kz::test {
namespace {

const std::string kBody =
    "“Gangs of robbers” ruled the street. Dying men lay there. The U.S. sent 20,000 troops! "
    "He skied down; the e-mail came from Nur-Sultan. Älichan Smajylow spoke. D'Artagnan did not. "
    "Шерушілер көп болды. It cost 5 dollars. A.\n\nThe end (really) of it: l’étude. kálmán too.";

SnippetTerms stems_of(const std::string& query) {
  SnippetTerms terms;
  Analyzer analyzer;
  for (const auto& token : analyzer.analyze(query)) {
    terms.stems.emplace(token.stem);
    terms.forms.emplace(token.form);
  }
  return terms;
}

std::string describe_candidates(const std::vector<Snippet>& snippets) {
  std::string out;
  for (const auto& snippet : snippets) {
    out += snippet.text + " (" + std::to_string(snippet.sentence);
    for (const auto& [begin, end] : snippet.marks) out += ' ' + std::to_string(begin) + '-' + std::to_string(end);
    out += ")|";
  }
  return out;
}

/// As the index tells them: where they start.
std::vector<SentenceSpan> stored_sentences(const std::string& text) {
  std::vector<std::size_t> starts;
  for (const auto& sentence : split_sentences(text)) starts.push_back(sentence.begin);
  return sentence_spans(starts, text.size());
}

}  // namespace

TEST_CASE("snippets of the sentences that may match are those of the whole text", "[snippet_candidates]") {
  const std::string query = GENERATE(as<std::string>{}, "gangs", "die", "dying", "us", "20000", "troop", "ski", "email",
                                     "nursultan", "sultan", "alichan", "dartagnan", "artagnan", "шерушілер", "5", "a",
                                     "end", "really", "étude", "kalman", "the", "nothing", "spoke men", "street end");
  CAPTURE(query);
  const auto terms = stems_of(query);
  Analyzer analyzer;
  const auto all = make_snippets(kBody, analyzer.analyze(kBody), terms);
  Analyzer second;
  const auto sentences = stored_sentences(kBody);
  const auto some = make_snippets({kBody, sentences}, second, SnippetCandidates(terms), terms);
  CHECK(describe_candidates(some) == describe_candidates(all));
}

TEST_CASE("no sentence with a word of the query is left out, whatever the word", "[snippet_candidates]") {
  const std::string spellings =
      "A gaol is a jail. The grey sky; gray skies. An aeroplane, an airplane. A kerb, a curb. Anaemic and anemic men. "
      "He fled the fly; flies fly. Tie it, tying ties. A go, an ox. O'Neill's e-mails cost 10 000 or 10,000 or 10000. ";
  Analyzer whole;
  Analyzer parts;
  std::size_t asked = 0;
  for (const std::string& text : {kBody, spellings}) {
    Analyzer words;
    const auto sentences = stored_sentences(text);
    for (const auto& token : words.analyze(text)) {
      SnippetTerms terms;
      terms.stems.emplace(token.stem);
      CAPTURE(token.stem, token.form);
      CHECK(describe_candidates(make_snippets({text, sentences}, parts, SnippetCandidates(terms), terms)) ==
            describe_candidates(make_snippets(text, whole.analyze(text), terms)));
      ++asked;
    }
  }
  CHECK(asked > 100);
}

TEST_CASE("sentences without a word like the query's are not analysed", "[snippet_candidates]") {
  const std::string body = "The tugs pull. A ship lies there. Nobody knows. Ships came.";
  const auto sentences = split_sentences(body);
  SnippetCandidates ships(stems_of("ship"));
  CHECK(ships.among(body, sentences) == std::vector<std::size_t>{1, 3});
  ships.set_language("ga");
  CHECK(ships.among(body, sentences).size() == 4);
  SnippetTerms prefixes;
  prefixes.prefixes = {"t"};
  CHECK(SnippetCandidates(prefixes).among(body, sentences) == std::vector<std::size_t>{0, 1});
}

}  // namespace kz::test
