// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_compiler.h"

#include <utility>
#include <vector>

#include "kzsearch/error.h"
#include "searcher/compile/asked_words.h"
#include "searcher/compile/date_queries.h"
#include "searcher/compile/filter_queries.h"
#include "searcher/compile/name_widening.h"
#include "searcher/compile/part.h"
#include "searcher/compile/word_queries.h"

namespace kz {
namespace {

/// Walks the tree: how parts combine. What a part is, the files beside this one say.
class Compiler {
 public:
  Compiler(const SearchRequest& request, IndexReader& reader)
      : state_{.request = request, .reader = reader, .out = {}}, words_(state_) {}

  CompiledQuery compile(const QueryNode& root) {
    const auto& request = state_.request;
    auto& out = state_.out;
    Part part = root.is_empty() ? nothing_asked() : node(root);
    const bool has_text = !part.is_empty && out.words > 0;
    out.as_of = as_of(state_);
    const bool has_days = !request.published.empty() || !request.event.empty() || !request.date.empty();
    if (part.is_empty && request.filters.empty() && !has_days) {
      throw Error(ErrorCode::query, "the query holds no word to search for",
                  "give a word, or a filter such as --place");
    }
    auto query = part.is_empty ? same_in_both(Xapian::Query::MatchAll) : std::move(part);
    apply_filters(query, state_);
    out.has_text = has_text;
    out.strict = query.strict;
    out.relaxed = request.match == MatchMode::all ? query.strict : query.relaxed;
    if (request.match == MatchMode::any) out.strict = out.relaxed;
    out.has_tiers = out.has_tiers && request.match == MatchMode::automatic;
    return std::move(out);
  }

 private:
  Part node(const QueryNode& at) {
    switch (at.kind) {
      case QueryKind::everything:
        return same_in_both(Xapian::Query::MatchAll);
      case QueryKind::word:
        return words_.word(at);
      case QueryKind::phrase:
        return words_.phrase(at);
      case QueryKind::title:
        return words_.title(at.children.front());
      case QueryKind::words:
        return side_by_side(at);
      case QueryKind::required:
        return node(at.children.front());
      case QueryKind::all_of:
        return combine(at, Xapian::Query::OP_AND);
      case QueryKind::any_of:
        return combine(at, Xapian::Query::OP_OR);
      case QueryKind::but_not:
        return but_not(at);
      case QueryKind::filter:
        return same_in_both(filter_query(at.field, {at.text}, at.begin, state_));
      case QueryKind::published:
        return same_in_both(published_query(at.text, "published:", state_));
      case QueryKind::event:
        return same_in_both(event_query(at.text, "event:", state_));
      case QueryKind::date:
        return same_in_both(date_query(at.text, "date:", state_));
    }
    return nothing_asked();
  }

  Part combine(const QueryNode& at, Xapian::Query::op op) {
    std::vector<Xapian::Query> strict;
    std::vector<Xapian::Query> relaxed;
    for (const auto& child : at.children) {
      auto part = node(child);
      if (part.is_empty) continue;
      strict.push_back(std::move(part.strict));
      relaxed.push_back(std::move(part.relaxed));
    }
    if (strict.empty()) return nothing_asked();
    return {.strict = joined(op, strict), .relaxed = joined(op, relaxed)};
  }

  /// All of the words, or any; stop words are not asked for unless there is nothing else.
  Part side_by_side(const QueryNode& at) {
    AskedWords asked;
    std::vector<Xapian::Query> required;
    std::vector<Xapian::Query> stop_words;
    for (std::size_t i = 0; i < at.children.size(); ++i) {
      auto part = node(at.children[i]);
      if (part.is_empty) continue;
      if (part.is_stop_word) {
        stop_words.push_back(std::move(part.strict));
        continue;
      }
      if (at.children[i].kind == QueryKind::required) required.push_back(part.strict);
      asked.strict.push_back(std::move(part.strict));
      asked.relaxed.push_back(std::move(part.relaxed));
      asked.children.push_back(i);
    }
    if (asked.strict.empty()) {
      if (stop_words.empty()) return nothing_asked();
      asked.strict = asked.relaxed = std::move(stop_words);
    } else {
      widen_by_names(at, asked, state_);
    }
    state_.out.has_tiers = state_.out.has_tiers || asked.strict.size() > 1;
    Part out{.strict = joined(Xapian::Query::OP_AND, asked.strict),
             .relaxed = joined(Xapian::Query::OP_OR, asked.relaxed)};
    if (!required.empty()) {
      out.relaxed = Xapian::Query(Xapian::Query::OP_FILTER, out.relaxed, joined(Xapian::Query::OP_AND, required));
    }
    return out;
  }

  Part but_not(const QueryNode& at) {
    auto out = node(at.children.front());
    if (out.is_empty) out = same_in_both(Xapian::Query::MatchAll);
    for (std::size_t i = 1; i < at.children.size(); ++i) {
      const auto excluded = node_without_trace(at.children[i]);
      if (excluded.is_empty) continue;
      out.strict = Xapian::Query(Xapian::Query::OP_AND_NOT, out.strict, excluded.strict);
      out.relaxed = Xapian::Query(Xapian::Query::OP_AND_NOT, out.relaxed, excluded.strict);
    }
    return out;
  }

  /// What is excluded is neither marked nor ranked by.
  Part node_without_trace(const QueryNode& at) {
    auto& out = state_.out;
    const auto marks = out.marks;
    const auto words = out.words;
    const auto had_tiers = out.has_tiers;
    const auto events = out.events;
    auto part = node(at);
    out.marks = marks;
    out.words = words;
    out.has_tiers = had_tiers;
    out.events = events;
    return part;
  }

  CompileState state_;
  WordQueries words_;
};

}  // namespace

CompiledQuery compile_query(const QueryNode& root, const SearchRequest& request, IndexReader& reader) {
  return Compiler(request, reader).compile(root);
}

}  // namespace kz
