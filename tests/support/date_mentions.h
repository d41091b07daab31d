// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "common/dates/calendar.h"
#include "common/dates/mention_finder.h"
#include "common/text/analyzer.h"
#include "support/catch.h"

namespace kz::test {

inline constexpr Day kSaturday{2022, 1, 8};

inline const char* date_type_name(DateType type) {
  switch (type) {
    case DateType::date:
      return "";
    case DateType::time:
      return " time";
    case DateType::duration:
      return " duration";
    case DateType::set:
      break;
  }
  return " set";
}

// "[Wednesday] 2022-01-05; [two days] P2D duration": the days only where they are not those of the value.
inline std::string describe_dates(std::string_view text, const std::optional<Day>& published) {
  Analyzer analyzer;
  std::string out;
  for (const DateMention& m : find_date_mentions(text, analyzer.analyze(text), published)) {
    if (!out.empty()) out += "; ";
    out += '[' + std::string(text.substr(m.begin, m.end - m.begin)) + "] " + m.value + date_type_name(m.type);
    const bool is_one_day = m.from && m.from == m.to && m.value.substr(0, 10) == to_iso(*m.from);
    if (m.from && !is_one_day) out += ' ' + to_iso(*m.from) + ".." + to_iso(*m.to);
  }
  return out;
}

struct DateCase {
  const char* text;
  const char* expected;
};

inline void check_dates(std::initializer_list<DateCase> cases, const std::optional<Day>& published = kSaturday) {
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(describe_dates(c.text, published) == c.expected);
  }
}

}  // namespace kz::test
