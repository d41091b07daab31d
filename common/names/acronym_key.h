// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// The two names of an organisation that a key of it tells to be one.
struct AcronymKey {
  std::string_view name;     ///< "british national party", a name key
  std::string_view acronym;  ///< "bnp"
};

/// What an organisation is stored as, by an article that tells what its acronym stands for: "british national party
/// (bnp)". So a corpus keeps the bodies apart that different articles call by one acronym, and knows of each what else
/// it is called. No `name_key` looks like it.
[[nodiscard]] std::string acronym_key(std::string_view name, std::string_view acronym);

/// nullopt for any other key. As long-lived as `key`.
[[nodiscard]] std::optional<AcronymKey> parse_acronym_key(std::string_view key);

/// The name keys that articles which store `key` say: both names where it tells an acronym, else the key itself.
[[nodiscard]] std::vector<std::string_view> names_said(std::string_view key);

/// Whether `name`, a name key, is one of them.
[[nodiscard]] bool says_name(std::string_view key, std::string_view name);

}  // namespace kz
