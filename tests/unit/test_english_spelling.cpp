// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/english_spelling.h"

#include <string>

#include "common/text/stemmer.h"
#include "support/catch.h"

namespace {

TEST_CASE("British and American spellings have one stem", "[english_spelling]") {
  const auto [british, american] = GENERATE(table<std::string, std::string>({
      {"organisation", "organization"},
      {"organisations", "organizations"},
      {"organised", "organized"},
      {"organiser", "organizer"},
      {"mobilise", "mobilize"},
      {"mobilising", "mobilizing"},
      {"criticised", "criticized"},
      {"characterise", "characterize"},
      {"minimise", "minimize"},
      {"privatisation", "privatization"},
      {"analysed", "analyzed"},
      {"paralysing", "paralyzing"},
      {"colour", "color"},
      {"coloured", "colored"},
      {"labour", "labor"},
      {"labourers", "laborers"},
      {"neighbouring", "neighboring"},
      {"dishonoured", "dishonored"},
      {"unfavourable", "unfavorable"},
      {"colourise", "colorize"},
      {"centre", "center"},
      {"centres", "centers"},
      {"centred", "centered"},
      {"theatre", "theater"},
      {"kilometres", "kilometers"},
      {"defence", "defense"},
      {"offences", "offenses"},
      {"licence", "license"},
      {"programme", "program"},
      {"programmes", "programs"},
      {"dialogue", "dialog"},
      {"travelled", "traveled"},
      {"fuelled", "fueled"},
      {"cancelling", "canceling"},
      {"travellers", "travelers"},
      {"manoeuvres", "maneuvers"},
      {"grey", "gray"},
      {"sceptical", "skeptical"},
      {"instalments", "installments"},
  }));
  CAPTURE(british, american);
  const kz::Stemmer english("en");
  CHECK(english.stem(british, british) == english.stem(american, american));
}

TEST_CASE("words that both write alike stay as they are", "[english_spelling]") {
  const auto* word = GENERATE(
      "size", "sizes", "prize", "exercise", "exercised", "promise", "promising", "rise", "rising", "raised", "noise",
      "wise", "otherwise", "advise", "supervised", "television", "revised", "enterprise", "surprised", "advertise",
      "franchise", "precise", "improvisation", "crisis", "four", "hour", "tour", "our", "your", "flour", "contour",
      "devour", "laboratory", "honorary", "here", "there", "were", "fire", "fires", "hired", "acre", "massacre",
      "genre", "ombre", "score", "called", "killed", "controlled", "installed", "rebelled", "compelled", "compeller",
      "fence", "science", "absence", "league", "vogue", "analysis", "analyses", "programmed", "poet", "goes");
  CAPTURE(word);
  CHECK(kz::shared_spelling(word) == word);
}

TEST_CASE("spellings of other languages are left alone", "[english_spelling]") {
  const kz::Stemmer french("fr");
  CHECK(french.stem("centre", "centre") == kz::Stemmer("fr").stem("centre", "centre"));
  CHECK(french.stem("centre", "centre") != kz::Stemmer("en").stem("center", "center"));
}

}  // namespace
