// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/sentence_tense.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace kz {
namespace {

constexpr std::size_t kReach = 40;  // words to either side; keeps a text without sentence ends linear
constexpr std::size_t kLead = 3;    // "By Monday," opens what then happened; further on "by Monday" is a deadline

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "Bush and Blair" before `i`
bool follows_two_names(const Lexemes& l, std::size_t i) {
  constexpr std::size_t kMostWords = 4;
  std::size_t at = i;
  while (at > 0 && i - at < kMostWords && l.gap(at) == Gap::blank && l[at - 1].is_capital) --at;
  return at < i && at > 1 && l.gap(at) == Gap::blank && l.is(at - 1, WordKind::and_word) && l.value(at - 1) == 0 &&
         l[at - 2].is_capital;
}

// Whether a plural stands before `i`, which is then a verb: "polls open", "they meet"
bool follows_plural(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank || !l.is(i - 1, WordKind::none)) return false;
  if (follows_two_names(l, i)) return true;
  const std::string_view word = l.text(i - 1);
  if (is_any(word, {"they", "They", "we", "We", "who", "which"})) return true;
  return word.size() > 3 && word.ends_with("s") && !word.ends_with("ss");
}

// What makes "takes", "goes" and "comes" tell of something on a programme: "place", "on sale", "into force"
bool has_event(const Lexemes& l, std::size_t at) {
  const std::string_view word = l.text(at);
  if (is_any(word, {"place", "effect", "office", "off"})) return true;
  return is_any(word, {"on", "to", "into"}) &&
         is_any(l.text(at + 1), {"sale", "trial", "show", "strike", "force", "effect", "court", "the"});
}

// "The strike starts on Monday", "polls open on Sunday": what is told of a programme is to come. Prices open lower and
// close at some value when it is over.
bool is_scheduled(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank) return false;
  const WordKind before = l.kind(i - 1);
  const bool is_noun = before == WordKind::article || before == WordKind::letter_a || before == WordKind::possessive ||
                       before == WordKind::number || before == WordKind::of || before == WordKind::adjective ||
                       before == WordKind::unit || before == WordKind::to || before == WordKind::at ||
                       before == WordKind::preposition;
  if (is_noun || is_any(l.text(i + 1), {"lower", "higher", "up", "down", "flat", "mixed", "with", "of"})) return false;
  if (l.text(i + 1) == "at" && !match_clock(l, i + 2) && !l.is(i + 2, WordKind::day_part)) return false;
  if (l.text(i - 1) == "Qtr") return false;
  switch (l.value(i)) {
    case 0:
      return true;
    case 1:
      return follows_plural(l, i);
    case 2:
      return has_event(l, i + 1);
    case 3:
      return has_event(l, i + 1) && follows_plural(l, i);
    default:  // "Arsenal play Chelsea"
      return follows_plural(l, i) || (l[i - 1].is_capital && l[i + 1].is_capital && l.gap(i + 1) == Gap::blank);
  }
}

// "due to start", "Blair to visit": what "to" stands before is a verb, and no cause or aim.
bool is_event_verb(const Lexemes& l, std::size_t verb) {
  return l.is(verb, WordKind::schedule) ||
         is_any(l.text(verb),
                {"be",      "take",    "begin", "hold",   "give",     "make",   "leave",   "appear", "report",
                 "release", "publish", "speak", "vote",   "announce", "become", "arrive",  "attend", "go",
                 "come",    "visit",   "sign",  "launch", "discuss",  "decide", "address", "hear",   "start"});
}

// "had been scheduled to expire": what was planned, and is told of as over
bool was_planned(const Lexemes& l, std::size_t cue) {
  const bool has_been = cue > 1 && l.gap(cue) == Gap::blank && l.text(cue - 1) == "been" && l.is(cue + 1, WordKind::to);
  return has_been && (l.text(cue - 2) == "had" || (cue > 2 && l.text(cue - 3) == "had"));
}

// "agreed to meet": what was said is past, what it leads to is to come.
bool is_promise(const Lexemes& l, std::size_t i) {
  if (!l.is(i + 1, WordKind::to) || !is_any(l.text(i), {"agreed", "vowed", "pledged", "promised", "threatened"}))
    return false;
  return l.is(i + 2, WordKind::schedule) ||
         is_any(l.text(i + 2), {"meet", "hold", "resume", "return", "visit", "gather", "continue", "strike", "march"});
}

// "the injured", "a still unspecified date": a participle that says which one, not when
bool is_attribute(const Lexemes& l, std::size_t i) {
  if (i == 0 || l.gap(i) != Gap::blank) return false;
  const auto is_determiner = [&](std::size_t at) {
    return l.is(at, WordKind::article) || l.is(at, WordKind::letter_a) || l.is(at, WordKind::possessive);
  };
  if (is_determiner(i - 1)) return true;
  const std::string_view word = l.text(i - 1);
  const bool is_adverb = word.ends_with("ly") || is_any(word, {"still", "much", "long", "now", "well", "yet"});
  return is_adverb && i > 1 && l.gap(i - 1) == Gap::blank && is_determiner(i - 2);
}

// "to be played" before `i`, its participle; not "had to be rescued", "were forced to be", "the third to be freed"
bool lies_ahead(const Lexemes& l, std::size_t i) {
  if (i < 2 || !l.is(i - 2, WordKind::to) || l.gap(i - 1) != Gap::blank || l.gap(i) != Gap::blank) return false;
  if (i < 3 || l.gap(i - 2) != Gap::blank) return true;
  constexpr std::size_t kMostWords = 6;
  for (std::size_t at = i - 2; at > 0 && i - at < kMostWords; --at) {
    const bool is_one_of_those = l.is(at - 1, WordKind::ordinal) || l.is(at - 1, WordKind::adjective) ||
                                 l.text(at - 1) == "only";  // "the latest to be voted out"
    if (is_one_of_those) return false;
  }
  return l.is(i - 3, WordKind::none) && !l[i - 3].is_past_form && l.text(i - 3) != "have";
}

// Cues of value 2 need "to" after them ("plans to"), those of value 3 must not have it but before a verb ("due to")
// and those of value 4 need "for" ("forecast for").
Tense tense_of(const Lexemes& l, std::size_t i) {
  const Lexeme& lexeme = l[i];
  if (lexeme.kind == WordKind::schedule) return is_scheduled(l, i) ? Tense::future : Tense::unknown;
  const bool is_cue = lexeme.kind == WordKind::future_cue || lexeme.kind == WordKind::past_cue || lexeme.is_past_form;
  if (!is_cue) return Tense::unknown;
  if (i > 0 && l.text(i - 1) == "as") return Tense::unknown;  // "as planned", "as expected"
  if (lexeme.kind == WordKind::future_cue) {
    const bool has_to = l.is(i + 1, WordKind::to);
    if (i > 0 && lexeme.value == 0 && l.text(i) == "planned" && l.text(i - 1).ends_with("ly")) return Tense::unknown;
    if (lexeme.value == 4) return l.is(i + 1, WordKind::for_word) ? Tense::future : Tense::unknown;
    if (was_planned(l, i)) return Tense::past;
    const bool counts = (lexeme.value != 2 || has_to) && (lexeme.value != 3 || !has_to || is_event_verb(l, i + 2));
    return counts ? Tense::future : Tense::unknown;
  }
  // "was", "is": values 2 and 3; both tell of the future before "to".
  const bool is_passive = i > 0 && l.text(i - 1) == "be";  // "will be held", "to be published"
  if (is_passive) return lies_ahead(l, i) ? Tense::future : Tense::unknown;
  if (lexeme.kind == WordKind::past_cue) {
    if (lexeme.value >= 1 && l.is(i + 1, WordKind::to)) return Tense::future;  // "is to", "set to"
    if (lexeme.value == 3 && l.gap(i + 1) == Gap::blank && l.text(i + 1).ends_with("ing")) return Tense::future;
    return lexeme.value == 0 || lexeme.value == 2 ? Tense::past : Tense::unknown;
  }
  if (is_promise(l, i)) return Tense::future;
  return is_attribute(l, i) ? Tense::unknown : Tense::past;
}

// "seen" of "can be seen": what shows whether something was done, and does not lie ahead
bool is_finding(std::string_view word) {
  return is_any(word, {"seen", "heard", "found", "reached", "located", "contacted", "confirmed", "verified",
                       "identified", "determined", "learned", "due"});
}

// "may visit", "could be released", "likely to resume", at `i`: not "may have died" and "could not be reached"
bool is_possible(const Lexemes& l, std::size_t i) {
  if (l.gap(i + 1) != Gap::blank || l[i].is_capital) return false;
  const std::string_view word = l.text(i);
  const std::string_view next = l.text(i + 1);
  if (next == "be" && is_finding(l.text(i + 2))) return false;
  if (word == "could") return is_event_verb(l, i + 1);
  if (word == "may" || word == "might" || word == "can") {
    const bool is_verb = l.is(i + 1, WordKind::none) || l.is(i + 1, WordKind::schedule) || l.is(i + 1, WordKind::soon);
    return is_verb && next != "have";
  }
  return l.is(i + 1, WordKind::to) &&
         is_any(word, {"likely", "hope", "hopes", "hoping", "want", "wants", "need", "needs", "aim", "aims", "aiming",
                       "seeking", "preparing", "prepares", "wishes", "wish"});
}

// "may visit Almaty on" before `first`, with nothing between that might be of another time
bool follows_possible(const Lexemes& l, std::size_t first) {
  constexpr std::size_t kMostWords = 12;
  for (std::size_t i = first; i > 0 && first - i < kMostWords && l.gap(i) == Gap::blank; --i) {
    if (is_possible(l, i - 1)) return true;
    const bool is_other = l.is(i - 1, WordKind::after) || l.is(i - 1, WordKind::before) ||
                          l.is(i - 1, WordKind::from) || l.is(i - 1, WordKind::past_cue) ||
                          l.is(i - 1, WordKind::future_cue) ||
                          (l[i - 1].is_past_form && (i < 2 || l.text(i - 2) != "be"));
    if (is_other || is_any(l.text(i - 1), {"than", "over", "following", "since", "of", "that", "which", "who", "when",
                                           "as", "because", "where", "while"}))
      return false;
  }
  return false;
}

// "On Monday he may visit", the date being `[first, last)`
bool leads_possible(const Lexemes& l, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostWords = 7;
  const bool leads = first == 0 || l[first - 1].sentence != l[first].sentence ||
                     (l.is(first - 1, WordKind::now_on) && (first == 1 || l[first - 2].sentence != l[first].sentence));
  for (std::size_t i = last; leads && i - last < kMostWords && i < l.size() && l[i].sentence == l[first].sentence;
       ++i) {
    if (is_possible(l, i)) return true;
    if (tense_of(l, i) != Tense::unknown) return false;
  }
  return false;
}

// "Blair to visit Berlin on Monday", as a headline has it: where the sentence has no other verb that tells the tense
bool follows_infinitive(const Lexemes& l, std::size_t first) {
  constexpr std::size_t kMostWords = 8;
  for (std::size_t i = first; i > 1 && first - i < kMostWords && l.gap(i) == Gap::blank; --i) {
    if (l.is(i - 1, WordKind::to)) return l.gap(i - 1) == Gap::blank && is_event_verb(l, i);
  }
  return false;
}

bool is_in_sentence(const Lexemes& l, std::size_t i, std::uint32_t sentence) {
  return i < l.size() && l[i].sentence == sentence;
}

// "had filed reports by" before `by`: what was so far done, and no deadline
bool was_done_by(const Lexemes& l, std::size_t by) {
  constexpr std::size_t kMostWords = 9;
  for (std::size_t i = by; i > 1 && by - i < kMostWords && l.gap(i) == Gap::blank; --i) {
    if (l.is(i - 1, WordKind::to) || l.is(i - 1, WordKind::future_cue)) return false;
    if (l.text(i - 1) == "have" && (l.is(i - 2, WordKind::to) || l.is(i - 2, WordKind::future_cue))) return false;
    if (is_any(l.text(i - 1), {"had", "has", "have", "was", "were"}))
      return l[i].is_past_form || l.text(i) == "been" ||
             (l.is(i, WordKind::past_cue) && l.value(i) == 0 && l.text(i) != "set");
  }
  return false;
}

// "until Tuesday", "by Friday", "as early as next week"
bool is_deadline(const Lexemes& l, std::size_t first) {
  if (first == 0 || l.gap(first) != Gap::blank) return false;
  const std::string_view word = l.text(first - 1);
  if (word == "until" || word == "till")
    return first < 2 || l.text(first - 2) != "not";  // "not until Sunday" did he go
  if (word == "by") {
    if (l.is(first, WordKind::tonight) || was_done_by(l, first - 1)) return false;  // "by overnight losses"
    return first >= kLead && l[first - kLead].sentence == l[first].sentence;
  }
  return word == "as" && first >= kLead && l.text(first - kLead) == "as";
}

// What the date itself is told by as one to come: "the final is on Sunday", "set for Friday", "ahead of Sunday's vote"
bool is_awaited(const Lexemes& l, std::size_t first) {
  if (first < 2 || l.gap(first) != Gap::blank) return false;
  const std::string_view word = l.text(first - 1);
  const std::string_view second = l.gap(first - 1) == Gap::blank ? l.text(first - 2) : std::string_view{};
  if (word == "starting" || word == "beginning") return l.is(first, WordKind::weekday);
  if (word == "is" || word == "are") return !is_any(second, {"It", "it", "Today", "today", "This", "this"});
  if (word == "on") return second == "is" || second == "are";
  if (word == "of") return second == "ahead" || second == "Ahead";
  return word == "for" && is_any(second, {"set", "scheduled", "planned", "slated", "forecast", "booked", "called",
                                          "due", "preparing", "prepare", "preparations", "bracing"});
}

// "since October" before what is no verb of the date: not in "since Easter falls late this year"
bool follows_since(const Lexemes& l, std::size_t first, std::size_t last) {
  if (first == 0 || l.gap(first) != Gap::blank || !is_any(l.text(first - 1), {"since", "Since"})) return false;
  return ends_phrase(l, last) || begins_clause(l, last, first - 1) || !l.is(last, WordKind::none);
}

// "was", "had", and "opened" or "held" before what was opened: no "school opened in May" and "talks held by"
bool is_finite_past(const Lexemes& l, std::size_t i) {
  if (is_any(l.text(i), {"was", "were", "had", "did", "took", "came", "went", "began", "became", "fell", "rose"}))
    return true;
  if (!l[i].is_past_form && !(l.is(i, WordKind::past_cue) && l.value(i) == 0)) return false;
  if (is_any(l.text(i), {"said", "told", "been", "has"}) || l.gap(i + 1) != Gap::blank) return false;
  const WordKind next = l.kind(i + 1);
  const bool is_object = next == WordKind::article || next == WordKind::letter_a || next == WordKind::possessive ||
                         (next == WordKind::number && !l.is(i + 2, WordKind::units));
  return is_object && !l.is(i + 2, WordKind::unit);  // "adopted a year ago"
}

// "will be held in" before `first`, with nothing between that might be of another time
bool follows_will(const Lexemes& l, std::size_t first) {
  constexpr std::size_t kMostWords = 8;
  if (first > 0 && (l.is(first - 1, WordKind::article) || l.is(first - 1, WordKind::letter_a))) return false;
  for (std::size_t i = first; i > 0 && first - i < kMostWords && l.gap(i) == Gap::blank; --i) {
    if (is_any(l.text(i - 1), {"will", "shall", "ll"})) return true;
    if (is_any(l.text(i - 1), {"since", "after", "from", "of"}) || tense_of(l, i - 1) != Tense::unknown) return false;
  }
  return false;
}

// "was arrested on" before `first`
bool follows_past(const Lexemes& l, std::size_t first) {
  if (first < 3 || l.gap(first) != Gap::blank || l.gap(first - 1) != Gap::blank) return false;
  return is_any(l.text(first - 1), {"on", "in"}) && tense_of(l, first - 2) == Tense::past &&
         is_any(l.text(first - 3), {"was", "were", "been", "he", "she", "they", "He", "She", "They"});
}

// "after", "since" and "lost" before `first`: the match or vote is over
bool follows_event_over(const Lexemes& l, std::size_t first) {
  if (first == 0 || l.gap(first) != Gap::blank) return false;
  return l.is(first - 1, WordKind::after) || l.is(first - 1, WordKind::past_cue) || l[first - 1].is_past_form ||
         is_any(l.text(first - 1), {"since", "following", "losing", "winning", "during", "beat"});
}

}  // namespace

bool has_sure_tense(const Lexemes& l, std::size_t first, std::size_t last) {
  if (is_awaited(l, first) || follows_past(l, first) || follows_will(l, first)) return true;
  constexpr std::size_t kMostWords = 5;
  const bool is_led_by = first == 1 && l.text(0) == "By";
  const bool leads =
      is_led_by || (first > 1 && l.text(first - 1) == "By" && l[first - 2].sentence != l[first].sentence);
  for (std::size_t i = last; leads && i - last < kMostWords && l[i].sentence == l[first].sentence; ++i) {
    if (l.text(i) == "will") return true;
  }
  return false;
}

bool is_of_event(const Lexemes& l, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostWords = 4;
  const bool is_owned = l.gap(last) == Gap::apostrophe && l.text(last) == "s";
  const bool is_attribute = first > 0 && l.is(first - 1, WordKind::letter_a) && l.gap(first) == Gap::blank;
  if ((!is_owned && !is_attribute) || follows_event_over(l, is_attribute ? first - 1 : first)) return false;
  const std::size_t begin = is_owned ? last + 1 : last;
  for (std::size_t i = begin; i - begin < kMostWords && l.gap(i) == Gap::blank && !ends_phrase(l, i); ++i) {
    if (is_any(l.text(i), {"match",    "game",      "race",    "final",  "qualifier",  "tie",       "vote",    "ballot",
                           "election", "elections", "poll",    "polls",  "referendum", "runoff",    "meeting", "summit",
                           "hearing",  "deadline",  "auction", "debate", "ceremony",   "conference"}))
      return l.gap(i + 1) != Gap::blank || !l[i + 1].is_past_form;
  }
  return false;
}

bool is_called_off(const Lexemes& l, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostWords = 8;
  const bool is_over = l.gap(last) == Gap::blank && is_any(l.text(last), {"was", "were"}) &&
                       (l[last + 1].is_past_form || l.text(last + 1) == "put");
  const bool is_led = first > 0 && (l.is(first - 1, WordKind::for_word) || l.is(first - 1, WordKind::now_on));
  for (std::size_t i = first; is_over && is_led && i > 0 && first - i < kMostWords && l.gap(i) == Gap::blank; --i) {
    if (is_any(l.text(i - 1), {"planned", "scheduled", "slated"})) return true;
  }
  return false;
}

bool leads_past(const Lexemes& l, std::size_t first, std::size_t last) {
  if (follows_since(l, first, last)) return true;
  constexpr std::size_t kMostWords = 9;
  const std::uint32_t sentence = l[first].sentence;
  const bool is_led = first > 0 && l.gap(first) == Gap::blank && is_any(l.text(first - 1), {"In", "On", "From"});
  if (!is_led) return false;
  std::size_t verb = last;
  while (verb - last < kMostWords && is_in_sentence(l, verb, sentence) && !is_finite_past(l, verb)) {
    if (is_any(l.text(verb), {"who", "which", "that", "whose", "when", "as", "after"})) return false;
    ++verb;
  }
  if (verb - last == kMostWords || !is_in_sentence(l, verb, sentence)) return false;
  for (std::size_t i = last; is_in_sentence(l, i, sentence); ++i) {
    if (l.is(i, WordKind::future_cue) || l.is(i, WordKind::schedule)) return false;
  }
  return true;
}

Tense tense_at(const Lexemes& l, std::size_t first, std::size_t last) {
  const std::uint32_t sentence = l[first].sentence;
  // "effective Feb. 1", "to holders of record Dec. 21": whatever the sentence tells of, about now
  const bool is_set = first > 0 && l.gap(first) == Gap::blank &&
                      is_any(l.text(first - 1), {"effective", "record", "Record", "Effective"});
  if (is_set) return Tense::unknown;
  if (follows_since(l, first, last)) return Tense::past;
  if (is_deadline(l, first) || is_awaited(l, first)) return Tense::future;
  if (follows_possible(l, first) || leads_possible(l, first, last)) return Tense::future;
  // "Wednesday's ruling" has been given, unless it "will be" what tells of it.
  if (l.gap(last) == Gap::apostrophe && l.text(last) == "s")
    return l.is(first, WordKind::weekday) && follows_will(l, first) ? Tense::future : Tense::past;
  bool is_unbroken = true;
  for (std::size_t i = first; i > 0 && first - i < kReach && is_in_sentence(l, i - 1, sentence); --i) {
    is_unbroken = is_unbroken && l.gap(i) == Gap::blank;
    if (is_unbroken && is_any(l.text(i - 1), {"since", "Since"})) return Tense::past;  // "since the vote on Monday"
    if (const Tense tense = tense_of(l, i - 1); tense != Tense::unknown) return tense;
  }
  for (std::size_t i = last; i - last < kReach && is_in_sentence(l, i, sentence); ++i) {
    if (const Tense tense = tense_of(l, i); tense != Tense::unknown) return tense;
  }
  return follows_infinitive(l, first) ? Tense::future : Tense::unknown;
}

}  // namespace kz
