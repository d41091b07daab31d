// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/identity/named_pairs.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <unordered_map>

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

std::vector<PairCounter::Named> PairCounter::pairs() {
  std::vector<Named> all;
  all.reserve(counts_.size());
  for (const auto& [pair, count] : counts_) {
    Named named{.pair = pair,
                .counted = {.a = indexed_entity(reader_.names().entity(pair.first)),
                            .b = indexed_entity(reader_.names().entity(pair.second)),
                            .sentences = count.sentences,
                            .articles = count.articles,
                            .examples = {}},
                .is_a_asked = asked_ordinals_.contains(pair.first),
                .is_b_asked = asked_ordinals_.contains(pair.second)};
    if (named.counted.b.id < named.counted.a.id) {
      std::swap(named.counted.a, named.counted.b);
      std::swap(named.is_a_asked, named.is_b_asked);
    }
    all.push_back(std::move(named));
  }
  return all;
}

std::size_t PairCounter::articles_with(const std::string& id) {
  std::size_t articles = 0;
  for (const auto ordinal : reader_.names().with_id(id)) articles += reader_.names().entity(ordinal).articles;
  return articles;
}

std::vector<PairSentence> PairCounter::examples(const Pair& pair, std::size_t most) {
  const auto& places = counts_.at(pair).examples;
  std::vector<PairSentence> examples;
  for (std::size_t i = 0; i < std::min(most, places.size()); ++i) examples.push_back(sentence_at(places[i], pair));
  return examples;
}

namespace {

/// A pair with where its sentences stand.
struct ListedPair {
  PairCounter::Named sum;
  std::vector<std::pair<PairCounter*, PairCounter::Pair>> indexes;
};

/// The one that was asked for first, else the one in more articles.
void put_in_order(PairCounter::Named& named) {
  auto& a = named.counted.a;
  auto& b = named.counted.b;
  if (std::pair(named.is_b_asked, b.articles) > std::pair(named.is_a_asked, a.articles)) std::swap(a, b);
}

void add_up(ListedPair& listed, const PairCounter::Named& more) {
  auto& sum = listed.sum;
  sum.counted.sentences += more.counted.sentences;
  sum.counted.articles += more.counted.articles;
  sum.is_a_asked = sum.is_a_asked || more.is_a_asked;
  sum.is_b_asked = sum.is_b_asked || more.is_b_asked;
}

/// An actor of a pair may stand in articles of an index that has no such pair.
void count_in_all(std::span<PairCounter* const> indexes, std::vector<ListedPair>& listed) {
  std::unordered_map<std::string, std::size_t> articles;
  const auto count = [&](IndexedEntity& actor) {
    const auto [known, is_new] = articles.try_emplace(actor.id, 0);
    for (auto* index : indexes) known->second += is_new ? index->articles_with(actor.id) : 0;
    actor.articles = known->second;
  };
  for (auto& each : listed) {
    count(each.sum.counted.a);
    count(each.sum.counted.b);
  }
}

std::vector<ListedPair> merged_pairs(std::span<PairCounter* const> indexes) {
  std::vector<ListedPair> listed;
  std::map<std::pair<std::string, std::string>, std::size_t> places;  // in `listed`, by ids
  for (auto* index : indexes) {
    for (auto& named : index->pairs()) {
      const auto ordinals = named.pair;
      const auto [place, is_new] = places.try_emplace({named.counted.a.id, named.counted.b.id}, listed.size());
      if (is_new) {
        listed.push_back({.sum = std::move(named), .indexes = {}});
      } else {
        add_up(listed[place->second], named);
      }
      listed[place->second].indexes.emplace_back(index, ordinals);
    }
  }
  if (indexes.size() > 1) count_in_all(indexes, listed);
  for (auto& each : listed) put_in_order(each.sum);
  return listed;
}

}  // namespace

void list_pairs(std::span<PairCounter* const> indexes, const SearchRequest& request, SearchResult& result) {
  auto all = merged_pairs(indexes);
  const auto first = std::min(request.offset, all.size());
  const auto last = request.limit == 0 ? all.size() : first + std::min(request.limit, all.size() - first);
  std::partial_sort(
      all.begin(), all.begin() + static_cast<std::ptrdiff_t>(last), all.end(),
      [](const ListedPair& a, const ListedPair& b) { return comes_before(a.sum.counted, b.sum.counted); });
  result.pairs_total = all.size();
  for (auto i = first; i < last; ++i) {
    auto& pair = result.pairs.emplace_back(std::move(all[i].sum.counted));
    for (const auto& [index, ordinals] : all[i].indexes) {
      auto more = index->examples(ordinals, request.snippets - pair.examples.size());
      std::move(more.begin(), more.end(), std::back_inserter(pair.examples));
    }
  }
}

}  // namespace kz
