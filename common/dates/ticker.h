// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/dates/date_expression.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// The days of a live ticker's entries, each headed by its time: "+++ 10.30 p.m.:", "Update from Thursday, January 6th,
/// 6:20 p.m.:". Where entries stand newest first, as in most tickers, a later time below an earlier one belongs to the
/// day before. Where they follow in the order of time, all are of one day.
class Ticker {
 public:
  Ticker(const Lexemes& lexemes, std::span<const DateExpression> expressions, const std::optional<Day>& published);

  /// The day of the entry that `expression`, a time alone, heads; nullopt where it heads none.
  [[nodiscard]] std::optional<Day> day_of(const DateExpression& expression);

  /// Told of every mention: an entry may name its day itself. Returns that day where it does.
  std::optional<Day> see(const DateExpression& expression, const DateMention& mention);

 private:
  [[nodiscard]] bool is_head(const DateExpression& expression) const;

  const Lexemes& lexemes_;
  std::optional<Day> day_;
  int last_minutes_ = -1;
  bool is_newest_first_ = true;
};

/// The entries of `body`, whose dates are `dates`, where it is a live ticker: two headed by times at least, or one that
/// is marked as such ("+++", "Update from").
[[nodiscard]] std::vector<TickerEntry> find_ticker_entries(std::string_view body, std::span<const DateMention> dates);

}  // namespace kz
