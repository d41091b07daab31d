// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations: by their names, and by what stands beside them.
#include <string>

#include "common/entity_extractor.h"
#include "support/catch.h"
#include "support/name_mentions.h"

using kz::test::described_mentions;

namespace {

struct NamesCase {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("organisations are known or told by their form", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"The CSTO sent troops.", "org:CSTO:org:csto"},
      {"The organization of the collective security treaty sent troops.",
       "org:organization of the collective security treaty:org:csto"},
      {"The Organization of the Collective Security Treaty (CSTO)",
       "org:Organization of the Collective Security Treaty:org:csto; org:CSTO:org:csto"},
      {"Who is at the WHO? Who knows.", "org:WHO:org:who"},
      {"(afp / dpa)", "org:afp:org:afp; org:dpa:org:dpa"},
      {"The Ministry of Health and Welfare of Japan",
       "org:Ministry of Health and Welfare of Japan:org:health-and-welfare-ministry-of-japan"},
      {"The Russian Defense Ministry said", "org:Russian Defense Ministry:org:defense-ministry-of-russia"},
      {"the Free University of Berlin", "org:Free University of Berlin:org:free-university-of-berlin"},
      {"The National Salvation Front (NSF) won. NSF leaders",
       "org:National Salvation Front:org:nsf; org:NSF:org:nsf; org:NSF:org:nsf"},
      {"Quellmark Corp rose. Quellmark makes tools.",
       "org:Quellmark Corp:org:quellmark-corp; org:Quellmark:org:quellmark-corp"},
      {"Strikes by the CFDT and the CGT went on. CFDT members marched.",
       "org:CFDT:org:cfdt; org:CGT:org:cgt; org:CFDT:org:cfdt"},
      {"France's CFDT called for strikes as Quell's ZRV fell silent.",
       "place:France:iso:FR; org:CFDT:org:cfdt; org:ZRV:org:zrv"},
      {"France's GDP fell.", "place:France:iso:FR"},
      {"Fighters of Tren de Aragua, the Clan del Golfo and MS-13 were held.",
       "org:Tren de Aragua:org:tren-de-aragua; org:Clan del Golfo:org:clan-del-golfo; org:MS-13:org:ms-13"},
      {"The CFDT-chairman took the PUR-subscription and the LPT-test.", "org:CFDT:org:cfdt"},
      {"The GDP fell. The ATM was empty.", ""},
      {"The Texas Rangers beat Leeds United.",
       "org:Texas Rangers:org:texas-rangers; org:Leeds United:org:leeds-united"},
      {"The Government of Iraq met the Iraqi Government.",
       "org:Government of Iraq:gov:iq; org:Iraqi Government:gov:iq"},
      {"He left Acme Inc. She stays at Lorvello Co.", "org:Acme Inc.:org:acme-inc; org:Lorvello Co.:org:lorvello-co"},
      {"Quell and Co Inc", "org:Quell and Co Inc:org:quell-and-co-inc"},
      {"He left. Co Inc is no name.", ""},
      {"Rated by Standard and Poor's Corp. Orvik Inc managed it.",
       "org:Standard and Poor:org:standard-and-poors; org:Orvik Inc:org:orvik-inc"},
      {"the Zorland Savings and Loan Association",
       "org:Zorland Savings and Loan Association:org:zorland-savings-and-loan-association"},
      {"The Italian Democratic Socialists (SDI) and Zorland Now (NZ). The SDI won.",
       "org:Italian Democratic Socialists:org:sdi; org:SDI:org:sdi; org:Zorland Now:org:nz; org:NZ:org:nz; "
       "org:SDI:org:sdi"},
      {"He chairs the Council on Foreign Affairs. The Council on Monday met.",
       "org:Council on Foreign Affairs:org:council-on-foreign-affairs"},
      {"She left the Zorland Party for the Quell League.",
       "org:Zorland Party:org:zorland-party; org:Quell League:org:quell-league"},
      {"The Jewish West Bank settlements", "place:West Bank:x:west-bank"},
      {"On the August National Association of Mills",
       "org:National Association of Mills:org:national-association-of-mills"},
      {"The ministry and the party met at the bank.", ""},
      {"The Party met.", ""},
      {"Fighters of the Lord's Resistance Army and of Hayat Tahrir al-Sham met.",
       "org:Lord's Resistance Army:org:lra; org:Hayat Tahrir al-Sham:org:hts"},
      {"The New People’s Army and the Workers' Party of Zorland agreed.",
       "org:New People’s Army:org:new-peoples-army; org:Workers' Party of Zorland:org:workers-party-of-zorland"},
      {"The AfD and Sinn Féin disagreed.", "org:AfD:org:afd; org:Sinn Féin:org:sinn-fein"},
      {"Tokayev's Army Council met.", "person:Tokayev:person:kassym-jomart-tokayev; org:Army Council:org:army-council"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an organisation is told by the words beside its name", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They fly with the airline Zorvan. Later Zorvan was late.", "org:Zorvan:org:zorvan; org:Zorvan:org:zorvan"},
      {"It stood in the Zorvan newspaper.", "org:Zorvan:org:zorvan"},
      {"They saw the Zorvan Kelim news agency.", "org:Zorvan Kelim:org:zorvan-kelim"},
      {"Then Zorvan, a small bank, left.", "org:Zorvan:org:zorvan"},
      {"They bought shares in Zorvan there.", "org:Zorvan:org:zorvan"},
      {"The head of the group Zorvan Peter Muster left.",
       "org:Zorvan:org:zorvan; person:Peter Muster:person:peter-muster"},
      {"They saw Nanjing Quell, a company.", "org:Nanjing Quell:org:nanjing-quell"},
      {"Surprisingly, the company left.", ""},
      // What only companies do and have.
      {"Then Zorvan said on Monday it would buy a mill.", "org:Zorvan:org:zorvan"},
      {"Then Zorvan said its profit fell.", "org:Zorvan:org:zorvan"},
      {"Then Zorvan said it would be hard.", ""},
      {"Nina Zorvan left. Then Zorvan said it would buy a mill.",
       "person:Nina Zorvan:person:nina-zorvan; person:Zorvan:person:nina-zorvan"},
      {"They met Zorvan's shareholders.", "org:Zorvan:org:zorvan"},
      {"In quiet trade stocks fell, but Zorvan rose 3 percent and copper lost 2 percent.", "org:Zorvan:org:zorvan"},
      {"In the polls Zorvan rose 3 percent.", ""},
      {"ZRVN shares fell. Mining shares fell.", "org:ZRVN:org:zrvn"},
      {"They saw ZDM media chief Nina Berg.", "org:ZDM:org:zdm; person:Nina Berg:person:nina-berg"},
      {"They know Zorvan AG. Zorvan said its profit fell.", "org:Zorvan AG:org:zorvan-ag; org:Zorvan:org:zorvan-ag"},
      {"The Eurosceptic party and the Premiership club left.", ""},
      {"Then Zorvan, a company spokesman, left.", "person:Zorvan:person:zorvan"},
      {"On the weekly Tuesday the party Monday was late.", ""},
      {"The foundation Adil Quellso asked. Later Adil Quellso wrote.",
       "org:Adil Quellso:org:adil-quellso; org:Adil Quellso:org:adil-quellso"},
      {"It sued the company Adil Quellso founded.", "person:Adil Quellso:person:adil-quellso"},
      {"It sued the company Adil Quellso. Quellso was late.",
       "person:Adil Quellso:person:adil-quellso; person:Quellso:person:adil-quellso"},
      {"It sued the company Peter Kowalski.", "person:Peter Kowalski:person:peter-kowalski"},
      {"They met the glass maker Cie de Zorvan SA there.", "org:Cie de Zorvan SA:org:cie-de-zorvan-sa"},
      {"Then the M3 rose 3 percent.", ""},
      {"It was on the website Q24.", "org:Q24:org:q24"},
      {"It told the newspaper Asahi so.", "org:Asahi:org:asahi"},
      {"The chairman of the Zorvan party Tarvel Quelbim denied it. They like the party Quell Zorvan.",
       "org:Zorvan:org:zorvan; person:Tarvel Quelbim:person:tarvel-quelbim; org:Quell Zorvan:org:quell-zorvan"},
      {"It was in the newspaper Quellaa al-Zorvan.", "org:Quellaa al-Zorvan:org:quellaa-al-zorvan"},
      {"The company Quelletto di Messina asked.", "org:Quelletto di Messina:org:quelletto-di-messina"},
      {"The human rights center Kylm Zorvan and the coalition Quellorv met; the center Quellorm did not.",
       "org:Kylm Zorvan:org:kylm-zorvan; org:Quellorv:org:quellorv"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an organisation is told by its first word, its number or its office", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They hear Radio Zorvan there.", "org:Radio Zorvan:org:radio-zorvan"},
      {"They saw FC Zorvan and Zorvan FC.", "org:FC Zorvan:org:fc-zorvan; org:Zorvan FC:org:zorvan-fc"},
      {"They saw OOO Zorvan Kelim there.", "org:OOO Zorvan Kelim:org:ooo-zorvan-kelim"},
      {"They saw the 101st Airborne Division there.", "org:101st Airborne Division:org:101st-airborne-division"},
      {"They met on the 58th Street.", ""},
      {"The Istanbul 25th High Criminal Court met.",
       "org:Istanbul 25th High Criminal Court:org:istanbul-25th-high-criminal-court"},
      {"The 42nd Court of Appeals met.", "org:42nd Court of Appeals:org:42nd-court-of-appeals"},
      {"In Istanbul's 9th year a Court sat.", "place:Istanbul:gn:745044"},
      {"The Prosecutor's Office for Organized Crime met. The Prosecutor's Office left.",
       "org:Prosecutor's Office for Organized Crime:org:prosecutor-office-for-organized-crime"},
      {"The Ankara Metropolitan Municipality met Metropolitan Ilarion.",
       "org:Ankara Metropolitan Municipality:org:ankara-metropolitan-municipality; person:Ilarion:person:ilarion"},
      {"The Khalid bin Zorvan Brigade met.", "org:Khalid bin Zorvan Brigade:org:khalid-bin-zorvan-brigade"},
      {"The Syrian Tailors' and the Orvik Lawyers' Association met.",
       "place:Syrian:iso:SY; org:Orvik Lawyers' Association:org:orvik-lawyers-association"},
      {"The Gaza Civil Defence met.", "org:Gaza Civil Defence:org:gaza-civil-defence"},
      {"The Orvik Tractor Plant closed. The Power Plant closed.", "org:Orvik Tractor Plant:org:orvik-tractor-plant"},
      {"The Presidency of Religious Affairs met. The Presidency of Nina Berg ended.",
       "org:Presidency of Religious Affairs:org:presidency-of-religious-affairs; person:Nina Berg:person:nina-berg"},
      {"They saw the Zorvan Prosecutor's Office.", "org:Zorvan Prosecutor's Office:org:zorvan-prosecutor-office"},
      {"They saw Quell & Partners there.", "org:Quell & Partners:org:quell-partners"},
      {"The ZDP (Zorvan Democratic Party) left, and ZDP won.",
       "org:ZDP:org:zdp; org:Zorvan Democratic Party:org:zdp; org:ZDP:org:zdp"},
      {"They fight al-Qaida and the Islamic State of Iraq and the Levant.",
       "org:al-Qaida:org:al-qaeda; org:Islamic State of Iraq and the Levant:org:islamic-state"},
      {"TOO FAST it went.", ""},
      {"The Sixth Infantry Division fled. They play in the Second Division.",
       "org:Sixth Infantry Division:org:sixth-infantry-division"},
      {"He lay in the Quellmar City Hospital No. 7. No. 7 is full.",
       "org:Quellmar City Hospital No. 7:org:quellmar-city-hospital-no-7"},
      {"The Economic and Corruption Prosecutor's Office asked.",
       "org:Economic and Corruption Prosecutor's Office:org:economic-and-corruption-prosecutor-office"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an organisation keeps the whole of its name", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      // Legal forms.
      {"They sued Quellmark Pvt Ltd and Lorvello Limited.",
       "org:Quellmark Pvt Ltd:org:quellmark-pvt-ltd; org:Lorvello Limited:org:lorvello-limited"},
      {"They sued Quellmark Holdings plc, Lorvello Co., Ltd. and Acme Tools, Inc. too.",
       "org:Quellmark Holdings plc:org:quellmark-holdings-plc; org:Lorvello Co., Ltd.:org:lorvello-co-ltd; "
       "org:Acme Tools, Inc.:org:acme-tools-inc"},
      {"They sued Quellmark A/S there.", "org:Quellmark A/S:org:quellmark-a-s"},
      {"They saw Iyad Ag Zorvan.", ""},  // no "AG"
      {"They sued the Lorvello Limited Partnership.",
       "org:Lorvello Limited Partnership:org:lorvello-limited-partnership"},
      {"They sued Dollar General Corp and met General Quell.",
       "org:Dollar General Corp:org:dollar-general-corp; person:Quell:person:quell"},
      {"He left. International Ltd and Group Inc are no names.", ""},
      {"They saw the Financial Corp of Zorland.", "org:Financial Corp of Zorland:org:financial-corp-of-zorland"},
      // Partners.
      {"They sold it to Quell, Muster and Co Inc there.", "org:Quell, Muster and Co Inc:org:quell-muster-and-co-inc"},
      {"In London, Muster and Co said so.", "place:London:gn:2643743; org:Muster and Co:org:muster-and-co"},
      {"Separately, Muster and Co said so.", "org:Muster and Co:org:muster-and-co"},
      {"They sold it to Siemens, Muster and Co there.", "org:Siemens:org:siemens; org:Muster and Co:org:muster-and-co"},
      // Two parts, of which the second has no name of its own.
      {"They sued Orvik Trust and Banking Co Ltd and Quellmark Inc there.",
       "org:Orvik Trust and Banking Co Ltd:org:orvik-trust-and-banking-co-ltd; org:Quellmark Inc:org:quellmark-inc"},
      {"They sued Quellmark Inc and Muster Trading Co there.",
       "org:Quellmark Inc:org:quellmark-inc; org:Muster Trading Co:org:muster-trading-co"},
      {"The shares of Orvik Mills of Canada Ltd fell.", "org:Orvik Mills of Canada Ltd:org:orvik-mills-of-canada-ltd"},
      {"They sued Ford Motor Co of Canada Ltd there. Shares in Ford fell.",
       "org:Ford Motor Co of Canada Ltd:org:ford-motor-co-of-canada-ltd; org:Ford:org:ford"},
      {"The U.S. Securities and Exchange Commission met.", "org:U.S. Securities and Exchange Commission:org:sec"},
      // A number counts them.
      {"Two World Bank teams came.", "org:World Bank:org:world-bank"},
      {"They sued the Three Gorges Corporation.", "org:Three Gorges Corporation:org:three-gorges-corporation"},
      // "and" before the head.
      {"The Quick and Fair Trials Commission met.",
       "org:Quick and Fair Trials Commission:org:quick-and-fair-trials-commission"},
      {"The Pentagon and State Department agreed.",
       "org:Pentagon:org:pentagon; org:State Department:org:us-state-department"},
      {"The Kazakh and Border Commission met.", "place:Kazakh:iso:KZ; org:Border Commission:org:border-commission"},
      // What a ministry is for.
      {"The Ministry of Trade, Tourism and Sport met.",
       "org:Ministry of Trade, Tourism and Sport:org:trade-tourism-and-sport-ministry"},
      {"The Ministry of Trade, Poland and Spain too.",
       "org:Ministry of Trade:org:trade-ministry-of-poland; place:Poland:iso:PL; place:Spain:iso:ES"},
      // Of a country by its long name.
      {"The Joint Chiefs of Staff of South Korea met.",
       "org:Joint Chiefs of Staff of South Korea:org:joint-chiefs-of-staff-of-south-korea"},
      {"The General Staff of the Armed Forces of Ukraine met.",
       "org:General Staff of the Armed Forces of Ukraine:org:general-staff-of-ukraine"},
      {"The Ministry of Energy of the Russian Federation met.",
       "org:Ministry of Energy of the Russian Federation:org:energy-ministry-of-russia"},
      {"The Jewish West Bank settlements", "place:West Bank:x:west-bank"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("a possessive is part of some names of organisations", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They saw St Orvik's Primary School.", "org:St Orvik's Primary School:org:st-orvik-primary-school"},
      {"They saw the Orvik Residents' Association.",
       "org:Orvik Residents' Association:org:orvik-residents-association"},
      {"They saw the Orvik Magistrate's Court.", "org:Orvik Magistrate's Court:org:orvik-magistrate-court"},
      {"They saw the Orvik County Sheriff's Department.",
       "org:Orvik County Sheriff's Department:org:orvik-county-sheriff-department"},
      {"They buy from Orvello's International Inc.", "org:Orvello's International Inc.:org:orvello-international-inc"},
      {"They went to Guy's Hospital.", "org:Guy's Hospital:org:guy-hospital"},
      {"They saw Kazakhstan's Parliament House.", "place:Kazakhstan:iso:KZ; org:Parliament House:org:parliament-house"},
      {"They saw Moscow's Hospital.", "place:Moscow:gn:524901"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("a company is told by what it deals in, where a name stands before", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They left Quellmark Pharma and Lorvello Energy.",
       "org:Quellmark Pharma:org:quellmark-pharma; org:Lorvello Energy:org:lorvello-energy"},
      {"They like Solar Power and Crude Oil.", ""},
      {"They like Kirkuk Oil and Mental Healthcare.", "place:Kirkuk:gn:94787"},
      {"They met Peter Gold and the Energy Minister.", "person:Peter Gold:person:peter-gold"},
      {"They left Quellmark Energy Policy.", ""},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
  CHECK(described_mentions("Police Seek Stolen Gold And Find Zorvan Oil", "").empty());  // all words have capitals
}

TEST_CASE("first words of organisations in other languages", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"Banco Zorvan said so.", "org:Banco Zorvan:org:banco-zorvan"},
      {"The Universidad de Zorvan met.", "org:Universidad de Zorvan:org:universidad-de-zorvan"},
      {"They fight Ansar al-Zorvan and Lashkar-e-Zorvan.",
       "org:Ansar al-Zorvan:org:ansar-al-zorvan; org:Lashkar-e-Zorvan:org:lashkar-e-zorvan"},
      {"The writer Ansar Zorvan left.", "person:Ansar Zorvan:person:ansar-zorvan"},
      {"They fight Kata'ib Tamma al-Zorvan and Liwa Zorvan.",
       "org:Kata'ib Tamma al-Zorvan:org:kataib-tamma-al-zorvan; org:Liwa Zorvan:org:liwa-zorvan"},
      {"They told the Policía Zorvan and Majelis Quell.",
       "org:Policía Zorvan:org:policia-zorvan; org:Majelis Quell:org:majelis-quell"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("a company is told by those who work for it and by the market", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"He is chief executive of Zorvan there.", "org:Zorvan:org:zorvan"},
      {"He is chief executive of Nordic operator Telquell.", "org:Telquell:org:telquell"},
      {"So said analysts at Zorvan today.", "org:Zorvan:org:zorvan"},
      {"Then Zorvan shares fell.", "org:Zorvan:org:zorvan"},
      {"Energy shares fell.", ""},
      {"Then Zorvan shares his view.", ""},
      {"Zorvan shares fell. They trust Zorvan.", "org:Zorvan:org:zorvan; org:Zorvan:org:zorvan"},
      {"Then Zorvan (NYSE: ZRV) fell.", "org:Zorvan:org:zorvan"},
      {"Then Zorvan reported a small loss.", "org:Zorvan:org:zorvan"},
      {"Then Zorvan reported the crime.", ""},
      {"So said a Zorvan spokesman.", "org:Zorvan:org:zorvan"},
      {"Then the Zorvan chief Peter Muster left.", "org:Zorvan:org:zorvan; person:Peter Muster:person:peter-muster"},
      {"So said analysts at Siemens Quellmark.", "org:Siemens Quellmark:org:siemens-quellmark"},
      {"Then the Zorvan leader Peter Muster left.", "person:Peter Muster:person:peter-muster"},
      {"She told The Independent so. The Independent left.", "org:Independent:org:independent"},
      {"She told the Independent so.", ""},
      {"Nina Quell left. Then Quell spokesman Peter Muster left.",
       "person:Nina Quell:person:nina-quell; person:Quell:person:nina-quell; person:Peter Muster:person:peter-muster"},
      {"A Downing Street spokesman left.", "place:Downing Street:x:downing-street"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an acronym without an article is told by what acts so", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They met ZRV fighters. It helped ZRV.", "org:ZRV:org:zrv; org:ZRV:org:zrv"},
      {"ZRV said so.", "org:ZRV:org:zrv"},
      {"It rained, according to ZRV.", "org:ZRV:org:zrv"},
      {"The CPN-UML left. The SPLM-IO left, and NATO-ISAF too.",
       "org:CPN-UML:org:cpn-uml; org:SPLM-IO:org:splm-io; org:NATO:org:nato; org:ISAF:org:isaf"},
      {"They told ZRV that the TSE agrees.", "org:ZRV:org:zrv; org:TSE:org:tse"},
      {"He said CCTV footage and ZRV chips help.", ""},
      {"They asked HIV researchers and NGO officials.", ""},
      {"WE WILL NEVER said he.", ""},
      {"Nina QUELL left. QUELL said so.", ""},
      {"ZRVU detectives searched the house.", "org:ZRVU:org:zrvu"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("small words of a headline in capitals are no part of an organisation", "[entity_extractor]") {
  CHECK(described_mentions(
            "", "ZORVAN TO SELL UNIT TO QUELL GROUP\n\nShares of both fell today, and so did all of the others.") ==
        "org:QUELL GROUP:org:quell-group");
}

TEST_CASE("companies whose name is a possessive, and people of that name", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"A cut by Moody's came.", "org:Moody:org:moodys"},
      {"They passed to Moody there.", ""},
      {"Lewis Moody left. It was Moody's day.",
       "person:Lewis Moody:person:lewis-moody; person:Moody:person:lewis-moody"},
      {"Brown Boveri Consult (BBC) rose.", "org:Brown Boveri:org:brown-boveri; org:BBC:org:bbc"},
      {"SNP shares fell. Singapore National Printers Ltd (SNP) rose.",
       "org:SNP:org:singapore-national-printers-ltd; "
       "org:Singapore National Printers Ltd:org:singapore-national-printers-ltd; "
       "org:SNP:org:singapore-national-printers-ltd"},
      {"The Scottish Nationalist Party (SNP) met.", "org:Scottish Nationalist Party:org:snp; org:SNP:org:snp"},
      {"OPEC met. Opec agreed.", "org:OPEC:org:opec; org:Opec:org:opec"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("agreements and venues called after someone are neither persons nor bodies", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They signed the Peter Accords and the Abraham Protocol.", ""},
      {"They sang in the Peter Quell Arena.", "place:Peter Quell Arena:x:peter-quell-arena"},
      {"Peter Quell left the arena.", "person:Peter Quell:person:peter-quell"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an acronym that is also a word stands not among words in capitals", "[entity_extractor]") {
  kz::Analyzer analyzer;
  analyzer.set_language("en");
  const kz::CleanText text{.title = {},
                           .body = "Fighters of IS fled, who is said to know. What is this? THIS IS NEW. IS left.",
                           .removed = {},
                           .captions = {}};
  const auto mentions = kz::extract_entities(text, {}, analyzer.analyze(text.body));
  REQUIRE(mentions.size() == 2);
  for (const auto& mention : mentions) CHECK(mention.id == "org:islamic-state");
  CHECK(mentions[0].begin == text.body.find("IS"));
  CHECK(mentions[1].begin == text.body.rfind("IS"));
}

TEST_CASE("a town's name in the results of its club is the club", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      // A table, and the same name in the text; what lies "in" the town stays.
      {"League soccer: Leicester 2 Leeds 1 Norwich 0 Luton 0. Leeds lost. A fan died in Leeds.",
       "org:Leicester:org:leicester; org:Leeds:org:leeds; org:Norwich:org:norwich; org:Luton:org:luton; "
       "org:Leeds:org:leeds; place:Leeds:gn:2644688"},
      {"Soccer league: Stirling 3 0 1 2 1 Wigan 4 1 2 1 9 East Stirling 3 0 2 1 3 Derby 4 0 0 1 2",
       "org:Stirling:org:stirling; org:Wigan:org:wigan; org:East Stirling:org:east-stirling; org:Derby:org:derby"},
      {"The league's football fixture: Leeds v Derby", "org:Leeds:org:leeds; org:Derby:org:derby"},
      {"A goal by the striker in a league match: Derby beat Wigan 2-1.", "org:Derby:org:derby; org:Wigan:org:wigan"},
      {"Soccer: the Leeds striker scored in the match. Leeds won. He lives in Leeds.",
       "org:Leeds:org:leeds; org:Leeds:org:leeds; place:Leeds:gn:2644688"},
      {"Soccer: a 2-1 home win over Leeds in the match ended the season.", "org:Leeds:org:leeds"},
      {"Soccer: Leeds beat Quellspor 2-1 in the match in this season.",
       "org:Leeds:org:leeds; org:Quellspor:org:quellspor"},
      {"They saw Real Madrid, the New York Jets and Arsenal.",
       "org:Real Madrid:org:real-madrid; org:New York Jets:org:new-york-jets; org:Arsenal:org:arsenal"},
      // The team of a country is the country, and two players have a score for each set.
      {"Soccer: the England striker scored in the match.", "place:England:iso:GB-ENG"},
      {"Tennis: in the match of the season Sydney beat Quell 6-1 6-0, and fans left.", "place:Sydney:gn:2147714"},
      {"The Leeds manager of the shop left.", "place:Leeds:gn:2644688"},
      // Two rows are no table, countries are themselves, and tables of players are not of teams.
      {"Soccer league: London 2 Leeds 1.", "place:London:gn:2643743; place:Leeds:gn:2644688"},
      {"Soccer league: Poland 2 Spain 1 Italy 0 France 0",
       "place:Poland:iso:PL; place:Spain:iso:ES; place:Italy:iso:IT; place:France:iso:FR"},
      // Not sports.
      {"The killed by town: Aleppo 12 Homs 5 Damascus 3 Hama 2",
       "place:Aleppo:gn:170063; place:Homs:gn:169577; place:Damascus:gn:170654; place:Hama:gn:170017"},
      {"Moscow beat Kyiv 2-1 in the court case.", "place:Moscow:gn:524901; place:Kyiv:gn:703448"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("a club is told by a word before its town, and a firm by an acronym before a place", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"They saw Slovan Liberec there.", "org:Slovan Liberec:org:slovan-liberec"},
      {"They saw ZRV Helsinki and ZQL Ecuador there.",
       "org:ZRV Helsinki:org:zrv-helsinki; org:ZQL Ecuador:org:zql-ecuador"},
      {"They saw Legia Warsaw and Legia there.", "org:Legia Warsaw:org:legia-warsaw; org:Legia:org:legia-warsaw"},
      {"They saw JM Barrie there.", "place:Barrie:gn:5894171"},
      {"They saw the CEO Helsinki sent.", "place:Helsinki:gn:658225"},
      {"They saw Slovan Quell there.", ""},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("an outlet is told by its place, its station or its address", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"He told the Nairobi Post so.", "org:Nairobi Post:org:nairobi-post"},
      {"He told the Zambia Daily Mail so.", "org:Zambia Daily Mail:org:zambia-daily-mail"},
      {"He told the Libya Observer so.", "org:Libya Observer:org:libya-observer"},
      {"It is the U.S. Courier unit.", "place:U.S.:iso:US"},
      {"He told Quellmark FM so.", "org:Quellmark FM:org:quellmark-fm"},
      {"He told Gazeta.uz and Quellmark.co.uk so.",
       "org:Gazeta.uz:org:gazeta-uz; org:Quellmark.co.uk:org:quellmark-co-uk"},
      {"See Quellmark.com/news there.In it", ""},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("a company is told by the end of its one word", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"The loan of Quellsvyazbank is due.", "org:Quellsvyazbank:org:quellsvyazbank"},
      {"The loan of Quellneftegaz is due.", "org:Quellneftegaz:org:quellneftegaz"},
      {"Millbank is flooded.", ""},
      {"Quelldatabank is one quelldatabank of many.", ""},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}

TEST_CASE("more bodies keep the whole of their names", "[entity_extractor]") {
  const auto c = GENERATE(values<NamesCase>({
      {"The Court of Bosnia and Herzegovina spoke.",
       "org:Court of Bosnia and Herzegovina:org:court-of-bosnia-and-herzegovina"},
      {"The Zorvan Support Apparatus spoke.", "org:Zorvan Support Apparatus:org:zorvan-support-apparatus"},
      {"The members of ZQV left.", "org:ZQV:org:zqv"},
      {"The news of ZQV left.", ""},
      {"FIDE and the UCI met Hespress there.", "org:FIDE:org:fide; org:UCI:org:uci; org:Hespress:org:hespress"},
      {"They met Pakhtakor, Vazrazhdane and Moldtelecom.",
       "org:Pakhtakor:org:pakhtakor; org:Vazrazhdane:org:vazrazhdane; org:Moldtelecom:org:moldtelecom"},
  }));
  CAPTURE(c.text);
  CHECK(described_mentions("", c.text) == c.expected);
}
