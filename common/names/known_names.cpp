// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/known_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/names/word_classes.h"
#include "common/places/place_resolver.h"
#include "common/places/towns_by_sound.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMinWordsInAnyCase = 3;
constexpr std::size_t kAcronymLetters = 3;  // "US", "WHO": names only in capitals, unless no word is written so
constexpr std::size_t kMinLettersInUpperText = 4;

/// How many words from `first` stand close enough to be one name, up to `limit`.
std::size_t connected(std::span<const NameWord> words, std::size_t first, std::size_t limit) {
  std::size_t size = 1;
  while (size < limit && first + size < words.size()) {
    const NameGap gap = words[first + size].gap;
    if (gap == NameGap::apart || gap == NameGap::open) break;
    ++size;
  }
  return std::min(size, limit);
}

/// "al-Qaida".
bool starts_with_particle(std::span<const NameWord> words) {
  return words.size() > 1 && words[1].gap == NameGap::hyphen && words[1].is_capitalized() &&
         is_name_particle(words.front().form);
}

bool is_capitalized_name(std::span<const NameWord> words) {
  if (words.front().letter_case == LetterCase::lower && !starts_with_particle(words)) return false;
  if (words.back().letter_case == LetterCase::lower) return false;
  // Inside, only "of", "and", "la" and the like are small, and what hyphens join: "Port-au-Prince", "Deir ez-Zor".
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const NameWord& word = words[at];
    const bool is_joined = word.gap == NameGap::hyphen || words[at + 1].gap == NameGap::hyphen;
    const bool is_inside = is_joined || word.is_stop_word || is_name_particle(word.form) ||
                           is_article_of_name(word.form);  // "Salah ad Din"
    if (word.letter_case == LetterCase::lower && !is_inside) return false;
  }
  return true;
}

/// "Gaza strip", "Lachin corridor": a place whose last word says what it is may have that small.
bool ends_with_small_kind(std::span<const NameWord> words) {
  constexpr std::array<std::string_view, 16> kKinds = {
      "delta", "islands", "sea",       "square", "straits",   "street", "canal", "corridor",
      "gulf",  "highway", "mountains", "ocean",  "peninsula", "strait", "strip", "valley"};
  const NameWord& last = words.back();
  return words.size() > 1 && last.letter_case == LetterCase::lower && last.gap == NameGap::space &&
         is_one_of(last.form, kKinds) && is_capitalized_name(words.first(words.size() - 1));
}

bool is_common_word(const NameWord& word) {
  return word.is_stop_word || (word.classes & word_class::kCommon) != 0;
}

bool may_be_actor(std::span<const NameWord> name, Capitals capitals) {
  const NameWord& word = name.front();
  if (name.size() >= kMinWordsInAnyCase) return true;
  if (name.size() > 1) return is_capitalized_name(name);
  if ((word_classes(word.form) & word_class::kAgency) != 0) return true;
  if (word.letter_case == LetterCase::lower) return false;
  if (capitals == Capitals::all_upper) return word.form.size() >= kMinLettersInUpperText && !is_common_word(word);
  if (word.form.size() <= kAcronymLetters) {
    const bool is_name = word.letter_case == LetterCase::title && word.form.size() == kAcronymLetters &&
                         !word.is_stop_word && !word.is_first && word.classes == 0;  // "the Fed"
    return is_name || word.letter_case == LetterCase::upper || word.letter_case == LetterCase::caseless;
  }
  return !word.is_stop_word;
}

bool may_be_place(std::span<const NameWord> name, const PlaceName& place, Capitals capitals) {
  const NameWord& word = name.front();
  if (ends_with_small_kind(name)) return true;
  if (!is_capitalized_name(name)) return false;
  if (name.size() > 1) return true;
  if (word.letter_case == LetterCase::caseless && word.form.front() >= '0' && word.form.front() <= '9') return false;
  const bool is_upper = word.letter_case == LetterCase::upper;
  const Place& meant = place.place();
  const bool is_region = meant.level == PlaceLevel::region && meant.is_curated && !is_upper;  // "Goa"
  const bool is_acronym = word.form.size() <= kAcronymLetters && meant.level != PlaceLevel::city && !is_region;
  if (is_acronym && place.use() == PlaceNameUse::name) {
    // "US" among capitals is "us"; "U.S." is longer than its form.
    return is_upper && (capitals == Capitals::tell || word.end - word.begin > word.form.size());
  }
  if (word.is_stop_word) return false;
  if (capitals == Capitals::all_upper) return word.form.size() >= kMinLettersInUpperText && !is_common_word(word);
  return !is_upper || word.form.size() > kAcronymLetters;
}

/// The longest name at the start of `rest`, of `most` words at most, for which `find(size, key)` knows something. The
/// key of a shorter name is the start of the longer one's.
template <typename Find>
KnownName longest_known(std::span<const NameWord> rest, std::size_t most, Find find) {
  if (most == 0) return {};
  std::size_t size = connected(rest, 0, most);
  const std::string joined = size > 1 ? key_of(rest.first(size)) : std::string();
  std::string_view key = joined;
  for (; size > 1; --size) {
    if (const KnownName known = find(size, key)) return known;
    key.remove_suffix(rest[size - 1].form.size() + 1);
  }
  return find(size, rest.front().form);
}

/// "Moody", where "Moody's" is known.
bool lacks_apostrophe(const NameWord& word, const KnownActor& actor) {
  return !word.has_possessive && actor.name.ends_with("'s") && actor.name.find(' ') == actor.name.npos;
}

KnownName known_actor(std::span<const NameWord> rest, Capitals capitals) {
  const ActorLexicon& lexicon = ActorLexicon::standard();
  return longest_known(rest, lexicon.longest_from(rest.front().form), [&](std::size_t size, std::string_view key) {
    if (!may_be_actor(rest.first(size), capitals) || (size == 1 && is_shouted(rest))) return KnownName{};
    const KnownActor* actor = lexicon.find(key);
    const bool is_name = actor != nullptr && (size > 1 || !lacks_apostrophe(rest.front(), *actor));
    return is_name ? KnownName{size, actor, {}} : KnownName{};
  });
}

/// Whether the word at `at` is nowhere written small.
bool is_never_small(std::span<const NameWord> words, std::size_t at) {
  return std::none_of(words.begin(), words.end(), [&](const NameWord& word) {
    return word.letter_case == LetterCase::lower && word.form == words[at].form;
  });
}

/// Whether the word at `at` has its capital somewhere within a sentence, behind a small word or a comma.
bool is_capital_inside(std::span<const NameWord> words, std::size_t at) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool is_inside = !words[i].is_first && words[i].form == words[at].form;
    if (is_inside && (words[i].gap == NameGap::comma || words[i - 1].letter_case == LetterCase::lower)) return true;
  }
  return false;
}

/// "brand" of "the Apple brand"; but "the Amazon fell" is the river's.
bool is_of_company(const NameWord& word) {
  constexpr auto kOwned = std::to_array<std::string_view>({
      "board", "boss",    "brand",     "car",         "cars",  "case",   "chain",    "chairman", "chief",   "company",
      "deal",  "factory", "family",    "giant",       "group", "logo",   "phone",    "plant",    "plants",  "refinery",
      "share", "shares",  "spokesman", "spokeswoman", "store", "stores", "takeover", "website",  "workers",
  });
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kOwned);
}

/// Whether a word that is a company's name, too, is one at `at`: alone within a sentence, "sold by Apple", or before a
/// noun or officer of it, "the Apple brand", "Apple CEO"; not "the Amazon", "a Jaguar", "Mr Ford".
bool stands_as_company(std::span<const NameWord> words, std::size_t at, bool may_be_place) {
  constexpr std::array<std::string_view, 2> kOfficers = {"ceo", "cfo"};
  const NameWord& word = words[at];
  if (word.letter_case != LetterCase::title || word.gap == NameGap::hyphen || word.gap == NameGap::joint) return false;
  const bool has_next = at + 1 < words.size() && stands_close(words[at + 1]) && !word.has_possessive;
  const bool is_noun_next = has_next && words[at + 1].letter_case == LetterCase::lower && !words[at + 1].is_stop_word;
  if (at > 0 && stands_close(word)) {
    const NameWord& before = words[at - 1];
    const bool is_day = before.form.ends_with("day") && (before.classes & word_class::kCommon) != 0;
    if (before.is_capitalized() && !before.is_stop_word && !is_day) return false;
    const bool is_noun_of_it = before.form == "the" ? has_next && is_of_company(words[at + 1]) : is_noun_next;
    if (is_article(before.form) && (!is_noun_of_it || may_be_place)) return false;
    if (may_be_place && is_locative(before.form)) return false;
  }
  bool is_officer_next = false;  // "Tesla CEO Nina Berg", also where a sentence starts
  if (has_next && words[at + 1].is_capitalized() && !words[at + 1].is_stop_word) {
    is_officer_next = (words[at + 1].classes & (word_class::kTitle | word_class::kGivenName)) != 0 ||
                      is_one_of(words[at + 1].form, kOfficers);
    if (!is_officer_next) return false;
  }
  if (at + 1 < words.size() && words[at + 1].gap == NameGap::joint) return false;  // "Ford & Sons"
  // "Ford shares", "Apple said" at the start of a sentence
  const bool acts = has_next && (is_of_company(words[at + 1]) || is_speech_verb(words[at + 1].form));
  return is_never_small(words, at) && (acts || (is_officer_next && is_one_of(words[at + 1].form, kOfficers)) ||
                                       word.has_possessive || is_capital_inside(words, at));
}

/// Whether a word that is an armed group's name, too, is one at `at`: "Wagner mercenaries", "the Azov fighters".
bool stands_as_force(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kOfForces = std::to_array<std::string_view>(
      {"boss", "chief", "commander", "commanders", "fighter", "fighters", "forces", "founder", "leader", "mercenaries",
       "mercenary", "militants", "rebellion", "soldiers", "troops", "units", "warlord"});
  const NameWord& word = words[at];
  if (word.letter_case != LetterCase::title || word.gap == NameGap::hyphen || word.has_possessive) return false;
  const bool has_next = at + 1 < words.size() && stands_close(words[at + 1]);
  if (!has_next || !is_one_of(words[at + 1].form, kOfForces)) return false;
  const bool follows_name = at > 0 && stands_close(word) && words[at - 1].is_capitalized() &&
                            !words[at - 1].is_stop_word && !words[at - 1].is_first;
  return !follows_name;
}

/// "Abu" of "Abu Kamal", "Van" of "Van Buren"; alone, both are towns.
bool is_particle_of_name(std::span<const NameWord> rest) {
  return rest.size() > 1 && rest[1].is_capitalized() && (stands_close(rest[1]) || rest[1].gap == NameGap::hyphen) &&
         is_name_particle(rest.front().form);
}

KnownName known_place(std::span<const NameWord> rest, Capitals capitals) {
  const Gazetteer& gazetteer = Gazetteer::standard();
  return longest_known(rest, gazetteer.longest_from(rest.front().form), [&](std::size_t size, std::string_view key) {
    const std::span<const PlaceName> names = gazetteer.find(key);
    if (size == 1 && !names.empty() && is_particle_of_name(rest)) return KnownName{};
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (may_be_place(rest.first(size), names[i], capitals)) return KnownName{size, nullptr, names.subspan(i)};
    }
    return KnownName{};
  });
}

}  // namespace

bool is_shouted(std::span<const NameWord> rest) {
  constexpr std::array<std::string_view, 2> kWords = {"is", "who"};
  return rest.size() > 1 && rest[1].letter_case == LetterCase::upper && rest[1].gap == NameGap::space &&
         is_one_of(rest.front().form, kWords);
}

const Place* KnownName::prominent_place() const {
  return place() != nullptr && is_prominent(*place()) ? place() : nullptr;
}

KnownName known_name_at(std::span<const NameWord> words, std::size_t first, Capitals capitals) {
  const std::span<const NameWord> rest = words.subspan(first);
  KnownName actor = known_actor(rest, capitals);
  if (rest.front().letter_case == LetterCase::lower) return actor;
  const KnownName place = known_place(rest, capitals);
  const bool is_word = actor.size == 1 && !actor.actor->word.empty() && actor.actor->word == rest.front().form;
  if (is_word) {
    const bool stands =
        actor.actor->is_company ? stands_as_company(words, first, place.size > 0) : stands_as_force(words, first);
    if (capitals != Capitals::tell || !stands) actor = {};
  }
  return place.size > actor.size ? place : actor;
}

}  // namespace kz
