// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_rules.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <span>
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
constexpr std::size_t kMaxBylineWords = 10;  // with the date: "By Ann Person, Courier | January 5, 2022"

constexpr std::array kCreditWords{"and"sv,   "with"sv,    "by"sv,  "in"sv,       "local"sv,      "media"sv,
                                  "staff"sv, "writers"sv, "und"sv, "mit"sv,      "material"sv,   "materials"sv,
                                  "from"sv,  "of"sv,      "the"sv, "compiled"sv, "information"sv};
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

/// "Ann Person contributed to this report.", "(With inputs from agencies)", at the article's end.
bool is_last_credit(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 20;
  constexpr std::array kEnds{"contributed to this report."sv, "contributed to this report"sv,
                             "contributed to this story."sv,  "contributed to this article."sv,
                             "contributed reporting."sv,      "contributed reporting"sv};
  constexpr std::array kStarts{"with inputs from "sv, "(with inputs from "sv, "(editor: "sv,           "(editors: "sv,
                               "(edited by "sv,       "edited by: "sv,        "[editor in charge: "sv, "(writing by "sv,
                               "(editor in charge"sv, "[editor-in-charge"sv};
  if (!line.is_last || line.words.size() > kMostWords) return false;
  const bool ends =
      std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return line.folded.ends_with(end); });
  return ends || starts_with_any(line.folded, kStarts);
}

/// Whether all words of `text` from number `first` on begin with capitals, but for those that join names.
bool are_names(std::string_view text, std::size_t first) {
  constexpr std::array kJoining{"and"sv, "und"sv, "y"sv,  "et"sv,  "de"sv, "von"sv,
                                "van"sv, "der"sv, "al"sv, "bin"sv, "in"sv, "for"sv};
  std::size_t number = 0;
  std::size_t names = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty() || number++ < first) continue;
    if (names > 0 && is_one_of(word, kJoining)) continue;
    const auto code = static_cast<UChar32>(character_at(word, 0).code);
    if (u_isalpha(code) != 0 && u_isupper(code) == 0) return false;
    names += u_isalpha(code) != 0 ? 1 : 0;
  }
  return names > 1;
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

/// "Photo from open sources", "Illustrative photo", "Screenshot from video": where a picture is from, or what for.
bool is_picture_note(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 8;
  constexpr std::array kPictures{"photo"sv, "photos"sv,       "photograph"sv, "picture"sv,
                                 "image"sv, "illustration"sv, "screenshot"sv, "screengrab"sv};
  constexpr std::array kJoints{"by"sv, "courtesy"sv, "for"sv, "from"sv, "source"sv, "taken"sv};
  constexpr std::array kMeant{"for"sv, "from"sv, "illustrative"sv, "symbolic"sv};
  constexpr std::array kKinds{"archival"sv,     "archive"sv, "cover"sv,    "file"sv,  "illustration"sv,
                              "illustrative"sv, "main"sv,    "symbolic"sv, "stock"sv, "title"sv};
  constexpr std::array kWhole{"frame from video"sv, "getty images"sv,         "istock"sv,           "screenshot"sv,
                              "shutterstock"sv,     "still from the video"sv, "still from video"sv, "video frame"sv};
  auto words = std::span(line.words);
  if (words.size() > 1 && words.front() == "the") words = words.subspan(1);
  if (words.size() > kMostWords) return false;
  if (is_one_of(letters_of(line.folded), kWhole)) return true;
  const bool is_sentence = line.folded.find(',') != std::string::npos || line.folded.ends_with('.');
  if (words.size() < 2 || is_sentence) return false;
  if (is_one_of(words[0], kKinds) && is_one_of(letters_of(words[1]), kPictures))
    return words.size() == 2 || words[1].ends_with(':') || is_one_of(words[2], kJoints);
  const bool is_meant = words.size() > 2 && words[1] == "is" && is_one_of(words[2], kMeant);
  return is_one_of(words[0], kPictures) && (is_meant || is_one_of(words[1], kJoints));
}

/// Whether `text` names whom something is credited to: people, or an agency.
bool credits_somebody(std::string_view text) {
  const auto whom = trimmed(text);
  return !whom.empty() && (are_names(whom, 0) || is_news_agency(fold(whom)));
}

/// "Material prepared by Ann Person", "Reporter: Ann Person", "All articles by Ann Person", "Text: dpa".
bool is_whose_work(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 8;
  constexpr std::array kStarts{"all articles by "sv,
                               "camera: "sv,
                               "correspondent: "sv,
                               "edited by "sv,
                               "editing by "sv,
                               "editing: "sv,
                               "editor-in-chief: "sv,
                               "graphics: "sv,
                               "infographic: "sv,
                               "interview by "sv,
                               "interview: "sv,
                               "map: "sv,
                               "material prepared by "sv,
                               "more articles by "sv,
                               "photographer: "sv,
                               "posts by "sv,
                               "prepared by "sv,
                               "publisher: "sv,
                               "reporter: "sv,
                               "responsible editor: "sv,
                               "sources: "sv,
                               "text by "sv,
                               "text: "sv,
                               "the material was prepared by "sv,
                               "translated by "sv,
                               "translation by "sv,
                               "view all posts by "sv,
                               "writer: "sv};
  if (line.is_first || line.words.size() > kMostWords || ends_sentence(line.folded)) return false;
  const auto* start = std::find_if(kStarts.begin(), kStarts.end(),
                                   [&](std::string_view each) { return line.folded.starts_with(each); });
  // The label is in ASCII: it has as many bytes as it is written with.
  return start != kStarts.end() && line.text.size() > start->size() &&
         credits_somebody(line.text.substr(start->size()));
}

}  // namespace

bool is_author_note(const NoiseLine& line) {
  constexpr std::size_t kWordsToRole = 14;
  constexpr std::array kRoles{"author"sv,    "blogger"sv,  "columnist"sv,  "contributor"sv, "correspondent"sv,
                              "editor"sv,    "fellow"sv,   "freelancer"sv, "journalist"sv,  "lecturer"sv,
                              "professor"sv, "reporter"sv, "researcher"sv, "scholar"sv,     "writer"sv};
  if (!line.is_last || line.is_first) return false;
  const auto is = std::find(line.words.begin(), line.words.end(), "is"sv);
  const auto name = static_cast<std::size_t>(is - line.words.begin());
  const bool has_name = is != line.words.end() && name >= 2 && name <= 4 && line.words.size() > name + 2;
  if (!has_name || !are_names(line.text.substr(0, line.text.find(" is ")), 0)) return false;
  const auto article = line.words[name + 1];
  if ((article != "a" && article != "an" && article != "the") || is_one_of("was"sv, line.words)) return false;
  const auto end = std::min(line.words.size(), name + kWordsToRole);
  return std::any_of(line.words.begin() + static_cast<std::ptrdiff_t>(name + 2),
                     line.words.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](std::string_view word) { return is_one_of(letters_of(word), kRoles); });
}

bool is_byline(const NoiseLine& line) {
  constexpr std::array kStarts{"by"sv, "by:"sv, "von"sv, "par"sv, "por"sv, "wrote:"sv};
  constexpr std::array kNoNames{"the"sv,  "a"sv,    "an"sv,  "all"sv,
                                "this"sv, "land"sv, "air"sv, "sea"sv};  // "BY THE NUMBERS"
  constexpr std::array kVerbs{"written"sv, "text"sv,        "posted"sv,   "story"sv,
                              "report"sv,  "interviewed"sv, "prepared"sv, "reported"sv};
  if (line.is_first || !line.is_near_start || line.words.size() > kMaxBylineWords) return false;
  const std::size_t first = !line.words.empty() && is_one_of(line.words[0], kVerbs) ? 1 : 0;
  if (line.words.size() < first + 3 || ends_sentence(line.folded)) return false;
  const bool is_by = line.words[first] == "by" || line.words[first] == "by:";
  if (!is_by && (first > 0 || !is_one_of(line.words[0], kStarts))) return false;
  if (is_by && is_one_of(line.words[first + 1], kNoNames)) return false;
  return are_names(line.text, first + 1);
}

bool is_agency_credit(const NoiseLine& line) {
  constexpr std::size_t kAgencyWords = 2;
  const bool is_below_title = line.is_near_start && !line.is_first && line.words.size() <= kAgencyWords;
  if (is_below_title && is_news_agency(line.folded)) return true;
  if (!line.is_last || line.words.size() > kMaxCreditWords) return false;
  const CreditCount count = count_credits(line.folded);
  const bool is_bracketed = line.folded.front() == '(' && line.folded.back() == ')';
  const bool is_one_word = line.words.size() == 1;  // "SDA/abc"
  return count.agencies > 0 && count.others == 0 && (count.editors == 0 || is_bracketed || is_one_word);
}

bool is_source_mark(const NoiseLine& line) {
  if (line.words.size() != 2 || line.words[0] != "source") return false;
  return line.words[1] == "link" || line.words[1] == "site" || line.words[1].substr(0, 5) == "site-";
}

bool is_credit_line(const NoiseLine& line) {
  constexpr std::size_t kMostWordsOfFirst = 5;  // a longer one is a headline: "Video: Monks walk on embers in Japan"
  if (line.is_first) return line.words.size() <= kMostWordsOfFirst && is_picture_credit(line.text);
  return is_picture_credit(line.text) || is_picture_note(line);
}

bool is_copyright(const NoiseLine& line) {
  if (line.folded.size() <= kMaxShortCreditBytes && line.folded.substr(0, 2) == "\u00A9") return true;
  const bool is_statement = line.folded.starts_with("copyright ") || line.folded.starts_with("\u00A9");
  return is_statement && line.folded.find("all rights reserved") != std::string::npos;
}

bool is_staff_credit(const NoiseLine& line) {
  if (is_last_credit(line) || is_whose_work(line)) return true;
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
