// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/term_walk.h"

#include <algorithm>
#include <queue>
#include <utility>

#include "searcher/compile/edit_rows.h"

namespace kz {
namespace {

/// The most frequent of what it is given.
class MostFrequent {
 public:
  explicit MostFrequent(std::size_t kept) : kept_(kept) {}

  void add(std::string form, Xapian::doccount articles) {
    ++found_;
    heap_.push({articles, std::move(form)});
    if (heap_.size() > kept_) heap_.pop();
  }

  TermWalk take(bool is_complete) {
    TermWalk walk;
    walk.found = found_;
    walk.is_complete = is_complete;
    for (; !heap_.empty(); heap_.pop()) walk.forms.push_back(heap_.top().form);
    std::reverse(walk.forms.begin(), walk.forms.end());
    return walk;
  }

 private:
  struct Counted {
    Xapian::doccount articles;
    std::string form;
    /// The rarest on top.
    bool operator<(const Counted& other) const {
      return articles != other.articles ? articles > other.articles : form < other.form;
    }
  };

  std::size_t kept_;
  std::size_t found_ = 0;
  std::priority_queue<Counted> heap_;
};

bool is_prefixed(const std::string& term) {
  return !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
}

/// Stands on one form after the other of an index on this machine.
class StoredForms {
 public:
  explicit StoredForms(const Xapian::Database& database)
      : it_(database.allterms_begin()), end_(database.allterms_end()) {}

  [[nodiscard]] bool is_at_end() const { return it_ == end_; }
  [[nodiscard]] std::string term() const { return *it_; }
  [[nodiscard]] Xapian::doccount articles() const { return it_.get_termfreq(); }
  void next() { ++it_; }
  void skip_to(const std::string& term) { it_.skip_to(term); }

 private:
  Xapian::TermIterator it_;
  Xapian::TermIterator end_;
};

/// The same of forms that were fetched from a server.
class FetchedForms {
 public:
  explicit FetchedForms(const std::vector<Vocabulary::Word>& words) : it_(words.begin()), end_(words.end()) {}

  [[nodiscard]] bool is_at_end() const { return it_ == end_; }
  [[nodiscard]] const std::string& term() const { return it_->form; }
  [[nodiscard]] Xapian::doccount articles() const { return it_->articles; }
  void next() { ++it_; }
  void skip_to(const std::string& term) {
    it_ = std::lower_bound(it_, end_, term,
                           [](const Vocabulary::Word& word, const std::string& wanted) { return word.form < wanted; });
  }

 private:
  std::vector<Vocabulary::Word>::const_iterator it_;
  std::vector<Vocabulary::Word>::const_iterator end_;
};

template <typename Forms>
TermWalk walk_within(Forms forms, std::string_view word, std::size_t slips, const TermWalkLimits& limits) {
  MostFrequent most(limits.kept);
  EditRows rows(word, slips);
  while (!forms.is_at_end()) {
    if (limits.walked >= limits.budget) return most.take(false);
    ++limits.walked;
    const auto term = forms.term();
    if (is_prefixed(term)) {
      forms.skip_to("[");  // behind 'Z'
      continue;
    }
    const auto hopeless = rows.enter(term);
    if (hopeless == 0) {
      if (rows.distance() <= slips) most.add(term, forms.articles());
      forms.next();
      continue;
    }
    auto next = term.substr(0, hopeless);
    next.back() = static_cast<char>(static_cast<unsigned char>(next.back()) + 1);
    forms.skip_to(next);
  }
  return most.take(true);
}

}  // namespace

TermWalk forms_with_prefix(const Xapian::Database& database, std::string_view prefix, const TermWalkLimits& limits,
                           const std::function<bool(const std::string&)>& accepts) {
  MostFrequent most(limits.kept);
  const std::string start(prefix);
  for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it) {
    if (limits.walked >= limits.budget) return most.take(false);
    ++limits.walked;
    auto form = *it;
    if (!accepts || accepts(form)) most.add(std::move(form), it.get_termfreq());
  }
  return most.take(true);
}

TermWalk forms_within(IndexReader& reader, std::string_view word, std::size_t slips, const TermWalkLimits& limits) {
  return reader.is_remote() ? walk_within(FetchedForms(reader.vocabulary().words()), word, slips, limits)
                            : walk_within(StoredForms(reader.database()), word, slips, limits);
}

}  // namespace kz
