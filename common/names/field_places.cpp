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

/// "Eastern" of "Eastern Ukraine".
bool is_part_word(std::string_view form) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"central",      "east",      "eastern",      "lower",        "middle", "north",     "northeast",
       "northeastern", "northern",  "northwest",    "northwestern", "south",  "southeast", "southeastern",
       "southern",     "southwest", "southwestern", "upper",        "west",   "western"});
  return is_one_of(form, kWords);
}

/// Whether the word at `at` goes on with a capitalised one.
bool is_followed_by_name(std::span<const NameWord> words, std::size_t at) {
  return at + 1 < words.size() && (stands_close(words[at + 1]) || words[at + 1].gap == NameGap::hyphen) &&
         words[at + 1].letter_case != LetterCase::lower && !words[at + 1].is_first;
}

/// Whether "north" and a word that starts with "korea" stand side by side, or whatever `first` and `second` are.
bool has_pair(std::span<const NameWord> words, std::string_view first, std::string_view second) {
  const auto searched = words.first(std::min(words.size(), kMostWordsSearched));
  for (std::size_t at = 1; at < searched.size(); ++at) {
    if (searched[at].form.starts_with(second) && searched[at - 1].form == first && stands_close(searched[at]))
      return true;
  }
  return false;
}

/// Whether a word starts with `start`: "Iran", "Iranian".
bool names_word(std::span<const NameWord> words, std::string_view start) {
  const auto searched = words.first(std::min(words.size(), kMostWordsSearched));
  return std::any_of(searched.begin(), searched.end(),
                     [&](const NameWord& word) { return word.is_capitalized() && word.form.starts_with(start); });
}

}  // namespace

/// The gulf that was named last before `first`, "the Gulf of Aden"; else the Persian.
KnownName FieldNames::gulf_meant(std::size_t first) const {
  const auto called = [](std::string_view key) { return KnownName{1, nullptr, Gazetteer::standard().find(key)}; };
  const std::size_t start = first - std::min(first, kMostWordsSearched);
  for (std::size_t at = first; at > start; --at) {
    if (words_[at - 1].form != "gulf") continue;
    if (words_[at].form == "coast") return called("gulf of mexico");
    const KnownName whole = known_name_at(words_, at - 1, capitals_);
    if (whole.size > 1 && !whole.places.empty()) return {1, nullptr, whole.places};
  }
  return called("persian gulf");
}

/// "the West", which is no direction, "the Channel", "the Gulf" and "Gulf states"; beside North Korea "the North",
/// beside Northern Ireland "the Republic", beside Iran "the Islamic Republic"; "D.C." and "B.C." alone.
KnownName FieldNames::area_at(std::size_t first) const {
  constexpr auto kOfGulf = std::to_array<std::string_view>(
      {"countries", "country", "emirate", "emirates", "kingdom", "kingdoms", "monarchies", "monarchy", "nation",
       "nations", "neighbors", "neighbours", "region", "state", "states", "waters"});
  const NameWord& word = words_[first];
  const auto form = word.form;
  const auto called = [](std::string_view key) { return KnownName{1, nullptr, Gazetteer::standard().find(key)}; };
  if (form.size() == 2 && word.letter_case == LetterCase::upper && word.end - word.begin > form.size()) {
    const bool is_year =
        first > 0 && (words_[first - 1].letter_case == LetterCase::caseless || words_[first - 1].form == "century");
    return form == "dc" ? called("washington dc") : form == "bc" && !is_year ? called("british columbia") : KnownName{};
  }
  if (word.letter_case != LetterCase::title || is_headline_ || capitals_ != Capitals::tell) return {};
  if (form == "gulf" && is_small(words_, first + 1) && is_one_of(words_[first + 1].form, kOfGulf) &&
      !continues_name(words_, first))
    return gulf_meant(first);
  const bool follows_article = first > 0 && word.gap == NameGap::space && words_[first - 1].form == "the";
  const bool is_islamic = follows_article && form == "islamic" && first + 1 < words_.size() &&
                          words_[first + 1].form == "republic" && stands_close(words_[first + 1]) &&
                          (first + 2 == words_.size() || words_[first + 2].form != "of");
  if (is_islamic && names_word(words_, "iran")) return {2, nullptr, Gazetteer::standard().find("iran")};
  if (!follows_article || is_followed_by_name(words_, first)) return {};
  if (form == "west") return called("the west");
  if (form == "channel") return called("english channel");
  if (first + 1 < words_.size() && words_[first + 1].form == "of") return {};
  if (form == "gulf") return gulf_meant(first);
  if (form == "north" || form == "south") {
    const bool is_korea = has_pair(words_, "north", "korea") || has_pair(words_, "south", "korea");
    return is_korea ? called(form == "north" ? "north korea" : "south korea") : KnownName{};
  }
  return form == "republic" && has_pair(words_, "northern", "ireland") ? called("ireland") : KnownName{};
}

/// "Eastern Ukraine", "East Mosul": with a capital it is part of the name, unless a sentence starts with "Northern
/// Iraq". `known` is what stands at `first`: nothing, "Western", or a town in Ohio that is called South Lebanon.
KnownName FieldNames::part_at(std::size_t first, KnownName known) const {
  const NameWord& word = words_[first];
  const std::size_t at = first + 1;
  if (at >= words_.size() || !words_[at].is_capitalized() || !stands_close(words_[at])) return known;
  if (word.letter_case != LetterCase::title || is_headline_ || capitals_ != Capitals::tell) return known;
  if (word.has_possessive || !is_part_word(word.form)) return known;
  const bool may_be_town = known.size > 1 && known.place() != nullptr && known.prominent_place() == nullptr;
  if (known.size > 1 && !may_be_town) return known;
  if ((word.is_first && word.form.ends_with("ern") && !known) || continues_name(words_, first)) return known;
  const KnownName whole = as_state(at, with_division_word(at, known_name_at(words_, at, capitals_)));
  const Place* place = whole.place();
  if (place == nullptr || whole.is_demonym() || place->doubt == PlaceDoubt::word || name_points(*place) < 1)
    return known;
  if (may_be_town && (known.size != whole.size + 1 || place->level != PlaceLevel::country)) return known;
  return {whole.size + 1, nullptr, whole.places};
}

/// The words of "Simon Bolivar" of "the Simon Bolivar bridge", "Sabiha Gokcen airport": what is built is called after
/// people; 0 where they are people.
std::size_t FieldNames::called_place_at(std::size_t first, const KnownName& known, const PersonRun& run) const {
  constexpr auto kBuilt = std::to_array<std::string_view>(
      {"airbase", "airfield",  "airport",  "arena",      "avenue",  "barracks",   "boulevard",
       "bridge",  "cathedral", "cemetery", "checkpoint", "dam",     "embankment", "highway",
       "mosque",  "prison",    "prospect", "square",     "stadium", "street"});
  const bool is_person = known.actor != nullptr && known.actor->kind == EntityKind::person;
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  const NameWord& word = words_[first];
  // "Lenin street"
  const bool is_one = run.size == 0 && !known && word.letter_case == LetterCase::title && !word.is_stop_word &&
                      (word.classes & ~kPersonal) == 0 && !ends_as_adjective(word.form) && !word.is_first;
  const std::size_t size = is_one ? 1 : std::max(run.size, is_person ? known.size : 0);
  const std::size_t last = first + size;
  const bool is_name = size > 0 && (is_person || known.size < size) && run.suffix == 0;
  if (!is_name || !is_small(words_, last) || !is_one_of(words_[last].form, kBuilt)) return 0;
  return words_[last - 1].has_possessive || follows_title(words_, first) ? 0 : size;
}

/// "the Federal Republic of Nigeria", "the Hashemite Kingdom of Jordan": a land by its full name. `known` is what
/// stands at `first`.
KnownName FieldNames::formal_name_at(std::size_t first, KnownName known) const {
  constexpr auto kHeads = std::to_array<std::string_view>(
      {"colony", "commonwealth", "duchy", "emirate", "kingdom", "principality", "republic", "state", "sultanate"});
  constexpr auto kModifiers =
      std::to_array<std::string_view>({"arab", "autonomous", "bolivarian", "crown", "democratic", "federal", "grand",
                                       "hashemite", "islamic", "people", "socialist", "soviet", "united"});
  constexpr std::size_t kMostModifiers = 3;
  if (words_[first].letter_case != LetterCase::title || is_headline_) return known;
  std::size_t of = first + 1;
  while (of < words_.size() && of <= first + kMostModifiers && words_[of].letter_case == LetterCase::title &&
         stands_close(words_[of]))
    ++of;
  if (of + 1 >= words_.size() || words_[of].form != "of") return known;
  const std::size_t head = of - 1;
  const auto modifiers = std::span(words_).subspan(first, head - first);
  const bool is_named_so = is_one_of(words_[head].form, kHeads) &&
                           std::all_of(modifiers.begin(), modifiers.end(),
                                       [&](const NameWord& word) { return is_one_of(word.form, kModifiers); });
  if (!is_named_so) return known;
  if (words_[head].form == "state" && first > 0 && words_[first - 1].form == "of")
    return known;  // "Secretary of State of"
  const std::size_t name = head + (words_[head + 2].form == "the" ? 3 : 2);
  if (name >= words_.size() || !stands_close(words_[head + 1]) || !stands_close(words_[name])) return known;
  const KnownName land = known_name_at(words_, name, capitals_);
  const Place* place = land.place();
  const bool is_land = place != nullptr && !land.is_demonym() && place->level != PlaceLevel::area &&
                       (place->level != PlaceLevel::city || is_prominent(*place));
  const std::size_t size = name + land.size - first;
  return is_land && size > known.size ? KnownName{size, nullptr, land.places} : known;
}

/// "US" of "40 US dollars" and "US$3.7m": money, wherever it is paid. But "the Canadian dollar" is Canada's.
bool FieldNames::is_price(std::size_t first, const KnownName& known) const {
  constexpr auto kMoney = std::to_array<std::string_view>(
      {"baht",    "cents",  "dlr",       "dlrs",    "crowns",   "dinar",   "dinars", "dirhams", "dollar",
       "dollars", "euros",  "francs",    "hryvnia", "hryvnias", "kronor",  "kroner", "lira",    "liras",
       "pesos",   "pounds", "rand",      "reais",   "rials",    "ringgit", "riyals", "roubles", "rubles",
       "rupees",  "rupiah", "shillings", "soms",    "tenge",    "won",     "yuan",   "zlotys"});
  constexpr auto kAmounts =
      std::to_array<std::string_view>({"billion", "bln", "hundred", "million", "mln", "thousand", "trillion"});
  const Place* place = known.place();
  if (place == nullptr || place->level != PlaceLevel::country) return false;
  const std::size_t after = first + known.size;
  const auto behind = text_.substr(words_[after - 1].end);
  if (words_[first].letter_case == LetterCase::upper && (behind.starts_with('$') || behind.starts_with("\u00A3")))
    return true;
  if (first == 0 || after >= words_.size() || !stands_close(words_[first]) || !stands_close(words_[after]))
    return false;
  const NameWord& amount = words_[first - 1];
  const bool is_amount = amount.letter_case == LetterCase::caseless || is_one_of(amount.form, kAmounts);
  return is_amount && is_one_of(words_[after].form, kMoney);
}

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
    // "in New Quay, Ceredigion"
    const bool follows_run = i > 0 && found_[i - 1].is_place_run && found_[i - 1].last == found.first &&
                             words_[found.first].gap == NameGap::comma && !found.known.is_demonym() &&
                             found.known.place()->level == PlaceLevel::region;
    // "the film will see Michael": a parish of Man
    const bool is_given_name = found.known.size == 1 && found.known.place()->level == PlaceLevel::region &&
                               !found.known.place()->is_curated && !divisions[i].is_told && !follows_run &&
                               (words_[found.first].classes & word_class::kGivenName) != 0;
    const bool is_told = listed[i] || follows_run || is_located(found.first) || is_reached(words_, found.first) ||
                         described_place_at(words_, found.first) > 0 || divisions[i].is_told;
    const bool stands_alone = !is_headline_ && (listed[i] || stands_in(words_, found.first, found.last));
    uses.push_back({.candidates = divisions[i].places.empty() ? found.known.places : divisions[i].places,
                    .is_located = is_told && !is_given_name,
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
