// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside the places of a field tell `resolve_places`.
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/names/field_names.h"
#include "common/names/name_runs.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// "the town of Poland".
bool follows_town_of(std::span<const NameWord> words, std::size_t first) {
  constexpr std::array<std::string_view, 5> kTowns = {"town", "village", "hamlet", "township", "city"};
  return first > 1 && words[first - 1].form == "of" && stands_close(words[first]) && stands_close(words[first - 1]) &&
         words[first - 2].letter_case == LetterCase::lower && is_one_of(words[first - 2].form, kTowns);
}

}  // namespace

/// "the Oder", "the river Drina": the river that the table has as "Oder River", also where a country, a town or a
/// person is called so without the article; but not "the Niger junta".
KnownName FieldNames::as_river(std::size_t first, KnownName known) const {
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  constexpr auto kOfWater = std::to_array<std::string_view>(
      {"basin", "bridge", "burst", "delta", "floods", "flows", "froze", "river", "rises", "rose", "valley"});
  const NameWord& word = words_[first];
  if (first == 0 || word.letter_case != LetterCase::title || !stands_close(word)) return known;
  const NameWord& lead = words_[first - 1];
  const bool is_led = lead.form == "the" || (lead.form == "river" && lead.letter_case == LetterCase::lower);
  if (!is_led || known.size > 1 || known.actor != nullptr || known.is_demonym() || is_headline_) return known;
  if ((word.classes & ~kPersonal) != 0 || word.form == "han" || word.has_possessive) return known;  // the Han people
  const std::size_t after = first + 1;
  const bool is_followed = after < words_.size() && stands_close(words_[after]);
  if (is_followed && words_[after].is_capitalized() && !words_[after].is_first) return known;
  const bool is_noun = is_followed && !words_[after].is_stop_word && !is_locative(words_[after].form) &&
                       !words_[after].form.ends_with("ed") && !is_one_of(words_[after].form, kOfWater);
  if (is_noun || (is_followed && words_[after].form == "of")) return known;
  const auto rivers = Gazetteer::standard().find(std::string(word.form) + " river");
  const bool is_river = !rivers.empty() && rivers.front().place().level != PlaceLevel::city;  // Eagle River in Alaska
  return is_river ? KnownName{1, nullptr, rivers} : known;
}

/// For each of `found_` whether it stands in a list of places of which one is located: "in Kobo, Dessie and Nice"; or
/// in a long one of which most are hardly anything but places.
std::vector<bool> FieldNames::listed_among_places() const {
  constexpr std::size_t kLong = 4;
  std::vector<bool> listed(found_.size());
  const auto is_item = [&](const Found& found) {
    return (found.is_place_run || (found.known.place() != nullptr && !found.known.is_demonym())) &&
           !speaks(words_, found.first, found.last - found.first);
  };
  for (std::size_t begin = 0; begin < found_.size();) {
    std::size_t end = begin + 1;
    bool has_and = false;
    while (is_item(found_[begin]) && end < found_.size() && is_item(found_[end]) &&
           goes_on_with(found_[end].first, found_[end - 1].last)) {
      has_and |= found_[end].first > found_[end - 1].last;
      ++end;
    }
    const auto list = std::span(found_).subspan(begin, end - begin);
    const auto sure = static_cast<std::size_t>(std::count_if(
        list.begin(), list.end(), [](const Found& item) { return item.known.prominent_place() != nullptr; }));
    // "In Britain, Reading" is no list yet.
    const bool is_told = (list.size() > 2 || (list.size() == 2 && has_and)) && is_located(list.front().first);
    const bool is_of_places = list.size() >= kLong && sure * 2 >= list.size();
    if (is_told || is_of_places) std::fill_n(listed.begin() + static_cast<std::ptrdiff_t>(begin), list.size(), true);
    begin = end;
  }
  return listed;
}

void FieldNames::add_place_uses(std::vector<PlaceUse>& uses) const {
  const auto divisions = called_divisions();
  const auto listed = is_headline_ ? std::vector<bool>(found_.size()) : listed_among_places();
  const Found* last = nullptr;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const Found& found = found_[i];
    if (found.known.places.empty()) continue;
    const bool follows_comma =
        last != nullptr && last->last == found.first && words_[found.first].gap == NameGap::comma;
    if (follows_comma) uses.back().outer = uses.size();
    const bool is_told = listed[i] || is_located(found.first) || is_reached(words_, found.first) ||
                         described_place_at(words_, found.first) > 0 || divisions[i].is_told;
    const bool stands_alone = !is_headline_ && (listed[i] || stands_in(words_, found.first, found.last));
    uses.push_back({.candidates = divisions[i].places.empty() ? found.known.places : divisions[i].places,
                    .is_located = is_told,
                    .stands_alone = stands_alone,
                    .is_first = words_[found.first].is_first || is_headline_,
                    .is_town = follows_town_of(words_, found.first),
                    .division = divisions[i].kind,
                    .outer = {}});
    last = &found;
  }
}

/// Whether a name that the gazetteer has, but not as a place of this report, is a place by the words beside it all the
/// same: "in Broadmoor".
bool FieldNames::is_unknown_place(const Found& found) const {
  const auto is_word = [](const PlaceName& name) { return name.place().doubt != PlaceDoubt::none; };
  const auto& places = found.known.places;
  if (is_headline_ || capitals_ != Capitals::tell || std::any_of(places.begin(), places.end(), is_word)) return false;
  return described_place_at(words_, found.first) == found.last - found.first ||
         located_place_at(words_, found.first) == found.last - found.first;
}

std::size_t FieldNames::take_places(std::span<const PlaceName* const> meanings) {
  std::size_t taken = 0;
  for (Found& found : found_) {
    if (found.known.places.empty()) continue;
    found.meaning = meanings[taken++];
    if (found.meaning != nullptr || !is_unknown_place(found)) continue;
    found.known = {};
    found.is_place_run = true;
  }
  const auto is_no_place = [](const Found& found) { return !found.known.places.empty() && !found.meaning; };
  found_.erase(std::remove_if(found_.begin(), found_.end(), is_no_place), found_.end());
  return taken;
}

}  // namespace kz
