// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_cache.h"

#include <functional>
#include <utility>

namespace kz {
namespace {

constexpr std::size_t kFirstSlots = 1024;

std::uint32_t hash_of(std::string_view written) {
  const std::size_t hash = std::hash<std::string_view>{}(written);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

const WordForms* WordCache::find(std::string_view written) const {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t hash = hash_of(written);
  for (std::size_t i = hash & mask; slots_[i].entry != 0; i = (i + 1) & mask) {
    if (slots_[i].hash != hash) continue;
    const Entry* entry = by_index_[slots_[i].entry - 1];
    if (entry->written == written) return &entry->forms;
  }
  return nullptr;
}

const WordForms& WordCache::add(std::string_view written, WordForms forms) {
  if (2 * (entries_.size() + 1) > slots_.size()) grow();
  const Entry& entry = entries_.emplace_back(Entry{std::string(written), std::move(forms)});
  by_index_.push_back(&entry);
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t hash = hash_of(written);
  std::size_t i = hash & mask;
  while (slots_[i].entry != 0) i = (i + 1) & mask;
  slots_[i] = {hash, static_cast<std::uint32_t>(entries_.size())};
  return entry.forms;
}

void WordCache::clear() {
  entries_.clear();
  by_index_.clear();
  slots_.clear();
}

void WordCache::grow() {
  std::vector<Slot> old(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry == 0) continue;
    std::size_t i = slot.hash & mask;
    while (slots_[i].entry != 0) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

}  // namespace kz
