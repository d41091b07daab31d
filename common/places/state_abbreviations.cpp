// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/state_abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/names/name_key.h"
#include "common/places/gazetteer.h"

namespace kz {
namespace {

struct Row {
  std::string_view form;
  std::string_view state;  ///< ISO 3166-2
};

// As news agencies abbreviate them, and as the post does. Sorted.
constexpr auto kStateRows = std::to_array<Row>({
    {"ak", "US-AK"},   {"al", "US-AL"},   {"ala", "US-AL"},  {"alta", "CA-AB"}, {"ar", "US-AR"},    {"ariz", "US-AZ"},
    {"ark", "US-AR"},  {"az", "US-AZ"},   {"bc", "CA-BC"},   {"ca", "US-CA"},   {"calif", "US-CA"}, {"co", "US-CO"},
    {"colo", "US-CO"}, {"conn", "US-CT"}, {"ct", "US-CT"},   {"de", "US-DE"},   {"del", "US-DE"},   {"fl", "US-FL"},
    {"fla", "US-FL"},  {"ga", "US-GA"},   {"ia", "US-IA"},   {"ill", "US-IL"},  {"il", "US-IL"},    {"ind", "US-IN"},
    {"kan", "US-KS"},  {"ks", "US-KS"},   {"ky", "US-KY"},   {"la", "US-LA"},   {"ma", "US-MA"},    {"man", "CA-MB"},
    {"mass", "US-MA"}, {"md", "US-MD"},   {"mi", "US-MI"},   {"mich", "US-MI"}, {"minn", "US-MN"},  {"miss", "US-MS"},
    {"mn", "US-MN"},   {"mo", "US-MO"},   {"mont", "US-MT"}, {"ms", "US-MS"},   {"mt", "US-MT"},    {"nb", "CA-NB"},
    {"nc", "US-NC"},   {"nd", "US-ND"},   {"ne", "US-NE"},   {"neb", "US-NE"},  {"nev", "US-NV"},   {"nh", "US-NH"},
    {"nj", "US-NJ"},   {"nm", "US-NM"},   {"ns", "CA-NS"},   {"nv", "US-NV"},   {"ny", "US-NY"},    {"oh", "US-OH"},
    {"ok", "US-OK"},   {"okla", "US-OK"}, {"ont", "CA-ON"},  {"ore", "US-OR"},  {"pa", "US-PA"},    {"que", "CA-QC"},
    {"ri", "US-RI"},   {"sask", "CA-SK"}, {"sc", "US-SC"},   {"sd", "US-SD"},   {"tenn", "US-TN"},  {"tex", "US-TX"},
    {"tn", "US-TN"},   {"tx", "US-TX"},   {"ut", "US-UT"},   {"va", "US-VA"},   {"vt", "US-VT"},    {"wa", "US-WA"},
    {"wash", "US-WA"}, {"wi", "US-WI"},   {"wis", "US-WI"},  {"wv", "US-WV"},   {"wva", "US-WV"},   {"wy", "US-WY"},
    {"wyo", "US-WY"},  {"nsw", "AU-NSW"}, {"qld", "AU-QLD"}, {"nfld", "CA-NL"},
});

// Those that are also words, or states elsewhere: only behind a town that lies there.
constexpr auto kTownStateRows = std::to_array<Row>({
    {"ab", "CA-AB"},
    {"act", "AU-ACT"},
    {"mb", "CA-MB"},
    {"nl", "CA-NL"},
    {"nt", "AU-NT"},
    {"nt", "CA-NT"},
    {"on", "CA-ON"},
    {"pei", "CA-PE"},
    {"qc", "CA-QC"},
    {"sa", "AU-SA"},
    {"sk", "CA-SK"},
    {"tas", "AU-TAS"},
    {"vic", "AU-VIC"},
    {"wa", "AU-WA"},
    {"yt", "CA-YT"},
});

std::span<const PlaceName> name_of_state(std::string_view code) {
  const Gazetteer& gazetteer = Gazetteer::standard();
  const Place* state = gazetteer.by_id("iso:" + std::string(code));
  if (state == nullptr) return {};
  const auto names = gazetteer.find(name_key(state->name()));
  const auto found = std::find_if(names.begin(), names.end(), [&](const PlaceName& n) { return &n.place() == state; });
  if (found == names.end()) return {};
  return names.subspan(static_cast<std::size_t>(found - names.begin()), 1);
}

}  // namespace

bool has_town_in(std::span<const PlaceName> towns, const Place& state) {
  return std::any_of(towns.begin(), towns.end(), [&](const PlaceName& town) {
    for (const Place* at = town.place().outer(); at != nullptr; at = at->outer()) {
      if (at == &state) return true;
    }
    return false;
  });
}

std::span<const PlaceName> abbreviated_state(std::string_view form, std::span<const PlaceName> towns) {
  const auto row = std::find_if(kStateRows.begin(), kStateRows.end(), [&](const Row& r) { return r.form == form; });
  const auto usual = row == kStateRows.end() ? std::span<const PlaceName>() : name_of_state(row->state);
  if (!usual.empty() && has_town_in(towns, usual.front().place())) return usual;
  for (const Row& other : kTownStateRows) {
    if (other.form != form) continue;
    const auto state = name_of_state(other.state);
    if (!state.empty() && has_town_in(towns, state.front().place())) return state;
  }
  return usual;
}

bool is_abbreviated_state(std::string_view form) {
  return std::any_of(kStateRows.begin(), kStateRows.end(), [&](const Row& row) { return row.form == form; });
}

std::vector<std::string_view> abbreviations_of(const Place& state) {
  constexpr std::string_view kIso = "iso:";
  std::vector<std::string_view> forms;
  const auto add = [&](const Row& row) {
    if (state.id().starts_with(kIso) && state.id().substr(kIso.size()) == row.state) forms.push_back(row.form);
  };
  std::for_each(kStateRows.begin(), kStateRows.end(), add);
  std::for_each(kTownStateRows.begin(), kTownStateRows.end(), add);
  return forms;
}

}  // namespace kz
