// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/cli/printer.h"

namespace kz {

/// Bytes of a text, half open, that are set in colour.
struct StyledSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view sequence;  ///< one of `sgr`
};

/// Each of `marks` in the colour of a match.
[[nodiscard]] std::vector<StyledSpan> marked(const std::vector<std::pair<std::size_t, std::size_t>>& marks);

/// Appends text as it is laid out for a person: made visible (`append_visible`), in colour where that is wanted.
class StyledText {
 public:
  explicit StyledText(const TextStyle& style) : style_(style) {}

  void append(std::string& out, std::string_view text, std::string_view sequence) const;

  /// `text` in lines behind `indent` columns, each ended; the first goes on where `out` stands. `spans` ascend.
  void append_wrapped(std::string& out, std::string_view text, std::size_t indent,
                      const std::vector<StyledSpan>& spans) const;

 private:
  void append_line(std::string& out, std::string_view text, std::pair<std::size_t, std::size_t> line,
                   const std::vector<StyledSpan>& spans) const;

  TextStyle style_;
};

}  // namespace kz
