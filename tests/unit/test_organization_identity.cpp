// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>
#include <string>
#include <vector>

#include "common/names/org_identity.h"
#include "support/catch.h"
#include "support/name_mentions.h"

using kz::test::described_mentions;

namespace {

struct IdentityCase {
  std::string text;
  std::string expected;
};

/// The ids that "EC" has in an article of that year.
std::vector<std::string> ids_of_year(const std::string& body, std::optional<int> year) {
  auto mentions = kz::test::mentions_of("", body);
  kz::settle_european_bodies(mentions, year);
  std::vector<std::string> ids;
  for (const auto& mention : mentions) ids.push_back(mention.id);
  return ids;
}

}  // namespace

TEST_CASE("names of one organisation in an article are one actor", "[entity_extractor]") {
  const auto c = GENERATE(values<IdentityCase>({
      // The country is told once.
      {"The US Office of Kelp spoke. The Office of Kelp left.",
       "org:US Office of Kelp:org:us-office-of-kelp; org:Office of Kelp:org:us-office-of-kelp"},
      {"The Supreme Court met. It was the Supreme Court of India.",
       "org:Supreme Court:org:supreme-court-of-india; org:Supreme Court of India:org:supreme-court-of-india"},
      {"The French Ministry of Defence spoke. The Ministry of Defence left.",
       "org:French Ministry of Defence:org:defense-ministry-of-france; "
       "org:Ministry of Defence:org:defense-ministry-of-france"},
      // Of two countries, neither is meant more.
      {"The Kenyan Kelp Board and the Ugandan Kelp Board met. The Kelp Board left.",
       "org:Kenyan Kelp Board:org:kenyan-kelp-board; org:Ugandan Kelp Board:org:ugandan-kelp-board; "
       "org:Kelp Board:org:kelp-board"},
      // Singular and plural.
      {"They saw Orvik Networks. Orvik Networks and Orvik Network are one.",
       "org:Orvik Networks:org:orvik-networks; org:Orvik Networks:org:orvik-networks; "
       "org:Orvik Network:org:orvik-networks"},
      // Initials, also where nothing else tells that they are a body.
      {"The Sovrin Allied Medical Society left. SAMS spoke. They met near SAMS there.",
       "org:Sovrin Allied Medical Society:org:sams; org:SAMS:org:sams; org:SAMS:org:sams"},
      {"The Sovrin Kelp Society left. They sang SKS SONGS there.", "org:Sovrin Kelp Society:org:sovrin-kelp-society"},
      {"The Banco do Norte Quelmo left. The BNQ spoke.", "org:Banco do Norte Quelmo:org:bnq; org:BNQ:org:bnq"},
      // An acronym of others is this article's, unless it names those, too.
      {"The Australian Federal Police left. The AFP spoke.",
       "org:Australian Federal Police:org:australian-federal-police; org:AFP:org:australian-federal-police"},
      {"The Australian Federal Police left. Agence France-Presse (AFP) spoke.",
       "org:Australian Federal Police:org:australian-federal-police; org:Agence France-Presse:org:afp; "
       "org:AFP:org:afp"},
      // Forms and lands of known ones.
      {"General Motors Corp left. GM spoke.", "org:General Motors Corp:org:general-motors; org:GM:org:general-motors"},
      {"The U.S. Federal Reserve Board met. Then the Fed spoke. Fed officials left.",
       "org:U.S. Federal Reserve Board:org:federal-reserve; org:Fed:org:federal-reserve; org:Fed:org:federal-reserve"},
      {"The U. S. Fish and Wildlife Service and the State Department met.",
       "org:U. S. Fish and Wildlife Service:org:us-fish-and-wildlife-service; "
       "org:State Department:org:us-state-department"},
      {"The Fish and Wildlife Service left. They asked FWS there.",
       "org:Fish and Wildlife Service:org:us-fish-and-wildlife-service; org:FWS:org:us-fish-and-wildlife-service"},
      {"They saw Scotiabank, GSK and the RAF there, and later Disney left.",
       "org:Scotiabank:org:scotiabank; org:GSK:org:glaxosmithkline; org:RAF:org:royal-air-force; "
       "org:Disney:org:walt-disney"},
      // "Zorvan Group", later Zorvan.
      {"They know Zorvan Group, and Zorvan knows them.",
       "org:Zorvan Group:org:zorvan-group; org:Zorvan:org:zorvan-group"},
      {"They know Steering Group. Steering is hard.", "org:Steering Group:org:steering-group"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an acronym that the article explains is stored with what it stands for", "[entity_extractor]") {
  const auto keys_of = [](const std::string& body) {
    std::vector<std::string> keys;
    for (const auto& mention : kz::test::mentions_of("", body)) keys.push_back(mention.key);
    return keys;
  };
  using Keys = std::vector<std::string>;
  const std::string both = "zorvan national party (znp)";
  CHECK(keys_of("The Zorvan National Party (ZNP) met. The ZNP left.") == Keys{both, both, both});
  CHECK(keys_of("The ZNP (Zorvan National Party) met.") == Keys{both, both});
  CHECK(keys_of("The Sovrin Allied Medical Society left. SAMS spoke.") ==
        Keys{"sovrin allied medical society (sams)", "sovrin allied medical society (sams)"});
  CHECK(keys_of("The ZNP left.") == Keys{"znp"});
  CHECK(keys_of("The Zorvan National Party met.") == Keys{"zorvan national party"});
  CHECK(keys_of("They know Arden Cross Kelp Inc. ACK left.") ==
        Keys{"arden cross kelp inc (ack)", "arden cross kelp inc (ack)"});
  CHECK(described_mentions("", "They know Trans World Airlines Inc. TWA left.") ==
        "org:Trans World Airlines Inc.:org:twa; org:TWA:org:twa");  // the lexicon has the acronym alone
  CHECK(described_mentions("", "They know the National Executive Committee. NEC left.") ==
        "org:National Executive Committee:org:national-executive-committee; org:NEC:org:national-executive-committee");
  // What the lexicon knows, by an acronym that it does not have, or has for another.
  CHECK(
      keys_of("The Commodity Credit Corporation (CCC) met. The CCC left.") ==
      Keys{"commodity credit corporation", "commodity credit corporation (ccc)", "commodity credit corporation (ccc)"});
  CHECK(described_mentions("", "The African Development Bank (ADB) met. The ADB left.") ==
        "org:African Development Bank:org:afdb; org:ADB:org:afdb; org:ADB:org:afdb");
}

TEST_CASE("an organisation is called in brackets by what its own language says", "[entity_extractor]") {
  const auto c = GENERATE(values<IdentityCase>({
      {"The Zorvan Office of Kelp (BfK) met. BfK left.",
       "org:Zorvan Office of Kelp:org:zorvan-office-of-kelp; org:BfK:org:zorvan-office-of-kelp; "
       "org:BfK:org:zorvan-office-of-kelp"},
      {"The Zorvan Federation of Tailors (Conzatel) met.",
       "org:Zorvan Federation of Tailors:org:zorvan-federation-of-tailors; "
       "org:Conzatel:org:zorvan-federation-of-tailors"},
      {"The Secretariat of Kelp (Sekel) met.",
       "org:Secretariat of Kelp:org:secretariat-of-kelp; org:Sekel:org:secretariat-of-kelp"},
      {"The Islamic State in the Greater Sahara (EIGS) left. EIGS won.",
       "org:Islamic State in the Greater Sahara:org:islamic-state-sahara; org:EIGS:org:islamic-state-sahara; "
       "org:EIGS:org:islamic-state-sahara"},
      // What else stands in brackets: who scored, where it is, a word.
      {"Zorvan FC (Odegrad) drew.", "org:Zorvan FC:org:zorvan-fc"},
      {"The Zorvan Institute of Kelp (Oslo) met.",
       "org:Zorvan Institute of Kelp:org:zorvan-institute-of-kelp; place:Oslo:gn:3143244"},
      {"The Zorvan Kelp Society (Ventures) met.", "org:Zorvan Kelp Society:org:zorvan-kelp-society"},
      // One that the lexicon has, with two words of its name or of the same country, and one that is another's.
      {"The National Security Committee (KNB) met.", "org:National Security Committee:org:knb; org:KNB:org:knb"},
      {"The Council of the Collective Security Treaty Organization (OTSC) met.",
       "org:Council of the Collective Security Treaty Organization:"
       "org:council-of-the-collective-security-treaty-organization; org:OTSC:org:csto"},
      {"The Turkish Committee of Kelp (PKK) met. The Zorvan Committee of Kelp (KNB) left.",
       "org:Turkish Committee of Kelp:org:pkk; org:PKK:org:pkk; "
       "org:Zorvan Committee of Kelp:org:zorvan-committee-of-kelp; org:KNB:org:knb"},
      {"The Orvik Prosecutor's Office (SAP) met. SAP left.",
       "org:Orvik Prosecutor's Office:org:orvik-prosecutor-office; org:SAP:org:orvik-prosecutor-office; "
       "org:SAP:org:orvik-prosecutor-office"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("EC is the Community up to 1993 and the Commission since", "[entity_extractor]") {
  using Ids = std::vector<std::string>;
  CHECK(ids_of_year("The EC met.", 1987) == Ids{"org:ec"});
  CHECK(ids_of_year("The EC met.", 1993) == Ids{"org:ec"});
  CHECK(ids_of_year("The EC met.", 2005) == Ids{"org:european-commission"});
  CHECK(ids_of_year("The European Community met.", 2005) == Ids{"org:ec"});  // of the past
  CHECK(ids_of_year("The EC met.", std::nullopt) == Ids{"org:ec"});
  CHECK(ids_of_year("The EC of the EU met.", std::nullopt) == Ids{"org:european-commission", "org:eu"});
}
