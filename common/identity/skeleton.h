// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/identity/spoken_word.h"

namespace kz {

/// What is left of a word for finding candidates: a letter for each class of consonants that spellings confuse (P lips,
/// F labials, T teeth, H hissing sounds, K throat, M, N, L, R), doubles once. At most four where letters may be read in
/// several ways: "tokajew" gives "TKF" and "TKHF". "_" where there is no consonant.
[[nodiscard]] std::vector<std::string> skeletons(const SpokenWord& word);

}  // namespace kz
