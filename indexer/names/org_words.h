// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz {

/// What is the same for two names of an organisation that differ in the order of their words, in small words, or in
/// American and British spelling: the content words, sorted. "collective security treaty organization" and
/// "organisation of the collective security treaty" have one. Where the order tells ("University of Washington"
/// is not Washington University), they keep it. Empty where there are fewer than two words.
[[nodiscard]] std::string org_words(std::string_view key);

/// `key` without the legal forms at its end: "merrill lynch" of "merrill lynch and co inc". `key` itself where there
/// are none, or nothing else. As long-lived as `key`.
[[nodiscard]] std::string_view without_legal_form(std::string_view key);

}  // namespace kz
