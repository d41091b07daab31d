// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/schema.h"

#include <fmt/format.h>

#include "common/dates/calendar.h"
#include "common/hex_hash.h"
#include "common/text/utf8.h"

namespace kz::schema {
std::string term(std::string_view prefix, std::string_view value) {
  std::string out;
  out.reserve(prefix.size() + value.size());
  out.append(prefix);
  out.append(value.substr(0, utf8_prefix(value, kMaxTermBytes - prefix.size())));
  return out;
}

std::string hashed_id_prefix() {
  return std::string(kIdPrefix) + '\xff';  // a byte that no UTF-8 text holds
}

std::string id_term(std::string_view id) {
  return id.size() <= kMaxIdBytes ? term(kIdPrefix, id) : hashed_id_prefix() + hex_hash(id);
}

std::string name_term(EntityKind kind, std::string_view key) {
  switch (kind) {
    case EntityKind::place:
      return term(kPlacePrefix, key);
    case EntityKind::person:
      return term("XAp", key);
    case EntityKind::org:
      break;
  }
  return term("XAo", key);
}

std::string day_value(const Day& day) {
  return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
}

std::optional<Day> day_from_value(std::string_view value) {
  if (value.size() != 8) return std::nullopt;
  return parse_iso_day(fmt::format("{}-{}-{}", value.substr(0, 4), value.substr(4, 2), value.substr(6)));
}

std::string root_term(std::string_view source_root) {
  return term(kRootPrefix, hex_hash(source_root));
}

std::string revision_value(std::uint64_t revision) {
  std::string value;  // no leading zero bytes: their number in front sorts shorter ones first
  for (; revision > 0; revision >>= 8U) value.insert(value.begin(), static_cast<char>(revision & 0xFFU));
  value.insert(value.begin(), static_cast<char>(value.size()));
  return value;
}

std::uint64_t revision_from_value(std::string_view value) noexcept {
  if (value.empty() || static_cast<std::size_t>(value.front()) != value.size() - 1 || value.size() > 9) return 0;
  std::uint64_t revision = 0;
  for (const char c : value.substr(1)) revision = revision << 8U | static_cast<unsigned char>(c);
  return revision;
}

}  // namespace kz::schema
