// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/name_blocks.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "common/identity/skeleton.h"
#include "common/sort_unique.h"

namespace kz {
namespace {

void add_block(std::vector<std::string>& all, std::string text) {
  if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

/// The classes of the first sound, and the rows of the table of given names.
std::vector<std::string> starts_of(const NameFormWord& word) {
  std::vector<std::string> starts;
  for (const auto& skeleton : word.skeletons) {
    // A name that starts with a vowel starts with it, whatever consonant comes next.
    const auto first = word.spoken.is_empty()
                           ? skeleton_class::kNone
                           : SoundUnits::standard().skeleton_classes(word.spoken.readings.front().front());
    if ((first & skeleton_class::kNone) != 0) add_block(starts, "_");
    if (first != skeleton_class::kNone) add_block(starts, skeleton.substr(0, 1));
  }
  for (const auto line : word.as_given_name.lines) {
    if (line != 0) starts.push_back("#" + std::to_string(line));
  }
  return starts;
}

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

const NameFormWord* first_given(const NameForm& name, std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) {
    if (!name.words[i]->is_particle) return name.words[i].get();
  }
  return nullptr;
}

void add_blocks(const NameFormWord& family, const NameFormWord* given, std::vector<std::uint64_t>& blocks) {
  if (given == nullptr) return;
  std::string block;
  for (const auto& skeleton : family.skeletons) {
    for (const auto& start : starts_of(*given)) {
      block = skeleton;
      block += '/';
      block += start;
      blocks.push_back(hash_of(block));
    }
  }
}

}  // namespace

std::vector<std::uint64_t> name_blocks(const NameForm& name) {
  std::vector<std::uint64_t> blocks;
  if (!name.is_full()) return blocks;
  const auto count = name.words.size();
  add_blocks(*name.words.back(), first_given(name, 0, count - 1), blocks);
  add_blocks(*name.words.front(), first_given(name, 1, count), blocks);
  // Words that are written as one elsewhere; here the likeliest reading must do.
  for (const std::size_t first : {std::size_t{0}, count - 1}) {
    const auto all = skeletons(name.joined(first, count));
    if (!all.empty()) blocks.push_back(hash_of(all.front()));
  }
  sort_unique(blocks);
  return blocks;
}

}  // namespace kz
