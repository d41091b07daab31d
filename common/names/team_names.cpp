// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/team_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kMaxTeamWords = 4;
constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kSurelySports = 4;  // two words of sports, or one and two that hint at them

// Words that hardly anything but a report on sports has two of.
constexpr auto kSportsWords = std::to_array<std::string_view>({
    "league",     "soccer",    "football", "rugby",      "baseball",    "basketball", "cricket",     "hockey",
    "innings",    "wickets",   "halftime", "standings",  "fixture",     "fixtures",   "premiership", "championship",
    "playoff",    "playoffs",  "striker",  "midfielder", "goalkeeper",  "touchdown",  "batsman",     "bowler",
    "tournament", "homered",   "inning",   "tiebreak",   "quarterback", "referee",    "kickoff",     "scorer",
    "scorers",    "semifinal", "serie",    "bundesliga", "laliga",
});
// Words of reports on sports that others have, too.
constexpr std::array<std::string_view, 12> kHints = {"coach",   "cup",     "fans",   "goals",  "match", "matches",
                                                     "penalty", "players", "scored", "season", "squad", "substitute"};
// "Leeds striker Peter Quell".
constexpr std::array<std::string_view, 16> kStaff = {
    "boss",       "captain", "coach",       "defender", "fans",    "goalkeeper", "goalie", "manager",
    "midfielder", "pitcher", "quarterback", "skipper",  "striker", "supporters", "winger", "outfielder"};
constexpr std::array<std::string_view, 9> kPlays = {"draw", "draws", "lose", "loses", "lost",
                                                    "won",  "win",   "wins", "beaten"};
// "a 2-1 home win over Leeds".
constexpr std::array<std::string_view, 12> kResults = {"away", "cup",  "defeat",    "draw",    "home",    "league",
                                                       "loss", "rout", "thrashing", "triumph", "victory", "win"};
constexpr std::array<std::string_view, 5> kOpponent = {"against", "by", "over", "to", "with"};
constexpr std::array<std::string_view, 4> kAgainst = {"v", "vs", "versus", "at"};
// "Leeds host Everton in the league".
constexpr std::array<std::string_view, 6> kMeets = {"face", "faces", "host", "hosts", "visit", "visits"};
constexpr std::array<std::string_view, 14> kWins = {"beat",     "beats",  "defeated", "thrashed", "edged",
                                                    "downed",   "routed", "blanked",  "trounced", "crushed",
                                                    "overcame", "hosted", "visited",  "drew"};

// They stand before the first team of a table: "WESTERN DIVISION TEXAS 75 57", "W L PCT GB ATLANTA 81 46".
constexpr std::array<std::string_view, 9> kHeadings = {"division", "conference", "league", "group", "section",
                                                       "pct",      "gb",         "pts",    "points"};

bool is_number(const NameWord& word) {
  return word.letter_case == LetterCase::caseless && !word.form.empty() && word.form.front() >= '0' &&
         word.form.front() <= '9';
}

bool adjoins(const NameWord& word) {
  return word.gap == NameGap::space || word.gap == NameGap::hyphen;
}

/// `sum` is what else than its words tells of sports.
bool is_on_sports(std::span<const NameWord> words, std::size_t sum) {
  std::set<std::string_view> found;
  for (const NameWord& word : words) {
    const std::size_t weight = is_one_of(word.form, kSportsWords) ? 2 : is_one_of(word.form, kHints) ? 1 : 0;
    if (weight > 0 && found.insert(word.form).second) sum += weight;
    if (sum >= kSurelySports) return true;
  }
  return false;
}

/// A name that may be a team's.
struct Candidate {
  std::size_t first = 0;
  std::size_t last = 0;   // half open
  bool is_town = false;   // a town or region
  bool is_city = false;   // a town: of "England striker", the team is the country's
  bool is_club = false;   // of the lexicon: none to be told here
  bool is_other = false;  // a person, country or other actor: no team
};

class TeamFinder {
 public:
  TeamFinder(std::span<const NameWord> words, Capitals capitals) : words_(words), capitals_(capitals) {}

  std::vector<TeamRun> run() {
    add_tables();
    add_pairs();
    add_told();
    if (!out_.empty() && !is_on_sports(words_, is_of_two_ ? 2 : 0)) out_.clear();
    std::sort(out_.begin(), out_.end(), [](const TeamRun& a, const TeamRun& b) { return a.first < b.first; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool may_be_part(std::size_t at) const {
    return words_[at].is_capitalized() && !words_[at].is_stop_word && !words_[at].is_initial;
  }

  /// "France's" of "France's Mauresmo", but not "Queen's Park".
  [[nodiscard]] bool is_owner(std::size_t at) const {
    return words_[at].has_possessive && known_name_at(words_, at, capitals_).place() != nullptr;
  }

  /// The capitalised words before `last`.
  [[nodiscard]] std::size_t begin_of_name(std::size_t last) const {
    std::size_t first = last;
    while (first > 0 && last - first < kMaxTeamWords && may_be_part(first - 1) &&
           (first == last || (adjoins(words_[first]) && !is_owner(first - 1)))) {
      --first;
    }
    return first;
  }

  /// "A. Dale 69": a player among the rows of the teams.
  [[nodiscard]] bool follows_initial(std::size_t first) const {
    return first > 0 && words_[first - 1].is_initial && adjoins(words_[first]);
  }

  [[nodiscard]] Candidate judged(std::size_t first, std::size_t last) const {
    for (std::size_t at = first; at + 1 < last; ++at) {
      if (is_one_of(words_[at].form, kHeadings)) first = at + 1;
    }
    Candidate out{.first = first, .last = last};
    const KnownName known = known_name_at(words_, first, capitals_);
    if (known && first + known.size == last) {
      // A village has hardly a club that is in the news, but a player may be called like it.
      out.is_town = known.place() != nullptr && known.place()->level > PlaceLevel::country &&
                    known.places.front().use() == PlaceNameUse::name && !is_village(*known.place());
      out.is_city = out.is_town && known.place()->level == PlaceLevel::city;
      out.is_club = known.actor != nullptr && known.actor->kind == EntityKind::org;
      const bool is_of_village = known.place() != nullptr && is_village(*known.place());
      out.is_other = !out.is_town && !out.is_club && !is_of_village;
      if (!is_of_village) return out;
    }
    const PersonRun person = person_run_at(words_, first);
    out.is_other = person.size == last - first && person.is_sure;
    return out;
  }

  /// Tables in whose rows numbers follow a name.
  void add_tables() {
    std::vector<Candidate> rows;
    std::size_t end_of_row = 0;
    for (std::size_t at = 1; at < words_.size(); ++at) {
      const bool is_year = words_[at].form.size() == 4;  // "NEW YORK 1996-08-30"
      const bool starts_numbers =
          is_number(words_[at]) && !is_year && words_[at].gap == NameGap::space && may_be_part(at - 1);
      if (!starts_numbers) continue;
      const std::size_t first = begin_of_name(at);
      if (first > end_of_row + kMaxTeamWords) end_table(rows);
      if (!follows_initial(first)) rows.push_back(judged(first, at));
      while (at + 1 < words_.size() && is_in_row(words_[at + 1])) ++at;
      end_of_row = at + 1;
    }
    end_table(rows);
  }

  /// Numbers, and what stands in brackets: "(in 12)".
  [[nodiscard]] static bool is_in_row(const NameWord& word) {
    return is_number(word) || word.gap == NameGap::open || (word.letter_case == LetterCase::lower && word.form == "in");
  }

  void end_table(std::vector<Candidate>& rows) {
    const auto count = [&](auto is_so) {
      return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), is_so));
    };
    const auto towns = count([](const Candidate& row) { return row.is_town; });
    const auto known = towns + count([](const Candidate& row) { return row.is_club; });
    const auto others = count([](const Candidate& row) { return row.is_other; });
    if (rows.size() >= kFewestRows && (towns > 0 ? 3 : 2) * known >= rows.size() && 4 * others <= rows.size()) {
      for (const Candidate& row : rows) add(row);
    }
    rows.clear();
  }

  void add(const Candidate& name) {
    if (!name.is_other && !name.is_club) out_.push_back({name.first, name.last - name.first, name.is_town});
  }

  /// "Leeds v Wimbledon", "Chelsea beat Everton", "Chelsea drew with Everton".
  void add_pairs() {
    for (std::size_t at = 1; at + 1 < words_.size(); ++at) {
      const NameWord& word = words_[at];
      const std::size_t next = word.form == "drew" && words_[at + 1].form == "with" ? at + 2 : at + 1;
      const bool is_between = word.gap == NameGap::space && next < words_.size() &&
                              words_[next].gap == NameGap::space && may_be_part(at - 1) && may_be_part(next);
      if (!is_between) continue;
      const bool is_small = word.letter_case == LetterCase::lower;
      const bool is_fixture =
          is_one_of(word.form, kAgainst) && (word.form != "at" || word.letter_case == LetterCase::upper);
      const bool is_win = is_small && is_one_of(word.form, kWins) && has_score_behind(at);
      const bool is_meeting = is_small && is_one_of(word.form, kMeets) && has_sports_behind(at);
      if (is_fixture || is_win || is_meeting) add_pair(at, next, is_win);
    }
  }

  /// The teams before `verb` and from `next` on.
  void add_pair(std::size_t verb, std::size_t next, bool is_win) {
    const Candidate home = judged(begin_of_name(verb), verb);
    std::size_t last = next;
    while (last < words_.size() && last - next < kMaxTeamWords && may_be_part(last) && adjoins(words_[last])) ++last;
    const KnownName known = known_name_at(words_, next, capitals_);
    const Candidate away = judged(next, known ? next + known.size : last);
    // "Leeds beat Galatasaray 2-0": one town tells of both.
    const bool is_home = home.is_town || home.is_club;
    const bool is_away = away.is_town || away.is_club;
    const bool is_told = is_win ? (is_home || is_away) : (is_home && is_away);
    if (!is_told || home.is_other || away.is_other) return;
    is_of_two_ |= is_home && is_away && (is_win || home.is_club || away.is_club);
    add(home);
    if (words_[verb].form != "at") add(away);
  }

  /// "Leeds striker", "Leeds lost 2-1", "a 2-1 win over Leeds".
  void add_told() {
    for (std::size_t at = 1; at < words_.size(); ++at) {
      const NameWord& word = words_[at];
      const bool follows_name = word.letter_case == LetterCase::lower && word.gap == NameGap::space &&
                                may_be_part(at - 1) && !words_[at - 1].has_possessive;
      const bool is_told =
          follows_name && (is_one_of(word.form, kStaff) ||
                           ((is_one_of(word.form, kPlays) || is_one_of(word.form, kWins)) && has_score_behind(at)));
      if (is_told) add_town(begin_of_name(at), at);
      if (is_score(at - 1)) add_opponent(at + 1);
    }
  }

  /// The town up to `last`; "Former Leeds" starts with another word.
  void add_town(std::size_t first, std::size_t last) {
    if (words_[first].is_first && last - first > 1 && !known_name_at(words_, first, capitals_)) ++first;
    const Candidate name = judged(first, last);
    if (name.is_city) add(name);
  }

  /// "win over Leeds" behind a score, from `at` on.
  void add_opponent(std::size_t at) {
    constexpr std::size_t kMostBetween = 3;
    const std::size_t end = std::min(words_.size(), at + kMostBetween);
    while (at < end && is_one_of(words_[at].form, kResults) && words_[at].gap == NameGap::space) ++at;
    const bool is_told = at + 1 < words_.size() && is_one_of(words_[at].form, kOpponent) &&
                         words_[at].gap == NameGap::space && words_[at + 1].gap == NameGap::space &&
                         may_be_part(at + 1);
    if (!is_told) return;
    std::size_t last = at + 2;
    while (last < words_.size() && may_be_part(last) && adjoins(words_[last]) && !words_[last - 1].has_possessive)
      ++last;
    const Candidate name = judged(at + 1, last);
    if (name.is_city) add(name);
  }

  [[nodiscard]] bool is_score(std::size_t at) const {
    return at + 1 < words_.size() && is_number(words_[at]) && is_number(words_[at + 1]) &&
           words_[at + 1].gap == NameGap::hyphen;
  }

  /// "by an innings", "by 42 runs", "by three wickets".
  [[nodiscard]] bool is_margin(std::size_t at) const {
    constexpr std::array<std::string_view, 8> kCounted = {"innings", "runs",  "run",    "wickets",
                                                          "wicket",  "goals", "points", "tries"};
    return words_[at].form == "by" && at + 2 < words_.size() && stands_close(words_[at + 2]) &&
           is_one_of(words_[at + 2].form, kCounted);
  }

  /// "2-1" or "by an innings" in the same sentence; "6-4 6-3" is of two players.
  [[nodiscard]] bool has_score_behind(std::size_t at) const {
    for (++at; at + 1 < words_.size() && !words_[at].is_first; ++at) {
      if (is_score(at)) return !is_score(at + 2);
      if (is_margin(at)) return true;
    }
    return false;
  }

  /// A word of sports in the same sentence.
  [[nodiscard]] bool has_sports_behind(std::size_t at) const {
    for (++at; at < words_.size() && !words_[at].is_first; ++at) {
      if (is_one_of(words_[at].form, kSportsWords)) return true;
    }
    return false;
  }

  std::span<const NameWord> words_;
  Capitals capitals_;
  bool is_of_two_ = false;  // two towns and a score, or a club that meets another, between them
  std::vector<TeamRun> out_;
};

}  // namespace

std::vector<TeamRun> team_runs(std::span<const NameWord> words, Capitals capitals) {
  auto runs = TeamFinder(words, capitals).run();
  const auto starts_same = [](const TeamRun& a, const TeamRun& b) { return b.first < a.first + a.size; };
  runs.erase(std::unique(runs.begin(), runs.end(), starts_same), runs.end());
  return runs;
}

}  // namespace kz
