// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <xapian.h>

#include "common/files.h"

namespace kz {

/// An index on disk is a folder:
///
///   XAPIANDB             stub file, one line "glass generation-N": the live generation. Replaced by rename(2) of
///                        XAPIANDB.new, never written in place. Its name makes the folder itself a database for every
///                        Xapian program.
///   generation-N/        the live generation, and the one before it until the next rebuild
///   building-N/          a generation being built; left behind by a killed build, removed by the next
///   lock                 held (flock) by the one writer; holds its process id
class IndexFolder {
 public:
  /// `path`: the folder, or the stub file within it. Nothing is read or made.
  explicit IndexFolder(const std::string& path);

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  [[nodiscard]] std::filesystem::path stub() const;

  /// The live generation's folder; nullopt where there is no index. Throws Error(index_corrupt) for a stub that cannot
  /// be understood.
  [[nodiscard]] std::optional<std::filesystem::path> live() const;

  /// Makes the folder, mode 0700, where it is missing. Throws Error(io), also where the path is a link to a folder that
  /// is not there, and Error(index_corrupt) where the path is
  /// taken by something that is no index folder.
  void create() const;

  /// An empty folder to build the next generation in, what killed builds left behind being removed first. Needs the
  /// lock.
  [[nodiscard]] std::filesystem::path start_building() const;

  /// Makes what was built in `building` durable and live, and drops the generations before the one it replaces. Who
  /// could read that one can read the new one.
  void make_live(const std::filesystem::path& building) const;

 private:
  std::string path_;
};

/// Throws Error(index_missing) where there is no index. For work that must not make one.
void require_index(const IndexFolder& folder);

/// Which stub file was read: changes with every swap. (Modification times are too coarse alone, inodes are reused.)
struct StubIdentity {
  std::uint64_t inode = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  bool operator==(const StubIdentity&) const = default;
};

/// nullopt where there is no stub.
[[nodiscard]] std::optional<StubIdentity> stub_identity(const IndexFolder& folder);

/// The live generation, checked to be of this schema and analyser. Throws Error(index_missing | index_schema |
/// index_corrupt).
[[nodiscard]] Xapian::Database open_live(const IndexFolder& folder);

/// The same to write to. The caller holds the lock.
[[nodiscard]] Xapian::WritableDatabase open_live_for_writing(const IndexFolder& folder);

/// Refuses what this program cannot read: throws Error(index_corrupt) where `database` is no kzsearch index, and
/// Error(index_schema) where it is of another schema or analyser. `index` is its folder or address.
void check_versions(const std::string& index, const Xapian::Database& database);

/// Writes the metadata that `check_versions` reads.
void stamp_versions(Xapian::WritableDatabase& database);

/// Holds the writer lock of an index folder; released when destroyed, and by the kernel when the process dies.
class WriterLock {
 public:
  /// Waits up to `wait_seconds` for another writer, then throws Error(index_locked) naming the process that holds it.
  /// `while_waiting` is called many times a second meanwhile; what it throws ends the wait.
  WriterLock(const IndexFolder& folder, double wait_seconds, const std::function<void()>& while_waiting = {});

 private:
  FileDescriptor file_;
};

}  // namespace kz
