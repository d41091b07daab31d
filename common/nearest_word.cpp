// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/nearest_word.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kz {
namespace {

constexpr std::size_t kMaxWordBytes = 64;  // no field or option is near as long; bounds the work for a pasted novel

constexpr std::size_t kShortWord = 5;  // of which half the letters would be others

// Optimal string alignment: Levenshtein with swaps of neighbours (Damerau 1964), each at cost 1.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > kMaxWordBytes) return {};
  std::string_view nearest;
  std::size_t nearest_distance = kMaxWordBytes;
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t allowed = longer < kShortWord ? 1 : std::max<std::size_t>(2, longer / 3);
    // A word of which every letter is wrong is no slip, however short.
    if (distance > allowed || distance >= std::max(word.size(), candidate.size())) continue;
    if (distance < nearest_distance) {
      nearest = candidate;
      nearest_distance = distance;
    }
  }
  return nearest;
}

}  // namespace kz
