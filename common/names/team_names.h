// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/names/known_names.h"
#include "common/names/name_words.h"

namespace kz {

/// Words that name a sports team.
struct TeamRun {
  std::size_t first = 0;
  std::size_t size = 0;
  bool is_town = false;  ///< they name a town or region as well, which is not meant
};

/// The teams of a report on sports by the form of its results, in text order: rows of a table ("Leicester 2 Derby 1",
/// "Stoke 4 3 1 0 7 4 10"), fixtures ("Leeds v Wimbledon") and wins ("Chelsea beat Everton 2-1"). Nothing where no
/// words tell that a text is on sports: "Aleppo 12 Homs 5" may be the killed. Countries stay places, and known actors
/// actors.
[[nodiscard]] std::vector<TeamRun> team_runs(std::span<const NameWord> words, Capitals capitals);

}  // namespace kz
