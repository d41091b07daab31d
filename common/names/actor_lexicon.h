// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kzsearch/entities.h"

namespace kz {

/// A curated actor: one identity, the spellings it is known by.
struct KnownActor {
  std::string id;  ///< "person:kassym-jomart-tokayev", "org:csto"
  EntityKind kind = EntityKind::org;
  std::string name;               ///< its usual English name
  std::string country;            ///< ISO 3166-1 alpha-2 where the name itself names or implies one, else empty
  std::vector<std::string> keys;  ///< name keys, the usual name's first
  bool is_company = false;
  std::string word;  ///< that of `keys` which is a word or a surname, too; empty for most
};

/// The actors that kzsearch knows before it reads anything (docs/architecture.md, "Names"). Built once, on first use;
/// safe for use by several threads.
class ActorLexicon {
 public:
  static const ActorLexicon& standard();

  /// nullptr where `key` is no spelling of a known actor.
  [[nodiscard]] const KnownActor* find(std::string_view key) const;

  /// The number of words of the longest spelling whose first word is `first_word`; 0 where none starts so.
  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

  [[nodiscard]] std::span<const KnownActor> all() const;

 private:
  ActorLexicon();
  struct Tables;
  const Tables* tables_;
};

}  // namespace kz
