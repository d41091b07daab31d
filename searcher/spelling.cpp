// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spelling.h"

#include <algorithm>
#include <string>

#include "common/index/schema.h"
#include "common/text/analyzer.h"
#include "common/text/utf8.h"
#include "searcher/compile/term_walk.h"

namespace kz {
namespace {

constexpr std::size_t kMinBytes = 4;  // of shorter words every other is one slip away
constexpr std::size_t kBytesForTwoSlips = 8;
constexpr Xapian::doccount kMuchMore = 4;   // articles: a name is meant rather than a word that so many fewer have
constexpr std::size_t kMaxSuggestions = 8;  // a query of more unknown words is in another language
constexpr std::size_t kMaxCandidates = 50;
constexpr std::size_t kMaxWalked = 200'000;  // terms looked at, about a tenth of a second

bool has_digit(const std::string& form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_name(const std::string& form, NameTable& names) {
  if (!names.with_spelling(form).empty()) return true;
  const auto bearers = names.with_word(form);  // persons first
  return !bearers.empty() && names.entity(bearers.front()).kind == EntityKind::person;
}

bool is_all_capitals(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The first letter as the typed word has it; all of them where it has nothing but capitals.
std::string in_case_of(const std::string& typed, std::string form) {
  if (is_all_capitals(typed)) {
    for (char& c : form) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  const bool is_capital = typed != fold_case(typed) && typed.front() >= 'A' && typed.front() <= 'Z';
  if (is_capital && form.front() >= 'a' && form.front() <= 'z')
    form.front() = static_cast<char>(form.front() - 'a' + 'A');
  return form;
}

/// A name is told by its capital, which the first of several words has anyway, and all where all are in capitals.
bool is_typed_as_name(const TypedWord& word, const std::vector<TypedWord>& words) {
  const bool is_alone = words.size() == 1;
  const bool are_all_in_capitals =
      std::all_of(words.begin(), words.end(), [](const TypedWord& each) { return is_all_capitals(each.text); });
  if (word.text == fold_case(word.text) || (are_all_in_capitals && !is_alone)) return false;
  return word.offset > 0 || is_alone || is_all_capitals(word.text);
}

bool is_stop_word(std::string_view form, Analyzer& analyzer) {
  const auto tokens = analyzer.analyze(form);
  return tokens.size() == 1 && tokens.front().is_stop_word;
}

/// Of names, or else of all words before names, unless one is far more frequent: "Britain" for "britan", not "briton".
std::string nearest(const TypedWord& word, std::size_t slips, bool must_be_name, IndexReader& reader) {
  std::size_t walked = 0;
  const auto walk =
      forms_within(reader, word.form, slips, {.kept = kMaxCandidates, .walked = walked, .budget = kMaxWalked});
  std::string name;
  std::string word_like_it;
  for (const auto& form : walk.forms) {  // the most frequent first
    if (has_digit(form) || form.size() < kMinBytes - 1 || is_stop_word(form, reader.analyzer())) continue;
    auto& found = is_name(form, reader.names()) ? name : word_like_it;
    if (found.empty()) found = form;
    if (must_be_name ? !name.empty() : !word_like_it.empty()) break;
  }
  if (must_be_name || word_like_it.empty()) return name;
  const auto articles = [&](const std::string& form) {
    return reader.statistics().articles_with(schema::term({}, form));
  };
  const bool is_rare = !name.empty() && articles(name) / kMuchMore > articles(word_like_it);
  return is_rare ? name : word_like_it;
}

}  // namespace

bool holds(const Xapian::Database& database, const TypedWord& word) {
  if (database.term_exists(schema::term({}, word.form))) return true;
  return std::any_of(word.terms.begin(), word.terms.end(),
                     [&](const std::string& term) { return database.term_exists(term); });
}

std::vector<Suggestion> suggest_spellings(const std::vector<TypedWord>& words, IndexReader& reader) {
  std::vector<Suggestion> suggestions;
  for (const auto& word : words) {
    if (suggestions.size() == kMaxSuggestions) break;
    if (word.form.size() < kMinBytes || has_digit(word.form) || holds(reader.database(), word)) continue;
    const bool must_be_name = is_typed_as_name(word, words);
    auto form = nearest(word, 1, must_be_name, reader);
    if (form.empty() && word.form.size() >= kBytesForTwoSlips) form = nearest(word, 2, must_be_name, reader);
    if (form.empty()) continue;
    suggestions.push_back({.offset = word.offset, .word = word.text, .suggestion = in_case_of(word.text, form)});
  }
  return suggestions;
}

}  // namespace kz
