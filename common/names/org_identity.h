// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/actor_lexicon.h"
#include "common/names/name_words.h"
#include "kzsearch/entities.h"

namespace kz {

/// The organisation of the lexicon that a longer name means: "General Motors Corp", "the Russian State Duma" (of
/// `country`, the land that the name tells, or empty); nullptr for none.
[[nodiscard]] const KnownActor* known_within(std::span<const NameWord> words, std::string_view country);

/// The initials of the capitalised words of a name of three such words at least, in lower case; empty where nobody
/// would call it so.
[[nodiscard]] std::string initials_of(std::span<const NameWord> words);

/// `key` without the legal forms at its end: "merrill lynch" of "merrill lynch and co inc". `key` itself where there
/// are none, or nothing else. As long-lived as `key`.
[[nodiscard]] std::string_view without_legal_form(std::string_view key);

/// Makes one actor of what an article calls by several names: "the Department of Energy" is "the US Department of
/// Energy" named elsewhere, "Arbor Network" "Arbor Networks", "SAMS" the "Sovrin Allied Medical Society". `mentions`
/// are all of one article.
void join_names_of_orgs(std::vector<Mention>& mentions);

/// Stores each body that the article calls by an acronym, and names in full, by both (see acronym_key.h), so that other
/// articles may mean another by it. `mentions` are all of one article.
void keep_acronym_bodies(std::vector<Mention>& mentions);

/// Makes "EC" the European Commission in an article of `year`, where that is after the European Community's; where the
/// year is not known, if the article names the European Union or its Commission.
void settle_european_bodies(std::vector<Mention>& mentions, std::optional<int> year);

}  // namespace kz
