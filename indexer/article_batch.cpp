// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "indexer/cancellation.h"

namespace kz {
namespace {

// Of larger batches threads wait longer for one another in the end, of smaller ones more have to be merged.
constexpr std::size_t kBatchArticles = 500;
constexpr std::size_t kBatchBytes = 4u << 20;

}  // namespace

ArticleIssue duplicate(const std::string& id, const ArticleLocation& second, const ArticleLocation& first) {
  const auto where = first.line == 0 ? first.path : fmt::format("{}:{}", first.path, first.line);
  return {
      .path = second.path, .line = second.line, .reason = fmt::format("duplicate id '{}', first in '{}'", id, where)};
}

ArticleBatch read_batch(ArticleSource& source, std::size_t number) {
  ArticleBatch batch{.number = number, .entries = {}};
  for (std::size_t bytes = 0; batch.entries.size() < kBatchArticles && bytes < kBatchBytes;) {
    auto entry = source.next();
    if (!entry) break;
    if (const auto* raw = std::get_if<RawArticle>(&*entry)) bytes += raw->bytes.size();
    batch.entries.push_back(std::move(*entry));
  }
  return batch;
}

std::optional<Annotation> annotate_entry(const std::variant<RawArticle, ArticleIssue>& entry, Annotator& annotator,
                                         std::vector<ArticleIssue>& rejected, std::vector<ArticleIssue>& warnings) {
  if (const auto* issue = std::get_if<ArticleIssue>(&entry)) {
    rejected.push_back(*issue);
    return std::nullopt;
  }
  const auto& raw = std::get<RawArticle>(entry);
  auto annotation = annotator.annotate(raw);
  if (auto* refused = std::get_if<NotAnArticle>(&annotation)) {
    rejected.push_back({.path = raw.path, .line = raw.line, .reason = std::move(refused->reason)});
    return std::nullopt;
  }
  auto& good = std::get<Annotation>(annotation);
  for (auto& warning : good.warnings) {
    warnings.push_back({.path = raw.path, .line = raw.line, .reason = std::move(warning)});
  }
  return std::move(good);
}

BuiltBatch build_batch(const ArticleBatch& batch, Annotator& annotator, DocumentBuilder& builder,
                       const std::function<bool()>& cancelled) {
  BuiltBatch out;
  out.entries.reserve(batch.entries.size());
  for (const auto& entry : batch.entries) {
    stop_if_cancelled(cancelled);
    auto annotation = annotate_entry(entry, annotator, out.rejected, out.warnings);
    if (!annotation) continue;
    const auto& raw = std::get<RawArticle>(entry);
    out.entries.push_back({.built = builder.build(raw, std::move(*annotation)), .path = raw.path, .line = raw.line});
  }
  return out;
}

}  // namespace kz
