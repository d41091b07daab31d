// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace kz {

/// A line of a batch: `ID<TAB>query`, or a query, whose id then is the line's number.
struct BatchQuery {
  std::string id;
  std::string query;
};

/// The query of line `number`, counted from 1; a carriage return at the end is no part of it. Valid UTF-8 whatever the
/// line holds.
[[nodiscard]] BatchQuery parse_batch_line(std::string_view line, std::size_t number);

/// Calls `take` with each line of the file `path` ("-": standard input) that is neither blank nor a comment: "#" alone
/// or before a blank ("#elections" is a query), in a line without a tab. Error: ErrorCode::io.
void read_batch(const std::string& path, const std::function<void(const BatchQuery&)>& take);

}  // namespace kz
