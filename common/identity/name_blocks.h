// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "common/identity/name_form.h"

namespace kz {

/// Numbers of the blocks that a full name belongs to: two spellings of one name nearly always share one. Computed from
/// the skeleton of the family name and the first sound of a given name, family name first or last, and from that of all
/// words together. Empty for a name of one word.
[[nodiscard]] std::vector<std::uint64_t> name_blocks(const NameForm& name);

}  // namespace kz
