// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/names/actor_joiner.h"

namespace kz {

/// An organisation that articles explain an acronym by, in one wording or several.
struct AcronymBody {
  std::vector<std::size_t> names;  ///< places of its keys (common/names/acronym_key) in the names given
  std::uint64_t articles = 0;      ///< that explain the acronym so
};

/// What articles mean by one acronym.
struct ExplainedAcronym {
  std::string_view acronym;
  std::vector<AcronymBody> bodies;
  std::uint64_t firm = 0;    ///< articles on the firm that is called so: "ITT Corp" of "ITT"
  std::uint64_t others = 0;  ///< articles on whoever else is: "CPC International Inc" of "CPC"

  /// The body that the acronym alone means: the one that two of three articles mean which tell what it stands for, or
  /// name another that is called by it; nullptr where there is none.
  [[nodiscard]] const AcronymBody* usual() const;
  /// Whether it is the firm in that sense.
  [[nodiscard]] bool is_firm() const;

 private:
  [[nodiscard]] std::uint64_t articles() const;
};

/// The acronyms that `names`, in the order of `join_actors`, explain, in order of the acronyms. Wordings are one body
/// where their words are the same but for those that only one of them has ("of Japan"), for endings and slips, and, of
/// four or more, for one word that is no place; the shorter wording of several bodies is that of which two of three
/// articles tell, else its own.
[[nodiscard]] std::vector<ExplainedAcronym> explained_acronyms(std::span<const ActorName> names);

}  // namespace kz
