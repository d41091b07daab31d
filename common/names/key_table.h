// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kz {

/// Name keys -> what each may stand for, and the length of the longest key by its first word.
template <typename Value>
class KeyTable {
 public:
  void reserve(std::size_t keys) {
    values_.reserve(keys);
    longest_.reserve(keys);
  }

  /// Adds `value` to what `key` stands for, unless an equal one (`is_same`) is there. An empty key is ignored.
  template <typename IsSame>
  void add(std::string_view key, Value value, IsSame is_same) {
    if (key.empty()) return;
    auto found = values_.find(key);
    if (found == values_.end()) {
      const std::string_view kept = keys_.emplace_back(key);
      found = values_.emplace(kept, std::vector<Value>{}).first;
      const auto words = static_cast<std::size_t>(std::count(kept.begin(), kept.end(), ' ')) + 1;
      std::size_t& longest = longest_[kept.substr(0, kept.find(' '))];
      longest = std::max(longest, words);
    }
    auto& values = found->second;
    const bool is_known =
        std::any_of(values.begin(), values.end(), [&](const Value& known) { return is_same(known, value); });
    if (!is_known) values.push_back(std::move(value));
  }

  /// Empty where `key` stands for nothing.
  [[nodiscard]] std::span<const Value> find(std::string_view key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? std::span<const Value>{} : std::span<const Value>(found->second);
  }

  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const {
    const auto found = longest_.find(first_word);
    return found == longest_.end() ? 0 : found->second;
  }

  /// Calls `visit(key, values)` for each key, in no particular order; it may reorder `values`.
  template <typename Visit>
  void for_each(Visit visit) {
    for (auto& [key, values] : values_) visit(key, values);
  }
  template <typename Visit>
  void for_each(Visit visit) const {
    for (const auto& [key, values] : values_) visit(key, values);
  }

 private:
  std::deque<std::string> keys_;  // a deque, for the views into its strings stay valid as it grows
  std::unordered_map<std::string_view, std::vector<Value>> values_;
  std::unordered_map<std::string_view, std::size_t> longest_;
};

}  // namespace kz
