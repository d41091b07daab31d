// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kz {

/// Metadata to be written together: in the order of their keys Xapian takes them in twenty times faster than in any
/// other.
class MetadataBatch {
 public:
  /// An empty value removes the key.
  void put(std::string key, std::string value) { entries_.emplace_back(std::move(key), std::move(value)); }

  /// Writes what was put since the last call; the last value of a key counts.
  void write(Xapian::WritableDatabase& database);

  /// The same, but values that stand there already are not written again: reading them costs less.
  void write_changes(Xapian::WritableDatabase& database);

 private:
  using Entry = std::pair<std::string, std::string>;

  template <typename Take>
  void for_each_last(Take take);

  std::vector<Entry> entries_;
};

}  // namespace kz
