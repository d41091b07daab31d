// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/identity/spoken_word.h"
#include "common/names/actor_lexicon.h"
#include "common/names/name_runs.h"
#include "common/names/name_words.h"
#include "kzsearch/entities.h"

namespace kz {

/// A named actor of one article.
struct ArticleActor {
  EntityKind kind = EntityKind::person;
  std::string key;
  std::string id;
  std::string name;
  std::string country;
  bool is_known = false;   ///< of the lexicon
  std::string state_body;  ///< what a ministry or the like is called without its country; empty for others
};

/// The actors that an article names in full, by what it may call them elsewhere: surnames and acronyms.
class ArticleNames {
 public:
  /// A full name of a person of the lexicon, with the key said.
  void add_known(const KnownActor& actor, std::string_view key);

  /// A person that the lexicon does not know, of the words of `run`; `written` is the full name.
  ArticleActor add_person(std::span<const NameWord> words, const PersonRun& run, std::string_view written);

  /// A person named by one word: the one whose given name it is, if the article names one such in full ("Steven" of
  /// Steven Gerrard), else somebody of whom no more is known than what is `written`.
  void add_lone_person(const NameWord& word, std::string_view written);

  /// Another spelling of a person's surname, folded.
  void add_spelling(std::string_view surname, const ArticleActor& person);

  /// An organisation that calls itself `acronym` (a key) from now on.
  void add_acronym(std::string_view acronym, const ArticleActor& org);

  /// What an organisation may be called by its initials, if no other of the article has these.
  void add_initials(std::string_view initials, ArticleActor org);
  /// nullptr for none, and for several.
  [[nodiscard]] const ArticleActor* by_initials(std::string_view key) const { return one_of(by_initials_, key); }

  /// What a company is called after its first mention: "BankAmerica" of "BankAmerica Corp", "Computer Terminal" of
  /// "Computer Terminal Systems Inc". Nothing for other organisations.
  void add_short_names(std::span<const NameWord> words, const ArticleActor& org);

  /// What an organisation is called throughout the article.
  void add_org_name(std::span<const NameWord> words, const ArticleActor& org);

  /// A place that no table has, by its key: words beside one of its mentions tell that it is one.
  void add_place(std::string_view key) { places_.try_emplace(std::string(key)); }
  [[nodiscard]] bool has_places() const noexcept { return !places_.empty(); }
  [[nodiscard]] bool has_place(std::string_view key) const { return places_.contains(std::string(key)); }
  /// The country that it lies in throughout the article: `near`, where it is asked first.
  [[nodiscard]] std::string_view country_of_place(std::string_view key, std::string_view near);

  /// A word that names a place somewhere in the article, as something is "in" it: it is no surname alone.
  void add_located(std::string_view form) { located_.emplace(form); }
  [[nodiscard]] bool is_located(std::string_view form) const { return located_.contains(std::string(form)); }

  /// "Florence" of "Hurricane Florence": no place in this article.
  void add_storm(std::string_view key) { storms_.emplace(key); }
  [[nodiscard]] bool has_storms() const noexcept { return !storms_.empty(); }
  [[nodiscard]] bool is_storm(std::string_view key) const { return storms_.contains(std::string(key)); }

  /// A club that is called as its town, by the key of both.
  void add_team(std::string_view key, const ArticleActor& team) { teams_.try_emplace(std::string(key), team); }
  [[nodiscard]] bool has_teams() const noexcept { return !teams_.empty(); }
  /// nullptr for none.
  [[nodiscard]] const ArticleActor* team(const std::string& key) const {
    const auto found = teams_.find(key);
    return found == teams_.end() ? nullptr : &found->second;
  }

  /// The person whom a surname alone means; of several, one of the lexicon, else the one named last. nullptr where
  /// there is none.
  [[nodiscard]] const ArticleActor* by_surname(std::string_view key) const;
  [[nodiscard]] const ArticleActor* by_acronym(std::string_view key) const;

  /// The only person of that given name whom the article names in full; nullptr for none or several.
  [[nodiscard]] const ArticleActor* by_given_name(std::string_view name) const;

  /// The person whose surname sounds as the folded word `form` does, written in another way: "Tokajew" where the
  /// article has "Kassym-Jomart Tokayev". nullptr where none does, or several do. Ask once all names are in.
  [[nodiscard]] const ArticleActor* by_sound(std::string_view form);

  [[nodiscard]] const ArticleActor* by_short_name(std::string_view key) const;

  /// The words of the longest short name and surname known.
  [[nodiscard]] std::size_t longest_short_name() const { return longest_short_name_; }
  [[nodiscard]] std::size_t longest_surname() const { return longest_surname_; }

  /// What an actor of the lexicon is stored as, said by `key` only: the full name in this article, if there is one.
  [[nodiscard]] std::string key_for(const KnownActor& actor, std::string_view key) const;

 private:
  /// By a part of full names; none where several persons have it.
  using OneOrSeveral = std::unordered_map<std::string, std::optional<ArticleActor>>;
  static void add_to(OneOrSeveral& persons, std::string_view name, const ArticleActor& person);
  [[nodiscard]] static const ArticleActor* one_of(const OneOrSeveral& persons, std::string_view name);

  struct SpokenSurname {
    SpokenWord sound;
    const ArticleActor* person = nullptr;
  };
  using SpokenSurnames = std::unordered_map<std::string, std::vector<SpokenSurname>>;  // by skeleton
  [[nodiscard]] SpokenSurnames spoken_surnames() const;

  std::optional<SpokenSurnames> spoken_;  // of one word, once they are asked for
  std::unordered_map<std::string, ArticleActor> by_surname_;
  OneOrSeveral by_given_name_;
  OneOrSeveral by_other_name_;  // family names that stand first, given names of several parts
  std::unordered_map<std::string, ArticleActor> by_acronym_;
  OneOrSeveral by_initials_;
  std::unordered_map<std::string, ArticleActor> by_short_name_;
  std::unordered_map<std::string, ArticleActor> teams_;
  std::unordered_map<std::string, std::optional<std::string>> places_;  // countries, where they were asked
  std::unordered_set<std::string> located_;
  std::unordered_set<std::string> storms_;
  std::size_t longest_short_name_ = 0;
  std::unordered_map<std::string, std::string> full_key_by_id_;
  std::size_t longest_surname_ = 0;
};

/// "kassym jomart tokayev" -> "kassym-jomart-tokayev".
[[nodiscard]] std::string slug_of(std::string_view key);

/// Whether the letters of `acronym` are, in any order, the initials of `words` ("of", "the" and the like aside).
[[nodiscard]] bool is_acronym_of(std::string_view acronym, std::span<const NameWord> words);

}  // namespace kz
