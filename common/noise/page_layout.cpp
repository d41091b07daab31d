// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/page_layout.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "common/dates/full_date.h"
#include "common/noise/line_features.h"
#include "common/noise/noise_phrases.h"
#include "common/text/characters.h"

namespace kz {
namespace {

// A page has at least so many labels and so large a share of them, and headings or controls that only pages have.
constexpr std::size_t kMinLabels = 8;
constexpr std::size_t kLabelShare = 4;  // one line in so many
constexpr std::size_t kMinPageMarks = 2;
constexpr std::size_t kMinArticleWords = 40;

// Chosen on half of a collection of pages, the other half confirmed them (docs/architecture.md, "Noise").
constexpr std::size_t kLongWords = 10;
constexpr double kProseDensity = 0.15;
constexpr std::size_t kVeryLongWords = 25;
constexpr std::size_t kSentenceWords = 9;
constexpr std::size_t kShortSentenceWords = 4;
constexpr std::size_t kMaxGap = 12;          // lines without prose within one stretch
constexpr std::size_t kHeadingGap = 4;       // a heading of another section counts as so many more
constexpr std::size_t kMaxWeakGap = 2;       // short sentences join prose across so many lines
constexpr std::size_t kMaxDistance = 100;    // lines between the article's stretches
constexpr double kShareAfter = 0.05;         // of the words of the main stretch, for one below it to belong to it
constexpr double kShareAcrossSection = 0.5;  // the same where another section's heading stands between
constexpr std::size_t kLinesAbove = 4;       // headlines and bylines above a stretch
constexpr std::size_t kMinHeadlineWords = 4;
constexpr std::size_t kMaxLabelWords = 4;
constexpr std::size_t kMaxLabelRun = 8;
constexpr std::size_t kMaxHeadingWords = 5;
constexpr std::size_t kMaxHeadingSentenceWords = 6;
constexpr std::size_t kMaxLinksBelowHeading = 8;
constexpr std::size_t kTitleWords = 18;  // a title is shorter
constexpr std::size_t kMaxShortNoticeWords = 8;
constexpr std::size_t kMaxNoticeWords = 30;
constexpr std::size_t kWordsPerHit = 14;
constexpr std::size_t kMaxRightsWords = 60;
constexpr std::size_t kMaxDateWords = 8;  // "Thursday, January 6, 2022, 6:20 p.m."

enum class Prose { none, weak, strong };

struct LaidLine {
  LineFeatures features;
  Prose prose = Prose::none;
  std::string_view section;  // the reason of the section that it heads
};

struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;  // inclusive
  std::size_t words = 0;
};

std::size_t count_blanks(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

bool is_label(std::string_view text) {
  return count_blanks(text) < kMaxLabelWords && !ends_like_sentence(text) &&
         std::none_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_page(const std::vector<PageLine>& lines) {
  const auto labels = static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const PageLine& line) { return is_label(line.text); }));
  if (labels < kMinLabels || labels * kLabelShare < lines.size()) return false;
  std::size_t marks = 0;
  for (const PageLine& line : lines) {
    const bool is_mark = !line.reason.empty()
                             ? line.reason != "separator"
                             : is_label(line.text) && !section_reason(read_line_features(line.text).folded).empty();
    if (is_mark && ++marks >= kMinPageMarks) return true;
  }
  return false;
}

Prose prose_of(const LineFeatures& f) {
  const bool is_long = f.words >= kLongWords && f.density() >= kProseDensity &&
                       (f.ends_sentence || f.inner_marks > 0 || f.words >= kVeryLongWords);
  if (is_long || (f.words >= kSentenceWords && f.ends_sentence)) return Prose::strong;
  const bool is_short_sentence = f.ends_sentence && (f.words >= kShortSentenceWords || f.function_words > 0);
  return is_short_sentence && f.words >= 3 ? Prose::weak : Prose::none;
}

// Whether the line wants something of the reader: a subscription, consent, an account.
bool is_notice(const LineFeatures& f) {
  const SolicitingWords words = count_soliciting(f.folded);
  const std::size_t hits = words.strong + words.weak;
  if (f.words <= kMaxShortNoticeWords) return hits > 0 && !(f.ends_sentence && words.strong == 0);
  if (words.strong > 0 && words.is_personal && speaks_of_cookie_use(f.folded)) return true;
  if (words.strong > 0 && f.words <= kMaxNoticeWords && starts_with_request(f.folded)) return true;
  if (words.strong == 0 || !words.is_personal || hits * kWordsPerHit < f.words) return false;
  return hits >= 3 || (hits == 2 && f.words <= kMaxNoticeWords);
}

class Layout {
 public:
  explicit Layout(std::vector<PageLine>& lines) : page_(lines), lines_(lines.size()) {}

  void run() {
    read();
    take_links_below_headings();
    find_stretches();
    if (stretches_.empty() || main_->words < kMinArticleWords) return;
    std::vector<bool> keep(lines_.size());
    for (const Stretch& stretch : stretches_) {
      if (is_of_article(stretch)) keep_stretch(stretch, keep);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!keep[i]) mark(i, i < main_->first ? "navigation" : "other content");
    }
    drop_label_runs();
  }

 private:
  bool is_noise(std::size_t i) const { return !page_[i].reason.empty(); }

  void mark(std::size_t i, std::string_view reason) {
    if (page_[i].reason.empty()) page_[i].reason = reason;
    lines_[i].prose = Prose::none;
  }

  void read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      LaidLine& line = lines_[i];
      line.features = read_line_features(page_[i].text);
      const LineFeatures& f = line.features;
      line.prose = prose_of(f);
      const bool may_head = f.words <= kMaxHeadingWords && !(f.ends_sentence && f.words > kMaxHeadingSentenceWords);
      if (may_head) line.section = section_reason(f.folded);
      if (!line.section.empty()) {
        mark(i, line.section);
      } else if (is_noise(i) || f.words == 0) {
        mark(i, "separator");
      } else if (f.words <= kMaxDateWords && f.digits > 0 && !find_full_dates(page_[i].text).empty()) {
        mark(i, "date header");
      } else if (f.words <= kMaxRightsWords && states_rights(f.folded)) {
        mark(i, "copyright");
      } else if (is_notice(f)) {
        mark(i, "notice");
      }
    }
  }

  // "Flood drives people away / By Ann Person / 5 March 2021".
  bool heads_article(std::size_t i) const {
    const LineFeatures& f = lines_[i].features;
    if (f.words < kMinHeadlineWords || f.words > kTitleWords || f.ends_sentence) return false;
    const auto is_date = [&](std::size_t k) { return k < page_.size() && page_[k].reason == "date header"; };
    if (is_date(i + 1)) return true;
    constexpr std::size_t kMaxDateLabelWords = 2;  // "Published"
    return is_date(i + 2) &&
           (lines_[i + 1].features.words <= kMaxDateLabelWords || lines_[i + 1].features.folded.starts_with("by "));
  }

  // "Most read" and the titles below it.
  void take_links_below_headings() {
    bool is_above_prose = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      is_above_prose = is_above_prose && !(lines_[i].prose == Prose::strong && lines_[i].features.ends_sentence);
      const std::string_view reason = lines_[i].section;
      // "Subscribe" heads no list: what follows it may be the headline.
      if (reason != "related links" && reason != "comments") continue;
      for (std::size_t k = i + 1; k < lines_.size() && k - i <= kMaxLinksBelowHeading; ++k) {
        const LaidLine& line = lines_[k];
        if (!line.section.empty() || (is_above_prose && heads_article(k))) break;
        const bool is_prose =
            line.prose == Prose::strong && (line.features.ends_sentence || line.features.words >= kTitleWords);
        if (is_prose || (line.features.ends_sentence && !is_noise(k))) break;
        mark(k, reason);
      }
    }
  }

  void find_stretches() {
    std::size_t gap = 0;
    bool is_open = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Prose prose = lines_[i].prose;
      if (prose == Prose::strong || (prose == Prose::weak && is_open && gap <= kMaxWeakGap)) {
        if (!is_open) stretches_.push_back({i, i, 0});
        is_open = true;
        gap = 0;
        stretches_.back().last = i;
        stretches_.back().words += lines_[i].features.words;
      } else if (is_open) {
        gap += lines_[i].section.empty() ? 1 : 1 + kHeadingGap;
        is_open = gap <= kMaxGap;
      }
    }
    main_ = std::max_element(stretches_.begin(), stretches_.end(),
                             [](const Stretch& a, const Stretch& b) { return a.words < b.words; });
  }

  bool is_of_article(const Stretch& stretch) const {
    if (stretch.first == main_->first) return true;
    const bool is_below = stretch.first > main_->first;
    const std::size_t begin = is_below ? main_->last : stretch.last;
    const std::size_t end = is_below ? stretch.first : main_->first;
    if (end - begin > kMaxDistance) return false;
    const bool is_across_section = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                                               lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                               [](const LaidLine& line) { return !line.section.empty(); });
    const double share = is_across_section ? kShareAcrossSection : (is_below ? kShareAfter : 0.0);
    return static_cast<double>(stretch.words) >= share * static_cast<double>(main_->words);
  }

  void keep_stretch(const Stretch& stretch, std::vector<bool>& keep) {
    for (std::size_t i = stretch.first; i <= stretch.last; ++i) keep[i] = true;
    // "Share" and the date, which go anyway, part the headline from its article. Above a headline no labels are kept.
    bool has_headline = false;
    std::size_t above = 0;
    for (std::size_t i = stretch.first; i > 0 && above < kLinesAbove; --i) {
      const LaidLine& line = lines_[i - 1];
      if (!line.section.empty() && line.section != "sharing") break;
      if (page_[i - 1].reason == "navigation") break;
      if (is_noise(i - 1)) continue;
      if (has_headline && line.features.words < kMinHeadlineWords) break;
      const bool is_headline = line.features.words >= kMinHeadlineWords;
      has_headline = has_headline || is_headline;
      const bool is_near = i + kLinesAbove > stretch.first;
      if (is_headline || (is_near && line.features.words >= 2)) keep[i - 1] = true;
      ++above;
    }
    if (!has_headline && stretch.first == main_->first) keep_headline_above_date(keep);
  }

  // "Flood drives people away / Published / 5 March 2021 / Share / Related topics / ...": what stands above the date is
  // the headline, however much comes before the article.
  void keep_headline_above_date(std::vector<bool>& keep) {
    for (std::size_t i = main_->first; i > 1; --i) {
      if (page_[i - 1].reason != "date header") continue;
      std::size_t above = i - 1;
      while (above > 0 && lines_[above - 1].features.words < kMinHeadlineWords && i - above < kLinesAbove) --above;
      if (above == 0 || is_noise(above - 1)) continue;
      const LineFeatures& f = lines_[above - 1].features;
      if (f.words < kMinHeadlineWords || f.words > kTitleWords) continue;
      keep[above - 1] = true;
      return;
    }
  }

  // A menu within the article.
  void drop_label_runs() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      std::size_t labels = 0;
      for (; end < lines_.size() && lines_[end].prose == Prose::none; ++end) labels += is_menu_label(end) ? 1 : 0;
      for (std::size_t i = begin; i < end && labels > kMaxLabelRun; ++i) {
        if (is_menu_label(i)) mark(i, "navigation");
      }
      begin = std::max(end, begin + 1);
    }
  }

  bool is_menu_label(std::size_t i) const {
    const LineFeatures& f = lines_[i].features;
    return !is_noise(i) && f.words <= kMaxLabelWords && f.digits == 0 && f.capitalised >= f.lower_case;
  }

  std::vector<PageLine>& page_;
  std::vector<LaidLine> lines_;
  std::vector<Stretch> stretches_;
  std::vector<Stretch>::iterator main_;
};

// Lists of links within or below an article that is no whole page: a heading such as "Read also", and what stands below
// it and reads as headlines do.
class LinkLists {
 public:
  explicit LinkLists(std::vector<PageLine>& lines) : lines_(lines) {}

  void run() {
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (!may_head(lines_[i])) continue;
      const auto reason = section_reason(read_line_features(lines_[i].text).folded);
      if (reason != "related links" && reason != "comments") continue;
      const std::size_t end = end_of_links(i + 1);
      if (end == i + 1 && end < lines_.size()) continue;  // "Popular anger" heads a part of the article
      for (; i < end; ++i) {
        if (lines_[i].reason.empty()) lines_[i].reason = reason;
      }
      --i;
    }
  }

 private:
  // "Read also", alone on its line, is a link to the rules of single lines.
  static bool may_head(const PageLine& line) {
    if (!line.reason.empty() && line.reason != "link" && line.reason != "teaser") return false;
    const auto text = without_mark(line.text);
    return is_label(text) && text.find_first_of(":>[") == std::string_view::npos;
  }

  static std::string_view without_mark(std::string_view line) {
    while (!line.empty() && std::string_view(".:").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    return line;
  }

  static bool has_list_mark(std::string_view line) {
    constexpr std::array<std::string_view, 10> kMarks{"-",      "*",      ">",      "+",      "\u2022",
                                                      "\u00B7", "\u00BB", "\u25BA", "\u261E", "\u2013"};
    return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return line.starts_with(mark); });
  }

  static bool is_headline(const PageLine& line) {
    const LineFeatures f = read_line_features(line.text);
    return f.words > 0 && f.words < kTitleWords && line.text.back() != '.' && line.text.back() != '!';
  }

  // Where the list that begins with line `at` ends: with its marks; else with the block, where more of the article
  // follows.
  std::size_t end_of_links(std::size_t at) const {
    const bool is_marked = at < lines_.size() && has_list_mark(lines_[at].text);
    std::size_t end = at;
    std::size_t block_end = lines_.size();
    for (; end < lines_.size() && end - at < kMaxLinksBelowHeading; ++end) {
      const PageLine& line = lines_[end];
      if (is_marked ? !has_list_mark(line.text) : line.reason.empty() && !is_headline(line)) break;
      if (end > at && line.is_after_blank) block_end = std::min(block_end, end);
    }
    return is_marked || is_end_of_article(end) ? end : std::min(end, block_end);
  }

  bool is_end_of_article(std::size_t from) const {
    return std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.end(), [](const PageLine& line) {
      return line.reason.empty() && prose_of(read_line_features(line.text)) == Prose::strong;
    });
  }

  std::vector<PageLine>& lines_;
};

// "2 comments", "Comments", "2 thoughts on ...".
bool heads_comments(std::string_view text) {
  constexpr std::size_t kMaxWords = 3;
  constexpr std::size_t kMaxBytes = 160;
  const bool has_count = is_ascii_digit(text.front());
  if (text.size() > kMaxBytes || (!has_count && count_blanks(text) >= kMaxWords)) return false;
  const LineFeatures f = read_line_features(text);
  return section_reason(f.folded) == "comments" && (has_count || f.words <= kMaxWords);
}

// What stands beside the name of who comments: "2 hours ago", "5 March 2021 at 1:10 am", "Ann says:".
bool is_comment_mark(std::string_view text) {
  const LineFeatures f = read_line_features(text);
  if (f.words == 0 || f.words > kMaxDateWords) return false;
  const bool is_ago = f.digits > 0 && f.folded.ends_with(" ago");
  const bool is_says = text.ends_with(':') && f.folded.ends_with(" says");
  const bool is_time = f.digits > 4 && text.find(':') != std::string_view::npos && !find_full_dates(text).empty();
  return is_ago || is_says || is_time || f.folded == "reply";
}

// The readers' comments below the article, up to another section: their heading alone is not enough, for it may head a
// part of the article.
void take_comments(std::vector<PageLine>& lines) {
  constexpr std::size_t kReach = 4;  // lines below the heading within which the first comment shows its mark
  constexpr std::size_t kProseBytes = 80;
  bool is_below_prose = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    is_below_prose = is_below_prose || (text.size() >= kProseBytes && ends_like_sentence(text));
    if (!is_below_prose || !heads_comments(text)) continue;
    const auto below = lines.begin() + static_cast<std::ptrdiff_t>(i + 1);
    const auto end = below + static_cast<std::ptrdiff_t>(std::min(kReach, lines.size() - i - 1));
    if (std::none_of(below, end, [](const PageLine& line) { return is_comment_mark(line.text); })) continue;
    for (auto line = below - 1; line != lines.end(); ++line) {
      const bool is_other =
          is_label(line->text) && section_reason(read_line_features(line->text).folded) == "related links";
      if (is_other) return;
      line->reason = "comments";
    }
    return;
  }
}

}  // namespace

void find_page_noise(std::vector<PageLine>& lines) {
  take_comments(lines);
  if (is_page(lines)) {
    Layout(lines).run();
  } else {
    LinkLists(lines).run();
  }
}

}  // namespace kz
