// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/places/country_names.h"

#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kzsearch/error.h"

namespace kz {
namespace {

struct ForeignLanguage {
  const char* code = "";
  std::size_t min_letters = 4;  // a shorter name is an English word, a word of the language or an acronym more often
};

// The languages of most of the world's news, and those of Central Asia. Signs for a word or a syllable need few of
// them.
constexpr std::array kLanguages = {
    ForeignLanguage{"de"},    ForeignLanguage{"fr"},         ForeignLanguage{"es"},    ForeignLanguage{"it"},
    ForeignLanguage{"pt"},    ForeignLanguage{"nl"},         ForeignLanguage{"tr"},    ForeignLanguage{"ru"},
    ForeignLanguage{"uk"},    ForeignLanguage{"kk"},         ForeignLanguage{"uz"},    ForeignLanguage{"ar"},
    ForeignLanguage{"fa"},    ForeignLanguage{"he"},         ForeignLanguage{"el"},    ForeignLanguage{"hi"},
    ForeignLanguage{"zh", 2}, ForeignLanguage{"zh_Hant", 2}, ForeignLanguage{"ja", 2}, ForeignLanguage{"ko", 3}};

constexpr std::array<std::string_view, 3> kPlaceGroupings = {
    "419", "202", "003"};  // Latin America, sub-Saharan Africa, North America
constexpr std::string_view kWorld = "001";

constexpr std::array kCountryRows = {
    CountryNameRow{"US", "US|U.S.|U. S.|USA|U.S.A.|United States of America|America|the States"},
    CountryNameRow{"GB", "UK|U.K.|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland"},
    CountryNameRow{"RU", "Russian Federation"},
    CountryNameRow{"KZ", "Republic of Kazakhstan|Qazaqstan|Kazakstan|Khazakhstan|Kazakh SSR|Kazakh Soviet Republic"},
    CountryNameRow{"KG", "Kirghizia|Kirgizia|Kyrgyz Republic|Kirgizstan|Kirghizstan"},
    CountryNameRow{"UZ", "Republic of Uzbekistan"},
    CountryNameRow{"TJ", "Tadzhikistan|Tadjikistan|Republic of Tajikistan"},
    CountryNameRow{"TM", "Turkmenia"},
    CountryNameRow{"BY", "Belorussia|Byelorussia|Bielorussia|Republic of Belarus"},
    CountryNameRow{"AM", "Republic of Armenia"},
    CountryNameRow{"AZ", "Azerbaidjan|Azerbaijan Republic"},
    CountryNameRow{"MD", "Moldavia|Republic of Moldova"},
    CountryNameRow{"CZ", "Czech Republic|Czechia"},
    CountryNameRow{"SK", "Slovak Republic"},
    CountryNameRow{"BA", "Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia"},
    CountryNameRow{"MK", "Macedonia|FYROM|Republic of Macedonia"},
    CountryNameRow{"DE", "Federal Republic of Germany|Federal Republic|Nazi Germany"},
    CountryNameRow{"NL", "the Netherlands|Holland"},
    CountryNameRow{"IE", "Republic of Ireland|Eire"},
    CountryNameRow{"VA", "Vatican|Holy See"},
    CountryNameRow{"TR", "Türkiye|Turkiye"},
    CountryNameRow{"CN", "People's Republic of China|PRC|Mainland China|Communist China"},
    CountryNameRow{"TW", "Republic of China|Formosa|Chinese Taipei"},
    CountryNameRow{"HK", "Hong Kong|Hongkong|HK"},
    CountryNameRow{"MO", "Macau|Macao"},
    CountryNameRow{"KR", "South Korea|Republic of Korea|S. Korea|S.Korea"},
    CountryNameRow{"KP", "North Korea|Democratic People's Republic of Korea|DPRK|N. Korea|N.Korea"},
    CountryNameRow{"MM", "Myanmar|Burma"},
    CountryNameRow{"LA", "Lao People's Democratic Republic"},
    CountryNameRow{"KH", "Kampuchea"},
    CountryNameRow{"TL", "East Timor|Timor Leste"},
    CountryNameRow{"LK", "Ceylon"},
    CountryNameRow{"IR", "Islamic Republic of Iran|Persia"},
    CountryNameRow{"SY", "Syrian Arab Republic"},
    CountryNameRow{"PS",
                   "Palestine|Palestinian Territories|State of Palestine|Palestinian Territory|Occupied Territories"},
    CountryNameRow{"SA", "Saudi-Arabia|Kingdom of Saudi Arabia|KSA"},
    CountryNameRow{"AE", "UAE|U.A.E.|Emirates"},
    CountryNameRow{"EG", "Arab Republic of Egypt"},
    CountryNameRow{
        "CD", "Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|DRC|Congo-Kinshasa|Zaire|Congo"},
    CountryNameRow{"CG", "Congo Republic|Republic of Congo|Republic of the Congo|Congo-Brazzaville|Congo"},
    CountryNameRow{"CI", "Ivory Coast|Cote d'Ivoire"},
    CountryNameRow{"CV", "Cabo Verde"},
    CountryNameRow{"SZ", "Swaziland"},
    CountryNameRow{"ST", "Sao Tome|Sao Tome and Principe"},
    CountryNameRow{"GM", "The Gambia"},
    CountryNameRow{"BF", "Upper Volta"},
    CountryNameRow{"ZW", "Rhodesia"},
    CountryNameRow{"SO", "Somali Republic"},
    CountryNameRow{"AG", "Antigua|Antigua and Barbuda"},
    CountryNameRow{"TT", "Trinidad|Tobago|Trinidad and Tobago"},
    CountryNameRow{"KN", "Saint Kitts and Nevis|St. Kitts and Nevis|St. Kitts"},
    CountryNameRow{"LC", "Saint Lucia|St. Lucia"},
    CountryNameRow{"VC", "Saint Vincent and the Grenadines|St. Vincent and the Grenadines"},
    CountryNameRow{"FK", "Falklands|Malvinas|Falkland Islands"},
    CountryNameRow{"SJ", "Svalbard|Spitsbergen"},
    CountryNameRow{"VI", "US Virgin Islands|Virgin Islands"},
    CountryNameRow{"SR", "Surinam"},
    CountryNameRow{"FO", "Faroes"},
    CountryNameRow{"KY", "Caymans"},
    CountryNameRow{"NZ", "NZ"},
    CountryNameRow{"PG", "Papua New-Guinea|PNG"},
    CountryNameRow{"WS", "Western Samoa"},
    CountryNameRow{"PH", "the Philippines"},
    CountryNameRow{"BS", "the Bahamas"},
};

std::string display_name(const icu::Locale& region, const char* language) {
  icu::UnicodeString name;
  region.getDisplayCountry(icu::Locale(language), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// "Myanmar (Burma)" -> "Myanmar"; the other name stands in the table above.
std::string without_remark(std::string name) {
  const std::size_t open = name.find(" (");
  if (open != std::string::npos) name.erase(open);
  return name;
}

std::vector<std::string> names_of(const std::string& code) {
  const icu::Locale region("und", code.c_str());
  std::vector<std::string> names;
  for (const auto& language : kLanguages) {
    std::string name = without_remark(display_name(region, language.code));
    const bool is_new = std::find(names.begin(), names.end(), name) == names.end();  // many languages agree
    if (is_new && name != code && code_points(name) >= language.min_letters) names.push_back(std::move(name));
  }
  return names;
}

void check(UErrorCode status) {
  if (U_FAILURE(status))
    throw Error(ErrorCode::internal, std::string("ICU has no region data: ") + u_errorName(status));
}

std::vector<std::string> codes_of(URegionType type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> regions(icu::Region::getAvailable(type, status));
  check(status);
  std::vector<std::string> codes;
  for (const char* code = regions->next(nullptr, status); code != nullptr; code = regions->next(nullptr, status)) {
    codes.emplace_back(code);
  }
  check(status);
  return codes;
}

std::vector<std::string> containers_of(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<std::string> containers;
  const icu::Region* region = icu::Region::getInstance(code.c_str(), status);
  check(status);
  for (const auto* outer = region->getContainingRegion(); outer != nullptr; outer = outer->getContainingRegion()) {
    if (outer->getRegionCode() != kWorld) containers.emplace_back(outer->getRegionCode());
  }
  const std::vector<std::string> chain = containers;
  for (const std::string_view grouping : kPlaceGroupings) {
    const icu::Region* group = icu::Region::getInstance(std::string(grouping).c_str(), status);
    check(status);
    const std::unique_ptr<icu::StringEnumeration> parts(group->getContainedRegions(status));
    check(status);
    for (const char* part = parts->next(nullptr, status); part != nullptr; part = parts->next(nullptr, status)) {
      if (grouping != code && std::find(chain.begin(), chain.end(), part) != chain.end())
        containers.emplace_back(grouping);
    }
  }
  return containers;
}

std::vector<Region> regions(const std::vector<std::string>& codes) {
  std::vector<Region> found;
  for (const std::string& code : codes) {
    std::string name = without_remark(display_name(icu::Locale("und", code.c_str()), "en"));
    if (name != code) found.push_back({code, std::move(name), names_of(code), containers_of(code)});
  }
  std::sort(found.begin(), found.end(), [](const Region& a, const Region& b) { return a.code < b.code; });
  return found;
}

}  // namespace

std::vector<Region> cldr_countries() {
  return regions(codes_of(URGN_TERRITORY));
}

std::vector<Region> cldr_areas() {
  std::vector<std::string> codes = codes_of(URGN_CONTINENT);
  const auto subcontinents = codes_of(URGN_SUBCONTINENT);
  codes.insert(codes.end(), subcontinents.begin(), subcontinents.end());
  codes.insert(codes.end(), kPlaceGroupings.begin(), kPlaceGroupings.end());
  return regions(codes);
}

std::span<const CountryNameRow> country_name_rows() {
  return kCountryRows;
}

}  // namespace kz
