// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "common/dates/date_expression.h"
#include "common/dates/date_period.h"
#include "common/dates/narrative.h"
#include "common/dates/sentence_tense.h"
#include "kzsearch/entities.h"

namespace kz {

/// What one article's expressions of time stand for, in the order of the text: each is read against the day of
/// publication and the ones before it.
class DateResolver {
 public:
  /// `is_history`: the text is of another time as a whole (narrative.h).
  explicit DateResolver(std::optional<Day> published, bool is_history = false)
      : published_(published), is_history_(is_history), narrative_(published, is_history) {}

  /// Fills in type, value, days and certainty; nullopt where the expression turns out to be none (an ambiguous day
  /// without anything to decide by). `clock_day` is the day of which times without one are spoken.
  [[nodiscard]] std::optional<DateMention> resolve(const DateExpression& expression, Tense tense,
                                                   std::uint32_t sentence, const std::optional<Day>& clock_day);

  /// The day of which `sentence` or the one before it told, else, where the text is news, that of the publication.
  [[nodiscard]] std::optional<Day> told_day(std::uint32_t sentence) const;

  /// What follows was published on `day`: an entry of a ticker.
  void count_from(const Day& day) {
    published_ = day;
    narrative_ = Narrative(day);
  }

 private:
  struct Spoken {
    DatePeriod period;
    TimeUnit unit = TimeUnit::day;
    std::uint32_t sentence = 0;
  };

  [[nodiscard]] DateMention resolve_calendar(const DateExpression& e, Tense tense, std::uint32_t sentence) const;
  [[nodiscard]] DateMention resolve_weekday(const DateExpression& e, Tense tense) const;
  [[nodiscard]] DateMention resolve_shifted(const DateExpression& e, Tense tense, std::uint32_t sentence) const;
  [[nodiscard]] DateMention resolve_spoken(const DateExpression& e, Tense tense, std::uint32_t sentence) const;
  [[nodiscard]] std::optional<DateMention> resolve_news_part(const DateExpression& e, std::uint32_t sentence) const;
  [[nodiscard]] DateExpression as_quarter_told(DateExpression e) const;
  [[nodiscard]] std::optional<int> year_of(const DateExpression& e, Tense tense) const;
  /// Whether the sentence, or the one before it, tells of what happened on a day.
  [[nodiscard]] bool has_told_day(Tense tense, std::uint32_t sentence) const;
  [[nodiscard]] std::optional<Day> anchor_of(const DateExpression& e) const;
  /// Whether "a day earlier" in a sentence of the past would count from a day that is to come.
  [[nodiscard]] bool counts_from_future(const DateExpression& e, Tense tense) const;
  void set_days_of(const DateExpression& e, Tense tense, DateMention& mention) const;
  void remember(const DateMention& mention, TimeUnit unit, std::uint32_t sentence, bool is_named);

  std::optional<Day> published_;
  bool is_history_ = false;
  std::optional<Day> day_;          // the last day that was spoken of
  std::optional<Spoken> past_day_;  // the last one that is over
  std::optional<Spoken> event_;     // the last that was spoken of
  std::optional<Spoken> quarter_;   // the last quarter
  Narrative narrative_;
};

}  // namespace kz
