// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/analyzer.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/characters.h"
#include "common/text/sentence_splitter.h"
#include "common/text/utf8.h"
#include "support/catch.h"

namespace {

struct AnalyzerCase {
  std::string text;
  std::string tokens;
};

/// "position:form[text of the token]", "+" instead of ":" for a joined form.
std::string describe(kz::Analyzer& analyzer, const std::string& text) {
  std::string result;
  for (const kz::Token& token : analyzer.analyze(text)) {
    if (!result.empty()) result += ' ';
    result += std::to_string(token.position) + (token.is_joined ? "+" : ":");
    result.append(token.form).append("[").append(text.substr(token.begin, token.end - token.begin)).append("]");
  }
  return result;
}

std::string forms(kz::Analyzer& analyzer, std::string_view text) {
  std::string result;
  for (const kz::Token& token : analyzer.analyze(text)) (result += result.empty() ? "" : " ").append(token.form);
  return result;
}

std::string stems(std::string_view language, std::string_view text) {
  kz::Analyzer analyzer(language);
  std::string result;
  for (const kz::Token& token : analyzer.analyze(text)) (result += result.empty() ? "" : " ").append(token.stem);
  return result;
}

std::vector<std::string> stop_words_of(std::string_view language, std::string_view text) {
  kz::Analyzer analyzer(language);
  std::vector<std::string> result;
  for (const kz::Token& token : analyzer.analyze(text)) {
    if (token.is_stop_word) result.emplace_back(text.substr(token.begin, token.end - token.begin));
  }
  return result;
}

/// Text of the characters that the rules are about.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kParts{
      "a", "B", "Al", "s",      "S",      "t",      "n",   "1",  "20",     "000", " ",    " ",      "\n", "\n\n",
      ".", ",", "-",  "\u2011", "'",      "’",      "`",   "ä",  "ß",      "İ",   "é",    "\u0301", "哈", "か",
      "م", "٢", "٬",  "\u00A0", "\u00AD", "\u200B", "😀",   "_",  ":",      "@",   "·",    "\"",     "א",  "ж",
      "!", "?", "…",  "。",     "“",      "”",      "the", "US", "\uFFFD", "\t",  "U.S.", "(",      "ส",  "วั"};
  std::string text;
  for (auto i = random() % 30; i > 0; --i) text += kParts[random() % kParts.size()];
  return text;
}

}  // namespace

TEST_CASE("words become tokens with position and offsets", "[analyzer]") {
  auto c = GENERATE(values<AnalyzerCase>({
      {"", ""},
      {" \n\t ", ""},
      {"?! -- ... “” 😀", ""},
      {"Almaty is quiet", "1:almaty[Almaty] 2:is[is] 3:quiet[quiet]"},
      // hyphens
      {"Kassym-Jomart", "1:kassym[Kassym] 1+kassymjomart[Kassym-Jomart] 2:jomart[Jomart]"},
      {"Nur\u2011Sultan", "1:nur[Nur] 1+nursultan[Nur\u2011Sultan] 2:sultan[Sultan]"},
      {"Nur\u2010Sultan", "1:nur[Nur] 1+nursultan[Nur\u2010Sultan] 2:sultan[Sultan]"},
      {"east\u2013west", "1:east[east] 2:west[west]"},
      {"Nur- Sultan -x", "1:nur[Nur] 2:sultan[Sultan] 3:x[x]"},
      {"a--b", "1:a[a] 2:b[b]"},
      {"son-in-law-to", "1:son[son] 1+soninlawto[son-in-law-to] 2:in[in] 3:law[law] 4:to[to]"},
      {"a-b-c-d-e", "1:a[a] 2:b[b] 3:c[c] 4:d[d] 5:e[e]"},
      {"COVID-19", "1:covid[COVID] 1+covid19[COVID-19] 2:19[19]"},
      {"20-year", "1:20[20] 1+20year[20-year] 2:year[year]"},
      {"2022-01-06", "1:2022[2022] 2:01[01] 3:06[06]"},  // numbers alone join to nothing anyone seeks
      // apostrophes
      {"Tokayev's", "1:tokayev[Tokayev]"},
      {"Tokayev’s", "1:tokayev[Tokayev]"},
      {"Tokayev`s", "1:tokayev[Tokayev]"},
      {"TOKAYEV’S", "1:tokayev[TOKAYEV]"},
      {"protesters’ homes", "1:protesters[protesters] 2:homes[homes]"},
      {"Nur-Sultan's", "1:nur[Nur] 1+nursultan[Nur-Sultan] 2:sultan[Sultan]"},
      {"the 1990's", "1:the[the] 2:1990[1990]"},
      {"‘quoted’ 'too'", "1:quoted[quoted] 2:too[too]"},
      {"don't", "1:dont[don't]"},
      {"don`t", "1:dont[don`t]"},
      {"we’re I'd I’m you've she'll", "1:were[we’re] 2:id[I'd] 3:im[I’m] 4:youve[you've] 5:shell[she'll]"},
      {"couldn't've", "1:couldntve[couldn't've]"},
      {"O’Brien", "1:o[O] 1+obrien[O’Brien] 2:brien[Brien]"},
      {"Qur\u02BCan", "1:qur[Qur] 1+quran[Qur\u02BCan] 2:an[an]"},
      {"O\uFF07Brien", "1:o[O] 1+obrien[O\uFF07Brien] 2:brien[Brien]"},
      {"d’études", "1:d[d] 1+detudes[d’études] 2:etudes[études]"},
      {"l'avant-garde", "1:l[l] 1+lavant[l'avant] 1+lavantgarde[l'avant-garde] 2:avant[avant] 3:garde[garde]"},
      // abbreviations
      {"U.S. and U.S", "1:us[U.S.] 2:and[and] 3:us[U.S]"},
      {"the U.S.-led", "1:the[the] 2:us[U.S.] 2+usled[U.S.-led] 3:led[led]"},
      {"U.S.’s", "1:us[U.S.]"},
      {"6 p.m. on", "1:6[6] 2:pm[p.m.] 3:on[on]"},
      {"J.Smith", "1:j[J] 2:smith[Smith]"},
      {"Vlast.kz", "1:vlast[Vlast] 2:kz[kz]"},
      // numbers
      {"20,000 20.000 20'000 20’000", "1:20000[20,000] 2:20000[20.000] 3:20000[20'000] 4:20000[20’000]"},
      {"20\u00A0000 20\u202F000 20\u2009000", "1:20000[20\u00A0000] 2:20000[20\u202F000] 3:20000[20\u2009000]"},
      {"1\u00A0234\u00A0567,5", "1:1234567.5[1\u00A0234\u00A0567,5]"},
      {"20 000", "1:20[20] 2:000[000]"},  // a plain space may be anything
      {"5\u00A0km", "1:5[5] 2:km[km]"},
      {"2022\u00A0100", "1:2022[2022] 2:100[100]"},
      {"2.2 2,2", "1:2.2[2.2] 2:2.2[2,2]"},
      {"1,234.56 1.234,56", "1:1234.56[1,234.56] 2:1234.56[1.234,56]"},
      {"12,34,567", "1:1234567[12,34,567]"},
      {"0.123", "1:0.123[0.123]"},
      {"06.01.2022", "1:06[06] 2:01[01] 3:2022[2022]"},
      {"$20m, €1.5bn; 50%", "1:20m[20m] 2:1.5bn[1.5bn] 3:50[50]"},
      {"٢٠٬٠٠٠ १२३", "1:20000[٢٠٬٠٠٠] 2:123[१२३]"},
      // marks and addresses
      {"#KazakhstanProtests foo_bar", "1:kazakhstanprotests[KazakhstanProtests] 2:foo[foo] 3:bar[bar]"},
      {"mail@vlast.kz", "1:mail[mail] 2:vlast[vlast] 3:kz[kz]"},
      // scripts
      {"Älichan Straße ﬁre", "1:alichan[Älichan] 2:strasse[Straße] 3:fire[ﬁre]"},
      {"Қасым-Жомарт Тоқаев", "1:қасым[Қасым] 1+қасымжомарт[Қасым-Жомарт] 2:жомарт[Жомарт] 3:тоқаев[Тоқаев]"},
      {"п’ять", "1:п[п] 1+пять[п’ять] 2:ять[ять]"},
      {"مُحَمَّد توكاييف", "1:محمد[مُحَمَّد] 2:توكاييف[توكاييف]"},
      {"צה\"ל", "1:צה[צה] 1+צהל[צה\"ל] 2:ל[ל]"},
      {"总统宣布", "1:总统[总统] 2:宣布[宣布]"},
      {"Kazakh\u00ADstan a\u200Db", "1:kazakhstan[Kazakh\u00ADstan] 2:ab[a\u200Db]"},
      {"zero\u200Bwidth", "1:zero[zero] 2:width[width]"},  // U+200B is a place to break
      {"e\u0301t\u00E9", "1:ete[e\u0301t\u00E9]"},
  }));
  kz::Analyzer analyzer;
  CAPTURE(c.text);
  CHECK(describe(analyzer, c.text) == c.tokens);
}

TEST_CASE("ill-formed bytes separate words once decoded", "[analyzer]") {
  kz::Analyzer analyzer;
  CHECK(forms(analyzer, kz::decode_utf8("Alma\xFFty \xC3 Astana").text) == "alma ty astana");
}

TEST_CASE("the exact form is given where it differs from the folded one", "[analyzer]") {
  kz::Analyzer analyzer;
  const auto tokens = analyzer.analyze("Älichan Smailov");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].exact == "älichan");
  CHECK(tokens[1].exact.empty());
}

TEST_CASE("a sentence starts a gap after the one before", "[analyzer]") {
  kz::Analyzer analyzer;
  const std::string text = "One two. Three.\n\nFour";
  const auto tokens = analyzer.analyze(text, 10);
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[0].position == 10);
  CHECK(tokens[1].position == 11);
  CHECK(tokens[2].position == 11 + kz::kSentenceGap);
  CHECK(tokens[3].position == 11 + 2 * kz::kSentenceGap);
  CHECK(tokens[1].sentence == 0);
  CHECK(tokens[2].sentence == 1);
  CHECK(tokens[3].sentence == 2);
}

TEST_CASE("stems follow the language", "[analyzer]") {
  struct StemCase {
    std::string language, text, stems;
  };
  auto c = GENERATE(values<StemCase>({
      {"en", "Protesters protested", "protest protest"},
      {"und", "protesting", "protest"},
      {"", "protesting", "protest"},
      {"en-GB", "protesting", "protest"},
      {"en", "F16s F16 S300s C130Js C130J", "f16 f16 s300 c130j c130j"},
      {"en", "MiG-29s T-72s", "mig mig29 29s t t72 72s"},  // the joined words are one with those of "MiG-29" and "T72"
      {"en", "1990s 747s M4S6S", "1990s 747s m4s6"},       // a decade is no year
      {"DE", "Häuser Haus", "haus haus"},
      {"fr", "manifestations manifestation", "manifest manifest"},
      {"ru", "протестующие протестующих", "протест протест"},
      {"tr", "kitaplar kitap", "kitap kitap"},
      {"kk", "Протестанттар", "протестанттар"},
      {"zh", "总统", "总统"},
  }));
  CAPTURE(c.language, c.text);
  CHECK(stems(c.language, c.text) == c.stems);
}

TEST_CASE("the language can be changed", "[analyzer]") {
  kz::Analyzer analyzer("en");
  CHECK(analyzer.analyze("protesting").front().stem == "protest");
  analyzer.set_language("kk");
  CHECK(analyzer.analyze("protesting").front().stem == "protesting");
  analyzer.set_language("en");
  CHECK(analyzer.analyze("protesting").front().stem == "protest");
}

TEST_CASE("stop words are those of the language, acronyms never", "[analyzer]") {
  using Words = std::vector<std::string>;
  CHECK(stop_words_of("en", "The protest was in Almaty") == Words{"The", "was", "in"});
  CHECK(stop_words_of("de", "Der Protest für die Stadt") == Words{"Der", "für", "die"});
  CHECK(stop_words_of("kk", "The protest") == Words{});
  CHECK(stop_words_of("en", "The WHO told us, and the US said IT was new") == Words{"The", "us", "and", "the", "was"});
  CHECK(stop_words_of("en", "WHO") == Words{});
  CHECK(stop_words_of("en", "PROTEST IN THE CITY") == Words{"IN", "THE"});
  CHECK(stop_words_of("en", "don't don’t") == Words{"don't", "don’t"});
}

TEST_CASE("long words are cut to 64 characters", "[analyzer]") {
  kz::Analyzer analyzer;
  CHECK(forms(analyzer, std::string(500, 'x')) == std::string(64, 'x'));
  std::string cyrillic;
  for (int i = 0; i < 100; ++i) cyrillic += "ж";
  CHECK(forms(analyzer, cyrillic) == cyrillic.substr(0, 128));
}

TEST_CASE("a word of ten megabytes is one token", "[analyzer]") {
  kz::Analyzer analyzer;
  const std::string text(10'000'000, 'y');
  const auto tokens = analyzer.analyze(text);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].end == text.size());
  CHECK(analyzer.analyze(std::string(1'000'000, '.')).empty());
  std::string dotted;
  for (int i = 0; i < 500'000; ++i) dotted += "a.";
  CHECK(forms(analyzer, dotted) == std::string(64, 'a'));
  CHECK(analyzer.analyze(std::string(1'000'000, '\'')).empty());
}

TEST_CASE("tokens are ordered, on character borders, and the same each time", "[analyzer]") {
  std::mt19937 random(3);
  kz::Analyzer analyzer;
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const std::string first = describe(analyzer, text);
    REQUIRE(describe(analyzer, text) == first);
    kz::Analyzer fresh;
    REQUIRE(describe(fresh, text) == first);
    const kz::Token* before = nullptr;
    const auto sentences = kz::split_sentences(text);
    for (const kz::Token& token : analyzer.analyze(text)) {
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      REQUIRE_FALSE(kz::is_continuation_byte(text[token.begin]));
      REQUIRE((token.end == text.size() || !kz::is_continuation_byte(text[token.end])));
      REQUIRE_FALSE(token.form.empty());
      REQUIRE(kz::is_valid_utf8(token.form));
      REQUIRE(token.sentence < sentences.size());
      REQUIRE(token.begin >= sentences[token.sentence].begin);
      REQUIRE(token.end <= sentences[token.sentence].end);
      if (before != nullptr) {
        REQUIRE(before->begin <= token.begin);
        REQUIRE(before->position <= token.position);
        REQUIRE((before->sentence == token.sentence) == (token.position - before->position < kz::kSentenceGap));
      }
      before = &token;
    }
  }
}

TEST_CASE("words that are not asked for are told by their bytes alone", "[analyzer]") {
  const std::string text = "Ships of Nur-Sultan's fleet. Don't sink ships!";
  const auto sentences = kz::split_sentences(text);
  const std::vector<std::size_t> both{0, 1};
  const auto is_read = [&](std::size_t at) { return text[at] == 'S' || text[at] == 's'; };
  kz::Analyzer analyzer;
  std::string said;
  for (const kz::Token& token : analyzer.analyze_sentences(text, sentences, both, is_read)) {
    said += fmt::format("{}-{} {}({})|", token.begin, token.end, token.form, token.stem);
  }
  CHECK(said ==
        "0-5 ships(ship)|6-8 ()|9-12 ()|13-19 sultan(sultan)|22-27 ()|29-34 ()|35-39 sink(sink)|40-45 ships(ship)|");
  kz::Analyzer fresh;
  CHECK(forms(analyzer, text) == forms(fresh, text));
}

TEST_CASE("a word analysed alone gives the forms it has in running text", "[analyzer]") {
  const std::string text =
      "President Kassym-Jomart Tokayev’s guests (some 20,000 of them) didn't see O’Brien at 10.30 p.m. in Nur-Sultan; "
      "the "
      "U.S.-led COVID-19 group, led by Älichan Smajylow, paid $2.5bn.";
  kz::Analyzer analyzer;
  const std::string whole = forms(analyzer, text);
  std::string one_by_one;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = forms(analyzer, text.substr(begin, end - begin));
    (one_by_one += one_by_one.empty() || word.empty() ? "" : " ") += word;
    begin = end + 1;
  }
  CHECK(one_by_one == whole);
}
