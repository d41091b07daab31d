// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/state_bodies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "common/names/known_names.h"
#include "common/text/characters.h"

namespace kz {
namespace {

struct UsualName {
  std::string_view words;  // in lower case, without "of" and "the"
  std::string_view name;
};

/// What ministries are for, in the words of translations, and what one says in English.
constexpr std::array kSubjects = {
    UsualName{"foreign", "Foreign"},
    UsualName{"external", "Foreign"},
    UsualName{"interior", "Interior"},
    UsualName{"internal", "Interior"},
    UsualName{"home", "Interior"},
    UsualName{"defense", "Defense"},
    UsualName{"defence", "Defense"},
    UsualName{"health", "Health"},
    UsualName{"healthcare", "Health"},
    UsualName{"finance", "Finance"},
    UsualName{"finances", "Finance"},
    UsualName{"energy", "Energy"},
    UsualName{"justice", "Justice"},
    UsualName{"emergencies", "Emergencies"},
    UsualName{"emergency situations", "Emergencies"},
    UsualName{"emergency", "Emergencies"},
};

/// Other bodies that one name tells of no country.
constexpr std::array kBodies = {
    UsualName{"air force", "Air Force"},
    UsualName{"air forces", "Air Force"},
    UsualName{"appeal court", "Court of Appeal"},
    UsualName{"armed forces", "Armed Forces"},
    UsualName{"army", "Army"},
    UsualName{"border guard", "Border Guard"},
    UsualName{"border guard service", "Border Guard"},
    UsualName{"border guards", "Border Guard"},
    UsualName{"border service", "Border Guard"},
    UsualName{"state border guard service", "Border Guard"},
    UsualName{"state border service", "Border Guard"},
    UsualName{"cabinet", "Cabinet"},
    UsualName{"cabinet ministers", "Cabinet"},
    UsualName{"central bank", "Central Bank"},
    UsualName{"central election commission", "Central Election Commission"},
    UsualName{"central electoral commission", "Central Election Commission"},
    UsualName{"chamber deputies", "Chamber of Deputies"},
    UsualName{"coast guard", "Coast Guard"},
    UsualName{"coastguard", "Coast Guard"},
    UsualName{"constitutional court", "Constitutional Court"},
    UsualName{"court appeal", "Court of Appeal"},
    UsualName{"court cassation", "Court of Cassation"},
    UsualName{"federal high court", "Federal High Court"},
    UsualName{"general prosecutor office", "Prosecutor General's Office"},
    UsualName{"general staff", "General Staff"},
    UsualName{"general staff armed forces", "General Staff"},
    UsualName{"high court", "High Court"},
    UsualName{"investigative committee", "Investigative Committee"},
    UsualName{"joint chiefs", "Joint Chiefs of Staff"},
    UsualName{"joint chiefs staff", "Joint Chiefs of Staff"},
    UsualName{"land forces", "Army"},
    UsualName{"ground forces", "Army"},
    UsualName{"marine corps", "Marine Corps"},
    UsualName{"national assembly", "National Assembly"},
    UsualName{"national guard", "National Guard"},
    UsualName{"national police", "National Police"},
    UsualName{"naval forces", "Navy"},
    UsualName{"navy", "Navy"},
    UsualName{"office prosecutor general", "Prosecutor General's Office"},
    UsualName{"parliament", "Parliament"},
    UsualName{"presidential administration", "Presidential Administration"},
    UsualName{"prosecutor general office", "Prosecutor General's Office"},
    UsualName{"supreme court", "Supreme Court"},
};

std::optional<std::string_view> usual_name(std::span<const UsualName> rows, std::string_view words) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const UsualName& each) { return each.words == words; });
  return row == rows.end() ? std::nullopt : std::optional(row->name);
}

/// The words of a name without its places and what joins them.
struct OwnWords {
  std::vector<const NameWord*> words;
  bool is_of_region = false;  // "California Supreme Court"
};

OwnWords own_words(std::span<const NameWord> words) {
  OwnWords own;
  for (std::size_t at = 0; at < words.size();) {
    const KnownName known = known_name_at(words, at, Capitals::tell);
    if (const Place* place = known.prominent_place()) {
      own.is_of_region = own.is_of_region || place->level != PlaceLevel::country;
      at += known.size;
      continue;
    }
    if (words[at].form != "of" && words[at].form != "the") own.words.push_back(&words[at]);
    ++at;
  }
  return own;
}

template <typename TextOf>
std::string joined(std::span<const NameWord* const> words, TextOf text_of) {
  std::string all;
  for (const NameWord* word : words) all.append(all.empty() ? "" : " ").append(text_of(*word));
  return all;
}

std::string words_key(std::span<const NameWord* const> words) {
  return joined(words, [](const NameWord& word) { return word.form; });
}

/// "Foreign Ministry"; empty where nothing says what the ministry is for.
std::string ministry_name(std::string_view text, std::vector<const NameWord*> words) {
  constexpr std::array<std::string_view, 3> kMinistryWords = {"ministry", "for", "affairs"};
  std::erase_if(words, [&](const NameWord* word) { return is_one_of(word->form, kMinistryWords); });
  if (words.empty()) return {};
  const auto written = [&](const NameWord& word) { return text.substr(word.begin, word.end - word.begin); };
  const auto usual = usual_name(kSubjects, words_key(words));
  return (usual ? std::string(*usual) : joined(words, written)) + " Ministry";
}

}  // namespace

std::string state_body_name(std::string_view text, std::span<const NameWord> words) {
  OwnWords own = own_words(words);
  const bool is_ministry =
      std::any_of(own.words.begin(), own.words.end(), [](const NameWord* word) { return word->form == "ministry"; });
  if (is_ministry) return ministry_name(text, std::move(own.words));
  if (own.is_of_region) return {};
  return std::string(usual_name(kBodies, words_key(own.words)).value_or(std::string_view()));
}

std::string name_within(std::string_view body, const Place& country) {
  constexpr std::array<std::string_view, 14> kWithArticle = {"AE", "BS", "CD", "CF", "CG", "DO", "GB",
                                                             "GM", "MH", "MV", "NL", "PH", "SC", "US"};
  const std::string_view of = is_one_of(country.country(), kWithArticle) ? " of the " : " of ";
  return std::string(body).append(of).append(country.name());
}

}  // namespace kz
