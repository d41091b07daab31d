// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/entity_extractor.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>

#include "common/names/article_names.h"
#include "common/names/field_names.h"
#include "common/names/org_identity.h"
#include "common/places/place_resolver.h"

namespace kz {
namespace {

/// Empty where no country is named in half of all cases.
std::string most_named_country(std::span<const PlaceName* const> meanings) {
  std::map<std::string_view, std::size_t> counts;
  std::size_t all = 0;
  for (const auto& meaning : meanings) {
    if (!meaning || meaning->place().country().empty()) continue;
    ++counts[meaning->place().country()];
    ++all;
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most != counts.end() && most->second * 2 > all ? std::string(most->first) : std::string();
}

/// The country that three of four places lie in which the article names, three at least; empty where there is none.
std::string_view country_of_most(std::span<const PlaceName* const> meanings) {
  constexpr std::size_t kLeast = 3;
  std::map<std::string_view, std::size_t> counts;
  std::size_t all = 0;
  for (const auto& meaning : meanings) {
    if (!meaning || meaning->place().country().empty()) continue;
    ++counts[meaning->place().country()];
    ++all;
  }
  const auto most = std::find_if(counts.begin(), counts.end(), [&](const auto& country) {
    return country.second >= kLeast && country.second * 4 >= all * 3;
  });
  return most == counts.end() ? std::string_view() : most->first;
}

}  // namespace

std::vector<Mention> extract_entities(const CleanText& text, std::span<const Token> title_tokens,
                                      std::span<const Token> body_tokens, std::span<const Token> caption_tokens,
                                      std::string_view home) {
  ArticleNames article;
  FieldNames title(TextField::title, text.title, title_tokens);
  FieldNames body(TextField::body, text.body, body_tokens);
  FieldNames captions(TextField::caption, text.captions, caption_tokens);
  title.find(article);
  body.find(article);
  captions.find(article);
  const std::array<const FieldNames*, 3> all = {&title, &body, &captions};
  body.settle(article, all);
  captions.settle(article, all);
  title.settle(article, all);  // the body tells where a name in a headline ends
  const std::array<FieldNames*, 3> fields = {&title, &body, &captions};
  FieldNames::add_lone_persons(article, fields);
  std::vector<PlaceUse> uses;
  for (const FieldNames* field : fields) field->add_place_uses(uses);
  const std::vector<const PlaceName*> meanings = resolve_places(uses, {std::string(home)});
  const std::string about = most_named_country(meanings);
  std::size_t taken = 0;
  std::vector<Mention> mentions;
  for (FieldNames* field : fields) taken += field->take_places(std::span(meanings).subspan(taken));
  const std::string_view most = country_of_most(meanings);
  for (const FieldNames* field : fields) field->place_landmarks(article, most);
  for (FieldNames* field : fields) {
    std::vector<Mention> found = field->resolve(article, about);
    mentions.insert(mentions.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  join_names_of_orgs(mentions);
  keep_acronym_bodies(mentions);
  return mentions;
}

}  // namespace kz
