// SPDX-License-Identifier: GPL-2.0-or-later
// What a site asks of its readers in a line of its own, and under what terms it lends its texts: told by the words that
// such lines have, as each site puts it otherwise and translations more so.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/noise/line_rules.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

/// Whether one of `words` stands in `letters`, a text as letters_of leaves it, as whole words.
template <std::size_t N>
bool has_any(std::string_view letters, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (auto at = letters.find(word); at != std::string_view::npos; at = letters.find(word, at + 1)) {
      const auto end = at + word.size();
      if ((at == 0 || letters[at - 1] == ' ') && (end == letters.size() || letters[end] == ' ')) return true;
    }
    return false;
  });
}

constexpr auto kChannels = std::to_array<std::string_view>(
    {"facebook", "google news", "instagram", "linkedin", "odnoklassniki", "social media", "social networks", "telegram",
     "tiktok", "twitter", "viber", "vkontakte", "whatsapp", "yandex zen", "youtube"});

/// Verbs of the past, which tell of a channel and ask nothing.
bool tells_of_past(std::string_view letters) {
  constexpr auto kVerbs = std::to_array<std::string_view>({"added", "announced", "blocked", "had", "has", "posted",
                                                           "published", "reported", "said", "was", "were", "wrote"});
  return has_any(letters, kVerbs);
}

/// "Join us on Telegram", "Subscribe to our WhatsApp channel", "Follow Ann Person on Twitter: @person".
bool asks_to_follow(std::string_view letters, std::string_view folded) {
  constexpr auto kVerbs =
      std::to_array<std::string_view>({"add ", "click ", "connect ", "find ", "follow ", "get ", "join ", "like ",
                                       "look ", "read ", "receive ", "stay ", "subscribe ", "watch ", "you can "});
  constexpr auto kWhom =
      std::to_array<std::string_view>({"channel", "group", "her", "him", "me", "our", "page", "them", "us"});
  return starts_with_any(letters, kVerbs) && (has_any(letters, kWhom) || folded.find('@') != std::string_view::npos);
}

/// "Our Telegram channel", "More news in our Telegram", "To be the first to know, subscribe to our Telegram channel".
bool praises_channel(std::string_view letters) {
  constexpr auto kStarts = std::to_array<std::string_view>(
      {"all the ", "do you want ", "even more ", "latest ", "more ", "news ", "our ", "the latest ", "the main ",
       "the most ", "to be the first ", "to find out ", "to receive ", "want ", "we are ", "we re "});
  constexpr auto kOurs = std::to_array<std::string_view>({"our", "us", "we"});
  constexpr auto kOffers = std::to_array<std::string_view>(
      {"channel", "channels", "follow", "group", "join", "news", "page", "pages", "subscribe"});
  constexpr std::ptrdiff_t kFewBlanks = 5;
  const bool is_short = std::count(letters.begin(), letters.end(), ' ') <= kFewBlanks;
  return starts_with_any(letters, kStarts) && has_any(letters, kOurs) && (is_short || has_any(letters, kOffers));
}

/// "The opinion of the author may differ from that of the editors."
bool is_disclaimer(std::string_view letters) {
  constexpr auto kOpinions = std::to_array<std::string_view>({"opinion", "opinions", "position", "view", "views"});
  constexpr auto kHolders = std::to_array<std::string_view>(
      {"author", "authors", "editor", "editorial", "editors", "publication", "publisher"});
  constexpr auto kDenials = std::to_array<std::string_view>(
      {"are solely those", "are those of", "do not necessarily", "do not reflect", "does not necessarily",
       "does not reflect", "may differ", "may not coincide", "may not reflect", "not necessarily"});
  return has_any(letters, kOpinions) && has_any(letters, kHolders) && has_any(letters, kDenials);
}

}  // namespace

bool is_error_report(std::string_view letters) {
  constexpr auto kKeys = std::to_array<std::string_view>({"ctrl enter", "ctrl and enter", "ctrl key and enter"});
  return has_any(letters, kKeys);
}

bool is_request(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 18;
  // How they begin: of nearly every line of an archive this is all that is looked at.
  constexpr auto kFirst = std::to_array<std::string_view>(
      {"add",  "all",     "author",   "authors", "click", "connect", "do",   "editorial", "editors",
       "even", "find",    "follow",   "get",     "join",  "latest",  "like", "look",      "more",
       "news", "opinion", "opinions", "our",     "read",  "receive", "stay", "subscribe", "the",
       "to",   "view",    "views",    "want",    "watch", "we",      "you"});
  if (line.is_first || line.words.size() > kMostWords) return false;
  const auto first = line.words.front();
  if (!is_one_of(first.substr(0, first.find_first_of("'\u2019")), kFirst)) return false;
  const auto letters = letters_of(line.folded);
  if (is_disclaimer(letters)) return true;
  return has_any(letters, kChannels) && !tells_of_past(letters) &&
         (asks_to_follow(letters, line.folded) || praises_channel(letters));
}

bool is_terms_of_use(const NoiseLine& line) {
  constexpr auto kStarts = std::to_array<std::string_view>(
      {"any copying ", "any reprint", "any use ", "copying ", "citation ", "full or partial ", "quoting ", "reprint ",
       "reprinting ", "reproduction ", "republication ", "the use of ", "use of ", "when citing ", "when copying ",
       "when quoting ", "when reprinting ", "when using "});
  constexpr auto kWhat =
      std::to_array<std::string_view>({"article", "articles", "content", "information", "material", "materials", "news",
                                       "photos", "publications", "text", "texts"});
  constexpr auto kTerms = std::to_array<std::string_view>(
      {"consent", "hyperlink", "link", "permission", "prohibited", "reference to the source"});
  if (line.is_first || !starts_with_any(line.folded, kStarts)) return false;
  const auto letters = letters_of(line.folded);
  return has_any(letters, kWhat) && has_any(letters, kTerms);
}

}  // namespace kz
