// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/sentence_tense.h"

namespace kz {
namespace {

constexpr std::size_t kReach = 40;  // words to either side; keeps a text without sentence ends linear
constexpr std::size_t kLead = 3;    // "By Monday," opens what then happened; further on "by Monday" is a deadline

// Cues of value 2 need "to" after them ("plans to"), those of value 3 must not have it ("due to").
Tense tense_of(const Lexemes& l, std::size_t i) {
  const Lexeme& lexeme = l[i];
  const bool is_cue = lexeme.kind == WordKind::future_cue || lexeme.kind == WordKind::past_cue || lexeme.is_past_form;
  if (!is_cue) return Tense::unknown;
  if (i > 0 && l.text(i - 1) == "as") return Tense::unknown;  // "as planned", "as expected"
  if (lexeme.kind == WordKind::future_cue) {
    const bool has_to = l.is(i + 1, WordKind::to);
    if (i > 0 && lexeme.value == 0 && l.text(i) == "planned" && l.text(i - 1).ends_with("ly")) return Tense::unknown;
    const bool counts = (lexeme.value != 2 || has_to) && (lexeme.value != 3 || !has_to);
    return counts ? Tense::future : Tense::unknown;
  }
  // "was", "is": values 2 and 3; both tell of the future before "to".
  const bool is_passive = i > 0 && l.text(i - 1) == "be";  // "will be held", "to be published"
  if (is_passive) return Tense::unknown;
  if (lexeme.kind == WordKind::past_cue) {
    if (lexeme.value >= 1 && l.is(i + 1, WordKind::to)) return Tense::future;  // "is to", "set to"
    if (lexeme.value == 3 && l.gap(i + 1) == Gap::blank && l.text(i + 1).ends_with("ing")) return Tense::future;
    return lexeme.value == 0 || lexeme.value == 2 ? Tense::past : Tense::unknown;
  }
  return lexeme.is_past_form ? Tense::past : Tense::unknown;
}

bool is_in_sentence(const Lexemes& l, std::size_t i, std::uint32_t sentence) {
  return i < l.size() && l[i].sentence == sentence;
}

// "until Tuesday", "by Friday", "as early as next week"
bool is_deadline(const Lexemes& l, std::size_t first) {
  if (first == 0 || l.gap(first) != Gap::blank) return false;
  const std::string_view word = l.text(first - 1);
  if (word == "until" || word == "till")
    return first < 2 || l.text(first - 2) != "not";  // "not until Sunday" did he go
  if (word == "by") return first >= kLead && l[first - kLead].sentence == l[first].sentence;
  return word == "as" && first >= kLead && l.text(first - kLead) == "as";
}

}  // namespace

Tense tense_at(const Lexemes& l, std::size_t first, std::size_t last) {
  const std::uint32_t sentence = l[first].sentence;
  if (is_deadline(l, first)) return Tense::future;
  // "Wednesday's ruling" has been given.
  if (l.gap(last) == Gap::apostrophe && l.text(last) == "s") return Tense::past;
  for (std::size_t i = first; i > 0 && first - i < kReach && is_in_sentence(l, i - 1, sentence); --i) {
    if (const Tense tense = tense_of(l, i - 1); tense != Tense::unknown) return tense;
  }
  for (std::size_t i = last; i - last < kReach && is_in_sentence(l, i, sentence); ++i) {
    if (const Tense tense = tense_of(l, i); tense != Tense::unknown) return tense;
  }
  return Tense::unknown;
}

}  // namespace kz
