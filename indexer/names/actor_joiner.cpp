// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/actor_joiner.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/identity/name_distance.h"
#include "common/identity/name_form.h"
#include "common/names/acronym_key.h"
#include "common/names/name_key.h"
#include "common/names/org_identity.h"
#include "indexer/names/acronym_bodies.h"
#include "indexer/names/name_groups.h"
#include "indexer/names/org_words.h"
#include "indexer/names/person_edges.h"

namespace kz {
namespace {

constexpr float kNearKnown = 0.06F;       // of one of the spellings of a known actor
constexpr std::size_t kMostPairs = 4096;  // to compare for one join; groups that need more stay apart
constexpr double kDominantShare = 0.9;
constexpr std::uint32_t kDominantArticles = 3;
constexpr std::size_t kMostBearers = 256;  // of one skeleton that are looked at, those in most articles first

bool is_word(std::string_view key) {
  return key.find(' ') == key.npos;
}

/// Whether a name is written as no word is, with capitals behind the first letter: "USX", "GenCorp".
bool is_coined(std::string_view text) {
  constexpr std::size_t kLeast = 3;
  return text.size() >= kLeast &&
         std::any_of(text.begin() + 1, text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Joiner {
 public:
  Joiner(std::span<const ActorName> names, const AliasRules& rules, const AskContext& ask)
      : names_(names), ask_(ask), groups_(names.size()), known_id_(names.size()) {
    NameForms forms;
    forms_.reserve(names.size());
    for (const auto& name : names) {
      forms_.push_back(name.kind == EntityKind::person ? forms.make(name.text) : NameForm{});
    }
    for (std::size_t i = 0; i < names.size(); ++i) known_id_[i] = names[i].id;
    for (const auto& rule : rules.all()) apply(rule, false);
    for (const auto& rule : rules.all()) apply(rule, true);
  }

  JoinedNames run() {
    join_known();
    join_orgs();
    join_persons();
    join_surnames();
    join_compound_surnames();
    return groups_.take();
  }

 private:
  // ---- what is known beforehand

  void apply(const AliasRule& rule, bool is_same) {
    if (rule.is_same != is_same) return;
    for (const auto a : called(rule.a)) {
      for (const auto b : called(rule.b)) {
        if (names_[a].kind != names_[b].kind) continue;
        is_same ? join(a, b, JoinReason::user) : groups_.forbid(a, b);
      }
    }
  }

  [[nodiscard]] std::vector<std::size_t> called(const std::string& text) const {
    std::vector<std::size_t> found;
    const std::string key = is_entity_id(text) ? std::string() : name_key(text);
    for (const auto kind : {EntityKind::person, EntityKind::org}) {
      const std::string prefix = kind == EntityKind::person ? "person:" : "org:";
      const bool is_id = text.starts_with(prefix);
      const auto wanted = is_id ? key_of_slug(text.substr(prefix.size())) : key;
      if (const auto at = place_of(kind, wanted); at < names_.size()) {
        found.push_back(at);
      } else if (kind == EntityKind::org) {
        add_explained(wanted, found);
      }
      if (!is_id) continue;
      for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i].id == text) found.push_back(i);
      }
    }
    return found;
  }

  /// The names that tell an acronym: by the long name, the acronym or both.
  void add_explained(const std::string& key, std::vector<std::size_t>& found) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool is_explained = parse_acronym_key(names_[i].key).has_value();
      if (is_explained && (says_name(names_[i].key, key) || name_key(names_[i].key) == key)) found.push_back(i);
    }
  }

  static std::string key_of_slug(std::string slug) {
    std::replace(slug.begin(), slug.end(), '-', ' ');
    return slug;
  }

  /// The place of a key; the number of names where it is none.
  [[nodiscard]] std::size_t place_of(EntityKind kind, std::string_view key) const {
    const auto found =
        std::lower_bound(names_.begin(), names_.end(), std::pair(kind, key), [](const ActorName& name, const auto& at) {
          return name.kind != at.first ? name.kind < at.first : name.key < at.second;
        });
    const bool is_there = found != names_.end() && found->kind == kind && found->key == key;
    return is_there ? static_cast<std::size_t>(found - names_.begin()) : names_.size();
  }

  void join(std::size_t a, std::size_t b, JoinReason reason, float distance = 0) {
    const auto x = groups_.of(a);
    const auto y = groups_.of(b);
    const auto id = known_id_[x].empty() ? known_id_[y] : known_id_[x];
    groups_.join(a, b, reason, distance);
    known_id_[groups_.of(a)] = id;
  }

  [[nodiscard]] bool are_different_known(std::size_t a, std::size_t b) const {
    const auto x = known_id_[groups_.of(a)];
    const auto y = known_id_[groups_.of(b)];
    return !x.empty() && !y.empty() && x != y;
  }

  [[nodiscard]] bool may_join(std::size_t a, std::size_t b) const {
    return groups_.of(a) != groups_.of(b) && !are_different_known(a, b) && !groups_.is_forbidden(a, b);
  }

  void join_known() {
    std::unordered_map<std::string_view, std::size_t> first_of;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].id.empty()) continue;
      const auto [first, is_new] = first_of.try_emplace(names_[i].id, i);
      if (!is_new && may_join(first->second, i)) join(first->second, i, JoinReason::known);
    }
  }

  // ---- organisations

  void join_orgs() {
    std::unordered_map<std::string, std::size_t> first_of;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].kind != EntityKind::org) continue;
      auto words = org_words(long_name(i));
      if (words.empty()) continue;
      const auto [first, is_new] = first_of.try_emplace(std::move(words), i);
      if (!is_new && may_join(first->second, i)) join(first->second, i, JoinReason::same_words);
    }
    join_acronyms();
    join_legal_forms();
    join_words_apart();
    join_national(first_of);
  }

  /// The key of an organisation without the acronym that it tells.
  [[nodiscard]] std::string_view long_name(std::size_t name) const { return names_said(names_[name].key).front(); }

  void join_acronyms() {
    for (const auto& explained : explained_acronyms(names_)) {
      for (const auto& body : explained.bodies) {
        for (const auto name : body.names) {
          if (may_join(body.names.front(), name)) join(body.names.front(), name, JoinReason::same_words);
        }
      }
      const auto alone = place_of(EntityKind::org, explained.acronym);
      if (alone == names_.size() || !names_[alone].id.empty()) continue;
      if (!explained.is_firm()) no_firms_.insert(alone);
      const auto* usual = explained.usual();
      if (usual != nullptr && may_join(alone, usual->names.front()))
        join(alone, usual->names.front(), JoinReason::acronym);
    }
  }

  /// "Fish and Wildlife Service", "US Fish and Wildlife Service": where only one country's is named, and that not
  /// much more seldom.
  void join_national(const std::unordered_map<std::string, std::size_t>& by_words) {
    constexpr std::uint32_t kMostTimes = 3;
    constexpr std::size_t kSeveral = std::numeric_limits<std::size_t>::max();
    std::map<std::string, std::size_t> national;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].kind != EntityKind::org) continue;
      auto words = words_without_country(long_name(i));
      if (words.empty()) continue;
      const auto [known, is_new] = national.try_emplace(std::move(words), i);
      if (!is_new && known->second != kSeveral && groups_.of(known->second) != groups_.of(i)) known->second = kSeveral;
    }
    for (const auto& [words, of_country] : national) {
      const auto plain = by_words.find(words);
      if (plain == by_words.end() || of_country == kSeveral) continue;
      if (articles_of(groups_.of(plain->second)) > kMostTimes * articles_of(groups_.of(of_country))) continue;
      if (may_join(plain->second, of_country)) join(of_country, plain->second, JoinReason::same_words);
    }
  }

  /// "Chrysler", "Chrysler Corp". A single word is the company only where that is known, or it is written as no word
  /// is: "Washington" may be a club, "USX" and "GenCorp" may not.
  void join_legal_forms() {
    std::unordered_map<std::string_view, std::size_t> first_of;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!may_be_firm(i)) continue;
      const auto [first, is_new] = first_of.try_emplace(firm_name(long_name(i)), i);
      if (!is_new && may_join(first->second, i)) join(first->second, i, JoinReason::same_words);
    }
  }

  [[nodiscard]] bool may_be_firm(std::size_t name) const {
    if (names_[name].kind != EntityKind::org) return false;
    const auto said = long_name(name);
    if (!is_word(said)) return true;
    return !known_id_[groups_.of(name)].empty() || (is_coined(names_[name].text) && !no_firms_.contains(name));
  }

  /// "Paine Webber", "PaineWebber"; "Air Lines", "Airlines".
  void join_words_apart() {
    constexpr std::size_t kLeast = 6;  // letters
    std::unordered_map<std::string, std::size_t> first_of;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      std::string letters(may_be_firm(i) ? firm_name(long_name(i)) : std::string_view());
      std::erase(letters, ' ');
      if (letters.size() < kLeast) continue;
      const auto [first, is_new] = first_of.try_emplace(std::move(letters), i);
      if (!is_new && may_join(first->second, i)) join(first->second, i, JoinReason::same_words);
    }
  }

  // ---- persons

  /// Complete linkage: each full name of one group must be near each of the other. Known actors have spellings that
  /// are far from each other, so there the nearest must be near.
  [[nodiscard]] bool are_all_near(std::size_t a, std::size_t b) const {
    const auto& x = groups_.members(groups_.of(a));
    const auto& y = groups_.members(groups_.of(b));
    if (x.size() * y.size() > kMostPairs) return false;
    const bool is_known = !known_id_[groups_.of(a)].empty() || !known_id_[groups_.of(b)].empty();
    float nearest = 1;
    for (const auto i : x) {
      for (const auto j : y) {
        if (!forms_[i].is_full() || !forms_[j].is_full()) continue;
        const float distance = name_distance(forms_[i], forms_[j]);
        if (!is_known && distance > kSameName) return false;
        nearest = std::min(nearest, distance);
      }
    }
    return !is_known || nearest <= kNearKnown;
  }

  void join_persons() {
    std::vector<DoubtfulPair> doubtful;
    for (const auto& [a, b, distance] : person_edges(forms_)) {
      if (distance > kSurelySame) {
        doubtful.push_back({.a = a, .b = b, .distance = distance});
      } else if (may_join(a, b) && are_all_near(a, b)) {
        join(a, b, JoinReason::sound, distance);
      }
    }
    const auto is_settled = [&](const DoubtfulPair& pair) { return !may_join(pair.a, pair.b); };
    doubtful.erase(std::remove_if(doubtful.begin(), doubtful.end(), is_settled), doubtful.end());
    if (doubtful.empty() || !ask_) return;
    const auto speaks_for = ask_(doubtful, groups_.all());
    for (std::size_t i = 0; i < doubtful.size(); ++i) {
      const auto& [a, b, distance] = doubtful[i];
      if (speaks_for[i] && may_join(a, b) && are_all_near(a, b)) join(a, b, JoinReason::context, distance);
    }
  }

  // ---- surnames alone

  struct Bearer {
    std::size_t group = 0;
    std::uint32_t articles = 0;
    std::vector<std::size_t> names;
  };

  [[nodiscard]] std::uint32_t articles_of(std::size_t group) const {
    std::uint64_t sum = 0;
    for (const auto member : groups_.members(group)) sum += names_[member].articles;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, std::numeric_limits<std::uint32_t>::max()));
  }

  /// The full names by the skeletons of their last word, most articles first.
  [[nodiscard]] std::unordered_map<std::string_view, std::vector<Bearer>> bearers() const {
    std::unordered_map<std::string_view, std::map<std::size_t, Bearer>> by_skeleton;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!forms_[i].is_full()) continue;
      const auto group = groups_.of(i);
      for (const auto& skeleton : forms_[i].words.back()->skeletons) {
        auto& bearer = by_skeleton[skeleton][group];
        bearer.group = group;
        if (bearer.articles == 0) bearer.articles = articles_of(group);
        bearer.names.push_back(i);
      }
    }
    std::unordered_map<std::string_view, std::vector<Bearer>> sorted;
    for (auto& [skeleton, all] : by_skeleton) {
      auto& list = sorted[skeleton];
      for (auto& [group, bearer] : all) list.push_back(std::move(bearer));
      std::stable_sort(list.begin(), list.end(), [](const auto& x, const auto& y) { return x.articles > y.articles; });
    }
    return sorted;
  }

  void join_surnames() {
    const auto by_skeleton = bearers();
    std::vector<std::pair<std::size_t, std::size_t>> found;  // settled first, so that no join helps another
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool is_surname = names_[i].kind == EntityKind::person && forms_[i].words.size() == 1 &&
                              names_[i].id.empty() && groups_.members(groups_.of(i)).size() == 1 &&
                              !forms_[i].words.front()->as_given_name.is_usual;  // "Charles" is not Ray Charles
      if (!is_surname) continue;
      const auto bearer = dominant_bearer(i, by_skeleton);
      if (bearer < names_.size()) found.emplace_back(i, bearer);
    }
    for (const auto& [surname, bearer] : found) {
      if (may_join(surname, bearer)) join(bearer, surname, JoinReason::dominant);
    }
  }

  /// A name of the group that nearly all who bear the surname belong to; the number of names where there is none.
  [[nodiscard]] std::size_t dominant_bearer(
      std::size_t surname, const std::unordered_map<std::string_view, std::vector<Bearer>>& by_skeleton) const {
    const auto& word = *forms_[surname].words.front();
    const bool is_abjad = forms_[surname].is_abjad;
    std::map<std::size_t, std::pair<std::uint32_t, std::size_t>> bearing;  // group: articles, a name
    for (const auto& skeleton : word.skeletons) {
      const auto list = by_skeleton.find(skeleton);
      if (list == by_skeleton.end()) continue;
      const auto count = std::min(list->second.size(), kMostBearers);
      for (const auto& bearer : std::span(list->second).first(count)) {
        const auto is_borne = [&](auto name) {
          return spoken_distance(word.spoken, forms_[name].words.back()->spoken, is_abjad) <= kSurelySame &&
                 !is_vetoed(forms_[surname], forms_[name]);
        };
        const auto name = std::find_if(bearer.names.begin(), bearer.names.end(), is_borne);
        if (name != bearer.names.end()) bearing[bearer.group] = {bearer.articles, *name};
      }
    }
    std::uint64_t all = 0;
    std::pair<std::uint32_t, std::size_t> most{0, names_.size()};
    for (const auto& [group, bearer] : bearing) {
      all += bearer.first;
      if (bearer.first > most.first) most = bearer;
    }
    return is_dominant(most.first, all) ? most.second : names_.size();
  }

  /// The same for surnames of several parts, "Quell-Orlov", "Santos Alvite": their words are no given name and surname.
  void join_compound_surnames() {
    std::unordered_map<std::string_view, std::map<std::size_t, Bearer>> bearers;  // by surname, group
    std::vector<std::size_t> surnames;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].kind != EntityKind::person) continue;
      const std::string_view key = names_[i].key;
      const auto first_end = key.find(' ');
      if (first_end == key.npos) continue;
      for (auto at = first_end + 1; key.find(' ', at) != key.npos; at = key.find(' ', at) + 1) {
        auto& bearer = bearers[key.substr(at)][groups_.of(i)];
        bearer.articles += names_[i].articles;
        bearer.names.push_back(i);
      }
      const bool is_full = forms_[i].is_full() && forms_[i].words.front()->as_given_name.is_usual;
      const bool is_alone = names_[i].id.empty() && groups_.members(groups_.of(i)).size() == 1;
      if (is_alone && (!is_full || is_word(names_[i].text))) surnames.push_back(i);
    }
    for (const auto surname : surnames) {
      const auto found = bearers.find(names_[surname].key);
      if (found == bearers.end()) continue;
      const std::size_t bearer = most_named(found->second);
      if (bearer < names_.size() && may_join(surname, bearer)) join(bearer, surname, JoinReason::dominant);
    }
  }

  /// A name of the one whom nearly all articles on any of `bearers` mean; the number of names where there is none.
  [[nodiscard]] std::size_t most_named(const std::map<std::size_t, Bearer>& bearers) const {
    std::uint64_t all = 0;
    std::pair<std::uint32_t, std::size_t> most{0, names_.size()};
    for (const auto& [group, bearer] : bearers) {
      all += bearer.articles;
      if (bearer.articles > most.first) most = {bearer.articles, bearer.names.front()};
    }
    return is_dominant(most.first, all) ? most.second : names_.size();
  }

  static bool is_dominant(std::uint32_t articles, std::uint64_t all) {
    return articles >= kDominantArticles && static_cast<double>(articles) >= kDominantShare * static_cast<double>(all);
  }

  std::span<const ActorName> names_;
  const AskContext& ask_;
  NameGroups groups_;
  std::vector<std::string_view> known_id_;    // by leading name of a group
  std::unordered_set<std::size_t> no_firms_;  // acronyms alone that do not mean "ITT Corp"
  std::vector<NameForm> forms_;               // empty for organisations
};

}  // namespace

JoinedNames join_actors(std::span<const ActorName> names, const AliasRules& rules, const AskContext& ask) {
  return Joiner(names, rules, ask).run();
}

}  // namespace kz
