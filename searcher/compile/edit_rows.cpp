// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/edit_rows.h"

#include <algorithm>
#include <utility>

#include "common/text/characters.h"

namespace kz {
namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = character_at(text, at);
    characters += character.code;
    at += character.length;
  }
  return characters;
}

}  // namespace

EditRows::EditRows(std::string_view word, std::size_t most) : word_(characters_of(word)), most_(most) {
  Row& first = rows_.emplace_back();
  for (std::size_t i = 0; i <= word_.size(); ++i) first.costs.push_back(i);
}

std::size_t EditRows::enter(std::string_view other) {
  const auto shared = static_cast<std::size_t>(
      std::mismatch(entered_.begin(), entered_.end(), other.begin(), other.end()).first - entered_.begin());
  while (rows_.size() > 1 && rows_.back().end > shared) rows_.pop_back();
  for (std::size_t at = rows_.back().end; at < other.size();) {
    const auto character = character_at(other, at);
    at += character.length;
    add_row(character.code, at);
    const auto& last = rows_.back();
    // A swap reaches over one row.
    const auto before = rows_[rows_.size() - 2].least;
    if (last.least > most_ && before + 1 > most_) {
      entered_ = other.substr(0, at);
      return at;
    }
  }
  entered_ = other;
  return 0;
}

void EditRows::add_row(char32_t character, std::size_t end) {
  const auto& above = rows_.back();
  const auto* over = rows_.size() > 1 ? &rows_[rows_.size() - 2] : nullptr;
  Row row;
  row.character = character;
  row.end = end;
  row.costs.resize(word_.size() + 1);
  row.costs[0] = rows_.size();
  row.least = row.costs[0];
  for (std::size_t i = 1; i <= word_.size(); ++i) {
    auto cost = std::min(above.costs[i], row.costs[i - 1]) + 1;
    cost = std::min(cost, above.costs[i - 1] + (word_[i - 1] == character ? 0 : 1));
    const bool is_swap = over != nullptr && i > 1 && word_[i - 1] == above.character && word_[i - 2] == character;
    if (is_swap) cost = std::min(cost, over->costs[i - 2] + 1);
    row.costs[i] = cost;
    row.least = std::min(row.least, cost);
  }
  rows_.push_back(std::move(row));
}

std::size_t EditRows::distance() const {
  return rows_.back().costs.back();
}

}  // namespace kz
