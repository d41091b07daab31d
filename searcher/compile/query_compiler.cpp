// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_compiler.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "kzsearch/error.h"
#include "searcher/compile/asked_words.h"
#include "searcher/compile/compound_widening.h"
#include "searcher/compile/date_queries.h"
#include "searcher/compile/field_queries.h"
#include "searcher/compile/filter_queries.h"
#include "searcher/compile/name_widening.h"
#include "searcher/compile/part.h"
#include "searcher/compile/proximity_queries.h"
#include "searcher/compile/similar_query.h"
#include "searcher/compile/thesaurus_widening.h"
#include "searcher/compile/wildcard_queries.h"
#include "searcher/compile/word_queries.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

/// What the best articles say counts this much of what it would if it were typed: with more, judged collections lose.
constexpr double kFeedbackScale = 0.2;

/// Walks the tree: how parts combine. What a part is, the files beside this one say.
class Compiler {
 public:
  Compiler(const QueryNode& root, const SearchRequest& request, IndexReader& reader, ServedPatterns* patterns)
      : state_{.request = request,
               .reader = reader,
               .languages = {root, request, reader},
               .out = {},
               .patterns = patterns},
        words_(state_) {}

  CompiledQuery compile(const QueryNode& root, std::span<const TellingTerm> feedback) {
    const auto& request = state_.request;
    auto& out = state_.out;
    Part part = root_part(root, feedback);
    if (root.kind != QueryKind::words && root.kind != QueryKind::word) {
      out.first = part.strict;
      out.tiered = {};
    }
    if (out.marks.is_empty()) out.marks.forms = std::move(state_.stop_forms);
    const bool has_text = !part.is_empty && out.words > 0;
    out.as_of = as_of(state_);
    const bool has_days = !request.published.empty() || !request.event.empty() || !request.date.empty();
    if (part.is_empty && request.filters.empty() && !has_days && request.since_revision == 0 && !request.pairs) {
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
  Part root_part(const QueryNode& root, std::span<const TellingTerm> feedback) {
    if (!state_.request.similar_to.empty()) return similar_query(state_);
    if (root.is_empty()) return nothing_asked();
    if (root.kind == QueryKind::word) return alone(root, feedback);
    return root.kind == QueryKind::words ? side_by_side(root, feedback) : node(root);
  }

  Part node(const QueryNode& at) {
    switch (at.kind) {
      case QueryKind::everything:
        return same_in_both(Xapian::Query::MatchAll);
      case QueryKind::word:
        return alone(at);
      case QueryKind::phrase:
      case QueryKind::title:
      case QueryKind::caption:
      case QueryKind::prefix:
      case QueryKind::fuzzy:
      case QueryKind::near:
      case QueryKind::adjacent:
      case QueryKind::sentence:
        return weighted(at);
      case QueryKind::words:
        return side_by_side(at);
      case QueryKind::required:
        return child(at.children.front());
      case QueryKind::all_of:
        return combine(at, Xapian::Query::OP_AND);
      case QueryKind::any_of:
        return combine(at, Xapian::Query::OP_OR);
      case QueryKind::but_not:
        return but_not(at);
      case QueryKind::filter:
        return name_filter(at);
      case QueryKind::published:
        return same_in_both(published_query(at.text, "published:", state_));
      case QueryKind::event:
        return same_in_both(event_query(at.text, "event:", state_));
      case QueryKind::date:
        return same_in_both(date_query(at.text, "date:", state_));
    }
    return nothing_asked();
  }

  Part name_filter(const QueryNode& at) {
    state_.count_terms(1);
    const auto notes = state_.out.notes.size();
    auto part = same_in_both(filter_query(at.field, {at.text}, at.begin, state_));
    // "place:New York"
    const std::string_view query = state_.request.query;
    const bool may_go_on = at.end + 1 < query.size() && query[at.end] == ' ' && query[at.end + 1] != ' ' &&
                           !query.substr(0, at.end).ends_with('"');
    for (auto i = notes; may_go_on && asks_names(at.field) && i < state_.out.notes.size(); ++i) {
      auto& note = state_.out.notes[i];
      if (note.is_absence) note.text += "; a name of several words is quoted";
    }
    return part;
  }

  /// A word or another node of those side by side, which are widened together.
  Part child(const QueryNode& at) { return at.kind == QueryKind::word ? weighted(at) : node(at); }

  /// A word by itself is widened like several.
  Part alone(const QueryNode& word, std::span<const TellingTerm> feedback = {}) {
    QueryNode words;
    words.kind = QueryKind::words;
    words.begin = word.begin;
    words.children.push_back(word);
    return side_by_side(words, feedback);
  }

  Part quoted(const QueryNode& at) {
    const auto part = words_.phrase(at);
    return part.is_empty ? part : same_in_both(widened_phrase(at, part.strict, state_));
  }

  /// What adds to the score.
  Part weighted(const QueryNode& at) {
    auto part = weighted_part(at);
    if (state_.request.explain && !part.is_empty) state_.explain(to_string(at), part.relaxed);
    return part;
  }

  Part weighted_part(const QueryNode& at) {
    switch (at.kind) {
      case QueryKind::word:
        return words_.word(at);
      case QueryKind::phrase:
        return quoted(at);
      case QueryKind::title:
        return field_query(at.children.front(), TextField::title, state_);
      case QueryKind::caption:
        return field_query(at.children.front(), TextField::caption, state_);
      case QueryKind::prefix:
        return prefix_query(at, state_);
      case QueryKind::fuzzy:
        return fuzzy_query(at, state_);
      default:
        return proximity_query(at, state_);
    }
  }

  Part combine(const QueryNode& at, Xapian::Query::op op) {
    std::vector<Xapian::Query> strict;
    std::vector<Xapian::Query> relaxed;
    std::set<std::string_view> words;
    for (const auto& child : at.children) {
      // Ten thousand times the same word would be looked for as often.
      if (child.kind == QueryKind::word && !words.insert(child.text).second) continue;
      auto part = node(child);
      if (part.is_empty) continue;
      strict.push_back(std::move(part.strict));
      relaxed.push_back(std::move(part.relaxed));
    }
    if (strict.empty()) return nothing_asked();
    return {.strict = joined(op, strict), .relaxed = joined(op, relaxed)};
  }

  /// All of the words, or any; stop words are not asked for unless there is nothing else.
  Part side_by_side(const QueryNode& at, std::span<const TellingTerm> feedback = {}) {
    AskedWords asked;
    asked.is_remote = state_.patterns != nullptr;
    asked.articles = state_.reader.statistics().articles();
    std::vector<Xapian::Query> required;
    std::vector<Xapian::Query> stop_words;
    std::vector<WeightedPart> parts_of_stop_words;
    std::set<std::string_view> compounds;
    for (std::size_t i = 0; i < at.children.size(); ++i) {
      auto part = child(at.children[i]);
      if (part.is_empty) continue;
      const bool is_compound = at.children[i].kind == QueryKind::word && part.words.empty();
      if (is_compound && !compounds.insert(at.children[i].text).second) {
        // "cease-fire" again, which costs much to look for.
        if (state_.request.explain) state_.out.parts.pop_back();
        continue;
      }
      if (part.is_stop_word && !is_part_of_name(at, i)) {
        stop_words.push_back(std::move(part.strict));
        take_last_part(parts_of_stop_words);
        continue;
      }
      if (at.children[i].kind == QueryKind::required) required.push_back(part.strict);
      asked.strict.push_back(std::move(part.strict));
      for (auto& word : part.words) word.group = i;
      asked.relaxed.push_back({std::move(part.relaxed), std::move(part.words)});
      asked.children.push_back(i);
    }
    const bool has_several = (asked.strict.empty() ? stop_words : asked.strict).size() > 1;  // before some become one
    if (asked.strict.empty()) {
      if (stop_words.empty()) return nothing_asked();
      for (const auto& word : stop_words) asked.relaxed.push_back({word, {}});
      asked.strict = std::move(stop_words);
      std::move(parts_of_stop_words.begin(), parts_of_stop_words.end(), std::back_inserter(state_.out.parts));
      state_.out.first = joined(Xapian::Query::OP_AND, asked.strict);
    } else {
      const auto children = asked.children;
      widen_by_names(at, asked, state_);
      widen_by_compounds(at, asked, state_);
      state_.out.first = joined(Xapian::Query::OP_AND, asked.strict);
      const auto widened = widen_by_thesaurus(at, single_words(children, asked.children), asked, state_);
      state_.out.has_tiers = state_.out.has_tiers || widened;
    }
    add_feedback(feedback, asked);
    state_.out.has_tiers = state_.out.has_tiers || has_several || !feedback.empty();
    Part out{.strict = joined(Xapian::Query::OP_AND, asked.strict), .relaxed = sum_of(asked, false, state_.out.words)};
    state_.out.tiered = {};
    if (required.empty() && asked.has_groups && !asked.is_remote && is_sum(asked)) {
      state_.out.tiered = sum_of(asked, true, state_.out.words);
    }
    if (!required.empty()) {
      out.relaxed = Xapian::Query(Xapian::Query::OP_FILTER, out.relaxed, joined(Xapian::Query::OP_AND, required));
    }
    return out;
  }

  void take_last_part(std::vector<WeightedPart>& parts) {
    if (!state_.request.explain) return;
    parts.push_back(std::move(state_.out.parts.back()));
    state_.out.parts.pop_back();
  }

  void add_feedback(std::span<const TellingTerm> feedback, AskedWords& asked) {
    for (const auto& each : feedback) {
      auto word = summed_word({each.term}, state_.reader.statistics());
      const double scale = kFeedbackScale * each.weight / feedback.front().weight;
      word.weight *= scale;
      const Xapian::Query query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(each.term), scale);
      asked.relaxed.push_back({query, {std::move(word)}});
      ++state_.out.words;
      state_.explain(each.text(), query);
    }
  }

  /// Of `before`, the words that widening by names did not join with the next one, which `after` then lacks.
  static std::vector<std::size_t> single_words(const std::vector<std::size_t>& before,
                                               const std::vector<std::size_t>& after) {
    std::vector<std::size_t> single;
    const auto is_left = [&](std::size_t child) { return std::binary_search(after.begin(), after.end(), child); };
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (is_left(before[i]) && (i + 1 == before.size() || is_left(before[i + 1]))) single.push_back(before[i]);
    }
    return single;
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
    const auto parts = out.parts.size();
    const auto events = out.events;
    const auto names = out.asked_names.size();
    state_.is_excluding = !state_.is_excluding;
    auto part = node(at);
    state_.is_excluding = !state_.is_excluding;
    out.parts.resize(parts);
    out.asked_names.resize(names);
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

CompiledQuery compile_query(const QueryNode& root, const SearchRequest& request, IndexReader& reader,
                            std::span<const TellingTerm> feedback, ServedPatterns* patterns) {
  return Compiler(root, request, reader, patterns).compile(root, feedback);
}

}  // namespace kz
