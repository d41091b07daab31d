// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// All that is known of a written word, apart from where it stands.
struct WordForms {
  std::string form;
  std::string exact;  ///< empty where it equals `form`
  std::string stem;
  bool is_stop_word = false;
  bool is_all_capitals = false;  ///< and of two letters or more: an acronym, in a text that is not all capitals
};

/// Written word -> its forms. References stay valid until `clear`.
class WordCache {
 public:
  /// The entry of `written`, or null.
  [[nodiscard]] const WordForms* find(std::string_view written) const;

  /// Adds an entry; `written` must have none.
  const WordForms& add(std::string_view written, WordForms forms);

  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  void clear();

 private:
  struct Entry {
    std::string written;
    WordForms forms;
  };
  struct Slot {
    const Entry* entry = nullptr;  // null: free
    std::uint32_t hash = 0;
  };

  void grow();

  std::deque<Entry> entries_;  // a deque does not move its entries
  std::vector<Slot> slots_;    // a power of two, at most half full
};

}  // namespace kz
