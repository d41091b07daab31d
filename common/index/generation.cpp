// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/generation.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fstream>
#include <system_error>
#include <thread>

#include "common/files.h"
#include "common/index/schema.h"
#include "common/text/analyzer.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kStubName = "XAPIANDB";
constexpr std::string_view kFreshStubName = "XAPIANDB.new";  // until it is renamed
constexpr std::string_view kGenerationPrefix = "generation-";
constexpr std::string_view kBuildingPrefix = "building-";
constexpr std::string_view kLockName = "lock";

[[noreturn]] void throw_io(std::string_view what, const fs::path& path, int error) {
  throw Error(ErrorCode::io, fmt::format("cannot {} '{}': {}", what, path.string(), std::strerror(error)),
              "check the path, its permissions and the free space; the live index is untouched");
}

/// The N of "generation-N" or "building-N", 0 for other names.
unsigned long number_of(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return 0;
  unsigned long number = 0;
  const auto digits = name.substr(prefix.size());
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

/// An index is not made among the files of someone's own, whatever a slip of the keyboard says. What a killed first
/// build leaves behind, and hidden files, are none.
void refuse_other_files(const IndexFolder& folder) {
  std::error_code unreadable;  // building tells
  if (fs::exists(folder.stub(), unreadable)) return;
  for (const auto& entry : fs::directory_iterator(folder.path(), unreadable)) {
    const auto name = entry.path().filename().string();
    if (name == kLockName || name == kFreshStubName || name.starts_with('.') || name.starts_with(kBuildingPrefix) ||
        name.starts_with(kGenerationPrefix)) {
      continue;
    }
    throw Error(ErrorCode::index_corrupt,
                fmt::format("'{}' is no index, and not empty: it holds '{}'", folder.path(), name),
                "name a new or an empty folder with --db");
  }
}

void sync_path(const fs::path& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0) throw_io("write", path, errno);
}

void sync_tree(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) sync_path(entry.path());
  sync_path(folder);
}

void write_synced(const fs::path& path, std::string_view text) {
  const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (file.get() < 0) throw_io("write", path, errno);
  if (const int error = write_all(file.get(), std::as_bytes(std::span(text)))) throw_io("write", path, error);
  if (::fsync(file.get()) != 0) throw_io("write", path, errno);
}

/// Gives `fresh` the group and the permissions of `model`: whom the owner of an index let read it reads the next
/// generation, too. It stays private where there is no `model`, or its group is not to be had.
void copy_access(const fs::path& model, const fs::path& fresh) {
  struct stat wanted {};
  struct stat own {};
  if (::stat(model.c_str(), &wanted) != 0 || ::stat(fresh.c_str(), &own) != 0) return;
  if (own.st_gid != wanted.st_gid && ::chown(fresh.c_str(), own.st_uid, wanted.st_gid) != 0) return;
  constexpr mode_t kOfOthers = 0077;
  static_cast<void>(::chmod(fresh.c_str(), (own.st_mode & 0700U) | (wanted.st_mode & kOfOthers)));
}

void copy_access_of_generation(const fs::path& model, const fs::path& fresh) {
  for (const auto& entry : fs::directory_iterator(fresh)) copy_access(model / entry.path().filename(), entry.path());
  copy_access(model, fresh);
}

fs::path lock_path(const IndexFolder& folder) {
  return fs::path(folder.path()) / kLockName;
}

FileDescriptor open_lock(const fs::path& path) {
  FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (file.get() < 0) throw_io("open", path, errno);
  return file;
}

// `lock` is the open file that another process holds.
[[noreturn]] void throw_locked(const IndexFolder& folder, const FileDescriptor& lock) {
  std::array<char, 32> holder{};
  const auto size = ::pread(lock.get(), holder.data(), holder.size() - 1, 0);
  const std::string_view pid(holder.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  throw Error(ErrorCode::index_locked,
              fmt::format("index '{}' is being written by process {}", folder.path(), pid.empty() ? "?" : pid),
              "wait for it, or give --wait-lock SECONDS");
}

template <typename Keep>
void remove_numbered(const fs::path& root, std::string_view prefix, Keep keep) {
  std::error_code ignored;  // what cannot be removed now is tried again by the next build
  for (const auto& entry : fs::directory_iterator(root, ignored)) {
    const auto name = entry.path().filename().string();
    if (number_of(name, prefix) != 0 && !keep(name)) fs::remove_all(entry.path(), ignored);
  }
}

/// The live generation's name; empty where there is none that can be told.
std::string replaced_generation(const IndexFolder& folder) {
  try {
    const auto live = folder.live();
    return live ? live->filename().string() : std::string();
  } catch (const Error&) {
    return {};  // a damaged stub is what a rebuild is to mend
  }
}

unsigned version_in(const std::string& text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

template <typename Open>
auto open_checked(const IndexFolder& folder, Open open) {
  return with_fresh_reads(
      folder.path(),
      [&] {
        require_index(folder);
        const auto live = *folder.live();
        // What it may not look into Xapian calls missing, and nobody should rebuild an index for that.
        if (::access(live.c_str(), X_OK) != 0 && errno == EACCES) throw_io("read", live, errno);
        auto database = open(live.string());
        check_versions(folder.path(), database);
        return database;
      },
      [] {});
}

}  // namespace

void check_versions(const std::string& index, const Xapian::Database& database) {
  const auto stored = database.get_metadata(std::string(schema::kSchemaKey));
  if (stored.empty()) {
    throw Error(ErrorCode::index_corrupt, fmt::format("'{}' is a Xapian database, but no kzsearch index", index),
                "name another --db, or remove it and rebuild");
  }
  const auto refuse = [&](std::string_view what, unsigned found, unsigned wanted) {
    throw Error(ErrorCode::index_schema,
                fmt::format("index '{}' has {} version {}, this program reads version {}", index, what, found, wanted),
                rebuild_hint(index));
  };
  if (version_in(stored) != schema::kVersion) refuse("schema", version_in(stored), schema::kVersion);
  const auto analyzer = version_in(database.get_metadata(std::string(schema::kAnalyzerKey)));
  if (analyzer != kAnalyzerVersion) refuse("analyser", analyzer, kAnalyzerVersion);
}

IndexFolder::IndexFolder(const std::string& path) : path_(path) {
  if (const fs::path named(path); named.filename() == kStubName) {
    path_ = named.has_parent_path() ? named.parent_path().string() : ".";
  }
}

fs::path IndexFolder::stub() const {
  return fs::path(path_) / kStubName;
}

std::optional<fs::path> IndexFolder::live() const {
  std::ifstream in(stub());
  if (!in) {
    if (::access(stub().c_str(), R_OK) != 0 && errno == EACCES) throw_io("read", stub(), errno);
    std::error_code ignored;
    if (fs::exists(path_, ignored) && !fs::is_directory(path_, ignored)) {
      throw Error(ErrorCode::index_corrupt, fmt::format("'{}' is a file, not an index folder", path_),
                  "name another --db");
    }
    if (fs::exists(fs::path(path_) / "iamglass", ignored)) return fs::path(path_);  // a bare Xapian database
    return std::nullopt;
  }
  std::string backend;
  std::string name;
  if (in >> backend >> name; backend != "glass" || number_of(name, kGenerationPrefix) == 0) {
    throw Error(ErrorCode::index_corrupt, fmt::format("index '{}': its stub file '{}' is damaged", path_, kStubName),
                fmt::format("build it anew with 'kzindex rebuild ARTICLES --db {}'", path_));
  }
  return fs::path(path_) / name;
}

void IndexFolder::create() const {
  std::error_code error;
  if (fs::exists(fs::path(path_) / "iamglass", error)) {
    throw Error(ErrorCode::index_corrupt, fmt::format("'{}' is a Xapian database, but no kzsearch index", path_),
                "name another --db");
  }
  if (fs::is_directory(path_, error)) {
    refuse_other_files(*this);
    return;
  }
  if (fs::exists(path_, error)) {
    throw Error(ErrorCode::index_corrupt, fmt::format("'{}' is a file, not an index folder", path_),
                "name another --db");
  }
  if (fs::is_symlink(fs::symlink_status(path_, error))) {
    throw Error(ErrorCode::io,
                fmt::format("'{}' is a symbolic link to '{}', which is not there", path_,
                            fs::read_symlink(path_, error).string()),
                "make that folder, or mount the disk it lies on");
  }
  if (path_.empty()) throw Error(ErrorCode::io, "the path of the index is empty", "name a folder with --db");
  if (const auto parent = fs::absolute(path_).parent_path(); !parent.empty()) {
    fs::create_directories(parent, error);
    if (error) throw_io("create", parent, error.value());
  }
  if (::mkdir(path_.c_str(), 0700) != 0 && errno != EEXIST) throw_io("create", path_, errno);
}

fs::path IndexFolder::start_building() const {
  remove_numbered(path_, kBuildingPrefix, [](const std::string&) { return false; });
  unsigned long last = 0;
  for (const auto& entry : fs::directory_iterator(path_)) {
    last = std::max(last, number_of(entry.path().filename().string(), kGenerationPrefix));
  }
  auto building = fs::path(path_) / fmt::format("{}{}", kBuildingPrefix, last + 1);
  if (::mkdir(building.c_str(), 0700) != 0) throw_io("create", building, errno);
  return building;
}

void IndexFolder::make_live(const fs::path& building) const {
  const auto before = replaced_generation(*this);
  const auto number = number_of(building.filename().string(), kBuildingPrefix);
  const auto name = fmt::format("{}{}", kGenerationPrefix, number);
  if (!before.empty()) copy_access_of_generation(fs::path(path_) / before, building);
  sync_tree(building);
  // Before the folder is renamed: where the disk is full by now, the caller still knows it by the name it has.
  const auto fresh_stub = fs::path(path_) / kFreshStubName;
  write_synced(fresh_stub, fmt::format("glass {}\n", name));
  copy_access(stub(), fresh_stub);
  std::error_code error;
  fs::rename(building, fs::path(path_) / name, error);
  if (error) throw_io("rename", building, error.value());
  fs::rename(fresh_stub, stub(), error);
  if (error) throw_io("rename", fresh_stub, error.value());
  sync_path(path_);
  remove_numbered(path_, kGenerationPrefix, [&](const std::string& other) { return other == name || other == before; });
}

void require_index(const IndexFolder& folder) {
  if (folder.live()) return;
  throw Error(ErrorCode::index_missing, fmt::format("no index at '{}'", folder.path()),
              fmt::format("create one with 'kzindex rebuild ARTICLES --db {}'", folder.path()));
}

std::optional<StubIdentity> stub_identity(const IndexFolder& folder) {
  struct stat status {};
  if (::stat(folder.stub().c_str(), &status) != 0) return std::nullopt;
  return StubIdentity{.inode = status.st_ino, .seconds = status.st_mtim.tv_sec, .nanoseconds = status.st_mtim.tv_nsec};
}

Xapian::Database open_live(const IndexFolder& folder) {
  return open_checked(folder, [](const std::string& path) { return Xapian::Database(path, Xapian::DB_BACKEND_GLASS); });
}

Xapian::WritableDatabase open_live_for_writing(const IndexFolder& folder) {
  return open_checked(folder, [](const std::string& path) {
    return Xapian::WritableDatabase(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  });
}

void stamp_versions(Xapian::WritableDatabase& database) {
  database.set_metadata(std::string(schema::kSchemaKey), std::to_string(schema::kVersion));
  database.set_metadata(std::string(schema::kAnalyzerKey), std::to_string(kAnalyzerVersion));
}

WriterLock::WriterLock(const IndexFolder& folder, double wait_seconds, const std::function<void()>& while_waiting)
    : file_(open_lock(lock_path(folder))) {
  using Clock = std::chrono::steady_clock;
  const auto path = lock_path(folder);
  const auto deadline = Clock::now() + std::chrono::duration<double>(wait_seconds);
  while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) throw_io("lock", path, errno);
    if (!(Clock::now() < deadline)) throw_locked(folder, file_);  // NaN waits for nothing
    if (while_waiting) while_waiting();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  const auto pid = std::to_string(::getpid());
  if (::ftruncate(file_.get(), 0) != 0 || ::pwrite(file_.get(), pid.data(), pid.size(), 0) < 0) {
    throw_io("write", path, errno);
  }
}

}  // namespace kz
