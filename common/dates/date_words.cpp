// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/date_words.h"

#include <array>
#include <iterator>

#include "common/dates/date_word_rows.h"
#include "common/dates/figure_word_rows.h"

namespace kz {
namespace {

using date_words::Entry;
using date_words::kEntries;
using date_words::kFigureEntries;

constexpr std::size_t kSlots = 2048;  // a power of two, at least twice the entries: chains stay short
constexpr std::size_t kCount = std::size(kEntries) + std::size(kFigureEntries);
static_assert(kCount * 2 <= kSlots);

constexpr const Entry& entry_at(std::size_t number) {
  return number < std::size(kEntries) ? kEntries[number] : kFigureEntries[number - std::size(kEntries)];
}

constexpr PackedWord packed(std::string_view word) {
  PackedWord result;
  for (std::size_t i = 0; i < word.size(); ++i) result.add(word[i], i);
  return result;
}

constexpr std::size_t slot_of(const PackedWord& word) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio: Fibonacci hashing
  return static_cast<std::size_t>(((word.head ^ word.tail * 31U) * kOdd) >> 53U) % kSlots;
}

constexpr std::array<PackedWord, kCount> pack_all() {
  std::array<PackedWord, kCount> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = packed(entry_at(i).word);
  return all;
}
constexpr std::array<PackedWord, kCount> kWords = pack_all();

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
  for (std::size_t i = 0; i < kCount; ++i) {
    if (entry_at(i).word.empty() || entry_at(i).word.size() > kMaxDateWordBytes) return false;
  }
  return true;
}
static_assert(fits_all());

}  // namespace

DateWord find_date_word(const PackedWord& word) noexcept {
  for (std::size_t slot = slot_of(word); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t number = kTable[slot] - 1U;
    if (kWords[number].head == word.head && kWords[number].tail == word.tail) {
      const Entry& entry = entry_at(number);
      return {entry.kind, entry.value};
    }
  }
  return {};
}

DateWord find_date_word(std::string_view lower) noexcept {
  return lower.empty() || lower.size() > kMaxDateWordBytes ? DateWord{} : find_date_word(packed(lower));
}

}  // namespace kz
