// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kz::test {

/// What is no part of a report: a line of it, or the rest of one.
struct GoldNoise {
  std::string reason;
  std::string text;
};

/// A name of a place, person or organisation: every occurrence as whole words that lies in no noise, not in the title
/// and in no longer name of the same report.
struct GoldMention {
  std::string kind;
  std::string text;
  std::string id;    ///< of a place; empty where it has none
  std::string name;  ///< who or what is meant, by the usual name
  std::size_t times = 0;
};

using GoldDays =
    std::pair<std::string, std::string>;  ///< first and last day, YYYY-MM-DD; empty where that side is open

/// An expression of time that covers days.
struct GoldDate {
  std::string text;
  std::size_t nth = 1;             ///< which of its occurrences as whole words, outside noise and title
  std::vector<GoldDays> readings;  ///< any of them is right; none: finding it is neither right nor wrong
};

/// A line of corpus/gold.jsonl; corpus/README.md describes it.
struct GoldReport {
  std::string report;  ///< short name, as in queries.tsv
  std::string id;
  std::string title;
  std::optional<std::string> published;
  std::vector<GoldNoise> noise;
  std::vector<GoldMention> mentions;
  std::vector<GoldDate> dates;
};

/// Throws where a line is not as described.
[[nodiscard]] std::vector<GoldReport> read_gold(const std::string& path);

/// Half open, in UTF-8 bytes.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

[[nodiscard]] bool overlap(TextSpan a, TextSpan b);

/// Where `wanted` stands in `text` as whole words, in order.
[[nodiscard]] std::vector<TextSpan> find_words(std::string_view text, std::string_view wanted);

/// The places of `text` that are the report's title or noise: lines of their own, or ends of lines.
[[nodiscard]] std::vector<TextSpan> find_noise(std::string_view text, const GoldReport& gold);

/// The names of the report in `text`, with the mention each is of; no two overlap.
[[nodiscard]] std::vector<std::pair<TextSpan, const GoldMention*>> find_mentions(std::string_view text,
                                                                                 const GoldReport& gold);

/// Where the date stands in `text`, or nothing where the text has fewer occurrences.
[[nodiscard]] std::optional<TextSpan> find_date(std::string_view text, const GoldReport& gold, const GoldDate& date);

/// The sentences of `text` that lie outside `noise`, roughly: enough to tell whether they are still there elsewhere.
[[nodiscard]] std::vector<std::string> kept_sentences(std::string_view text, const std::vector<TextSpan>& noise);

}  // namespace kz::test
