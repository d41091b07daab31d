// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <limits>
#include <string>
#include <utility>

#include <xapian.h>

namespace kz {

/// Stands on one of the articles that have a term. Makes the choice that Xapian's iterator leaves to its user: to step
/// from article to article, or to skip.
class PostingCursor {
 public:
  static constexpr Xapian::docid kEnd = std::numeric_limits<Xapian::docid>::max();

  /// On the first of the `articles` that have `term`; `last` is the last number of a document.
  PostingCursor(const Xapian::Database& database, const std::string& term, Xapian::doccount articles,
                Xapian::docid last)
      : it_(database.postlist_begin(term)), articles_(articles), density_(articles / static_cast<double>(last)) {
    settle();
  }

  /// kEnd behind the last one.
  [[nodiscard]] Xapian::docid at() const noexcept { return at_; }
  [[nodiscard]] Xapian::doccount articles() const noexcept { return articles_; }
  /// The within-document frequency in the article it stands on.
  [[nodiscard]] Xapian::termcount wdf() const { return it_.get_wdf(); }

  /// Goes to the first article from `document` on; stays where it stands behind it.
  void go_to(Xapian::docid document) {
    if (at_ >= document) return;
    if ((document - at_) * density_ <= kStepsOfSkip) {
      for (int left = 2 * kStepsOfSkip; at_ < document && left > 0; --left) {
        ++it_;
        settle();
      }
    }
    if (at_ >= document) return;
    it_.skip_to(document);
    settle();
  }

 private:
  /// What a skip within a posting list costs, in steps from one posting to the next: 500 instructions against 110.
  static constexpr int kStepsOfSkip = 4;

  void settle() { at_ = it_ == Xapian::PostingIterator() ? kEnd : *it_; }

  Xapian::PostingIterator it_;
  Xapian::docid at_ = kEnd;
  Xapian::doccount articles_ = 0;
  double density_ = 0;  // postings a document number
};

}  // namespace kz
