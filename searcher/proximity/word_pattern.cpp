// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/proximity/word_pattern.h"

#include <algorithm>
#include <limits>

namespace kz {
namespace {

bool stands_for(const std::vector<std::uint32_t>& words, std::uint32_t word) {
  return words.size() == 1 ? words.front() == word : std::binary_search(words.begin(), words.end(), word);
}

/// A word of the sentence that some place of the pattern takes.
struct Occurrence {
  std::size_t position = 0;
  std::uint32_t word = 0;
};

/// One sentence against one pattern.
class Sentence {
 public:
  explicit Sentence(const WordPattern& pattern) : pattern_(pattern) {}

  void clear() {
    occurrences_.clear();
    length_ = 0;
  }

  void add(std::uint32_t word) {
    const bool is_wanted = std::any_of(pattern_.places.begin(), pattern_.places.end(),
                                       [word](const auto& place) { return stands_for(place, word); });
    if (is_wanted) occurrences_.push_back({.position = length_, .word = word});
    ++length_;
  }

  [[nodiscard]] bool matches() {
    for (std::size_t first = 0; first + pattern_.places.size() <= occurrences_.size(); ++first) {
      if (pattern_.is_ordered ? is_ordered_from(first) : is_any_order_from(first)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool is_in_window(std::size_t first, std::size_t at) const {
    return occurrences_[at].position - occurrences_[first].position < pattern_.window;
  }

  /// The earliest word for each place in turn: no other choice ends sooner.
  [[nodiscard]] bool is_ordered_from(std::size_t first) const {
    if (!stands_for(pattern_.places.front(), occurrences_[first].word)) return false;
    std::size_t place = 1;
    for (auto at = first + 1; at < occurrences_.size() && place < pattern_.places.size() && is_in_window(first, at);
         ++at) {
      if (stands_for(pattern_.places[place], occurrences_[at].word)) ++place;
    }
    return place == pattern_.places.size();
  }

  /// Each place gets a word of its own from the window (bipartite matching by augmenting paths): "new NEAR new" takes
  /// two.
  [[nodiscard]] bool is_any_order_from(std::size_t first) {
    auto end = first + 1;
    while (end < occurrences_.size() && is_in_window(first, end)) ++end;
    if (end - first < pattern_.places.size()) return false;
    taken_by_.assign(end - first, kFree);
    for (std::size_t place = 0; place < pattern_.places.size(); ++place) {
      tried_.assign(end - first, false);
      if (!find_word(place, first, end)) return false;
    }
    return true;
  }

  [[nodiscard]] bool find_word(std::size_t place, std::size_t first, std::size_t end) {
    for (auto at = first; at < end; ++at) {
      if (tried_[at - first] || !stands_for(pattern_.places[place], occurrences_[at].word)) continue;
      tried_[at - first] = true;
      auto& owner = taken_by_[at - first];
      if (owner == kFree || find_word(owner, first, end)) {
        taken_by_[at - first] = place;
        return true;
      }
    }
    return false;
  }

  static constexpr std::size_t kFree = std::numeric_limits<std::size_t>::max();

  const WordPattern& pattern_;
  std::vector<Occurrence> occurrences_;
  std::size_t length_ = 0;
  std::vector<std::size_t> taken_by_;
  std::vector<bool> tried_;
};

}  // namespace

bool matches(const WordPattern& pattern, const WordSequence& words) {
  if (pattern.places.empty()) return true;
  Sentence sentence(pattern);
  std::size_t field = 0;  // in the order of TextField
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto word = words[at];
    if (word == word_sequence::kFieldEnd) {
      ++field;
      if (pattern.within && field > static_cast<std::size_t>(*pattern.within)) return false;
    } else if (pattern.within && field < static_cast<std::size_t>(*pattern.within)) {
      continue;
    } else if (word != word_sequence::kSentenceEnd) {
      sentence.add(word);
    } else {
      if (sentence.matches()) return true;
      sentence.clear();
    }
  }
  return false;
}

}  // namespace kz
