// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kzsearch/article.h"
#include "kzsearch/entities.h"
#include "kzsearch/export.h"
#include "kzsearch/identity.h"

namespace kz {

/// Which articles a query of several words finds. Stop words ("the", "of") are never required.
enum class MatchMode {
  automatic,  ///< by relevance: those with all the words first, then the others; otherwise see SearchResult::relaxed
  all,        ///< only those with all the words
  any,        ///< those with any of them, by relevance alone
};

/// What one word may be widened to. Quoted text is widened only where the whole of it is the name of an actor.
enum class Expansion {
  none,   ///< stems only
  names,  ///< also other spellings of a known actor or place
  all,    ///< also near-synonyms of the thesaurus, which count less: soldiers for troops
  /// Also what the ten best articles say most tellingly, which counts least; for words ranked by relevance, without
  /// counts. To gather all there is on a subject: finds more of it, and a single known article less surely.
  more,
};

enum class SortOrder {
  relevance,
  oldest_first,  ///< by publication day; articles without one come last, also in the next
  newest_first,
  earliest_event_first,  ///< by the first day an article speaks of, of those within SearchRequest::event; an article
                         ///< that names weeks, months or years only comes behind those with a day
  latest_event_first,    ///< by the last such day
};

/// The parts of a timeline.
enum class TimelineUnit { day, week, month };

/// What is shown once instead of as often as it was published.
enum class Collapse {
  copies,  ///< near-identical reports: the one that ranks first stands for its copies, which its hit lists
  none,
};

/// What facet counts can be asked for. Places also rolled up: to the cities, regions, countries or areas that the
/// places named are or lie in, each counted once an article.
enum class FacetField {
  actor,
  person,
  org,
  place,
  source,
  language,
  day,
  place_city,
  place_region,
  place_country,
  place_area
};

/// One filter: articles that have any of `values`, or, with `exclude`, none of them.
struct Filter {
  enum class Field { place, actor, person, org, source, language, translated_from };
  Field field = Field::place;
  /// Names as a person types them ("Tokayev", "kazakhstan", "en") or ids ("org:csto").
  std::vector<std::string> values = {};
  bool exclude = false;
};

/// Query texts by the names that "query:NAME" calls them by.
using SavedQueries = std::map<std::string, std::string, std::less<>>;

/// A question to an index. Text syntax: docs/query_syntax.md. Every member has a value from the start, so that a
/// compiler does not warn of those that `{.query = "troops"}` leaves out.
struct SearchRequest {
  std::string query = {};  ///< UTF-8; may be empty where a filter, days or `since_revision` are set: all that pass,
                           ///< newest first; text that is not UTF-8 has U+FFFD in its place
  std::vector<Filter> filters = {};  ///< an article must pass every one
  std::string published = {};        ///< publication days: "2022-01-05..2022-01-08", "2022-01", "unknown"; empty: any
  /// Days spoken of: articles with a date mention whose days all lie within; "unknown": with none.
  std::string event = {};
  std::string date = {};  ///< either: published, or with a mention, within these days; "unknown": neither has a day
  /// The query's words, the names and `event` must meet in one sentence. Every article that passes otherwise is read
  /// for it, and analysed where there are words: costs time by their number, whatever the page.
  bool same_sentence = false;
  std::string as_of = {};  ///< the day that relative days count from ("last week"); empty: that of the newest article
  MatchMode match = MatchMode::automatic;
  Expansion expand = Expansion::all;
  Collapse collapse = Collapse::copies;
  std::optional<SortOrder> sort = {};  ///< absent: by relevance, or newest first where there is no query text
  std::size_t limit = 10;              ///< hits returned; 0: all
  std::size_t offset = 0;              ///< hits passed over first
  std::size_t snippets = 2;            ///< a hit
  std::vector<FacetField> facets = {};
  std::size_t facet_limit = 10;               ///< values a facet; 0: all
  std::optional<TimelineUnit> timeline = {};  ///< counts days of all matches into SearchResult::timeline
  bool story = false;  ///< fills SearchResult::story in place of `hits`; `limit` and `offset` then count its sentences
  /// Fills SearchResult::pairs in place of `hits`: who is named with whom in one sentence of the articles that match,
  /// one of them an actor that was asked for, where any was. `limit` and `offset` then count pairs, `snippets`
  /// sentences of each, `event` and `same_sentence` hold for these sentences. May be asked without query and filters.
  /// Reads every article that matches.
  bool pairs = false;
  bool count_exactly =
      false;  ///< makes SearchResult::total exact; facets, `timeline`, `story`, `pairs` and `same_sentence` imply it
  bool exact_names = false;     ///< name filters take only the spelling given, not the other names of the same actor
  SavedQueries saved = {};      ///< what "query:NAME" in `query` stands for
  std::string similar_to = {};  ///< an article's id: articles like it, in place of `query`
  std::uint64_t since_revision = 0;  ///< only articles that are new or changed since this revision of the index;
                                     ///< Error(query) for one that it has not reached
  bool strict = false;               ///< a query that would have to be mended is an error
  bool explain = false;              ///< also fill what tells why a hit is one: Hit::explanation and Hit::shared
  bool describe = false;             ///< fill SearchResult::compiled
  bool ids_only = false;             ///< fill only rank, id and score of a hit: the fastest way to a ranking
};

/// A date mention in a snippet, with the days it stands for.
struct SnippetDate {
  std::size_t begin = 0;  ///< UTF-8 bytes into the snippet's text, half open
  std::size_t end = 0;
  Day from;
  Day to;  ///< inclusive
};

/// A passage of the article, whole sentences where they are short enough.
struct Snippet {
  std::string text;                                        ///< UTF-8, one line, no markup
  std::vector<std::pair<std::size_t, std::size_t>> marks;  ///< what matched: UTF-8 bytes into `text`, half open
  std::size_t sentence = 0;                                ///< which sentence of its field it starts with, from 0
  TextField field = TextField::body;                       ///< body or caption
  std::vector<SnippetDate> dates;                          ///< in text order
};

/// A near-identical report of another article: another translation, another outlet's edition.
struct Copy {
  std::string id;
  std::string source;                 ///< as published, empty where unknown
  std::vector<std::string> agencies;  ///< news agencies that it credits for its text ("AFP", "dpa"), sorted
};

/// Sentences that an article has in common with others that are not its copies.
struct SharedText {
  struct With {
    std::string id;
    std::string title;          ///< or its first words
    std::size_t sentences = 0;  ///< of the article, that the other has too, nearly word for word
  };
  std::size_t sentences = 0;  ///< of the article's body in all; 0 where it shares none
  std::vector<With> with;     ///< most sentences first
};

/// One reason for a hit: a part of the query that adds to its score, or what else made it one.
struct Explanation {
  /// What of the query it is: "troops", "other name of Tokayev", "all the words". Without a weight: "speaks of
  /// 2022-01-05", "published 2022-01-06", where days were asked for, and "copy ID", for each copy that it stands for.
  std::string text;
  double weight = 0;  ///< what it adds to the score
  /// The words or names of the article behind it; of a copy how much of both is the same.
  std::vector<std::string> matched;
};

struct Hit {
  std::size_t rank = 0;  ///< from 1, counting those passed over by `offset`
  std::string id;
  double score = 0;  ///< falls with rank under relevance order; 0 where nothing was ranked
  std::string title;
  /// Bytes of `title` that matched; where snippets are made.
  std::vector<std::pair<std::size_t, std::size_t>> title_marks;
  std::string opening;  ///< the first words of its text, with an ellipsis where more follow; only where it has no title
  std::optional<PublicationDate> published;
  std::string source;
  std::string url;
  std::string language;
  std::string path;
  std::size_t line = 0;
  std::vector<Snippet> snippets;
  std::vector<Entity> places;         ///< most often named first
  std::vector<Entity> actors;         ///< most often named first
  std::vector<EventSpan> events;      ///< the days it speaks of, ascending, each once
  std::vector<Copy> copies;           ///< that this hit stands for, by id; also those that the filters would not pass
  std::vector<std::string> agencies;  ///< news agencies that the article itself credits, sorted
  SharedText shared;                  ///< passages it has in common with others; only where asked for
  std::uint64_t revision = 0;         ///< of the index when the article was new or last changed
  std::vector<Explanation> explanation;  ///< heaviest first, those without a weight last; only where asked for
};

/// One article whole.
struct ShownArticle {
  std::string id;
  std::string title;
  std::string body;      ///< the cleaned text
  std::string captions;  ///< of pictures, a line each
  std::optional<PublicationDate> published;
  std::string source;
  std::string url;
  std::string author;
  std::vector<std::string> tags;
  std::string language;
  std::string translated_from;
  std::string original;           ///< the text it was translated from, where it was given
  std::string original_language;  ///< "und" where unknown, empty without an original
  std::string extra;              ///< unknown fields of its source, a JSON object or empty
  std::string path;
  std::size_t line = 0;
  std::uint64_t revision = 0;
  std::vector<Entity> places;  ///< most often named first
  std::vector<Entity> actors;  ///< most often named first
  struct Removed {
    std::string reason;
    std::string text;
  };
  std::vector<Removed> removed;  ///< what was taken out of its text, in text order
};

struct FacetValue {
  std::string id;
  std::string name;
  std::size_t count = 0;  ///< matching articles
};

struct Facet {
  FacetField field = FacetField::actor;
  std::vector<FacetValue> values;  ///< most frequent first, ties by id
};

/// Matching articles in one part of the calendar.
struct TimelineBucket {
  std::string name;  ///< "2022-01-05", "2022-W01", "2022-01"
  Day from;
  Day to;                     ///< inclusive
  std::size_t published = 0;  ///< published within
  std::size_t event = 0;      ///< with a mention of days that lie within; of SearchRequest::event only, where given
};

struct Timeline {
  std::vector<TimelineBucket> buckets;  ///< ascending; parts of the calendar without articles are left out
  std::size_t published_coarse = 0;     ///< whose month or year of publication alone is known, and lies in no bucket
  std::size_t published_unknown = 0;    ///< undated
  std::size_t event_coarse = 0;   ///< that speak of days only which lie in no bucket: of a year, in a timeline by month
  std::size_t event_unknown = 0;  ///< that speak of no day, or of none that was asked for
  bool asks_days = false;         ///< only days asked for count as spoken of
};

/// Where a sentence of a story stands.
struct StorySource {
  std::string id;  ///< of the article
  std::string title;
  std::string source;
  std::string url;
  std::optional<PublicationDate> published;
};

/// One sentence of a chronology.
struct StoryLine {
  EventSpan days;                   ///< those it speaks of; the first of its mentions that answers
  Snippet sentence;                 ///< whole, its text in one line
  StorySource origin;               ///< of the copies the one published first, ties by id
  std::vector<StorySource> copies;  ///< other articles with nearly the same sentence on the same days, likewise
};

/// A sentence that names two actors.
struct PairSentence {
  Snippet sentence;  ///< whole, its text in one line, both names marked
  StorySource origin;
};

/// Two actors that sentences name together.
struct NamedPair {
  IndexedEntity a;  ///< the one that was asked for, else the one in more articles of the index, ties by id
  IndexedEntity b;
  std::size_t sentences = 0;           ///< of the matching articles, that name both
  std::size_t articles = 0;            ///< that these stand in
  std::vector<PairSentence> examples;  ///< those of the best articles
};

/// Something of the query that was mended or widened, to be told to the person who typed it.
struct QueryNote {
  std::size_t offset = 0;   ///< byte in the query the note is about
  std::string text;         ///< "AND at the end dropped", "'Tokayev' read as Kassym-Jomart Tokayev"
  bool is_absence = false;  ///< tells of a name, source or language that no article of the index has
};

/// A word of the query that no article holds, and one like it that some do.
struct Suggestion {
  std::size_t offset = 0;  ///< byte in the query where `word` stands
  std::string word;
  std::string suggestion;
};

struct SearchResult {
  std::vector<Hit> hits;
  std::size_t total = 0;       ///< matching articles, copies counting as one where they are folded
  bool total_is_exact = true;  ///< false: there are at least `total`
  bool relaxed = false;        ///< no article had all the words, so those with some are given
  std::vector<Facet> facets;   ///< in the order asked for
  Timeline timeline;
  std::vector<StoryLine> story;    ///< by days, longer spans before the days within; ties by origin
  std::size_t story_total = 0;     ///< lines before `limit` and `offset`
  std::size_t story_articles = 0;  ///< articles that its lines stand in, copies included
  std::size_t story_read = 0;      ///< articles read for it: the best 2,000 at most
  std::vector<NamedPair> pairs;    ///< most sentences first, then most articles, ties by ids
  std::size_t pairs_total = 0;     ///< before `limit` and `offset`
  std::vector<QueryNote> repairs;
  std::vector<QueryNote> expansions;
  std::vector<Suggestion> suggestions;  ///< "did you mean"; none where `ids_only`
  std::string parsed;                   ///< the query as understood, as an s-expression
  std::string compiled;                 ///< what the engine is asked, where `describe`; for people to read
  std::uint64_t revision = 0;           ///< raised by every change of articles; 0 where several are searched
};

/// Searches one index, or several as one. Opening is cheap (well under a millisecond). One Searcher may be used by one
/// thread at a time; open one a thread. A Searcher notices before each search that the index was rebuilt, and then
/// reads the new generation. One that was moved from may only be assigned to or destroyed.
///
/// Errors: usage for an address that cannot be one; index_missing (also where no server answers), index_schema,
/// index_corrupt, io (no permission) when opened or reopened; query for a query that cannot be read.
class KZ_EXPORT Searcher {
 public:
  /// `index_path`: the index folder, or the stub file within it (a relative path is looked up anew by every call, so a
  /// program that changes its working directory gives an absolute one); or tcp://HOST:PORT, where a xapian-tcpsrv
  /// serves the folder. Through a server SearchResult::total may be exact where it would not be else, and the other way
  /// round; very large questions are refused: Error(query).
  explicit Searcher(const std::string& index_path);
  /// Several indexes, searched as one, each once: hits, counts, facets, stories and pairs are merged. Each index weighs
  /// words and joins names by its own articles; copies are folded within each. SearchRequest::since_revision and
  /// `similar_to` ask one index: Error(usage). `explain_entity` means whom the name means in the index where it
  /// is in most articles, and adds up what all tell of that actor; `article` tells of the first index that has it.
  explicit Searcher(const std::vector<std::string>& index_paths);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  [[nodiscard]] SearchResult search(const SearchRequest& request);

  /// Adds rows to the thesaurus that comes with kzsearch: a row of near-synonyms a line, separated by commas; lines
  /// that start with '#' are comments. `name` is what an error calls it. Throws Error(usage) with the line and the
  /// reason, and then has added nothing.
  void add_thesaurus(std::string_view name, std::string_view content);

  /// The actor that `name`, in any spelling, or an id means, with every form and why they are one; nothing where there
  /// is none. `examples`: article ids a form.
  [[nodiscard]] std::optional<EntityExplanation> explain_entity(std::string_view name, std::size_t examples = 3);

  /// Actors, or places, most articles first, ties by id: those with a name or a word of a name that starts with
  /// `prefix` (case and diacritics aside), all where it is empty. `limit` 0: all.
  [[nodiscard]] std::vector<IndexedEntity> list_actors(std::string_view prefix = {}, std::size_t limit = 0);
  [[nodiscard]] std::vector<IndexedEntity> list_places(std::string_view prefix = {}, std::size_t limit = 0);

  /// The article `id`, or nothing where there is none.
  [[nodiscard]] std::optional<ShownArticle> article(const std::string& id);

  /// Articles in the index.
  [[nodiscard]] std::size_t article_count();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kz
