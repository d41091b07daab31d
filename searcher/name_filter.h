// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/index/name_table.h"
#include "kzsearch/searcher.h"
#include "searcher/match/term_statistics.h"

namespace kz {

/// The terms that a filter value stands for, and what to tell the person who typed it.
struct NameFilter {
  std::vector<std::string> terms;  ///< articles with any of them; empty where the index knows no such name
  std::vector<std::string> keys;   ///< the name keys behind the terms of actors
  std::string note;                ///< who was meant, or is found as well, where that is not plain; may be empty
};

/// Whether the values of `field` are names of places or actors.
[[nodiscard]] constexpr bool asks_names(Filter::Field field) noexcept {
  return field == Filter::Field::place || field == Filter::Field::actor || field == Filter::Field::person ||
         field == Filter::Field::org;
}

/// Articles that name `value`: a place (and what lies in it), or an actor by any of its names. `value` may be spelled
/// in any way and script, be a part of a name, or an id. Of several actors that may be meant the one with the most
/// articles is taken, and the note tells the others; a word of organisations' names stands for all that have it. With
/// `exact_names`, actors by this very spelling only. `field` is place, actor, person or org.
[[nodiscard]] NameFilter resolve_name(Filter::Field field, std::string_view value, bool exact_names, NameTable& names);

/// The actors that `text` is a whole spelling or alias of, as terms; for widening quoted text.
[[nodiscard]] NameFilter actors_spelled(std::string_view text, NameTable& names);

/// The same, and where there is none the person who bears the word, or where no article has it who sounds so; for
/// widening the words of a query. Empty where it would find nothing more.
[[nodiscard]] NameFilter actors_meant(std::string_view text, TermStatistics& statistics, NameTable& names);

/// The town that `text` is a whole name of, as terms, where more articles name it than have these words: they call it
/// otherwise. Or the country or region, where no article has one of the words. For widening the words of a query; empty
/// where it would find nothing more.
[[nodiscard]] NameFilter place_renamed(std::string_view text, TermStatistics& statistics, NameTable& names);

}  // namespace kz
