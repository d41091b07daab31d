// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/lines/line_binder.h"

#include <algorithm>
#include <map>
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
      : sample_(sample),
        names_(names),
        builder_(builder),
        database_(database),
        cancelled_(cancelled),
        store_(ArticleDictionary::of(database)) {}

  std::size_t run() {
    const auto changed = sample_.changed();
    fill_gaps(changed);
    Plans plans;
    for (const auto& source : changed) {
      auto repeated = sample_.repeated(source);
      const auto& bound = sample_.bound(source);
      const bool is_known = repeated == bound.lines;  // then only new articles can differ
      if (repeated.empty() && is_known) continue;
      plans.emplace(source, Plan{.repeated = std::move(repeated), .since = is_known ? bound.revision : 0});
    }
    follow(plans);
    for (const auto& source : changed) {
      const auto plan = plans.find(source);
      auto lines = plan == plans.end() ? std::vector<LineHash>() : std::move(plan->second.repeated);
      sample_.set_bound(source, {.lines = std::move(lines), .revision = index_revision(database_)});
    }
    return replaced_;
  }

 private:
  // What is to be done to the articles of a source.
  struct Plan {
    std::vector<LineHash> repeated;
    std::uint64_t since = 0;  // only those of a later revision
  };
  using Plans = std::map<std::string, Plan>;

  void fill_gaps(const std::vector<std::string>& sources) {
    Plans gaps;
    for (const auto& source : sources) {
      if (sample_.has_gap(source)) gaps.emplace(source, Plan());
    }
    for_each_article(gaps, [this](Xapian::docid, const Xapian::Document&, const StoredArticle& stored, auto& gap) {
      if (sample_.wants(gap.first, stored.id)) sample_.add(gap.first, stored.id, whole_body(stored));
    });
  }

  void follow(const Plans& plans) {
    for_each_article(plans, [this](Xapian::docid id, const auto& document, const StoredArticle& stored, auto& plan) {
      clean(id, document, stored, plan.second.repeated);
    });
  }

  // Calls `visit(id, document, stored, plan)` for the articles of the sources of `plans`. Articles without a publisher
  // tell where they are from only when they are read: once for all such sources.
  template <typename Visit>
  void for_each_article(const Plans& plans, Visit visit) {
    bool has_unnamed = false;
    for (const auto& plan : plans) {
      const auto& source = plan.first;
      const bool is_publisher = !source.empty() && !source.starts_with("//");
      has_unnamed = has_unnamed || !is_publisher;
      if (!is_publisher) continue;
      for (const auto id : articles_with(schema::term(schema::kSourcePrefix, source))) {
        const auto document = database_.get_document(id);
        const bool is_from = line_source(document.get_value(schema::kSourceSlot), {}) == source;
        if (!is_from || !is_later(document, plan.second.since)) continue;
        visit(id, document, store_.get(document, StoredParts::without_marks), plan);
      }
    }
    if (!has_unnamed) return;
    for (const auto id : articles_with({})) {
      const auto document = database_.get_document(id);
      if (!document.get_value(schema::kSourceSlot).empty()) continue;
      const auto stored = store_.get(document, StoredParts::without_marks);
      const auto plan = plans.find(line_source({}, stored.url));
      if (plan != plans.end() && is_later(document, plan->second.since)) visit(id, document, stored, *plan);
    }
  }

  // Ascending; all articles for no term.
  [[nodiscard]] std::vector<Xapian::docid> articles_with(const std::string& term) const {
    return {database_.postlist_begin(term), database_.postlist_end(term)};
  }

  static bool is_later(const Xapian::Document& document, std::uint64_t revision) {
    return schema::revision_from_value(document.get_value(schema::kRevisionSlot)) > revision;
  }

  void clean(Xapian::docid id, const Xapian::Document& document, const StoredArticle& stored,
             const std::vector<LineHash>& repeated) {
    stop_if_cancelled(cancelled_);
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
    auto replacement = built.document.to_xapian();
    keep_origin(document, replacement);
    database_.replace_document(id, replacement);
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
