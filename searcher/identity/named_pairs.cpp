// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/identity/named_pairs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "searcher/identity/entity_list.h"
#include "searcher/name_filter.h"
#include "searcher/snippet_text.h"

namespace kz {
namespace {

/// A sentence of more actors is a list, which says nothing of any two of them.
constexpr std::size_t kMostActors = 12;

/// Sentences kept for each pair: more than any one asks to see of it.
constexpr std::size_t kMostExamples = 20;

bool is_actor(Filter::Field field) {
  return field == Filter::Field::actor || field == Filter::Field::person || field == Filter::Field::org;
}

/// The actors that the query text asks for, not those it excludes.
void collect_actors(const QueryNode& node, std::vector<Filter>& actors) {
  if (node.kind == QueryKind::filter && is_actor(node.field)) {
    actors.push_back({.field = node.field, .values = {node.text}});
  }
  const auto asked =
      node.kind == QueryKind::but_not ? std::min<std::size_t>(1, node.children.size()) : node.children.size();
  for (std::size_t i = 0; i < asked; ++i) collect_actors(node.children[i], actors);
}

bool comes_before(const NamedPair& a, const NamedPair& b) {
  if (a.sentences != b.sentences) return a.sentences > b.sentences;
  if (a.articles != b.articles) return a.articles > b.articles;
  return std::tie(a.a.id, a.b.id) < std::tie(b.a.id, b.b.id);
}

}  // namespace

PairCounter::PairCounter(const QueryNode& root, const SearchRequest& request, bool asks_days, SentenceQuery& query,
                         IndexReader& reader)
    : request_(request), asks_days_(asks_days), query_(query), reader_(reader) {
  std::vector<Filter> actors;
  collect_actors(root, actors);
  for (const auto& filter : request.filters) {
    if (!filter.exclude && is_actor(filter.field)) actors.push_back(filter);
  }
  std::vector<std::string> terms;
  for (const auto& filter : actors) {
    for (const auto& value : filter.values) {
      const auto named = resolve_name(filter.field, value, request.exact_names, reader.names());
      terms.insert(terms.end(), named.terms.begin(), named.terms.end());
    }
  }
  if (!actors.empty()) asked_.emplace(terms, reader);
}

void PairCounter::add(Xapian::docid document) {
  article_.read(reader_.articles().get(reader_.database().get_document(document)));
  for (std::size_t sentence = 0; sentence < article_.size(); ++sentence) add_sentence(document, sentence);
}

std::vector<PairCounter::Actor> PairCounter::actors_of(std::size_t sentence) {
  std::vector<Actor> actors;
  for (const auto& mention : article_.names(sentence)) {
    const auto ordinal = reader_.names().ordinal_of(mention.number);
    if (ordinal == 0 || reader_.names().entity(ordinal).kind == EntityKind::place) continue;
    const auto known =
        std::find_if(actors.begin(), actors.end(), [&](const Actor& each) { return each.ordinal == ordinal; });
    if (known == actors.end())
      actors.push_back({.ordinal = ordinal, .is_asked = !asked_ || asked_->holds(mention.number)});
  }
  return actors;
}

void PairCounter::add_sentence(Xapian::docid document, std::size_t sentence) {
  if (article_.names(sentence).size() < 2) return;
  const auto actors = actors_of(sentence);
  if (actors.size() < 2 || actors.size() > kMostActors) return;
  if (asks_days_ && query_.date_of(article_, sentence) == nullptr) return;
  if (request_.same_sentence && !query_.holds_all(article_, sentence)) return;
  for (const auto& actor : actors) {
    if (actor.is_asked) asked_ordinals_.insert(actor.ordinal);
  }
  for (std::size_t i = 0; i < actors.size(); ++i) {
    for (std::size_t j = i + 1; j < actors.size(); ++j) {
      if (!actors[i].is_asked && !actors[j].is_asked) continue;
      auto& count = counts_[std::minmax(actors[i].ordinal, actors[j].ordinal)];
      ++count.sentences;
      if (count.last != document) ++count.articles;
      count.last = document;
      if (count.examples.size() < kMostExamples) count.examples.push_back({.document = document, .sentence = sentence});
    }
  }
}

PairSentence PairCounter::sentence_at(const Place& place, const Pair& pair) {
  article_.read(reader_.articles().get(reader_.database().get_document(place.document)));
  const auto& article = article_.article();
  std::vector<ByteSpan> marks;
  for (const auto& mention : article_.names(place.sentence)) {
    const auto ordinal = reader_.names().ordinal_of(mention.number);
    if (ordinal == pair.first || ordinal == pair.second) marks.emplace_back(mention.begin, mention.end);
  }
  const auto field = article_.field(place.sentence);
  PairSentence shown;
  shown.sentence = make_one_line(text_of(article, field), article_.bytes(place.sentence), marks);
  shown.sentence.field = field;
  shown.sentence.sentence = place.sentence == 0 ? 0 : place.sentence - 1;
  shown.origin = {.id = article.id,
                  .title = article.title,
                  .source = article.source,
                  .url = article.url,
                  .published = article.published};
  return shown;
}

NamedPair PairCounter::named(const Pair& pair, const Count& count) {
  NamedPair named{.a = indexed_entity(reader_.names().entity(pair.first)),
                  .b = indexed_entity(reader_.names().entity(pair.second)),
                  .sentences = count.sentences,
                  .articles = count.articles,
                  .examples = {}};
  const bool is_a_asked = asked_ordinals_.contains(pair.first);
  const bool is_b_asked = asked_ordinals_.contains(pair.second);
  if (std::tuple(is_b_asked, named.b.articles, std::string_view(named.a.id)) >
      std::tuple(is_a_asked, named.a.articles, std::string_view(named.b.id))) {
    std::swap(named.a, named.b);
  }
  return named;
}

std::vector<NamedPair> PairCounter::page() {
  std::vector<std::pair<NamedPair, Pair>> all;
  all.reserve(counts_.size());
  for (const auto& [pair, count] : counts_) all.emplace_back(named(pair, count), pair);
  const auto first = std::min(request_.offset, all.size());
  const auto last = request_.limit == 0 ? all.size() : first + std::min(request_.limit, all.size() - first);
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(last), all.end(),
                    [](const auto& a, const auto& b) { return comes_before(a.first, b.first); });
  std::vector<NamedPair> page;
  for (auto i = first; i < last; ++i) {
    auto& [named, pair] = all[i];
    const auto& places = counts_[pair].examples;
    for (std::size_t k = 0; k < std::min(request_.snippets, places.size()); ++k) {
      named.examples.push_back(sentence_at(places[k], pair));
    }
    page.push_back(std::move(named));
  }
  return page;
}

}  // namespace kz
