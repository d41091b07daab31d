// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/told_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/article/header_dates.h"
#include "common/dates/calendar.h"
#include "common/dates/date_lexer.h"
#include "common/dates/date_period.h"
#include "common/dates/sentence_tense.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr double kFullDateConfidence = 0.6;
constexpr double kYearFromWeekdayConfidence = 0.5;
constexpr std::size_t kLeadSentences = 4;
constexpr std::size_t kTopSentences = 8;
constexpr long kSameDays = 7;       // what is told within so many days is one story
constexpr int kMaxYearsAhead = 11;  // a day of the month falls on the same weekday after 5, 6 or 11 years
constexpr int kFirstYear = 1900;
constexpr int kFirstGuessedYear =
    1995;  // "since 1987" says little of the year, and few articles were kept before the web
constexpr int kLastYear = 2100;

/// A day of the month as an article tells it.
struct ToldDay {
  std::optional<int> year;
  int month = 0;
  int day = 0;
  std::optional<int> weekday;  // 0 Sunday .. 6 Saturday
  std::size_t sentence = 0;
  Tense tense = Tense::unknown;  // of what is told of it
};

// The tense around `date`, in its line and between full stops. "The festival opens on Saturday, 20 August" tells no day
// of publication.
Tense tense_around(std::string_view body, const DateMention& date) {
  constexpr std::size_t kReach = 1000;  // bytes on either side, of a line without end; tense_at looks at fewer words
  const std::size_t from = utf8_prefix(body, date.begin - std::min(date.begin, kReach));
  const std::string_view before = body.substr(from, date.begin - from);
  const std::size_t line = before.rfind('\n');
  const std::size_t stop = before.rfind(". ");
  std::size_t begin = line == std::string_view::npos ? from : from + line + 1;
  if (stop != std::string_view::npos) begin = std::max(begin, from + stop + 2);
  std::string_view after = body.substr(date.end);
  after = after.substr(0, utf8_prefix(after, kReach));
  const std::size_t end = date.end + std::min({after.find('\n'), after.find(". "), after.size()});
  const std::string_view sentence = body.substr(begin, end - begin);
  const auto all = lex_dates(sentence, {});
  const Lexemes lexemes(sentence, all);
  std::size_t first = 0;
  while (first < all.size() && begin + all[first].begin < date.begin) ++first;
  std::size_t last = first;
  while (last < all.size() && begin + all[last].begin < date.end) ++last;
  return first < all.size() ? tense_at(lexemes, first, last) : Tense::unknown;
}

std::optional<int> number_in(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The weekday that `written` starts with ("Wednesday, January 5").
std::optional<int> weekday_in(std::string_view written) {
  constexpr std::array<std::string_view, 7> kNames = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  constexpr std::string_view kEnd = "day";
  const std::string lower = fold(written);
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const std::size_t at = lower.find(kNames[i]);
    if (at == std::string::npos || (at > 0 && lower[at - 1] != ' ')) continue;
    const std::size_t end = lower.find_first_of(" ,.()", at);
    const std::string_view word = std::string_view(lower).substr(at, std::min(end, lower.size()) - at);
    const bool is_name = word.size() <= 4 || word.substr(word.size() - kEnd.size()) == kEnd;
    if (is_name) return static_cast<int>(i);
  }
  return std::nullopt;
}

// "2022-01-05" and "XXXX-01-05"; nullopt for any other value.
std::optional<ToldDay> told_day(std::string_view body, const DateMention& date) {
  constexpr std::size_t kDayBytes = 10;
  const std::string_view value = date.value;
  if (date.type != DateType::date || value.size() != kDayBytes || value[4] != '-' || value[7] != '-')
    return std::nullopt;
  const auto month = number_in(value.substr(5, 2));
  const auto day = number_in(value.substr(8, 2));
  if (!month || !day || date.certainty != DateCertainty::explicit_date) return std::nullopt;
  ToldDay told;
  told.year = number_in(value.substr(0, 4));
  if (!told.year && value.substr(0, 4) != "XXXX") return std::nullopt;
  told.month = *month;
  told.day = *day;
  told.weekday = weekday_in(body.substr(date.begin, date.end - date.begin));
  told.sentence = date.sentence;
  return told;
}

// 0 Sunday .. 6 Saturday
std::optional<int> weekday_of(int year, const ToldDay& told) {
  if (!is_valid_day(year, told.month, told.day)) return std::nullopt;
  return kz::weekday_of({year, told.month, told.day}) % 7;
}

// The newest year that the article names, as far as a number looks like one.
std::optional<int> newest_year(std::span<const DateMention> dates) {
  std::optional<int> newest;
  for (const DateMention& date : dates) {
    const auto year = number_in(std::string_view(date.value).substr(0, 4));
    const bool is_year = year && date.value.size() >= 4 && *year >= kFirstYear && *year <= kLastYear;
    if (is_year && date.certainty == DateCertainty::explicit_date && (!newest || *newest < *year)) newest = year;
  }
  return newest;
}

PublicationDate from_text(const Day& day, double confidence) {
  return {.date = day, .precision = DatePrecision::day, .origin = DateOrigin::text, .confidence = confidence};
}

// The weekdays that the first sentences name without a day ("on Thursday"), 0 Sunday.
std::array<bool, 7> lead_weekdays(std::span<const DateMention> dates) {
  constexpr std::string_view kOpen = "XXXX-WXX-";
  std::array<bool, 7> named{};
  for (const DateMention& date : dates) {
    if (date.field != TextField::body || date.sentence >= kLeadSentences || date.value.rfind(kOpen, 0) != 0) continue;
    const auto weekday = number_in(std::string_view(date.value).substr(kOpen.size(), 1));
    if (weekday) named.at(static_cast<std::size_t>(*weekday) % named.size()) = true;
  }
  return named;
}

// The year of a day that a dateline tells without one; `named` is the newest that the article names.
std::optional<int> year_of_dateline(const ToldDay& day, const std::vector<ToldDay>& told, int named,
                                    std::span<const DateMention> dates) {
  const auto number_of = [&](int year) { return day_number({year, day.month, day.day}); };
  const bool has_near = std::any_of(told.begin(), told.end(), [&](const ToldDay& each) {
    return each.year == named && is_valid_day(named, day.month, day.day) &&
           std::labs(day_number({named, each.month, each.day}) - number_of(named)) <= kSameDays;
  });
  if (has_near) return named;
  const auto weekdays = lead_weekdays(dates);
  for (int year = named; year <= named + kMaxYearsAhead; ++year) {
    const auto weekday = weekday_of(year, day);
    if (!weekday) continue;
    const auto today = static_cast<std::size_t>(*weekday);
    if (weekdays.at(today) || weekdays.at((today + 6) % 7)) return year;
  }
  return std::nullopt;
}

// "ALMATY, January 6 (Agency) – …"
std::optional<ToldDay> day_of_dateline(std::string_view body, std::span<const DateMention> dates) {
  const auto first =
      std::find_if(dates.begin(), dates.end(), [](const DateMention& date) { return date.field == TextField::body; });
  if (first == dates.end()) return std::nullopt;
  auto day = told_day(body, *first);
  if (!day || day->year || !is_in_dateline(body, first->begin, first->end)) return std::nullopt;
  return day;
}

std::optional<PublicationDate> with_year(const ToldDay& day, DateOrigin origin, const std::vector<ToldDay>& told,
                                         int named, std::span<const DateMention> dates) {
  const auto year = year_of_dateline(day, told, named, dates);
  if (!year) return std::nullopt;
  return PublicationDate{.date = {*year, day.month, day.day},
                         .precision = DatePrecision::day,
                         .origin = origin,
                         .confidence = kYearFromWeekdayConfidence};
}

// The last day told without a year that lies in the days around `anchor`.
Day last_near(const std::vector<ToldDay>& told, const Day& anchor) {
  Day last = anchor;
  for (const ToldDay& each : told) {
    const int year = each.year.value_or(anchor.year);
    if (!is_valid_day(year, each.month, each.day)) continue;
    const Day day{year, each.month, each.day};
    const long distance = day_number(day) - day_number(anchor);
    if (distance <= kSameDays && distance > 0 && last < day) last = day;
  }
  return last;
}

}  // namespace

std::optional<YearlessDay> find_dateline_day(std::string_view body, std::span<const DateMention> dates) {
  const auto day = day_of_dateline(body, dates);
  return day ? std::optional(YearlessDay{day->month, day->day}) : std::nullopt;
}

std::optional<PublicationDate> find_told_date(std::string_view body, std::span<const DateMention> dates,
                                              const std::optional<YearlessDay>& header) {
  std::vector<ToldDay> told;
  for (const DateMention& date : dates) {
    if (date.field != TextField::body) continue;
    auto day = told_day(body, date);
    if (!day) continue;
    day->tense = tense_around(body, date);
    if (day->tense != Tense::future) told.push_back(*day);
  }
  for (const ToldDay& each : told) {
    if (!each.year || !each.weekday || each.sentence >= kTopSentences) continue;
    if (weekday_of(*each.year, each) != each.weekday) continue;
    return from_text(last_near(told, {*each.year, each.month, each.day}), kFullDateConfidence);
  }
  const std::optional<int> named = newest_year(dates);
  if (!named) return std::nullopt;
  if (header) {
    ToldDay day;
    day.month = header->month;
    day.day = header->day;
    if (auto published = with_year(day, DateOrigin::header, told, *named, dates)) return published;
  }
  if (const auto day = day_of_dateline(body, dates)) {
    if (auto published = with_year(*day, DateOrigin::dateline, told, *named, dates)) return published;
  }
  if (*named < kFirstGuessedYear) return std::nullopt;
  for (const ToldDay& each : told) {
    if (each.year || !each.weekday || each.tense != Tense::past) continue;
    for (int year = *named; year <= *named + kMaxYearsAhead; ++year) {
      if (weekday_of(year, each) != each.weekday) continue;
      return from_text(last_near(told, {year, each.month, each.day}), kYearFromWeekdayConfidence);
    }
  }
  return std::nullopt;
}

}  // namespace kz
