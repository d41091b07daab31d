// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/ticker.h"

#include <string_view>

#include "common/dates/date_period.h"

namespace kz {

Ticker::Ticker(const Lexemes& lexemes, std::span<const DateExpression> expressions, const std::optional<Day>& published)
    : lexemes_(lexemes), day_(published) {
  int last = -1;
  int rising = 0;
  int falling = 0;
  for (const DateExpression& e : expressions) {
    if (e.minutes < 0 || !is_head(e)) continue;
    if (last >= 0) (e.minutes > last ? rising : falling) += 1;
    last = e.minutes;
  }
  is_newest_first_ = rising <= falling || rising <= 1;
}

// At the start of a line, perhaps behind "+++" or bullets, and before a colon, a dash or "+++".
bool Ticker::is_head(const DateExpression& e) const {
  const std::string_view body = lexemes_.body();
  const std::size_t begin = lexemes_[e.first].begin;
  constexpr std::string_view kLeadMarks = " \t+*•-–—>[(";
  constexpr std::size_t kMostLead = 24;
  std::size_t at = begin;
  while (at > 0 && begin - at < kMostLead &&
         (kLeadMarks.find(body[at - 1]) != std::string_view::npos || static_cast<unsigned char>(body[at - 1]) >= 0x80))
    --at;
  const bool starts_line = at == 0 || body[at - 1] == '\n';
  const std::string_view after = body.substr(lexemes_[e.last - 1].end, 8);
  const std::size_t mark = after.find_first_not_of(" \t.");
  const bool is_marked = body.substr(at, begin - at).find("+++") != std::string_view::npos;
  if (is_marked) return true;
  if (!starts_line || mark == std::string_view::npos) return false;
  const std::string_view rest = after.substr(mark);
  return rest.substr(0, 1) == ":" || rest.substr(0, 1) == "-" || rest.substr(0, 3) == "–" ||
         rest.substr(0, 3) == "+++" || rest.substr(0, 1) == "\n";
}

std::optional<Day> Ticker::day_of(const DateExpression& e) {
  if (e.form != DateForm::clock || !day_ || !is_head(e)) return std::nullopt;
  if (is_newest_first_ && last_minutes_ >= 0 && e.minutes > last_minutes_) day_ = add_days(*day_, -1);
  last_minutes_ = e.minutes;
  return day_;
}

void Ticker::see(const DateExpression& e, const DateMention& mention) {
  if (e.form == DateForm::clock || e.minutes < 0 || !mention.from) return;
  if (!is_head(e) && lexemes_.text(e.first == 0 ? 0 : e.first - 1) != "from") return;
  day_ = mention.from;  // "Update from Friday, March 4th, 2022, 7:45 p.m.:"
  last_minutes_ = e.minutes;
}

}  // namespace kz
