// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/index/word_sequence.h"
#include "common/sort_unique.h"
#include "common/text/utf8.h"
#include "searcher/snippet_candidates.h"
#include "searcher/snippet_text.h"

namespace kz {
namespace {

// A word or phrase of SnippetTerms, told by its address: it stays put while snippets are made.
using TermId = const void*;

struct Match {
  ByteSpan span;          // of the body
  std::size_t token = 0;  // the first of it
  TermId term = nullptr;
};

// A sentence, or the part of it that is shown.
struct Passage {
  ByteSpan span;  // of the body
  std::uint32_t sentence = 0;
  bool is_cut_before = false;
  bool is_cut_behind = false;
  std::vector<Match> matches;
  std::vector<TermId> terms;  // of the matches, each once
};

// The end of `phrase` if it starts with token `first`. Of several tokens at one position (a word and its joined form)
// any may be the one.
std::optional<std::size_t> match_phrase(std::span<const Token> tokens, std::size_t first,
                                        const std::vector<std::string>& phrase) {
  if (phrase.empty() || tokens[first].form != phrase[0]) return std::nullopt;
  std::size_t end = tokens[first].end;
  std::size_t at = first;
  for (std::size_t word = 1; word < phrase.size(); ++word) {
    const std::size_t wanted = tokens[first].position + word;
    while (at < tokens.size() &&
           (tokens[at].position < wanted || (tokens[at].position == wanted && tokens[at].form != phrase[word]))) {
      ++at;
    }
    if (at == tokens.size() || tokens[at].position != wanted) return std::nullopt;
    end = std::max<std::size_t>(end, tokens[at].end);
  }
  return end;
}

// Asks a set of words, most often without hashing: hardly any token starts like one of the few words of a query.
class WordSet {
 public:
  explicit WordSet(const StringSet& words) : words_(words) {
    for (const std::string& word : words) starts_.set(first_byte(word));
  }

  [[nodiscard]] TermId find(std::string_view word) const {
    if (!starts_.test(first_byte(word))) return nullptr;
    const auto found = words_.find(word);
    return found == words_.end() ? nullptr : &*found;
  }

 private:
  static std::size_t first_byte(std::string_view word) {
    return word.empty() ? 0 : static_cast<unsigned char>(word[0]);
  }

  const StringSet& words_;
  std::bitset<256> starts_;
};

TermId find_prefix(const std::vector<std::string>& prefixes, std::string_view form) {
  for (const std::string& prefix : prefixes) {
    if (form.starts_with(prefix)) return &prefix;
  }
  return nullptr;
}

void sort_by_begin(std::vector<Match>& matches) {
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.span.first < b.span.first; });
}

// Adds what matched by its place, keeping the order of the text. Where a word in it matches, too, both count as one:
// the surname that was asked for in a whole name.
void add_places(std::span<const Token> tokens, const SnippetPlaces& places, std::vector<Match>& matches) {
  if (places.matched.empty()) return;
  const std::vector<Match> words = matches;
  const auto term_within = [&](const ByteSpan& span) -> TermId {
    const auto word = std::lower_bound(words.begin(), words.end(), span.first,
                                       [](const Match& each, std::size_t at) { return each.span.first < at; });
    return word != words.end() && word->span.first < span.second ? word->term : nullptr;
  };
  for (const auto& alike : places.matched) {
    for (const ByteSpan& span : alike) {
      const auto token = std::lower_bound(tokens.begin(), tokens.end(), span.first,
                                          [](const Token& each, std::size_t at) { return each.end <= at; });
      if (token == tokens.end()) continue;
      const auto within = term_within(span);
      matches.push_back({span, static_cast<std::size_t>(token - tokens.begin()), within == nullptr ? &alike : within});
    }
  }
  sort_by_begin(matches);
}

// Adds the numbers of the sentences that matched by their place, keeping `wanted` ascending.
void add_sentences_of(const SnippetPlaces& places, std::span<const SentenceSpan> sentences,
                      std::vector<std::size_t>& wanted) {
  for (const auto& alike : places.matched) {
    for (const ByteSpan& span : alike) {
      const auto sentence = std::upper_bound(sentences.begin(), sentences.end(), span.first,
                                             [](std::size_t at, const SentenceSpan& each) { return at < each.begin; });
      if (sentence != sentences.begin()) wanted.push_back(static_cast<std::size_t>(sentence - sentences.begin()) - 1);
    }
  }
  sort_unique(wanted);
}

// Adds the words of `patterns` in the sentence of tokens `[first, last)`, those of one operand as one.
void add_patterns(std::span<const Token> tokens, std::size_t first, std::size_t last,
                  const std::vector<WordPattern>& patterns, std::vector<Match>& matches) {
  std::vector<std::uint32_t> words;
  std::vector<std::size_t> numbers;  // of the tokens
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].is_joined) continue;
    words.push_back(word_sequence::word(tokens[i].form));
    numbers.push_back(i);
  }
  for (const auto& pattern : patterns) {
    std::size_t next = 0;  // position behind the last word
    std::size_t run = 0;   // words of the last operand
    for (const auto& [position, operand] : words_of(pattern, words)) {
      const auto token = numbers[position];
      const TermId term = &pattern.operands[operand];
      const bool goes_on =
          run > 0 && position == next && run < pattern.operands[operand].size() && matches.back().term == term;
      if (goes_on) {
        matches.back().span.second = std::max<std::size_t>(matches.back().span.second, tokens[token].end);
      } else {
        matches.push_back({{tokens[token].begin, tokens[token].end}, token, term});
      }
      run = goes_on ? run + 1 : 1;
      next = position + 1;
    }
  }
}

std::size_t sentence_end(std::span<const Token> tokens, std::size_t first) {
  std::size_t last = first;
  while (last < tokens.size() && tokens[last].sentence == tokens[first].sentence) ++last;
  return last;
}

// Adds the words of `patterns`, keeping the order of the text.
void add_patterns(std::span<const Token> tokens, const std::vector<WordPattern>& patterns,
                  std::vector<Match>& matches) {
  if (patterns.empty()) return;
  for (std::size_t first = 0; first < tokens.size();) {
    const auto last = sentence_end(tokens, first);
    add_patterns(tokens, first, last, patterns, matches);
    first = last;
  }
  sort_by_begin(matches);
}

std::vector<Match> find_matches(std::span<const Token> tokens, const SnippetTerms& terms, const SnippetPlaces& places) {
  const WordSet stems(terms.stems);
  const WordSet forms(terms.forms);
  std::bitset<256> phrase_starts;
  for (const auto& phrase : terms.phrases) {
    if (!phrase.empty() && !phrase[0].empty()) phrase_starts.set(static_cast<unsigned char>(phrase[0][0]));
  }
  std::vector<Match> matches;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    TermId term = stems.find(tokens[i].stem);
    if (term == nullptr) term = forms.find(tokens[i].form);
    if (term == nullptr) term = find_prefix(terms.prefixes, tokens[i].form);
    if (term != nullptr) matches.push_back({{tokens[i].begin, tokens[i].end}, i, term});
    if (tokens[i].form.empty() || !phrase_starts.test(static_cast<unsigned char>(tokens[i].form[0]))) continue;
    for (const std::vector<std::string>& phrase : terms.phrases) {
      if (const auto end = match_phrase(tokens, i, phrase)) matches.push_back({{tokens[i].begin, *end}, i, &phrase});
    }
  }
  add_patterns(tokens, terms.patterns, matches);
  add_places(tokens, places, matches);
  return matches;
}

// The sentence of tokens `[first, last)` with the punctuation that touches its words.
Passage make_passage(std::string_view body, std::span<const Token> tokens, std::size_t first, std::size_t last) {
  const std::size_t before = first == 0 ? 0 : tokens[first - 1].end;
  const std::size_t behind = last == tokens.size() ? body.size() : tokens[last].begin;
  std::size_t end = tokens[first].end;
  for (std::size_t i = first; i < last; ++i) end = std::max<std::size_t>(end, tokens[i].end);
  Passage passage;
  passage.span = {start_with_punctuation(body, before, tokens[first].begin), end_with_punctuation(body, end, behind)};
  passage.sentence = tokens[first].sentence;
  return passage;
}

// Which matches `[first, last)` fit into `max_bytes` and hold the most different terms, then are most, then come first.
std::pair<std::size_t, std::size_t> densest_stretch(const std::vector<Match>& matches, std::size_t max_bytes) {
  std::unordered_map<TermId, std::size_t> inside;
  std::pair<std::size_t, std::size_t> best{0, 0};
  std::size_t best_distinct = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < matches.size(); ++last) {
    ++inside[matches[last].term];
    while (first < last && matches[last].span.second > matches[first].span.first + max_bytes) {
      const auto left = inside.find(matches[first++].term);
      if (--left->second == 0) inside.erase(left);
    }
    if (std::pair{inside.size(), last + 1 - first} > std::pair{best_distinct, best.second - best.first}) {
      best = {first, last + 1};
      best_distinct = inside.size();
    }
  }
  return best;
}

// The bytes that the densest matches of `passage` cover, keeping only these; its start where there are none.
ByteSpan keep_densest_matches(Passage& passage, std::size_t max_bytes) {
  if (passage.matches.empty()) return {passage.span.first, passage.span.first};
  const auto [first, last] = densest_stretch(passage.matches, max_bytes);
  passage.matches = std::vector<Match>(passage.matches.begin() + static_cast<std::ptrdiff_t>(first),
                                       passage.matches.begin() + static_cast<std::ptrdiff_t>(last));
  ByteSpan covered = passage.matches.front().span;
  for (const Match& match : passage.matches) covered.second = std::max(covered.second, match.span.second);
  return covered;
}

// Cuts `passage` to at most `max_bytes` around its densest matches, at the borders of the sentence's tokens.
void cut_to_window(std::string_view body, Passage& passage, std::span<const Token> sentence, std::size_t max_bytes) {
  const ByteSpan whole = passage.span;
  const ByteSpan core = keep_densest_matches(passage, max_bytes);
  const std::size_t spare = max_bytes - std::min(max_bytes, core.second - core.first);
  // Half of the room on each side; what one side does not need goes to the other.
  const std::size_t behind = std::min(whole.second - core.second, spare - spare / 2);
  const std::size_t before = std::min(core.first - whole.first, spare - behind);
  const std::size_t latest = std::min(whole.second, core.second + (spare - before));
  ByteSpan window = core;
  if (core.first - before == whole.first) window.first = whole.first;
  if (latest == whole.second) window.second = whole.second;
  for (const Token& token : sentence) {
    if (token.begin + before >= core.first) window.first = std::min<std::size_t>(window.first, token.begin);
    if (token.end <= latest) window.second = std::max<std::size_t>(window.second, token.end);
  }
  // A single word longer than the window.
  if (window.second - window.first > max_bytes || window.second == window.first) {
    window.second = window.first + utf8_prefix(body.substr(window.first, whole.second - window.first), max_bytes);
  }
  passage.span = window;
  passage.is_cut_before = window.first > whole.first;
  passage.is_cut_behind = window.second < whole.second;
}

Passage make_shown_passage(std::string_view body, std::span<const Token> tokens, std::size_t first, std::size_t last,
                           std::vector<Match> matches, std::size_t max_bytes) {
  Passage passage = make_passage(body, tokens, first, last);
  passage.matches = std::move(matches);
  if (passage.span.second - passage.span.first > max_bytes) {
    cut_to_window(body, passage, tokens.subspan(first, last - first), max_bytes);
  }
  return passage;
}

std::vector<TermId> distinct_terms(const std::vector<Match>& matches) {
  std::vector<TermId> terms;
  terms.reserve(matches.size());
  for (const Match& match : matches) terms.push_back(match.term);
  std::sort(terms.begin(), terms.end(), std::less<>());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

// A passage a sentence that matches, in text order.
std::vector<Passage> find_passages(std::string_view body, std::span<const Token> tokens, const SnippetTerms& terms,
                                   const SnippetPlaces& places, std::size_t max_bytes) {
  const std::vector<Match> matches = find_matches(tokens, terms, places);
  std::vector<Passage> passages;
  auto match = matches.begin();
  for (std::size_t first = 0; first < tokens.size() && match != matches.end();) {
    const std::size_t last = sentence_end(tokens, first);
    const auto end = std::find_if(match, matches.end(), [&](const Match& m) { return m.token >= last; });
    if (match != end) {
      auto& passage = passages.emplace_back(make_shown_passage(body, tokens, first, last, {match, end}, max_bytes));
      passage.terms = distinct_terms(passage.matches);
    }
    match = end;
    first = last;
  }
  return passages;
}

// The dates that are shown whole, with their days: bytes of the snippet's text before an ellipsis is put to it.
std::vector<SnippetDate> dates_shown(std::string_view body, ByteSpan shown, std::span<const DateMention> dates) {
  std::vector<SnippetDate> out;
  std::vector<ByteSpan> spans;
  for (const DateMention& date : dates) {
    if (date.begin < shown.first || date.end > shown.second || !date.from || !date.to) continue;
    spans.emplace_back(date.begin, date.end);
    out.push_back({0, 0, *date.from, *date.to});
  }
  if (out.empty()) return out;
  const auto marks = make_one_line(body, shown, spans).marks;  // one each: dates do not overlap and are visible
  for (std::size_t i = 0; i < std::min(out.size(), marks.size()); ++i) std::tie(out[i].begin, out[i].end) = marks[i];
  return out;
}

Snippet make_snippet(std::string_view body, const Passage& passage, const SnippetPlaces& places) {
  std::vector<ByteSpan> marks;
  marks.reserve(passage.matches.size());
  for (const Match& match : passage.matches) marks.push_back(match.span);
  Snippet snippet = make_one_line(body, passage.span, marks);
  snippet.sentence = passage.sentence;
  snippet.dates = dates_shown(body, passage.span, places.dates);
  if (passage.is_cut_before) add_leading_ellipsis(snippet);
  if (passage.is_cut_behind) add_trailing_ellipsis(snippet);
  return snippet;
}

// Which words are looked up: all, where it matters what stands beside one that matches.
WordFilter words_read(std::string_view text, const SnippetCandidates& candidates, const SnippetTerms& terms) {
  if (!terms.phrases.empty() || !terms.patterns.empty()) return nullptr;
  return [text, &candidates](std::size_t at) { return candidates.may_match_word(text, at); };
}

// Takes out the passage with most terms not yet in `shown`, then most terms, then most matches, then the earliest.
Passage take_best(std::vector<Passage>& passages, std::vector<TermId>& shown) {
  using Score = std::tuple<std::size_t, std::size_t, std::size_t>;
  Score best_score{0, 0, 0};
  auto best = passages.begin();
  for (auto passage = passages.begin(); passage != passages.end(); ++passage) {
    const auto unseen = std::count_if(passage->terms.begin(), passage->terms.end(), [&](TermId term) {
      return std::find(shown.begin(), shown.end(), term) == shown.end();
    });
    const Score score{static_cast<std::size_t>(unseen), passage->terms.size(), passage->matches.size()};
    if (score > best_score) {
      best = passage;
      best_score = score;
    }
  }
  Passage taken = std::move(*best);
  passages.erase(best);
  shown.insert(shown.end(), taken.terms.begin(), taken.terms.end());
  return taken;
}

}  // namespace

std::vector<Snippet> make_snippets(const SplitText& body, Analyzer& analyzer, const SnippetCandidates& candidates,
                                   const SnippetTerms& terms, const SnippetOptions& options,
                                   const SnippetPlaces& places) {
  const auto& [text, sentences] = body;
  if (sentences.empty()) return {};
  auto wanted = candidates.among(text, sentences);
  add_sentences_of(places, sentences, wanted);
  if (wanted.empty()) wanted.push_back(0);
  const auto tokens = analyzer.analyze_sentences(text, sentences, wanted, words_read(text, candidates, terms));
  auto snippets = make_snippets(text, tokens, terms, options, places);
  const bool shows_start = snippets.empty() || (snippets.size() == 1 && snippets.front().marks.empty());
  if (!shows_start || wanted.front() == 0) return snippets;
  // Nothing matches after all: the start of the text.
  const std::size_t first = 0;
  return make_snippets(text, analyzer.analyze_sentences(text, sentences, {&first, 1}), terms, options, places);
}

std::vector<Snippet> make_snippets(std::string_view body, std::span<const Token> tokens, const SnippetTerms& terms,
                                   const SnippetOptions& options, const SnippetPlaces& places) {
  std::vector<Snippet> snippets;
  if (tokens.empty() || options.count == 0) return snippets;
  std::vector<Passage> passages = find_passages(body, tokens, terms, places, options.max_bytes);
  if (passages.empty()) {
    passages.push_back(make_shown_passage(body, tokens, 0, sentence_end(tokens, 0), {}, options.max_bytes));
  }
  std::vector<TermId> shown;
  while (snippets.size() < options.count && !passages.empty()) {
    Snippet snippet = make_snippet(body, take_best(passages, shown), places);
    const bool is_repeated =
        std::any_of(snippets.begin(), snippets.end(), [&](const Snippet& other) { return other.text == snippet.text; });
    if (!is_repeated) snippets.push_back(std::move(snippet));
  }
  return snippets;
}

std::vector<std::pair<std::size_t, std::size_t>> find_marks(std::string_view text, Analyzer& analyzer,
                                                            const SnippetCandidates& candidates,
                                                            const SnippetTerms& terms, const SnippetPlaces& places) {
  const auto sentences = split_sentences(text);
  const auto tokens = analyzer.analyze_sentences(text, sentences, candidates.among(text, sentences),
                                                 words_read(text, candidates, terms));
  std::vector<ByteSpan> found;
  for (const auto& match : find_matches(tokens, terms, {})) found.push_back(match.span);
  for (const auto& alike : places.matched) found.insert(found.end(), alike.begin(), alike.end());
  std::sort(found.begin(), found.end());
  std::vector<ByteSpan> marks;
  for (const auto& span : found) {
    if (!marks.empty() && span.first < marks.back().second) {
      marks.back().second = std::max(marks.back().second, span.second);
    } else {
      marks.push_back(span);
    }
  }
  return marks;
}

}  // namespace kz
