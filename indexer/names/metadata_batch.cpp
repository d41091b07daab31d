// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/metadata_batch.h"

#include <algorithm>

namespace kz {

void MetadataBatch::write(Xapian::WritableDatabase& database) {
  std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const bool is_last_of_key = i + 1 == entries_.size() || entries_[i + 1].first != entries_[i].first;
    if (is_last_of_key) database.set_metadata(entries_[i].first, entries_[i].second);
  }
  entries_.clear();
}

}  // namespace kz
