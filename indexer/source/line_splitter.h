// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/byte_reader.h"

namespace kz {

/// A line without its end ("\n" or "\r\n").
struct Line {
  std::string bytes;         ///< empty where the line is too long
  std::size_t number = 0;    ///< from 1
  bool is_too_long = false;  ///< over the splitter's limit: passed over without being held
};

/// Splits bytes into lines, holding one at a time. A byte order mark before the first line is dropped.
class LineSplitter {
 public:
  LineSplitter(ByteReader& reader, std::size_t max_line_bytes);

  /// nullopt at the end. A last line without a line end counts, but one cut off by a failure of the reader does not.
  [[nodiscard]] std::optional<Line> next();

  /// The line reading has come to, from 1.
  [[nodiscard]] std::size_t line_number() const noexcept { return number_; }

 private:
  void append(Line& line, std::string_view bytes) const;

  ByteReader& reader_;
  std::size_t max_line_bytes_;
  std::string_view rest_;  // of the reader's last piece
  std::size_t number_ = 0;
};

}  // namespace kz
