// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/word_sequence.h"

#include <array>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kz {
namespace {

/// Their places are their numbers: a change of this list is one of the index format (schema::kVersion).
constexpr std::array<std::string_view, 124> kFrequentWords{
    "the",        "of",      "to",       "in",    "a",         "and",   "that",    "on",       "for",
    "is",         "was",     "with",     "said",  "as",        "by",    "at",      "from",     "it",
    "be",         "has",     "he",       "have",  "are",       "an",    "not",     "but",      "his",
    "which",      "were",    "will",     "who",   "they",      "their", "been",    "this",     "had",
    "its",        "would",   "or",       "one",   "also",      "more",  "after",   "than",     "about",
    "there",      "all",     "up",       "if",    "no",        "we",    "when",    "out",      "new",
    "other",      "some",    "two",      "can",   "year",      "first", "people",  "could",    "time",
    "over",       "last",    "into",     "i",     "you",       "what",  "so",      "only",     "president",
    "government", "country", "minister", "state", "years",     "day",   "now",     "against",  "police",
    "between",    "because", "may",      "three", "according", "made",  "under",   "while",    "during",
    "since",      "before",  "former",   "where", "her",       "she",   "him",     "many",     "most",
    "million",    "percent", "us",       "world", "any",       "week",  "told",    "being",    "then",
    "them",       "such",    "these",    "our",   "well",      "still", "through", "military", "security",
    "russian",    "foreign", "war",      "do",    "t",         "s",     "1"};

constexpr std::uint32_t kFirstFrequent = word_sequence::kFieldEnd + 1;
static_assert(kFirstFrequent + kFrequentWords.size() <= 128, "they have one byte");

constexpr std::uint32_t kHashed = 1u << 23;

std::uint64_t hash_of(std::string_view form) noexcept {
  return XXH3_64bits(form.data(), form.size());
}

/// The frequent words by their hashes, with open addressing.
class FrequentWords {
 public:
  FrequentWords() noexcept {
    for (std::size_t i = 0; i < kFrequentWords.size(); ++i) {
      const auto hash = hash_of(kFrequentWords[i]);
      auto at = hash % places_.size();
      while (places_[at].word != 0) at = (at + 1) % places_.size();
      places_[at] = {.hash = hash, .word = kFirstFrequent + static_cast<std::uint32_t>(i)};
    }
  }

  /// 0 where it is none.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept {
    auto at = hash % places_.size();
    while (places_[at].word != 0 && places_[at].hash != hash) at = (at + 1) % places_.size();
    return places_[at].word;
  }

 private:
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t word = 0;
  };
  std::array<Place, 512> places_{};
};

}  // namespace

std::uint32_t word_sequence::word(std::string_view form) noexcept {
  static const FrequentWords frequent;
  const auto hash = hash_of(form);
  const auto word = frequent.find(hash);
  return word != 0 ? word : kHashed | static_cast<std::uint32_t>(hash >> 32) % kHashed;
}

void WordSequenceWriter::add_field(std::span<const Token> tokens) {
  bytes_.reserve(bytes_.size() + 2 * tokens.size() + 2);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].sentence != tokens[i - 1].sentence) put(word_sequence::kSentenceEnd);
    if (!tokens[i].is_joined) put(word_sequence::word(tokens[i].form));
  }
  put(word_sequence::kSentenceEnd);
  put(word_sequence::kFieldEnd);
}

void WordSequenceWriter::put(std::uint32_t word) {
  if (word >= kHashed) {
    bytes_.push_back(static_cast<char>(word >> 16));
    bytes_.push_back(static_cast<char>(word >> 8));
  }
  bytes_.push_back(static_cast<char>(word));
}

}  // namespace kz
