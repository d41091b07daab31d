// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/run_command.h"
#include "support/temp_dir.h"

namespace kz::test {

/// A folder with the articles "articles.jsonl" and an index of them, "index".
class SmallIndex {
 public:
  explicit SmallIndex(std::string_view articles);

  [[nodiscard]] const TempDir& dir() const { return dir_; }

  /// `kzsearch --db index` with `arguments`, run in the folder.
  [[nodiscard]] CommandResult search(const std::vector<std::string>& arguments, CommandOptions options = {}) const;

  /// `script` run by sh in the folder. "$@" within it is `kzsearch --db index` with `arguments`.
  [[nodiscard]] CommandResult script(const std::string& script, const std::vector<std::string>& arguments,
                                     CommandOptions options = {}) const;

 private:
  TempDir dir_;
};

/// Three articles: a1, on troops in Almaty, a2, on the price of gas, both dated, and a3, undated, on a ship near Suez.
/// Only to be searched.
[[nodiscard]] const SmallIndex& three_articles();

}  // namespace kz::test
