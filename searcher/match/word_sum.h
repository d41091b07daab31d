// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/posting_cursor.h"
#include "searcher/match/term_statistics.h"
#include "searcher/match/word_leaf.h"
#include "searcher/match/word_window.h"

namespace kz {

/// Totals are exact up to here without being asked for; counting them all costs a ranked query 3.4 times its time. A
/// bound on weights begins to tell once so many articles are found.
inline constexpr Xapian::doccount kCountedAnyway = 200;

/// One way to look for a word.
struct SummedTerm {
  std::string text;
  TermUse use;
};

/// A word whose weight adds to the score of the articles that have it.
struct SummedWord {
  static constexpr std::size_t kNoGroup = WordLeaf::kNoGroup;

  std::vector<SummedTerm> terms;  ///< their frequencies in an article are added up
  double weight = 0;              ///< what it adds at most: see `word_weight`
  std::size_t group = kNoGroup;   ///< the typed word that it stands for; none for a mere synonym
};

/// The articles with any of some words, weighed by all that they have, and by a constant more where they have a word of
/// every group. What OP_OR does for a query of words, for two reasons: Xapian 1.4.22 now and then passes over an
/// article that belongs to the page (AndMaybePostList::next, into which an OR decays, skips the document its right side
/// stands on where it becomes an AND), and a tree of binary nodes is slower than one row of words.
///
/// The words are walked as MaxScore does (Turtle and Flood, Query evaluation: strategies and optimizations, 1995):
/// those that cannot lift an article onto the page even together are looked up only in articles that have another one.
/// Very many words are added up one after the other (WordWindow).
class WordSum : public Xapian::PostingSource {
 public:
  /// Groups must be numbered from 0 without a gap, and their words stand one after the other. `like` is what
  /// Xapian would call it.
  WordSum(std::vector<SummedWord> words, double weight_of_all_groups, Xapian::Query like);

  void init(const Xapian::Database& database) override;
  [[nodiscard]] WordSum* clone() const override;

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return fewest_; }
  /// Not how many articles, but how many it is worth to look at: see `estimate`.
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return estimate_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return most_articles_; }

  void next(double least) override;
  void skip_to(Xapian::docid document, double least) override;
  bool check(Xapian::docid document, double least) override;
  [[nodiscard]] bool at_end() const override { return at_ == kEnd; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] double get_weight() const override { return score_; }
  [[nodiscard]] std::string get_description() const override { return like_.get_description(); }

 private:
  static constexpr Xapian::docid kEnd = PostingCursor::kEnd;

  /// What of the words is walked: depends on how much an article must weigh.
  enum class Walk {
    any_word,    ///< articles with one of the essential leaves
    all_groups,  ///< only articles with a word of every group weigh enough
    nothing,     ///< none does
  };

  void open(std::size_t word, const Xapian::Database& database);
  void estimate(Xapian::doccount articles);
  void ask_for(double least);
  void settle(Xapian::docid from);
  [[nodiscard]] Xapian::docid candidate_from(Xapian::docid from);
  [[nodiscard]] Xapian::docid with_all_groups_from(Xapian::docid from);
  [[nodiscard]] bool weigh(Xapian::docid document);
  void add_up();
  [[nodiscard]] bool is_in_window(Xapian::docid document);
  void arrange_groups();

  std::vector<SummedWord> words_;
  double weight_of_all_groups_ = 0;
  Xapian::Query like_;
  std::size_t groups_ = 0;

  std::vector<WordLeaf> leaves_;  // by what they can add, rising
  std::vector<double> bounds_;    // what the leaves up to this one can add together
  std::size_t anchor_ = SummedWord::kNoGroup;
  std::size_t first_of_anchor_ = 0;               // all leaves of the group `anchor_` stand from here on
  double all_groups_ = 0;                         // what having all groups adds here: nothing where one has no article
  double least_ = -1;                             // what an article must weigh, less what rounding may take from a sum
  Walk walk_ = Walk::any_word;                    // for `least_`
  std::size_t first_essential_ = 0;               // the leaves before this one cannot reach `least_` together
  std::vector<WordLeaf*> by_word_;                // the leaves in the order of the words
  std::vector<std::vector<WordLeaf*>> by_group_;  // the rarest group first
  std::optional<WordWindow> window_;              // where they are very many
  Xapian::doccount fewest_ = 0;
  Xapian::doccount estimate_ = 0;
  Xapian::doccount most_articles_ = 0;
  Xapian::docid at_ = 0;
  bool is_match_ = false;  // whether `at_` is one, or only where `check` looked
  double score_ = 0;
};

/// What a word adds where it is frequent without end: of `articles`, `with_it` have it. As Xapian::BM25Weight has it.
[[nodiscard]] double word_weight(Xapian::doccount with_it, Xapian::doccount articles);

/// How many of `articles` have any of `terms`, taken as independent of one another.
[[nodiscard]] Xapian::doccount articles_with_any(const std::vector<SummedTerm>& terms, Xapian::doccount articles);
/// The same as Xapian 1.4 takes it for the weight of an OP_SYNONYM: of the two rarest first, each time rounded.
[[nodiscard]] Xapian::doccount articles_by_xapian(const std::vector<SummedTerm>& terms, Xapian::doccount articles);

}  // namespace kz
