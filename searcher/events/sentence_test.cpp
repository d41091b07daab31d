// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/sentence_test.h"

#include <algorithm>
#include <utility>

#include "common/index/event_days.h"

namespace kz {
namespace {

std::string_view written(const Token& token, bool by_stem) {
  return by_stem ? token.stem : token.form;
}

// Whether `parts` stand side by side. Of several tokens at one position (a word and its joined form) any may be one.
bool stand_side_by_side(std::span<const Token> tokens, const std::vector<std::string>& parts, bool by_stem) {
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::size_t found = 0;
    for (std::size_t at = first; at < tokens.size() && found < parts.size(); ++at) {
      const auto wanted = tokens[first].position + found;
      if (tokens[at].position > wanted) break;
      if (tokens[at].position == wanted && written(tokens[at], by_stem) == parts[found]) ++found;
    }
    if (found == parts.size()) return true;
  }
  return false;
}

bool has_date(std::span<const DateMention> dates, const DaySpan& asked) {
  return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
    return date.from && date.to && is_within(EventSpan{*date.from, *date.to}, asked);
  });
}

bool is_published(const StoredArticle& article, const DaySpan& asked) {
  if (!article.published) return false;
  return is_within(days_of(article.published->date, article.published->precision), asked);
}

}  // namespace

SentenceTest SentenceTest::all_of(std::vector<SentenceTest> children) {
  SentenceTest test(Kind::all);
  // Words cost most: they are looked for last.
  std::stable_partition(children.begin(), children.end(),
                        [](const SentenceTest& child) { return !child.needs_words(); });
  test.children_ = std::move(children);
  return test;
}

SentenceTest SentenceTest::any_of(std::vector<SentenceTest> children) {
  SentenceTest test(Kind::any);
  test.children_ = std::move(children);
  return test;
}

SentenceTest SentenceTest::word(std::string text) {
  SentenceTest test(Kind::word);
  test.text_ = std::move(text);
  return test;
}

SentenceTest SentenceTest::phrase(std::string text) {
  SentenceTest test(Kind::phrase);
  test.text_ = std::move(text);
  return test;
}

SentenceTest SentenceTest::within(TextField field, SentenceTest test) {
  test.within_ = field;
  return test;
}

SentenceTest SentenceTest::name(AskedNames names) {
  SentenceTest test(Kind::names);
  test.names_ = std::make_shared<AskedNames>(std::move(names));
  return test;
}

SentenceTest SentenceTest::event(const DaySpan& days) {
  SentenceTest test(Kind::event);
  test.days_ = days;
  return test;
}

SentenceTest SentenceTest::date(const DaySpan& days) {
  SentenceTest test(Kind::date);
  test.days_ = days;
  return test;
}

bool SentenceTest::holds(ArticleSentences& article, std::size_t sentence) {
  if (within_ && article.field(sentence) != *within_) return false;
  const auto child_holds = [&](SentenceTest& child) { return child.holds(article, sentence); };
  switch (kind_) {
    case Kind::all:
      return std::all_of(children_.begin(), children_.end(), child_holds);
    case Kind::any:
      return std::any_of(children_.begin(), children_.end(), child_holds);
    case Kind::word:
    case Kind::phrase:
      return has_words(article, sentence);
    case Kind::names: {
      const auto names = article.names(sentence);
      return std::any_of(names.begin(), names.end(), [&](const auto& name) { return names_->holds(name.number); });
    }
    case Kind::event:
      return has_date(article.dates(sentence), days_);
    case Kind::date:
      break;
  }
  return is_published(article.article(), days_) || has_date(article.dates(sentence), days_);
}

bool SentenceTest::has_any(ArticleSentences& article, std::size_t sentence) {
  if (is_leaf()) return holds(article, sentence);
  return std::any_of(children_.begin(), children_.end(),
                     [&](SentenceTest& child) { return child.has_any(article, sentence); });
}

bool SentenceTest::asks_any() const {
  return is_leaf() ||
         std::any_of(children_.begin(), children_.end(), [](const SentenceTest& child) { return child.asks_any(); });
}

bool SentenceTest::needs_words() const {
  return kind_ == Kind::word || kind_ == Kind::phrase ||
         std::any_of(children_.begin(), children_.end(), [](const SentenceTest& child) { return child.needs_words(); });
}

bool SentenceTest::has_words(ArticleSentences& article, std::size_t sentence) {
  const auto& [parts, joined] = words_in(article.article().language);
  const bool by_stem = kind_ == Kind::word;
  const auto tokens = article.tokens(sentence);
  if (stand_side_by_side(tokens, parts, by_stem)) return true;
  return std::any_of(joined.begin(), joined.end(), [&](const std::string& stem) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.stem == stem; });
  });
}

const SentenceTest::Words& SentenceTest::words_in(const std::string& language) {
  const auto [known, is_new] = words_.try_emplace(language);
  if (!is_new) return known->second;
  Analyzer analyzer(language);
  for (const auto& token : analyzer.analyze(text_)) {
    const bool by_stem = kind_ == Kind::word;
    if (!token.is_joined) known->second.parts.emplace_back(by_stem ? token.stem : token.form);
    if (token.is_joined && by_stem) known->second.joined.emplace_back(token.stem);
  }
  return known->second;
}

}  // namespace kz
