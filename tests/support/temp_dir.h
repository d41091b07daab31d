// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kz::test {

/// A new empty folder, removed with all that is in it at the end.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  /// Without '/' at the end.
  [[nodiscard]] const std::string& path() const { return path_; }

  /// The path of `name` within the folder, existing or not.
  [[nodiscard]] std::string path(std::string_view name) const;

  /// Writes the file `name`, making the folders on its way. Returns its path.
  std::string write_file(std::string_view name, std::string_view bytes) const;

 private:
  std::string path_;
};

/// `bytes` as one gzip member.
[[nodiscard]] std::string gzip(std::string_view bytes);
[[nodiscard]] std::string zstd(std::string_view bytes);

}  // namespace kz::test
