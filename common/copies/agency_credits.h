// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kzsearch/article.h"

namespace kz {

/// The news agencies that an article credits for its text, as they call themselves ("AFP", "dpa"), sorted: in brackets
/// or strokes near its beginning or end ("(Reuters)", "/TASS/"), in a credit line that `clean_text` removed, as its
/// source or author. Agencies that are only spoken of, and those of pictures, do not count.
[[nodiscard]] std::vector<std::string> credited_agencies(const Article& article, const CleanText& text);

/// The value of schema::kAgenciesSlot and back.
[[nodiscard]] std::string encode_agencies(const std::vector<std::string>& agencies);
[[nodiscard]] std::vector<std::string> decode_agencies(std::string_view bytes);

}  // namespace kz
