// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/lines/line_binder.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/index/article_store.h"
#include "common/index/revision.h"
#include "common/index/schema.h"
#include "common/text/characters.h"
#include "indexer/cancellation.h"
#include "indexer/dates/open_date.h"

namespace kz {
namespace {

using Cuts = std::vector<StoredArticle::Removed>;

bool are_same(const Cuts& a, const Cuts& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.begin == y.begin && x.text == y.text; });
}

// The article as far as it is stored, ready to be annotated anew.
Annotation annotation_of(const StoredArticle& stored) {
  Annotation out;
  auto& article = out.annotated.article;
  article.id = stored.id;
  article.url = stored.url;
  article.source = stored.source;
  article.author = stored.author;
  article.tags = stored.tags;
  article.translated_from = stored.translated_from;
  article.original = stored.original;
  article.original_language = stored.original_language;
  article.extra = stored.extra;
  article.path = stored.path;
  article.line = stored.line;
  auto& text = out.annotated.text;
  text.title = stored.title;
  text.captions = stored.captions;
  out.annotated.language = stored.language;
  out.annotated.published = stored.published;
  return out;
}

class IndexLines {
 public:
  IndexLines(LineSample& sample, NameDictionary& names, DocumentBuilder& builder, Xapian::WritableDatabase& database,
             const std::function<bool()>& cancelled)
      : sample_(sample), names_(names), builder_(builder), database_(database), cancelled_(cancelled) {}

  std::size_t run() {
    for (const auto& source : sample_.changed()) {
      if (sample_.has_gap(source)) fill_gap(source);
      auto repeated = sample_.repeated(source);
      const auto& bound = sample_.bound(source);
      const bool is_known = repeated == bound.lines;  // then only new articles can differ
      if (!repeated.empty() || !is_known) {
        for (const auto id : is_known ? articles_since(bound.revision, source) : articles_of(source)) {
          clean(id, repeated);
        }
      }
      sample_.set_bound(source, {.lines = std::move(repeated), .revision = index_revision(database_)});
    }
    return replaced_;
  }

 private:
  // Ascending.
  [[nodiscard]] std::vector<Xapian::docid> articles_of(const std::string& source) {
    std::vector<Xapian::docid> ids;
    const bool is_publisher = !source.empty() && !source.starts_with("//");
    const auto term = is_publisher ? schema::term(schema::kSourcePrefix, source) : std::string();
    for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
      if (is_publisher || is_from(source, *it)) ids.push_back(*it);
    }
    return ids;
  }

  // The same, of those that are new or changed since `revision`.
  [[nodiscard]] std::vector<Xapian::docid> articles_since(std::uint64_t revision, const std::string& source) {
    std::vector<Xapian::docid> ids;
    const auto end = database_.valuestream_end(schema::kRevisionSlot);
    for (auto it = database_.valuestream_begin(schema::kRevisionSlot); it != end; ++it) {
      if (schema::revision_from_value(*it) > revision && is_from(source, it.get_docid())) ids.push_back(it.get_docid());
    }
    return ids;
  }

  [[nodiscard]] bool is_from(const std::string& source, Xapian::docid id) {
    const auto document = database_.get_document(id);
    const auto publisher = document.get_value(schema::kSourceSlot);
    const auto url = publisher.empty() ? store_.get(document, StoredParts::without_marks).url : std::string();
    return line_source(publisher, url) == source;
  }

  void fill_gap(const std::string& source) {
    for (const auto id : articles_of(source)) {
      const auto document = database_.get_document(id);
      const auto article = document.get_value(schema::kIdSlot);
      if (!sample_.wants(source, article)) continue;
      sample_.add(source, article, whole_body(store_.get(document, StoredParts::without_marks)));
    }
  }

  void clean(Xapian::docid id, const std::vector<LineHash>& repeated) {
    stop_if_cancelled(cancelled_);
    const auto document = database_.get_document(id);
    const auto stored = store_.get(document, StoredParts::without_marks);
    const auto whole = whole_body(stored);
    auto cuts = repeated_lines(whole, repeated);
    if (are_same(cuts, cuts_of(stored))) return;
    auto body = body_without(whole, cuts);
    replace(id, document, stored, std::move(body), std::move(cuts));
    ++replaced_;
  }

  void replace(Xapian::docid id, const Xapian::Document& document, const StoredArticle& stored, std::string body,
               Cuts cuts) {
    auto annotation = annotation_of(stored);
    annotation.annotated.text.body = std::move(body);
    const auto open = document.get_value(schema::kOpenDateSlot);
    if (is_open_date(open)) {
      annotation.annotated.published.reset();
      annotation.yearless_day = yearless_day_of(open);
    }
    annotator_.annotate_text(annotation);
    auto built = builder_.build(RawArticle{}, std::move(annotation));
    auto& removed = built.stored.removed;
    std::copy_if(stored.removed.begin(), stored.removed.end(), std::back_inserter(removed),
                 [](const StoredArticle::Removed& each) { return each.reason != kRepeatedReason; });
    std::move(cuts.begin(), cuts.end(), std::back_inserter(removed));
    names_.remove(stored.names);
    built.stored.names = names_.add(built.names);
    builder_.finish(built);
    keep_origin(document, built.document);
    database_.replace_document(id, built.document);
  }

  // What says where the article was read from, that it is unchanged, and what the whole text credits.
  static void keep_origin(const Xapian::Document& from, Xapian::Document& to) {
    for (const auto slot : {schema::kContentSlot, schema::kRevisionSlot, schema::kAgenciesSlot}) {
      to.add_value(slot, from.get_value(slot));
    }
    const std::string prefix(schema::kRootPrefix);
    to.remove_term(schema::root_term({}));
    auto term = from.termlist_begin();
    for (term.skip_to(prefix); term != from.termlist_end() && (*term).starts_with(prefix); ++term) {
      to.add_boolean_term(*term);
    }
  }

  LineSample& sample_;
  NameDictionary& names_;
  DocumentBuilder& builder_;
  Xapian::WritableDatabase& database_;
  const std::function<bool()>& cancelled_;
  Annotator annotator_;
  ArticleStore store_;
  std::size_t replaced_ = 0;
};

// Tells of `cuts` where they stand in the text as it was given.
void add_removed(const Cuts& cuts, std::string_view text, std::vector<RemovedText>& removed) {
  std::size_t from = 0;
  for (const auto& cut : cuts) {
    const auto line = trimmed(cut.text);
    const auto at = text.find(line, from);
    if (at == std::string_view::npos) continue;  // its control characters are gone
    from = at + line.size();
    removed.push_back({at, from, std::string(kRepeatedReason)});
  }
  std::stable_sort(removed.begin(), removed.end(),
                   [](const RemovedText& a, const RemovedText& b) { return a.begin < b.begin; });
}

}  // namespace

std::size_t bind_lines(LineSample& sample, NameDictionary& names, DocumentBuilder& builder,
                       Xapian::WritableDatabase& database, const std::function<bool()>& cancelled) {
  return IndexLines(sample, names, builder, database, cancelled).run();
}

void bind_lines(std::span<AnnotatedArticle> articles, const AnnotatorOptions& options) {
  LineSample sample;
  for (const auto& each : articles) {
    sample.add(line_source(each.article.source, each.article.url), each.article.id, each.text.body);
  }
  std::map<std::string, std::vector<LineHash>> repeated;
  for (const auto& source : sample.changed()) repeated.emplace(source, sample.repeated(source));
  Annotator annotator(options);
  for (auto& each : articles) {
    const auto cuts = repeated_lines(each.text.body, repeated[line_source(each.article.source, each.article.url)]);
    if (cuts.empty()) continue;
    add_removed(cuts, each.article.text, each.text.removed);
    each.text.body = body_without(each.text.body, cuts);
    Annotation annotation;
    annotation.annotated = std::move(each);
    annotator.annotate_text(annotation);
    each = std::move(annotation.annotated);
  }
}

}  // namespace kz
