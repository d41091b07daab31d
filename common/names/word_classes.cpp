// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/word_classes.h"

#include <algorithm>
#include <array>

#include "common/names/packed_keys.h"
#include "common/packed_tables.h"

namespace kz {
namespace {

constexpr std::uint32_t kOfNames = (1U << 16U) - 1;  // the classes that word_classes() tells

std::uint32_t all_classes(std::string_view form) {
  static const PackedKeys kWords(kz_packed_words);
  const PackedKey* word = kWords.find(form);
  return word == nullptr ? 0 : word->value;
}

}  // namespace

std::uint32_t word_classes(std::string_view form) {
  return all_classes(form) & kOfNames;
}

bool is_speech_verb(std::string_view form) {
  return (all_classes(form) & word_class::kSpeechVerb) != 0;
}

bool is_locative(std::string_view form) {
  return (all_classes(form) & word_class::kLocative) != 0;
}

bool is_division_word(std::string_view form) {
  return (all_classes(form) & word_class::kDivision) != 0;
}

bool is_club_word(std::string_view form) {
  return (all_classes(form) & word_class::kClub) != 0;
}

bool is_event_word(std::string_view form) {
  return (all_classes(form) & word_class::kEvent) != 0;
}

bool is_trade_word(std::string_view form) {
  return (all_classes(form) & word_class::kTrade) != 0;
}

bool is_common_acronym(std::string_view form) {
  return (all_classes(form) & word_class::kCommonAcronym) != 0;
}

bool ends_as_adjective(std::string_view form) {
  constexpr std::array<std::string_view, 8> kEnds = {"ern", "ish", "ian", "ese", "al", "ic", "ous", "ite"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return form.ends_with(end); });
}

bool is_name_particle(std::string_view form) {
  return (all_classes(form) & word_class::kParticle) != 0;
}

}  // namespace kz
