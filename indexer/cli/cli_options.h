// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kz {

enum class IndexVerb { update, rebuild, remove, check, info, compact, dump, copies, analyze, names, aliases };

/// What a command line of kzindex asks for.
struct IndexCommand {
  IndexVerb verb = IndexVerb::info;
  std::string index_path;             ///< empty for `analyze` and `names`
  std::vector<std::string> operands;  ///< sources, or ids for `remove`
  unsigned threads = 0;               ///< 0: one a processor
  double wait_lock_seconds = 0;
  std::string alias_file;  ///< of `update` and `rebuild`
  std::string pairs_file;  ///< of `names`; "-" for standard input
  bool prune = false;
  bool raw = false;
  bool articles = false;  ///< of `dump`: as they can be indexed again
  bool date_from_file = false;
  std::string as_of;  ///< of `analyze`; empty where not given
  bool json = false;
  bool quiet = false;
  std::vector<std::pair<std::string, std::string>> columns;  ///< of CSV files: column, field
  std::optional<std::string> shown;                          ///< help or version, to be printed in place of any work
};

/// Errors: ErrorCode::usage, with a hint.
[[nodiscard]] IndexCommand parse_index_command(const std::vector<std::string>& arguments);

}  // namespace kz
