// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <random>
#include <string>

#include "support/catch.h"

using namespace std::string_literals;

namespace {

struct DecodeCase {
  std::string bytes;
  std::string text;
  std::size_t replaced;
};

struct FoldCase {
  std::string text;
  std::string folded;
  std::string case_folded;
};

}  // namespace

TEST_CASE("each maximal ill-formed subsequence becomes one replacement character", "[utf8]") {
  const std::string r = "\uFFFD";
  auto c = GENERATE_COPY(values<DecodeCase>({
      {"", "", 0},
      {"plain", "plain", 0},
      {"Älichan – “x” 😀", "Älichan – “x” 😀", 0},
      {"\xEF\xBB\xBFtext", "text", 0},
      {"a\xEF\xBB\xBF", "a\uFEFF", 0},  // a byte order mark elsewhere is a character
      {"a\0b"s, "a" + r + "b", 1},
      {"\xFF", r, 1},
      {"a\x80z", "a" + r + "z", 1},
      {"\xC0\xAF", r + r, 2},          // overlong: neither byte starts anything
      {"\xE0\x80\xAF", r + r + r, 3},  // overlong in three bytes
      {"\xED\xA0\x80", r + r + r, 3},  // a surrogate
      {"\xF4\x91\x92\x93\xFF", r + r + r + r + r, 5},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF", r + r + r + r, 4},  // Unicode 15, table 3-11
      {"\xF0\x9F\x98", r, 1},                                  // truncated
      {"\xE2\x80"
       "A",
       r + "A", 1},
  }));
  CAPTURE(c.bytes);
  const kz::DecodedText decoded = kz::decode_utf8(c.bytes);
  CHECK(decoded.text == c.text);
  CHECK(decoded.replaced == c.replaced);
  CHECK(kz::is_valid_utf8(decoded.text));
}

TEST_CASE("bytes are valid UTF-8 exactly if decoding replaces nothing", "[utf8]") {
  std::mt19937 random(7);
  const std::string alphabet = "a\xC3\xA9\xE2\x80\x9C\xF0\x9F\xED\xA0\xF4\x90\xFF\xE0";
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (auto i = random() % 12; i > 0; --i) bytes += alphabet[random() % alphabet.size()];
    const kz::DecodedText decoded = kz::decode_utf8(bytes);
    CAPTURE(bytes);
    REQUIRE(kz::is_valid_utf8(decoded.text));
    REQUIRE(kz::is_valid_utf8(bytes) == (decoded.replaced == 0));
  }
}

TEST_CASE("folding removes case, diacritics and format characters", "[utf8]") {
  auto c = GENERATE(values<FoldCase>({
      {"", "", ""},
      {"Almaty", "almaty", "almaty"},
      {"Älichan", "alichan", "älichan"},
      {"A\u0308lichan", "alichan", "älichan"},  // decomposed
      {"STRASSE", "strasse", "strasse"},
      {"Straße", "strasse", "strasse"},
      {"İstanbul", "istanbul", "istanbul"},
      {"ISTANBUL", "istanbul", "istanbul"},
      {"Iğdır", "igdir", "iğdır"},
      {"ﬁre", "fire", "fire"},
      {"Wałęsa", "walesa", "wałęsa"},
      {"Ærø", "aero", "ærø"},
      {"Ёлка й", "елка и", "ёлка й"},
      {"ΣΊΣΥΦΟΣ", "σισυφοσ", "σίσυφοσ"},
      {"مُحَمَّد", "محمد", "مُحَمَّد"},
      {"أحمد", "احمد", "أحمد"},
      {"שָׁלוֹם", "שלום", "שָׁלוֹם"},
      {"が", "が", "が"},  // the mark tells two syllables apart
      {"한국", "한국", "한국"},
      {"Ａｌｍａｔｙ", "almaty", "almaty"},
      {"O’Brien O‘Brien OʼBrien O`Brien O´Brien O＇Brien", "o'brien o'brien o'brien o'brien o'brien o'brien",
       "o'brien o'brien o'brien o'brien o'brien o'brien"},
      {"Kazakh\u00ADstan a\u200Bb\u200Dc\u200Ed\uFEFF", "kazakhstan abcd", "kazakhstan abcd"},
      {"٢٠ १२", "20 12", "20 12"},
      {"Қазақстан", "қазақстан", "қазақстан"},
  }));
  CAPTURE(c.text);
  CHECK(kz::fold(c.text) == c.folded);
  CHECK(kz::fold_case(c.text) == c.case_folded);
  CHECK(kz::fold(c.folded) == c.folded);
}

TEST_CASE("the short way for ASCII folds as ICU does", "[utf8]") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  REQUIRE(U_SUCCESS(status));
  std::mt19937 random(11);
  for (int round = 0; round < 5'000; ++round) {
    std::string text;
    for (auto i = random() % 20; i > 0; --i) text += static_cast<char>(1 + random() % 127);
    const icu::UnicodeString normal = normalizer->normalize(icu::UnicodeString::fromUTF8(text), status);
    std::string expected;
    normal.toUTF8String(expected);
    for (char& c : expected) c = c == '`' ? '\'' : c;
    CAPTURE(text);
    REQUIRE(kz::fold(text) == expected);
    REQUIRE(kz::fold_case(text) == expected);
    // A letter outside ASCII sends the same text the long way.
    REQUIRE(kz::fold(text + "ж") == expected + "ж");
  }
}

TEST_CASE("a prefix does not end within a character", "[utf8]") {
  struct Case {
    std::string text;
    std::size_t max_bytes;
    std::size_t length;
  };
  auto c = GENERATE(values<Case>({
      {"abc", 2, 2},
      {"abc", 3, 3},
      {"abc", 9, 3},
      {"", 4, 0},
      {"aä", 2, 1},
      {"aä", 3, 3},
      {"😀", 3, 0},
      {"x😀y", 5, 5},
  }));
  CAPTURE(c.text, c.max_bytes);
  CHECK(kz::utf8_prefix(c.text, c.max_bytes) == c.length);
}
