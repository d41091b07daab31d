// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "common/names/name_words.h"

namespace kz {

// What the names of organisations are made of besides capitalised words; `org_run_at` puts it together.

/// The number of words from `words[at]` on that are a company's legal form: "Ltd", "Pvt Ltd", "plc", "A/S", and behind
/// a comma "Inc"; 0 where none stands there.
[[nodiscard]] std::size_t legal_form_at(std::span<const NameWord> words, std::size_t at);

/// Whether the name goes on behind the possessive of `words[at]`: "Workers' Party", "St Mary's Hospital", "Wendy's
/// International"; not "Kazakhstan's Parliament".
[[nodiscard]] bool goes_on_behind_possessive(std::span<const NameWord> words, std::size_t at);

/// Whether a small word is written in capitals because its neighbours are: "TO" of "SHELL TO SELL UNIT".
[[nodiscard]] bool is_shouted_small_word(std::span<const NameWord> words, std::size_t at);

/// Behind the capitalised words from `words[at]` on, where the first or the last of them says what ministries are for;
/// else `at`.
[[nodiscard]] std::size_t subject_end(std::span<const NameWord> words, std::size_t at);

/// Whether a name may end with the word as the second of two subjects: "Technology", "Entrepreneurs".
[[nodiscard]] bool ends_with_subject(const NameWord& word);

/// The end of "Trade and Industry" in "Ministry of Economy, Trade and Industry", where the words before `end` are what
/// the ministry is for; `end` where no such list follows.
[[nodiscard]] std::size_t subjects_end(std::span<const NameWord> words, std::size_t end);

/// The number of words of a firm that is called after several people, "Kidder, Peabody and Co", without its legal form;
/// 0 where there is none.
[[nodiscard]] std::size_t firm_of_partners_at(std::span<const NameWord> words, std::size_t first);

/// The words of an organisation whose first word says what it is, "Radio Zorvan", "Universidad de Zorvan",
/// "Lashkar-e-Zorvan"; 0 where there is none.
[[nodiscard]] std::size_t led_org_at(std::span<const NameWord> words, std::size_t first);

/// "Promsvyazbank", "Stroytransgaz": a company by the end of its name.
[[nodiscard]] bool is_company_word(std::string_view form);

/// "uz", "com": the last part of a site's address.
[[nodiscard]] bool is_top_level_domain(std::string_view form);

/// "Advisors", "Logistics": behind a name of any kind, of a firm; no surname is so.
[[nodiscard]] bool is_firm_word(std::string_view form);

}  // namespace kz
