// SPDX-License-Identifier: GPL-2.0-or-later
// Places of reports on wars and unrest: what armed men take, and what shells fall on.
#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/name_runs.h"
#include "common/text/characters.h"

namespace kz {
namespace {

/// Who takes and holds places, and what hits them.
bool is_of_force(const NameWord& word) {
  constexpr auto kForces = std::to_array<std::string_view>({
      "aircraft",    "army",           "artillery",    "bandits",      "bombers",    "brigade",    "brigades",
      "drones",      "extremists",     "fighters",     "forces",       "guerillas",  "guerrillas", "gunmen",
      "helicopters", "infantry",       "insurgents",   "invaders",     "islamists",  "jets",       "jihadis",
      "jihadists",   "marauders",      "militants",    "militia",      "militiamen", "militias",   "missiles",
      "mortars",     "paramilitaries", "paratroopers", "peacekeepers", "planes",     "raiders",    "rebels",
      "rockets",     "separatists",    "servicemen",   "shells",       "soldiers",   "tanks",      "terrorists",
      "tribesmen",   "troops",         "units",        "warplanes",
  });
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kForces);
}

bool is_seizing(const NameWord& word) {
  constexpr auto kVerbs = std::to_array<std::string_view>({
      "abandoned", "attacked", "attacking", "bombarding", "captured", "cleared",  "control",  "controlled", "controls",
      "defended",  "entered",  "entering",  "held",       "hit",      "hold",     "holds",    "looted",     "lost",
      "occupied",  "occupy",   "pounded",   "raided",     "reached",  "reaching", "regained", "regaining",  "shelling",
      "stormed",   "struck",   "take",      "taken",      "targeted", "took",     "torched",  "patrolled",
  });
  return word.letter_case == LetterCase::lower && is_one_of(word.form, kVerbs);
}

/// Whether armed men or arms stand shortly before the word at `at`, in the same breath.
bool follows_force(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMostBetween = 5;
  for (std::size_t step = 1; step <= std::min(at, kMostBetween + 1); ++step) {
    if (!stands_close(words[at - step + 1])) return false;
    if (is_of_force(words[at - step])) return true;
  }
  return false;
}

/// "fell on Jabla", "the advance on Jabla".
bool is_on_target(std::string_view word) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"advance", "advanced", "advancing", "airstrike", "airstrikes", "fell", "marched",
                                       "offensive", "rained", "shelling"});
  return is_one_of(word, kWords);
}

/// "villages", several of which are named next.
bool is_settlements(std::string_view word) {
  constexpr auto kNouns = std::to_array<std::string_view>(
      {"cities", "counties", "districts", "governorates", "hamlets", "islands", "municipalities", "neighborhoods",
       "neighbourhoods", "ports", "provinces", "regions", "settlements", "suburbs", "towns", "villages"});
  return is_one_of(word, kNouns);
}

}  // namespace

bool is_seized(std::span<const NameWord> words, std::size_t first) {
  if (first < 2 || !stands_close(words[first])) return false;
  const NameWord& before = words[first - 1];
  if (before.form == "on" && before.letter_case == LetterCase::lower && stands_close(before))
    return is_on_target(words[first - 2].form);
  return is_seizing(before) && follows_force(words, first - 1);
}

bool is_among_settlements(std::span<const NameWord> words, std::size_t first) {
  if (first < 2 || !stands_close(words[first]) || words[first - 1].letter_case != LetterCase::lower) return false;
  const auto before = words[first - 1].form;
  std::size_t lead = first - 1;
  const bool is_pair = (before == "them" && words[lead - 1].form == "among") ||
                       (before == "as" && words[lead - 1].form == "such" && stands_close(words[lead]));
  if (is_pair) --lead;
  if ((!is_pair && before != "including") || lead == 0) return false;
  const bool is_joined = stands_close(words[lead]) || words[lead].gap == NameGap::comma;
  return is_joined && is_settlements(words[lead - 1].form);
}

}  // namespace kz
