// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace kz {

/// Dated articles by the actors they name, to find those that may be of one story without looking at all. Articles,
/// actors and days are numbers; memory grows with the number of actors in all articles.
class StoryFinder {
 public:
  void add(std::uint32_t article, long day, std::span<const std::uint64_t> actors);

  struct Candidate {
    std::uint32_t article = 0;
    std::uint32_t shared = 0;  ///< actors in common, of those looked at
  };

  /// The articles that share at least two of `actors`, those with most in front, ties in no order that counts. The
  /// rarest are looked at first, and of the frequent ones, which tell little, only so many as cost little. `actors`
  /// are in an order of their own that settles which of two equally rare ones goes first.
  [[nodiscard]] std::vector<Candidate> find(std::span<const std::uint64_t> actors) const;

  /// Of each of `actors` that all its articles name within five days, the middle of these days, twice where there are
  /// two articles or more: whom news names for a few days only tells when it was.
  [[nodiscard]] std::vector<long> days_of(std::span<const std::uint64_t> actors) const;

  /// The middle of the days of all articles, where there are ten or more and nine of ten lie within half a year of it:
  /// an archive of one time.
  [[nodiscard]] std::optional<long> common_day() const;

 private:
  struct Actor {
    std::vector<std::uint32_t> articles;
    long first_day = 0;
    long last_day = 0;
  };
  std::unordered_map<std::uint64_t, Actor> actors_;
  std::vector<long> days_;  // of each article
};

}  // namespace kz
