// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/month_names.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "common/dates/month_name_rows.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using month_names::kMonthNames;
using month_names::kSolarMonthNames;
using month_names::MonthName;

constexpr bool is_earlier_name(const MonthName& a, const MonthName& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(std::begin(kMonthNames), std::end(kMonthNames), is_earlier_name));
static_assert(std::is_sorted(std::begin(kSolarMonthNames), std::end(kSolarMonthNames), is_earlier_name));

constexpr std::size_t kMaxNameBytes = 48;  // longer than any name above before folding

std::optional<int> month_in(std::span<const MonthName> names, std::string_view word) {
  if (word.size() < 3 || word.size() > kMaxNameBytes) return std::nullopt;
  const std::string folded = fold(word);
  const auto found = std::lower_bound(names.begin(), names.end(), MonthName{folded, 0}, is_earlier_name);
  if (found == names.end() || found->name != folded) return std::nullopt;
  return found->month;
}

}  // namespace

std::optional<int> month_from_name(std::string_view word) {
  return month_in(kMonthNames, word);
}

std::optional<int> solar_month_from_name(std::string_view word) {
  return month_in(kSolarMonthNames, word);
}

}  // namespace kz
