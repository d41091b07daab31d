// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/codec.h"
#include "indexer/segments/glass_table.h"

namespace kz {

/// From here on the next entry of a list starts another chunk, a tag of its own.
inline constexpr std::size_t kChunkBytes = 2000;

/// One list of postings of a segment, cut into chunks. The first one's tag tells how many there are in all, so all are
/// kept until then.
class PostingList {
 public:
  /// `document`: a greater number than those before.
  void add(std::uint32_t document, std::uint32_t wdf);

  /// Writes the postings of `term`, and starts another list.
  void write_term(glass::TableWriter& table, std::string_view term);

  /// Writes them as the lengths of documents: a list like those of terms, but for which nothing is counted.
  void write_lengths(glass::TableWriter& table);

 private:
  struct Chunk {
    std::uint32_t first = 0;  // document
    std::uint32_t last = 0;
    Encoder entries;
  };

  void start_chunk(std::uint32_t document);
  void write(glass::TableWriter& table, std::string_view first_key, std::string& next_key, bool is_counted);

  std::vector<Chunk> list_;  // the first `chunks_` are in use, the others keep their memory
  std::size_t chunks_ = 0;
  std::uint64_t postings_ = 0;
  std::uint64_t wdf_ = 0;
  std::string term_key_;
  std::string chunk_key_;
};

}  // namespace kz
