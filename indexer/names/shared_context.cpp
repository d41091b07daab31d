// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/shared_context.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/article_store.h"
#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/names/name_key.h"
#include "common/names/word_classes.h"
#include "common/sort_unique.h"

namespace kz {
namespace {

constexpr std::size_t kMostNames = 400;  // an article of more is a list, and being on it together tells nothing
constexpr double kEnough = 3.0;     // nats: one companion named in a twentieth of the articles, or several usual ones
constexpr double kFewTries = 1.0;   // nats: so few companions are not counted as tries
constexpr double kRoleShare = 0.5;  // of what companions tell: chairmen of one country are many
constexpr float kSameArticle = 0.08F;  // up to here two spellings within one article are one writer's carelessness
constexpr std::size_t kNoName = std::numeric_limits<std::size_t>::max();

template <typename Value>
std::vector<Value> shared(const std::vector<Value>& a, const std::vector<Value>& b) {
  std::vector<Value> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

/// "minister" of "Foreign Minister": what tells who someone is, folded.
void add_role_words(std::string_view role, std::vector<std::string>& words) {
  const auto key = name_key(role);
  for (const auto word : key_parts(key)) {
    const auto classes = word_classes(word);
    const bool is_role = (classes & (word_class::kRole | word_class::kTitle)) != 0;
    if (is_role && (classes & word_class::kHonorific) == 0) words.emplace_back(word);
  }
}

/// What stands around the doubtful names: the rarer what two have in common, the more it tells.
class Surroundings {
 public:
  Surroundings(const Xapian::Database& database, std::span<const ActorName> names,
               const std::vector<std::size_t>& group_of)
      : database_(database),
        group_of_(group_of),
        store_(ArticleDictionary::of(database)),
        articles_(database.get_doccount()) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (place_of_.size() <= names[i].number) place_of_.resize(names[i].number + 1, kNoName);
      place_of_[names[i].number] = i;
      articles_of_[group_of[i]] += names[i].articles;
    }
  }

  void watch(std::span<const DoubtfulPair> pairs) {
    for (const auto& pair : pairs) {
      watched_[pair.b];
      watched_[pair.a].partners.push_back(pair.b);
    }
  }

  void read() {
    const auto end = database_.valuestream_end(schema::kNamesSlot);
    for (auto it = database_.valuestream_begin(schema::kNamesSlot); it != end; ++it) {
      if (read_names(*it)) read_roles(it.get_docid());
    }
    for (auto& [name, watched] : watched_) {
      sort_unique(watched.groups);
      sort_unique(watched.places);
      sort_unique(watched.roles);
    }
    std::sort(together_.begin(), together_.end());
  }

  [[nodiscard]] bool speak_for(const DoubtfulPair& pair) const {
    const bool are_together = std::binary_search(together_.begin(), together_.end(), std::pair(pair.a, pair.b));
    if (are_together && pair.distance <= kSameArticle) return true;
    const auto& a = watched_.at(pair.a);
    const auto& b = watched_.at(pair.b);
    double sum = 0;
    for (const auto group : shared(a.groups, b.groups)) {
      if (group != group_of_[pair.a] && group != group_of_[pair.b]) sum += rarity(articles_of_.at(group));
    }
    // Of many companions some are shared by chance: each is a try of its own, in each article of the other.
    const bool has_a_fewer = a.groups.size() < b.groups.size();
    const auto companions = std::max<std::size_t>(1, (has_a_fewer ? a : b).groups.size());
    const auto others = std::max<std::uint32_t>(1, (has_a_fewer ? b : a).articles);
    const double tries = static_cast<double>(companions) * static_cast<double>(others);
    const double by_chance = std::max(0.0, std::log(tries) - kFewTries);
    return std::max(0.0, sum - by_chance) + (kRoleShare * of_role(a, b)) >= kEnough;
  }

 private:
  struct Watched {
    std::vector<std::size_t> partners;  // names that it may be one with
    std::vector<std::size_t> groups;    // of actors named in its articles
    std::vector<std::uint64_t> places;  // named in its articles, by name number
    std::vector<std::string> roles;
    std::uint32_t articles = 0;
  };

  [[nodiscard]] double rarity(std::uint64_t articles) const {
    return std::log(static_cast<double>(articles_) / static_cast<double>(std::min<std::uint64_t>(articles, articles_)));
  }

  /// Two who have one role may be one, the more so where the same places are told of. Places alone tell nothing: a
  /// country has many of one surname.
  [[nodiscard]] double of_role(const Watched& a, const Watched& b) const {
    double sum = 0;
    for (const auto& role : shared(a.roles, b.roles)) {
      const auto articles = database_.get_termfreq(role);
      if (articles > 0) sum += rarity(articles);
    }
    if (sum == 0) return 0;
    for (const auto place : shared(a.places, b.places)) sum += rarity(articles_of_place_.at(place));
    return sum;
  }

  /// Tells whether the article names someone who is watched.
  bool read_names(const std::string& value) {
    said_.clear();
    places_.clear();
    std::uint64_t number = 0;
    for (Decoder in(value); !in.at_end();) {
      number += in.number();
      if (number < place_of_.size() && place_of_[number] != kNoName) {
        said_.push_back(place_of_[number]);
      } else {
        places_.push_back(number);
        ++articles_of_place_[number];
      }
    }
    if (said_.size() > kMostNames) return false;
    bool is_any_watched = false;
    for (const auto name : said_) {
      const auto found = watched_.find(name);
      if (found == watched_.end()) continue;
      is_any_watched = true;
      auto& watched = found->second;
      ++watched.articles;
      watched.places.insert(watched.places.end(), places_.begin(), places_.end());
      for (const auto other : said_) {
        if (other == name) continue;
        watched.groups.push_back(group_of_[other]);
        const auto& partners = watched.partners;
        if (std::find(partners.begin(), partners.end(), other) != partners.end()) together_.emplace_back(name, other);
      }
    }
    return is_any_watched;
  }

  void read_roles(Xapian::docid article) {
    const auto document = database_.get_document(article, Xapian::DOC_ASSUME_VALID);
    for (const auto& name : store_.get(document, StoredParts::without_marks).names) {
      if (name.role.empty() || name.number >= place_of_.size()) continue;
      const auto found = watched_.find(place_of_[name.number]);
      if (found != watched_.end()) add_role_words(name.role, found->second.roles);
    }
  }

  const Xapian::Database& database_;
  const std::vector<std::size_t>& group_of_;
  std::vector<std::size_t> place_of_;                                   // by name number
  std::unordered_map<std::size_t, std::uint64_t> articles_of_;          // by group
  std::unordered_map<std::uint64_t, std::uint64_t> articles_of_place_;  // by name number
  std::unordered_map<std::size_t, Watched> watched_;                    // by name
  std::vector<std::pair<std::size_t, std::size_t>> together_;           // in one article
  std::vector<std::size_t> said_;                                       // in the article being read
  std::vector<std::uint64_t> places_;                                   // in the article being read
  ArticleStore store_;
  Xapian::doccount articles_ = 0;
};

}  // namespace

AskContext ask_articles(const Xapian::Database& database, std::span<const ActorName> names) {
  return [&database, names](std::span<const DoubtfulPair> pairs, const std::vector<std::size_t>& group_of) {
    Surroundings surroundings(database, names, group_of);
    surroundings.watch(pairs);
    surroundings.read();
    std::vector<bool> answers;
    answers.reserve(pairs.size());
    for (const auto& pair : pairs) answers.push_back(surroundings.speak_for(pair));
    return answers;
  };
}

}  // namespace kz
