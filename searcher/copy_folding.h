// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "kzsearch/searcher.h"

namespace kz {

/// An article that stands for its group of copies.
struct Representative {
  Xapian::docid document = 0;
  std::string id;
};

/// Of each group (values of schema::kCopiesSlot) the article that ranks first by `query`; among equals the first by id,
/// where Xapian itself takes the first by document number, which depends on the history of the index.
[[nodiscard]] std::map<std::string, Representative> find_representatives(const Xapian::Database& database,
                                                                         const Xapian::Query& query,
                                                                         const std::vector<std::string>& groups);

/// The copies of article `id` in the group with this value, in the order of their ids; empty for an empty value.
[[nodiscard]] std::vector<Copy> copies_of(const Xapian::Database& database, const std::string& id,
                                          const std::string& group);

/// What article `id` shares with articles that are no copies of it.
[[nodiscard]] SharedText shared_text_of(const Xapian::Database& database, const std::string& id);

}  // namespace kz
