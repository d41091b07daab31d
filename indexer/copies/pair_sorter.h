// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/files.h"

namespace kz {

/// Two articles, the lower number first.
struct ArticlePair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  auto operator<=>(const ArticlePair&) const = default;
};

/// Sorts pairs and counts how often each was added, in memory that does not grow with their number: what is more goes
/// in sorted runs to a file that no one else sees, and that ends with this object or the process.
class PairSorter {
 public:
  /// 8 MB.
  static constexpr std::size_t kPairsInMemory = std::size_t{1} << 20U;

  /// `folder` is where the file would be made.
  explicit PairSorter(std::string folder, std::size_t pairs_in_memory = kPairsInMemory);

  /// Throws Error(io) where the file cannot be written.
  void add(ArticlePair pair);

  /// Calls `take` with every distinct pair, ascending, and how often it was added. The sorter is empty then. Throws
  /// Error(io) where the file cannot be read.
  void drain(const std::function<void(ArticlePair, std::uint32_t)>& take);

 private:
  void write_run();

  std::string folder_;
  std::size_t pairs_in_memory_;
  std::vector<ArticlePair> pairs_;
  std::optional<FileDescriptor> file_;
  std::vector<std::size_t> run_ends_;  // in the file, in pairs
};

}  // namespace kz
