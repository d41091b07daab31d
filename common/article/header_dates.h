// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "kzsearch/article.h"

namespace kz {

/// What the lines of an article say of its own dates.
struct LabelledDates {
  Day published;  ///< the first that is said to be of the publication, else the first of all
  std::optional<Day> updated = std::nullopt;  ///< the last, where it is later
  bool says_published = true;                 ///< some line says that it is of the publication
};

/// The full dates on lines that say they are the article's: "Created: …", "date …", "Stand: …", "Actualizado …",
/// "Опубликовано …" among the first and last lines of `text`, "Update from …" and "First report from …" at the start of
/// any; in the languages of date_labels and as these are translated. The date may stand on the line
/// after "Created:".
[[nodiscard]] std::optional<LabelledDates> find_labelled_dates(std::string_view text);

/// A day of the year.
struct YearlessDay {
  int month = 0;  ///< 1..12
  int day = 0;
};

/// The day that such a line tells without a year ("Posted on Thursday, January 20"): of the first line that names the
/// publication, else of the first of all.
[[nodiscard]] std::optional<YearlessDay> find_labelled_day(std::string_view text);

/// A full date at the top of a text, said by its place alone.
struct TopDate {
  Day day;
  bool is_whole_line = false;  ///< the line holds nothing else but a weekday, a time or names
};

/// The first full date set apart from prose in the first lines of `text`: on a line of its own, after a '|' or a comma
/// of a short line, after names ("By Ann Person January 6, 2022"), or in a dateline ("ALMATY, January 6, 2022 (Agency)
/// – …"); below these lines one on a line of its own where no prose comes before and no other such line is there. Dates
/// within a sentence or a caption are not taken.
[[nodiscard]] std::optional<TopDate> find_top_date(std::string_view text);

/// A full date on a line of its own, perhaps behind a place, among the last lines of `text`.
[[nodiscard]] std::optional<Day> find_end_date(std::string_view text);

/// Whether a date at `[begin, end)` of the text stands in its dateline, as in "ALMATY, January 6 (Agency) – …".
[[nodiscard]] bool is_in_dateline(std::string_view text, std::size_t begin, std::size_t end);

/// Whether a line says when the article appeared or was changed and nothing else but how long reading it takes or it is
/// ago: full dates, each with its label, weekday and time. `needs_label`: a date alone is not enough. An entry of a
/// live ticker
/// ("Update from …") is none.
[[nodiscard]] bool is_date_line(std::string_view line, bool needs_label);

}  // namespace kz
