// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kzsearch/searcher.h"

namespace kz {

/// The agencies that a hit and its copies credit, sorted.
[[nodiscard]] std::vector<std::string> credited_by_all(const Hit& hit);

/// "+2 copies" of a hit that has some, else empty.
[[nodiscard]] std::string copy_label(const Hit& hit);

/// What follows the label: "taz.de · n-tv.de · 3 outlets, 1 origin (dpa)". A copy without a source is named by its id.
/// The origin is said where two outlets or more have the text and those that credit an agency credit the same one.
[[nodiscard]] std::string copy_line(const Hit& hit);

/// "shares 11 of 56 sentences with a17, 4 with a9"; empty where it shares none.
[[nodiscard]] std::string shared_line(const SharedText& shared);

}  // namespace kz
