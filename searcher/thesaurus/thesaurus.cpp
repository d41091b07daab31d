// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/thesaurus/thesaurus.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

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

constexpr std::size_t kMostKept = 10'000;  // words asked for: most have no synonym

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

/// Whether `longer` is `word` with the ending of a plural.
bool is_plural_of(std::string_view longer, std::string_view word) {
  if (longer.starts_with(word)) {
    const auto ending = longer.substr(word.size());
    return ending == "s" || ending == "es";
  }
  return longer.ends_with("ies") && word.ends_with('y') &&
         longer.substr(0, longer.size() - 3) == word.substr(0, word.size() - 1);
}

/// Whether the two are one word, in singular or plural. A common stem is not enough ("office", "officer"), nor are
/// forms of one verb: "state" and "named" are not what "stated" and "name" are in news.
bool is_same_word(std::string_view a, std::string_view b) {
  return a == b || is_plural_of(a, b) || is_plural_of(b, a);
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
  add_rows(thesaurus_rows());
}

void Thesaurus::add_rows(std::string_view rows) {
  bool is_beginning = true;
  for (const char c : rows) {
    if (is_beginning) by_first_byte_[static_cast<unsigned char>(c)].push_back(static_cast<std::uint32_t>(rows_.size()));
    is_beginning = c == ' ' || c == '\n';
    rows_.push_back(c);
  }
  known_.clear();
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
  for (const auto& row : rows) add_rows(fmt::format("{}\n", fmt::join(row, " ")));
}

const std::vector<Thesaurus::Synonym>& Thesaurus::synonyms(const std::string& word) {
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  if (known_.size() >= kMostKept) known_.clear();
  return known_.emplace(word, look_up(word)).first->second;
}

std::vector<Thesaurus::Synonym> Thesaurus::look_up(const std::string& word) const {
  std::vector<Synonym> found;
  if (word.empty()) return found;
  std::string stem;
  std::size_t row_end = 0;
  const std::string_view rows = rows_;
  for (const auto at : by_first_byte_[static_cast<unsigned char>(word.front())]) {
    const bool is_in_last_row = at < row_end;  // another inflection
    if (is_in_last_row || !rows.substr(at).starts_with(beginning_of(word))) continue;
    const auto listed = rows.substr(at, rows.find_first_of(" \n", at) - at);
    if (!is_same_word(listed, word)) continue;
    if (stem.empty()) stem = stem_of(word);
    const auto row_begin = rows.rfind('\n', at) + 1;  // 0 where there is none
    row_end = rows.find('\n', at);
    for (auto& other : split(rows.substr(row_begin, row_end - row_begin), ' ')) {
      auto synonym = stem_of(other);
      if (synonym == stem) continue;
      const auto known =
          std::find_if(found.begin(), found.end(), [&](const Synonym& each) { return each.stem == synonym; });
      if (known != found.end()) {
        if (known->word != other) known->others.push_back(std::move(other));
        continue;
      }
      found.push_back({.word = std::move(other), .stem = std::move(synonym), .others = {}});
      if (found.size() == kMostSynonyms) return found;
    }
  }
  return found;
}

}  // namespace kz
