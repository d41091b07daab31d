// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/codec.h"
#include "common/index/draft_document.h"

namespace kz {

/// The documents of a batch as a segment takes them: their postings by term, their values by slot, and of each document
/// what its row of the term lists holds. Made by the threads that annotate, so that writing a segment is little more
/// than merging its runs; kept encoded, since thousands of documents wait for that.
class PostingRun {
 public:
  struct Document {
    std::string terms;  ///< as TermListEncoder has it
    bool are_terms_compressed = false;
    std::uint32_t length = 0;  ///< sum of its wdf
    std::string slots;         ///< those that have a value: varints of the slots left out before each
  };

  PostingRun() = default;
  explicit PostingRun(std::vector<DraftDocument> documents);

  [[nodiscard]] std::span<const Document> documents() const noexcept { return documents_; }

  /// How many terms there are, in the order of their bytes, each once.
  [[nodiscard]] std::size_t terms() const noexcept { return terms_.empty() ? 0 : terms_.size() - 1; }
  [[nodiscard]] std::string_view term(std::size_t i) const noexcept {
    return std::string_view(term_bytes_).substr(terms_[i].text, terms_[i + 1].text - terms_[i].text);
  }
  /// Calls `take(document, wdf)` for each document with term `i`, ascending; documents count from 0.
  template <typename Take>
  void for_each_posting(std::size_t i, Take take) const {
    for_each(std::string_view(posting_bytes_).substr(terms_[i].postings, terms_[i + 1].postings - terms_[i].postings),
             [&](std::uint32_t document, Decoder& in) { take(document, static_cast<std::uint32_t>(in.number())); });
  }

  /// Those that a document has a value in, ascending.
  [[nodiscard]] std::vector<unsigned> slots() const;
  /// Calls `take(document, value)` for each document with a value in `slot`, ascending.
  template <typename Take>
  void for_each_value(unsigned slot, Take take) const {
    const auto values = values_.find(slot);
    if (values == values_.end()) return;
    for_each(values->second, [&](std::uint32_t document, Decoder& in) { take(document, in.string()); });
  }

  /// What it keeps in memory, about.
  [[nodiscard]] std::size_t bytes() const noexcept { return size_; }

 private:
  class Inverter;

  /// Where a term and its postings begin; a last one tells where those before it end.
  struct Term {
    std::uint32_t text = 0;
    std::uint32_t postings = 0;
  };

  /// `entries` of a row: how many documents have none since the one before, then what `take` reads.
  template <typename Take>
  static void for_each(std::string_view entries, Take take) {
    std::uint32_t next = 0;
    for (Decoder in(entries); !in.at_end(); ++next) {
      next += static_cast<std::uint32_t>(in.number());
      take(next, in);
    }
  }

  std::string term_bytes_;
  std::string posting_bytes_;
  std::vector<Term> terms_;
  std::map<unsigned, std::string> values_;  // by slot
  std::vector<Document> documents_;
  std::size_t size_ = 0;
};

}  // namespace kz
