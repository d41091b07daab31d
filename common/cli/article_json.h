// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

#include "common/json_writer.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// What both programs say of an article in the same words (docs/output_format.md).

/// "place", "person", "org".
[[nodiscard]] const char* name_of(EntityKind kind) noexcept;

/// "2022-01-06".
[[nodiscard]] std::string format_day(const Day& day);

/// "2022-01-06", "2022-01" or "2022", as much as is known; empty where nothing is.
[[nodiscard]] std::string format_date(const std::optional<PublicationDate>& published);

/// What a person is told beside a day that the article does not say itself, " (from the text)"; else empty.
[[nodiscard]] const char* doubt_about(DateOrigin origin) noexcept;

/// The member "published": an object of date, precision, from, confidence and perhaps updated, or null.
void write_published(JsonWriter& json, const std::optional<PublicationDate>& published);

}  // namespace kz
