// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "common/json_writer.h"
#include "kzsearch/searcher.h"

namespace kz {

/// A member of pairs of bytes.
void write_marks(JsonWriter& json, std::string_view key, const std::vector<std::pair<std::size_t, std::size_t>>& marks);

/// The members of a snippet: "text", "marks", "sentence", "dates".
void write_snippet_members(JsonWriter& json, const Snippet& snippet);

}  // namespace kz
