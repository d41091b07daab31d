// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/place_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/names/name_key.h"
#include "common/text/characters.h"
#include "searcher/actor_choice.h"

namespace kz {
namespace {

/// What regions are called in reports, as the last word of their name.
constexpr auto kKinds = std::to_array<std::string_view>({"region", "oblast", "province", "state", "governorate",
                                                         "county", "district", "krai", "territory", "department",
                                                         "prefecture", "canton", "republic", "voivodeship"});

/// "KZ", "US-TX": a code of ISO 3166.
bool is_country_code(std::string_view value) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool is_country = value.size() >= 2 && is_capital(value[0]) && is_capital(value[1]);
  return is_country && (value.size() == 2 || (value[2] == '-' && value.size() > 3 && value.size() <= 6));
}

/// "iso:kz", "GN:1526384" in the case that ids have: codes of countries in capitals, all else small.
std::string as_ids_are_written(std::string_view value) {
  auto id = ascii_lowered(value);
  if (!id.starts_with("iso:")) return id;
  std::transform(id.begin() + 4, id.end(), id.begin() + 4,
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return id;
}

/// A name without the word for what it names: "samara" and "region" of "samara region" and "region of samara".
struct NameOfKind {
  std::string_view bare;
  std::string_view kind;  ///< empty where none is told
};

NameOfKind without_kind(std::string_view key) {
  const auto first = key.find(' ');
  if (first == std::string_view::npos) return {key, {}};
  const auto rest = key.substr(first + 1);
  if (rest.starts_with("of ") && is_one_of(key.substr(0, first), kKinds)) return {rest.substr(3), key.substr(0, first)};
  const auto last = key.rfind(' ');
  const auto word = key.substr(last + 1);
  if (is_one_of(word, kKinds) || word == "city" || word == "town") return {key.substr(0, last), word};
  return {key, {}};
}

class PlaceChooser {
 public:
  explicit PlaceChooser(NameTable& names) : names_(names) {}

  PlacesMeant choose(std::string_view value) {
    auto found = with_id(value);
    if (!found.empty()) return {std::move(found), {}};
    const auto key = name_key(value);
    found = spelled(key);
    if (found.empty()) found = written_apart(key);
    const auto [bare, kind] = without_kind(key);
    if (found.empty() && (kind == "city" || kind == "town")) return {of_level(spelled(bare), PlaceLevel::city), {}};
    if (found.empty()) return {regions_called(bare), {}};
    auto around = kind.empty() ? regions_around(found, bare) : std::vector<std::uint32_t>();
    return {std::move(found), std::move(around)};
  }

 private:
  std::vector<std::uint32_t> kept(std::vector<std::uint32_t> ordinals) {
    keep_kind(Filter::Field::place, names_, ordinals);
    return ordinals;
  }

  std::vector<std::uint32_t> spelled(std::string_view key) { return kept(names_.with_spelling(key)); }

  std::vector<std::uint32_t> of_level(std::vector<std::uint32_t> ordinals, PlaceLevel level) {
    std::erase_if(ordinals, [&](auto ordinal) { return names_.entity(ordinal).level != level; });
    return ordinals;
  }

  std::vector<std::uint32_t> with_id(std::string_view value) {
    auto found = kept(names_.with_id(value));
    if (found.empty()) found = kept(names_.with_id(as_ids_are_written(value)));
    if (found.empty() && is_country_code(value)) found = kept(names_.with_id(fmt::format("iso:{}", value)));
    return found;
  }

  /// "Nursultan" for "Nur-Sultan". ASCII alone: no character may be cut.
  std::vector<std::uint32_t> written_apart(std::string_view key) {
    if (!std::all_of(key.begin(), key.end(), is_small_ascii_letter)) return {};
    std::vector<std::uint32_t> found;
    for (std::size_t at = 2; found.empty() && at + 2 <= key.size(); ++at) {
      found = spelled(fmt::format("{} {}", key.substr(0, at), key.substr(at)));
    }
    return found;
  }

  /// By this name, with whatever word for their kind.
  std::vector<std::uint32_t> regions_called(std::string_view bare) {
    auto found = of_level(spelled(bare), PlaceLevel::region);
    for (const auto kind : kKinds) {
      for (const auto ordinal : of_level(spelled(fmt::format("{} {}", bare, kind)), PlaceLevel::region)) {
        if (std::find(found.begin(), found.end(), ordinal) == found.end()) found.push_back(ordinal);
      }
    }
    return found;
  }

  /// Those named in articles that are called `bare` as well, and that cities among `found` lie in.
  std::vector<std::uint32_t> regions_around(const std::vector<std::uint32_t>& found, std::string_view bare) {
    std::vector<std::string> outer;
    for (const auto ordinal : of_level(found, PlaceLevel::city)) {
      const auto& city = names_.entity(ordinal);
      outer.insert(outer.end(), city.outer.begin(), city.outer.end());
    }
    if (outer.empty()) return {};
    auto regions = regions_called(bare);
    std::erase_if(regions, [&](auto ordinal) {
      const auto& region = names_.entity(ordinal);
      const bool is_meant = std::find(found.begin(), found.end(), ordinal) != found.end();
      return is_meant || region.articles == 0 || !is_one_of(region.id, outer);
    });
    return regions;
  }

  NameTable& names_;
};

}  // namespace

PlacesMeant choose_places(std::string_view value, NameTable& names) {
  return PlaceChooser(names).choose(value);
}

}  // namespace kz
