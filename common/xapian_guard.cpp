// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/xapian_guard.h"

#include <fmt/format.h>
#include <xapian.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <new>
#include <string_view>

namespace kz {
namespace {

struct SystemFailure {
  int number;
  std::string_view text;
};

// Xapian keeps errno only as text in its messages ("No space left on device"), so both are compared.
constexpr std::array kSystemFailures{
    SystemFailure{ENOSPC, "No space left on device"}, SystemFailure{EFBIG, "File too large"},
    SystemFailure{EDQUOT, "Disk quota exceeded"},     SystemFailure{EACCES, "Permission denied"},
    SystemFailure{EROFS, "Read-only file system"},    SystemFailure{EIO, "Input/output error"},
    SystemFailure{EMFILE, "Too many open files"},
};

std::string_view system_failure(const Xapian::Error& error) {
  const char* said = error.get_error_string();
  const std::string_view system_text = said != nullptr ? said : "";
  for (const auto& failure : kSystemFailures) {
    if (system_text.find(failure.text) != std::string_view::npos ||
        error.get_msg().find(failure.text) != std::string::npos) {
      return failure.text;
    }
  }
  return {};
}

std::string rebuild_hint(const std::string& index_path) {
  return fmt::format("build it anew with 'kzindex rebuild ARTICLES --db {}'", index_path);
}

}  // namespace

void rethrow_xapian_error(const std::string& index_path) {
  try {
    throw;
  } catch (const Xapian::Error& error) {
    if (const auto failure = system_failure(error); !failure.empty()) {
      throw Error(ErrorCode::io, fmt::format("index '{}': {}", index_path, failure),
                  "free space or mend the permissions; the live index is untouched");
    }
    if (error.get_type() == std::string_view("DatabaseLockError")) {
      throw Error(ErrorCode::index_locked, fmt::format("index '{}' is being written by another program", index_path),
                  "wait for it, or give --wait-lock SECONDS");
    }
    if (error.get_type() == std::string_view("DatabaseModifiedError")) {
      throw Error(ErrorCode::io, fmt::format("index '{}' changes faster than it can be read", index_path), "try again");
    }
    throw Error(ErrorCode::index_corrupt, fmt::format("index '{}' cannot be read: {}", index_path, error.get_msg()),
                rebuild_hint(index_path));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorCode::io, fmt::format("index '{}': {}", index_path, error.code().message()),
                "check the path, its permissions and the free space; the live index is untouched");
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::internal, "out of memory");
  }
}

bool is_stale_read() noexcept {
  try {
    throw;
  } catch (const Xapian::DatabaseModifiedError&) {
    return true;
  } catch (const Xapian::DatabaseNotFoundError&) {
    return true;
  } catch (const Xapian::DatabaseOpeningError&) {
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace kz
