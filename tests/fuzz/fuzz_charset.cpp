// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "common/html/page_metadata.h"
#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/source/utf8_stream.h"
#include "support/pieces.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

// Any bytes become valid UTF-8, at once and as a stream; valid UTF-8 is never changed. The first byte chooses what is
// declared.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::array<const char*, 8> kDeclared = {"",       "utf-8",       "windows-1251", "iso-8859-1",
                                                    "utf-16", "iso-2022-jp", "gb18030",      "no such charset"};
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const kz::RecodedText recoded = kz::recode_text(text, kDeclared[bytes[0] % kDeclared.size()]);
  require(kz::is_valid_utf8(recoded.text));
  if (recoded.charset.empty()) require(recoded.text == kz::decode_utf8(text).text);
  (void)kz::declared_charset(text);
  const auto reader = kz::recode_stream(std::make_unique<kz::test::PieceReader>(text, 7), kz::Recode::xml);
  require(kz::is_valid_utf8(kz::test::read_all(*reader)));
  return 0;
}
