// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>

#include "kzsearch/error.h"

namespace kz {

/// Turns the Xapian exception being handled into a kz::Error about the index at `index_path`; anything else goes on as
/// it is. To be called from within a catch block.
[[noreturn]] void rethrow_xapian_error(const std::string& index_path);

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

/// The same, but a stale read goes on as it is, for `with_fresh_reads` around it.
template <typename Work>
auto with_xapian_errors_named(const std::string& index_path, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    if (is_stale_read()) throw;
    rethrow_xapian_error(index_path);
  }
}

/// Runs `work`; where the index changed meanwhile, runs `reopen` and then all of `work` again, a few times at most.
template <typename Work, typename Reopen>
auto with_fresh_reads(const std::string& index_path, Work&& work, Reopen&& reopen) -> decltype(work()) {
  constexpr int kAttempts = 4;  // a writer commits a batch in seconds; a search takes milliseconds
  return with_xapian_errors(index_path, [&] {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (...) {
        if (attempt == kAttempts || !is_stale_read()) throw;
      }
      reopen();
    }
  });
}

}  // namespace kz
