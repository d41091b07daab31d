// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/asked_words.h"

#include <algorithm>
#include <utility>

#include "searcher/compile/part.h"
#include "searcher/match/ranking_weight.h"

namespace kz {
namespace {

/// With groups numbered one after the other, and their words together.
std::vector<SummedWord> in_groups(const AskedWords& asked) {
  std::vector<SummedWord> words;
  for (const auto& addend : asked.relaxed) words.insert(words.end(), addend.words.begin(), addend.words.end());
  std::stable_sort(words.begin(), words.end(),
                   [](const SummedWord& a, const SummedWord& b) { return a.group < b.group; });
  std::size_t groups = 0;
  for (auto first = words.begin(); first != words.end() && first->group != SummedWord::kNoGroup;) {
    const auto last =
        std::find_if(first, words.end(), [&](const SummedWord& word) { return word.group != first->group; });
    std::for_each(first, last, [&](SummedWord& word) { word.group = groups; });
    first = last;
    ++groups;
  }
  return words;
}

std::vector<Xapian::Query> queries_of(const AskedWords& asked) {
  std::vector<Xapian::Query> queries;
  for (const auto& addend : asked.relaxed) queries.push_back(addend.query);
  return queries;
}

/// The same for a server, which weighs an OP_SYNONYM by an estimate that is rounded on the way: scaled to the weights
/// that a WordSum gives.
std::vector<Xapian::Query> served_queries_of(const AskedWords& asked) {
  std::vector<Xapian::Query> queries;
  for (const auto& [query, words] : asked.relaxed) {
    if (words.size() > 1 || words.front().terms.size() == 1) {  // one term each
      queries.push_back(query);
      continue;
    }
    const auto& terms = words.front().terms;
    const auto weight = word_weight(articles_with_any(terms, asked.articles), asked.articles);
    const auto weight_there = word_weight(articles_by_xapian(terms, asked.articles), asked.articles);
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, query, weight / weight_there);
  }
  return queries;
}

}  // namespace

void widen(AskedWords& asked, std::size_t begin, std::size_t count, const Xapian::Query& others, Widening how) {
  const Xapian::Query weaker(Xapian::Query::OP_SCALE_WEIGHT, others, how.scale);
  const auto first = std::lower_bound(asked.children.begin(), asked.children.end(), begin);
  const auto last = std::lower_bound(first, asked.children.end(), begin + count);
  for (auto& word : how.words) {
    word.weight *= how.scale;
    if (how.stands_for_them && first != last) word.group = *first;
  }
  asked.relaxed.push_back({weaker, std::move(how.words)});
  if (first == last) return;
  if (last - first > 1) asked.has_groups = false;  // two words, or one name
  const auto at = asked.strict.begin() + (first - asked.children.begin());
  const auto end = at + (last - first);
  *at = Xapian::Query(Xapian::Query::OP_OR, joined(Xapian::Query::OP_AND, {at, end}), weaker);
  asked.strict.erase(at + 1, end);
  asked.children.erase(first + 1, last);
}

SummedWord summed_word(const std::vector<std::string>& terms, TermStatistics& statistics) {
  SummedWord word;
  for (const auto& term : terms) word.terms.push_back({.text = term, .use = statistics.use_of(term)});
  const auto articles = statistics.articles();
  word.weight = word_weight(articles_with_any(word.terms, articles), articles);
  return word;
}

bool is_sum(const AskedWords& asked) {
  std::size_t words = 0;
  for (const auto& addend : asked.relaxed) {
    if (addend.words.empty()) return false;
    words += addend.words.size();
  }
  return words > 1;
}

Xapian::Query sum_of(const AskedWords& asked, bool all_first, std::size_t words_of_query) {
  if (asked.is_remote && is_sum(asked)) return joined(Xapian::Query::OP_OR, served_queries_of(asked));
  const double lift = all_first ? kTierWeightPerWord * static_cast<double>(words_of_query + 1) : 0;
  auto as_or = joined(Xapian::Query::OP_OR, queries_of(asked));
  if (!is_sum(asked)) return as_or;
  auto* source = new WordSum(in_groups(asked), lift, std::move(as_or));
  return Xapian::Query(source->release());
}

}  // namespace kz
