// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/packed_keys.h"

#include <xxhash.h>

namespace kz {

PackedKeys::PackedKeys(const std::byte* bytes) {
  const auto* numbers = reinterpret_cast<const std::uint32_t*>(bytes);
  const std::size_t count = numbers[0];
  bits_ = numbers[1];
  filter_ = {numbers + 2, (std::size_t{1} << (bits_ + kFilterBits)) / 32};
  buckets_ = {filter_.data() + filter_.size(), (std::size_t{1} << bits_) + 1};
  const auto* keys = reinterpret_cast<const PackedKey*>(buckets_.data() + buckets_.size());
  keys_ = {keys, count};
  texts_ = reinterpret_cast<const char*>(keys + count + 1);
}

const PackedKey* PackedKeys::find(std::string_view key) const {
  const std::uint32_t hash = hash_of(key);
  const std::size_t bit = hash >> (32U - bits_ - kFilterBits);
  if ((filter_[bit / 32] >> (bit % 32) & 1U) == 0) return nullptr;
  const std::size_t bucket = hash >> (32U - bits_);
  for (const PackedKey& known : keys_.subspan(buckets_[bucket], buckets_[bucket + 1] - buckets_[bucket])) {
    if (known.hash == hash && text_of(known) == key) return &known;
  }
  return nullptr;
}

std::size_t PackedKeys::longest_from(std::string_view first_word) const {
  const PackedKey* key = find(first_word);
  return key == nullptr ? 0 : key->longest;
}

std::uint32_t PackedKeys::hash_of(std::string_view key) {
  return static_cast<std::uint32_t>(XXH3_64bits(key.data(), key.size()));
}

}  // namespace kz
