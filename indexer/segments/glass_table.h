// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/files.h"

/// The files of a database as Xapian's backend "glass" has them (Xapian 1.4, format of 2016-03-14; numbers of blocks
/// are big-endian): as much of it as it takes to write a new database whose keys come in order.
namespace kz::glass {

/// Every block of a table has as many bytes.
inline constexpr std::size_t kBlockBytes = 8192;

/// What is written, the first of its database.
inline constexpr std::uint32_t kRevision = 1;

/// What the version file says of a table.
struct TableRoot {
  std::uint32_t block = 0;  ///< number of the root block
  unsigned level = 0;       ///< its level; that of a leaf is 0
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< in all
};

/// Appends a document's number to a key, so that keys sort as the numbers do.
void put_sorted(std::string& key, std::uint32_t document);

/// A block that is being filled: a header, a directory that grows upwards and items that grow downwards.
class Block {
 public:
  explicit Block(unsigned level) : level_(level) {}

  [[nodiscard]] bool is_empty() const noexcept { return directory_end_ == kHeaderBytes; }
  [[nodiscard]] bool has_room_for(std::size_t item_bytes) const noexcept {
    return item_bytes + kDirectoryBytes <= items_begin_ - directory_end_;
  }

  /// Room for the next item, which is larger than those before it.
  [[nodiscard]] char* add(std::size_t item_bytes) noexcept;

  /// Its bytes, with the header written.
  [[nodiscard]] const std::array<char, kBlockBytes>& finish() noexcept;

  void clear() noexcept;

 private:
  static constexpr std::size_t kHeaderBytes = 11;
  static constexpr std::size_t kDirectoryBytes = 2;  // of an item

  unsigned level_;
  std::size_t directory_end_ = kHeaderBytes;
  std::size_t items_begin_ = kBlockBytes;
  std::array<char, kBlockBytes> bytes_{};
};

/// Writes a table, a B+ tree of keys and tags, from its first entry to its last: leaves as they fill up, the branches
/// above them when theirs do, so that the leaves stand in the file in the order of their keys.
///
/// Throws std::filesystem::filesystem_error where the file cannot be written.
class TableWriter {
 public:
  /// Creates `file`, which must not exist.
  explicit TableWriter(std::filesystem::path file);

  /// `key`: 1 to 255 bytes, behind all those before it. `is_compressed`: `tag` is a stream of raw deflate.
  /// Throws Error(internal) for other keys, and for a tag of some 130 MB.
  void add(std::string_view key, std::string_view tag, bool is_compressed = false);

  /// After the last of at least one entry.
  [[nodiscard]] TableRoot finish();

 private:
  /// What is least of a leaf or branch: a key, cut behind what tells it from the one before, and the number of the
  /// piece of the tag.
  struct Separator {
    std::string key;
    unsigned piece = 0;
  };
  struct Branch {
    Block block;
    Separator first;
  };

  void add_piece(std::string_view key, std::string_view tag, unsigned piece, unsigned flags);
  void add_child(std::size_t branch, Separator first, std::uint32_t child);
  void finish_leaf();
  [[nodiscard]] std::uint32_t write(Block& block);
  void flush();

  std::filesystem::path path_;
  FileDescriptor file_;
  std::string unwritten_;
  Block leaf_{0};
  Separator first_of_leaf_;
  std::string last_key_;
  std::vector<Branch> branches_;  // those being filled, from the level above the leaves
  TableRoot root_;
};

}  // namespace kz::glass
