// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "support/catch.h"
#include "support/name_mentions.h"

namespace {

/// "Jabla:x:ke-jabla; …" for each place.
std::string places_framed_in(const std::string& body) {
  std::string lines;
  for (const kz::Mention& mention : kz::test::mentions_of({}, body)) {
    if (mention.kind != kz::EntityKind::place) continue;
    if (!lines.empty()) lines += "; ";
    lines += kz::test::words_of(mention, {}, body) + ":" + mention.id;
  }
  return lines;
}

struct FrameCase {
  const char* body;
  const char* places;
};

}  // namespace

TEST_CASE("a place that no table has is told by what happens there", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Bandits seized Ostrava-Nizka and Polvena on Friday.", "Ostrava:gn:3068799"},
      {"Bandits seized Polvena on Friday.", "Polvena:x:polvena"},
      {"A lorry overturned on the road from Nairobi to Polvena.", "Nairobi:gn:184745; Polvena:x:ke-polvena"},
      {"The line between Nairobi and Polvena is shut.", "Nairobi:gn:184745; Polvena:x:ke-polvena"},
      {"The letter went from Hanssen to Polvena.", ""},
      {"Talks between Nairobi and Friday failed.", "Nairobi:gn:184745"},
      {"Polvena is a small town in Kenya.", "Polvena:x:ke-polvena; Kenya:iso:KE"},
      {"Polvena is a friend in Kenya.", "Kenya:iso:KE"},
      {"Farms burned in West Polvena.", "West Polvena:x:west-polvena"},
      {"Rain fell in North China, and between Poland and Imperial Germany.",
       "North China:iso:CN; Poland:iso:PL; Germany:iso:DE"},
      {"It burned in Santa Barbara, California.", "Santa Barbara:gn:5392952; California:iso:US-CA"},
      {"He told Santa Barbara, a friend.", ""},
      {"He lives in Polvena, Kenya. Polvena is poor.", "Polvena:x:ke-polvena; Kenya:iso:KE; Polvena:x:ke-polvena"},
      {"The towns of Polvena, Uskra and Tamorin burned. Uskra was empty.",
       "Polvena:x:polvena; Uskra:x:uskra; Tamorin:x:tamorin; Uskra:x:uskra"},
      {"The town of Polvena, Uskra said, burned.", "Polvena:x:polvena"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a dateline is a place", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"POLVENA, Jan 6 (Reuters) - Rain fell. Polvena is wet.", "POLVENA:x:polvena; Polvena:x:polvena"},
      {"Polvena, Kenya (Reuters) - Rain fell. Roads to Polvena are cut.",
       "Polvena:x:ke-polvena; Kenya:iso:KE; Polvena:x:ke-polvena"},
      {"UPDATE, Jan 6 - Rain fell.", ""},
      {"POLVENA - Rain fell. Police left Polvena.", "POLVENA:x:polvena; Polvena:x:polvena"},
      {"UPDATE - Rain fell.", ""},
      {"UPDATE - Rain fell. Read the update.", ""},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("what one is in need not be a place", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"She believes in Polvena, and invests in Uskra.", ""},
      {"He has a degree in Polvena and starred in Uskra.", ""},
      {"They meditate in Yoga, write in Braille and swear in Urdu.", ""},
      {"There is less demand in PCs and in CDs.", ""},
      {"He was born in Polvena.", "Polvena:x:polvena"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a street or mountain is one place wherever it is named", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Iraq was told so by Downing Street.", "Iraq:iso:IQ; Downing Street:x:downing-street"},
      {"The German climbers reached Mount Polvena.", "German:iso:DE; Mount Polvena:x:mount-polvena"},
      {"They climbed Mount Polvena in Kenya.", "Mount Polvena:x:ke-mount-polvena; Kenya:iso:KE"},
      {"They climbed Mount Polvena. Kenya's Mount Polvena is high.",
       "Mount Polvena:x:ke-mount-polvena; Kenya:iso:KE; Mount Polvena:x:ke-mount-polvena"},
      {"In Nairobi, Mombasa and Kisumu people spoke of Polvena Street and Polvena River.",
       "Nairobi:gn:184745; Mombasa:gn:186301; Kisumu:gn:191245; Polvena Street:x:ke-polvena-street; "
       "Polvena River:x:polvena-river"},
      {"In Nairobi, Mombasa and Paris people spoke of Polvena Street.",
       "Nairobi:gn:184745; Mombasa:gn:186301; Paris:gn:2988507; Polvena Street:x:polvena-street"},
      {"Kenya sent troops to Polvena district.", "Kenya:iso:KE; Polvena:x:ke-polvena"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a name that ends as a place may be a person or go on", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Wayne Bridge scored, and Richard Hill said so.", ""},
      {"He stood at Wayne Bridge.", "Wayne Bridge:x:wayne-bridge"},
      {"Elizabeth Road was closed.", "Elizabeth Road:x:elizabeth-road"},
      {"The bookmaker William Hill paid.", ""},
      {"The Polvena Street Singers came.", ""},
      {"The Queens Park Rangers came.", ""},
      {"In Polvena Street Mrs Lund waited.", "Polvena Street:x:polvena-street"},
      {"Bookmaker William Hill paid.", ""},
      {"Former Downing Street aides left.", "Downing Street:x:downing-street"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("what is called after a place is none", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Hurricane Florence came. Florence weakened. Rain fell in Florence.", "Florence:gn:3176959"},
      {"Florence weakened in Italy. The storm passed Florence.",
       "Florence:gn:3176959; Italy:iso:IT; Florence:gn:3176959"},
      {"HMS London sailed to London.", "London:gn:2643743"},
      {"The USS Velmor City sailed to London.", "London:gn:2643743"},
      {"Whitney Houston died. Houston was 48.", ""},
      {"Ann London died. London was hot.", "London:gn:2643743"},
      {"Whitney Houston died in Houston. Houston was hot.", "Houston:gn:4699066; Houston:gn:4699066"},
      {"Boats crossed the Channel on Monday. They saw it on the Channel 4 news.", "Channel:x:english-channel"},
      {"The Weather Channel said so. The Channel Tunnel is shut.", "Channel Tunnel:x:channel-tunnel"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a list of places makes places of its other names", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Fighting went on in Nairobi, Polvena, Uskra and Mombasa.",
       "Nairobi:gn:184745; Polvena:x:ke-polvena; Uskra:x:ke-uskra; Mombasa:gn:186301"},
      {"Fighting went on in Nairobi, Polvena and Uskra.", "Nairobi:gn:184745"},  // most are unknown
      {"In Nairobi, Polvena and Mombasa the Polvena is a drink.",
       "Nairobi:gn:184745; Polvena:x:ke-polvena; Mombasa:gn:186301; Polvena:x:ke-polvena"},
      {"They sold polvena in Nairobi, Polvena and Mombasa.", "Nairobi:gn:184745; Mombasa:gn:186301"},
      {"In Nairobi, Polvena said, it rained.", "Nairobi:gn:184745"},
      {"Trains in England stood still in Coventry, Reading and Bath.",
       "England:iso:GB-ENG; Coventry:gn:2652221; Reading:gn:2639577; Bath:gn:2656173"},
      {"Trains stopped in England. Reading and Bath are words.", "England:iso:GB-ENG"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a place is told by who goes there and by what it lies in", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Snow closed the road to Limerick, in Ireland.", "Limerick:gn:2962943; Ireland:iso:IE"},
      {"He wrote a Limerick in Ireland.", "Ireland:iso:IE"},
      {"Police spoke of Polvena, Texas, on Monday.", "Polvena:x:us-polvena; Texas:iso:US-TX"},
      {"Police spoke to Polvena, Texas's best.", "Texas:iso:US-TX"},
      {"Crowds gathered around Polvena on Monday.", "Polvena:x:polvena"},
      // Wars.
      {"Rebel troops took Polvena on Monday.", "Polvena:x:polvena"},
      {"The police took Polvena away on Monday.", ""},
      {"The army had captured Polvena and 24 villages, among them Uskra, Tavvel and Orvik.",
       "Polvena:x:polvena; Uskra:x:uskra; Tavvel:x:tavvel; Orvik:x:orvik"},
      {"Shells fell on Polvena.", "Polvena:x:polvena"},
      {"A mill at Polvena closed, and so did an analyst at Uskra.", "Polvena:x:polvena"},
      {"Crowds gathered around Christmas on Monday.", ""},
      {"Planes landed at Polvena on Monday, and villagers from Uskra fled.", "Polvena:x:polvena; Uskra:x:uskra"},
      {"He works at Polvena, and got a letter from Uskra.", ""},
      {"In Kyrgyzstan deputies visited Batken and shelled Osh.",
       "Kyrgyzstan:iso:KG; Batken:gn:1528735; Osh:gn:1527534"},
      {"Batken people in Kyrgyzstan spoke.", "Kyrgyzstan:iso:KG"},
      {"They entered Tell Abyad, in Syria.", "Tell Abyad:gn:163750; Syria:iso:SY"},
      {"A nurse from Port-au-Prince spoke.", "Port-au-Prince:gn:3718426"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a street lies about where the town beside it does", "[place_frames]") {
  for (const kz::Mention& mention :
       kz::test::mentions_of({}, "In Nairobi, Mombasa and Kisumu they spoke of a fire in Polvena Street, Mombasa.")) {
    if (mention.id != "x:ke-polvena-street") continue;
    REQUIRE(mention.latitude.has_value());
    CHECK(*mention.latitude < -3.9);
    CHECK(mention.is_approximate);
    return;
  }
  FAIL("no street");
}

TEST_CASE("the country of an unknown place is that of the places around it", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"They flew from Paris. In Polvena, as in Nairobi and Mombasa, it rained.",
       "Paris:gn:2988507; Polvena:x:ke-polvena; Nairobi:gn:184745; Mombasa:gn:186301"},
      {"They left the Belgian port of Polvena for Paris, Lyon and Nantes.",
       "Belgian:iso:BE; Polvena:x:be-polvena; Paris:gn:2988507; Lyon:gn:2996944; Nantes:gn:2990969"},
      {"They flew from Paris. In Polvena it rained.", "Paris:gn:2988507; Polvena:x:fr-polvena"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a player called like a village is no club", "[place_frames]") {
  std::string orgs;
  for (const kz::Mention& mention : kz::test::mentions_of(
           {},
           "Moin Khan c Thorpe b Annville 23. Ijaz Ahmed b Annville 6. Bowling: Annville 8-0-37-2, Lund 7-1-30-1.")) {
    if (mention.kind == kz::EntityKind::org) orgs += mention.name + ";";
  }
  CHECK(orgs.empty());
}

TEST_CASE("a river goes by its name behind the article", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Troops crossed the Oder near a town.", "Oder:x:oder"},
      {"They drowned in the Lim. The Drina river rose, and the river Sava burst its banks.",
       "Lim:x:lim-river; Drina:x:drina; Sava:x:sava-river"},
      {"The Niger flooded its banks.", "Niger:x:niger-river"},
      {"Niger sent the troops of the Niger junta.", "Niger:iso:NE; Niger:iso:NE"},
      {"They met Sava Petrovic and the Han in Limpopo.", "Limpopo:iso:ZA-LP"},
      {"Storms hit Taveuni and Bora Bora.", "Taveuni:x:taveuni; Bora Bora:x:bora-bora"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a region is told by the word for its kind, with no country beside it", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"It snowed in the Samara Region.", "Samara Region:iso:RU-SAM"},
      {"The Vinnytsia Oblast was hit.", "Vinnytsia Oblast:iso:UA-05"},
      {"Fires spread to the Jizzakh Region.", "Jizzakh Region:iso:UZ-JI"},
      {"The Komi Republic voted.", "Komi Republic:iso:RU-KO"},
      {"A fire hit Los Angeles County.", "Los Angeles County:x:us-ca-037"},
      {"The Perm region was hit.", "Perm:iso:RU-PER"},
      // Known by the other word for it, or in another spelling.
      {"The head of the Krasnodar Territory left.", "Krasnodar Territory:iso:RU-KDA"},
      {"The Moscow Region and Moscow were hit.", "Moscow Region:iso:RU-MOS; Moscow:gn:524901"},
      {"The Chernigov Region was hit.", "Chernigov Region:iso:UA-74"},
      {"Homes burned in the Zabaikalsky Territory and Udmurtia.",
       "Zabaikalsky Territory:iso:RU-ZAB; Udmurtia:iso:RU-UD"},
      // The word alone does not say which one.
      {"The Northern Region was hit.", ""},
      {"It rained in the Northern region and in Eastern province.", ""},
      {"The Amazonas Territory police came.", ""},
      {"A fire hit Marion County.", ""},
      {"The Amazonas State police of Brazil came.", "Amazonas State:iso:BR-AM; Brazil:iso:BR"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("what is called a province is the region, not the town of that name", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Shells hit Idlib province and then Idlib.", "Idlib:iso:SY-ID; Idlib:gn:169389"},
      {"Ten died in the Hatay province.", "Hatay:iso:TR-31"},
      {"Rain fell on the province of Kerman.", "Kerman:iso:IR-08"},
      {"Rivers state voted, as did Niger state.", "Rivers:iso:NG-RI; Niger:iso:NG-NI"},
      {"They fight in the Sahel region.", "Sahel:x:sahel"},
      {"They fight in the Sahel region of Burkina Faso.", "Sahel:iso:BF-12; Burkina Faso:iso:BF"},
      {"Fires spread in the Somali region.", "Somali:iso:ET-SO"},
      {"The governor of Minas Gerais resigned.", "Minas Gerais:iso:BR-MG"},
      {"Farah Province was hit, and Halabja Governorate.",
       "Farah Province:iso:AF-FRA; Halabja Governorate:x:iq-halabja"},
      {"Qalandar Province was hit.", "Qalandar Province:x:qalandar-province"},
      // The word for its kind tells namesakes apart: Colombia has departments, Argentina provinces.
      {"Floods hit Cordoba department.", "Cordoba:iso:CO-COR"},
      {"Floods hit Cordoba province.", "Cordoba:iso:AR-X"},
      {"Fires hit the Bolivian department of Santa Cruz.", "Bolivian:iso:BO; Santa Cruz:iso:BO-S"},
      {"The fire department of Madrid came.", "Madrid:gn:3117735"},
      // A state's media, and not the region.
      {"Tehran state television showed it.", "Tehran:gn:112931"},
      {"Three Texas counties were hit.", "Texas:iso:US-TX"},
      // Several together.
      {"Shells hit the Donetsk and Luhansk regions.", "Donetsk:iso:UA-14; Luhansk:iso:UA-09"},
      {"The Donetsk and Luhansk People's Republics voted.",
       "Donetsk:x:donetsk-peoples-republic; Luhansk:x:luhansk-peoples-republic"},
      {"The Idlib and Hama Governorates met.", "Idlib:iso:SY-ID; Hama:iso:SY-HM"},
      {"Western and Eastern Europe met.", "Western:m49:155; Eastern Europe:m49:151"},
      {"Idlib, Aleppo and Hama provinces were hit.", "Idlib:iso:SY-ID; Aleppo:iso:SY-HL; Hama:iso:SY-HM"},
      {"The states of Punjab and Haryana agreed.", "Punjab:iso:IN-PB; Haryana:iso:IN-HR"},
      {"They fought in North and South Kivu.", "North:iso:CD-NK; South Kivu:iso:CD-SK"},
      {"It snowed in Lower and Upper Austria.", "Lower:iso:AT-3; Upper Austria:iso:AT-4"},
      {"He saw North and South Korea.", "North:iso:KP; South Korea:iso:KR"},
      {"The Middle East and South Asia met.", "Middle East:x:middle-east; South Asia:m49:034"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("divisions are known in the spellings of news", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"He was born in Sharkia Governorate.", "Sharkia Governorate:iso:EG-SHR"},
      {"They met in Deraa province and Al-Hasaka.", "Deraa:iso:SY-DR; Al-Hasaka:gn:173811"},
      {"Lattakia is a port of Lattakia province.", "Lattakia:gn:173576; Lattakia:iso:SY-LA"},
      {"Sistan-Baluchistan province was calm.", "Sistan-Baluchistan:iso:IR-11"},
      {"They left Oromia for Chiapas and Ladakh.", "Oromia:iso:ET-OR; Chiapas:iso:MX-CHP; Ladakh:iso:IN-LA"},
      {"It rained in Dak Lak and Thua Thien Hue.", "Dak Lak:iso:VN-33; Thua Thien Hue:iso:VN-26"},
      {"It rained in Sylhet division and Chattogram Division.", "Sylhet:iso:BD-G; Chattogram Division:iso:BD-B"},
      {"It rained in Sylhet, Rangpur and Khulna divisions.", "Sylhet:iso:BD-G; Rangpur:iso:BD-F; Khulna:iso:BD-D"},
      {"The Sylhet office and the Paris division of the firm closed.", "Sylhet:gn:1185099; Paris:gn:2988507"},
      {"They closed the Lachin corridor and the Suez canal.",
       "Lachin corridor:x:lachin-corridor; Suez canal:x:suez-canal"},
      {"They left Pampanga for Cebu province and Cebu.", "Pampanga:iso:PH-PAM; Cebu:iso:PH-CEB; Cebu:gn:1717512"},
      {"Vineyards of the Gironde and the Aude department burned.", "Gironde:iso:FR-33; Aude:iso:FR-11"},
      {"He flew to Goa from Telangana.", "Goa:iso:IN-GA; Telangana:iso:IN-TG"},
      {"They took Salah ad Din Province.", "Salah ad Din Province:iso:IQ-SD"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("with a capital, a direction is part of the place's name", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Fighting goes on in Eastern Ukraine and the heart of East Mosul.",
       "Eastern Ukraine:iso:UA; East Mosul:gn:99072"},
      {"Troops left northern Iraq. Northern Iraq was calm.", "Iraq:iso:IQ; Iraq:iso:IQ"},
      {"Voters in South Florida and North London met.", "South Florida:iso:US-FL; North London:gn:2643743"},
      {"Western Russia was flooded, as was the Western US.", "Western Russia:iso:RU; Western US:iso:US"},
      {"The wind came from the North. Norway was cold.", "Norway:iso:NO"},
      {"Voters in Western Velmor met Western envoys.", "Western:x:west"},
      {"The Northern Alliance took Kabul.", "Kabul:gn:1138958"},
      {"Planes bombed South Lebanon. Police in Kosovo entered North Mitrovica.",
       "South Lebanon:iso:LB; Kosovo:iso:XK; North Mitrovica:x:xk-10097358"},
      {"North American and South Korean envoys met.", "North American:m49:003; South Korean:iso:KR"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a land's full name is one place", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"The Hashemite Kingdom of Jordan hosted it.", "Hashemite Kingdom of Jordan:iso:JO"},
      {"The Federal Republic of Nigeria is large.", "Federal Republic of Nigeria:iso:NG"},
      {"They met in the Republic of Tatarstan.", "Republic of Tatarstan:iso:RU-TA"},
      {"They met in the Kingdom of Heaven.", ""},
      {"The Secretary of State of Kazakhstan spoke.", "Kazakhstan:iso:KZ"},
      {"They met in the Xinjiang Uygur Autonomous Region.", "Xinjiang Uygur Autonomous Region:iso:CN-XJ"},
      {"The republic of Estonia is small.", "Estonia:iso:EE"},
      {"The Commonwealth of Nations met.", ""},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("what is called by a short word is told by what else is named", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Ships were sent to the Gulf. The Gulf War began.", "Gulf:x:persian-gulf"},
      {"Rigs stand in the Gulf of Mexico. The Gulf was calm.",
       "Gulf of Mexico:x:gulf-of-mexico; Gulf:x:gulf-of-mexico"},
      {"Pirates sailed the Gulf of Aden. It said the Gulf was safe.",
       "Gulf of Aden:x:gulf-of-aden; Gulf:x:gulf-of-aden"},
      {"Gulf states met. The gulf between them widened.", "Gulf:x:persian-gulf"},
      {"Gulf Air cancelled flights.", ""},
      {"North Korea fired. The North said so, the South protested.", "North Korea:iso:KP; North:iso:KP; South:iso:KR"},
      {"Mali is poor. The North is a desert.", "Mali:iso:ML"},
      {"South Korea is rich. The South of the country is green.", "South Korea:iso:KR"},
      {"People crossed from Northern Ireland to the Republic.", "Northern Ireland:iso:GB-NIR; Republic:iso:IE"},
      {"In D.C., they met. The B.C. coast burned.", "D.C.:gn:4140963; B.C.:iso:CA-BC"},
      {"Iran is large. The Islamic Republic said so.", "Iran:iso:IR; Islamic Republic:iso:IR"},
      {"The Islamic Republic of Pakistan said so.", "Islamic Republic of Pakistan:iso:PK"},
      {"Rome was founded in 753 B.C. by twins.", "Rome:gn:3169070"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("money and shares name no land", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"It costs 40 US dollars, US$3 more, and two million Jordanian dinars.", ""},
      {"The Canadian dollar fell.", "Canadian:iso:CA"},
      {"He gave 5 Swiss banks money.", "Swiss:iso:CH"},
      {"Shares of Velmor <VLM.HK> fell. HK shares fell.", "HK:iso:HK"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("roads are places by their number", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"Signs stood along Interstate 95 and Highway 401.", "Interstate 95:x:interstate-95; Highway 401:x:highway-401"},
      {"A lorry hit a car on the A120. The A120 was shut.", "A120:x:a120; A120:x:a120"},
      {"The M25 motorway is wide.", "M25:x:m25"},
      {"They work on the A320 and on the A4 programme. An A120 sheet lay there.", ""},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a place's name has its dot, its article and its tail", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"It burned in Fresno, Calif., and Helena, Mont.",
       "Fresno:gn:5350937; Calif.:iso:US-CA; Helena:gn:5656882; Mont.:iso:US-MT"},
      {"A fire in Velmorville, Pa. killed two.", "Velmorville:x:us-velmorville; Pa.:iso:US-PA"},
      {"They met in Heroes' Square and on River Avenue, near New Velmor.",
       "Heroes' Square:x:heroes-square; River Avenue:x:river-avenue; New Velmor:x:new-velmor"},
      {"Kenya's Lake people met at the Velmor Theatre.", "Kenya:iso:KE; Velmor Theatre:x:velmor-theatre"},
      {"Boats passed Second Thomas Shoal.", "Second Thomas Shoal:x:second-thomas-shoal"},
      {"He prayed at the al-Velmor mosque.", "al-Velmor:x:velmor"},
      {"He toured the Velmor stadium. The Turkish prison is full.", "Velmor:x:tr-velmor; Turkish:iso:TR"},
      {"Mass was said in St. Peter's Basilica and Velmor Abbey.",
       "St. Peter's Basilica:x:st-peter-basilica; Velmor Abbey:x:velmor-abbey"},
      {"The council of Velmor Township met.", "Velmor Township:x:velmor-township"},
      {"She was elected in the constituency of Velmor, the Commons constituency of Uskra.",
       "Velmor:x:velmor; Uskra:x:uskra"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("what is built is called after people", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"They closed the Nina Berg bridge and Charles de Gaulle airport.",
       "Nina Berg:x:nina-berg; Charles de Gaulle:x:charles-de-gaulle"},
      {"The march went from Plaza de Mayo to Avenida Paulista and Rue de Velmor.",
       "Plaza de Mayo:x:plaza-de-mayo; Avenida Paulista:x:avenida-paulista; Rue de Velmor:x:rue-de-velmor"},
      {"Crowds met on Lenin street and Taksim square.", "Lenin:x:tr-lenin; Taksim square:x:taksim"},
      {"Ships left the Black sea and the Kuril islands.", "Black sea:x:black-sea; Kuril islands:x:kuril-islands"},
      {"President Putin square dances. Nina Berg's bridge is old. The Kurdish street is calm.", "Kurdish:x:kurdistan"},
      {"Dignity in Polvena and the film Lost in Tamora won.", "Polvena:x:polvena"},
      {"A summit at Uskra in Polvena failed.", "Uskra:x:uskra; Polvena:x:polvena"},
      {"Berg & Quell, P.A. spoke.", ""},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}

TEST_CASE("a town and a comma make a state of what is a city elsewhere", "[place_frames]") {
  const auto c = GENERATE(values<FrameCase>({
      {"He lives in Tacoma, Washington.", "Tacoma:gn:5812944; Washington:iso:US-WA"},
      {"She was born in Albany, New York, in 1950.", "Albany:gn:5106834; New York:iso:US-NY"},
      {"Planes from Rochester, New York and Yakima, Washington landed.",
       "Rochester:gn:5134086; New York:iso:US-NY; Yakima:gn:5816605; Washington:iso:US-WA"},
      {"Offices in Seattle, Washington and Boston opened.",
       "Seattle:gn:5809844; Washington:gn:4140963; Boston:gn:4930956"},
      {"London, New York and Paris met.", "London:gn:2643743; New York:gn:5128581; Paris:gn:2988507"},
      {"Votes in Republican Orange County and Marathon County Assistant District Attorney Nina Berg.",
       "Orange County:x:us-ca-059; Marathon County:x:us-wi-073"},
  }));
  CAPTURE(c.body);
  CHECK(places_framed_in(c.body) == c.places);
}
