// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/cli/output.h"

namespace kz {

/// Reads pairs of names from `path` ("-": standard input), a line each, parted by a tab, and writes for each line both
/// names, "same" or "different", and their distance. Further columns and empty lines are passed over. Errors:
/// ErrorCode::io where it cannot be read; ErrorCode::usage for a line of one name only.
void print_name_pairs(const std::string& path, StandardOutput& out);

}  // namespace kz
