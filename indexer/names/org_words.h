// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// The words of a key but for the small ones, in American spelling and the singular. Where there are three, those for a
/// country ("south african") are its code behind "@"; of two, "Bank of India" is not the Indian Bank.
[[nodiscard]] std::vector<std::string> content_words(std::string_view key);

/// What is the same for two names of an organisation that differ in the order of their words, in small words, or in
/// American and British spelling: the content words, sorted. "collective security treaty organization" and
/// "organisation of the collective security treaty" have one. Where the order tells ("University of Washington"
/// is not Washington University), they keep it. A country and its people are one word, and so are singular and plural.
/// Empty where there are fewer than two words.
[[nodiscard]] std::string org_words(std::string_view key);

/// The words of a name that tells a country, without that country: "fish service wildlife" of "us fish and wildlife
/// service"; empty where it tells none, or several, or has fewer than three other words.
[[nodiscard]] std::string words_without_country(std::string_view key);

/// `key` without legal forms, and without the "group" or "holdings" of a firm that is told by what stands before:
/// "morgan stanley" of "morgan stanley group inc". "Allied Group" and "Allied Corp" are two. As long-lived as `key`.
[[nodiscard]] std::string_view firm_name(std::string_view key);

}  // namespace kz
