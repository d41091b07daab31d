// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace kz {

inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// Why a file that starts with a UTF-16 byte order mark is no article.
inline constexpr std::string_view kUtf16Reason = "UTF-16 text: convert it to UTF-8";

[[nodiscard]] inline bool has_utf16_mark(std::string_view bytes) noexcept {
  const std::string_view mark = bytes.substr(0, 2);
  return mark == "\xFF\xFE" || mark == "\xFE\xFF";
}

}  // namespace kz
