// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/division_kinds.h"

#include <algorithm>
#include <array>

namespace kz {
namespace {

struct KindRow {
  std::string_view kind;
  std::string_view countries;  // ISO 3166-1 alpha-2, separated by a space
  bool has_none = false;       // in these countries none is called so, rather than in all others
};

constexpr std::array kKinds = {
    KindRow{"canton", "BA CH LU"},
    KindRow{"county", "EE GB HR HU IE KE LR NO RO SE TW US"},
    KindRow{"department", "BJ BO CG CI CO FR GT HN HT NI PY SV UY"},
    KindRow{"governorate", "BH EG IQ JO KW LB LY OM PS SA SY TN YE"},
    KindRow{"krai", "RU"},
    KindRow{"kray", "RU"},
    KindRow{"oblast", "BG BY KG KZ RU TJ UA UZ"},
    KindRow{"prefecture", "CF CN GN GR JP MA TG"},
    KindRow{"province", "AT AU BR CH DE GB IN MX MY NG US VE", true},
    KindRow{"state", "AT AU BR DE ET IN MM MX MY NG PW SD SO SS US VE"},
    KindRow{"territory", "AU CA IN RU"},
    KindRow{"voivodeship", "PL"},
    KindRow{"wilayat", "OM TM"},
};

}  // namespace

bool may_be_called(const Place& region, std::string_view kind) {
  if (region.level != PlaceLevel::region || kind == "district" || kind == "municipality") return false;
  // "The Boston region": parts of regions are none.
  const Place* outer = region.outer();
  if (kind == "region" && (outer == nullptr || outer->level != PlaceLevel::country)) return false;
  const auto row = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindRow& each) { return each.kind == kind; });
  if (row == kKinds.end()) return true;
  const bool is_listed = row->countries.find(region.country()) != row->countries.npos;
  return is_listed != row->has_none;
}

}  // namespace kz
