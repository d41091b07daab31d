// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/inverted_batch.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "indexer/segments/term_list.h"

namespace kz {
namespace {

/// The first bytes of a term as a number that sorts as they do.
std::uint64_t sort_key(std::string_view term) noexcept {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < sizeof key; ++i) {
    key = key << 8U | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  }
  return key;
}

/// Numbers the terms of a batch in order of first appearance: a flat hash table.
class TermNumbers {
 public:
  explicit TermNumbers(std::size_t expected) {
    std::size_t slots = 1024;
    while (slots < expected * 2) slots *= 2;
    slots_.assign(slots, {});
  }

  std::uint32_t number_of(std::string_view term) {
    if (terms_.size() * 2 >= slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
    auto& slot = slot_of(hash, term);
    if (slot.number == 0) {
      terms_.push_back(term);
      slot = {.hash = hash, .number = static_cast<std::uint32_t>(terms_.size())};
    }
    return slot.number - 1;
  }

  [[nodiscard]] const std::vector<std::string_view>& terms() const noexcept { return terms_; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // from 1; 0 where free
  };

  Slot& slot_of(std::uint32_t hash, std::string_view term) {
    const auto mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      auto& slot = slots_[at];
      if (slot.number == 0 || (slot.hash == hash && terms_[slot.number - 1] == term)) return slot;
    }
  }

  void grow() {
    auto before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    const auto mask = slots_.size() - 1;
    for (const auto& slot : before) {
      if (slot.number == 0) continue;
      std::size_t at = slot.hash & mask;
      while (slots_[at].number != 0) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;  // as many as a power of two
  std::vector<std::string_view> terms_;
};

/// Documents with their terms -> terms with their documents.
class Inverter {
 public:
  explicit Inverter(std::vector<DraftDocument> documents)
      : documents_(std::move(documents)), numbers_(kTermsExpected) {}

  InvertedBatch run() {
    out_.documents.resize(documents_.size());
    for (std::uint32_t i = 0; i < documents_.size(); ++i) {
      collect_terms(i);
      take_values(i);
    }
    rank_terms();
    sort_postings();
    out_.postings = encoded_postings();
    list_terms();
    for (auto& [slot, values] : values_) out_.values[slot] = values.first.take();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kTermsExpected = 32'768;
  static constexpr std::uint32_t kNone = 0xffffffff;

  struct Posting {
    std::uint32_t term = 0;  // its number, then its rank
    std::uint32_t document = 0;
    std::uint32_t wdf = 0;
  };

  void collect_terms(std::uint32_t document) {
    const auto first = postings_.size();
    auto& length = out_.documents[document].length;
    for (const auto& term : documents_[document].terms()) {
      const auto number = numbers_.number_of(documents_[document].text(term));
      if (number == latest_.size()) latest_.push_back(kNone);
      length += term.wdf;
      // Added before, for the same document?
      if (latest_[number] != kNone && latest_[number] >= first) {
        postings_[latest_[number]].wdf += term.wdf;
        continue;
      }
      latest_[number] = static_cast<std::uint32_t>(postings_.size());
      postings_.push_back({.term = number, .document = document, .wdf = term.wdf});
    }
  }

  void take_values(std::uint32_t document) {
    Encoder slots;
    unsigned next_slot = 0;
    for (const auto& [slot, value] : documents_[document].take_values()) {
      auto& [values, next] = values_[slot];
      values.put(document - next);
      values.put(value);
      next = document + 1;
      slots.put(slot - next_slot);
      next_slot = slot + 1;
    }
    out_.documents[document].slots = slots.take();
  }

  /// The terms in the order of their bytes, and the rank of each by its number.
  void rank_terms() {
    const auto& terms = numbers_.terms();
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(terms.size());
    for (const auto term : terms) order.emplace_back(sort_key(term), static_cast<std::uint32_t>(order.size()));
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : terms[a.second] < terms[b.second];
    });
    rank_.resize(terms.size());
    ranked_.reserve(terms.size());
    for (const auto& [key, number] : order) {
      rank_[number] = static_cast<std::uint32_t>(ranked_.size());
      ranked_.push_back(terms[number]);
    }
  }

  /// By term; those of a term stay in the order of their documents.
  void sort_postings() {
    std::vector<std::uint32_t> next(ranked_.size() + 1);
    for (auto& posting : postings_) {
      posting.term = rank_[posting.term];
      ++next[posting.term + 1];
    }
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    std::vector<Posting> sorted(postings_.size());
    for (const auto& posting : postings_) sorted[next[posting.term]++] = posting;
    postings_ = std::move(sorted);
  }

  [[nodiscard]] PostingRun encoded_postings() const {
    PostingRun::Writer out;
    std::size_t next_term = 0;
    for (const auto& posting : postings_) {
      if (posting.term == next_term) out.start_term(ranked_[next_term++]);
      out.add(posting.document, posting.wdf);
    }
    return out.finish(static_cast<std::uint32_t>(documents_.size()));
  }

  void list_terms() {
    std::vector<std::uint32_t> first(documents_.size() + 1);
    for (const auto& posting : postings_) ++first[posting.document + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<ListedTerm> listed(postings_.size());
    auto next = first;
    for (const auto& [term, document, wdf] : postings_) listed[next[document]++] = {ranked_[term], wdf};
    TermListEncoder encoder;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      auto& document = out_.documents[i];
      const auto terms = std::span(listed).subspan(first[i], first[i + 1] - first[i]);
      std::tie(document.terms, document.are_terms_compressed) = encoder.encode(terms, document.length);
    }
  }

  std::vector<DraftDocument> documents_;
  TermNumbers numbers_;
  std::vector<Posting> postings_;         // by document, then by term
  std::vector<std::uint32_t> latest_;     // the last posting of a term, by its number
  std::vector<std::uint32_t> rank_;       // of a term in the order of their bytes, by its number
  std::vector<std::string_view> ranked_;  // terms by their rank
  std::map<unsigned, std::pair<Encoder, std::uint32_t>> values_;  // by slot, and the document after the last with one
  InvertedBatch out_;
};

}  // namespace

InvertedBatch invert(std::vector<DraftDocument> documents) {
  return Inverter(std::move(documents)).run();
}

}  // namespace kz
