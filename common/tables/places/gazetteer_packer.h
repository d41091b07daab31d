// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/tables/places/gazetteer_draft.h"

namespace kz {

/// The bytes that Gazetteer reads. Throws std::length_error where a text or a count does not fit its field.
[[nodiscard]] std::string pack_gazetteer(const GazetteerDraft& draft);

}  // namespace kz
