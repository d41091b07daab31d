// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/disk_room.h"

#include <sys/resource.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace kz {
namespace fs = std::filesystem;
namespace {

/// A commit writes anew the blocks it changes, at worst those of every term of some hundred articles.
constexpr std::uint64_t kMostChanged = 256u << 20;

/// A term of an article, in the postings and in its list of terms: some ten bytes, in blocks that may be half full.
constexpr std::uint64_t kBytesPerTerm = 24;

[[noreturn]] void throw_full(const fs::path& database, int error) {
  throw fs::filesystem_error("no room", database, std::error_code(error, std::generic_category()));
}

}  // namespace

void require_room(const fs::path& database, std::uint64_t added) {
  std::uint64_t all = 0;
  std::uint64_t largest = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(database, error)) {
    const auto size = entry.is_regular_file(error) ? entry.file_size(error) : 0;
    if (error) continue;
    all += size;
    largest = std::max(largest, size);
  }
  const auto needed = std::min(all, kMostChanged) + added;
  rlimit file_size{};
  if (getrlimit(RLIMIT_FSIZE, &file_size) == 0 && file_size.rlim_cur != RLIM_INFINITY &&
      largest + needed > file_size.rlim_cur) {
    throw_full(database, EFBIG);
  }
  struct statvfs disk {};
  if (statvfs(database.c_str(), &disk) != 0) return;  // the commit tells what is wrong
  if (std::uint64_t{disk.f_bavail} * disk.f_frsize < needed) throw_full(database, ENOSPC);
}

std::uint64_t most_bytes(const DraftDocument& document) {
  std::uint64_t bytes = kBytesPerTerm * document.terms().size();
  for (const auto& [slot, value] : document.values()) bytes += 2 * value.size();
  return bytes;
}

}  // namespace kz
