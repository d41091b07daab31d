// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

// "the daily Standard said": a newspaper. A noun that comes again follows in small letters: "the daily Russian
// attacks".
bool is_newspaper(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank || l.gap(i + 1) != Gap::blank || !l[i + 1].is_capital) return false;
  const bool is_noun = l.is(i - 1, WordKind::article) || l[i - 1].is_capital || l.text(i - 1) == "newspaper";
  std::size_t at = i + 1;
  while (l.is_joined(at) && l[at].is_capital) ++at;
  const bool ends = l.gap(at) != Gap::blank || l.kind(at) != WordKind::none || l[at].is_past_form;
  return is_noun && ends;
}

}  // namespace

// "every Friday", "each year", "every two weeks", "Mondays", "daily"
MatchedDate match_recurring(const Lexemes& l, std::size_t i) {
  DateExpression e = expression(i, i + 1, DateForm::recurring);
  if (l.is(i, WordKind::frequency)) {
    if (is_newspaper(l, i)) return std::nullopt;
    e.value = duration_value({i + 1, 1, false, false}, unit_at(l, i));
    return e;
  }
  if (l.is(i, WordKind::weekdays)) {
    if (!l[i].is_capital) return std::nullopt;
    e.value = "XXXX-WXX-" + std::to_string(l.value(i));
    return e;
  }
  std::size_t at = i + 1;
  if (!l.is(i, WordKind::each) || l.gap(at) != Gap::blank) return std::nullopt;
  e.last = at + 1;
  const int number = l.value(at);
  switch (l.kind(at)) {
    case WordKind::weekday:
      e.value = "XXXX-WXX-" + std::to_string(number);
      return e;
    case WordKind::month:
      e.value = std::string("XXXX-") + (number < 10 ? "0" : "") + std::to_string(number);
      return e;
    case WordKind::day_part:
      e.value = "P1D";
      return e;
    case WordKind::season: {
      constexpr const char* kSeasons[] = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
      e.value = kSeasons[number];
      return e;
    }
    case WordKind::unit:
      if (unit_at(l, at) == TimeUnit::period) return std::nullopt;
      e.value =
          unit_at(l, at) == TimeUnit::weekend ? "XXXX-WXX-WE" : duration_value({at, 1, false, false}, unit_at(l, at));
      return e;
    default:
      break;
  }
  const bool is_second = l.text(at) == "other" || (l.is(at, WordKind::ordinal) && l.value(at) == 2);
  if (is_second && l.follows(at + 1, WordKind::unit) && unit_at(l, at + 1) <= TimeUnit::year) {  // "every other week"
    e.value = duration_value({at, 2, false, false}, unit_at(l, at + 1));
    e.last = at + 2;
    return e;
  }
  const auto count = match_count(l, at);
  if (!count || !l.is(count->next, WordKind::units) || l.gap(count->next) != Gap::blank) return std::nullopt;
  e.value = duration_value(*count, unit_at(l, count->next));
  e.last = count->next + 1;
  return e;
}

}  // namespace kz
