// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kz {

/// A way in which a news agency is written where a text credits it.
struct NewsAgency {
  std::string_view written;  ///< as `fold` leaves it; one word, or words joined by one blank
  std::string_view name;     ///< as the agency calls itself: "AFP", "dpa"
};

/// In the order of `written`. Which of them are actors, and whose, says the actor lexicon (agency_rows).
[[nodiscard]] std::span<const NewsAgency> news_agencies();

/// Whether `folded` is one of them, as written.
[[nodiscard]] bool is_news_agency(std::string_view folded);

}  // namespace kz
