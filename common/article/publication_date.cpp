// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/publication_date.h"

#include <string>
#include <string_view>
#include <vector>

#include "common/article/header_dates.h"
#include "common/article/url_date.h"
#include "common/dates/calendar.h"
#include "common/dates/full_date.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr double kSurePageConfidence = 0.8;  // what a page says less surely comes after what its text says
constexpr double kLabelConfidence = 0.9;
constexpr double kUrlConfidence = 0.85;
constexpr double kOwnLineConfidence = 0.75;
constexpr double kDatelineConfidence = 0.7;

// A date as a publisher may write it: ISO 8601 to the day, month or year, else one full date ("Thu, 06 Jan 2022 18:20
// GMT").
std::optional<PublicationDate> read_date_field(std::string_view field) {
  constexpr std::size_t kMaxFieldBytes = 100;  // longer is no date but prose
  const std::string text{trimmed(field)};
  if (text.size() > kMaxFieldBytes) return std::nullopt;
  if (const std::optional<Day> day = parse_iso_day(text)) return PublicationDate{*day};
  if (const std::optional<Day> day = parse_iso_day(text + "-01")) return PublicationDate{*day, DatePrecision::month};
  if (const std::optional<Day> day = parse_iso_day(text + "-01-01")) return PublicationDate{*day, DatePrecision::year};
  const std::vector<FullDate> dates = find_full_dates(text);
  if (dates.size() != 1) return std::nullopt;
  return PublicationDate{dates[0].day};
}

std::optional<TopDate> top_date(const Article& article, const CleanText& text) {
  // Navigation above the date is gone from the body; a date taken for noise is still in the text.
  for (const std::string* part : {&article.text, &text.body}) {
    if (const std::optional<TopDate> date = find_top_date(*part)) return date;
  }
  return std::nullopt;
}

PublicationDate from_text(const Day& day, DateOrigin origin, double confidence) {
  return {.date = day, .precision = DatePrecision::day, .origin = origin, .confidence = confidence};
}

// The dates that the text tells.
std::optional<PublicationDate> date_text(const Article& article, const CleanText& text) {
  if (const auto dates = find_labelled_dates(article.text)) {
    PublicationDate published = from_text(dates->published, DateOrigin::header, kLabelConfidence);
    published.updated = dates->updated;
    return published;
  }
  if (const auto day = date_in_url(article.url)) return from_text(*day, DateOrigin::header, kUrlConfidence);
  const std::optional<TopDate> top = top_date(article, text);
  if (!top) return std::nullopt;
  return from_text(top->day, DateOrigin::dateline, top->is_whole_line ? kOwnLineConfidence : kDatelineConfidence);
}

}  // namespace

std::optional<PublicationDate> date_article(const Article& article, const CleanText& text) {
  if (auto date = read_date_field(article.date)) {
    const auto updated = read_date_field(article.updated);
    const bool is_later = updated && updated->precision == DatePrecision::day && date->date < updated->date;
    if (is_later) date->updated = updated->date;
    return date;
  }
  const std::optional<PublicationDate>& page = article.page_date;
  if (page && page->confidence >= kSurePageConfidence) return page;
  const std::optional<PublicationDate> date = date_text(article, text);
  return date ? date : page;
}

bool has_unreadable_date(const Article& article) {
  return !trimmed(article.date).empty() && !read_date_field(article.date);
}

}  // namespace kz
