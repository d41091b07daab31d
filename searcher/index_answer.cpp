// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_answer.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "common/index/schema.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "searcher/events/story_maker.h"
#include "searcher/feedback.h"
#include "searcher/remote/served_query.h"
#include "searcher/spelling.h"

namespace kz {
namespace {

/// The articles that are read for an answer that is no list of them: whatever page of it is asked for, the best for a
/// story, all for pairs.
SearchRequest request_for_articles(const SearchRequest& request) {
  SearchRequest articles = request;
  if (!request.story && !request.pairs) return articles;
  articles.limit = request.story ? kMaxStoryArticles : 0;
  articles.offset = 0;
  articles.sort.reset();
  articles.count_exactly = true;
  return articles;
}

std::size_t articles_of(const std::vector<StoryLine>& lines) {
  std::unordered_set<std::string_view> ids;
  for (const auto& line : lines) {
    ids.insert(line.origin.id);
    for (const auto& copy : line.copies) ids.insert(copy.id);
  }
  return ids.size();
}

ParsedQuery parse(const SearchRequest& request) {
  const auto text = decode_utf8(request.query).text;
  auto parsed = parse_query(text, request.saved);
  if (request.strict) refuse_repairs(parsed, text);
  return parsed;
}

}  // namespace

IndexAnswer::IndexAnswer(const SearchRequest& request, IndexReader& reader)
    : request_(request),
      reader_(reader),
      parsed_(parse(request)),
      compiled_(compile_for_index(parsed_.root, request, reader)) {
  if (takes_feedback()) widen_by_best();
  result_.repairs = std::move(parsed_.repairs);
  result_.parsed = to_string(parsed_.root);
  result_.expansions = compiled_.notes;
  result_.revision = reader.revision();
  if (request.describe) result_.compiled = compiled_.description();
  if (request.same_sentence || request.story || request.pairs) {
    sentence_query_.emplace(parsed_.root, request, compiled_, reader);
  }
  if (request.same_sentence) same_sentence_.emplace(*sentence_query_, reader);
  matches_ =
      find_matches(compiled_, request_for_articles(request), reader, same_sentence_ ? &*same_sentence_ : nullptr);
  result_.total = matches_.total;
  result_.total_is_exact = matches_.total_is_exact;
  result_.relaxed = matches_.relaxed;
  result_.facets = std::move(matches_.facets);
  result_.timeline = std::move(matches_.timeline);
  if (!request.ids_only) {
    result_.suggestions = suggest_spellings(compiled_.typed, reader);
    drop_needless_suggestions();
    tell_unheard_words();
  }
  if (request.story) {
    tell_story();
  } else if (request.pairs) {
    count_pairs();
  } else {
    hit_maker_.emplace(request_, compiled_, reader_, matches_.page);
  }
}

bool IndexAnswer::takes_feedback() const {
  const auto order = request_.sort.value_or(SortOrder::relevance);
  const bool counts =
      request_.count_exactly || !request_.facets.empty() || request_.timeline || request_.story || request_.pairs;
  return request_.expand == Expansion::more && order == SortOrder::relevance && compiled_.has_text && !counts &&
         request_.similar_to.empty() && request_.match != MatchMode::all;
}

/// Asks again, for what the best articles say as well.
void IndexAnswer::widen_by_best() {
  SearchRequest first = request_;
  first.limit = kFeedbackArticles;
  first.offset = 0;
  first.ids_only = true;
  const auto best = find_matches(compiled_, first, reader_).page;
  const auto terms = feedback_terms(best, compiled_.strict, reader_);
  if (terms.empty()) return;
  compiled_ = compile_for_index(parsed_.root, request_, reader_, terms);
  if (request_.ids_only) return;  // nobody reads the notes
  compiled_.notes.push_back(
      {.offset = 0,
       .text = "the best articles also say " + as_written(terms, best, reader_) + ", which is searched for too"});
}

/// "Tokaev", which no article writes so, already finds Tokayev, and "deal" is a word with synonyms. But "Russa", which
/// sounds like somebody Rose, is more likely a slip for "Russia", which far more articles hold.
void IndexAnswer::drop_needless_suggestions() {
  constexpr Xapian::doccount kMuchMore = 4;
  auto& statistics = reader_.statistics();
  const auto is_rarer = [&](const std::vector<std::string>& names, const Suggestion& suggestion) {
    Xapian::doccount naming = 0;
    for (const auto& name : names) naming += statistics.articles_with(name);
    return naming * kMuchMore < statistics.articles_with(schema::term({}, fold_case(suggestion.suggestion)));
  };
  const auto has_synonyms = [&](const Suggestion& suggestion) {
    return std::any_of(compiled_.widened.begin(), compiled_.widened.end(), [&](const WidenedWords& wide) {
      return wide.offset == suggestion.offset && !wide.synonyms.empty();
    });
  };
  const auto is_needless = [&](const Suggestion& suggestion) {
    if (has_synonyms(suggestion)) return true;
    return std::any_of(compiled_.widened.begin(), compiled_.widened.end(), [&](const WidenedWords& wide) {
      const auto first = std::find_if(compiled_.typed.begin(), compiled_.typed.end(),
                                      [&](const TypedWord& word) { return word.offset == wide.offset; });
      const auto left = static_cast<std::size_t>(compiled_.typed.end() - first);
      return !wide.names.empty() && !is_rarer(wide.names, suggestion) &&
             std::any_of(first, first + static_cast<std::ptrdiff_t>(std::min(wide.count, left)),
                         [&](const TypedWord& word) { return word.offset == suggestion.offset; });
    });
  };
  auto& suggestions = result_.suggestions;
  suggestions.erase(std::remove_if(suggestions.begin(), suggestions.end(), is_needless), suggestions.end());
}

/// Of several words those that no article holds, though others were found: else a hit seems to be about all of them.
void IndexAnswer::tell_unheard_words() {
  constexpr std::size_t kMostTold = 4;
  const auto& typed = compiled_.typed;
  std::size_t widened_until = 0;
  std::size_t told = 0;
  for (std::size_t i = 0; i < typed.size() && typed.size() > 1 && told < kMostTold; ++i) {
    const auto is_here = [&](const auto& each) { return each.offset == typed[i].offset; };
    const auto wide = std::find_if(compiled_.widened.begin(), compiled_.widened.end(), is_here);
    if (wide != compiled_.widened.end()) widened_until = i + wide->count;
    const bool is_told = std::any_of(result_.suggestions.begin(), result_.suggestions.end(), is_here) ||
                         std::any_of(result_.repairs.begin(), result_.repairs.end(), is_here);
    if (i < widened_until || is_told || holds(reader_.database(), typed[i])) continue;
    result_.expansions.push_back(
        {.offset = typed[i].offset, .text = "no article holds '" + typed[i].text + "'", .is_absence = true});
    ++told;
  }
}

bool IndexAnswer::holds_word_at(std::size_t offset) const {
  return std::any_of(compiled_.typed.begin(), compiled_.typed.end(),
                     [&](const TypedWord& word) { return word.offset == offset && holds(reader_.database(), word); });
}

void IndexAnswer::drop_matches() {
  matches_ = {};
  result_.total = 0;
  result_.total_is_exact = true;
  result_.relaxed = false;
  for (auto& facet : result_.facets) facet.values.clear();
  result_.timeline = {};
  if (pairs_) pairs_->clear();
}

void IndexAnswer::count_pairs() {
  pairs_.emplace(parsed_.root, request_, !compiled_.events.empty(), *sentence_query_, reader_);
  for (const auto& match : std::exchange(matches_.page, {})) pairs_->add(match.document);
}

void IndexAnswer::tell_story() {
  StoryMaker maker(*sentence_query_, reader_, request_.same_sentence, request_.collapse == Collapse::copies);
  result_.story_read = matches_.page.size();
  for (const auto& match : std::exchange(matches_.page, {})) maker.add(match.document, match.copies);
  auto lines = maker.lines();
  result_.story_articles = articles_of(lines);
  result_.story_total = lines.size();
  const auto first = std::min(request_.offset, lines.size());
  const auto last = request_.limit == 0 ? lines.size() : first + std::min(request_.limit, lines.size() - first);
  result_.story.assign(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(first)),
                       std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(last)));
}

}  // namespace kz
