// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/copy_binder.h"

#include <xxhash.h>

#include <algorithm>
#include <map>
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

/// Articles with one fingerprint: compared as one.
struct Edition {
  XXH64_hash_t hash = 0;
  std::vector<Xapian::docid> documents;  // ascending
};

struct FoundGroup {
  CopyGroup articles;  // by id
  std::vector<Xapian::docid> documents;
};

class CopyBinder {
 public:
  CopyBinder(const Xapian::Database& database, const std::function<bool()>& cancelled)
      : database_(database), cancelled_(cancelled) {}

  MetadataBatch run() {
    read_editions();
    CopyGroups groups(editions_.size());
    compare(find_pairs(), groups);
    return table_of(groups);
  }

 private:
  void read_editions() {
    std::vector<std::pair<XXH64_hash_t, Xapian::docid>> articles;
    for (auto it = database_.valuestream_begin(schema::kPrintSlot); it != database_.valuestream_end(schema::kPrintSlot);
         ++it) {
      poll();
      const auto value = *it;
      const auto print = ArticlePrint::decode(value);
      rarity_.add(print);
      if (print.terms().size() >= kLeastTerms) {
        articles.emplace_back(XXH3_64bits(value.data(), value.size()), it.get_docid());
      }
    }
    std::sort(articles.begin(), articles.end());
    for (const auto& [hash, document] : articles) {
      if (editions_.empty() || editions_.back().hash != hash) editions_.push_back({.hash = hash, .documents = {}});
      editions_.back().documents.push_back(document);
    }
  }

  [[nodiscard]] ArticlePrint print_of(std::uint32_t edition) const {
    const auto document = database_.get_document(editions_[edition].documents.front(), Xapian::DOC_ASSUME_VALID);
    return ArticlePrint::decode(document.get_value(schema::kPrintSlot));
  }

  std::vector<Candidate> find_pairs() {
    CandidateFinder finder(rarity_);
    for (std::uint32_t i = 0; i < editions_.size(); ++i) {
      poll();
      finder.add(i, print_of(i));
    }
    return finder.take_pairs();
  }

  void compare(const std::vector<Candidate>& pairs, CopyGroups& groups) {
    for (auto pair = pairs.begin(); pair != pairs.end();) {
      const auto first = pair->first;
      const ComparedArticle article(print_of(first), rarity_);
      for (; pair != pairs.end() && pair->first == first; ++pair) {
        poll();
        const ComparedArticle other(print_of(pair->second), rarity_);
        const auto found = article.compare(other, pair->keys >= kLeastShared);
        if (found.is_copy()) {
          groups.add_pair(first, pair->second, found.strength());
        } else if (found.shared_sentences >= kLeastShared) {
          passages_.push_back({first, pair->second, found.shared_sentences});
          passages_.push_back({pair->second, first, other.compare(article, true).shared_sentences});
        }
      }
    }
    groups.join_pairs();
  }

  MetadataBatch table_of(const CopyGroups& groups) {
    std::map<std::uint32_t, std::vector<Xapian::docid>> members;
    for (std::uint32_t i = 0; i < editions_.size(); ++i) {
      auto& group = members[groups.root(i)];
      group.insert(group.end(), editions_[i].documents.begin(), editions_[i].documents.end());
    }
    std::vector<FoundGroup> found;
    for (const auto& [root, documents] : members) {
      if (documents.size() > 1) found.push_back(describe(documents));
    }
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

  [[nodiscard]] FoundGroup describe(const std::vector<Xapian::docid>& documents) const {
    FoundGroup found{.articles = {}, .documents = documents};
    for (const auto id : documents) {
      poll();
      const auto document = database_.get_document(id, Xapian::DOC_ASSUME_VALID);
      found.articles.push_back({.id = document.get_value(schema::kIdSlot),
                                .source = document.get_value(schema::kSourceSlot),
                                .agencies = decode_agencies(document.get_value(schema::kAgenciesSlot))});
    }
    std::sort(found.articles.begin(), found.articles.end(),
              [](const CopyMember& a, const CopyMember& b) { return a.id < b.id; });
    return found;
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
      for (const auto document : editions_[other].documents) {
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
      for (const auto document : editions_[edition].documents) {
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
  const std::function<bool()>& cancelled_;
  TermRarity rarity_;
  std::vector<Edition> editions_;  // by hash: numbers that do not depend on the order of the articles
  std::vector<Passage> passages_;
  mutable std::size_t polled_ = 0;
};

}  // namespace

MetadataBatch bind_copies(const Xapian::Database& database, const std::function<bool()>& cancelled) {
  return CopyBinder(database, cancelled).run();
}

}  // namespace kz
