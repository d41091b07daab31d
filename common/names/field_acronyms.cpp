// SPDX-License-Identifier: GPL-2.0-or-later
// Acronyms of organisations: those that stand by themselves, and those in brackets beside the name.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "common/names/acronym_key.h"
#include "common/names/actor_lexicon.h"
#include "common/names/field_names.h"
#include "common/names/name_key.h"
#include "common/names/name_runs.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// Three capitalised words at least, or two with "of", and no company's: of "Porto (POR)", "Arsenal (Quell)" something
/// else is told.
bool is_long_name(std::span<const NameWord> name) {
  constexpr std::ptrdiff_t kLeastWords = 3;
  const auto words =
      std::count_if(name.begin(), name.end(), [](const NameWord& word) { return word.is_capitalized(); });
  const bool has_of = std::any_of(name.begin(), name.end(), [](const NameWord& word) { return word.form == "of"; });
  return words + (has_of ? 1 : 0) >= kLeastWords && (name.back().classes & word_class::kOrgTail) == 0;
}

/// What has a long name and an acronym, and is no organisation: "the Consumer Price Index (IPC)".
bool is_no_body(const NameWord& last) {
  constexpr auto kThings = std::to_array<std::string_view>(
      {"accord",     "accords",    "act",       "agreement", "area",  "bill",       "championship", "code",
       "conference", "convention", "corridor",  "cup",       "day",   "days",       "disease",      "exercise",
       "exercises",  "festival",   "framework", "games",     "index", "initiative", "law",          "line",
       "market",     "markets",    "mechanism", "missile",   "pact",  "plan",       "process",      "product",
       "program",    "programme",  "project",   "protocol",  "rate",  "rates",      "scale",        "scheme",
       "standard",   "summit",     "syndrome",  "system",    "tax",   "test",       "tournament",   "treaty",
       "virus",      "war",        "zone"});
  return is_one_of(last.form, kThings) || (last.classes & (word_class::kPlaceTail | word_class::kCalledAfter)) != 0;
}

/// Whether most letters of `acronym` are initials of `name`, of which the others have other words in the language they
/// are of: "Indonesian Survey Circle (LSI)".
bool is_mostly_acronym_of(std::string_view acronym, std::span<const NameWord> name) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 6;
  constexpr std::size_t kFewestShared = 2;
  constexpr std::uint32_t kNever = word_class::kGivenName | word_class::kCommon;
  if (name.size() > acronym.size() + 1) return false;
  if (acronym.size() < kFewest || acronym.size() > kMost || !is_long_name(name) || is_no_body(name.back()))
    return false;
  std::string letters(acronym);
  std::size_t shared = 0;
  for (const NameWord& word : name) {
    const bool is_head = &word != &name.back() && (word.classes & word_class::kOrgHead) != 0;
    if (is_head || (word.classes & kNever) != 0 || !word.is_capitalized() || word.has_possessive) return false;
    const auto at = letters.find(word.form.front());
    if (at == letters.npos) continue;
    letters.erase(at, 1);
    ++shared;
  }
  return shared >= kFewestShared && 2 * shared > acronym.size();
}

/// Whether `form` is put together of the first letters, two at least, of two or more words of `name`: "Elecam" of
/// "Elections Cameroon".
bool is_blend_of(std::string_view form, std::span<const NameWord> name, std::size_t parts = 0) {
  constexpr std::size_t kFewestLetters = 2;
  if (form.empty()) return parts > 1;
  for (std::size_t at = 0; at < name.size(); ++at) {
    for (std::size_t size = kFewestLetters; size <= form.size(); ++size) {
      if (!name[at].form.starts_with(form.substr(0, size))) break;
      if (is_blend_of(form.substr(size), name.subspan(at + 1), parts + 1)) return true;
    }
  }
  return false;
}

}  // namespace

/// "the PCR-test", where the acronym says what kind; but "the CFDT-chairman" is of an organisation.
bool FieldNames::says_kind(std::size_t at) const {
  if (at + 1 >= words_.size() || words_[at + 1].gap != NameGap::hyphen) return false;
  const NameWord& next = words_[at + 1];
  return next.letter_case == LetterCase::lower && !is_role(next);
}

/// "the CFDT", "CFDT members", "France's CFDT": an organisation without its full name; returns its words, 0 for none.
std::size_t FieldNames::add_acronym(std::size_t first, ArticleNames& article) {
  constexpr std::size_t kMinLetters = 3;
  constexpr std::size_t kMaxLetters = 6;
  constexpr std::uint32_t kPersonal =
      word_class::kGivenName | word_class::kSurname | word_class::kFirstName;  // "the TSE", but Tse is a surname
  const NameWord& word = words_[first];
  const bool is_within = first > 0 && word.gap == NameGap::space;
  const bool follows_article = is_within && words_[first - 1].form == "the";
  const bool is_owned =
      is_within && words_[first - 1].has_possessive && words_[first - 1].is_capitalized();  // "Japan's LDP"
  const bool is_written_so = word.letter_case == LetterCase::upper && word.form.size() >= kMinLetters &&
                             word.form.size() <= kMaxLetters && word.end - word.begin == word.form.size();
  const bool is_letters = std::all_of(word.form.begin(), word.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_written_so || !is_letters || is_headline_ || word.is_stop_word || (word.classes & ~kPersonal) != 0 ||
      is_common_acronym(word.form) || says_kind(first)) {
    return 0;
  }
  const bool is_told =
      follows_article || is_owned || (acts_as_group(words_, first) && article.by_surname(word.form) == nullptr);
  if (!is_told) return 0;
  if (const std::size_t branch = acronym_branch_at(first, {.size = 1}); branch > 0) {
    add_org(first, branch, article);
    return branch;
  }
  ArticleActor org;
  org.kind = EntityKind::org;
  org.key = word.form;
  org.id = "org:" + org.key;
  org.name = text_.substr(word.begin, word.end - word.begin);
  if (article.by_acronym(org.key) == nullptr) article.add_acronym(org.key, org);
  found_.push_back({first, first + 1, {}, *article.by_acronym(org.key), {}, false});
  return 1;
}

/// "CPN-UML", "SPLM-IO": the words of an acronym of two parts, of which the whole is another body than the first; 0
/// where there is none.
std::size_t FieldNames::acronym_branch_at(std::size_t first, const KnownName& known) const {
  constexpr std::size_t kMaxLetters = 5;
  const std::size_t at = first + 1;
  if (known.size != 1 || at >= words_.size() || words_[at].gap != NameGap::hyphen) return 0;
  const auto is_acronym = [&](const NameWord& word) {
    return word.letter_case == LetterCase::upper && word.form.size() > 1 && word.form.size() <= kMaxLetters &&
           !is_common_acronym(word.form);
  };
  const bool goes_on = at + 1 < words_.size() && words_[at + 1].gap == NameGap::hyphen;
  const bool is_branch = is_acronym(words_[first]) && is_acronym(words_[at]) && !goes_on && known.places.empty() &&
                         !known_name_at(words_, at, capitals_);
  return is_branch ? 2 : 0;
}

/// Whether the acronym at `at` is another body's elsewhere, one of another country than the `size` words before it
/// name: "Singapore National Printers (SNP)" is not the Scottish party.
bool FieldNames::is_redefined(std::size_t at, std::size_t size) const {
  const KnownName known = known_name_at(words_, at, capitals_);
  if (known.actor == nullptr || known.actor->country.empty()) return false;
  const std::string country = country_within(at - size, size);
  return !country.empty() && country != known.actor->country;
}

/// Whether the organisation called `name` may be what the acronym at `at` means elsewhere: "Brown, Boveri & Cie (BBC)"
/// is not the broadcaster.
bool FieldNames::may_be_called(std::size_t at, std::span<const NameWord> name) const {
  const KnownName known = known_name_at(words_, at, capitals_);
  if (known.actor == nullptr) return true;
  if (is_redefined(at, name.size())) return false;
  constexpr std::size_t kMinLetters = 4;
  return std::any_of(known.actor->keys.begin(), known.actor->keys.end(), [&](const std::string& key) {
    const auto parts = key_parts(key);
    return std::any_of(name.begin(), name.end(), [&](const NameWord& word) {
      return word.form.size() >= kMinLetters && std::find(parts.begin(), parts.end(), word.form) != parts.end();
    });
  });
}

/// A body of the lexicon, whose acronym that does not have, is still itself.
void FieldNames::call_by(std::string_view acronym, ArticleActor& org) {
  if (org.is_known && ActorLexicon::standard().find(acronym) == nullptr) {
    org.key = acronym_key(org.key, acronym);
  } else {
    org.key = acronym;
    org.id = "org:" + org.key;
  }
}

/// "Kazakhstan's National Security Committee (KNB)", "Ukrainian Parliament (Rada)": the actor of the lexicon that
/// stands in brackets at `at` by what its own language calls it, where it is of the same country or shares two words
/// with `name`.
void FieldNames::call_by_known_name(std::size_t at, std::span<const NameWord> name, ArticleActor& org) const {
  constexpr std::size_t kMinLetters = 4;
  if (at >= words_.size() || words_[at].gap != NameGap::open || !text_.substr(words_[at].end).starts_with(')')) return;
  const KnownActor* known = known_name_at(words_, at, capitals_).actor;
  if (known == nullptr || known->kind != EntityKind::org || known->is_company) return;
  const auto shares_words = [&](const std::string& key) {
    const auto parts = key_parts(key);
    return std::count_if(name.begin(), name.end(), [&](const NameWord& word) {
             return word.form.size() >= kMinLetters && std::find(parts.begin(), parts.end(), word.form) != parts.end();
           }) > 1;
  };
  const auto has_within = [said = key_of(name)](const std::string& key) {
    return said.ends_with(" of " + key) || said.ends_with(" of the " + key);
  };
  const auto any_key = [&](const auto& fits) { return std::any_of(known->keys.begin(), known->keys.end(), fits); };
  const bool is_of_lands = !org.country.empty() && !known->country.empty();
  const bool is_it = is_of_lands ? org.country == known->country : any_key(shares_words);
  if (!is_it || any_key(has_within)) return;  // "Secretariat of the National Security Committee (KNB)"
  org.key = words_[at].form;
  org.id = known->id;
  org.name = known->name;
  org.country = known->country;
  org.is_known = true;
}

/// Whether the acronym at `at` is a company's elsewhere, and `name` that of none: "Anti-Corruption Prosecutor's Office
/// (SAP)".
bool FieldNames::is_no_company(std::size_t at, std::span<const NameWord> name) const {
  constexpr auto kBodyNouns = std::to_array<std::string_view>(
      {"agency",        "army",      "authority", "bureau",     "commission",  "committee",
       "confederation", "council",   "court",     "department", "directorate", "federation",
       "front",         "institute", "league",    "ministry",   "movement",    "office",
       "party",         "police",    "service",   "tribunal",   "union",       "university"});
  if (acronym_behind(at).empty()) return false;
  const KnownActor* known = known_name_at(words_, at, capitals_).actor;
  return known != nullptr && known->is_company &&
         std::any_of(name.begin(), name.end(), [&](const NameWord& word) { return is_one_of(word.form, kBodyNouns); });
}

/// Whether the acronym at `at`, which nobody else has, is that of `name` in another language: "Islamic State in the
/// Greater Sahara (EIGS)".
bool FieldNames::is_only_here(std::size_t at, std::span<const NameWord> name) const {
  return is_long_name(name) && !acronym_behind(at).empty() && !known_name_at(words_, at, capitals_);
}

/// "BfV" of " (BfV)", "Sebin" of " (Sebin)" at `at`: a word made of an organisation's name in its own language; empty
/// where `name` hardly has one, as in "Arsenal (Quell)".
std::span<const NameWord> FieldNames::short_name_behind(std::size_t at, std::span<const NameWord> name) const {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongest = 12;
  if (at >= words_.size() || words_[at].gap != NameGap::open || capitals_ != Capitals::tell) return {};
  const NameWord& word = words_[at];
  const auto said = text_.substr(word.begin, word.end - word.begin);
  const bool is_alone = text_.substr(word.end).starts_with(')') && word.letter_case == LetterCase::title;
  const bool is_free = word.classes == 0 && !is_trade_word(word.form) && !word.is_stop_word &&
                       said.size() >= kShortest && said.size() <= kLongest && !is_written_small(word.form) &&
                       !known_name_at(words_, at, capitals_);
  if (!is_alone || !is_free) return {};
  const bool has_capitals_within =
      std::any_of(said.begin() + 1, said.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return has_capitals_within || is_long_name(name) || is_blend_of(word.form, name) ? std::span(words_).subspan(at, 1)
                                                                                   : std::span<const NameWord>();
}

/// "Tanesco" of "Tanzania Electric Supply Company (Tanesco)" at `at`.
bool FieldNames::has_blend_behind(std::size_t at, std::span<const NameWord> name) const {
  const auto short_name = short_name_behind(at, name);
  return !short_name.empty() && is_blend_of(short_name.front().form, name) &&
         std::none_of(name.begin(), name.end(), [](const NameWord& word) {
           return word.letter_case == LetterCase::lower || (word.classes & word_class::kGivenName) != 0;
         });
}

/// "IDS" of " (IDS)" at `at`; empty where no acronym stands there.
std::string_view FieldNames::acronym_behind(std::size_t at) const {
  if (at >= words_.size() || words_[at].gap != NameGap::open) return {};
  const NameWord& word = words_[at];
  const bool is_alone = text_.substr(word.end).starts_with(')');
  return is_alone && word.letter_case == LetterCase::upper ? word.form : std::string_view();
}

/// The words of "Italian Democratic Socialists (SDI)" from `first` on: capitalised, "of" and the like between them, and
/// their initials in brackets, or most of them behind "the"; 0 where they are not.
std::size_t FieldNames::acronymed_at(std::size_t first) const {
  constexpr std::size_t kMaxWords = 8;
  if (!words_[first].is_capitalized() || words_[first].is_stop_word) return 0;
  for (std::size_t last = first + 1; last < words_.size() && last - first <= kMaxWords; ++last) {
    const NameWord& word = words_[last];
    if (word.gap == NameGap::open) {
      const auto name = std::span(words_).subspan(first, last - first);
      const auto acronym = acronym_behind(last);
      const bool is_foreign = first > 0 && words_[first - 1].form == "the" && stands_close(words_[first]) &&
                              is_mostly_acronym_of(acronym, name) && !known_name_at(words_, last, capitals_) &&
                              !is_common_acronym(acronym);
      return name.size() > 1 && (is_acronym_of(acronym, name) || is_foreign || has_blend_behind(last, name))
                 ? name.size()
                 : 0;
    }
    const bool goes_on = (word.gap == NameGap::space || word.gap == NameGap::hyphen) &&
                         (word.is_capitalized() || word.is_stop_word || is_name_particle(word.form));
    if (!goes_on) return 0;
  }
  return 0;
}

}  // namespace kz
