// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/org_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/names/actor_lexicon.h"
#include "common/names/name_key.h"
#include "common/names/org_identity.h"
#include "common/places/gazetteer.h"
#include "common/places/place.h"
#include "common/text/characters.h"

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

constexpr std::array<std::string_view, 5> kHoldings = {"group", "cos", "companies", "holding", "holdings"};

bool is_small(std::string_view word) {
  return std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
}

std::string_view one_word(std::string_view word) {
  const auto found =
      std::find_if(kOneWord.begin(), kOneWord.end(), [&](const Pair& pair) { return pair.first == word; });
  return found == kOneWord.end() ? word : found->second;
}

/// "Networks" and "Network" are one word.
std::string_view singular(std::string_view word) {
  constexpr std::size_t kShortest = 6;
  const bool is_plural = word.size() >= kShortest && word.ends_with('s') && !word.ends_with("ss") &&
                         !word.ends_with("us") && !word.ends_with("is");
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

/// The country that `key` names or whose people; empty where it is none.
std::string_view country_called(std::string_view key) {
  const auto places = Gazetteer::standard().find(key);
  if (places.empty() || places.front().place().level != PlaceLevel::country) return {};
  return places.front().place().country();
}

bool is_country(const std::string& word) {
  return word.starts_with('@');
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

}  // namespace

std::vector<std::string> content_words(std::string_view key) {
  constexpr std::size_t kMostWords = 3;
  std::vector<std::string_view> parts;
  for (const auto word : key_parts(key)) {
    if (!is_small(word)) parts.push_back(word);
  }
  std::vector<std::string> words;
  for (std::size_t at = 0; at < parts.size();) {
    const std::size_t longest = parts.size() > 2 ? Gazetteer::standard().longest_from(parts[at]) : 0;
    std::size_t size = std::min({kMostWords, parts.size() - at, longest});
    std::string_view country;
    for (; size > 0 && country.empty(); --size) {
      const auto* end = parts[at + size - 1].data() + parts[at + size - 1].size();
      country = country_called({parts[at].data(), static_cast<std::size_t>(end - parts[at].data())});
      if (!country.empty()) break;
    }
    words.push_back(country.empty() ? std::string(singular(one_word(parts[at]))) : "@" + std::string(country));
    at += std::max<std::size_t>(1, size);
  }
  return words;
}

std::string_view firm_name(std::string_view key) {
  const auto bare = without_legal_form(key);
  const auto space = bare.rfind(' ');
  if (space == bare.npos || !is_one_of(bare.substr(space + 1), kHoldings)) return bare;
  const auto firm = bare.substr(0, space);
  const auto* known = ActorLexicon::standard().find(firm);
  const bool is_told = firm.find(' ') != firm.npos || (known != nullptr && known->is_company && known->word.empty());
  return is_told ? without_legal_form(firm) : bare;
}

std::string org_words(std::string_view key) {
  auto words = content_words(key);
  if (words.size() < 2) return {};
  const bool is_ordered = words.size() == 2 && std::any_of(words.begin(), words.end(), [](auto word) {
                            return std::find(kOrdered.begin(), kOrdered.end(), word) != kOrdered.end();
                          });
  if (!is_ordered) std::sort(words.begin(), words.end());
  return joined(words);
}

std::string words_without_country(std::string_view key) {
  constexpr std::size_t kLeast = 3;
  auto words = content_words(key);
  const auto countries = std::count_if(words.begin(), words.end(), is_country);
  if (countries != 1 || words.size() <= kLeast) return {};
  words.erase(std::find_if(words.begin(), words.end(), is_country));
  std::sort(words.begin(), words.end());
  return joined(words);
}

}  // namespace kz
