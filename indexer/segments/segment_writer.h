// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/segments/glass_table.h"
#include "indexer/segments/inverted_batch.h"
#include "indexer/segments/posting_list.h"
#include "indexer/segments/posting_run.h"
#include "indexer/segments/value_spool.h"

namespace kz {

/// Writes documents as a database of Xapian's glass backend: what Xapian itself would write, document by document
/// through trees of terms and changes. In memory are only the postings that wait to be merged.
///
/// Throws std::filesystem::filesystem_error where a file cannot be written.
class SegmentWriter {
 public:
  /// Makes `folder`.
  explicit SegmentWriter(std::filesystem::path folder);

  /// Adds the documents of `batch` behind those before; the first one of all has the number 1.
  void add(InvertedBatch batch);

  [[nodiscard]] std::uint32_t documents() const noexcept { return documents_; }
  /// What it keeps in memory, about.
  [[nodiscard]] std::size_t bytes() const noexcept;

  /// After the last of at least one document. From here on `folder` is a database.
  void finish();

 private:
  void merge_runs();
  [[nodiscard]] glass::TableRoot write_postings();
  void write_values(glass::TableWriter& table) const;
  void write_version(const glass::TableRoot& postings, const glass::TableRoot& term_lists) const;

  std::filesystem::path folder_;
  glass::TableWriter term_lists_;
  ValueSpool values_;
  PostingList lengths_;
  std::vector<PostingRun> runs_;  // of ever fewer documents
  std::vector<unsigned> merges_;  // that each of them went through
  std::uint32_t documents_ = 0;
  std::uint32_t least_length_ = 0;  // of those with terms
  std::uint32_t greatest_length_ = 0;
  std::uint64_t total_length_ = 0;
  std::uint32_t greatest_wdf_ = 0;
};

}  // namespace kz
