// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::array kTeasers{"top jobs of the day"sv,
                              "find the best jobs"sv,
                              "subscribe to our"sv,
                              "this is a developing story"sv,
                              "this is a breaking news story"sv,
                              "this story has been updated"sv,
                              "this article has been updated"sv,
                              "this story will be updated"sv,
                              "this article was amended on"sv,
                              "this article was originally published"sv,
                              "this article first appeared"sv,
                              "this story was originally published"sv,
                              "this story first appeared"sv,
                              "this text first appeared"sv,
                              "this is an abridged translation"sv,
                              "an earlier version of this"sv,
                              "in an earlier version of this"sv,
                              "a previous version of this"sv,
                              "in a previous version of this"sv,
                              "every morning the most important"sv,
                              "the most important news of the day by"sv,
                              "the most important news every day"sv,
                              "by registering"sv,
                              "originally published "sv,
                              "this material may not be published, broadcast"sv,
                              "reproduction without permission"sv,
                              "reproduction is prohibited"sv,
                              "when reprinting,"sv,
                              "when using materials"sv,
                              "when quoting, a link"sv,
                              "the views expressed in this article"sv,
                              "the views expressed are the author's"sv,
                              "the opinions expressed in this article"sv,
                              "our standards:"sv,
                              "we and our partners store"sv,
                              "we and our partners use"sv,
                              "register now for free"sv,
                              "want to get the news first"sv,
                              "want to be the first to know"sv,
                              "subscribe to @"sv,
                              "you received this email because"sv,
                              "you are receiving this email because"sv,
                              "was this email forwarded to you"sv,
                              "to unsubscribe"sv,
                              "unsubscribe"sv,
                              "estimated reading time"sv,
                              "sign up for our"sv,
                              "sign up to our"sv,
                              "sign up for the newsletter"sv,
                              "get our newsletter"sv,
                              "we use cookies"sv,
                              "this website uses cookies"sv,
                              "this site uses cookies"sv,
                              "accept cookies"sv,
                              "accept all cookies"sv,
                              "cookie settings"sv,
                              "manage cookies"sv,
                              "download our app"sv,
                              "click here to subscribe"sv,
                              "stay up to date with our"sv,
                              "stay up to date:"sv,
                              "reading time:"sv,
                              "reading time "sv,
                              "lesezeit:"sv,
                              "temps de lecture"sv,
                              "tiempo de lectura"sv,
                              "время чтения"sv,
                              "newsletter:"sv,
                              "this article is reserved for"sv,
                              "this article is for subscribers"sv,
                              "this content is reserved for"sv,
                              "article reserved for"sv,
                              "cet article est reserve"sv,
                              "subscribe to continue"sv,
                              "subscribe to read"sv,
                              "the rest after this ad"sv,
                              "la suite apres cette publicite"sv,
                              "advertising: "sv,
                              "advertising \u2013 "sv,
                              "advertising - "sv,
                              "advertisement: "sv,
                              "advertisement \u2013 "sv,
                              "anzeige: "sv,
                              "by continuing your navigation"sv,
                              "by continuing to browse"sv,
                              "by continuing to use this"sv,
                              "en poursuivant votre navigation"sv,
                              "receive each morning"sv,
                              "receive the alerts"sv,
                              "receive our alerts"sv,
                              "activate notifications"sv,
                              "scan the qr code"sv,
                              "do you like our texts"sv,
                              "top job offers"sv,
                              "job offers of the day"sv,
                              "current job offers"sv,
                              "subscribe to the"sv,
                              "sign up for free"sv,
                              "register for free"sv,
                              "get the newsletter"sv,
                              "receive our newsletter"sv,
                              "follow us on"sv,
                              "join our telegram"sv,
                              "join our whatsapp"sv,
                              "subscribe to us"sv,
                              "by clicking"sv,
                              "by subscribing"sv,
                              "support our journalism"sv,
                              "abonnieren sie"sv,
                              "melden sie sich"sv,
                              "jetzt abonnieren"sv,
                              "wir verwenden cookies"sv,
                              "diese website verwendet"sv,
                              "diese seite verwendet"sv,
                              "folgen sie uns"sv,
                              "top-jobs des tages"sv,
                              "jetzt die besten jobs"sv,
                              "suscribete"sv,
                              "suscribase"sv,
                              "reciba nuestro"sv,
                              "recibe nuestro"sv,
                              "utilizamos cookies"sv,
                              "este sitio utiliza cookies"sv,
                              "siguenos en"sv,
                              "unete a nuestro"sv,
                              "inscrivez-vous"sv,
                              "abonnez-vous"sv,
                              "nous utilisons des cookies"sv,
                              "ce site utilise des cookies"sv,
                              "suivez-nous"sv,
                              "recevez notre"sv,
                              "подписываитесь"sv,
                              "подпишитесь"sv,
                              "мы используем cookie"sv,
                              "мы используем куки"sv,
                              "саит использует cookie"sv,
                              "следите за нами"sv};
constexpr std::array kTeaserLines{"advertisement"sv,
                                  "advertising"sv,
                                  "anzeige"sv,
                                  "sponsored"sv,
                                  "sponsored content"sv,
                                  "newsletter"sv,
                                  "be notified by email."sv,
                                  "werbung"sv,
                                  "publicidad"sv,
                                  "publicite"sv,
                                  "реклама"sv,
                                  "display"sv,
                                  "job offers"sv,
                                  "be notified by email"sv};

constexpr std::array kLinkLabels{"more:"sv,
                                 "read also \u2013"sv,
                                 "read also >"sv,
                                 "listen also"sv,
                                 "to read also"sv,
                                 "to discover:"sv,
                                 "read also:"sv,
                                 "read also.."sv,
                                 "read also |"sv,
                                 "related article:"sv,
                                 "related articles:"sv,
                                 "related news:"sv,
                                 "relevant news:"sv,
                                 "read more about this:"sv,
                                 "on topic:"sv,
                                 "read on the topic:"sv,
                                 "read on topic:"sv,
                                 "don't miss:"sv,
                                 "don\u2019t miss:"sv,
                                 "watch |"sv,
                                 "watch:"sv,
                                 "[explainer:"sv,
                                 "[click here"sv,
                                 "[related"sv,
                                 "ilgili haber:"sv,
                                 "also read:"sv,
                                 "read more:"sv,
                                 "see also:"sv,
                                 "related:"sv,
                                 "related articles"sv,
                                 "more on this topic"sv,
                                 "more on the topic"sv,
                                 "more on topic:"sv,
                                 "more on the subject"sv,
                                 "you may also like"sv,
                                 "also interesting:"sv,
                                 "recommended:"sv,
                                 "lesen sie auch"sv,
                                 "mehr zum thema"sv,
                                 "lire aussi"sv,
                                 "lea tambien"sv,
                                 "read the full story"sv,
                                 "continue reading"sv,
                                 "read here:"sv,
                                 "read on:"sv,
                                 "read now:"sv,
                                 "further information:"sv,
                                 "also worth reading:"sv,
                                 "you may be interested in:"sv,
                                 "it may interest you:"sv,
                                 "you may be interested:"sv,
                                 "this may interest you:"sv,
                                 "on the subject:"sv,
                                 "on this topic:"sv,
                                 "on the topic:"sv,
                                 "look also:"sv,
                                 "watch also:"sv,
                                 "see:"sv,
                                 "auch interessant:"sv,
                                 "mehr dazu"sv,
                                 "mehr:"sv,
                                 "weiterlesen"sv,
                                 "lea mas"sv,
                                 "le puede interesar"sv,
                                 "te puede interesar"sv,
                                 "puede interesarle"sv,
                                 "mire tambien"sv,
                                 "mira tambien"sv,
                                 "lee tambien"sv,
                                 "vea tambien"sv,
                                 "a lire aussi"sv,
                                 "a lire :"sv,
                                 "voir aussi"sv,
                                 "читаите также"sv,
                                 "читать также"sv,
                                 "смотрите также"sv,
                                 "по теме:"sv,
                                 "материалы по теме"sv};
// The same, but in headlines, too: "Video: Monks walk on embers".
constexpr std::array kHeadlineLabels{"read: "sv,       "listen: "sv,       "video: "sv,      "in the video:"sv,
                                     "in pictures:"sv, "photo gallery:"sv, "photo series:"sv};
// Such a word is also how a speaker of that name is introduced, whose words are a sentence.
constexpr std::array kLinkVerbs{"lea:"sv, "lee:"sv, "mira:"sv, "vea:"sv, "ver:"sv};
constexpr std::array kLinkLines{"read more"sv,    "read more..."sv,     "more"sv,         "read more \u00BB"sv,
                                "see more"sv,     "show more"sv,        "load more"sv,    "mehr"sv,
                                "mehr lesen"sv,   "leer mas"sv,         "ver mas"sv,      "lire la suite"sv,
                                "lire plus"sv,    "voir plus"sv,        "читать далее"sv, "подробнее"sv,
                                "more on this"sv, "also interesting"sv, "also read"sv,    "read also"sv};

/// "[1]: https://news.example/treaty": where the links of a text in Markdown go.
bool is_markdown_address(std::string_view text) {
  const std::size_t end = text.find("]: http");
  return text.front() == '[' && end != std::string_view::npos && text.find(' ') == end + 2;
}

/// "[What is a treaty](https://news.example/treaty)": nothing but a link of Markdown.
bool is_markdown_link(std::string_view text) {
  if (text.substr(0, 2) == "* " || text.substr(0, 2) == "- ") text.remove_prefix(2);
  return text.size() > 4 && text.front() == '[' && text.back() == ')' && text.find("](http") == text.rfind("](") &&
         text.find("](http") != std::string_view::npos;
}

/// "The post Floods in the south appeared first on Courier.": the last line of every item of many feeds.
bool is_feed_footer(const NoiseLine& line) {
  constexpr std::size_t kMaxSiteWords = 8;
  constexpr std::string_view kBefore = "the post ";
  constexpr std::string_view kBetween = " appeared first on ";
  if (!line.is_last || !line.folded.starts_with(kBefore)) return false;
  const std::size_t at = line.folded.rfind(kBetween);
  if (at == std::string::npos || at <= kBefore.size()) return false;
  const auto site = std::string_view(line.folded).substr(at + kBetween.size());
  return static_cast<std::size_t>(std::count(site.begin(), site.end(), ' ')) < kMaxSiteWords;
}

/// "You can find more news from the region here.", "Read the whole interview here".
bool points_here(const NoiseLine& line) {
  constexpr std::size_t kMostWords = 14;
  constexpr std::array kStarts{"find out more "sv, "here you can "sv, "here you will "sv, "more "sv,         "read "sv,
                               "you can find "sv,  "you can read "sv, "you can see "sv,   "you will find "sv};
  constexpr std::array kWhat{" about "sv, " article "sv, " full "sv, " interview "sv, " more "sv,
                             " news "sv,  " report "sv,  " text "sv, " whole "sv};
  if (line.words.size() > kMostWords) return false;
  const auto* start = std::find_if(kStarts.begin(), kStarts.end(),
                                   [&](std::string_view each) { return line.folded.starts_with(each); });
  if (start == kStarts.end()) return false;
  const bool is_here = start->starts_with("here") || line.folded.ends_with(" here") ||
                       line.folded.ends_with(" here.") || line.folded.ends_with(" here:");
  const std::string rest = " " + line.folded.substr(start->size()) + " ";
  return is_here && std::any_of(kWhat.begin(), kWhat.end(),
                                [&](std::string_view what) { return rest.find(what) != std::string::npos; });
}

/// Without the mark that a list of links puts before each: "» READ ALSO".
std::string_view without_bullet(std::string_view line) {
  for (const std::string_view bullet :
       {"\u00BB"sv, "\u203A"sv, "\u2022"sv, "\u25BA"sv, "\u261E"sv, ">"sv, "-"sv, "*"sv}) {
    if (line.size() > bullet.size() && line.starts_with(bullet) && line[bullet.size()] == ' ') {
      return line.substr(bullet.size() + 1);
    }
  }
  return line;
}

}  // namespace

bool is_teaser(const NoiseLine& line) {
  return is_one_of(line.folded, kTeaserLines) || starts_with_any(without_bullet(line.folded), kTeasers);
}

bool is_link_line(const NoiseLine& line) {
  if (is_feed_footer(line)) return true;
  if (!line.is_first && (points_here(line) || starts_with_any(line.folded, kHeadlineLabels))) return true;
  if (starts_with_any(line.folded, kLinkVerbs) && !ends_sentence(line.folded)) return true;
  return is_one_of(line.folded, kLinkLines) || starts_with_any(without_bullet(line.folded), kLinkLabels) ||
         is_markdown_link(line.text) || is_markdown_address(line.text);
}

}  // namespace kz
