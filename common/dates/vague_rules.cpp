// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

DateExpression reference(std::size_t first, std::size_t last, std::string value) {
  DateExpression e;
  e.first = first;
  e.last = last;
  e.form = DateForm::reference;
  e.value = std::move(value);
  return e;
}

// Where the phrase begins that ends with `i`: "right" of "right now", "the" of "the near future"
std::size_t begin_of(const Lexemes& l, std::size_t i) {
  constexpr auto kFutures = std::to_array<std::string_view>({"near", "immediate", "foreseeable", "distant"});
  if (i == 0 || l.gap(i) != Gap::blank) return i;
  const std::string_view word = l.text(i - 1);
  if (l.text(i) == "now") return word == "right" || word == "Right" ? i - 1 : i;
  if (l.text(i) == "recently") return l.is(i - 1, WordKind::more) && l.value(i - 1) == 0 ? i - 1 : i;
  if (!l.is(i, WordKind::future) || std::find(kFutures.begin(), kFutures.end(), word) == kFutures.end()) return i;
  return i > 1 && l.is(i - 2, WordKind::article) && l.gap(i - 1) == Gap::blank ? i - 2 : i - 1;
}

}  // namespace

// "now", "these days", "recently", "the future"
MatchedDate match_vague(const Lexemes& l, std::size_t i) {
  switch (l.kind(i)) {
    case WordKind::present:
      return reference(begin_of(l, i), i + 1, "PRESENT_REF");
    case WordKind::recent:
      if (l.value(i) == 1 && l.is(i + 1, WordKind::units) && l.gap(i + 1) == Gap::blank) {
        DateExpression e =
            reference(i, i + 2, duration_value({i + 1, 0, true, false}, static_cast<TimeUnit>(l.value(i + 1))));
        e.form = DateForm::duration;
        return e;
      }
      return reference(begin_of(l, i), i + 1, "PAST_REF");
    case WordKind::soon:
      if (i > 0 && l.gap(i) == Gap::blank && l.text(i - 1) == "as") return std::nullopt;
      if (l.follows(i + 1, WordKind::after)) return std::nullopt;
      {
        DateExpression e = reference(i, i + 1, "FUTURE_REF");
        e.only_if_future = true;
        return e;
      }
    case WordKind::future:
      if (i == 0 || l.gap(i) != Gap::blank || (!l.is(i - 1, WordKind::article) && begin_of(l, i) == i))
        return std::nullopt;
      return reference(begin_of(l, i), i + 1, "FUTURE_REF");
    case WordKind::these:
      if (l.is(i + 1, WordKind::units) && l.gap(i + 1) == Gap::blank &&
          static_cast<TimeUnit>(l.value(i + 1)) == TimeUnit::day) {
        return reference(i, i + 2, "PRESENT_REF");
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace kz
