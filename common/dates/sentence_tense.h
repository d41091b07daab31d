// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "common/dates/date_expression.h"

namespace kz {

/// The time a sentence speaks of, as far as its verbs tell.
enum class Tense { unknown, past, future };

/// The tense around the lexemes `[first, last)`: that of the nearest verb form before them in the sentence that tells
/// one, else of the nearest after them.
[[nodiscard]] Tense tense_at(const Lexemes& lexemes, std::size_t first, std::size_t last);

/// Whether the verb that tells the tense belongs to the date beyond doubt: "will be held in", "was arrested on".
[[nodiscard]] bool has_sure_tense(const Lexemes& lexemes, std::size_t first, std::size_t last);

/// Whether a clause of the past follows the date `[first, last)`, which opens its sentence: "In October, the ministry
/// opened two schools"; or it is one since when something is so: "since October". Nothing in the sentence is to come.
[[nodiscard]] bool leads_past(const Lexemes& l, std::size_t first, std::size_t last);

/// Whether the weekday `[first, last)` tells which match, vote or meeting is meant, which may as well be to come:
/// "for Saturday's game".
[[nodiscard]] bool is_of_event(const Lexemes& l, std::size_t first, std::size_t last);

/// Whether what was planned for the weekday `[first, last)` is told of as over: "a rally planned for Saturday was
/// cancelled".
[[nodiscard]] bool is_called_off(const Lexemes& l, std::size_t first, std::size_t last);

}  // namespace kz
