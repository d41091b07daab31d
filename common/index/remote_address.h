// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kz {

/// Where an index folder of another machine is served: tcp://HOST:PORT.
struct RemoteAddress {
  std::string host;
  std::uint16_t port = 0;

  bool operator==(const RemoteAddress&) const = default;
};

/// Whether `index` is an address, well formed or not, and no path.
[[nodiscard]] bool is_remote(std::string_view index) noexcept;

/// Throws Error(usage) where `text` is no such address. The host is not looked up.
[[nodiscard]] RemoteAddress parse_remote_address(std::string_view text);

[[nodiscard]] std::string to_string(const RemoteAddress& address);

/// Throws Error(usage) where `index` is an address: indexes are written where they lie.
void require_local(std::string_view index);

}  // namespace kz
