// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/place_resolver.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "common/places/division_kinds.h"

namespace kz {
namespace {

constexpr double kDominates = 10;       // times the weight of the next: no evidence is needed to choose
constexpr double kRegionDominates = 4;  // times the people of the next: this region of two of one name is meant
constexpr double kCapital = 1.0;        // decades of population
constexpr double kLandmark = 4.5;       // the same, of a river or a square that news name
constexpr double kUncounted = 3.5;      // the same, of a seat whose people nobody has counted
constexpr double kDecades = 0.7;        // of population that one mention of a place's country weighs
constexpr double kMostMentions = 7;  // of a country that count: no report makes London a town in Ontario by its length
constexpr double kMostOfRegion = 3;  // the same, of a region
constexpr double kKnownRegion =
    2;  // decades of population that a region has above a town of its country called like it
constexpr double kOnlyCountry = 1;  // decades of population that the only country named gives its places
constexpr double kNearKm = 200;
constexpr double kKmPerDegree = 111.2;
constexpr std::size_t kMaxAnchors = 64;
constexpr double kCountryFirst = 1.5;  // a country is meant rather than a region of another of that name

bool is_country(const Place& place) {
  return place.level == PlaceLevel::country;
}

bool lies_in(const Place& inner, const Place& outer) {
  for (const Place* at = inner.outer(); at != nullptr; at = at->outer()) {
    if (at == &outer) return true;
  }
  return false;
}

const Place* region_of(const Place& place) {
  return place.level == PlaceLevel::region ? &place : place.outer();
}

/// Decades of people, for comparing places of one name.
double size_of(const Place& place) {
  if (place.population == 0 && place.is_curated) return kLandmark;
  if (place.population == 0 && place.level == PlaceLevel::city) return kUncounted;
  if (place.level == PlaceLevel::region && !place.is_curated) return std::log10(place.population / 20.0 + 1);
  return std::log10(place.population + 1.0) + (place.is_capital ? kCapital : 0);
}

double kilometres(const Place& a, const Place& b) {
  const double north = (a.latitude() - b.latitude()) * kKmPerDegree;
  const double middle = (a.latitude() + b.latitude()) / 2 * 3.14159265 / 180;
  const double east = (a.longitude() - b.longitude()) * kKmPerDegree * std::cos(middle);
  return std::sqrt(north * north + east * east);
}

/// What the article's surer names tell about where it happens.
class Evidence {
 public:
  void add_country(std::string_view code, double weight) {
    if (!code.empty()) by_country_[code] += weight;
  }

  void add(const Place& place, double weight) {
    add_country(place.country(), weight);
    if (place.level == PlaceLevel::region) regions_of_country_[place.country()] += 1;
    for (const Place* at = &place; at != nullptr && !is_country(*at); at = at->outer()) {
      if (at->level == PlaceLevel::region) by_region_[at] += weight;
    }
    if (place.level == PlaceLevel::city && anchors_.size() < kMaxAnchors) anchors_.push_back(&place);
  }

  [[nodiscard]] double of_country(const Place& place) const { return at(by_country_, place.country()); }
  /// Whether no other country than the place's is named.
  [[nodiscard]] bool is_only_country(const Place& place) const {
    return by_country_.size() == 1 && by_country_.begin()->first == place.country();
  }
  [[nodiscard]] double of_region(const Place& place) const {
    double most = 0;
    for (const Place* outer = region_of(place); outer != nullptr && !is_country(*outer); outer = outer->outer()) {
      most = std::max(most, at(by_region_, outer));
    }
    return most;
  }
  [[nodiscard]] double other_regions(const Place& place) const { return at(regions_of_country_, place.country()); }
  /// Whether another place of the article than `but` is near.
  [[nodiscard]] bool is_near(const Place& place, const Place* but = nullptr) const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](const Place* anchor) {
      return anchor != &place && anchor != but && kilometres(*anchor, place) < kNearKm;
    });
  }

 private:
  template <typename Map, typename Key>
  static double at(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? 0 : found->second;
  }

  std::unordered_map<std::string_view, double> by_country_;
  std::unordered_map<std::string_view, double> regions_of_country_;
  std::unordered_map<const Place*, double> by_region_;
  std::vector<const Place*> anchors_;
};

bool is_sure(std::span<const PlaceName> candidates) {
  const Place& first = candidates.front().place();
  if (!is_prominent(first)) return false;
  if (candidates.size() == 1) return true;
  const Place& second = candidates[1].place();
  if (is_country(first)) return !second.is_curated && !is_country(second);
  return size_of(first) - size_of(second) > std::log10(kDominates);
}

/// One name of an article with all its uses.
struct Name {
  std::span<const PlaceName> candidates;
  const PlaceName* chosen = nullptr;
  double uses = 0;
  bool is_located = false;
  bool is_contained = false;   ///< the text says what it lies in
  bool is_confirmed = false;   ///< or that something lies in it
  bool was_left_open = false;  ///< it came without a word on what it lies in
};

class Resolver {
 public:
  Resolver(std::span<const PlaceUse> uses, const ArticleHome& home) : uses_(uses), told_(uses.size()) {
    evidence_.add_country(home.country, 1);
    for (const PlaceUse& use : uses) {
      // The gazetteer gives one name the same candidates each time.
      const auto [found, is_new] = index_.try_emplace(use.candidates.data(), names_.size());
      if (is_new) names_.push_back({.candidates = use.candidates});
      names_[found->second].is_located |= use.is_located;
      names_[found->second].uses += 1;
    }
  }

  std::vector<const PlaceName*> resolve() {
    read_containment();
    for (const Name& name : names_) {
      if (name.chosen != nullptr) {
        evidence_.add(name.chosen->place(), name.uses);
      } else if (is_sure(name.candidates)) {
        evidence_.add(name.candidates.front().place(), own_evidence(name));
      }
    }
    read_divisions();
    for (Name& name : names_) {
      if (name.chosen == nullptr) name.chosen = choose(name);
    }
    read_towns();
    std::vector<const PlaceName*> meanings;
    meanings.reserve(uses_.size());
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      const Name& name = name_of(uses_[i]);
      const PlaceName* other = is_place(uses_[i], name) ? name.chosen : nullptr;
      meanings.push_back(told_[i] != nullptr ? told_[i] : other);
    }
    return meanings;
  }

 private:
  Name& name_of(const PlaceUse& use) { return names_[index_.at(use.candidates.data())]; }

  /// "Portland, Oregon, and Portland, Maine": each is what it says, and the first tells what the name means elsewhere.
  void read_containment() {
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      const auto around = uses_[i].outer;
      if (around && &name_of(uses_[i]) != &name_of(uses_[*around])) read_containment(i, *around);
      if (told_[i] == nullptr) name_of(uses_[i]).was_left_open = true;
    }
  }

  void read_containment(std::size_t within, std::size_t around) {
    Name& inner = name_of(uses_[within]);
    Name& outer = name_of(uses_[around]);
    // "Mexico, Philippines, Indonesia": a list, though a town in the Philippines is called Mexico.
    const bool is_listed = is_country(inner.candidates.front().place()) && is_country(outer.candidates.front().place());
    if (is_listed) return;
    for (const PlaceName& in : inner.candidates) {
      const auto out = std::find_if(outer.candidates.begin(), outer.candidates.end(), [&](const PlaceName& candidate) {
        return candidate.use() == PlaceNameUse::name && lies_in(in.place(), candidate.place());
      });
      if (out == outer.candidates.end()) continue;
      told_[within] = &in;
      told_[around] = &*out;
      // "Lebanon, Pa." is where the article happens only if it starts so.
      const bool is_meant = !is_country(inner.candidates.front().place()) || !inner.was_left_open;
      if (inner.chosen == nullptr && is_meant) inner.chosen = &in;
      if (outer.chosen == nullptr) outer.chosen = &*out;
      inner.is_contained = true;
      outer.is_confirmed = true;
      return;
    }
  }

  /// "Aleppo province" is the region, whatever Aleppo is elsewhere.
  void read_divisions() {
    std::vector<const Place*> regions;
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i].division.empty() || told_[i] != nullptr) continue;
      told_[i] = region_of_kind(uses_[i]);
      if (told_[i] != nullptr) regions.push_back(&told_[i]->place());
    }
    for (const Place* region : regions) {
      if (evidence_.of_region(*region) == 0) evidence_.add(*region, 1);
    }
  }

  /// The likeliest region of the kind that `use` says; nullptr where it may as well be another.
  const PlaceName* region_of_kind(const PlaceUse& use) const {
    const PlaceName* best = nullptr;
    double most = 0;
    double next = 0;
    for (const PlaceName& candidate : use.candidates) {
      const Place& place = candidate.place();
      if (candidate.use() == PlaceNameUse::demonym || !may_be_called(place, use.division)) continue;
      if (best != nullptr && &best->place() == &place) continue;
      const double likely = std::log10(place.population + 1.0) +
                            kDecades * (std::log2(1 + std::min(kMostMentions, evidence_.of_country(place))) +
                                        2 * std::log2(1 + std::min(kMostOfRegion, evidence_.of_region(place))) +
                                        (evidence_.is_near(place) ? 1 : 0));
      next = std::max(next, std::min(most, likely));
      if (best == nullptr || likely > most) best = &candidate;
      most = std::max(most, likely);
    }
    const bool is_only = best != nullptr && (next == 0 || most - next > std::log10(kRegionDominates));
    // Counties of one name are too many to guess.
    return is_only || (use.is_located && use.division != "county") ? best : nullptr;
  }

  /// "the town of Poland", in a report on Maine, is no country.
  void read_towns() {
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (!uses_[i].is_town || told_[i] != nullptr || !is_country(uses_[i].candidates.front().place())) continue;
      for (const PlaceName& candidate : uses_[i].candidates) {
        const Place& place = candidate.place();
        const bool fits =
            place.level == PlaceLevel::city && (evidence_.of_region(place) > 0 || evidence_.is_near(place));
        if (fits && (told_[i] == nullptr || size_of(place) > size_of(told_[i]->place()))) told_[i] = &candidate;
      }
    }
  }

  /// What a name gives as evidence for its likeliest place.
  static double own_evidence(const Name& name) {
    if (!is_sure(name.candidates)) return 0;
    const bool is_city = name.candidates.front().place().level == PlaceLevel::city;
    return name.uses * (is_city ? 0.5 : 1);
  }

  const PlaceName* choose(const Name& name) const {
    const PlaceName* best = &name.candidates.front();
    if (name.candidates.size() == 1) return best;
    double best_score = score(*best, name);
    const bool is_famous = best->place().is_curated || is_prominent(best->place());
    for (const PlaceName& candidate : name.candidates.subspan(1)) {
      if (is_famous && is_village(candidate.place())) continue;  // Athens in New York: only where the text says so
      const double next = score(candidate, name);
      if (next > best_score) {
        best = &candidate;
        best_score = next;
      }
    }
    return best;
  }

  /// Decades of people, and what speaks for the place elsewhere in the article.
  double score(const PlaceName& candidate, const Name& name) const {
    const Place& place = candidate.place();
    if (is_country(name.candidates.front().place())) return score_beside_country(candidate, name);
    // A name is no evidence for itself.
    const Place& first = name.candidates.front().place();
    const double own = own_evidence(name);
    const double near = evidence_.is_near(place, &first) ? 1 : 0;
    const double of_country =
        std::min(kMostMentions, evidence_.of_country(place) - (place.country() == first.country() ? own : 0));
    const bool is_only = of_country > 0 && evidence_.is_only_country(place);
    const Place* region = region_of(first);
    const bool is_there = region_of(place) == region || (region != nullptr && lies_in(place, *region));
    const double of_region = std::min(kMostOfRegion, evidence_.of_region(place) - (is_there ? own : 0));
    // "Wales": a village of that name in England.
    const bool is_beside_region = first.is_curated && first.level == PlaceLevel::region &&
                                  place.level == PlaceLevel::city && place.country() == first.country();
    return size_of(place) - (is_beside_region ? kKnownRegion : 0) + (is_only ? kOnlyCountry : 0) +
           kDecades * (std::log2(1 + std::max(0.0, of_country)) + near + 2 * std::log2(1 + std::max(0.0, of_region)));
  }

  /// Georgia: countries are in every report, so the state must be told by a place in it or by other states.
  double score_beside_country(const PlaceName& candidate, const Name& name) const {
    const Place& place = candidate.place();
    const bool is_first = &candidate == &name.candidates.front();
    if (place.level == PlaceLevel::city) return 0;  // Lebanon in Pennsylvania: only where the text says so
    if (is_country(place)) return (is_first ? kCountryFirst : 0) + evidence_.of_country(place) * 1.5;
    return evidence_.of_region(place) * 2 + (place.is_curated ? evidence_.other_regions(place) : 0);
  }

  bool is_place(const PlaceUse& use, const Name& name) const {
    const Place& place = name.chosen->place();
    if (name.is_contained || name.is_confirmed) return true;
    if (is_village(place) && !name.is_located) return false;
    int points = name_points(place);
    if (place.doubt == PlaceDoubt::word && place.level == PlaceLevel::city) {
      // Each use of a word is judged by itself.
      if (points < kProminentPoints && (use.is_first || !use.is_located)) return false;
      points += (use.is_located ? 1 : 0) + (use.stands_alone ? 1 : 0);
    } else {
      points += name.is_located ? 1 : 0;
    }
    points += evidence_.of_country(place) > 0 ? 1 : 0;
    points += evidence_.of_region(place) > 0 || evidence_.is_near(place) ? 1 : 0;
    return points >= kProminentPoints;
  }

  std::span<const PlaceUse> uses_;
  std::vector<const PlaceName*> told_;  // of each use, what the text right behind it says that it is
  std::unordered_map<const PlaceName*, std::size_t> index_;
  std::vector<Name> names_;
  Evidence evidence_;
};

}  // namespace

std::vector<const PlaceName*> resolve_places(std::span<const PlaceUse> uses, const ArticleHome& home) {
  if (uses.empty()) return {};
  return Resolver(uses, home).resolve();
}

}  // namespace kz
