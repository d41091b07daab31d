// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/article_sentences.h"

#include <algorithm>

namespace kz {
namespace {

// Which of `marks`, ordered by field and place, begin in `[begin, end)` of `field`.
template <typename Mark>
std::pair<std::size_t, std::size_t> marks_in(const std::vector<Mark>& marks, TextField field, std::size_t begin,
                                             std::size_t end) {
  const auto before = [](const Mark& mark, const std::pair<TextField, std::size_t>& place) {
    return std::pair(mark.field, mark.begin) < place;
  };
  const auto first = std::lower_bound(marks.begin(), marks.end(), std::pair(field, begin), before);
  const auto last = std::lower_bound(first, marks.end(), std::pair(field, end), before);
  return {static_cast<std::size_t>(first - marks.begin()), static_cast<std::size_t>(last - marks.begin())};
}

}  // namespace

void ArticleSentences::read(StoredArticle article) {
  article_ = std::move(article);
  sentences_.clear();
  has_tokens_ = false;
  add_sentence(TextField::title, 0, article_.title.size());
  for (const auto& [begin, end] : sentence_spans(article_.marks.sentences, article_.body.size())) {
    add_sentence(TextField::body, begin, end);
  }
  if (!article_.captions.empty()) add_sentence(TextField::caption, 0, article_.captions.size());
}

void ArticleSentences::add_sentence(TextField field, std::size_t begin, std::size_t end) {
  const auto names = marks_in(article_.marks.mentions, field, begin, end);
  const auto dates = marks_in(article_.marks.dates, field, begin, end);
  sentences_.push_back({.field = field,
                        .bytes = {begin, end},
                        .names = {names.first, names.second},
                        .dates = {dates.first, dates.second}});
}

std::span<const StoredMention> ArticleSentences::names(std::size_t sentence) const noexcept {
  const auto [first, last] = sentences_[sentence].names;
  return std::span(article_.marks.mentions).subspan(first, last - first);
}

std::span<const DateMention> ArticleSentences::dates(std::size_t sentence) const noexcept {
  const auto [first, last] = sentences_[sentence].dates;
  return std::span(article_.marks.dates).subspan(first, last - first);
}

std::span<const Token> ArticleSentences::tokens_of(TextField field) const noexcept {
  switch (field) {
    case TextField::title:
      return title_tokens_;
    case TextField::caption:
      return caption_tokens_;
    case TextField::body:
      break;
  }
  return body_tokens_;
}

std::span<const Token> ArticleSentences::tokens(std::size_t sentence) {
  if (!has_tokens_) {
    title_analyzer_.set_language(article_.language);
    body_analyzer_.set_language(article_.language);
    caption_analyzer_.set_language(article_.language);
    title_tokens_ = title_analyzer_.analyze(article_.title);
    body_tokens_ = body_analyzer_.analyze(article_.body);
    caption_tokens_ = caption_analyzer_.analyze(article_.captions);
    has_tokens_ = true;
  }
  const auto all = tokens_of(sentences_[sentence].field);
  const auto before = [](const Token& token, std::size_t at) { return token.begin < at; };
  const auto [begin, end] = sentences_[sentence].bytes;
  const auto first = std::lower_bound(all.begin(), all.end(), begin, before);
  return {first, std::lower_bound(first, all.end(), end, before)};
}

}  // namespace kz
