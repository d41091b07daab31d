// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/copy_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kz {
namespace {

constexpr std::size_t kShownCopies = 5;
constexpr const char* kBetween = " · ";

/// The agencies that everyone credits who credits any.
std::vector<std::string> common_agencies(const Hit& hit) {
  std::vector<const std::vector<std::string>*> credits = {&hit.agencies};
  for (const auto& copy : hit.copies) credits.push_back(&copy.agencies);
  std::vector<std::string> common;
  bool is_first = true;
  for (const auto* agencies : credits) {
    if (agencies->empty()) continue;
    if (is_first) {
      common = *agencies;
      is_first = false;
      continue;
    }
    std::vector<std::string> both;
    std::set_intersection(common.begin(), common.end(), agencies->begin(), agencies->end(), std::back_inserter(both));
    common = std::move(both);
  }
  return common;
}

std::size_t count_outlets(const Hit& hit) {
  std::set<std::string> outlets;
  if (!hit.source.empty()) outlets.insert(hit.source);
  for (const auto& copy : hit.copies) {
    if (!copy.source.empty()) outlets.insert(copy.source);
  }
  return outlets.size();
}

std::string named(const SharedText::With& other) {
  return other.title.empty() ? other.id : fmt::format("{} ({})", other.title, other.id);
}

}  // namespace

std::vector<std::string> credited_by_all(const Hit& hit) {
  std::set<std::string> agencies(hit.agencies.begin(), hit.agencies.end());
  for (const auto& copy : hit.copies) agencies.insert(copy.agencies.begin(), copy.agencies.end());
  return {agencies.begin(), agencies.end()};
}

std::string copy_label(const Hit& hit) {
  if (hit.copies.empty()) return {};
  return fmt::format("+{} {}", hit.copies.size(), hit.copies.size() == 1 ? "copy" : "copies");
}

std::string copy_line(const Hit& hit) {
  std::vector<std::string> names;
  for (const auto& copy : hit.copies) {
    const auto& name = copy.source.empty() ? copy.id : copy.source;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  const auto left_out = names.size() - std::min(names.size(), kShownCopies);
  names.resize(names.size() - left_out);
  if (left_out > 0) names.push_back(fmt::format("{} more", left_out));
  const auto outlets = count_outlets(hit);
  const auto origins = common_agencies(hit);
  if (outlets > 1 && !origins.empty()) {
    names.push_back(fmt::format("{} outlets, 1 origin ({})", outlets, fmt::join(origins, ", ")));
  }
  return fmt::format("{}", fmt::join(names, kBetween));
}

std::string shared_line(const SharedText& shared) {
  if (shared.with.empty()) return {};
  const auto& most = shared.with.front();
  auto line = fmt::format("shares {} of {} sentences with {}", most.sentences, shared.sentences, named(most));
  for (std::size_t i = 1; i < std::min(shared.with.size(), kShownCopies); ++i) {
    line += fmt::format(", {} with {}", shared.with[i].sentences, named(shared.with[i]));
  }
  if (shared.with.size() > kShownCopies) line += fmt::format(", {} more", shared.with.size() - kShownCopies);
  return line;
}

}  // namespace kz
