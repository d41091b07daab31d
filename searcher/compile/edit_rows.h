// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// The distance of one word to many, given in the order of their bytes: insertions, deletions, replacements and swaps
/// of neighbouring characters (optimal string alignment). What two of them share at the start is reckoned once.
class EditRows {
 public:
  /// `word` is valid UTF-8; distances above `most` are not told apart.
  EditRows(std::string_view word, std::size_t most);

  /// Reckons with `other`. 0, or the bytes of its shortest beginning that no word within `most` starts with.
  [[nodiscard]] std::size_t enter(std::string_view other);

  /// Of the word entered last, where `enter` gave 0.
  [[nodiscard]] std::size_t distance() const;

 private:
  struct Row {
    char32_t character = 0;
    std::size_t end = 0;  // of the character, in bytes of the word entered
    std::vector<std::size_t> costs;
    std::size_t least = 0;
  };

  void add_row(char32_t character, std::size_t end);

  std::u32string word_;
  std::size_t most_;
  std::vector<Row> rows_;  // the first for no character at all
  std::string entered_;    // the bytes that `rows_` stand for
};

}  // namespace kz
