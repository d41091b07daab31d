// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of analysis: bench_analyzer FILE [TEXT_BYTES] reads a file of text, cuts it into texts of about TEXT_BYTES
// (3000, an article) and prints MB/s and millions of units a second for each stage: processor time, the best of five
// rounds. The units of names and dates are the tokens they are found in; their time does not include the analysis.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/mention_finder.h"
#include "common/entity_extractor.h"
#include "common/text/analyzer.h"
#include "common/text/sentence_splitter.h"
#include "common/text/utf8.h"
#include "common/text/word_segmenter.h"
#include "kzsearch/article.h"

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kTextBytes = 3000;

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return kz::decode_utf8(content.str()).text;
}

std::vector<std::string_view> cut(std::string_view text, std::size_t bytes) {
  std::vector<std::string_view> texts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find("\n\n", std::min(bytes, text.size())), text.size());
    end = std::min(end, text.size());
    texts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return texts;
}

/// Measures `count_units(text)` alone; `prepare(text)` is called before it and costs nothing.
template <class Prepare, class Work>
void measure(const char* name, const std::vector<std::string_view>& texts, Prepare prepare, Work count_units) {
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  std::clock_t best = std::numeric_limits<std::clock_t>::max();
  std::size_t units = 0;
  for (int round = 0; round < kRounds; ++round) {
    units = 0;
    std::clock_t spent = 0;
    for (const std::string_view text : texts) {
      prepare(text);
      const std::clock_t start = std::clock();
      units += count_units(text);
      spent += std::clock() - start;
    }
    best = std::min(best, spent);
  }
  const double seconds = static_cast<double>(best) / CLOCKS_PER_SEC;
  std::printf("%-12s %8.1f MB/s %8.2f M/s %12zu\n", name, static_cast<double>(bytes) / 1e6 / seconds,
              static_cast<double>(units) / 1e6 / seconds, units);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_analyzer FILE [TEXT_BYTES]\n");
    return 2;
  }
  const std::string content = read_file(argv[1]);
  const std::size_t text_bytes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : kTextBytes;
  const std::vector<std::string_view> texts = cut(content, text_bytes);
  kz::WordSegmenter segmenter;
  kz::Analyzer analyzer;
  const auto nothing = [](std::string_view) {};
  measure("sentences", texts, nothing, [](std::string_view text) { return kz::split_sentences(text).size(); });
  measure("segmentation", texts, nothing, [&](std::string_view text) { return segmenter.segment(text).size(); });
  measure("analysis", texts, nothing, [&](std::string_view text) { return analyzer.analyze(text).size(); });

  kz::CleanText article;
  std::span<const kz::Token> tokens;
  std::size_t mentions = 0;
  const auto analyze = [&](std::string_view text) {
    article.body = text;
    tokens = analyzer.analyze(text);
  };
  measure("names", texts, analyze, [&](std::string_view) {
    mentions += kz::extract_entities(article, {}, tokens).size();
    return tokens.size();
  });
  const kz::Day published{2022, 1, 5};
  measure("dates", texts, analyze, [&](std::string_view) {
    mentions += kz::find_date_mentions(article.body, tokens, published).size();
    return tokens.size();
  });
  std::printf("%zu mentions of names and dates in a round\n", mentions / kRounds);
  return 0;
}
