// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/story_maker.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

#include "common/dates/calendar.h"
#include "common/sort_unique.h"
#include "searcher/snippet_text.h"

namespace kz {
namespace {

/// Sentences are copies of each other where they share this much of their words, as two translations of one report do.
constexpr double kCopyShare = 0.7;
/// ... where the articles are copies of each other: one of them was edited.
constexpr double kEditedShare = 0.5;

std::uint32_t hash_of(std::string_view word) {
  constexpr std::uint32_t kBasis = 2166136261u;  // FNV-1a
  constexpr std::uint32_t kPrime = 16777619u;
  std::uint32_t hash = kBasis;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash;
}

void make_set(std::vector<std::uint32_t>& hashes) {
  sort_unique(hashes);
}

bool is_figure(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The article that came first stands for its copies.
auto order_of(const StorySource& source) {
  const auto day = source.published ? source.published->date : kLastDay;
  return std::tuple<Day, std::string_view>(day, source.id);
}

}  // namespace

void StoryMaker::add(Xapian::docid document, std::uint32_t group) {
  article_.read(reader_.articles().get(reader_.database().get_document(document)));
  for (std::size_t sentence = 0; sentence < article_.size(); ++sentence) {
    const auto* date = query_.date_of(article_, sentence);
    if (date == nullptr) continue;
    const bool answers = needs_all_ ? query_.holds_all(article_, sentence) : query_.holds_any(article_, sentence);
    if (answers) add_sentence(sentence, *date, group);
  }
}

void StoryMaker::add_sentence(std::size_t sentence, const DateMention& date, std::uint32_t group) {
  const auto& article = article_.article();
  const auto text = text_of(article, article_.field(sentence));
  auto& candidate = candidates_.emplace_back();
  auto& line = candidate.line;
  line.days = {*date.from, *date.to};
  line.sentence = make_one_line(text, article_.bytes(sentence), {{date.begin, date.end}});
  line.sentence.sentence = sentence == 0 ? 0 : sentence - 1;
  for (const auto& [begin, end] : line.sentence.marks) {
    line.sentence.dates.push_back({.begin = begin, .end = end, .from = line.days.from, .to = line.days.to});
  }
  line.origin = {.id = article.id,
                 .title = article.title,
                 .source = article.source,
                 .url = article.url,
                 .published = article.published};
  candidate.place = sentence;
  candidate.group = group;
  for (const auto& token : article_.tokens(sentence)) {
    if (token.is_joined || token.is_stop_word) continue;
    candidate.words.push_back(hash_of(token.stem));
    if (is_figure(token.form)) candidate.figures.push_back(hash_of(token.form));
  }
  make_set(candidate.words);
  make_set(candidate.figures);
}

/// Reports that disagree in a figure are no copies: that is what a reader wants to see.
bool StoryMaker::are_copies(const Candidate& a, const Candidate& b) {
  const auto least = static_cast<double>(std::min(a.words.size(), b.words.size()));
  const auto most = static_cast<double>(std::max(a.words.size(), b.words.size()));
  const double share = a.group != 0 && a.group == b.group ? kEditedShare : kCopyShare;
  if (least < share * most || a.figures != b.figures) return false;
  std::vector<std::uint32_t> shared;
  std::set_intersection(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), std::back_inserter(shared));
  const auto both = static_cast<double>(shared.size());
  return both >= share * (most + least - both);
}

void StoryMaker::fold_into(StoryLine& line, Candidate& copy) {
  const auto is_same = [&](const StorySource& source) { return source.id == copy.line.origin.id; };
  const bool is_known = is_same(line.origin) || std::any_of(line.copies.begin(), line.copies.end(), is_same);
  if (!is_known) line.copies.push_back(std::move(copy.line.origin));
}

bool comes_before(const StoryLine& a, const StoryLine& b) {
  if (a.days.from != b.days.from) return a.days.from < b.days.from;
  if (a.days.to != b.days.to) return a.days.to > b.days.to;
  return order_of(a.origin) < order_of(b.origin);
}

std::vector<StoryLine> StoryMaker::lines() {
  std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
    if (comes_before(a.line, b.line)) return true;
    return !comes_before(b.line, a.line) && a.place < b.place;
  });
  std::vector<Candidate> kept;
  std::size_t first_of_days = 0;
  for (auto& candidate : candidates_) {
    if (!kept.empty() && kept.back().line.days != candidate.line.days) first_of_days = kept.size();
    const auto first = kept.begin() + static_cast<std::ptrdiff_t>(folds_ ? first_of_days : kept.size());
    const auto same =
        std::find_if(first, kept.end(), [&](const Candidate& other) { return are_copies(other, candidate); });
    if (same != kept.end()) {
      fold_into(same->line, candidate);
    } else {
      kept.push_back(std::move(candidate));
    }
  }
  candidates_.clear();
  std::vector<StoryLine> lines;
  lines.reserve(kept.size());
  for (auto& candidate : kept) lines.push_back(std::move(candidate.line));
  return lines;
}

}  // namespace kz
