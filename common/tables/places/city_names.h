// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kz {

/// A city after which a time zone is called, with its names in languages of other scripts.
struct ZoneCity {
  std::string country;  ///< ISO 3166-1 alpha-2
  std::string name;     ///< its usual English name
  std::vector<std::string> names;
};

/// All of ICU's CLDR data: some 400, the larger capitals among them.
[[nodiscard]] std::vector<ZoneCity> cldr_cities();

}  // namespace kz
