// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/packed_keys.h"

namespace kz {

/// Name keys -> what each may stand for, and the length of the longest key by its first word. Open addressing over one
/// row of entries.
template <typename Value>
class KeyTable {
 public:
  /// Adds `value` to what `key` stands for, unless an equal one (`is_same`) is there. An empty key is ignored. `key`
  /// must live as long as the table.
  template <typename IsSame>
  void add(std::string_view key, const Value& value, IsSame is_same) {
    if (key.empty()) return;
    const std::size_t words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
    const std::uint32_t at = entry_of(key);
    note_length(words == 1 ? at : entry_of(key.substr(0, key.find(' '))), words);
    append(entries_[at], value, is_same);
  }

  /// The same for a key that does not live as long: it is copied.
  template <typename IsSame>
  void add_copy(std::string_view key, const Value& value, IsSame is_same) {
    const Entry* known = lookup(key);
    add(known != nullptr ? known->key : std::string_view(keys_.emplace_back(key)), value, is_same);
  }

  /// Empty where `key` stands for nothing. Valid until the next `add`.
  [[nodiscard]] std::span<const Value> find(std::string_view key) const {
    const Entry* entry = lookup(key);
    if (entry == nullptr) return {};
    return std::span<const Value>(values_).subspan(entry->first, entry->count);
  }

  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const {
    const Entry* entry = lookup(first_word);
    return entry == nullptr ? 0 : entry->longest;
  }

  /// Calls `visit(key, values)` for each key, in the order of adding; it may reorder `values`.
  template <typename Visit>
  void for_each(Visit visit) {
    for (const Entry& entry : entries_) {
      if (entry.count > 0) visit(entry.key, std::span<Value>(values_).subspan(entry.first, entry.count));
    }
  }
  /// Calls `visit(key, values, longest)` for each key and each first word of one, in the order of adding.
  template <typename Visit>
  void for_each_entry(Visit visit) const {
    for (const Entry& entry : entries_) {
      visit(entry.key, std::span<const Value>(values_).subspan(entry.first, entry.count), entry.longest);
    }
  }

 private:
  struct Entry {
    std::string_view key;
    std::uint32_t hash = 0;
    std::uint32_t first = 0;  ///< index of its values
    std::uint16_t count = 0;
    std::uint16_t longest = 0;  ///< words of the longest key that starts with this one
  };

  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::size_t kFewest = 64;
  static constexpr std::size_t kFilterBits = 4;  // a slot

  /// The place in `slots_` of `key`, or the free one where it belongs.
  std::size_t slot_of(std::string_view key, std::uint32_t hash) const {
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != kNone && (entries_[slots_[slot]].hash != hash || entries_[slots_[slot]].key != key)) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
  }

  const Entry* lookup(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t hash = PackedKeys::hash_of(key);
    if (!filter_[hash & (filter_.size() - 1)]) return nullptr;
    const std::uint32_t at = slots_[slot_of(key, hash)];
    return at == kNone ? nullptr : &entries_[at];
  }

  void grow(std::size_t wanted) {
    std::size_t size = std::max(kFewest, slots_.size());
    while (size < wanted) size *= 2;
    if (size == slots_.size()) return;
    slots_.assign(size, kNone);
    filter_.assign(size * kFilterBits, false);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      slots_[slot_of(entries_[i].key, entries_[i].hash)] = i;
      filter_[entries_[i].hash & (filter_.size() - 1)] = true;
    }
  }

  std::uint32_t entry_of(std::string_view key) {
    if (slots_.size() < 2 * (entries_.size() + 1)) grow(std::max(kFewest, 4 * entries_.size()));
    const std::uint32_t hash = PackedKeys::hash_of(key);
    const std::size_t slot = slot_of(key, hash);
    if (slots_[slot] == kNone) {
      filter_[hash & (filter_.size() - 1)] = true;
      slots_[slot] = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({key, hash, 0, 0, 0});
    }
    return slots_[slot];
  }

  void note_length(std::uint32_t entry, std::size_t words) {
    entries_[entry].longest = std::max(entries_[entry].longest, static_cast<std::uint16_t>(words));
  }

  /// The values of an entry stand in one piece: it moves to the end when it is not there.
  template <typename IsSame>
  void append(Entry& entry, const Value& value, IsSame is_same) {
    for (std::uint32_t i = 0; i < entry.count; ++i) {
      if (is_same(values_[entry.first + i], value)) return;
    }
    if (entry.first + entry.count != values_.size()) {
      const auto moved = static_cast<std::uint32_t>(values_.size());
      for (std::uint32_t i = 0; i < entry.count; ++i) values_.push_back(Value(values_[entry.first + i]));
      entry.first = moved;
    }
    values_.push_back(value);
    ++entry.count;
  }

  std::deque<std::string> keys_;  // a deque, for the views into its strings stay valid as it grows
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // a power of two; kNone where free
  std::vector<bool> filter_;          // set for each entry's hash: tells of most words that they are no key
  std::vector<Value> values_;
};

}  // namespace kz
