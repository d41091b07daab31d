// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/identity/explanation_merger.h"

#include <algorithm>
#include <string>

#include "common/sort_unique.h"

namespace kz {
namespace {

void add_forms(EntityExplanation& into, const EntityExplanation& more, std::size_t examples) {
  for (const auto& form : more.forms) {
    const auto known = std::find_if(into.forms.begin(), into.forms.end(),
                                    [&](const EntityForm& other) { return other.key == form.key; });
    if (known == into.forms.end()) {
      into.forms.push_back(form);
      continue;
    }
    known->articles += form.articles;
    for (const auto& spelling : form.spellings) {
      const auto& spellings = known->spellings;
      if (std::find(spellings.begin(), spellings.end(), spelling) == spellings.end())
        known->spellings.push_back(spelling);
    }
    known->examples.insert(known->examples.end(), form.examples.begin(), form.examples.end());
    sort_unique(known->examples);
    known->examples.resize(std::min(known->examples.size(), examples));
  }
}

void add_evidence(EntityExplanation& into, const EntityExplanation& more) {
  for (const auto& join : more.evidence) {
    const auto is_known = [&](const NameJoinEvidence& other) { return other.a == join.a && other.b == join.b; };
    if (std::none_of(into.evidence.begin(), into.evidence.end(), is_known)) into.evidence.push_back(join);
  }
}

void add_other(EntityExplanation& into, const IndexedEntity& other) {
  if (other.id == into.entity.id) return;
  const auto known = std::find_if(into.others.begin(), into.others.end(),
                                  [&](const IndexedEntity& each) { return each.id == other.id; });
  if (known == into.others.end()) {
    into.others.push_back(other);
  } else {
    known->articles += other.articles;
  }
}

}  // namespace

bool is_same_entity(const EntityExplanation& a, const EntityExplanation& b) {
  if (a.entity.id == b.entity.id) return true;
  if (a.entity.kind != b.entity.kind) return false;
  return std::any_of(a.forms.begin(), a.forms.end(), [&](const EntityForm& form) {
    return std::any_of(b.forms.begin(), b.forms.end(), [&](const EntityForm& other) { return other.key == form.key; });
  });
}

EntityExplanation merge_explanations(EntityExplanation first, const std::vector<EntityExplanation>& explanations,
                                     std::size_t examples) {
  for (const auto& more : explanations) {
    if (is_same_entity(first, more)) {
      first.entity.articles += more.entity.articles;
      add_forms(first, more, examples);
      add_evidence(first, more);
    } else {
      add_other(first, more.entity);
    }
    for (const auto& other : more.others) add_other(first, other);
  }
  const auto has_more = [](const auto& a, const auto& b) { return a.articles > b.articles; };
  std::stable_sort(first.forms.begin(), first.forms.end(), has_more);
  std::stable_sort(first.others.begin(), first.others.end(), has_more);
  return first;
}

}  // namespace kz
