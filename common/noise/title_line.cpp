// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/title_line.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/noise/line_features.h"
#include "common/noise/line_rules.h"
#include "common/noise/noise_phrases.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxSectionWords = 4;
constexpr std::size_t kMaxNameWords = 2;  // of a site or a place above the title
constexpr std::size_t kMaxTaglineWords = 6;
constexpr std::size_t kMinTitleWords = 3;
constexpr std::size_t kMostTitleWords = 25;

constexpr auto kSectionWords = std::to_array<std::string_view>({
    "home"sv,       "main"sv,          "news"sv,          "world"sv,          "politics"sv,      "policy"sv,
    "society"sv,    "economy"sv,       "economics"sv,     "business"sv,       "finance"sv,       "finances"sv,
    "financial"sv,  "markets"sv,       "money"sv,         "sport"sv,          "sports"sv,        "football"sv,
    "hockey"sv,     "tennis"sv,        "culture"sv,       "arts"sv,           "lifestyle"sv,     "life"sv,
    "opinion"sv,    "opinions"sv,      "analysis"sv,      "analytics"sv,      "interview"sv,     "interviews"sv,
    "comment"sv,    "editorial"sv,     "columns"sv,       "columnists"sv,     "blogs"sv,         "blog"sv,
    "authors"sv,    "video"sv,         "videos"sv,        "photo"sv,          "photos"sv,        "photogallery"sv,
    "multimedia"sv, "gallery"sv,       "podcast"sv,       "podcasts"sv,       "incidents"sv,     "accidents"sv,
    "crime"sv,      "law"sv,           "international"sv, "national"sv,       "domestic"sv,      "local"sv,
    "regional"sv,   "region"sv,        "regions"sv,       "abroad"sv,         "foreign"sv,       "country"sv,
    "city"sv,       "europe"sv,        "asia"sv,          "africa"sv,         "america"sv,       "americas"sv,
    "technology"sv, "technologies"sv,  "tech"sv,          "science"sv,        "health"sv,        "medicine"sv,
    "education"sv,  "environment"sv,   "climate"sv,       "travel"sv,         "auto"sv,          "cars"sv,
    "weather"sv,    "entertainment"sv, "media"sv,         "press"sv,          "release"sv,       "releases"sv,
    "latest"sv,     "top"sv,           "breaking"sv,      "headlines"sv,      "features"sv,      "feature"sv,
    "special"sv,    "report"sv,        "reports"sv,       "investigations"sv, "publications"sv,  "articles"sv,
    "article"sv,    "stories"sv,       "archive"sv,       "events"sv,         "military"sv,      "defense"sv,
    "defence"sv,    "security"sv,      "religion"sv,      "history"sv,        "energy"sv,        "industry"sv,
    "companies"sv,  "property"sv,      "books"sv,         "music"sv,          "film"sv,          "films"sv,
    "tv"sv,         "radio"sv,         "live"sv,          "politik"sv,        "wirtschaft"sv,    "panorama"sv,
    "ausland"sv,    "inland"sv,        "kultur"sv,        "meinung"sv,        "nachrichten"sv,   "monde"sv,
    "politique"sv,  "economie"sv,      "societe"sv,       "mundo"sv,          "internacional"sv, "politica"sv,
    "economia"sv,   "sociedad"sv,      "deportes"sv,      "noticias"sv,       "мир"sv,           "политика"sv,
    "экономика"sv,  "общество"sv,      "спорт"sv,         "новости"sv,        "происшествия"sv,  "культура"sv,
});
constexpr auto kJoiningWords =
    std::to_array<std::string_view>({"and"sv, "the"sv, "of"sv, "in"sv, "und"sv, "y"sv, "et"sv, "и"sv});

constexpr std::size_t kMaxFieldBytes = 20;
constexpr std::array kTitleFields{"title"sv, "headline"sv, "subject"sv, "betreff"sv, "titel"sv};
constexpr auto kOtherFields = std::to_array<std::string_view>({
    "date"sv,        "sent"sv,
    "url"sv,         "link"sv,
    "source"sv,      "from"sv,
    "to"sv,          "cc"sv,
    "author"sv,      "authors"sv,
    "byline"sv,      "publisher"sv,
    "publication"sv, "language"sv,
    "section"sv,     "category"sv,
    "tags"sv,        "keywords"sv,
    "id"sv,          "published"sv,
    "updated"sv,     "publication date"sv,
    "subtitle"sv,    "reply-to"sv,
});

// Chinese and Japanese put no blanks between words.
bool is_long_without_blanks(std::string_view line) {
  constexpr std::size_t kMinCharacters = 7;
  return static_cast<unsigned char>(line.front()) >= 0xE3U && count_characters(line) >= kMinCharacters;
}

bool is_label_line(const LineFeatures& f, std::size_t most_words) {
  return f.words > 0 && f.words <= most_words && !f.ends_sentence && f.digits == 0;
}

// "Tuesday, 1 March" is none.
bool is_title_like(const HeadLine& line, const LineFeatures& f) {
  if (is_long_without_blanks(line.text)) return !ends_like_sentence(line.text);
  return f.words >= kMinTitleWords + (f.digits > 0 ? 2 : 0) && f.words <= kMostTitleWords &&
         !line.text.ends_with('.') && !line.text.ends_with(':') && section_reason(f.folded).empty();
}

bool stands_below_title(std::string_view reason) {
  constexpr std::array kReasons{"date header"sv, "byline"sv, "sharing"sv};
  return is_one_of(reason, kReasons);
}

}  // namespace

bool names_section(std::string_view line) {
  const LineFeatures f = read_line_features(line);
  if (!is_label_line(f, kMaxSectionWords) || is_long_without_blanks(line)) return false;
  std::size_t sections = 0;
  for (std::string_view rest = f.folded; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool is_section = is_one_of(word, kSectionWords) || is_world_section_name(word);
    if (!is_section && !is_one_of(word, kJoiningWords)) return false;
    sections += is_section ? 1 : 0;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return sections > 0;
}

std::optional<TitleField> find_title_field(const std::vector<HeadLine>& head) {
  constexpr std::size_t kLeastFields = 2;
  std::optional<TitleField> title;
  std::size_t fields = 0;
  for (; fields < head.size(); ++fields) {
    const std::string_view line = head[fields].text;
    const std::size_t colon = line.find(": ");
    if (colon > kMaxFieldBytes) break;  // or there is none
    const std::string name = fold(line.substr(0, colon));
    const bool is_title = is_one_of(name, kTitleFields);
    if (!is_title && !is_one_of(name, kOtherFields)) break;
    if (is_title && !title) title = TitleField{fields, line.find_first_not_of(' ', colon + 1), 0};
  }
  if (!title || fields < kLeastFields) return std::nullopt;
  title->fields = fields;
  return title;
}

std::optional<std::size_t> find_title_below_sections(const std::vector<HeadLine>& head) {
  bool is_below_sections = true;  // and nothing else
  std::size_t kept = 0;
  for (std::size_t i = 0; i + 1 < head.size(); ++i) {
    const HeadLine& line = head[i];
    if (!line.reason.empty()) continue;
    const LineFeatures f = read_line_features(line.text);
    if (names_section(line.text)) {
      ++kept;
      continue;
    }
    if (kept > 0 && is_title_like(line, f) && (is_below_sections || stands_below_title(head[i + 1].reason))) return i;
    // "Courier", "News from the valley": a name stands first, and what it says of itself.
    const bool is_name =
        is_label_line(f, kMaxNameWords) && !is_long_without_blanks(line.text) && f.capitalised == f.words;
    const bool may_stand_above = is_name || (kept > 0 && is_label_line(f, kMaxTaglineWords));
    if (!may_stand_above) return std::nullopt;
    is_below_sections = false;
    ++kept;
  }
  return std::nullopt;
}

bool goes_on_below(const std::vector<std::string_view>& block) {
  constexpr std::size_t kMinBytes = 50;
  constexpr std::size_t kMaxBytes = 110;
  if (block.size() < 2 || block[0].size() < kMinBytes || ends_like_sentence(block[0])) return false;
  const auto is_shorter = [](std::string_view a, std::string_view b) { return a.size() < b.size(); };
  const std::size_t width = std::max_element(block.begin(), block.end(), is_shorter)->size();
  const std::string_view next = block[1];
  const bool had_room = block[0].size() + 1 + std::min(next.find(' '), next.size()) <= width;
  if (width > kMaxBytes || had_room) return false;
  constexpr std::array kBylines{"by "sv, "von "sv, "por "sv, "par "sv, "di "sv};
  if (std::any_of(kBylines.begin(), kBylines.end(), [&](std::string_view by) { return next.starts_with(by); })) {
    return false;
  }
  // No headline ends with such a word.
  constexpr std::array kOpenWords{"the"sv, "a"sv,   "an"sv,    "of"sv,   "in"sv,   "on"sv,   "at"sv,
                                  "to"sv,  "and"sv, "or"sv,    "with"sv, "by"sv,   "from"sv, "that"sv,
                                  "as"sv,  "is"sv,  "are"sv,   "was"sv,  "were"sv, "has"sv,  "have"sv,
                                  "had"sv, "its"sv, "their"sv, "his"sv,  "into"sv, "which"sv};
  const std::string_view last_word = block[0].substr(block[0].rfind(' ') + 1);
  return (next.front() >= 'a' && next.front() <= 'z') || last_word.ends_with(',') || is_one_of(last_word, kOpenWords);
}

}  // namespace kz
