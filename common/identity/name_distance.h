// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/identity/name_form.h"

namespace kz {

/// Up to here two full names are taken for spellings of one.
inline constexpr float kSameName = 0.125F;

/// Up to here two words are ways to write one sound; above, other names begin.
inline constexpr float kSurelySame = 0.04F;

/// How unlike two names of persons are: 0 the same, 1 quite unlike. Transliteration-aware: sounds are compared, not
/// letters. Family and given names are aligned in either order, middle names and particles may be missing, an initial
/// stands for any name it begins. Names that cannot be one (Ivanov and Ivanova, J. Smith and K. Smith, Bush and
/// Bush Jr.) are never below kSameName; neither is a full name and a part of it.
[[nodiscard]] float name_distance(const NameForm& a, const NameForm& b);

/// Whether the two can never be one, however alike they sound.
[[nodiscard]] bool is_vetoed(const NameForm& a, const NameForm& b);

}  // namespace kz
