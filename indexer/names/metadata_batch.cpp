// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/metadata_batch.h"

#include <algorithm>

namespace kz {

template <typename Take>
void MetadataBatch::for_each_last(Take take) {
  std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const bool is_last_of_key = i + 1 == entries_.size() || entries_[i + 1].first != entries_[i].first;
    if (is_last_of_key) take(entries_[i].first, entries_[i].second);
  }
  entries_.clear();
}

void MetadataBatch::write(Xapian::WritableDatabase& database) {
  for_each_last([&](const std::string& key, const std::string& value) { database.set_metadata(key, value); });
}

void MetadataBatch::write_changes(Xapian::WritableDatabase& database) {
  for_each_last([&](const std::string& key, const std::string& value) {
    if (database.get_metadata(key) != value) database.set_metadata(key, value);
  });
}

}  // namespace kz
