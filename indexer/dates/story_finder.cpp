// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/story_finder.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace kz {
namespace {

constexpr std::size_t kMaxLookedAt = 5'000;  // articles, each as often as it shares an actor
constexpr std::uint32_t kMinShared = 2;
constexpr long kMaxDaysApart = 5;
constexpr std::size_t kMostVotes = 2;
constexpr std::size_t kMinCommon = 10;  // articles
constexpr double kCommonShare = 0.9;
constexpr long kHalfYear = 183;  // days

}  // namespace

void StoryFinder::add(std::uint32_t article, long day, std::span<const std::uint64_t> actors) {
  days_.push_back(day);
  for (const auto number : actors) {
    Actor& actor = actors_[number];
    const bool is_first = actor.articles.empty();
    actor.first_day = is_first ? day : std::min(actor.first_day, day);
    actor.last_day = is_first ? day : std::max(actor.last_day, day);
    actor.articles.push_back(article);
  }
}

std::vector<long> StoryFinder::days_of(std::span<const std::uint64_t> actors) const {
  std::vector<long> days;
  for (const auto number : actors) {
    const auto found = actors_.find(number);
    if (found == actors_.end()) continue;
    const auto& [articles, first, last] = found->second;
    if (last - first > kMaxDaysApart) continue;
    days.insert(days.end(), std::min(articles.size(), kMostVotes), first + (last - first) / 2);
  }
  return days;
}

std::optional<long> StoryFinder::common_day() const {
  if (days_.size() < kMinCommon) return std::nullopt;
  auto days = days_;
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
  std::nth_element(days.begin(), middle, days.end());
  const long common = *middle;
  const auto near =
      std::count_if(days.begin(), days.end(), [&](long day) { return std::labs(day - common) <= kHalfYear; });
  const bool is_common = static_cast<double>(near) >= kCommonShare * static_cast<double>(days.size());
  return is_common ? std::optional(common) : std::nullopt;
}

std::vector<StoryFinder::Candidate> StoryFinder::find(std::span<const std::uint64_t> actors) const {
  std::vector<const std::vector<std::uint32_t>*> lists;
  for (const auto actor : actors) {
    if (const auto found = actors_.find(actor); found != actors_.end()) lists.push_back(&found->second.articles);
  }
  std::stable_sort(lists.begin(), lists.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  std::size_t looked_at = 0;
  for (const auto* list : lists) {
    looked_at += list->size();
    if (looked_at > kMaxLookedAt) break;
    for (const auto article : *list) ++counts[article];
  }
  std::vector<Candidate> candidates;
  for (const auto& [article, shared] : counts) {
    if (shared >= kMinShared) candidates.push_back({article, shared});
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.shared > b.shared; });
  return candidates;
}

}  // namespace kz
