// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kzsearch/names.h"

namespace kz {

/// Why the names of an entity are one, as its row of the name table.
[[nodiscard]] std::string encode(const std::vector<NameJoinEvidence>& joins);
[[nodiscard]] std::vector<NameJoinEvidence> decode_join_evidence(std::string_view bytes);

}  // namespace kz
