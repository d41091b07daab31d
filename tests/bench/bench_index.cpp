// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of searching: bench_index [ARTICLES] generates an index of that many articles (20000) and prints, in
// microseconds a query, the best of five rounds: lengths folded into the weights against Xapian's stock BM25, which
// reads the length of every article; facets counted by our own spy over numbers against ValueCountMatchSpy over the
// packed lists; and the library as a whole. Before that the speed of writing, in microseconds a document, one thread:
// the documents of that index written as a segment, and by Xapian.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/draft_document.h"
#include "common/index/name_table.h"
#include "common/index/schema.h"
#include "indexer/segments/inverted_batch.h"
#include "indexer/segments/segment_writer.h"
#include "kzsearch/indexer.h"
#include "kzsearch/searcher.h"
#include "searcher/facets.h"
#include "searcher/match/ranking_weight.h"
#include "support/article_builder.h"
#include "support/temp_dir.h"

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kArticles = 20000;
constexpr std::size_t kVocabulary = 20000;
constexpr std::size_t kWords = 150;
constexpr std::size_t kNames = 2000;
constexpr Xapian::doccount kHits = 10;
constexpr std::size_t kBatch = 500;

/// Words as they fall in texts: the n-th most frequent one 1/n as often as the first.
class Words {
 public:
  std::string next() {
    const double share = std::uniform_real_distribution<>(0, std::log(static_cast<double>(kVocabulary)))(random_);
    return word(static_cast<std::size_t>(std::exp(share)));
  }

  /// A capitalised full name.
  std::string name() {
    auto text = word(random_() % kNames + 100) + ' ' + word(random_() % 50 + 100);
    for (const std::size_t begin : {std::size_t{0}, text.find(' ') + 1})
      text[begin] = static_cast<char>(text[begin] - 32);
    return text;
  }

  /// The number in syllables, so that no two words share a stem by chance alone.
  static std::string word(std::size_t number) {
    constexpr std::array kSyllables{"ba", "ko", "du", "mi", "re", "za", "lo", "nu", "pi", "te"};
    std::string text;
    for (++number; number > 0; number /= kSyllables.size()) text += kSyllables.at(number % kSyllables.size());
    return text + "k";
  }

 private:
  std::mt19937 random_{42};
};

std::vector<kz::Article> generate(std::size_t count) {
  Words words;
  std::vector<kz::Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = "Today " + words.name() + " met " + words.name() + " there.";
    const auto length = kWords / 4 + (i * 7919) % (2 * kWords);
    for (std::size_t word = 0; word < length; ++word) text += (word % 15 == 0 ? ". A " : " ") + words.next();
    articles.push_back(kz::test::ArticleBuilder("n" + std::to_string(i)).text(text + "."));
  }
  return articles;
}

/// Two frequent words and a rarer one, as queries have them.
std::vector<std::string> queries() {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < 100; ++i) {
    all.push_back(Words::word(3 + i % 40) + ' ' + Words::word(30 + i) + ' ' + Words::word(500 + 7 * i));
  }
  return all;
}

template <typename Work>
void measure(const char* name, std::size_t count, Work work) {
  double best_seconds = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < count; ++i) work(i);
    best_seconds =
        std::min(best_seconds, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::printf("%-28s %10.1f us\n", name, best_seconds * 1e6 / static_cast<double>(count));
}

kz::DraftDocument draft_of(const Xapian::Document& document) {
  kz::DraftDocument draft;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    draft.add_term(*term, term.get_wdf());
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    draft.add_value(value.get_valueno(), *value);
  }
  return draft;
}

void measure_writing(const Xapian::Database& database) {
  std::vector<std::vector<kz::DraftDocument>> batches;
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    if (batches.empty() || batches.back().size() == kBatch) batches.emplace_back();
    batches.back().push_back(draft_of(database.get_document(id)));
  }
  const std::size_t documents = batches.size() * kBatch;
  const auto measure_whole = [&](const char* name, const auto& write) {
    measure(name, documents, [&](std::size_t i) {
      if (i > 0) return;  // the first one writes all
      const kz::test::TempDir folder;
      write(folder.path("database"));
    });
  };
  measure_whole("written as a segment", [&](const std::string& path) {
    kz::SegmentWriter segment(path);
    for (const auto& batch : batches) segment.add(kz::invert(batch));
    segment.finish();
  });
  measure_whole("written by Xapian", [&](const std::string& path) {
    Xapian::WritableDatabase written(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (const auto& batch : batches) {
      for (const auto& document : batch) written.add_document(document.to_xapian());
      written.commit();
    }
  });
}

Xapian::Query stems_of(const std::string& text) {
  std::vector<std::string> terms;
  const Xapian::Stem stem("en");
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    terms.push_back(kz::schema::term(kz::schema::kStemPrefix, stem(text.substr(begin, end - begin))));
    begin = end + 1;
  }
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

void measure_weights(const Xapian::Database& database, const std::vector<std::string>& texts) {
  Xapian::Enquire enquire(database);
  const auto run = [&](std::size_t i) {
    enquire.set_query(stems_of(texts[i]));
    static_cast<void>(enquire.get_mset(0, kHits).size());
  };
  enquire.set_weighting_scheme(kz::ranking_weight());
  measure("lengths folded", texts.size(), run);
  enquire.set_weighting_scheme(Xapian::BM25Weight());
  measure("stock BM25", texts.size(), run);
}

Xapian::Enquire ranked(const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(kz::ranking_weight());
  return enquire;
}

void measure_facets(const Xapian::Database& database, const std::vector<std::string>& texts) {
  kz::NameTable names(database);
  const auto all = database.get_doccount();
  measure("matches counted", texts.size(), [&](std::size_t i) {
    auto enquire = ranked(database);
    enquire.set_query(stems_of(texts[i]));
    static_cast<void>(enquire.get_mset(0, kHits, all).size());
  });
  measure("facets, own spy", texts.size(), [&](std::size_t i) {
    auto enquire = ranked(database);
    kz::FacetCounter counter({kz::FacetField::actor}, names);
    counter.add_to(enquire);
    enquire.set_query(stems_of(texts[i]));
    static_cast<void>(enquire.get_mset(0, kHits, all).size());
    static_cast<void>(counter.facets(10).size());
  });
  measure("facets, ValueCountMatchSpy", texts.size(), [&](std::size_t i) {
    auto enquire = ranked(database);
    Xapian::ValueCountMatchSpy spy(kz::schema::kNamesSlot);
    enquire.add_matchspy(&spy);
    enquire.set_query(stems_of(texts[i]));
    static_cast<void>(enquire.get_mset(0, kHits, all).size());
  });
}

void measure_library(const std::string& path, const std::vector<std::string>& texts) {
  kz::Searcher searcher(path);
  kz::SearchRequest request;
  const auto run = [&](std::size_t i) {
    request.query = texts[i];
    static_cast<void>(searcher.search(request).hits.size());
  };
  measure("whole search", texts.size(), run);
  request.ids_only = true;
  measure("whole search, ids only", texts.size(), run);
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : kArticles;
  const kz::test::TempDir folder;
  const auto lines = kz::test::to_json_lines(generate(count));
  const auto source = folder.write_file("articles.jsonl", lines);
  const auto start = std::chrono::steady_clock::now();
  kz::Indexer(folder.path("index")).rebuild({source});
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::printf("%-28s %10.1f MB/s (%zu articles, %.1f MB)\n", "rebuild",
              static_cast<double>(lines.size()) / 1e6 / taken.count(), count, static_cast<double>(lines.size()) / 1e6);

  const Xapian::Database database(folder.path("index"));
  measure_writing(database);
  const auto texts = queries();
  measure_weights(database, texts);
  measure_facets(database, texts);
  measure_library(folder.path("index"), texts);
  return 0;
}
