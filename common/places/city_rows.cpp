// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/city_rows.h"

#include <array>
#include <cassert>
#include <charconv>

#include "common/names/name_list.h"

namespace kz {
namespace {

constexpr std::string_view kTable[] = {
#include "common/places/city_table.inc"
};

constexpr std::size_t kColumns = 8;
constexpr std::size_t kExpectedRows = 5100;

template <typename Number>
Number number(std::string_view text) {
  Number value = 0;
  [[maybe_unused]] const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  assert(result.ec == std::errc() && result.ptr == text.data() + text.size());
  return value;
}

CityRow parse_row(std::string_view line) {
  std::array<std::string_view, kColumns> column;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    column[i] = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return {column[0],
          column[1],
          column[2],
          number<double>(column[3]),
          number<double>(column[4]),
          number<std::uint32_t>(column[5]),
          !column[6].empty(),
          column[7]};
}

}  // namespace

std::vector<CityRow> city_rows() {
  std::vector<CityRow> rows;
  rows.reserve(kExpectedRows);
  for (const std::string_view chunk : kTable) {
    for_each_item(chunk, '\n', [&](std::string_view line) { rows.push_back(parse_row(line)); });
  }
  return rows;
}

}  // namespace kz
