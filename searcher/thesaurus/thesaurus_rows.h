// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace kz {

/// The thesaurus of news terms that kzsearch brings: a line a set of near-synonyms, lower case, joined by one blank.
[[nodiscard]] std::string_view thesaurus_rows() noexcept;

}  // namespace kz
