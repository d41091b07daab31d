// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/lone_names.h"
#include "common/names/name_runs.h"
#include "common/names/org_parts.h"
#include "common/names/person_context.h"
#include "common/names/person_shapes.h"
#include "common/names/syllable_names.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using word_class::kCalledAfter;
using word_class::kCaller;
using word_class::kCommon;
using word_class::kGivenName;
using word_class::kOrgHead;
using word_class::kOrgTail;
using word_class::kPlaceTail;
using word_class::kTitle;

constexpr std::size_t kMaxNames = 4;
constexpr std::size_t kMostJoined = 12;  // words, where hyphens join them

bool is_given_name(const NameWord& word) {
  return (word.classes & kGivenName) != 0;
}

bool is_junior(const NameWord& word) {
  return (word.form == "jr" || word.form == "sr") && word.letter_case == LetterCase::title;
}

/// "XVI", but not "I" or "V", which are seldom meant as numbers.
bool is_regnal(const NameWord& word) {
  constexpr std::array<std::string_view, 22> kNumbers = {"ii",  "iii",  "iv",   "vi",    "vii",  "viii", "ix",    "xi",
                                                         "xii", "xiii", "xiv",  "xv",    "xvi",  "xvii", "xviii", "xix",
                                                         "xx",  "xxi",  "xxii", "xxiii", "xxiv", "xxv"};
  return word.letter_case == LetterCase::upper && is_one_of(word.form, kNumbers);
}

/// "Rafig oglu": son or daughter of.
bool is_patronymic(const NameWord& word) {
  constexpr std::array<std::string_view, 8> kOf = {"oglu", "ogly", "ogli", "oghlu", "kyzy", "qizi", "gizi", "uulu"};
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kOf);
}

/// "Jr", "II", "oglu" at `at`, behind a name: how many words.
std::size_t suffix_at(std::span<const NameWord> words, std::size_t at) {
  if (at >= words.size() || words[at - 1].has_possessive) return 0;
  const bool is_close = words[at].gap == NameGap::space;
  return (is_junior(words[at]) && (is_close || words[at].gap == NameGap::comma)) ||
         ((is_regnal(words[at]) || is_patronymic(words[at])) && is_close);
}

/// Whether a name of the run may be this word, given names aside.
bool may_be_name(const NameWord& word) {
  if (is_junior(word)) return false;
  if (word.form.ends_with('s') && is_common_acronym(word.form)) return false;  // "NGOs"
  if (word.letter_case != LetterCase::title && !word.is_initial) return false;
  if (word.form.size() < 2 && !word.is_initial) return false;
  if (word.form.back() >= '0' && word.form.back() <= '9') return false;  // "A429"
  return !word.is_stop_word &&
         (word.classes & (kCommon | kTitle | kOrgHead | kOrgTail | kPlaceTail | kCalledAfter | kCaller)) == 0;
}

/// "Monday", and "Day" of "Columbus Day", but not of "Jason Day".
bool is_day(std::string_view given, std::string_view form) {
  constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
  constexpr std::array<std::string_view, 6> kCalledSo = {"victoria", "columbus", "valentine",
                                                         "patrick",  "stephen",  "george"};
  return is_one_of(form, kDays) || (form == "day" && is_one_of(given, kCalledSo));
}

/// Titles that are also adjectives, or stand in names of things: "Major Crimes", "Queen Mother".
bool is_weak_title(const NameWord& word) {
  constexpr auto kWeak = std::to_array<std::string_view>(
      {"general",   "major",    "private",      "chief",   "crown",   "vice",     "queen",    "king",
       "justice",   "father",   "sister",       "brother", "miss",    "madame",   "captain",  "detective",
       "patriarch", "lady",     "uncle",        "martyr",  "majesty", "highness", "eminence", "holiness",
       "primate",   "delegate", "metropolitan", "sri",     "fr",      "rear",     "chair"});
  return is_one_of(word.form, kWeak);
}

/// "A." of "John A. Berg": with its dot it is no article.
bool is_middle_initial(std::span<const NameWord> words, std::size_t at) {
  constexpr std::uint32_t kDotAndBlank = 2;
  return words[at].is_initial && at + 1 < words.size() && stands_close(words[at + 1]) &&
         words[at + 1].begin >= words[at].end + kDotAndBlank && words[at + 1].letter_case == LetterCase::title;
}

bool is_place_word(std::span<const NameWord> words, std::size_t at) {
  return known_name_at(words, at, Capitals::tell).prominent_place() != nullptr;
}

/// Whether a name may be "Paris Quell", where people are called like the place, too.
bool may_be_called_as_place(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  constexpr std::uint32_t kPersonal = word_class::kSurname | kGivenName;
  if (run.surname != 1 || !is_place_as_given_name(words[first].form)) return false;
  const auto surname = words.subspan(first + 1, run.size - 1);
  return stands_close(surname.front()) && std::all_of(surname.begin(), surname.end(), [&](const NameWord& word) {
           return word.letter_case == LetterCase::title && (word.classes & ~kPersonal) == 0 &&
                  !is_trade_word(word.form);
         });
}

/// The same, with what is little else than a surname.
bool is_called_as_place(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  if (run.size != 2 || !may_be_called_as_place(words, first, run)) return false;
  const NameWord& surname = words[first + 1];
  const bool is_given_name_too = (surname.classes & (kGivenName | word_class::kFirstName)) == kGivenName;  // "Baldwin"
  return (surname.classes & word_class::kSurname) != 0 || (is_given_name_too && !is_place_word(words, first + 1));
}

/// "in Karol Bagh", where nothing but the given name tells: rather a place. But "trust in Nina Berg".
bool stands_as_place(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  constexpr std::array<std::string_view, 6> kIn = {"in", "near", "at", "outside", "inside", "around"};
  constexpr auto kTrust = std::to_array<std::string_view>(
      {"anger",   "believe",  "believed",   "believes", "confidence", "disappointed", "faith",
       "found",   "interest", "interested", "saw",      "see",        "seen",         "trust",
       "trusted", "look",     "looked",     "angry",    "aimed",      "directed"});
  if (first == 0 || !stands_close(words[first]) || words[after - 1].has_possessive) return false;
  if (words[first - 1].letter_case != LetterCase::lower || !is_one_of(words[first - 1].form, kIn)) return false;
  const bool is_trusted = first > 1 && is_one_of(words[first - 2].form, kTrust);
  return !is_trusted && (words[after - 1].classes & word_class::kSurname) == 0;
}

/// "Officer" of "Chief Sustainability Officer".
bool is_post(std::span<const NameWord> words, std::size_t at) {
  return at < words.size() && stands_close(words[at]) && words[at].is_capitalized() && !words[at - 1].has_possessive &&
         is_role(words[at]);
}

/// "Mr Justice Berg": the first title leaves no doubt of the second.
bool has_two_titles(std::span<const NameWord> words, std::size_t first) {
  return first > 1 && stands_close(words[first - 1]) && (words[first - 2].classes & word_class::kHonorific) != 0;
}

/// Whether a run may go on with `word`; after a given name, surnames that are also words may follow.
bool may_continue(const NameWord& before, const NameWord& word, bool has_given_name, std::size_t names) {
  constexpr auto kNoSurnames = std::to_array<std::string_view>(
      {"airbase", "airport", "avenue", "boulevard", "catholic", "catholics", "cathedral", "cemetery", "county",
       "highway", "island", "islands", "peninsula", "stadium"});
  const bool is_bengali = before.form.ends_with("ul") && before.form.size() > 4;  // "Tajul"
  if (may_be_name(word) || ((has_given_name || is_bengali) && word.form == "islam")) return true;
  const bool is_title_case =
      word.letter_case == LetterCase::title && !word.is_stop_word && !is_day(before.form, word.form);
  return has_given_name && names == 1 && is_title_case && !is_one_of(word.form, kNoSurnames) &&
         (word.classes & (kTitle | kOrgHead | kOrgTail | kCalledAfter)) == 0;
}

/// "Stephen King", but not "Edward King George".
bool is_title_as_surname(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 15> kSurnames = {"king",    "prince",  "bishop",    "judge",   "pope",
                                                          "major",   "duke",    "baron",     "justice", "chancellor",
                                                          "sheriff", "marshal", "constable", "lord",    "count"};
  const bool is_followed = at + 1 < words.size() && words[at + 1].gap == NameGap::space &&
                           words[at + 1].is_capitalized() && suffix_at(words, at + 1) == 0;
  return words[at].letter_case == LetterCase::title && !is_followed && is_one_of(words[at].form, kSurnames);
}

/// "Ing-wen", but not "Family-controlled" or "Fly-half".
bool may_be_hyphenated(const NameWord& word) {
  constexpr std::size_t kLongestSmallPart = 4;
  constexpr std::array<std::string_view, 10> kWords = {"half", "back", "led",  "run",  "like",
                                                       "born", "time", "type", "wide", "made"};
  return word.is_capitalized() || (word.letter_case == LetterCase::lower && word.form.size() <= kLongestSmallPart &&
                                   !word.is_stop_word && !is_one_of(word.form, kWords));
}

/// "the ferry Princess Ashika": not the princess.
bool is_vessel(std::span<const NameWord> words, std::size_t first) {
  constexpr auto kVessels = std::to_array<std::string_view>(
      {"ferry",    "ship",      "vessel",    "tanker",    "trawler",    "yacht",    "warship",
       "frigate",  "submarine", "destroyer", "freighter", "steamer",    "flagship", "liner",
       "schooner", "barge",     "tug",       "tugboat",   "icebreaker", "carrier"});
  const std::size_t begin = follows_title(words, first) ? first - 1 : first;
  return begin > 0 && stands_close(words[begin]) && words[begin - 1].letter_case == LetterCase::lower &&
         is_one_of(words[begin - 1].form, kVessels);
}

/// "Marshall Plan", "Abraham Accords": what states agree on.
bool is_treaty(const NameWord& last) {
  constexpr auto kTreaties = std::to_array<std::string_view>(
      {"accord", "accords", "act", "agreement", "agreements", "amendment", "convention", "conventions", "declaration",
       "doctrine", "memorandum", "plan", "protocol", "protocols", "statute", "treaty"});
  return is_one_of(last.form, kTreaties);
}

/// "Gordon Advisors", "Georgia Power": a firm, though it starts as a name does.
bool is_firm(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  if (after - first != 2 || !stands_close(words[first + 1])) return false;
  const NameWord& last = words[after - 1];
  return is_firm_word(last.form) || (is_trade_word(last.form) && is_place_word(words, first));
}

/// "Rue de Rivoli".
bool is_foreign_street(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 5> kStreets = {"rue", "calle", "via", "place", "plaza"};
  return is_one_of(words[first].form, kStreets) && is_small(words, first + 1) &&
         is_name_particle(words[first + 1].form);
}

/// "Davis Cup", "Operation Inherent Resolve", "Peter Berg and Sons".
bool names_thing(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  constexpr std::array<std::string_view, 4> kFirm = {"co", "company", "sons", "partners"};
  const bool is_called = first > 0 && words[first].gap == NameGap::space && words[first - 1].is_capitalized() &&
                         (words[first - 1].classes & kCaller) != 0;
  if (is_called || is_vessel(words, first) || is_firm(words, first, after) || is_foreign_street(words, first))
    return true;
  if (after - first > 1 && is_treaty(words[after - 1])) return true;
  if (is_small(words, after) && words[after].form == "and" && after + 1 < words.size()) {
    if (stands_close(words[after + 1]) && is_one_of(words[after + 1].form, kFirm)) return true;
  }
  return after < words.size() && words[after].gap == NameGap::space && words[after].letter_case == LetterCase::title &&
         !words[after - 1].has_possessive && (words[after].classes & kCalledAfter) != 0;
}

/// "Nintendo Europe", "Unfortunately England".
bool ends_with_land(std::span<const NameWord> words, std::size_t last) {
  const Place* place = known_name_at(words, last, Capitals::tell).prominent_place();
  return place != nullptr && place->level != PlaceLevel::city;
}

/// "W Yorkshire", "S. Korea", "W.Va".
bool is_part_of_land(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  constexpr std::array<std::string_view, 4> kDirections = {"n", "e", "s", "w"};
  return run.size == 2 && is_one_of(words[first].form, kDirections) &&
         (words[first + 1].form == "va" || ends_with_land(words, first + 1));
}

/// Small particles from `at` that a capitalised word follows.
std::size_t particles_at(std::span<const NameWord> words, std::size_t at) {
  std::size_t size = 0;
  while (size < 3 && at + size < words.size()) {
    const NameWord& word = words[at + size];
    if (word.letter_case != LetterCase::lower || !is_name_particle(word.form)) break;
    if (word.gap != NameGap::space && word.gap != NameGap::hyphen) return 0;
    ++size;
  }
  if (size == 0 || at + size >= words.size()) return 0;
  const NameWord& next = words[at + size];
  return may_be_name(next) && (next.gap == NameGap::space || next.gap == NameGap::hyphen) ? size : 0;
}

/// The words of a nickname at `at` that stands in quotation marks before a surname: `"Hands of Stone"`; 0 for none.
std::size_t nickname_at(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMostWords = 4;
  if (words[at].quote != Quote::opens || !words[at].is_capitalized()) return 0;
  for (std::size_t size = 1; size <= kMostWords && at + size < words.size(); ++size) {
    const NameWord& next = words[at + size];
    if (next.is_first) return 0;
    if (next.quote == Quote::closes) return may_be_name(next) && next.letter_case == LetterCase::title ? size : 0;
    if (next.gap != NameGap::space && next.gap != NameGap::hyphen) return 0;
  }
  return 0;
}

bool may_start(std::span<const NameWord> words, std::size_t first) {
  const NameWord& word = words[first];
  if (word.has_possessive) return false;
  // "Similarly Berg": an adverb, but not "Ally Berg"
  constexpr std::size_t kShortestAdverb = 7;
  if (word.is_first && word.classes == 0 && word.form.ends_with("ly") && word.form.size() >= kShortestAdverb)
    return false;
  if (is_given_name(word)) return word.letter_case == LetterCase::title;
  return may_be_name(word) || syllable_name_at(words, first) > 0;  // "Park Ji-sung"
}

/// "K. (79)", "K., 79".
bool is_initial_before_age(std::span<const NameWord> words, std::size_t at) {
  constexpr std::uint32_t kDotMarkAndBlank = 3;
  constexpr std::size_t kFigures = 2;
  if (!words[at].is_initial || at + 1 >= words.size()) return false;
  const NameWord& age = words[at + 1];
  return age.letter_case == LetterCase::caseless && age.form.size() == kFigures &&
         age.begin == words[at].end + kDotMarkAndBlank;
}

/// What the words from `first` on give, without a look at what stands around them.
PersonRun longest_run(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 5> kParticles = {"al", "bin", "el", "ibn", "ould"};
  // "Christian Democrats": a word that is no sure given name lets only names follow.
  const bool has_given_name = is_given_name(words[first]) && (words[first].classes & kCommon) == 0;
  if (const std::size_t size = syllable_name_at(words, first); size > 0) {
    return {.size = size, .surname = 1, .is_family_first = true};
  }
  PersonRun run{.size = 1};
  std::size_t names = 1;
  std::size_t particles = 0;  // of these, "El"
  std::size_t at = first + 1;
  while (at < words.size() && !words[at - 1].has_possessive) {
    const bool is_hyphenated = words[at].gap == NameGap::hyphen;
    // "Jimmy "Barbecue" Berg"
    const std::size_t nickname = has_given_name || words[first].is_initial ? nickname_at(words, at) : 0;
    const std::size_t next = at + nickname + (nickname > 0 ? 0 : particles_at(words, at));
    if (next >= words.size() || (words[at].gap != NameGap::space && !is_hyphenated && nickname == 0)) break;
    if (is_hyphenated ? at - first >= kMostJoined : names - particles == kMaxNames) break;
    const bool goes_on = is_hyphenated ? may_be_hyphenated(words[next])
                                       : is_middle_initial(words, next) ||
                                             may_continue(words[next - 1], words[next], has_given_name, names) ||
                                             (has_given_name && is_title_as_surname(words, next));
    if (!goes_on) break;
    if (!is_hyphenated) {
      ++names;
      particles += is_one_of(words[next].form, kParticles) ? 1 : 0;  // "Mohamed Ould Cheikh El Ghazouani" is of three
      run.surname = next - first;
    }
    at = next + 1;
    run.size = at - first;
  }
  // An initial is no surname, but "Gerda K. (79)", "Gerda K., 79" is all that is told of hers.
  if (run.size == 2 && is_given_name(words[first]) && is_initial_before_age(words, first + 1)) return run;
  while (run.size > 1 && words[first + run.size - 1].is_initial) --run.size;
  if (run.surname >= run.size) run.surname = run.size - 1;
  return names < 2 ? PersonRun{.size = run.size} : run;
}

/// Whether the first word of a run is a role and no name: "Activist Nina Berg", "Activists Nina Berg and"; of two words
/// "Singer Berg", "Mother Nina", but not "Hunter Berg".
bool is_lasting_role(const NameWord& word, std::size_t size) {
  constexpr std::uint32_t kRoles = word_class::kRole | word_class::kRelation;
  if (size == 2) return (word.classes & kRoles) != 0 && (word.classes & word_class::kSurname) == 0;
  return is_role(word) || is_plural_role(word);
}

/// "Biloxi, Coroner Nina Berg", within a sentence.
bool is_role_before_name(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  if (run.size < 3 || is_given_name(words[first]) || !stands_close(words[first + 1])) return false;
  return is_lasting_role(words[first], 2) && is_given_name(words[first + 1]);
}

/// What is a surname, as far as the word alone tells.
bool may_be_surname(const NameWord& word) {
  return word.letter_case == LetterCase::title &&
         ((word.classes & word_class::kSurname) != 0 || (word.classes == 0 && is_surname_shaped(word.form)));
}

/// Whether an office stands before, "of" what follows: "Ex-mayor of Omsk", "head of the Crimea".
bool follows_office_of(std::span<const NameWord> words, std::size_t at) {
  if (at < 2 || !stands_close(words[at])) return false;
  const std::size_t of = at - (words[at - 1].form == "the" ? 2 : 1);
  return of > 0 && words[of].form == "of" && stands_close(words[of]) && is_role(words[of - 1]);
}

/// "Crimea" of "Vice-Premier Crimea Orlov", "Omsk" of "the mayor of Omsk Orlov": what the office before it is of.
bool is_land_of_office(std::span<const NameWord> words, std::size_t at) {
  if (at == 0 || words[at].has_possessive || is_given_name(words[at]) || is_place_as_given_name(words[at].form))
    return false;
  const bool is_told =
      follows_title(words, at) ||
      (stands_close(words[at]) && words[at - 1].letter_case == LetterCase::lower && is_role(words[at - 1]));
  const bool is_of_it = !is_told && follows_office_of(words, at);
  if (!is_told && !is_of_it) return false;
  const KnownName known = known_name_at(words, at, Capitals::tell);
  const Place* place = known.size == 1 && !known.is_demonym() ? known.prominent_place() : nullptr;
  return place != nullptr && (is_of_it || place->level != PlaceLevel::city);
}

/// "Orlov" of "Vice-Premier Crimea Orlov".
bool follows_land_of_office(std::span<const NameWord> words, std::size_t first) {
  return first > 1 && stands_close(words[first]) && words[first - 1].is_capitalized() && may_be_surname(words[first]) &&
         is_land_of_office(words, first - 1);
}

/// "minister Quell-Orlov": of parts that are nothing else.
bool is_hyphenated_after_role(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  constexpr std::uint32_t kPersonal = kGivenName | word_class::kSurname | word_class::kFirstName;
  if (run.size < 2 || !has_lone_role(words, first)) return false;
  const auto parts = words.subspan(first, run.size);
  return std::all_of(parts.begin(), parts.end(), [&](const NameWord& word) {
    return word.letter_case == LetterCase::title && (word.classes & ~kPersonal) == 0;
  });
}

/// "Emiliano Mondonico" in the middle of a sentence.
bool has_known_surname(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  const NameWord& surname = words[first + run.size - 1];
  return !words[first].is_first && (surname.classes & word_class::kSurname) != 0;
}

/// "Ognen Spajić", "Tarvid Quelmazov": two words that are nothing else, the second with the end of a surname.
bool has_shaped_surname(std::span<const NameWord> words, std::size_t first, const PersonRun& run) {
  constexpr std::uint32_t kPersonal = kGivenName | word_class::kSurname | word_class::kFirstName;
  constexpr std::size_t kShortest = 5;
  if (run.size != 2 || !stands_close(words[first + 1])) return false;
  const NameWord& given = words[first];
  const NameWord& surname = words[first + 1];
  const bool is_plain = given.letter_case == LetterCase::title && (given.classes & ~kPersonal) == 0 &&
                        given.form.size() > 2 && surname.letter_case == LetterCase::title && surname.classes == 0;
  if (!is_plain) return false;
  // "-ić": folded forms have no accents, so the text has more bytes.
  const bool is_slavic = surname.form.ends_with("ic") && surname.form.size() >= kShortest &&
                         surname.end - surname.begin > surname.form.size();
  const bool is_adjective =
      surname.form.ends_with('y') || surname.form.ends_with("ski") || surname.form.ends_with("aya");
  if (!is_slavic && (is_adjective || !is_surname_shaped(surname.form))) return false;
  return !known_name_at(words, first, Capitals::tell) && !known_name_at(words, first + 1, Capitals::tell);
}

/// Whether people alone are spoken of so.
bool has_personal_context(std::span<const NameWord> words, std::size_t first, std::size_t after) {
  return has_role(words, first, after) || has_age(words, first, after) || has_country(words, after) ||
         is_said_to_be(words, after) || lives_or_dies(words, first, after) || is_presented(words, first) ||
         has_pronoun(words, first, after);
}

/// A name of one word, where a title or what else stands there tells that it is one; none where it may be a place or a
/// post.
PersonRun single_run(std::span<const NameWord> words, std::size_t first, PersonRun run, bool is_ruler,
                     bool is_hyphenated) {
  constexpr std::array<std::string_view, 3> kOfPosts = {"general", "chief", "vice"};
  const std::size_t after = first + run.size + run.suffix;
  const KnownName known = known_name_at(words, first, Capitals::tell);
  const bool is_country = known.place() != nullptr && known.place()->level != PlaceLevel::city;
  const bool has_weak_title = first > 0 && is_weak_title(words[first - 1]);
  // "General Manager"
  const bool is_role_too = has_weak_title && is_one_of(words[first - 1].form, kOfPosts) &&
                           is_lasting_role(words[first], 2) && !is_given_name(words[first]);
  constexpr std::array<std::string_view, 5> kLaws = {"crown", "general", "justice", "major", "private"};
  const bool is_law = has_weak_title && words[first].form == "bill" && is_one_of(words[first - 1].form, kLaws);
  if (is_country || is_law || words[first].is_initial || is_role_too || (has_weak_title && is_post(words, after)))
    return {};
  constexpr std::uint32_t kPersonal = kGivenName | word_class::kSurname;
  run.has_title = true;
  run.is_sure = is_ruler || is_hyphenated || !has_weak_title || has_two_titles(words, first) ||
                (words[first].classes & kPersonal) != 0;
  run.size += run.suffix;
  return run;
}

/// Whether a run of several names starts with what is none, or is no name at all: "London Mayor", "W. Yorkshire".
bool starts_with_place(std::span<const NameWord> words, std::size_t first, const PersonRun& run, bool is_titled) {
  const std::size_t after = first + run.size + run.suffix;
  // A place starts no name ("London Mayor"), unless people are called so ("Jordan Smith") or a title or role says so
  // ("minister German Gref", but "champion Briton Nina Berg").
  const bool is_people = run.size > 2 && known_name_at(words, first, Capitals::tell).is_demonym();
  const bool is_told = is_titled || (!is_people && has_role(words, first, after));
  if (is_told && run.size == 2 && may_be_surname(words[first + 1]) && is_land_of_office(words, first)) return true;
  return !is_told && !is_given_name(words[first]) && is_place_word(words, first);
}

}  // namespace

PersonRun person_run_at(std::span<const NameWord> words, std::size_t first) {
  if (!may_start(words, first) || held_by_next(words, first) > 0) return {};
  // "the governor of the Littoral Region Nina Berg"
  if (is_division_word(words[first].form) && first + 1 < words.size() && holds_office(words, first + 1)) return {};
  const bool is_titled =
      follows_title(words, first) || follows_land_of_office(words, first) || holds_office(words, first);
  const bool has_given_name = is_given_name(words[first]);
  PersonRun run = longest_run(words, first);
  run.suffix = suffix_at(words, first + run.size);
  const std::size_t after = first + run.size + run.suffix;
  if (names_thing(words, first, after)) return {};
  // "Activist Nina Berg": the name starts behind the role.
  if (words[first].is_first && run.size > 1 && !has_given_name && is_lasting_role(words[first], run.size)) return {};
  if (is_role_before_name(words, first, run)) return {};
  // "Chief Prosecutor Berg": the second is a title, too.
  if (is_titled && run.size > 1 && !has_given_name && is_lasting_role(words[first], 2)) return {};
  const bool is_regnal_last = run.suffix > 0 && is_regnal(words[after - 1]);
  if (is_regnal_last && words[after - 2].form == "mark") return {};  // "Mark IV"
  const bool is_single = run.surname == 0;
  const bool is_ruler = is_single && has_given_name && is_regnal_last;  // "Louis XIV"
  const bool is_hyphenated = is_single && is_hyphenated_after_role(words, first, run);
  if (is_single && !is_titled && !is_ruler && !is_hyphenated) return {};
  const bool is_hungarian = run.size == 2 && is_hungarian_name(words, first);
  const bool is_as_place = is_called_as_place(words, first, run) || is_hungarian;
  run.is_as_place = !has_given_name && !is_as_place && may_be_called_as_place(words, first, run);
  if (!is_as_place && !run.is_as_place && starts_with_place(words, first, run, is_titled)) return {};
  if (is_part_of_land(words, first, run)) return {};
  if (!has_given_name && !is_titled && !is_single && ends_with_land(words, first + run.size - 1)) return {};
  if (is_single) return single_run(words, first, run, is_ruler, is_hyphenated);
  // "Yesterday John Smith", "of the Exchequer Nigel Lawson": the name starts at the given name.
  const bool has_later_given_name = words[first + 1].gap == NameGap::space && is_given_name(words[first + 1]);
  const bool follows_article = first > 0 && words[first].gap == NameGap::space && words[first - 1].form == "the";
  const bool starts_later = !has_given_name && has_later_given_name && (words[first].is_first || follows_article);
  if (starts_later && !is_hungarian) return {};
  const bool is_initialed = words[first].is_initial || words[first + 1].is_initial;
  const bool is_given = has_given_name && !stands_as_place(words, first, after);
  run.is_sure = syllable_name_at(words, first) > 0 || is_titled || is_given || is_initialed || is_as_place ||
                (run.suffix > 0 && is_junior(words[after - 1])) || has_known_surname(words, first, run) ||
                has_personal_context(words, first, after) || has_shaped_surname(words, first, run);
  run.is_family_first |= is_hungarian;
  run.is_relative = follows_kin(words, first);
  run.size += run.suffix;
  run.speaks = speaks(words, first, run.size) || acts_as_person(words, first + run.size);
  return run;
}

}  // namespace kz
