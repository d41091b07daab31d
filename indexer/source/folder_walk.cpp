// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/folder_walk.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string_view>
#include <system_error>

#include "common/files.h"

namespace kz {
namespace {

namespace fs = std::filesystem;

// "README.md", "readme.txt": a folder's word about itself, no article of it.
bool is_readme(std::string_view name) {
  constexpr std::string_view kReadme = "readme";
  const auto stem = name.substr(0, name.find('.'));
  return std::equal(stem.begin(), stem.end(), kReadme.begin(), kReadme.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

// The name as it stands in a path, with '/' after a folder's: sorting such names sorts the paths below them too.
// Empty for what is passed over.
std::string walked_name(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  std::error_code error;
  const fs::file_type type = entry.symlink_status(error).type();
  if (error || name.empty() || name[0] == '.' || is_readme(name)) return {};
  if (type == fs::file_type::directory) return name + '/';
  return type == fs::file_type::regular ? name : std::string();
}

}  // namespace

FolderWalk::FolderWalk(std::string folder) : folder_(std::move(folder)) {
  if (folder_.empty() || folder_.back() != '/') folder_ += '/';
}

std::optional<FolderWalk::Entry> FolderWalk::next() {
  if (!std::exchange(is_started_, true)) {
    if (std::string failure = enter(""); !failure.empty()) return Entry{"", std::move(failure)};
  }
  while (!pending_.empty()) {
    if (pending_.back().empty()) {
      pending_.pop_back();
      continue;
    }
    std::string path = std::move(pending_.back().back());
    pending_.back().pop_back();
    if (path.back() != '/') return Entry{std::move(path), {}};
    if (std::string failure = enter(path); !failure.empty()) {
      path.pop_back();
      return Entry{std::move(path), std::move(failure)};
    }
  }
  return std::nullopt;
}

std::string FolderWalk::enter(const std::string& relative_path) {
  std::error_code error;
  fs::directory_iterator entry(folder_ + relative_path, error);
  std::vector<std::string> paths;
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = walked_name(*entry);
    if (!name.empty()) paths.push_back(relative_path + name);
  }
  if (error) return system_reason(error.value());
  std::sort(paths.begin(), paths.end(), std::greater<>());
  pending_.push_back(std::move(paths));
  return {};
}

}  // namespace kz
