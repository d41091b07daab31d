// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/names/article_names.h"
#include "common/names/known_names.h"
#include "common/names/mention_context.h"
#include "common/names/name_words.h"
#include "common/names/team_names.h"
#include "common/places/place_resolver.h"
#include "kzsearch/entities.h"

namespace kz {

/// The names of one field of an article, in steps: those that show by themselves (`find`), those that the article's
/// other names tell (`settle`, in field_settling.cpp), what places mean (field_places.cpp, field_divisions.cpp), and
/// the mentions they make (`resolve`, in field_mentions.cpp).
class FieldNames {
 public:
  FieldNames(TextField field, std::string_view text, std::span<const Token> tokens);

  /// Finds known names, organisations by form and persons; what only the rest of the article can tell is kept for
  /// `resolve`.
  void find(ArticleNames& article);

  /// Keeps the persons without evidence of their own whose surname stands alone elsewhere in `all` or who come twice.
  void settle(ArticleNames& article, std::span<const FieldNames* const> all);

  /// Adds the persons that only single names tell, "Tumwinesi", from what all mentions of one in `all` tell together.
  /// Ask once all fields are settled.
  static void add_lone_persons(ArticleNames& article, std::span<FieldNames* const> all);

  /// Appends the places that were found, in text order.
  void add_place_uses(std::vector<PlaceUse>& uses) const;

  /// Takes what its places mean, in the same order, and lets go of those that mean none; returns how many it took.
  std::size_t take_places(std::span<const PlaceName* const> meanings);

  /// Gives `article` the countries of its landmarks, as far as the words beside them tell; of streets and buildings
  /// also the country that `most` of the article's places lie in, if it is not empty.
  void place_landmarks(ArticleNames& article, std::string_view most) const;

  /// Adds surnames and acronyms standing alone, and gives all mentions in text order. `about` is the country that the
  /// article is most about, or empty.
  [[nodiscard]] std::vector<Mention> resolve(ArticleNames& article, std::string_view about);

  /// How a surname stands where no sentence starts.
  struct Alone {
    std::size_t times = 0;
    bool is_word = false;  ///< it is also written small
  };
  using AloneCounts = std::unordered_map<std::string_view, Alone>;

  /// Adds how often the keys of `counts` (one word each) stand alone.
  void count_alone(AloneCounts& counts) const;

 private:
  struct Found {
    std::size_t first = 0;  ///< words, half open
    std::size_t last = 0;
    KnownName known;
    ArticleActor actor;                  ///< where `known` is empty
    const PlaceName* meaning = nullptr;  ///< where `known` has places, once they are settled
    bool is_place_run = false;           ///< a place by its form alone
    bool is_guess = false;               ///< a place run that is none where the article writes the word small, too
    bool is_quoted = false;              ///< an organisation in quotation marks
  };
  struct Division {                          ///< what the words beside a name call it
    std::string_view kind = {};              ///< "province"; empty for nothing
    std::span<const PlaceName> places = {};  ///< what it is called together with that word, or nothing
    bool is_told = false;                    ///< a place by these words
  };
  struct ListItem {
    std::size_t first = 0;  ///< words, half open
    std::size_t last = 0;
    bool is_org = false;   ///< found to be one
    bool is_free = false;  ///< not found to be anything
  };
  struct Pending {
    std::size_t first = 0;
    PersonRun run;
    std::string key;
  };

  [[nodiscard]] std::size_t find_at(std::size_t first, ArticleNames& article);
  std::size_t find_unknown_place_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                    ArticleNames& article);
  std::size_t find_person_at(std::size_t first, const KnownName& known, const PersonRun& run, ArticleNames& article);
  [[nodiscard]] std::size_t with_known_end(std::size_t first, const KnownName& known, std::size_t size) const;
  std::size_t find_org_at(std::size_t first, const KnownName& known, const PersonRun& run, ArticleNames& article);
  [[nodiscard]] std::size_t quoted_org_at(std::size_t first) const;
  [[nodiscard]] std::size_t org_of_kind_at(std::size_t first, const KnownName& known, const PersonRun& run,
                                           const ArticleNames& article) const;
  std::size_t find_described_org_at(std::size_t first, const KnownName& known, ArticleNames& article);
  [[nodiscard]] bool is_cut_short(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool is_titled_name(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool is_exchange(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool is_part_of_longer_name(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool is_language(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool follows_party(std::size_t first) const;
  [[nodiscard]] KnownName state_at(std::size_t first) const;
  [[nodiscard]] std::size_t called_place_at(std::size_t first, const KnownName& known, const PersonRun& run) const;
  [[nodiscard]] KnownName area_at(std::size_t first) const;
  [[nodiscard]] KnownName gulf_meant(std::size_t first) const;
  [[nodiscard]] KnownName part_at(std::size_t first, KnownName known) const;
  [[nodiscard]] KnownName formal_name_at(std::size_t first, KnownName known) const;
  [[nodiscard]] bool is_price(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool stands_shortly_before(std::size_t last, std::size_t first) const;
  [[nodiscard]] std::string_view country_near(std::size_t index, std::string_view about) const;
  [[nodiscard]] std::string_view country_told(std::size_t index) const;
  [[nodiscard]] PlacedMention mention_of_run(std::size_t index, ArticleNames& article, std::string_view about) const;
  [[nodiscard]] bool is_of_ship(std::size_t at) const;
  [[nodiscard]] bool is_called_after_place(std::size_t first, const KnownName& known, ArticleNames& article) const;
  [[nodiscard]] bool is_half_of_name(std::size_t first, const KnownName& known) const;
  void add_known(std::size_t first, const KnownName& known, ArticleNames& article);
  void add_short_forms(std::size_t first, const KnownName& known, const std::string& key, ArticleNames& article) const;
  void add_person(std::size_t first, const PersonRun& run, ArticleNames& article);
  static void call_by(std::string_view acronym, ArticleActor& org);
  void call_by_known_name(std::size_t at, std::span<const NameWord> name, ArticleActor& org) const;
  void add_org(std::size_t first, std::size_t size, ArticleNames& article);
  [[nodiscard]] bool has_nickname(std::size_t first, std::size_t size) const;
  void add_team(const TeamRun& run, ArticleNames& article);
  [[nodiscard]] std::string_view acronym_behind(std::size_t at) const;
  [[nodiscard]] bool is_only_here(std::size_t at, std::span<const NameWord> name) const;
  [[nodiscard]] std::span<const NameWord> short_name_behind(std::size_t at, std::span<const NameWord> name) const;
  [[nodiscard]] bool has_blend_behind(std::size_t at, std::span<const NameWord> name) const;
  [[nodiscard]] std::size_t acronymed_at(std::size_t first) const;
  [[nodiscard]] bool goes_on_with(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_called_as_place(const Pending& pending, std::span<const FieldNames* const> all) const;
  [[nodiscard]] bool repeats_alone(std::span<const NameWord> name) const;
  [[nodiscard]] std::uint32_t signs_alone(std::string_view form) const;
  [[nodiscard]] bool is_speaker(std::size_t at) const;
  [[nodiscard]] std::size_t name_in_headline(const Pending& pending, const ArticleNames& article) const;
  void settle_headline(ArticleNames& article);
  [[nodiscard]] std::vector<bool> listed_among_persons() const;
  [[nodiscard]] std::vector<bool> listed_among_places() const;
  [[nodiscard]] bool is_unknown_place(const Found& found) const;
  [[nodiscard]] bool may_be_paired(std::size_t first) const;
  [[nodiscard]] static bool is_person(const Found& found);
  /// What the mentions of a name standing alone tell together.
  struct Lone {
    std::uint32_t signs = 0;  ///< see lone_sign
    const FieldNames* field = nullptr;
    std::size_t at = 0;  ///< of the first mention
  };
  using LoneNames = std::unordered_map<std::string_view, Lone>;

  void find_lone(const ArticleNames& article, LoneNames& names) const;
  void weigh_lone(LoneNames& names) const;
  void add_refused(const LoneNames& persons, ArticleNames& article);
  void add_aliases(ArticleNames& article) const;
  [[nodiscard]] std::size_t alias_behind(std::size_t at) const;
  [[nodiscard]] bool is_beside_capital(std::size_t at) const;
  [[nodiscard]] bool is_beside_quotation(std::size_t at) const;
  [[nodiscard]] std::vector<bool> taken_words() const;
  void take_teams(const ArticleNames& article);
  [[nodiscard]] bool heads_with_dash(std::size_t first) const;
  void drop_guesses(const AloneCounts& counts, ArticleNames& article);
  void add_listed_places(ArticleNames& article);
  [[nodiscard]] bool heads_list_of_places(std::size_t i, const std::vector<bool>& is_taken) const;
  [[nodiscard]] bool is_written_small(std::string_view form) const;
  [[nodiscard]] std::size_t listed_org_at(std::size_t first, const std::vector<bool>& taken) const;
  [[nodiscard]] std::vector<ListItem> list_items() const;
  [[nodiscard]] bool is_list_of_orgs(std::span<const ListItem> list) const;
  void add_listed_orgs(ArticleNames& article);
  void add_repeated_places(const ArticleNames& article);
  void add_known_within(std::size_t first, std::size_t size, ArticleNames& article);
  [[nodiscard]] bool is_located(std::size_t first) const;
  [[nodiscard]] Division division_of(const Found& found) const;
  [[nodiscard]] Division called(const Found& found, std::string_view kind) const;
  void call_list(std::size_t i, std::vector<Division>& divisions) const;
  [[nodiscard]] std::vector<Division> called_divisions() const;
  [[nodiscard]] KnownName division_at(std::size_t first) const;
  [[nodiscard]] bool is_held_division(std::size_t first, std::size_t size) const;
  void add_half_named(std::size_t first, const KnownName& known);
  [[nodiscard]] bool is_told_in_place(const Found& place) const;
  [[nodiscard]] bool is_told_as_place(const Found& place) const;
  [[nodiscard]] bool ends_with_place(std::size_t first, std::size_t size) const;
  [[nodiscard]] std::string country_within(std::size_t first, std::size_t size) const;
  [[nodiscard]] const ArticleActor* repeated_at(std::size_t first, std::size_t limit, const ArticleNames& article,
                                                std::size_t& size) const;
  [[nodiscard]] const ArticleActor* respelled_at(std::size_t at, ArticleNames& article) const;
  [[nodiscard]] const ArticleActor* namesake(const Found& place, const ArticleNames& article) const;
  [[nodiscard]] const ArticleActor* called_by_given_name(const Found& place, const ArticleNames& article) const;
  [[nodiscard]] const ArticleActor* company_called(const Found& place, const ArticleNames& article) const;
  [[nodiscard]] const ArticleActor* acronym_called(const Found& place, const ArticleNames& article) const;
  [[nodiscard]] const Place* town_before(std::size_t index) const;
  [[nodiscard]] const Place* town_near(std::size_t index, std::string_view country) const;
  [[nodiscard]] bool does_something(const Found& place) const;
  [[nodiscard]] PlacedMention placed(std::size_t first, std::size_t last, EntityKind kind) const;
  [[nodiscard]] PlacedMention mention_of(const Found& found, const ArticleNames& article) const;
  [[nodiscard]] PlacedMention mention_of(std::size_t first, std::size_t last, const ArticleActor& actor) const;
  [[nodiscard]] PlacedMention mention_of_place(const Found& found) const;
  [[nodiscard]] static std::span<const PlaceName> region_called(std::string_view name, std::string_view kind);
  [[nodiscard]] KnownName with_division_word(std::size_t first, KnownName known) const;
  [[nodiscard]] bool is_told_as_state(std::size_t first, std::size_t size, bool is_country) const;
  [[nodiscard]] bool is_followed_by_city(std::size_t last) const;
  [[nodiscard]] KnownName as_state(std::size_t first, KnownName known) const;
  [[nodiscard]] KnownName as_river(std::size_t first, KnownName known) const;
  [[nodiscard]] std::size_t team_run_at(std::size_t first, const KnownName& known) const;
  [[nodiscard]] bool says_kind(std::size_t at) const;
  [[nodiscard]] bool is_redefined(std::size_t at, std::size_t size) const;
  [[nodiscard]] bool may_be_called(std::size_t at, std::span<const NameWord> name) const;
  [[nodiscard]] bool is_no_company(std::size_t at, std::span<const NameWord> name) const;
  [[nodiscard]] std::size_t acronym_branch_at(std::size_t first, const KnownName& known) const;
  std::size_t add_acronym(std::size_t first, ArticleNames& article);
  std::size_t add_single_org(std::size_t first, ArticleNames& article);
  [[nodiscard]] std::size_t site_at(std::size_t first) const;
  static void name_government(std::span<const NameWord> words, ArticleActor& org);
  void name_state_body(std::span<const NameWord> words, ArticleActor& org) const;

  TextField field_;
  std::string_view text_;
  std::vector<NameWord> words_;
  Capitals capitals_;
  bool is_headline_;  ///< a title whose words all have capitals: a run of capitalised words is no name
  std::vector<Found> found_;
  std::vector<Pending> pending_;
  std::vector<Pending> refused_;  ///< of those, what is no person as far as it tells by itself
};

}  // namespace kz
