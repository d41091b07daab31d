// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/noise_rules.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/noise/line_rules.h"
#include "common/noise/removal_reason.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

// "**Read also**", "_5 March 2021_" without what Markdown puts around a line in bold or italics.
std::string_view without_emphasis(std::string_view line) {
  constexpr std::string_view kMarks = "*_";
  if (line.empty() || line.front() != line.back() || kMarks.find(line.front()) == std::string_view::npos) return line;
  const std::size_t begin = line.find_first_not_of(line.front());
  if (begin == std::string_view::npos || line[begin] == ' ') return line;
  return line.substr(begin, line.find_last_not_of(line.back()) + 1 - begin);
}

bool is_separator(const NoiseLine& line) {
  if (line.text.starts_with("```") && line.words.size() == 1) return true;  // begins code in Markdown
  for (std::size_t i = 0; i < line.text.size();) {
    const Character c = character_at(line.text, i);
    const auto code = static_cast<UChar32>(c.code);
    // What is above the symbols of the basic plane may be pictures that say something.
    if (u_isalnum(code) != 0 || u_charType(code) == U_OTHER_SYMBOL) return false;
    i += c.length;
  }
  return true;
}

constexpr std::string_view kDateHeader = "date header";

struct NoiseRule {
  std::string_view reason;
  bool (*applies)(const NoiseLine&);
};

constexpr std::array kNoiseRules{
    NoiseRule{"separator", is_separator},
    NoiseRule{"hashtags", is_hashtags},
    NoiseRule{"navigation", is_control},
    NoiseRule{"navigation", is_menu_entry},
    NoiseRule{"navigation", is_breadcrumb},
    NoiseRule{"comment form", is_comment_form},
    NoiseRule{"page furniture", is_furniture},
    NoiseRule{"sharing", is_share_line},
    NoiseRule{"teaser", is_teaser},
    NoiseRule{"teaser", is_request},
    NoiseRule{"empty label", is_empty_label},
    NoiseRule{kDateHeader, is_date_header},
    NoiseRule{removal_reason::kByline, is_byline},
    NoiseRule{"agency credit", is_agency_credit},
    NoiseRule{"staff credit", is_staff_credit},
    NoiseRule{"source mark", is_source_mark},
    NoiseRule{"link", is_link_line},
    NoiseRule{"copyright", is_copyright},
    NoiseRule{"copyright", is_terms_of_use},
    NoiseRule{"picture credit", is_credit_line},
    NoiseRule{"about the author", is_author_note},
};

constexpr std::array<std::string_view, 3> kPartMarks{" \u00B7 ", " \u2022 ", " | "};

/// Whether it may have several parts; asked of nearly every line of an archive, so by one byte of a mark.
bool may_have_parts(std::string_view line) {
  return std::any_of(kPartMarks.begin(), kPartMarks.end(),
                     [&](std::string_view mark) { return line.find(mark[mark.size() - 2]) != std::string_view::npos; });
}

/// The text up to the next " · " or " | ", which is taken from `rest`.
std::string_view next_part(std::string_view& rest) {
  std::size_t end = rest.size();
  std::size_t next = rest.size();
  for (const std::string_view mark : kPartMarks) {
    const std::size_t at = rest.find(mark);
    if (at >= end) continue;
    end = at;
    next = at + mark.size();
  }
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(next);
  return part;
}

/// Four digits in a row: "2:1" is a result.
bool has_year(std::string_view folded) {
  constexpr std::size_t kDigits = 4;
  std::size_t digits = 0;
  return std::any_of(folded.begin(), folded.end(), [&](char c) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    return digits == kDigits;
  });
}

/// "World" of "World · 5 January 2022 · By Ann Person" above an article.
bool may_stand_beside_date(const NoiseLine& part) {
  constexpr std::size_t kMostWords = 4;
  return part.is_near_start && !part.is_first && part.words.size() <= kMostWords && !ends_sentence(part.folded);
}

/// "Comments (14) · Add an opinion": why the first of several parts is noise, where each is by itself, or stands beside
/// a date at the head of the article.
std::string_view reason_of_parts(const NoiseLine& line) {
  std::string_view rest = line.text;
  if (!may_have_parts(rest) || next_part(rest).size() == line.text.size()) return {};
  NoiseLine part;
  part.is_first = line.is_first;
  part.is_near_start = line.is_near_start;
  part.is_last = line.is_last;
  std::string_view reason;
  bool needs_date = false;
  bool has_date = false;
  for (rest = line.text; !rest.empty();) {
    read_noise_line(next_part(rest), part);
    part.previous_reason = noise_reason(part);
    if (part.previous_reason.empty() && !may_stand_beside_date(part)) return {};
    needs_date = needs_date || part.previous_reason.empty();
    has_date = has_date || (part.previous_reason == kDateHeader && has_year(part.folded));
    if (reason.empty()) reason = part.previous_reason;
  }
  if (needs_date) return has_date ? kDateHeader : std::string_view();
  return reason;
}

}  // namespace

void read_noise_line(std::string_view text, NoiseLine& line) {
  line.text = text = without_emphasis(text);
  line.folded.clear();
  line.words.clear();
  bool is_after_space = true;
  for (const char c : fold(text)) {
    const bool is_space = is_blank(c) || c == '\n';
    if (is_space && !is_after_space) line.folded += ' ';
    if (!is_space) line.folded += c;
    is_after_space = is_space;
  }
  while (!line.folded.empty() && line.folded.back() == ' ') line.folded.pop_back();
  for (std::string_view rest = line.folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    line.words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

std::string_view noise_reason(const NoiseLine& line) {
  if (line.words.empty() || line.text.size() > kMaxNoiseLineBytes) return {};
  const auto* rule = std::find_if(kNoiseRules.begin(), kNoiseRules.end(),
                                  [&](const NoiseRule& candidate) { return candidate.applies(line); });
  if (rule != kNoiseRules.end()) return rule->reason;
  const std::string_view reason = world_reason(line);
  return reason.empty() ? reason_of_parts(line) : reason;
}

std::string_view leftover_reason(const NoiseLine& line) {
  return is_lone_heading(line) ? "page furniture" : std::string_view();
}

}  // namespace kz
