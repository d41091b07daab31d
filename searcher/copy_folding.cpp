// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copy_folding.h"

#include <utility>

namespace kz {

void GroupCounter::operator()(const Xapian::Document& document, double /*weight*/) {
  ++articles_;
  const auto group = copies_.group_of(document.get_docid());
  if (group != 0 && !seen_.insert(group).second) ++hidden_;
}

std::vector<Copy> copies_of(const std::string& id, std::uint32_t number, const CopyTable& copies) {
  std::vector<Copy> others;
  for (auto& member : copies.group(number)) {
    if (member.id == id) continue;
    others.push_back(
        {.id = std::move(member.id), .source = std::move(member.source), .agencies = std::move(member.agencies)});
  }
  return others;
}

SharedText shared_text_of(const std::string& id, const CopyTable& copies) {
  const auto passages = copies.passages(id);
  SharedText shared;
  shared.sentences = passages.sentences;
  for (const auto& passage : passages.with) {
    shared.with.push_back({.id = passage.id, .title = {}, .sentences = passage.shared});
  }
  return shared;
}

}  // namespace kz
