// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "support/catch.h"
#include "support/name_mentions.h"

namespace {

/// The texts of the persons found, and of places and organisations with their kind before them.
std::string names_of(const std::string& title, const std::string& body, bool with_ids = false) {
  std::string names;
  for (const kz::Mention& mention : kz::test::mentions_of(title, body)) {
    if (!names.empty()) names += "; ";
    if (mention.kind != kz::EntityKind::person) names += mention.kind == kz::EntityKind::org ? "org:" : "place:";
    names += kz::test::words_of(mention, title, body);
    if (with_ids) names += "=" + mention.id;
  }
  return names;
}

struct PersonCase {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("one unknown word is a person where only people stand so", "[person_names]") {
  const auto* const text = GENERATE(
      "Quellwori, 45, a teacher, left.", "The story of Quellwori himself is long.", "Quellwori's wife left.",
      "Then Quellwori was jailed for six years.", "Then Quellwori was born.", "It was the murder of Quellwori.",
      "They met foreign minister Quellwori there.", "They met ex-president Quellwori there.",
      "They met opposition leader Quellwori there.", "The striker Quellwori left.", "Singer Quellwori left.",
      "His elder brother Quellwori left.", "She came with husband Quellwori there.",
      "She left with her husband, Quellwori, and a dog.", "Her sons, Peter and Quellwori, left.",
      "The children, Quellwori and Peter, left.", "They met president-elect Quellwori.",
      "They saw a boy called Quellwori there.", "It was directed by Quellwori.",
      "As for Quellwori, a teacher from the north, it was over.", "It follows Quellwori et al. of 2017.",
      "It rained, Quellwori told reporters. Then Quellwori said he was glad.",
      "It rained, but Quellwori spoke. Then Quellwori left. He was late. Then Quellwori told the court so.",
      "On Monday Quellwori told reporters so. Later Quellwori said he was late.",
      "\"It rains,\" said Quellwori. \"It pours,\" Quellwori said.");
  CAPTURE(text);
  CHECK(names_of("", text).find("Quellwori") != std::string::npos);
  CHECK(names_of("", text).find(":Quellwori") == std::string::npos);
}

TEST_CASE("a person is also who an article says is known as something", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Mohamed Quelor, known as Hemedvi, denied it. Hemedvi left.",
       "Mohamed Quelor=person:mohamed-quelor; Hemedvi=person:mohamed-quelor; Hemedvi=person:mohamed-quelor"},
      {"Ivan Quelor, better known as Zorvan, denied it.", "Ivan Quelor=person:ivan-quelor; Zorvan=person:ivan-quelor"},
      {"Ivan Quelor, nicknamed \"Zorvan\", denied it.", "Ivan Quelor=person:ivan-quelor; Zorvan=person:ivan-quelor"},
      {"Ivan Quelor alias Zorvan denied it.", "Ivan Quelor=person:ivan-quelor; Zorvan=person:ivan-quelor"},
      {"Ivan Quelor, known as President of the club, left.", "Ivan Quelor=person:ivan-quelor"},
      {"Ivan Quelor, known as a Zorvan man, left.", "Ivan Quelor=person:ivan-quelor"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text, true) == c.expected);
}

TEST_CASE("the name of a ship names no person", "[person_names]") {
  CHECK(names_of("", "The USS Gerald R. Quelor sailed. Peter Quell watched the USS John Birr.") == "Peter Quell");
}

TEST_CASE("one unknown word that companies, teams and words may be is no person", "[person_names]") {
  const auto* const text = GENERATE(
      "It rose, Quellwori said.", "It rose, according to Quellwori. Then Quellwori said so.",
      "\"It rose,\" Quellwori said.", "The plant of Quellwori, Quellwori told Reuters.",
      "Quellwori said it was late. \"It rose,\" Quellwori said. \"It fell,\" said Quellwori.",
      "Quellwori shares rose. \"It rose,\" Quellwori said. \"It fell,\" said Quellwori.", "They told Quellwori so.",
      "Similarly, 45 left.", "Quellwori, 45 people and a dog left.",
      "The Quellwori said so. \"It rose,\" said Quellwori. \"It fell,\" said Quellwori.", "The rebel Quellwori left.",
      "The nominee Quellwori won.", "The billionaire Quellwori owner left.", "It is the widow of Quellwori frontman.",
      "She won the best actor Quellwori twice.", "Quellwori, a rebel movement, left.",
      "Quellwori, a spokesman said, left.", "They have arrested Quellworis there.", "Someone was arrested there.",
      "The survey was conducted by Quellwori there.", "She was subject to Quellwori and her dog left.",
      "Lord Berg of Quellwori, a former aide, left.", "Its sister Quellwori left.", "They love mother Quellwori there.",
      "The ship named Quellwori left.", "The quellwori left. Then Quellwori was jailed.");
  CAPTURE(text);
  const auto names = names_of("", text);
  const bool is_none = names.find("Quellwori") == std::string::npos || names.find("org:Quellwori") != std::string::npos;
  CHECK(is_none);
  CHECK(names.find("Similarly") == std::string::npos);
  CHECK(names.find("Someone") == std::string::npos);
}

TEST_CASE("a person called by one word is the one whom the article names in full", "[person_names]") {
  CHECK(names_of("", "Steven Muster came. \"Steven plays,\" said his wife Ulrike. Steven himself was glad.", true) ==
        "Steven Muster=person:steven-muster; Steven=person:steven-muster; Ulrike=person:ulrike; "
        "Steven=person:steven-muster");
  // Of two of that name, it may be either.
  CHECK(names_of("", "Steven Muster and Steven Quell came. Steven himself was glad.", true) ==
        "Steven Muster=person:steven-muster; Steven Quell=person:steven-quell; Steven=person:steven");
  CHECK(names_of("", "They met Orvik Quellwori. Then Quellwori himself left.", true) ==
        "Orvik Quellwori=person:orvik-quellwori; Quellwori=person:orvik-quellwori");
  CHECK(names_of("", "Then Osaka eases past Muster. Naomi Osaka was glad.") == "Osaka; Naomi Osaka");
  CHECK(names_of("", "Rain fell in Osaka. Naomi Osaka was glad.") == "place:Osaka; Naomi Osaka");
  CHECK(names_of("", "Osaka eases past Muster. Naomi Osaka was glad.") == "Osaka; Naomi Osaka");
}

TEST_CASE("two unknown words are a person where they do what people do", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"In May Zorvan Quell spoke to farmers.", "Zorvan Quell"},
      {"In May Zorvan Quell pleaded not guilty.", "Zorvan Quell"},
      {"In May Zorvan Quell was indicted.", "Zorvan Quell"},
      {"In May Zorvan Quell inaugurated a bridge.", "Zorvan Quell"},
      {"In May Zorvan Quell himself left.", "Zorvan Quell"},
      {"In May Zorvan Quell (born 1954) left.", "Zorvan Quell"},
      {"In May Zorvan Quell rose by 4 percent.", ""},
      {"Activists Zorvan Quell and Nina Berg left.", "Zorvan Quell; Nina Berg"},
      {"Promoters Zorvan Quell left.", ""},  // may be a firm
      {"Principal Zorvan Quell left.", "Zorvan Quell"},
      {"Fly-half Peter Muster left.", "Peter Muster"},
      {"Whatever Muster said, Peter Muster left.", "Muster; Peter Muster"},
      {"Unfortunately Muster left. Peter Muster left.", "Muster; Peter Muster"},
      {"Zorvan Quell, a former rebel movement, left.", "org:Zorvan Quell"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}

TEST_CASE("names of two syllables with a hyphen, nicknames and particles are part of a name", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Then Lee Jae-myung led.", "Lee Jae-myung"},
      {"They met Kim Chong-in and Park Ji-sung.", "Kim Chong-in; Park Ji-sung"},
      {"They met Tsai Ing-wen.", "Tsai Ing-wen"},
      {"The Park Hotel-led group left.", ""},
      {"The Song Style-based game left.", ""},
      {"Jimmy \"Barbecue\" Quell left. Quell left.", "Jimmy \"Barbecue\" Quell; Quell"},
      {"Roberto \u201CHands of Stone\u201D Quell left.", "Roberto \u201CHands of Stone\u201D Quell"},
      {"Ernest 'Shonga' Quell left.", "Ernest 'Shonga' Quell"},
      {"F. W. \"Bill\" Quell left.", "F. W. \"Bill\" Quell"},
      {"He told Peter \"Barbecues are fun\" and left.", "Peter"},
      {"Daniel arap Quell left.", "Daniel arap Quell"},
      {"Elvin Quell Rafig oglu left.", "Elvin Quell Rafig oglu"},
      {"Md. Shafiqul Islam left.", "Md. Shafiqul Islam"},
      {"They live in Bethesda, Md. Peter Muster left.", "place:Bethesda; place:Md.; Peter Muster"},
      {"Nina Berg, M.D., left.", "Nina Berg"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}

TEST_CASE("currencies, cars, treaties and ships are no persons", "[person_names]") {
  const auto* const text =
      GENERATE("It cost 20 mln N.Z. Dlrs.", "They drove a Lincoln Mark IV.", "The Marshall Plan helped.",
               "The Abraham Accords helped.", "The ferry Princess Quell sank.", "Coal of W.Va. sold.");
  CAPTURE(text);
  CHECK(names_of("", text).empty());
}

TEST_CASE("the body tells where a name in a headline ends", "[person_names]") {
  CHECK(names_of("Kwame Quell Slams Minister Over Price", "Kwame Quell was angry.") == "Kwame Quell; Kwame Quell");
  CHECK(names_of("Zorvan Quell Named New Head Of Bank", "It rained, Zorvan Quell said.") ==
        "Zorvan Quell; Zorvan Quell");
  CHECK(names_of("Kwame Quell Slams Minister Over Price", "It rained.") == "Kwame Quell");
  CHECK(names_of("Police Chief Warns Residents Of Storm", "It rained.").empty());
  CHECK(names_of("Zorvan Quell Named New Head Of Bank", "It rained.").empty());
  CHECK(names_of("Peter Quell Jr Leads The Race Again", "It rained.") == "Peter Quell Jr");
}

TEST_CASE("the given name of one who is named in full means that person", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Orvik Quellwori spoke. Later \"Orvik was fierce\" was said. We saw Orvik there.",
       "Orvik Quellwori=person:orvik-quellwori; Orvik=person:orvik-quellwori; Orvik=person:orvik-quellwori"},
      {"Nina Berg and Nina Quell sang. We saw the Nina there.",
       "Nina Berg=person:nina-berg; Nina Quell=person:nina-quell"},
      {"Bill Muster spoke. The senate passed Bill 12.", "Bill Muster=person:bill-muster"},
      {"Jean-Luc Quell sang. Then Jean-Luc left.",
       "Jean-Luc Quell=person:jean-luc-quell; Jean-Luc=person:jean-luc-quell"},
      {"John Quell judges. Then Sir John left.", "John Quell=person:john-quell; John=person:john-quell"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text, true) == c.expected);
}

TEST_CASE("a word that is little else than a given name is a person", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"She sent a letter to Yvonne.", "Yvonne"},
      {"Yvonne lives in a hut.", "Yvonne"},
      {"They stayed at the Yvonne.", ""},
      {"They stayed in Yvonne.", ""},
      {"Then Yvonne shares rose.", ""},
      {"Will anyone ask?", ""},
      {"She won an Oscar.", ""},
      {"They saw Yvonne of the Night.", ""},
      {"Hurricane Yvonne is near. People fear Yvonne.", ""},
      {"They met Pyotr Zorvandu.", "Pyotr Zorvandu"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}

TEST_CASE("names of Korea and China are told by surname and syllables, and the surname stands first",
          "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Cui Shaofen left. Later Cui said no.", "Cui Shaofen=person:cui-shaofen; Cui=person:cui-shaofen"},
      {"They met Gong Li there.", "Gong Li=person:gong-li"},
      {"Bae Joon Ha left. Then Bae slept.", "Bae Joon Ha=person:bae-joon-ha; Bae=person:bae-joon-ha"},
      {"Noh Ji-sung met Noh Tae-il. Noh left.", "Noh Ji-sung=person:noh-ji-sung; Noh Tae-il=person:noh-tae-il"},
      {"The Song Contest was held.", ""},
      {"They met in Hong Kong.", "place:Hong Kong=iso:HK"},
      {"The Tang Dynasty fell.", ""},
      {"It lies in Fang Shan Road.", "place:Fang Shan Road=x:fang-shan-road"},
      {"Xi Jinping attended. On Monday, Xi said so.", "Xi Jinping=person:xi-jinping; Xi=person:xi-jinping"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text, true) == c.expected);
}

TEST_CASE("people are called as places, and places as people", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Then Paris Abbott left.", "Paris Abbott"},
      {"Then Paris Council met.", "org:Paris Council"},
      {"Police found bronzes in Karol Zorvandu.", ""},
      {"They trust in Karol Zorvandu.", "Karol Zorvandu"},
      {"They met Karol Zorvandu.", "Karol Zorvandu"},
      {"They cheered the kings of M.S. Zorvandu.", "M.S. Zorvandu"},
      {"Then Sudan Kowalski left.", "Sudan Kowalski"},
      {"Sudan Doctors left.", "place:Sudan"},
      {"Peter Magyar left. Later Magyar said so. Magyar's men agreed. Magyar voters met the Magyar's men.",
       "Peter Magyar; Magyar; Magyar; place:Magyar; place:Magyar"},
      {"Later Magyar said so.", "place:Magyar"},
      {"Nina Orvikson won. In Orvikson they have a leader. The film will see Michael.", "Nina Orvikson; Orvikson"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}

TEST_CASE("initials, particles and dots belong to the name", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Zorvan A. Quell left.", "Zorvan A. Quell"},
      {"Peter I. Quell left.", "Peter I. Quell"},
      {"Peter Quell Jr. left.", "Peter Quell Jr."},
      {"Nina van der Quell sang. Then van der Quell left. Van der Quell slept.",
       "Nina van der Quell; van der Quell; Van der Quell"},
      {"They met Hassan al-Quell. Al-Quell left, and al-Quell slept.", "Hassan al-Quell; Al-Quell; al-Quell"},
      {"President Mohamed Ould Quell El Zorvani left.", "Mohamed Ould Quell El Zorvani"},
      {"Jason Day won.", "Jason Day"},
      {"It is Valentine Day there.", ""},
      {"On Friday Peter Monday left.", ""},
      {"Peter A. Quell and Co sells coal.", "org:Quell and Co"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}

TEST_CASE("two unknown words are a person by what belongs to one, a pronoun or a neighbour", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"In May Zorvan Quell's funeral was held.", "Zorvan Quell"},
      {"In May Zorvan Quell's shares rose.", ""},
      {"Zorvan Quell, whose trial begins today, is ill.", "Zorvan Quell"},
      {"Zorvan Quell, whose shares rose, is large.", ""},
      {"Zorvan Quell, in her last season, fell.", "Zorvan Quell"},
      {"Zorvan Quell, in its last season, fell.", ""},
      {"The Zorvan Quell opened as she fell.", ""},
      {"They honoured Nina Berg and Zorvan Quell there.", "Nina Berg; Zorvan Quell"},
      {"They honoured Nina Berg and the Zorvan Quell there.", "Nina Berg"},
      {"They honoured Nina Berg and Black Zorvan Quell there.", "Nina Berg"},
      {"They met a man surnamed Quellwori there.", "Quellwori"},
      {"Mr Justice Quellwori left.", "Quellwori"},
      {"We saw aunt Quellwori and Sayyid Orvik Quell.", "Quellwori; Orvik Quell"},
      {"Her brother-in-law Quellwori left.", "Quellwori"},
      {"They met Quellwori, his uncle, there.", "Quellwori"},
      {"They met Quellwori, its owner, there.", ""},
      {"She is Chief Quellwori Officer there.", ""},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}

TEST_CASE("names of more peoples are persons", "[person_names]") {
  const auto c = GENERATE(values<PersonCase>({
      {"Nodirbek Quell lost. Milojko Quell won, and Vasiti Quell left.", "Nodirbek Quell; Milojko Quell; Vasiti Quell"},
      {"Today in Orvik Quelmazov and Zorvan Quellić won.", "Orvik Quelmazov; Zorvan Quellić"},
      {"The Orvik Quelmanski opened.", ""},
      {"Chief Prosecutor Tajul Islam left.", "Tajul Islam"},
      {"Sheikh Hasina and To Lam met.", "Sheikh Hasina; To Lam"},
  }));
  CAPTURE(c.text);
  CHECK(names_of("", c.text) == c.expected);
}
