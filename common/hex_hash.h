// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// XXH3-128 of `bytes`, the same on every machine, as 32 hexadecimal digits.
[[nodiscard]] std::string hex_hash(std::string_view bytes);

/// The same as 16 bytes, most significant first.
[[nodiscard]] std::string raw_hash(std::string_view bytes);

}  // namespace kz
