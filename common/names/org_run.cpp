// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/item_list.h"
#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/org_complement.h"
#include "common/names/org_parts.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using word_class::kOrgHead;
using word_class::kOrgTail;
using word_class::kTitle;

constexpr std::size_t kMaxWords = 8;

/// "the August National Association of Purchasing Management".
bool is_month(const NameWord& word) {
  constexpr std::array<std::string_view, 9> kMonths = {"january",   "february", "june",     "july",    "august",
                                                       "september", "october",  "november", "december"};
  return is_one_of(word.form, kMonths);
}

bool is_capitalized(const NameWord& word) {
  return word.is_capitalized() && !word.is_stop_word;
}

/// "Prosecutor's Office", "Attorney General's Office", "Sheriff's Department", "Magistrate's Court".
bool is_of_officer(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 15> kOfficers = {
      "prosecutor", "prosecutors", "general",   "attorney",     "president", "governor",   "mayor",      "minister",
      "sheriff",    "coroner",     "ombudsman", "commissioner", "premier",   "magistrate", "magistrates"};
  if (!words[at].has_possessive || at + 1 >= words.size() || !is_one_of(words[at].form, kOfficers)) return false;
  const std::string_view seat = words[at + 1].form;
  const bool is_seat = seat == "office" || (seat == "department" && words[at].form == "sheriff") ||
                       (seat == "court" && (words[at].form.starts_with("magistrate") || words[at].form == "coroner"));
  return is_seat && words[at + 1].is_capitalized() && stands_close(words[at + 1]);
}

/// "and" of "the Economic and Corruption Prosecutor's Office".
bool joins_adjectives(std::span<const NameWord> words, std::size_t first, std::size_t at) {
  return first > 0 && words[first - 1].form == "the" && stands_close(words[first]) && at == first + 1 &&
         is_small(words, at) && words[at].form == "and" && ends_as_adjective(words[first].form) &&
         at + 1 < words.size() && stands_close(words[at + 1]) &&
         !known_name_at(words, first, Capitals::tell).is_demonym();
}

/// The words up to the office, "Zorvan District Prosecutor's Office", and what it is of or for; 0 where there is none,
/// or nothing tells which.
std::size_t office_run(std::span<const NameWord> words, std::size_t first) {
  for (std::size_t at = first; at < std::min(words.size(), first + kMaxWords); ++at) {
    if (at > first && joins_adjectives(words, first, at)) continue;
    if (!words[at].is_capitalized() || words[at].is_stop_word || (at > first && !adjoins_name(words[at]))) return 0;
    if (is_of_officer(words, at)) {
      const std::size_t more = complement_at(words, at + 2);
      return at > first || more > 0 ? at + 2 - first + more : 0;
    }
    if (words[at].has_possessive) return 0;
  }
  return 0;
}

/// "58th" of "58th Army".
bool is_ordinal(const NameWord& word) {
  constexpr std::array<std::string_view, 4> kEnds = {"st", "nd", "rd", "th"};
  const auto end = word.form.substr(word.form.size() - std::min<std::size_t>(2, word.form.size()));
  return word.letter_case == LetterCase::caseless && word.form.size() > 2 && is_one_of(end, kEnds);
}

/// "Sixth" of "Sixth Infantry Division".
bool is_ordinal_word(const NameWord& word) {
  constexpr std::array<std::string_view, 10> kOrdinals = {"first", "second",  "third",  "fourth", "fifth",
                                                          "sixth", "seventh", "eighth", "ninth",  "tenth"};
  return word.letter_case == LetterCase::title && is_one_of(word.form, kOrdinals);
}

/// "101st Airborne Division", "Sixth Infantry Division"; 0 where no military unit is numbered.
std::size_t unit_run(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 10> kUnits = {"army",      "division", "brigade",  "regiment", "corps",
                                                       "battalion", "fleet",    "squadron", "infantry", "airborne"};
  const bool is_word = is_ordinal_word(words[first]);
  if (!is_word && !is_ordinal(words[first])) return 0;
  std::size_t size = 0;
  for (std::size_t at = first + 1; at < std::min(words.size(), first + kMaxWords); ++at) {
    if (!adjoins_name(words[at]) || words[at].letter_case != LetterCase::title || words[at].is_stop_word) break;
    if (is_one_of(words[at].form, kUnits)) size = at + 1 - first;
    if (words[at].has_possessive) break;
  }
  // Clubs play in the "First Division".
  const bool is_league = is_word && size == 2 && words[first + 1].form == "division";
  return is_league ? 0 : size;
}

/// "No. 7" behind what is numbered, "City Hospital No. 7", at `at`: how many words; 0 for none.
std::size_t number_at(std::span<const NameWord> words, std::size_t at) {
  constexpr auto kNumbered =
      std::to_array<std::string_view>({"academy", "battalion", "brigade", "clinic", "college", "court", "department",
                                       "gymnasium", "hospital", "institute", "lyceum", "plant", "police", "school"});
  constexpr std::uint32_t kDotAndBlank = 2;
  const bool is_told = at > 0 && at + 1 < words.size() && stands_close(words[at]) && words[at].form == "no" &&
                       words[at].letter_case == LetterCase::title && is_one_of(words[at - 1].form, kNumbered) &&
                       !words[at - 1].has_possessive;
  if (!is_told || words[at + 1].begin != words[at].end + kDotAndBlank) return 0;
  return words[at + 1].letter_case == LetterCase::caseless ? 2 : 0;
}

/// "Zorvan News", but not "Breaking News" or "News of the Day".
bool is_news_title(std::span<const NameWord> words, std::size_t first, std::size_t at) {
  constexpr std::array<std::string_view, 7> kKinds = {"breaking", "fake", "top", "bad", "hard", "weather", "traffic"};
  return at > first && words[at].form == "news" && (words[at - 1].classes & word_class::kCommon) == 0 &&
         !is_one_of(words[at - 1].form, kKinds);
}

/// "Quell & Partners".
bool is_partnership(const NameWord& word) {
  constexpr std::array<std::string_view, 6> kPartners = {"associates", "bros", "brothers", "co", "partners", "sons"};
  return word.gap == NameGap::joint && is_one_of(word.form, kPartners);
}

/// Whether the words `[first, last)`, or the last of them, are a name by themselves: "the Pentagon and ...".
bool ends_with_name(std::span<const NameWord> words, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; ++at) {
    const KnownName known = known_name_at(words, at, Capitals::tell);
    if (at + known.size == last && known && (known.actor != nullptr || known.prominent_place() != nullptr)) return true;
    if (at + known.size > last) return false;  // "Jammu and Kashmir Police"
  }
  return false;
}

/// Whether "and" may stand within a name before such a head: "Police and Border Guard Board".
bool is_head_of_pair(const NameWord& word) {
  constexpr auto kHeads = std::to_array<std::string_view>({
      "academy",      "administration", "agency",      "alliance",   "association", "authority",  "bank",
      "board",        "bureau",         "center",      "centre",     "coalition",   "command",    "commission",
      "committee",    "company",        "corporation", "corps",      "council",     "department", "directorate",
      "federation",   "forces",         "forum",       "foundation", "front",       "fund",       "inspectorate",
      "institute",    "insurance",      "laboratory",  "ministry",   "movement",    "office",     "organisation",
      "organization", "party",          "police",      "service",    "society",     "tribunal",   "trust",
      "union",
  });
  return is_one_of(word.form, kHeads);
}

/// "Conservative" of "the Conservative and Labour Party": a party of its own.
bool is_of_party(const NameWord& word) {
  constexpr std::array<std::string_view, 8> kKinds = {"conservative", "democrat", "green",      "labour",
                                                      "labor",        "left",     "republican", "communist"};
  return is_one_of(word.form, kKinds) || ends_as_adjective(word.form);
}

/// "Meteorology" of "the Meteorology, Climatology and Geophysics Agency": a field, or what bodies are for.
bool is_field(const NameWord& word) {
  const bool is_science = word.form.ends_with("logy") || word.form.ends_with("physics");
  return !word.has_possessive && (is_science || ends_with_subject(word));
}

/// Behind "Culture, Media" in "the Culture, Media and Sport Committee", where the first of these ends at `end`.
std::size_t fields_end(std::span<const NameWord> words, std::size_t end) {
  constexpr std::size_t kMostWords = 2;  // "Natural Resources"
  std::size_t at = end;
  while (at < words.size() && words[at].gap == NameGap::comma && is_field(words[at - 1])) {
    const std::size_t last = capitalized_end(words, at, false);
    if (last == at || last - at > kMostWords || !is_field(words[last - 1])) break;
    at = last;
  }
  const bool has_and = at > end && at < words.size() && words[at].form == "and" && is_field(words[at - 1]);
  return has_and && words[at].gap != NameGap::apart ? at : end;
}

/// The end of "Economic and Financial Crimes Commission" in "the Economic and ...", where the capitalised words from
/// `first` on end at `begin`; `begin` where the words behind "and" are another name: "the Pentagon and State
/// Department".
std::size_t joined_end(std::span<const NameWord> words, std::size_t first, std::size_t begin) {
  const std::size_t end = fields_end(words, begin);
  const bool has_and = end + 1 < words.size() && words[end].form == "and" &&
                       (stands_close(words[end]) || end > begin) && words[end].letter_case == LetterCase::lower &&
                       stands_close(words[end + 1]);
  if (!has_and) return begin;
  const bool is_led =
      first > 0 && stands_close(words[first]) && (words[first - 1].form == "the" || words[first - 1].has_possessive);
  // "Zorland Agricultural and Forestry Company"
  const bool is_of_subject =
      end - first > 1 && (ends_as_adjective(words[end - 1].form) || ends_with_subject(words[end - 1]));
  if (!is_led && !is_of_subject) return begin;
  for (std::size_t at = first; at < end; ++at) {
    const bool is_subject = words[at].form == "police";
    if ((!is_subject && (words[at].classes & (kOrgHead | kOrgTail | kTitle)) != 0) || words[at].has_possessive)
      return begin;
  }
  const KnownName known = known_name_at(words, end + 1, Capitals::tell);
  if (known.actor != nullptr || known.is_demonym()) return begin;  // "the Trade and World Bank"
  const std::size_t second = capitalized_end(words, end + 1, false);
  std::size_t head = end;
  for (std::size_t at = end + 2; at < second; ++at) {
    if ((words[at].classes & kTitle) != 0) break;
    if (is_head_of_pair(words[at])) head = at;
  }
  if (head < second && words[head].form == "party" && is_of_party(words[end - 1])) return begin;
  return head == end || ends_with_name(words, first, end) ? begin : second;
}

/// What companies do. Behind "and", it is no name of its own.
bool is_line_of_business(const NameWord& word) {
  constexpr auto kLines = std::to_array<std::string_view>({
      "banking",    "brewing",   "cable",         "casualty",    "cement",       "chemical",    "chemicals",
      "coal",       "commerce",  "construction",  "development", "electric",     "engineering", "exploration",
      "finance",    "gas",       "housing",       "insurance",   "investment",   "iron",        "light",
      "livestock",  "machinery", "manufacturing", "marketing",   "minerals",     "mining",      "navigation",
      "oil",        "packing",   "paper",         "plastics",    "power",        "printing",    "production",
      "publishing", "realty",    "refining",      "rubber",      "shipbuilding", "shipping",    "smelting",
      "steel",      "storage",   "supply",        "surety",      "telegraph",    "telephone",   "trading",
      "transport",  "trust",
  });
  return word.letter_case == LetterCase::title && !word.has_possessive && is_one_of(word.form, kLines);
}

/// "and Smelting" of "Orvik Mining and Smelting Co", "of Canada" of "Orvik Mills of Canada Ltd": how many words at `at`
/// go on with a company's name before its legal form; 0 for none.
std::size_t second_part_at(std::span<const NameWord> words, std::size_t at) {
  if (!is_small(words, at) || at + 1 >= words.size() || !stands_close(words[at + 1])) return 0;
  if (words[at].form == "and") return is_line_of_business(words[at + 1]) ? 2 : 0;
  if (words[at].form != "of") return 0;
  const KnownName land = known_name_at(words, at + 1, Capitals::tell);
  const bool is_land = land.prominent_place() != nullptr && !land.is_demonym();
  return is_land && !words[at + land.size].has_possessive ? land.size + 1 : 0;
}

/// The words of a company in two parts, its legal form included, where the capitalised words from `first` on end at
/// `end`: "Banking Co", "Canada Ltd" are no names of their own. 0 for none.
std::size_t two_part_run(std::span<const NameWord> words, std::size_t first, std::size_t end) {
  const std::size_t second = second_part_at(words, end);
  if (second == 0 || (words[end].form == "and" && end - first < 2)) return 0;
  const auto before = words.subspan(first, end - first);
  const bool is_other = std::any_of(before.begin(), before.end(), [&](const NameWord& word) {
    const bool is_whole = words[end].form == "and" && (word.classes & kOrgTail) != 0;  // "Orvik Inc and Trading Co"
    return word.has_possessive || is_whole || (word.classes & kTitle) != 0;
  });
  const std::size_t form = is_other ? 0 : legal_form_at(words, end + second);
  return form == 0 ? 0 : end + second + form - first;
}

/// "Two" of "Two World Bank officials": it counts what follows.
bool counts_known(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 15> kNumbers = {"two",    "three", "four", "five",    "six",
                                                         "seven",  "eight", "nine", "ten",     "eleven",
                                                         "twelve", "many",  "some", "several", "few"};
  if (!words[first].is_first || !is_one_of(words[first].form, kNumbers)) return false;
  if (first + 1 >= words.size() || !stands_close(words[first + 1])) return false;
  const KnownName known = known_name_at(words, first + 1, Capitals::tell);
  return known.actor != nullptr || known.prominent_place() != nullptr;
}

/// Titles that companies are called by, too: "Dollar General Corp".
bool may_be_in_company(const NameWord& title) {
  constexpr std::array<std::string_view, 11> kWords = {"captain",      "crown", "general", "judge",   "king", "major",
                                                       "metropolitan", "pope",  "prince",  "private", "queen"};
  return is_one_of(title.form, kWords);
}

/// Words that many companies have in their names; without others, they name none: "International Ltd".
bool is_of_any_company(const NameWord& word) {
  constexpr std::array<std::string_view, 15> kWords = {
      "company",   "financial", "general",  "group",      "holding", "holdings", "industries", "international",
      "investors", "limited",   "national", "securities", "service", "services", "systems"};
  return (word.classes & kOrgTail) != 0 || is_one_of(word.form, kWords);
}

/// What the capitalised words from `first` to `end` are as a company.
struct CompanyRun {
  std::size_t size = 0;      // in words, its legal form included; 0 for none
  bool is_nameless = false;  // it has a legal form and no name: "and Co Inc"
};

/// "Helicopter of Nevada, Inc": the town is not the company.
bool is_town_behind_of(std::span<const NameWord> words, std::size_t first, std::size_t at) {
  return at == first + 1 && words[at].gap == NameGap::comma && first > 0 && words[first - 1].form == "of" &&
         known_name_at(words, first, Capitals::tell).prominent_place() != nullptr;
}

CompanyRun company_run(std::span<const NameWord> words, std::size_t first, std::size_t end) {
  bool has_name = false;
  for (std::size_t at = first; at <= end && at < words.size(); ++at) {
    const bool is_owned = at == end && words[at - 1].has_possessive;  // "Kazakhstan's Co"
    const std::size_t form = at > first && !is_owned ? legal_form_at(words, at) : 0;
    if (form > 0 && is_town_behind_of(words, first, at)) break;
    if (form > 0 && has_name) {
      const bool is_behind_name = first > 0 && stands_close(words[first]) && words[first - 1].is_capitalized();
      const bool is_of_before = is_behind_name && legal_form_at(words, first) > 0;  // "Orvik's Corp. Zorvan Inc"
      return {is_of_before ? 0 : at + form - first, is_of_before};
    }
    if (form > 0) {  // "Financial Corp of Zorvan"
      const std::size_t more = at + form == end && words[end - 1].form == "corp" ? complement_at(words, end) : 0;
      return {more > 0 ? end + more - first : 0, true};
    }
    const bool is_person = at > first && (words[at].classes & kTitle) != 0 && (words[at].classes & kOrgHead) == 0 &&
                           !may_be_in_company(words[at]);
    if (at == end || is_person) break;
    has_name |= !is_of_any_company(words[at]);
  }
  return {};
}

/// Whether `word` is one of `list`, which has blanks between its words.
bool holds_word(std::string_view list, std::string_view word) {
  bool is_held = false;
  for_each_item(list, ' ', [&](std::string_view each) { is_held |= each == word; });
  return is_held;
}

/// Words that are organisations behind some others only: "National Library", "Border Patrol".
bool is_head_behind(std::span<const NameWord> words, std::size_t first, std::size_t at) {
  struct Head {
    std::string_view word;
    std::string_view before;  // what may stand there, blanks between
  };
  constexpr auto kHeads = std::to_array<Head>({
      {"archives", "national state"},
      {"rescue", "fire"},
      {"patrol", "highway border state"},
      {"library", "british city county national public state university"},
      {"opera", "national metropolitan royal state"},
      {"survey", "geological archaeological ordnance"},
      {"system", "health hospital retirement reserve school university"},
      {"schools", "public"},
      {"district", "school water transit"},
      {"treasury", "national"},
      {"panel", "review"},
      {"review", "law"},
      {"general", "consulate directorate inspectorate secretariat"},
      {"troops", "border internal railway"},
      {"branch", "investigation special"},
      {"chiefs", "joint"},
      {"prosecution", "public security"},
      {"defence", "civil"},
      {"defense", "civil"},
      {"bloc", "electoral patriotic democratic left national nationalist"},
      {"plant", "aircraft automobile building metallurgical shipbuilding tractor"},
      {"combine", "metallurgical"},
      {"theatre", "bolshoi mariinsky national state drama academic"},
      {"theater", "bolshoi mariinsky drama academic"},
      {"hall", "city town"},
      {"mission",
       "advisory assistance monitoring observation observer peacekeeping stabilisation stabilization support training "
       "verification"},
      {"headquarters", "coordination operational"},
      {"units", "mobilisation mobilization protection defence defense resistance"},
  });
  if (at == first || !stands_close(words[at])) return false;
  const auto head =
      std::find_if(kHeads.begin(), kHeads.end(), [&](const Head& each) { return each.word == words[at].form; });
  return head != kHeads.end() && holds_word(head->before, words[at - 1].form);
}

/// The last word up to `end` that says what an organisation is; `end` for none.
std::size_t head_of(std::span<const NameWord> words, std::size_t first, std::size_t end) {
  std::size_t head = end;
  for (std::size_t at = first; at < end; ++at) {
    if (is_head_behind(words, first, at)) {
      head = at;
      continue;
    }
    // "Zorvan General Hospital", "Zorvan Crown Court"
    const bool is_kind = at + 1 < end && may_be_in_company(words[at]) && (words[at + 1].classes & kOrgHead) != 0;
    if (at > first && (words[at].classes & kTitle) != 0 && (words[at].classes & kOrgHead) == 0 && !is_kind) break;
    // "the Quell Press Conference" is an event
    const bool is_event = words[at].form == "conference" && at > 0 && stands_close(words[at]) &&
                          (words[at - 1].form == "press" || words[at - 1].form == "news");
    if (is_event) return end;
    // "Presidency of Religious Affairs"
    const bool is_presidency = at == first && words[at].form == "presidency" && is_small(words, at + 1) &&
                               words[at + 1].form == "of" && subject_end(words, at + 2) > at + 2;
    const bool is_head = is_presidency || (words[at].classes & kOrgHead) != 0 || is_partnership(words[at]) ||
                         is_news_title(words, first, at);
    if (is_head) head = at;
  }
  return head;
}

/// "Kidder, Peabody and Co" and its legal form.
std::size_t firm_run(std::span<const NameWord> words, std::size_t first) {
  const std::size_t firm = firm_of_partners_at(words, first);
  return firm == 0 ? 0 : firm + legal_form_at(words, first + firm);
}

/// "London" of "Imperial College London": the words of the town behind the head at `head` that tells a college from
/// others of its name.
std::size_t town_of_college(std::span<const NameWord> words, std::size_t head) {
  constexpr std::array<std::string_view, 5> kOfMany = {"imperial", "king", "queen", "trinity", "university"};
  const bool is_college = words[head].form == "college" && !words[head].has_possessive && head > 0 &&
                          is_one_of(words[head - 1].form, kOfMany) && head + 1 < words.size() &&
                          stands_close(words[head + 1]);
  if (!is_college) return 0;
  const KnownName town = known_name_at(words, head + 1, Capitals::tell);
  const Place* place = town.prominent_place();
  return place != nullptr && place->level == PlaceLevel::city ? town.size : 0;
}

/// "All" with a capital before a name, within a sentence or as in "All-Russian".
bool is_all_within(std::span<const NameWord> words, std::size_t first) {
  if (words[first].form != "all" || words[first].letter_case != LetterCase::title || first + 1 >= words.size())
    return false;
  const bool is_joined = words[first + 1].gap == NameGap::hyphen && words[first + 1].letter_case == LetterCase::title;
  if (is_joined) return known_name_at(words, first + 1, Capitals::tell).prominent_place() != nullptr;
  return !words[first].is_first && first > 0 && stands_close(words[first]) && words[first - 1].form == "the" &&
         stands_close(words[first + 1]) && words[first + 1].letter_case == LetterCase::title;
}

/// "25th High Criminal Court", "Istanbul 25th High Criminal Court"; 0 where no court is numbered.
std::size_t numbered_court_run(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kMostOfTown = 3;
  std::size_t number = first;
  while (number < words.size() && number - first <= kMostOfTown && words[number].is_capitalized()) ++number;
  if (number >= words.size() || !is_ordinal(words[number])) return 0;
  if (number > first) {
    const KnownName town = known_name_at(words, first, Capitals::tell);
    const bool is_numbered = town.prominent_place() != nullptr && !town.is_demonym() && first + town.size == number &&
                             !words[number - 1].has_possessive && stands_close(words[number]);
    if (!is_numbered) return 0;
  }
  for (std::size_t at = number + 1; at < std::min(words.size(), number + kMaxWords); ++at) {
    if (!adjoins_name(words[at]) || words[at].letter_case != LetterCase::title || words[at - 1].has_possessive)
      return 0;
    if (words[at].form == "court") return at + 1 - first + complement_at(words, at + 1);
  }
  return 0;
}

/// "named after Petro Mohyla" at `at`, behind the name of a university or a school whose head is at `head`: how many
/// words; 0 for none.
std::size_t patron_at(std::span<const NameWord> words, std::size_t head, std::size_t at) {
  constexpr std::array<std::string_view, 8> kCalled = {"academy",   "college", "conservatory", "hospital",
                                                       "institute", "library", "school",       "university"};
  const bool is_named = is_one_of(words[head].form, kCalled) && is_small(words, at) && words[at].form == "named" &&
                        is_small(words, at + 1) && words[at + 1].form == "after" && at + 2 < words.size() &&
                        stands_close(words[at + 2]) && !words[at - 1].has_possessive;
  const std::size_t end = is_named ? capitalized_end(words, at + 2, false) : at + 2;
  return end > at + 2 ? end - at : 0;
}

}  // namespace

bool may_start_org(const NameWord& word) {
  return word.is_capitalized() || is_ordinal(word);
}

std::size_t org_run_at(std::span<const NameWord> words, std::size_t first) {
  if (const std::size_t unit = unit_run(words, first); unit > 0) return unit;
  if (const std::size_t court = numbered_court_run(words, first); court > 0) return court;
  if (is_all_within(words, first)) {  // "the All Zorland Congress"
    const std::size_t rest = org_run_at(words, first + 1);
    return rest > 1 ? rest + 1 : 0;
  }
  const bool is_day = words[first].form.ends_with("day") && (words[first].classes & word_class::kCommon) != 0;
  if (!is_capitalized(words[first]) || is_month(words[first]) || is_day || is_shouted_small_word(words, first) ||
      counts_known(words, first))
    return 0;
  if (const std::size_t office = office_run(words, first); office > 0) return office;
  if (!goes_on_behind_possessive(words, first)) return 0;
  if (const std::size_t firm = firm_run(words, first); firm > 0) return firm;
  const std::size_t capitalized = capitalized_end(words, first, false);
  if (const std::size_t company = two_part_run(words, first, capitalized); company > 0) return company;
  const std::size_t end = joined_end(words, first, capitalized);
  const CompanyRun company = company_run(words, first, end);
  if (company.size > 0 || company.is_nameless) return company.size;
  const std::size_t head = head_of(words, first, end);
  if (head == end || head == first) {
    if (const std::size_t led = led_org_at(words, first); led > 0) return led;
  }
  if (head == end || words[head].letter_case == LetterCase::caseless) return 0;
  const std::size_t size = head + 1 - first;
  const bool is_whole = words[head].has_possessive || words[head].form == "news";
  const std::size_t more = is_whole ? 0 : std::max(complement_at(words, head + 1), town_of_college(words, head));
  // A head alone ("the Ministry") names nothing.
  if (size + more <= 1) return 0;
  const std::size_t after = first + size + more;
  return size + more + std::max(number_at(words, after), patron_at(words, head, after));
}

}  // namespace kz
