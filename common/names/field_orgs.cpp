// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations that no table has, by their form and by what stands beside them.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "common/names/field_names.h"
#include "common/names/name_runs.h"
#include "common/names/org_parts.h"
#include "common/names/person_shapes.h"
#include "common/names/word_classes.h"
#include "common/places/gazetteer.h"
#include "common/places/place.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// What an organisation is, before its name in quotation marks, as translations from Russian have it: `the firm
/// "Zorvan"`, `JSC "Zorvan"`.
bool leads_quoted_org(const NameWord& word) {
  constexpr auto kKinds = std::to_array<std::string_view>({
      "agencies",     "agency",        "airline",      "alliance",      "associations", "association", "bank",
      "banks",        "bloc",          "brand",        "brigade",       "cartel",       "center",      "centre",
      "channel",      "club",          "coalition",    "companies",     "company",      "concern",     "cooperative",
      "corporation",  "enterprise",    "enterprises",  "factory",       "faction",      "firm",        "firms",
      "foundation",   "foundations",   "fund",         "group",         "groups",       "holding",     "institute",
      "magazine",     "movement",      "movements",    "newspaper",     "newspapers",   "ngo",         "operator",
      "organisation", "organisations", "organization", "organizations", "parties",      "party",       "plant",
      "portal",       "society",       "station",      "studio",        "team",         "union",       "website",
  });
  if (word.letter_case == LetterCase::lower) return is_one_of(word.form, kKinds);
  return (word.classes & (word_class::kOrgTail | word_class::kOrgHead)) != 0;
}

bool is_paper_word(std::string_view form) {
  return form == "newspaper" || form == "magazine";
}

/// Whether "the company", "the human rights foundation" stands before `words[first]`.
bool is_behind_kind(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kMostBetween = 3;
  constexpr std::array<std::string_view, 10> kKinds = {"association",  "charity",  "company", "firm", "foundation",
                                                       "organisation", "movement", "ngo",     "fund", "organization"};
  if (first < 2 || !stands_close(words[first])) return false;
  const NameWord& kind = words[first - 1];
  if (kind.letter_case != LetterCase::lower && kind.form != "ngo") return false;
  if (!is_one_of(kind.form, kKinds) && !is_paper_word(kind.form)) return false;
  for (std::size_t at = first - 1; at > 0 && first - at <= kMostBetween && stands_close(words[at]); --at) {
    if (words[at - 1].form == "the") return true;
    if (words[at - 1].is_stop_word) return false;
  }
  return false;
}

using Texts = std::initializer_list<std::string_view>;

bool is_any_of(std::string_view text, Texts texts) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool starts_with_any(std::string_view text, Texts starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

/// The words from `first` on that stand in quotation marks behind what the organisation is, or behind another such one:
/// `the parties "Zorvan" and "New Orvik"`; 0 where none do.
std::size_t FieldNames::quoted_org_at(std::size_t first) const {
  constexpr std::size_t kMostWords = 6;
  if (first == 0 || !words_[first].is_capitalized()) return 0;
  const NameWord& lead = words_[first - 1];
  const auto between = text_.substr(lead.end, words_[first].begin - lead.end);
  if (between == " ") return 0;
  const bool follows_kind = is_any_of(between, {" \"", " \u201C", " \u00AB", " \u201E"}) && leads_quoted_org(lead);
  const bool follows_and = is_any_of(between, {" \"", " \u201C", " \u00AB", " \u201E"}) && lead.form == "and";
  const bool follows_comma = is_any_of(between, {"\", \"", "\u201D, \u201C", "\u00BB, \u00AB"});
  const std::size_t last_of_other = follows_and ? first - 1 : first;
  const bool follows_other = (follows_and || follows_comma) && !found_.empty() && found_.back().is_quoted &&
                             found_.back().last == last_of_other;
  if (!follows_kind && !follows_other) return 0;
  for (std::size_t last = first; last < std::min(words_.size(), first + kMostWords); ++last) {
    const NameWord& word = words_[last];
    const bool is_written_so = word.is_capitalized() || word.letter_case == LetterCase::caseless;
    if ((!is_written_so && !word.is_stop_word) || (last > first && word.gap == NameGap::apart)) return 0;
    if (!starts_with_any(text_.substr(word.end), {"\"", "\u201D", "\u00BB", "\u201C"})) continue;
    return is_written_so ? last + 1 - first : 0;
  }
  return 0;
}

/// The words of "U.S. Securities and Exchange Commission", where `known` is the land at `first`, and the `size` words
/// that have the form of an organisation end within a longer one of the lexicon; `size` where they do not.
std::size_t FieldNames::with_known_end(std::size_t first, const KnownName& known, std::size_t size) const {
  const std::size_t behind = first + known.size;
  if (known.place() == nullptr || size <= known.size || words_[behind - 1].has_possessive) return size;
  const KnownName whole = known_name_at(words_, behind, capitals_);
  const bool is_org = whole.actor != nullptr && whole.actor->kind == EntityKind::org;
  return is_org ? std::max(size, known.size + whole.size) : size;
}

/// The words from `first` on that are an organisation's name, though people or places are called so, because the word
/// before says what it is, or said so earlier in `article`: "the foundation Adil Soz", "the newspaper Asahi"; 0 where
/// nobody tells, as in "the company Nina Berg founded".
std::size_t FieldNames::org_of_kind_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                       const ArticleNames& article) const {
  constexpr auto kOwns = std::to_array<std::string_view>({"bought", "built", "chairs", "cofounded", "created",
                                                          "founded", "headed", "heads", "leads", "led", "owned", "owns",
                                                          "ran", "runs", "sold", "started", "works", "worked"});
  if (run.size > 1) {
    const auto key = key_of(std::span(words_).subspan(first, run.size));
    const ArticleActor* org = article.by_short_name(key);
    if (org != nullptr && org->key == key) return run.size;
  }
  const bool is_owned = is_small(words_, first + run.size) && is_one_of(words_[first + run.size].form, kOwns);
  if (!is_behind_kind(words_, first) || known.actor != nullptr || is_owned) return 0;
  if (run.size < 2) {
    const bool is_paper = known.place() != nullptr && known.size == 1 && is_paper_word(words_[first - 1].form);
    const bool goes_on = is_paper && first + 1 < words_.size() && stands_close(words_[first + 1]) &&
                         words_[first + 1].is_capitalized() && !words_[first].has_possessive;
    return is_paper ? (goes_on ? 2 : 1) : 0;
  }
  const auto surname = std::span(words_).subspan(first + run.size - 1, 1);
  const bool is_given = (words_[first].classes & word_class::kGivenName) != 0;
  const bool may_be_person = surname.front().classes != 0 || is_surname_shaped(surname.front().form);
  const bool has_particle = words_[first + run.size - 2].letter_case == LetterCase::lower;
  const bool is_person_elsewhere = !has_particle && repeats_alone(surname);
  return (is_given && may_be_person) || run.suffix > 0 || is_person_elsewhere ? 0 : run.size;
}

/// "Gazeta.uz", "Lenta.ru": the words of an outlet or firm that is called by its address; 0 where none stands there.
std::size_t FieldNames::site_at(std::size_t first) const {
  constexpr std::size_t kShortest = 3;
  const std::size_t at = first + 1;
  const NameWord& name = words_[first];
  if (at >= words_.size() || words_[at].begin != name.end + 1 || text_[name.end] != '.') return 0;
  const bool is_name = name.form.size() >= kShortest && name.gap != NameGap::hyphen && !name.is_initial;
  const bool is_end = words_[at].letter_case == LetterCase::lower && is_top_level_domain(words_[at].form);
  if (!is_name || !is_end) return 0;
  const auto rest = text_.substr(words_[at].end);
  // "Jolt.co.uk", but not an address: "Jolt.com/news", "Jolt.org@"
  const bool has_country = rest.starts_with('.') && at + 1 < words_.size() &&
                           words_[at + 1].begin == words_[at].end + 1 && is_top_level_domain(words_[at + 1].form);
  if (has_country) return 3;
  return is_any_of(rest.substr(0, 1), {"/", "@", "-"}) ? 0 : 2;
}

/// What one word alone tells: an acronym, or how companies are called in their own language; returns its words, 0 for
/// none.
std::size_t FieldNames::add_single_org(std::size_t first, ArticleNames& article) {
  const NameWord& word = words_[first];
  const bool is_company = word.letter_case == LetterCase::title && word.classes == 0 && is_company_word(word.form) &&
                          !is_written_small(word.form);
  if (!is_company) return add_acronym(first, article);
  add_org(first, 1, article);
  return 1;
}

/// Adds the organisation that starts at `first` and is longer than the known name and the person there; returns its
/// words, 0 for none.
std::size_t FieldNames::find_org_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                    ArticleNames& article) {
  if (const std::size_t quoted = is_headline_ ? 0 : quoted_org_at(first); quoted > 0) {
    if (known.actor != nullptr && known.size == quoted) return 0;
    add_org(first, quoted, article);
    found_.back().is_quoted = true;
    const bool is_word = quoted == 1 && words_[first].classes != 0;
    if (!is_word) article.add_org_name(std::span(words_).subspan(first, quoted), found_.back().actor);
    return quoted;
  }
  if (const std::size_t called = std::max(site_at(first), is_headline_ ? 0 : club_of_town_at(words_, first, known));
      called > known.size) {
    add_org(first, called, article);
    return called;
  }
  const std::size_t formed = with_known_end(first, known, org_run_at(words_, first));
  std::size_t org = std::max(formed, acronymed_at(first));
  const bool is_led = formed == run.size && formed > known.size;  // "Banco Zorvan"
  if ((!is_led && org <= std::max(known.size, run.size)) || ends_with_place(first, org)) org = 0;
  if (org == 0 && !run.is_sure && !is_headline_) {
    const std::size_t called = std::max({trade_org_at(words_, first), branch_org_at(words_, first, known),
                                         national_org_at(words_, first), paper_of_place_at(words_, first, known)});
    org = called > known.size && called >= run.size ? called : team_run_at(first, known);
  }
  if (org > 0) {
    add_org(first, org, article);
    return org;
  }
  if (const std::size_t named = is_headline_ ? 0 : org_of_kind_at(first, known, run, article); named > 0) {
    add_org(first, named, article);
    article.add_org_name(std::span(words_).subspan(first, named), found_.back().actor);
    return named;
  }
  return is_headline_ || run.is_sure ? 0 : find_described_org_at(first, known, article);
}

/// "Denver Nuggets": a club that is also called by its last word alone.
bool FieldNames::has_nickname(std::size_t first, std::size_t size) const {
  constexpr std::size_t kShortest = 5;
  const auto name = std::span(words_).subspan(first, size);
  const NameWord& last = name.back();
  const bool is_nickname = size > 1 && last.letter_case == LetterCase::title && last.form.size() >= kShortest &&
                           last.form.back() == 's' && last.classes == 0 && !is_event_word(last.form);
  return is_nickname && !Gazetteer::standard().find(key_of(name.first(size - 1))).empty();
}

/// Adds the organisation at `first` that the words beside it tell, and what it is called throughout the article.
std::size_t FieldNames::find_described_org_at(std::size_t first, const KnownName& known, ArticleNames& article) {
  // "Nanjing Auto, a company", "Lufthansa Quell"; but of "the French airline Zorvan", the name is "Zorvan".
  const bool is_of_town = known.place() != nullptr && known.place()->level > PlaceLevel::country &&
                          known.places.front().use() == PlaceNameUse::name;
  const bool is_branch = known.actor != nullptr && known.actor->kind == EntityKind::org;
  const std::size_t described = !known || is_of_town || is_branch ? described_org_at(words_, first) : 0;
  if (described <= known.size) return 0;
  const auto name = std::span(words_).subspan(first, described);
  const std::size_t after = first + described;
  const bool has_spokesman = after < words_.size() && words_[after].form.starts_with("spokes");
  const bool is_of_someone = has_spokesman || behaves_as_firm(words_, first, after);
  if (is_of_someone && article.by_surname(key_of(name)) != nullptr) return 0;  // "Kerry spokesman Tom Lund"
  if (const ArticleActor* whole = article.by_short_name(key_of(name))) {       // "Zorvan" of "Zorvan AG"
    found_.push_back({first, after, {}, *whole, {}, false});
    return described;
  }
  add_org(first, described, article);
  const bool is_word = described == 1 && words_[first].classes != 0;  // "The Independent"
  if (!is_word) article.add_org_name(name, found_.back().actor);
  return described;
}

/// Capitalised words from `first` on, none of them in `taken`, that an organisation may be called in a list of them; 0
/// where none stand there.
std::size_t FieldNames::listed_org_at(std::size_t first, const std::vector<bool>& taken) const {
  constexpr std::size_t kMostWords = 3;
  constexpr std::uint32_t kNever = word_class::kTitle | word_class::kCommon | word_class::kCalledAfter |
                                   word_class::kPlaceTail | word_class::kRole | word_class::kRelation;
  if (words_[first].gap == NameGap::hyphen || words_[first].has_possessive) return 0;
  std::size_t last = first;
  while (last < words_.size() && last - first <= kMostWords && words_[last].is_capitalized() &&
         (last == first || stands_close(words_[last]) || words_[last].gap == NameGap::hyphen)) {
    const NameWord& word = words_[last];
    if (taken[last] || word.is_stop_word || word.is_initial || (word.classes & kNever) != 0) return 0;
    if (is_common_acronym(word.form)) return 0;
    if (words_[last++].has_possessive) break;
  }
  const std::size_t size = last - first;
  if (size == 0 || size > kMostWords || (words_[first].classes & word_class::kGivenName) != 0) return 0;
  const bool is_kind = (words_[first].classes & (word_class::kOrgHead | word_class::kOrgTail)) != 0;
  return size == 1 && (words_[first].is_first || is_kind) ? 0 : size;
}

/// The organisations found, what else was, and capitalised words that may be an organisation, in the order of the text.
std::vector<FieldNames::ListItem> FieldNames::list_items() const {
  std::vector<ListItem> items;
  for (const Found& found : found_) {
    const bool is_place = found.is_place_run || !found.known.places.empty();
    items.push_back({found.first, found.last, !is_place && !is_person(found), false});
  }
  const auto taken = taken_words();
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const bool starts_item = !taken[at] && words_[at].is_capitalized() && !continues_name(words_, at);
    const std::size_t size = starts_item ? listed_org_at(at, taken) : 0;
    if (size > 0) items.push_back({at, at + size, false, true});
  }
  std::sort(items.begin(), items.end(), [](const ListItem& a, const ListItem& b) { return a.first < b.first; });
  return items;
}

/// Three items at least, of which two and no fewer than half are known to be organisations, and the others may be. The
/// partners of one firm are none: "Quell, Zorvan and Orvik Inc".
bool FieldNames::is_list_of_orgs(std::span<const ListItem> list) const {
  const auto known =
      static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](const ListItem& i) { return i.is_org; }));
  if (list.size() < 3 || known < 2 || 2 * known < list.size()) return false;
  const bool has_form = std::any_of(list.begin(), list.end(), [&](const ListItem& item) {
    return item.is_org && (words_[item.last - 1].classes & word_class::kOrgTail) != 0;
  });
  return std::all_of(list.begin(), list.end(), [&](const ListItem& item) {
    const bool is_surname = (words_[item.first].classes & word_class::kSurname) != 0;
    const bool may_be_partner = item.last - item.first == 1 && (is_surname || has_form);
    return item.is_org || (item.is_free && !may_be_partner);
  });
}

/// "Zorvan" of "Toyota, Zorvan and the Lufthansa". Appends to `found_`, which it leaves unsorted.
void FieldNames::add_listed_orgs(ArticleNames& article) {
  const auto orgs = std::count_if(found_.begin(), found_.end(), [](const Found& found) {
    return found.known.places.empty() && !found.is_place_run && !is_person(found);
  });
  if (orgs < 2) return;
  const auto items = list_items();
  const auto goes_on = [&](const ListItem& next, const ListItem& item) {
    const bool has_the = next.first == item.last + 2 && words_[next.first - 1].form == "the" &&
                         stands_close(words_[next.first]) && words_[item.last].form == "and";
    return has_the || goes_on_with(next.first, item.last);
  };
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin + 1;
    while (end < items.size() && goes_on(items[end], items[end - 1])) ++end;
    const auto list = std::span(items).subspan(begin, end - begin);
    const bool is_of_orgs = is_list_of_orgs(list);
    for (const ListItem& item : list) {
      if (!is_of_orgs || !item.is_free) continue;
      add_org(item.first, item.last - item.first, article);
      std::erase_if(pending_, [&](const Pending& pending) { return pending.first == item.first; });
    }
    begin = end;
  }
}

}  // namespace kz
