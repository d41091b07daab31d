// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/text_cleaner.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "common/noise/caption_finder.h"
#include "common/noise/document_marks.h"
#include "common/noise/inline_markup.h"
#include "common/noise/line_features.h"
#include "common/noise/noise_rules.h"
#include "common/noise/page_layout.h"
#include "common/noise/text_lines.h"
#include "common/noise/title_line.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kMaxTitleCharacters = 200;
constexpr std::size_t kLinesNearStart = 10;

// A block of at least this many lines, each about as wide as the widest, is wrapped prose: none of its lines is judged
// alone.
constexpr std::size_t kMinWrappedLines = 3;
constexpr std::size_t kMinWrappedBytes = 50;
constexpr std::size_t kMaxWrappedBytes = 110;
// Not even wrapped: a paragraph of at most this many lines may be one short notice.
constexpr std::size_t kMaxNoticeLines = 3;

constexpr std::string_view kCaption = "caption";  // kept, but not in the body
// What stands right above a credit on a line of its own and is this short is the picture's caption, with its heading.
constexpr std::size_t kMaxBareCaptionBytes = 120;
constexpr std::size_t kMaxCaptionHeadingBytes = 80;
constexpr std::size_t kMaxLabelledCaptionBytes = 200;

/// Whether somebody says it or asks it: no caption does.
bool is_spoken(std::string_view text) {
  constexpr std::array<std::string_view, 8> kMarks{"\"",     "\u201C", "\u201E", "\u00AB",
                                                   "\u2018", "-",      "\u2013", "\u2014"};
  return text.ends_with('?') ||
         std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return text.starts_with(mark); });
}

/// "Source: Agency" ends reports as it ends captions.
bool names_source(std::string_view credit) {
  const std::size_t first = credit.find_first_not_of("([ ");
  const std::string folded = fold(credit.substr(std::min(first, credit.size())));
  constexpr std::array<std::string_view, 4> kLabels{"source", "quelle", "fuente", "kaynak"};
  return std::any_of(kLabels.begin(), kLabels.end(), [&](std::string_view label) { return folded.starts_with(label); });
}

/// Gives the lines that a page's markup calls noise or captions their reason.
void take_markup_noise(const std::vector<TextBlock>& blocks, std::vector<CleanedLine>& lines) {
  auto line = lines.begin();
  for (const TextBlock& block : blocks) {
    if (block.kind == BlockKind::heading) continue;
    const std::string_view reason = block.kind == BlockKind::caption ? kCaption : std::string_view(block.reason);
    while (line != lines.end() && line->begin < block.begin) ++line;
    for (; line != lines.end() && line->end <= block.end; ++line) {
      if (!line->is_blank()) line->reason = reason;
    }
  }
}

class NoiseFinder {
 public:
  NoiseFinder(std::string_view text, std::vector<CleanedLine>& lines) : text_(text), lines_(lines) {
    const auto first =
        std::find_if(lines.begin(), lines.end(), [](const CleanedLine& line) { return !line.is_blank(); });
    if (first != lines.end()) first_line_ = first->begin;
  }

  void run(bool has_markup) {
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      while (end < lines_.size() && lines_[end].is_kept()) ++end;
      if (end > begin) judge_block(begin, end);
      begin = end + 1;
    }
    if (!has_markup) judge_page();
    if (!has_markup) take_captions_above_credits();  // markup tells the captions of its page itself
    judge_end();
    drop_dangling_headings();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].is_kept() || !is_heading(i)) continue;
      read_line(lines_[i].begin, lines_[i].end);
      lines_[i].reason = leftover_reason(scratch_);
    }
  }

 private:
  void judge_block(std::size_t begin, std::size_t end) {
    if (take_notice(begin, end)) return;
    if (is_wrapped(begin, end)) {
      judged_lines_ += end - begin;
      previous_reason_ = {};
      return;
    }
    for (std::size_t i = begin; i < end; ++i) {
      previous_reason_ = continues_sentence(i) ? std::string_view() : judge(lines_[i].begin, lines_[i].end, false);
      lines_[i].reason = previous_reason_;
      const bool is_labelled = i > begin && is_caption_label(content(lines_[i - 1]));
      if (is_labelled && content(lines_[i]).size() <= kMaxLabelledCaptionBytes) lines_[i].reason = kCaption;
      if (lines_[i].reason.empty()) take_caption(lines_[i]);
      ++judged_lines_;
    }
  }

  std::string_view content(const CleanedLine& line) const { return text_.substr(line.begin, line.end - line.begin); }

  /// "Image caption," on a line of its own.
  static bool is_caption_label(std::string_view line) {
    return line == "Image caption," || line == "Media caption," || line == "Image caption" || line == "Media caption";
  }

  void take_caption(CleanedLine& line) {
    for (const std::string_view label : {"Image caption, ", "Media caption, ", "FILE PHOTO: ", "File photo: "}) {
      if (!content(line).starts_with(label)) continue;
      line.begin += label.size();
      line.reason = kCaption;
      const std::size_t end = find_caption_credit(content(line));
      if (end != std::string_view::npos) line.caption_end = line.begin + end;
      return;
    }
    const std::size_t picture = find_markdown_caption(content(line));
    const std::size_t credit = picture > 0 ? picture : find_caption_credit(content(line));
    if (credit == std::string_view::npos) return;
    line.reason = kCaption;
    line.caption_end = line.begin + credit;
    if (picture > 0) line.begin += kMarkdownPicture.size();
  }

  /// Whether all lines around the article are to go: a whole page was saved as text.
  void judge_page() {
    std::vector<PageLine> page;
    bool is_after_blank = false;
    for (const CleanedLine& line : lines_) {
      const auto reason = line.reason == kCaption ? std::string_view() : line.reason;
      if (!line.is_blank()) page.push_back({content(line), reason, is_after_blank});
      is_after_blank = line.is_blank();
    }
    find_document_noise(page);
    find_page_noise(page);
    auto judged = page.begin();
    for (CleanedLine& line : lines_) {
      if (line.is_blank()) continue;
      if (line.reason.empty() || !judged->reason.empty()) line.reason = judged->reason;
      ++judged;
    }
  }

  /// The line above line `i` that is not blank; npos where there is none or it is not kept.
  std::size_t kept_above(std::size_t i) const {
    while (i > 0 && lines_[i - 1].is_blank()) --i;
    return i > 0 && lines_[i - 1].is_kept() ? i - 1 : std::string_view::npos;
  }

  /// "A heading // The caption. // (Photo: Agency)": the credit alone tells that what stands above it is not the
  /// article's.
  void take_captions_above_credits() {
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (lines_[i].reason != "picture credit" || names_source(content(lines_[i]))) continue;
      const std::size_t caption = kept_above(i);
      if (caption == std::string_view::npos || caption == first_kept() || !is_caption_of(caption, i)) continue;
      lines_[caption].reason = kCaption;
      const std::size_t heading = kept_above(caption);
      if (heading == std::string_view::npos || heading == first_kept() || !is_heading(heading)) continue;
      lines_[heading].reason = kCaption;
    }
  }

  /// Whether the line above a credit is what the picture shows, not the last words of a report before "Photo: Agency".
  /// A sentence is a caption in one block with the credit, or below a heading of its own with the credit in brackets;
  /// other words are one where blank lines part the text.
  bool is_caption_of(std::size_t caption, std::size_t credit) const {
    const std::string_view text = content(lines_[caption]);
    if (text.size() > kMaxBareCaptionBytes || text.find(". ") != std::string_view::npos || is_spoken(text))
      return false;
    const bool is_last = std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(credit), lines_.end(),
                                      [](const CleanedLine& line) { return line.is_kept(); });
    if (is_last) return false;
    if (caption + 1 == credit) return lines_[caption - 1].is_blank() && lines_[credit + 1].is_blank();
    if (!ends_like_sentence(text)) return true;
    const std::size_t heading = kept_above(caption);
    return heading != std::string_view::npos && is_heading(heading) &&
           std::string_view("([").find(content(lines_[credit]).front()) != std::string_view::npos;
  }

  /// Asked for nearly every line; what is not kept here never is again.
  std::size_t first_kept() const {
    while (first_kept_ < lines_.size() && !lines_[first_kept_].is_kept()) ++first_kept_;
    return first_kept_;
  }

  /// Short, not ended as a sentence, and a block of its own.
  bool is_heading(std::size_t i) const {
    const std::string_view text = content(lines_[i]);
    const bool stands_alone =
        (i == 0 || lines_[i - 1].is_blank()) && (i + 1 == lines_.size() || lines_[i + 1].is_blank());
    return stands_alone && text.size() <= kMaxCaptionHeadingBytes && !ends_like_sentence(text);
  }

  /// A heading at the end with nothing below it but links is one of them.
  void drop_dangling_headings() {
    for (std::size_t i = lines_.size(); i > 0; --i) {
      const CleanedLine& line = lines_[i - 1];
      if (line.is_blank() || !line.is_kept()) {
        has_link_below_ = has_link_below_ || line.reason == "link";
        continue;
      }
      if (!has_link_below_ || i - 1 == first_kept() || !is_heading(i - 1)) return;
      lines_[i - 1].reason = "link";
    }
  }

  /// A notice of a few wrapped lines goes as a whole. Lists of links or of menu entries are judged line by line.
  bool take_notice(std::size_t begin, std::size_t end) {
    if (end - begin < 2 || end - begin > kMaxNoticeLines) return false;
    const std::string_view reason = judge(lines_[begin].begin, lines_[end - 1].end, false);
    if (reason != "teaser" && reason != "comment form") return false;
    for (std::size_t i = begin; i < end; ++i) lines_[i].reason = reason;
    previous_reason_ = reason;
    return true;
  }

  /// Whether line `i` goes on with a sentence that was wrapped: none does with a sign, nor the first line, a headline,
  /// but in lower case.
  bool continues_sentence(std::size_t i) const {
    if (i == 0 || !lines_[i - 1].is_kept()) return false;
    const char first = text_[lines_[i].begin];
    const bool is_ascii_sign =
        static_cast<unsigned char>(first) < 0x80 && std::isalnum(static_cast<unsigned char>(first)) == 0;
    if (is_ascii_sign && first != '"' && first != '\'' && first != '(') return false;
    if (i - 1 == first_kept() && !(first >= 'a' && first <= 'z')) return false;
    const CleanedLine& before = lines_[i - 1];
    const std::size_t width = before.end - before.begin;
    const bool is_ended = std::string_view(".!?:\"").find(text_[before.end - 1]) != std::string_view::npos;
    return width >= kMinWrappedBytes && width <= kMaxWrappedBytes && !is_ended;
  }

  /// Whether the lines are a paragraph broken at a width: the first word of each line had no room on the one before.
  bool is_wrapped(std::size_t begin, std::size_t end) const {
    if (end - begin < kMinWrappedLines) return false;
    const auto length = [&](std::size_t i) { return lines_[i].end - lines_[i].begin; };
    std::size_t width = 0;
    for (std::size_t i = begin; i < end; ++i) width = std::max(width, length(i));
    if (width < kMinWrappedBytes || width > kMaxWrappedBytes) return false;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      const auto next = std::string_view(text_).substr(lines_[i + 1].begin, length(i + 1));
      if (length(i) + 1 + std::min(next.find(' '), next.size()) < width) return false;
    }
    return true;
  }

  /// The agencies' credits stand at the end, where only noise follows.
  void judge_end() {
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (!line->is_kept()) continue;
      if (continues_sentence(static_cast<std::size_t>(lines_.rend() - line) - 1)) return;
      line->reason = judge(line->begin, line->end, true);
      if (line->reason.empty()) return;
    }
  }

  void read_line(std::size_t begin, std::size_t end) {
    read_noise_line(text_.substr(begin, end - begin), scratch_);
    scratch_.is_first = begin == first_line_;
  }

  std::string_view judge(std::size_t begin, std::size_t end, bool is_last) {
    if (end - begin > kMaxNoiseLineBytes) return {};
    read_line(begin, end);
    scratch_.previous_reason = previous_reason_;
    scratch_.is_near_start = judged_lines_ < kLinesNearStart;
    scratch_.is_last = is_last;
    return noise_reason(scratch_);
  }

  std::string_view text_;
  std::vector<CleanedLine>& lines_;
  NoiseLine scratch_;
  std::string_view previous_reason_;
  std::size_t first_line_ = 0;  // where it begins
  std::size_t judged_lines_ = 0;
  mutable std::size_t first_kept_ = 0;
  bool has_link_below_ = false;
};

/// `text` without control characters and soft hyphens ("Stadt\u00ADrat"), tabs made spaces.
std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t kept = 0;  // up to here `text` is in `result`, but for control characters
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] >= ' ' && text[i] < '\x7F') {
      ++i;
      continue;
    }
    const Character c = character_at(text, i);
    const bool is_unseen =
        c.code < U' ' || (c.code >= 0x7F && c.code <= 0x9F) || c.code == U'\u00AD' || c.code == U'\uFEFF';
    if (is_unseen) {
      result.append(text, kept, i - kept);
      if (c.code == U'\t') result += ' ';
      kept = i + c.length;
    }
    i += c.length;
  }
  return result.append(text, kept);
}

/// A title as it is shown: one line.
std::string shown_title(std::string_view text) {
  std::string title = without_markup(std::string(text));
  std::replace(title.begin(), title.end(), '\n', ' ');
  return printable(title);
}

std::string compare_key(std::string_view text) {
  NoiseLine line;
  const std::string title = shown_title(text);
  read_noise_line(title, line);
  return line.folded;
}

bool fits_title(std::string_view line) {
  const auto characters = std::count_if(line.begin(), line.end(), [](char c) { return !is_continuation_byte(c); });
  return static_cast<std::size_t>(characters) <= kMaxTitleCharacters;
}

std::string_view content(std::string_view text, const CleanedLine& line) {
  return text.substr(line.begin, line.end - line.begin);
}

bool is_web_address(std::string_view line) {
  return (line.starts_with("http://") || line.starts_with("https://")) && line.find(' ') == std::string_view::npos;
}

/// The first line that is kept from `from` on.
std::vector<CleanedLine>::iterator first_line(std::vector<CleanedLine>& lines, std::size_t from) {
  return std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(),
                      [](const CleanedLine& line) { return line.is_kept(); });
}

/// The title's line where it is not the first that is kept, 0 else. The names of sections above it go.
std::size_t drop_lines_above_title(std::string_view text, std::vector<CleanedLine>& lines) {
  const auto first = first_line(lines, 0);
  if (first != lines.end() && is_web_address(content(text, *first))) first->reason = "link";
  std::vector<HeadLine> head;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < lines.size() && head.size() < kMaxHeadLines; ++i) {
    if (lines[i].is_blank()) continue;
    head.push_back({content(text, lines[i]), lines[i].reason});
    numbers.push_back(i);
  }
  if (const auto field = find_title_field(head)) {
    for (std::size_t i = 0; i < field->fields; ++i) lines[numbers[i]].reason = "header field";
    CleanedLine& line = lines[numbers[field->line]];
    line.reason = {};
    line.begin += field->begin;
    return numbers[field->line];
  }
  const auto title = find_title_below_sections(head);
  if (!title) return 0;
  for (std::size_t i = 0; i < *title; ++i) {
    if (head[i].reason.empty() && names_section(head[i].text)) lines[numbers[i]].reason = "navigation";
  }
  return numbers[*title];
}

using LinePosition = std::vector<CleanedLine>::iterator;

/// Where the block ends that begins with line `first`.
LinePosition end_of_block(LinePosition first, LinePosition last) {
  return std::find_if(first, last, [](const CleanedLine& line) { return !line.is_kept(); });
}

/// The first kept line as the title, or the few that it was wrapped to: they leave the body. A paragraph's first line
/// is none.
void take_title(const Article& article, LinePosition first, LinePosition last, std::string& title) {
  if (first == last) return;
  const std::string_view line = content(article.text, *first);
  if (!title.empty()) {
    if (fits_title(line) && compare_key(line) == compare_key(title)) first->end = first->begin;
    return;
  }
  const LinePosition block_end = end_of_block(first, last);
  std::vector<std::string_view> block;
  std::transform(first, block_end, std::back_inserter(block),
                 [&](const CleanedLine& each) { return content(article.text, each); });
  const bool is_wrapped = goes_on_below(block);
  const LinePosition end = is_wrapped ? block_end : first + 1;
  const auto whole = std::string_view(article.text).substr(first->begin, (end - 1)->end - first->begin);
  if (!fits_title(whole) || (is_wrapped && ends_like_sentence(whole))) return;
  title = shown_title(whole);
  std::for_each(first, end, [](CleanedLine& taken) { taken.end = taken.begin; });
}

std::string join_body(std::string_view text, const std::vector<CleanedLine>& lines) {
  std::string body;
  bool is_after_blank = false;
  for (const CleanedLine& line : lines) {
    if (!line.is_kept()) {
      is_after_blank = true;
      continue;
    }
    if (!body.empty()) body += is_after_blank ? "\n\n" : "\n";
    is_after_blank = false;
    // The indent stays: it tells a paragraph of wrapped text from the next.
    const bool keeps_indent = !body.empty();
    const std::size_t begin = keeps_indent ? line.line_begin : line.begin;
    body += printable(text.substr(begin, line.end - begin));
  }
  return body;
}

void cut_credit_tail(std::string_view text, std::vector<CleanedLine>& lines, std::vector<RemovedText>& removed) {
  const auto last = std::find_if(lines.rbegin(), lines.rend(), [](const CleanedLine& line) { return line.is_kept(); });
  if (last == lines.rend()) return;
  const std::size_t tail = find_credit_tail(content(text, *last));
  if (tail == std::string_view::npos || tail == 0) return;
  removed.push_back({last->begin + tail, last->end, "agency credit"});
  *last = make_line(text, last->line_begin, last->begin + tail);
}

/// The caption goes to the captions, its credit to what was removed.
void take_caption_text(std::string_view text, const CleanedLine& line, CleanText& clean) {
  const std::size_t end = line.caption_end == 0 ? line.end : line.caption_end;
  if (end < line.end) clean.removed.push_back({end, line.end, "picture credit"});
  const CleanedLine caption = make_line(text, line.begin, end);
  if (caption.is_blank()) return;
  if (!clean.captions.empty()) clean.captions += '\n';
  clean.captions += without_markup(printable(content(text, caption)));
}

}  // namespace

CleanText clean_text(const Article& article) {
  const std::string_view text = article.text;
  std::vector<CleanedLine> lines = split_lines(text);
  take_markup_noise(article.blocks, lines);
  NoiseFinder(text, lines).run(!article.blocks.empty());
  const std::size_t title_line = article.title.empty() ? drop_lines_above_title(text, lines) : 0;
  CleanText clean;
  for (const CleanedLine& line : lines) {
    if (line.reason == kCaption) {
      take_caption_text(text, line, clean);
    } else if (!line.reason.empty()) {
      clean.removed.push_back({line.begin, line.end, std::string(line.reason)});
    }
  }
  clean.title = shown_title(content(article.title, make_line(article.title, 0, article.title.size())));
  take_title(article, first_line(lines, title_line), lines.end(), clean.title);
  cut_credit_tail(text, lines, clean.removed);
  std::sort(clean.removed.begin(), clean.removed.end(),
            [](const RemovedText& a, const RemovedText& b) { return a.begin < b.begin; });
  clean.body = join_body(text, lines);
  const bool was_page = !article.blocks.empty();  // of which no mark is left that its readers did not see
  if (!was_page) clean.body = without_markup(std::move(clean.body));
  return clean;
}

CleanText raw_text(const Article& article) {
  return {.title = article.title, .body = article.text, .removed = {}, .captions = {}};
}

}  // namespace kz
