// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/gold.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace kz::test {
namespace {

using nlohmann::json;

GoldMention read_mention(const json& from) {
  return {from.at("kind"), from.at("text"), from.value("id", ""), from.at("name"), from.at("times")};
}

GoldDate read_date(const json& from) {
  GoldDate date{from.at("text"), from.value("nth", std::size_t{1}), {}};
  if (from.value("optional", false)) return date;
  date.readings.emplace_back(from.value("from", ""), from.value("to", ""));
  if (from.contains("also")) date.readings.emplace_back(from.at("also").at(0), from.at("also").at(1));
  return date;
}

GoldReport read_report(const json& from) {
  GoldReport report{from.at("report"), from.at("id"), from.at("title"), std::nullopt, {}, {}, {}};
  if (!from.at("published").is_null()) report.published = from.at("published").at("date").get<std::string>();
  for (const json& noise : from.at("noise")) report.noise.push_back({noise.at("reason"), noise.at("text")});
  for (const json& mention : from.at("mentions")) report.mentions.push_back(read_mention(mention));
  for (const json& date : from.at("dates")) report.dates.push_back(read_date(date));
  return report;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The character that starts at `at` as its UTF-8 bytes.
std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_continuation(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view character_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return text.substr(begin, at - begin);
}

bool is_letter(std::string_view character) {
  if (character.size() == 1) {
    const char c = character[0];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
  // Signs of Latin-1 (C2 80 to C2 BF) and of general punctuation (E2 80 80 to E2 BF BF): quotes, dashes, bullets.
  return character[0] != '\xC2' && character[0] != '\xE2';
}

bool is_whole(std::string_view text, TextSpan span) {
  const bool starts = span.begin == 0 || !is_letter(character_before(text, span.begin));
  return starts && (span.end == text.size() || !is_letter(character_at(text, span.end)));
}

bool overlaps_any(TextSpan span, const std::vector<TextSpan>& others) {
  return std::any_of(others.begin(), others.end(), [&](TextSpan other) { return overlap(span, other); });
}

// The lines of `text` that are `wanted` but for blanks and marks of headings, else where it ends a line.
std::vector<TextSpan> find_line(std::string_view text, std::string_view wanted) {
  std::vector<TextSpan> whole;
  std::vector<TextSpan> ends;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
    const TextSpan span{at, at + wanted.size()};
    const std::size_t after = text.find_first_not_of(" \t", span.end);
    if (after != std::string_view::npos && text[after] != '\n') continue;
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t#");
    const bool is_line = before == std::string_view::npos || text[before] == '\n';
    (is_line ? whole : ends).push_back(span);
  }
  return whole.empty() ? ends : whole;
}

std::vector<TextSpan> kept_words(std::string_view text, std::string_view wanted, const std::vector<TextSpan>& noise) {
  std::vector<TextSpan> spans = find_words(text, wanted);
  spans.erase(std::remove_if(spans.begin(), spans.end(), [&](TextSpan span) { return overlaps_any(span, noise); }),
              spans.end());
  return spans;
}

}  // namespace

std::vector<GoldReport> read_gold(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<GoldReport> reports;
  for (std::string line; std::getline(file, line);) reports.push_back(read_report(json::parse(line)));
  return reports;
}

bool overlap(TextSpan a, TextSpan b) {
  return a.begin < b.end && b.begin < a.end;
}

std::vector<TextSpan> find_words(std::string_view text, std::string_view wanted) {
  std::vector<TextSpan> spans;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
    const TextSpan span{at, at + wanted.size()};
    if (is_whole(text, span)) spans.push_back(span);
  }
  return spans;
}

std::vector<TextSpan> find_noise(std::string_view text, const GoldReport& gold) {
  std::vector<TextSpan> spans = find_line(text, gold.title);
  for (const GoldNoise& noise : gold.noise) {
    const std::vector<TextSpan> found = find_line(text, noise.text);
    spans.insert(spans.end(), found.begin(), found.end());
  }
  return spans;
}

std::vector<std::pair<TextSpan, const GoldMention*>> find_mentions(std::string_view text, const GoldReport& gold) {
  std::vector<const GoldMention*> longest_first;
  for (const GoldMention& mention : gold.mentions) longest_first.push_back(&mention);
  std::stable_sort(longest_first.begin(), longest_first.end(),
                   [](const auto* a, const auto* b) { return a->text.size() > b->text.size(); });
  std::vector<TextSpan> taken = find_noise(text, gold);
  std::vector<std::pair<TextSpan, const GoldMention*>> found;
  for (const GoldMention* mention : longest_first) {
    for (const TextSpan span : kept_words(text, mention->text, taken)) {
      taken.push_back(span);
      found.emplace_back(span, mention);
    }
  }
  return found;
}

std::optional<TextSpan> find_date(std::string_view text, const GoldReport& gold, const GoldDate& date) {
  const std::vector<TextSpan> spans = kept_words(text, date.text, find_noise(text, gold));
  return date.nth <= spans.size() ? std::optional(spans[date.nth - 1]) : std::nullopt;
}

std::vector<std::string> kept_sentences(std::string_view text, const std::vector<TextSpan>& noise) {
  std::vector<std::string> sentences;
  std::string sentence;
  const auto finish = [&] {
    const std::size_t begin = sentence.find_first_not_of(" \t#*");
    const std::size_t end = sentence.find_last_not_of(" \t#*");
    if (begin != std::string::npos) sentences.push_back(sentence.substr(begin, end + 1 - begin));
    sentence.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_noise = overlaps_any({at, at + 1}, noise);
    if (is_noise || text[at] == '\n') {
      finish();
      continue;
    }
    sentence += text[at];
    const bool is_end = text[at] == '.' || text[at] == '?' || text[at] == '!';
    if (is_end && at + 1 < text.size() && text[at + 1] == ' ') finish();
  }
  finish();
  return sentences;
}

}  // namespace kz::test
