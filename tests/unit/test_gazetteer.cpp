// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/gazetteer.h"

#include <algorithm>
#include <string>

#include "common/item_list.h"
#include "common/names/name_key.h"
#include "common/tables/places/demonym_rows.h"
#include "common/tables/places/place_rows.h"
#include "support/catch.h"

using kz::Gazetteer;
using kz::Place;
using kz::PlaceLevel;
using kz::PlaceNameUse;

namespace {

std::string first_id(const char* name) {
  const auto found = Gazetteer::standard().find(kz::name_key(name));
  return found.empty() ? std::string() : std::string(found.front().place().id());
}

bool lies_in(const char* id, const char* outer) {
  const Place* place = Gazetteer::standard().by_id(id);
  if (place == nullptr) return false;
  const auto around = Gazetteer::standard().containing(*place);
  return std::count_if(around.begin(), around.end(), [&](const Place* o) { return o->id() == outer; }) == 1;
}

struct GazetteerCase {
  const char* name;
  const char* id;
};

}  // namespace

TEST_CASE("a name means its most likely place", "[gazetteer]") {
  const auto c = GENERATE(values<GazetteerCase>({
      {"Kazakhstan", "iso:KZ"},
      {"Kasachstan", "iso:KZ"},
      {"Казахстан", "iso:KZ"},
      {"哈萨克斯坦", "iso:KZ"},
      {"カザフスタン", "iso:KZ"},
      {"카자흐스탄", "iso:KZ"},
      {"Καζακστάν", "iso:KZ"},
      {"קזחסטן", "iso:KZ"},
      {"कज़ाखस्तान", "iso:KZ"},
      {"قزاقستان", "iso:KZ"},
      {"俄羅斯", "iso:RU"},
      {"美国", "iso:US"},
      {"北京", "gn:1816670"},
      {"서울", "gn:1835848"},
      {"モスクワ", "gn:524901"},
      {"بغداد", "gn:98182"},
      {"Երևան", "gn:616052"},
      {"غزة", "iso:PS-GZA"},
      {"Харьков", "gn:706483"},
      {"华盛顿", "gn:4140963"},
      {"US", "iso:US"},
      {"U.S.", "iso:US"},
      {"United States", "iso:US"},
      {"America", "iso:US"},
      {"Great Britain", "iso:GB"},
      {"UK", "iso:GB"},
      {"Georgia", "iso:GE"},  // the country before the state
      {"Czech Republic", "iso:CZ"},
      {"Côte d'Ivoire", "iso:CI"},
      {"Ivory Coast", "iso:CI"},
      {"Congo", "iso:CD"},
      {"Democratic People's Republic of Korea", "iso:KP"},
      {"Holland", "iso:NL"},
      {"Mexico", "iso:MX"},        // not its capital
      {"Salvador", "gn:3450554"},  // Salvador da Bahia; French calls El Salvador so
      {"Central Asia", "m49:143"},
      {"Europe", "m49:150"},
      {"Middle East", "x:middle-east"},
      {"Soviet Union", "x:soviet-union"},
      {"Crimea", "iso:UA-43"},
      {"Texas", "iso:US-TX"},
      {"Astana", "gn:1526273"},
      {"Nur-Sultan", "gn:1526273"},
      {"Almaty", "gn:1526384"},
      {"Alma Ata", "gn:1526384"},
      {"Kiev", "gn:703448"},
      {"Kyiv", "gn:703448"},
      {"Peking", "gn:1816670"},
      {"Tripoli", "gn:2210247"},  // Libya's before Lebanon's
      {"Birmingham", "gn:2655603"},
      {"Washington", "gn:4140963"},
  }));
  CAPTURE(c.name);
  CHECK(first_id(c.name) == c.id);
}

TEST_CASE("a place is shown as news call it", "[gazetteer]") {
  const auto c = GENERATE(values<GazetteerCase>({
      {"Abu Dhabi", "gn:292968"},
      {"Mecca", "gn:104515"},
      {"Kazan", "gn:551487"},
      {"Suwon", "gn:1835553"},
      {"Xiamen", "gn:1790645"},
      {"Southeast Asia", "m49:035"},
      {"Ivory Coast", "iso:CI"},
  }));
  CAPTURE(c.name);
  REQUIRE(Gazetteer::standard().by_id(c.id) != nullptr);
  CHECK(Gazetteer::standard().by_id(c.id)->name() == c.name);
}

TEST_CASE("a city is known without what its country calls each city", "[gazetteer]") {
  CHECK(first_id("Marawi") == "gn:1701053");
  CHECK(first_id("Hualien") == "gn:1674504");
  CHECK(first_id("Goyang") == "gn:1842485");
  CHECK(first_id("Rainbow").empty());  // Rainbow City, Alabama
}

TEST_CASE("a demonym leads to its place", "[gazetteer]") {
  const auto c = GENERATE(values<GazetteerCase>({
      {"Kazakh", "iso:KZ"},
      {"Kazakhstani", "iso:KZ"},
      {"Kazakhs", "iso:KZ"},
      {"Dutch", "iso:NL"},
      {"Britons", "iso:GB"},
      {"Swiss", "iso:CH"},
      {"Korean", "iso:KR"},  // South before North
      {"South African", "iso:ZA"},
      {"Soviet", "x:soviet-union"},
      {"Scottish", "iso:GB-SCT"},
      {"Central Asian", "m49:143"},
  }));
  CAPTURE(c.name);
  const auto found = Gazetteer::standard().find(kz::name_key(c.name));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().place().id() == c.id);
  CHECK(found.front().use() == PlaceNameUse::demonym);
}

TEST_CASE("cities called like words and people are marked", "[gazetteer]") {
  const auto doubt_of = [](const char* key) { return Gazetteer::standard().find(key).front().place().doubt; };
  for (const char* word : {"nice", "reading", "mobile", "bath", "split", "van", "police", "oral", "independence"}) {
    CAPTURE(word);
    CHECK(doubt_of(word) == kz::PlaceDoubt::word);
  }
  CHECK(doubt_of("price") != kz::PlaceDoubt::none);
  CHECK(doubt_of("jackson") != kz::PlaceDoubt::none);
  CHECK(doubt_of("kyiv") == kz::PlaceDoubt::none);
}

TEST_CASE("what is no place has none", "[gazetteer]") {
  const std::string name = GENERATE("of", "kremlin", "nursultan", "");
  CAPTURE(name);
  CHECK(Gazetteer::standard().find(name).empty());
}

TEST_CASE("a place lies in its country and in the areas around that", "[gazetteer]") {
  CHECK(lies_in("gn:1526384", "iso:KZ"));
  CHECK(lies_in("gn:1526384", "m49:143"));
  CHECK(lies_in("gn:1526384", "m49:142"));
  CHECK(lies_in("iso:KZ", "m49:143"));
  CHECK(lies_in("iso:US-TX", "iso:US"));
  CHECK(lies_in("iso:US-TX", "m49:003"));
  CHECK(lies_in("iso:SY", "x:middle-east"));
  CHECK(lies_in("iso:UA-43", "iso:UA"));
  CHECK_FALSE(lies_in("iso:KZ", "m49:001"));         // everything lies in the world
  CHECK_FALSE(lies_in("iso:KZ", "x:soviet-union"));  // not any more
  CHECK(lies_in("iso:KZ-ALM", "iso:KZ"));
  CHECK(lies_in("gn:5128581", "iso:US-NY"));
  CHECK(lies_in("gn:1581130", "iso:VN-HN"));  // Hanoi
  CHECK(lies_in("gn:1580240", "iso:VN-26"));  // Hue
  CHECK(lies_in("gn:1566083", "iso:VN-SG"));  // Ho Chi Minh City
  CHECK(lies_in("gn:1185099", "iso:BD-G"));   // Sylhet
  CHECK(lies_in("gn:703448", "x:post-soviet-states"));
  CHECK(lies_in("iso:DE", "x:european-union"));
  CHECK_FALSE(lies_in("iso:GB", "x:european-union"));
  CHECK(Gazetteer::standard().containing(*Gazetteer::standard().by_id("gn:1526384")).front()->id() == "iso:KZ-ALA");
}

TEST_CASE("a city has its country, position and population", "[gazetteer]") {
  const Place* almaty = Gazetteer::standard().by_id("gn:1526384");
  REQUIRE(almaty != nullptr);
  CHECK(almaty->name() == "Almaty");
  CHECK(almaty->country() == "KZ");
  CHECK(almaty->level == PlaceLevel::city);
  CHECK(almaty->latitude() == Approx(43.25).margin(0.1));
  CHECK(almaty->longitude() == Approx(76.93).margin(0.1));
  CHECK(almaty->population > 1'000'000);
  CHECK(Gazetteer::standard().by_id("gn:1526273")->name() == "Astana");
  CHECK(Gazetteer::standard().by_id("gn:0") == nullptr);
}

TEST_CASE("all names of a place can be asked for", "[gazetteer]") {
  const auto keys_of = [](const char* id) { return Gazetteer::standard().keys_of(*Gazetteer::standard().by_id(id)); };
  const auto keys = keys_of("gn:1526273");
  CHECK(std::is_sorted(keys.begin(), keys.end()));
  CHECK(std::count(keys.begin(), keys.end(), "astana") == 1);
  CHECK(std::count(keys.begin(), keys.end(), "nur sultan") == 1);
  const auto of_country = keys_of("iso:KZ");
  CHECK(std::count(of_country.begin(), of_country.end(), "kazakh") == 0);  // a demonym
}

TEST_CASE("the longest name that starts with a word is known", "[gazetteer]") {
  CHECK(Gazetteer::standard().longest_from("alma") == 2);
  CHECK(Gazetteer::standard().longest_from("united") >= 3);
  CHECK(Gazetteer::standard().longest_from("zzz") == 0);
}

TEST_CASE("each curated row belongs to a place that exists", "[gazetteer]") {
  for (const kz::PlaceNameRow& row : kz::foreign_place_rows()) {
    CAPTURE(row.id);
    CHECK(Gazetteer::standard().by_id(row.id) != nullptr);
  }
  for (const kz::PlaceNameRow& row : kz::place_name_rows()) {
    CAPTURE(row.id);
    CHECK(Gazetteer::standard().by_id(row.id) != nullptr);
  }
  for (const kz::DemonymRow& row : kz::demonym_rows()) {
    CAPTURE(row.place);
    CHECK(Gazetteer::standard().by_id(row.place) != nullptr);
  }
  for (const kz::AreaRow& row : kz::area_rows()) {
    CAPTURE(row.id);
    CHECK(Gazetteer::standard().by_id(row.id) != nullptr);
    kz::for_each_item(row.countries, ' ', [](std::string_view code) {
      CAPTURE(code);
      CHECK(Gazetteer::standard().by_id("iso:" + std::string(code)) != nullptr);
    });
  }
}

TEST_CASE("an area lies in no country", "[gazetteer]") {
  const Place* area = Gazetteer::standard().by_id("m49:143");
  REQUIRE(area != nullptr);
  CHECK(area->level == PlaceLevel::area);
  CHECK(area->country().empty());
  CHECK(area->outer() == nullptr);
}
