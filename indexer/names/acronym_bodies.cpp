// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/acronym_bodies.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "common/names/acronym_key.h"
#include "common/names/org_identity.h"
#include "common/places/gazetteer.h"
#include "common/places/place.h"
#include "indexer/names/org_words.h"

namespace kz {
namespace {

constexpr std::size_t kMostWordings = 64;  // of one acronym that are compared; more are bodies of their own

/// A long name that some articles give an acronym.
struct Wording {
  std::size_t name = 0;
  std::string joined;              // the name without blanks: "co-operation" is "cooperation"
  std::vector<std::string> words;  // that tell, see content_words
  std::uint32_t articles = 0;
};

/// "nationalist" and "national", "organistion" and "organisation": they start alike, and differ in their endings.
bool are_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kLeast = 5;
  if (a == b) return true;
  const auto shorter = std::min(a.size(), b.size());
  const auto differ = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin());
  const auto common = static_cast<std::size_t>(differ.first - a.begin());
  return common >= kLeast && common * 3 >= shorter * 2;
}

/// The words of `a` that `b` has none like; each of `b` answers for one.
std::vector<std::string_view> words_without_match(const Wording& a, const Wording& b) {
  std::vector<std::string_view> left(b.words.begin(), b.words.end());
  std::vector<std::string_view> alone;
  for (const auto& word : a.words) {
    const auto found = std::find_if(left.begin(), left.end(), [&](auto other) { return are_alike(word, other); });
    if (found == left.end()) {
      alone.push_back(word);
    } else {
      left.erase(found);
    }
  }
  return alone;
}

/// "@GB" of content_words, "african".
bool names_land(std::string_view word) {
  if (word.starts_with('@')) return true;
  const auto places = Gazetteer::standard().find(word);
  return !places.empty() && places.front().place().level <= PlaceLevel::country;
}

bool may_be_one(const Wording& a, const Wording& b) {
  constexpr std::size_t kManyWords = 4;
  if (a.joined == b.joined) return true;
  const auto of_a = words_without_match(a, b);
  const auto of_b = words_without_match(b, a);
  if (of_a.empty() || of_b.empty()) return true;
  return of_a.size() == 1 && of_b.size() == 1 && std::min(a.words.size(), b.words.size()) >= kManyWords &&
         !names_land(of_a.front()) && !names_land(of_b.front());
}

/// Whether `articles` are two of three of `all`.
bool are_most(std::uint64_t articles, std::uint64_t all) {
  return articles * 3 >= all * 2;
}

/// The bodies that the wordings of one acronym name.
class Bodies {
 public:
  explicit Bodies(std::vector<Wording> wordings) : wordings_(std::move(wordings)) {
    // Those of most words first: a body is told by them.
    std::sort(wordings_.begin(), wordings_.end(), [](const Wording& a, const Wording& b) {
      return std::tuple(b.words.size(), b.articles, a.name) < std::tuple(a.words.size(), a.articles, b.name);
    });
    for (std::size_t i = 0; i < wordings_.size(); ++i) add(i);
  }

  std::vector<AcronymBody> take() {
    std::vector<AcronymBody> bodies;
    for (const auto& members : members_) {
      auto& body = bodies.emplace_back();
      for (const auto member : members) {
        body.names.push_back(wordings_[member].name);
        body.articles += wordings_[member].articles;
      }
      std::sort(body.names.begin(), body.names.end());
    }
    return bodies;
  }

 private:
  using Members = std::vector<std::size_t>;

  [[nodiscard]] std::uint64_t articles_of(const Members& members) const {
    std::uint64_t sum = 0;
    for (const auto member : members) sum += wordings_[member].articles;
    return sum;
  }

  /// A body takes a wording only if that may be one with each of its own.
  [[nodiscard]] bool fits(std::size_t wording, const Members& members) const {
    return std::all_of(members.begin(), members.end(),
                       [&](auto member) { return may_be_one(wordings_[wording], wordings_[member]); });
  }

  void add(std::size_t wording) {
    std::uint64_t all = 0;
    Members* most = nullptr;
    for (auto& members : members_) {
      if (wording >= kMostWordings || !fits(wording, members)) continue;
      const auto articles = articles_of(members);
      all += articles;
      if (most == nullptr || articles > articles_of(*most)) most = &members;
    }
    if (most != nullptr && are_most(articles_of(*most), all)) {
      most->push_back(wording);
    } else {
      members_.push_back({wording});
    }
  }

  std::vector<Wording> wordings_;
  std::vector<Members> members_;  // of each body
};

/// Adds up the articles on organisations whose names start with the acronym; what known ones are called the lexicon
/// tells.
void count_others(ExplainedAcronym& explained, std::span<const ActorName> names) {
  const std::string start = std::string(explained.acronym) + " ";
  const auto is_before = [](const ActorName& name, std::string_view key) {
    return name.kind != EntityKind::org ? name.kind < EntityKind::org : name.key < key;
  };
  for (auto at = std::lower_bound(names.begin(), names.end(), std::string_view(start), is_before);
       at != names.end() && at->kind == EntityKind::org && at->key.starts_with(start); ++at) {
    if (!at->id.empty()) continue;
    (without_legal_form(at->key) == explained.acronym ? explained.firm : explained.others) += at->articles;
  }
}

}  // namespace

std::uint64_t ExplainedAcronym::articles() const {
  std::uint64_t sum = firm + others;
  for (const auto& body : bodies) sum += body.articles;
  return sum;
}

const AcronymBody* ExplainedAcronym::usual() const {
  const auto all = articles();
  const auto most =
      std::find_if(bodies.begin(), bodies.end(), [&](const auto& b) { return are_most(b.articles, all); });
  return most == bodies.end() ? nullptr : &*most;
}

bool ExplainedAcronym::is_firm() const {
  return are_most(firm, articles());
}

std::vector<ExplainedAcronym> explained_acronyms(std::span<const ActorName> names) {
  std::map<std::string_view, std::vector<Wording>> by_acronym;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].kind != EntityKind::org) continue;
    const auto key = parse_acronym_key(names[i].key);
    if (!key) continue;
    Wording wording{.name = i, .joined = std::string(key->name), .words = {}, .articles = names[i].articles};
    std::erase(wording.joined, ' ');
    wording.words = content_words(without_legal_form(key->name));
    by_acronym[key->acronym].push_back(std::move(wording));
  }
  std::vector<ExplainedAcronym> explained;
  explained.reserve(by_acronym.size());
  for (auto& [acronym, wordings] : by_acronym) {
    auto& told = explained.emplace_back();
    told.acronym = acronym;
    told.bodies = Bodies(std::move(wordings)).take();
    count_others(told, names);
  }
  return explained;
}

}  // namespace kz
