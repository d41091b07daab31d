// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/dates/calendar.h"
#include "common/dates/mention_finder.h"
#include "common/text/analyzer.h"
#include "common/text/utf8.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

bool is_day(const kz::Day& day) {
  return kz::is_valid_day(day.year, day.month, day.day);
}

}  // namespace

// The first byte says whether, and around when, the text was published.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static kz::Analyzer analyzer;
  if (size == 0) return 0;
  const std::string text = kz::decode_utf8({reinterpret_cast<const char*>(bytes + 1), size - 1}).text;
  std::optional<kz::Day> published;
  if (bytes[0] % 4 != 0) published = kz::day_from_number(-800'000L + bytes[0] * 15'000L);
  std::size_t end = 0;
  for (const kz::DateMention& mention : kz::find_date_mentions(text, analyzer.analyze(text), published)) {
    check(mention.begin >= end && mention.begin < mention.end && mention.end <= text.size());
    check(kz::is_valid_utf8(std::string_view(text).substr(mention.begin, mention.end - mention.begin)));
    check(!mention.value.empty());
    check(mention.from.has_value() == mention.to.has_value());
    if (mention.from) check(is_day(*mention.from) && is_day(*mention.to) && *mention.from <= *mention.to);
    end = mention.end;
  }
  return 0;
}
