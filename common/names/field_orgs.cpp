// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations that no table has, by their form and by what stands beside them.
#include <algorithm>

#include "common/names/field_names.h"
#include "common/names/name_runs.h"
#include "common/places/place.h"

namespace kz {

/// Adds the organisation that starts at `first` and is longer than the known name and the person there; returns its
/// words, 0 for none.
std::size_t FieldNames::find_org_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                    ArticleNames& article) {
  const std::size_t formed = org_run_at(words_, first);
  std::size_t org = std::max(formed, acronymed_at(first));
  const bool is_led = formed == run.size && formed > known.size;  // "Banco Zorvan"
  if ((!is_led && org <= std::max(known.size, run.size)) || ends_with_place(first, org)) org = 0;
  if (org == 0 && !run.is_sure) {
    const std::size_t trade = is_headline_ ? 0 : trade_org_at(words_, first);
    org = trade > known.size && trade >= run.size ? trade : team_run_at(first, known);
  }
  if (org > 0) {
    add_org(first, org, article);
    return org;
  }
  return is_headline_ || run.is_sure ? 0 : find_described_org_at(first, known, article);
}

/// Adds the organisation at `first` that the words beside it tell, and what it is called throughout the article.
std::size_t FieldNames::find_described_org_at(std::size_t first, const KnownName& known, ArticleNames& article) {
  // "Nanjing Auto, a company", "Lufthansa Quell"; but of "the French airline Zorvan", the name is "Zorvan".
  const bool is_of_town = known.place() != nullptr && known.place()->level > PlaceLevel::country &&
                          known.places.front().use() == PlaceNameUse::name;
  const bool is_branch = known.actor != nullptr && known.actor->kind == EntityKind::org;
  const std::size_t described = !known || is_of_town || is_branch ? described_org_at(words_, first) : 0;
  if (described <= known.size) return 0;
  const auto name = std::span(words_).subspan(first, described);
  const std::size_t after = first + described;
  const bool has_spokesman = after < words_.size() && words_[after].form.starts_with("spokes");
  if (has_spokesman && article.by_surname(key_of(name)) != nullptr) return 0;  // "Kerry spokesman Tom Lund"
  add_org(first, described, article);
  const bool is_word = described == 1 && words_[first].classes != 0;  // "The Independent"
  if (!is_word) article.add_org_name(name, found_.back().actor);
  return described;
}

}  // namespace kz
