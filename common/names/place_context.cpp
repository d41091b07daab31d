// SPDX-License-Identifier: GPL-2.0-or-later
// Places that no table has, by the words beside their name.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/person_context.h"
#include "common/names/person_shapes.h"
#include "common/names/word_classes.h"
#include "common/places/state_abbreviations.h"
#include "common/places/towns_by_sound.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// "the town of Jabla", "villages of", "residents of".
constexpr std::array<std::string_view, 47> kBeforeOf = {
    "constituency", "riding",       "town",          "towns",        "city",      "cities",      "village", "villages",
    "hamlet",       "settlement",   "district",      "districts",    "province",  "provinces",   "region",  "county",
    "governorate",  "oblast",       "prefecture",    "municipality", "suburb",    "suburbs",     "canton",  "enclave",
    "island",       "neighborhood", "neighbourhood", "township",     "outskirts", "port",        "mayor",   "governor",
    "akim",         "prefect",      "regent",        "wali",         "residents", "inhabitants", "streets", "siege",
    "battle",       "bombardment",  "shelling",      "north",        "south",     "east",        "west",
};
// "the village Jabla".
constexpr std::array<std::string_view, 14> kBefore = {"town",     "city",   "village",      "hamlet", "settlement",
                                                      "capital",  "port",   "island",       "suburb", "district",
                                                      "province", "oblast", "municipality", "river"};
// "Sinjar district".
constexpr std::array<std::string_view, 37> kBehind = {
    "stadium",   "prison",       "dam",           "airbase",      "airfield",  "reservoir",  "mosque",
    "cathedral", "monastery",    "constituency",  "district",     "districts", "province",   "governorate",
    "oblast",    "county",       "village",       "town",         "area",      "township",   "prefecture",
    "raion",     "neighborhood", "neighbourhood", "municipality", "region",    "valley",     "mountains",
    "airport",   "peninsula",    "desert",        "plateau",      "gorge",     "checkpoint", "river",
    "islands",   "crossing",
};
// "in eastern Jabla".
constexpr std::array<std::string_view, 12> kParts = {"northern",     "southern",     "eastern",      "western",
                                                     "northeastern", "northwestern", "southeastern", "southwestern",
                                                     "central",      "downtown",     "rural",        "outside"};
// "shelled Jabla".
constexpr std::array<std::string_view, 12> kBesieged = {"shelled",   "bombed",     "besieged", "bombarded",
                                                        "encircled", "recaptured", "retook",   "liberated",
                                                        "evacuated", "seized",     "overran",  "retaken"};
// "drove to Jabla".
constexpr std::array<std::string_view, 14> kMoved = {"drove",   "travelled", "traveled", "fled",      "flew",
                                                     "marched", "advanced",  "walked",   "retreated", "deported",
                                                     "flown",   "fleeing",   "driving",  "travelling"};
// "sent to Jabla", of what is known as a place.
constexpr auto kSent = std::to_array<std::string_view>({"airlifted", "brought", "deployed", "evacuated", "flying",
                                                        "headed", "heading", "relocated", "rode", "rushed", "sailed",
                                                        "sent", "taken", "travel", "traveling", "travels", "went"});
// "the road to Jabla".
constexpr std::array<std::string_view, 14> kWays = {"road",   "way",    "route",   "train",  "bus",
                                                    "flight", "ferry",  "journey", "trip",   "highway",
                                                    "visit",  "convoy", "bridge",  "railway"};
// "visited Jabla", of what is known as a place.
constexpr std::array<std::string_view, 9> kVisited = {"visited", "visiting", "visits",   "entered", "entering",
                                                      "reached", "reaching", "captured", "stormed"};
// "the liberation of Jabla", of what is known as a place.
constexpr std::array<std::string_view, 13> kStruggles = {
    "annexation", "bombing",    "capture",    "defence",   "defense", "destruction", "evacuation",
    "fall",       "liberation", "occupation", "recapture", "seizure", "storming"};
// "around Jabla".
constexpr std::array<std::string_view, 3> kAround = {"around", "towards", "toward"};
// "the camp at Jabla", "landed at Jabla".
constexpr auto kHappensAt = std::to_array<std::string_view>({
    "accident",   "airfield",    "ambush",     "attack",      "barracks",  "barrage",     "base",      "battle",
    "blast",      "blockade",    "blockades",  "border",      "bridge",    "buried",      "camp",      "camps",
    "cemetery",   "ceremony",    "checkpoint", "checkpoints", "church",    "clashes",     "collided",  "conference",
    "crash",      "crashed",     "crossing",   "dam",         "depot",     "derailed",    "detained",  "died",
    "drowned",    "excavations", "explosion",  "factory",     "farm",      "fighting",    "fire",      "flooding",
    "frontier",   "funeral",     "garrison",   "grave",       "graves",    "harbor",      "harbour",   "held",
    "imprisoned", "jailed",      "jetty",      "junction",    "killed",    "laboratory",  "landed",    "landslip",
    "lived",      "living",      "lock",       "market",      "massacre",  "meet",        "meeting",   "meets",
    "met",        "mill",        "mine",       "monastery",   "mosque",    "observatory", "outpost",   "plant",
    "plants",     "port",        "post",       "prison",      "protest",   "protests",    "quarry",    "queue",
    "queues",     "racecourse",  "rally",      "ranch",       "reactor",   "refinery",    "reservoir", "roadblock",
    "roadblocks", "ruins",       "school",     "seized",      "shelling",  "shrine",      "site",      "skirmish",
    "skirmishes", "smelter",     "stands",     "station",     "stationed", "stood",       "stop",      "stopped",
    "stops",      "summit",      "telescope",  "temple",      "terminal",  "trenches",    "warehouse", "wharf",
    "wrecked",
});
// "villagers from Jabla".
constexpr std::array<std::string_view, 12> kPeopleFrom = {"families",  "farmers",  "fighters", "fishermen",
                                                          "herders",   "migrants", "pilgrims", "refugees",
                                                          "residents", "settlers", "traders",  "villagers"};
// What one has "in" a company, or does "in" a film, a language, a subject.
constexpr auto kInOther = std::to_array<std::string_view>({
    "stake",        "stakes",      "share",        "shares",       "stock",       "interest",    "interests",
    "holding",      "holdings",    "invest",       "invests",      "invested",    "investing",   "equity",
    "position",     "investment",  "investments",  "investor",     "investors",   "confidence",  "shareholder",
    "shareholders", "believe",     "believes",     "believed",     "believing",   "belief",      "faith",
    "trust",        "trusts",      "trusted",      "degree",       "degrees",     "diploma",     "doctorate",
    "master",       "masters",     "major",        "majored",      "majoring",    "prize",       "award",
    "professor",    "lecturer",    "lecture",      "course",       "courses",     "lessons",     "classes",
    "fluent",       "trained",     "training",     "qualified",    "starred",     "starring",    "stars",
    "star",         "role",        "roles",        "part",         "performance", "character",   "cameo",
    "written",      "writing",     "wrote",        "writes",       "paper",       "article",     "articles",
    "essay",        "dressed",     "priced",       "paid",         "denominated", "traded",      "trading",
    "trade",        "trades",      "futures",      "specialise",   "specialises", "specialised", "specialize",
    "specializes",  "specialized", "specialising", "specializing", "specialist",  "specialists", "expert",
    "experts",      "expertise",   "dealt",        "deals",        "interested",  "payable",     "loan",
    "appear",       "appeared",    "appearing",    "appears",      "bring",       "bringing",    "brought",
    "confided",     "draft",       "drafted",      "involvement",  "tossed",      "sales",       "gains",
    "resulted",     "results",     "resulting",    "culminated",   "consists",
});
// What is written with a capital and has things "in" it, but is no place: languages, beliefs, subjects, wares.
constexpr auto kNoPlaces = std::to_array<std::string_view>({
    "bollywood", "nollywood",    "divinity",   "advent",    "christmas",  "diwali",   "easter",       "halloween",
    "hanukkah",  "thanksgiving", "passover",   "allah",     "android",    "bible",    "biology",      "bitcoin",
    "bitcoins",  "braille",      "buddhism",   "cantonese", "chemistry",  "christ",   "christianity", "communism",
    "dari",      "economics",    "esperanto",  "ethereum",  "euro",       "euros",    "excel",        "exodus",
    "facebook",  "farsi",        "genesis",    "god",       "google",     "heaven",   "hebrew",       "hell",
    "hindi",     "hinduism",     "instagram",  "internet",  "islam",      "jesus",    "judaism",      "karma",
    "koran",     "latin",        "leviticus",  "linux",     "literature", "lordship", "mandarin",     "marketing",
    "marxism",   "mathematics",  "medicine",   "milky",     "nasdaq",     "oscar",    "oscars",       "parliament",
    "pashto",    "pilates",      "philosophy", "physics",   "playboy",    "quran",    "ramadan",      "swahili",
    "telegram",  "torah",        "twitter",    "urdu",      "windows",    "yiddish",  "yoga",         "youtube",
    "zoom",
});
// Start names of several words: "Great Bentley", "Bar Tulvan", "San Velmor".
constexpr auto kFirstParts = std::to_array<std::string_view>({
    "great", "little", "upper", "lower", "north", "south",  "east", "west",  "port",  "san",
    "santa", "bar",    "tel",   "tell",  "tall",  "deir",   "ras",  "jabal", "jisr",  "mae",
    "el",    "al",     "nova",  "novo",  "villa", "puerto", "new",  "st",    "saint", "fort",
});

/// May stand in the name of a place that is in no table: no title, weekday, given name.
bool is_plain_name(const NameWord& word) {
  return word.letter_case == LetterCase::title && !word.is_stop_word && word.classes == 0 && !word.is_initial;
}

/// "PCs", "CDs": no word, for it has no vowel.
bool is_plural_acronym(std::string_view form) {
  constexpr std::size_t kMostLetters = 5;
  return form.size() <= kMostLetters && form.ends_with('s') && form.find_first_of("aeiouy") == form.npos;
}

/// "al-Ayn" of "Ras al-Ayn".
bool is_joined_by_article(std::span<const NameWord> words, std::size_t at) {
  return at + 1 < words.size() && is_small(words, at) && is_article_of_name(words[at].form) &&
         words[at + 1].gap == NameGap::hyphen && is_plain_name(words[at + 1]);
}

/// Behind the plain names from `first` on, which belong together; `first` where there is none.
std::size_t end_of_plain_name(std::span<const NameWord> words, std::size_t first) {
  if (!is_plain_name(words[first])) return first;
  auto last = first + 1;
  while (last < words.size() && last - first < kMaxDescribedWords && !words[last - 1].has_possessive) {
    const bool is_part =
        (stands_close(words[last]) || words[last].gap == NameGap::hyphen) && is_plain_name(words[last]);
    if (!is_part && !is_joined_by_article(words, last)) break;
    last += is_part ? 1 : 2;
  }
  return last;
}

/// The same, also where the first word alone is of a class: "in West Velmor".
std::size_t end_of_located_name(std::span<const NameWord> words, std::size_t first) {
  const bool has_part = first + 1 < words.size() && words[first].letter_case == LetterCase::title &&
                        is_one_of(words[first].form, kFirstParts) && stands_close(words[first + 1]);
  // "North China" is a part of China.
  if (!has_part || known_name_at(words, first + 1, Capitals::tell)) return end_of_plain_name(words, first);
  const auto last = end_of_plain_name(words, first + 1);
  return last == first + 1 ? end_of_plain_name(words, first) : last;
}

bool is_small(const NameWord& word) {
  return word.letter_case == LetterCase::lower || word.is_first;
}

bool follows_place_noun(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || !stands_close(words[first]) || !is_small(words[first - 1])) return false;
  if (is_one_of(words[first - 1].form, kBefore)) return true;
  return first > 1 && words[first - 1].form == "of" && stands_close(words[first - 1]) && is_small(words[first - 2]) &&
         is_one_of(words[first - 2].form, kBeforeOf);
}

/// Whether the words up to `last` stand before a noun that is their kind of place.
bool is_before_place_noun(std::span<const NameWord> words, std::size_t last) {
  if (!is_small(words, last)) return false;
  // "the Commons constituency of Orvik"
  if (words[last].form == "constituency" && last + 1 < words.size() && words[last + 1].form == "of") return false;
  return is_one_of(words[last].form, kBehind);
}

/// "Jabla, a small town in", "Jabla is a village near", "Jabla, 30 kilometres south of".
bool is_explained_as_place(std::span<const NameWord> words, std::size_t last) {
  constexpr std::size_t kMostBetween = 3;
  constexpr std::array<std::string_view, 5> kUnits = {"km", "kilometers", "kilometres", "miles", "kms"};
  if (last + 2 >= words.size()) return false;
  const bool is_verb = (words[last].form == "is" || words[last].form == "was") && stands_close(words[last]);
  if (is_verb) ++last;
  if (!is_verb && words[last].gap != NameGap::comma) return false;
  const bool is_far = words[last].letter_case == LetterCase::caseless && is_one_of(words[last + 1].form, kUnits);
  if (is_far) return true;
  if (!is_article(words[last].form)) return false;
  for (std::size_t at = last + 1; at < std::min(words.size(), last + 2 + kMostBetween); ++at) {
    if (words[at].is_stop_word || (!stands_close(words[at]) && words[at].gap != NameGap::hyphen)) return false;
    if (is_one_of(words[at].form, kBefore)) {
      return at + 1 < words.size() && stands_close(words[at + 1]) &&
             (words[at + 1].is_stop_word || is_locative(words[at + 1].form));
    }
  }
  return false;
}

/// "from Nairobi to Jabla", "between Nairobi and Jabla".
bool pairs_with_place(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kMostWords = 2;  // of the place before
  const std::string_view opening = words[first - 1].form == "to" ? "from" : "between";
  for (std::size_t size = 1; size <= kMostWords && first >= size + 2; ++size) {
    const std::size_t place = first - 1 - size;
    if (!stands_close(words[first - 1]) || words[place - 1].form != opening || !stands_close(words[place])) continue;
    const KnownName known = known_name_at(words, place, Capitals::tell);
    return known.size == size && known.prominent_place() != nullptr && !known.is_demonym();
  }
  return false;
}

/// Whether "in" at `at` is part of a title: "Dignity in Dying", "Lost in Tamora".
bool is_in_title(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 4> kTownBefore = {"at", "from", "of", "to"};
  if (at == 0 || !stands_close(words[at])) return false;
  const NameWord& before = words[at - 1];
  const bool is_word = before.letter_case == LetterCase::title && before.classes == 0 && !before.is_first &&
                       !before.is_stop_word && !before.is_initial;
  // "at Polvena in Perthshire"
  const bool is_town = at > 1 && (is_locative(words[at - 2].form) || is_one_of(words[at - 2].form, kTownBefore));
  return is_word && !is_town && (at < 2 || !words[at - 2].is_capitalized()) &&
         !known_name_at(words, at - 1, Capitals::tell);
}

/// "in Samos", "in eastern Samos", "shelled Samos", "fled to Samos".
bool is_located(std::span<const NameWord> words, std::size_t first) {
  if (first == 0 || !stands_close(words[first]) || !is_small(words[first - 1])) return false;
  const std::string_view before = words[first - 1].form;
  const std::string_view far = first > 1 && stands_close(words[first - 1]) ? words[first - 2].form : std::string_view();
  if (before == "in" || before == "near") return !is_one_of(far, kInOther) && !is_in_title(words, first - 1);
  if (before == "at") return is_one_of(far, kHappensAt);
  if (before == "from") return is_one_of(far, kPeopleFrom);
  if ((before == "to" || before == "into") && is_one_of(far, kMoved)) return true;
  if (before == "to" || before == "and") return pairs_with_place(words, first);
  return is_one_of(before, kParts) || is_one_of(before, kBesieged) || is_one_of(before, kAround) ||
         is_seized(words, first) || is_among_settlements(words, first);
}

/// "ZORVAN (Reuters) - ", "ZORVAN, Jan 6 (Reuters) - ".
bool is_dateline(std::span<const NameWord> words, std::size_t first) {
  const bool is_place = first == 0 && words.size() > 3 && words[0].letter_case == LetterCase::upper &&
                        words[0].classes == 0 && !words[0].is_stop_word;
  if (!is_place) return false;
  const bool has_day = words[1].gap == NameGap::comma && (words[1].classes & word_class::kCommon) != 0 &&
                       stands_close(words[2]) && words[2].letter_case == LetterCase::caseless;
  const std::size_t agency = has_day ? 3 : 1;
  return words[agency].gap == NameGap::open && known_name_at(words, agency, Capitals::tell).actor != nullptr;
}

/// Whether a name that starts with `word` may be that of a place: "West Velmor", but not "In Physics".
bool may_start_place(std::span<const NameWord> words, std::size_t first) {
  const NameWord& word = words[first];
  return !is_one_of(word.form, kNoPlaces) && !is_plural_acronym(word.form);
}

/// "Pa." of "Jabla, Pa.", at `at`.
bool is_state_abbreviation(std::span<const NameWord> words, std::size_t at) {
  const bool goes_on =
      at + 1 < words.size() && stands_close(words[at + 1]) && words[at + 1].is_capitalized() && !words[at + 1].is_first;
  return !goes_on && is_written_as_state(words[at]) && is_abbreviated_state(words[at].form);
}

/// "Kenya" of ", Kenya" at `at`: a country or region, and no longer name.
bool is_wider_place(std::span<const NameWord> words, std::size_t at) {
  if (at >= words.size() || words[at].gap != NameGap::comma) return false;
  if (is_state_abbreviation(words, at)) return true;
  const KnownName known = known_name_at(words, at, Capitals::tell);
  const Place* place = known.prominent_place();
  return place != nullptr && place->level != PlaceLevel::city && !known.is_demonym() &&
         (at + known.size >= words.size() || !continues_name(words, at + known.size));
}

/// "of Blossom, Texas,", "from Kolzemi, Kenya.".
bool is_put_into(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  constexpr std::array<std::string_view, 3> kOthers = {"of", "to", "on"};
  if (first == 0 || !stands_close(words[first]) || !is_small(words[first - 1])) return false;
  if (!is_locative(words[first - 1].form) && !is_one_of(words[first - 1].form, kOthers)) return false;
  if (!is_wider_place(words, last)) return false;
  if (is_state_abbreviation(words, last)) return true;
  const std::size_t after = last + known_name_at(words, last, Capitals::tell).size;
  return !words[after - 1].has_possessive && (after == words.size() || !stands_close(words[after]));
}

/// "KOLZEMI, Kenya (Reuters) - " heads an article.
bool heads_article(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  if (first != 0 || !is_wider_place(words, last)) return false;
  const std::size_t after = last + std::max<std::size_t>(1, known_name_at(words, last, Capitals::tell).size);
  return after < words.size() && (words[after].gap == NameGap::open || words[after].gap == NameGap::apart) &&
         !words[after].is_first;
}

/// "mayor" of "the mayor of", "head" of "Head of the": the office that stands before `words[first]`; empty for none.
std::string_view office_before(std::span<const NameWord> words, std::size_t first) {
  constexpr auto kOffices = std::to_array<std::string_view>(
      {"administrator", "akim",        "archbishop", "bishop",     "boss",       "captain",   "ceo",
       "chairman",      "chairperson", "chairwoman", "chancellor", "chief",      "coach",     "commander",
       "commissioner",  "dean",        "director",   "editor",     "emir",       "executive", "founder",
       "general",       "governor",    "head",       "leader",     "magistrate", "manager",   "mayor",
       "minister",      "mufti",       "owner",      "patriarch",  "prefect",    "premier",   "president",
       "principal",     "prosecutor",  "rector",     "regent",     "secretary",  "speaker",   "superintendent",
       "wali"});
  if (first < 2 || !stands_close(words[first]) || !stands_close(words[first - 1])) return {};
  const std::size_t of = first - (words[first - 1].form == "the" && first > 2 ? 2 : 1);
  const bool has_of = words[of].form == "of" && words[of].letter_case == LetterCase::lower && stands_close(words[of]);
  return has_of && is_one_of(words[of - 1].form, kOffices) ? words[of - 1].form : std::string_view();
}

/// Behind the words from `at` on that may be a person's name, none of which bodies and places are called by; `at` where
/// one is.
std::size_t full_name_end(std::span<const NameWord> words, std::size_t at) {
  constexpr std::uint32_t kNever = word_class::kOrgHead | word_class::kOrgTail | word_class::kPlaceTail |
                                   word_class::kCalledAfter | word_class::kCommon | word_class::kTitle |
                                   word_class::kRole;
  constexpr std::size_t kMostWords = 5;
  std::size_t last = at;
  while (last < words.size() && (last == at || stands_close(words[last]) || words[last].gap == NameGap::hyphen)) {
    const NameWord& word = words[last];
    const bool is_particle = last > at && word.letter_case == LetterCase::lower && is_name_particle(word.form);
    if (!is_particle && !word.is_capitalized()) break;
    const bool is_name =
        is_particle || ((word.letter_case == LetterCase::title || word.is_initial) && !word.is_stop_word &&
                        (word.classes & kNever) == 0 && !is_trade_word(word.form) && !is_club_word(word.form) &&
                        !is_division_word(word.form));
    if (!is_name || last - at == kMostWords) return at;
    ++last;
    if (word.has_possessive) break;
  }
  return last > at && words[last - 1].is_capitalized() ? last : at;
}

/// What is known of the words that an office is of: `seat`, that somebody has it in a place.
enum class Held { unknown, known, seat };

/// Whether a full name starts at `at`, behind what an office is of: a given name and more; where that is known, also
/// two words of which the last is a surname by its form, or which speak or have a particle; any behind a seat.
bool starts_full_name(std::span<const NameWord> words, std::size_t at, Held held) {
  if (at >= words.size() || !stands_close(words[at]) || words[at].letter_case != LetterCase::title) return false;
  const std::size_t last = full_name_end(words, at);
  if (last - at < 2) return false;
  if ((words[at].classes & word_class::kGivenName) != 0) return true;
  const NameWord& surname = words[last - 1];
  const bool is_surname = (surname.classes & word_class::kSurname) != 0 || is_surname_shaped(surname.form);
  const bool has_particle =
      std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(last),
                  [](const NameWord& word) { return word.letter_case == LetterCase::lower; });
  const bool is_told = held == Held::seat || is_surname || has_particle || speaks(words, at, last - at);
  return held != Held::unknown && is_told && !known_name_at(words, at, Capitals::tell) &&
         known_name_at(words, last - 1, Capitals::tell).prominent_place() == nullptr;
}

/// What an office is of, from some word on: behind its words, as far as they are known.
struct HeldWords {
  std::size_t end = 0;  // 0: nothing that has an office
  Held held = Held::unknown;
};

HeldWords held_words(std::span<const NameWord> words, std::size_t first, bool is_of_place) {
  // They start names of towns, in which given names follow: "Villa Carlos Paz".
  constexpr auto kTowns = std::to_array<std::string_view>(
      {"ciudad", "doctor", "don",   "dona",   "el",    "fort", "general", "la",    "las", "los", "mount",
       "new",    "port",   "porto", "puerto", "saint", "san",  "santa",   "santo", "sao", "st",  "villa"});
  const bool is_town_word = is_one_of(words[first].form, kTowns);
  const KnownName known = known_name_at(words, first, Capitals::tell);
  if (known.actor != nullptr && known.actor->kind == EntityKind::person) return {};
  const bool may_be_seat = known.place() != nullptr && is_of_place && (known.size > 1 || !is_town_word);
  if (known.actor == nullptr && known.prominent_place() == nullptr && !may_be_seat) {
    const bool may_be_person =
        !is_of_place && ((words[first].classes & word_class::kGivenName) != 0 || words[first].is_initial);
    return may_be_person || is_town_word ? HeldWords{} : HeldWords{first + 1, Held::unknown};
  }
  std::size_t end = first + known.size;
  if (known.is_demonym() || words[end - 1].has_possessive) return {};
  const bool has_division = end < words.size() && stands_close(words[end]) && is_division_word(words[end].form);
  if (has_division) ++end;
  const bool is_seat = is_of_place || has_division || (known.size > 1 && is_division_word(words[end - 1].form));
  return {end, is_seat ? Held::seat : Held::known};
}

}  // namespace

bool is_written_as_state(const NameWord& word) {
  constexpr std::array<std::string_view, 8> kWithSmallLetter = {"ga", "ky", "la", "md", "mo", "pa", "va", "vt"};
  if (word.letter_case == LetterCase::upper) return true;
  return word.letter_case == LetterCase::title && (word.form.size() != 2 || is_one_of(word.form, kWithSmallLetter));
}

std::size_t held_by_next(std::span<const NameWord> words, std::size_t first) {
  constexpr auto kOfPlaces =
      std::to_array<std::string_view>({"akim", "governor", "mayor", "prefect", "regent", "wali"});
  constexpr std::size_t kMostWords = 3;  // more than are known
  if (!words[first].is_capitalized()) return 0;
  const std::string_view office = office_before(words, first);
  const HeldWords of = office.empty() ? HeldWords{} : held_words(words, first, is_one_of(office, kOfPlaces));
  if (of.end == 0) return 0;
  if (starts_full_name(words, of.end, of.held)) return of.end - first;
  for (std::size_t at = of.end; at < std::min(words.size(), of.end + kMostWords); ++at) {
    if (!stands_close(words[at]) || !words[at].is_capitalized() || words[at - 1].has_possessive) return 0;
    if (starts_full_name(words, at, Held::unknown)) return at - first;
  }
  return 0;
}

bool holds_office(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kMostWords = 6;  // of what the office is of
  for (std::size_t at = first; at > 1 && first - at < kMostWords && stands_close(words[at]); --at) {
    if (!words[at - 1].is_capitalized()) return false;
    if (words[at - 2].letter_case != LetterCase::lower) continue;
    return held_by_next(words, at - 1) == first - (at - 1);
  }
  return false;
}

bool is_reached(std::span<const NameWord> words, std::size_t first) {
  if (first < 2 || !stands_close(words[first]) || !is_small(words[first - 1])) return false;
  const std::string_view before = words[first - 1].form;
  const std::string_view far = stands_close(words[first - 1]) ? words[first - 2].form : std::string_view();
  if (is_one_of(before, kVisited) || is_one_of(before, kBesieged) || is_one_of(before, kParts)) return true;
  if (before == "to" && is_one_of(far, kWays)) return true;
  if ((before == "to" || before == "into") && (is_one_of(far, kMoved) || is_one_of(far, kSent))) return true;
  if (before == "as" && far == "far") return true;
  if (before == "of" && is_one_of(far, kStruggles)) return true;
  // "Berg, 31, of Jabla"
  if (before == "of" && words[first - 1].gap == NameGap::comma &&
      words[first - 2].letter_case == LetterCase::caseless) {
    return true;
  }
  return (before == "to" || before == "and") && pairs_with_place(words, first);
}

std::size_t described_place_at(std::span<const NameWord> words, std::size_t first) {
  const bool is_led = follows_place_noun(words, first);
  if (const std::size_t held = is_led ? held_by_next(words, first) : 0; held > 0)
    return held;  // "mayor of Jabla Nina Berg"
  const auto last = end_of_plain_name(words, first);
  if (last == first) return 0;
  if (is_led) return last - first;
  if (continues_name(words, first)) return 0;
  if (is_explained_as_place(words, last)) return last - first;
  const bool is_told = !words[first].is_first && !words[last - 1].has_possessive && is_before_place_noun(words, last) &&
                       !ends_as_adjective(words[last - 1].form);
  return is_told ? last - first : 0;
}

std::size_t located_place_at(std::span<const NameWord> words, std::size_t first) {
  if (is_dateline(words, first)) return 1;
  if (!may_start_place(words, first)) return 0;
  const auto last = end_of_located_name(words, first);
  if (last == first || words[last - 1].has_possessive || speaks(words, first, last - first)) return 0;
  // "Nazi Germany" is Germany.
  const KnownName inner = known_name_at(words, last - 1, Capitals::tell);
  if (last > first + 1 && inner.place() != nullptr && inner.place()->level <= PlaceLevel::country) return 0;
  if (is_put_into(words, first, last)) return last - first;
  const bool ends_there = last == words.size() || (!stands_close(words[last]) && words[last].gap != NameGap::hyphen) ||
                          words[last].letter_case == LetterCase::lower;
  return ends_there && (is_located(words, first) || heads_article(words, first, last)) ? last - first : 0;
}

bool stands_in(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  if (first == 0 || words[last - 1].has_possessive) return false;
  const auto before = words[first - 1].form;
  if ((before != "in" && before != "near") || !is_located(words, first)) return false;
  // "in Bell shares" is of a company.
  const bool goes_on =
      last < words.size() && !words[last].is_first && (stands_close(words[last]) || words[last].gap == NameGap::hyphen);
  return !goes_on || (stands_close(words[last]) && words[last].is_stop_word);
}

std::size_t listed_place_at(std::span<const NameWord> words, std::size_t first) {
  return may_start_place(words, first) ? end_of_plain_name(words, first) - first : 0;
}

bool follows_towns_of(std::span<const NameWord> words, std::size_t first) {
  if (is_among_settlements(words, first)) return true;
  return first > 1 && words[first - 1].form == "of" && stands_close(words[first]) && stands_close(words[first - 1]) &&
         words[first - 2].letter_case == LetterCase::lower && words[first - 2].form.ends_with('s') &&
         is_one_of(words[first - 2].form, kBeforeOf);
}

bool is_surely_located(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  return is_dateline(words, first) || is_wider_place(words, last);
}

}  // namespace kz
