// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/name_words.h"
#include "common/places/place.h"
#include "kzsearch/entities.h"

namespace kz {

/// A mention and the words it is made of.
struct PlacedMention {
  std::size_t first = 0;  ///< words, half open
  std::size_t last = 0;
  Mention mention;
  const Place* place = nullptr;  ///< of a place
  bool is_state_body = false;    ///< a ministry or the like, which is some country's
};

/// Gives persons the role and affiliation that stand beside their names: "police spokeswoman Saltanat Asirbek",
/// "Foreign Ministry spokeswoman Maria Zakharova", "Rahim Oshakbayev, director of the Center". `mentions` are in text
/// order.
void add_roles(std::string_view text, std::span<const NameWord> words, std::span<PlacedMention> mentions);

/// Marks places that stand for a government ("the Kazakh government", "Moscow said") and adds that government after
/// each, with the same span.
void add_governments(std::span<const NameWord> words, std::vector<PlacedMention>& mentions);

/// Gives ministries and the like that name no country the one of their sentence, else `home`, the country that the
/// article is about; empty where there is none.
void add_countries_to_state_bodies(std::span<const NameWord> words, std::span<PlacedMention> mentions,
                                   std::string_view home);

/// What a ministry is called: "Foreign Ministry" of "Ministry of Foreign Affairs" and "Kazakh Foreign Ministry"; empty
/// for anything else. Names of places within `words` are left out.
[[nodiscard]] std::string ministry_name(std::string_view text, std::span<const NameWord> words);

/// "Foreign Ministry of Kazakhstan", "Government of the Netherlands".
[[nodiscard]] std::string name_within(std::string_view body, const Place& country);

}  // namespace kz
