// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that stand on pages of news whatever the article is: known word by word.
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxLineBytes = 160;

// Whole lines, as `letters_of` leaves them: without figures and marks.
constexpr auto kLines = std::to_array<std::string_view>({
    // comments
    "comment"sv,
    "comments"sv,
    "no comments"sv,
    "no comments yet"sv,
    "show comments"sv,
    "hide comments"sv,
    "read comments"sv,
    "view comments"sv,
    "view all comments"sv,
    "all comments"sv,
    "load comments"sv,
    "load more comments"sv,
    "sign in to comment"sv,
    "sign in to leave a comment"sv,
    "sign in or register to comment"sv,
    "log in to comment"sv,
    "log in to leave a comment"sv,
    "login to comment"sv,
    "register to comment"sv,
    "join the discussion"sv,
    "join the conversation"sv,
    "discuss"sv,
    "your comment"sv,
    "to comment"sv,
    "report a comment"sv,
    "comments are disabled"sv,
    "no replies yet"sv,
    "the editors are not responsible for the content of the comments"sv,
    "the editors are not responsible for the content of comments"sv,
    "the editorial board is not responsible for the content of the comments"sv,
    "comments do not reflect the opinion of the editors"sv,
    // tools of the page
    "print"sv,
    "print this article"sv,
    "print this page"sv,
    "print version"sv,
    "printable version"sv,
    "version for printing"sv,
    "send by email"sv,
    "send by mail"sv,
    "send to a friend"sv,
    "email this article"sv,
    "email article"sv,
    "listen"sv,
    "listen to article"sv,
    "listen to the article"sv,
    "listen to this article"sv,
    "read aloud"sv,
    "min read"sv,
    "mins read"sv,
    "minute read"sv,
    "minutes read"sv,
    "min reading time"sv,
    "minutes to read"sv,
    "reading time"sv,
    "reading time min"sv,
    "reading time mins"sv,
    "reading time minute"sv,
    "reading time minutes"sv,
    "views"sv,
    "view"sv,
    "number of views"sv,
    "times read"sv,
    "rate this article"sv,
    "rate the article"sv,
    "rate this material"sv,
    "did you like the article"sv,
    "did you like this article"sv,
    "do you like the article"sv,
    "was this article helpful"sv,
    "was this helpful"sv,
    "was this page helpful"sv,
    "is this article helpful"sv,
    "report a typo"sv,
    "report an error"sv,
    "report a mistake"sv,
    "report a correction"sv,
    "report a correction or typo"sv,
    "report error"sv,
    "found a typo select it and press ctrl enter"sv,
    "found an error select it and press ctrl enter"sv,
    "found a mistake select it and press ctrl enter"sv,
    "noticed an error select it and press ctrl enter"sv,
    "report inappropriate content"sv,
    "what is your reaction"sv,
    "if you find an error select the text and press ctrl enter"sv,
    "if you found an error select the text and press ctrl enter"sv,
    "if you notice an error select the text and press ctrl enter"sv,
    "if you find an error please select the text and press ctrl enter"sv,
    "if you find an error in the text select it and press ctrl enter"sv,
    "select the text and press ctrl enter"sv,
    "found a typo select the text and press ctrl enter"sv,
    "link copied"sv,
    "link copied to clipboard"sv,
    "copied"sv,
    "copy url"sv,
    "short link"sv,
    "save"sv,
    "save article"sv,
    "bookmark"sv,
    "add to favorites"sv,
    "add to favourites"sv,
    "recommend"sv,
    "like"sv,
    "likes"sv,
    "dislike"sv,
    "shares"sv,
    "reply"sv,
    "report"sv,
    "loading"sv,
    "please wait"sv,
    "like loading"sv,
    "presentational white space"sv,
    "read in the app"sv,
    "open in the app"sv,
    "available in other languages"sv,
    "read in other languages"sv,
    "original"sv,
    "show original"sv,
    "show translation"sv,
    "translate"sv,
    "this article was translated automatically"sv,
    "this article was translated by machine"sv,
    "this text was translated automatically"sv,
    "this article has been automatically translated"sv,
    "this article has been translated automatically"sv,
    "machine translation"sv,
    "automatic translation"sv,
    // players
    "play video"sv,
    "play"sv,
    "watch video"sv,
    "watch the video"sv,
    "video unavailable"sv,
    "this video is not available"sv,
    "to play this video you need to enable javascript in your browser"sv,
    "your browser does not support the video tag"sv,
    "your browser does not support the audio element"sv,
    "your browser does not support video"sv,
    "your browser does not support html video"sv,
    "your browser does not support javascript"sv,
    "please enable javascript"sv,
    "please enable javascript to view this page"sv,
    "view gallery"sv,
    "this video can not be played"sv,
    "this video cannot be played"sv,
    "an error occurred while retrieving the tweet"sv,
    "view this post on instagram"sv,
    "view in browser"sv,
    "view this email in your browser"sv,
    "click to enlarge"sv,
    "view as slideshow"sv,
    "open gallery"sv,
    "open photo gallery"sv,
    "photo gallery"sv,
    "image gallery"sv,
    "gallery"sv,
    "fullscreen"sv,
    "full screen"sv,
    "enlarge image"sv,
    "enlarge"sv,
    "open image in new window"sv,
    "image source"sv,
    "image caption"sv,
    "media caption"sv,
    // the site itself
    "go to the homepage"sv,
    "go to homepage"sv,
    "to the main page"sv,
    "to the homepage"sv,
    "my account"sv,
    "personal account"sv,
    "weather"sv,
    "horoscope"sv,
    "jobs"sv,
    "vacancies"sv,
    "e paper"sv,
    "epaper"sv,
    "archive"sv,
    "back to list"sv,
    "return to the list"sv,
    "back to the list"sv,
    "to top"sv,
    "top of page"sv,
    "go to top"sv,
    "currency rates"sv,
    "exchange rates"sv,
    "rss"sv,
    "about us"sv,
    "about the project"sv,
    "about the site"sv,
    "contact"sv,
    "contacts"sv,
    "contact us"sv,
    "editorial office"sv,
    "editorial policy"sv,
    "imprint"sv,
    "terms of use"sv,
    "terms of service"sv,
    "terms and conditions"sv,
    "user agreement"sv,
    "privacy policy"sv,
    "privacy notice"sv,
    "privacy settings"sv,
    "cookie settings"sv,
    "cookie policy"sv,
    "accept all"sv,
    "reject all"sv,
    "accept all cookies"sv,
    "reject all cookies"sv,
    "accept and close"sv,
    "accept and continue"sv,
    "manage preferences"sv,
    "manage options"sv,
    "manage cookies"sv,
    "cookie preferences"sv,
    "your privacy choices"sv,
    "we value your privacy"sv,
    "we care about your privacy"sv,
    "data protection"sv,
    "advertise with us"sv,
    "advertising on the site"sv,
    "advertising on site"sv,
    "site map"sv,
    "sitemap"sv,
    "mobile version"sv,
    "full version"sv,
    "full version of the site"sv,
    "facebook"sv,
    "twitter"sv,
    "telegram"sv,
    "whatsapp"sv,
    "instagram"sv,
    "youtube"sv,
    "vkontakte"sv,
    "odnoklassniki"sv,
    "linkedin"sv,
    "viber"sv,
    "tiktok"sv,
    "reddit"sv,
    "pinterest"sv,
    // requests
    "support independent journalism"sv,
    "support us"sv,
    "support our work"sv,
    "become a supporter"sv,
    "get the latest news in your inbox"sv,
    "please enter a valid email address"sv,
    "enter your email"sv,
    "your email"sv,
    "thank you for subscribing"sv,
    "thanks for subscribing"sv,
    "ask a question"sv,
    "send news"sv,
    "send us news"sv,
    "suggest news"sv,
    "report news"sv,
    "tell us your story"sv,
    "share your story"sv,
    "have a tip"sv,
    "have a tip write to us"sv,
    "got a news tip"sv,
    "write to us"sv,
    "write to the editor"sv,
    "write to the editors"sv,
    "write to the editorial office"sv,
    // imprints
    "the opinion of the author may not coincide with the opinion of the editors"sv,
    "the opinion of the author may not coincide with the position of the editors"sv,
    "the opinion of the editors may not coincide with the opinion of the author"sv,
    "the opinion of the editors may not coincide with the opinions of the authors"sv,
    "our standards the thomson reuters trust principles"sv,
    "original text"sv,
    "jump to navigation"sv,
    "jump to search"sv,
    "from wikipedia the free encyclopedia"sv,
    "story continues below advertisement"sv,
    "story continues below this ad"sv,
    "article continues below"sv,
    "article continues after ad"sv,
    "article continues after advertisement"sv,
    "advertisement scroll to continue"sv,
    "advertorial"sv,
    "age restriction"sv,
});

// What the site has besides. A list of links may follow, so these are judged last.
constexpr std::array kHeadings{
    "latest news"sv,
    "last news"sv,
    "main news"sv,
    "news of the day"sv,
    "news feed"sv,
    "newsfeed"sv,
    "all news"sv,
    "hot news"sv,
    "video of the day"sv,
    "photo of the day"sv,
    "in pictures"sv,
    "most read"sv,
    "most popular"sv,
    "most viewed"sv,
    "most discussed"sv,
    "most commented"sv,
    "popular"sv,
    "popular now"sv,
    "popular news"sv,
    "trending"sv,
    "trending now"sv,
    "top stories"sv,
    "top news"sv,
    "editors choice"sv,
    "editor s choice"sv,
    "editors picks"sv,
    "editor s picks"sv,
    "more on this story"sv,
    "more on this topic"sv,
    "more on the topic"sv,
    "on this topic"sv,
    "on the topic"sv,
    "related articles"sv,
    "related content"sv,
    "related news"sv,
    "related stories"sv,
    "related topics"sv,
    "related posts"sv,
    "similar articles"sv,
    "similar news"sv,
    "you may also like"sv,
    "you may like"sv,
    "you might also like"sv,
    "you may be interested"sv,
    "also interesting"sv,
    "recommended"sv,
    "recommended for you"sv,
    "we recommend"sv,
    "read next"sv,
    "next article"sv,
    "previous article"sv,
    "next news"sv,
    "previous news"sv,
};

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}
constexpr auto kSortedLines = sorted(kLines);
constexpr auto kSortedHeadings = sorted(kHeadings);

// How lines begin that go on with names or addresses.
constexpr std::array kStarts{
    "image source,"sv,
    "image source:"sv,
    "tags:"sv,
    "keywords:"sv,
    "topics:"sv,
    "author: "sv,
    "authors: "sv,
    "filed under: "sv,
    "filed under "sv,
    "labels: "sv,
    "categories: "sv,
    "category: "sv,
    "posted in: "sv,
    "archived in: "sv,
    "etiketler: "sv,
    "editor in charge: "sv,
    "retrieved from \"http"sv,
    "this page was last edited on"sv,
    "a post shared by "sv,
    "pic.twitter.com/"sv,
    "the wayback machine - http"sv,
    "view in browser ["sv,
    "our mailing address is"sv,
    "forward to a friend"sv,
    "editor: "sv,
    "original text in "sv,
    "read this article in "sv,
    "read this story in "sv,
    "copyright 2"sv,
    "copyright \u00A9"sv,
    "copyright (c)"sv,
    "(c) 2"sv,
    "all rights reserved"sv,
};
constexpr std::size_t kMostWordsOfStart = 14;

/// "12/04" of `text` from its start or to its end: figures, a mark, figures.
bool are_two_numbers(std::string_view text, char mark) {
  const std::size_t at = text.find(mark);
  const auto is_number = [](std::string_view part) {
    return !part.empty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), is_ascii_digit);
  };
  return at != std::string_view::npos && is_number(text.substr(0, at)) && is_number(text.substr(at + 1));
}

/// What browsers print at the head and the foot of each page, "3/4/21, 10:15 AM Flood in the valley - Courier" and
/// "https://news.example/flood 1/2", and "... Page 2 of 3".
bool is_print_line(const NoiseLine& line) {
  const auto& words = line.words;
  if (words.size() < 2) return false;
  if (words.front().starts_with("http")) return words.size() == 2 && are_two_numbers(words.back(), '/');
  const bool is_numbered = words.size() >= 4 && words[words.size() - 4] == "page" && words[words.size() - 2] == "of";
  if (is_numbered) return has_digit(words.back()) && has_digit(words[words.size() - 3]);
  const std::string_view day = words.front();
  const std::size_t year = day.rfind('/');
  const bool is_day = year != std::string_view::npos && day.back() == ',' && are_two_numbers(day.substr(0, year), '/');
  return is_day && are_two_numbers(words[1], ':');
}

/// "— Net Watch (@netwatch) January 9, 2022": who wrote what stands above.
bool is_tweet_signature(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 12;
  const bool has_dash = line.text.starts_with("\u2014 ") || line.text.starts_with("- ");
  return has_dash && line.words.size() <= kMostWords && line.folded.find("(@") != std::string::npos &&
         is_ascii_digit(line.folded.back());
}

/// "FOR IMMEDIATE RELEASE", "ENDS", "ZCZC": what stands above and below press releases and wires.
bool is_release_mark(const NoiseLine& line) {
  constexpr std::array kMarks{"for immediate release"sv,
                              "press release"sv,
                              "news release"sv,
                              "media release"sv,
                              "zczc"sv,
                              "nnnn"sv,
                              "- ends -"sv,
                              "-ends-"sv,
                              "ends"sv,
                              "// ends"sv,
                              "[ends]"sv};
  constexpr std::size_t kMostWords = 3;
  return line.words.size() <= kMostWords && is_one_of(line.folded, kMarks) &&
         (line.folded != "ends" || line.text == "ENDS");
}

}  // namespace

std::string letters_of(std::string_view folded) {
  std::string letters;
  for (const char c : folded) {
    const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter) {
      letters += c;
    } else if (!letters.empty() && letters.back() != ' ') {
      letters += ' ';
    }
  }
  while (!letters.empty() && letters.back() == ' ') letters.pop_back();
  return letters;
}

bool is_furniture(const NoiseLine& line) {
  if (is_print_line(line) || is_tweet_signature(line) || is_release_mark(line)) return true;
  if (line.is_first || line.folded.size() > kMaxLineBytes) return false;
  const auto letters = letters_of(line.folded);
  if (std::binary_search(kSortedLines.begin(), kSortedLines.end(), std::string_view(letters))) return true;
  return line.words.size() <= kMostWordsOfStart && starts_with_any(line.folded, kStarts);
}

bool is_lone_heading(const NoiseLine& line) {
  if (line.is_first || line.folded.size() > kMaxLineBytes) return false;
  const auto letters = letters_of(line.folded);
  return std::binary_search(kSortedHeadings.begin(), kSortedHeadings.end(), std::string_view(letters));
}

}  // namespace kz
