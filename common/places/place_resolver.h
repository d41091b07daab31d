// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/places/place.h"

namespace kz {

/// A place name as it stands in an article.
struct PlaceUse {
  std::span<const PlaceName> candidates;  ///< as the gazetteer gives them, at least one
  bool is_located = false;                ///< "in", "near" or "the city of" stands before, or it heads a dateline
  bool stands_alone = false;         ///< "in" or "near" stands before, and its name ends there: "in Split on Monday"
  bool is_first = false;             ///< of its sentence, where every word has a capital
  bool is_town = false;              ///< "the town of" stands before
  std::string_view division = {};    ///< "province": it is called one; empty where it is not
  std::optional<std::size_t> outer;  ///< index of the use right after a comma: "Paris, Texas"
};

/// Where an article comes from, as far as it tells.
struct ArticleHome {
  std::string country;  ///< ISO 3166-1 alpha-2, or empty
};

/// What each of `uses` means in their article, or nullptr where none is meant to be a place ("Price", "Reading").
///
/// A name has one meaning in an article, but for those that the text itself tells apart ("Portland, Oregon, and
/// Portland, Maine"). Of several places it is the most populous one, but places in a country or
/// region that the article names otherwise, near its other places or at home count more, and one that the text itself
/// puts into another ("Springfield, Ill.") is that. A small town, and a city called like a person or an English word,
/// needs such evidence to be a place at all. What is called a province or the like is the region, not the town that it
/// is called after. Time grows with the number of uses.
[[nodiscard]] std::vector<const PlaceName*> resolve_places(std::span<const PlaceUse> uses, const ArticleHome& home);

}  // namespace kz
