// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/index/copy_table.h"
#include "kzsearch/searcher.h"

namespace kz {

/// Counts the groups of copies among the articles that a match looks at; an article without copies is a group.
class GroupCounter : public Xapian::MatchSpy {
 public:
  explicit GroupCounter(CopyTable& copies) : copies_(copies) {}

  void operator()(const Xapian::Document& document, double weight) override;

  [[nodiscard]] std::size_t articles() const noexcept { return articles_; }
  [[nodiscard]] std::size_t groups() const noexcept { return articles_ - hidden_; }

 private:
  CopyTable& copies_;
  std::unordered_set<std::uint32_t> seen_;
  std::size_t articles_ = 0;
  std::size_t hidden_ = 0;
};

/// The copies of article `id` in group `number`, in the order of their ids; empty for 0.
[[nodiscard]] std::vector<Copy> copies_of(const std::string& id, std::uint32_t number, const CopyTable& copies);

/// What article `id` shares with articles that are no copies of it.
[[nodiscard]] SharedText shared_text_of(const std::string& id, const CopyTable& copies);

}  // namespace kz
