// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/number_form.h"

#include <algorithm>
#include <vector>

#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kGroupDigits = 3;

/// A run of digits and the separator before it; '\0' before the first.
struct DigitGroup {
  char separator = '\0';
  std::string_view digits;
};

struct NumberText {
  std::vector<DigitGroup> groups;
  std::string_view unit;  // what follows the digits
};

/// The separator that starts `text`, as one of , . ' or '\0'; `length` bytes of it.
struct Separator {
  char kind = '\0';
  std::size_t length = 0;
};

Separator read_separator(std::string_view text) {
  if (text.empty()) return {};
  const Character c = character_at(text, 0);
  switch (c.code) {
    case U',':
    case U'.':
    case U'\'':
      return {text[0], 1};
    case U'\u066B':  // Arabic decimal separator
      return {'.', c.length};
    case U'\u066C':  // Arabic thousands separator
      return {'\'', c.length};
    case U' ':  // NFKC makes the narrow and no-break spaces plain ones
      return {' ', 1};
    default:
      return {};
  }
}

std::string_view leading_digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_ascii_digit);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

NumberText read_number(std::string_view text) {
  NumberText number;
  Separator separator;
  while (true) {
    const std::string_view digits = leading_digits(text.substr(separator.length));
    if (digits.empty()) break;
    number.groups.push_back({separator.kind, digits});
    text.remove_prefix(separator.length + digits.size());
    separator = read_separator(text);
    if (separator.length == 0) break;
  }
  number.unit = text;
  return number;
}

/// How many groups from the front are one whole number, split by thousands.
std::size_t count_thousands(const std::vector<DigitGroup>& groups) {
  const std::string_view first = groups.front().digits;
  if (first.size() > kGroupDigits || first.front() == '0' || groups.size() < 2) return 1;
  const char separator = groups[1].separator;
  std::size_t count = 1;
  while (count < groups.size() && groups[count].separator == separator && groups[count].digits.size() == kGroupDigits) {
    ++count;
  }
  return count;
}

/// Indian grouping: 12,34,567.
bool is_grouped_by_hundreds(const std::vector<DigitGroup>& groups) {
  if (groups.size() < 3 || groups.front().digits.size() > 2 || groups.back().digits.size() != kGroupDigits)
    return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](const DigitGroup& group) { return group.separator == ','; }) &&
         std::all_of(groups.begin() + 1, groups.end() - 1,
                     [](const DigitGroup& group) { return group.digits.size() == 2; });
}

bool is_unit(std::string_view unit) {
  return unit.find_first_of(",.;:'_ ") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> number_form(std::string_view text) {
  const NumberText number = read_number(text);
  if (number.groups.empty() || !is_unit(number.unit)) return std::nullopt;
  const std::size_t size = number.groups.size();
  const std::size_t whole = is_grouped_by_hundreds(number.groups) ? size : count_thousands(number.groups);
  if (size > whole + 1) return std::nullopt;
  std::string form;
  for (std::size_t i = 0; i < whole; ++i) form += number.groups[i].digits;
  if (size == whole + 1) {
    const DigitGroup& decimals = number.groups[whole];
    const bool is_decimal = decimals.separator == '.' || decimals.separator == ',';
    if (!is_decimal || (whole > 1 && decimals.separator == number.groups[1].separator)) return std::nullopt;
    (form += '.') += decimals.digits;
  }
  return form += number.unit;
}

}  // namespace kz
