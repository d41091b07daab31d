// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "kzsearch/names.h"

namespace kz {

/// Whether `text` is an id, not a name: "org:csto", "gn:1526384".
[[nodiscard]] bool is_entity_id(std::string_view text);

/// The user's rules of an index, in the order in which they are listed.
class AliasRules {
 public:
  AliasRules() = default;
  /// Error(ErrorCode::usage) where two rules contradict each other, also by way of others; it names both.
  explicit AliasRules(std::vector<AliasRule> rules);

  [[nodiscard]] const std::vector<AliasRule>& all() const noexcept { return rules_; }
  [[nodiscard]] bool empty() const noexcept { return rules_.empty(); }

  /// These with one more rule of the command line; one that says the opposite of the same names goes.
  [[nodiscard]] AliasRules with(AliasRule rule) const;
  /// These without what the command line says of `a` and `b`; nothing where it says nothing.
  [[nodiscard]] std::optional<AliasRules> without(const std::string& a, const std::string& b) const;
  /// These without the rules of files, and with `rules` in their place.
  [[nodiscard]] AliasRules with_file(std::vector<AliasRule> rules) const;

 private:
  std::vector<AliasRule> rules_;
};

/// Reads a file of rules: a line `same<TAB>A<TAB>B` or `differ<TAB>A<TAB>B`; empty lines, lines that start with #
/// and a last column that does are passed over. `name` stands in messages. Error(ErrorCode::usage) with line and reason
/// for a line that is none.
[[nodiscard]] std::vector<AliasRule> parse_alias_rules(std::string_view text, std::string_view name);

/// The same, of the file `path`. Error(ErrorCode::io) where it cannot be read.
[[nodiscard]] std::vector<AliasRule> read_alias_rules(const std::string& path);

/// "same 'A' 'B'", for messages.
[[nodiscard]] std::string to_string(const AliasRule& rule);

/// The rules that an index keeps; none where it keeps none.
[[nodiscard]] AliasRules stored_rules(const Xapian::Database& database);
void store_rules(const AliasRules& rules, Xapian::WritableDatabase& database);

}  // namespace kz
