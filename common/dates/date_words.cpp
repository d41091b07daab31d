// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "common/dates/date_word_rows.h"

namespace kz {
namespace {

using date_words::Entry;
using date_words::kEntries;

constexpr std::size_t kSlots = 2048;  // a power of two, at least twice the entries: chains stay short
static_assert(std::size(kEntries) * 2 <= kSlots);

constexpr PackedWord packed(std::string_view word) {
  PackedWord result;
  for (std::size_t i = 0; i < word.size(); ++i) result.add(word[i], i);
  return result;
}

constexpr std::size_t slot_of(const PackedWord& word) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio: Fibonacci hashing
  return static_cast<std::size_t>(((word.head ^ word.tail * 31U) * kOdd) >> 53U) % kSlots;
}

constexpr std::array<PackedWord, std::size(kEntries)> pack_all() {
  std::array<PackedWord, std::size(kEntries)> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = packed(kEntries[i].word);
  return all;
}
constexpr std::array<PackedWord, std::size(kEntries)> kWords = pack_all();

// Open addressing: 0 is free, else the entry's number plus one.
constexpr std::array<std::uint16_t, kSlots> make_slots() {
  std::array<std::uint16_t, kSlots> slots{};
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    std::size_t slot = slot_of(kWords[i]);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}

constexpr std::array<std::uint16_t, kSlots> kTable = make_slots();

constexpr bool fits_all() {
  return std::all_of(std::begin(kEntries), std::end(kEntries),
                     [](const Entry& entry) { return !entry.word.empty() && entry.word.size() <= kMaxDateWordBytes; });
}
static_assert(fits_all());

}  // namespace

DateWord find_date_word(const PackedWord& word) noexcept {
  for (std::size_t slot = slot_of(word); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t number = kTable[slot] - 1U;
    if (kWords[number].head == word.head && kWords[number].tail == word.tail) {
      return {kEntries[number].kind, kEntries[number].value};
    }
  }
  return {};
}

DateWord find_date_word(std::string_view lower) noexcept {
  return lower.empty() || lower.size() > kMaxDateWordBytes ? DateWord{} : find_date_word(packed(lower));
}

}  // namespace kz
