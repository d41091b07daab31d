// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations called after another, or after a country, and what they deal in.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/org_complement.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

bool may_name_branch(const NameWord& word) {
  return word.is_capitalized() && !word.is_stop_word && !word.is_initial && (word.classes & word_class::kTitle) == 0;
}

/// What parts of firms and bodies deal in: "Lufthansa Cargo", "Sony Music".
bool is_branch_word(const NameWord& word) {
  constexpr auto kWords = std::to_array<std::string_view>({
      "biotech",   "aviation", "avionics",     "batteries",   "coatings",   "fertilizers", "machine",  "mobility",
      "offshore",  "paints",   "solutions",    "subsea",      "vaccines",   "business",    "capital",  "cargo",
      "catering",  "chemical", "chemicals",    "cloud",       "components", "defence",     "defense",  "drilling",
      "electric",  "engines",  "engineering",  "equity",      "express",    "finance",     "foods",    "games",
      "gaming",    "health",   "helicopters",  "interactive", "lab",        "labs",        "leasing",  "machinery",
      "marine",    "medical",  "music",        "optical",     "payments",   "pictures",    "plastics", "research",
      "sciences",  "seeds",    "shipbuilding", "space",       "sport",      "sports",      "steel",    "studios",
      "technical", "trading",  "transport",    "ventures",
  });
  return is_one_of(word.form, kWords) || is_trade_word(word.form);
}

/// What countries have one body for, which is called so: "Statistics Canada".
bool is_national_matter(const NameWord& word) {
  constexpr auto kMatters = std::to_array<std::string_view>({
      "air",       "archery",    "athletics",  "badminton", "basketball",   "boxing",     "cricket",   "cycling",
      "elections", "enterprise", "equestrian", "football",  "golf",         "gymnastics", "hockey",    "invest",
      "museums",   "music",      "netball",    "parks",     "rowing",       "rugby",      "sailing",   "screen",
      "skate",     "snowsport",  "soccer",     "sport",     "sports",       "statistics", "swimming",  "taekwondo",
      "tennis",    "tourism",    "transport",  "triathlon", "universities", "volleyball", "wrestling",
  });
  return word.letter_case == LetterCase::title && is_one_of(word.form, kMatters);
}

/// "Tata Advanced Systems Research": the words of a known firm and its branch.
std::size_t branch_of(std::span<const NameWord> words, std::size_t first, const KnownName& known) {
  constexpr std::size_t kMost = 3;
  std::size_t at = first + known.size;
  if (words[at - 1].has_possessive) return 0;
  const std::size_t begin = at;
  while (at < words.size() && at - begin < kMost && stands_close(words[at]) && may_name_branch(words[at])) {
    if (words[at++].has_possessive) break;
  }
  std::size_t joined = at;  // "Airbus Defence and Space"
  if (at > begin && at + 1 < words.size() && is_small(words, at) && words[at].form == "and" &&
      is_branch_word(words[at - 1]) && stands_close(words[at + 1]) && may_name_branch(words[at + 1]) &&
      is_branch_word(words[at + 1])) {
    joined = at + 2;
  }
  const bool goes_on = joined < words.size() && adjoins_name(words[joined]) && words[joined].is_capitalized() &&
                       !words[joined - 1].has_possessive;
  if (at == begin || goes_on || !is_branch_word(words[at - 1])) return 0;
  return joined - first;
}

/// "Toyota Australia", "Shell Nigeria": the words of a known company and the country of its branch.
std::size_t national_branch_of(std::span<const NameWord> words, std::size_t first, const KnownName& known) {
  const std::size_t at = first + known.size;
  if (!known.actor->is_company || at >= words.size() || words[at - 1].has_possessive || !stands_close(words[at]))
    return 0;
  const KnownName land = known_name_at(words, at, Capitals::tell);
  const Place* place = land.prominent_place();
  if (place == nullptr || land.is_demonym() || place->level != PlaceLevel::country) return 0;
  const std::size_t last = at + land.size;
  const bool goes_on = last < words.size() && adjoins_name(words[last]) &&
                       (words[last].is_capitalized() || words[last].gap == NameGap::hyphen);
  return goes_on && !words[last - 1].has_possessive ? 0 : last - first;
}

}  // namespace

std::size_t branch_org_at(std::span<const NameWord> words, std::size_t first, const KnownName& known) {
  const std::size_t at = first + known.size;
  const bool is_org = known.actor != nullptr && known.actor->kind == EntityKind::org;
  if (is_org) return std::max(branch_of(words, first, known), national_branch_of(words, first, known));
  // "the British Red Cross"
  const bool is_of_land = known.place() != nullptr && at + 1 < words.size() && !words[at - 1].has_possessive &&
                          stands_close(words[at]) && stands_close(words[at + 1]) && words[at].form == "red" &&
                          words[at].is_capitalized();
  if (is_of_land && (words[at + 1].form == "cross" || words[at + 1].form == "crescent")) return known.size + 2;
  return 0;
}

std::size_t national_org_at(std::span<const NameWord> words, std::size_t first) {
  const bool is_followed =
      first + 1 < words.size() && words[first + 1].is_capitalized() && stands_close(words[first + 1]);
  if (!is_followed || words[first].has_possessive || !is_national_matter(words[first])) return 0;
  if (continues_name(words, first)) return 0;
  const KnownName land = known_name_at(words, first + 1, Capitals::tell);
  const Place* place = land.prominent_place();
  const std::size_t last = first + 1 + land.size;
  if (place == nullptr || land.is_demonym() || place->level > PlaceLevel::region) return 0;
  const bool goes_on = last < words.size() && adjoins_name(words[last]) && words[last].is_capitalized() &&
                       !words[last - 1].has_possessive;
  return goes_on ? 0 : last - first;
}

}  // namespace kz
