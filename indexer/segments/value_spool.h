// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/files.h"
#include "indexer/segments/inverted_batch.h"

namespace kz {

/// The values of a segment's documents: they come by document and are wanted by slot, and they are most of what is
/// indexed, so they wait on disk.
///
/// Throws std::filesystem::filesystem_error where the file cannot be written or read.
class ValueSpool {
 public:
  struct Slot {
    std::uint64_t values = 0;
    std::string least;
    std::string greatest;
  };

  /// `path`: where a file can be made. It is taken from its folder at once, so nothing is left of it.
  explicit ValueSpool(std::filesystem::path path);

  /// Adds those of `batch`, whose first document has the number `first`.
  void add(const InvertedBatch& batch, std::uint32_t first);

  /// Those with a value.
  [[nodiscard]] const std::map<unsigned, Slot>& slots() const noexcept { return slots_; }

  /// Calls `take(document, value)` for each value of `slot`, in the order of their documents.
  void for_each(unsigned slot, const std::function<void(std::uint32_t, std::string_view)>& take) const;

 private:
  /// What the file holds of a slot and a batch.
  struct Part {
    std::uint64_t begin = 0;
    std::size_t size = 0;
    std::uint32_t first = 0;  // document of the batch
  };

  std::filesystem::path path_;
  FileDescriptor file_;
  std::uint64_t size_ = 0;
  std::map<unsigned, Slot> slots_;
  std::map<unsigned, std::vector<Part>> parts_;  // by slot
};

}  // namespace kz
