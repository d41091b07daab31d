// SPDX-License-Identifier: GPL-2.0-or-later
// Persons that an article names by one word alone.
#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/names/field_names.h"
#include "common/names/lone_names.h"
#include "common/names/person_context.h"
#include "common/names/person_shapes.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

bool goes_on_in_capitals(std::span<const NameWord> words, std::size_t at) {
  return at + 1 < words.size() && words[at + 1].is_capitalized() &&
         (words[at + 1].gap == NameGap::space || words[at + 1].gap == NameGap::hyphen);
}

/// Whether the capitalised word before the one at `at` is none of its name: "Singer Berg", "Later Berg", "On Monday
/// Berg".
bool follows_other_word(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kAdverbs = std::to_array<std::string_view>(
      {"afterwards", "again", "although",  "because", "earlier", "finally",    "however",
       "instead",    "later", "meanwhile", "now",     "once",    "previously", "recently",
       "still",      "then",  "though",    "today",   "while",   "yesterday"});
  if (at == 0 || words[at].gap == NameGap::hyphen) return false;
  const NameWord& before = words[at - 1];
  if (before.form.ends_with("day") && (before.classes & word_class::kCommon) != 0) return true;
  if (is_common_acronym(before.form)) return true;  // "the NGOs Berg"
  return before.is_first && (is_role(before) || is_one_of(before.form, kAdverbs));
}

/// "Peter" of "Peter A. Berg and Co".
bool is_before_initial(std::span<const NameWord> words, std::size_t at) {
  constexpr std::uint32_t kDotAndBlank = 2;
  return at + 2 < words.size() && stands_close(words[at + 1]) && words[at + 1].is_initial &&
         words[at + 2].begin >= words[at + 1].end + kDotAndBlank && words[at + 2].is_capitalized();
}

/// "Bill", "Oscar": given names that are things, too.
bool is_thing(std::string_view form) {
  constexpr auto kThings = std::to_array<std::string_view>(
      {"art",   "bill",   "chance", "chase", "christian", "dawn",   "dean",   "drew",  "earl",    "faith",
       "frank", "grace",  "grant",  "guy",   "hope",      "ivy",    "jack",   "joy",   "justice", "lily",
       "live",  "mark",   "max",    "merit", "miles",     "olive",  "oscar",  "pat",   "pearl",   "penny",
       "price", "prince", "ram",    "ray",   "rich",      "rob",    "rose",   "royal", "ruby",    "rusty",
       "sandy", "skip",   "stone",  "sue",   "sunny",     "victor", "violet", "will"});
  return is_one_of(form, kThings);
}

/// The same, or words that mean little without a full name beside them: "Robin", "Don".
bool is_word_too(std::string_view form) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"angel", "carol", "dale", "don", "gene", "glen", "hazel", "heather", "holly",
                                       "jean", "josh", "lance", "mike", "nick", "robin", "rod", "rosemary"});
  return is_thing(form) || is_one_of(form, kWords);
}

}  // namespace

/// Whether a quotation ends or starts close by: companies say much, but are hardly quoted.
bool FieldNames::is_beside_quotation(std::size_t at) const {
  constexpr std::size_t kNear = 2;  // words: the name, and the verb before or behind it
  const auto begin = at < kNear ? 0 : words_[at - kNear].end;
  const auto end = at + kNear < words_.size() ? words_[at + kNear].begin : text_.size();
  const auto near = text_.substr(begin, end - begin);
  return near.find('"') != near.npos || near.find("\u201C") != near.npos || near.find("\u201D") != near.npos;
}

/// Adds to `names` the words that may be the name of a person, with what their mentions here tell.
void FieldNames::find_lone(const ArticleNames& article, LoneNames& names) const {
  if (capitals_ == Capitals::all_upper || is_headline_) return;
  constexpr std::size_t kShortest = 3;
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  const auto taken = taken_words();
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const NameWord& word = words_[at];
    const bool is_name = word.letter_case == LetterCase::title && !word.is_stop_word &&
                         (word.classes & ~kPersonal) == 0 && word.form.size() >= kShortest;
    if (!is_name || taken[at]) continue;
    const bool is_alone = !is_beside_capital(at) || is_speaker(at) ||
                          (follows_other_word(words_, at) && !goes_on_in_capitals(words_, at));
    if (!is_alone || is_before_initial(words_, at)) continue;
    const std::string key(word.form);
    std::uint32_t signs = lone_signs(words_, at);
    if (article.by_given_name(key) != nullptr && !is_thing(word.form)) signs |= lone_sign::kGiven;
    const bool is_title = is_small(words_, at + 1) && words_[at + 1].form == "of";  // "Shaun of the Dead"
    if (is_word_too(word.form) || is_title) signs &= ~lone_sign::kFirstName;
    const bool is_quoted = (signs & (lone_sign::kSpeaks | lone_sign::kSaidHe)) != 0 && is_beside_quotation(at);
    if (is_speaker(at)) signs |= speaker_signs(words_, at + 1);
    constexpr std::uint32_t kLittle = lone_sign::kInside | lone_sign::kNamed | lone_sign::kShaped;
    if ((signs & ~kLittle) == 0 || known_name_at(words_, at, capitals_)) continue;
    if (article.by_surname(key) != nullptr || article.by_short_name(key) != nullptr || article.has_place(key)) continue;
    Lone& lone = names.try_emplace(word.form, Lone{0, this, at}).first->second;
    if (is_quoted) signs |= (lone.signs & lone_sign::kQuoted) == 0 ? lone_sign::kQuoted : lone_sign::kQuotedAgain;
    lone.signs |= signs;
  }
}

/// "X: the talks go on", where a sentence starts.
bool FieldNames::is_speaker(std::size_t at) const {
  const bool starts_line = words_[at].begin > 0 && text_[words_[at].begin - 1] == '\n';
  return (words_[at].is_first || at == 0 || starts_line) && text_.substr(words_[at].end).starts_with(": ");
}

/// What the word tells where it stands alone.
std::uint32_t FieldNames::signs_alone(std::string_view form) const {
  std::uint32_t signs = 0;
  for (std::size_t at = 0; at < std::min(words_.size(), kMostWordsSearched); ++at) {
    const NameWord& word = words_[at];
    if (word.form != form || word.letter_case != LetterCase::title || is_beside_capital(at)) continue;
    signs |= lone_signs(words_, at);
    const bool is_told = at + 1 < words_.size() && words_[at + 1].gap == NameGap::comma && words_[at + 1].form == "who";
    if (is_told) signs |= lone_sign::kSure;
  }
  return signs;
}

/// Whether `name`, "Quell-Orlov", stands in the text without the given name, too.
bool FieldNames::repeats_alone(std::span<const NameWord> name) const {
  for (std::size_t at = 0; at + name.size() <= std::min(words_.size(), kMostWordsSearched); ++at) {
    const auto here = std::span(words_).subspan(at, name.size());
    const bool is_same = std::equal(here.begin(), here.end(), name.begin(),
                                    [](const NameWord& a, const NameWord& b) { return a.form == b.form; });
    if (is_same && here.front().is_capitalized() && !continues_name(words_, at)) return true;
  }
  return false;
}

/// "Kenya Quell", where people are called Kenya, too: the surname stands alone elsewhere as only those of people do.
bool FieldNames::is_called_as_place(const Pending& pending, std::span<const FieldNames* const> all) const {
  using lone_sign::kAccording, lone_sign::kActs, lone_sign::kAtStart, lone_sign::kOther, lone_sign::kPronoun,
      lone_sign::kSaidHe, lone_sign::kSpeaks, lone_sign::kSure, lone_sign::kTold;
  const std::size_t surname = pending.first + pending.run.surname;
  const std::size_t after = pending.first + pending.run.size;
  const auto form = words_[surname].form;
  if (after < words_.size() && words_[after].gap == NameGap::comma && words_[after].form == "who") return true;
  const auto name = std::span(words_).subspan(surname, after - surname - pending.run.suffix);
  if (name.size() > 1) {
    return std::any_of(all.begin(), all.end(), [&](const FieldNames* field) { return field->repeats_alone(name); });
  }
  std::uint32_t signs = 0;
  for (const FieldNames* field : all) signs |= field->signs_alone(form);
  if ((signs & kOther) != 0) return false;
  constexpr std::uint32_t kPersonal = kSure | kAtStart | kTold | kSaidHe | kPronoun | kActs;
  const bool is_heard = (signs & (kSpeaks | kAccording)) != 0 || is_surname_shaped(form);
  return (signs & kPersonal) != 0 || (pending.run.speaks && is_heard);
}

/// Adds what other mentions of `names` tell: that the word is written small, or a place.
void FieldNames::weigh_lone(LoneNames& names) const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const NameWord& word = words_[at];
    const auto found = names.find(word.form);
    if (found == names.end()) continue;
    const bool is_called = at > 0 && stands_close(word) && (words_[at - 1].classes & word_class::kCaller) != 0;
    if (is_called) found->second.signs |= lone_sign::kOther;  // "Hurricane Yvonne"
    if (word.letter_case == LetterCase::lower) found->second.signs |= lone_sign::kSmall;
    const bool is_inside = word.letter_case == LetterCase::title && !word.is_first && !is_headline_;
    if (is_inside) found->second.signs |= lone_sign::kInside;
  }
  for (const Found& found : found_) {
    const auto lone = found.last - found.first == 1 ? names.find(words_[found.first].form) : names.end();
    if (lone != names.end() && !is_person(found)) lone->second.signs |= lone_sign::kOther;
  }
}

/// "Jansher Khan", where the article calls a person "Jansher" or "Khan".
void FieldNames::add_refused(const LoneNames& persons, ArticleNames& article) {
  const auto is_called = [&](std::size_t at) { return persons.contains(words_[at].form); };
  const auto taken = taken_words();
  for (const Pending& pending : refused_) {
    const std::size_t last = pending.first + pending.run.size - 1;
    const bool is_free = std::none_of(taken.begin() + static_cast<std::ptrdiff_t>(pending.first),
                                      taken.begin() + static_cast<std::ptrdiff_t>(last + 1), std::identity());
    if (is_free && (is_called(pending.first) || is_called(last))) add_person(pending.first, pending.run, article);
  }
  std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.first < b.first; });
}

/// Where the word stands that a person is called by as well, behind the name that ends before `at`: "Mohamed Hamdan
/// Dagalo, better known as Hemedti"; 0 for none.
std::size_t FieldNames::alias_behind(std::size_t at) const {
  constexpr std::array<std::string_view, 9> kHow = {"also",      "better", "commonly", "formerly", "locally",
                                                    "popularly", "simply", "usually",  "widely"};
  constexpr std::array<std::string_view, 3> kCalled = {"aka", "alias", "nicknamed"};
  constexpr std::uint32_t kOfPersons = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  const auto is_word = [&](std::size_t i) {
    return i < words_.size() && words_[i].letter_case == LetterCase::lower &&
           (stands_close(words_[i]) || (i == at && words_[i].gap == NameGap::comma));
  };
  std::size_t alias = at;
  if (is_word(alias) && is_one_of(words_[alias].form, kHow)) ++alias;
  if (!is_word(alias)) return 0;
  const bool is_known_as = words_[alias].form == "known" && is_word(alias + 1) && words_[alias + 1].form == "as";
  if (!is_known_as && !is_one_of(words_[alias].form, kCalled)) return 0;
  alias += is_known_as ? 2 : 1;
  if (alias >= words_.size()) return 0;
  const NameWord& word = words_[alias];
  const bool is_name = word.letter_case == LetterCase::title && !word.is_stop_word &&
                       (word.classes & ~kOfPersons) == 0 && (stands_close(word) || word.quote == Quote::opens);
  return is_name && !goes_on_in_capitals(words_, alias) && !known_name_at(words_, alias, capitals_) ? alias : 0;
}

/// "Hemedti" is Mohamed Hamdan Dagalo wherever the article names him so.
void FieldNames::add_aliases(ArticleNames& article) const {
  if (capitals_ != Capitals::tell || is_headline_) return;
  for (const Found& found : found_) {
    const std::size_t alias = is_person(found) && found.last - found.first > 1 ? alias_behind(found.last) : 0;
    const ArticleActor* person = alias > 0 ? article.by_surname(words_[found.last - 1].form) : nullptr;
    if (person != nullptr) article.add_spelling(words_[alias].form, *person);
  }
}

void FieldNames::add_lone_persons(ArticleNames& article, std::span<FieldNames* const> all) {
  for (const FieldNames* field : all) field->add_aliases(article);
  LoneNames names;
  for (const FieldNames* field : all) field->find_lone(article, names);
  const auto is_none = [](const auto& name) { return !tell_person(name.second.signs); };
  const auto can_be_none = [](const auto& name) { return !tell_person(name.second.signs | lone_sign::kInside); };
  std::erase_if(names, can_be_none);
  if (names.empty()) return;
  for (const FieldNames* field : all) field->weigh_lone(names);
  std::erase_if(names, is_none);
  // "Rozakhunov" of an article about Vikram Ruzakhunov is no other person.
  std::vector<std::pair<std::string_view, ArticleActor>> respelled;
  for (const auto& [form, lone] : names) {
    const ArticleActor* person = (lone.signs & lone_sign::kShaped) != 0 ? article.by_sound(form) : nullptr;
    if (person != nullptr) respelled.emplace_back(form, *person);
  }
  for (const auto& [form, person] : respelled) {
    names.erase(form);
    article.add_spelling(form, person);
  }
  for (FieldNames* field : all) field->add_refused(names, article);
  for (const auto& [form, lone] : names) {
    const auto word = std::span(lone.field->words_).subspan(lone.at, 1);
    article.add_lone_person(word.front(), written(lone.field->text_, word));
  }
}

}  // namespace kz
