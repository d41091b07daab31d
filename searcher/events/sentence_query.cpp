// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/sentence_query.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/index/event_days.h"
#include "searcher/events/sentence_test.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

/// Makes the test of a query. Absent is a test that holds whatever the sentence: of what the article was asked.
class TestMaker {
 public:
  TestMaker(const SearchRequest& request, const CompiledQuery& compiled, IndexReader& reader)
      : request_(request), compiled_(compiled), reader_(reader), analyzer_(reader.languages().front()) {}

  SentenceTest make(const QueryNode& root) {
    std::vector<SentenceTest> all;
    if (auto test = of(root)) all.push_back(std::move(*test));
    for (const auto& filter : request_.filters) {
      if (!filter.exclude && asks_names(filter.field)) all.push_back(names(filter.field, filter.values));
    }
    if (!request_.event.empty()) add_days(all, SentenceTest::event, request_.event, "--event");
    if (!request_.date.empty()) add_days(all, SentenceTest::date, request_.date, "--date");
    return SentenceTest::all_of(std::move(all));
  }

 private:
  using Test = std::optional<SentenceTest>;

  template <typename Make>
  void add_days(std::vector<SentenceTest>& all, Make make_test, std::string_view text, std::string_view name) const {
    const auto days = parse_day_span(text, name, compiled_.as_of);
    if (!days.unknown) all.push_back(make_test(days));
  }

  [[nodiscard]] SentenceTest names(Filter::Field field, const std::vector<std::string>& values) {
    std::vector<std::string> terms;
    for (const auto& value : values) {
      const auto named = resolve_name(field, value, request_.exact_names, reader_.names());
      terms.insert(terms.end(), named.terms.begin(), named.terms.end());
    }
    return SentenceTest::name(AskedNames(terms, reader_));
  }

  Test within(TextField field, const QueryNode& node) {
    auto test = of(node);
    return test ? Test(SentenceTest::within(field, std::move(*test))) : std::nullopt;
  }

  Test of(const QueryNode& node) {
    switch (node.kind) {
      case QueryKind::word:
      case QueryKind::phrase:
        return text(node);
      case QueryKind::title:
        return within(TextField::title, node.children.front());
      case QueryKind::caption:
        return within(TextField::caption, node.children.front());
      case QueryKind::words:
        return words(node);
      case QueryKind::required:
      case QueryKind::but_not:
        return of(node.children.front());
      case QueryKind::all_of:
      case QueryKind::near:
      case QueryKind::adjacent:
      case QueryKind::sentence:
        return all_of(node);  // how near their words are, the article was asked
      case QueryKind::any_of:
        return any_of(node);
      case QueryKind::filter:
        return asks_names(node.field) ? Test(names(node.field, {node.text})) : std::nullopt;
      case QueryKind::event:
      case QueryKind::date:
        return days(node);
      case QueryKind::prefix:
      case QueryKind::fuzzy:
      case QueryKind::everything:
      case QueryKind::published:
        break;
    }
    return std::nullopt;
  }

  Test days(const QueryNode& node) {
    std::vector<SentenceTest> all;
    if (node.kind == QueryKind::event) {
      add_days(all, SentenceTest::event, node.text, "event:");
    } else {
      add_days(all, SentenceTest::date, node.text, "date:");
    }
    return all.empty() ? Test() : Test(std::move(all.front()));
  }

  /// Words with others between them.
  Test loose_phrase(std::string_view text) {
    std::vector<std::string> forms;
    for (const auto& token : analyzer_.analyze(text)) {
      if (!token.is_joined) forms.emplace_back(token.form);
    }
    std::vector<SentenceTest> all;
    all.reserve(forms.size());
    for (auto& form : forms) all.push_back(SentenceTest::phrase(std::move(form)));
    return SentenceTest::all_of(std::move(all));
  }

  Test all_of(const QueryNode& node) {
    std::vector<SentenceTest> all;
    for (const auto& child : node.children) {
      if (auto test = of(child)) all.push_back(std::move(*test));
    }
    return all.empty() ? Test() : Test(SentenceTest::all_of(std::move(all)));
  }

  Test any_of(const QueryNode& node) {
    std::vector<SentenceTest> any;
    for (const auto& child : node.children) {
      auto test = of(child);
      if (!test) return std::nullopt;
      any.push_back(std::move(*test));
    }
    return SentenceTest::any_of(std::move(any));
  }

  /// A word or phrase, or what is taken in its place.
  Test text(const QueryNode& node) {
    auto test = literal(node);
    const auto* widened = widened_at(node.begin);
    return test && widened != nullptr && widened->count == 1 ? or_else(std::move(*test), *widened) : test;
  }

  Test literal(const QueryNode& node) {
    if (!is_written(node.text)) return std::nullopt;
    if (node.kind == QueryKind::word) return SentenceTest::word(node.text);
    return node.distance > 0 ? loose_phrase(node.text) : Test(SentenceTest::phrase(node.text));
  }

  [[nodiscard]] const WidenedWords* widened_at(std::size_t offset) const {
    const auto& all = compiled_.widened;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.offset == offset; });
    return at == all.end() ? nullptr : &*at;
  }

  SentenceTest or_else(SentenceTest words, const WidenedWords& widened) {
    std::vector<SentenceTest> any;
    if (!widened.names.empty()) any.push_back(SentenceTest::name(AskedNames(widened.names, reader_)));
    any.push_back(std::move(words));
    for (const auto& synonym : widened.synonyms) any.push_back(SentenceTest::word(synonym));
    return SentenceTest::any_of(std::move(any));
  }

  /// Words side by side; stop words are not asked for unless there is nothing else.
  Test words(const QueryNode& node) {
    std::vector<SentenceTest> asked;
    std::vector<SentenceTest> stop_words;
    for (std::size_t i = 0; i < node.children.size();) {
      const auto* widened = widened_at(node.children[i].begin);
      if (widened != nullptr && widened->count > 1) {
        std::vector<SentenceTest> run;
        for (const auto end = std::min(i + widened->count, node.children.size()); i < end; ++i) {
          if (auto test = literal(node.children[i])) run.push_back(std::move(*test));
        }
        asked.push_back(or_else(SentenceTest::all_of(std::move(run)), *widened));
        continue;
      }
      const auto child = i++;
      auto test = of(node.children[child]);
      const bool is_left_out =
          widened == nullptr && is_stop_word(node.children[child]) && !is_part_of_name(node, child);
      if (test) (is_left_out ? stop_words : asked).push_back(std::move(*test));
    }
    auto& used = asked.empty() ? stop_words : asked;
    if (used.empty()) return std::nullopt;
    return request_.match == MatchMode::any ? SentenceTest::any_of(std::move(used))
                                            : SentenceTest::all_of(std::move(used));
  }

  [[nodiscard]] bool is_written(std::string_view text) { return !analyzer_.analyze(text).empty(); }

  [[nodiscard]] bool is_stop_word(const QueryNode& node) {
    if (node.kind != QueryKind::word) return false;
    const auto tokens = analyzer_.analyze(node.text);
    return std::all_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_stop_word; });
  }

  const SearchRequest& request_;
  const CompiledQuery& compiled_;
  IndexReader& reader_;
  Analyzer analyzer_;
};

bool is_asked(const DateMention& date, const std::vector<DaySpan>& asked) {
  if (!date.from || !date.to) return false;
  const EventSpan span{*date.from, *date.to};
  return asked.empty() ||
         std::any_of(asked.begin(), asked.end(), [&](const auto& days) { return is_within(span, days); });
}

}  // namespace

SentenceQuery::SentenceQuery(const QueryNode& root, const SearchRequest& request, const CompiledQuery& compiled,
                             IndexReader& reader)
    : compiled_(compiled), test_(std::make_unique<SentenceTest>(TestMaker(request, compiled, reader).make(root))) {}

SentenceQuery::~SentenceQuery() = default;

bool SentenceQuery::holds_all(ArticleSentences& article, std::size_t sentence) {
  return test_->holds(article, sentence);
}

bool SentenceQuery::holds_any(ArticleSentences& article, std::size_t sentence) {
  return !test_->asks_any() || test_->has_any(article, sentence);
}

const DateMention* SentenceQuery::date_of(const ArticleSentences& article, std::size_t sentence) const {
  const DateMention* found = nullptr;
  for (const auto& date : article.dates(sentence)) {
    if (!is_asked(date, compiled_.events)) continue;
    if (date.from == date.to) return &date;
    if (found == nullptr) found = &date;
  }
  return found;
}

}  // namespace kz
