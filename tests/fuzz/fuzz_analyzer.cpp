// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/noise/text_cleaner.h"
#include "common/text/analyzer.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static kz::Analyzer analyzer;
  kz::Article article;
  article.text = kz::decode_utf8({reinterpret_cast<const char*>(bytes), size}).text;
  require(kz::is_valid_utf8(article.text));
  require(kz::is_valid_utf8(kz::fold(article.text)));
  std::uint32_t position = 0;
  for (const kz::Token& token : analyzer.analyze(article.text)) {
    require(token.begin < token.end && token.end <= article.text.size() && !token.form.empty());
    require(!kz::is_continuation_byte(article.text[token.begin]) && token.position >= position);
    position = token.position;
  }
  const kz::CleanText clean = kz::clean_text(article);
  require(kz::is_valid_utf8(clean.title) && kz::is_valid_utf8(clean.body));
  std::size_t end = 0;
  for (const kz::RemovedText& part : clean.removed) {
    require(end <= part.begin && part.begin < part.end && part.end <= article.text.size());
    end = part.end;
  }
  return 0;
}
