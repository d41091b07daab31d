// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/metadata_batch.h"

#include <algorithm>

namespace kz {

template <typename Take>
void MetadataBatch::for_each_last(Take take) {
  std::vector<const Entry*> order;  // entries are costly to move
  order.reserve(entries_.size());
  for (const auto& entry : entries_) order.push_back(&entry);
  std::sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
    const auto keys = a->first.compare(b->first);
    return keys != 0 ? keys < 0 : a < b;
  });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool is_last_of_key = i + 1 == order.size() || order[i + 1]->first != order[i]->first;
    if (is_last_of_key) take(order[i]->first, order[i]->second);
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
