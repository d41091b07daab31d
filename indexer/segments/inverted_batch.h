// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/index/draft_document.h"
#include "indexer/segments/posting_run.h"

namespace kz {

/// The documents of a batch as a segment takes them. Made by the threads that annotate, so that a segment is little
/// more work than merging.
struct InvertedBatch {
  struct Document {
    std::string terms;  ///< as TermListEncoder has it
    bool are_terms_compressed = false;
    std::uint32_t length = 0;  ///< sum of its wdf
    std::string slots;         ///< those that have a value: varints of the slots left out before each
  };

  PostingRun postings;
  std::vector<Document> documents;
  /// By slot, of each document with a value: a varint of the documents left out since the one before, and the value's
  /// size and bytes.
  std::map<unsigned, std::string> values;
};

[[nodiscard]] InvertedBatch invert(std::vector<DraftDocument> documents);

}  // namespace kz
