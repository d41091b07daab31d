// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/json_writer.h"
#include "kzsearch/identity.h"
#include "searcher/cli/cli_options.h"

namespace kz {

/// An actor or place as an object.
void write_entity(JsonWriter& json, const IndexedEntity& entity);

/// Actors or places as text, JSON (an array), NDJSON or TSV, as `format` says.
void print_entities(const std::vector<IndexedEntity>& entities, OutputFormat format, std::string& out);

/// An actor with its forms and the evidence for them, as text or JSON.
void print_explanation(const EntityExplanation& explanation, OutputFormat format, std::string& out);

}  // namespace kz
