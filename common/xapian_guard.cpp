// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/xapian_guard.h"

#include <fmt/format.h>
#include <xapian.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <new>
#include <stdexcept>
#include <string_view>

#include "common/index/remote_address.h"

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

/// "tcp://host:1" of "remote:tcp(host:1)", as an error calls the server it is about; else `otherwise`.
std::string address_of(const Xapian::Error& error, const std::string& otherwise) {
  constexpr std::string_view kPrefix = "remote:tcp(";
  const std::string_view context = error.get_context();
  if (!context.starts_with(kPrefix) || !context.ends_with(')')) return otherwise;
  const auto place = context.substr(kPrefix.size(), context.size() - kPrefix.size() - 1);
  return fmt::format("tcp://{}", place);
}

/// What went wrong with a connection, for a person: the system's word for it, else Xapian's.
std::string cause_of(const Xapian::NetworkError& error) {
  if (error.get_type() == std::string_view("NetworkTimeoutError")) return "it takes too long";
  if (const char* said = error.get_error_string(); said != nullptr && *said != '\0') return said;
  const auto& message = error.get_msg();
  constexpr std::string_view kUnknownReply = "Expecting reply type";
  return message.starts_with(kUnknownReply) ? "what answers is no Xapian server of this version" : message;
}

[[noreturn]] void throw_connection_error(const Xapian::NetworkError& error, const std::string& otherwise) {
  const auto address = address_of(error, otherwise);
  const auto colon = address.rfind(':');
  const auto port = is_remote(address) ? address.substr(colon + 1) : "PORT";
  throw Error(ErrorCode::index_missing, fmt::format("no answer from the index at '{}': {}", address, cause_of(error)),
              fmt::format("serve its folder on that machine with 'xapian-tcpsrv --port {} DIR'", port));
}

}  // namespace

std::string rebuild_hint(const std::string& index) {
  return is_remote(index) ? "build it anew with 'kzindex rebuild ARTICLES --db DIR', on the machine that serves it"
                          : fmt::format("build it anew with 'kzindex rebuild ARTICLES --db {}'", index);
}

void rethrow_connection_error(const std::string& address) {
  try {
    throw;
  } catch (const Xapian::NetworkError& error) {
    throw_connection_error(error, address);
  }
}

std::string_view failed_write() noexcept {
  try {
    throw;
  } catch (const Xapian::Error& error) {
    return system_failure(error);
  } catch (...) {
    return {};
  }
}

bool is_broken_connection() noexcept {
  try {
    throw;
  } catch (const Xapian::NetworkTimeoutError&) {
    return false;
  } catch (const Xapian::NetworkError&) {
    return true;
  } catch (...) {
    return false;
  }
}

void rethrow_xapian_error(const std::string& index_path) {
  try {
    throw;
  } catch (const Xapian::NetworkError& error) {
    throw_connection_error(error, index_path);
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
  } catch (const std::length_error&) {  // Xapian believes the lengths that it reads
    throw Error(ErrorCode::index_corrupt, fmt::format("index '{}' cannot be read: a length in it is wrong", index_path),
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
