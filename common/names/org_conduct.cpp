// SPDX-License-Identifier: GPL-2.0-or-later
// Companies by what is said of them: what they announce, own, and fetch on the market.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// Words behind `at` that a sentence may put between a verb of speech and what is said: "on Monday", "in a statement".
constexpr std::size_t kMostAside = 5;

bool is_small_word(const NameWord& word, std::string_view form) {
  return word.letter_case == LetterCase::lower && word.form == form;
}

bool announces(const NameWord& word) {
  constexpr std::array<std::string_view, 8> kVerbs = {"said",      "says",     "announced", "confirmed",
                                                      "disclosed", "reported", "warned",    "estimated"};
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kVerbs);
}

/// What firms do with themselves; a person says "it would be".
bool is_of_firm(const NameWord& verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>({
      "acquire",   "acquired", "agreed",   "appeal",  "appointed", "buy",    "bought",   "close",    "closed",
      "cut",       "ended",    "expand",   "expects", "expected",  "filed",  "fired",    "hire",     "hired",
      "intends",   "invest",   "invested", "issue",   "issued",    "launch", "launched", "lay",      "lost",
      "offer",     "open",     "opened",   "owns",    "pay",       "plans",  "planned",  "received", "recall",
      "recalled",  "repay",    "sell",     "shut",    "signed",    "slash",  "sold",     "spend",    "suspend",
      "suspended", "swung",    "won",      "raise",   "raised",    "build",  "built",    "supply",   "delay",
  });
  return verb.letter_case == LetterCase::lower && is_one_of(verb.form, kVerbs);
}

/// What firms have.
bool is_of_accounts(const NameWord& word) {
  constexpr auto kNouns = std::to_array<std::string_view>({
      "annual",     "board",        "customers", "dividend", "earnings",  "factories", "first-half",   "fleet",
      "fourth",     "income",       "loss",      "net",      "operating", "plants",    "pretax",       "profit",
      "profits",    "quarterly",    "revenue",   "revenues", "sales",     "second",    "shareholders", "shares",
      "subsidiary", "subsidiaries", "third",     "turnover", "unit",      "workforce",
  });
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kNouns);
}

/// "Zorvan said on Monday it would buy", "Zorvan said its profit fell": who speaks is an "it".
bool speaks_of_itself(std::span<const NameWord> words, std::size_t at) {
  if (at >= words.size() || !stands_close(words[at]) || !announces(words[at])) return false;
  for (std::size_t i = at + 1; i < std::min(words.size() - 1, at + 1 + kMostAside); ++i) {
    if (!stands_close(words[i]) || words[i].is_first) return false;
    const NameWord& next = words[i + 1];
    if (!stands_close(next)) return false;
    if (is_small_word(words[i], "its")) return is_of_accounts(next);
    if (!is_small_word(words[i], "it")) continue;
    constexpr std::array<std::string_view, 6> kAuxiliaries = {"would", "will", "had", "has", "may", "could"};
    const bool has_auxiliary = next.letter_case == LetterCase::lower && is_one_of(next.form, kAuxiliaries);
    if (!has_auxiliary) return is_of_firm(next);
    return i + 2 < words.size() && stands_close(words[i + 2]) && is_of_firm(words[i + 2]);
  }
  return false;
}

/// "Zorvan's chief executive", "Zorvan's shares".
bool owns_as_firm(std::span<const NameWord> words, std::size_t last) {
  constexpr std::array<std::string_view, 9> kNouns = {
      "ceo", "cfo", "shareholders", "shares", "subsidiary", "bondholders", "subsidiaries", "headquarters", "creditors"};
  if (last >= words.size() || !words[last - 1].has_possessive || !stands_close(words[last])) return false;
  const NameWord& noun = words[last];
  if (is_one_of(noun.form, kNouns)) return true;
  if (last + 1 >= words.size() || !stands_close(words[last + 1])) return false;
  const auto next = words[last + 1].form;
  return (noun.form == "chief" && (next == "executive" || next == "economist" || next == "financial")) ||
         (noun.form == "share" && next == "price") || (noun.form == "stock" && next == "price");
}

/// What moves on markets and is no firm.
bool is_traded_good(std::string_view form) {
  constexpr auto kGoods = std::to_array<std::string_view>({
      "aluminium", "aluminum", "bitcoin",    "bonds",        "bovespa",  "brent",    "bunds",    "cac",    "cocoa",
      "coffee",    "copper",   "corn",       "cotton",       "crude",    "dax",      "dollar",   "dow",    "ether",
      "ethereum",  "euro",     "exports",    "footsie",      "ftse",     "gilts",    "gold",     "hang",   "ibex",
      "ibovespa",  "imports",  "inflation",  "kospi",        "lead",     "nasdaq",   "nickel",   "nifty",  "nikkei",
      "oil",       "output",   "palladium",  "peso",         "platinum", "pound",    "prices",   "rouble", "ruble",
      "rupee",     "sales",    "seng",       "sensex",       "silver",   "soybeans", "sterling", "stoxx",  "sugar",
      "support",   "topix",    "treasuries", "turnout",      "volume",   "wheat",    "yen",      "yuan",   "zinc",
      "markets",   "futures",  "index",      "unemployment", "wages",    "yields",   "turnover",
  });
  return is_one_of(form, kGoods);
}

/// Whether the text speaks of shares.
bool is_on_markets(std::span<const NameWord> words) {
  constexpr std::array<std::string_view, 5> kNouns = {"shares", "stocks", "stock", "traders", "investors"};
  const auto searched = words.first(std::min(words.size(), kMostWordsSearched));
  return std::any_of(searched.begin(), searched.end(),
                     [&](const NameWord& word) { return is_one_of(word.form, kNouns); });
}

/// "Zorvan rose 3 percent", "Zorvan lost four crowns" in a report on shares.
bool moves_on_market(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  constexpr auto kMoves = std::to_array<std::string_view>({
      "added",  "advanced", "climbed", "declined", "dipped",  "dropped", "eased",   "fell",
      "firmed", "gained",   "jumped",  "leapt",    "lost",    "plunged", "rallied", "rose",
      "sank",   "shed",     "slid",    "slipped",  "slumped", "soared",  "surged",  "tumbled",
  });
  constexpr auto kUnits = std::to_array<std::string_view>({
      "percent", "pct",   "per",     "cents", "cent", "pence",  "points", "francs", "marks", "crowns",
      "crown",   "euros", "dollars", "p",     "yen",  "rupees", "paise",  "baht",   "pesos",
  });
  if (last + 1 >= words.size() || words[last - 1].has_possessive || is_traded_good(words[first].form)) return false;
  if (!is_small(words, last) || !is_one_of(words[last].form, kMoves)) return false;
  std::size_t number = last + 1;
  if (is_small_word(words[number], "by") || is_small_word(words[number], "another")) ++number;
  if (number + 1 >= words.size() || words[number].letter_case != LetterCase::caseless) return false;
  for (std::size_t at = number + 1; at < std::min(words.size(), number + 3); ++at) {
    if (words[at].is_first) return false;
    if (is_one_of(words[at].form, kUnits)) return is_on_markets(words);
  }
  return false;
}

}  // namespace

bool behaves_as_firm(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  if (continues_name(words, first)) return false;
  return speaks_of_itself(words, last) || owns_as_firm(words, last) || moves_on_market(words, first, last);
}

}  // namespace kz
