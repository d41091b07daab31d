// SPDX-License-Identifier: GPL-2.0-or-later
// What one word, name or title word stands for.
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

struct WordCase {
  std::string query;
  std::string expected;  ///< ids, sorted
};

}  // namespace

TEST_CASE("title: finds words and phrases of the title only", "[search_words]") {
  static const TestIndex index({ArticleBuilder("a").title("The unrest in Nur-Sultan").text("Fire."),
                                ArticleBuilder("b").title("Report").text("The unrest in Nur-Sultan."),
                                ArticleBuilder("c").title("Nursultan at night").text("Quiet.")});
  auto c = GENERATE(values<WordCase>({
      {"title:unrest", "a"},
      {"title:unrests", "a"},
      {"title:\"unrest in\"", "a"},
      {"title:\"the unrest\"", "a"},
      {"title:\"in unrest\"", ""},
      {"title:fire", ""},
      {"title:the", "a"},
      {"title:Nur-Sultan", "a c"},
      {"title:nursultan", "a c"},
      {"unrest -title:unrest", "b"},
  }));
  CAPTURE(c.query);
  CHECK(index.found_set(query(c.query, MatchMode::all)) == c.expected);
}

TEST_CASE("ways to write a word", "[search_words]") {
  static const TestIndex index({ArticleBuilder("city").text("Nur-Sultan was quiet."),
                                ArticleBuilder("man").text("Nursultan spoke."),
                                ArticleBuilder("camel").text("A map of NurSultan."),
                                ArticleBuilder("alichan").text("Älichan Smajylow took office."),
                                ArticleBuilder("plain").text("Alichan Smailov took office."),
                                ArticleBuilder("figures").text("Some 20,000 soldiers of the U.S. Army."),
                                ArticleBuilder("digits").text("Some 20000 people saw the US Army.")});
  auto c = GENERATE(values<WordCase>({
      {"Nur-Sultan", "camel city man"},
      {"nursultan", "camel city man"},
      {"NurSultan", "camel city man"},
      {"\"Nur Sultan\"", "city"},
      {"\"Nur-Sultan\"", "city"},
      {"\"nursultan\"", "camel man"},  // quoted: the city with the hyphen is not the man
      {"Alichan", "alichan plain"},
      {"Älichan", "alichan plain"},
      {"\"Älichan\"", "alichan plain"},
      {"20000", "digits figures"},
      {"20,000", "digits figures"},
      {"\"20,000\"", "digits figures"},
      {"US", "digits figures"},
      {"U.S.", "digits figures"},
      {"\"U.S. Army\"", "digits figures"},
      {"soldier", "figures"},
      {"SOLDIERS", "figures"},
  }));
  CAPTURE(c.query);
  auto request = query(c.query);
  request.expand = Expansion::none;
  CHECK(index.found_set(request) == c.expected);
}

TEST_CASE("a type is found however it is written, one of it or several", "[search_words]") {
  static const TestIndex index({ArticleBuilder("hyphen").text("An F-16 was seen over the coast."),
                                ArticleBuilder("plural").text("Two F-16s were seen over the coast."),
                                ArticleBuilder("joined").text("An F16 was seen over the coast."),
                                ArticleBuilder("apart").text("An F 16 was seen over the coast."),
                                ArticleBuilder("shell").text("A 155mm shell fell on the field."),
                                ArticleBuilder("unit").text("A 155 mm shell fell on the field."),
                                ArticleBuilder("calibre").text("A 155-mm shell fell on the field."),
                                ArticleBuilder("decade").text("The 1990s and the 5 G nets."),
                                ArticleBuilder("year").text("In 1990 there were no 5G nets.")});
  auto c = GENERATE(values<WordCase>({
      {"F-16", "apart hyphen joined plural"},
      {"F-16s", "hyphen joined plural"},
      {"f16", "apart hyphen joined plural"},
      {"F16s", "hyphen joined plural"},
      {"\"F-16\"", "apart hyphen"},  // quoted: as written
      {"155mm", "calibre shell unit"},
      {"155-mm", "calibre shell unit"},
      {"F-16 NEAR/4 seen", "apart hyphen joined plural"},
      {"F-16s NEAR/4 seen", "apart hyphen joined plural"},
      {"1990s", "decade"},
      {"5G", "year"},
  }));
  CAPTURE(c.query);
  auto request = query(c.query);
  request.expand = Expansion::none;
  CHECK(index.found_set(request) == c.expected);
}

TEST_CASE("a type written as typed goes before its other forms", "[search_words]") {
  auto articles = many_articles(30);
  const std::vector<std::pair<std::string, std::string>> types = {
      {"a", "F16"}, {"b", "F-16s"}, {"c", "F-16"}, {"d", "F 16"}};
  for (const auto& [id, type] : types) {
    articles.push_back(ArticleBuilder(id).text("One " + type + " was seen."));
  }
  const TestIndex index(articles);
  CHECK(index.found("F-16").starts_with("c "));
  CHECK(index.found("F-16s").starts_with("b "));
  CHECK(index.found("F16").starts_with("a "));
  CHECK(index.found("F16").ends_with(" d"));
}

TEST_CASE("a letter alone, and words of which only the last has a capital, are no names", "[search_words]") {
  const TestIndex index(
      {ArticleBuilder("a").text("Flyhalf Charlie Hodgson kicked well. J Noon and C Hodgson played. President Tor "
                                "Divalle spoke of Tor Divalle and the World Health Organization.")});
  const auto widens = [&](const std::string& text) {
    const auto notes = index.search(text).expansions;
    return std::any_of(notes.begin(), notes.end(),
                       [&](const QueryNote& note) { return note.text.starts_with("'" + text + "' also finds "); });
  };
  CHECK(widens("Hodgsen"));
  CHECK_FALSE(widens("C++"));
  CHECK(widens("WHO"));
  CHECK_FALSE(widens("Who"));
  CHECK(widens("Torr Diwalle"));
  CHECK(widens("torr diwalle"));
  CHECK_FALSE(widens("torr Diwalle"));
}

TEST_CASE("a country is found by a name of it that no article has, and by one they have as it is written",
          "[search_words]") {
  static const TestIndex index({ArticleBuilder("a").text("Riots shook Kazakhstan on Wednesday."),
                                ArticleBuilder("b").text("The Kazakh president spoke of order."),
                                ArticleBuilder("c").text("Riots shook Bolivia, too.")});
  auto c = GENERATE(values<WordCase>({
      {"Казахстан", "a b"},
      {"Kasachstan", "a b"},
      {"kasachstan riots", "a b c"},
      {"Kazakhstan", "a"},
      {"NOT Kasachstan riots", "a c"},
  }));
  CAPTURE(c.query);
  CHECK(index.found_set(c.query) == c.expected);
  auto literal = query("Kasachstan");
  literal.expand = Expansion::none;
  CHECK(index.found(literal).empty());
}

TEST_CASE("what a name also finds is told by another name", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Fire, said Kassym-Jomart Tokayev."),
                         ArticleBuilder("b").text("Fire, said Kassym-Shomart Tokayev.")});
  const auto notes = index.search("\"Kassym-Jomart Tokayev\"").expansions;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].text == "\"Kassym-Jomart Tokayev\" also finds kassym shomart tokayev");
}

TEST_CASE("who types a place's foreign name means no person who sounds so", "[search_words]") {
  const TestIndex index({ArticleBuilder("person").text("Rosa Ortiz gave a speech."),
                         ArticleBuilder("place").text("A fire broke out in Russia.")});
  CHECK(index.found("Ρωσία") == "place");
  CHECK(index.found("Ρόζα") == "person");
}

TEST_CASE("a full name that is also spelled otherwise goes before articles with one word of it", "[search_words]") {
  std::string harvest;
  for (int i = 0; i < 20; ++i) harvest += " He praised the harvest and the weather, and went on to speak of roads.";
  auto articles = many_articles(30);
  articles.push_back(ArticleBuilder("named").text("President Tor Divalle spoke." + harvest));
  articles.push_back(ArticleBuilder("spelled").text("President Tor Diwalle was ill."));
  articles.push_back(ArticleBuilder("word").text("Divalle came. The Divalle is high. Divalle, Divalle, Divalle."));
  CHECK(TestIndex(articles).found("Tor Divalle").ends_with("named word"));
}

TEST_CASE("what is asked for again and again is looked for once", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("The cease-fire of the north was broken by rebels.")});
  const auto score = [&](const std::string& text) { return index.search(text).hits.at(0).score; };
  CHECK(score("cease-fire cease-fire") == score("cease-fire"));
  CHECK(score("rebels OR rebels OR north") == score("rebels OR north"));
  CHECK(score("rebels rebels") > score("rebels"));  // words side by side say what the text is about
}

TEST_CASE("a compound near other words stands for its inflections and for itself as one word", "[search_words]") {
  static const TestIndex index({ArticleBuilder("a").text("The cease-fire of the north was broken."),
                                ArticleBuilder("b").text("Both cease-fires of the north were broken."),
                                ArticleBuilder("c").text("The ceasefire of the north was broken.")});
  auto c = GENERATE(values<WordCase>({
      {"cease-fire NEAR/3 north", "a b c"},
      {"cease-fires SENTENCE north", "a b c"},
      {"\"cease-fire\" NEAR/3 north", "a"},
  }));
  CAPTURE(c.query);
  CHECK(index.found_set(c.query) == c.expected);
}

TEST_CASE("the spelling with the diacritics that were typed comes first", "[search_words]") {
  const TestIndex index(
      {ArticleBuilder("a").text("Alichan took office."), ArticleBuilder("b").text("Älichan took office.")});
  CHECK(index.found("Älichan") == "b a");
  CHECK(index.found("Alichan") == "a b");
}

TEST_CASE("a query is read in the language that it asks articles to be in", "[search_words]") {
  auto articles = many_articles(150);  // one German article is too few for the index to be German as well
  articles.push_back(ArticleBuilder("german").text("Die Häuser brannten.").language("de"));
  const TestIndex index(articles);
  auto request = query("Häusern");
  CHECK(index.found(request).empty());
  request.filters = {filter(Filter::Field::language, {"DE"})};
  CHECK(index.found(request) == "german");
  CHECK(index.found("lang:de Häusern") == "german");
  CHECK(index.found("(lang:de OR lang:en) Häusern").empty());
}

TEST_CASE("the original text of a translation is searched in its own language", "[search_words]") {
  Article translated = ArticleBuilder("a").title("Fire").text("The buildings were on fire.").translated_from("de");
  translated.original = "Die Häuser brannten in der ganzen Stadt.";
  translated.original_language = "de";
  const TestIndex index({translated, ArticleBuilder("b").title("Rain").text("It rained.")});
  CHECK(index.found("Haus") == "a");
  CHECK(index.found("\"ganzen Stadt\"") == "a");
  CHECK(index.found("building") == "a");
  auto request = query("fire");
  request.filters = {filter(Filter::Field::translated_from, {"de"})};
  CHECK(index.found(request) == "a");
  request.filters = {filter(Filter::Field::translated_from, {"fr"})};
  CHECK(index.found(request).empty());
}

TEST_CASE("a word of a caption is found, below one of the body", "[search_words]") {
  const TestIndex index(
      {ArticleBuilder("caption").title("One").text(
           "It rained here.\n\nA bridge in the fog (Photo: Agency)\n\nRoads were closed."),
       ArticleBuilder("body").title("Two").text("It rained here.\n\nA bridge in the fog fell.\n\nRoads were closed.")});
  CHECK(index.found("bridge") == "body caption");
  CHECK(index.found("\"here roads\"").empty());
}

TEST_CASE("caption: finds words and phrases of captions only, and they are the passage shown", "[search_words]") {
  static const TestIndex index({ArticleBuilder("caption").title("One").text(
                                    "It rained here.\n\nThe bridges in a fog (Photo: Agency)\n\nRoads were closed."),
                                ArticleBuilder("body").title("Two").text(
                                    "It rained here.\n\nThe bridges in a fog fell.\n\nRoads were closed.")});
  auto c = GENERATE(values<WordCase>({
      {"caption:bridge", "caption"},
      {"caption:\"bridges in\"", "caption"},
      {"caption:\"in bridges\"", ""},
      {"caption:rained", ""},
      {"caption:bri*", "caption"},
      {"caption:bridgas~1", "caption"},
      {"bridge -caption:bridge", "body"},
  }));
  CAPTURE(c.query);
  CHECK(index.found(c.query) == c.expected);
}

TEST_CASE("a hit by its caption alone shows the caption with its marks", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").title("One").text(
      "It rained here.\n\nThe bridges in a fog (Photo: Agency)\n\nRoads were closed.")});
  const auto hits = index.search("bridge").hits;
  REQUIRE(hits.size() == 1);
  REQUIRE(hits[0].snippets.size() == 1);
  const auto& snippet = hits[0].snippets[0];
  CHECK(snippet.field == TextField::caption);
  CHECK(snippet.text == "The bridges in a fog");
  CHECK(snippet.marks == std::vector<std::pair<std::size_t, std::size_t>>{{4, 11}});
  CHECK(index.search("rained").hits.at(0).snippets.at(0).field == TextField::body);
}

TEST_CASE("British and American spellings find each other", "[search_words]") {
  static const TestIndex index({ArticleBuilder("uk").text("The organisation travelled to the defence centre."),
                                ArticleBuilder("us").text("The organization traveled to the defense center.")});
  const auto* word = GENERATE("organisation", "organization", "defence", "center", "centres", "traveling");
  CAPTURE(word);
  CHECK(index.found_set(word) == "uk us");
}

// Words without blanks between them are found by ICU's dictionaries.
TEST_CASE("Chinese, Japanese and Thai words are found within a sentence", "[search_words]") {
  static const TestIndex index({ArticleBuilder("zh").text("总统昨天在首都会见了外国记者。").language("zh"),
                                ArticleBuilder("ja").text("大統領は昨日、首都で外国の記者と会見した。").language("ja"),
                                ArticleBuilder("th").text("ประธานาธิบดีพบกับผู้สื่อข่าวต่างประเทศในเมืองหลวง").language("th"),
                                ArticleBuilder("zh2").text("农民在田里种植水稻。").language("zh")});
  auto c = GENERATE(values<WordCase>({
      {"记者", "zh"},
      {"昨天 总统", "zh"},
      {"水稻", "zh2"},
      {"大統領", "ja"},
      {"記者", "ja"},
      {"ประธานาธิบดี", "th"},
      {"เมืองหลวง", "th"},
      {"\"外国记者\"", "zh"},
  }));
  CAPTURE(c.query);
  CHECK(index.found(c.query) == c.expected);
}

TEST_CASE("inflected forms are found in the language of the article", "[search_words]") {
  static const TestIndex index(
      {ArticleBuilder("ru").text("Протесты начались в городе. Солдаты стреляли.").language("ru"),
       ArticleBuilder("de").text("Die Häuser brannten in der Nacht.").language("de"),
       ArticleBuilder("en").text("The houses were burning.").language("en"),
       ArticleBuilder("en2").text("Quiet days.").language("en")});
  auto c = GENERATE(values<WordCase>({
      {"протестами", "ru"},
      {"солдатами", "ru"},
      {"Hauses", "de"},
      {"house", "en"},
      {"burn", "en"},
  }));
  CAPTURE(c.query);
  CHECK(index.found(c.query) == c.expected);
}

TEST_CASE("another spelling of an actor's name finds the actor, also where all that is quoted is the name",
          "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev spoke."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew spoke."),
                         ArticleBuilder("c").text("Nobody spoke.")});
  const auto result = index.search("\"Kassym-Shomart Tokajew\"");
  CHECK(ids_of(result) == "b a");
  CHECK(ids_of(index.search("\"Kassym-Shomart Tokajew spoke\"")) == "b");
  auto request = query("Kassym-Shomart Tokajew");
  const auto widened = index.search(request);
  CHECK(ids_of(widened) == "b a");  // as typed first
  REQUIRE(widened.expansions.size() == 1);
  CHECK(widened.expansions[0].text.find("Tokayev") != std::string::npos);
  request.count_exactly = true;
  CHECK(index.search(request).total == 2);
  request.expand = Expansion::none;
  CHECK(index.found(request) == "b");
}

TEST_CASE("an actor's name is marked in every spelling that articles have, also where only its sound tells",
          "[search_words]") {
  const TestIndex index({ArticleBuilder("a").title("Tokaev stays").text("It rained. So Kassym-Shomart Tokajew stays."),
                         ArticleBuilder("b").text("It rained. Muchtar Tleuberdi said so.")});
  auto c = GENERATE(values<WordCase>({
      {"Tokayev", "Tokaev|Kassym-Shomart Tokajew|"},
      {"Tokajew", "Tokaev|Kassym-Shomart Tokajew|"},
      {"Mukhtar", "Muchtar Tleuberdi|"},
  }));
  CAPTURE(c.query);
  const auto result = index.search(c.query);
  REQUIRE(result.hits.size() == 1);
  const auto& hit = result.hits.front();
  std::string marked;
  for (const auto& [begin, end] : hit.title_marks) marked += hit.title.substr(begin, end - begin) + '|';
  for (const auto& snippet : hit.snippets) {
    for (const auto& [begin, end] : snippet.marks) marked += snippet.text.substr(begin, end - begin) + '|';
  }
  CHECK(marked == c.expected);
}

TEST_CASE("a word that more articles use of a place than of a person means no person", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("It rained in Houston, Texas."),
                         ArticleBuilder("b").text("The city of Houston was flooded."),
                         ArticleBuilder("c").text("Houston, Texas, is far. The mayor of Houston said so."),
                         ArticleBuilder("d").text("The director John Houston made films."),
                         ArticleBuilder("e").text("The films that John Huston made are old.")});
  CHECK(index.found_set(query("Houston")) == "a b c d");
  CHECK(index.found_set(query("Huston")) == "d e");
}

TEST_CASE("a name near other words finds its other spellings, and is no word that no article holds", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("It rained, Kassym-Jomart Tokayev said.")});
  const auto result = index.search("Tokajew NEAR/3 said");
  CHECK(ids_of(result) == "a");
  REQUIRE(result.expansions.size() == 1);
  CHECK(result.expansions.front().text == "'Tokajew' also finds tokayev");
}

TEST_CASE("a word that no article holds is a name only where it sounds much like one", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Ismail Haniyeh spoke."),
                         ArticleBuilder("b").text("Jake Brown left."),
                         ArticleBuilder("c").text("Jessica Saul met him.")});
  auto c = GENERATE(values<WordCase>({{"Haniya", "a"}, {"Aceh", ""}, {"Seoul", ""}, {"person:Aceh", "b"}}));
  CAPTURE(c.query);
  CHECK(index.found_set(query(c.query)) == c.expected);
}

TEST_CASE("a name with other words beside it is widened when all words are asked for", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev resigned."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew resigned."),
                         ArticleBuilder("c").text("Kassym-Jomart Tokayev stayed.")});
  CHECK(index.found_set(query("Kassym-Shomart Tokajew resigned", MatchMode::all)) == "a b");
}

TEST_CASE("what is required stays required when a name beside it is widened", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev resigned."),
                         ArticleBuilder("b").text("Kassym-Jomart Tokayev stayed.")});
  CHECK(index.found("+resigned Kassym-Shomart Tokajew") == "a");
  CHECK(index.found(query("+resigned Tokajew", MatchMode::any)) == "a");
}

TEST_CASE("a word is widened whatever stands beside it, but not where it is excluded", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Kassym-Jomart Tokayev spoke in Almaty. Tokayev sent soldiers."),
                         ArticleBuilder("b").text("Kassym-Shomart Tokajew spoke in Almaty. Tokajew sent troops."),
                         ArticleBuilder("c").text("Rain fell on troops in Almaty.")});
  const auto c = GENERATE(values<WordCase>({
      {"Tokajew", "a b"},
      {"Tokajew AND Almaty", "a b"},
      {"Tokajew OR rain", "a b c"},
      {"place:Almaty Tokajew", "a b"},
      {"(Tokajew OR rain) spoke", "a b"},
      {"Tokajew NOT rain", "a b"},
      {"troops AND Almaty", "a b c"},
      {"Tokajew SENTENCE sent", "a b"},
      {"Tokajev SENTENCE sent", "a b"},  // stands in no article
      {"Almaty NOT Tokajew", "a c"},
      {"Almaty NOT (Tokajew spoke)", "a c"},
      {"Almaty NOT troops", "a"},
  }));
  CAPTURE(c.query);
  auto request = query(c.query, MatchMode::all);
  request.collapse = Collapse::none;
  CHECK(index.found_set(request) == c.expected);
}

TEST_CASE("an acronym in small letters is one where it is hardly ever another word", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("The CSTO met in Almaty."),
                         ArticleBuilder("b").text("The Collective Security Treaty Organization met again."),
                         ArticleBuilder("c").text("The WHO (World Health Organization) met."),
                         ArticleBuilder("d").text("The World Health Organization met again."),
                         ArticleBuilder("e").text("They know who met."),
                         ArticleBuilder("f").text("Nobody said who came."),
                         ArticleBuilder("g").text("Those who came spoke.")});
  CHECK(index.found_set("CSTO") == "a b");
  CHECK(index.found_set("csto") == "a b");
  CHECK(index.found_set("who").find('d') == std::string::npos);
}

TEST_CASE("a town is found by its other names", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Rain fell in Astana all day long."),
                         ArticleBuilder("b").title("News").text("Nobody left Nur-Sultan, the capital of Kazakhstan."),
                         ArticleBuilder("c").text("Nursultan Nazarbayev spoke on television.")});
  const auto result = index.search("Astana");
  CHECK(ids_of(result) == "a b");
  const auto& snippet = result.hits.back().snippets.front();
  REQUIRE(snippet.marks.size() == 1);
  CHECK(snippet.text.substr(snippet.marks[0].first, snippet.marks[0].second - snippet.marks[0].first) == "Nur-Sultan");
  CHECK(index.found_set("Nur-Sultan sunny") == "a b c");  // its joined form is the man's, too
  auto request = query("Astana");
  request.expand = Expansion::none;
  CHECK(index.found(request) == "a");
  CHECK(index.found_set("Kazakhstan") == "b");  // not what lies in it
}

TEST_CASE("any bytes can be asked for", "[search_words]") {
  const TestIndex index({ArticleBuilder("a").text("Fire.")});
  const std::string invalid = "\xff\xfe\xc3(fire \xe2\x82";
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "w" + std::to_string(i) + ' ';
  for (const auto& text : {invalid, std::string("fire\0smoke", 10), std::string(100'000, 'x'), many,
                           "\"" + invalid + "\"", "title:" + invalid, std::string("fire ") + std::string(300, '*')}) {
    try {
      static_cast<void>(index.search(text));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::query);
    }
    auto request = query("fire");
    for (const auto field : {Filter::Field::place, Filter::Field::actor, Filter::Field::source, Filter::Field::language,
                             Filter::Field::translated_from}) {
      request.filters = {filter(field, {text})};
      CHECK(index.search(request).hits.empty());
    }
  }
}

}  // namespace kz::test
