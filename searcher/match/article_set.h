// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kz {

/// Articles by their document number, a bit each: to find the next one takes no look into the index.
class ArticleSet {
 public:
  /// Behind the last article.
  static constexpr Xapian::docid kEnd = 0xFFFFFFFF;

  /// The articles of `database` that have any of `terms`. Reads all their postings.
  ArticleSet(const Xapian::Database& database, std::span<const std::string> terms);

  [[nodiscard]] Xapian::doccount size() const noexcept { return size_; }
  /// The first article from `document` on, or kEnd.
  [[nodiscard]] Xapian::docid next_from(Xapian::docid document) const noexcept;

 private:
  std::vector<std::uint64_t> words_;
  Xapian::doccount size_ = 0;
};

/// Finds the articles of a set, without weight: a filter.
class ArticleSetSource : public Xapian::PostingSource {
 public:
  /// `description` is what Xapian's descriptions of a query show.
  ArticleSetSource(std::shared_ptr<const ArticleSet> set, std::string description)
      : set_(std::move(set)), description_(std::move(description)) {}

  void init(const Xapian::Database& /*database*/) override { at_ = 0; }
  [[nodiscard]] ArticleSetSource* clone() const override { return new ArticleSetSource(set_, description_); }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return set_->size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return set_->size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return set_->size(); }

  void next(double /*min_weight*/) override { at_ = set_->next_from(at_ + 1); }
  void skip_to(Xapian::docid document, double /*min_weight*/) override {
    if (document > at_) at_ = set_->next_from(document);
  }
  [[nodiscard]] bool at_end() const override { return at_ == ArticleSet::kEnd; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] std::string get_description() const override { return description_; }

 private:
  std::shared_ptr<const ArticleSet> set_;
  std::string description_;
  Xapian::docid at_ = 0;
};

}  // namespace kz
