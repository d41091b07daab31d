// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/index/stored_article.h"
#include "common/text/analyzer.h"

namespace kz {

/// One stored article after another, sentence by sentence. Sentence 0 is the title, whole; those of the body
/// follow, then the captions as one.
/// Words are read only when they are asked for. What it returns is valid until the next `read`.
class ArticleSentences {
 public:
  void read(StoredArticle article);

  [[nodiscard]] const StoredArticle& article() const noexcept { return article_; }
  [[nodiscard]] std::size_t size() const noexcept { return sentences_.size(); }
  [[nodiscard]] TextField field(std::size_t sentence) const noexcept { return sentences_[sentence].field; }
  /// Its bytes in its field, half open; white space may end it.
  [[nodiscard]] std::pair<std::size_t, std::size_t> bytes(std::size_t sentence) const noexcept {
    return sentences_[sentence].bytes;
  }
  [[nodiscard]] std::span<const StoredMention> names(std::size_t sentence) const noexcept;
  [[nodiscard]] std::span<const DateMention> dates(std::size_t sentence) const noexcept;
  [[nodiscard]] std::span<const Token> tokens(std::size_t sentence);

 private:
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  struct Sentence {
    TextField field = TextField::body;
    std::pair<std::size_t, std::size_t> bytes;
    Range names;
    Range dates;
  };

  [[nodiscard]] std::span<const Token> tokens_of(TextField field) const noexcept;
  void add_sentence(TextField field, std::size_t begin, std::size_t end);

  StoredArticle article_;
  std::vector<Sentence> sentences_;
  Analyzer title_analyzer_;
  Analyzer body_analyzer_;
  Analyzer caption_analyzer_;
  std::span<const Token> title_tokens_;
  std::span<const Token> body_tokens_;
  std::span<const Token> caption_tokens_;
  bool has_tokens_ = false;
};

}  // namespace kz
