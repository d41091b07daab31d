// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/key_packer.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "common/names/packed_keys.h"

namespace kz {
namespace {

constexpr std::size_t kAlignment = 4;

struct HashedKey {
  std::uint32_t hash = 0;
  KeyToPack key;
};

/// By hash; keys of one hash by their text, so that the same keys give the same bytes.
std::vector<HashedKey> by_hash(const std::vector<KeyToPack>& keys) {
  std::vector<HashedKey> hashed;
  hashed.reserve(keys.size());
  for (const KeyToPack& key : keys) hashed.push_back({PackedKeys::hash_of(key.text), key});
  std::sort(hashed.begin(), hashed.end(), [](const HashedKey& a, const HashedKey& b) {
    return std::tie(a.hash, a.key.text) < std::tie(b.hash, b.key.text);
  });
  return hashed;
}

}  // namespace

std::string pack_keys(const std::vector<KeyToPack>& keys) {
  const std::vector<HashedKey> hashed = by_hash(keys);
  const auto count = static_cast<std::uint32_t>(hashed.size());
  const auto bits = static_cast<std::uint32_t>(std::max<std::size_t>(2, std::bit_width(hashed.size())) - 1);
  std::string bytes;
  append_bytes(bytes, count);
  append_bytes(bytes, bits);
  std::vector<std::uint32_t> filter((std::size_t{1} << (bits + PackedKeys::kFilterBits)) / 32);
  for (const HashedKey& key : hashed) {
    const std::uint32_t bit = key.hash >> (32U - bits - PackedKeys::kFilterBits);
    filter[bit / 32] |= 1U << (bit % 32);
  }
  for (const std::uint32_t word : filter) append_bytes(bytes, word);
  std::uint32_t next = 0;
  for (std::uint32_t bucket = 0; bucket < (1U << bits); ++bucket) {
    while (next < count && hashed[next].hash >> (32U - bits) < bucket) ++next;
    append_bytes(bytes, next);
  }
  append_bytes(bytes, count);
  std::string texts;
  for (const HashedKey& key : hashed) {
    append_bytes(bytes, PackedKey{key.hash, static_cast<std::uint32_t>(texts.size()), key.key.value, key.key.longest});
    texts += key.key.text;
  }
  append_bytes(bytes, PackedKey{0, static_cast<std::uint32_t>(texts.size()), 0, 0});
  bytes += texts;
  bytes.resize((bytes.size() + kAlignment - 1) / kAlignment * kAlignment);
  return bytes;
}

}  // namespace kz
