// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/places/place_tables.h"

#include <array>
#include <cassert>
#include <charconv>

#include "common/item_list.h"

namespace kz {
namespace {

using namespace std::string_view_literals;  // "sv" knows the length of a literal without counting it

constexpr std::string_view kRegionTable[] = {
#include "common/tables/places/region_table.inc"
};
constexpr std::string_view kCityTable[] = {
#include "common/tables/places/city_table.inc"
};

constexpr std::size_t kRegionColumns = 7;
constexpr std::size_t kCityColumns = 8;
constexpr double kPerDegree = 100;

template <std::size_t Columns>
std::array<std::string_view, Columns> columns_of(std::string_view line) {
  std::array<std::string_view, Columns> column;
  for (std::size_t i = 0; i < Columns; ++i) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    column[i] = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return column;
}

template <typename Number>
Number number(std::string_view text) {
  Number value = 0;
  [[maybe_unused]] const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  assert(result.ec == std::errc() && result.ptr == text.data() + text.size());
  return value;
}

double degrees(std::string_view hundredths) {
  return number<int>(hundredths) / kPerDegree;
}

bool has(std::string_view flags, char flag) {
  return flags.find(flag) != std::string_view::npos;
}

}  // namespace

void for_each_region_row(const std::function<void(const RegionRow&)>& take) {
  for (const std::string_view chunk : kRegionTable) {
    for_each_item(chunk, '\n', [&](std::string_view line) {
      const auto column = columns_of<kRegionColumns>(line);
      take({column[0], column[1], column[2], degrees(column[3]), degrees(column[4]), number<std::uint32_t>(column[5]),
            column[6]});
    });
  }
}

void for_each_city_row(const std::function<void(const CityRow&)>& take) {
  for (const std::string_view chunk : kCityTable) {
    for_each_item(chunk, '\n', [&](std::string_view line) {
      const auto column = columns_of<kCityColumns>(line);
      const std::string_view flags = column[6];
      const bool is_capital = has(flags, 'C');
      take({column[0], column[1], column[2], degrees(column[3]), degrees(column[4]), number<std::uint32_t>(column[5]),
            is_capital, is_capital || has(flags, 'A'), has(flags, 'w'), has(flags, 'p'), column[7]});
    });
  }
}

}  // namespace kz
