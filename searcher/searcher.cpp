// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/searcher.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "common/text/utf8.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"
#include "searcher/compile/query_compiler.h"
#include "searcher/events/same_sentence.h"
#include "searcher/events/sentence_query.h"
#include "searcher/events/story_maker.h"
#include "searcher/hit_maker.h"
#include "searcher/identity/entity_list.h"
#include "searcher/index_reader.h"
#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "searcher/spelling.h"

namespace kz {
namespace {

/// What a story is told from: the best articles, whatever page of it is asked for.
SearchRequest story_request(const SearchRequest& request) {
  SearchRequest articles = request;
  articles.limit = kMaxStoryArticles;
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

void tell_story(const SearchRequest& request, const std::vector<Match>& articles, SentenceQuery& query,
                IndexReader& reader, SearchResult& result) {
  StoryMaker maker(query, reader, request.same_sentence, request.collapse == Collapse::copies);
  for (const auto& match : articles) maker.add(match.document, match.copies);
  auto lines = maker.lines();
  result.story_articles = articles_of(lines);
  result.story_read = articles.size();
  result.story_total = lines.size();
  const auto first = std::min(request.offset, lines.size());
  const auto last = request.limit == 0 ? lines.size() : first + std::min(request.limit, lines.size() - first);
  result.story.assign(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(first)),
                      std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(last)));
}

/// One search from query text to hits: what is repeated when the index changes under it.
SearchResult answer(const SearchRequest& request, IndexReader& reader) {
  SearchResult result;
  const auto text = decode_utf8(request.query).text;
  auto parsed = parse_query(text, request.saved);
  if (request.strict && !parsed.repairs.empty()) {
    const auto& first = parsed.repairs.front();
    throw Error(ErrorCode::query, first.text, "without --strict it is mended so",
                point_at(text, first.offset, first.offset + 1));
  }
  result.repairs = std::move(parsed.repairs);
  result.parsed = to_string(parsed.root);
  const auto compiled = compile_query(parsed.root, request, reader);
  result.expansions = compiled.notes;
  result.revision = reader.revision();
  if (request.describe) result.compiled = compiled.description();
  std::optional<SentenceQuery> sentence_query;
  if (request.same_sentence || request.story) sentence_query.emplace(parsed.root, request, compiled, reader);
  std::optional<SameSentence> same_sentence;
  if (request.same_sentence) same_sentence.emplace(*sentence_query, reader);
  const auto* decider = same_sentence ? &*same_sentence : nullptr;
  auto matches = find_matches(compiled, request.story ? story_request(request) : request, reader, decider);
  result.total = matches.total;
  result.total_is_exact = matches.total_is_exact;
  result.relaxed = matches.relaxed;
  result.facets = std::move(matches.facets);
  if (!request.ids_only) result.suggestions = suggest_spellings(compiled.typed, reader);
  result.timeline = std::move(matches.timeline);
  if (request.story) {
    tell_story(request, matches.page, *sentence_query, reader, result);
    return result;
  }
  HitMaker hit_maker(request, compiled, reader);
  auto rank = request.offset;
  for (const auto& match : matches.page) result.hits.push_back(hit_maker.make(match, ++rank));
  return result;
}

}  // namespace

class Searcher::Impl {
 public:
  explicit Impl(const std::string& path) : reader(path) {}

  std::vector<IndexedEntity> list(bool are_places, std::string_view prefix, std::size_t limit) {
    return with_fresh_reads(
        reader.path(),
        [&] {
          reader.refresh();
          return list_entities(reader, are_places, prefix, limit);
        },
        [&] { reader.reopen(); });
  }

  IndexReader reader;
};

Searcher::Searcher(const std::string& index_path) : impl_(std::make_unique<Impl>(index_path)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) {
  auto& reader = impl_->reader;
  return with_fresh_reads(
      reader.path(),
      [&] {
        reader.refresh();
        return answer(request, reader);
      },
      [&] { reader.reopen(); });
}

void Searcher::add_thesaurus(std::string_view name, std::string_view content) {
  impl_->reader.thesaurus().add_file(name, content);
}

std::optional<EntityExplanation> Searcher::explain_entity(std::string_view name, std::size_t examples) {
  auto& reader = impl_->reader;
  return with_fresh_reads(
      reader.path(),
      [&] {
        reader.refresh();
        return kz::explain_entity(reader, name, examples);
      },
      [&] { reader.reopen(); });
}

std::vector<IndexedEntity> Searcher::list_actors(std::string_view prefix, std::size_t limit) {
  return impl_->list(false, prefix, limit);
}

std::vector<IndexedEntity> Searcher::list_places(std::string_view prefix, std::size_t limit) {
  return impl_->list(true, prefix, limit);
}

std::optional<ShownArticle> Searcher::article(const std::string& id) {
  auto& reader = impl_->reader;
  return with_fresh_reads(
      reader.path(),
      [&] {
        reader.refresh();
        return show_article(id, reader);
      },
      [&] { reader.reopen(); });
}

std::size_t Searcher::article_count() {
  auto& reader = impl_->reader;
  return with_fresh_reads(
      reader.path(),
      [&] {
        reader.refresh();
        return std::size_t{reader.database().get_doccount()};
      },
      [&] { reader.reopen(); });
}

}  // namespace kz
