// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace kz {

/// An open file, closed at the end.
class FileDescriptor {
 public:
  /// `value` is what open(2) returned: negative where it failed.
  explicit FileDescriptor(int value) noexcept : value_(value) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  [[nodiscard]] int get() const noexcept { return value_; }

 private:
  int value_;
};

/// Writes all of `bytes` to the open file `file`. The `errno` value of what failed, 0 where nothing did.
[[nodiscard]] int write_all(int file, std::span<const std::byte> bytes);

/// What the system says of an `errno` value, as the cause in a message: "permission denied".
[[nodiscard]] std::string system_reason(int error_number);

/// `path` made absolute and normal ("a/../b/" -> "/…/b"), without following symbolic links; it need not exist.
[[nodiscard]] std::string absolute_path(const std::string& path);

}  // namespace kz
