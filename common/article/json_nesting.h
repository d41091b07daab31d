// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace kz {

/// Follows brackets and strings through JSON, byte by byte, without checking anything else.
class JsonNesting {
 public:
  void take(char c) noexcept {
    if (is_escaped_) {
      is_escaped_ = false;
    } else if (in_string_) {
      if (c == '"') in_string_ = false;
      if (c == '\\') is_escaped_ = true;
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && depth_ > 0) {
      --depth_;
    }
  }

  /// Open brackets after the last byte taken.
  [[nodiscard]] std::size_t depth() const noexcept { return depth_; }

  /// Outside every bracket and string.
  [[nodiscard]] bool is_at_top() const noexcept { return depth_ == 0 && !in_string_; }

 private:
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool is_escaped_ = false;
};

}  // namespace kz
