// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/cli/cli_options.h"
#include "searcher/cli/raw_options.h"

namespace kz {

/// Refuses options that do not go together: Error(ErrorCode::usage), with a hint. `command` is what was made of `raw`.
void refuse_contradictions(const SearchCommand& command, const RawOptions& raw);

}  // namespace kz
