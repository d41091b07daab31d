// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/header_dates.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "common/dates/full_date.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kHeadLines = 12;  // header lines with a label stand above these…
constexpr std::size_t kTailLines = 3;   // …or below the text
constexpr std::size_t kTopLines = 3;    // where a date without a label may stand
constexpr std::size_t kTopBytes = 300;
constexpr std::size_t kShortLineBytes = 120;  // of about 100 characters: a header line, no paragraph
constexpr std::size_t kDatelineBytes = 80;    // a dateline's date ends within these
constexpr std::size_t kMaxFillerBytes = 48;   // "Thursday, 10.30 a.m., on the"

enum class LabelKind { published, updated };

struct Label {
  std::string_view text;  // as fold() leaves it
  LabelKind kind;
};

constexpr LabelKind kFirst = LabelKind::published;
constexpr LabelKind kLater = LabelKind::updated;

// English, also as machines translate the others: German, Spanish, French, Russian.
constexpr std::array kLabels = {
    Label{"date", kFirst},
    Label{"dated", kFirst},
    Label{"created", kFirst},
    Label{"created on", kFirst},
    Label{"published", kFirst},
    Label{"first published", kFirst},
    Label{"publication", kFirst},
    Label{"publication date", kFirst},
    Label{"publish date", kFirst},
    Label{"published date", kFirst},
    Label{"date published", kFirst},
    Label{"date of publication", kFirst},
    Label{"originally published", kFirst},
    Label{"posted", kFirst},
    Label{"issued", kFirst},
    Label{"released", kFirst},
    Label{"release date", kFirst},
    Label{"appeared", kFirst},
    Label{"updated", kLater},
    Label{"last updated", kLater},
    Label{"last update", kLater},
    Label{"update", kLater},
    Label{"modified", kLater},
    Label{"last modified", kLater},
    Label{"edited", kLater},
    Label{"last edited", kLater},
    Label{"as of", kLater},
    Label{"as at", kLater},
    Label{"status", kLater},
    Label{"stand", kLater},
    Label{"datum", kFirst},
    Label{"veroffentlicht", kFirst},
    Label{"erstveroffentlichung", kFirst},
    Label{"erstellt", kFirst},
    Label{"erschienen", kFirst},
    Label{"publiziert", kFirst},
    Label{"aktualisiert", kLater},
    Label{"zuletzt aktualisiert", kLater},
    Label{"letzte aktualisierung", kLater},
    Label{"letzte anderung", kLater},
    Label{"geandert", kLater},
    Label{"publie", kFirst},
    Label{"publiee", kFirst},
    Label{"paru", kFirst},
    Label{"cree", kFirst},
    Label{"mis en ligne", kFirst},
    Label{"date de publication", kFirst},
    Label{"mis a jour", kLater},
    Label{"mise a jour", kLater},
    Label{"derniere mise a jour", kLater},
    Label{"modifie", kLater},
    Label{"fecha", kFirst},
    Label{"fecha de publicacion", kFirst},
    Label{"publicado", kFirst},
    Label{"publicada", kFirst},
    Label{"creado", kFirst},
    Label{"actualizado", kLater},
    Label{"actualizada", kLater},
    Label{"ultima actualizacion", kLater},
    Label{"modificado", kLater},
    Label{"дата", kFirst},
    Label{"дата публикации", kFirst},
    Label{"опубликовано", kFirst},
    Label{"опубликован", kFirst},
    Label{"опубликована", kFirst},
    Label{"создано", kFirst},
    Label{"размещено", kFirst},
    Label{"обновлено", kLater},
    Label{"последнее обновление", kLater},
    Label{"изменено", kLater},
};

// Of live tickers, whose entries carry their own date.
constexpr std::array kTickerLabels = {
    Label{"first report from", kFirst},
    Label{"first report of", kFirst},
    Label{"first report dated", kFirst},
    Label{"first message from", kFirst},
    Label{"first message dated", kFirst},
    Label{"first notification from", kFirst},
    Label{"initial report from", kFirst},
    Label{"original report from", kFirst},
    Label{"original message from", kFirst},
    Label{"original article from", kFirst},
    Label{"erstmeldung vom", kFirst},
    Label{"erstmeldung von", kFirst},
    Label{"ursprungsmeldung vom", kFirst},
    Label{"update from", kLater},
    Label{"update of", kLater},
    Label{"update dated", kLater},
    Label{"update vom", kLater},
    Label{"mise a jour du", kLater},
    Label{"actualizacion del", kLater},
    Label{"обновление от", kLater},
};

// As fold() leaves them.
constexpr std::array<std::string_view, 54> kWeekdays = {
    "monday",   "tuesday",  "wednesday",  "thursday",    "friday",  "saturday", "sunday",    "mon",     "tue",
    "tues",     "wed",      "thu",        "thur",        "thurs",   "fri",      "sat",       "sun",     "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag",     "samstag", "sonntag",  "lundi",     "mardi",   "mercredi",
    "jeudi",    "vendredi", "samedi",     "dimanche",    "lunes",   "martes",   "miercoles", "jueves",  "viernes",
    "sabado",   "domingo",  "mo",         "понедельник", "вторник", "среда",    "среду",     "четверг", "пятница",
    "пятницу",  "суббота",  "субботу",    "воскресенье", "пн",      "вт",       "ср",        "чт",      "пт",
};

// What may stand between a label and its date, beside weekdays.
constexpr std::array<std::string_view, 44> kJoiningWords = {
    "on",  "at", "from",  "the", "of",  "am",  "pm",  "a",   "p",   "m",   "le",  "el",   "vom",  "uhr", "hrs",
    "h",   "et", "est",   "edt", "pt",  "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "msk",  "ist", "hkt",
    "jst", "o",  "clock", "um",  "den", "am",  "las", "del", "du",  "в",   "г",   "от",   "года", "мск",
};

// Bytes beyond ASCII count as letters: dashes and no-break spaces are taken out before (see plain()).
bool is_letter(char c) noexcept {
  return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// In lower case without diacritics, with dashes, bullets and typographic spaces as ASCII.
std::string plain(std::string_view text) {
  constexpr std::array<std::string_view, 7> kPunctuation = {"–", "—", "•", "·", "\u00A0", "\u202F", "\u2009"};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::find_if(kPunctuation.begin(), kPunctuation.end(),
                                    [&](std::string_view mark) { return text.substr(at, mark.size()) == mark; });
    result += found == kPunctuation.end() ? ascii_lower(text[at]) : (found < kPunctuation.begin() + 4 ? '-' : ' ');
    at += found == kPunctuation.end() ? 1 : found->size();
  }
  return is_ascii(result) ? result : fold(result);
}

enum class FillerWords { weekdays, weekdays_and_joining };

bool is_filler_word(std::string_view word, FillerWords allowed) {
  return is_one_of(word, kWeekdays) || (allowed == FillerWords::weekdays_and_joining && is_one_of(word, kJoiningWords));
}

// Whether nothing but weekdays, times and punctuation (and joining words) stands in `text`.
bool is_filler(std::string_view text, FillerWords allowed) {
  if (text.size() > kMaxFillerBytes) return false;
  const std::string lower = plain(text);
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_letter(lower[end])) ++end;
    if (end > at && !is_filler_word(std::string_view(lower).substr(at, end - at), allowed)) return false;
    at = std::max(end, at + 1);
  }
  return true;
}

// The label at the start of `lower`, the longest that is one; it ends with its word.
template <std::size_t kCount>
const Label* label_at(const std::array<Label, kCount>& labels, std::string_view lower) {
  const Label* longest = nullptr;
  for (const Label& label : labels) {
    const std::string_view text = label.text;
    const bool is_there =
        lower.substr(0, text.size()) == text &&
        (lower.size() == text.size() || !(is_letter(lower[text.size()]) || is_ascii_digit(lower[text.size()])));
    if (is_there && (longest == nullptr || longest->text.size() < text.size())) longest = &label;
  }
  return longest;
}

// How many bytes of `line` fold to the first `folded` bytes.
std::size_t written_bytes(std::string_view line, std::size_t folded) {
  std::size_t at = 0;
  for (std::size_t got = 0; got < folded && at < line.size();) {
    const std::size_t length = std::min(character_at(line, at).length, line.size() - at);
    got += fold(line.substr(at, length)).size();
    at += length;
  }
  return at;
}

// A date that `text` starts with but for filler.
std::optional<Day> leading_date(std::string_view text) {
  const std::string_view start = text.substr(0, utf8_prefix(text, kShortLineBytes));
  const std::vector<FullDate> dates = find_full_dates(start);
  if (dates.empty() || !is_filler(start.substr(0, dates[0].begin), FillerWords::weekdays_and_joining))
    return std::nullopt;
  return dates[0].day;
}

// A line, what label it starts with, and what follows the label.
struct LabelledLine {
  std::string_view rest;
  LabelKind kind = LabelKind::published;
  bool is_ticker = false;
  bool has_colon = false;
};

std::optional<LabelledLine> match_label(std::string_view line) {
  constexpr std::size_t kMaxLabelBytes = 64;
  while (!line.empty() && !is_letter(line.front()) && !is_ascii_digit(line.front()))
    line.remove_prefix(1);  // "+++ ", "- "
  std::string lower{line.substr(0, utf8_prefix(line, kMaxLabelBytes))};
  const bool is_plain = is_ascii(lower);
  if (is_plain) {
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
  } else {
    lower = fold(lower);
  }
  const Label* ticker = label_at(kTickerLabels, lower);
  const Label* label = ticker != nullptr ? ticker : label_at(kLabels, lower);
  if (label == nullptr) return std::nullopt;
  const std::size_t bytes = is_plain ? label->text.size() : written_bytes(line, label->text.size());
  LabelledLine labelled{trimmed(line.substr(bytes)), label->kind, ticker != nullptr, false};
  labelled.has_colon = !labelled.rest.empty() && labelled.rest.front() == ':';
  return labelled;
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

// In a dateline the place, the date and perhaps the agency in brackets come before a dash or a colon.
bool is_dateline_end(std::string_view rest) {
  const std::string lower = plain(rest.substr(0, utf8_prefix(rest, kMaxFillerBytes)));
  const std::string_view text = trimmed(lower);
  if (text.empty()) return false;
  if (text.front() == '-' || text.front() == ':') return true;
  const std::size_t close = text.find(')');
  return text.front() == '(' && close != std::string_view::npos && close < kMaxFillerBytes;
}

// Whether the date that `before` leads up to starts the line, or stands after punctuation: not after a word of a
// sentence.
bool is_set_apart(std::string_view before) {
  const std::string lower = plain(before);
  std::string_view rest = lower;
  for (;;) {
    bool follows_punctuation = false;
    for (; !rest.empty() && !is_letter(rest.back()) && !is_ascii_digit(rest.back()); rest.remove_suffix(1)) {
      follows_punctuation = follows_punctuation || !is_blank(rest.back());
    }
    std::size_t begin = rest.size();
    while (begin > 0 && is_letter(rest[begin - 1])) --begin;
    const bool is_weekday = begin < rest.size() && is_one_of(rest.substr(begin), kWeekdays);
    if (!is_weekday) return rest.empty() || follows_punctuation;
    rest = rest.substr(0, begin);  // weekdays belong to the date
  }
}

// Whether the text after a date goes on as a sentence does: "January 6, 2022 when …".
bool goes_on_as_prose(std::string_view after) {
  while (!after.empty() && (is_blank(after.front()) || after.front() == ',')) after.remove_prefix(1);
  if (!starts_lower(after)) return false;
  const auto end = std::find_if_not(after.begin(), after.end(), is_letter);
  const auto length = static_cast<std::size_t>(end - after.begin());
  return !is_filler_word(after.substr(0, length), FillerWords::weekdays_and_joining);
}

// "March 29, 2021 - 17:12 | Modified March 29, 2021 - 21:40": what follows the first date is labelled.
bool is_followed_by_label(std::string_view between) {
  const std::string lower = plain(between);
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const bool starts_word = is_letter(lower[at]) && (at == 0 || !is_letter(lower[at - 1]));
    if (starts_word && label_at(kLabels, std::string_view(lower).substr(at)) != nullptr) return true;
  }
  return false;
}

std::optional<TopDate> top_date_of(std::string_view line) {
  const std::string_view start = line.substr(0, utf8_prefix(line, kShortLineBytes));
  const std::vector<FullDate> dates = find_full_dates(start);
  if (dates.empty() || !is_set_apart(start.substr(0, dates[0].begin))) return std::nullopt;
  const FullDate& date = dates[0];
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
  if (is_dateline || (is_short && !ends_like_sentence(line) && !goes_on_as_prose(after)))
    return TopDate{date.day, false};
  return std::nullopt;
}

// "Published 3 January 2022 | Updated 6 January 2022" on one line: the later of the two.
Day last_labelled_date(std::string_view rest, const Day& first) {
  const std::string_view start = rest.substr(0, utf8_prefix(rest, kShortLineBytes));
  const std::vector<FullDate> dates = find_full_dates(start);
  if (dates.size() != 2 || dates[1].day < first) return first;
  return is_followed_by_label(start.substr(dates[0].end, dates[1].begin - dates[0].end)) ? dates[1].day : first;
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
  LabelledDates dates{first ? *first : *oldest, std::nullopt};
  if (dates.published < *newest) dates.updated = newest;
  return dates;
}

std::optional<TopDate> find_top_date(std::string_view text) {
  constexpr std::size_t kReadBytes = 4 * kTopBytes;  // the line below the last one is looked at too
  const std::vector<TextLine> lines = lines_of(text.substr(0, utf8_prefix(text, kReadBytes)));
  for (std::size_t i = 0; i < lines.size() && i < kTopLines && lines[i].begin < kTopBytes; ++i) {
    if (lines[i].is_wrapped) continue;
    if (const std::optional<TopDate> date = top_date_of(lines[i].text)) return date;
  }
  return std::nullopt;
}

}  // namespace kz
