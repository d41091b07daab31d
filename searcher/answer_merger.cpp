// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer_merger.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searcher/events/story_maker.h"
#include "searcher/identity/named_pairs.h"

namespace kz {
namespace {

/// The part of `sorted` that `request` asks for.
template <typename Item>
std::vector<Item> page_of(std::vector<Item> sorted, const SearchRequest& request) {
  const auto first = std::min(request.offset, sorted.size());
  const auto count = request.limit == 0 ? sorted.size() - first : std::min(request.limit, sorted.size() - first);
  sorted.erase(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(first));
  sorted.erase(sorted.begin() + static_cast<std::ptrdiff_t>(count), sorted.end());
  return sorted;
}

/// Some of the words are enough only where no index has an article with all of them.
void drop_relaxed(std::deque<IndexAnswer>& answers) {
  const auto has_strict = [](IndexAnswer& answer) { return !answer.result().relaxed && answer.result().total > 0; };
  if (std::none_of(answers.begin(), answers.end(), has_strict)) return;
  for (auto& answer : answers) {
    if (answer.result().relaxed) answer.drop_matches();
  }
}

bool has_note(const std::vector<QueryNote>& notes, const QueryNote& note) {
  return std::any_of(notes.begin(), notes.end(),
                     [&](const QueryNote& other) { return other.offset == note.offset && other.text == note.text; });
}

void add_notes(std::vector<QueryNote>& notes, const std::vector<QueryNote>& more) {
  for (const auto& note : more) {
    if (!has_note(notes, note)) notes.push_back(note);
  }
}

/// What one index has is not absent.
void drop_local_absences(std::vector<QueryNote>& notes, const std::deque<IndexAnswer>& answers) {
  std::erase_if(notes, [&](const QueryNote& note) {
    const auto tells = [&](const IndexAnswer& answer) {
      const auto& own = answer.result().expansions;
      return std::any_of(own.begin(), own.end(),
                         [&](const QueryNote& other) { return other.is_absence && other.offset == note.offset; });
    };
    return note.is_absence && !std::all_of(answers.begin(), answers.end(), tells);
  });
}

/// Those for words that no index holds, the first for each.
std::vector<Suggestion> merge_suggestions(const std::deque<IndexAnswer>& answers) {
  std::map<std::size_t, Suggestion> by_offset;
  for (const auto& answer : answers) {
    for (const auto& each : answer.result().suggestions) by_offset.try_emplace(each.offset, each);
  }
  std::vector<Suggestion> merged;
  for (auto& [offset, suggestion] : by_offset) {
    const auto holds = [at = offset](const IndexAnswer& answer) { return answer.holds_word_at(at); };
    if (std::none_of(answers.begin(), answers.end(), holds)) merged.push_back(std::move(suggestion));
  }
  return merged;
}

Facet merge_facets(const std::deque<IndexAnswer>& answers, std::size_t which, std::size_t limit) {
  Facet merged = answers.front().result().facets[which];
  std::map<std::string, std::size_t> places;  // in `merged`, by id
  for (std::size_t i = 0; i < merged.values.size(); ++i) places.emplace(merged.values[i].id, i);
  for (auto answer = std::next(answers.begin()); answer != answers.end(); ++answer) {
    for (const auto& value : answer->result().facets[which].values) {
      const auto [place, is_new] = places.try_emplace(value.id, merged.values.size());
      if (is_new) {
        merged.values.push_back(value);
      } else {
        merged.values[place->second].count += value.count;
      }
    }
  }
  std::sort(merged.values.begin(), merged.values.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.id < b.id;
  });
  if (limit != 0) merged.values.resize(std::min(limit, merged.values.size()));
  return merged;
}

Timeline merge_timelines(const std::deque<IndexAnswer>& answers) {
  Timeline merged;
  std::map<Day, TimelineBucket> buckets;
  for (const auto& answer : answers) {
    const auto& timeline = answer.result().timeline;
    merged.published_coarse += timeline.published_coarse;
    merged.published_unknown += timeline.published_unknown;
    merged.event_coarse += timeline.event_coarse;
    merged.event_unknown += timeline.event_unknown;
    merged.asks_days = merged.asks_days || timeline.asks_days;
    for (const auto& bucket : timeline.buckets) {
      const auto [known, is_new] = buckets.try_emplace(bucket.from, bucket);
      if (is_new) continue;
      known->second.published += bucket.published;
      known->second.event += bucket.event;
    }
  }
  for (auto& [from, bucket] : buckets) merged.buckets.push_back(std::move(bucket));
  return merged;
}

/// Counts and notes of all; no hits.
SearchResult sum_up(const SearchRequest& request, std::deque<IndexAnswer>& answers) {
  SearchResult sum;
  sum.parsed = answers.front().result().parsed;
  sum.suggestions = merge_suggestions(answers);
  for (auto& answer : answers) {
    const auto& each = answer.result();
    sum.total += each.total;
    sum.total_is_exact = sum.total_is_exact && each.total_is_exact;
    sum.relaxed = sum.relaxed || each.relaxed;
    sum.story_total += each.story_total;
    sum.story_articles += each.story_articles;
    sum.story_read += each.story_read;
    add_notes(sum.repairs, each.repairs);
    add_notes(sum.expansions, each.expansions);
    sum.compiled += sum.compiled.empty() ? each.compiled : "\n" + each.compiled;
  }
  drop_local_absences(sum.expansions, answers);
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    sum.facets.push_back(merge_facets(answers, i, request.facet_limit));
  }
  sum.timeline = merge_timelines(answers);
  return sum;
}

}  // namespace

SearchRequest request_of_each(const SearchRequest& request) {
  auto each = request;
  if (request.limit != 0) each.limit += request.offset;
  each.offset = 0;
  each.facet_limit = 0;
  return each;
}

SearchResult merge_answers(const SearchRequest& request, std::deque<IndexAnswer>& answers) {
  drop_relaxed(answers);
  auto merged = sum_up(request, answers);
  std::vector<std::pair<const Match*, IndexAnswer*>> matches;
  std::vector<PairCounter*> pairs;
  for (auto& answer : answers) {
    if (answer.pairs() != nullptr) pairs.push_back(answer.pairs());
    for (const auto& match : answer.page()) matches.emplace_back(&match, &answer);
    std::move(answer.result().story.begin(), answer.result().story.end(), std::back_inserter(merged.story));
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const auto& a, const auto& b) { return comes_before(*a.first, *b.first); });
  auto rank = request.offset;
  for (const auto& [match, answer] : page_of(std::move(matches), request)) {
    merged.hits.push_back(answer->make_hit(*match, ++rank));
  }
  std::stable_sort(merged.story.begin(), merged.story.end(),
                   [](const StoryLine& a, const StoryLine& b) { return comes_before(a, b); });
  merged.story = page_of(std::move(merged.story), request);
  list_pairs(pairs, request, merged);
  return merged;
}

}  // namespace kz
