// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/index_reader.h"

namespace kz {

/// An article that a server found.
struct ServedArticle {
  Xapian::docid document = 0;
  double weight = 0;
  std::vector<std::string> values;  ///< of the slots asked for, in their order
};

/// Asks a server which articles match, and for values of them. Documents come one by one and whole; but a match that
/// Xapian sends carries the value it is sorted by and the one it is collapsed by, and nothing collapses where as many
/// may be alike as there are. So two slots of all matches come in one answer.
class ServerSearch {
 public:
  /// `query` holds only what Xapian itself knows. Ranked, articles have weights, else 0.
  ServerSearch(const IndexReader& reader, Xapian::Query query, bool is_ranked);

  struct Best {
    std::vector<ServedArticle> articles;  ///< heaviest first; their one value is the id
    std::size_t total = 0;                ///< of all matches, exact
  };

  /// The heaviest `count`. Looks at all matches: where Xapian 1.4.22 may pass some over, it now and then passes over
  /// one too many (see WordSum).
  [[nodiscard]] Best best(std::size_t count) const;

  /// All matches, in no order. Throws Error(query) where there are more than a million. `slots` is not empty.
  [[nodiscard]] std::vector<ServedArticle> all(const std::vector<Xapian::valueno>& slots) const;

  using Visit = std::function<void(Xapian::docid document, const std::string& id, const std::string& value)>;

  /// Reads a slot of all matches, some thousand at a time.
  void each(Xapian::valueno slot, const Visit& visit) const;

 private:
  const IndexReader& reader_;
  Xapian::Query query_;
  bool is_ranked_;
};

}  // namespace kz
