// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/document_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/dates/full_date.h"
#include "common/noise/line_features.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kTimeCode = "time code";
constexpr std::string_view kQuoted = "quoted message";
constexpr std::string_view kPageHead = "page header";
constexpr std::string_view kContact = "contact";

// "1 / 00:00:01,000 --> 00:00:04,200": the number and the time of a subtitle.
void take_time_codes(std::vector<PageLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (!is_ascii_digit(text.front()) || text.find(" --> ") == std::string_view::npos) continue;
    lines[i].reason = kTimeCode;
    if (i > 0 && are_digits(lines[i - 1].text)) lines[i - 1].reason = kTimeCode;
  }
}

bool is_quoted(const PageLine& line) {
  return line.text.starts_with("> ") || line.text == ">";
}

// "... wrote:", as mail programs of several languages say it.
bool says_wrote(std::string_view line) {
  constexpr std::array kVerbs{"wrote:"sv,      "schrieb:"sv,  "ecrit :"sv,  "ecrit:"sv,      "escribio:"sv,
                              "ha scritto:"sv, "escreveu:"sv, "napisal:"sv, "napisal(a):"sv, "napisał(a):"sv,
                              "schreef:"sv,    "skrev:"sv,    "написал:"sv, "пишет:"sv,      "написал(а):"sv,
                              "yazdi:"sv,      "yazdı:"sv};
  const std::string folded = fold(line);
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) { return folded.ends_with(verb); });
}

// "On 3 July 2013 Ann Person <ann@post.example> wrote:", and the lines below that begin with '>'.
void take_quoted_message(std::vector<PageLine>& lines) {
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (!is_quoted(lines[i + 1]) || is_quoted(lines[i]) || !says_wrote(text)) continue;
    // A mail program may have broken the line before "wrote:".
    const bool is_broken = text.find(' ') == std::string_view::npos && !lines[i].is_after_blank;
    if (is_broken) lines[i - 1].reason = kQuoted;
    lines[i].reason = kQuoted;
    for (++i; i < lines.size() && is_quoted(lines[i]); ++i) lines[i].reason = kQuoted;
  }
}

// Where columns or the ends of a line are parted by blanks.
std::size_t wide_gap(std::string_view text) {
  return text.find("    ");
}

// Whether the lines beside it have gaps too: they are rows of a table.
bool is_row(const std::vector<PageLine>& lines, std::size_t i) {
  return (i > 0 && wide_gap(lines[i - 1].text) != std::string_view::npos) ||
         (i + 1 < lines.size() && wide_gap(lines[i + 1].text) != std::string_view::npos);
}

// "12        The Monitor of Rivers", "The Monitor of Rivers        12", but no row of a table.
bool has_page_number(const std::vector<PageLine>& lines, std::size_t i) {
  const std::string_view text = lines[i].text;
  const std::size_t gap = wide_gap(text);
  if (gap == std::string_view::npos || is_row(lines, i)) return false;
  return are_digits(text.substr(0, gap)) || are_digits(trimmed(text.substr(text.rfind("    "))));
}

// Whether the line above or below is as long as prose is. Rows of tables have rows beside them.
bool is_beside_prose(const std::vector<PageLine>& lines, std::size_t i) {
  constexpr std::size_t kMinBytes = 50;
  return (i > 0 && lines[i - 1].text.size() >= kMinBytes) ||
         (i + 1 < lines.size() && lines[i + 1].text.size() >= kMinBytes);
}

// Whether line `i`, with a number, looks as the heads of printed pages do: it has a gap, or stands between lines of
// prose, parted from them by blank lines. A date that comes again heads parts of a chronicle.
bool may_head_page(const std::vector<PageLine>& lines, std::size_t i) {
  constexpr std::size_t kMaxBytes = 100;
  constexpr std::ptrdiff_t kMinBlanks = 2;  // three words
  const std::string_view text = lines[i].text;
  const bool is_before_blank = i + 1 == lines.size() || lines[i + 1].is_after_blank;
  if (i > 0 && !lines[i].is_after_blank && !is_before_blank) return false;  // within a block
  const bool is_head = lines[i].reason.empty() && text.size() <= kMaxBytes && text.back() != ':' &&
                       std::any_of(text.begin(), text.end(), is_ascii_digit) &&
                       std::count(text.begin(), text.end(), ' ') >= kMinBlanks && !ends_like_sentence(text);
  if (!is_head) return false;
  const bool has_gap = wide_gap(text) != std::string_view::npos && !is_row(lines, i);
  const bool stands_alone = lines[i].is_after_blank && is_before_blank && is_beside_prose(lines, i);
  return (has_gap || stands_alone) && find_full_dates(text).empty();
}

void take_page_heads(std::vector<PageLine>& lines) {
  std::vector<std::size_t> heads;
  std::unordered_map<std::string_view, std::size_t> counts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_head_page(lines, i)) continue;
    heads.push_back(i);
    ++counts[lines[i].text];
  }
  for (const std::size_t i : heads) {
    if (counts[lines[i].text] > 1 || has_page_number(lines, i)) lines[i].reason = kPageHead;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].reason.empty() || !are_digits(lines[i].text) || !lines[i].is_after_blank) continue;
    const bool is_beside =
        (i > 0 && lines[i - 1].reason == kPageHead) || (i + 1 < lines.size() && lines[i + 1].reason == kPageHead);
    if (is_beside) lines[i].reason = kPageHead;
  }
}

// "Media contact:", and names, numbers and addresses up to the end.
void take_contact(std::vector<PageLine>& lines) {
  constexpr std::size_t kMaxLines = 8;
  constexpr std::size_t kMaxBytes = 80;
  constexpr std::size_t kMaxHeadingBytes = 40;
  constexpr std::array kHeadings{"media contact"sv,
                                 "media contacts"sv,
                                 "press contact"sv,
                                 "press contacts"sv,
                                 "contact"sv,
                                 "contacts"sv,
                                 "media inquiries"sv,
                                 "media enquiries"sv,
                                 "pressekontakt"sv,
                                 "contact presse"sv,
                                 "contacto de prensa"sv,
                                 "for media inquiries"sv,
                                 "for more information contact"sv,
                                 "for further information contact"sv,
                                 "notes to editors"sv};
  const std::size_t from = lines.size() > kMaxLines ? lines.size() - kMaxLines : 1;
  for (std::size_t i = from; i < lines.size(); ++i) {
    const std::string_view heading = lines[i].text;
    if (heading.size() > kMaxHeadingBytes || ends_like_sentence(heading)) continue;
    if (!is_one_of(read_line_features(heading).folded, kHeadings)) continue;
    const auto below = lines.begin() + static_cast<std::ptrdiff_t>(i);
    const bool is_end = std::all_of(below, lines.end(), [](const PageLine& line) {
      return !line.reason.empty() || (line.text.size() <= kMaxBytes && !ends_like_sentence(line.text));
    });
    if (!is_end) continue;
    std::for_each(below, lines.end(), [](PageLine& line) {
      if (line.reason.empty()) line.reason = kContact;
    });
    return;
  }
}

}  // namespace

void find_document_noise(std::vector<PageLine>& lines) {
  take_time_codes(lines);
  take_quoted_message(lines);
  take_page_heads(lines);
  take_contact(lines);
}

}  // namespace kz
