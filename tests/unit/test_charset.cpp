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
