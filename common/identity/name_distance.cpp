// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/name_distance.h"

#include <algorithm>
#include <span>
#include <vector>

namespace kz {
namespace {

constexpr float kGivenShare = 0.75F;      // a given name may vary more than a family name
constexpr float kOtherOrder = 0.02F;      // family name first in one of them
constexpr float kJoined = 0.02F;          // words written as one in one of them
constexpr float kMissingName = 0.05F;     // a middle name
constexpr float kMissingInitial = 0.02F;  // "George W. Bush" and "George Bush"
constexpr float kMissingParticle = 0.01F;
constexpr float kInitial = 0.1F;    // for a name in full: it fits, but proves little
constexpr float kShortForm = 0.1F;  // "Bill" for William
constexpr float kTwoUsualNames = 0.3F;
constexpr float kVetoed = 0.5F;  // at least
constexpr float kPartOnly = 0.4F;

using Words = std::span<const std::shared_ptr<const NameFormWord>>;

float word_distance(const NameFormWord& a, const NameFormWord& b, bool is_abjad) {
  if (a.text == b.text) return 0;
  if (a.is_initial || b.is_initial) {
    const auto& first = a.spoken.readings.front();
    const auto& second = b.spoken.readings.front();
    if (first.empty() || second.empty()) return 1;
    constexpr float kSameSound = 0.2F;
    const float sounds = SoundUnits::standard().distance(first.front(), second.front());
    return a.text.front() == b.text.front() || sounds <= kSameSound ? kInitial : 1;
  }
  return spoken_distance(a.spoken, b.spoken, is_abjad);
}

float missing(const NameFormWord& word) {
  if (word.is_particle) return kMissingParticle;
  return word.is_initial ? kMissingInitial : kMissingName;
}

/// A given name may stand for another (Bill), and two that are both usual are rarely spellings of one.
float given_word_distance(const NameFormWord& a, const NameFormWord& b, bool is_abjad) {
  const float distance = word_distance(a, b, is_abjad);
  if (distance == 0 || a.is_initial || b.is_initial) return distance;
  if (are_one_given_name(a.as_given_name, b.as_given_name)) return std::min(distance, kShortForm);
  const bool are_a_man_and_a_woman =  // Mario and Maria
      (a.text.ends_with('o') && b.text.ends_with('a')) || (a.text.ends_with('a') && b.text.ends_with('o'));
  if (are_a_man_and_a_woman) return std::max(distance, kVetoed);
  constexpr float kSameSpelling = 0.06F;
  const bool are_both_usual = distance > kSameSpelling && a.as_given_name.is_usual && b.as_given_name.is_usual;
  return are_both_usual ? std::max(distance, kTwoUsualNames) : distance;
}

/// Given names in order, some left out on either side; at least one pair must be there.
float given_distance(Words a, Words b, bool is_abjad) {
  // cost[i][j]: the best for the first i and j words; worst pair and sum of what is missing kept together as one
  // number, for what is missing is small beside what differs.
  const std::size_t columns = b.size() + 1;
  std::vector<float> cost(2 * (a.size() + 1) * columns, 1);  // without and with a pair
  const auto at = [&](std::size_t i, std::size_t j, bool has_pair) -> float& {
    return cost[((i * columns) + j) * 2 + (has_pair ? 1 : 0)];
  };
  at(0, 0, false) = 0;
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      for (const bool has_pair : {false, true}) {
        float& here = at(i, j, has_pair);
        if (i > 0) here = std::min(here, at(i - 1, j, has_pair) + missing(*a[i - 1]));
        if (j > 0) here = std::min(here, at(i, j - 1, has_pair) + missing(*b[j - 1]));
      }
      if (i == 0 || j == 0) continue;
      const bool are_particles = a[i - 1]->is_particle && b[j - 1]->is_particle;
      const float pair = given_word_distance(*a[i - 1], *b[j - 1], is_abjad);
      const float before = std::min(at(i - 1, j - 1, false), at(i - 1, j - 1, true));
      if (are_particles) {
        for (const bool has_pair : {false, true}) {
          at(i, j, has_pair) = std::min(at(i, j, has_pair), at(i - 1, j - 1, has_pair) + std::min(pair, .05F));
        }
      } else {
        at(i, j, true) = std::min(at(i, j, true), std::max(before, pair) + .2F * std::min(before, pair));
      }
    }
  }
  return std::min(1.0F, at(a.size(), b.size(), true));
}

float combined(float family, float given) {
  constexpr float kLesserShare = 0.15F;
  given *= kGivenShare;
  return std::max(family, given) + kLesserShare * std::min(family, given);
}

/// "Xi Jinping" and "Xi Jin Ping", "Kassymjomart" and "Kassym-Jomart".
float joined_distance(const NameForm& a, const NameForm& b, float family, bool is_abjad) {
  const auto count_a = a.words.size();
  const auto count_b = b.words.size();
  const auto whole_a = a.joined(0, count_a);
  const auto whole_b = b.joined(0, count_b);
  const float given = spoken_distance(a.joined(0, count_a - 1), b.joined(0, count_b - 1), is_abjad);
  const float in_order =
      std::min(combined(family, given + kJoined), spoken_distance(whole_a, whole_b, is_abjad) + kJoined);
  const float turned = std::min(spoken_distance(a.joined(count_a - 1, count_a), whole_b, is_abjad),
                                spoken_distance(whole_a, b.joined(count_b - 1, count_b), is_abjad));
  return std::min(in_order, turned + kJoined + kOtherOrder);
}

float full_distance(const NameForm& a, const NameForm& b, bool is_abjad) {
  const Words x(a.words);
  const Words y(b.words);
  const auto given_of = [](Words words) { return words.first(words.size() - 1); };
  const auto after_first = [](Words words) { return words.subspan(1); };
  const float family = word_distance(*x.back(), *y.back(), is_abjad);
  float best = combined(family, given_distance(given_of(x), given_of(y), is_abjad));
  if (x.size() != y.size()) best = std::min(best, joined_distance(a, b, family, is_abjad));
  if (best <= kOtherOrder) return best;
  const float first_last = word_distance(*x.front(), *y.back(), is_abjad);
  if (first_last + kOtherOrder < best) {
    best = std::min(best, combined(first_last, given_distance(after_first(x), given_of(y), is_abjad)) + kOtherOrder);
  }
  const float last_first = word_distance(*x.back(), *y.front(), is_abjad);
  if (last_first + kOtherOrder < best) {
    best = std::min(best, combined(last_first, given_distance(given_of(x), after_first(y), is_abjad)) + kOtherOrder);
  }
  return best;
}

float part_distance(const NameForm& single, const NameForm& full, bool is_abjad) {
  float nearest = spoken_distance(single.words.front()->spoken, full.joined(0, full.words.size()), is_abjad) + kJoined;
  for (const auto& word : full.words) {
    nearest = std::min(nearest, kPartOnly + (1 - kPartOnly) * word_distance(*single.words.front(), *word, is_abjad));
  }
  return nearest;
}

bool is_of_descent(const NameFormWord& word) {
  return word.is_particle && (word.text == "bin" || word.text == "ibn" || word.text == "ben" || word.text == "bint");
}

/// "Salman bin Abdulaziz" beside "Mohammed bin Salman bin Abdulaziz": the father, who has all of the son's name but the
/// first.
bool is_parent(const NameForm& parent, const NameForm& child) {
  constexpr float kAlike = 0.2F;
  if (child.words.size() < 3 || !parent.is_full() || !is_of_descent(*child.words[1])) return false;
  const auto is_like = [](const NameFormWord& a, const NameFormWord& b) { return word_distance(a, b, false) < kAlike; };
  if (!is_like(*parent.words.front(), *child.words[2])) return false;
  return std::none_of(parent.words.begin(), parent.words.end(),
                      [&](const auto& word) { return is_like(*word, *child.words.front()); });
}

}  // namespace

bool is_vetoed(const NameForm& a, const NameForm& b) {
  const bool differ_in_gender =
      a.gender != b.gender && a.gender != NameGender::unknown && b.gender != NameGender::unknown;
  const bool differ_in_initials = !a.initials.empty() && !b.initials.empty() && a.initials != b.initials;
  return differ_in_gender || differ_in_initials || a.generation != b.generation || is_parent(a, b) || is_parent(b, a);
}

float name_distance(const NameForm& a, const NameForm& b) {
  if (a.words.empty() || b.words.empty()) return 1;
  const bool is_abjad = a.is_abjad || b.is_abjad;
  float distance = 1;
  if (a.is_full() && b.is_full()) {
    distance = full_distance(a, b, is_abjad);
  } else if (a.is_full() != b.is_full()) {
    distance = a.is_full() ? part_distance(b, a, is_abjad) : part_distance(a, b, is_abjad);
  } else {
    distance = word_distance(*a.words.front(), *b.words.front(), is_abjad);
  }
  if (is_vetoed(a, b)) distance = kVetoed + (1 - kVetoed) * distance;
  return std::min(1.0F, distance);
}

}  // namespace kz
