// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <utility>

#include <xapian.h>

namespace kz {

/// How often a term is used in an index.
struct TermUse {
  Xapian::doccount articles = 0;  ///< that have it
  Xapian::termcount most = 0;     ///< no article has it more often; as Xapian knows it, which may be too much
};

/// The use of terms in one open database, kept for the next query: to ask Xapian is to read the index. Follows no
/// reopening: make a new one with the database.
class TermStatistics {
 public:
  explicit TermStatistics(Xapian::Database database) : database_(std::move(database)) {}

  [[nodiscard]] TermUse use_of(const std::string& term);
  [[nodiscard]] Xapian::doccount articles_with(const std::string& term) { return use_of(term).articles; }

  /// Of the index.
  [[nodiscard]] Xapian::doccount articles() const { return database_.get_doccount(); }

 private:
  Xapian::Database database_;
  std::unordered_map<std::string, TermUse> known_;
};

}  // namespace kz
