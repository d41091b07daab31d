// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "common/names/actor_lexicon.h"
#include "common/names/name_words.h"
#include "common/places/gazetteer.h"

namespace kz {

/// A name of the lexicon or the gazetteer at some word: one of `actor` and `places` is set, or neither where none
/// stands there.
struct KnownName {
  std::size_t size = 0;  ///< in words
  const KnownActor* actor = nullptr;
  std::span<const PlaceName> places;  ///< what it may be, the likeliest first

  explicit operator bool() const { return size > 0; }
  /// The likeliest place, nullptr for none.
  [[nodiscard]] const Place* place() const { return places.empty() ? nullptr : &places.front().place(); }
  /// Whether it is likeliest the people of a place, or what is of it: "Kazakh".
  [[nodiscard]] bool is_demonym() const { return !places.empty() && places.front().use() == PlaceNameUse::demonym; }
  /// The likeliest place where it is likely even without evidence.
  [[nodiscard]] const Place* prominent_place() const;
};

/// Whether `rest` starts with a word in capitals that is no acronym, because the next word is in capitals, too: "IS"
/// in "THIS IS NEW".
[[nodiscard]] bool is_shouted(std::span<const NameWord> rest);

/// Whether the capitals of a text tell names from words.
enum class Capitals { tell, all_upper };

/// The longest known name that starts at `words[first]`; the lexicon goes before the gazetteer. Names must be
/// capitalised, but for lexicon names of three words or more ("organization of the collective security treaty").
[[nodiscard]] KnownName known_name_at(std::span<const NameWord> words, std::size_t first, Capitals capitals);

}  // namespace kz
