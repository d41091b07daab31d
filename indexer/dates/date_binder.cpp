// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/date_binder.h"

#include <xxhash.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/article/header_dates.h"
#include "common/article/told_date.h"
#include "common/dates/calendar.h"
#include "common/index/article_dates.h"
#include "common/index/article_store.h"
#include "common/index/codec.h"
#include "common/index/event_days.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"
#include "common/text/analyzer.h"
#include "indexer/annotator.h"
#include "indexer/cancellation.h"
#include "indexer/dates/neighbour_date.h"
#include "indexer/dates/story_finder.h"

namespace kz {
namespace {

constexpr std::size_t kMaxCompared = 20;

bool is_evidence(const std::optional<PublicationDate>& published) {
  return published && published->precision == DatePrecision::day && published->origin != DateOrigin::neighbours &&
         published->origin != DateOrigin::file && is_sure_date(*published);
}

// The same for an actor in every index, as far as one article tells who it is.
std::uint64_t actor_number(std::string_view id) {
  return XXH3_64bits(id.data(), id.size());
}

void add_neighbour(long day, bool shares_sentences, NeighbourDays& days) {
  days.of_story.push_back(day);
  if (shares_sentences) days.of_sentences.push_back(day);
}

std::optional<PublicationDate> date_by(const NeighbourDays& days, const WeekdayCounts& weekdays,
                                       const std::optional<YearlessDay>& yearless_day) {
  return yearless_day ? year_from_neighbours(days, *yearless_day) : date_from_neighbours(days, weekdays);
}

class IndexDates {
 public:
  IndexDates(const NameDictionary& names, Xapian::WritableDatabase& database, const std::function<bool()>& cancelled)
      : names_(names), database_(database), cancelled_(cancelled), store_(ArticleDictionary::of(database)) {}

  std::size_t run() {
    const auto open = open_articles();
    if (open.empty()) return 0;
    read_names();
    read_dated();
    common_day_ = finder_.common_day();
    std::size_t dated = 0;
    std::vector<std::pair<Xapian::docid, std::optional<PublicationDate>>> changes;
    for (const auto id : open) {
      stop_if_cancelled(cancelled_);
      const auto document = database_.get_document(id, Xapian::DOC_ASSUME_VALID);
      auto published = date_of(document);
      dated += published ? 1 : 0;
      const bool was_dated = !document.get_value(schema::kPublishedSlot).empty();
      if ((published || was_dated) && !has_date(document, published)) changes.emplace_back(id, published);
    }
    // Only now: what is being read stays as it is.
    for (const auto& [id, published] : changes) replace(id, published);
    return dated;
  }

 private:
  [[nodiscard]] std::vector<Xapian::docid> open_articles() const {
    std::vector<Xapian::docid> ids;
    const auto end = database_.valuestream_end(schema::kOpenDateSlot);
    for (auto it = database_.valuestream_begin(schema::kOpenDateSlot); it != end; ++it) {
      if (is_open_date(*it)) ids.push_back(it.get_docid());
    }
    return ids;
  }

  void read_names() {
    names_.for_each([&](EntityKind kind, const std::string&, const NameRecord& record) {
      actor_of_name_.push_back(kind == EntityKind::place ? 0 : actor_number(record.id));
    });
  }

  // Known by its month or dated by its file or by others, an article tells no day.
  [[nodiscard]] std::vector<Xapian::docid> without_evidence() const {
    std::vector<Xapian::docid> ids;
    for (const auto slot : {schema::kOpenDateSlot, schema::kPublishedEndSlot}) {
      for (auto it = database_.valuestream_begin(slot); it != database_.valuestream_end(slot); ++it) {
        ids.push_back(it.get_docid());
      }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  // The actors of the articles that are evidence. Both streams ascend.
  void read_dated() {
    const auto skipped = without_evidence();
    auto names = database_.valuestream_begin(schema::kNamesSlot);
    const auto names_end = database_.valuestream_end(schema::kNamesSlot);
    const auto end = database_.valuestream_end(schema::kPublishedSlot);
    for (auto it = database_.valuestream_begin(schema::kPublishedSlot); it != end; ++it) {
      const auto id = it.get_docid();
      if (std::binary_search(skipped.begin(), skipped.end(), id)) continue;
      if (names != names_end && names.get_docid() < id) names.skip_to(id);
      if (names == names_end) return;
      const auto day = schema::day_from_value(*it);
      if (day && names.get_docid() == id) finder_.add(id, day_number(*day), actors_in(*names));
    }
  }

  [[nodiscard]] std::vector<std::uint64_t> actors_in(std::string_view names) const {
    std::vector<std::uint64_t> actors;
    std::uint64_t number = 0;
    for (Decoder in(names); !in.at_end();) {
      number += in.number();
      const auto actor = number < actor_of_name_.size() ? actor_of_name_[number] : 0;
      if (actor != 0) actors.push_back(actor);
    }
    sort_unique(actors);
    return actors;
  }

  [[nodiscard]] static std::vector<std::uint64_t> sentences_of(const Xapian::Document& document) {
    return sentence_hashes(ArticlePrint::decode(document.get_value(schema::kPrintSlot)));
  }

  [[nodiscard]] std::optional<PublicationDate> date_of(const Xapian::Document& document) const {
    const auto actors = actors_in(document.get_value(schema::kNamesSlot));
    const auto sentences = sentences_of(document);
    NeighbourDays days;
    days.of_actors = finder_.days_of(actors);
    days.of_all = common_day_;
    for (const auto id : candidates(actors)) {
      const auto other = database_.get_document(id, Xapian::DOC_ASSUME_VALID);
      const auto day = schema::day_from_value(other.get_value(schema::kPublishedSlot));
      if (day) add_neighbour(day_number(*day), share_sentences(sentences, sentences_of(other)), days);
    }
    const auto open = document.get_value(schema::kOpenDateSlot);
    return date_by(days, weekdays_of(open), yearless_day_of(open));
  }

  // Those that share most actors; ties go by article id, not by the order of the input.
  [[nodiscard]] std::vector<Xapian::docid> candidates(const std::vector<std::uint64_t>& actors) const {
    const auto found = finder_.find(actors);
    std::vector<std::pair<StoryFinder::Candidate, std::string>> named;
    for (const auto& candidate : found) {
      const bool is_in = named.size() < kMaxCompared || candidate.shared == named.back().first.shared;
      if (!is_in) break;
      named.emplace_back(
          candidate, database_.get_document(candidate.article, Xapian::DOC_ASSUME_VALID).get_value(schema::kIdSlot));
    }
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
      return a.first.shared != b.first.shared ? a.first.shared > b.first.shared : a.second < b.second;
    });
    if (named.size() > kMaxCompared) named.resize(kMaxCompared);
    std::vector<Xapian::docid> ids;
    ids.reserve(named.size());
    for (const auto& [candidate, id] : named) ids.push_back(candidate.article);
    return ids;
  }

  [[nodiscard]] bool has_date(const Xapian::Document& document, const std::optional<PublicationDate>& published) {
    const auto stored = store_.get(document, StoredParts::without_marks).published;
    return stored && published && stored->date == published->date && stored->confidence == published->confidence;
  }

  void replace(Xapian::docid id, const std::optional<PublicationDate>& published) {
    auto document = database_.get_document(id);
    auto stored = store_.get(document);
    stored.published = published;
    read_dates_anew(stored, analyzer_);
    put_publication_day(published, document);
    put_event_days(stored.marks.dates, document);
    store_.put(stored, document);
    database_.replace_document(id, document);
  }

  const NameDictionary& names_;
  Xapian::WritableDatabase& database_;
  const std::function<bool()>& cancelled_;
  std::vector<std::uint64_t> actor_of_name_;  // 0: a place
  StoryFinder finder_;
  std::optional<long> common_day_;
  ArticleStore store_;
  Analyzer analyzer_;
};

/// Articles that are not indexed, judged as those that are.
class GivenDates {
 public:
  explicit GivenDates(std::span<AnnotatedArticle> articles) : articles_(articles) {}

  void run() {
    for (const auto& each : articles_) read(each);
    common_day_ = finder_.common_day();
    std::vector<std::optional<PublicationDate>> found;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      found.push_back(articles_[i].published ? std::nullopt : date_of(i));
    }
    Annotator annotator;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      if (!found[i]) continue;
      Annotation annotation;
      annotation.annotated = std::move(articles_[i]);
      annotation.annotated.published = found[i];
      annotator.annotate_text(annotation);
      articles_[i] = std::move(annotation.annotated);
    }
  }

 private:
  struct Facts {
    std::vector<std::uint64_t> actors;
    std::vector<std::uint64_t> sentences;
  };

  void read(const AnnotatedArticle& annotated) {
    Facts& facts = facts_.emplace_back();
    for (const auto& mention : annotated.mentions) {
      if (mention.kind != EntityKind::place) facts.actors.push_back(actor_number(mention.id));
    }
    sort_unique(facts.actors);
    const auto& text = annotated.text;
    title_.set_language(annotated.language);
    body_.set_language(annotated.language);
    facts.sentences = sentence_hashes(
        ArticlePrint::make(text.title, title_.analyze(text.title), text.body, body_.analyze(text.body)));
    const auto number = static_cast<std::uint32_t>(facts_.size() - 1);
    if (is_evidence(annotated.published)) finder_.add(number, day_number(annotated.published->date), facts.actors);
  }

  [[nodiscard]] std::optional<PublicationDate> date_of(std::size_t article) const {
    const auto& [actors, sentences] = facts_[article];
    auto found = finder_.find(actors);
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
      return a.shared != b.shared ? a.shared > b.shared
                                  : articles_[a.article].article.id < articles_[b.article].article.id;
    });
    if (found.size() > kMaxCompared) found.resize(kMaxCompared);
    NeighbourDays days;
    days.of_actors = finder_.days_of(actors);
    days.of_all = common_day_;
    for (const auto& candidate : found) {
      add_neighbour(day_number(articles_[candidate.article].published->date),
                    share_sentences(sentences, facts_[candidate.article].sentences), days);
    }
    const auto& undated = articles_[article];
    auto yearless = find_labelled_day(undated.article.text);
    if (!yearless) yearless = find_dateline_day(undated.text.body, undated.dates);
    return date_by(days, named_weekdays(undated.dates), yearless);
  }

  std::span<AnnotatedArticle> articles_;
  std::vector<Facts> facts_;
  StoryFinder finder_;
  std::optional<long> common_day_;
  Analyzer title_;
  Analyzer body_;
};

}  // namespace

std::size_t bind_dates(const NameDictionary& names, Xapian::WritableDatabase& database,
                       const std::function<bool()>& cancelled) {
  return IndexDates(names, database, cancelled).run();
}

void bind_dates(std::span<AnnotatedArticle> articles) {
  const auto is_open = [](const AnnotatedArticle& each) { return !each.published; };
  if (articles.size() < 2 || std::none_of(articles.begin(), articles.end(), is_open)) return;
  GivenDates(articles).run();
}

}  // namespace kz
