// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/article_dates.h"

#include <algorithm>
#include <utility>

#include "common/dates/calendar.h"
#include "common/dates/mention_finder.h"
#include "common/index/day_terms.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"

namespace kz {
namespace {

template <typename Document>
void add_publication_day(const std::optional<PublicationDate>& published, Document& document) {
  std::string first;
  std::string last;
  if (published) {
    const auto days = days_of(published->date, published->precision);
    for (const auto& each : DayTerms::published().of({&days, 1})) document.add_boolean_term(each);
    first = schema::day_value(days.from);
    if (days.to != days.from) last = schema::day_value(days.to);
  }
  document.add_value(schema::kPublishedSlot, first);
  document.add_value(schema::kPublishedEndSlot, last);
}

}  // namespace

std::optional<Day> day_published(const std::optional<PublicationDate>& published) {
  if (!published || published->precision != DatePrecision::day) return std::nullopt;
  // A story that was written on for a few days: its "on Thursday" is read from where it ended.
  constexpr long kMaxRunningDays = 7;
  const auto& updated = published->updated;
  const bool is_running = updated && day_number(*updated) - day_number(published->date) <= kMaxRunningDays;
  return is_running ? *updated : published->date;
}

void put_publication_day(const std::optional<PublicationDate>& published, DraftDocument& document) {
  add_publication_day(published, document);
}

void put_publication_day(const std::optional<PublicationDate>& published, Xapian::Document& document) {
  DayTerms::published().remove_from(document);
  add_publication_day(published, document);
}

void read_dates_anew(StoredArticle& article, Analyzer& analyzer) {
  const auto published = day_published(article.published);
  const auto& names = article.marks.mentions;
  std::vector<DateMention> dates;
  analyzer.set_language(article.language);
  for (const auto field : {TextField::title, TextField::body, TextField::caption}) {
    const auto text = text_of(article, field);
    for (auto& date : find_date_mentions(text, analyzer.analyze(text), published, field)) {
      const bool is_in_name = std::any_of(names.begin(), names.end(), [&](const StoredMention& name) {
        return name.field == date.field && name.begin <= date.begin && date.end <= name.end;
      });
      if (!is_in_name) dates.push_back(std::move(date));
    }
  }
  article.marks.dates = std::move(dates);
}

}  // namespace kz
