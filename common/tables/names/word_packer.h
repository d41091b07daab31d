// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/places/gazetteer.h"

namespace kz {

/// The packed keys (see PackedKeys) that word_classes.h reads: folded words, their classes as the value. Names of
/// people that `gazetteer` knows as prominent places are left out.
[[nodiscard]] std::string pack_words(const Gazetteer& gazetteer);

}  // namespace kz
