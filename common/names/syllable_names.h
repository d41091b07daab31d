// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "common/names/name_words.h"

namespace kz {

/// The number of words from `words[first]`, 3 or 0, that are a Korean or Chinese name: a surname and two syllables with
/// a hyphen between them, "Lee Jae-myung", "Tsai Ing-wen".
[[nodiscard]] std::size_t syllable_name_at(std::span<const NameWord> words, std::size_t first);

}  // namespace kz
