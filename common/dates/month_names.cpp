// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/month_names.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "common/dates/language_month_rows.h"
#include "common/dates/month_name_rows.h"
#include "common/item_list.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using month_names::kMonthNames;
using month_names::kMonthRows;
using month_names::kSolarMonthNames;
using month_names::MonthName;

constexpr bool is_earlier_name(const MonthName& a, const MonthName& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(std::begin(kMonthNames), std::end(kMonthNames), is_earlier_name));
static_assert(std::is_sorted(std::begin(kSolarMonthNames), std::end(kSolarMonthNames), is_earlier_name));

constexpr std::size_t kMaxNameBytes = 48;  // longer than any name above before folding

// The names of all rows, sorted; put together when one is first looked for.
std::vector<MonthName> names_of_rows() {
  std::vector<MonthName> names;
  for (const auto& [row] : kMonthRows) {
    int month = 0;
    for_each_item(row, ' ', [&](std::string_view name) {
      ++month;
      if (name.size() > 1) names.push_back({name, month});
    });
  }
  std::sort(names.begin(), names.end(), is_earlier_name);
  return names;
}

std::optional<int> month_in(std::span<const MonthName> names, std::string_view folded) {
  const auto found = std::lower_bound(names.begin(), names.end(), MonthName{folded, 0}, is_earlier_name);
  if (found == names.end() || found->name != folded) return std::nullopt;
  return found->month;
}

bool may_be_name(std::string_view word) {
  return word.size() >= 3 && word.size() <= kMaxNameBytes;
}

}  // namespace

std::optional<int> month_from_name(std::string_view word) {
  static const std::vector<MonthName> rows = names_of_rows();
  if (!may_be_name(word)) return std::nullopt;
  const std::string folded = fold(word);
  const auto month = month_in(kMonthNames, folded);
  return month ? month : month_in(rows, folded);
}

std::optional<int> solar_month_from_name(std::string_view word) {
  return may_be_name(word) ? month_in(kSolarMonthNames, fold(word)) : std::nullopt;
}

}  // namespace kz
