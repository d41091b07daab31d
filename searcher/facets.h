// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <xapian.h>

#include "common/index/name_table.h"
#include "kzsearch/searcher.h"

namespace kz {

/// Counts facet values of all matching articles, while Xapian finds them or of those it is given.
class FacetCounter {
 public:
  FacetCounter(const std::vector<FacetField>& fields, NameTable& names);
  ~FacetCounter();
  FacetCounter(const FacetCounter&) = delete;
  FacetCounter& operator=(const FacetCounter&) = delete;

  /// Adds what counts to `enquire`, which must then look at every match (check_at_least), and not outlive this.
  void add_to(Xapian::Enquire& enquire);

  /// The slots of an article that are read.
  [[nodiscard]] static std::vector<Xapian::valueno> slots(const std::vector<FacetField>& fields);
  /// Counts one article.
  void count(const Xapian::Document& document);

  /// The `limit` most frequent values of each field, in the order the fields were given.
  [[nodiscard]] std::vector<Facet> facets(std::size_t limit) const;

 private:
  class NameSpy;
  class ValueSpy;
  class LevelSpy;
  std::vector<FacetField> fields_;
  std::vector<Xapian::MatchSpy*> spies_;  // all below
  NameTable& names_;
  std::unique_ptr<NameSpy> name_spy_;
  std::vector<std::unique_ptr<LevelSpy>> level_spies_;  // by field, null where it is no level of places
  std::vector<std::unique_ptr<ValueSpy>> value_spies_;  // by field, null where it is counted by name
};

}  // namespace kz
