// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that stand on pages of news whatever the article is: known word by word.
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/noise/furniture_heading_rows.h"
#include "common/noise/furniture_rows.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxLineBytes = 160;

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}
constexpr auto kSortedLines = sorted(furniture::kLines);
constexpr auto kSortedHeadings = sorted(furniture::kHeadings);

constexpr std::size_t kMostWordsOfStart = 14;

/// "12/04" of `text` from its start or to its end: figures, a mark, figures.
bool are_two_numbers(std::string_view text, char mark) {
  const std::size_t at = text.find(mark);
  const auto is_number = [](std::string_view part) {
    return !part.empty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), is_ascii_digit);
  };
  return at != std::string_view::npos && is_number(text.substr(0, at)) && is_number(text.substr(at + 1));
}

/// What browsers print at the head and the foot of each page, "3/4/21, 10:15 AM Flood in the valley - Courier" and
/// "https://news.example/flood 1/2", and "... Page 2 of 3".
bool is_print_line(const NoiseLine& line) {
  const auto& words = line.words;
  if (words.size() < 2) return false;
  if (words.front().starts_with("http")) return words.size() == 2 && are_two_numbers(words.back(), '/');
  const bool is_numbered = words.size() >= 4 && words[words.size() - 4] == "page" && words[words.size() - 2] == "of";
  if (is_numbered) return has_digit(words.back()) && has_digit(words[words.size() - 3]);
  const std::string_view day = words.front();
  const std::size_t year = day.rfind('/');
  const bool is_day = year != std::string_view::npos && day.back() == ',' && are_two_numbers(day.substr(0, year), '/');
  return is_day && are_two_numbers(words[1], ':');
}

/// "— Net Watch (@netwatch) January 9, 2022": who wrote what stands above.
bool is_tweet_signature(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 12;
  const bool has_dash = line.text.starts_with("\u2014 ") || line.text.starts_with("- ");
  return has_dash && line.words.size() <= kMostWords && line.folded.find("(@") != std::string::npos &&
         is_ascii_digit(line.folded.back());
}

/// "USD 431.2 EUR 490.1": the rates of the day.
bool are_rates(const NoiseLine& line) {
  constexpr std::array kCurrencies{"$"sv,   "\u20AC"sv, "chf"sv, "cny"sv, "eur"sv, "euro"sv, "gbp"sv,
                                   "jpy"sv, "kzt"sv,    "rub"sv, "try"sv, "uah"sv, "usd"sv};
  const auto is_rate = [](std::string_view word) {
    return has_digit(word) && word.find_first_not_of("0123456789.,+-%") == std::string_view::npos;
  };
  const auto are_all = std::all_of(line.words.begin(), line.words.end(),
                                   [&](auto word) { return is_one_of(word, kCurrencies) || is_rate(word); });
  return are_all && line.words.size() > 1 && is_one_of(line.words.front(), kCurrencies);
}

/// "FOR IMMEDIATE RELEASE", "ENDS", "ZCZC": what stands above and below press releases and wires.
bool is_release_mark(const NoiseLine& line) {
  constexpr std::array kMarks{"for immediate release"sv,
                              "press release"sv,
                              "news release"sv,
                              "media release"sv,
                              "zczc"sv,
                              "nnnn"sv,
                              "- ends -"sv,
                              "-ends-"sv,
                              "ends"sv,
                              "// ends"sv,
                              "[ends]"sv,
                              "(end)"sv,
                              "-30-"sv,
                              "- 30 -"sv};
  constexpr std::size_t kMostWords = 3;
  return line.words.size() <= kMostWords && is_one_of(line.folded, kMarks) &&
         (line.folded != "ends" || line.text == "ENDS");
}

}  // namespace

std::string letters_of(std::string_view folded) {
  std::string letters;
  for (const char c : folded) {
    const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter) {
      letters += c;
    } else if (!letters.empty() && letters.back() != ' ') {
      letters += ' ';
    }
  }
  while (!letters.empty() && letters.back() == ' ') letters.pop_back();
  return letters;
}

bool is_furniture(const NoiseLine& line) {
  if (is_print_line(line) || is_tweet_signature(line) || is_release_mark(line)) return true;
  if (line.is_first || line.folded.size() > kMaxLineBytes) return false;
  const auto letters = letters_of(line.folded);
  if (is_error_report(letters) || are_rates(line)) return true;
  if (std::binary_search(kSortedLines.begin(), kSortedLines.end(), std::string_view(letters))) return true;
  return line.words.size() <= kMostWordsOfStart && starts_with_any(line.folded, furniture::kStarts);
}

bool is_lone_heading(const NoiseLine& line) {
  if (line.is_first || line.folded.size() > kMaxLineBytes) return false;
  const auto letters = letters_of(line.folded);
  return std::binary_search(kSortedHeadings.begin(), kSortedHeadings.end(), std::string_view(letters));
}

}  // namespace kz
