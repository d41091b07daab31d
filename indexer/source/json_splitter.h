// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/article/json_nesting.h"
#include "indexer/source/byte_reader.h"

namespace kz {

/// One value of a JSON file, unparsed.
struct JsonPart {
  std::string bytes;
  std::size_t line = 0;  ///< where it begins, from 1
  bool is_only = true;   ///< the file is this one value; else it is an element of the file's array, or others follow
};

/// Something of a JSON file that is no value.
struct JsonDefect {
  std::size_t line = 0;  ///< from 1; 0 for the whole file
  std::string reason;
};

/// Splits a JSON file at its top level: the elements of an array, or one value, or objects one after the other, holding
/// one at a time. The values themselves are not checked: a broken one whose brackets and quotes pair up does not hide
/// those after it.
class JsonSplitter {
 public:
  /// `line` is that of the reader's first byte in its file.
  JsonSplitter(ByteReader& reader, std::size_t max_value_bytes, std::size_t line = 1);

  /// nullopt at the end, and where the reader failed.
  [[nodiscard]] std::optional<std::variant<JsonPart, JsonDefect>> next();

  /// The line reading has come to, from 1.
  [[nodiscard]] std::size_t line_number() const noexcept { return line_; }

 private:
  using Part = std::variant<JsonPart, JsonDefect>;
  enum class State { start, in_array, after_element, in_sequence, after_value, done };

  std::optional<Part> next_in_array();
  std::optional<Part> next_element();
  std::optional<Part> take_value(bool in_array);
  bool begins_object();
  std::optional<Part> check_nothing_follows();
  std::optional<Part> stop_with(std::string reason, std::size_t line);

  [[nodiscard]] std::optional<char> peek();  // nullopt at the end
  void advance();
  void skip_blanks();
  void skip_byte_order_mark();

  ByteReader& reader_;
  std::size_t max_value_bytes_;
  std::string_view rest_;  // of the reader's last piece
  std::size_t line_;
  State state_ = State::start;
};

}  // namespace kz
