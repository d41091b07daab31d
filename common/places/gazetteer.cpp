// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/gazetteer.h"

#include <algorithm>

namespace kz {
namespace {

constexpr std::uint32_t kCountBits = 8;
constexpr std::uint32_t kCountMask = (1U << kCountBits) - 1;

template <typename Row>
const Row* rows_at(const std::byte* bytes, std::uint32_t at) {
  return reinterpret_cast<const Row*>(bytes + at);
}

const GazetteerHeader& header_of(const std::byte* bytes) {
  return *rows_at<GazetteerHeader>(bytes, 0);
}

}  // namespace

Gazetteer::Gazetteer(const std::byte* bytes)
    : places_(rows_at<Place>(bytes, sizeof(GazetteerHeader)), header_of(bytes).places),
      names_(rows_at<PlaceName>(bytes, header_of(bytes).names_at), header_of(bytes).names),
      areas_(rows_at<PlaceAreas>(bytes, header_of(bytes).areas_at), header_of(bytes).areas),
      members_(rows_at<std::uint32_t>(bytes, header_of(bytes).members_at)),
      keys_(bytes + header_of(bytes).keys_at),
      ids_(bytes + header_of(bytes).ids_at),
      starts_(rows_at<std::uint32_t>(bytes, header_of(bytes).starts_at)),
      own_keys_(rows_at<std::uint32_t>(bytes, header_of(bytes).own_at)) {}

std::span<const PlaceName> Gazetteer::find(std::string_view key) const {
  const PackedKey* known = keys_.find(key);
  if (known == nullptr) return {};
  return names_.subspan(known->value >> kCountBits, known->value & kCountMask);
}

const Place* Gazetteer::by_id(std::string_view id) const {
  const PackedKey* known = ids_.find(id);
  return known == nullptr ? nullptr : &places_[known->value];
}

std::vector<const Place*> Gazetteer::containing(const Place& place) const {
  std::vector<const Place*> found;
  const Place* outermost = &place;
  for (const Place* outer = place.outer(); outer != nullptr; outer = outer->outer()) {
    found.push_back(outer);
    outermost = outer;
  }
  const auto index = static_cast<std::uint32_t>(index_of(*outermost));
  const auto row = std::lower_bound(areas_.begin(), areas_.end(), index,
                                    [](const PlaceAreas& areas, std::uint32_t wanted) { return areas.place < wanted; });
  if (row == areas_.end() || row->place != index) return found;
  for (std::uint32_t i = row->first; i < (&*row + 1)->first; ++i) found.push_back(&places_[members_[i]]);
  return found;
}

std::vector<std::string_view> Gazetteer::keys_of(const Place& place) const {
  const std::size_t index = index_of(place);
  std::vector<std::string_view> keys;
  for (std::uint32_t i = starts_[index]; i < starts_[index + 1]; ++i) {
    keys.push_back(keys_.text_of(keys_.all()[own_keys_[i]]));
  }
  return keys;
}

}  // namespace kz
