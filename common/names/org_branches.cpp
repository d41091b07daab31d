// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations called after another, or after a country, and what they deal in.
#include <algorithm>
#include <array>
#include <cstdint>
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

/// "unit" of "the Toyota Canada unit": what stands before is a firm and the land of a part of it, and no name.
bool is_part_of_firm(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kParts = std::to_array<std::string_view>(
      {"affiliate", "arm", "branch", "branches", "business", "businesses", "division", "factories", "factory", "office",
       "offices", "operation", "operations", "plant", "plants", "subsidiaries", "subsidiary", "unit", "units"});
  return is_small(words, at) && is_one_of(words[at].form, kParts) && !words[at - 1].has_possessive;
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
  if (is_part_of_firm(words, last)) return 0;
  const bool goes_on = last < words.size() && adjoins_name(words[last]) &&
                       (words[last].is_capitalized() || words[last].gap == NameGap::hyphen);
  return goes_on && !words[last - 1].has_possessive ? 0 : last - first;
}

/// What clubs are called besides their town.
bool is_club_lead(std::string_view form) {
  // Sorted.
  constexpr auto kLeads = std::to_array<std::string_view>(
      {"admira",        "alemannia", "arminia",   "athletic",  "atletico", "avangard", "banik",     "borac",
       "borussia",      "botev",     "buducnost", "deportivo", "dinamo",   "dukla",    "dynamo",    "eintracht",
       "energie",       "fortuna",   "gornik",    "hajduk",    "hansa",    "hapoel",   "hellas",    "holstein",
       "jagiellonia",   "kickers",   "krim",      "lech",      "legia",    "lekhwiya", "levski",    "lokomotiv",
       "maccabi",       "metalist",  "metallurg", "olimpia",   "olimpija", "olimpik",  "olympique", "partizan",
       "pogon",         "racing",    "radnicki",  "rakow",     "rapid",    "real",     "ruch",      "shakhter",
       "shakhtyor",     "sigma",     "skonto",    "slask",     "slavia",   "sloga",    "slovan",    "sparta",
       "spartak",       "sporting",  "standard",  "steaua",    "sturm",    "sutjeska", "torpedo",   "union",
       "universitatea", "velez",     "virtus",    "wacker",    "widzew",   "wisla",    "zaglebie",  "zalgiris",
       "zeljeznicar",   "zrinjski"});
  return std::binary_search(kLeads.begin(), kLeads.end(), form);
}

/// "HJK", "OCP": letters that hardly mean anything else.
bool is_free_acronym(const NameWord& word) {
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  constexpr std::size_t kFewest = 3;  // not "JM Barrie"
  constexpr std::size_t kMost = 5;
  return word.letter_case == LetterCase::upper && word.form.size() >= kFewest && word.form.size() <= kMost &&
         word.end - word.begin == word.form.size() && (word.classes & ~kPersonal) == 0 && !word.is_stop_word &&
         !is_common_acronym(word.form) &&
         std::all_of(word.form.begin(), word.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Whether a name goes on behind the word before `last`.
bool goes_on_at(std::span<const NameWord> words, std::size_t last) {
  return last < words.size() && adjoins_name(words[last]) && words[last].is_capitalized() &&
         !words[last - 1].has_possessive;
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
  return goes_on_at(words, last) ? 0 : last - first;
}

std::size_t club_of_town_at(std::span<const NameWord> words, std::size_t first, const KnownName& known) {
  const std::size_t at = first + 1;
  const NameWord& lead = words[first];
  const bool is_followed = at < words.size() && stands_close(words[at]) && words[at].letter_case == LetterCase::title &&
                           !words[at].is_stop_word && !lead.has_possessive && lead.gap != NameGap::hyphen;
  if (!is_followed || continues_name(words, first)) return 0;
  const bool is_acronym = known.size == 0 && is_free_acronym(lead);
  if (!is_acronym && (lead.letter_case != LetterCase::title || !is_club_lead(lead.form))) return 0;
  const KnownName town = known_name_at(words, at, Capitals::tell);
  const Place* place = is_acronym ? town.prominent_place() : town.place();
  if (place == nullptr || town.is_demonym() || is_village(*place)) return 0;
  if (!is_acronym && place->level != PlaceLevel::city) return 0;
  return goes_on_at(words, at + town.size) || is_part_of_firm(words, at + town.size) ? 0 : 1 + town.size;
}

std::size_t paper_of_place_at(std::span<const NameWord> words, std::size_t first, const KnownName& known) {
  constexpr auto kPapers =
      std::to_array<std::string_view>({"advertiser", "argus", "courier", "dispatch", "examiner", "inquirer", "mail",
                                       "mirror", "monitor", "post", "standard", "star", "telegraph"});
  constexpr auto kPaperNames = std::to_array<std::string_view>({"gazette", "herald", "insight", "observer"});
  const Place* place = known.prominent_place();
  if (place == nullptr || words[first + known.size - 1].has_possessive || continues_name(words, first)) return 0;
  const auto is_word = [&](std::size_t at) {
    return at < words.size() && stands_close(words[at]) && words[at].letter_case == LetterCase::title;
  };
  std::size_t at = first + known.size;
  const bool is_daily = is_word(at) && words[at].form == "daily";
  if (is_daily) ++at;
  if (!is_word(at)) return 0;
  // "U.S. Courier division", "the Canadian Standard"
  const bool is_of_town = place->level == PlaceLevel::city && !known.is_demonym();
  const bool is_paper =
      is_one_of(words[at].form, kPaperNames) || ((is_daily || is_of_town) && is_one_of(words[at].form, kPapers));
  return is_paper && !goes_on_at(words, at + 1) ? at + 1 - first : 0;
}

}  // namespace kz
