// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "common/names/name_words.h"

namespace kz {

/// The number of words from `words[first]` that are a Korean or Chinese name, 0 for none: a surname and two syllables,
/// "Lee Jae-myung", "Tsai Ing-wen", "Bong Joon Ho", or a surname and one or two written as one word, "Liang Wenfeng".
/// The first word is the surname.
[[nodiscard]] std::size_t syllable_name_at(std::span<const NameWord> words, std::size_t first);

}  // namespace kz
