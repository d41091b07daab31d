// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "support/run_command.h"
#include "support/temp_dir.h"

namespace kz::test {

/// A folder in which kzindex is run over sources written to it, on the index "index".
class WorkFolder {
 public:
  [[nodiscard]] const TempDir& dir() const { return dir_; }

  /// `kzindex VERB --db index` and the other `arguments`, run in the folder, behind `prefix`.
  [[nodiscard]] CommandResult kzindex(const std::vector<std::string>& arguments, CommandOptions options = {},
                                      const std::vector<std::string>& prefix = {}) const;

  /// Indexes the article "a1" as the live index. Throws std::runtime_error where that fails.
  void build_live_index() const;

  /// The ids of the articles that a search of "index" for `query` finds, divided by blanks; where it fails, its
  /// message.
  [[nodiscard]] std::string found(const std::string& query) const;

  /// The names of what is in the folder `name`, sorted, divided by blanks.
  [[nodiscard]] std::string entries(const std::string& name) const;

 private:
  TempDir dir_;
};

/// `count` articles as JSON Lines, "PREFIX1", "PREFIX2" and so on; each holds the words "report on the price of gas".
[[nodiscard]] std::string json_articles(const std::string& prefix, int count);

}  // namespace kz::test
