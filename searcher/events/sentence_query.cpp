// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/sentence_query.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/index/event_days.h"
#include "common/names/name_key.h"
#include "common/text/utf8.h"
#include "searcher/events/sentence_test.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

constexpr std::size_t kMaxNameWords = 6;

/// Makes the test of a query. Absent is a test that holds whatever the sentence: of what the article was asked.
class TestMaker {
 public:
  TestMaker(const SearchRequest& request, const CompiledQuery& compiled, IndexReader& reader)
      : request_(request), compiled_(compiled), reader_(reader), analyzer_(reader.languages().front()) {}

  SentenceTest make(const QueryNode& root) {
    std::vector<SentenceTest> all;
    if (auto test = of(root)) all.push_back(std::move(*test));
    for (const auto& filter : request_.filters) {
      if (!filter.exclude && is_name(filter.field)) all.push_back(names(filter.field, filter.values));
    }
    if (!request_.event.empty()) add_days(all, SentenceTest::event, request_.event, "--event");
    if (!request_.date.empty()) add_days(all, SentenceTest::date, request_.date, "--date");
    return SentenceTest::all_of(std::move(all));
  }

 private:
  using Test = std::optional<SentenceTest>;

  static bool is_name(Filter::Field field) {
    return field == Filter::Field::place || field == Filter::Field::actor || field == Filter::Field::person ||
           field == Filter::Field::org;
  }

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
        return is_written(node.text) ? Test(SentenceTest::word(node.text)) : std::nullopt;
      case QueryKind::phrase:
        if (!is_written(node.text)) return std::nullopt;
        return node.distance > 0 ? loose_phrase(node.text) : Test(SentenceTest::phrase(node.text));
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
        return is_name(node.field) ? Test(names(node.field, {node.text})) : std::nullopt;
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

  /// Words side by side; stop words are not asked for unless there is nothing else. Runs of them that are a name of a
  /// known actor also hold where the actor is named otherwise.
  Test words(const QueryNode& node) {
    std::vector<SentenceTest> asked;
    std::vector<SentenceTest> stop_words;
    for (std::size_t i = 0; i < node.children.size();) {
      const auto [count, actors] = actors_at(node, i);
      std::vector<SentenceTest> run;
      for (const auto end = i + std::max<std::size_t>(count, 1); i < end; ++i) {
        auto test = of(node.children[i]);
        if (!test) continue;
        (count == 0 && is_stop_word(node.children[i]) ? stop_words : run).push_back(std::move(*test));
      }
      if (run.empty()) continue;
      auto whole = SentenceTest::all_of(std::move(run));
      if (count == 0) {
        asked.push_back(std::move(whole));
      } else {
        asked.push_back(SentenceTest::any_of({SentenceTest::name(AskedNames(actors, reader_)), std::move(whole)}));
      }
    }
    auto& used = asked.empty() ? stop_words : asked;
    if (used.empty()) return std::nullopt;
    return request_.match == MatchMode::any ? SentenceTest::any_of(std::move(used))
                                            : SentenceTest::all_of(std::move(used));
  }

  /// How many words from `begin` are a name of a known actor, and its terms; as name_widening reads them.
  std::pair<std::size_t, std::vector<std::string>> actors_at(const QueryNode& node, std::size_t begin) {
    if (request_.expand == Expansion::none) return {0, {}};
    for (auto count = std::min(node.children.size() - begin, kMaxNameWords); count > 0; --count) {
      std::string text;
      bool is_plain = true;
      for (std::size_t i = begin; i < begin + count; ++i) {
        is_plain = is_plain && node.children[i].kind == QueryKind::word;
        text += (text.empty() ? "" : " ") + node.children[i].text;
      }
      constexpr std::size_t kShort = 5;  // "who" and "us" are words before they are names, unless in capitals
      if (!is_plain || (count == 1 && text.size() < kShort && text == fold_case(text))) continue;
      auto actors = actors_spelled(name_key(text), reader_.names());
      if (!actors.terms.empty()) return {count, std::move(actors.terms)};
    }
    return {0, {}};
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
