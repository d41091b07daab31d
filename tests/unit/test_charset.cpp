// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/charset.h"

#include <string>

#include "support/catch.h"

namespace {

// "Погода в Алма-Ате…": two sentences in windows-1251.
const std::string kRussian =
    "\xcf\xee\xe3\xee\xe4\xe0 \xe2 \xe3\xee\xf0\xe0\xf5 \xe1\xfb\xeb\xe0 \xf5\xee\xeb\xee\xe4\xed\xee\xe9. "
    "\xc4\xee\xf0\xee\xe3\xe8 \xe7\xe0\xea\xf0\xfb\xeb\xe8 \xe4\xee \xf3\xf2\xf0\xe0.";
const std::string kRussianText = "Погода в горах была холодной. Дороги закрыли до утра.";

TEST_CASE("text becomes UTF-8 by its mark, its declaration, or what it looks like", "[charset]") {
  struct Case {
    std::string bytes, declared, text, charset;
    bool is_guess;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", "", "plain", "", false},
      {"caf\xC3\xA9", "", "café", "", false},
      {"caf\xC3\xA9", "iso-8859-1", "café", "", false},  // a lie
      {"caf\xC3\xA9", "utf-16", "café", "", false},      // another
      {"caf\xE9", "iso-8859-1", "café", "windows-1252", false},
      {"\x93quoted\x94", "latin1", "“quoted”", "windows-1252", false},
      {kRussian, "windows-1251", kRussianText, "windows-1251", false},
      {kRussian, "", kRussianText, "windows-1251", true},
      {kRussian, "utf-8", kRussianText, "windows-1251", true},  // declares what it is not
      {kRussian, "no-such-charset", kRussianText, "windows-1251", true},
      {std::string("\xFF\xFEg\0a\0s\0", 8), "", "gas", "UTF-16", false},
      {std::string("\xFE\xFF\0g\0a\0s", 8), "", "gas", "UTF-16", false},
      {std::string("\xFF\xFE\0\0g\0\0\0", 8), "", "g", "UTF-32", false},
      {"\x1B$B$\"\x1B(B", "iso-2022-jp", "あ", "ISO-2022-JP", false},
      {"\xEF\xBB\xBFmarked", "", "marked", "", false},
      {std::string("d\0r\0y\0 \0a\0n\0d\0 \0c\0o\0l\0d\0", 24), "", "dry and cold", "UTF-16LE", false},
      {std::string("\0d\0r\0y\0 \0a\0n\0d\0 \0c\0o\0l\0d", 24), "", "dry and cold", "UTF-16BE", false},
      {"\x8f\xae\xa3\xae\xa4\xa0 \xa2 \xa3\xae\xe0\xa0\xe5 \xa1\xeb\xab\xa0 \xe5\xae\xab\xae\xa4\xad\xae\xa9", "",
       "Погода в горах была холодной", "IBM866", true},
      {"It don\x92t rain.", "", "It don’t rain.", "windows-1252", true},
      {"Fl\xFCsse und T\xE4ler", "", "Flüsse und Täler", "windows-1252", true},
      {"\x1B$B$\"\x1B(B", "", "あ", "ISO-2022-JP", true},
  }));
  CAPTURE(c.bytes, c.declared);
  const kz::RecodedText recoded = kz::recode_text(c.bytes, c.declared);
  CHECK(recoded.text == c.text);
  CHECK(recoded.charset == c.charset);
  CHECK(recoded.is_guess == c.is_guess);
  CHECK(recoded.replaced == 0);
}

TEST_CASE("damaged UTF-8 stays UTF-8, whatever is declared", "[charset]") {
  const kz::RecodedText recoded = kz::recode_text("Fl\xC3\xBCsse und T\xC3\xA4ler \xFF", "iso-8859-1");
  CHECK(recoded.text == "Flüsse und Täler \uFFFD");
  CHECK(recoded.replaced == 1);
}

TEST_CASE("a few bytes of no Western text are damage, and so are those of a part", "[charset]") {
  CHECK(kz::recode_text("Alma\xFFty", {}).text == "Alma\uFFFDty");
  CHECK(kz::recode_text("It don\x92t rain.", {}, false).text == "It don\uFFFDt rain.");
}

TEST_CASE("numbers of two bytes are no UTF-16", "[charset]") {
  CHECK(kz::charset_of_mark(std::string("\1\0\2\0\3\0\4\0\5\0\6\0\7\0\x08\0\x09\0", 18)).empty());
  CHECK(kz::charset_of_mark("plain text without a mark").empty());
}

TEST_CASE("a converter joins what pieces cut through", "[charset]") {
  kz::CharsetConverter converter("UTF-16LE");
  std::string text = converter.convert(std::string_view("g\0a", 3), false);
  text += converter.convert(std::string_view("\0\x3D", 2), false);
  text += converter.convert(std::string_view("\xD8\x00\xDE", 3), false);
  text += converter.convert("", true);
  CHECK(text == "ga😀");
}

TEST_CASE("a sequence cut off at the end is one U+FFFD", "[charset]") {
  kz::CharsetConverter converter("UTF-16LE");
  CHECK(converter.convert(std::string_view("g\0a", 3), true) == "g\uFFFD");
}

}  // namespace
