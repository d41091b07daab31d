// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/page_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <utility>

#include "common/article/date_labels.h"
#include "common/article/header_dates.h"
#include "common/article/url_date.h"
#include "common/dates/calendar.h"
#include "common/dates/date_pattern.h"
#include "common/dates/full_date.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr double kMarkedTime = 0.92;  // <time pubdate>, <time class="published">
constexpr double kUrl = 0.88;
constexpr double kHeadTime = 0.86;  // <time> beside the heading
constexpr double kHeadLine = 0.82;  // a byline beside the heading
constexpr double kLabel = 0.82;     // "Published on …" in the article
constexpr double kHeadDate = 0.75;  // any short line with a date beside the heading
constexpr double kTextTime = 0.6;   // a <time> within the article
constexpr double kDateline = 0.6;   // a byline elsewhere
constexpr double kTitle = 0.55;     // "6 January 2022 | Statement on …"
constexpr double kScript = 0.5;     // "publishedAt":"2022-01-06" in the data of a page that a program draws
constexpr double kOnlyDate = 0.45;  // the one date that all lines outside the article's prose agree on
constexpr double kAnyDate = 0.35;
constexpr double kAmbiguous = 0.85;  // factor for 1/6/2022 where only the language tells
constexpr int kFirstYear = 1993;     // of the web; before it templates say "0001-01-01" and "1970-01-01"
constexpr int kLastYear = 2099;

bool is_plausible(const Day& day) {
  return day.year >= kFirstYear && day.year <= kLastYear;
}

// Seconds or milliseconds since 1970.
std::optional<Day> day_of_timestamp(std::string_view digits) {
  constexpr std::size_t kSecondsDigits = 10;
  constexpr std::size_t kMillisecondsDigits = 13;
  constexpr long kSecondsPerDay = 86400;
  if (digits.size() != kSecondsDigits && digits.size() != kMillisecondsDigits) return std::nullopt;
  if (!std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return std::nullopt;
  long seconds = 0;
  std::from_chars(digits.data(), digits.data() + kSecondsDigits, seconds);
  return day_from_number(seconds / kSecondsPerDay);
}

// "20220106", "20220106T1020", "20220106102000".
std::optional<Day> day_of_compact(std::string_view text) {
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
  constexpr std::size_t kDateDigits = 8;
  constexpr std::size_t kTimeDigits = 14;
  if (digits != kDateDigits && digits != kTimeDigits) return std::nullopt;
  const auto number = [&](std::size_t begin, std::size_t count) {
    int value = 0;
    std::from_chars(text.data() + begin, text.data() + begin + count, value);
    return value;
  };
  const Day day{number(0, 4), number(4, 2), number(6, 2)};
  if (!is_valid_day(day.year, day.month, day.day)) return std::nullopt;
  return day;
}

struct Reading {
  Day day;
  bool is_ambiguous = false;  // 1/6/2022: the language chose
  bool is_utc = false;        // where the publisher is, it may have been the day before or after
};

// Whether the time of an ISO date is told in UTC, which hides the day it was where it was published.
bool is_utc_time(std::string_view field) {
  const auto ends_with = [&](std::string_view end) {
    return field.size() >= end.size() && field.substr(field.size() - end.size()) == end;
  };
  const bool has_time = field.find(':') != std::string_view::npos;
  return has_time &&
         (ends_with("Z") || ends_with("+00:00") || ends_with("+0000") || ends_with("GMT") || ends_with("UTC"));
}

// Reads dates as a page in one language writes them.
class DateReader {
 public:
  explicit DateReader(std::string_view language) : month_leads_(reads_month_first(language)) {}

  // The date of a field: nothing but a date and a time stands in it.
  [[nodiscard]] std::optional<Reading> read_field(std::string_view field) const {
    constexpr std::size_t kMaxFieldBytes = 100;
    while (!field.empty() && field.front() == ' ') field.remove_prefix(1);
    if (field.empty() || field.size() > kMaxFieldBytes) return std::nullopt;
    std::optional<Day> day = parse_iso_day(field.substr(0, 10));
    if (!day) day = day_of_timestamp(field);
    if (!day) day = day_of_compact(field);
    if (day) return is_plausible(*day) ? std::optional(Reading{*day, false, is_utc_time(field)}) : std::nullopt;
    return read_first(field);
  }

  // The first full date of a text.
  [[nodiscard]] std::optional<Reading> read_first(std::string_view text) const {
    for (const FullDate& date : find_full_dates(text)) {
      if (is_plausible(date.day)) return Reading{date.day};
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_ascii_digit(text[at]) || (at > 0 && is_ascii_digit(text[at - 1]))) continue;
      const std::optional<WrittenDate> date = match_date_at(text, at);
      if (date && date->is_ambiguous) return resolve(*date);
    }
    return std::nullopt;
  }

 private:
  // Only the United States and a few others put the month first.
  static bool reads_month_first(std::string_view language) {
    return language == "en" || language == "en-US" || language == "en_US" || language == "en-us" || language == "und" ||
           language.empty();
  }

  [[nodiscard]] std::optional<Reading> resolve(const WrittenDate& date) const {
    const Day day = month_leads_ ? Day{date.year, date.day, date.month} : Day{date.year, date.month, date.day};
    if (!is_valid_day(day.year, day.month, day.day) || !is_plausible(day)) return std::nullopt;
    return Reading{day, true};
  }

  bool month_leads_;
};

bool contains_word(std::string_view words, std::string_view part) {
  return words.find(part) != std::string_view::npos;
}

class PageDateFinder {
 public:
  PageDateFinder(const PageMetadata& metadata, const Article& article, const HtmlTree& tree, const PageText& page,
                 const std::vector<BlockVerdict>& verdicts)
      : metadata_(metadata),
        url_(article.url),
        tree_(tree),
        page_(page),
        verdicts_(verdicts),
        reader_(article.language) {}

  std::optional<PublicationDate> find() {
    for (const DateField& field : metadata_.published) take(reader_.read_field(field.value), field.confidence);
    read_times();
    if (const std::optional<Day> day = date_in_url(url_)) take(Reading{*day}, kUrl, DateOrigin::header);
    read_lines();
    read_title();
    read_scripts();
    read_only_date();
    for (const DateField& field : metadata_.modified) take(reader_.read_field(field.value), field.confidence);
    settle_zone();
    return best_;
  }

 private:
  // A day told in UTC gives way to one a day apart that was told where the article was published.
  void settle_zone() {
    if (!best_ || !is_best_utc_) return;
    const auto is_neighbour = [&](const Day& day) { return std::abs(day_number(day) - day_number(best_->date)) == 1; };
    const auto local = std::find_if(local_days_.begin(), local_days_.end(), is_neighbour);
    const bool is_said = std::find(local_days_.begin(), local_days_.end(), best_->date) != local_days_.end();
    if (local != local_days_.end() && !is_said) best_->date = *local;
  }

  void take(const std::optional<Reading>& reading, double confidence, DateOrigin origin = DateOrigin::metadata) {
    if (!reading) return;
    if (reading->is_ambiguous) confidence *= kAmbiguous;
    if (!reading->is_utc && confidence >= kTextTime) local_days_.push_back(reading->day);
    if (best_ && best_->confidence >= confidence) return;
    best_ = PublicationDate{reading->day, DatePrecision::day, origin, confidence};
    is_best_utc_ = reading->is_utc;
  }

  [[nodiscard]] std::string_view text_of(const PageBlock& block) const {
    return std::string_view(page_.text).substr(block.begin, block.end - block.begin);
  }

  // The block that holds node `i`, or the last before it.
  [[nodiscard]] std::size_t block_at(std::size_t i) const {
    const auto after =
        std::upper_bound(page_.blocks.begin(), page_.blocks.end(), i + 1,
                         [](std::size_t node, const PageBlock& block) { return node < block.first_text; });
    return after == page_.blocks.begin() ? page_.blocks.size()
                                         : static_cast<std::size_t>(after - page_.blocks.begin()) - 1;
  }

  void read_times() {
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      const HtmlNode& node = tree_.nodes()[i];
      const std::string_view classes = tree_.attribute(node, "class");
      const bool is_time = node.name == "time";
      const bool is_abbreviation = node.name == "abbr" && contains_word(classes, "published");
      if (is_time || is_abbreviation) read_time(i, node, classes);
    }
  }

  void read_time(std::size_t i, const HtmlNode& node, std::string_view classes) {
    constexpr std::size_t kMostBytes = 200;  // longer is no date, and elements of time may nest around a whole page
    const std::string text = tree_.text_of(i, kMostBytes);
    std::optional<Reading> reading =
        reader_.read_field(tree_.attribute(node, node.name == "abbr" ? "title" : "datetime"));
    if (!reading) reading = reader_.read_field(text);
    if (!reading) return;
    const std::string_view property = tree_.attribute(node, "itemprop");
    const auto label = match_label(text);  // "Updated February 1"
    const bool is_change = label && label->kind == LabelKind::updated;
    if (is_change || contains_word(classes, "update") || contains_word(classes, "modif") ||
        contains_word(property, "Modified")) {
      take(reading, kAnyDate);
      return;
    }
    const std::size_t block = block_at(i);
    const bool is_elsewhere = block < verdicts_.size() && is_elsewhere_noise(verdicts_[block]);
    const bool is_marked = tree_.has_attribute(node, "pubdate") || contains_word(classes, "publish") ||
                           contains_word(classes, "entry-date");
    if (is_elsewhere) {
      take(reading, kAnyDate);
    } else if (is_marked) {
      take(reading, kMarkedTime);
    } else {
      take(reading, block < verdicts_.size() && verdicts_[block].is_near_title ? kHeadTime : kTextTime);
    }
  }

  // Of other articles, of comments: not a byline of this one.
  static bool is_elsewhere_noise(const BlockVerdict& verdict) {
    return !verdict.noise.empty() && verdict.noise != "byline" && !verdict.is_near_title;
  }

  void read_lines() {
    constexpr std::size_t kLineBytes = 160;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const BlockVerdict& verdict = verdicts_[i];
      const std::string_view text = text_of(page_.blocks[i]);
      if (text.size() > kLineBytes || is_elsewhere_noise(verdict)) continue;
      read_line(text, verdict);
    }
  }

  void read_line(std::string_view text, const BlockVerdict& verdict) {
    if (const auto labelled = find_labelled_dates(text); labelled && is_plausible(labelled->published)) {
      take(Reading{labelled->published}, kLabel, DateOrigin::header);
      return;
    }
    if (text.find("©") != std::string_view::npos) return;
    // "On 16 December 2011 police opened fire." is of something else.
    if (!verdict.is_dateline && !verdict.is_heading && tells_of_day(text)) return;
    const std::optional<Reading> reading = reader_.read_first(text);
    if (verdict.is_near_title) {
      take(reading, verdict.is_dateline ? kHeadLine : kHeadDate, DateOrigin::header);
    } else {
      take(reading, verdict.is_dateline ? kDateline : kAnyDate,
           verdict.is_dateline ? DateOrigin::header : DateOrigin::text);
    }
  }

  // A sentence that goes on from a day, or a picture from the archive.
  static bool tells_of_day(std::string_view text) {
    constexpr std::size_t kMinSentenceBytes = 60;
    const std::string start = plain(text.substr(0, utf8_prefix(text, 12)));
    if (start.starts_with("file photo") || start.starts_with("file -") || start.starts_with("(file")) return true;
    return text.size() >= kMinSentenceBytes && text.ends_with('.') &&
           (start.starts_with("on ") || start.starts_with("in ") || start.starts_with("since "));
  }

  // Press releases carry their date before their title, and in their address.
  void read_title() {
    const std::string_view title = metadata_.title;
    constexpr std::size_t kStartBytes = 12;
    const std::vector<FullDate> dates = find_full_dates(title);
    if (!dates.empty() && dates.front().begin < kStartBytes && is_plausible(dates.front().day)) {
      take(Reading{dates.front().day}, kTitle, DateOrigin::header);
    }
    const std::size_t path = url_.find('/', std::min<std::size_t>(url_.size(), 8));
    if (path != std::string_view::npos) take(reader_.read_first(url_.substr(path)), kTitle, DateOrigin::header);
  }

  // Pages that a program draws in the browser hold their article's fields in a script.
  void read_scripts() {
    if (best_ && best_->confidence >= kScript) return;
    constexpr std::array<std::string_view, 8> kKeys = {"datePublished", "publishedAt",  "published_at",
                                                       "publishDate",   "publish_date", "firstPublished",
                                                       "createdAt",     "dateCreated"};
    for (const HtmlNode& node : tree_.nodes()) {
      if (!node.is_text() || tree_.nodes()[node.parent].name != "script") continue;
      for (const std::string_view key : kKeys) read_key(node.text, key);
    }
  }

  void read_key(std::string_view script, std::string_view key) {
    constexpr std::size_t kValueBytes = 40;
    const std::size_t at = script.find(key);
    if (at == std::string_view::npos) return;
    std::string_view rest = script.substr(at + key.size(), kValueBytes);
    while (!rest.empty() && std::string_view("\\\"' :").find(rest.front()) != std::string_view::npos)
      rest.remove_prefix(1);
    take(reader_.read_field(rest.substr(0, rest.find_first_of("\\\"'"))), kScript);
  }

  // Where nothing tells more, and no two short lines differ, that date is the page's.
  void read_only_date() {
    if (best_ && best_->confidence >= kOnlyDate) return;
    constexpr std::size_t kShortBytes = 60;
    std::optional<Reading> only;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const std::string_view text = text_of(page_.blocks[i]);
      const std::string_view noise = verdicts_[i].noise;
      if (text.size() > kShortBytes || noise == "comments" || noise == "footer" || noise == "related links") continue;
      const std::optional<Reading> reading = reader_.read_first(text);
      if (!reading) continue;
      if (only && only->day != reading->day) return;
      only = reading;
    }
    take(only, kOnlyDate, DateOrigin::header);
  }

  const PageMetadata& metadata_;
  std::string_view url_;
  const HtmlTree& tree_;
  const PageText& page_;
  const std::vector<BlockVerdict>& verdicts_;
  DateReader reader_;
  std::optional<PublicationDate> best_;
  bool is_best_utc_ = false;
  std::vector<Day> local_days_;  // days told without a zone, or in the publisher's
};

}  // namespace

std::optional<PublicationDate> find_page_date(const PageMetadata& metadata, const Article& article,
                                              const HtmlTree& tree, const PageText& text,
                                              const std::vector<BlockVerdict>& verdicts) {
  return PageDateFinder(metadata, article, tree, text, verdicts).find();
}

}  // namespace kz
