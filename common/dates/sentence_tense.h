// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "common/dates/date_expression.h"
#include "common/dates/date_resolver.h"

namespace kz {

/// The tense around the lexemes `[first, last)`: that of the nearest verb form before them in the sentence that tells
/// one, else of the nearest after them.
[[nodiscard]] Tense tense_at(const Lexemes& lexemes, std::size_t first, std::size_t last);

}  // namespace kz
