// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/skeleton.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kz {
namespace {

constexpr std::size_t kMaxSkeletons = 4;

constexpr std::array kLetters = {
    std::pair{skeleton_class::kLips, 'P'},   std::pair{skeleton_class::kLabial, 'F'},
    std::pair{skeleton_class::kTeeth, 'T'},  std::pair{skeleton_class::kHiss, 'H'},
    std::pair{skeleton_class::kThroat, 'K'}, std::pair{skeleton_class::kM, 'M'},
    std::pair{skeleton_class::kN, 'N'},      std::pair{skeleton_class::kL, 'L'},
    std::pair{skeleton_class::kR, 'R'},
};

void append_letter(std::string& skeleton, char letter) {
  if (!skeleton.empty() && skeleton.back() == letter) return;
  if (letter == 'H' && !skeleton.empty() && skeleton.back() == 'T') skeleton.pop_back();  // "ts" is one sound or two
  if (!skeleton.empty() && skeleton.back() == letter) return;
  skeleton += letter;
}

void add_skeleton(std::vector<std::string>& all, const std::string& skeleton) {
  if (std::find(all.begin(), all.end(), skeleton) == all.end()) all.push_back(skeleton);
}

std::vector<std::string> skeletons_of(const SoundUnits::Reading& reading) {
  const auto& units = SoundUnits::standard();
  std::vector<std::string> all{""};
  for (const auto unit : reading) {
    const auto classes = units.skeleton_classes(unit);
    if (classes == skeleton_class::kNone) continue;
    std::vector<std::string> longer;
    for (const auto& skeleton : all) {
      if ((classes & skeleton_class::kNone) != 0) add_skeleton(longer, skeleton);
      for (const auto& [bit, letter] : kLetters) {
        if ((classes & bit) == 0) continue;
        auto more = skeleton;
        append_letter(more, letter);
        add_skeleton(longer, more);
      }
    }
    longer.resize(std::min(longer.size(), kMaxSkeletons));
    all = std::move(longer);
  }
  return all;
}

}  // namespace

std::vector<std::string> skeletons(const SpokenWord& word) {
  std::vector<std::string> all;
  for (const auto& reading : word.readings) {
    for (auto& skeleton : skeletons_of(reading)) {
      if (all.size() < kMaxSkeletons) add_skeleton(all, skeleton.empty() ? "_" : skeleton);
    }
  }
  return all;
}

}  // namespace kz
