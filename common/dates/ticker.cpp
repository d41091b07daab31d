// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/ticker.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/dates/date_period.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr int kMinutesOfHalfDay = 12 * 60;
constexpr std::size_t kMostLead = 24;  // bytes before the time

enum class EntryHead {
  none,
  plain,   // "18:20 -", "• 18:20:"
  marked,  // "+++ 18:20", "Update from 6 January:"
};

bool is_blank_or_line_end(char c) {
  return c == ' ' || c == '\n';
}

bool is_lead_mark(char c) {
  constexpr std::string_view kMarks = " \t+*>[(-";
  return kMarks.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;  // bullets and dashes
}

// Where the line begins in which `at` stands, or the sentence that `at` begins: texts come without their lines, too.
// nullopt where that is farther away than what may stand before a time.
std::optional<std::size_t> line_start(std::string_view body, std::size_t at) {
  constexpr std::string_view kSentenceEnds = ".!?";
  if (at > 1 && body[at - 1] == ' ' && kSentenceEnds.find(body[at - 2]) != std::string_view::npos) return at;
  const std::size_t floor = at - std::min(at, kMostLead + 1);
  const std::size_t line_end = body.substr(floor, at - floor).rfind('\n');
  if (line_end != std::string_view::npos) return floor + line_end + 1;
  return floor == 0 ? std::optional<std::size_t>(0) : std::nullopt;
}

// "Update from", "First report from"
bool is_entry_label(std::string_view lead) {
  constexpr std::array<std::string_view, 4> kLabels{"update from ", "updated from ", "report from ", "update of "};
  const std::string lower = ascii_lowered(lead);
  return std::any_of(kLabels.begin(), kLabels.end(), [&](std::string_view label) { return lower.ends_with(label); });
}

bool begins_with_mark(std::string_view rest) {
  constexpr std::array<std::string_view, 5> kMarks{":", "-", "\u2013", "+++", "\n"};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return rest.starts_with(mark); });
}

// What the time at `[begin, end)` of `body` heads: at the start of a line, perhaps behind "+++", bullets or a label,
// and before a colon, a dash or "+++".
EntryHead entry_head(std::string_view body, std::size_t begin, std::size_t end) {
  const auto start = line_start(body, begin);
  if (!start) return EntryHead::none;
  const std::string_view lead = body.substr(*start, begin - *start);
  const bool is_label = is_entry_label(lead);
  if (!is_label && !std::all_of(lead.begin(), lead.end(), is_lead_mark)) return EntryHead::none;
  if (lead.find("+++") != std::string_view::npos) return EntryHead::marked;
  const std::string_view after = body.substr(end, 8);
  const std::size_t mark = after.find_first_not_of(" \t.");
  if (mark == std::string_view::npos) return EntryHead::none;
  const bool is_bare = lead.empty() && mark == 1 && after[mark] >= 'A' && after[mark] <= 'Z';  // "18:20 Tanks are"
  if (!is_bare && !begins_with_mark(after.substr(mark))) return EntryHead::none;
  return is_label ? EntryHead::marked : EntryHead::plain;
}

// "2022-01-06T22:30", "T22:30"
bool is_time_of_clock(std::string_view value) {
  const std::size_t at = value.find('T');
  return at != std::string_view::npos && at + 1 < value.size() && is_ascii_digit(value[at + 1]);
}

}  // namespace

Ticker::Ticker(const Lexemes& lexemes, std::span<const DateExpression> expressions, const std::optional<Day>& published)
    : lexemes_(lexemes), day_(published) {
  int last = -1;
  int rising = 0;
  int falling = 0;
  for (const DateExpression& e : expressions) {
    if (e.minutes < 0 || !is_head(e)) continue;
    const bool is_over_midnight = e.minutes - last >= kMinutesOfHalfDay;  // 00:10 above 23:50
    if (last >= 0) (e.minutes > last && !is_over_midnight ? rising : falling) += 1;
    last = e.minutes;
  }
  is_newest_first_ = rising <= falling;
}

bool Ticker::is_head(const DateExpression& e) const {
  return entry_head(lexemes_.body(), lexemes_[e.first].begin, lexemes_[e.last - 1].end) != EntryHead::none;
}

std::optional<Day> Ticker::day_of(const DateExpression& e) {
  if (e.form != DateForm::clock || !day_ || !is_head(e)) return std::nullopt;
  if (is_newest_first_ && last_minutes_ >= 0 && e.minutes > last_minutes_) day_ = add_days(*day_, -1);
  last_minutes_ = e.minutes;
  return day_;
}

std::optional<Day> Ticker::see(const DateExpression& e, const DateMention& mention) {
  if (e.form == DateForm::clock || !mention.from || mention.from != mention.to) return std::nullopt;
  const auto head = entry_head(lexemes_.body(), mention.begin, lexemes_[e.last - 1].end);
  if (head == EntryHead::none || (head == EntryHead::plain && e.minutes < 0)) return std::nullopt;
  day_ = mention.from;  // "Update from Friday, March 4th, 2022, 7:45 p.m.:"
  last_minutes_ = e.minutes;
  return day_;
}

std::vector<TickerEntry> find_ticker_entries(std::string_view body, std::span<const DateMention> dates) {
  std::vector<TickerEntry> entries;
  bool is_marked = false;
  for (const DateMention& date : dates) {
    if (date.field != TextField::body) continue;
    const auto head = entry_head(body, date.begin, date.end);
    const bool heads = head == EntryHead::marked || (head == EntryHead::plain && is_time_of_clock(date.value));
    if (!heads) continue;
    is_marked = is_marked || head == EntryHead::marked;
    const std::size_t begin = line_start(body, date.begin).value_or(date.begin);
    if (!entries.empty()) entries.back().end = begin;
    entries.push_back({begin, body.size(), date.value});
  }
  if (entries.size() < 2 && !is_marked) return {};
  for (TickerEntry& entry : entries) {
    while (entry.end > entry.begin && is_blank_or_line_end(body[entry.end - 1])) --entry.end;
  }
  return entries;
}

}  // namespace kz
