// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/caption_finder.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/names/news_agencies.h"
#include "common/noise/line_features.h"
#include "common/noise/noise_phrases.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxCaptionBytes = 500;
constexpr std::size_t kMaxCreditBytes = 100;
constexpr std::size_t kMaxBareCreditWords = 3;  // "Photo A. Person"
constexpr std::string_view kCopyright = "\u00A9";

// Whether `text`, without brackets, is a label and whom it credits.
bool is_labelled_credit(std::string_view text) {
  if (text.empty() || text.size() > kMaxCreditBytes) return false;
  const std::size_t label = credit_label_size(folded_words(text));
  if (label == 0) return false;
  const LineFeatures features = read_line_features(text);
  const bool has_mark =
      text.find_first_of(":/|") != std::string_view::npos || text.find(kCopyright) != std::string_view::npos;
  const auto label_words =
      1 + static_cast<std::size_t>(
              std::count(features.folded.begin(), features.folded.begin() + static_cast<std::ptrdiff_t>(label), ' '));
  const std::size_t credited = features.words - label_words;
  const bool is_bare =
      credited > 0 && credited <= kMaxBareCreditWords && features.lower_case <= 1 && features.capitalised > credited;
  // "Photo: a sentence about it." is a caption.
  return (has_mark && features.words <= label_words + 9 && features.function_words <= 2 &&
          !(features.ends_sentence && credited > kMaxBareCreditWords)) ||
         (is_bare && !features.ends_sentence);
}

// Whether all words of `text` begin with capitals, one to four of them.
bool are_photographers(std::string_view text) {
  constexpr std::size_t kMostWords = 4;
  const LineFeatures features = read_line_features(text);
  return features.words > 0 && features.words <= kMostWords && features.lower_case == 0 && features.digits == 0;
}

bool is_photo_agency(std::string_view folded) {
  constexpr std::array kOthers{"ap photo"sv, "epa-efe"sv, "getty images"sv, "file photo"sv};
  return is_news_agency(folded) || is_one_of(folded, kOthers);
}

// "REUTERS/Ann Person", "AP Photo/Ann Person", "Ministry of Defence/Handout via REUTERS", "AFP via Getty Images".
bool is_agency_credit_of_picture(std::string_view text) {
  constexpr std::string_view kVia = " via ";
  if (text.size() > kMaxCreditBytes ||
      (text.find('/') == std::string_view::npos && text.find(kVia) == std::string_view::npos)) {
    return false;
  }
  const std::string folded = fold(text);
  const std::size_t via = folded.rfind(kVia);
  if (via != std::string::npos && is_photo_agency(std::string_view(folded).substr(via + kVia.size()))) {
    return read_line_features(text.substr(0, text.rfind(kVia))).lower_case == 0;
  }
  const std::size_t stroke = text.find('/');
  if (stroke == std::string_view::npos) return false;
  const auto before = trimmed(text.substr(0, stroke));
  const auto behind = trimmed(text.substr(stroke + 1));
  if (is_photo_agency(fold(before)) && are_photographers(behind)) return true;
  // "Ann Person/Xinhua/ZUMA", "Ann Person/Reuters files"
  const auto agency = trimmed(behind.substr(0, behind.find('/')));
  const auto name = agency.ends_with(" files") ? agency.substr(0, agency.size() - 6) : agency;
  return are_photographers(before) && is_photo_agency(fold(name));
}

// Where such a credit begins behind the sentence of a caption; npos where there is none.
std::size_t find_agency_tail(std::string_view line) {
  const std::string_view end = line.substr(line.size() - std::min(line.size(), kMaxCreditBytes));
  if (end.find('/') == std::string_view::npos && end.find(" via ") == std::string_view::npos)
    return std::string_view::npos;
  if (line.ends_with('.')) line.remove_suffix(1);
  for (std::size_t at = line.rfind(". "); at != std::string_view::npos && at > 0 && line.size() - at <= kMaxCreditBytes;
       at = line.rfind(". ", at - 1)) {
    if (is_agency_credit_of_picture(line.substr(at + 2))) return at + 2;
  }
  return std::string_view::npos;
}

}  // namespace

bool is_picture_credit(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kMaxCreditBytes) return false;
  if (line.substr(0, kCopyright.size()) == kCopyright) return true;
  const bool is_bracketed = (line.front() == '(' && line.back() == ')') || (line.front() == '[' && line.back() == ']');
  const std::string_view inside = is_bracketed ? line.substr(1, line.size() - 2) : line;
  return is_labelled_credit(inside) || is_agency_credit_of_picture(inside);
}

std::size_t find_caption_credit(std::string_view line) {
  if (line.size() > kMaxCaptionBytes) return std::string_view::npos;
  const std::size_t sign = line.rfind(kCopyright);
  if (sign != std::string_view::npos && sign > 0 && line.size() - sign <= kMaxCreditBytes &&
      !ends_like_sentence(line.substr(sign))) {
    std::size_t begin = sign;  // "Bild © Agency"
    const std::size_t space = line.rfind(' ', sign >= 2 ? sign - 2 : 0);
    if (space != std::string_view::npos && credit_label_size(folded_words(line.substr(space, sign - space))) > 0) {
      begin = space + 1;
    }
    return begin;
  }
  if (const std::size_t tail = find_agency_tail(line); tail != std::string_view::npos) return tail;
  if (line.empty() || line.back() != ')') return std::string_view::npos;
  const std::size_t open = line.rfind('(');
  if (open == std::string_view::npos || open == 0) return std::string_view::npos;
  const std::string_view inside = line.substr(open + 1, line.size() - open - 2);
  const bool has_agency_photo = inside.find(" Photo") != std::string_view::npos && inside.size() <= kMaxCreditBytes;
  return has_agency_photo || is_labelled_credit(inside) || is_agency_credit_of_picture(inside) ? open
                                                                                               : std::string_view::npos;
}

std::size_t find_markdown_caption(std::string_view line) {
  const std::size_t end = line.find("](");
  const bool is_picture = line.starts_with(kMarkdownPicture) && line.ends_with(')') && end != std::string_view::npos &&
                          line.find(')') + 1 == line.size();
  return is_picture ? end : 0;
}

}  // namespace kz
