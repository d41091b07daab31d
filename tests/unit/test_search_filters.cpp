// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kzsearch/error.h"
#include "kzsearch/searcher.h"
#include "support/catch.h"
#include "support/test_index.h"

namespace kz::test {
namespace {

using Field = Filter::Field;

std::vector<Article> filter_articles() {
  return {
      ArticleBuilder("almaty")
          .text("Fire in Almaty, said Kassym-Jomart Tokayev.")
          .date("2022-01-05")
          .source("Der Spiegel"),
      ArticleBuilder("kazakhstan")
          .text("Fire in Kazakhstan, said Kassym-Shomart Tokajew.")
          .date("2022-01-07")
          .source("Wire"),
      ArticleBuilder("berlin")
          .text("Fire in Berlin, said Olaf Scholz of the Bundestag.")
          .date("2022-01-06")
          .language("de"),
      ArticleBuilder("csto")
          .text("Fire, said the Collective Security Treaty Organization.")
          .date("2022-02-01")
          .language("pt-BR")
          .translated_from("kk"),
      ArticleBuilder("undated").text("Fire, said Timur Miller.").source("WIRE"),
      ArticleBuilder("nowhere").text("Fire, said Robert Miller.").date("2021-12-31"),
  };
}

const TestIndex& filter_index() {
  static const TestIndex index(filter_articles());
  return index;
}

std::string found(const std::vector<Filter>& filters, std::string text = {}) {
  auto request = query(std::move(text));
  request.filters = filters;
  return filter_index().found(request);
}

}  // namespace

TEST_CASE("a filter alone gives all that pass, newest first, undated last", "[search_filters]") {
  CHECK(found({exclusion(Field::place, {"Atlantis"})}) == "csto kazakhstan berlin almaty nowhere undated");
  const auto result = filter_index().search("place:kazakhstan");
  CHECK(ids_of(result) == "kazakhstan almaty");
  CHECK(result.hits.at(0).score == 0);
  CHECK(result.total == 2);
  CHECK(result.total_is_exact);
}

TEST_CASE("a place stands for what lies in it, by any of its names, and by its id", "[search_filters]") {
  struct Case {
    std::string value;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {"Almaty", "almaty"},
      {"Alma-Ata", "almaty"},
      {"gn:1526384", "almaty"},
      {"Kazakhstan", "kazakhstan almaty"},
      {"KAZAKHSTAN", "kazakhstan almaty"},
      {"iso:KZ", "kazakhstan almaty"},
      {"Central Asia", "kazakhstan almaty"},
      {"Germany", "berlin"},
      {"Europe", "berlin"},
      {"Asia", "kazakhstan almaty"},
      {"Almat", ""},  // no part of a word
      {"France", ""},
      {"Tokayev", ""},
  }));
  CAPTURE(c.value);
  CHECK(found({filter(Field::place, {c.value})}) == c.expected);
}

TEST_CASE("an actor is found by any spelling, by part of a name, an acronym or an id", "[search_filters]") {
  struct Case {
    Field field;
    std::string value;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {Field::actor, "Kassym-Jomart Tokayev", "kazakhstan almaty"},
      {Field::actor, "Kassym-Shomart Tokajew", "kazakhstan almaty"},
      {Field::actor, "person:kassym-jomart-tokayev", "kazakhstan almaty"},
      {Field::person, "Tokayev", "kazakhstan almaty"},
      {Field::person, "Miller", "nowhere"},  // of two men of that name one, the first by id where both are as frequent
      {Field::person, "timur", "undated"},
      {Field::person, "Miller, Timur", "undated"},
      {Field::person, "Mille", ""},
      {Field::org, "CSTO", "csto"},
      {Field::org, "csto", "csto"},
      {Field::actor, "Organization of the Collective Security Treaty", "csto"},
      {Field::person, "CSTO", ""},
      {Field::org, "Tokayev", ""},
      {Field::actor, "Almaty", ""},
      {Field::actor, "", ""},
  }));
  CAPTURE(c.value);
  CHECK(found({filter(c.field, {c.value})}) == c.expected);
}

TEST_CASE("two bodies of one acronym are two actors, each found by it", "[search_filters]") {
  std::vector<Article> filter_articles = {
      ArticleBuilder("a").text("The British National Party (BNP) met in London. The BNP left."),
      ArticleBuilder("b").text("Voters like the Bangladesh Nationalist Party (BNP). The BNP said so."),
      ArticleBuilder("c").text("The Bangladesh Nationalist Party said that it won."),
      ArticleBuilder("d").text("The Bangladesh Nationalist Party (BNP) said that it lost."),
      ArticleBuilder("e").text("The BNP said nothing."),
  };
  const auto found_by = [](const TestIndex& index, const std::string& name, bool is_exact) {
    auto request = query("");
    request.filters = {filter(Field::org, {name})};
    request.exact_names = is_exact;
    return index.found_set(request);
  };
  const TestIndex index(filter_articles);
  CHECK(found_by(index, "British National Party", false) == "a");
  CHECK(found_by(index, "Bangladesh Nationalist Party", false) == "b c d e");  // which two of three explain it by
  CHECK(found_by(index, "BNP", false) == "b c d e");                           // the more frequent, the other is told
  CHECK(found_by(index, "BNP", true) == "a b d e");
  CHECK(found_by(index, "Bangladesh Nationalist Party", true) == "b c d");
  const auto dumped = index.dump();
  std::reverse(filter_articles.begin(), filter_articles.end());
  CHECK(TestIndex(filter_articles).dump() == dumped);
}

TEST_CASE("a surname is who is named most of all who bear it, and the others are told", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev spoke."),
                         ArticleBuilder("b").text("Timur Tokayev spoke."),
                         ArticleBuilder("c").text("Timur Tokayev spoke again.")});
  auto request = query("");
  request.filters = {filter(Field::person, {"Tokayev"})};
  const auto result = index.search(request);
  CHECK(ids_of(result) == "b c");
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions[0].text ==
        "'Tokayev' read as Timur Tokayev (person:timur-tokayev), 2 articles; not Kassym-Jomart Tokayev "
        "(person:kassym-jomart-tokayev), 1 article");
}

TEST_CASE("who is spelled as asked for goes before who sounds so, short names have no sound", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("Donald Regan spoke. Norway was mentioned."),
                         ArticleBuilder("b").text("Ronald Reagan spoke."),
                         ArticleBuilder("c").text("Ronald Reagan spoke again, of Iceland."),
                         ArticleBuilder("d").text("Boyd Jefferies pleaded guilty on Tuesday.")});
  const auto found_by = [&](const std::string& name) {
    auto request = query("");
    request.filters = {filter(Field::actor, {name})};
    return index.found_set(request);
  };
  CHECK(found_by("Regan") == "a");
  CHECK(found_by("Raegan") == "b c");  // nobody is called so
  CHECK(found_by("BOJ") == "");
}

TEST_CASE("an acronym of any script is read letter by letter, not by its sound", "[search_filters]") {
  static const TestIndex index({ArticleBuilder("un").text("Talks at the United Nations, said Kim Jong-un."),
                                ArticleBuilder("nato").text("Fire, said NATO and David Wyss.")});
  auto c = GENERATE(values<std::pair<const char*, const char*>>({
      {"ООН", "un"},
      {"ONU", "un"},
      {"НАТО", "nato"},
      {"ВОЗ", ""},  // WHO is named nowhere, and is no Wyss
      {"Ун", "un"},
  }));
  CAPTURE(c.first);
  SearchRequest request;
  request.filters = {{.field = Field::actor, .values = {c.first}}};
  CHECK(index.found_set(request) == c.second);
  CHECK(index.found_set(c.first) == c.second);
}

TEST_CASE("an actor is found by the name that it has in another script", "[search_filters]") {
  static const TestIndex index({ArticleBuilder("putin").text("Nothing is new, Vladimir Putin said on Monday."),
                                ArticleBuilder("un").text("Talks went on at the United Nations.")});
  auto c = GENERATE(values<std::pair<const char*, const char*>>({
      {"Путин", "putin"},
      {"بوتين", "putin"},
      {"פוטין", "putin"},
      {"普京", "putin"},
      {"プーチン", "putin"},
      {"联合国", "un"},
      {"الأمم المتحدة", "un"},
  }));
  CAPTURE(c.first);
  SearchRequest request;
  request.filters = {{.field = Field::actor, .values = {c.first}}};
  CHECK(index.found_set(request) == c.second);
}

TEST_CASE("an office without its country stands for all of that name, in any order of words", "[search_filters]") {
  const TestIndex index({ArticleBuilder("k").text("The Kazakh Interior Ministry counted 26 dead."),
                         ArticleBuilder("l").text("The Interior Ministry of Kazakhstan counted again on Friday."),
                         ArticleBuilder("r").text("Russia's Interior Ministry sent nobody to the border."),
                         ArticleBuilder("d").text("The Russian Defense Ministry kept silent all day.")});
  struct Case {
    std::string value;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Interior Ministry", "k l r"},
      {"Ministry of the Interior", "k l r"},
      {"Kazakh Interior Ministry", "k l"},
      {"Kazakhstan's Interior Ministry", "k l"},
      {"Russian Ministry of Internal Affairs", "r"},
      {"Defence Ministry", "d"},
  }));
  CAPTURE(c.value);
  auto request = query("");
  request.filters = {filter(Field::actor, {c.value})};
  CHECK(index.found_set(request) == c.expected);
}

TEST_CASE("an exact name that no article says is told", "[search_filters]") {
  auto request = query("");
  request.exact_names = true;
  request.filters = {filter(Field::person, {"Tokayev"})};
  const auto result = filter_index().search(request);
  CHECK(result.hits.empty());
  REQUIRE(result.expansions.size() == 1);
  CHECK(
      result.expansions[0].text ==
      "no article says just 'Tokayev', but Kassym-Jomart Tokayev; without --exact-name the other spellings are found");
}

TEST_CASE("an exact name is one spelling", "[search_filters]") {
  auto request = query("");
  request.exact_names = true;
  request.filters = {filter(Field::person, {"Kassym-Jomart Tokayev"})};
  CHECK(filter_index().found(request) == "almaty");
  request.filters = {filter(Field::person, {"kassym-shomart tokajew"})};
  CHECK(filter_index().found(request) == "kazakhstan");
  request.filters = {filter(Field::place, {"Kazakhstan"})};  // not what lies in it
  CHECK(filter_index().found(request) == "kazakhstan");
}

TEST_CASE("a name that several bear, and one that nobody bears, are told", "[search_filters]") {
  auto request = query("");
  request.filters = {filter(Field::actor, {"Miller"})};
  auto result = filter_index().search(request);
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions[0].text.find("Robert Miller (person:robert-miller)") != std::string::npos);
  CHECK(result.expansions[0].text.find("Timur Miller (person:timur-miller)") != std::string::npos);
  request.filters = {filter(Field::place, {"Atlantis"})};
  result = filter_index().search(request);
  CHECK(result.hits.empty());
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions[0].text == "no place 'Atlantis' in this index");
}

TEST_CASE("places are found by their codes and written as one word, and slips are told", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("Calm in Nur-Sultan and in New York."),
                         ArticleBuilder("b").text("Rain in Almaty, Kazakhstan.")});
  CHECK(index.found("place:Nursultan") == "a");
  CHECK(index.found("place:newyork") == "a");
  CHECK(index.found_set(query("place:KZ")) == "a b");
  CHECK(index.found("place:kz").empty());
  CHECK(index.found_set(query("place:iso:kz")) == "a b");
  const auto note = [&](const std::string& text) {
    const auto notes = index.search(text).expansions;
    return notes.empty() ? std::string() : notes.front().text;
  };
  CHECK(note("place:Almatty") == "no place 'Almatty' in this index; did you mean 'Almaty'?");
  CHECK(note("place:New York") == "no place 'New' in this index; a name of several words is quoted");
  CHECK(note("place:\"New York\"").empty());
  CHECK(note("place:\"New Zork\" rain") == "no place 'New Zork' in this index; did you mean 'New York'?");
  CHECK(note("place:Zzyzx") == "no place 'Zzyzx' in this index");
}

TEST_CASE("a region is found whatever word says what it is", "[search_filters]") {
  static const TestIndex index({ArticleBuilder("kursk_region").text("Fighting went on in the Kursk region."),
                                ArticleBuilder("kursk").text("A fire broke out in the city of Kursk."),
                                ArticleBuilder("idlib_region").text("Villages in Idlib province were shelled."),
                                ArticleBuilder("idlib").text("The city of Idlib was shelled."),
                                ArticleBuilder("samara").text("The Samara Region governor spoke.")});
  struct Case {
    std::string value;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {"Kursk", "kursk"},
      {"Kursk region", "kursk kursk_region"},
      {"Kursk province", "kursk kursk_region"},
      {"Kursk city", "kursk"},
      {"Idlib", "idlib idlib_region"},
      {"province of Idlib", "idlib idlib_region"},
      {"Idlib city", "idlib"},
      {"Samara", "samara"},
      {"samara oblast", "samara"},
      {"Samara city", ""},
      {"Samara mountains", ""},
      {"region", ""},
  }));
  CAPTURE(c.value);
  CHECK(index.found_set(query("place:\"" + c.value + "\"")) == c.expected);
  const auto notes = index.search("place:Kursk").expansions;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].text == "'Kursk' read as Kursk (gn:538560), 1 article; not Kursk Region (iso:RU-KRS), 1 article");
}

TEST_CASE("a source or language that no article has is told, with what there is", "[search_filters]") {
  struct Case {
    Filter filter;
    std::string note;
  };
  const auto c = GENERATE(values<Case>({
      {filter(Field::source, {"Spiegel"}), "no source 'Spiegel' in this index, only Der Spiegel, Wire"},
      {filter(Field::language, {"xx"}), "no language 'xx' in this index, only de, en, pt, pt-br"},
      {filter(Field::translated_from, {"ru"}), "no language translated from 'ru' in this index, only kk"},
      {exclusion(Field::source, {"Spiegel"}), "no source 'Spiegel' in this index, only Der Spiegel, Wire"},
      {filter(Field::source, {"wire"}), ""},
  }));
  auto request = query("fire");
  request.filters = {c.filter};
  const auto result = filter_index().search(request);
  REQUIRE(result.expansions.size() == (c.note.empty() ? 0 : 1));
  if (!c.note.empty()) CHECK(result.expansions[0].text == c.note);
}

TEST_CASE("a source is told as it is published, and of few the one most like the one asked for", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("Fire.").source("Reuters"),
                         ArticleBuilder("b").text("Fire.").source("La Brújula del Este")});
  CHECK(index.search("source:reuter").expansions.at(0).text ==
        "no source 'reuter' in this index; did you mean 'Reuters'?");
  CHECK(index.search("source:brujula").expansions.at(0).text ==
        "no source 'brujula' in this index, only La Brújula del Este, Reuters");
}

TEST_CASE("what is asked for as another kind than it is, is told as what it is", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("President Kassym-Jomart Tokayev spoke in Almaty about the CSTO.")});
  const auto note = [&](const std::string& text) { return index.search(text).expansions.at(0).text; };
  CHECK(note("org:Tokayev") ==
        "no org 'Tokayev' in this index; Tokayev is a person: Kassym-Jomart Tokayev (person:kassym-jomart-tokayev), 1 "
        "article");
  CHECK(note("place:CSTO").find("; CSTO is an organisation: ") != std::string::npos);
  CHECK(note("person:Almaty").find("; Almaty is a place: Almaty (gn:1526384), 1 article") != std::string::npos);
}

TEST_CASE("of many sources the one most like the one asked for is told", "[search_filters]") {
  std::vector<Article> many;
  for (int i = 0; i < 12; ++i) {
    many.push_back(ArticleBuilder("m" + std::to_string(i))
                       .text("Fire.")
                       .source("Gazette of " + std::string(3, static_cast<char>('a' + i))));
  }
  auto request = query("fire");
  request.filters = {filter(Field::source, {"Gazete of bbb"})};
  const auto result = TestIndex(many).search(request);
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions[0].text == "no source 'Gazete of bbb' in this index; did you mean 'Gazette of bbb'?");
}

TEST_CASE("sources, languages and the language translated from", "[search_filters]") {
  struct Case {
    Field field;
    std::string value;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {Field::source, "wire", "kazakhstan undated"},
      {Field::source, "Wire", "kazakhstan undated"},
      {Field::source, "der spiegel", "almaty"},
      {Field::source, "spiegel", ""},
      {Field::source, "", ""},
      {Field::language, "de", "berlin"},
      {Field::language, "DE", "berlin"},
      {Field::language, "pt", "csto"},
      {Field::language, "pt-br", "csto"},
      {Field::language, "pt-PT", ""},
      {Field::translated_from, "kk", "csto"},
      {Field::translated_from, "KK", "csto"},
      {Field::translated_from, "ru", ""},
  }));
  CAPTURE(c.value);
  CHECK(found({filter(c.field, {c.value})}) == c.expected);
}

TEST_CASE("no query finds what its filters do not pass", "[search_filters]") {
  // Several words, one that has synonyms, and what is left out: each is ranked in its own way.
  for (const char* text : {"fire", "fire said", "said fire tokayev", "fire -scholz", "fire OR blaze",
                           "\"fire in\" said", "+fire said", "fire said place:berlin"}) {
    CAPTURE(text);
    CHECK(found({filter(Field::source, {"nobody"})}, text).empty());
    CHECK(found({filter(Field::place, {"Atlantis"})}, text).empty());
    CHECK(found({exclusion(Field::place, {"Kazakhstan", "Berlin"})}, text).find("almaty") == std::string::npos);
    auto request = query(text);
    request.event = "1999";
    CHECK(filter_index().found(request).empty());
    request = query(text);
    request.published = "1999";
    CHECK(filter_index().found(request).empty());
    request = query(text);
    request.since_revision = 1;
    CHECK(filter_index().found(request).empty());
  }
  CHECK(found({filter(Field::source, {"wire"})}, "said fire tokayev") == "kazakhstan undated");
}

TEST_CASE("values of one filter are any of them, filters are all of them", "[search_filters]") {
  CHECK(found({filter(Field::place, {"Almaty", "Berlin"})}) == "berlin almaty");
  CHECK(found({filter(Field::place, {"Almaty", "Atlantis"})}) == "almaty");
  CHECK(found({filter(Field::place, {"Kazakhstan"}), filter(Field::source, {"wire"})}) == "kazakhstan");
  CHECK(found({filter(Field::place, {"Almaty"}), filter(Field::place, {"Berlin"})}).empty());
}

TEST_CASE("what is excluded does not come", "[search_filters]") {
  CHECK(found({exclusion(Field::place, {"Kazakhstan"})}) == "csto berlin nowhere undated");
  CHECK(found({filter(Field::place, {"Kazakhstan"}), exclusion(Field::place, {"Almaty"})}) == "kazakhstan");
  CHECK(found({exclusion(Field::actor, {"Tokayev"}), exclusion(Field::org, {"CSTO", "Bundestag"})}) ==
        "nowhere undated");
  CHECK(found({exclusion(Field::language, {"en"})}) == "csto berlin");
  CHECK(found({filter(Field::source, {"wire"}), exclusion(Field::source, {"WIRE"})}).empty());
}

TEST_CASE("filters leave the order of a ranked query as it is", "[search_filters]") {
  auto request = query("fire tokayev");
  request.filters = {filter(Field::place, {"Kazakhstan"})};
  const auto result = filter_index().search(request);
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].id == "almaty");
  CHECK(result.hits[0].score > result.hits[1].score);
}

TEST_CASE("days of publication", "[search_filters]") {
  struct Case {
    std::string span;
    std::string expected;
  };
  auto c = GENERATE(values<Case>({
      {"2022-01-06", "berlin"},
      {"2022-01-05..2022-01-06", "berlin almaty"},
      {"2022-01", "kazakhstan berlin almaty"},
      {"2022", "csto kazakhstan berlin almaty"},
      {"2022-01-07..", "csto kazakhstan"},
      {"..2022-01-05", "almaty nowhere"},
      {"1999", ""},
      {"unknown", "undated"},
  }));
  CAPTURE(c.span);
  auto request = query("");
  request.published = c.span;
  CHECK(filter_index().found(request) == c.expected);
  CHECK(filter_index().found("published:" + c.span) == c.expected);
}

TEST_CASE("a filter within the query is the filter beside it", "[search_filters]") {
  CHECK(filter_index().found("place:Kazakhstan actor:\"Kassym-Jomart Tokayev\"") == "kazakhstan almaty");
  CHECK(filter_index().found("fire -place:Kazakhstan -org:CSTO -lang:de published:2021") == "nowhere");
  CHECK(filter_index().found("source:wire lang:en") == "kazakhstan undated");
  CHECK(filter_index().found("place:Almaty OR place:Berlin") == "berlin almaty");
  CHECK(filter_index().found("translated_from:kk") == "csto");
}

TEST_CASE("an organisation that names a country counts for its place", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("Interest rose, said the National Bank of Kazakhstan."),
                         ArticleBuilder("b").text("Interest fell.")});
  REQUIRE(index.search("rose").hits.at(0).places.empty());
  CHECK(index.found("place:Kazakhstan") == "a");
}

TEST_CASE("a town is told from others of its name by what it lies in", "[search_filters]") {
  const TestIndex index({ArticleBuilder("a").text("A man died in Birmingham, Ala., on Monday."),
                         ArticleBuilder("b").text("A man died in Birmingham, England, on Monday.")});
  CHECK(index.found_set(query("place:Birmingham")) == "a b");
  CHECK(index.found("place:\"Birmingham, Ala.\"") == "a");
  CHECK(index.found("place:\"Birmingham, AL\"") == "a");
  CHECK(index.found("place:\"Birmingham, Alabama\"") == "a");
  CHECK(index.found("place:\"Birmingham, United States\"") == "a");
  CHECK(index.found("place:\"Birmingham, England\"") == "b");
  CHECK(index.found("place:\"Birmingham, Texas\"").empty());
}

}  // namespace kz::test
