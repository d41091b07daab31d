// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/acronym_key.h"

#include <fmt/format.h>

namespace kz {

std::string acronym_key(std::string_view name, std::string_view acronym) {
  return fmt::format("{} ({})", name, acronym);
}

std::optional<AcronymKey> parse_acronym_key(std::string_view key) {
  constexpr std::string_view kOpen = " (";
  const auto open = key.ends_with(')') ? key.rfind(kOpen) : key.npos;
  if (open == key.npos) return std::nullopt;
  const auto begin = open + kOpen.size();
  return AcronymKey{.name = key.substr(0, open), .acronym = key.substr(begin, key.size() - begin - 1)};
}

std::vector<std::string_view> names_said(std::string_view key) {
  const auto both = parse_acronym_key(key);
  return both ? std::vector{both->name, both->acronym} : std::vector{key};
}

bool says_name(std::string_view key, std::string_view name) {
  const auto both = parse_acronym_key(key);
  return both ? both->name == name || both->acronym == name : key == name;
}

}  // namespace kz
