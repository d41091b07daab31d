// SPDX-License-Identifier: GPL-2.0-or-later
// What of the names found in a field stays, once all fields have been gone through.
#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <string>

#include "common/names/actor_lexicon.h"
#include "common/names/field_names.h"
#include "common/names/name_key.h"
#include "common/names/person_context.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// Whether the full name of `actor` is `key` or ends with its words: "Quell Orlov" of Nina Quell Orlov.
bool ends_full_name_of(const ArticleActor* actor, std::string_view key) {
  if (actor == nullptr || !actor->key.ends_with(key)) return false;
  return actor->key.size() == key.size() || actor->key[actor->key.size() - key.size() - 1] == ' ';
}

}  // namespace

/// "Leicester, England", "DENVER AT BOSTON", "NEW YORK 1996-08-30".
bool FieldNames::is_told_as_place(const Found& place) const {
  constexpr std::size_t kYearFigures = 4;
  if (is_located(place.first) || (place.first > 0 && words_[place.first - 1].form == "at")) return true;
  if (place.last == words_.size()) return false;
  const NameWord& after = words_[place.last];
  const bool is_date = after.letter_case == LetterCase::caseless && after.form.size() == kYearFigures;
  return is_date || (after.gap == NameGap::comma && known_name_at(words_, place.last, capitals_).place() != nullptr);
}

/// Whether the words before or behind a name need a place: "to Jordan", "capital of Jordan", "Houston, Texas".
bool FieldNames::is_told_in_place(const Found& place) const {
  constexpr std::array<std::string_view, 4> kBefore = {"to", "of", "for", "leave"};
  if (is_told_as_place(place)) return true;
  const bool follows = place.first > 0 && stands_close(words_[place.first]);
  return follows && is_one_of(words_[place.first - 1].form, kBefore);
}

/// Towns that a report uses as names of their clubs, unless something is "in" them.
void FieldNames::take_teams(const ArticleNames& article) {
  if (!article.has_teams()) return;
  for (Found& found : found_) {
    if (found.known.places.empty()) continue;
    const auto* team = article.team(key_of(std::span(words_).subspan(found.first, found.last - found.first)));
    if (team == nullptr || is_told_as_place(found)) continue;
    found.known = {};
    found.actor = *team;
  }
}

void FieldNames::count_alone(AloneCounts& counts) const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const NameWord& word = words_[at];
    if (word.letter_case == LetterCase::upper) continue;
    const auto found = counts.find(word.form);
    if (found == counts.end()) continue;
    if (word.letter_case == LetterCase::lower) {
      found->second.is_word = true;
      continue;
    }
    const bool follows_name =
        at > 0 && word.gap == NameGap::space && words_[at - 1].is_capitalized() && !words_[at - 1].is_stop_word;
    const bool is_followed =
        at + 1 < words_.size() && words_[at + 1].gap == NameGap::space && words_[at + 1].is_capitalized();
    if (!follows_name && !is_followed && (!word.is_first || speaks(words_, at, 1))) ++found->second.times;
  }
}

void FieldNames::settle(ArticleNames& article, std::span<const FieldNames* const> all) {
  AloneCounts counts;
  for (const Pending& pending : pending_) {
    counts.try_emplace(words_[pending.first + pending.run.size - pending.run.suffix - 1].form);
  }
  for (const Found& found : found_) {
    if (found.is_guess) counts.try_emplace(words_[found.last - 1].form);
  }
  if (!counts.empty()) {
    for (const FieldNames* field : all) field->count_alone(counts);
  }
  drop_guesses(counts, article);
  if (!is_headline_ && capitals_ == Capitals::tell) add_listed_orgs(article);
  add_listed_places(article);
  const auto listed = listed_among_persons();
  if (is_headline_) settle_headline(article);
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    const Pending& pending = pending_[i];
    const auto surname = std::span(words_).subspan(pending.first + pending.run.surname,
                                                   pending.run.size - pending.run.surname - pending.run.suffix);
    const Alone& alone = counts.at(surname.back().form);
    // "Hanna Putin" is another one of that name.
    const bool is_namesake =
        !words_[pending.first].is_first && pending.run.surname > 0 &&
        known_name_at(words_, pending.first + pending.run.surname, capitals_).size == surname.size() &&
        ActorLexicon::standard().find(key_of(surname)) != nullptr;
    const bool is_told = pending.run.is_as_place
                             ? is_called_as_place(pending, all)
                             : alone.times > 0 || pending.run.speaks || pending.run.has_title || listed[i];
    const bool is_named = is_namesake || ends_full_name_of(article.by_surname(key_of(surname)), pending.key);
    if (const ArticleActor* org = article.by_short_name(pending.key)) {
      found_.push_back({pending.first, pending.first + pending.run.size, {}, *org, {}, false});
    } else if (is_named || (!alone.is_word && is_told)) {
      add_person(pending.first, pending.run, article);
    } else {
      add_known_within(pending.first, pending.run.size, article);
      refused_.push_back(pending);
    }
  }
  pending_.clear();
  for (const Found& found : found_) {
    const bool is_one_word = found.known.place() != nullptr && found.last == found.first + 1;
    if (is_one_word && is_told_in_place(found)) article.add_located(words_[found.first].form);
  }
  take_teams(article);
  add_repeated_places(article);
  std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.first < b.first; });
}

/// The words of a pending run of a headline that are a person's name, 0 for none: "Nina Berg" of "Nina Berg Slams
/// Bank".
std::size_t FieldNames::name_in_headline(const Pending& pending, const ArticleNames& article) const {
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  const auto words = std::span(words_).subspan(pending.first, pending.run.size);
  for (std::size_t size = words.size(); size > 1; --size) {
    const auto name = words.first(size);
    for (std::size_t surname = 1; surname < size; ++surname) {
      if (ends_full_name_of(article.by_surname(key_of(name.subspan(surname))), key_of(name))) return size;
    }
  }
  if (!pending.run.is_sure) return 0;
  const bool is_titled = words.size() == 1;
  std::size_t size = words.size();
  const auto may_be_verb = [&](const NameWord& word) {
    return (word.classes & kPersonal) == 0 && (word.form.ends_with('s') || word.form.ends_with("ed"));
  };
  while (size > (is_titled ? 0U : 2U) && may_be_verb(words[size - 1])) --size;
  return size;
}

/// Takes all of `pending_` in a headline whose words have capitals.
void FieldNames::settle_headline(ArticleNames& article) {
  for (const Pending& pending : pending_) {
    const std::size_t size = name_in_headline(pending, article);
    PersonRun run = pending.run;
    if (size < run.size) {
      run.size = size;
      run.suffix = 0;
      run.surname = std::min(run.surname, size > 0 ? size - 1 : 0);
    }
    if (size > 0) add_person(pending.first, run, article);
    add_known_within(pending.first + size, pending.run.size - size, article);
  }
  pending_.clear();
}

/// Whether the words from `first` on are the next item of a list behind those up to `last`: ", Orvik", " and Orvik".
bool FieldNames::goes_on_with(std::size_t first, std::size_t last) const {
  if (first == last) return words_[first].gap == NameGap::comma;
  return first == last + 1 && words_[last].form == "and" && stands_close(words_[first]) &&
         (stands_close(words_[last]) || words_[last].gap == NameGap::comma);
}

/// Whether the run from `first` on is nothing but two or three names: no "the Spotless Mind", "Black Eyed Peas", "Basic
/// American Foods".
bool FieldNames::may_be_paired(std::size_t first) const {
  const bool is_told = first > 0 && stands_close(words_[first]) &&
                       (is_article(words_[first - 1].form) || words_[first - 1].is_capitalized());
  if (is_told) return false;
  for (std::size_t at = first; at < words_.size() && (at == first || continues_name(words_, at)); ++at) {
    const KnownName known = known_name_at(words_, at, capitals_);
    if (known.actor != nullptr || known.is_demonym() || known.prominent_place() != nullptr) return false;
  }
  return true;
}

/// For each of `pending_` whether it stands in a list of persons, "Nina Berg, Orvik Tamm and Peter Lund": three items
/// at least, two of them and no fewer than half known to be persons; or two with "and" between them, one of them known.
std::vector<bool> FieldNames::listed_among_persons() const {
  constexpr std::size_t kPerson = std::numeric_limits<std::size_t>::max();
  struct Item {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t pending = kPerson;  // its place in `pending_`
  };
  std::vector<Item> items;
  for (const Found& found : found_) {
    if (is_person(found)) items.push_back({.first = found.first, .last = found.last});
  }
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    items.push_back({pending_[i].first, pending_[i].first + pending_[i].run.size, i});
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.first < b.first; });
  std::vector<bool> listed(pending_.size());
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin + 1;
    while (end < items.size() && goes_on_with(items[end].first, items[end - 1].last)) ++end;
    const auto list = std::span(items).subspan(begin, end - begin);
    const auto persons = static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [](const Item& item) { return item.pending == kPerson; }));
    const bool is_pair = list.size() == 2 && persons == 1 && list[1].first == list[0].last + 1 &&
                         may_be_paired(list[list[0].pending == kPerson ? 1 : 0].first);
    const bool is_of_persons = is_pair || (list.size() > 2 && persons > 1 && persons * 2 >= list.size());
    for (const auto& item : list) {
      if (is_of_persons && item.pending != kPerson) listed[item.pending] = true;
    }
    begin = end;
  }
  return listed;
}

bool FieldNames::is_person(const Found& found) {
  if (found.known) return found.known.actor != nullptr && found.known.actor->kind == EntityKind::person;
  return !found.is_place_run && found.actor.kind == EntityKind::person;
}

/// Whether the word is part of a longer row of capitalised words.
bool FieldNames::is_beside_capital(std::size_t at) const {
  const auto joins = [&](std::size_t word, std::size_t other) {
    return words_[word].gap != NameGap::apart && words_[word].gap != NameGap::comma && words_[other].is_capitalized() &&
           !words_[other].is_stop_word;
  };
  return (at > 0 && joins(at, at - 1)) || (at + 1 < words_.size() && joins(at + 1, at + 1));
}

/// For each word whether it is in `found_`.
std::vector<bool> FieldNames::taken_words() const {
  std::vector<bool> taken(words_.size() + 1);
  for (const Found& found : found_) {
    for (std::size_t at = found.first; at < found.last; ++at) taken[at] = true;
  }
  return taken;
}

/// "KRIVNA - Police said": a dateline, if the article names Krivna again, and none as "UPDATE - Police said".
bool FieldNames::heads_with_dash(std::size_t first) const {
  constexpr std::size_t kLeastLetters = 4;
  if (first != 0 || field_ != TextField::body || words_.size() < 2 || words_[1].gap != NameGap::apart) return false;
  const NameWord& word = words_[0];
  const auto between = text_.substr(word.end, words_[1].begin - word.end);
  const bool is_dash = between == " - " || between == " -- " || between == " \u2013 " || between == " \u2014 ";
  return is_dash && word.letter_case == LetterCase::upper && word.form.size() >= kLeastLetters && word.classes == 0 &&
         !word.is_stop_word;
}

void FieldNames::drop_guesses(const AloneCounts& counts, ArticleNames& article) {
  std::erase_if(found_, [&](const Found& found) {
    if (!found.is_guess) return false;
    const Alone& alone = counts.at(words_[found.last - 1].form);
    const auto name = std::span(words_).subspan(found.first, found.last - found.first);
    // "in Orlov they have a leader", where the article names Nina Orlov, "in Bears red"
    const bool is_named = (name.size() == 1 && article.by_surname(name.front().form) != nullptr) ||
                          article.by_short_name(key_of(name)) != nullptr;
    return alone.is_word || (is_named && !is_surely_located(words_, found.first, found.last)) ||
           (heads_with_dash(found.first) && alone.times == 0);
  });
  for (const Found& found : found_) {
    if (found.is_guess && heads_with_dash(found.first)) article.add_place(words_[found.first].form);
  }
}

/// Whether something is "in" the place `found_[i]` and a closed list follows of which no fewer than half are known as
/// places: "in Kobo, Woldiya and Dessie".
bool FieldNames::heads_list_of_places(std::size_t i, const std::vector<bool>& is_taken) const {
  if (!is_located(found_[i].first) && !is_reached(words_, found_[i].first)) return false;
  const auto is_known = [](const Found& found) {
    return found.known.prominent_place() != nullptr && !found.known.is_demonym();
  };
  std::size_t items = 1;
  std::size_t known = is_known(found_[i]) ? 1 : 0;
  bool is_closed = false;
  for (std::size_t next = i + 1, last = found_[i].last; last < words_.size() && !is_closed; ++items) {
    const std::size_t first = words_[last].form == "and" ? last + 1 : last;
    if (first >= words_.size() || !goes_on_with(first, last)) break;
    is_closed = first > last;
    while (next < found_.size() && found_[next].first < first) ++next;
    if (next < found_.size() && found_[next].first == first) {
      if (!found_[next].is_place_run && found_[next].known.place() == nullptr) return false;
      known += is_known(found_[next]) ? 1 : 0;
      last = found_[next].last;
    } else {
      const std::size_t size = is_taken[first] ? 0 : listed_place_at(words_, first);
      if (size == 0 || is_written_small(words_[first].form)) return false;
      last = first + size;
    }
  }
  return is_closed && items > 2 && known * 2 >= items;
}

bool FieldNames::is_written_small(std::string_view form) const {
  const auto searched = std::span(words_).first(std::min(words_.size(), kMostWordsSearched));
  return std::any_of(searched.begin(), searched.end(),
                     [&](const NameWord& word) { return word.letter_case == LetterCase::lower && word.form == form; });
}

/// "the towns of Jabla, Orvik and Tamma": the names that go on the list are places as its first is.
void FieldNames::add_listed_places(ArticleNames& article) {
  if (is_headline_) return;
  const auto is_taken = taken_words();
  const std::size_t found = found_.size();
  std::vector<std::size_t> end_of(words_.size());  // by the first word of what was found; 0 for others
  for (const Found& each : found_) end_of[each.first] = each.last;
  for (std::size_t i = 0; i < found; ++i) {
    const bool is_place = found_[i].is_place_run || found_[i].known.place() != nullptr;
    if (!is_place) continue;
    if (!follows_towns_of(words_, found_[i].first) && !heads_list_of_places(i, is_taken)) continue;
    for (std::size_t last = found_[i].last; last < words_.size();) {
      const std::size_t first = words_[last].form == "and" ? last + 1 : last;
      if (first >= words_.size() || !goes_on_with(first, last)) break;
      if (end_of[first] > 0) {
        last = end_of[first];
        continue;
      }
      const std::size_t size = is_taken[first] ? 0 : listed_place_at(words_, first);
      if (size == 0) break;
      article.add_place(key_of(std::span(words_).subspan(first, size)));
      found_.push_back({first, first + size, {}, {}, {}, true});
      last = first + size;
    }
  }
}

/// "Jabla", where the article says "the town of Jabla" elsewhere. Appends to `found_`, which it leaves unsorted.
void FieldNames::add_repeated_places(const ArticleNames& article) {
  if (!article.has_places()) return;
  const auto is_taken = taken_words();
  for (std::size_t first = 0; first < words_.size(); ++first) {
    for (std::size_t size = std::min(kMaxDescribedWords, words_.size() - first); size > 0; --size) {
      const auto name = std::span(words_).subspan(first, size);
      const bool is_free = std::none_of(is_taken.begin() + static_cast<std::ptrdiff_t>(first),
                                        is_taken.begin() + static_cast<std::ptrdiff_t>(first + size), std::identity());
      const bool is_written_so =
          std::all_of(name.begin(), name.end(), [](const NameWord& w) { return w.is_capitalized(); });
      if (!is_free || !is_written_so || !article.has_place(key_of(name))) continue;
      if (article.by_surname(key_of(name)) != nullptr && !is_located(first)) continue;
      found_.push_back({first, first + size, {}, {}, {}, true});
      first += size - 1;
      break;
    }
  }
}

/// A run that turned out to be no person may still hold names: "Greater Manchester".
void FieldNames::add_known_within(std::size_t first, std::size_t size, ArticleNames& article) {
  for (std::size_t at = first; at < first + size;) {
    const KnownName known = known_name_at(words_, at, capitals_);
    const bool fits = known && at + known.size <= first + size && !is_part_of_longer_name(at, known);
    if (fits) add_known(at, known, article);
    at += std::max<std::size_t>(1, fits ? known.size : 0);
  }
}

}  // namespace kz
