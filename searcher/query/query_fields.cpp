// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/nearest_word.h"
#include "searcher/query/query_characters.h"

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

}  // namespace

const QueryField* find_query_field(std::string_view name) {
  const std::string lower = ascii_lower(name);
  const auto found = std::find_if(kFields.begin(), kFields.end(), [&](const QueryField& f) { return f.name == lower; });
  return found == kFields.end() ? nullptr : &*found;
}

std::string_view nearest_query_field(std::string_view name) {
  std::array<std::string_view, kFields.size()> names;
  std::transform(kFields.begin(), kFields.end(), names.begin(), [](const QueryField& field) { return field.name; });
  return nearest_word(ascii_lower(name), names);
}

}  // namespace kz
