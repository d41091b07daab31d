// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/index/name_table.h"
#include "common/index/stored_article.h"
#include "indexer/names/metadata_batch.h"
#include "kzsearch/entities.h"

namespace kz {

/// A name key of one article, all its mentions together.
struct NameUse {
  EntityKind kind = EntityKind::place;
  std::string key;
  std::string id;
  std::string country;
  std::string spelling;  ///< the usual name, or the form said in full (Mention::name)
  std::uint32_t count = 0;
  std::string role;  ///< the first that the article says
};

/// The names of an article, and which of them each mention is of. Mentions in captions count only where there is no
/// other, and then once.
struct ArticleNameUses {
  std::vector<NameUse> uses;              ///< in order of first mention
  std::vector<std::uint32_t> of_mention;  ///< a mention: an index into `uses`
};

[[nodiscard]] ArticleNameUses group_by_name(const std::vector<Mention>& mentions);

/// Gives every name key of an index its number and counts how many articles spell it how. The order of `add` calls
/// decides the numbers, so an index built twice from the same input has the same ones.
class NameDictionary {
 public:
  NameDictionary() = default;
  /// With the names that an index holds already.
  explicit NameDictionary(const Xapian::Database& database);

  /// The names of one more article, in the order of `uses`.
  [[nodiscard]] std::vector<StoredName> add(const std::vector<NameUse>& uses);

  /// Takes back what `add` counted for an article that leaves the index.
  void remove(const std::vector<StoredName>& stored);

  /// Calls `take` for every name, in order of number.
  void for_each(const std::function<void(EntityKind, const std::string& key, const NameRecord&)>& take) const;

  /// Puts the names that changed since they were read or written. Tells whether there were any.
  bool write(MetadataBatch& batch);

  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

 private:
  struct Name {
    EntityKind kind = EntityKind::place;
    std::string key;
    NameRecord record;
    bool is_changed = true;
  };
  std::vector<Name> names_;                                 // index is the number
  std::unordered_map<std::string, std::uint32_t> numbers_;  // by name_table::name_key
};

}  // namespace kz
