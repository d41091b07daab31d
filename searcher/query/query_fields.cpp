// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/nearest_word.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using Kind = QueryToken::Kind;

constexpr std::array<QueryField, 14> kFields = {{
    {"place", Kind::filter, Filter::Field::place},
    {"actor", Kind::filter, Filter::Field::actor},
    {"person", Kind::filter, Filter::Field::person},
    {"org", Kind::filter, Filter::Field::org},
    {"source", Kind::filter, Filter::Field::source},
    {"lang", Kind::filter, Filter::Field::language},
    {"title", Kind::word, Filter::Field::place, TextField::title},
    {"caption", Kind::word, Filter::Field::place, TextField::caption},
    {"published", Kind::published, Filter::Field::place},
    {"event", Kind::event, Filter::Field::place},
    {"date", Kind::date, Filter::Field::place},
    {"translated-from", Kind::filter, Filter::Field::translated_from},
    {"translated_from", Kind::filter, Filter::Field::translated_from},
    {"query", Kind::saved, Filter::Field::place},
}};

struct OtherName {
  std::string_view name;
  std::string_view field;  // empty: there is none, and what is spelled alike is not meant
};

// What fields are called elsewhere, in search engines, mail programs and metadata.
constexpr std::array<OtherName, 34> kOtherNames = {{
    {"location", "place"},    {"loc", "place"},
    {"country", "place"},     {"city", "place"},
    {"region", "place"},      {"where", "place"},
    {"who", "actor"},         {"name", "actor"},
    {"entity", "actor"},      {"people", "person"},
    {"organization", "org"},  {"organisation", "org"},
    {"company", "org"},       {"publisher", "source"},
    {"site", "source"},       {"domain", "source"},
    {"outlet", "source"},     {"from", "source"},
    {"language", "lang"},     {"headline", "title"},
    {"subject", "title"},     {"after", "published"},
    {"before", "published"},  {"since", "published"},
    {"until", "published"},   {"pub", "published"},
    {"pubdate", "published"}, {"day", "date"},
    {"when", "date"},         {"time", "date"},
    {"saved", "query"},       {"translated", "translated-from"},
    {"author", ""},           {"text", ""},
}};

}  // namespace

const QueryField* find_query_field(std::string_view name) {
  const std::string lower = ascii_lowered(name);
  const auto found = std::find_if(kFields.begin(), kFields.end(), [&](const QueryField& f) { return f.name == lower; });
  return found == kFields.end() ? nullptr : &*found;
}

std::string_view nearest_query_field(std::string_view name) {
  const std::string lower = ascii_lowered(name);
  const auto* other =
      std::find_if(kOtherNames.begin(), kOtherNames.end(), [&](const OtherName& each) { return each.name == lower; });
  if (other != kOtherNames.end()) return other->field;
  std::array<std::string_view, kFields.size()> names;
  std::transform(kFields.begin(), kFields.end(), names.begin(), [](const QueryField& field) { return field.name; });
  return nearest_word(lower, names);
}

}  // namespace kz
