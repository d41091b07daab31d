// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of analysis: bench_analyzer FILE [TEXT_BYTES] reads a file of text, cuts it into texts of about TEXT_BYTES
// (3000, an article) and prints MB/s and millions of tokens a second for each stage: processor time, the best of five
// rounds.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "common/text/sentence_splitter.h"
#include "common/text/utf8.h"
#include "common/text/word_segmenter.h"

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

template <class Work>
void measure(const char* name, const std::vector<std::string_view>& texts, Work count_units) {
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  double best_seconds = 1e9;
  std::size_t units = 0;
  for (int round = 0; round < kRounds; ++round) {
    units = 0;
    const std::clock_t start = std::clock();
    for (const std::string_view text : texts) units += count_units(text);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best_seconds = std::min(best_seconds, seconds);
  }
  std::printf("%-12s %8.1f MB/s %8.2f M/s %12zu\n", name, static_cast<double>(bytes) / 1e6 / best_seconds,
              static_cast<double>(units) / 1e6 / best_seconds, units);
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
  measure("sentences", texts, [](std::string_view text) { return kz::split_sentences(text).size(); });
  measure("segmentation", texts, [&](std::string_view text) { return segmenter.segment(text).size(); });
  measure("analysis", texts, [&](std::string_view text) { return analyzer.analyze(text).size(); });
  return 0;
}
