// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/thesaurus/thesaurus.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "searcher/thesaurus/thesaurus_rows.h"

namespace kz {
namespace {

// English stemming leaves the first three letters alone; only the words that share them are stemmed.
constexpr std::size_t kBeginning = 3;

std::string_view beginning_of(std::string_view word) {
  return word.substr(0, utf8_prefix(word, kBeginning));
}

const Stemmer& english() {
  thread_local const Stemmer stemmer("en");  // a Snowball stemmer keeps its word while it works on it
  return stemmer;
}

std::string stem_of(const std::string& word) {
  return english().stem(word, word);
}

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

[[noreturn]] void refuse(std::string_view name, std::size_t line, std::string_view reason) {
  throw Error(ErrorCode::usage, fmt::format("thesaurus '{}', line {}: {}", name, line, reason),
              "write a row of near-synonyms a line, separated by commas: troops, soldiers");
}

std::vector<std::string> split(std::string_view row, char separator) {
  std::vector<std::string> words;
  while (true) {
    const auto end = row.find(separator);
    words.emplace_back(trim(row.substr(0, end)));
    if (end == std::string_view::npos) return words;
    row.remove_prefix(end + 1);
  }
}

/// The words of a line as the index has them, or the reason why they are no row.
std::vector<std::string> read_row(std::string_view name, std::size_t line, std::string_view text, Analyzer& analyzer) {
  auto words = split(text, ',');
  for (auto& word : words) {
    if (word.empty()) refuse(name, line, "an empty word");
    const auto tokens = analyzer.analyze(word);
    if (tokens.empty()) refuse(name, line, fmt::format("'{}' is no word", word));
    if (tokens.size() > 1) refuse(name, line, fmt::format("'{}' is more than one word", word));
    if (tokens.front().is_stop_word) refuse(name, line, fmt::format("'{}' is a stop word", word));
    word = std::string(tokens.front().form);
  }
  if (words.size() < 2) refuse(name, line, "a row needs two words");
  return words;
}

}  // namespace

Thesaurus::Thesaurus() {
  for (const std::string_view row : thesaurus_rows()) add_row(split(row, ' '));
}

void Thesaurus::add_row(std::vector<std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    by_beginning_[std::string(beginning_of(words[i]))].push_back(
        {.row = static_cast<std::uint32_t>(rows_.size()), .word = static_cast<std::uint32_t>(i)});
  }
  rows_.push_back(std::move(words));
}

void Thesaurus::add_file(std::string_view name, std::string_view content) {
  if (!is_valid_utf8(content)) refuse(name, 1, "not UTF-8");
  std::vector<std::vector<std::string>> rows;
  Analyzer analyzer("en");
  for (std::size_t line = 1; !content.empty(); ++line) {
    const auto end = std::min(content.find('\n'), content.size());
    const auto text = trim(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
    if (text.empty() || text.front() == '#') continue;
    rows.push_back(read_row(name, line, text, analyzer));
  }
  for (auto& row : rows) add_row(std::move(row));
}

std::vector<Thesaurus::Synonym> Thesaurus::synonyms(const std::string& word) const {
  std::vector<Synonym> found;
  const auto candidates = by_beginning_.find(std::string(beginning_of(word)));
  if (candidates == by_beginning_.end()) return found;
  const auto stem = stem_of(word);
  for (const auto& [row, place] : candidates->second) {
    if (stem_of(rows_[row][place]) != stem) continue;
    for (const auto& other : rows_[row]) {
      auto synonym = stem_of(other);
      const bool is_known = synonym == stem || std::any_of(found.begin(), found.end(),
                                                           [&](const Synonym& each) { return each.stem == synonym; });
      if (!is_known && found.size() < kMostSynonyms) found.push_back({.word = other, .stem = std::move(synonym)});
    }
  }
  return found;
}

}  // namespace kz
