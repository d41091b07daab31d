// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kzsearch/export.h"

namespace kz {

/// Whether two names may be spellings of one.
struct NameComparison {
  double distance = 1;   ///< 0 the same .. 1 quite unlike
  bool is_same = false;  ///< the distance is small enough, and nothing speaks against it
};

/// Compares two names of persons by how they sound, in any script (UTF-8; ill-formed bytes are passed over). Family and
/// given names may stand in either order; a surname alone is never the same as a full name. Tells nothing of places or
/// organisations.
[[nodiscard]] KZ_EXPORT NameComparison compare_names(std::string_view a, std::string_view b);

/// Why two names are taken for one actor.
enum class JoinReason : std::uint8_t {
  known,       ///< the table of known actors has both
  sound,       ///< they sound the same
  context,     ///< they sound alike, and are named together with the same others, or in one article
  dominant,    ///< one is a surname alone, and nearly all who bear it are this one
  same_words,  ///< the same words in another order
  acronym,     ///< an article explains one by the other
  user,        ///< the user said so
};

/// One join of two names.
struct NameJoinEvidence {
  std::string a;  ///< name keys: folded, words parted by one blank
  std::string b;
  JoinReason reason = JoinReason::known;
  double distance = 0;  ///< of their sounds, 0..1; 0 where sounds were not compared
};

/// What the user says of two names of an index: that they are one actor, or that they are not. It overrules what
/// kzindex finds by itself.
struct AliasRule {
  bool is_same = true;
  std::string a = {};  ///< names as articles write them, or ids ("org:csto")
  std::string b = {};
  std::string where = {};  ///< "aliases.tsv:3" where a file says so; empty for a rule of Indexer::add_alias
};

}  // namespace kz
