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
  std::string state_body;        ///< see ArticleActor
};

/// Gives persons the role and affiliation that stand beside their names: "police spokeswoman Saltanat Asirbek",
/// "Foreign Ministry spokeswoman Maria Zakharova", "Rahim Oshakbayev, director of the Center". `mentions` are in text
/// order.
void add_roles(std::string_view text, std::span<const NameWord> words, std::span<PlacedMention> mentions);

/// Marks places that stand for a government ("the Kazakh government", "Moscow said") and adds that government after
/// each, with the same span.
void add_governments(std::span<const NameWord> words, std::vector<PlacedMention>& mentions);

/// Gives ministries and the like that name no country that of the nearest place before them in their sentence, else the
/// one that the same body was last named with, else that of a place behind them, else `home`, the country that the
/// article is about; empty where there is none.
void add_countries_to_state_bodies(std::span<const NameWord> words, std::span<PlacedMention> mentions,
                                   std::string_view home);

}  // namespace kz
