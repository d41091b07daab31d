// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/utf8_stream.h"

#include <memory>
#include <string>

#include "support/catch.h"
#include "support/pieces.h"

namespace {

using kz::Recode;

std::string recoded(const std::string& bytes, Recode recode, std::size_t piece_bytes) {
  const auto reader = kz::recode_stream(std::make_unique<kz::test::PieceReader>(bytes, piece_bytes), recode);
  return kz::test::read_all(*reader);
}

const std::string kRussianWord = "\xcf\xee\xe3\xee\xe4\xe0";  // "Погода" in windows-1251

TEST_CASE("a stream becomes UTF-8, whatever its pieces cut through", "[utf8_stream]") {
  struct Case {
    std::string bytes;
    Recode recode;
    std::string text;
  };
  const auto c = GENERATE(values<Case>({
      {"plain é 😀 text", Recode::xml, "plain é 😀 text"},
      {"plain é 😀", Recode::text, "plain é 😀"},
      {std::string("\xFF\xFE{\0}\0", 6), Recode::marked, "{}"},
      {std::string("\xFE\xFF\0<\0a\0>", 8), Recode::xml, "<a>"},
      {"{\"a\":\"\xE9\"}", Recode::marked, "{\"a\":\"\xE9\"}"},  // JSON's reader says what it replaces
      {"<?xml version='1.0' encoding='windows-1251'?><a>" + kRussianWord + "</a>", Recode::xml,
       "<?xml version='1.0' encoding='windows-1251'?><a>Погода</a>"},
      {"<?xml version='1.0' encoding='windows-1251'?><a>Погода</a>", Recode::xml,
       "<?xml version='1.0' encoding='windows-1251'?><a>Погода</a>"},  // a lie
      {"<a>é \xE9</a>", Recode::xml, "<a>é \uFFFD</a>"},
      {"", Recode::xml, ""},
  }));
  CAPTURE(c.bytes);
  for (const std::size_t bytes : {1U, 3U, 1000U}) CHECK(recoded(c.bytes, c.recode, bytes) == c.text);
}

TEST_CASE("a table that is not UTF-8 is read as what it looks like", "[utf8_stream]") {
  const std::string sentence =
      "\xcf\xee\xe3\xee\xe4\xe0 \xe2 \xe3\xee\xf0\xe0\xf5 \xe1\xfb\xeb\xe0 \xf5\xee\xeb\xee\xe4\xed\xee\xe9.";
  CHECK(recoded("title\n" + sentence, Recode::text, 1000) == "title\nПогода в горах была холодной.");
}

}  // namespace
