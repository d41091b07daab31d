// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/dates/day_span.h"
#include "common/text/analyzer.h"
#include "searcher/events/article_sentences.h"
#include "searcher/events/asked_names.h"

namespace kz {

/// What one sentence is asked. A tree, made once a query.
class SentenceTest {
 public:
  enum class Kind {
    all,     ///< every child; true without any
    any,     ///< one child at least
    word,    ///< `text` by its stem, several parts of it side by side or as one word
    phrase,  ///< `text` by its forms, side by side
    names,   ///< a mention of `names`
    event,   ///< a date within `days`
    date,    ///< the same, or the article was published within
  };

  static SentenceTest all_of(std::vector<SentenceTest> children);
  static SentenceTest any_of(std::vector<SentenceTest> children);
  static SentenceTest word(std::string text);
  static SentenceTest phrase(std::string text);
  /// In the title: sentence 0.
  static SentenceTest within(TextField field, SentenceTest test);
  static SentenceTest name(AskedNames names);
  static SentenceTest event(const DaySpan& days);
  static SentenceTest date(const DaySpan& days);

  [[nodiscard]] bool holds(ArticleSentences& article, std::size_t sentence);

  /// Whether a word, phrase or name of the tree stands in the sentence.
  [[nodiscard]] bool has_any(ArticleSentences& article, std::size_t sentence);

  /// Whether the tree asks for a word, phrase or name.
  [[nodiscard]] bool asks_any() const;

 private:
  struct Words {  // of `text`, in one language
    std::vector<std::string> parts;
    std::vector<std::string> joined;
  };

  explicit SentenceTest(Kind kind) : kind_(kind) {}
  [[nodiscard]] bool is_leaf() const { return kind_ == Kind::word || kind_ == Kind::phrase || kind_ == Kind::names; }
  [[nodiscard]] bool needs_words() const;
  [[nodiscard]] bool has_words(ArticleSentences& article, std::size_t sentence);
  [[nodiscard]] const Words& words_in(const std::string& language);

  Kind kind_;
  std::optional<TextField> within_;
  std::vector<SentenceTest> children_;
  std::string text_;
  std::shared_ptr<AskedNames> names_;
  DaySpan days_;
  std::map<std::string, Words> words_;  // by language, as far as asked
};

}  // namespace kz
