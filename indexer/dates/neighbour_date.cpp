// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/neighbour_date.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>

#include "common/dates/calendar.h"
#include "common/dates/date_period.h"
#include "common/sort_unique.h"

namespace kz {
namespace {

constexpr std::size_t kMinSentenceTerms = 5;
constexpr std::ptrdiff_t kMinSharedSentences = 2;
constexpr std::ptrdiff_t kMinActorDays = 4;
constexpr std::ptrdiff_t kMaxSpread = 3;  // days on either side of the middle within which neighbours agree
constexpr double kAgreement = 0.6;        // the share of the neighbours that must
constexpr double kSentenceConfidence = 0.6;
constexpr double kActorConfidence = 0.4;
constexpr double kYearConfidence = 0.7;
constexpr double kYearOfAllConfidence = 0.5;
constexpr long kMaxDaysAway = 183;

// How likely the day is so many days from what neighbours tell, as measured on newswire whose dates were hidden.
constexpr std::array<double, 5> kDistanceChance{0.6, 0.1, 0.04, 0.03, 0.01};

// How likely a weekday that news names is that of the day itself, of the day before, …
constexpr std::array<double, 7> kWeekdayChance{0.4, 0.2, 0.12, 0.09, 0.07, 0.06, 0.06};

// Monday is 0.
std::size_t index_of_weekday(long day) {
  return static_cast<std::size_t>(weekday_of(day_from_number(day)) - 1);
}

double log_chance(long day, long middle, const WeekdayCounts& weekdays) {
  double sum = std::log(kDistanceChance.at(static_cast<std::size_t>(std::labs(day - middle))));
  for (std::size_t ago = 0; ago < kWeekdayChance.size(); ++ago) {
    sum += static_cast<double>(weekdays.at(index_of_weekday(day - static_cast<long>(ago)))) *
           std::log(kWeekdayChance.at(ago));
  }
  return sum;
}

// The earlier of two that are as likely.
long likeliest_day(long middle, const WeekdayCounts& weekdays) {
  constexpr auto kReach = static_cast<long>(kDistanceChance.size()) - 1;
  long best = middle;
  double most = log_chance(middle, middle, weekdays);
  for (long day = middle - kReach; day <= middle + kReach; ++day) {
    const double chance = log_chance(day, middle, weekdays);
    if (chance <= most) continue;
    best = day;
    most = chance;
  }
  return best;
}

// Of days that are not none.
long middle_of(std::vector<long> days) {
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
  std::nth_element(days.begin(), middle, days.end());
  return *middle;
}

PublicationDate neighbours_date(long day, double confidence) {
  return {.date = day_from_number(day),
          .precision = DatePrecision::day,
          .origin = DateOrigin::neighbours,
          .confidence = confidence};
}

// The middle of days that agree, `least` of them at least.
std::optional<long> agreed_day(const std::vector<long>& days, std::ptrdiff_t least) {
  if (days.empty()) return std::nullopt;
  const long middle = middle_of(days);
  const auto agree =
      std::count_if(days.begin(), days.end(), [&](long day) { return std::labs(day - middle) <= kMaxSpread; });
  const bool is_enough = agree >= least && static_cast<double>(agree) >= kAgreement * static_cast<double>(days.size());
  return is_enough ? std::optional(middle) : std::nullopt;
}

}  // namespace

std::vector<std::uint64_t> sentence_hashes(const ArticlePrint& print) {
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 1; i < print.sentences(); ++i) {
    const auto terms = print.sentence(i);
    if (terms.size() >= kMinSentenceTerms) hashes.push_back(XXH3_64bits(terms.data(), terms.size_bytes()));
  }
  sort_unique(hashes);
  return hashes;
}

bool share_sentences(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const auto is_in_b = [&](std::uint64_t sentence) { return std::binary_search(b.begin(), b.end(), sentence); };
  return std::count_if(a.begin(), a.end(), is_in_b) >= kMinSharedSentences;
}

std::optional<PublicationDate> date_from_neighbours(const NeighbourDays& days, const WeekdayCounts& weekdays) {
  double confidence = kSentenceConfidence;
  auto middle = agreed_day(days.of_sentences, 1);
  if (!middle) {
    confidence = kActorConfidence;
    middle = agreed_day(days.of_actors, kMinActorDays);
  }
  if (!middle) return std::nullopt;
  return neighbours_date(likeliest_day(*middle, weekdays), confidence);
}

std::optional<PublicationDate> year_from_neighbours(const NeighbourDays& days, const YearlessDay& day) {
  const auto& told = !days.of_sentences.empty() ? days.of_sentences
                     : !days.of_actors.empty()  ? days.of_actors
                                                : days.of_story;
  if (told.empty() && !days.of_all) return std::nullopt;
  const long middle = told.empty() ? *days.of_all : middle_of(told);
  const int middle_year = day_from_number(middle).year;
  std::optional<long> nearest;
  for (int year = middle_year - 1; year <= middle_year + 1; ++year) {
    if (!is_valid_day(year, day.month, day.day)) continue;
    const long number = day_number({year, day.month, day.day});
    if (!nearest || std::labs(number - middle) < std::labs(*nearest - middle)) nearest = number;
  }
  if (!nearest || std::labs(*nearest - middle) > kMaxDaysAway) return std::nullopt;
  return neighbours_date(*nearest, told.empty() ? kYearOfAllConfidence : kYearConfidence);
}

}  // namespace kz
