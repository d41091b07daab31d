// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace kz {

/// The bytes of `pattern` at `at` within `text`, whole words; 0 where it is not there. Both are as
/// LineFeatures::folded; a '*' at the end of `pattern`: the word may go on.
[[nodiscard]] inline std::size_t match_at(std::string_view text, std::size_t at, std::string_view pattern) {
  const bool may_go_on = pattern.back() == '*';
  if (may_go_on) pattern.remove_suffix(1);
  if (at >= text.size() || text[at] != pattern.front() || text.substr(at, pattern.size()) != pattern) return 0;
  std::size_t end = at + pattern.size();
  if (may_go_on) end = std::min(text.find(' ', end), text.size());
  return end == text.size() || text[end] == ' ' ? end - at : 0;
}

template <std::size_t N>
[[nodiscard]] bool matches_any(std::string_view text, std::size_t at, const std::array<std::string_view, N>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](std::string_view pattern) { return match_at(text, at, pattern) > 0; });
}

}  // namespace kz
