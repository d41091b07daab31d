// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/feedback.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "common/index/schema.h"

namespace kz {
namespace {

/// More words find a little more and put it in a worse order.
constexpr std::size_t kMostTerms = 10;

/// The most frequent form of each stem in the articles `best`.
std::unordered_map<std::string, std::string> written_forms(std::span<const Match> best, IndexReader& reader) {
  std::unordered_map<std::string, std::map<std::string, std::size_t>> counts;
  for (const auto& match : best) {
    const auto document = reader.database().get_document(match.document, Xapian::DOC_ASSUME_VALID);
    const auto article = reader.articles().get(document);
    auto& analyzer = reader.analyzer();
    analyzer.set_language(article.language);
    for (const auto& token : analyzer.analyze(article.body)) {
      ++counts[std::string(token.stem)][std::string(token.form)];
    }
  }
  std::unordered_map<std::string, std::string> forms;
  for (const auto& [stem, of_stem] : counts) {
    forms[stem] = std::max_element(of_stem.begin(), of_stem.end(), [](const auto& a, const auto& b) {
                    return a.second < b.second;
                  })->first;
  }
  return forms;
}

/// What the actor with this name key is called.
std::string actor_name(const TellingTerm& term, NameTable& names) {
  auto key = term.text();
  for (const auto ordinal : names.with_spelling(key)) {
    const auto& actor = names.entity(ordinal);
    if (schema::name_term(actor.kind, key) == term.term) return actor.name;
  }
  return key;
}

}  // namespace

std::vector<TellingTerm> feedback_terms(std::span<const Match> best, const Xapian::Query& asked, IndexReader& reader) {
  std::vector<Xapian::docid> articles;
  for (const auto& match : best) articles.push_back(match.document);
  const std::vector<std::string> known(asked.get_terms_begin(), asked.get_terms_end());
  auto terms = telling_terms(articles, kMostTerms + known.size(), reader);
  std::erase_if(
      terms, [&](const TellingTerm& each) { return std::find(known.begin(), known.end(), each.term) != known.end(); });
  terms.resize(std::min(terms.size(), kMostTerms));
  return terms;
}

std::string as_written(std::span<const TellingTerm> terms, std::span<const Match> best, IndexReader& reader) {
  const auto forms = written_forms(best, reader);
  std::string text;
  for (const auto& term : terms) {
    const auto form = forms.find(term.text());
    const auto word = form == forms.end() ? term.text() : form->second;
    text += (text.empty() ? "" : ", ") + (term.is_stem() ? word : actor_name(term, reader.names()));
  }
  return text;
}

}  // namespace kz
