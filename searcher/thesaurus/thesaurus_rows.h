// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>

namespace kz {

/// The thesaurus of news terms that kzsearch brings: a row a set of near-synonyms, lower case, joined by one blank.
[[nodiscard]] std::span<const char* const> thesaurus_rows() noexcept;

}  // namespace kz
