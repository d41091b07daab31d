// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include <xapian.h>

#include "searcher/proximity/word_pattern.h"

namespace kz {

/// The articles in which a pattern stands, without weight. Reads the word sequence of every article it is asked about:
/// use it beside the terms of the pattern (`pattern_query`), never alone.
class PatternSource : public Xapian::PostingSource {
 public:
  explicit PatternSource(WordPattern pattern) : pattern_(std::move(pattern)) {}

  void init(const Xapian::Database& database) override;
  [[nodiscard]] PatternSource* clone() const override { return new PatternSource(pattern_); }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return articles_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return articles_; }

  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  [[nodiscard]] bool at_end() const override { return at_ == end_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_.get_docid(); }
  [[nodiscard]] std::string get_description() const override;

 private:
  void settle();

  WordPattern pattern_;
  Xapian::doccount articles_ = 0;
  bool is_started_ = false;
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

/// The articles that match `terms` (ranked by it) and in which `pattern` stands. `terms` must hold only articles with a
/// word for every place of it.
[[nodiscard]] Xapian::Query pattern_query(const Xapian::Query& terms, WordPattern pattern);

}  // namespace kz
