// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/cancellation.h"

namespace kz {
namespace {

// Larger segments search faster (Xapian does not repack posting chunks when it merges), smaller ones need less memory.
constexpr std::size_t kBatchArticles = 500;
constexpr std::size_t kBatchBytes = 4u << 20;

constexpr std::size_t kSampledArticles = 64;
constexpr double kUsualLength = 256;  // words of a wire report; for an index that starts empty

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

BuiltBatch build_batch(const ArticleBatch& batch, Annotator& annotator, DocumentBuilder& builder,
                       const std::function<bool()>& cancelled) {
  BuiltBatch out;
  out.entries.reserve(batch.entries.size());
  for (const auto& entry : batch.entries) {
    stop_if_cancelled(cancelled);
    if (const auto* issue = std::get_if<ArticleIssue>(&entry)) {
      out.rejected.push_back(*issue);
      continue;
    }
    const auto& raw = std::get<RawArticle>(entry);
    auto annotation = annotator.annotate(raw);
    if (const auto* refused = std::get_if<NotAnArticle>(&annotation)) {
      out.rejected.push_back({.path = raw.path, .line = raw.line, .reason = refused->reason});
      continue;
    }
    auto& good = std::get<Annotation>(annotation);
    for (auto& warning : good.warnings) {
      out.warnings.push_back({.path = raw.path, .line = raw.line, .reason = std::move(warning)});
    }
    out.entries.push_back({.built = builder.build(raw, std::move(good)), .path = raw.path, .line = raw.line});
  }
  return out;
}

double average_length(const ArticleBatch& batch) {
  Annotator annotator;
  double words = 0;
  std::size_t articles = 0;
  const auto step = std::max<std::size_t>(1, batch.entries.size() / kSampledArticles);
  for (std::size_t i = 0; i < batch.entries.size(); i += step) {
    const auto* raw = std::get_if<RawArticle>(&batch.entries[i]);
    if (raw == nullptr) continue;
    const auto annotation = annotator.annotate(*raw);
    if (const auto* good = std::get_if<Annotation>(&annotation)) {
      words += weighted_length(*good);
      ++articles;
    }
  }
  if (words == 0) return kUsualLength;
  const double mean = words / static_cast<double>(articles);
  return std::exp2(std::round(2 * std::log2(mean)) / 2);
}

}  // namespace kz
