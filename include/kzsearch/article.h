// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kz {

/// A day of the proleptic Gregorian calendar. Values are always valid days; see `parse_iso_day` and `is_valid_day`.
struct Day {
  int year = 1970;  ///< 1..9999
  int month = 1;    ///< 1..12
  int day = 1;      ///< 1..31

  auto operator<=>(const Day&) const = default;
};

/// How much of a date was said: "2022" covers a year, "2022-01" a month.
enum class DatePrecision { day, month, year };

/// Where a publication date was found, surest first.
enum class DateOrigin { metadata, header, dateline, text, neighbours };

/// The day an article was published. Never today's date or a file's time for want of a better one.
struct PublicationDate {
  Day date;  ///< the first day of the month or year where `precision` is coarser than a day
  DatePrecision precision = DatePrecision::day;
  DateOrigin origin = DateOrigin::metadata;
  double confidence = 1.0;  ///< 0..1
};

/// What the markup of a page says of a stretch of its text.
enum class BlockKind {
  heading,
  caption,  ///< of a picture, a video, a table
  noise     ///< no part of the article
};

/// `[begin, end)` UTF-8 bytes into `Article::text`: whole lines.
struct TextBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
  BlockKind kind = BlockKind::noise;
  std::string reason;  ///< of noise: "navigation", "comments", … (docs/architecture.md lists them); else empty
};

/// An article as it was given: one file, or one entry of a file of many. All strings are valid UTF-8.
struct Article {
  std::string id;      ///< unique in an index; where none is given, the url, else a hash of the path
  std::string title;   ///< empty where none was given; `clean_text` then takes the text's first line
  std::string text;    ///< as decoded, nothing removed
  std::string date;    ///< publication date as written, empty where none was given
  std::string url;     ///< as published
  std::string source;  ///< the publisher
  std::string author;
  std::vector<std::string> tags;
  std::string language;           ///< BCP 47, empty where none was given
  std::string translated_from;    ///< BCP 47, never inferred
  std::string extra;              ///< unknown fields as one JSON object, empty where there are none
  std::vector<TextBlock> blocks;  ///< what a page's markup says; in text order, not overlapping; empty for plain text
  std::optional<PublicationDate> page_date;  ///< what a page's markup says; `date` goes before it
  std::string path;      ///< the file it was read from, as reached from the source named by the user
  std::size_t line = 0;  ///< 1-based line it begins on within a file of many articles, 0 elsewhere
};

/// A part of the text that is not the article: `[begin, end)` UTF-8 bytes into `Article::text`.
struct RemovedText {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string reason;  ///< "navigation", "comment form", "hashtags", … (docs/architecture.md lists them)
};

/// What is searched of an article: `clean_text`'s result. `body` holds neither the title nor what was removed.
struct CleanText {
  std::string title;
  std::string body;
  std::vector<RemovedText> removed;  ///< in text order, not overlapping
};

}  // namespace kz
