// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_key.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "common/item_list.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

bool is_word_character(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;  // marks: vowel signs of Indic scripts
}

bool is_plain_ascii_key(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c); });
}

/// Whether the character before `at` is a letter that stands by itself ("u" and "n" of "u.n.", not the "o" of "co.").
bool follows_single_letter(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const std::size_t last = previous_character(text, at);
  if (u_isalpha(static_cast<UChar32>(character_at(text, last).code)) == 0) return false;
  return last == 0 || !is_word_character(character_at(text, previous_character(text, last)).code);
}

/// Whether one letter and a dot, or the end, stand at `at`.
bool is_abbreviated_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const Character c = character_at(text, at);
  const std::size_t next = at + c.length;
  return u_isalpha(static_cast<UChar32>(c.code)) && (next == text.size() || text[next] == '.');
}

/// Whether "'s" stands at `at` and the word ends there.
bool is_possessive(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at + 1] != 's') return false;
  return at + 2 == text.size() || !is_word_character(character_at(text, at + 2).code);
}

std::string key_of_folded(std::string_view text) {
  std::string key;
  bool is_apart = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_word_character(c.code)) {
      if (is_apart && !key.empty()) key += ' ';
      key.append(text.substr(at, c.length));
      is_apart = false;
    } else if (c.code == '\'') {
      if (is_possessive(text, at)) at += 1;
    } else if (c.code != '.' || !follows_single_letter(text, at) || !is_abbreviated_letter(text, at + 1)) {
      is_apart = true;  // everything but the dots within "u.n."
    }
    at += c.length;
  }
  return key;
}

}  // namespace

std::string name_key(std::string_view name) {
  if (is_plain_ascii_key(name)) return std::string(name);
  return key_of_folded(fold(name));
}

std::vector<std::string_view> key_parts(std::string_view key) {
  std::vector<std::string_view> parts;
  for_each_item(key, ' ', [&](std::string_view part) { parts.push_back(part); });
  return parts;
}

}  // namespace kz
