// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/word_sum.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>

#include "searcher/match/ranking_weight.h"
#include "support/catch.h"

using kz::SummedWord;
using kz::WordSum;

namespace {

using Scores = std::vector<std::pair<Xapian::docid, double>>;

constexpr std::size_t kWords = 7;

std::string word(std::size_t number) {
  return std::string(1, static_cast<char>('a' + number));
}

/// Word 0 stands in most documents, the last one in few.
Xapian::WritableDatabase random_scores_database(std::mt19937& random, std::size_t documents) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < documents; ++i) {
    Xapian::Document document;
    for (std::size_t w = 0; w < kWords; ++w) {
      if (random() % (w + 2) == 0) document.add_term(word(w), static_cast<Xapian::termcount>(1 + random() % 30));
    }
    document.add_boolean_term(i % 3 == 0 ? "Fthird" : "Fother");
    database.add_document(document);
  }
  return database;
}

std::vector<kz::SummedTerm> terms(const std::vector<std::string>& texts, const Xapian::Database& database) {
  kz::TermStatistics statistics(database);
  std::vector<kz::SummedTerm> terms;
  for (const auto& text : texts) terms.push_back({.text = text, .use = statistics.use_of(text)});
  return terms;
}

double weight_in(const SummedWord& summed, Xapian::docid id, const Xapian::Database& database) {
  double frequency = 0;
  const auto document = database.get_document(id);
  for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
    const auto is_it = [&](const kz::SummedTerm& term) { return term.text == *it; };
    if (std::any_of(summed.terms.begin(), summed.terms.end(), is_it)) frequency += it.get_wdf();
  }
  constexpr double kSaturation = kz::schema::kWdfScale * kz::schema::kBm25K1;
  return frequency == 0 ? 0 : summed.weight * frequency / (kSaturation + frequency);
}

/// What the sum of `words` gives each document, worked out one by one, best first.
Scores expected(const std::vector<SummedWord>& words, double lift, const Xapian::Database& database) {
  Scores scores;
  std::size_t groups = 0;
  for (const auto& each : words) {
    if (each.group != SummedWord::kNoGroup) groups = std::max(groups, each.group + 1);
  }
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    double score = 0;
    std::vector<bool> has(groups);
    for (const auto& each : words) {
      const double weight = weight_in(each, id, database);
      score += weight;
      if (weight > 0 && each.group != SummedWord::kNoGroup) has[each.group] = true;
    }
    if (score == 0) continue;
    if (groups > 0 && std::find(has.begin(), has.end(), false) == has.end()) score += lift;
    scores.emplace_back(id, score);
  }
  std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return scores;
}

Scores found(const Xapian::Query& query, Xapian::doccount limit, const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(kz::ranking_weight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  const auto mset = enquire.get_mset(0, limit);
  Scores scores;
  for (auto it = mset.begin(); it != mset.end(); ++it) scores.emplace_back(*it, it.get_weight());
  return scores;
}

Xapian::Query sum_of(const std::vector<SummedWord>& words, double lift) {
  return Xapian::Query((new WordSum(words, lift, Xapian::Query("words")))->release());
}

/// Each of some words, or several as one; in groups or in none.
std::vector<SummedWord> random_words(std::mt19937& random, bool has_groups, const Xapian::Database& database) {
  std::vector<SummedWord> words;
  std::size_t group = 0;
  for (std::size_t w = 0; w < kWords; ++w) {
    if (random() % 3 == 0) continue;
    std::vector<std::string> texts = {word(w)};
    const double weight = 1.0 + static_cast<double>(random() % 100) / 10;
    if (random() % 4 == 0) texts.push_back(word(random() % kWords));
    if (texts.back() == texts.front()) texts.resize(1);
    SummedWord summed{.terms = terms(texts, database), .weight = weight};
    if (has_groups) summed.group = group;
    group += random() % 2;
    words.push_back(summed);
  }
  if (words.empty()) return random_words(random, has_groups, database);
  if (has_groups) {  // numbered without a gap
    std::map<std::size_t, std::size_t> numbers;
    for (const auto& each : words) numbers.try_emplace(each.group, numbers.size());
    for (auto& each : words) each.group = numbers.at(each.group);
    words.push_back({.terms = terms({word(random() % kWords)}, database), .weight = 0.5});
  }
  return words;
}

bool agree(const Scores& got, Scores wanted, std::size_t limit) {
  wanted.resize(std::min(limit, wanted.size()));
  return got.size() == wanted.size() &&
         std::equal(got.begin(), got.end(), wanted.begin(),
                    [](const auto& a, const auto& b) { return std::abs(a.second - b.second) < 1e-9; });
}

}  // namespace

TEST_CASE("what Xapian takes for the number of articles with any of some terms is known", "[word_sum]") {
  std::mt19937 random(8);
  for (int run = 0; run < 40; ++run) {
    const auto database = random_scores_database(random, 150 + random() % 150);
    std::vector<std::string> texts;
    for (std::size_t w = 0; w < kWords; ++w) {
      if (random() % 2 == 0) texts.push_back(word(w));
    }
    if (texts.empty()) continue;
    const auto any = terms(texts, database);
    const auto articles = database.get_doccount();
    const std::vector<SummedWord> as_xapian = {
        {.terms = any, .weight = kz::word_weight(kz::articles_by_xapian(any, articles), articles)}};
    const Xapian::Query query(Xapian::Query::OP_SYNONYM, texts.begin(), texts.end());
    CAPTURE(run, texts);
    CHECK(agree(found(query, articles, database), expected(as_xapian, 0, database), articles));
  }
}

TEST_CASE("the best articles of a sum of words are those that weigh most, however few are asked for", "[word_sum]") {
  std::mt19937 random(3);
  std::size_t wrong = 0;
  for (int run = 0; run < 60; ++run) {
    const auto database = random_scores_database(random, 150 + random() % 150);
    const bool has_groups = run % 2 == 0;
    const double lift = has_groups ? 500 : 0;
    const auto words = random_words(random, has_groups, database);
    const auto wanted = expected(words, lift, database);
    for (const Xapian::doccount limit : {1u, 3u, 10u, 50u, 1'000u}) {
      if (!agree(found(sum_of(words, lift), limit, database), wanted, limit)) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a sum of words can be filtered from either side", "[word_sum]") {
  std::mt19937 random(4);
  std::size_t wrong = 0;
  for (int run = 0; run < 40; ++run) {
    const auto database = random_scores_database(random, 200);
    const auto words = random_words(random, true, database);
    auto wanted = expected(words, 500, database);
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(), [](const auto& each) { return each.first % 3 != 1; }),
                 wanted.end());
    const auto sum = sum_of(words, 500);
    const Xapian::Query filtered(Xapian::Query::OP_FILTER, sum, Xapian::Query("Fthird"));
    const Xapian::Query without(Xapian::Query::OP_AND_NOT, sum, Xapian::Query("Fother"));
    for (const Xapian::doccount limit : {1u, 5u, 20u, 1'000u}) {
      if (!agree(found(filtered, limit, database), wanted, limit)) ++wrong;
      if (!agree(found(without, limit, database), wanted, limit)) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("very many words weigh as few do, whether they are walked or looked up", "[word_sum]") {
  std::mt19937 random(9);
  std::size_t wrong = 0;
  for (int run = 0; run < 2; ++run) {
    const auto database = random_scores_database(random, 6000);
    constexpr std::size_t kMany = 100;
    std::vector<SummedWord> words;
    for (std::size_t w = 0; w < kMany; ++w) {
      words.push_back({.terms = terms({word(w % kWords)}, database), .weight = static_cast<double>(1 + random() % 9)});
      if (run % 2 == 0) words.back().group = w / 2;
    }
    const double lift = run % 2 == 0 ? 500 : 0;
    const auto wanted = expected(words, lift, database);
    auto third = wanted;
    third.erase(std::remove_if(third.begin(), third.end(), [](const auto& each) { return each.first % 3 != 1; }),
                third.end());
    const auto sum = sum_of(words, lift);
    const Xapian::Query filtered(Xapian::Query::OP_FILTER, sum, Xapian::Query("Fthird"));
    for (const Xapian::doccount limit : {1u, 10u, 10'000u}) {
      if (!agree(found(sum, limit, database), wanted, limit)) ++wrong;
      if (!agree(found(filtered, limit, database), third, limit)) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a group of which no article has a word lifts none", "[word_sum]") {
  std::mt19937 random(5);
  const auto database = random_scores_database(random, 50);
  const std::vector<SummedWord> words = {{.terms = terms({"a"}, database), .weight = 2, .group = 0},
                                         {.terms = terms({"nowhere"}, database), .weight = 2, .group = 1}};
  CHECK(agree(found(sum_of(words, 500), 10, database), expected(words, 500, database), 10));
  CHECK(found(sum_of({{.terms = terms({"nowhere"}, database), .weight = 2}}, 0), 10, database).empty());
}

TEST_CASE("a word weighs what Xapian's BM25 gives it", "[word_sum]") {
  std::mt19937 random(6);
  const auto database = random_scores_database(random, 100);
  for (std::size_t w = 0; w < kWords; ++w) {
    const auto as_term = found(Xapian::Query(word(w)), 5, database);
    const double weight = kz::word_weight(database.get_termfreq(word(w)), database.get_doccount());
    CHECK(agree(found(sum_of({{.terms = terms({word(w)}, database), .weight = weight}}, 0), 5, database), as_term, 5));
  }
}
