// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/name_evidence.h"
#include "indexer/names/alias_rules.h"
#include "kzsearch/entities.h"

namespace kz {

/// A name key of a person or organisation, as all articles together say it.
struct ActorName {
  EntityKind kind = EntityKind::person;
  std::string_view key;
  std::string_view text;  ///< the spelling it is compared by
  std::string_view id;    ///< of a known actor; empty for others
  std::uint32_t number = 0;
  std::uint32_t articles = 0;
};

/// Why two names were joined: their places in the names given.
struct NameJoin {
  std::size_t a = 0;
  std::size_t b = 0;
  JoinReason reason = JoinReason::known;
  float distance = 0;
};

struct JoinedNames {
  std::vector<std::size_t> group_of;  ///< for each name the place of the first name of its group
  std::vector<NameJoin> joins;        ///< a chain of joins for each group: one fewer than its names
};

/// Two names that sound alike but not the same, for which the articles must tell.
struct DoubtfulPair {
  std::size_t a = 0;
  std::size_t b = 0;
  float distance = 0;
};

/// For pairs of names, by their places in the names given, whether what articles say around them speaks for one person.
/// `group_of` holds for each name the place of the first name of its group so far.
using AskContext =
    std::function<std::vector<bool>(std::span<const DoubtfulPair> pairs, const std::vector<std::size_t>& group_of)>;

/// Which names are one actor. `names` are sorted by kind and key, without two of one key; the result depends on nothing
/// else. Persons are joined where their full names sound alike (complete linkage: each name of a group with each
/// other), beyond kSurelySame only where `ask` finds evidence; a single word only with the one person it dominantly
/// stands for. Organisations are joined where they have the same words, an acronym with the body that articles
/// explain it by (acronym_bodies.h). `rules` overrule everything. Near-linear in the number of names.
[[nodiscard]] JoinedNames join_actors(std::span<const ActorName> names, const AliasRules& rules, const AskContext& ask);

}  // namespace kz
