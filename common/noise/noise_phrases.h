// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kz {

/// Why what follows a heading such as "Related articles" is no part of the article; empty where `folded`
/// (LineFeatures::folded) is no such heading: "related links", "comments", "sharing", "subscription notice",
/// "advertisement".
[[nodiscard]] std::string_view section_reason(std::string_view folded);

/// The same of further languages: headings alone on their line.
[[nodiscard]] std::string_view world_section_reason(std::string_view folded);

/// How strongly a line speaks of what a site wants of its readers.
struct SolicitingWords {
  std::size_t strong = 0;    ///< "newsletter", "privacy policy", "subscribe": different ones
  std::size_t weak = 0;      ///< "account", "twitter", "comments": different ones
  bool is_personal = false;  ///< speaks to the reader or of "us"
};

/// Of LineFeatures::folded.
[[nodiscard]] SolicitingWords count_soliciting(std::string_view folded);

/// Whether the line tells that a page uses cookies. Of LineFeatures::folded.
[[nodiscard]] bool speaks_of_cookie_use(std::string_view folded);

/// Whether it starts as a request to the reader does: "Receive", "Join", "Support". Of LineFeatures::folded.
[[nodiscard]] bool starts_with_request(std::string_view folded);

/// Whether the line states rights ("© 2022", "All rights reserved"). Of LineFeatures::folded.
[[nodiscard]] bool states_rights(std::string_view folded);

/// The length of a picture credit's label at the start of `folded` ("photo", "foto", "image credit", "фото"), 0 where
/// there is none.
[[nodiscard]] std::size_t credit_label_size(std::string_view folded);

}  // namespace kz
