// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/mention_context.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "common/names/article_names.h"
#include "common/names/known_names.h"
#include "common/names/name_key.h"
#include "common/names/state_bodies.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxRoleWords = 6;

/// Words of state that follow a demonym or a country's 's.
constexpr std::array<std::string_view, 6> kGovernmentNouns = {"government", "authorities",    "cabinet",
                                                              "regime",     "administration", "leadership"};
/// What governments do, besides speaking.
constexpr std::array<std::string_view, 22> kGovernmentVerbs = {
    "accused",  "accuses",    "agreed",    "agrees",   "banned",  "condemned",  "condemns",   "considers",
    "demands",  "imposed",    "insists",   "rejected", "rejects", "retaliated", "sanctioned", "signed",
    "supports", "threatened", "threatens", "vows",     "wants",   "warns"};

bool is_government_verb(const NameWord& word) {
  if (word.letter_case != LetterCase::lower || word.form == "who") return false;
  return is_speech_verb(word.form) || is_one_of(word.form, kGovernmentVerbs);
}

bool acts(std::span<const NameWord> words, std::size_t at) {
  if (at >= words.size() || !stands_close(words[at])) return false;
  const std::string_view form = words[at].form;
  const bool is_between = form == "has" || form == "had" || form == "have" || form == "also" || form == "again";
  if (!is_between) return is_government_verb(words[at]);
  return at + 1 < words.size() && stands_close(words[at + 1]) && is_government_verb(words[at + 1]);
}

bool is_government(std::span<const NameWord> words, const PlacedMention& placed) {
  const Place* place = placed.place;
  if (place == nullptr || place->country().empty()) return false;
  const bool is_nation = place->level == PlaceLevel::country;
  const std::size_t after = placed.last;
  const bool has_noun =
      after < words.size() && stands_close(words[after]) && is_one_of(words[after].form, kGovernmentNouns);
  if (placed.mention.use == MentionUse::demonym) return is_nation && has_noun;
  const bool is_possessive = words[placed.last - 1].has_possessive;
  const bool owns_noun =
      is_possessive && after < words.size() && !words[after].is_first && is_one_of(words[after].form, kGovernmentNouns);
  if (is_nation && owns_noun) return true;
  if (is_nation && placed.first > 1 && stands_close(words[placed.first]) && words[placed.first - 1].form == "of" &&
      words[placed.first - 2].form == "government") {
    return true;
  }
  // "in Moscow said" is about a place.
  const NameWord* before = placed.first > 0 && stands_close(words[placed.first]) ? &words[placed.first - 1] : nullptr;
  const bool follows_word = before != nullptr && before->letter_case == LetterCase::lower && before->form != "that" &&
                            before->form != "and" && before->form != "but" && before->form != "the";
  return (is_nation || place->is_capital) && !is_possessive && !follows_word && acts(words, after);
}

bool is_role_noun(const NameWord& word) {
  return (word_classes(word.form) & (word_class::kTitle | word_class::kRole)) != 0;
}

bool is_role_modifier(const NameWord& word) {
  return is_role_noun(word) || (word_classes(word.form) & word_class::kRoleModifier) != 0;
}

bool is_honorific(const NameWord& word) {
  return (word_classes(word.form) & word_class::kHonorific) != 0;
}

struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "Chief" of "Commander-in-Chief" at `at`.
bool is_in_chief(std::span<const NameWord> words, std::size_t at) {
  const auto is_joined = [&](std::size_t i) { return words[i].gap == NameGap::hyphen || stands_close(words[i]); };
  return at > 1 && words[at].form == "chief" && is_joined(at) && words[at - 1].form == "in" && is_joined(at - 1) &&
         is_role_noun(words[at - 2]);
}

/// "Deputy Foreign Minister" before the word at `first`.
std::optional<WordRange> role_before(std::span<const NameWord> words, std::size_t first) {
  std::size_t begin = first;
  while (begin > 0 && first - begin < kMaxRoleWords &&
         (stands_close(words[begin]) || words[begin].gap == NameGap::hyphen)) {
    const NameWord& word = words[begin - 1];
    if (word.has_possessive || !(begin == first ? is_role_noun(word) : is_role_modifier(word))) break;
    --begin;
    if (is_in_chief(words, begin)) begin -= 2;
    if (words[begin].is_first) break;
  }
  std::size_t end = first;
  while (end > begin && is_honorific(words[end - 1])) --end;
  while (begin < end && is_honorific(words[begin])) ++begin;
  if (begin == end) return std::nullopt;
  return WordRange{begin, end};
}

/// "deputy director" in ", the deputy director of" after the words before `last`.
std::optional<WordRange> role_after(std::span<const NameWord> words, std::size_t last) {
  if (last >= words.size() || words[last].gap != NameGap::comma) return std::nullopt;
  std::size_t begin = last;
  if (is_article(words[begin].form)) ++begin;
  std::optional<WordRange> role;
  for (std::size_t at = begin; at < words.size() && at - begin < kMaxRoleWords; ++at) {
    if (at > last && !stands_close(words[at]) && words[at].gap != NameGap::hyphen) break;
    if (!is_role_modifier(words[at])) break;
    if (is_role_noun(words[at]) && !is_honorific(words[at])) role = WordRange{begin, at + 1};
  }
  return role;
}

/// The mention that ends right before the word at `at`.
const PlacedMention* ending_at(std::span<const PlacedMention> mentions, std::size_t before, std::size_t at) {
  for (std::size_t i = before; i > 0; --i) {
    const PlacedMention& other = mentions[i - 1];
    if (other.last == at && other.mention.kind != EntityKind::person) return &other;
    if (other.last < at) break;
  }
  return nullptr;
}

/// "Mayor" of "the mayor of" before the word at `last`, which is "of" or "of the".
std::optional<WordRange> office_led_from(std::span<const NameWord> words, std::size_t last) {
  const bool has_article = last > 1 && stands_close(words[last]) && words[last - 1].form == "the";
  const std::size_t of = has_article ? last - 2 : last - 1;
  if (last == 0 || of == 0 || words[of].form != "of" || words[of].letter_case != LetterCase::lower) return std::nullopt;
  if (!stands_close(words[of + 1]) || !stands_close(words[of])) return std::nullopt;
  const bool is_one = !words[of - 1].form.ends_with('s');  // "leaders of"
  return is_one ? role_before(words, of) : std::nullopt;
}

/// "Head of Chechnya Nina Berg", "the governor of the Kursk region, Nina Berg,": the office before what it is of, which
/// stands before the person.
struct HeldOffice {
  std::optional<WordRange> role;
  const PlacedMention* whose = nullptr;
};

HeldOffice held_office(std::span<const NameWord> words, std::span<const PlacedMention> mentions, std::size_t index) {
  const std::size_t first = mentions[index].first;
  if (first == 0 || (!stands_close(words[first]) && words[first].gap != NameGap::comma)) return {};
  const bool has_kind = words[first - 1].letter_case == LetterCase::lower && is_division_word(words[first - 1].form);
  const PlacedMention* whose = ending_at(mentions, index, has_kind ? first - 1 : first);
  if (whose == nullptr || words[whose->last - 1].has_possessive || whose->mention.use == MentionUse::demonym) return {};
  const auto role = office_led_from(words, whose->first);
  return role ? HeldOffice{role, whose} : HeldOffice{};
}

/// "Minister of Foreign Affairs" before the person at `first`.
std::optional<WordRange> subject_office(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 5> kOffices = {"chancellor", "chief", "commissioner", "minister", "secretary"};
  constexpr std::size_t kMostWords = 3;  // of the subject
  for (std::size_t at = first; at > 1 && first - at < kMostWords && stands_close(words[at]); --at) {
    if (!words[at - 1].is_capitalized() || words[at - 1].has_possessive) break;
    const auto role = office_led_from(words, at - 1);
    if (role && is_one_of(words[role->end - 1].form, kOffices)) return WordRange{role->begin, first};
  }
  return std::nullopt;
}

/// The mention that "of", "for" or "at" at `at` leads to.
const PlacedMention* led_to_from(std::span<const NameWord> words, std::span<const PlacedMention> mentions,
                                 std::size_t after, std::size_t at) {
  if (at >= words.size()) return nullptr;
  const std::string_view form = words[at].form;
  if (form != "of" && form != "for" && form != "at") return nullptr;
  if (++at < words.size() && words[at].form == "the") ++at;
  for (std::size_t i = after; i < mentions.size() && mentions[i].first <= at; ++i) {
    if (mentions[i].first == at && mentions[i].mention.kind != EntityKind::person) return &mentions[i];
  }
  return nullptr;
}

void add_role(std::string_view text, std::span<const NameWord> words, std::span<PlacedMention> mentions,
              std::size_t index) {
  PlacedMention& person = mentions[index];
  std::optional<WordRange> role = role_before(words, person.first);
  const PlacedMention* whose = nullptr;
  if (role) {
    const bool is_close = role->begin > 0 && stands_close(words[role->begin]);
    whose = is_close ? ending_at(mentions, index, role->begin) : nullptr;
  } else if (const HeldOffice held = held_office(words, mentions, index); held.role) {
    role = held.role;
    whose = held.whose;
  } else if ((role = subject_office(words, person.first))) {
    const bool is_close = role->begin > 0 && stands_close(words[role->begin]);
    whose = is_close ? ending_at(mentions, index, role->begin) : nullptr;
  } else if ((role = role_after(words, person.last))) {
    whose = led_to_from(words, mentions, index + 1, role->end);
  }
  if (!role) return;
  person.mention.role = written(text, words.subspan(role->begin, role->end - role->begin));
  if (whose != nullptr) {
    person.mention.affiliation = whose->mention.name;
  } else if ((word_classes(words[role->begin].form) & word_class::kForce) != 0) {
    person.mention.affiliation = words[role->begin].form;
  }
}

/// Whether a sentence starts after the word at `first`, up to the one at `last`.
bool has_sentence_start(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  const auto between = words.subspan(first + 1, last - first);
  return std::any_of(between.begin(), between.end(), [](const NameWord& word) { return word.is_first; });
}

/// The country of "YEREVAN, Jan 6 -" at the start; empty where no text starts so.
std::string_view dateline_country(std::span<const NameWord> words, std::span<const PlacedMention> mentions) {
  if (mentions.empty() || mentions.front().first > 0 || mentions.front().place == nullptr) return {};
  const std::size_t after = mentions.front().last;
  const bool is_dateline = words.front().letter_case == LetterCase::upper && after < words.size() &&
                           !stands_close(words[after]) && words[after].gap != NameGap::hyphen;
  return is_dateline ? mentions.front().place->country() : std::string_view();
}

/// The countries of the places that stand nearest to a mention in its sentence, before and after it; `dateline` for
/// both, the country that the report comes from, where the sentence has it: "the Armenian unit stays in Almaty, the
/// Ministry said".
struct CountriesBeside {
  std::string_view before;
  std::string_view after;
};

CountriesBeside countries_beside(std::span<const NameWord> words, std::span<const PlacedMention> mentions,
                                 std::size_t index, std::string_view dateline) {
  constexpr std::size_t kMaxMentions = 8;  // an endless list of names is no sentence
  constexpr std::size_t kMaxWords = 100;
  const std::size_t at = mentions[index].first;
  CountriesBeside found;
  bool has_dateline = false;
  const auto take = [&](const PlacedMention& other, std::string_view& country) {
    const std::string_view of_place = other.place == nullptr ? std::string_view() : other.place->country();
    has_dateline = has_dateline || (other.first > 0 && !dateline.empty() && of_place == dateline);
    if (country.empty()) country = of_place;
  };
  for (std::size_t step = 1; step <= std::min(index, kMaxMentions); ++step) {
    const PlacedMention& other = mentions[index - step];
    if (at - other.first > kMaxWords || has_sentence_start(words, other.first, at)) break;
    take(other, found.before);
  }
  for (std::size_t step = 1; step <= kMaxMentions && index + step < mentions.size(); ++step) {
    const PlacedMention& other = mentions[index + step];
    if (other.first - at > kMaxWords || has_sentence_start(words, at, other.first)) break;
    take(other, found.after);
  }
  return has_dateline ? CountriesBeside{dateline, dateline} : found;
}

/// The country of "Cuba's" right before a mention, whatever else its sentence names.
std::string_view owner_before(std::span<const NameWord> words, std::span<const PlacedMention> mentions,
                              std::size_t index) {
  const std::size_t first = mentions[index].first;
  if (first == 0 || !words[first - 1].has_possessive || !stands_close(words[first])) return {};
  const PlacedMention* owner = ending_at(mentions, index, first);
  return owner == nullptr || owner->place == nullptr ? std::string_view() : owner->place->country();
}

const Place* country_place(std::string_view country) {
  return country.empty() ? nullptr : Gazetteer::standard().by_id("iso:" + std::string(country));
}

}  // namespace

void add_roles(std::string_view text, std::span<const NameWord> words, std::span<PlacedMention> mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].mention.kind == EntityKind::person) add_role(text, words, mentions, i);
  }
}

void add_governments(std::span<const NameWord> words, std::vector<PlacedMention>& mentions) {
  std::vector<PlacedMention> all;
  all.reserve(mentions.size());
  for (PlacedMention& placed : mentions) {
    const bool is_found = placed.mention.kind == EntityKind::place && is_government(words, placed);
    if (is_found) placed.mention.use = MentionUse::government;
    const PlacedMention place = placed;
    all.push_back(std::move(placed));
    if (!is_found) continue;
    const Place* country = Gazetteer::standard().by_id("iso:" + place.mention.country);
    if (country == nullptr) continue;
    Mention government = place.mention;
    government.kind = EntityKind::org;
    government.id = "gov:" + name_key(place.mention.country);
    government.key = government.id;
    government.name = name_within("Government", *country);
    government.latitude.reset();
    government.longitude.reset();
    all.push_back({place.first, place.last, std::move(government), nullptr, {}});
  }
  mentions = std::move(all);
}

void add_countries_to_state_bodies(std::span<const NameWord> words, std::span<PlacedMention> mentions,
                                   std::string_view home) {
  const std::string_view dateline = dateline_country(words, mentions);
  std::unordered_map<std::string_view, std::string> told;  // the country that a body was last named with
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].state_body.empty()) continue;
    Mention& body = mentions[i].mention;
    std::string& known = told[mentions[i].state_body];
    if (!body.country.empty()) {
      known = body.country;
      continue;
    }
    const auto beside = countries_beside(words, mentions, i, dateline);
    std::string_view country = owner_before(words, mentions, i);
    if (country.empty()) country = beside.before;
    if (country.empty()) country = known;
    if (country.empty()) country = beside.after;
    if (country.empty()) country = home;
    const Place* place = country_place(country);
    if (place == nullptr) continue;
    body.country = country;
    body.name = name_within(mentions[i].state_body, *place);
    body.key = name_key(body.name);
    body.id = "org:" + slug_of(body.key);
  }
}

}  // namespace kz
