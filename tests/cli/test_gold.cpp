// SPDX-License-Identifier: GPL-2.0-or-later
// Scores of `kzindex analyze` on corpus/gold.jsonl, each guarded by a floor one point under what it was when the floor
// was set. A guard against breakage: the gold is by the hands that wrote the reports, so it says nothing of quality.
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/gold.h"
#include "support/run_command.h"

using kz::test::checkout_path;
using kz::test::find_date;
using kz::test::find_mentions;
using kz::test::find_noise;
using kz::test::GoldDate;
using kz::test::GoldDays;
using kz::test::GoldMention;
using kz::test::GoldNoise;
using kz::test::GoldReport;
using kz::test::kept_sentences;
using kz::test::overlap;
using kz::test::read_gold;
using kz::test::run_command;
using kz::test::TextSpan;
using nlohmann::json;

namespace {

struct Score {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;

  [[nodiscard]] double precision() const { return found == 0 ? 0 : percent(right, found); }
  [[nodiscard]] double recall() const { return wanted == 0 ? 0 : percent(right, wanted); }
  [[nodiscard]] double f() const { return found + wanted == 0 ? 0 : percent(2 * right, found + wanted); }

 private:
  static double percent(std::size_t part, std::size_t whole) {
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  }
};

using Articles = std::map<std::string, json>;  // by id

Articles analyze(std::vector<std::string> options) {
  std::vector<std::string> command = {kz::test::kzindex_program(), "analyze", "--quiet"};
  command.insert(command.end(), options.begin(), options.end());
  command.push_back(checkout_path("corpus/reports"));
  const auto result = run_command(command);
  INFO(result.err);
  REQUIRE(result.status == 0);
  Articles articles;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    json article = json::parse(line);
    articles.emplace(article.at("id").get<std::string>(), std::move(article));
  }
  return articles;
}

struct Corpus {
  std::vector<GoldReport> gold = read_gold(checkout_path("corpus/gold.jsonl"));
  Articles raw = analyze({"--raw"});
  Articles read = analyze({});
};

const Corpus& corpus() {
  static const Corpus instance;
  return instance;
}

std::string body_of(const Articles& articles, const GoldReport& report) {
  return articles.at(report.id).at("body");
}

TextSpan span_of(const json& mention) {
  return {mention.at("begin"), mention.at("end")};
}

bool overlaps_any(TextSpan span, const std::vector<TextSpan>& others) {
  return std::any_of(others.begin(), others.end(), [&](TextSpan other) { return overlap(span, other); });
}

// The mentions of these kinds that were found outside title and noise.
std::vector<json> mentions_found(const GoldReport& report, const std::string& kind) {
  const json& article = corpus().read.at(report.id);
  const std::vector<TextSpan> noise = find_noise(article.at("body").get_ref<const std::string&>(), report);
  std::vector<json> found;
  for (const json& mention : article.at("mentions")) {
    const bool is_government = mention.value("id", "").compare(0, 4, "gov:") == 0;  // repeats the span of its place
    if (mention.at("kind") == kind && !is_government && !overlaps_any(span_of(mention), noise))
      found.push_back(mention);
  }
  return found;
}

bool stands_in(const std::string& text, const std::string& body) {
  constexpr std::size_t kUnmistakable = 25;  // bytes; a shorter one may also be part of a sentence
  if (text.size() >= kUnmistakable) return body.find(text) != std::string::npos;
  return ("\n" + body + "\n").find("\n" + text + "\n") != std::string::npos;
}

// Right: removed and noise. Captions are not counted: they are no noise and no body.
Score noise_score() {
  Score score;
  for (const GoldReport& report : corpus().gold) {
    const std::string raw = body_of(corpus().raw, report);
    const std::string body = body_of(corpus().read, report);
    for (const GoldNoise& noise : report.noise) {
      if (noise.reason == "caption") continue;
      const bool is_removed = !stands_in(noise.text, body);
      score.wanted += 1;
      score.found += is_removed ? 1 : 0;
      score.right += is_removed ? 1 : 0;
      if (!is_removed) UNSCOPED_INFO(report.report << ": not removed: " << noise.text);
    }
    for (const std::string& sentence : kept_sentences(raw, find_noise(raw, report))) {
      const bool is_removed = body.find(sentence) == std::string::npos;
      score.found += is_removed ? 1 : 0;
      if (is_removed) UNSCOPED_INFO(report.report << ": removed: " << sentence);
    }
  }
  return score;
}

Score title_score() {
  Score score;
  for (const GoldReport& report : corpus().gold) {
    const std::string title = corpus().read.at(report.id).at("title");
    score.wanted += 1;
    score.found += 1;
    score.right += title == report.title ? 1 : 0;
    if (title != report.title) UNSCOPED_INFO(report.report << ": title: " << title);
  }
  return score;
}

Score publication_score() {
  Score score;
  for (const GoldReport& report : corpus().gold) {
    const json& published = corpus().read.at(report.id).at("published");
    const std::string found = published.is_null() ? "unknown" : published.at("date").get<std::string>();
    const bool is_right = found == report.published.value_or("unknown");
    score.wanted += 1;
    score.found += 1;
    score.right += is_right ? 1 : 0;
    if (!is_right) UNSCOPED_INFO(report.report << ": published " << found);
  }
  return score;
}

struct Match {
  const GoldMention* wanted;
  json found;
};

// Exact spans of the same kind.
Score mention_score(const std::string& kind, std::vector<Match>& matches) {
  Score score;
  for (const GoldReport& report : corpus().gold) {
    std::map<std::pair<std::size_t, std::size_t>, const GoldMention*> wanted;
    for (const auto& [span, mention] : find_mentions(body_of(corpus().read, report), report)) {
      if (mention->kind == kind) wanted[{span.begin, span.end}] = mention;
    }
    score.wanted += wanted.size();
    for (json& mention : mentions_found(report, kind)) {
      score.found += 1;
      const auto match = wanted.find({span_of(mention).begin, span_of(mention).end});
      if (match == wanted.end()) {
        UNSCOPED_INFO(report.report << ": no " << kind << ": " << mention.at("text"));
        continue;
      }
      score.right += 1;
      matches.push_back({match->second, std::move(mention)});
      wanted.erase(match);
    }
    for (const auto& [span, mention] : wanted) {
      UNSCOPED_INFO(report.report << ": " << kind << " not found: " << mention->text);
    }
  }
  return score;
}

Score place_id_score(const std::vector<Match>& matches) {
  Score score;
  for (const Match& match : matches) {
    if (match.wanted->id.empty()) continue;
    const std::string id = match.found.at("id");
    score.wanted += 1;
    score.found += 1;
    score.right += id == match.wanted->id ? 1 : 0;
    if (id != match.wanted->id) UNSCOPED_INFO(match.wanted->text << " is no " << id << ", but " << match.wanted->id);
  }
  return score;
}

using Counts = std::map<std::string, std::map<std::string, std::size_t>>;

std::string most_frequent(const std::map<std::string, std::size_t>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// The ids of actors may change between builds, so a mention is right if its id is the one that most mentions of that
// actor have, and the actor the one that most mentions of that id mean.
Score actor_id_score(const std::vector<Match>& matches) {
  Counts ids;
  Counts names;
  for (const Match& match : matches) {
    ++ids[match.wanted->name][match.found.at("id")];
    ++names[match.found.at("id")][match.wanted->name];
  }
  Score score;
  for (const Match& match : matches) {
    const std::string id = match.found.at("id");
    const bool is_right =
        most_frequent(ids.at(match.wanted->name)) == id && most_frequent(names.at(id)) == match.wanted->name;
    score.wanted += 1;
    score.found += 1;
    score.right += is_right ? 1 : 0;
    if (!is_right) UNSCOPED_INFO(match.wanted->text << " has the id " << id);
  }
  return score;
}

bool has_days(const json& mention, const GoldDate& date) {
  const GoldDays days{mention.value("from", ""), mention.value("to", "")};
  return std::find(date.readings.begin(), date.readings.end(), days) != date.readings.end();
}

// Right: some overlap in the text, and the days of one of the readings.
Score event_day_score() {
  Score score;
  for (const GoldReport& report : corpus().gold) {
    std::vector<json> found = mentions_found(report, "date");
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const json& date) { return !date.contains("from") && !date.contains("to"); }),
                found.end());
    const std::string body = body_of(corpus().read, report);
    for (const GoldDate& date : report.dates) {
      const auto span = find_date(body, report, date);
      const auto match = std::find_if(found.begin(), found.end(),
                                      [&](const json& mention) { return span && overlap(span_of(mention), *span); });
      const bool is_found = match != found.end();
      if (!date.readings.empty()) {
        const bool is_right = is_found && has_days(*match, date);
        score.wanted += 1;
        score.found += is_found ? 1 : 0;
        score.right += is_right ? 1 : 0;
        if (!is_right) {
          UNSCOPED_INFO(report.report << ": " << date.text << " " << date.nth << ": "
                                      << (is_found ? match->dump() : "not found"));
        }
      }
      if (is_found) found.erase(match);
    }
    score.found += found.size();
    for (const json& mention : found) UNSCOPED_INFO(report.report << ": no date: " << mention.dump());
  }
  return score;
}

void check_floor(const char* what, double measured, double floor) {
  std::printf("corpus/gold.jsonl: %-34s %5.1f (floor %.1f)\n", what, measured, floor);
  INFO(what << " was at least " << floor << " before this change");
  CHECK(measured >= floor);
}

}  // namespace

TEST_CASE("the gold of the corpus fits its reports", "[corpus]") {
  CHECK(corpus().gold.size() == corpus().raw.size());
  for (const GoldReport& report : corpus().gold) {
    CAPTURE(report.report, report.id);
    REQUIRE(corpus().raw.count(report.id) == 1);
    const std::string raw = body_of(corpus().raw, report);
    for (const GoldNoise& noise : report.noise) {
      CAPTURE(noise.text);
      CHECK(raw.find(noise.text) != std::string::npos);
    }
    std::map<const GoldMention*, std::size_t> times;
    for (const auto& [span, mention] : find_mentions(raw, report)) ++times[mention];
    for (const GoldMention& mention : report.mentions) {
      CAPTURE(mention.text);
      CHECK(times[&mention] == mention.times);
    }
    for (const GoldDate& date : report.dates) {
      CAPTURE(date.text, date.nth);
      CHECK(find_date(raw, report, date));
    }
  }
}

TEST_CASE("noise of the corpus is removed and its sentences stay", "[corpus]") {
  const Score score = noise_score();
  check_floor("noise lines removed, precision", score.precision(), 99);
  check_floor("noise lines removed, recall", score.recall(), 78.4);
}

TEST_CASE("titles of the corpus are told from what stands around them", "[corpus]") {
  check_floor("titles, accuracy", title_score().recall(), 96.5);
}

TEST_CASE("publication dates of the corpus are known or unknown as they should be", "[corpus]") {
  check_floor("publication dates, accuracy", publication_score().recall(), 86.5);
}

TEST_CASE("places of the corpus are found and are the right ones", "[corpus]") {
  std::vector<Match> matches;
  check_floor("mentions of places, F", mention_score("place", matches).f(), 95.3);
  check_floor("ids of places, accuracy", place_id_score(matches).recall(), 98.6);
}

TEST_CASE("persons of the corpus are found and told apart", "[corpus]") {
  std::vector<Match> matches;
  check_floor("mentions of persons, F", mention_score("person", matches).f(), 94.4);
  check_floor("ids of persons, accuracy", actor_id_score(matches).recall(), 97.3);
}

TEST_CASE("organisations of the corpus are found and told apart", "[corpus]") {
  std::vector<Match> matches;
  check_floor("mentions of organisations, F", mention_score("org", matches).f(), 90.9);
  check_floor("ids of organisations, accuracy", actor_id_score(matches).recall(), 94);
}

TEST_CASE("dated expressions of the corpus cover the right days", "[corpus]") {
  check_floor("event days, F", event_day_score().f(), 92);
}
