// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "kzsearch/identity.h"

namespace kz {

/// Whether both are one actor: by id, or by a name that both have, for an index may call it otherwise.
[[nodiscard]] bool is_same_entity(const EntityExplanation& a, const EntityExplanation& b);

/// The entity of `first` as all of `explanations`, one an index, tell of it: articles of the same name added up, up to
/// `examples` ids a form. Whom another index takes for somebody else is among `others`.
[[nodiscard]] EntityExplanation merge_explanations(EntityExplanation first,
                                                   const std::vector<EntityExplanation>& explanations,
                                                   std::size_t examples);

}  // namespace kz
