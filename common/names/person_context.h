// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "common/names/name_words.h"

namespace kz {

// What stands around the words `[first, after)` where they are a person's name and hardly ever where they are a
// company's, a ship's or a film's.

/// "President", "spokesman", "wife".
[[nodiscard]] bool is_role(const NameWord& word);

/// "Activists", "brothers"; not what firms are, too: "lawyers", "promoters".
[[nodiscard]] bool is_plural_role(const NameWord& word);

/// "spokesman Wang Wenbin", "Activist Nina Berg", "The spokesman of the ministry, Wang Wenbin, said".
[[nodiscard]] bool has_role(std::span<const NameWord> words, std::size_t first, std::size_t after);

/// "the 54-year-old Nina Berg", "Nina Berg, 54,", "Nina Berg (54)", "Nina Berg, aged 54",
/// "Nina Berg (born 1954)".
[[nodiscard]] bool has_age(std::span<const NameWord> words, std::size_t first, std::size_t after);

/// "Falk Balzer (Germany)".
[[nodiscard]] bool has_country(std::span<const NameWord> words, std::size_t after);

/// "Nina Berg, a teacher from Perm,", "Nina Berg was the first head of".
[[nodiscard]] bool is_said_to_be(std::span<const NameWord> words, std::size_t after);

/// "Nina Berg was born", "police arrested Nina Berg", "the murder of Nina Berg", "Nina Berg's husband".
[[nodiscard]] bool lives_or_dies(std::span<const NameWord> words, std::size_t first, std::size_t after);

/// "a man named Nina Berg", "her successor is Nina Berg", "directed by Nina Berg".
[[nodiscard]] bool is_presented(std::span<const NameWord> words, std::size_t first);

/// Whether who leads a body is named right behind it, as in translations: "the spokesman of the Fisheries Ministry"
/// stands before `words[first]`.
[[nodiscard]] bool follows_led_body(std::span<const NameWord> words, std::size_t first);

/// Whether a verb at `after` says what hardly any but people do: "spoke", "wept", "thinks".
[[nodiscard]] bool acts_as_person(std::span<const NameWord> words, std::size_t after);

/// "Nina Berg, in her last season, won": the sentence has no other name up to the pronoun.
[[nodiscard]] bool has_pronoun(std::span<const NameWord> words, std::size_t first, std::size_t after);

/// Whether a title stands right before `words[first]`.
[[nodiscard]] bool follows_title(std::span<const NameWord> words, std::size_t first);

/// Whether the kin of somebody is told by name: "his wife Nina Berg", "his wife, Nina Berg".
[[nodiscard]] bool follows_kin(std::span<const NameWord> words, std::size_t first);

/// Whether a verb of speech stands right before or after the words.
[[nodiscard]] bool speaks(std::span<const NameWord> words, std::size_t first, std::size_t size);

}  // namespace kz
