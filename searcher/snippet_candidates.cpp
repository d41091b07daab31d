// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_candidates.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "common/text/characters.h"
#include "common/text/english_spelling.h"

namespace kz {
namespace {

/// Languages whose Snowball stemmers only take endings off (English also turns "dying" into "die").
constexpr std::array<std::string_view, 16> kSuffixLanguages = {"",   "da", "de", "en", "es", "fi", "fr", "it",
                                                               "nb", "nl", "no", "pt", "ro", "ru", "sv", "und"};

unsigned byte_of(char c) {
  return static_cast<unsigned char>(c);
}

/// Lower case and capitals alike; 0 for no letter. Digits may be taken for letters.
unsigned code_of(char c) {
  return byte_of(c) & 31U;
}

std::size_t place_of(unsigned first, unsigned second, unsigned third) {
  return first << 10U | second << 5U | third;
}

/// What may stand at place `i` of a word that is stemmed to what starts with `start`: 'i' may have been 'y' ("fly"),
/// and 'y' 'i' ("skies").
std::vector<unsigned> codes_at(std::string_view start, std::size_t i) {
  if (i < start.size() && i > 0 && (start[i] == 'i' || start[i] == 'y')) return {code_of('i'), code_of('y')};
  if (i < start.size()) return {code_of(start[i])};
  std::vector<unsigned> all(32);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

/// The bytes of the punctuation at `at`, of the blocks U+0080 to U+00BF and U+2000 to U+203F; 0 for anything else.
std::size_t wide_punctuation(std::string_view text, std::size_t at) {
  if (text[at] == '\xC2') return 2;
  const bool is_general = text[at] == '\xE2' && at + 1 < text.size() && text[at + 1] == '\x80';
  return is_general ? 3 : 0;
}

}  // namespace

SnippetCandidates::SnippetCandidates(const SnippetTerms& terms) {
  for (const auto& stem : terms.stems) {
    add(stem);
    if (stem.size() == 3 && stem.ends_with("ie")) add({stem.front(), 'y', 'i'});  // "dying"
    for (const auto& [from, to] : changed_beginnings()) {
      if (stem.starts_with(to)) add(from);
    }
  }
  for (const auto& form : terms.forms) add(form);
  for (const auto& form : terms.pattern_forms) add(form);
  for (const auto& prefix : terms.prefixes) add(prefix);
  for (const auto& phrase : terms.phrases) {
    if (!phrase.empty()) add(phrase.front());
  }
}

void SnippetCandidates::set_language(std::string_view language) {
  const auto primary = language.substr(0, language.find_first_of("-_"));
  takes_all_ = std::find(kSuffixLanguages.begin(), kSuffixLanguages.end(), primary) == kSuffixLanguages.end();
}

void SnippetCandidates::add(const std::string& start) {
  if (start.empty()) return;
  first_.set(byte_of(start.front()));
  for (const auto second : codes_at(start, 1)) {
    for (const auto third : codes_at(start, 2)) first_three_.set(place_of(code_of(start.front()), second, third));
  }
}

bool SnippetCandidates::may_match(std::string_view sentence) const {
  bool is_inside = false;  // of a word
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const char c = sentence[at];
    if (byte_of(c) >= 0x80) {
      // A letter beyond ASCII may fold to any other.
      const auto punctuation = wide_punctuation(sentence, at);
      if (punctuation == 0 && !is_inside) return true;
      if (punctuation > 0) {
        at += punctuation - 1;
        is_inside = false;
      }
      continue;
    }
    const bool starts = !is_inside && is_ascii_alnum(c);
    is_inside = is_ascii_alnum(c);
    if (starts && first_.test(byte_of(ascii_lower(c))) && may_match_at(sentence, at)) return true;
  }
  return false;
}

/// Whether the word that starts at `at` may be one of the query's. What is not followed by letters or a blank may go
/// on: "U.S.", "e-mail", "10 000".
bool SnippetCandidates::may_match_at(std::string_view sentence, std::size_t at) const {
  std::array<unsigned, 3> codes{code_of(sentence[at])};
  const bool is_number = sentence[at] <= '9';
  for (std::size_t i = 1; i < codes.size(); ++i) {
    const char c = at + i < sentence.size() ? sentence[at + i] : '.';
    if (!is_ascii_alnum(c) && (c != ' ' || is_number)) return true;
    if (c == ' ') break;
    codes[i] = code_of(c);
  }
  return first_three_.test(place_of(codes[0], codes[1], codes[2]));
}

bool SnippetCandidates::may_match_word(std::string_view text, std::size_t at) const {
  const bool is_open = takes_all_ || !is_ascii_alnum(text[at]);
  return is_open || (first_.test(byte_of(ascii_lower(text[at]))) && may_match_at(text, at));
}

std::vector<std::size_t> SnippetCandidates::among(std::string_view text,
                                                  std::span<const SentenceSpan> sentences) const {
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& [begin, end] = sentences[i];
    if (takes_all_ || may_match(text.substr(begin, end - begin))) candidates.push_back(i);
  }
  return candidates;
}

}  // namespace kz
