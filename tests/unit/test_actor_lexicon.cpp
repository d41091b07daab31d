// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/actor_lexicon.h"

#include <set>
#include <string>

#include "common/names/name_key.h"
#include "support/catch.h"

using kz::ActorLexicon;
using kz::KnownActor;

namespace {

std::string id_of(const char* name) {
  const KnownActor* actor = ActorLexicon::standard().find(kz::name_key(name));
  return actor == nullptr ? "" : actor->id;
}

struct LexiconCase {
  const char* name;
  const char* id;
};

}  // namespace

TEST_CASE("an actor is found by any spelling and word order", "[actor_lexicon]") {
  const auto c = GENERATE(values<LexiconCase>({
      {"CSTO", "org:csto"},
      {"Collective Security Treaty Organization", "org:csto"},
      {"Collective Security Treaty Organisation", "org:csto"},
      {"Organisation of the Collective Security Treaty", "org:csto"},
      {"U.N.", "org:un"},
      {"OSZE", "org:osce"},
      {"Organization for Security and Co-operation in Europe", "org:osce"},
      {"World Food Programme", "org:wfp"},
      {"Itar-Tass", "org:tass"},
      {"Agence France-Presse", "org:afp"},
      {"Kassym-Jomart Tokayev", "person:kassym-jomart-tokayev"},
      {"Kassym-Shomart Tokajew", "person:kassym-jomart-tokayev"},
      {"Qasym-Jomart Toqaev", "person:kassym-jomart-tokayev"},
      {"Kasym-Zhomart Tokaïev", "person:kassym-jomart-tokayev"},
      {"Токаев", "person:kassym-jomart-tokayev"},
      {"托卡耶夫", "person:kassym-jomart-tokayev"},
      {"普京", "person:vladimir-putin"},
      {"联合国", "org:un"},
      {"الأمم المتحدة", "org:un"},
      {"ناتو", "org:nato"},
      {"Nursultan Nazarbayev", "person:nursultan-nazarbayev"},
      {"Nasarbajew", "person:nursultan-nazarbayev"},
      {"Lukaschenko", "person:alexander-lukashenko"},
      {"Wolodymyr Selenskyj", "person:volodymyr-zelensky"},
      {"Recep Tayyip Erdoğan", "person:recep-tayyip-erdogan"},
      {"Xi Jinping", "person:xi-jinping"},
      {"Mozambique Liberation Front", "org:frelimo"},
      {"Roskomnadzor", "org:roskomnadzor"},
      {"Mevlüt Çavuşoğlu", "person:mevlut-cavusoglu"},
      {"Suu Kyi", "person:aung-san-suu-kyi"},
      {"Jokowi", "person:joko-widodo"},
      {"Hemedti", "person:mohamed-hamdan-dagalo"},
      {"Abdulhamid Dabaiba", "person:abdul-hamid-dbeibah"},
      {"Claudia Sheinbaum Pardo", "person:claudia-sheinbaum"},
      {"German Gref", "person:german-gref"},
      {"Herman Halushchenko", "person:german-galushchenko"},
      {"Francia Márquez", "person:francia-marquez"},
      {"JD Vance", "person:j-d-vance"},
      {"J. D. Vance", "person:j-d-vance"},
      {"Azov Brigade", "org:azov-brigade"},
      {"Banxico", "org:central-bank-of-mexico"},
  }));
  CAPTURE(c.name);
  CHECK(id_of(c.name) == c.id);
}

TEST_CASE("what means several people or none is no spelling", "[actor_lexicon]") {
  const std::string name = GENERATE("Clinton", "Khan", "Price", "May", "Nursultan", "Berdimuhamedov", "Vladimir", "");
  CAPTURE(name);
  CHECK(ActorLexicon::standard().find(kz::name_key(name)) == nullptr);
}

TEST_CASE("each actor has one id, and its usual name's key comes first", "[actor_lexicon]") {
  std::set<std::string> ids;
  for (const KnownActor& actor : ActorLexicon::standard().all()) {
    CAPTURE(actor.id);
    CHECK(ids.insert(actor.id).second);
    REQUIRE_FALSE(actor.keys.empty());
    CHECK(actor.keys.front() == kz::name_key(actor.name));
    const bool is_org = actor.id.starts_with("org:") || actor.id.starts_with("gov:");
    CHECK((actor.kind == kz::EntityKind::person ? actor.id.starts_with("person:") : is_org));
  }
}

TEST_CASE("the longest spelling that starts with a word is known", "[actor_lexicon]") {
  CHECK(ActorLexicon::standard().longest_from("collective") == 4);
  CHECK(ActorLexicon::standard().longest_from("csto") == 1);
  CHECK(ActorLexicon::standard().longest_from("zzz") == 0);
}
