// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "common/dates/date_expression.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// The days of a live ticker's entries, each headed by its time: "+++ 10.30 p.m.:". Newest first, as tickers are, a
/// later time below an earlier one belongs to the day before. Where most entries follow in the order of time, all are
/// of one day.
class Ticker {
 public:
  Ticker(const Lexemes& lexemes, std::span<const DateExpression> expressions, const std::optional<Day>& published);

  /// The day of the entry that `expression` heads; nullopt where it heads none.
  [[nodiscard]] std::optional<Day> day_of(const DateExpression& expression);

  /// Told of every mention: an entry may name its day itself.
  void see(const DateExpression& expression, const DateMention& mention);

 private:
  [[nodiscard]] bool is_head(const DateExpression& expression) const;

  const Lexemes& lexemes_;
  std::optional<Day> day_;
  int last_minutes_ = -1;
  bool is_newest_first_ = true;
};

}  // namespace kz
