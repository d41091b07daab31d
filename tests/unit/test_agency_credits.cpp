// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/agency_credits.h"

#include <fmt/format.h>

#include <string>

#include "common/noise/text_cleaner.h"
#include "support/article_builder.h"
#include "support/catch.h"

namespace kz {
namespace {

std::string credits_of(const Article& article) {
  return fmt::format("{}", fmt::join(credited_agencies(article, clean_text(article)), " "));
}

Article article(const std::string& text) {
  return test::ArticleBuilder("a1").title("Report").text(text);
}

const std::string kFiller = "The harbour was closed for the rest of the day, and ships had to wait outside. ";

}  // namespace

TEST_CASE("the agencies that a text credits are known", "[agency_credits]") {
  struct Case {
    std::string text;
    std::string agencies;
  };
  const auto c = GENERATE(values<Case>({
      {"ALMATY, Jan 6 (Reuters) - Shots were heard in the centre.", "Reuters"},
      {"MOSCOW, January 6. /TASS/. Planes took off in the morning.", "TASS"},
      {"Berlin (dpa/AFP) - The minister flew home.", "AFP dpa"},
      {"Paris (Agence France-Presse) - The minister flew home.", "AFP"},
      {kFiller + kFiller + kFiller + kFiller + "The ships left. (SDA)", "SDA"},
      {kFiller + kFiller + kFiller + kFiller + "The ships left.\n\n(lrg / vbu / afp / dpa)", "AFP dpa"},
      {kFiller + kFiller + kFiller + kFiller + "The ships left.\n\ndpa/afp", "AFP dpa"},
      // Spoken of, not credited.
      {"The minister told Reuters that the harbour is closed.", ""},
      {"It was found by Tass and Interfax in a letter.", ""},
      {"The fund (of which the Reuters foundation, as was told on that long evening, holds a part) grew.", ""},
      {"A map (see page 3) and/or a list helps.", ""},
      {kFiller + kFiller + kFiller + "In the middle (dpa) of it. " + kFiller + kFiller + kFiller, ""},
      {"", ""},
  }));
  CAPTURE(c.text);
  CHECK(credits_of(article(c.text)) == c.agencies);
}

TEST_CASE("a source or an author may be an agency", "[agency_credits]") {
  struct Case {
    std::string source;
    std::string author;
    std::string agencies;
  };
  const auto c = GENERATE(values<Case>({
      {"Reuters", "", "Reuters"},
      {"Interfax-Kazakhstan", "", "Interfax"},
      {"AP", "", "AP"},
      {"taz.de", "Reuters Staff", "Reuters"},
      {"taz.de", "dpa", "dpa"},
      {"taz.de", "Ani Smith", ""},
      {"The Sid Post", "", ""},
  }));
  CAPTURE(c.source, c.author);
  auto one = article("The harbour is closed.");
  one.source = c.source;
  one.author = c.author;
  CHECK(credits_of(one) == c.agencies);
}

TEST_CASE("credits are read back as they were written", "[agency_credits]") {
  const auto agencies = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"AFP"},
                                 std::vector<std::string>{"AFP", "RIA Novosti", "dpa"});
  CHECK(decode_agencies(encode_agencies(agencies)) == agencies);
}

}  // namespace kz
