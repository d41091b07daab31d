// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copy_folding.h"

#include <utility>

#include "common/index/copy_table.h"
#include "common/index/schema.h"
#include "searcher/match/ranking_weight.h"

namespace kz {

std::map<std::string, Representative> find_representatives(const Xapian::Database& database, const Xapian::Query& query,
                                                           const std::vector<std::string>& groups) {
  std::map<std::string, Representative> found;
  std::vector<Xapian::Query> members;
  for (const auto& group : groups) {
    for (const auto& member : read_copy_group(database, group)) members.emplace_back(schema::id_term(member.id));
  }
  if (members.empty()) return found;
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(ranking_weight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query,
                                  Xapian::Query(Xapian::Query::OP_OR, members.begin(), members.end())));
  std::map<std::string, double> best;
  const auto mset = enquire.get_mset(0, static_cast<Xapian::doccount>(members.size()));
  for (auto it = mset.begin(); it != mset.end(); ++it) {
    const auto document = it.get_document();
    const auto group = document.get_value(schema::kCopiesSlot);
    auto id = document.get_value(schema::kIdSlot);
    const auto [entry, is_new] = found.try_emplace(group);
    const bool is_better = is_new || (it.get_weight() == best[group] && id < entry->second.id);
    if (!is_better) continue;
    best[group] = it.get_weight();
    entry->second = {.document = *it, .id = std::move(id)};
  }
  return found;
}

std::vector<Copy> copies_of(const Xapian::Database& database, const std::string& id, const std::string& group) {
  std::vector<Copy> copies;
  for (auto& member : read_copy_group(database, group)) {
    if (member.id == id) continue;
    copies.push_back(
        {.id = std::move(member.id), .source = std::move(member.source), .agencies = std::move(member.agencies)});
  }
  return copies;
}

SharedText shared_text_of(const Xapian::Database& database, const std::string& id) {
  const auto passages = read_shared_passages(database, id);
  SharedText shared;
  shared.sentences = passages.sentences;
  for (const auto& passage : passages.with) shared.with.push_back({.id = passage.id, .sentences = passage.shared});
  return shared;
}

}  // namespace kz
