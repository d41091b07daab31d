// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/places/gazetteer_packer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "common/places/gazetteer.h"
#include "common/tables/key_packer.h"

namespace kz {
namespace {

template <typename To, typename From>
To narrowed(From value) {
  const auto narrow = static_cast<To>(value);
  if (static_cast<From>(narrow) != value) throw std::length_error("pack_gazetteer: a field is too small");
  return narrow;
}

std::int32_t degree_units(double degrees) {
  return static_cast<std::int32_t>(std::lround(degrees * Place::kUnitsPerDegree));
}

/// Whether who asks for `place`, a region called like its chief town, by one of these names means the town: Almaty.
bool is_city_rather(const DraftPlace& place, std::span<const DraftName> names) {
  if (place.level != PlaceLevel::region || place.is_curated) return false;
  return std::any_of(names.begin(), names.end(), [&](const DraftName& other) {
    return other.place->level == PlaceLevel::city && other.place->country == place.country;
  });
}

class Packer {
 public:
  explicit Packer(const GazetteerDraft& draft) : draft_(draft) {
    for (const DraftPlace& place : draft.places())
      indexes_.emplace(&place, static_cast<std::uint32_t>(indexes_.size()));
    own_keys_.resize(indexes_.size());
  }

  std::string pack() {
    collect_names();
    collect_areas();
    const std::size_t names_at = place_at(draft_.places().size());
    const std::size_t areas_at = names_at + names_.size() * sizeof(PlaceName);
    const std::size_t members_at = areas_at + areas_.size();
    const std::size_t keys_at = members_at + members_.size();
    const std::string keys = pack_keys(keys_);
    const std::size_t ids_at = keys_at + keys.size();
    const std::string ids = packed_ids();
    const std::size_t starts_at = ids_at + ids.size();
    const std::string starts = packed_starts();
    const std::size_t own_at = starts_at + starts.size();
    const std::string own = packed_own_keys(keys);
    texts_at_ = own_at + own.size();
    std::string bytes;
    append_bytes(
        bytes, GazetteerHeader{narrowed<std::uint32_t>(draft_.places().size()), narrowed<std::uint32_t>(names_.size()),
                               area_count_, narrowed<std::uint32_t>(names_at), narrowed<std::uint32_t>(areas_at),
                               narrowed<std::uint32_t>(members_at), narrowed<std::uint32_t>(keys_at),
                               narrowed<std::uint32_t>(ids_at), narrowed<std::uint32_t>(starts_at),
                               narrowed<std::uint32_t>(own_at)});
    for (const DraftPlace& place : draft_.places()) append_place(bytes, place);
    for (const DraftName& name : names_) append_name(bytes, name);
    return bytes + areas_ + members_ + keys + ids + starts + own + texts_;
  }

 private:
  static std::size_t place_at(std::size_t index) { return sizeof(GazetteerHeader) + index * sizeof(Place); }

  void collect_names() {
    draft_.names().for_each_entry([this](std::string_view key, std::span<const DraftName> names, std::size_t longest) {
      const std::uint32_t first = narrowed<std::uint32_t>(names_.size());
      const auto count = narrowed<std::uint8_t>(names.size());
      if (first >= 1U << 24U) throw std::length_error("pack_gazetteer: too many names");
      keys_.push_back({key, first << 8U | count, narrowed<std::uint32_t>(longest)});
      names_.insert(names_.end(), names.begin(), names.end());
      for (const DraftName& name : names) {
        const bool is_own = name.use == PlaceNameUse::name && !is_city_rather(*name.place, names);
        if (is_own) own_keys_[indexes_.at(name.place)].push_back(key);
      }
    });
  }

  [[nodiscard]] std::string packed_starts() const {
    std::string bytes;
    std::uint32_t start = 0;
    append_bytes(bytes, start);
    for (const auto& keys : own_keys_) {
      start += narrowed<std::uint32_t>(keys.size());
      append_bytes(bytes, start);
    }
    return bytes;
  }

  /// Each place's keys, sorted, as their indexes in the packed `keys`.
  [[nodiscard]] std::string packed_own_keys(const std::string& keys) {
    const PackedKeys packed(reinterpret_cast<const std::byte*>(keys.data()));
    std::string bytes;
    for (auto& own : own_keys_) {
      std::sort(own.begin(), own.end());
      for (const std::string_view key : own) {
        append_bytes(bytes, narrowed<std::uint32_t>(packed.find(key) - packed.all().data()));
      }
    }
    return bytes;
  }

  void collect_areas() {
    std::uint32_t members = 0;
    for (const DraftPlace& place : draft_.places()) {
      const auto areas = draft_.areas().find(&place);
      if (areas == draft_.areas().end()) continue;
      append_bytes(areas_, PlaceAreas{indexes_.at(&place), members});
      ++area_count_;
      for (const DraftPlace* area : areas->second) {
        append_bytes(members_, indexes_.at(area));
        ++members;
      }
    }
    append_bytes(areas_, PlaceAreas{std::numeric_limits<std::uint32_t>::max(), members});
  }

  std::string packed_ids() const {
    std::vector<KeyToPack> ids;
    for (const DraftPlace& place : draft_.places()) ids.push_back({place.id, indexes_.at(&place), 0});
    return pack_keys(ids);
  }

  /// The distance from `from` to the text, which is added.
  std::int32_t add_text(std::string_view text, std::size_t from) {
    const std::size_t at = texts_at_ + texts_.size();
    texts_ += text;
    return distance(from, at);
  }

  void append_place(std::string& bytes, const DraftPlace& draft) {
    const std::size_t at = bytes.size();
    Place place;
    place.id_distance = add_text(draft.id, at);
    place.id_size = narrowed<std::uint8_t>(draft.id.size());
    place.name_distance = add_text(draft.name, at);
    place.name_size = narrowed<std::uint8_t>(draft.name.size());
    if (!draft.country.empty()) place.country_code = {draft.country.at(0), draft.country.at(1)};
    if (draft.outer != nullptr) place.outer_distance = distance(at, place_at(indexes_.at(draft.outer)));
    place.latitude_units = degree_units(draft.latitude);
    place.longitude_units = degree_units(draft.longitude);
    place.population = draft.population;
    place.level = draft.level;
    place.doubt = draft.doubt;
    place.is_capital = draft.is_capital;
    place.is_seat = draft.is_seat;
    place.is_curated = draft.is_curated;
    append_bytes(bytes, place);
  }

  void append_name(std::string& bytes, const DraftName& draft) const {
    PlaceName name;
    name.packed = distance(bytes.size(), place_at(indexes_.at(draft.place)));
    if (draft.use == PlaceNameUse::demonym) name.packed |= 1;
    append_bytes(bytes, name);
  }

  static std::int32_t distance(std::size_t from, std::size_t to) {
    return narrowed<std::int32_t>(static_cast<std::ptrdiff_t>(to) - static_cast<std::ptrdiff_t>(from));
  }

  const GazetteerDraft& draft_;
  std::unordered_map<const DraftPlace*, std::uint32_t> indexes_;
  std::vector<DraftName> names_;
  std::vector<KeyToPack> keys_;
  std::vector<std::vector<std::string_view>> own_keys_;  // of each place
  std::string areas_;
  std::string members_;
  std::uint32_t area_count_ = 0;
  std::string texts_;
  std::size_t texts_at_ = 0;
};

}  // namespace

std::string pack_gazetteer(const GazetteerDraft& draft) {
  return Packer(draft).pack();
}

}  // namespace kz
