// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/remote_address.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>

#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr std::string_view kScheme = "tcp://";

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
  throw Error(ErrorCode::usage, fmt::format("'{}': {}", text, why),
              "an index of another machine is named tcp://HOST:PORT");
}

bool is_of_host(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

}  // namespace

bool is_remote(std::string_view index) noexcept {
  return index.starts_with(kScheme);
}

RemoteAddress parse_remote_address(std::string_view text) {
  if (!is_remote(text)) refuse(text, "no address");
  const auto place = text.substr(kScheme.size());
  const auto colon = place.rfind(':');
  const auto host = place.substr(0, colon);
  if (host.find_first_of("[]:") != std::string_view::npos) {
    throw Error(ErrorCode::usage, fmt::format("'{}': Xapian 1.4 takes no IPv6 addresses", text),
                "name the host, or give its IPv4 address");
  }
  if (host.empty()) refuse(text, "it names no host");
  if (!std::all_of(host.begin(), host.end(), is_of_host)) refuse(text, "it names no host that can be");
  if (colon == std::string_view::npos) refuse(text, "it names no port");
  const auto digits = place.substr(colon + 1);
  RemoteAddress address{.host = std::string(host)};
  const char* end = digits.data() + digits.size();
  const auto [parsed_end, error] = std::from_chars(digits.data(), end, address.port);
  if (error != std::errc() || parsed_end != end || address.port == 0) {
    refuse(text, "a port is a number from 1 to 65535");
  }
  return address;
}

std::string to_string(const RemoteAddress& address) {
  return fmt::format("{}{}:{}", kScheme, address.host, address.port);
}

void require_local(std::string_view index) {
  if (!is_remote(index)) return;
  throw Error(ErrorCode::usage, fmt::format("'{}': indexes are written on the machine that holds them", index),
              "run kzindex there, with the folder of the index");
}

}  // namespace kz
