// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/json_writer.h"
#include "kzsearch/entities.h"

namespace kz {

/// The member `name`: an array of places or actors.
void write_entities(JsonWriter& json, std::string_view name, const std::vector<Entity>& entities);

}  // namespace kz
