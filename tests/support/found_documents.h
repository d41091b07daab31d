// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

namespace kz::test {

/// The numbers of the documents that `query` finds, ascending.
[[nodiscard]] inline std::vector<Xapian::docid> found_documents(const Xapian::Database& database,
                                                                const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const auto mset = enquire.get_mset(0, database.get_doccount());
  return {mset.begin(), mset.end()};
}

}  // namespace kz::test
