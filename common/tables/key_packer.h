// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

struct KeyToPack {
  std::string_view text;
  std::uint32_t value = 0;
  std::uint32_t longest = 0;  ///< see PackedKey
};

/// The bytes that PackedKeys reads, padded to a multiple of 4. The texts must differ.
[[nodiscard]] std::string pack_keys(const std::vector<KeyToPack>& keys);

/// Appends the bytes of `row`.
template <typename Row>
void append_bytes(std::string& bytes, const Row& row) {
  bytes.append(reinterpret_cast<const char*>(&row), sizeof(Row));
}

}  // namespace kz
