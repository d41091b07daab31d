// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>

#include "kzsearch/error.h"

namespace kz {

/// Turns the Xapian exception being handled into a kz::Error about the index at `index_path`; anything else goes on as
/// it is. To be called from within a catch block.
[[noreturn]] void rethrow_xapian_error(const std::string& index_path);

/// Turns the exception being handled into a kz::Error about the server of `address` where the connection to it failed;
/// anything else goes on as it is. To be called from within a catch block.
[[noreturn]] void rethrow_connection_error(const std::string& address);

/// The command or the change that mends an index: its folder, or the address where it is served.
[[nodiscard]] std::string rebuild_hint(const std::string& index);

/// Of the exception being handled what the system said when a write failed ("No space left on device"); empty where it
/// is none of Xapian's, or no such failure.
[[nodiscard]] std::string_view failed_write() noexcept;

/// True where the exception being handled says that the connection to a server broke. Not where it took too long.
[[nodiscard]] bool is_broken_connection() noexcept;

/// True where the exception being handled says that the index changed under the reader (Xapian::DatabaseModifiedError),
/// or that a generation was swapped away while it was being opened: both go away when the index is opened again.
[[nodiscard]] bool is_stale_read() noexcept;

/// Runs `work`; what Xapian throws leaves as kz::Error.
template <typename Work>
auto with_xapian_errors(const std::string& index_path, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    rethrow_xapian_error(index_path);
  }
}

/// Runs `work`; a connection that fails leaves as kz::Error, and all else as it is.
template <typename Work>
auto with_connection_errors(const std::string& address, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    rethrow_connection_error(address);
  }
}

/// The same as `with_xapian_errors`, but what `with_fresh_reads` around it tries again goes on as it is.
template <typename Work>
auto with_xapian_errors_named(const std::string& index_path, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    if (is_stale_read() || is_broken_connection()) throw;
    rethrow_xapian_error(index_path);
  }
}

/// Runs `work`; where the index changed meanwhile, runs `reopen` and then all of `work` again, a few times at most;
/// where a connection broke, once.
template <typename Work, typename Reopen>
auto with_fresh_reads(const std::string& index_path, Work&& work, Reopen&& reopen) -> decltype(work()) {
  constexpr int kAttempts = 4;  // a writer commits a batch in seconds; a search takes milliseconds
  return with_xapian_errors(index_path, [&] {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (...) {
        const bool is_worth_it = is_stale_read() || (attempt == 1 && is_broken_connection());
        if (attempt == kAttempts || !is_worth_it) throw;
      }
      reopen();
    }
  });
}

}  // namespace kz
