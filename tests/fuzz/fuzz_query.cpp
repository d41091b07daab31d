// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/dates/day_span.h"
#include "kzsearch/error.h"
#include "searcher/query/query_parser.h"

// Any bytes are a query, or an error that says so and points into them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  try {
    if (kz::to_string(kz::parse_query(text).root).empty()) std::abort();
  } catch (const kz::Error& error) {
    if (error.code() != kz::ErrorCode::query) std::abort();
  }
  try {
    const kz::DaySpan span = kz::parse_day_span(text, "--published");
    if (span.from && span.to && *span.to < *span.from) std::abort();
  } catch (const kz::Error& error) {
    if (error.code() != kz::ErrorCode::query) std::abort();
  }
  return 0;
}
