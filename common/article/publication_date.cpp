// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/publication_date.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/date_field.h"
#include "common/article/header_dates.h"
#include "common/article/url_date.h"
#include "common/noise/inline_markup.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr double kSurePageConfidence = 0.8;  // what a page says less surely comes after what its text says
constexpr int kFirstPageYear = 1993;         // of the web
constexpr double kLabelConfidence = 0.9;
constexpr double kUrlConfidence = 0.85;
constexpr double kOwnLineConfidence = 0.75;
constexpr double kDatelineConfidence = 0.7;
constexpr double kEndConfidence = 0.5;

// The first lines of `own` without what was removed but for dates: menus and notices above them are gone.
std::string cleaned_head(std::string_view own, const CleanText& text) {
  constexpr std::size_t kReadBytes = 8000;
  const std::size_t end = utf8_prefix(own, kReadBytes);
  std::string head;
  std::size_t from = 0;
  for (const RemovedText& part : text.removed) {
    if (part.begin >= end) break;
    if (part.reason == "date header" || part.begin < from) continue;
    head += own.substr(from, part.begin - from);
    from = std::min(part.end, end);
  }
  return head += own.substr(from, end - from);
}

std::optional<TopDate> top_date(std::string_view own, const CleanText& text) {
  if (const std::optional<TopDate> date = find_top_date(own)) return date;
  const std::string head = cleaned_head(own, text);
  if (!text.removed.empty()) {
    if (const std::optional<TopDate> date = find_top_date(head)) return date;
  }
  const bool may_have_marks = head.find('*') != std::string::npos || head.find('_') != std::string::npos;
  return may_have_marks ? find_top_date(without_markup(head)) : std::nullopt;
}

PublicationDate from_text(const Day& day, DateOrigin origin, double confidence) {
  return {.date = day, .precision = DatePrecision::day, .origin = origin, .confidence = confidence};
}

// The text without other stories and comments below it, which have dates of their own.
std::string_view own_text(const Article& article, const CleanText& text) {
  std::string_view own = article.text;
  std::size_t cut = own.size();
  for (std::size_t i = text.removed.size(); i > 0; --i) {
    const RemovedText& part = text.removed[i - 1];
    own = own.substr(0, own.find_last_not_of(" \t\r\n") + 1);
    if (part.end < own.size() || part.begin >= own.size()) break;
    own = own.substr(0, part.begin);
    if (part.reason == "related links" || part.reason == "comments") cut = part.begin;
  }
  return std::string_view(article.text).substr(0, cut);
}

PublicationDate date_of_top(const TopDate& top) {
  return from_text(top.day, DateOrigin::dateline, top.is_whole_line ? kOwnLineConfidence : kDatelineConfidence);
}

// The dates that the text tells.
std::optional<PublicationDate> date_text(const Article& article, const CleanText& text) {
  const std::string_view own = own_text(article, text);
  const bool is_page = !article.blocks.empty();  // its markup tells where dates stand
  auto dates = find_labelled_dates(own);
  const auto is_of_event = [&](const Day& day) { return is_page && day.year < kFirstPageYear; };
  if (dates && is_of_event(dates->published)) dates.reset();
  const bool needs_top = !dates || !dates->says_published;
  std::optional<TopDate> top = needs_top ? top_date(own, text) : std::nullopt;
  if (top && is_of_event(top->day)) top.reset();
  if (dates) {
    // "Madrid, 6 January 2022" above "Updated: 7 January 2022".
    const bool is_update = top && top->day < dates->published;
    PublicationDate published =
        is_update ? date_of_top(*top) : from_text(dates->published, DateOrigin::header, kLabelConfidence);
    published.updated = is_update && !dates->updated ? dates->published : dates->updated;
    return published;
  }
  if (const auto day = date_in_url(article.url)) return from_text(*day, DateOrigin::header, kUrlConfidence);
  if (top) return date_of_top(*top);
  const auto end = is_page ? std::nullopt : find_end_date(own);
  return end ? std::optional(from_text(*end, DateOrigin::dateline, kEndConfidence)) : std::nullopt;
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
