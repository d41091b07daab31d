// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// A name in Latin letters, lower case, diacritics kept where they tell a sound.
struct LatinForm {
  std::string text;
  bool is_abjad = false;  ///< its vowels tell nothing: Arabic and Hebrew leave some out, Japanese adds some
};

/// `name` (valid UTF-8) in Latin letters: Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian, Chinese, Korean,
/// Japanese and Indic scripts by ICU's transforms. Latin names come back lower-cased. The first name of a script costs
/// milliseconds, further ones microseconds; safe for use by several threads.
[[nodiscard]] LatinForm latin_form(std::string_view name);

}  // namespace kz
