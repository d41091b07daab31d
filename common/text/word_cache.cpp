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
  for (std::size_t i = hash & mask; slots_[i].entry != nullptr; i = (i + 1) & mask) {
    if (slots_[i].hash == hash && slots_[i].entry->written == written) return &slots_[i].entry->forms;
  }
  return nullptr;
}

const WordForms& WordCache::add(std::string_view written, WordForms forms) {
  if (2 * (entries_.size() + 1) > slots_.size()) grow();
  const Entry& entry = entries_.emplace_back(Entry{std::string(written), std::move(forms)});
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t hash = hash_of(written);
  std::size_t i = hash & mask;
  while (slots_[i].entry != nullptr) i = (i + 1) & mask;
  slots_[i] = {&entry, hash};
  return entry.forms;
}

void WordCache::clear() {
  entries_.clear();
  slots_.clear();
}

void WordCache::grow() {
  std::vector<Slot> old(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry == nullptr) continue;
    std::size_t i = slot.hash & mask;
    while (slots_[i].entry != nullptr) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

}  // namespace kz
