// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kz {

/// The copy table: which articles are copies of one another, and which only share passages. Written by `bind` after the
/// articles, as metadata:
///
///   key                      value
///   kz-c <group>             CopyGroup; the group's 8 bytes are also in schema::kCopiesSlot of each of its articles
///   kz-r <id term>           SharedPassages of one article
namespace copy_table {

inline constexpr std::string_view kGroupPrefix = "kz-c";
inline constexpr std::string_view kPassagesPrefix = "kz-r";

/// What stands for a group in schema::kCopiesSlot: a hash of its first article's id.
[[nodiscard]] std::string group_value(std::string_view first_id);
[[nodiscard]] std::string group_key(std::string_view value);
[[nodiscard]] std::string passages_key(std::string_view article_id);

}  // namespace copy_table

/// One article of a group of copies.
struct CopyMember {
  std::string id;
  std::string source;                 ///< the outlet, as published
  std::vector<std::string> agencies;  ///< news agencies that it credits, sorted
};

/// Two or more copies, in the order of their ids.
using CopyGroup = std::vector<CopyMember>;

/// Sentences that an article has in common with another one that is not its copy.
struct SharedPassage {
  std::string id;            ///< of the other article
  std::uint32_t shared = 0;  ///< sentences of the article that the other has too, nearly word for word
};

/// Most sentences first.
struct SharedPassages {
  std::uint32_t sentences = 0;  ///< of the article's body
  std::vector<SharedPassage> with;
};

[[nodiscard]] std::string encode(const CopyGroup& group);
[[nodiscard]] CopyGroup decode_copy_group(std::string_view bytes);
[[nodiscard]] std::string encode(const SharedPassages& passages);
[[nodiscard]] SharedPassages decode_shared_passages(std::string_view bytes);

/// The group of this value of schema::kCopiesSlot; empty for an empty value.
[[nodiscard]] CopyGroup read_copy_group(const Xapian::Database& database, std::string_view value);

/// What the article shares with others, empty where nothing.
[[nodiscard]] SharedPassages read_shared_passages(const Xapian::Database& database, std::string_view article_id);

}  // namespace kz
