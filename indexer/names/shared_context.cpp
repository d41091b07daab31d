// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/shared_context.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace kz {
namespace {

constexpr std::size_t kMostNames = 400;  // an article of more is a list, and being on it together tells nothing
constexpr double kEnough = 3.0;  // nats: one companion named in a twentieth of the articles, or several usual ones
constexpr float kSameArticle = 0.08F;  // up to here two spellings within one article are one writer's carelessness
constexpr std::size_t kNoName = std::numeric_limits<std::size_t>::max();

/// What stands around the doubtful names.
class Companions {
 public:
  Companions(std::span<const ActorName> names, const std::vector<std::size_t>& group_of) : group_of_(group_of) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (place_of_.size() <= names[i].number) place_of_.resize(names[i].number + 1, kNoName);
      place_of_[names[i].number] = i;
      articles_of_[group_of[i]] += names[i].articles;
    }
  }

  void watch(std::span<const DoubtfulPair> pairs) {
    for (const auto& pair : pairs) {
      around_[pair.a];
      around_[pair.b];
      partners_[pair.a].push_back(pair.b);
    }
  }

  void read(const Xapian::Database& database) {
    articles_ = database.get_doccount();
    const auto end = database.valuestream_end(schema::kNamesSlot);
    for (auto it = database.valuestream_begin(schema::kNamesSlot); it != end; ++it) read(*it);
    for (auto& [name, groups] : around_) {
      std::sort(groups.begin(), groups.end());
      groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    }
    std::sort(together_.begin(), together_.end());
  }

  [[nodiscard]] bool speak_for(const DoubtfulPair& pair) const {
    if (pair.distance <= kSameArticle &&
        std::binary_search(together_.begin(), together_.end(), std::pair(pair.a, pair.b))) {
      return true;
    }
    std::vector<std::size_t> shared;
    const auto& x = around_.at(pair.a);
    const auto& y = around_.at(pair.b);
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
    double sum = 0;
    for (const auto group : shared) {
      if (group == group_of_[pair.a] || group == group_of_[pair.b]) continue;
      const double articles = std::min(static_cast<double>(articles_of_.at(group)), static_cast<double>(articles_));
      sum += std::log(static_cast<double>(articles_) / articles);
    }
    return sum >= kEnough;
  }

 private:
  void read(const std::string& value) {
    said_.clear();
    std::uint64_t number = 0;
    for (Decoder in(value); !in.at_end();) {
      number += in.number();
      if (number < place_of_.size() && place_of_[number] != kNoName) said_.push_back(place_of_[number]);
    }
    if (said_.size() > kMostNames) return;
    for (const auto name : said_) {
      const auto found = around_.find(name);
      if (found == around_.end()) continue;
      for (const auto other : said_) {
        if (other != name) found->second.push_back(group_of_[other]);
      }
      const auto partners = partners_.find(name);
      if (partners == partners_.end()) continue;
      for (const auto other : said_) {
        const bool is_partner =
            std::find(partners->second.begin(), partners->second.end(), other) != partners->second.end();
        if (is_partner) together_.emplace_back(name, other);
      }
    }
  }

  const std::vector<std::size_t>& group_of_;
  std::vector<std::size_t> place_of_;                                 // by name number
  std::unordered_map<std::size_t, std::uint64_t> articles_of_;        // by group
  std::unordered_map<std::size_t, std::vector<std::size_t>> around_;  // groups, by watched name
  std::unordered_map<std::size_t, std::vector<std::size_t>> partners_;
  std::vector<std::pair<std::size_t, std::size_t>> together_;  // in one article
  std::vector<std::size_t> said_;                              // in the article being read
  Xapian::doccount articles_ = 0;
};

}  // namespace

AskContext ask_articles(const Xapian::Database& database, std::span<const ActorName> names) {
  return [&database, names](std::span<const DoubtfulPair> pairs, const std::vector<std::size_t>& group_of) {
    Companions companions(names, group_of);
    companions.watch(pairs);
    companions.read(database);
    std::vector<bool> answers;
    answers.reserve(pairs.size());
    for (const auto& pair : pairs) answers.push_back(companions.speak_for(pair));
    return answers;
  };
}

}  // namespace kz
