// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace kz {

/// Whether the full stop after `word` belongs to an abbreviation, an initial or an ordinal ("Mr", "U.S", "J", German
/// "6") rather than ending a sentence, given the word that follows it on the line. `starts_sentence`: nothing comes
/// before `word` in its sentence, so that a number there is the mark of a list ("1. Home page").
[[nodiscard]] bool is_abbreviation_stop(std::string_view word, std::string_view next_word, bool starts_sentence);

}  // namespace kz
