// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_candidates.h"

#include <algorithm>
#include <array>

#include "common/text/characters.h"

namespace kz {
namespace {

/// Languages whose Snowball stemmers only take endings off (English also turns "dying" into "die").
constexpr std::array<std::string_view, 16> kSuffixLanguages = {"",   "da", "de", "en", "es", "fi", "fr", "it",
                                                               "nb", "nl", "no", "pt", "ro", "ru", "sv", "und"};

unsigned byte_of(char c) {
  return static_cast<unsigned char>(c);
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t pair_of(char first, char second) {
  return byte_of(first) << 8U | byte_of(second);
}

/// The bytes of the punctuation at `at`, of the blocks U+0080 to U+00BF and U+2000 to U+203F; 0 for anything else.
std::size_t wide_punctuation(std::string_view text, std::size_t at) {
  if (text[at] == '\xC2') return 2;
  const bool is_general = text[at] == '\xE2' && at + 1 < text.size() && text[at + 1] == '\x80';
  return is_general ? 3 : 0;
}

}  // namespace

SnippetCandidates::SnippetCandidates(const SnippetTerms& terms, std::string_view language) {
  const auto primary = language.substr(0, language.find_first_of("-_"));
  takes_all_ = std::find(kSuffixLanguages.begin(), kSuffixLanguages.end(), primary) == kSuffixLanguages.end();
  for (const auto& stem : terms.stems) add(stem);
  for (const auto& form : terms.forms) add(form);
  for (const auto& prefix : terms.prefixes) add(prefix);
  for (const auto& phrase : terms.phrases) {
    if (!phrase.empty()) add(phrase.front());
  }
}

void SnippetCandidates::add(std::string_view start) {
  if (start.empty()) return;
  first_.set(byte_of(start.front()));
  if (start.size() == 1) {
    for (unsigned second = 0; second < 256; ++second) first_two_.set(pair_of(start[0], static_cast<char>(second)));
    return;
  }
  first_two_.set(pair_of(start[0], start[1]));
  if (start[1] == 'i') first_two_.set(pair_of(start[0], 'y'));
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
    const bool starts = !is_inside && is_word_byte(c);
    is_inside = is_word_byte(c);
    if (!starts || !first_.test(byte_of(ascii_lower(c)))) continue;
    const char next = at + 1 < sentence.size() ? sentence[at + 1] : ' ';
    if (!is_word_byte(next) || first_two_.test(pair_of(ascii_lower(c), ascii_lower(next)))) return true;
  }
  return false;
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
