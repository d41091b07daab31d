// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// Appends a cell of CSV (RFC 4180) or, where `separator` is a tab, TSV, and `end` behind it. What a spreadsheet would
/// run is made harmless, control characters become blanks; in TSV, which has no quotation, line ends and tabs too.
void append_cell(std::string& out, std::string_view cell, char separator, char end);

}  // namespace kz
