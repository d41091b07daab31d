// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/mention_context.h"

#include <string>

#include "common/entity_extractor.h"
#include "common/text/analyzer.h"
#include "support/catch.h"

using kz::EntityKind;
using kz::Mention;

namespace {

std::vector<Mention> mentions_in(const std::string& body) {
  kz::CleanText text;
  text.body = body;
  kz::Analyzer analyzer("en");
  const auto tokens = analyzer.analyze(text.body);
  return kz::extract_entities(text, {}, tokens);
}

const Mention* first_of(EntityKind kind, const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    if (mention.kind == kind) return &mention;
  }
  return nullptr;
}

struct ContextCase {
  const char* body;
  const char* role;
  const char* affiliation;
};

}  // namespace

TEST_CASE("the role beside a name is kept, and whose it is", "[names]") {
  const auto c = GENERATE(values<ContextCase>({
      {"Then police spokeswoman Saltanat Asirbek spoke.", "police spokeswoman", "police"},
      {"Kazakh President Kassym-Jomart Tokayev spoke.", "President", "Kazakhstan"},
      {"Russian Deputy Foreign Minister Andrei Rudenko spoke.", "Deputy Foreign Minister", "Russia"},
      {"NATO Secretary General Jens Stoltenberg spoke.", "Secretary General", "NATO"},
      {"Rahim Oshakbayev, director of the World Bank, spoke.", "director", "World Bank"},
      {"The First Deputy Commander-in-Chief Daniel Weber spoke.", "First Deputy Commander-in-Chief", ""},
      {"Commander in Chief of the Navy Daniel Weber spoke.", "Commander in Chief of the Navy", ""},
      {"He saw something in Chief Daniel Weber.", "Chief", ""},
      {"Daniel Weber, a former minister, spoke.", "former minister", ""},
      {"Mr Daniel Weber spoke.", "", ""},
      {"Tesla CEO German Orlov spoke.", "CEO", "Tesla"},
      {"Army spokesman Rear Adm. Daniel Weber spoke.", "Army spokesman Rear Adm", "army"},
      {"Investors await Fed Chair Daniel Weber.", "Chair", "Federal Reserve"},
      // Behind what the office is of.
      {"Head of Chechnya Ramzan Kadyrov spoke.", "Head", "Chechnya"},
      {"The Speaker of the Knesset Amir Ohana spoke.", "Speaker", "Knesset"},
      {"The governor of the Kursk region, Alexei Smirnov, spoke.", "governor", "Kursk Region"},
      {"Kazakh Minister of Foreign Affairs Daniel Weber spoke.", "Minister of Foreign Affairs", "Kazakhstan"},
      {"The leaders of France, Daniel Weber and others spoke.", "", ""},
      {"Daniel Weber, who is old, said nothing.", "", ""},
  }));
  CAPTURE(c.body);
  const auto mentions = mentions_in(c.body);
  const Mention* person = first_of(EntityKind::person, mentions);
  REQUIRE(person != nullptr);
  CHECK(person->role == c.role);
  CHECK(person->affiliation == c.affiliation);
}

TEST_CASE("a ministry belongs to the country that its name or its sentence says", "[names]") {
  const auto id_in = [](const std::string& body) {
    const auto mentions = mentions_in(body);
    const Mention* org = first_of(EntityKind::org, mentions);
    return org == nullptr ? std::string() : org->id + " " + org->country;
  };
  CHECK(id_in("The Kazakh Foreign Ministry protested.") == "org:foreign-ministry-of-kazakhstan KZ");
  CHECK(id_in("The Ministry of Foreign Affairs of Kazakhstan protested.") == "org:foreign-ministry-of-kazakhstan KZ");
  CHECK(id_in("In Kazakhstan the Foreign Ministry protested.") == "org:foreign-ministry-of-kazakhstan KZ");
  CHECK(id_in("It rained in Poland. In Kazakhstan the Interior Ministry protested.") ==
        "org:interior-ministry-of-kazakhstan KZ");
  CHECK(id_in("The Foreign Ministry protested.") == "org:foreign-ministry ");
  // So do other bodies that many states have.
  CHECK(id_in("Ukraine's Air Force protested.") == "org:air-force-of-ukraine UA");
  CHECK(id_in("The Supreme Court ruled in Kenya.") == "org:supreme-court-of-kenya KE");
  CHECK(id_in("The Office of the Prosecutor General protested in Kenya.") ==
        "org:prosecutor-general-office-of-kenya KE");
  CHECK(id_in("WASHINGTON, Jan 6 - Cuba's National Assembly met in the U.S. embassy.") ==
        "org:national-assembly-of-cuba CU");
  CHECK(id_in("Russia's Central Bank met.") == "org:central-bank-of-russia RU");
  CHECK(id_in("The Bank of Russia met.") == "org:central-bank-of-russia RU");
  CHECK(id_in("The Guardian Council of Iran met.") == "org:guardian-council IR");
  CHECK(id_in("The California Supreme Court ruled in Kenya.") == "org:california-supreme-court US");
  // The country that the report comes from, where the sentence has it, too.
  CHECK(id_in("YEREVAN, Jan 6 - It rained. The Armenian unit is in Almaty, the Interior Ministry said.") ==
        "org:interior-ministry-of-armenia AM");
  CHECK(id_in("YEREVAN, Jan 6 - It rained. The unit is in Almaty, the Interior Ministry said.") ==
        "org:interior-ministry-of-kazakhstan KZ");
  CHECK(id_in("MOSCOW, Jan 6 - In Kazakhstan the Interior Ministry protested.") ==
        "org:interior-ministry-of-kazakhstan KZ");
  CHECK(id_in("The Armenian unit is in Almaty, the Interior Ministry said.") ==
        "org:interior-ministry-of-kazakhstan KZ");
}

TEST_CASE("a body of a state is one, whichever way its country is told, and that country's until another is",
          "[names]") {
  const auto keys_in = [](const std::string& body) {
    std::string keys;
    for (const Mention& mention : mentions_in(body)) {
      if (mention.kind == EntityKind::org) keys += mention.key + "; ";
    }
    return keys;
  };
  CHECK(keys_in("The U.S. Navy met the Navy of the United States.") ==
        "navy of the united states; navy of the united states; ");
  CHECK(keys_in("The US Supreme Court ruled. The Supreme Court said so.") ==
        "supreme court of the united states; supreme court of the united states; ");
  CHECK(keys_in("The US Supreme Court ruled. In Kenya the Supreme Court said so.") ==
        "supreme court of the united states; supreme court of kenya; ");
  CHECK(keys_in("The Central Election Commission of Ukraine (CEC) met. The CEC said so.") ==
        "central election commission of ukraine; central election commission of ukraine; "
        "central election commission of ukraine; ");
  CHECK(keys_in("The General Staff of the Armed Forces of Ukraine and the Ukrainian General Staff met.") ==
        "general staff of ukraine; general staff of ukraine; ");
}
