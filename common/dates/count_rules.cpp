// SPDX-License-Identifier: GPL-2.0-or-later
// How many of a unit: "two", "twenty-five", "2 1/2", "half an", "a couple of".
#include <optional>
#include <string>

#include "common/dates/date_expression.h"

namespace kz {
namespace {

std::size_t skip_fillers(const Lexemes& l, std::size_t at) {
  while ((l.is(at, WordKind::filler) || l.is(at, WordKind::more) || l.is(at, WordKind::fiscal)) &&
         l.gap(at) == Gap::blank)
    ++at;
  return at;
}

// Whether a number of the form "2.5" or "20,000" or a price stands at `i`, or `i` goes on one.
bool is_fraction_tail(const Lexemes& l, std::size_t i) {
  const Gap gap = l.gap(i);
  return i > 0 && l.is(i - 1, WordKind::number) &&
         (gap == Gap::period || gap == Gap::tight_comma || gap == Gap::colon || gap == Gap::slash);
}

// "a dozen", "a few", "a couple", "a hundred": the article before it is not the number.
bool is_amount(const Lexemes& l, std::size_t at) {
  return l.is(at, WordKind::some) || l.is(at, WordKind::couple) || l.is(at, WordKind::hundred) ||
         (l.is(at, WordKind::number) && l.value(at) == 12);
}

bool starts_number(const Lexemes& l, std::size_t at) {
  return l.is(at, WordKind::number) && !l[at].is_figure && l[at].value < 100'000 && !is_fraction_tail(l, at);
}

// "half an hour", from "half" on
std::optional<Count> match_half(const Lexemes& l, std::size_t i) {
  if (l.gap(i + 1) != Gap::blank || !is_indefinite(l, i + 1) || l.gap(i + 2) != Gap::blank) return std::nullopt;
  return Count{i + 2, 0, false, true};
}

// "5,730", "twenty-five": the number that starts with the lexeme `count.next`
void take_number(const Lexemes& l, Count& count) {
  std::size_t& at = count.next;
  count.value = l.value(at);
  const bool is_word = l[at].digits == 0;
  ++at;
  if (l.gap(at) == Gap::tight_comma && l.is_digits(at, 3, 3) && l[at - 1].digits > 0 && count.value < 100)
    count.value = count.value * 1000 + l.value(at++);
  const bool has_ones = is_word && count.value >= 20 && l.is(at, WordKind::number) && l[at].digits == 0 &&
                        l.value(at) < 10 && l.is_joined(at);
  if (has_ones) count.value += l.value(at++);
}

// The half of "2 1/2", "2.5", "one and a half"; whether what follows the number lets it be one.
bool take_half(const Lexemes& l, Count& count) {
  std::size_t& at = count.next;
  if (l.is(at, WordKind::number) && l[at].digits > 0) {
    const bool is_half = l.value(at) == 1 && l.gap(at + 1) == Gap::slash && l.value(at + 1) == 2 && l.is_joined(at);
    const bool is_point_five = l.gap(at) == Gap::period && l.value(at) == 5;
    if (!is_half && !is_point_five) return false;
    count.has_half = true;
    at += is_half ? 2 : 1;
  }
  const auto has_words_by = [&](Gap gap) {
    return l.follows(at, WordKind::and_word, gap) && l.follows(at + 1, WordKind::letter_a, gap) &&
           l.follows(at + 2, WordKind::half, gap);
  };
  const bool has_words = has_words_by(Gap::blank) || has_words_by(Gap::hyphen);
  if (has_words && !count.has_half) {
    count.has_half = true;
    at += 3;
  }
  return true;
}

}  // namespace

std::optional<Count> match_count(const Lexemes& l, std::size_t i) {
  std::size_t at = i;
  if (is_indefinite(l, at)) {
    ++at;
    if (l.gap(at) != Gap::blank) return std::nullopt;
    at = skip_fillers(l, at);
    if (!is_amount(l, at)) return Count{at, 1, false, false};
  }
  if (at == i && l.is(at, WordKind::half)) return match_half(l, at);
  if (l.is(at, WordKind::some)) return Count{skip_fillers(l, at + 1), 0, true, false};
  if (l.is(at, WordKind::couple)) {
    const std::size_t next = l.follows(at + 1, WordKind::of) ? at + 2 : at + 1;
    return Count{skip_fillers(l, next), 2, false, false};
  }
  Count count{at, 1, false, false};
  if (starts_number(l, at)) {
    take_number(l, count);
    if (!take_half(l, count)) return std::nullopt;
  } else if (!l.is(at, WordKind::hundred)) {
    return std::nullopt;
  }
  while (l.is(count.next, WordKind::hundred) && (count.next == i || l.gap(count.next) == Gap::blank) &&
         count.value < 10'000)
    count.value *= l.value(count.next++);
  count.next = skip_fillers(l, count.next);
  return count;
}

std::string duration_value(const Count& count, TimeUnit unit) {
  const bool is_clock = unit <= TimeUnit::hour;
  std::string value = is_clock ? "PT" : "P";
  const char letters[] = {'S', 'M', 'H', 'D', 'W', 'W', 'M', 'Q', 'Y', 'Y', 'Y', 'D', 'D'};
  long number = count.value;
  if (unit == TimeUnit::decade) number *= 10;
  if (unit == TimeUnit::century) number *= 100;
  if (unit == TimeUnit::fortnight || unit == TimeUnit::weekend) number *= 2;
  if (count.is_vague) {
    value += 'X';
    if (unit == TimeUnit::decade) return value + 'E';
    if (unit == TimeUnit::century) return value + 'C';
  } else {
    value += std::to_string(number);
  }
  value += letters[static_cast<std::size_t>(unit)];
  if (count.has_half && !count.is_vague) {
    if (unit == TimeUnit::year) value += "6M";
    if (unit == TimeUnit::hour) value += "30M";
    if (unit == TimeUnit::minute) value += "30S";
    if (unit == TimeUnit::day) value += "T12H";
  }
  return value;
}

}  // namespace kz
