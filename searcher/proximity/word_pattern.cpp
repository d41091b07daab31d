// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/proximity/word_pattern.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>

namespace kz {
namespace {

bool stands_for(const WordPattern::Words& words, std::uint32_t word) {
  return words.size() == 1 ? words.front() == word : std::binary_search(words.begin(), words.end(), word);
}

bool has_place_for(const WordPattern& pattern, std::uint32_t word) {
  return std::any_of(pattern.operands.begin(), pattern.operands.end(), [word](const auto& operand) {
    return std::any_of(operand.begin(), operand.end(), [word](const auto& place) { return stands_for(place, word); });
  });
}

/// A word of the sentence that some operand of the pattern takes.
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
    if (has_place_for(pattern_, word)) occurrences_.push_back({.position = length_, .word = word});
    ++length_;
  }

  [[nodiscard]] bool matches() {
    if (!pattern_.is_ordered && has_room_from(0) && !has_all_operands()) return false;
    for (std::size_t first = 0; has_room_from(first); ++first) {
      if (stands_from(first)) return true;
      if (takes_whole_sentence()) return false;  // what follows is in the first window already
    }
    return false;
  }

  [[nodiscard]] std::vector<PatternWord> matched_words() {
    std::map<std::size_t, std::size_t> operands;  // by position
    if (takes_whole_sentence()) {
      if (matches()) take_all(operands);
    } else if (has_all_operands()) {
      take_windows(operands);
    }
    std::vector<PatternWord> found;
    found.reserve(operands.size());
    for (const auto& [position, operand] : operands) found.push_back({position, operand});
    return found;
  }

 private:
  /// Whether each operand may begin somewhere; else no window need be tried, of which a very long sentence has many.
  [[nodiscard]] bool has_all_operands() const {
    return std::all_of(pattern_.operands.begin(), pattern_.operands.end(), [&](const WordPattern::Operand& operand) {
      return std::any_of(occurrences_.begin(), occurrences_.end(),
                         [&](const Occurrence& each) { return stands_for(operand.front(), each.word); });
    });
  }

  [[nodiscard]] bool takes_whole_sentence() const {
    return pattern_.window == WordPattern::kWholeSentence && !pattern_.is_ordered;
  }

  /// Takes every word that an operand may take anywhere.
  void take_all(std::map<std::size_t, std::size_t>& operands) const {
    for (std::size_t at = 0; at < occurrences_.size(); ++at) {
      for (std::size_t operand = 0; operand < pattern_.operands.size(); ++operand) {
        const auto& places = pattern_.operands[operand];
        if (!stands_at(places, at, at)) continue;
        for (std::size_t i = 0; i < places.size(); ++i) operands.try_emplace(occurrences_[at + i].position, operand);
      }
    }
  }

  /// Takes the words of every window in which the pattern stands, of a very long sentence those of the first ones.
  void take_windows(std::map<std::size_t, std::size_t>& operands) {
    std::size_t looked_at = 0;
    for (std::size_t first = 0; has_room_from(first) && looked_at < kMostLookedAt; ++first) {
      const bool stands = stands_from(first);
      looked_at += taken_by_.size();
      for (std::size_t i = 0; i < taken_by_.size() && stands; ++i) {
        if (taken_by_[i] != kFree) operands.try_emplace(occurrences_[first + i].position, taken_by_[i]);
      }
    }
  }

  [[nodiscard]] bool has_room_from(std::size_t first) const {
    return first + pattern_.operands.size() <= occurrences_.size();
  }

  /// Whether the pattern stands in the window of the occurrence `first`; `taken_by_` then tells which operand took
  /// which of the occurrences from there on.
  [[nodiscard]] bool stands_from(std::size_t first) {
    return pattern_.is_ordered ? is_ordered_from(first) : is_any_order_from(first);
  }

  [[nodiscard]] bool is_in_window(std::size_t first, std::size_t at) const {
    return occurrences_[at].position - occurrences_[first].position < pattern_.window;
  }

  /// Whether the words from `at` on are those of `operand`, and lie in the window that starts at `first`.
  [[nodiscard]] bool stands_at(const WordPattern::Operand& operand, std::size_t first, std::size_t at) const {
    if (at + operand.size() > occurrences_.size() || !is_in_window(first, at + operand.size() - 1)) return false;
    for (std::size_t i = 0; i < operand.size(); ++i) {
      const auto& [position, word] = occurrences_[at + i];
      if (position != occurrences_[at].position + i || !stands_for(operand[i], word)) return false;
    }
    return true;
  }

  /// The earliest words for each operand in turn: no other choice ends sooner.
  [[nodiscard]] bool is_ordered_from(std::size_t first) {
    const auto& operands = pattern_.operands;
    if (!stands_at(operands.front(), first, first)) return false;
    taken_by_.assign(operands.front().size(), 0);
    std::size_t next = 1;
    auto at = first + operands.front().size();
    while (at < occurrences_.size() && next < operands.size() && is_in_window(first, at)) {
      const auto& operand = operands[next];
      const bool stands = stands_at(operand, first, at);
      const auto passed = stands ? operand.size() : 1;
      taken_by_.resize(taken_by_.size() + passed, stands ? next : kFree);
      at += passed;
      if (stands) ++next;
    }
    return next == operands.size();
  }

  /// Each operand gets words of its own from the window: "new NEAR new" takes two, and "new" NEAR "new town" another
  /// new.
  [[nodiscard]] bool is_any_order_from(std::size_t first) {
    auto end = first + 1;
    while (end < occurrences_.size() && is_in_window(first, end)) ++end;
    if (end - first < pattern_.operands.size()) return false;
    taken_by_.assign(end - first, kFree);
    tries_left_ = kMostTries;
    return place_phrases(0, first, end);
  }

  /// Puts the operands of several words from number `operand` on where they fit, then those of one word between them.
  [[nodiscard]] bool place_phrases(std::size_t operand, std::size_t first, std::size_t end) {
    const auto& operands = pattern_.operands;
    while (operand < operands.size() && operands[operand].size() == 1) ++operand;
    if (operand == operands.size()) return place_words(first, end);
    const auto size = operands[operand].size();
    for (auto at = first; at < end; ++at) {
      const auto begin = taken_by_.begin() + static_cast<std::ptrdiff_t>(at - first);
      if (!stands_at(operands[operand], first, at)) continue;
      const auto behind = begin + static_cast<std::ptrdiff_t>(size);
      if (std::any_of(begin, behind, [](std::size_t owner) { return owner != kFree; })) continue;
      if (tries_left_ == 0) return false;
      --tries_left_;
      std::fill(begin, behind, operand);
      if (place_phrases(operand + 1, first, end)) return true;
      std::fill(begin, behind, kFree);
    }
    return false;
  }

  /// By bipartite matching with augmenting paths.
  [[nodiscard]] bool place_words(std::size_t first, std::size_t end) {
    const auto phrases = taken_by_;
    for (std::size_t operand = 0; operand < pattern_.operands.size(); ++operand) {
      if (pattern_.operands[operand].size() > 1) continue;
      tried_.assign(end - first, false);
      if (find_word(operand, first, end)) continue;
      taken_by_ = phrases;
      return false;
    }
    return true;
  }

  [[nodiscard]] bool find_word(std::size_t operand, std::size_t first, std::size_t end) {
    for (auto at = first; at < end; ++at) {
      auto& owner = taken_by_[at - first];
      const bool is_of_phrase = owner != kFree && pattern_.operands[owner].size() > 1;
      if (is_of_phrase || tried_[at - first] || !stands_at(pattern_.operands[operand], first, at)) continue;
      tried_[at - first] = true;
      if (owner == kFree || find_word(owner, first, end)) {
        owner = operand;
        return true;
      }
    }
    return false;
  }

  static constexpr std::size_t kMostLookedAt = 1'000'000;  // occurrences
  static constexpr std::size_t kMostTries = 10'000;        // to place phrases in one window: a query may have very many
  static constexpr std::size_t kFree = std::numeric_limits<std::size_t>::max();

  const WordPattern& pattern_;
  std::vector<Occurrence> occurrences_;
  std::size_t length_ = 0;
  std::vector<std::size_t> taken_by_;
  std::vector<bool> tried_;
  std::size_t tries_left_ = 0;
};

}  // namespace

std::vector<PatternWord> words_of(const WordPattern& pattern, std::span<const std::uint32_t> sentence) {
  if (pattern.operands.empty()) return {};
  Sentence words(pattern);
  for (const auto word : sentence) words.add(word);
  return words.matched_words();
}

bool matches(const WordPattern& pattern, const WordSequence& words) {
  if (pattern.operands.empty()) return true;
  Sentence sentence(pattern);
  std::size_t field = 0;  // in the order of TextField
  for (const auto word : words) {
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
