// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/actor_joiner.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/names/name_key.h"
#include "common/names/org_identity.h"
#include "indexer/names/org_words.h"
#include "support/catch.h"

namespace kz {
namespace {

struct Said {
  EntityKind kind = EntityKind::person;
  std::string key;
  std::uint32_t articles = 1;
  std::string id = {};
  std::string text = {};  // the key, where empty
};

std::vector<ActorName> actor_names(std::vector<Said>& said) {
  std::sort(said.begin(), said.end(),
            [](const auto& a, const auto& b) { return a.kind != b.kind ? a.kind < b.kind : a.key < b.key; });
  std::vector<ActorName> names;
  for (const auto& name : said) {
    names.push_back({.kind = name.kind,
                     .key = name.key,
                     .text = name.text.empty() ? name.key : name.text,
                     .id = name.id,
                     .number = static_cast<std::uint32_t>(names.size()),
                     .articles = name.articles});
  }
  return names;
}

/// The groups of more than one name, each as its keys joined by " = ".
std::set<std::string> groups(std::vector<Said> said, const AliasRules& rules = {}, const AskContext& ask = {}) {
  const auto names = actor_names(said);
  const auto joined = join_actors(names, rules, ask);
  std::map<std::size_t, std::string> texts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto& text = texts[joined.group_of[i]];
    text += (text.empty() ? "" : " = ") + std::string(names[i].key);
  }
  std::set<std::string> several;
  for (const auto& [group, text] : texts) {
    if (text.find(" = ") != std::string::npos) several.insert(text);
  }
  return several;
}

using Groups = std::set<std::string>;

Said person(std::string key, std::uint32_t articles = 1) {
  return {.kind = EntityKind::person, .key = std::move(key), .articles = articles};
}

Said org(std::string key, std::uint32_t articles = 1) {
  return {.kind = EntityKind::org, .key = std::move(key), .articles = articles, .id = {}};
}

/// An organisation as articles write it.
Said written(std::string text) {
  Said said = org(name_key(text));
  said.text = std::move(text);
  return said;
}

AskContext always(bool answer) {
  return [answer](std::span<const DoubtfulPair> pairs, const std::vector<std::size_t>&) {
    return std::vector<bool>(pairs.size(), answer);
  };
}

}  // namespace

TEST_CASE("names that sound the same are joined, names of two persons are not", "[names][actor_joiner]") {
  CHECK(groups({person("saltanat asirbek"), person("saltanat azirbek"), person("muchtar ospanow"),
                person("mukhtar ospanov"), person("igor libman"), person("josep borrell")}) ==
        Groups{"saltanat asirbek = saltanat azirbek", "muchtar ospanow = mukhtar ospanov"});
  CHECK(groups({person("ivan petrov"), person("ivana petrova"), person("ivan petrovich")}).empty());
}

TEST_CASE("names that only sound alike are joined where articles speak for it", "[names][actor_joiner]") {
  const std::vector<Said> said = {person("martin schulz"), person("martin scholz")};
  CHECK(groups(said).empty());
  CHECK(groups(said, {}, always(false)).empty());
  CHECK(groups(said, {}, always(true)) == Groups{"martin scholz = martin schulz"});
}

TEST_CASE("a group takes only names that are near each of its names", "[names][actor_joiner]") {
  // An initial fits both, but John and Jack are two.
  const auto joined = groups({person("carl meyer"), person("c meyer"), person("colin meyer")}, {}, always(true));
  CHECK(joined.size() == 1);
  CHECK(joined.count("c meyer = carl meyer = colin meyer") == 0);
}

TEST_CASE("a surname alone is joined only with the one person that nearly all mean by it", "[names][actor_joiner]") {
  CHECK(groups({person("ospanow", 2), person("mukhtar ospanov", 9)}) == Groups{"mukhtar ospanov = ospanow"});
  CHECK(groups({person("ospanow", 2), person("mukhtar ospanov", 2)}).empty());  // too few articles
  CHECK(groups({person("ospanow", 2), person("mukhtar ospanov", 9), person("bolat ospanov", 2)}).empty());
  CHECK(groups({person("ospanow", 2), person("ospanov", 9)}).empty());  // two surnames alone prove nothing
  CHECK(groups({person("ospanova", 2), person("mukhtar ospanov", 9)}).empty());
}

TEST_CASE("a surname of several parts is joined as one of a single word is", "[names][actor_joiner]") {
  const auto written_by = [](std::string text, std::uint32_t articles) {
    Said said = person(name_key(text), articles);
    said.text = std::move(text);
    return said;
  };
  const auto nina = written_by("Nina Quell-Orlov", 9);
  const auto quell = written_by("Quell-Orlov", 5);
  CHECK(groups({nina, quell}) == Groups{"nina quell orlov = quell orlov"});
  CHECK(groups({nina, written_by("Quell Orlov", 5)}) == Groups{"nina quell orlov = quell orlov"});
  CHECK(groups({nina, written_by("Peter Quell-Orlov", 6), quell}).empty());
  CHECK(groups({written_by("Nina Quell-Orlov", 2), quell}).empty());
  const auto carl = person("carl zantos albeete", 9);
  CHECK(groups({carl, person("zantos albeete", 5)}) == Groups{"carl zantos albeete = zantos albeete"});
  CHECK(groups({carl, person("peter zantos albeete", 6), person("zantos albeete", 5)}).empty());
  CHECK(groups({person("carl peter albeete", 9), person("peter albeete", 5)}).empty());  // a name in full
}

TEST_CASE("a firm is one with and without its legal form, as a group, and written in two words",
          "[names][actor_joiner]") {
  CHECK(groups({org("arden kelp"), org("arden kelp inc"), org("arden kelp group plc"), org("arden kelp cos inc")}) ==
        Groups{"arden kelp = arden kelp cos inc = arden kelp group plc = arden kelp inc"});
  CHECK(groups({org("arden corp"), org("arden group")}).empty());
  Said boeing = org("boeing");
  boeing.id = "org:boeing";
  CHECK(groups({boeing, org("boeing holdings inc")}) == Groups{"boeing = boeing holdings inc"});
  CHECK(groups({org("arden webber inc"), org("ardenwebber inc")}) == Groups{"arden webber inc = ardenwebber inc"});
  // A word alone may be anybody, a name with capitals within is nobody else.
  CHECK(groups({org("arden"), org("arden corp")}).empty());
  CHECK(groups({written("UXW"), org("uxw corp")}) == Groups{"uxw = uxw corp"});
  CHECK(groups({written("ArdCorp"), org("ardcorp inc")}) == Groups{"ardcorp = ardcorp inc"});
}

TEST_CASE("organisations are joined by their words and by acronyms that articles explain", "[names][actor_joiner]") {
  CHECK(groups({org("regional treaty organization"), org("organisation of the regional treaty"),
                org("regional treaty organization (rto)"), org("rto", 9), org("university of arden"),
                org("arden university"), org("treaty")}) ==
        Groups{"organisation of the regional treaty = regional treaty organization = regional treaty organization (rto)"
               " = rto"});
  CHECK(org_words("ministry of defence") == org_words("defense ministry"));
  CHECK(org_words("bank of arden") != org_words("arden bank"));
  CHECK(org_words("treaty").empty());
  CHECK(without_legal_form("merrill lynch and co inc") == "merrill lynch");
  CHECK(without_legal_form("sons and lovers") == "sons and lovers");
  CHECK(without_legal_form("co") == "co");
}

TEST_CASE("two bodies of one acronym stay two, and the acronym alone is the one that most articles mean",
          "[names][actor_joiner]") {
  const auto arden = org("arden national party (anp)", 2);
  CHECK(groups({arden, org("bolvia nationalist party (anp)"), org("anp", 9)}) ==
        Groups{"anp = arden national party (anp)"});
  CHECK(groups({arden, org("bolvia nationalist party (anp)", 2), org("anp", 9)}).empty());
  CHECK(groups({org("british national party (bnp)"), org("bangladesh nationalist party (bnp)")}).empty());
  CHECK(groups({arden, org("anp foods inc", 2), org("anp", 9)}).empty());
  // A firm called so.
  CHECK(groups({arden, org("anp inc"), written("ANP")}) == Groups{"anp = arden national party (anp)"});
  CHECK(groups({arden, org("anp inc", 9), written("ANP")}) == Groups{"anp = anp inc"});
  CHECK(groups({arden, org("anp inc", 2), written("ANP")}).empty());
  // Wordings of one body.
  const auto are_one = [](std::string a, std::string b) {
    return groups({org(std::move(a)), org(std::move(b))}).size();
  };
  CHECK(are_one("gulf co operation council (gcc)", "gulf cooperation council (gcc)") == 1);
  CHECK(are_one("arden nationalist party (anp)", "arden national party (anp)") == 1);
  CHECK(are_one("liberal kelp party of japan (lkp)", "liberal kelp party (lkp)") == 1);
  CHECK(are_one("kelp and shell regulation board (ksrb)", "kelp and shell regulation council (ksrb)") == 1);
  CHECK(are_one("asian kelp and shell bank (aksb)", "african kelp and shell bank (aksb)") == 0);
  CHECK(are_one("asian kelp bank (akb)", "african kelp bank (akb)") == 0);
  CHECK(are_one("international kelp commission (ikc)", "international kelp council (ikc)") == 0);
  // "of Japan" and "of Russia" are two; the name without either is that of most.
  const auto japan = org("liberal kelp party of japan (lkp)", 4);
  const auto russia = org("liberal kelp party of russia (lkp)", 2);
  CHECK(groups({japan, russia, org("liberal kelp party (lkp)", 3)}) ==
        Groups{"liberal kelp party (lkp) = liberal kelp party of japan (lkp)"});
  CHECK(groups({japan, org("liberal kelp party of russia (lkp)", 4), org("liberal kelp party (lkp)", 3)}).empty());
}

TEST_CASE("a rule finds the body that only names its acronym", "[names][actor_joiner]") {
  const std::vector<AliasRule> same = {{.is_same = true, .a = "ANP", .b = "Kelp League", .where = {}}};
  CHECK(groups({org("arden national party (anp)"), org("kelp league")}, AliasRules(same)) ==
        Groups{"arden national party (anp) = kelp league"});
}

TEST_CASE("a country and its people, singular and plural are the same in an organisation's name",
          "[names][actor_joiner]") {
  CHECK(org_words("indian kelp board") == org_words("kelp board of india"));
  CHECK(org_words("south african kelp board") == org_words("kelp board of south africa"));
  CHECK(org_words("indian bank") != org_words("bank of india"));
  CHECK(org_words("arden networks") == org_words("arden network"));
  CHECK(words_without_country("us kelp and shell board") == org_words("kelp and shell board"));
  CHECK(words_without_country("us kelp board").empty());  // too few words tell
}

TEST_CASE("an organisation without its country is the only one that is named with one", "[names][actor_joiner]") {
  CHECK(groups({org("kelp and shell board"), org("us kelp and shell board")}) ==
        Groups{"kelp and shell board = us kelp and shell board"});
  CHECK(groups({org("kelp and shell board"), org("us kelp and shell board"), org("indian kelp and shell board")})
            .empty());
  auto often = org("kelp and shell board");
  often.articles = 9;
  CHECK(groups({often, org("us kelp and shell board")}).empty());  // mostly others'
}

TEST_CASE("a company is the same with and without its legal form", "[names][actor_joiner]") {
  CHECK(groups({org("quell motors"), org("quell motors corp"), org("quell motors and co ltd"), org("quell motors bank"),
                org("arden"), org("arden inc")}) ==
        Groups{"quell motors = quell motors and co ltd = quell motors corp"});  // Arden may be a town's club
  CHECK(groups({{.kind = EntityKind::org, .key = "arden", .articles = 1, .id = "org:arden-works"}, org("arden inc")}) ==
        Groups{"arden = arden inc"});
}

TEST_CASE("a person is never joined with an organisation", "[names][actor_joiner]") {
  CHECK(groups({person("olaf palme"), org("olaf palme")}).empty());
}

TEST_CASE("known actors are one by their id, and never one with another known one", "[names][actor_joiner]") {
  CHECK(groups({{.kind = EntityKind::person, .key = "ali hamid", .articles = 1, .id = "person:a"},
                {.kind = EntityKind::person, .key = "ali hamied", .articles = 1, .id = "person:b"},
                {.kind = EntityKind::person, .key = "aly the great", .articles = 1, .id = "person:a"}}) ==
        Groups{"ali hamid = aly the great"});
}

TEST_CASE("the rules of the user go before everything", "[names][actor_joiner]") {
  const std::vector<Said> said = {person("saltanat asirbek"), person("saltanat azirbek"), person("bolat ospanov")};
  const AliasRules differ({{.is_same = false, .a = "Saltanat Asirbek", .b = "Saltanat Azirbek", .where = {}}});
  CHECK(groups(said, differ).empty());
  const AliasRules same({{.is_same = true, .a = "person:bolat-ospanov", .b = "Saltanat Azirbek", .where = {}}});
  // What only sounds like one of the two is asked of both.
  CHECK(groups(said, same) == Groups{"bolat ospanov = saltanat azirbek"});
}

TEST_CASE("every join has its reason, one fewer than there are names", "[names][actor_joiner]") {
  std::vector<Said> said = {person("mukhtar ospanov"), person("muchtar ospanow"), person("ospanov", 1)};
  said[0].articles = 3;
  const auto names = actor_names(said);
  const auto joined = join_actors(names, {}, {});
  REQUIRE(joined.joins.size() == 2);
  CHECK(joined.joins[0].reason == JoinReason::sound);
  CHECK(joined.joins[0].distance <= 0.04F);
  CHECK(joined.joins[1].reason == JoinReason::dominant);
}

TEST_CASE("thousands of names with one skeleton take no time out of proportion", "[names][actor_joiner]") {
  constexpr int kNames = 5'000;  // all pairs would be twelve million
  std::vector<Said> said;
  for (int i = 0; i < kNames; ++i) {
    std::string given = "ba";
    for (int rest = i; rest > 0; rest /= 5) given += std::string("k") + "aeiou"[rest % 5];
    said.push_back(person(given + " smith"));
  }
  const auto names = actor_names(said);
  CHECK(join_actors(names, {}, {}).group_of.size() == names.size());
}

}  // namespace kz
