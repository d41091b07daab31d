// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using word_class::kOrgHead;
using word_class::kOrgTail;
using word_class::kTitle;

constexpr std::size_t kMaxWords = 8;

bool is_close(const NameWord& word) {
  return word.gap == NameGap::space || word.gap == NameGap::hyphen || word.gap == NameGap::joint;
}

/// "Workers' Party", "People's Army": the possessive is part of the name.
bool is_of_many(const NameWord& word) {
  constexpr std::array<std::string_view, 16> kMany = {
      "people", "peoples",  "workers",  "farmers", "women",   "children", "men",         "veterans",
      "nurses", "teachers", "students", "writers", "mothers", "soldiers", "journalists", "lord"};
  return word.has_possessive && is_one_of(word.form, kMany);
}

/// "the August National Association of Purchasing Management".
bool is_month(const NameWord& word) {
  constexpr std::array<std::string_view, 9> kMonths = {"january",   "february", "june",     "july",    "august",
                                                       "september", "october",  "november", "december"};
  return is_one_of(word.form, kMonths);
}

/// "on Monday", "on March 5".
bool is_date_word(const NameWord& word) {
  constexpr std::array<std::string_view, 3> kOtherMonths = {"march", "april", "may"};
  return word.form.ends_with("day") || is_month(word) || is_one_of(word.form, kOtherMonths);
}

bool is_capitalized(const NameWord& word) {
  return word.is_capitalized() && !word.is_stop_word;
}

/// "Prosecutor's Office", "Attorney General's Office".
bool is_of_officer(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 13> kOfficers = {
      "prosecutor", "prosecutors", "general", "attorney",  "president",    "governor", "mayor",
      "minister",   "sheriff",     "coroner", "ombudsman", "commissioner", "premier"};
  return words[at].has_possessive && is_one_of(words[at].form, kOfficers) && at + 1 < words.size() &&
         words[at + 1].form == "office" && words[at + 1].is_capitalized() && stands_close(words[at + 1]);
}

/// The words up to the office, "Zorvan District Prosecutor's Office"; 0 where there is none.
std::size_t office_run(std::span<const NameWord> words, std::size_t first) {
  for (std::size_t at = first; at < std::min(words.size(), first + kMaxWords); ++at) {
    if (!words[at].is_capitalized() || words[at].is_stop_word || (at > first && !is_close(words[at]))) return 0;
    if (is_of_officer(words, at)) return at + 2 - first;
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

/// "101st Airborne Division"; 0 where no military unit is numbered.
std::size_t unit_run(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 10> kUnits = {"army",      "division", "brigade",  "regiment", "corps",
                                                       "battalion", "fleet",    "squadron", "infantry", "airborne"};
  if (!is_ordinal(words[first])) return 0;
  std::size_t size = 0;
  for (std::size_t at = first + 1; at < std::min(words.size(), first + kMaxWords); ++at) {
    if (!is_close(words[at]) || words[at].letter_case != LetterCase::title || words[at].is_stop_word) break;
    if (is_one_of(words[at].form, kUnits)) size = at + 1 - first;
    if (words[at].has_possessive) break;
  }
  return size;
}

/// "Radio Zorvan", "FC Zorvan", "OOO Zorvan": what comes first tells; 0 where nothing does.
std::size_t led_run(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 22> kFirst = {
      "radio", "fc",  "afc", "fk",  "sk",  "bank", "banco", "banca", "banque", "ao",     "oao",
      "ooo",   "pao", "zao", "too", "jsc", "llp",  "pt",    "grupo", "groupe", "gruppo", "partido"};
  constexpr std::size_t kMostNames = 3;
  constexpr std::size_t kAcronym = 3;
  if (words[first].is_initial || !is_one_of(words[first].form, kFirst)) return 0;
  if (words[first].form.size() <= kAcronym && words[first].letter_case != LetterCase::upper) return 0;
  std::size_t at = first + 1;
  const bool is_shout = words[first].form == "too" && at < words.size() && words[at].letter_case == LetterCase::upper;
  if (is_shout) return 0;  // "TOO FAST"
  while (at < words.size() && at - first <= kMostNames && is_close(words[at]) && is_capitalized(words[at]) &&
         (words[at].classes & (kTitle | word_class::kCommon)) == 0) {
    if (words[at++].has_possessive) break;
  }
  return at - first > 1 ? at - first : 0;
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

/// "Council on Foreign Relations".
bool takes_on(const NameWord& head) {
  constexpr std::array<std::string_view, 9> kHeads = {"center",   "centre",     "commission", "committee", "conference",
                                                      "congress", "convention", "council",    "institute"};
  return is_one_of(head.form, kHeads);
}

/// "of" and the like after `head`; for parties, "for" is mostly part of the sentence: "left the Party for the League".
bool is_connector(const NameWord& word, const NameWord& head) {
  if (word.letter_case != LetterCase::lower) return false;
  return word.form == "of" || (word.form == "for" && head.form != "party") || (word.form == "on" && takes_on(head));
}

bool is_filler(const NameWord& word) {
  return word.letter_case == LetterCase::lower && (word.form == "the" || word.form == "and" || word.form == "of");
}

/// "Savings and Loan Association", "Pacific Gas and Electric Co", "Quell and Sons Inc": not the start of another name.
bool goes_on_with_and(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 16> kSecond = {
      "brothers", "co",    "company", "electric", "gas",   "light",     "loan",      "means",
      "partners", "power", "son",     "sons",     "steel", "telegraph", "telephone", "trust"};
  return at + 1 < words.size() && words[at].form == "and" && words[at].letter_case == LetterCase::lower &&
         words[at].gap == NameGap::space && words[at + 1].gap == NameGap::space && is_capitalized(words[at + 1]) &&
         is_one_of(words[at + 1].form, kSecond);
}

/// The end of capitalised words from `at` on; "and", "the" and "of" may stand between them when `with_fillers`.
std::size_t capitalized_end(std::span<const NameWord> words, std::size_t at, bool with_fillers) {
  const std::size_t begin = at;
  while (at < words.size() && at - begin < kMaxWords && (at == begin || is_close(words[at]))) {
    std::size_t next = at;
    while (with_fillers && next < words.size() && next - at < 2 && is_filler(words[next]) && is_close(words[next]))
      ++next;
    if (next == at && at > begin && goes_on_with_and(words, at)) ++next;
    if (next >= words.size() || !is_capitalized(words[next]) || (next > at && !is_close(words[next]))) break;
    at = next + 1;
    if (words[next].has_possessive && !is_of_many(words[next])) break;
  }
  return at;
}

/// Heads of names like "Ministry of Health and Welfare"; after others, "and" starts another name.
bool names_with_and(const NameWord& head) {
  constexpr std::array<std::string_view, 13> kHeads = {
      "directorate", "academy",   "agency",     "board",     "bureau",   "center", "centre",
      "commission",  "committee", "department", "institute", "ministry", "office"};
  return std::find(kHeads.begin(), kHeads.end(), head.form) != kHeads.end();
}

/// "of Kazakhstan", "for the Coordination of Humanitarian Affairs" after a head at `at`; 0 words where there is none.
std::size_t complement(std::span<const NameWord> words, std::size_t at) {
  if (at == 0 || at + 1 >= words.size() || words[at].gap != NameGap::space) return 0;
  if (!is_connector(words[at], words[at - 1]) || (words[at].form == "on" && is_date_word(words[at + 1]))) return 0;
  std::size_t begin = at + 1;
  if (words[begin].letter_case == LetterCase::lower && words[begin].form == "the" && begin + 1 < words.size()) ++begin;
  if (words[begin].gap != NameGap::space || !is_capitalized(words[begin]) || (words[begin].classes & kTitle) != 0)
    return 0;
  return capitalized_end(words, begin, names_with_and(words[at - 1])) - at;
}

}  // namespace

bool may_start_org(const NameWord& word) {
  return word.is_capitalized() || is_ordinal(word);
}

std::size_t org_run_at(std::span<const NameWord> words, std::size_t first) {
  if (const std::size_t unit = unit_run(words, first); unit > 0) return unit;
  if (!is_capitalized(words[first]) || is_month(words[first]) ||
      (words[first].has_possessive && !is_of_many(words[first])))
    return 0;
  if (const std::size_t office = office_run(words, first); office > 0) return office;
  const std::size_t end = capitalized_end(words, first, false);
  std::size_t head = end;
  for (std::size_t at = first; at < end; ++at) {
    if (at > first && (words[at].classes & kTitle) != 0 && (words[at].classes & kOrgHead) == 0) break;
    if ((words[at].classes & kOrgTail) != 0 && at > first && words[at].letter_case != LetterCase::lower) {
      head = at;
      while (head + 1 < end && (words[head + 1].classes & kOrgTail) != 0) ++head;  // "Co Inc"
      break;
    }
    const bool is_head =
        (words[at].classes & kOrgHead) != 0 || is_partnership(words[at]) || is_news_title(words, first, at);
    if (is_head) head = at;
  }
  if (head == end || head == first) {
    if (const std::size_t led = led_run(words, first); led > 0) return led;
  }
  if (head == end || words[head].letter_case == LetterCase::caseless) return 0;
  // "and Co Inc" names nothing.
  const auto run = words.subspan(first, head + 1 - first);
  if (std::all_of(run.begin(), run.end(), [](const NameWord& word) { return (word.classes & kOrgTail) != 0; }))
    return 0;
  const bool is_company = (words[head].classes & kOrgTail) != 0 && head > first;
  const std::size_t size = head + 1 - first;
  if (is_company) return size;
  const std::size_t more = words[head].has_possessive || words[head].form == "news" ? 0 : complement(words, head + 1);
  // A head alone ("the Ministry") names nothing.
  return size + more > 1 ? size + more : 0;
}

}  // namespace kz
