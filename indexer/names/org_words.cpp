// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/org_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/names/name_key.h"

namespace kz {
namespace {

// Not "la": it is Los Angeles, too.
constexpr std::array<std::string_view, 14> kSmallWords = {"of", "the", "for", "and", "in",  "on", "to",
                                                          "at", "de",  "du",  "des", "der", "et", "und"};

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array kOneWord = {
    Pair{"centre", "center"},      Pair{"defence", "defense"},           Pair{"labour", "labor"},
    Pair{"programme", "program"},  Pair{"corp", "corporation"},          Pair{"co", "company"},
    Pair{"ltd", "limited"},        Pair{"inc", "incorporated"},          Pair{"dept", "department"},
    Pair{"intl", "international"}, Pair{"organisation", "organization"},
};

// Of two words, with one of these the order tells two apart.
constexpr std::array<std::string_view, 8> kOrdered = {"university", "college", "bank",     "institute",
                                                      "school",     "academy", "hospital", "church"};

bool is_small(std::string_view word) {
  return std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
}

std::string_view one_word(std::string_view word) {
  const auto found =
      std::find_if(kOneWord.begin(), kOneWord.end(), [&](const Pair& pair) { return pair.first == word; });
  return found == kOneWord.end() ? word : found->second;
}

constexpr std::array<std::string_view, 22> kLegalForms = {
    "ab", "ag", "bhd", "bv", "co",  "company", "corp", "corporation", "gmbh", "inc", "incorporated",
    "kg", "kk", "llc", "lp", "ltd", "limited", "nv",   "oy",          "plc",  "sa",  "spa"};

}  // namespace

std::string_view without_legal_form(std::string_view key) {
  auto rest = key;
  for (bool is_form = true; is_form;) {
    const auto space = rest.rfind(' ');
    const auto last = space == rest.npos ? std::string_view() : rest.substr(space + 1);
    is_form = std::find(kLegalForms.begin(), kLegalForms.end(), last) != kLegalForms.end() ||
              (last == "and" && rest.size() < key.size());
    if (is_form) rest = rest.substr(0, space);
  }
  return rest;
}

std::string org_words(std::string_view key) {
  std::vector<std::string_view> words;
  for (const auto word : key_parts(key)) {
    if (!is_small(word)) words.push_back(one_word(word));
  }
  if (words.size() < 2) return {};
  const bool is_ordered = words.size() == 2 && std::any_of(words.begin(), words.end(), [](auto word) {
                            return std::find(kOrdered.begin(), kOrdered.end(), word) != kOrdered.end();
                          });
  if (!is_ordered) std::sort(words.begin(), words.end());
  std::string all;
  for (const auto word : words) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

}  // namespace kz
