// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>

#include "kzsearch/export.h"

namespace kz {

/// What kind of failure stopped the work asked for. `exit_status()` gives the exit status both programs use for it.
enum class ErrorCode {
  usage,          ///< a value the caller gave makes no sense: an option, a threshold, a file of settings
  query,          ///< the query cannot be read: an unknown field, an impossible date
  index_missing,  ///< there is no index at the path
  index_schema,   ///< the index was written by another schema or analyser version
  index_corrupt,  ///< the files are there but are no readable index
  index_locked,   ///< another writer holds the lock
  io,             ///< reading or writing failed: missing source, full disk, no permission
  interrupted,    ///< the caller asked to stop (IndexerOptions::cancelled)
  internal,       ///< a defect of the library itself
};

/// The only exception that leaves the library. `what()` is one line of UTF-8, lower case, without a full stop:
/// "no index at 'news.idx'".
class KZ_EXPORT Error : public std::runtime_error {
 public:
  /// `hint` is a command or a change that mends it; `detail` are further lines shown between message and hint
  /// (for a query error: the query, and a caret under the place). Both may be empty.
  Error(ErrorCode code, const std::string& message, std::string hint = {}, std::string detail = {});

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }
  [[nodiscard]] const std::string& detail() const noexcept { return detail_; }

 private:
  ErrorCode code_;
  std::string hint_;
  std::string detail_;
};

/// The process exit status for `code`: 2 usage and query, 3 index missing, of another schema or corrupt, 4 locked, 5
/// I/O, 130 interrupted, 70 internal.
[[nodiscard]] KZ_EXPORT int exit_status(ErrorCode code) noexcept;

}  // namespace kz
