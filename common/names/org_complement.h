// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "common/names/name_words.h"

namespace kz {

// How the names of organisations go on behind the word that says what they are; `org_run_at` puts it together.

/// Whether a capitalised word or a hyphen's part stands right behind the one before, and may be of one name with it.
[[nodiscard]] bool adjoins_name(const NameWord& word);

/// The end of the capitalised words from `words[at]` on; "and", "the" and "of" may stand between them `with_fillers`,
/// unless "and" starts the name of another body.
[[nodiscard]] std::size_t capitalized_end(std::span<const NameWord> words, std::size_t at, bool with_fillers);

/// The number of words from `words[at]` on that belong to the name whose head is `words[at - 1]`: "of Kazakhstan", "for
/// the Coordination of Humanitarian Affairs", "against Torture"; 0 where there are none. A person's name is none of
/// them: "the Popular Front of Nina Berg".
[[nodiscard]] std::size_t complement_at(std::span<const NameWord> words, std::size_t at);

}  // namespace kz
