// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever is typed: an answer or a query error, never another end.
#include <array>
#include <ctime>
#include <string>
#include <string_view>

#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_ % limit;
  }

 private:
  std::uint32_t state_;
};

constexpr std::array<std::string_view, 62> kPieces = {"fire",
                                                      "Almaty",
                                                      "CSTO",
                                                      "Nur-Sultan",
                                                      "20,000",
                                                      "U.S.",
                                                      "don't",
                                                      "d’études",
                                                      "#tag",
                                                      "a@b.kz",
                                                      "https://x.kz/a?b=c",
                                                      " AND ",
                                                      " OR ",
                                                      " NOT ",
                                                      " NEAR/3 ",
                                                      " ADJ/2 ",
                                                      " SENTENCE ",
                                                      " NEAR/0 ",
                                                      "NEAR/",
                                                      "AND",
                                                      "OR",
                                                      "NOT",
                                                      "(",
                                                      ")",
                                                      "\"",
                                                      "“",
                                                      "”",
                                                      "„",
                                                      "«",
                                                      "-",
                                                      "+",
                                                      "*",
                                                      "~",
                                                      "~1",
                                                      "~99",
                                                      "~2",
                                                      ":",
                                                      "::",
                                                      "title:",
                                                      "place:",
                                                      "actor:",
                                                      "org:",
                                                      "source:",
                                                      "lang:",
                                                      "published:",
                                                      "query:",
                                                      "zzz:",
                                                      "2022-01-05",
                                                      "..",
                                                      "last week",
                                                      "fi*",
                                                      "a*",
                                                      "*a",
                                                      "\t",
                                                      "\n",
                                                      "\x1b[31m",
                                                      "\x01",
                                                      "\xff\xfe",
                                                      "\xE2\x80",
                                                      "阿拉木图",
                                                      "é",
                                                      " "};

std::string random_query(Random& random) {
  std::string query;
  for (auto pieces = 1 + random.below(12); pieces > 0; --pieces) {
    query += kPieces[random.below(kPieces.size())];
    if (random.below(2) == 0) query += ' ';
  }
  for (auto changes = random.below(4); changes > 0 && !query.empty(); --changes) {
    const auto at = random.below(query.size());
    switch (random.below(3)) {
      case 0:
        query.erase(at, 1 + random.below(3));
        break;
      case 1:
        query[at] = static_cast<char>(1 + random.below(255));
        break;
      default:
        query.insert(at, query.substr(random.below(query.size()), 1 + random.below(6)));
    }
  }
  return query;
}

const TestIndex& hostile_index() {
  static const TestIndex hostile_index({
      ArticleBuilder("a")
          .title("Fire in Almaty")
          .text("A fire in Almaty. CSTO troops came on 5 January.")
          .date("2022-01-05"),
      ArticleBuilder("b").title("Nur-Sultan").text("20,000 people in Nur-Sultan. The U.S. waits."),
  });
  return hostile_index;
}

}  // namespace

TEST_CASE("ten thousand random and mutated queries end in an answer or a query error", "[hostile_queries]") {
  Searcher searcher(hostile_index().path());
  Random random(20220105);
  std::size_t answers = 0;
  std::size_t repaired = 0;
  for (int i = 0; i < 10'000; ++i) {
    SearchRequest request;
    request.query = random_query(random);
    request.match = static_cast<MatchMode>(random.below(3));
    CAPTURE(i, request.query);
    try {
      const auto result = searcher.search(request);
      ++answers;
      repaired += result.repairs.empty() ? 0 : 1;
      for (const auto& hit : result.hits) {
        for (const auto& snippet : hit.snippets) {
          REQUIRE(is_valid_utf8(snippet.text));
          for (const auto& [begin, end] : snippet.marks) REQUIRE((begin < end && end <= snippet.text.size()));
        }
      }
    } catch (const Error& error) {
      REQUIRE(error.code() == ErrorCode::query);
      REQUIRE_FALSE(std::string(error.what()).empty());
    }
  }
  CHECK(answers > 3'000);
  CHECK(repaired > 1'000);
}

TEST_CASE("a mended query says so, and a strict one is refused in the same place", "[hostile_queries]") {
  Searcher searcher(hostile_index().path());
  Random random(7);
  for (int i = 0; i < 1'000; ++i) {
    SearchRequest request;
    request.query = random_query(random);
    CAPTURE(request.query);
    bool was_mended = false;
    try {
      was_mended = !searcher.search(request).repairs.empty();
    } catch (const Error&) {
      continue;
    }
    request.strict = true;
    bool is_refused = false;
    try {
      static_cast<void>(searcher.search(request));
    } catch (const Error& error) {
      is_refused = error.code() == ErrorCode::query;
    }
    REQUIRE(is_refused == was_mended);
  }
}

TEST_CASE("long questions in plain English are answered", "[hostile_queries]") {
  const std::string question = GENERATE(
      as<std::string>{},
      "Which countries sent soldiers to Kazakhstan in January, how many were there (if known), and when did they "
      "leave?",
      "Find reports on the price of fuel: what raised it, who protested & where? Not relevant are reports on oil "
      "alone.",
      "Narrative: A relevant document will name the official's role -- minister, mayor, etc. -- and his/her stance.",
      "What is \"Article 5\" of the treaty; is it the same as NATO's? AND what of the CSTO's?",
      "Fire/rescue services' response in Almaty (Alma-Ata), 5-11 January; e.g. evacuations, hospitals, etc...");
  CAPTURE(question);
  auto request = query(question);
  request.match = MatchMode::any;
  CHECK_NOTHROW(hostile_index().search(request));
}

TEST_CASE("hostile sizes are answered or refused within seconds", "[hostile_queries]") {
  const auto repeat = [](const std::string& unit, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += unit;
    return text;
  };
  const std::string text = GENERATE_COPY(
      as<std::string>{}, repeat("a", 1U << 20U), repeat("fire ", 1U << 20U), repeat("a/b.c-d", 1U << 20U),
      repeat("fire OR ", 80'000), repeat("a* ", 30'000), repeat("x~2 ", 30'000), repeat("a NEAR/3 ", 90'000),
      repeat("(", 1U << 20U), repeat("-", 1U << 20U), repeat("NOT ", 1U << 20U), repeat("\"", 1U << 20U),
      repeat("place:Almaty ", 100'000), repeat("(a OR \"b c\") NEAR/2 ", 4'000), repeat("\x1b]0;x\x07", 100'000));
  CAPTURE(text.substr(0, 40), text.size());
  const std::clock_t start = std::clock();  // of this process: other work on the machine does not count
  try {
    static_cast<void>(hostile_index().search(text));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::query);
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  CHECK(seconds < 30.0);
}

}  // namespace kz::test
