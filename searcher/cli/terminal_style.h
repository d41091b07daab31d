// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kz {

/// SGR sequences (ECMA-48), in the colours grep and ripgrep use for the same things.
namespace sgr {
inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kDim = "\x1b[2m";
inline constexpr std::string_view kMark = "\x1b[1;31m";
inline constexpr std::string_view kPath = "\x1b[35m";
inline constexpr std::string_view kReset = "\x1b[0m";
}  // namespace sgr

/// Running text is set no wider, whatever the terminal: longer lines are hard to read.
inline constexpr std::size_t kMaxTextColumns = 100;

}  // namespace kz
