// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/header_dates.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "common/article/date_labels.h"
#include "common/dates/full_date.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHeadLines = 12;  // header lines with a label stand above these…
constexpr std::size_t kTailLines = 3;   // …or below the text
constexpr std::size_t kTopLines = 3;    // where a date without a label may stand
constexpr std::size_t kTopBytes = 300;
constexpr std::size_t kShortLineBytes = 120;  // of about 100 characters: a header line, no paragraph
constexpr std::size_t kDatelineBytes = 80;    // a dateline's date ends within these

// A date that `text` starts with but for filler.
std::optional<Day> leading_date(std::string_view text) {
  const std::string_view start = text.substr(0, utf8_prefix(text, kShortLineBytes));
  const std::vector<FullDate> dates = find_full_dates(start);
  if (dates.empty() || !is_filler(start.substr(0, dates[0].begin), FillerWords::weekdays_and_joining))
    return std::nullopt;
  return dates[0].day;
}

// The same of a day without a year, where the line does not go on as a sentence.
std::optional<YearlessDay> leading_yearless_day(std::string_view text) {
  const std::string_view start = text.substr(0, utf8_prefix(text, kShortLineBytes));
  const auto day = find_yearless_day(start);
  if (!day || !is_filler(start.substr(0, day->begin), FillerWords::weekdays_and_joining)) return std::nullopt;
  return YearlessDay{day->month, day->day};
}

// A line that is not blank, trimmed.
struct TextLine {
  std::string_view text;
  std::size_t begin = 0;  // its bytes in the text start here
  bool is_wrapped =
      false;  // part of a paragraph whose lines were broken at a margin: the line above or below goes on in lower case
};

bool starts_lower(std::string_view line) {
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  bool follows_blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) {
      const bool has_neighbour = !follows_blank && !lines.empty();
      if (has_neighbour && starts_lower(line)) lines.back().is_wrapped = true;
      lines.push_back({line, begin, has_neighbour && starts_lower(lines.back().text)});
    }
    follows_blank = line.empty();
    begin = end + 1;
  }
  return lines;
}

// A short line that is a sentence may name the date of anything.
bool ends_like_sentence(std::string_view line) {
  const std::string lower = plain(line);
  const auto ends_with = [&](std::string_view end) {
    return lower.size() >= end.size() && lower.compare(lower.size() - end.size(), end.size(), end) == 0;
  };
  return (ends_with(".") || ends_with("!") || ends_with("?")) && !ends_with(".m.") && !ends_with("m .");
}

// In a dateline the place, the date and perhaps the agency in brackets come before a dash, a colon or the agency's
// strokes.
bool is_dateline_end(std::string_view rest) {
  const std::string lower = plain(rest.substr(0, utf8_prefix(rest, kMaxFillerBytes)));
  std::string_view text = trimmed(lower);
  if (!text.empty() && (text.front() == '.' || text.front() == ','))
    text = trimmed(text.substr(1));  // "Jan.", "(city),"
  if (text.empty()) return false;
  if (text.front() == '-' || text.front() == ':') return true;
  std::size_t close = std::string_view::npos;
  if (text.front() == '(') close = text.find(')', 1);
  if (text.front() == '/') close = text.find('/', 1);
  return close < kMaxFillerBytes;
}

// "10:15", "10.15"
bool is_time(std::string_view text) {
  const auto mark = text.find_first_of(":.");
  return text.size() >= 4 && text.size() <= 5 && mark + 3 == text.size() && are_digits(text.substr(0, mark)) &&
         are_digits(text.substr(mark + 1));
}

// Whether the date that `before` leads up to starts the line, or stands after punctuation: not after a word of a
// sentence.
bool is_set_apart(std::string_view before) {
  const std::string lower = plain(before);
  std::string_view rest = lower;
  for (;;) {
    bool follows_punctuation = false;
    for (; !rest.empty() && !is_plain_letter(rest.back()) && !is_ascii_digit(rest.back()); rest.remove_suffix(1)) {
      follows_punctuation = follows_punctuation || !is_blank(rest.back());
    }
    std::size_t begin = rest.size();
    while (begin > 0 && is_plain_letter(rest[begin - 1])) --begin;
    // "Berlin, den 10. November", "the 5th of January"
    constexpr std::array kDayWords{"den"sv, "le"sv, "dnia"sv, "ngay"sv, "the"sv};
    const std::string_view word = rest.substr(begin);
    if (word.empty() && is_time(rest)) return true;  // "10:15 05.01.2022"
    const bool is_of_date = !word.empty() && (is_weekday_name(word) || is_one_of(word, kDayWords));
    if (!is_of_date) return rest.empty() || follows_punctuation;
    rest = rest.substr(0, begin);  // weekdays belong to the date
  }
}

// Whether a word in lower case stands in `text` but those that join names: "People wait for bread in Almaty, ".
// Addresses of the web are none.
bool has_prose_word(std::string_view text) {
  constexpr std::array kJoining{"by"sv, "and"sv, "of"sv,   "the"sv, "for"sv, "de"sv, "von"sv, "at"sv,
                                "on"sv, "min"sv, "read"sv, "den"sv, "del"sv, "di"sv, "da"sv,  "do"sv};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    const bool is_prose =
        starts_lower(word) && !is_one_of(word, kJoining) && word.find_first_of(":/.@") == std::string_view::npos;
    if (is_prose) return true;
  }
  return false;
}

// "By Ann Person January 6, 2022", "Madrid 6 January 2022 - 18:31 CET": names before the date, and at most a time
// behind it.
bool is_behind_names(std::string_view before, std::string_view after) {
  constexpr std::size_t kMostNames = 6;
  const auto words = static_cast<std::size_t>(std::count(before.begin(), before.end(), ' '));
  if (before.empty() || words > kMostNames || has_prose_word(before)) return false;
  if (!is_filler(after, FillerWords::weekdays_and_joining)) return false;
  return plain(before).starts_with("by ") || (words <= 2 && after.find(':') != std::string_view::npos);
}

// "FILE PHOTO: … REUTERS/A. Person": what it shows was then.
bool is_picture_line(std::string_view line) {
  const std::string lower = plain(line);
  return lower.starts_with("file photo") || lower.starts_with("file -") || lower.starts_with("(file") ||
         lower.find("(ap photo") != std::string::npos || lower.find("reuters/") != std::string::npos;
}

// Whether the text after a date goes on as a sentence does: "January 6, 2022 when …".
bool goes_on_as_prose(std::string_view after) {
  while (!after.empty() && (is_blank(after.front()) || after.front() == ',')) after.remove_prefix(1);
  if (!starts_lower(after)) return false;
  const auto end = std::find_if_not(after.begin(), after.end(), is_plain_letter);
  const auto length = static_cast<std::size_t>(end - after.begin());
  const bool is_byline = after.substr(0, length) == "by" && !has_prose_word(after);
  return !is_byline && !is_filler_word(after.substr(0, length), FillerWords::weekdays_and_joining);
}

// "March 29, 2021 - 17:12 | Modified March 29, 2021 - 21:40": what follows the first date is labelled.
bool is_followed_by_label(std::string_view between) {
  const std::string lower = plain(between);
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const bool starts_word = is_plain_letter(lower[at]) && (at == 0 || !is_plain_letter(lower[at - 1]));
    if (starts_word && label_size(std::string_view(lower).substr(at)) > 0) return true;
  }
  return false;
}

std::optional<TopDate> top_date_of(std::string_view line) {
  const std::string_view start = line.substr(0, utf8_prefix(line, kShortLineBytes));
  const std::vector<FullDate> dates = find_full_dates(start);
  if (dates.empty() || is_picture_line(line)) return std::nullopt;
  const FullDate& date = dates[0];
  if (!is_set_apart(start.substr(0, date.begin))) {
    const bool is_byline = dates.size() == 1 && start.size() == line.size() &&
                           is_behind_names(start.substr(0, date.begin), start.substr(date.end));
    return is_byline ? std::optional(TopDate{date.day, true}) : std::nullopt;
  }
  if (dates.size() > 1) {
    const bool is_header = is_filler(start.substr(0, date.begin), FillerWords::weekdays) &&
                           is_followed_by_label(start.substr(date.end, dates[1].begin - date.end));
    return is_header ? std::optional(TopDate{date.day, true}) : std::nullopt;
  }
  const std::string_view before = start.substr(0, date.begin);
  const std::string_view after = start.substr(date.end);
  const bool is_short = start.size() == line.size();
  if (is_short && is_filler(before, FillerWords::weekdays) && is_filler(after, FillerWords::weekdays_and_joining)) {
    return TopDate{date.day, true};
  }
  const bool is_dateline = date.end <= kDatelineBytes && is_dateline_end(after);
  const bool is_caption = before.find('|') == std::string_view::npos && has_prose_word(before);
  if (is_dateline || (is_short && !is_caption && !ends_like_sentence(line) && !goes_on_as_prose(after)))
    return TopDate{date.day, false};
  return std::nullopt;
}

// What stands beside the date of a header line: labels, weekdays, times, how long reading takes, how long ago it was.
bool says_nothing_else(std::string_view text) {
  constexpr std::array kReading{"reading"sv, "time"sv,   "min"sv,     "mins"sv,      "minutes"sv, "read"sv,
                                "years"sv,   "year"sv,   "months"sv,  "month"sv,     "days"sv,    "day"sv,
                                "hours"sv,   "hour"sv,   "ago"sv,     "lesedauer"sv, "minuten"sv, "temps"sv,
                                "lecture"sv, "tiempo"sv, "lectura"sv, "minutos"sv,   "время"sv,   "чтения"sv,
                                "мин"sv,     "минут"sv,  "минуты"sv};
  const std::string lower = plain(text);
  for (std::size_t at = 0; at < lower.size();) {
    if (!is_plain_letter(lower[at])) {
      ++at;
      continue;
    }
    const std::string_view rest = std::string_view(lower).substr(at);
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_plain_letter);
    const auto word = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    const std::size_t label = label_size(rest);
    const bool is_known =
        label > 0 || is_filler_word(word, FillerWords::weekdays_and_joining) || is_one_of(word, kReading);
    if (!is_known) return false;
    at += std::max(label, word.size());
  }
  return true;
}

// "Published 3 January 2022 | Updated 6 January 2022" on one line: the later of the two.
Day last_labelled_date(std::string_view rest, const Day& first) {
  const std::string_view start = rest.substr(0, utf8_prefix(rest, kShortLineBytes));
  const std::vector<FullDate> dates = find_full_dates(start);
  if (dates.size() != 2 || dates[1].day < first) return first;
  return is_followed_by_label(start.substr(dates[0].end, dates[1].begin - dates[0].end)) ? dates[1].day : first;
}

bool is_prose_line(std::string_view line) {
  constexpr std::size_t kMinSentenceBytes = 20;
  return line.size() > kShortLineBytes || (line.size() >= kMinSentenceBytes && ends_like_sentence(line));
}

// Below a menu, a byline and the place: the one line above the article that holds nothing but a date. "Born:" above it
// is of a table.
std::optional<TopDate> date_above_prose(const std::vector<TextLine>& lines) {
  constexpr std::size_t kMenuLines = 24;
  std::optional<TopDate> found;
  for (std::size_t i = 0; i < lines.size() && i < kMenuLines && !is_prose_line(lines[i].text); ++i) {
    if (i < kTopLines || lines[i].is_wrapped || match_label(lines[i].text)) continue;
    const auto date = top_date_of(lines[i].text);
    if (!date || !(date->is_whole_line || is_date_line(lines[i].text, false)) || lines[i - 1].text.ends_with(':'))
      continue;
    if (found) return std::nullopt;
    found = date;
  }
  return found;
}

}  // namespace

std::optional<LabelledDates> find_labelled_dates(std::string_view text) {
  const std::vector<TextLine> lines = lines_of(text);
  std::optional<Day> first;   // of those that name the publication
  std::optional<Day> oldest;  // of all
  std::optional<Day> newest;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::optional<LabelledLine> labelled = match_label(lines[i].text);
    if (!labelled) continue;
    const bool is_header = !lines[i].is_wrapped && (i < kHeadLines || i + kTailLines >= lines.size());
    const bool is_plain = labelled->has_colon || lines[i].text.size() <= kShortLineBytes;
    if (!labelled->is_ticker && (!is_header || !is_plain)) continue;
    std::optional<Day> day = leading_date(labelled->rest);
    const bool may_follow =
        labelled->rest == ":" && i + 1 < lines.size() && lines[i + 1].text.size() <= kMaxFillerBytes;
    if (!day && may_follow) day = leading_date(lines[i + 1].text);
    if (!day) continue;
    if (labelled->kind == LabelKind::published && (!first || *day < *first)) first = day;
    if (!oldest || *day < *oldest) oldest = day;
    const std::optional<Day> last = labelled->is_ticker ? day : last_labelled_date(labelled->rest, *day);
    if (!newest || *newest < *last) newest = last;
  }
  if (!newest) return std::nullopt;
  LabelledDates dates{first ? *first : *oldest, std::nullopt, first.has_value()};
  if (dates.published < *newest) dates.updated = newest;
  return dates;
}

std::optional<YearlessDay> find_labelled_day(std::string_view text) {
  const std::vector<TextLine> lines = lines_of(text);
  std::optional<YearlessDay> any;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_header = !lines[i].is_wrapped && (i < kHeadLines || i + kTailLines >= lines.size());
    const auto labelled = is_header ? match_label(lines[i].text) : std::nullopt;
    if (!labelled || (!labelled->has_colon && lines[i].text.size() > kShortLineBytes)) continue;
    const auto day = leading_yearless_day(labelled->rest);
    if (day && labelled->kind == LabelKind::published) return day;
    if (!any) any = day;
  }
  return any;
}

std::optional<TopDate> find_top_date(std::string_view text) {
  constexpr std::size_t kReadBytes = 4 * kTopBytes;  // the line below the last one is looked at too
  const std::vector<TextLine> lines = lines_of(text.substr(0, utf8_prefix(text, kReadBytes)));
  for (std::size_t i = 0; i < lines.size() && i < kTopLines && lines[i].begin < kTopBytes; ++i) {
    if (lines[i].is_wrapped) continue;
    if (const std::optional<TopDate> date = top_date_of(lines[i].text)) return date;
  }
  return date_above_prose(lines);
}

std::optional<Day> find_end_date(std::string_view text) {
  constexpr std::size_t kReadBytes = 600;
  const std::size_t from =
      text.size() < kReadBytes ? std::string_view::npos : text.find('\n', text.size() - kReadBytes);
  const bool is_whole = from == std::string_view::npos;
  const std::vector<TextLine> lines = lines_of(is_whole ? text : text.substr(from));
  const auto is_prose = [](const TextLine& line) { return is_prose_line(line.text); };
  for (std::size_t i = lines.size(); i > (is_whole ? kTopLines : 1) && lines.size() - i < kTailLines; --i) {
    const TextLine& line = lines[i - 1];
    if (line.is_wrapped || line.text.size() > kMaxFillerBytes || ends_like_sentence(line.text)) continue;
    const auto date = top_date_of(line.text);
    const bool is_behind_colon = lines[i - 2].text.ends_with(':');
    const bool is_below_prose = std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i), is_prose);
    if (date && !is_behind_colon && is_below_prose) return date->day;
  }
  return std::nullopt;
}

bool is_in_dateline(std::string_view text, std::size_t begin, std::size_t end) {
  if (end > std::min(kDatelineBytes, text.size())) return false;
  const std::string_view before = text.substr(0, begin);
  if (before.find('\n') != std::string_view::npos || !is_set_apart(before)) return false;
  std::string_view after = text.substr(end);
  after = after.substr(0, std::min(after.find('\n'), after.size()));
  return is_dateline_end(after);
}

bool is_date_line(std::string_view line, bool needs_label) {
  const auto may_be_figure = [](char c) { return is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; };
  if (line.size() > kShortLineBytes || std::none_of(line.begin(), line.end(), may_be_figure)) return false;
  const auto label = match_label(line);
  if (label && label->is_ticker) return false;
  const std::vector<FullDate> dates = find_full_dates(line);
  if (dates.empty() || (needs_label && !label && !is_followed_by_label(line.substr(dates[0].end)))) return false;
  std::size_t from = 0;
  for (const FullDate& date : dates) {
    if (!says_nothing_else(line.substr(from, date.begin - from))) return false;
    from = date.end;
  }
  return says_nothing_else(line.substr(from));
}

}  // namespace kz
