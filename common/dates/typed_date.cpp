// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/typed_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>
#include <vector>

#include "common/dates/calendar.h"
#include "common/dates/date_expression.h"
#include "common/dates/date_period.h"
#include "common/dates/date_words.h"
#include "common/dates/month_names.h"
#include "common/item_list.h"
#include "common/nearest_word.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kMostBytes = 80;  // longer texts are no date
constexpr int kMonths = 12;

struct Phrase {
  std::string_view english;
  std::string_view others;  // divided by '|'
};

// The words for today, its neighbours and the weeks around it, in the languages of most sources
constexpr auto kPhrases = std::to_array<Phrase>({
    {"today",
     "heute|aujourd'hui|hoy|hoje|oggi|сегодня|сьогодні|сёння|бүгін|bugün|bugun|dziś|dzisiaj|今天|今日|اليوم|امروز"},
    {"yesterday", "gestern|hier|ayer|ontem|ieri|вчера|вчора|учора|кеше|dün|kecha|wczoraj|昨天|昨日|أمس|امس|دیروز"},
    {"tomorrow", "morgen|demain|mañana|amanhã|domani|завтра|ертең|yarın|ertaga|jutro|明天|明日|غدا|فردا"},
    {"the day before yesterday",
     "vorgestern|avant-hier|anteayer|antes de ayer|anteontem|позавчера|позавчора|evvelsi gün|przedwczoraj|前天"},
    {"last week",
     "letzte woche|vorige woche|vergangene woche|la semaine dernière|semaine dernière|la semana pasada|"
     "semana pasada|на прошлой неделе|прошлая неделя|минулого тижня|geçen hafta|өткен апта|上周|"
     "الأسبوع الماضي|هفته گذشته"},
    {"this week",
     "diese woche|cette semaine|esta semana|на этой неделе|эта неделя|цього тижня|bu hafta|осы апта|本周|"
     "هذا الأسبوع|این هفته"},
    {"last month",
     "letzten monat|letzter monat|voriger monat|vorigen monat|le mois dernier|mois dernier|el mes pasado|"
     "mes pasado|в прошлом месяце|прошлый месяц|минулого місяця|geçen ay|өткен ай|上个月|الشهر الماضي|"
     "ماه گذشته"},
    {"this month",
     "diesen monat|dieser monat|ce mois-ci|ce mois|este mes|в этом месяце|цього місяця|bu ay|осы ай|"
     "这个月|本月|هذا الشهر|این ماه"},
    {"last year",
     "letztes jahr|voriges jahr|l'année dernière|l'an dernier|el año pasado|año pasado|в прошлом году|"
     "прошлый год|минулого року|geçen yıl|былтыр|去年|العام الماضي|سال گذشته"},
    {"this year", "dieses jahr|heuer|cette année|este año|в этом году|цього року|bu yıl|биыл|今年|هذا العام|امسال"},
    {"monday", "montag|lundi|lunes|понедельник|понеділок|pazartesi|дүйсенбі|星期一"},
    {"tuesday", "dienstag|mardi|martes|вторник|вівторок|salı|сейсенбі|星期二"},
    {"wednesday", "mittwoch|mercredi|miércoles|среда|середа|çarşamba|сәрсенбі|星期三"},
    {"thursday", "donnerstag|jeudi|jueves|четверг|четвер|perşembe|бейсенбі|星期四"},
    {"friday", "freitag|vendredi|viernes|пятница|п'ятниця|cuma|жұма|星期五"},
    {"saturday", "samstag|sonnabend|samedi|sábado|суббота|субота|cumartesi|сенбі|星期六"},
    {"sunday", "sonntag|dimanche|domingo|воскресенье|неділя|pazar|жексенбі|星期日"},
    {"year-to-date", "ytd|year to date"},
    {"month-to-date", "mtd|month to date"},
    {"the weekend", "weekend|wochenende|le week-end|week-end"},
    {"unknown", "undated|no date"},
});

using PhraseOf = std::pair<std::string, std::string_view>;  // folded, and what it is in English

std::vector<PhraseOf> folded_phrases() {
  std::vector<PhraseOf> phrases;
  for (const Phrase& phrase : kPhrases) {
    for_each_item(phrase.others, '|',
                  [&](std::string_view other) { phrases.emplace_back(fold(other), phrase.english); });
  }
  std::sort(phrases.begin(), phrases.end());
  return phrases;
}

std::optional<std::string> known_phrase(std::string_view text) {
  static const std::vector<PhraseOf> phrases = folded_phrases();
  const std::string folded = fold(text);
  const auto found = std::lower_bound(phrases.begin(), phrases.end(), PhraseOf{folded, {}});
  if (found == phrases.end() || found->first != folded) return std::nullopt;
  return found->second == "month-to-date" ? "from the beginning of this month until today" : std::string{found->second};
}

// The parts of a text in figures, "06", "01" and "22" of "06.01.22", and what stands between them
struct Figures {
  std::vector<std::string_view> numbers;
  std::vector<std::string_view> marks;  // behind each number; the last may be empty
};

std::optional<Figures> figures_of(std::string_view text) {
  constexpr std::size_t kMost = 6;
  Figures figures;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == at || figures.numbers.size() == kMost) return std::nullopt;
    figures.numbers.push_back(text.substr(at, end - at));
    at = end;
    while (end < text.size() && !is_ascii_digit(text[end])) ++end;
    figures.marks.push_back(text.substr(at, end - at));
    at = end;
  }
  return figures.numbers.empty() ? std::nullopt : std::optional(figures);
}

int value_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 8), value);
  return value;
}

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

bool is_mark(std::string_view mark, std::string_view allowed) {
  return mark.size() == 1 && allowed.find(mark[0]) != std::string_view::npos;
}

bool is_dash(std::string_view mark) {
  return mark == "-" || mark == "\u2013" || mark == "/";
}

// "2022-1", "2022/01", "01/2022", "1.2022", and "2021-22", two years
std::optional<std::string> month_or_years(const Figures& f) {
  constexpr std::size_t kYear = 4;
  if (f.numbers.size() != 2 || !f.marks[1].empty()) return std::nullopt;
  const bool year_leads = f.numbers[0].size() == kYear;
  const std::string_view year = f.numbers[year_leads ? 0 : 1];
  const std::string_view other = f.numbers[year_leads ? 1 : 0];
  if (year.size() != kYear || other.size() > 2) return std::nullopt;
  const int number = value_of(other);
  const int century = value_of(year) / 100 * 100;
  const bool are_years = year_leads && is_dash(f.marks[0]) && number > kMonths && number > value_of(year) % 100;
  if (are_years) return std::string{year} + ".." + std::to_string(century + number);
  const bool is_month = number >= 1 && number <= kMonths && is_mark(f.marks[0], "-/.");
  if (!is_month || (year_leads && other.size() == 2 && f.marks[0] == "-")) return std::nullopt;
  return std::string{year} + '-' + two_digits(number);
}

// "06.01.22" and "13/01/22", with the century
std::optional<std::string> with_century(const Figures& f) {
  if (f.numbers.size() != 3 || !f.marks[2].empty() || f.marks[0] != f.marks[1] || !is_mark(f.marks[0], "./"))
    return std::nullopt;
  if (std::any_of(f.numbers.begin(), f.numbers.end(), [](std::string_view n) { return n.size() > 2; }) ||
      f.numbers[2].size() != 2)
    return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < 2; ++i) text += std::string{f.numbers[i]} + std::string{f.marks[i]};
  return text + std::to_string(full_year(value_of(f.numbers[2])));
}

// "6.1.", day and month as most of Europe writes them
std::optional<std::string> day_and_month(const Figures& f) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                       "september", "october", "november", "december"});
  const bool is_it = f.numbers.size() == 2 && f.marks[0] == "." && f.marks[1] == "." && f.numbers[0].size() <= 2 &&
                     f.numbers[1].size() <= 2;
  const int month = is_it ? value_of(f.numbers[1]) : 0;
  if (month < 1 || month > kMonths || value_of(f.numbers[0]) < 1 || value_of(f.numbers[0]) > 31) return std::nullopt;
  return std::string{f.numbers[0]} + ' ' + std::string{kNames.at(static_cast<std::size_t>(month - 1))};
}

// "2022-01-05-2022-01-08", "5.1.-8.1.2022"
std::optional<std::string> two_days(const Figures& f) {
  if (f.numbers.size() == 6 && f.marks[2] == "-" && f.numbers[0].size() == 4 && f.numbers[3].size() == 4) {
    const auto day = [&](std::size_t i) {
      return std::string{f.numbers[i]} + '-' + std::string{f.numbers[i + 1]} + '-' + std::string{f.numbers[i + 2]};
    };
    const bool is_iso = f.marks[0] == "-" && f.marks[1] == "-" && f.marks[3] == "-" && f.marks[4] == "-";
    return is_iso ? std::optional(day(0) + ".." + day(3)) : std::nullopt;
  }
  if (f.numbers.size() != 5 || f.numbers[4].size() != 4 || !f.marks[4].empty()) return std::nullopt;
  const bool has_dash =
      f.marks[1] == ".-" || f.marks[1] == ".\u2013" || f.marks[1] == ". - " || f.marks[1] == ". \u2013 ";
  if (!has_dash || f.marks[0] != "." || f.marks[2] != "." || f.marks[3] != ".") return std::nullopt;
  const std::string year{f.numbers[4]};
  const auto day = [&](std::size_t i) {
    return std::string{f.numbers[i]} + '.' + std::string{f.numbers[i + 1]} + '.' + year;
  };
  return day(0) + ".." + day(2);
}

std::optional<std::string> in_figures(std::string_view text) {
  const auto figures = figures_of(text);
  if (!figures) return std::nullopt;
  if (auto form = month_or_years(*figures)) return form;
  if (auto form = with_century(*figures)) return form;
  if (auto form = day_and_month(*figures)) return form;
  return two_days(*figures);
}

// The words and numbers of a text in small letters: "5." and "bis" of "5. bis 8. Januar 2022"
std::vector<std::string> words_of(std::string_view text) {
  constexpr std::size_t kMost = 10;
  std::vector<std::string> words;
  std::string folded = fold(text);
  for (const std::string_view dash : {"\u2013", "-"}) {  // "5.-8.", "5 - 8"
    for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash, at + 3))
      folded.replace(at, dash.size(), " - ");
  }
  for_each_item(folded, ' ', [&](std::string_view word) {
    if (word.size() > 1 && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    if (!word.empty() && words.size() < kMost) words.emplace_back(word);
  });
  return words;
}

bool is_day(const std::string& word) {
  const bool is_number = !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), is_ascii_digit);
  return is_number && value_of(word) >= 1 && value_of(word) <= 31;
}

// "5.-8. Januar 2022", "с 5 по 8 января 2022 года", "del 5 al 8 de enero de 2022"
std::optional<std::string> row_of_days(std::string_view text) {
  constexpr auto kFrom = std::to_array<std::string_view>({"vom", "von", "du", "del", "dal", "с", "з", "od", "from"});
  constexpr auto kTo = std::to_array<std::string_view>({"-", "bis", "au", "al", "по", "до", "do", "to", "until"});
  constexpr auto kFillers = std::to_array<std::string_view>({"de", "der", "года", "г", "року", "le"});
  const auto is_any = [](const auto& list, const std::string& word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view known) { return fold(known) == word; });
  };
  std::vector<std::string> words = words_of(text);
  std::erase_if(words, [&](const std::string& word) { return is_any(kFillers, word); });
  if (!words.empty() && is_any(kFrom, words.front())) words.erase(words.begin());
  constexpr std::size_t kWords = 5;  // 5 - 8 January 2022
  if (words.size() != kWords || !is_day(words[0]) || !is_any(kTo, words[1]) || !is_day(words[2])) return std::nullopt;
  const auto month = month_from_name(words[3]);
  if (!month || words[4].size() != 4 || !std::all_of(words[4].begin(), words[4].end(), is_ascii_digit))
    return std::nullopt;
  const auto day = [&](const std::string& number) {
    return words[4] + '-' + two_digits(*month) + '-' + two_digits(value_of(number));
  };
  return day(words[0]) + ".." + day(words[2]);
}

// "2022-01-05 ± 2d", "2022-01-05+-2d": the days around one
std::optional<std::string> around(std::string_view text) {
  constexpr int kMost = 9999;
  for (const std::string_view mark : {"\u00B1", "+/-", "+-"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const auto day = parse_iso_day(trimmed(text.substr(0, at)));
    const std::string_view length = trimmed(text.substr(at + mark.size()));
    int days = 0;
    const char* const end = length.data() + length.size();
    const auto [stop, error] = std::from_chars(length.data(), end, days);
    const bool is_days = error == std::errc() && stop + 1 == end && (*stop == 'd' || *stop == 'D');
    if (!day || !is_days || days < 1 || days > kMost) return std::nullopt;
    return to_iso(add_days(*day, -days)) + ".." + to_iso(add_days(*day, days));
  }
  return std::nullopt;
}

// "KW 5 2022", "W5/2022", "2022W05"
std::optional<std::string> numbered_week(std::string_view text) {
  std::string lower = ascii_lowered(text);
  const std::size_t w = lower.find('w');
  if (w == std::string::npos) return std::nullopt;
  if (w == 4 && lower.size() <= 7) {
    const bool is_it = lower.size() > 5 && std::all_of(lower.begin(), lower.begin() + 4, is_ascii_digit) &&
                       std::all_of(lower.begin() + 5, lower.end(), is_ascii_digit);
    return is_it ? std::optional(lower.substr(0, 4) + "-W" + two_digits(value_of(lower.substr(5)))) : std::nullopt;
  }
  if (w > 1 || (w == 1 && lower[0] != 'k')) return std::nullopt;
  const auto figures = figures_of(trimmed(std::string_view(lower).substr(w + 1)));
  const bool is_it = figures && figures->numbers.size() == 2 && figures->numbers[0].size() <= 2 &&
                     figures->numbers[1].size() == 4 && figures->marks[1].empty() && is_mark(figures->marks[0], " /");
  return is_it ? std::optional(std::string{figures->numbers[1]} + "-W" + two_digits(value_of(figures->numbers[0])))
               : std::nullopt;
}

// "last 48h", "past 7d"
std::optional<std::string> short_length(std::string_view text) {
  const std::string lower = ascii_lowered(text);
  const std::size_t blank = lower.find(' ');
  if (blank == std::string::npos) return std::nullopt;
  const std::string lead = lower.substr(0, blank);
  if (lead != "last" && lead != "past" && lead != "next") return std::nullopt;
  const std::string_view length = trimmed(std::string_view(lower).substr(blank));
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(length.begin(), length.end(), is_ascii_digit) - length.begin());
  const std::string_view unit = length.substr(digits);
  if (digits == 0) return std::nullopt;
  constexpr auto kUnits = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"h", "hours"}, {"d", "days"}, {"w", "weeks"}, {"mo", "months"}, {"y", "years"}});
  for (const auto& [letter, word] : kUnits) {
    if (unit == letter) return lead + ' ' + std::string{length.substr(0, digits)} + ' ' + std::string{word};
  }
  return std::nullopt;
}

// "year 2022", "week of 6 January 2022", "6 января 2022 года", "2022年1月"
std::optional<std::string> with_words(std::string_view text) {
  constexpr std::string_view kYear = "year ";
  constexpr std::string_view kWeekOf = "week of ";
  const std::string lower = ascii_lowered(text);
  if (lower.starts_with(kYear) && lower.size() == kYear.size() + 4) return lower.substr(kYear.size());
  if (lower.starts_with(kWeekOf)) return "the " + lower;
  for (const std::string_view tail : {" года", " г.", " год", " року"}) {
    if (text.size() > tail.size() && text.ends_with(tail) && is_ascii_digit(text[text.size() - tail.size() - 1]))
      return std::string{text.substr(0, text.size() - tail.size())};
  }
  const std::size_t year = text.find("年");
  if (year == 4 && text.ends_with("月")) {
    const std::string_view month = text.substr(year + std::string_view("年").size());
    const int number = value_of(month);
    if (number >= 1 && number <= kMonths) return std::string{text.substr(0, year)} + '-' + two_digits(number);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> usual_form(std::string_view text) {
  if (text.empty() || text.size() > kMostBytes) return std::nullopt;
  if (auto form = in_figures(text)) return form;
  if (auto form = known_phrase(text)) return form;
  if (auto form = around(text)) return form;
  if (auto form = numbered_week(text)) return form;
  if (auto form = short_length(text)) return form;
  if (auto form = with_words(text)) return form;
  return row_of_days(text);
}

std::optional<std::string> mended_date(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"january",   "february", "march",    "april",   "june",      "july",     "august",  "september", "october",
       "november",  "december", "monday",   "tuesday", "wednesday", "thursday", "friday",  "saturday",  "sunday",
       "yesterday", "today",    "tomorrow", "week",    "month",     "year",     "quarter", "weekend",   "summer",
       "winter",    "spring",   "autumn",   "since",   "before",    "after",    "until",   "between",   "beginning"});
  constexpr std::size_t kShortest = 4;
  if (text.size() > kMostBytes) return std::nullopt;
  std::string mended;
  bool is_changed = false;
  const std::string lower = ascii_lowered(text);
  for_each_item(lower, ' ', [&](std::string_view word) {
    if (!mended.empty()) mended += ' ';
    const bool is_word = word.size() >= kShortest && word.size() <= kMaxDateWordBytes &&
                         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
                         find_date_word(word).kind == WordKind::none;
    const std::string_view known = is_word ? nearest_word(word, kWords) : std::string_view{};
    is_changed = is_changed || !known.empty();
    mended += known.empty() ? word : known;
  });
  return is_changed ? std::optional(mended) : std::nullopt;
}

}  // namespace kz
