// SPDX-License-Identifier: GPL-2.0-or-later
// Names that the words beside them call a province, a state, a region.
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/field_names.h"
#include "common/names/name_runs.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// "North" of "North and South Kivu".
bool is_direction(std::string_view form) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"central", "east", "eastern", "lower", "middle", "north", "northern", "south",
                                       "southern", "upper", "west", "western"});
  return is_one_of(form, kWords);
}

/// "Northern" of "the Northern Province", which does not say whose.
bool is_anywhere(const NameWord& word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"bay",     "capital", "centre", "coast",     "delta",     "federal",   "highlands",
       "islands", "lake",    "lakes",  "littoral",  "national",  "northeast", "northwest",
       "plateau", "river",   "rivers", "southeast", "southwest", "valley"});
  return is_direction(word.form) || is_one_of(word.form, kWords);
}

/// Whether no other region of that name comes near the first: there is one Los Angeles County, and several states have
/// a Marion County, several countries an Amazonas.
bool is_one_region(std::span<const PlaceName> places) {
  constexpr std::uint32_t kDominates = 4;
  const Place& first = places.front().place();
  return std::none_of(places.begin() + 1, places.end(), [&](const PlaceName& each) {
    const Place& other = each.place();
    return other.level == PlaceLevel::region && &other != &first &&
           (other.country() != first.country() || first.population / kDominates < other.population);
  });
}

/// "division" is the word for the regions of few countries, and for other things.
constexpr std::string_view kSeldomKind = "division";

/// "province" for "provinces", where that is what several are called.
std::string_view singular_division(std::string_view form) {
  if (form == "counties") return "county";
  if (form == "territories") return "territory";
  if (!form.ends_with('s')) return {};
  form.remove_suffix(1);
  return is_division_word(form) || form == kSeldomKind ? form : std::string_view();
}

/// "region" of "the autonomous region": behind the words that say more of it.
std::size_t behind_modifier(std::span<const NameWord> words, std::size_t at) {
  const bool is_modified = at + 1 < words.size() && stands_close(words[at]) && stands_close(words[at + 1]) &&
                           (words[at].form == "autonomous" || words[at].form == "federal");
  return is_modified ? at + 1 : at;
}

/// "Region" of "Xinjiang Uygur Autonomous Region", where `at` is behind the name; `at` where no such words stand there.
std::size_t behind_autonomous(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 5> kPeoples = {"hui", "uighur", "uygur", "uyghur", "zhuang"};
  const std::size_t kind = at + (is_one_of(words[at].form, kPeoples) ? 2 : 1);
  const bool is_kind = kind < words.size() && words[kind - 1].form == "autonomous" && stands_close(words[kind - 1]) &&
                       stands_close(words[kind]) && words[kind].letter_case == LetterCase::title;
  return is_kind ? kind : at;
}

bool is_wider_area(const KnownName& known) {
  return known.place() != nullptr && known.place()->level == PlaceLevel::area;
}

/// Whether "of" and the country of `region` stand at `at`.
bool lies_behind(std::span<const NameWord> words, std::size_t at, const Place& region) {
  if (at + 1 >= words.size() || (words[at].form != "of" && words[at].form != "in")) return false;
  const Place* country = known_name_at(words, at + 1, Capitals::tell).place();
  return country != nullptr && country->level == PlaceLevel::country && country->country() == region.country();
}

}  // namespace

/// "Moscow Region", "White Nile state": what is known by its name and the word for its kind, or by another word that
/// translations take for the same, an oblast or krai.
std::span<const PlaceName> FieldNames::region_called(std::string_view name, std::string_view kind) {
  struct OtherWord {
    std::string_view kind, other;
  };
  constexpr std::array kWords{OtherWord{"region", "oblast"},       OtherWord{"region", "krai"},
                              OtherWord{"oblast", "region"},       OtherWord{"territory", "krai"},
                              OtherWord{"krai", "territory"},      OtherWord{"province", "governorate"},
                              OtherWord{"governorate", "province"}};
  std::string key = std::string(name).append(" ");
  const auto size = key.size();
  const auto find = [&](std::string_view word) {
    key.resize(size);
    const auto found = Gazetteer::standard().find(key.append(word));
    return !found.empty() && found.front().place().level == PlaceLevel::region ? found : std::span<const PlaceName>();
  };
  auto found = find(kind);
  for (std::size_t i = 0; found.empty() && i < kWords.size(); ++i) {
    if (kWords[i].kind == kind) found = find(kWords[i].other);
  }
  return found;
}

/// "Helmand Province" is the region also where the table has it as "Helmand".
KnownName FieldNames::with_division_word(std::size_t first, KnownName known) const {
  const std::size_t after = first + known.size;
  if (known.places.empty() || after >= words_.size() || words_[after].gap != NameGap::space) return known;
  if (words_[after - 1].has_possessive || words_[after].letter_case != LetterCase::title) return known;
  const std::size_t kind = behind_autonomous(words_, after);
  if (!is_division_word(words_[kind].form)) return known;
  const auto named = region_called(key_of(std::span(words_).subspan(first, known.size)), words_[kind].form);
  if (!named.empty()) return {kind + 1 - first, nullptr, named};
  const auto region = std::find_if(known.places.begin(), known.places.end(), [](const PlaceName& name) {
    return name.place().level == PlaceLevel::region && name.use() == PlaceNameUse::name;
  });
  if (region == known.places.end()) return known;
  return {kind + 1 - first, nullptr, known.places.subspan(static_cast<std::size_t>(region - known.places.begin()))};
}

/// "Rivers" of "Rivers state", a word by itself.
KnownName FieldNames::division_at(std::size_t first) const {
  const std::size_t after = first + 1;
  if (after >= words_.size() || words_[first].letter_case != LetterCase::title || words_[first].has_possessive)
    return {};
  if (words_[after].gap != NameGap::space || words_[after].letter_case != LetterCase::lower) return {};
  if (!is_division_word(words_[after].form) || is_headline_ || is_direction(words_[first].form)) return {};
  const auto named = region_called(words_[first].form, words_[after].form);
  return named.empty() ? KnownName{} : KnownName{1, nullptr, named};
}

/// "Farah Province", "Perm Territory Orlov", "Rio Negro province", "the governor of Rio Negro": no person's name.
bool FieldNames::is_held_division(std::size_t first, std::size_t size) const {
  constexpr std::array<std::string_view, 6> kBefore = {"governor",    "governors", "governorate",
                                                       "legislature", "province",  "state"};
  const std::size_t after = first + size;
  if (is_division_word(words_[after - 1].form)) return true;
  const bool has_kind = after < words_.size() && words_[after].gap == NameGap::space &&
                        words_[after].letter_case == LetterCase::lower && !words_[after - 1].has_possessive &&
                        is_division_word(words_[after].form);
  return has_kind || (first > 1 && words_[first - 1].form == "of" && stands_close(words_[first]) &&
                      stands_close(words_[first - 1]) && is_one_of(words_[first - 2].form, kBefore));
}

/// "North" of "North and South Kivu", where the second is `known`.
void FieldNames::add_half_named(std::size_t first, const KnownName& known) {
  // "Lower" of "in Lower and Upper Austria", "Western" of "Western and Eastern Europe" may have been taken for a place.
  const bool is_half = !found_.empty() && found_.back().first + 2 == first && found_.back().last + 1 == first;
  const bool is_joint = known.size > 1 && known.place() != nullptr && first > 1 &&
                        (found_.empty() || found_.back().last + 2 <= first || is_half) && !known.is_demonym() &&
                        is_direction(words_[first].form) && stands_close(words_[first]) &&
                        stands_close(words_[first - 1]) && words_[first - 1].form == "and" &&
                        words_[first - 2].letter_case == LetterCase::title && is_direction(words_[first - 2].form);
  if (!is_joint) return;
  std::string key(words_[first - 2].form);
  key.append(" ").append(key_of(std::span(words_).subspan(first + 1, known.size - 1)));
  const auto others = Gazetteer::standard().find(key);
  const Place& second = *known.place();
  // Korea is two countries, Kivu two regions of one; Ossetia lies in two.
  const auto other = std::find_if(others.begin(), others.end(), [&](const PlaceName& each) {
    const Place& place = each.place();
    return place.level == second.level &&
           (second.level < PlaceLevel::region || place.is_curated || place.country() == second.country());
  });
  if (other == others.end()) return;
  if (is_half) found_.pop_back();
  const auto places = others.subspan(static_cast<std::size_t>(other - others.begin()));
  found_.push_back({first - 2, first - 1, {1, nullptr, places}, {}, nullptr, false});
}

/// What "Samara Region", "the Komi Republic", "Aleppo province", "the province of Idlib" say of their name.
FieldNames::Division FieldNames::division_of(const Found& found) const {
  const NameWord& last = words_[found.last - 1];
  const bool has_kind = found.last - found.first > 1 && (is_division_word(last.form) || last.form == "republic");
  if (has_kind) {
    const auto name = std::span(words_).subspan(found.first, found.last - found.first - 1);
    if (found.known.is_demonym() || std::all_of(name.begin(), name.end(), is_anywhere)) return {};
    return {last.form, {}, is_one_region(found.known.places)};
  }
  if (last.has_possessive) return {};
  const std::size_t behind = behind_modifier(words_, found.last);
  const auto kind = behind < words_.size() ? words_[behind].form : std::string_view();
  if (!kind.empty() && words_[behind].gap == NameGap::space && (is_division_word(kind) || kind == kSeldomKind))
    return called(found, kind);
  const std::size_t first = found.first;
  const bool has_of = first > 1 && words_[first - 1].form == "of" && stands_close(words_[first]) &&
                      stands_close(words_[first - 1]) && words_[first - 2].letter_case == LetterCase::lower;
  if (!has_of || !is_division_word(words_[first - 2].form)) return {};
  // "The fire department of Santa Cruz", but "the Bolivian department of Santa Cruz".
  const bool is_of_office = words_[first - 2].form == "department" && first > 2 &&
                            !is_article(words_[first - 3].form) && !ends_as_adjective(words_[first - 3].form);
  if (is_of_office) return {};
  Division division = called(found, words_[first - 2].form);
  division.is_told = false;  // "the state of San Andreas" in a game
  return division;
}

/// The name alone, where the word for its kind stands elsewhere.
FieldNames::Division FieldNames::called(const Found& found, std::string_view kind) const {
  const auto name = std::span(words_).subspan(found.first, found.last - found.first);
  if (std::all_of(name.begin(), name.end(), is_anywhere)) return {};
  const auto places = region_called(key_of(name), kind);
  if (places.empty() && (found.known.is_demonym() || kind == kSeldomKind)) return {};
  if (!places.empty() && is_wider_area(found.known) && !lies_behind(words_, found.last + 1, places.front().place()))
    return {};  // "the Sahel region", but not that "of Burkina Faso"
  return {kind, places, true};
}

/// What several are called together, "Idlib, Aleppo and Hama provinces", "the states of Punjab and Haryana", from the
/// one of `found_` on beside which the word stands.
void FieldNames::call_list(std::size_t i, std::vector<Division>& divisions) const {
  const std::size_t first = found_[i].first;
  const std::size_t last = found_[i].last;
  const bool is_behind = last < words_.size() && words_[last].gap == NameGap::space && !words_[last - 1].has_possessive;
  const bool has_of =
      first > 1 && words_[first - 1].form == "of" && stands_close(words_[first]) && stands_close(words_[first - 1]);
  // "the Donetsk and Luhansk People's Republics"
  const bool is_of_people = is_behind && last + 1 < words_.size() && words_[last].form == "people" &&
                            words_[last].has_possessive && words_[last + 1].form == "republics";
  const auto behind = is_of_people ? "people republic"
                      : is_behind  ? singular_division(words_[last].form)
                                   : std::string_view();
  const auto before = has_of ? singular_division(words_[first - 2].form) : std::string_view();
  if (behind.empty() && before.empty()) return;
  std::size_t begin = i;
  std::size_t end = i + 1;
  while (!behind.empty() && begin > 0 && goes_on_with(found_[begin].first, found_[begin - 1].last)) --begin;
  while (!before.empty() && end < found_.size() && goes_on_with(found_[end].first, found_[end - 1].last)) ++end;
  if (end - begin < 2) return;  // "three Texas counties"
  for (std::size_t at = begin; at < end; ++at) {
    if (!found_[at].known.places.empty()) divisions[at] = called(found_[at], behind.empty() ? before : behind);
  }
}

std::vector<FieldNames::Division> FieldNames::called_divisions() const {
  std::vector<Division> divisions(found_.size());
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (found_[i].known.places.empty()) continue;
    if (divisions[i].kind.empty()) divisions[i] = division_of(found_[i]);
    call_list(i, divisions);
  }
  return divisions;
}

}  // namespace kz
