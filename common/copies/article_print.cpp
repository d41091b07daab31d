// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/article_print.h"

#include <unicode/uchar.h>
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "common/text/characters.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr std::size_t kMaxTermsPerSentence = 64;
constexpr std::size_t kMaxSentences = 2000;  // of a book; news is far below
constexpr std::size_t kBytesPerTerm = 3;

// "One" is as often a pronoun.
constexpr std::array<std::string_view, 13> kNumberWords = {"",      "",      "two",  "three", "four",   "five",  "six",
                                                           "seven", "eight", "nine", "ten",   "eleven", "twelve"};

PrintTerm make_term(PrintTermKind kind, std::string_view text) {
  const auto hash = static_cast<PrintTerm>(XXH3_64bits(text.data(), text.size()));
  return (static_cast<PrintTerm>(kind) << kPrintHashBits) | (hash & ((1u << kPrintHashBits) - 1));
}

bool has_capital(std::string_view text, std::size_t begin) {
  const auto first = static_cast<unsigned char>(text[begin]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  const auto code = static_cast<UChar32>(character_at(text, begin).code);
  return u_isupper(code) != 0 || u_istitle(code) != 0;
}

std::string_view number_of_word(std::string_view form) {
  static constexpr std::array<std::string_view, 13> kFigures = {"0", "1", "2", "3",  "4",  "5", "6",
                                                                "7", "8", "9", "10", "11", "12"};
  if (form.size() < 3 || form.size() > 6) return {};
  const auto* found = std::find(kNumberWords.begin(), kNumberWords.end(), form);
  return found == kNumberWords.end() ? std::string_view{}
                                     : kFigures[static_cast<std::size_t>(found - kNumberWords.begin())];
}

PrintTerm term_of(const Token& token, bool is_name) {
  if (is_ascii_digit(token.form.front())) return make_term(PrintTermKind::number, token.form);
  if (const auto number = number_of_word(token.form); !number.empty()) {
    return make_term(PrintTermKind::number, number);
  }
  if (is_name) return make_term(PrintTermKind::name, name_sound(token.form));
  return make_term(PrintTermKind::word, token.stem);
}

// Two or three letters that write one sound, and what is written for it here.
struct Cluster {
  std::string_view letters;
  char sound;
};
constexpr std::array<Cluster, 14> kClusters = {{{"sch", 's'},
                                                {"tsch", 's'},
                                                {"tch", 's'},
                                                {"sh", 's'},
                                                {"ch", 's'},
                                                {"zh", 's'},
                                                {"kh", 's'},
                                                {"gh", 'k'},
                                                {"ph", 'f'},
                                                {"th", 't'},
                                                {"ts", 's'},
                                                {"tz", 's'},
                                                {"dj", 's'},
                                                {"ck", 'k'}}};

char sound_of(char letter) {
  switch (letter) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
    case 'j':
    case 'h':
      return '\0';
    case 'z':
    case 'x':
      return 's';
    case 'c':
    case 'q':
    case 'g':
      return 'k';
    case 'w':
    case 'v':
      return 'f';
    case 'd':
      return 't';
    case 'b':
      return 'p';
    default:
      return letter;
  }
}

}  // namespace

std::string name_sound(std::string_view name) {
  if (!is_ascii(name)) return std::string(name);
  std::string sounds;
  for (std::size_t i = 0; i < name.size();) {
    const auto rest = name.substr(i);
    const auto* cluster = std::find_if(kClusters.begin(), kClusters.end(),
                                       [&](const Cluster& each) { return rest.starts_with(each.letters); });
    const bool is_cluster = cluster != kClusters.end();
    // A vowel in front tells names apart that have few consonants: Iran, Oran stay "aran"; Ryan is none of them.
    const char sound = is_cluster ? cluster->sound : i == 0 && sound_of(name[0]) == '\0' ? 'a' : sound_of(name[i]);
    if (sound != '\0' && (sounds.empty() || sounds.back() != sound)) sounds.push_back(sound);
    i += is_cluster ? cluster->letters.size() : 1;
  }
  return sounds;
}

ArticlePrint ArticlePrint::make(std::string_view title, std::span<const Token> title_tokens, std::string_view body,
                                std::span<const Token> body_tokens) {
  ArticlePrint print;
  print.terms_.reserve(title_tokens.size() + body_tokens.size());
  print.add_sentences(title, title_tokens, true);
  if (title_tokens.empty()) print.end_sentence();
  print.add_sentences(body, body_tokens, false);
  return print;
}

void ArticlePrint::add_sentences(std::string_view text, std::span<const Token> tokens, bool is_title) {
  const auto base = ends_.size();
  const Token* previous = nullptr;
  for (const auto& token : tokens) {
    if (token.is_joined) continue;
    const bool is_first = previous == nullptr || (previous->sentence != token.sentence && !is_title);
    previous = &token;
    while (!is_title && ends_.size() < base + token.sentence) end_sentence();
    if (ends_.size() > kMaxSentences) return;
    if (token.is_stop_word || token.form.empty()) continue;
    terms_.push_back(term_of(token, !is_first && !is_title && has_capital(text, token.begin)));
  }
  if (previous != nullptr) end_sentence();
}

void ArticlePrint::end_sentence() {
  const auto begin = terms_.begin() + (ends_.empty() ? 0 : ends_.back());
  std::sort(begin, terms_.end());
  terms_.erase(std::unique(begin, terms_.end()), terms_.end());
  if (terms_.end() - begin > static_cast<std::ptrdiff_t>(kMaxTermsPerSentence)) {
    const auto by_hash = [](PrintTerm a, PrintTerm b) {
      const auto mask = (1u << kPrintHashBits) - 1;
      return (a & mask) != (b & mask) ? (a & mask) < (b & mask) : a < b;
    };
    std::nth_element(begin, begin + kMaxTermsPerSentence, terms_.end(), by_hash);
    terms_.erase(begin + kMaxTermsPerSentence, terms_.end());
    std::sort(begin, terms_.end());
  }
  ends_.push_back(static_cast<std::uint32_t>(terms_.size()));
}

std::span<const PrintTerm> ArticlePrint::sentence(std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::span(terms_).subspan(begin, ends_[index] - begin);
}

std::string ArticlePrint::encode() const {
  std::string bytes;
  bytes.reserve(terms_.size() * kBytesPerTerm + ends_.size());
  for (std::size_t i = 0; i < sentences(); ++i) {
    const auto terms = sentence(i);
    bytes.push_back(static_cast<char>(terms.size()));
    for (const auto term : terms) {
      for (unsigned byte = 0; byte < kBytesPerTerm; ++byte)
        bytes.push_back(static_cast<char>((term >> (8 * byte)) & 0xff));
    }
  }
  return bytes;
}

ArticlePrint ArticlePrint::decode(std::string_view bytes) {
  ArticlePrint print;
  print.terms_.reserve(bytes.size() / kBytesPerTerm);
  while (!bytes.empty()) {
    const std::size_t terms = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    if (terms > kMaxTermsPerSentence || bytes.size() < terms * kBytesPerTerm) {
      throw Error(ErrorCode::index_corrupt, "a fingerprint of the index is broken",
                  "build the index anew with 'kzindex rebuild'");
    }
    for (std::size_t i = 0; i < terms; ++i, bytes.remove_prefix(kBytesPerTerm)) {
      const auto byte = [&](std::size_t at) { return PrintTerm{static_cast<unsigned char>(bytes[at])}; };
      print.terms_.push_back(byte(0) | (byte(1) << 8) | (byte(2) << 16));
    }
    print.ends_.push_back(static_cast<std::uint32_t>(print.terms_.size()));
  }
  return print;
}

}  // namespace kz
