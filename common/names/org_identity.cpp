// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/org_identity.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "common/names/acronym_key.h"
#include "common/names/article_names.h"
#include "common/names/name_key.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kLeastInitials = 3;
constexpr std::size_t kMostInitials = 6;

constexpr std::array<std::string_view, 22> kLegalForms = {
    "ab", "ag", "bhd", "bv", "co",  "company", "corp", "corporation", "gmbh", "inc", "incorporated",
    "kg", "kk", "llc", "lp", "ltd", "limited", "nv",   "oy",          "plc",  "sa",  "spa"};

/// Whether `key` names the country of that code or its people.
bool names_country(std::string_view key, std::string_view country) {
  const auto places = Gazetteer::standard().find(key);
  return !places.empty() && places.front().place().level == PlaceLevel::country &&
         places.front().place().country() == country;
}

/// `key` without the words for `country` at its start, "us", or at its end, "of the united states"; `key` where it has
/// none.
std::string_view without_country(std::string_view key, std::string_view country) {
  constexpr std::size_t kMostWords = 3;
  std::size_t end = 0;
  for (std::size_t size = 1; size <= kMostWords; ++size) {
    end = key.find(' ', end == 0 ? 0 : end + 1);
    if (end == key.npos) break;
    if (names_country(key.substr(0, end), country)) return key.substr(end + 1);
  }
  const auto of = key.rfind(" of ");
  if (of == key.npos || of == 0) return key;
  auto land = key.substr(of + 4);
  if (land.starts_with("the ")) land.remove_prefix(4);
  return names_country(land, country) ? key.substr(0, of) : key;
}

/// What `initials_of` gives for the words of a key, which does not tell capitals: "of", "the" and particles ("do",
/// "du") are taken for small, but at its beginning.
std::string initials_of_key(std::string_view key) {
  constexpr std::array<std::string_view, 11> kSmallWords = {"of", "the", "for", "and", "in",     "on",
                                                            "to", "at",  "du",  "des", "against"};
  std::string letters;
  for (const auto word : key_parts(key)) {
    const bool is_small = is_one_of(word, kSmallWords) || (!letters.empty() && is_name_particle(word));
    if (!is_small) letters += word.front();
  }
  return letters;
}

bool is_word(std::string_view key) {
  return key.find(' ') == key.npos;
}

/// An organisation by one of its names in an article.
struct NamedOrg {
  const Mention* first = nullptr;
  std::size_t times = 0;
  const KnownActor* known = nullptr;
};
using NamedOrgs = std::map<std::string, NamedOrg>;

NamedOrgs orgs_of(const std::vector<Mention>& mentions) {
  NamedOrgs orgs;
  for (const Mention& mention : mentions) {
    if (mention.kind != EntityKind::org || mention.id.starts_with("gov:")) continue;
    NamedOrg& org = orgs[mention.key];
    if (org.first == nullptr) {
      org.first = &mention;
      org.known = ActorLexicon::standard().find(mention.key);
    }
    ++org.times;
  }
  return orgs;
}

/// What the mentions of a name become.
struct Rename {
  std::string key;
  std::string id;
  std::string name;
  std::string country;
};
using Renames = std::map<std::string, Rename>;

Rename as(const Mention& mention) {
  return {mention.key, mention.id, mention.name, mention.country};
}

/// The names of an article by a shorter form of them, each in the order of keys.
using ByForm = std::map<std::string, std::vector<const Mention*>, std::less<>>;

/// The one of `names` that is no `other`; of several that are not one actor, nullptr.
const Mention* only_one(const std::vector<const Mention*>& names, std::string_view other) {
  const Mention* found = nullptr;
  for (const Mention* name : names) {
    if (name->id == other) continue;
    if (found != nullptr && found->id != name->id) return nullptr;
    if (found == nullptr) found = name;
  }
  return found;
}

/// "department of energy" beside "us department of energy".
void join_national(const NamedOrgs& orgs, Renames& renames) {
  ByForm national;
  for (const auto& [key, org] : orgs) {
    if (org.first->country.empty()) continue;
    const auto bare = without_country(key, org.first->country);
    if (bare.size() < key.size()) national[std::string(bare)].push_back(org.first);
  }
  for (const auto& [bare, names] : national) {
    const auto org = orgs.find(bare);
    if (org == orgs.end() || org->second.known != nullptr || !org->second.first->country.empty() || is_word(bare))
      continue;
    if (const Mention* whole = only_one(names, {})) renames.emplace(bare, as(*whole));
  }
}

/// "arbor network" beside "arbor networks": the more frequent name stays.
void join_plurals(const NamedOrgs& orgs, Renames& renames) {
  for (const auto& [key, org] : orgs) {
    const auto plural = orgs.find(key + "s");
    if (is_word(key) || plural == orgs.end() || org.known != nullptr || plural->second.known != nullptr) continue;
    const bool is_plural_usual = plural->second.times >= org.times;
    const Mention& usual = is_plural_usual ? *plural->second.first : *org.first;
    renames.emplace(is_plural_usual ? key : plural->first, as(usual));
  }
}

/// Whether a name of the article's whose initials fit is that of a company of which the lexicon has the acronym alone:
/// "Trans World Airlines Inc" of TWA, "Union Bank of Switzerland" of UBS; not "National Executive Committee" of NEC.
bool spells_out(const Mention& name, const KnownActor& known) {
  const bool is_firm = without_legal_form(name.key).size() < name.key.size();
  const bool is_of_land = !known.country.empty() && name.country == known.country;
  return known.is_company && known.keys.size() == 1 && (is_firm || is_of_land) &&
         ActorLexicon::standard().find(name.key) == nullptr;
}

/// "sams" beside "sovrin allied medical society": both are called by the acronym, as where it stands in brackets. An
/// acronym of the lexicon is another's here only where the article has no other name of that actor.
void join_acronyms(const NamedOrgs& orgs, Renames& renames) {
  ByForm by_initials;
  std::map<std::string_view, std::size_t> names_of;  // by id
  for (const auto& [key, org] : orgs) {
    ++names_of[org.first->id];
    if (is_word(key)) continue;
    const std::string whole = initials_of_key(key);
    by_initials[whole].push_back(org.first);
    const std::string bare = initials_of_key(without_legal_form(key));  // "AMC" is American Motors Corp, "TWA" not TWAI
    if (bare != whole) by_initials[bare].push_back(org.first);
  }
  for (const auto& [key, org] : orgs) {
    const bool is_acronym = is_word(key) && key.size() >= kLeastInitials && key.size() <= kMostInitials;
    const auto called_so = is_acronym ? by_initials.find(key) : by_initials.end();
    if (called_so == by_initials.end()) continue;
    const Mention* whole = only_one(called_so->second, org.first->id);
    const bool is_named_elsewhere = names_of[org.first->id] > 1;
    if (whole == nullptr || (org.known != nullptr && is_named_elsewhere)) continue;
    Rename joined = as(*whole);
    if (org.known != nullptr && spells_out(*whole, *org.known)) {
      joined.key = acronym_key(whole->key, key);
      joined.id = org.known->id;
      renames.insert_or_assign(whole->key, joined);
    }
    const bool is_free = org.known == nullptr && ActorLexicon::standard().find(whole->key) == nullptr &&
                         whole->id == "org:" + slug_of(whole->key);
    if (is_free) {
      joined.key = key;
      joined.id = "org:" + key;
      renames.insert_or_assign(whole->key, joined);
    }
    renames.insert_or_assign(key, joined);
  }
}

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

const KnownActor* known_within(std::span<const NameWord> words, std::string_view country) {
  const ActorLexicon& lexicon = ActorLexicon::standard();
  std::size_t size = words.size();
  const auto is_form = [](const NameWord& word) {
    return (word.classes & word_class::kOrgTail) != 0 || word.form == "plc" || word.form == "company";
  };
  while (size > 1 && is_form(words[size - 1])) --size;
  if (size < words.size()) {
    const KnownActor* firm = lexicon.find(key_of(words.first(size)));
    if (firm != nullptr && firm->is_company) return firm;
  }
  if (country.empty()) return nullptr;
  const std::string key = key_of(words);
  const auto bare = without_country(key, country);
  if (bare.size() == key.size()) return nullptr;
  const KnownActor* body = lexicon.find(bare);
  if (body == nullptr && country == "US") body = lexicon.find("us " + std::string(bare));  // "U. S.", "United States"
  const bool is_of_land = body != nullptr && body->kind == EntityKind::org && body->country == country;
  return is_of_land && !body->is_company && bare.size() > kLeastInitials ? body : nullptr;
}

std::string initials_of(std::span<const NameWord> words) {
  std::string letters;
  for (const NameWord& word : words) {
    if (word.letter_case == LetterCase::lower || word.is_stop_word) continue;
    if (word.form.empty() || word.letter_case == LetterCase::caseless || !is_ascii(word.form.front())) return {};
    letters += word.form.front();
  }
  const bool is_usual = letters.size() >= kLeastInitials && letters.size() <= kMostInitials;
  return is_usual && !is_common_acronym(letters) ? letters : std::string();
}

void join_names_of_orgs(std::vector<Mention>& mentions) {
  const NamedOrgs orgs = orgs_of(mentions);
  if (orgs.size() < 2) return;
  Renames renames;
  join_national(orgs, renames);
  join_plurals(orgs, renames);
  join_acronyms(orgs, renames);
  if (renames.empty()) return;
  for (Mention& mention : mentions) {
    if (mention.kind != EntityKind::org) continue;
    // Two steps at most: "the Energy Agency" is the US one, which is called by its acronym.
    for (int step = 0; step < 2; ++step) {
      const auto found = renames.find(mention.key);
      if (found == renames.end() || found->second.key == mention.key) break;
      mention.key = found->second.key;
      mention.id = found->second.id;
      mention.name = found->second.name;
      mention.country = found->second.country;
    }
  }
}

void keep_acronym_bodies(std::vector<Mention>& mentions) {
  const auto long_name = [](const Mention& mention) {
    const bool is_acronym = mention.kind == EntityKind::org && is_word(mention.key) &&
                            mention.id == "org:" + mention.key && ActorLexicon::standard().find(mention.key) == nullptr;
    std::string name = is_acronym ? name_key(mention.name) : std::string();
    const auto words = key_parts(name);
    const bool is_told = words.size() > 1 && std::find(words.begin(), words.end(), mention.key) == words.end();
    return is_told ? name : std::string();
  };
  std::map<std::string, Rename> bodies;  // by acronym; of several the first
  for (Mention& mention : mentions) {
    const std::string name = long_name(mention);
    if (name.empty()) continue;
    std::string acronym = std::exchange(mention.key, acronym_key(name, mention.key));
    bodies.try_emplace(std::move(acronym), as(mention));
  }
  if (bodies.empty()) return;
  for (Mention& mention : mentions) {
    const auto told = mention.kind == EntityKind::org ? bodies.find(mention.key) : bodies.end();
    if (told == bodies.end()) continue;
    mention.key = told->second.key;
    mention.name = told->second.name;
  }
}

void settle_european_bodies(std::vector<Mention>& mentions, std::optional<int> year) {
  constexpr int kLastYear = 1993;  // the Treaty on European Union came into force in November
  constexpr std::string_view kCommunity = "org:ec";
  constexpr std::string_view kCommission = "org:european-commission";
  const KnownActor* commission = ActorLexicon::standard().find("european commission");
  const bool is_of_union = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.id == kCommission || mention.id == "org:eu";
  });
  constexpr std::string_view kKey = "ec commission";  // a typed "EC" finds it
  if (commission == nullptr || (year ? *year <= kLastYear : !is_of_union)) return;
  for (Mention& mention : mentions) {
    if (mention.id != kCommunity || mention.key != "ec") continue;
    mention.key = kKey;
    mention.id = commission->id;
    mention.name = commission->name;
  }
}

}  // namespace kz
