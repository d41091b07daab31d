// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/copy_binder.h"

#include <xxhash.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/copies/agency_credits.h"
#include "common/index/codec.h"
#include "common/index/copy_table.h"
#include "common/index/schema.h"
#include "indexer/cancellation.h"
#include "indexer/copies/candidates.h"
#include "indexer/copies/copy_groups.h"
#include "indexer/copies/resemblance.h"
#include "indexer/copies/term_rarity.h"
#include "indexer/names/metadata_batch.h"

namespace kz {
namespace {

// Fewer distinct terms than these say nothing: "No comment." twice is no copy.
constexpr std::size_t kLeastTerms = 8;

// A passage worth mention: so many sentences; the articles shown for it.
constexpr std::uint32_t kLeastShared = 3;
constexpr std::size_t kMostPassages = 5;

constexpr std::size_t kCancelInterval = 1024;

/// The articles that have one fingerprint and are compared as one, ascending: an edition. Editions are numbered by the
/// hash of their fingerprint, so that the numbers do not depend on the order of the articles.
class Editions {
 public:
  void add(XXH64_hash_t hash, Xapian::docid document) { articles_.emplace_back(hash, document); }

  /// To be called after the last article and before the first question.
  void number() {
    std::sort(articles_.begin(), articles_.end());
    for (std::uint32_t i = 0; i < articles_.size(); ++i) {
      const auto document = articles_[i].second;
      if (i == 0 || articles_[i].first != articles_[i - 1].first) {
        if (led_by_.size() <= document) led_by_.resize(document + 1, kNone);
        led_by_[document] = static_cast<std::uint32_t>(begins_.size());
        begins_.push_back(i);
      }
      documents_.push_back(document);
    }
    articles_ = {};
  }

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(begins_.size()); }

  [[nodiscard]] std::span<const Xapian::docid> documents(std::uint32_t edition) const {
    const auto begin = begins_[edition];
    const auto end = edition + 1 < begins_.size() ? begins_[edition + 1] : documents_.size();
    return std::span(documents_).subspan(begin, end - begin);
  }

  /// The edition of which `document` is the first.
  [[nodiscard]] std::optional<std::uint32_t> led_by(Xapian::docid document) const {
    if (document >= led_by_.size() || led_by_[document] == kNone) return std::nullopt;
    return led_by_[document];
  }

 private:
  static constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::pair<XXH64_hash_t, Xapian::docid>> articles_;  // until they are numbered
  std::vector<Xapian::docid> documents_;
  std::vector<std::uint32_t> begins_;  // of each edition in documents_
  std::vector<std::uint32_t> led_by_;  // by document
};

struct FoundGroup {
  CopyGroup articles;  // by id
  std::vector<Xapian::docid> documents;
};

class CopyBinder {
 public:
  CopyBinder(const Xapian::Database& database, std::string folder, const std::function<bool()>& cancelled)
      : database_(database), folder_(std::move(folder)), cancelled_(cancelled) {}

  MetadataBatch run() {
    read_editions();
    CopyGroups groups(editions_.size());
    compare(find_pairs(), groups);
    return table_of(groups);
  }

 private:
  void read_editions() {
    for_each_print([this](Xapian::docid document, const std::string& value) {
      const auto print = ArticlePrint::decode(value);
      rarity_.add(print);
      if (print.terms().size() >= kLeastTerms) editions_.add(XXH3_64bits(value.data(), value.size()), document);
    });
    editions_.number();
  }

  /// Calls `take` with each article's fingerprint, in the order in which they lie on the disk.
  void for_each_print(const std::function<void(Xapian::docid, const std::string&)>& take) const {
    for (auto it = database_.valuestream_begin(schema::kPrintSlot); it != database_.valuestream_end(schema::kPrintSlot);
         ++it) {
      poll();
      take(it.get_docid(), *it);
    }
  }

  [[nodiscard]] ArticlePrint print_of(std::uint32_t edition) const {
    const auto document = database_.get_document(editions_.documents(edition).front(), Xapian::DOC_ASSUME_VALID);
    return ArticlePrint::decode(document.get_value(schema::kPrintSlot));
  }

  [[nodiscard]] CandidateFinder find_pairs() const {
    CandidateFinder finder(rarity_, editions_.size(), folder_);
    for (std::uint32_t part = 0; part < finder.parts(); ++part) {
      for_each_print([&](Xapian::docid document, const std::string& print) {
        if (const auto edition = editions_.led_by(document)) finder.add(*edition, ArticlePrint::decode(print));
      });
      finder.end_part();
    }
    return finder;
  }

  void compare(CandidateFinder finder, CopyGroups& groups) {
    std::uint32_t first = 0;
    std::optional<ComparedArticle> article;  // `first`
    finder.drain([&](const Candidate& pair) {
      poll();
      if (!article || first != pair.articles.first) {
        first = pair.articles.first;
        article.emplace(print_of(first), rarity_);
      }
      const auto second = pair.articles.second;
      const ComparedArticle other(print_of(second), rarity_);
      const auto found = article->compare(other, pair.keys >= kLeastShared);
      if (found.is_copy()) {
        groups.add_pair(first, second, found.strength());
      } else if (found.shared_sentences >= kLeastShared) {
        passages_.push_back({first, second, found.shared_sentences});
        passages_.push_back({second, first, other.compare(*article, true).shared_sentences});
      }
    });
    groups.join_pairs();
  }

  MetadataBatch table_of(const CopyGroups& groups) {
    std::map<std::uint32_t, std::vector<Xapian::docid>> members;
    for (std::uint32_t i = 0; i < editions_.size(); ++i) {
      if (!groups.is_joined(i) && editions_.documents(i).size() == 1) continue;  // one article is no group
      auto& group = members[groups.root(i)];
      group.insert(group.end(), editions_.documents(i).begin(), editions_.documents(i).end());
    }
    std::vector<FoundGroup> found;
    found.reserve(members.size());
    for (auto& [root, documents] : members) {
      const auto size = documents.size();
      found.push_back({.articles = CopyGroup(size), .documents = std::move(documents)});
    }
    describe(found);
    std::sort(found.begin(), found.end(),
              [](const FoundGroup& a, const FoundGroup& b) { return a.articles.front().id < b.articles.front().id; });
    MetadataBatch batch;
    clear(batch);
    write_groups(found, batch);
    write_passages(groups, batch);
    return batch;
  }

  void clear(MetadataBatch& batch) const {
    for (const auto prefix : copy_table::kPrefixes) {
      const std::string text(prefix);
      for (auto it = database_.metadata_keys_begin(text); it != database_.metadata_keys_end(text); ++it) {
        batch.put(*it, {});
      }
    }
  }

  /// Tells of each article what it is; in the order of the documents, so that what lies together on the disk is read
  /// together. The articles of a group are then in the order of their ids.
  void describe(std::vector<FoundGroup>& groups) const {
    std::vector<std::pair<Xapian::docid, CopyMember*>> members;
    for (auto& group : groups) {
      for (std::size_t i = 0; i < group.documents.size(); ++i) {
        members.emplace_back(group.documents[i], &group.articles[i]);
      }
    }
    std::sort(members.begin(), members.end());
    const auto read = [&](Xapian::valueno slot, const std::function<void(CopyMember&, const std::string&)>& take) {
      auto value = database_.valuestream_begin(slot);
      const auto end = database_.valuestream_end(slot);
      for (auto& [document, member] : members) {
        poll();
        if (value != end && value.get_docid() < document) value.skip_to(document);
        if (value == end) return;
        if (value.get_docid() == document) take(*member, *value);
      }
    };
    read(schema::kIdSlot, [](CopyMember& member, const std::string& id) { member.id = id; });
    read(schema::kSourceSlot, [](CopyMember& member, const std::string& source) { member.source = source; });
    read(schema::kAgenciesSlot,
         [](CopyMember& member, const std::string& agencies) { member.agencies = decode_agencies(agencies); });
    for (auto& group : groups) {
      std::sort(group.articles.begin(), group.articles.end(),
                [](const CopyMember& a, const CopyMember& b) { return a.id < b.id; });
    }
  }

  void write_groups(const std::vector<FoundGroup>& groups, MetadataBatch& batch) const {
    if (groups.empty()) return;
    std::map<std::uint32_t, std::vector<std::uint32_t>> chunks;
    std::uint32_t number = 0;
    std::size_t hidden = 0;
    for (const auto& group : groups) {
      batch.put(copy_table::group_key(++number), encode(group.articles));
      hidden += group.documents.size() - 1;
      for (const auto document : group.documents) {
        auto& chunk = chunks[document / copy_table::kDocumentsPerChunk];
        chunk.resize(copy_table::kDocumentsPerChunk);
        chunk[document % copy_table::kDocumentsPerChunk] = number;
      }
    }
    for (const auto& [chunk, numbers] : chunks) {
      batch.put(copy_table::chunk_key(chunk), copy_table::encode_numbers(numbers));
    }
    Encoder count;
    count.put(std::uint64_t{hidden});
    batch.put(std::string(copy_table::kHiddenKey), count.take());
  }

  [[nodiscard]] std::string id_of(Xapian::docid document) const {
    return database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(schema::kIdSlot);
  }

  void write_passages(const CopyGroups& groups, MetadataBatch& batch) {
    std::map<std::uint32_t, SharedPassages> by_edition;
    for (const auto& [edition, other, shared] : passages_) {
      if (groups.root(edition) == groups.root(other)) continue;  // a third text joined them
      for (const auto document : editions_.documents(other)) {
        by_edition[edition].with.push_back({.id = id_of(document), .shared = shared});
      }
    }
    for (auto& [edition, passages] : by_edition) {
      poll();
      std::sort(passages.with.begin(), passages.with.end(), [](const SharedPassage& a, const SharedPassage& b) {
        return a.shared != b.shared ? a.shared > b.shared : a.id < b.id;
      });
      passages.with.resize(std::min(passages.with.size(), kMostPassages));
      passages.sentences = static_cast<std::uint32_t>(print_of(edition).sentences() - 1);
      for (const auto document : editions_.documents(edition)) {
        batch.put(copy_table::passages_key(id_of(document)), encode(passages));
      }
    }
  }

  void poll() const {
    if (++polled_ % kCancelInterval == 0) stop_if_cancelled(cancelled_);
  }

  struct Passage {
    std::uint32_t edition = 0;
    std::uint32_t other = 0;
    std::uint32_t shared = 0;
  };

  const Xapian::Database& database_;
  std::string folder_;
  const std::function<bool()>& cancelled_;
  TermRarity rarity_;
  Editions editions_;
  std::vector<Passage> passages_;
  mutable std::size_t polled_ = 0;
};

}  // namespace

MetadataBatch bind_copies(const Xapian::Database& database, std::string folder,
                          const std::function<bool()>& cancelled) {
  return CopyBinder(database, std::move(folder), cancelled).run();
}

}  // namespace kz
