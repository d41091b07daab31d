// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/name_widening.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/identity/name_distance.h"
#include "common/index/schema.h"
#include "common/names/acronym_key.h"
#include "common/names/name_key.h"
#include "common/text/utf8.h"
#include "searcher/actor_choice.h"
#include "searcher/compile/part.h"
#include "searcher/compile/word_queries.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

/// Another name of an actor counts half of the word typed, so that literal matches stay first.
constexpr double kNameScale = 0.5;

constexpr std::size_t kMaxNameWords = 6;
constexpr std::size_t kMaxPlaceWords = 2;
constexpr std::size_t kShortestPlace = 4;  ///< bytes

/// Whether a name may start with the word, or is so written that it may sound like one; most words of a query do not,
/// and cost no more than this.
struct NameHints {
  bool starts_name = false;  ///< some actor bears it
  bool is_unheard = false;   ///< it stands in no article
};

NameHints hints_of(const QueryNode& at, CompileState& state) {
  const auto key = name_key(at.text);
  const auto parts = key_parts(key);
  if (at.kind != QueryKind::word || parts.empty()) return {};
  const auto is_unheard = [&](std::string_view part) {
    return state.reader.statistics().articles_with(schema::term({}, part)) == 0;
  };
  return {.starts_name = !state.reader.names().with_word(parts.front()).empty(),
          .is_unheard = std::any_of(parts.begin(), parts.end(), is_unheard)};
}

/// Whether all names of the actor have the words of `text` in them, and most articles with these words do not name it:
/// then the actor finds nothing more, and lifts those few articles in which it was told from the word.
bool adds_nothing(std::string_view text, const NameFilter& actors, CompileState& state) {
  const auto key = name_key(text);
  const auto words = key_parts(key);
  const auto is_in = [&](std::string_view name) {
    const auto parts = key_parts(name);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
      return std::find(parts.begin(), parts.end(), word) != parts.end();
    });
  };
  const bool is_in_all = std::all_of(actors.keys.begin(), actors.keys.end(), [&](const std::string& name) {
    const auto said = names_said(name);
    return std::all_of(said.begin(), said.end(), is_in);
  });
  if (!is_in_all) return false;
  Xapian::doccount naming = 0;
  for (const auto& term : actors.terms) naming += state.reader.statistics().articles_with(term);
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return state.reader.statistics().articles_with(schema::term({}, word)) / 2 > naming;
  });
}

/// Whether `word`, short and in small letters, is an actor's name and hardly anything else: no article has it that does
/// not name that actor. "csto" and "nato" are, "who" and "us" are words before they are names.
bool is_only_a_name(const std::string& word, CompileState& state) {
  const auto key = name_key(word);
  auto actors = state.reader.names().with_spelling(key);
  keep_kind(Filter::Field::actor, state.reader.names(), actors);
  Xapian::doccount naming = 0;
  for (const auto actor : actors) naming += state.reader.names().entity(actor).articles;
  return naming > 0 && naming >= state.reader.statistics().articles_with(schema::term({}, key));
}

/// "Who" of "Who leads the CSTO": no acronym, unlike "WHO".
bool is_stop_word(const std::string& word, CompileState& state) {
  const auto tokens = analyze_query(word, state);
  return tokens.size() == 1 && tokens.front().is_stop_word;
}

/// The actors that `text`, unquoted words of a query with these hints, is read as; without terms where they would find
/// nothing more. Absent where it is no name.
std::optional<NameFilter> actors_read(const std::string& text, std::span<const NameHints> hints, CompileState& state) {
  const bool is_short_word = hints.size() == 1 && text.size() < 5 && text == fold_case(text);
  if (is_short_word && !(hints.front().starts_name && is_only_a_name(text, state))) return std::nullopt;
  const bool is_unheard = std::any_of(hints.begin(), hints.end(), [](const NameHints& h) { return h.is_unheard; });
  if (!hints.front().starts_name && !is_unheard) return std::nullopt;
  if (hints.size() == 1 && is_stop_word(text, state)) return std::nullopt;
  auto actors = actors_meant(text, state.reader.statistics(), state.reader.names());
  if (actors.terms.empty()) return std::nullopt;
  return adds_nothing(text, actors, state) ? NameFilter() : std::move(actors);
}

/// The place that `text` is read as, where it has other names in the index: "Astana", "Nur-Sultan". Absent where there
/// is none. Of words in small letters only single ones are looked up: each is a read of the index.
std::optional<NameFilter> place_read(const std::string& text, CompileState& state) {
  const bool is_several = text.find(' ') != std::string::npos;
  if (text.size() < kShortestPlace || (is_several && text == fold_case(text))) return std::nullopt;
  auto place = place_renamed(text, state.reader.statistics(), state.reader.names());
  return place.terms.empty() ? std::nullopt : std::optional(std::move(place));
}

void widen_by(const NameFilter& actors, const std::string& text, const QueryNode& first, std::size_t count,
              CompileState& state) {
  if (!actors.note.empty()) {
    state.out.notes.push_back({.offset = first.begin, .text = fmt::format("'{}' also finds {}", text, actors.note)});
  }
  state.widened_at(first.begin, count).names = actors.terms;
}

/// The number of words, from `begin`, that were read as a name.
std::size_t widen_at(const QueryNode& at, std::size_t begin, std::span<const NameHints> hints, AskedWords& asked,
                     CompileState& state) {
  const auto longest = std::min(at.children.size() - begin, kMaxNameWords);
  for (std::size_t count = longest; count > 0; --count) {
    std::string text;
    for (std::size_t i = begin; i < begin + count; ++i) {
      if (at.children[i].kind != QueryKind::word) return 0;
      text += (text.empty() ? "" : " ") + at.children[i].text;
    }
    auto actors = actors_read(text, hints.subspan(begin, count), state);
    if (!actors && count <= kMaxPlaceWords) actors = place_read(text, state);
    if (!actors) continue;
    if (actors->terms.empty()) return count;
    widen_by(*actors, text, at.children[begin], count, state);
    const auto named = any_term(actors->terms);
    state.explain(fmt::format("other names of {}", text),
                  Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, named, kNameScale));
    std::vector<SummedWord> words;
    for (const auto& term : actors->terms) words.push_back(summed_word({term}, state.reader.statistics()));
    widen(asked, begin, count, named, {.scale = kNameScale, .stands_for_them = true, .words = std::move(words)});
    return count;
  }
  return 0;
}

}  // namespace

Xapian::Query widened_phrase(const QueryNode& at, const Xapian::Query& phrase, CompileState& state) {
  if (state.expansion() == Expansion::none) return phrase;
  const auto actors = actors_spelled(at.text, state.reader.names());
  if (actors.terms.empty()) return phrase;
  if (!actors.note.empty()) {
    state.out.notes.push_back({.offset = at.begin, .text = fmt::format("\"{}\" also finds {}", at.text, actors.note)});
  }
  state.widened_at(at.begin, 1).names = actors.terms;
  const Xapian::Query weaker(Xapian::Query::OP_SCALE_WEIGHT, any_term(actors.terms), kNameScale);
  return {Xapian::Query::OP_OR, phrase, weaker};
}

std::vector<std::string> surnames_meant(const QueryNode& word, CompileState& state) {
  if (state.expansion() == Expansion::none) return {};
  const auto hints = hints_of(word, state);
  const auto actors = actors_read(word.text, {&hints, 1}, state);
  if (!actors) return {};
  const auto written = name_key(word.text);
  NameForms forms;
  const auto asked = forms.make(written);
  std::vector<std::string> names;
  for (const auto& key : actors->keys) {
    const std::string last(key_parts(names_said(key).back()).back());
    const bool is_other = last.size() == key.size() || name_distance(asked, forms.make(last)) <= kSameName;
    const bool is_new = last != written && std::find(names.begin(), names.end(), last) == names.end();
    if (is_other && is_new) names.push_back(last);
  }
  return names;
}

void widen_by_names(const QueryNode& at, AskedWords& asked, CompileState& state) {
  if (state.expansion() == Expansion::none) return;
  std::vector<NameHints> hints;
  for (const auto& child : at.children) hints.push_back(hints_of(child, state));
  for (std::size_t begin = 0; begin < at.children.size();) {
    begin += std::max<std::size_t>(1, widen_at(at, begin, hints, asked, state));
  }
}

}  // namespace kz
