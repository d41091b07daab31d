// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/word_window.h"

#include <algorithm>

namespace kz {
namespace {

// A window is short where articles are asked for here and there, as by a filter, and grows where it is walked.
constexpr std::size_t kShortest = 16;
constexpr std::size_t kLongest = 4096;

}  // namespace

const WordWindow::Tally& WordWindow::at(Xapian::docid document, const std::vector<WordLeaf*>& leaves) {
  if (document >= end_) fill(document, leaves);
  return tallies_[document - begin_];
}

Xapian::docid WordWindow::next(Xapian::docid document, const std::vector<WordLeaf*>& leaves) {
  while (true) {
    if (document >= end_) fill(document, leaves);
    for (; document < end_; ++document) {
      if (tallies_[document - begin_].is_match) return document;
    }
    if (beyond_ == PostingCursor::kEnd) return beyond_;
    document = beyond_;
  }
}

void WordWindow::fill(Xapian::docid from, const std::vector<WordLeaf*>& leaves) {
  const bool goes_on = end_ > 0 && from <= std::max(end_, beyond_);
  const auto length = goes_on ? std::min(2 * tallies_.size(), kLongest) : kShortest;
  tallies_.assign(length, {});
  last_groups_.assign(length, WordLeaf::kNoGroup);
  begin_ = from;
  end_ = from + static_cast<Xapian::docid>(std::min<std::size_t>(length, PostingCursor::kEnd - from));
  beyond_ = PostingCursor::kEnd;
  for (auto* leaf : leaves) {
    if (leaf->at < begin_) leaf->go_to(begin_);
    for (; leaf->at < end_; leaf->go_to(leaf->at + 1)) {
      const auto place = leaf->at - begin_;
      auto& tally = tallies_[place];
      tally.score += leaf->added();
      tally.is_match = true;
      if (leaf->group == WordLeaf::kNoGroup) continue;
      if (leaf->group != last_groups_[place]) ++tally.groups;
      last_groups_[place] = leaf->group;
    }
    beyond_ = std::min(beyond_, leaf->at);
  }
}

}  // namespace kz
