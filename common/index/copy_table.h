// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kz {

/// The copy table: which articles are copies of one another, and which only share passages. Written by `bind` after the
/// articles, as metadata; it names documents by their numbers, so nothing that renumbers them may keep it. Groups are
/// numbered from 1 in the order of their first ids.
///
///   key                value
///   kz-c <number>      CopyGroup
///   kz-d <chunk>       for kDocumentsPerChunk document numbers each the number of its group, 4 bytes, 0 where none
///   kz-h               articles that folding can hide at most: all copies but one of every group; absent where none
///   kz-r <id term>     SharedPassages of one article
namespace copy_table {

inline constexpr std::uint32_t kDocumentsPerChunk = 4096;

inline constexpr std::string_view kGroupPrefix = "kz-c";
inline constexpr std::string_view kChunkPrefix = "kz-d";
inline constexpr std::string_view kHiddenKey = "kz-h";
inline constexpr std::string_view kPassagesPrefix = "kz-r";

/// What `bind` writes anew.
inline constexpr std::string_view kPrefixes[] = {kGroupPrefix, kChunkPrefix, kHiddenKey, kPassagesPrefix};

[[nodiscard]] std::string group_key(std::uint32_t number);
[[nodiscard]] std::string chunk_key(std::uint32_t chunk);
[[nodiscard]] std::string passages_key(std::string_view article_id);

/// Numbers of 4 bytes, most significant first.
[[nodiscard]] std::string encode_numbers(const std::vector<std::uint32_t>& numbers);

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

/// Reads the copy table of one open database; keeps what it read. Follows no reopening: make a new one with the
/// database.
class CopyTable {
 public:
  explicit CopyTable(Xapian::Database database) : database_(std::move(database)) {}

  /// The number of the group that a document belongs to, 0 where it has no copy.
  [[nodiscard]] std::uint32_t group_of(Xapian::docid document);

  /// The articles of a group; empty for 0.
  [[nodiscard]] CopyGroup group(std::uint32_t number) const;

  /// Articles that folding can hide at most; 0 where there are no copies.
  [[nodiscard]] std::size_t hidden();

  /// What the article shares with others; empty where nothing.
  [[nodiscard]] SharedPassages passages(std::string_view article_id) const;

 private:
  Xapian::Database database_;
  std::unordered_map<std::uint32_t, std::string> chunks_;  // as stored: one query looks at few of their numbers
  std::optional<std::size_t> hidden_;
};

}  // namespace kz
