// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "common/dates/date_expression.h"
#include "common/dates/sentence_tense.h"
#include "kzsearch/entities.h"

namespace kz {

/// How far a text that tells of another time than that of its publication has come: "On 10 May 1940 the Germans
/// attacked. On 13 May they crossed the Meuse." A date with its year begins the tale, dates without one go on with it,
/// and a date around the publication ends it.
class Narrative {
 public:
  /// `is_history`: the whole text tells of another time, and no date of it needs to open its sentence to go on with it.
  explicit Narrative(const std::optional<Day>& published, bool is_history = false)
      : published_(published), is_history_(is_history) {}

  /// Told of each date, in the order of the text: `mention`, a period of `unit`, is what `e` was read as.
  void see(const DateExpression& e, const DateMention& mention, TimeUnit unit, Tense tense, std::uint32_t sentence);

  /// The fields of `e`, a day, month, season or feast without its year, with the year the tale has come to; nullopt
  /// where there is no tale, or `e` is rather of the time of publication.
  [[nodiscard]] std::optional<CalendarFields> dated(const DateExpression& e, Tense tense, std::uint32_t sentence) const;

  /// The day, or the first of the month or year, that the tale has come to.
  [[nodiscard]] std::optional<Day> day(std::uint32_t sentence) const;

 private:
  enum class Hold : std::uint8_t { none, weak, firm };

  [[nodiscard]] Hold hold_of(const DateExpression& e, TimeUnit unit) const;
  [[nodiscard]] Hold hold_after(const DateExpression& e, const DateMention& mention, TimeUnit unit, Tense tense) const;
  void end();
  [[nodiscard]] bool is_near(const DateMention& mention) const;

  std::optional<Day> published_;
  bool is_history_ = false;
  std::optional<Day> told_;
  TimeUnit unit_ = TimeUnit::day;  ///< of `told_`
  Hold hold_ = Hold::none;
  std::uint32_t sentence_ = 0;
};

/// Whether a text published on `published` is about another time as a whole: it names several dates of other years and
/// none of its own time.
[[nodiscard]] bool is_history(std::span<const DateExpression> expressions, const std::optional<Day>& published);

}  // namespace kz
