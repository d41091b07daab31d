// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/index/name_table.h"

namespace kz {

/// What a rule on `text` is to say: `text` itself where articles write an actor so or where it is an actor's id, else
/// the usual form of the actor that a search by it finds. Error(ErrorCode::usage) where it is no actor of the index.
[[nodiscard]] std::string said_name(const std::string& text, NameTable& names);

}  // namespace kz
