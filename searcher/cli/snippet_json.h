// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/json_writer.h"
#include "kzsearch/searcher.h"

namespace kz {

/// The members of a snippet: "text", "marks", "sentence", "dates".
void write_snippet_members(JsonWriter& json, const Snippet& snippet);

}  // namespace kz
