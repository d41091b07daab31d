// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <queue>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/codec.h"

namespace kz {

/// The postings of some consecutive documents, by term. Kept encoded: those of tens of thousands wait for the rest of
/// their segment.
class PostingRun {
 public:
  class Writer;

  /// How many documents it was made of. They count from 0.
  [[nodiscard]] std::uint32_t documents() const noexcept { return documents_; }

  /// How many terms there are, in the order of their bytes, each once.
  [[nodiscard]] std::size_t terms() const noexcept { return terms_.empty() ? 0 : terms_.size() - 1; }
  [[nodiscard]] std::string_view term(std::size_t i) const noexcept {
    return std::string_view(text_).substr(terms_[i].text, terms_[i + 1].text - terms_[i].text);
  }

  /// Calls `take(document, wdf)` for each document with term `i`, ascending.
  template <typename Take>
  void for_each_posting(std::size_t i, Take take) const {
    const auto begin = terms_[i].postings;
    std::uint32_t next = 0;
    for (Decoder in(std::string_view(postings_).substr(begin, terms_[i + 1].postings - begin)); !in.at_end(); ++next) {
      next += static_cast<std::uint32_t>(in.number());
      take(next, static_cast<std::uint32_t>(in.number()));
    }
  }

  /// What it keeps in memory, about.
  [[nodiscard]] std::size_t bytes() const noexcept {
    return text_.size() + postings_.size() + terms_.size() * sizeof(Term);
  }

 private:
  /// Where a term and its postings begin; a last one tells where those before it end.
  struct Term {
    std::uint32_t text = 0;
    std::uint32_t postings = 0;
  };

  std::string text_;      // of all terms
  std::string postings_;  // of each the documents left out since the one before, and the wdf
  std::vector<Term> terms_;
  std::uint32_t documents_ = 0;
};

/// Makes a run of postings that come by ascending term, and within a term by ascending document.
class PostingRun::Writer {
 public:
  void start_term(std::string_view text);
  void add(std::uint32_t document, std::uint32_t wdf);
  [[nodiscard]] PostingRun finish(std::uint32_t documents);

 private:
  PostingRun run_;
  Encoder postings_;
  std::uint32_t next_document_ = 0;
};

/// The terms of several runs, whose documents follow one another: each term once, in order.
class TermMerger {
 public:
  explicit TermMerger(std::span<const PostingRun> runs);

  [[nodiscard]] bool at_end() const noexcept { return heads_.empty(); }

  /// The next one. Valid as long as the runs are.
  [[nodiscard]] std::string_view term() const noexcept { return heads_.top().text; }

  /// Calls `take(document, wdf)` for each document that has it, by ascending document, and goes to the next term.
  template <typename Take>
  void take_postings(Take take) {
    const auto text = term();
    while (!heads_.empty() && heads_.top().text == text) {
      const auto head = heads_.top();
      heads_.pop();
      runs_[head.run].for_each_posting(head.term, [&](std::uint32_t document, std::uint32_t wdf) {
        take(first_document_[head.run] + document, wdf);
      });
      push(head.run, head.term + 1);
    }
  }

 private:
  struct Head {
    std::string_view text;
    std::size_t run = 0;
    std::size_t term = 0;

    bool operator<(const Head& other) const noexcept {  // the top of a queue is the greatest
      const auto order = text.compare(other.text);
      return order != 0 ? order > 0 : run > other.run;
    }
  };

  void push(std::size_t run, std::size_t term) {
    if (term < runs_[run].terms()) heads_.push({.text = runs_[run].term(term), .run = run, .term = term});
  }

  std::span<const PostingRun> runs_;
  std::vector<std::uint32_t> first_document_;  // of each run
  std::priority_queue<Head> heads_;
};

/// One run of the documents of `runs`, in their order.
[[nodiscard]] PostingRun merged(std::span<const PostingRun> runs);

}  // namespace kz
