// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/form_pattern.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"
#include "searcher/compile/part.h"
#include "searcher/proximity/pattern_source.h"

namespace kz {

Xapian::Query form_pattern(const Xapian::Query& terms, const FormSequence& places, const Nearness& nearness) {
  WordPattern pattern{
      .places = {}, .window = nearness.window, .is_ordered = nearness.is_ordered, .within = nearness.within};
  for (const auto& forms : places) {
    auto& words = pattern.places.emplace_back();
    for (const auto& form : forms) words.push_back(word_sequence::word(form));
    std::sort(words.begin(), words.end());
  }
  return pattern_query(terms, std::move(pattern));
}

Xapian::Query form_pattern(const FormSequence& places, const Nearness& nearness) {
  std::vector<Xapian::Query> all;
  for (const auto& forms : places) {
    std::vector<std::string> terms;
    for (const auto& form : forms) terms.push_back(schema::term({}, form));
    all.push_back(any_term(terms));
  }
  return form_pattern(joined(Xapian::Query::OP_AND, all), places, nearness);
}

}  // namespace kz
