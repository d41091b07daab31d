// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace kz {

/// A key of a packed table, and what it stands for.
struct PackedKey {
  std::uint32_t hash = 0;     ///< `PackedKeys::hash_of` of its text
  std::uint32_t text = 0;     ///< where its text begins; the next key's `text` is where it ends
  std::uint32_t value = 0;    ///< what the table's owner packed
  std::uint32_t longest = 0;  ///< words of the longest key whose first word this key is; 0 where it begins none
};

/// A hash table that was built with the program (common/tables/key_packer) and is read where it lies: it costs nothing
/// to start. Its bytes must be aligned as 32-bit numbers are, in this machine's byte order, and outlive it.
///
///   count of keys, count of bits b | 2^(b + 4) bits | 2^b + 1 places in the row of keys | keys by rising hash, and one
///   more | texts
///
/// The upper b bits of a hash are the index of its bucket. Of the bits before, those are set whose index is the upper
/// b + 4 bits of some key's hash: most words are no key, and this tells it of them without a look at the rest.
class PackedKeys {
 public:
  explicit PackedKeys(const std::byte* bytes);

  /// nullptr where `key` is none.
  [[nodiscard]] const PackedKey* find(std::string_view key) const;

  /// The number of words of the longest key whose first word is `first_word`; 0 where none starts so.
  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

  /// All keys, in the order of their hashes.
  [[nodiscard]] std::span<const PackedKey> all() const { return keys_; }
  /// `key` must be one of this table.
  [[nodiscard]] std::string_view text_of(const PackedKey& key) const {
    return {texts_ + key.text, (&key + 1)->text - key.text};
  }

  /// The lower half of XXH3.
  static std::uint32_t hash_of(std::string_view key);

  static constexpr std::uint32_t kFilterBits = 4;  ///< more than for the buckets

 private:
  std::uint32_t bits_ = 0;
  std::span<const std::uint32_t> filter_;  ///< 32 bits each
  std::span<const std::uint32_t> buckets_;
  std::span<const PackedKey> keys_;  ///< one more follows it
  const char* texts_ = nullptr;
};

}  // namespace kz
