// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_candidates.h"

#include <string>
#include <vector>

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

std::string describe(const std::vector<Snippet>& snippets) {
  std::string out;
  for (const auto& snippet : snippets) {
    out += snippet.text + " (" + std::to_string(snippet.sentence);
    for (const auto& [begin, end] : snippet.marks) out += ' ' + std::to_string(begin) + '-' + std::to_string(end);
    out += ")|";
  }
  return out;
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
  const auto some = make_snippets(kBody, second, SnippetCandidates(terms, "en"), terms);
  CHECK(describe(some) == describe(all));
}

TEST_CASE("sentences without a word like the query's are not analysed", "[snippet_candidates]") {
  const std::string body = "The tugs pull. A ship lies there. Nobody knows. Ships came.";
  const auto sentences = split_sentences(body);
  CHECK(SnippetCandidates(stems_of("ship"), "en").among(body, sentences) == std::vector<std::size_t>{1, 3});
  CHECK(SnippetCandidates(stems_of("ship"), "ga").among(body, sentences).size() == 4);
  SnippetTerms prefixes;
  prefixes.prefixes = {"t"};
  CHECK(SnippetCandidates(prefixes, "en").among(body, sentences) == std::vector<std::size_t>{0, 1});
}

}  // namespace kz::test
