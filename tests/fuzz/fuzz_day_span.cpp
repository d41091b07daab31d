// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/dates/day_span.h"
#include "kzsearch/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    constexpr kz::Day kAsOf{2022, 1, 8};
    (void)kz::parse_day_span(text, "--published");
    (void)kz::parse_day_span(text, "--published", kAsOf);
  } catch (const kz::Error&) {
    return 0;  // the only way it may fail
  }
  return 0;
}
