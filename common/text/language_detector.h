// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// The language of `text` as BCP 47 ("en", "ru", "zh"), or "und" where it has fewer than 100 letters, mixes languages
/// or scripts, or the detector (CLD2) is not sure. A script of one language (Thai, Hangul, kana, Hebrew …) tells it
/// from 20 letters on. Looks at no more than the first 4 KiB. `text` must be valid UTF-8.
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace kz
