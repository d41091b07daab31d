// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/person_shapes.h"

#include <string>

#include "support/catch.h"
#include "support/name_mentions.h"

namespace {

/// The texts of the mentions, with the kind before those of places and organisations.
std::string mentions_of_text(const std::string& body, bool with_ids = false) {
  std::string names;
  for (const kz::Mention& mention : kz::test::mentions_of("", body)) {
    if (!names.empty()) names += "; ";
    if (mention.kind != kz::EntityKind::person) names += mention.kind == kz::EntityKind::org ? "org:" : "place:";
    names += kz::test::words_of(mention, "", body);
    if (with_ids) names += "=" + mention.id;
  }
  return names;
}

struct ShapeCase {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("surnames of many languages are told by how they end", "[person_shapes]") {
  const auto* const surname =
      GENERATE("orlanov", "tarasev", "tarasova", "grenovsky", "zelinskaya", "tarenko", "kovalchuk", "petrosyan",
               "gelashvili", "beridze", "yilmazoglu", "tarescu", "markopoulos", "tarsson", "kowalewicz");
  CAPTURE(surname);
  CHECK(kz::is_surname_shaped(surname));
}

TEST_CASE("other words do not end as surnames do", "[person_shapes]") {
  const auto* const word = GENERATE("whisky", "husky", "lesson", "bitcoin", "coronavirus", "cabin", "geneva", "kiev",
                                    "penguin", "kenyan", "alaska", "yougov", "kalashnikov");
  CAPTURE(word);
  CHECK_FALSE(kz::is_surname_shaped(word));
}

TEST_CASE("who speaks in a headline stands before a colon", "[person_shapes]") {
  const auto c = GENERATE(values<ShapeCase>({
      {"Orlanov: the mission goes on", "Orlanov"},
      {"Rain fell\nTarenko: nobody is afraid", "Tarenko"},
      {"Orlanov has named the terms", "Orlanov"},
      {"Orlanov opened a school", "Orlanov"},
      {"Orlanov and Tarasev met there", "Orlanov; Tarasev"},
      {"Orlanov called it late.", "Orlanov"},
      {"Kowalski: we will go on", "Kowalski"},
      {"Kowalski: what next for the sea", ""},
      {"Brexit: what next for the sea", ""},
      {"Bitcoin: the price falls", ""},
      {"Analysis: why it was late", ""},
      {"Orlanov shares fell. Orlanov: profit has fallen", ""},
  }));
  CAPTURE(c.text);
  CHECK(mentions_of_text(c.text) == c.expected);
}

TEST_CASE("a country or city is a given name where only a person can be meant", "[person_shapes]") {
  const auto c = GENERATE(values<ShapeCase>({
      {"Israel Quelloni said he was late. Quelloni, 34, left.", "Israel Quelloni; Quelloni"},
      {"Kenya Quelloni will direct. Quelloni, who is tall, left.", "Kenya Quelloni; Quelloni"},
      {"They met Cuba Quelloni, 30, there.", "Cuba Quelloni"},
      {"They met Vienna Quelloni, who sings.", "Vienna Quelloni"},
      {"They named Brooklyn Quell-Zorvan. Then Quell-Zorvan left.", "Brooklyn Quell-Zorvan; Quell-Zorvan"},
      {"It is by the singer Cuba Quelloni there.", "Cuba Quelloni"},
      {"Kenya Quelloni rose.", "place:Kenya"},
      {"Kenya Quelloni said it was late. The Quelloni closed.", "place:Kenya"},
      {"Virginia Power fell.", "place:Virginia"},
      {"Israel Defense Forces left.", "org:Israel Defense Forces"},
  }));
  CAPTURE(c.text);
  CHECK(mentions_of_text(c.text) == c.expected);
}

TEST_CASE("a given name that is a place, too, means the person where what is done tells so", "[person_shapes]") {
  const auto c = GENERATE(values<ShapeCase>({
      {"They met Vienna Quelloni, 30, there. \"It rains,\" said Vienna.",
       "Vienna Quelloni=person:vienna-quelloni; Vienna=person:vienna-quelloni"},
      {"They met Kenya Quelloni, 30, there. Kenya told reporters so.",
       "Kenya Quelloni=person:kenya-quelloni; Kenya=person:kenya-quelloni"},
      {"They met Kenya Quelloni, 30, there. It rained in Kenya.",
       "Kenya Quelloni=person:kenya-quelloni; place:Kenya=iso:KE"},
  }));
  CAPTURE(c.text);
  CHECK(mentions_of_text(c.text, true) == c.expected);
}

TEST_CASE("Hungarian names have the surname first", "[person_shapes]") {
  const auto c = GENERATE(values<ShapeCase>({
      {"Quellosi Gergely left. Then Quellosi slept.",
       "Quellosi Gergely=person:quellosi-gergely; Quellosi=person:quellosi-gergely"},
      {"They met Quellósi Péter there.", "Quellósi Péter=person:quellosi-peter"},
      {"Orbán Viktor left.", "Orbán Viktor=person:viktor-orban"},
  }));
  CAPTURE(c.text);
  CHECK(mentions_of_text(c.text, true) == c.expected);
}

TEST_CASE("what stands before a name is none of it", "[person_shapes]") {
  const auto c = GENERATE(values<ShapeCase>({
      {"It rained in the north, Coroner Peter Quelloni said.", "Peter Quelloni"},
      {"In the north, Prosecutor Peter Quelloni spoke.", "Peter Quelloni"},
      {"The arrest of former vice-premier Crimea Orlanov was late.", "place:Crimea; Orlanov"},
      {"The director of NGOs Orlanova was sentenced there.", "Orlanova"},
      {"Florist Zorvan Quelloni, 40, left.", "Zorvan Quelloni"},
      {"Mother Quelloni (45) left.", "Quelloni"},
      {"They met minister Quell-Zorvan there.", "Quell-Zorvan"},
      {"They met hockey player Quelloni there.", "Quelloni"},
      {"Princess Anne left. They live in Princess Anne, Maryland.", "Anne; place:Princess Anne; place:Maryland"},
      {"They work at Gordon Advisors there.", "org:Gordon Advisors"},
      {"The mayor of Omsk, Quelloni, left.", "place:Omsk; Quelloni"},
      {"The mayor of Omsk Orlanov left.", "place:Omsk; Orlanov"},
      {"The head of the Omsk region Quelloni left.", "place:Omsk; Quelloni"},
      {"The owner of the club, Quelloni, left.", "org:Quelloni"},
      {"Pensioner Gerda K. (79) left with Peter Q., 80, there.", "Gerda K.; Peter Q."},
      {"Comments (14) · Share it", ""},
      {"It changed the Criminal Justice Bill and the Crown Bill.", ""},
      {"They thanked Captain Bill.", "Bill"},
      {"He is General Manager of the club.", ""},
      {"They met Tory Peter Quelloni there.", "Peter Quelloni"},
      {"He is a Roman Catholic there.", ""},
      {"The Rue de Rivoli is long.", "place:Rue de Rivoli"},
      {"Near Belgorod it rained.", "place:Belgorod"},
  }));
  CAPTURE(c.text);
  CHECK(mentions_of_text(c.text) == c.expected);
}

TEST_CASE("a surname alone means its bearer, not the kin named later", "[person_shapes]") {
  const auto c = GENERATE(values<ShapeCase>({
      {"They met Orvik Zorvandu, 50, and his wife Nina Zorvandu. Then Zorvandu left.",
       "Orvik Zorvandu=person:orvik-zorvandu; Nina Zorvandu=person:nina-zorvandu; Zorvandu=person:orvik-zorvandu"},
      {"They met Peter Quell-Zorvan. Mr Quell-Zorvan left.",
       "Peter Quell-Zorvan=person:peter-quell-zorvan; Quell-Zorvan=person:peter-quell-zorvan"},
      {"They met Peter de Quelloni. De Quelloni left.",
       "Peter de Quelloni=person:peter-de-quelloni; De Quelloni=person:peter-de-quelloni"},
      {"They met Orvik Zorvandu, the son of the late president Peter Zorvandu. Then Zorvandu left.",
       "Orvik Zorvandu=person:orvik-zorvandu; Peter Zorvandu=person:peter-zorvandu; Zorvandu=person:orvik-zorvandu"},
      // Two surnames, of which the first or both stand alone.
      {"They met Peter Zorvandu Quelloni. Zorvandu left.",
       "Peter Zorvandu Quelloni=person:peter-zorvandu-quelloni; Zorvandu=person:peter-zorvandu-quelloni"},
      {"They met Peter Zorvandu Quelloni. Zorvandu Quelloni left.",
       "Peter Zorvandu Quelloni=person:peter-zorvandu-quelloni; Zorvandu Quelloni=person:peter-zorvandu-quelloni"},
      {"They met Peter Zorvandu-Quelloni. Zorvandu left.",
       "Peter Zorvandu-Quelloni=person:peter-zorvandu-quelloni; Zorvandu=person:peter-zorvandu-quelloni"},
      {"The rebels led by Orvik Zorvandu left.", "Orvik Zorvandu=person:orvik-zorvandu"},
      {"They met Peter Maria Zorvandu Quelloni. Zorvandu left.",
       "Peter Maria Zorvandu Quelloni=person:peter-maria-zorvandu-quelloni; "
       "Zorvandu=person:peter-maria-zorvandu-quelloni"},
      {"They met Peter Zorvandu Quelloni. They slept in Zorvandu Street.",
       "Peter Zorvandu Quelloni=person:peter-zorvandu-quelloni; place:Zorvandu Street=x:zorvandu-street"},
      // Spelled otherwise it is the same surname.
      {"They met Viktor Zurakhunov. In the evening Zorakhunov told the media so.",
       "Viktor Zurakhunov=person:viktor-zurakhunov; Zorakhunov=person:viktor-zurakhunov"},
  }));
  CAPTURE(c.text);
  CHECK(mentions_of_text(c.text, true) == c.expected);
}
