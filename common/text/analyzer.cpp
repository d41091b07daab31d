// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/analyzer.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <unordered_set>
#include <vector>

#include "common/text/characters.h"
#include "common/text/stemmer.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/word_cache.h"
#include "common/text/word_splitter.h"

namespace kz {
namespace {

constexpr std::size_t kMaxFormCharacters = 64;  // longer ones are addresses, hashes, or text without spaces
// More than a cut form needs; what is beyond is not even folded.
constexpr std::size_t kMaxWrittenBytes = 1024;
constexpr std::size_t kMaxJoinedParts = 4;  // "mother-in-law", not "a-b-c-d-e-f"

constexpr std::size_t kMaxCachedWords = 65'536;  // a language's; about 12 MB
constexpr std::size_t kMaxCachedBytes = 40;      // of a word worth caching: longer ones do not come again

// A text of this many words or more, most of them in capitals, tells nothing by capitals.
constexpr std::size_t kMinWordsToJudgeCapitals = 4;
constexpr double kMostlyCapitals = 0.6;

const WordForms kUnread;  // of a word that is not asked for

std::string cut_to_characters(std::string text, std::size_t max_characters) {
  if (text.size() <= max_characters) return text;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); i += character_at(text, i).length) {
    if (characters++ == max_characters) {
      text.resize(i);
      break;
    }
  }
  return text;
}

bool is_all_capitals(std::string_view written) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < written.size();) {
    const Character c = character_at(written, i);
    const auto code = static_cast<UChar32>(c.code);
    if (u_isalpha(code) != 0) {
      if (u_isupper(code) == 0) return false;
      ++letters;
    }
    i += c.length;
  }
  return letters >= 2;
}

bool is_number(std::string_view written) {
  return std::all_of(written.begin(), written.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
}

/// The stemmer, the stop words and the words met of one language.
struct Language {
  explicit Language(std::string_view code) : stemmer(code), stops(stop_words(code)) {}

  Stemmer stemmer;
  std::unordered_set<std::string> stops;
  WordCache words;
};

WordForms make_forms(const Language& language, std::string_view written) {
  written = written.substr(0, utf8_prefix(written, kMaxWrittenBytes));
  WordForms forms;
  forms.form = cut_to_characters(fold(written), kMaxFormCharacters);
  std::string exact = cut_to_characters(fold_case(written), kMaxFormCharacters);
  forms.stem = language.stemmer.stem(forms.form, exact);
  if (exact != forms.form) forms.exact = std::move(exact);
  forms.is_stop_word = language.stops.count(forms.form) != 0;
  forms.is_all_capitals = is_all_capitals(written);
  return forms;
}

std::string primary_subtag(std::string_view language) {
  std::string primary = fold_case(language.substr(0, language.find_first_of("-_")));
  return primary.empty() ? "und" : primary;
}

}  // namespace

class Analyzer::Impl {
 public:
  explicit Impl(std::string_view language) { set_language(language); }

  void set_language(std::string_view language) {
    const std::string code = primary_subtag(language);
    auto found = languages_.find(code);
    if (found == languages_.end()) {
      // Codes come with the articles: made-up ones must not add up, but for the one in use.
      if (languages_.size() >= kMaxLanguages) languages_.clear();
      found = languages_.emplace(code, code).first;
    }
    language_ = &found->second;
  }

  std::span<const Token> analyze(std::string_view text, std::uint32_t first_position) {
    begin(first_position);
    sentences_ = split_sentences(text);
    add_words(text);
    judge_capitals();
    return tokens_;
  }

  std::span<const Token> analyze_sentences(std::string_view text, std::span<const SentenceSpan> sentences,
                                           std::span<const std::size_t> wanted, const WordFilter& is_read) {
    begin(1);
    is_read_ = is_read ? &is_read : nullptr;
    sentences_.assign(sentences.begin(), sentences.end());
    for (const std::size_t number : wanted) {
      const SentenceSpan& sentence = sentences[number];
      base_ = static_cast<std::uint32_t>(sentence.begin);
      add_words(text.substr(sentence.begin, sentence.end - sentence.begin));
    }
    judge_capitals();
    return tokens_;
  }

  [[nodiscard]] std::span<const SentenceSpan> sentences() const noexcept { return sentences_; }

 private:
  static constexpr std::size_t kMaxLanguages = 64;

  void begin(std::uint32_t first_position) {
    tokens_.clear();
    long_words_.clear();
    capital_stops_.clear();
    word_count_ = capital_count_ = 0;
    if (language_->words.size() >= kMaxCachedWords) language_->words.clear();
    base_ = 0;
    is_read_ = nullptr;
    sentence_ = 0;
    position_ = first_position - 1;
  }

  // `text` starts at byte `base_` of the whole.
  void add_words(std::string_view text) {
    const std::span<const WordPiece> pieces = splitter_.split(text);
    for (std::size_t i = 0; i < pieces.size();) {
      std::size_t end = i + 1;
      while (end < pieces.size() && pieces[end].joint != Joint::none) ++end;
      add_word(pieces.subspan(i, end - i));
      i = end;
    }
  }

  void add_word(std::span<const WordPiece> word) {
    enter_sentence(base_ + word.front().begin);
    if (word.size() == 1) {
      add_part(word.front());
      return;
    }
    std::size_t elements = 0;
    for (const WordPiece& piece : word) elements += piece.joint == Joint::apostrophe ? 0U : 1U;
    const bool is_joined = elements > 1 && elements <= kMaxJoinedParts && !is_all_numbers(word);
    for (std::size_t i = 0; i < word.size(); ++i) {
      add_part(word[i]);
      if (word[i].joint != Joint::apostrophe) add_joined_by_apostrophe(word.subspan(i));
      if (i == 0 && is_joined) add_joined(word);
    }
  }

  void add_joined_by_apostrophe(std::span<const WordPiece> rest) {
    std::size_t parts = 1;
    while (parts < rest.size() && rest[parts].joint == Joint::apostrophe) ++parts;
    if (parts > 1 && parts <= kMaxJoinedParts) add_joined(rest.first(parts));
  }

  static bool is_all_numbers(std::span<const WordPiece> word) {
    return std::all_of(word.begin(), word.end(), [](const WordPiece& piece) { return is_number(piece.written); });
  }

  void enter_sentence(std::uint32_t at) {
    const std::size_t before = sentence_;
    while (sentence_ + 1 < sentences_.size() && at >= sentences_[sentence_].end) ++sentence_;
    if (sentence_ != before && !tokens_.empty()) advance(kSentenceGap - 1);
  }

  void advance(std::uint32_t by) {
    // Only a text of over 16 million sentences comes here near the end of the range.
    position_ += std::min(by, std::numeric_limits<std::uint32_t>::max() - position_);
  }

  void add_part(const WordPiece& piece) {
    const bool is_read = is_read_ == nullptr || (*is_read_)(base_ + piece.begin);
    const WordForms& forms = is_read ? forms_of(piece.written) : kUnread;
    if (is_read && forms.form.empty()) return;  // nothing but characters that folding removes
    advance(1);
    add_token(forms, piece.begin, piece.end);
  }

  void add_joined(std::span<const WordPiece> parts) {
    if (is_read_ != nullptr && !(*is_read_)(base_ + parts.front().begin)) return;
    joined_.clear();
    for (const WordPiece& part : parts) joined_ += part.written;
    const WordForms& forms = forms_of(joined_);
    if (forms.form.empty()) return;
    add_token(forms, parts.front().begin, parts.back().end);
    tokens_.back().is_joined = true;
  }

  void add_token(const WordForms& forms, std::uint32_t begin, std::uint32_t end) {
    ++word_count_;
    if (forms.is_all_capitals) {
      ++capital_count_;
      if (forms.is_stop_word) capital_stops_.push_back(tokens_.size());
    }
    Token& token = tokens_.emplace_back();
    token.begin = base_ + begin;
    token.end = base_ + end;
    token.position = position_;
    token.sentence = static_cast<std::uint32_t>(sentence_);
    token.form = forms.form;
    token.exact = forms.exact;
    token.stem = forms.stem;
    token.is_stop_word = forms.is_stop_word;
  }

  const WordForms& forms_of(std::string_view written) {
    if (const WordForms* known = language_->words.find(written)) return *known;
    WordForms forms = make_forms(*language_, written);
    const bool is_worth_caching = written.size() <= kMaxCachedBytes && language_->words.size() < kMaxCachedWords;
    if (is_worth_caching) return language_->words.add(written, std::move(forms));
    return long_words_.emplace_back(std::move(forms));
  }

  void judge_capitals() {
    const bool is_judged = word_count_ >= kMinWordsToJudgeCapitals;
    if (is_judged && static_cast<double>(capital_count_) > kMostlyCapitals * static_cast<double>(word_count_)) return;
    for (const std::size_t i : capital_stops_) tokens_[i].is_stop_word = false;
  }

  std::map<std::string, Language> languages_;
  Language* language_ = nullptr;
  WordSplitter splitter_;
  std::vector<Token> tokens_;
  std::deque<WordForms> long_words_;  // of this text, not cached
  std::vector<SentenceSpan> sentences_;
  std::size_t sentence_ = 0;
  const WordFilter* is_read_ = nullptr;  // null: every word
  std::uint32_t base_ = 0;               // byte of the text where what is split starts
  std::uint32_t position_ = 0;           // of the last part
  std::string joined_;
  std::vector<std::size_t> capital_stops_;  // tokens that are stop words written in capitals
  std::size_t word_count_ = 0;
  std::size_t capital_count_ = 0;
};

Analyzer::Analyzer(std::string_view language) : impl_(std::make_unique<Impl>(language)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::set_language(std::string_view language) {
  impl_->set_language(language);
}

std::span<const Token> Analyzer::analyze(std::string_view text, std::uint32_t first_position) {
  return impl_->analyze(text, first_position);
}

std::span<const SentenceSpan> Analyzer::sentences() const noexcept {
  return impl_->sentences();
}

std::span<const Token> Analyzer::analyze_sentences(std::string_view text, std::span<const SentenceSpan> sentences,
                                                   std::span<const std::size_t> wanted, const WordFilter& is_read) {
  return impl_->analyze_sentences(text, sentences, wanted, is_read);
}

}  // namespace kz
