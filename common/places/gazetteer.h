// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/names/packed_keys.h"
#include "common/places/place.h"

namespace kz {

/// The areas around a country, or around an area.
struct PlaceAreas {
  std::uint32_t place = 0;  ///< index among the places
  std::uint32_t first = 0;  ///< index among the members; the next row's `first` is where they end
};

/// How a packed gazetteer begins: its counts, and where each of its parts begins, in bytes from the start. What
/// common/tables/gazetteer_packer writes.
struct GazetteerHeader {
  std::uint32_t places = 0;  ///< counts
  std::uint32_t names = 0;
  std::uint32_t areas = 0;
  std::uint32_t names_at = 0;    ///< PlaceName
  std::uint32_t areas_at = 0;    ///< PlaceAreas by rising place, and one more
  std::uint32_t members_at = 0;  ///< indexes of places
  std::uint32_t keys_at = 0;     ///< PackedKeys; a value is the index of the first name << 8 | their number
  std::uint32_t ids_at = 0;      ///< PackedKeys; a value is the index of the place
  std::uint32_t starts_at = 0;   ///< for each place, and once more, the index of its first own key
  std::uint32_t own_at = 0;      ///< own keys: indexes of keys
};

/// Places by name and by id, packed when the program was built (see common/tables/): there is nothing to load. Safe for
/// use by several threads.
class Gazetteer {
 public:
  static const Gazetteer& standard();

  /// Reads the packed gazetteer at `bytes`, which must be aligned to 4 and outlive it.
  explicit Gazetteer(const std::byte* bytes);

  /// What `key` (see `name_key`) may name, most likely first as far as the name alone tells; empty where nothing.
  [[nodiscard]] std::span<const PlaceName> find(std::string_view key) const;

  /// The number of words of the longest name whose first word is `first_word` (a word of a key); 0 where none starts
  /// so.
  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const { return keys_.longest_from(first_word); }

  /// nullptr where there is none.
  [[nodiscard]] const Place* by_id(std::string_view id) const;

  [[nodiscard]] std::span<const Place> all() const { return places_; }

  /// All places that `place` lies in, nearest first: region, country, areas.
  [[nodiscard]] std::vector<const Place*> containing(const Place& place) const;

  /// The keys that name `place` (not its demonyms), sorted; a region called like its town leaves the name to it. Views
  /// stay valid as long as the gazetteer's bytes.
  [[nodiscard]] std::vector<std::string_view> keys_of(const Place& place) const;

 private:
  [[nodiscard]] std::size_t index_of(const Place& place) const {
    return static_cast<std::size_t>(&place - places_.data());
  }

  std::span<const Place> places_;
  std::span<const PlaceName> names_;
  std::span<const PlaceAreas> areas_;  ///< one more follows it
  const std::uint32_t* members_;
  PackedKeys keys_;
  PackedKeys ids_;
  const std::uint32_t* starts_;
  const std::uint32_t* own_keys_;
};

}  // namespace kz
