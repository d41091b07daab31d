// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/files.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace kz {

FileDescriptor::~FileDescriptor() {
  if (value_ >= 0) close(value_);
}

int write_all(int file, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const auto written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string system_reason(int error_number) {
  std::string reason = std::generic_category().message(error_number);
  if (!reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z') reason[0] = static_cast<char>(reason[0] + ('a' - 'A'));
  return reason;
}

std::string absolute_path(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  std::string normal = (error ? std::filesystem::path(path) : absolute).lexically_normal().string();
  if (normal.size() > 1 && normal.back() == '/') normal.pop_back();
  return normal;
}

}  // namespace kz
