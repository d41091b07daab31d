// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/prose_span.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/dates/date_pattern.h"
#include "common/dates/date_words.h"
#include "common/dates/mention_finder.h"
#include "common/text/analyzer.h"
#include "common/text/characters.h"
#include "kzsearch/entities.h"

namespace kz {
namespace {

constexpr std::size_t kMostBytes = 80;  // longer texts are no date, and are not read for one

// Words of dates with the capitals that prose gives them, as "may" and "march" are months only so.
std::string with_capitals(std::string_view text) {
  std::string result{text};
  for (std::size_t at = 0; at < result.size();) {
    const auto is_letter = [&](std::size_t i) {
      const char c = ascii_lower(result[i]);
      return c >= 'a' && c <= 'z';
    };
    std::size_t end = at;
    while (end < result.size() && is_letter(end)) ++end;
    if (end > at && end - at <= kMaxDateWordBytes) {
      const std::string word = ascii_lowered(result.substr(at, end - at));
      const WordKind kind = find_date_word(word).kind;
      const bool has_capital = kind == WordKind::month || kind == WordKind::month_short || kind == WordKind::weekday ||
                               kind == WordKind::weekday_short || kind == WordKind::holiday ||
                               kind == WordKind::new_word || kind == WordKind::fiscal ||
                               is_one_of(word, std::array{"eve", "q", "h", "m"}) ||
                               (word == "year" && std::string_view(result).substr(0, at).ends_with("New "));
      if (has_capital) result[at] = static_cast<char>(word.front() - 'a' + 'A');
    }
    at = std::max(end, at + 1);
  }
  return result;
}

bool has_ambiguous_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at]) || (at > 0 && is_ascii_digit(text[at - 1]))) continue;
    const auto date = match_date_at(text, at);
    if (date && date->is_ambiguous) return true;
  }
  return false;
}

// "2022 Q1" of "Q1 2022", which is how the rules of prose and ISO 8601 know it
std::string year_first(std::string_view text) {
  constexpr std::size_t kBytes = 7;
  const bool is_part = text.size() == kBytes && (text[0] == 'Q' || text[0] == 'H') && is_ascii_digit(text[1]) &&
                       (text[2] == ' ' || text[2] == '/');
  if (!is_part) return std::string{text};
  return std::string{text.substr(3)} + ' ' + std::string{text.substr(0, 2)};
}

// What may stand before the expression and says no more than that it is one, or is told by its modifier.
enum class Lead { plain, opens, closes, through, from, between, other };

Lead lead_of(std::string_view before) {
  const std::string word = ascii_lowered(trimmed(before));
  if (is_one_of(word, std::array{"since", "after", "no earlier than", "not earlier than"})) return Lead::opens;
  constexpr auto kClosing =
      std::to_array<std::string_view>({"before", "until", "till", "by", "up to", "no later than", "not later than"});
  if (is_one_of(word, kClosing)) return Lead::closes;
  if (word == "through") return Lead::through;
  if (word == "from") return Lead::from;
  if (word == "between") return Lead::between;
  const bool is_plain = word.empty() || is_one_of(word, std::array{"in", "in the", "on", "on the", "the", "during",
                                                                   "during the", "at", "at the", "of", "for", "over"});
  return is_plain ? Lead::plain : Lead::other;
}

DaySpan days_of(const DateMention& mention, Lead lead) {
  DaySpan span{mention.from, mention.to, false};
  if (mention.meant) span = {mention.meant->from, mention.meant->to, false};
  const bool is_range = mention.value.find('/') != std::string::npos;
  if (lead == Lead::from && !is_range) span.to.reset();
  if (lead == Lead::through && !is_range) span.from.reset();
  return span;
}

bool is_open(const DateMention& mention) {
  const DaySpan span = days_of(mention, Lead::plain);
  return !span.from || !span.to;
}

// The days of the expression in `text`, before which `lead` bytes are none of what was typed.
std::optional<DaySpan> read_after(const std::string& text, std::size_t lead, const std::optional<Day>& as_of) {
  Analyzer analyzer;
  const std::vector<DateMention> found = find_date_mentions(text, analyzer.analyze(text), as_of);
  if (found.empty() || found.size() > 2 || found.back().end != text.size()) return std::nullopt;
  const DateMention& first = found.front();
  const DateMention& last = found.back();
  const auto covers = [](const DateMention& m) { return (m.from || m.to) && m.type != DateType::set; };
  if (!covers(first) || !covers(last) || first.begin < lead) return std::nullopt;
  const Lead how = lead_of(std::string_view(text).substr(lead, first.begin - lead));
  if (how == Lead::other) return std::nullopt;
  if (found.size() == 1) {
    if ((how == Lead::opens || how == Lead::closes) && !is_open(first)) return std::nullopt;
    if (how == Lead::between && first.value.find('/') == std::string::npos) return std::nullopt;
    return days_of(first, how);
  }
  // "January to March 2022", which prose leaves two, so that either is found
  const std::string_view between = trimmed(std::string_view(text).substr(first.end, last.begin - first.end));
  const bool is_span = is_one_of(between, std::array{"to", "until", "till", "through", "-", "\u2013"}) ||
                       (how == Lead::between && between == "and");
  if (!is_span || !first.from || !last.to || *last.to < *first.from) return std::nullopt;
  return DaySpan{first.from, last.to, false};
}

}  // namespace

std::optional<DaySpan> read_prose_span(std::string_view text, const std::optional<Day>& as_of) {
  const bool has_letter =
      std::any_of(text.begin(), text.end(), [](char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; });
  constexpr std::size_t kYears = 9;  // "2019-2021"
  const bool are_years = text.size() == kYears && (text[4] == '-' || text[4] == '/') && text.find('.') > kYears;
  if (text.empty() || text.size() > kMostBytes || (!has_letter && !are_years)) return std::nullopt;
  if (has_ambiguous_date(text)) return std::nullopt;
  const std::string typed = year_first(with_capitals(text));
  if (auto span = read_after(typed, 0, as_of)) return span;
  // Some expressions are dates only behind a word that says so: "summer 2021", "the end of 2021".
  for (const std::string_view lead : {"in ", "in the ", "on "}) {
    if (auto span = read_after(std::string{lead} + typed, lead.size(), as_of)) return span;
  }
  return std::nullopt;
}

}  // namespace kz
