// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "common/names/news_agencies.h"
#include "common/noise/caption_finder.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxCreditWords = 10;
constexpr std::size_t kMaxShortCreditBytes = 100;
constexpr std::size_t kMaxEditorLetters = 4;  // the editors' marks in "(lrg / vbu / afp / dpa)"
constexpr std::size_t kMaxImprintBytes = 120;

constexpr std::array kCreditWords{"and"sv,      "with"sv,      "by"sv,      "in"sv,  "local"sv,
                                  "media"sv,    "staff"sv,     "writers"sv, "und"sv, "mit"sv,
                                  "material"sv, "materials"sv, "from"sv,    "of"sv,  "the"sv};
// "(mkr / with material from the agencies)": agencies without their names.
constexpr std::array kAnyAgency{"agencies"sv, "agency"sv, "agenturen"sv, "agencias"sv, "agences"sv};

struct CreditCount {
  std::size_t agencies = 0;
  std::size_t editors = 0;
  std::size_t others = 0;
};

CreditCount count_credits(std::string_view folded) {
  CreditCount count;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find_first_of(" /,-&()"), folded.size());
    std::string_view word = folded.substr(0, end);
    folded.remove_prefix(std::min(end + 1, folded.size()));
    while (!word.empty() && word.back() == '.') word.remove_suffix(1);
    if (word.empty() || is_one_of(word, kCreditWords)) continue;
    if (is_news_agency(word) || is_one_of(word, kAnyAgency)) {
      ++count.agencies;
    } else if (word.size() <= kMaxEditorLetters) {
      ++count.editors;
    } else if (word.find('.') == std::string_view::npos) {  // a site's name is a credit as well
      ++count.others;
    }
  }
  return count;
}

std::size_t find_bracketed_credit(std::string_view line) {
  const std::size_t open = line.rfind('(');
  const std::size_t close = open == std::string_view::npos ? open : line.find(')', open);
  if (close == std::string_view::npos) return close;
  const CreditCount count = count_credits(fold(line.substr(open, close + 1 - open)));
  if (count.agencies == 0 || count.others > 0) return std::string_view::npos;
  const std::string_view rest = line.substr(close + 1);
  const bool is_imprint =
      rest.size() <= kMaxImprintBytes && rest.substr(0, 2) == " *";  // the footnote of a marked link
  return rest.empty() || is_imprint ? open : std::string_view::npos;
}

}  // namespace

bool is_agency_credit(const NoiseLine& line) {
  if (!line.is_last || line.words.size() > kMaxCreditWords) return false;
  const CreditCount count = count_credits(line.folded);
  const bool is_bracketed = line.folded.front() == '(' && line.folded.back() == ')';
  return count.agencies > 0 && count.others == 0 && (count.editors == 0 || is_bracketed);
}

bool is_source_mark(const NoiseLine& line) {
  if (line.words.size() != 2 || line.words[0] != "source") return false;
  return line.words[1] == "link" || line.words[1] == "site" || line.words[1].substr(0, 5) == "site-";
}

bool is_credit_line(const NoiseLine& line) {
  return is_picture_credit(line.text);
}

bool is_copyright(const NoiseLine& line) {
  return line.folded.size() <= kMaxShortCreditBytes && line.folded.substr(0, 2) == "\u00A9";
}

bool is_staff_credit(const NoiseLine& line) {
  constexpr std::array kStarts{"reporting by "sv, "(reporting by "sv, "additional reporting by "sv,
                               "writing by "sv,   "(writing by "sv,   "(additional reporting by "sv};
  if (!starts_with_any(line.folded, kStarts)) return false;
  const auto name = line.text.find("by ");
  const bool has_name = name != std::string_view::npos && name + 3 < line.text.size() && line.text[name + 3] >= 'A' &&
                        line.text[name + 3] <= 'Z';
  const bool is_credit = line.folded.find("edit") != std::string::npos || line.folded.front() == '(' || line.is_last;
  return has_name && is_credit;
}

std::size_t find_credit_tail(std::string_view line) {
  if (const std::size_t bracketed = find_bracketed_credit(line); bracketed != std::string_view::npos) return bracketed;
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || space == 0) return std::string_view::npos;
  if (!is_news_agency(fold(line.substr(space + 1)))) return std::string_view::npos;
  const Character before = character_at(line, previous_character(line, space));
  const bool is_behind_sentence = before.code == U'.' || before.code == U'!' || before.code == U'?' ||
                                  before.code == U'"' || before.code == U'\u201D';
  return is_behind_sentence ? space + 1 : std::string_view::npos;
}

}  // namespace kz
