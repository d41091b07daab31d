// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kz {

/// The regular files under a folder, in the order of their paths' bytes. Hidden entries (leading '.'), symbolic links,
/// special files (pipes, sockets, devices) and the folder's README are passed over. Holds the names of one folder a
/// level.
class FolderWalk {
 public:
  struct Entry {
    std::string relative_path;  ///< of the file, or of the folder that could not be read (empty for the walk's own)
    std::string failure;        ///< "permission denied"; empty for a file
  };

  explicit FolderWalk(std::string folder);

  /// nullopt at the end.
  [[nodiscard]] std::optional<Entry> next();

 private:
  // Opens the folder at `relative_path`, its entries still to come. Returns why it cannot be read, or nothing.
  [[nodiscard]] std::string enter(const std::string& relative_path);

  std::string folder_;
  bool is_started_ = false;
  // Of each folder entered and not yet left: relative paths still to come, the last first; folders end in '/'.
  std::vector<std::vector<std::string>> pending_;
};

}  // namespace kz
