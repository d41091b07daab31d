// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations: how far their names go on, and those called after another or by a word.
#include <string>

#include "common/entity_extractor.h"
#include "support/catch.h"
#include "support/name_mentions.h"

namespace {

struct PartsCase {
  const char* text;
  const char* expected;
};

/// "The Zorvan Board | Oslo" for each mention.
std::string names_in(const std::string& text) {
  std::string names;
  for (const kz::Mention& mention : kz::test::mentions_of("", text)) {
    if (!names.empty()) names += " | ";
    names += kz::test::words_of(mention, "", text);
    if (mention.kind == kz::EntityKind::org) names += " (org)";
  }
  return names;
}

}  // namespace

TEST_CASE("an organisation's name goes on through all its complements", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The Union of Beekeepers of Lithuania met.", "Union of Beekeepers of Lithuania (org)"},
      {"The National Library of Norway closed.", "National Library of Norway (org)"},
      {"Clerks of the Office of the Third Commission for Water Affairs left.",
       "Office of the Third Commission for Water Affairs (org)"},
      {"A judge of the Court for the Eastern District of Texas ruled.",
       "Court for the Eastern District of Texas (org)"},
      {"The Department of the Fight against Smuggling seized it.", "Department of the Fight against Smuggling (org)"},
      {"The Committee against Hunger met.", "Committee against Hunger (org)"},
      {"The Office of the President and the Office of President Quell differ.",
       "Office of the President (org) | Quell"},
      {"The University of Arts and Technology opened.", "University of Arts and Technology (org)"},
      {"The Party for Progress and the Party of Justice and Development met.",
       "Party for Progress (org) | Party of Justice and Development (org)"},
      {"The Court of Appeal of Orvik and the Council of Deputies of the City of Tamma met.",
       "Court of Appeal of Orvik (org) | Council of Deputies of the City of Tamma (org)"},
      {"The Alliance for Hope and Renewal won.", "Alliance for Hope and Renewal (org)"},
      {"They left the Ministry of the Navy for Oslo.", "Ministry of the Navy (org) | Oslo"},
      {"He studied at Imperial College London.", "Imperial College London (org)"},
      {"He studied at the University of Texas at Austin.", "University of Texas at Austin (org)"},
      {"He spoke of the University of Arts at Austin.", "University of Arts (org) | Austin"},
      {"The Front for the Restoration of Order met members of the Society for the Care of Victims of War.",
       "Front for the Restoration of Order (org) | Society for the Care of Victims of War (org)"},
      {"The Party for the Restoration of Rights left the Working Group on Arbitrary Detention.",
       "Party for the Restoration of Rights (org) | Working Group on Arbitrary Detention (org)"},
      {"The Orvik Group on Telegram said so.", "Orvik Group (org)"},
      {"The Press Service of the Ministry of Trade and the Press Service of the President spoke.",
       "Press Service of the Ministry of Trade (org) | Press Service of the President (org)"},
      {"The Zorvan Anti-corruption Bureau met the Council of Non-governmental Organisations.",
       "Zorvan Anti-corruption Bureau (org) | Council of Non-governmental Organisations (org)"},
      {"Anti-government protesters met the Zorvan Social-democratic Party.", "Zorvan Social-democratic Party (org)"},
      {"Zorvan City Hall was closed.", "Zorvan City Hall (org)"},
      {"The Zorvan Special Monitoring Mission left.", "Zorvan Special Monitoring Mission (org)"},
      {"The Tribunal for the former Zorland met.", "Tribunal for the former Zorland (org)"},
      {"They left the All Zorland Congress.", "All Zorland Congress (org)"},
      {"They left the All-Zorland Congress and the All-Russian Union of Tailors.",
       "Zorland Congress (org) | All-Russian Union of Tailors (org)"},
      {"The Council of Judges and Clerks met. The Court of Judge Quell met.",
       "Council of Judges and Clerks (org) | Quell"},
      {"The Committee of Families of the Missing of Kenya met.", "Committee of Families of the Missing of Kenya (org)"},
      {"The Institute of Ports and Shipping closed.", "Institute of Ports and Shipping (org)"},
      // The branch of a ministry in a region.
      {"The Ministry of Foreign Affairs for the Republic of Dagestan and the Tax Office for Almaty Region met.",
       "Ministry of Foreign Affairs for the Republic of Dagestan (org) | Tax Office for Almaty Region (org)"},
      {"The Agency of Kazakhstan for Regulation and Development of the Grain Market met.",
       "Agency of Kazakhstan for Regulation and Development of the Grain Market (org)"},
      {"They left the Ministry of Defence of Kenya for Oslo.", "Ministry of Defence of Kenya (org) | Oslo"},
      {"The Institute of Law and Diplomacy closed.", "Institute of Law and Diplomacy (org)"},
      // Called after somebody, and that same one later.
      {"The Orvik University named after V. N. Tamm opened. The Orvik University closed.",
       "Orvik University named after V. N. Tamm (org) | Orvik University (org)"},
      {"They love the school named after Nina Berg.", "Nina Berg"},
      // A sentence whose mark was lost, and an event.
      {"The Russian Ministry of Kelp Among those who left were two.", "Russian Ministry of Kelp (org)"},
      {"They came to the Quell Water Distribution Press Conference.", ""},
      // Stations and airlines.
      {"They saw Orvik Air and Orvik TV there.", "Orvik Air (org) | Orvik TV (org)"},
      {"They saw Hot Air and Cable TV there.", ""},
      {"The Public Utilities Commission of Sri Lanka agreed.", "Public Utilities Commission of Sri Lanka (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("a person who leads an organisation is no part of its name", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The Popular Front of Peter Zorvan won.", "Popular Front (org) | Peter Zorvan"},
      {"The head of the Agency of Water Peter Zorvan spoke.", "Agency of Water (org) | Peter Zorvan"},
      {"The Bank of Japan Governor Peter Zorvan spoke.", "Bank of Japan (org) | Peter Zorvan"},
      {"The speaker of the Parliament of Georgia Peter Zorvan spoke.", "Parliament of Georgia (org) | Peter Zorvan"},
      {"The Foundation of Peter Zorvan paid.", "Foundation of Peter Zorvan (org)"},
      {"The Department of Inland Kelp Secretary Kirsvel Quellsen spoke.",
       "Department of Inland Kelp (org) | Kirsvel Quellsen"},
      {"The Office of the Deputy Prime Minister spoke.", "Office of the Deputy Prime Minister (org)"},
      {"The head of the Pension Fund of Norway Tarvel Quelmazov spoke.",
       "Pension Fund of Norway (org) | Tarvel Quelmazov"},
      {"The spokesman of the Fisheries Ministry Tarvel Quelbim flew there.",
       "Fisheries Ministry (org) | Tarvel Quelbim"},
      {"The head of the Ministry of Health Tarvel Quelbim flew there.", "Ministry of Health (org) | Tarvel Quelbim"},
      {"It left the Ministry of Health Tarvel Quelbim behind.", "Ministry of Health Tarvel Quelbim (org)"},
      {"The chairman of the League Against Cruel Sports left.", ""},
      {"The chairman of the Association of Norwegian Quell Exporters spoke.",
       "Association of Norwegian Quell Exporters (org)"},
      {"The Museum of Norway Quelmazov spoke.", "Museum of Norway Quelmazov (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("small words join an organisation's name, or two names", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The Bureau of Roads and the FBI met.", "Bureau of Roads (org) | FBI (org)"},
      {"The Institute of Chemistry and Harvard University met.",
       "Institute of Chemistry (org) | Harvard University (org)"},
      {"The Commission for Latin America and the Caribbean met.",
       "Commission for Latin America and the Caribbean (org)"},
      {"The Fishing and Coastal Guard Board met.", "Fishing and Coastal Guard Board (org)"},
      {"The Unity and Hope Party met.", "Unity and Hope Party (org)"},
      {"The Liberal and Labour Party men met.", "Labour Party (org)"},
      {"The Police and Harbour Authority met.", "Police and Harbour Authority (org)"},
      {"The Culture, Media and Sport Committee met.", "Culture, Media and Sport Committee (org)"},
      {"The Meteorology, Climatology and Geophysics Agency met.",
       "Meteorology, Climatology and Geophysics Agency (org)"},
      {"The Centre for Kelp Rights and ZDHRB met.", "Centre for Kelp Rights (org)"},
      {"The Reform and Hope Coalition met.", "Reform and Hope Coalition (org)"},
      {"The Pentagon, Congress and State Department met.", "Pentagon (org) | State Department (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("an organisation is called after another, after a country, or in quotation marks", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"Electronic Arts (EA) and Orvik met. EA left.", "Electronic Arts (org) | EA (org) | EA (org)"},
      {"She left Lufthansa Catering.", "Lufthansa Catering (org)"},
      {"The Lufthansa Mountain Hut burnt.", "Lufthansa (org)"},
      {"Toyota Australia and Siemens Nigeria closed.", "Toyota Australia (org) | Siemens Nigeria (org)"},
      {"The Toyota Australia-wide sale.", "Toyota (org) | Australia"},
      {"The Norwegian Red Cross came.", "Norwegian Red Cross (org)"},
      {"Figures of Statistics Norway and Rowing Ireland.", "Statistics Norway (org) | Rowing Ireland (org)"},
      {"Leaders talked of Football in Norway.", "Norway"},
      {"The firm \"Zorvan\" pays. Later Zorvan left.", "Zorvan (org) | Zorvan (org)"},
      {"The parties \"New Zorvan\", \"Orvik\" and \"Our Tamma\" met JSC \"Quell\".",
       "New Zorvan (org) | Orvik (org) | Our Tamma (org) | Quell (org)"},
      {"She told the company \"No we will not\" and sang the song \"Zorvan\".", ""},
      {"The hauliers, Zorvan Cabs, and the developer, Orvik Homes, went bust.", "Orvik Homes (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("an organisation is told by its definition or by a list of others", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"Zorvan were an English rock band formed in 1989. Later Zorvan split.", "Zorvan (org) | English | Zorvan (org)"},
      {"Zorvan is a company spokesman. Orvik is a party to it.", ""},
      {"It hurt Toyota, Zorvan and the Lufthansa.", "Toyota (org) | Zorvan (org) | Lufthansa (org)"},
      {"It hurt Toyota, Peter Zorvan and Lufthansa.", "Toyota (org) | Peter Zorvan | Lufthansa (org)"},
      {"It hurt Zorvan, Orvik and Lufthansa.", "Lufthansa (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("an organisation is told by those who found it, lead it and work for it", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"It is dear, said analyst Peter Quell at Zorvan.", "Peter Quell | Zorvan (org)"},
      {"It hurt Zorvan founder Peter Quell.", "Zorvan (org) | Peter Quell"},
      {"She left, whose Zorvan party won.", "Zorvan (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("a club is called by its nickname alone", "[entity_extractor]") {
  CHECK(names_in("They saw the Denver Nuggets. Later the Nuggets left.") == "Denver Nuggets (org) | Nuggets (org)");
  CHECK(names_in("They saw the Denver Nuggets and the Sale Nuggets.") == "Denver Nuggets (org)");
  CHECK(names_in("They read the New York Times. The Times left.") == "New York Times (org) | The Times (org)");
}

TEST_CASE("an armed group that is called by a word is told by the word for its men", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The Wagner mercenaries left. Wagner is gone.", "Wagner (org) | Wagner (org)"},
      {"The Wagner Group left. They saw Wagner.", "Wagner Group (org) | Wagner (org)"},
      {"Former Wagner chief Peter Zorvan spoke.", "Wagner (org) | Peter Zorvan"},
      {"They played Wagner. The Wagner operas are long.", ""},
      {"They met Peter Wagner. Wagner left.", "Peter Wagner | Wagner"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("a company that is called by a word or a surname stands alone within a sentence", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"Phones of Apple sell. Apple is glad, Apple CEO Peter Zorvan said.",
       "Apple (org) | Apple (org) | Apple (org) | Peter Zorvan"},
      {"Apple is good. An apple a day.", ""},
      {"Visa said no. Oracle's men left. Tesla shares fell.", "Visa (org) | Oracle (org) | Tesla (org)"},
      {"Tesla is good.", ""},
      {"He ate an Apple in the Big Apple.", ""},
      {"On Thursday Intel sold it to Intel.", "Intel (org) | Intel (org)"},
      {"She works for Ford. Workers of Shell met.", "Ford (org) | Shell (org)"},
      {"Peter Ford spoke. They saw Ford.", "Peter Ford | Ford"},
      {"Trees of the Amazon fall. A book sold by Amazon.", "Amazon (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("a club's name in results of its town, and by the margin", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"League soccer: Arsenal 2 Everton 0 Leeds 1 Aston Villa 1 Norwich 0 Derby 3.",
       "Arsenal (org) | Everton (org) | Leeds (org) | Aston Villa (org) | Norwich (org) | Derby (org)"},
      {"Cricket: in the match Surrey beat Kent by an innings.", "Surrey (org) | Kent (org)"},
      {"Cricket: in the match India beat Ireland by six wickets.", "India | Ireland"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("who holds an office is named right behind what it is of", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The mayor of Vigo Abel Caballero spoke.", "Vigo | Abel Caballero"},
      {"The governor of Kherson Oblast Hennadii Lahuta left.", "Kherson Oblast | Hennadii Lahuta"},
      {"The governor of Basra Asaad al-Eidani left.", "Basra | Asaad al-Eidani"},
      {"The president of Harvard Claudine Gay left.", "Harvard (org) | Claudine Gay"},
      {"The president of Real Madrid Florentino Perez left.", "Real Madrid (org) | Florentino Perez"},
      {"The secretary of Commerce Peter Quell left.", "Peter Quell"},
      {"The rector of Zorvan Peter Quell left.", "Peter Quell"},
      {"The mayor of Orvik Peter Quell left.", "Orvik | Peter Quell"},
      {"The mayor of Volos Achilleas Beos left.", "Volos | Achilleas Beos"},
      {"The mayor of El Alto Eva Copa left.", "El Alto | Eva Copa"},
      {"The owner of Boston Red Sox Peter Quell left.", "Boston Red Sox (org) | Peter Quell"},
      {"The wali of Tangier Younes Tazi left.", "Tangier | Younes Tazi"},
      {"The governor of the Orvik Region Peter Quell left.", "Peter Quell"},
      // No full name follows, or it is part of what the office is of.
      {"The mayor of San Pedro Garza Garcia left.", "San Pedro Garza Garcia"},
      {"The director of Washington Irving Institute left.", "Washington Irving Institute (org)"},
      {"The head of Peter Lund Foundation left.", "Peter Lund Foundation (org)"},
      {"The editor of Jakarta Post left.", "Jakarta Post (org)"},
      {"The lawyer of Aung San Suu Kyi left.", "Aung San Suu Kyi"},
      {"The captain of Manchester United Football Club left.", "Manchester United Football Club (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("a firm, a land and what it has there are no one name", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The Toyota Canada unit grew.", "Toyota (org) | Canada"},
      {"The Siemens Egypt offices opened.", "Siemens (org) | Egypt"},
      {"The Toyota Canada dealers met.", "Toyota Canada (org)"},
      {"Toyota Canada said so.", "Toyota Canada (org)"},
      {"They left the ZRV Hong Kong branch.", "ZRV (org) | Hong Kong"},
      {"They left ZRV Hong Kong.", "ZRV Hong Kong (org)"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("an organisation is explained by an acronym or a blend in another language", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"The Indonesian Survey Circle (LSI) met. LSI left.", "Indonesian Survey Circle (org) | LSI (org) | LSI (org)"},
      {"The Jordanian Phosphate Mines (JPMC) grew.", "Jordanian Phosphate Mines (org) | JPMC (org)"},
      {"Elections Cameroon (Elecam) met. Elecam left.", "Elections Cameroon (org) | Elecam (org) | Elecam (org)"},
      {"Telecom Namibia (Telenam) grew.", "Telecom Namibia (org) | Telenam (org)"},
      // Few of the letters, a thing, no article, somebody's name, a place or a party.
      {"The Indonesian Survey Circle (XYS) met.", "Indonesian"},
      {"The Indonesian Consumer Index (ICP) rose.", "Indonesian"},
      {"They met Indonesian Survey Circle (LSI).", "Indonesian"},
      {"Peter Zorvan (Pezor) met.", "Peter Zorvan"},
      {"Telecom Namibia (Windhoek) grew.", "Namibia | Windhoek"},
      {"Zorvan Smith (R-Texas) voted.", "Texas"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("two teams that meet are clubs in a report on sports", "[entity_extractor]") {
  const auto c = GENERATE(values<PartsCase>({
      {"Bologna face Lecce in Serie A. The striker is out.", "Bologna (org) | Lecce (org)"},
      {"Lecce host Juventus in Serie A.", "Lecce (org) | Juventus (org)"},
      {"Valencia drew with Sevilla 1-1 in the league.", "Valencia (org) | Sevilla (org)"},
      {"Sevilla beat Valencia 1-0 in the league.", "Sevilla (org) | Valencia (org)"},
      {"Paris hosts Berlin at a league of towns.", "Paris | Berlin"},
      {"Sevilla beat Valencia in the number of visitors.", "Sevilla | Valencia"},
      {"France host Germany in the league. The striker is out.", "France | Germany"},
  }));
  CAPTURE(c.text);
  CHECK(names_in(c.text) == c.expected);
}

TEST_CASE("a court of a kind that many lands have is that of the land it sits in", "[entity_extractor]") {
  const auto id_of_first = [](const std::string& text) { return kz::test::mentions_of("", text).front().id; };
  CHECK(id_of_first("The Federal High Court in Abuja ruled.") == "org:federal-high-court-of-nigeria");
  CHECK(id_of_first("The High Court in Nairobi ruled.") == "org:high-court-of-kenya");
  CHECK(id_of_first("The Court of Appeal in Kano ruled.") == "org:court-of-appeal-of-nigeria");
  CHECK(id_of_first("The Delhi High Court ruled.") == "org:delhi-high-court");
  CHECK(id_of_first("The High Court ruled.") == "org:high-court");
}

TEST_CASE("a firm is one by its short and its full name, and its namesakes are others", "[entity_extractor]") {
  const auto are_one = [](const std::string& text) {
    const auto mentions = kz::test::mentions_of("", text);
    return mentions.size() == 2 && mentions.front().id == mentions.back().id;
  };
  CHECK(are_one("Nissan Motor Co said so. Nissan shares fell."));
  CHECK(are_one("Barclays Bank Plc lent it. Barclays shares fell."));
  CHECK(are_one("Qantas Airways Ltd flew it. Qantas shares fell."));
  CHECK_FALSE(are_one("Mitsubishi Bank Ltd lent it. Mitsubishi Motors Corp built it."));
  CHECK_FALSE(are_one("Deutsche Bank AG lent it. Deutsche Telekom AG has it."));
  CHECK_FALSE(are_one("Honda Motor Co said so. American Honda Motor Co sold it."));
}
