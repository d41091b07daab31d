// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/places/city_names.h"

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "common/text/characters.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

// Languages of other scripts; GeoNames has the names in Latin letters.
constexpr std::array kOtherScripts = {"ru", "uk", "kk", "ka", "hy",      "ar", "fa",
                                      "he", "el", "hi", "zh", "zh_Hant", "ja", "ko"};

void require_zones(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorCode::internal, std::string("ICU has no time zones: ") + u_errorName(status));
}

std::unique_ptr<icu::TimeZoneNames> zone_names(const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(icu::Locale(language), status));
  require_zones(status);
  return names;
}

std::string city_of(const icu::TimeZoneNames& names, const icu::UnicodeString& zone) {
  icu::UnicodeString city;
  names.getExemplarLocationName(zone, city);
  std::string utf8;
  city.toUTF8String(utf8);
  return utf8;
}

std::string country_of(const icu::UnicodeString& zone) {
  constexpr int32_t kSize = 8;
  std::array<char, kSize> code{};
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getRegion(zone, code.data(), kSize, status);
  require_zones(status);
  return code.data();
}

}  // namespace

std::vector<ZoneCity> cldr_cities() {
  const auto english = zone_names("en");
  std::vector<std::unique_ptr<icu::TimeZoneNames>> languages;
  languages.reserve(kOtherScripts.size());
  for (const char* const language : kOtherScripts) languages.push_back(zone_names(language));

  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  require_zones(status);
  std::vector<ZoneCity> cities;
  for (const auto* zone = zones->snext(status); zone != nullptr; zone = zones->snext(status)) {
    ZoneCity city{country_of(*zone), city_of(*english, *zone), {}};
    for (const auto& language : languages) {
      std::string name = city_of(*language, *zone);
      const bool is_new = std::find(city.names.begin(), city.names.end(), name) == city.names.end();
      if (is_new && !is_ascii(name)) city.names.push_back(std::move(name));
    }
    cities.push_back(std::move(city));
  }
  require_zones(status);
  return cities;
}

}  // namespace kz
