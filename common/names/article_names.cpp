// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/article_names.h"

#include <algorithm>
#include <array>

#include "common/identity/latin_form.h"
#include "common/identity/name_distance.h"
#include "common/identity/skeleton.h"
#include "common/names/name_key.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMinAcronym = 2;
constexpr std::size_t kMaxAcronym = 8;
constexpr std::size_t kMinShortName = 4;  // letters of a short name of one word

bool is_full_name(const KnownActor& actor, std::string_view key) {
  return actor.kind == EntityKind::person && key.find(' ') != std::string_view::npos;
}

/// Whether `key` names a place that is more than a village.
bool names_town(std::string_view key) {
  const auto places = Gazetteer::standard().find(key);
  return std::any_of(places.begin(), places.end(), [](const PlaceName& name) { return !is_village(name.place()); });
}

/// "Zorvan Group", "Zorvan Foods": what follows says only what the firm called Zorvan is.
bool is_named_by_first(std::span<const NameWord> words) {
  constexpr auto kKinds = std::to_array<std::string_view>({
      "airlines",
      "airways",
      "group",
      "industries",
      "insurance",
      "motors",
      "pharmaceuticals",
      "software",
      "steel",
      "systems",
      "technologies",
      "telecom",
      "therapeutics",
  });
  constexpr std::uint32_t kPersonal = word_class::kSurname;
  if (words.size() != 2 || words[1].gap != NameGap::space || words[0].letter_case != LetterCase::title) return false;
  const auto name = words[0].form;
  const bool is_word = (words[0].classes & ~kPersonal) != 0 || ends_as_adjective(name) || name.ends_with("ing");
  const bool is_kind = is_one_of(words[1].form, kKinds) || is_trade_word(words[1].form);
  return is_kind && !is_word && words[1].letter_case == LetterCase::title && Gazetteer::standard().find(name).empty();
}

/// Whether the last two of three or four names may be surnames, as those of Spanish-speaking people are: "Quell Orlov"
/// of Nina Maria Quell Orlov.
bool ends_with_two_surnames(std::span<const NameWord> words, const PersonRun& run) {
  const std::size_t size = words.size();
  if (size < 3 || size > 4 || run.surname + 1 != size || run.suffix > 0 || run.is_family_first) return false;
  if (words.front().is_initial || (size > 3 && (words[1].classes & word_class::kGivenName) == 0)) return false;
  const NameWord& first = words[size - 2];
  return first.letter_case == LetterCase::title && (first.classes & ~word_class::kSurname) == 0 &&
         first.gap == NameGap::space && words[size - 1].gap == NameGap::space && !first.is_stop_word &&
         !is_name_particle(first.form);
}

/// Whether the first of two surnames may stand alone: no short word, place or firm.
bool may_stand_alone(const NameWord& surname) {
  constexpr std::size_t kShortest = 4;
  return surname.form.size() >= kShortest && !names_town(surname.form) &&
         ActorLexicon::standard().find(surname.form) == nullptr;
}

/// "Bola Tinubu" for "Bola Ahmed Tinubu": the person of the lexicon who is called so without the middle name, if no
/// other has that surname; nullptr for none.
const KnownActor* known_without_middle(std::span<const NameWord> words, const PersonRun& run) {
  if (words.size() != 3 || run.surname != 2 || run.suffix > 0) return nullptr;
  const ActorLexicon& lexicon = ActorLexicon::standard();
  const KnownActor* known = lexicon.find(words[2].form);
  if (known == nullptr || known->kind != EntityKind::person) return nullptr;
  const std::string key = std::string(words[0].form).append(" ").append(words[2].form);
  return lexicon.find(key) == known ? known : nullptr;
}

/// How many words are joined to the first by hyphens, that one included: "Jean-Luc".
std::size_t hyphenated(std::span<const NameWord> words) {
  std::size_t size = std::min<std::size_t>(1, words.size());
  while (size > 0 && size < words.size() && words[size].gap == NameGap::hyphen) ++size;
  return size;
}

}  // namespace

std::string slug_of(std::string_view key) {
  std::string slug(key);
  std::replace(slug.begin(), slug.end(), ' ', '-');
  return slug;
}

bool is_acronym_of(std::string_view acronym, std::span<const NameWord> words) {
  if (acronym.size() < kMinAcronym || acronym.size() > kMaxAcronym) return false;
  std::string initials;
  for (const NameWord& word : words) {
    if (word.letter_case != LetterCase::lower && !word.form.empty()) initials += word.form.front();
  }
  std::string letters(acronym);
  std::sort(letters.begin(), letters.end());
  std::sort(initials.begin(), initials.end());
  return letters == initials;
}

void ArticleNames::add_known(const KnownActor& actor, std::string_view key) {
  // "Wagner" behind "Wagner Group" or "Wagner mercenaries"
  const bool is_force = !actor.word.empty() && !actor.is_company && key_parts(key).front() == actor.word;
  if (is_force) {
    by_short_name_.try_emplace(actor.word,
                               ArticleActor{actor.kind, actor.word, actor.id, actor.name, actor.country, true, {}});
    longest_short_name_ = std::max<std::size_t>(longest_short_name_, 1);
  }
  if (!is_full_name(actor, key)) return;
  full_key_by_id_.emplace(actor.id, key);
  const std::string surname(key_parts(key).back());
  longest_surname_ = std::max<std::size_t>(longest_surname_, 1);
  const ArticleActor person{actor.kind, std::string(key), actor.id, actor.name, actor.country, true, {}};
  by_surname_[surname] = person;
  // "Petro" of Gustavo Petro Urrego
  const std::string usual = name_key(actor.name);
  const std::string called(key_parts(usual).back());
  if (called != surname && (" " + std::string(key) + " ").find(" " + called + " ") != std::string::npos) {
    add_to(by_other_name_, called, person);
  }
  add_to(by_given_name_, key_parts(key).front(), person);
  // "Xi" of Xi Jinping
  constexpr std::array<std::string_view, 4> kFamilyFirst = {"CN", "KP", "KR", "TW"};
  if (is_one_of(actor.country, kFamilyFirst)) add_to(by_other_name_, key_parts(key).front(), person);
}

void ArticleNames::add_to(OneOrSeveral& persons, std::string_view name, const ArticleActor& person) {
  const auto [known, is_new] = persons.try_emplace(std::string(name), person);
  if (!is_new && known->second && known->second->id != person.id) known->second.reset();
}

void ArticleNames::add_lone_person(const NameWord& word, std::string_view written) {
  const std::string key(word.form);
  const auto full = by_given_name_.find(key);
  if (full != by_given_name_.end() && full->second) {
    by_surname_.try_emplace(key, *full->second);
    longest_surname_ = std::max<std::size_t>(longest_surname_, 1);
  } else {
    add_person({&word, 1}, {.size = 1}, written);
  }
  spoken_.reset();
}

void ArticleNames::add_spelling(std::string_view surname, const ArticleActor& person) {
  by_surname_.try_emplace(std::string(surname), person);
  longest_surname_ = std::max<std::size_t>(longest_surname_, 1);
  spoken_.reset();
}

ArticleActor ArticleNames::add_person(std::span<const NameWord> words, const PersonRun& run, std::string_view written) {
  ArticleActor person{EntityKind::person, key_of(words), {}, std::string(written), {}, false, {}};
  person.id = "person:" + slug_of(person.key);
  if (const KnownActor* known = known_without_middle(words, run)) {
    add_known(*known, person.key);
    return {known->kind, person.key, known->id, known->name, known->country, true, {}};
  }
  constexpr std::uint32_t kGiven = word_class::kGivenName | word_class::kFirstName;
  const auto surname = words.subspan(run.surname, words.size() - run.surname - run.suffix);
  if (run.surname > 0) {
    ArticleActor& called = by_surname_[key_of(surname)];
    // "Van der Berg" of Nina van der Berg, "Quell Orlov" of Nina Quell Orlov
    const bool is_tail = is_name_particle(words.front().form) || (words.front().classes & kGiven) == 0;
    const bool is_repeated = is_tail && called.key.ends_with(" " + person.key);
    if (is_repeated) return called;
    // Next to a well-known person, or one named before, relatives are not called by the surname alone.
    if (!called.is_known && (!run.is_relative || called.key.empty())) called = person;
    add_to(by_given_name_, words.front().form, person);
  } else {  // "Mr Quell", "Louis XIV": a full name of the article goes before it
    by_surname_.try_emplace(key_of(surname), person);
  }
  if (run.is_family_first) add_to(by_other_name_, words.front().form, person);
  if (ends_with_two_surnames(words, run)) {
    const NameWord& first = words[run.surname - 1];
    if (may_stand_alone(first)) add_to(by_other_name_, first.form, person);
    add_to(by_other_name_, key_of(words.last(2)), person);
    longest_surname_ = std::max<std::size_t>(longest_surname_, 2);
  }
  // "Quell" of Nina Quell-Orlov
  const bool is_joined = run.surname > 0 && surname.size() == 2 && surname[1].gap == NameGap::hyphen &&
                         (surname[0].classes & ~word_class::kSurname) == 0 && may_stand_alone(surname[0]);
  if (is_joined) add_to(by_other_name_, surname[0].form, person);
  const std::size_t given = hyphenated(words.first(run.surname));
  if (given > 1 && !run.is_family_first) {
    add_to(by_other_name_, key_of(words.first(given)), person);
    longest_surname_ = std::max(longest_surname_, given);
  }
  longest_surname_ = std::max(longest_surname_, surname.size());
  return person;
}

void ArticleNames::add_acronym(std::string_view acronym, const ArticleActor& org) {
  by_acronym_[std::string(acronym)] = org;
}

void ArticleNames::add_initials(std::string_view initials, ArticleActor org) {
  if (!org.is_known) {
    org.key = initials;
    org.id = "org:" + org.key;
  }
  const auto [known, is_new] = by_initials_.try_emplace(std::string(initials), org);
  if (!is_new && known->second && known->second->name != org.name) known->second.reset();
}

void ArticleNames::add_short_names(std::span<const NameWord> words, const ArticleActor& org) {
  constexpr std::array<std::string_view, 4> kOtherForms = {"limited", "plc", "private", "pvt"};
  const auto is_form = [&](const NameWord& word) {
    return (word.classes & word_class::kOrgTail) != 0 || is_one_of(word.form, kOtherForms);
  };
  // "Kharkiv University named after Nina Berg"
  const auto named = std::find_if(words.begin(), words.end(), [](const NameWord& word) {
    return word.form == "named" && word.letter_case == LetterCase::lower;
  });
  if (named != words.end()) add_org_name(words.first(static_cast<std::size_t>(named - words.begin())), org);
  std::size_t size = words.size();
  while (size > 0 && is_form(words[size - 1])) --size;
  if (size == words.size() && is_named_by_first(words)) size = 1;
  if (size == words.size()) return;
  const bool is_of_land =
      std::any_of(words.begin(), words.end(), [](const NameWord& word) { return word.form == "of"; });
  for (; size > 0; --size) {
    const auto name = words.first(size);
    const bool is_lasting = size > 1 || (name.front().classes == 0 && name.front().form.size() >= kMinShortName &&
                                         !names_town(name.front().form));
    if (!is_lasting || name.back().letter_case == LetterCase::lower) continue;
    // "Ford" is not "Ford Motor Co of Canada Ltd".
    const KnownActor* known = is_of_land ? ActorLexicon::standard().find(key_of(name)) : nullptr;
    if (known != nullptr && known->id != org.id) continue;
    add_org_name(name, org);
  }
}

void ArticleNames::add_org_name(std::span<const NameWord> words, const ArticleActor& org) {
  by_short_name_.emplace(key_of(words), org);
  longest_short_name_ = std::max(longest_short_name_, words.size());
}

const ArticleActor* ArticleNames::by_short_name(std::string_view key) const {
  const auto found = by_short_name_.find(std::string(key));
  return found == by_short_name_.end() ? nullptr : &found->second;
}

std::string_view ArticleNames::country_of_place(std::string_view key, std::string_view near) {
  auto& country = places_[std::string(key)];
  if (!country) country = near;
  return *country;
}

const ArticleActor* ArticleNames::by_surname(std::string_view key) const {
  const auto found = by_surname_.find(std::string(key));
  if (found == by_surname_.end()) return one_of(by_other_name_, key);
  // "Sir John", where the article names John Berg.
  const ArticleActor* full = found->second.key == key ? one_of(by_given_name_, key) : nullptr;
  return full != nullptr ? full : &found->second;
}

const ArticleActor* ArticleNames::by_given_name(std::string_view name) const {
  return one_of(by_given_name_, name);
}

const ArticleActor* ArticleNames::one_of(const OneOrSeveral& persons, std::string_view name) {
  const auto found = persons.find(std::string(name));
  return found == persons.end() || !found->second ? nullptr : &*found->second;
}

const ArticleActor* ArticleNames::by_acronym(std::string_view key) const {
  const auto found = by_acronym_.find(std::string(key));
  return found == by_acronym_.end() ? nullptr : &found->second;
}

ArticleNames::SpokenSurnames ArticleNames::spoken_surnames() const {
  SpokenSurnames spoken;
  for (const auto& [surname, person] : by_surname_) {
    if (surname.find(' ') != std::string::npos) continue;
    const auto sound = pronounce(latin_form(surname).text);
    for (const auto& skeleton : skeletons(sound)) spoken[skeleton].push_back({sound, &person});
  }
  return spoken;
}

const ArticleActor* ArticleNames::by_sound(std::string_view form) {
  constexpr std::size_t kMostAlike = 256;  // of one skeleton; among more, no spelling tells who is meant
  if (!spoken_) spoken_ = spoken_surnames();
  if (spoken_->empty()) return nullptr;
  const auto sound = pronounce(latin_form(form).text);
  const ArticleActor* found = nullptr;
  for (const auto& skeleton : skeletons(sound)) {
    const auto alike = spoken_->find(skeleton);
    if (alike == spoken_->end()) continue;
    if (alike->second.size() > kMostAlike) return nullptr;
    for (const auto& [surname, person] : alike->second) {
      if (spoken_distance(sound, surname) > kSurelySame) continue;
      if (found != nullptr && found->id != person->id) return nullptr;
      found = person;
    }
  }
  return found;
}

std::string ArticleNames::key_for(const KnownActor& actor, std::string_view key) const {
  if (actor.kind != EntityKind::person || is_full_name(actor, key)) return std::string(key);
  const auto found = full_key_by_id_.find(actor.id);
  return found == full_key_by_id_.end() ? actor.keys.front() : found->second;
}

}  // namespace kz
