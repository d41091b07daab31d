// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "common/article/header_dates.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::array kLabels{"created"sv,       "published"sv,      "updated"sv,      "last updated"sv,
                             "last modified"sv, "modified"sv,       "posted"sv,       "posted on"sv,
                             "published on"sv,  "author"sv,         "by"sv,           "date"sv,
                             "source"sv,        "photo"sv,          "image"sv,        "tags"sv,
                             "tag"sv,           "category"sv,       "categories"sv,   "keywords"sv,
                             "topics"sv,        "share"sv,          "reading time"sv, "stand"sv,
                             "erstellt"sv,      "veroffentlicht"sv, "aktualisiert"sv, "autor"sv,
                             "quelle"sv,        "datum"sv,          "schlagworte"sv,  "publicado"sv,
                             "actualizado"sv,   "fuente"sv,         "fecha"sv,        "etiquetas"sv,
                             "publie le"sv,     "mis a jour"sv,     "auteur"sv,       "опубликовано"sv,
                             "обновлено"sv,     "автор"sv,          "источник"sv,     "дата"sv,
                             "теги"sv};

constexpr std::array kDateLabels{"created"sv, "published"sv, "updated"sv, "update"sv, "modified"sv,
                                 "edited"sv,  "posted"sv,    "date"sv,    "last"sv};
constexpr std::array kDateWords{
    "january"sv,  "february"sv, "march"sv,    "april"sv,  "may"sv, "june"sv, "july"sv,   "august"sv,  "september"sv,
    "october"sv,  "november"sv, "december"sv, "jan"sv,    "feb"sv, "mar"sv,  "apr"sv,    "jun"sv,     "jul"sv,
    "aug"sv,      "sep"sv,      "sept"sv,     "oct"sv,    "nov"sv, "dec"sv,  "monday"sv, "tuesday"sv, "wednesday"sv,
    "thursday"sv, "friday"sv,   "saturday"sv, "sunday"sv, "mon"sv, "tue"sv,  "wed"sv,    "thu"sv,     "fri"sv,
    "sat"sv,      "sun"sv,      "at"sv,       "on"sv,     "am"sv,  "pm"sv,   "a.m"sv,    "p.m"sv,     "gmt"sv,
    "utc"sv,      "cet"sv,      "est"sv,      "edt"sv,    "bst"sv, "-"sv,    "|"sv};

// "Published on Thursday, January 6, 2022 at 6:20 p.m.", "05.01. - 18:42 | Last update: 20:15": the date may lack its
// year.
bool is_english_date_header(const NoiseLine& line) {
  constexpr std::size_t kMaxFigureBytes = 24;  // "05.01.2022,18:42"; longer are sentences without blanks, of Chinese
  if (line.words[0] == "last" && !starts_with_any(line.words[1], kDateLabels)) return false;
  bool has_date = false;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    std::string_view word = line.words[i];
    while (word.size() > 1 && ":,."sv.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    const bool is_label = is_one_of(word, kDateLabels);
    if (word.size() > kMaxFigureBytes) return false;
    if (i == 0 && !is_label && !(has_digit(word) && line.is_near_start)) return false;
    if (!is_label && !has_digit(word) && !is_one_of(word, kDateWords)) return false;
    has_date = has_date || has_digit(word);
  }
  return has_date;
}

// "2 hours ago", "Updated 2 hours ago"
bool is_time_ago(const NoiseLine& line) {
  constexpr std::array kUnits{"minute"sv, "minutes"sv, "min"sv,   "hour"sv,   "hours"sv, "day"sv,  "days"sv,
                              "week"sv,   "weeks"sv,   "month"sv, "months"sv, "year"sv,  "years"sv};
  const std::size_t first = is_one_of(line.words[0], kDateLabels) ? 1 : 0;
  return line.words.size() == first + 3 && line.words[first + 2] == "ago" && is_one_of(line.words[first + 1], kUnits) &&
         (has_digit(line.words[first]) || line.words[first] == "a" || line.words[first] == "an");
}

// "Valley News, [05.03.2021 16:41]": as messages are copied from a channel.
bool is_message_head(const NoiseLine& line) {
  const std::size_t open = line.text.find(", [");
  if (open == std::string_view::npos || line.text.back() != ']' ||
      line.text.find(':', open) == std::string_view::npos) {
    return false;
  }
  return is_date_line(line.text.substr(open + 3, line.text.size() - open - 4), false);
}

}  // namespace

bool is_empty_label(const NoiseLine& line) {
  std::string_view label = line.folded;
  if (label.empty() || label.back() != ':') return false;
  label.remove_suffix(1);
  while (!label.empty() && label.back() == ' ') label.remove_suffix(1);
  return is_one_of(label, kLabels);
}

bool is_date_header(const NoiseLine& line) {
  if (line.words.size() < 2) return !line.is_first && is_date_line(line.text, !line.is_near_start);  // "05.01.2022"
  if (!line.is_first && is_time_ago(line)) return true;
  return is_message_head(line) || is_english_date_header(line) || is_date_line(line.text, !line.is_near_start);
}

}  // namespace kz
