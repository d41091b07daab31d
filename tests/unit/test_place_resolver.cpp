// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "support/catch.h"
#include "support/name_mentions.h"

using kz::EntityKind;
using kz::Mention;
using kz::MentionUse;
using kz::test::mentions_of;

namespace {

/// The ids of the places, in text order.
std::string places_in(const std::string& body, std::string_view home = {}) {
  std::string ids;
  for (const Mention& mention : mentions_of({}, body, home)) {
    if (mention.kind == EntityKind::place) ids += (ids.empty() ? "" : " ") + mention.id;
  }
  return ids;
}

struct ResolverCase {
  const char* body;
  const char* places;
};

}  // namespace

TEST_CASE("which of several places is meant, the article tells", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"The mayor flew to Paris yesterday.", "gn:2988507"},
      {"A fire broke out in Paris, Texas, on Monday.", "gn:4717560 iso:US-TX"},
      {"A fire broke out in Springfield, Ill., on Monday.", "gn:4250542 iso:US-IL"},
      {"A fire broke out in Springfield, Missouri, on Monday.", "gn:4409896 iso:US-MO"},
      {"Fighting went on in Tripoli and Benghazi, in the west and east of Libya.", "gn:2210247 gn:88319 iso:LY"},
      {"Soldiers were sent to Tripoli, as in all of Lebanon. Beirut stayed calm. In Lebanon schools closed.",
       "gn:266826 iso:LB gn:276781 iso:LB"},
      {"Georgia and Armenia signed an agreement in Tbilisi.", "iso:GE iso:AM gn:611717"},
      {"Voters in Georgia queued in Atlanta, as in Florida and Alabama.", "iso:US-GA gn:4180439 iso:US-FL iso:US-AL"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("of namesakes, a place in the only country that is named is meant", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"Fighting was reported in Bari, officials in Somalia said.", "iso:SO-BR iso:SO"},
      {"Fighting was reported in Bari, officials in Italy said.", "gn:3182351 iso:IT"},
      {"A strike began in Punjab, officials in Pakistan said.", "iso:PK-PB iso:PK"},
      {"A strike began in Punjab, officials in India said.", "iso:IN-PB iso:IN"},
      {"A strike began in Paris, officials in Canada said.", "gn:2988507 iso:CA"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("a town is known by another spelling of its name where its country is named", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"Fighting was reported in Huliaipole, officials in Ukraine said.", "gn:707898 iso:UA"},
      {"Fighting was reported in Gulyaipole, officials in Ukraine said.", "gn:707898 iso:UA"},
      {"Fighting was reported in Huliaipole, officials in Kenya said.", "x:ke-huliaipole iso:KE"},
      {"Fighting was reported in Kostiantynivka, officials in Ukraine said.",
       "gn:705104 iso:UA"},  // the largest of three
      {"Fighting was reported in Jisr al-Shughur, officials in Syria said.", "gn:169023 iso:SY"},
      {"Fighting was reported in Deir al-Balah, medics in Gaza said.", "gn:281141 iso:PS-GZA"},
      {"Fighting was reported in Qorvelmund, officials in Ukraine said.", "x:ua-qorvelmund iso:UA"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("what something is in is a place, though persons are called so, too", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"Fighting was reported in Mato Grosso on Monday.", "iso:BR-MT"},
      {"Fighting was reported in Cabo Delgado on Monday.", "iso:MZ-P"},
      {"Fighting was reported in Abu Velmor on Monday, officials in Syria said.", "iso:SY"},  // not in Mount Abu
      {"An earthquake was felt in Van, officials in Turkey said.", "gn:298117 iso:TR"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("words, people and small towns are places only with evidence", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"They had a Nice day. Reading is fun. Police came. March was cold.", ""},
      {"The match took place in Nice, on the coast of France.", "gn:2990440 iso:FR"},
      {"The festival in Reading drew crowds from all of Britain.", "gn:2639577 iso:GB"},
      {"Mobile phones were switched off. The Price was high.", ""},
      {"Georgia Meloni met Jordan Peters. Austin Price laughed.", ""},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("each mention is what the words right behind it say", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"Fires burned in Portland, Oregon, and in Portland, Maine. Portland is wet.",
       "gn:5746545 iso:US-OR gn:4975802 iso:US-ME gn:5746545"},
      {"Rep. Ann Lund, D-Wash., and Sen. Jim Tell (R-Wyo.) met.", "iso:US-WA iso:US-WY"},
      {"The road from Ohio, D-Day, was long.", "iso:US-OH"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("a state that is called like a country or a city is told by its offices", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"Georgia Gov. Ann Lund signed it.", "iso:US-GA"},
      {"The governor of Georgia signed it. Georgia counts votes.", "iso:US-GA iso:US-GA"},
      {"Fires spread to Georgia, Alabama and Florida.", "iso:US-GA iso:US-AL iso:US-FL"},
      {"Georgia asked Alabama for help.", "iso:GE iso:US-AL"},
      {"The governor flew to Georgia and Armenia.", "iso:GE iso:AM"},
      {"Farmers in eastern Washington lost wheat, and New York lawmakers met.", "iso:US-WA iso:US-NY"},
      {"Lawmakers in Washington and New York met.", "gn:4140963 gn:5128581"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("a place of renown stands above towns of its name", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"A woman was hurt in Newcastle, police said.", "gn:2641673"},
      {"The film won in Venice. The US and US critics liked it, said a US paper.", "gn:3164603 iso:US iso:US iso:US"},
      {"He moved to Venice, Florida.", "gn:4176380 iso:US-FL"},
      {"The London fair opens. Canada sends Canadian books from Canada and Toronto.",
       "gn:2643743 iso:CA iso:CA iso:CA gn:6167865"},
      {"Hollywood and Westminster were quiet.", "x:hollywood x:westminster"},
      {"They meet in Davos and in Split on Monday, and in Cork.", "gn:2661039 gn:3190261 gn:2965140"},
      {"Cork floats. Split it.", ""},
      {"Male voters stayed at home.", ""},
      {"Police in Liverpool and Sheffield, in England, met in Wales.", "gn:2644210 gn:2638077 iso:GB-ENG iso:GB-WLS"},
      {"Police in Cheshire, Essex and Norfolk, in England", "x:gb-cheshire x:gb-eng-e4 x:gb-eng-i9 iso:GB-ENG"},
      {"The gulf is wide. The Gulf of Maine and the Sierra Nevada are cold.", "x:gulf-of-maine x:sierra-nevada"},
      {"Shells fell on Hodeidah and Hasakah.", "gn:79415 gn:173811"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("the country of the publisher decides between small towns", "[gazetteer]") {
  CHECK(places_in("A fire broke out in Cambridge, police said.", "GB") == "gn:2653941");
  CHECK(places_in("A fire broke out in Cambridge and Boston, police said.", "US").starts_with("gn:4931972"));
}

TEST_CASE("a demonym and a place that stands for its government are told from plain names", "[gazetteer]") {
  const auto use_of = [](const std::string& body) {
    const auto mentions = mentions_of({}, body);
    REQUIRE_FALSE(mentions.empty());
    return mentions.front().use;
  };
  CHECK(use_of("It rained in Moscow.") == MentionUse::name);
  CHECK(use_of("The Kazakh team lost.") == MentionUse::demonym);
  CHECK(use_of("The Kazakh government resigned.") == MentionUse::government);
  CHECK(use_of("Moscow said it would not agree.") == MentionUse::government);
  CHECK(use_of("Kazakhstan's authorities closed the border.") == MentionUse::government);
  CHECK(use_of("People in Moscow said they were cold.") == MentionUse::name);
}

TEST_CASE("a government is an actor with the span of its place", "[gazetteer]") {
  const auto mentions = mentions_of({}, "Beijing accused the Dutch government of theft.");
  REQUIRE(mentions.size() == 4);
  CHECK(mentions[0].id == "gn:1816670");
  CHECK(mentions[1].id == "gov:cn");
  CHECK(mentions[1].kind == EntityKind::org);
  CHECK(mentions[1].begin == mentions[0].begin);
  CHECK(mentions[1].end == mentions[0].end);
  CHECK(mentions[1].country == "CN");
  CHECK(mentions[3].id == "gov:nl");
  CHECK(mentions[3].name == "Government of the Netherlands");
}

TEST_CASE("a town called like a country is told by its state or by the word town", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"LEBANON, Pa. (AP) - The Lebanon school board met.", "gn:5197517 iso:US-PA gn:5197517"},
      {"He left Lebanon and now lives in Lebanon, Pa., and likes it.", "iso:LB gn:5197517 iso:US-PA"},
      {"Voters in Pennsylvania think of Lebanon.", "iso:US-PA iso:LB"},
      {"The town of Poland, near Augusta in Maine, is small.", "gn:4975603 gn:4957003 iso:US-ME"},
      {"The city of Mexico is large.", "iso:MX"},
      {"They went to Mexico, Philippines and Chile.", "iso:MX iso:PH iso:CL"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("a state is told by its initials behind a town that lies there", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"It burned in Perth, WA, and in Seattle, WA, too.", "gn:2063523 iso:AU-WA gn:5809844 iso:US-WA"},
      {"It rained in Mount Gambier, SA, and in Darwin, NT.", "gn:2156643 iso:AU-SA gn:2073124 iso:AU-NT"},
      {"Farms burned in Dubbo, NSW, and Mildura, Vic, on Monday.", "gn:2168305 iso:AU-NSW gn:2157698 iso:AU-VIC"},
      {"Fires in NSW and QLD spread.", "iso:AU-NSW iso:AU-QLD"},
      {"Nina Berg, SA, and Tom Lund, NT, spoke.", ""},
      {"The mayor of Alexandria, La., spoke in Barre, Vt., today.", "gn:4314550 iso:US-LA gn:5233500 iso:US-VT"},
      {"It was in Charleston, W.Va., on Monday.", "gn:4801859 iso:US-WV"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}

TEST_CASE("a village is one only where something is located there", "[gazetteer]") {
  const auto c = GENERATE(values<ResolverCase>({
      {"Parents in Harrisburg and from Annville, in Pennsylvania, spoke.", "gn:5192726 gn:5178351 iso:US-PA"},
      {"The Annville Club spoke in Harrisburg, Pennsylvania.", "gn:5192726 iso:US-PA"},
      {"Rain fell in Athens, said a man from Albany and all of New York State.",
       "gn:264371 gn:5106834 iso:US-NY"},  // Athens, N.Y., is a village
      {"Shares of Annville Inc fell in Harrisburg, Pennsylvania. Annville said so.", "gn:5192726 iso:US-PA"},
  }));
  CAPTURE(c.body);
  CHECK(places_in(c.body) == c.places);
}
