// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/searcher.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "common/dates/calendar.h"
#include "common/index/remote_address.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"
#include "searcher/answer_merger.h"
#include "searcher/hit_maker.h"
#include "searcher/identity/entity_list.h"
#include "searcher/identity/explanation_merger.h"
#include "searcher/identity/named_pairs.h"
#include "searcher/index_answer.h"
#include "searcher/index_reader.h"

namespace kz {
namespace {

/// One search from query text to hits: what is repeated when the index changes under it.
SearchResult answer(const SearchRequest& request, IndexReader& reader) {
  IndexAnswer found(request, reader);
  auto result = std::move(found.result());
  auto rank = request.offset;
  for (const auto& match : found.page()) result.hits.push_back(found.make_hit(match, ++rank));
  if (auto* pairs = found.pairs()) list_pairs({&pairs, 1}, request, result);
  return result;
}

/// What belongs to one index, and would mean something else in each.
void refuse_for_several(const SearchRequest& request) {
  const auto refuse = [](const std::string& what) {
    throw Error(ErrorCode::usage, what + " asks one index, and several are given", "name one index");
  };
  if (request.since_revision != 0) refuse("a revision");
  if (!request.similar_to.empty()) refuse("an article to be like");
}

/// The same for all ways to name one index.
std::filesystem::path identity_of(const std::string& path) {
  if (is_remote(path)) return to_string(parse_remote_address(path));
  std::error_code unknown;  // opening it tells what is wrong
  return std::filesystem::weakly_canonical(path, unknown);
}

/// Of several indexes the parts of each entity added up, in the order of a list.
std::vector<IndexedEntity> merge_lists(const std::vector<std::vector<IndexedEntity>>& lists, std::size_t limit) {
  std::map<std::string, IndexedEntity> by_id;
  for (const auto& list : lists) {
    for (const auto& entity : list) {
      const auto [known, is_new] = by_id.try_emplace(entity.id, entity);
      if (!is_new) known->second.articles += entity.articles;
    }
  }
  std::vector<IndexedEntity> merged;
  merged.reserve(by_id.size());
  for (auto& [id, entity] : by_id) merged.push_back(std::move(entity));
  std::stable_sort(merged.begin(), merged.end(),
                   [](const IndexedEntity& a, const IndexedEntity& b) { return a.articles > b.articles; });
  if (limit != 0) merged.resize(std::min(limit, merged.size()));
  return merged;
}

}  // namespace

class Searcher::Impl {
 public:
  explicit Impl(const std::vector<std::string>& paths) {
    if (paths.empty()) throw Error(ErrorCode::usage, "no index is named");
    std::set<std::filesystem::path> opened;
    for (const auto& path : paths) {
      if (!opened.insert(identity_of(path)).second) continue;
      readers_.emplace_back(path);
      paths_ += (paths_.empty() ? "" : ", ") + path;
    }
  }

  /// Does `work` with what the indexes hold now; all of it again where one of them changes meanwhile.
  template <typename Work>
  auto read(Work&& work) {
    return with_fresh_reads(
        paths_,
        [&] {
          for (auto& reader : readers_) of(reader, [&] { reader.refresh(); });
          return work();
        },
        [&] {
          for (auto& reader : readers_) reader.reopen();
        });
  }

  /// `work` on one index, whose name an error tells.
  template <typename Work>
  static auto of(const IndexReader& reader, Work&& work) {
    return with_xapian_errors_named(reader.path(), std::forward<Work>(work));
  }

  SearchResult search(const SearchRequest& request) {
    if (readers_.size() == 1) return answer(request, readers_.front());
    refuse_for_several(request);
    auto each = request_of_each(request);
    if (each.as_of.empty()) each.as_of = newest_day();
    std::deque<IndexAnswer> answers;
    for (auto& reader : readers_) of(reader, [&] { answers.emplace_back(each, reader); });
    return merge_answers(request, answers);
  }

  std::vector<IndexedEntity> list(bool are_places, std::string_view prefix, std::size_t limit) {
    if (readers_.size() == 1) return list_entities(readers_.front(), are_places, prefix, limit);
    std::vector<std::vector<IndexedEntity>> lists;
    for (auto& reader : readers_) {
      of(reader, [&] { lists.push_back(list_entities(reader, are_places, prefix, 0)); });
    }
    return merge_lists(lists, limit);
  }

  std::optional<EntityExplanation> explain_entity(std::string_view name, std::size_t examples) {
    std::vector<std::optional<EntityExplanation>> found;
    for (auto& reader : readers_)
      found.push_back(of(reader, [&] { return kz::explain_entity(reader, name, examples); }));
    const auto most = std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return (a ? a->entity.articles : 0) < (b ? b->entity.articles : 0);
    });
    if (!*most || readers_.size() == 1) return *most;
    std::vector<EntityExplanation> rest;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found.begin() + static_cast<std::ptrdiff_t>(i) == most) continue;
      if (found[i]) rest.push_back(*found[i]);
      if (found[i] && is_same_entity(**most, *found[i])) continue;
      // Under this name the index knows somebody else better.
      auto same = of(readers_[i], [&] { return kz::explain_entity(readers_[i], (*most)->entity.id, examples); });
      if (!same) continue;
      same->others.clear();
      rest.push_back(std::move(*same));
    }
    return merge_explanations(**most, rest, examples);
  }

  std::deque<IndexReader>& readers() noexcept { return readers_; }

 private:
  /// Relative days count from the same day in every index; empty where no article has one.
  [[nodiscard]] std::string newest_day() const {
    std::optional<Day> newest;
    for (const auto& reader : readers_) newest = std::max(newest, of(reader, [&] { return reader.newest_day(); }));
    return newest ? to_iso(*newest) : std::string();
  }

  std::deque<IndexReader> readers_;
  std::string paths_;  // for messages
};

Searcher::Searcher(const std::string& index_path) : Searcher(std::vector{index_path}) {}
Searcher::Searcher(const std::vector<std::string>& index_paths) : impl_(std::make_unique<Impl>(index_paths)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) {
  return impl_->read([&] { return impl_->search(request); });
}

void Searcher::add_thesaurus(std::string_view name, std::string_view content) {
  for (auto& reader : impl_->readers()) reader.thesaurus().add_file(name, content);
}

std::optional<EntityExplanation> Searcher::explain_entity(std::string_view name, std::size_t examples) {
  return impl_->read([&] { return impl_->explain_entity(name, examples); });
}

std::vector<IndexedEntity> Searcher::list_actors(std::string_view prefix, std::size_t limit) {
  return impl_->read([&] { return impl_->list(false, prefix, limit); });
}

std::vector<IndexedEntity> Searcher::list_places(std::string_view prefix, std::size_t limit) {
  return impl_->read([&] { return impl_->list(true, prefix, limit); });
}

std::optional<ShownArticle> Searcher::article(const std::string& id) {
  return impl_->read([&] {
    std::optional<ShownArticle> article;
    for (auto& reader : impl_->readers()) {
      if (!article) article = Impl::of(reader, [&] { return show_article(id, reader); });
    }
    return article;
  });
}

std::size_t Searcher::article_count() {
  return impl_->read([&] {
    std::size_t articles = 0;
    for (const auto& reader : impl_->readers()) articles += reader.database().get_doccount();
    return articles;
  });
}

}  // namespace kz
