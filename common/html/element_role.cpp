// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/element_role.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "common/noise/removal_reason.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using removal_reason::kAdvertisement;
using removal_reason::kAuthor;
using removal_reason::kComments;
using removal_reason::kCookies;
using removal_reason::kCredit;
using removal_reason::kDialog;
using removal_reason::kFooter;
using removal_reason::kNavigation;
using removal_reason::kRelated;
using removal_reason::kSharing;
using removal_reason::kSidebar;
using removal_reason::kSubscription;
using removal_reason::kTags;
using removal_reason::kTools;

enum class Match { word, start, any };  // the whole word, its start, anywhere in it

struct ClassWord {
  std::string_view text;
  Match match;
  std::string_view noise;
  bool is_sure;
};

// Words that content systems of several languages give classes and ids. Long ones are found within a word too, since
// many write theirs as one ("articlecomments").
constexpr std::array kClassWords = {
    ClassWord{"comment", Match::any, kComments, true},
    ClassWord{"kommentar", Match::any, kComments, true},
    ClassWord{"comentario", Match::any, kComments, true},
    ClassWord{"disqus", Match::any, kComments, true},
    ClassWord{"respond", Match::word, kComments, true},
    ClassWord{"replies", Match::word, kComments, true},
    ClassWord{"opinary", Match::any, kComments, true},
    ClassWord{"breadcrumb", Match::any, kNavigation, true},
    ClassWord{"navigation", Match::any, kNavigation, true},
    ClassWord{"nav", Match::word, kNavigation, true},
    ClassWord{"navbar", Match::any, kNavigation, true},
    ClassWord{"subnav", Match::any, kNavigation, true},
    ClassWord{"topnav", Match::any, kNavigation, true},
    ClassWord{"navi", Match::word, kNavigation, true},
    ClassWord{"menu", Match::word, kNavigation, true},
    ClassWord{"submenu", Match::any, kNavigation, true},
    ClassWord{"mainmenu", Match::any, kNavigation, true},
    ClassWord{"pagination", Match::any, kNavigation, true},
    ClassWord{"pager", Match::word, kNavigation, true},
    ClassWord{"paging", Match::word, kNavigation, true},
    ClassWord{"sitemap", Match::any, kNavigation, true},
    ClassWord{"masthead", Match::any, kNavigation, false},
    ClassWord{"topbar", Match::any, kNavigation, false},
    ClassWord{"toc", Match::word, kNavigation, true},
    ClassWord{"skip", Match::word, kNavigation, false},
    ClassWord{"postnav", Match::any, kNavigation, true},
    ClassWord{"related", Match::any, kRelated, true},
    ClassWord{"relacionad", Match::any, kRelated, true},
    ClassWord{"verwandt", Match::any, kRelated, true},
    ClassWord{"similar", Match::start, kRelated, true},
    ClassWord{"recommend", Match::any, kRelated, true},
    ClassWord{"recomend", Match::any, kRelated, true},
    ClassWord{"empfehlung", Match::any, kRelated, true},
    ClassWord{"teaser", Match::any, kRelated, false},
    ClassWord{"popular", Match::any, kRelated, true},
    ClassWord{"trending", Match::any, kRelated, true},
    ClassWord{"mostread", Match::any, kRelated, true},
    ClassWord{"meistgelesen", Match::any, kRelated, true},
    ClassWord{"recirc", Match::start, kRelated, true},
    ClassWord{"outbrain", Match::any, kRelated, true},
    ClassWord{"taboola", Match::any, kRelated, true},
    ClassWord{"plista", Match::any, kRelated, true},
    ClassWord{"readmore", Match::any, kRelated, true},
    ClassWord{"seealso", Match::any, kRelated, true},
    ClassWord{"linklist", Match::any, kRelated, true},
    ClassWord{"linkbox", Match::any, kRelated, true},
    ClassWord{"crosslink", Match::any, kRelated, true},
    ClassWord{"upnext", Match::any, kRelated, true},
    ClassWord{"onward", Match::word, kRelated, true},
    ClassWord{"share", Match::word, kSharing, true},
    ClassWord{"sharing", Match::any, kSharing, true},
    ClassWord{"sharebar", Match::any, kSharing, true},
    ClassWord{"sharedaddy", Match::any, kSharing, true},
    ClassWord{"sharethis", Match::any, kSharing, true},
    ClassWord{"shariff", Match::any, kSharing, true},
    ClassWord{"addthis", Match::any, kSharing, true},
    ClassWord{"addtoany", Match::any, kSharing, true},
    ClassWord{"social", Match::start, kSharing, true},
    ClassWord{"newsletter", Match::any, kSubscription, true},
    ClassWord{"subscri", Match::any, kSubscription, false},
    ClassWord{"paywall", Match::any, kSubscription, false},
    ClassWord{"regwall", Match::any, kSubscription, false},
    ClassWord{"signup", Match::any, kSubscription, true},
    ClassWord{"login", Match::word, kSubscription, true},
    ClassWord{"mailchimp", Match::any, kSubscription, true},
    ClassWord{"optin", Match::word, kSubscription, true},
    ClassWord{"cookie", Match::any, kCookies, true},
    ClassWord{"consent", Match::any, kCookies, true},
    ClassWord{"gdpr", Match::any, kCookies, true},
    ClassWord{"onetrust", Match::any, kCookies, true},
    ClassWord{"didomi", Match::any, kCookies, true},
    ClassWord{"usercentrics", Match::any, kCookies, true},
    ClassWord{"cmp", Match::word, kCookies, false},
    ClassWord{"ad", Match::word, kAdvertisement, false},
    ClassWord{"ads", Match::word, kAdvertisement, false},
    ClassWord{"advert", Match::start, kAdvertisement, true},
    ClassWord{"adsense", Match::any, kAdvertisement, true},
    ClassWord{"adslot", Match::any, kAdvertisement, true},
    ClassWord{"werbung", Match::any, kAdvertisement, true},
    ClassWord{"anzeige", Match::word, kAdvertisement, false},
    ClassWord{"publicidad", Match::any, kAdvertisement, true},
    ClassWord{"sponsor", Match::any, kAdvertisement, true},
    ClassWord{"banner", Match::word, kAdvertisement, false},
    ClassWord{"promo", Match::start, kAdvertisement, false},
    ClassWord{"affiliate", Match::any, kAdvertisement, false},
    ClassWord{"footer", Match::any, kFooter, true},
    ClassWord{"colophon", Match::any, kFooter, true},
    ClassWord{"impressum", Match::any, kFooter, true},
    ClassWord{"copyright", Match::any, kCredit, true},
    ClassWord{"credit", Match::word, kCredit, true},
    ClassWord{"credits", Match::word, kCredit, true},
    ClassWord{"photocredit", Match::any, kCredit, true},
    ClassWord{"bildnachweis", Match::any, kCredit, true},
    ClassWord{"bildquelle", Match::any, kCredit, true},
    ClassWord{"attribution", Match::word, kCredit, true},
    ClassWord{"authorbox", Match::any, kAuthor, true},
    ClassWord{"authorbio", Match::any, kAuthor, true},
    ClassWord{"authorinfo", Match::any, kAuthor, true},
    ClassWord{"bio", Match::word, kAuthor, true},
    ClassWord{"aboutauthor", Match::any, kAuthor, true},
    ClassWord{"tags", Match::word, kTags, true},
    ClassWord{"taglist", Match::any, kTags, true},
    ClassWord{"tagcloud", Match::any, kTags, true},
    ClassWord{"taxonomy", Match::word, kTags, false},
    ClassWord{"schlagworte", Match::any, kTags, true},
    ClassWord{"etiquetas", Match::any, kTags, true},
    ClassWord{"keywords", Match::word, kTags, true},
    ClassWord{"sidebar", Match::any, kSidebar, false},
    ClassWord{"widget", Match::any, kSidebar, false},
    ClassWord{"rail", Match::word, kSidebar, false},
    ClassWord{"tools", Match::word, kTools, true},
    ClassWord{"toolbar", Match::any, kTools, true},
    ClassWord{"toolbox", Match::any, kTools, true},
    ClassWord{"rating", Match::word, kTools, true},
    ClassWord{"feedback", Match::any, kTools, true},
    ClassWord{"noprint", Match::any, kTools, false},
    ClassWord{"bookmark", Match::any, kTools, false},
    ClassWord{"modal", Match::any, kDialog, false},
    ClassWord{"popup", Match::any, kDialog, false},
    ClassWord{"overlay", Match::word, kDialog, false},
    ClassWord{"lightbox", Match::any, kDialog, false},
    ClassWord{"tooltip", Match::any, kDialog, true},
    ClassWord{"snackbar", Match::any, kDialog, true},
    ClassWord{"toast", Match::word, kDialog, true},
    ClassWord{"sronly", Match::any, kDialog, true},
    ClassWord{"visuallyhidden", Match::any, kDialog, true},
};

// Two words that say together what neither says alone.
struct WordPair {
  std::string_view first;
  std::string_view second;
  std::string_view noise;
};
constexpr std::array kPairs = {
    WordPair{"most", "read", kRelated},
    WordPair{"most", "viewed", kRelated},
    WordPair{"read", "more", kRelated},
    WordPair{"read", "next", kRelated},
    WordPair{"read", "also", kRelated},
    WordPair{"also", "read", kRelated},
    WordPair{"see", "also", kRelated},
    WordPair{"more", "stories", kRelated},
    WordPair{"more", "from", kRelated},
    WordPair{"more", "on", kRelated},
    WordPair{"up", "next", kRelated},
    WordPair{"latest", "news", kRelated},
    WordPair{"recent", "posts", kRelated},
    WordPair{"link", "list", kRelated},
    WordPair{"author", "bio", kAuthor},
    WordPair{"author", "box", kAuthor},
    WordPair{"about", "author", kAuthor},
    WordPair{"author", "info", kAuthor},
    WordPair{"author", "description", kAuthor},
    WordPair{"tag", "list", kTags},
    WordPair{"tag", "links", kTags},
    WordPair{"tags", "links", kTags},
    WordPair{"cat", "links", kTags},
    WordPair{"post", "tags", kTags},
    WordPair{"sign", "up", kSubscription},
    WordPair{"call", "action", kSubscription},
    WordPair{"sr", "only", kDialog},
    WordPair{"visually", "hidden", kDialog},
    WordPair{"screen", "reader", kDialog},
    WordPair{"site", "header", kNavigation},
    WordPair{"page", "header", kNavigation},
    WordPair{"skip", "link", kNavigation},
    WordPair{"table", "contents", kNavigation},
    WordPair{"prev", "next", kNavigation},
    WordPair{"photo", "credit", kCredit},
    WordPair{"image", "credit", kCredit},
    WordPair{"image", "source", kCredit},
};

constexpr std::array<std::string_view, 12> kContentWords = {
    "articlebody",  "storybody",   "articletext", "articlecontent", "postcontent", "entrycontent",
    "storycontent", "articlemain", "bodytext",    "newstext",       "maincontent", "textcontent",
};
constexpr std::array<WordPair, 12> kContentPairs = {{
    {"article", "body", ""},
    {"article", "content", ""},
    {"article", "text", ""},
    {"entry", "content", ""},
    {"post", "content", ""},
    {"post", "body", ""},
    {"story", "body", ""},
    {"story", "content", ""},
    {"body", "text", ""},
    {"main", "content", ""},
    {"article", "main", ""},
    {"news", "text", ""},
}};
constexpr std::array<std::string_view, 6> kCaptionWords = {
    "caption", "figcaption", "bildunterschrift", "legende", "captiontext", "imagecaption",
};
constexpr std::array<std::string_view, 22> kDatelineWords = {
    "byline", "date",        "datetime",    "dateline", "timestamp", "time",  "published", "pubdate",
    "meta",   "postmeta",    "entrymeta",   "author",   "authors",   "autor", "datum",     "fecha",
    "posted", "publication", "articlemeta", "postdate", "metadata",  "infos",
};
constexpr std::array<std::string_view, 14> kLeadWords = {
    "lead", "intro",    "standfirst", "subtitle", "subheadline", "deck", "dek",
    "lede", "vorspann", "abstract",   "subhead",  "excerpt",     "sapo", "chapo",
};

constexpr std::size_t kMaxAttributeBytes = 400;  // of class and id together; utility classes run on, say nothing

// The words of class and id, lower case: "c-articleBody__text" gives c, article, body, text.
class ClassWords {
 public:
  ClassWords(std::string_view classes, std::string_view id) {
    add(classes);
    add(id);
  }

  template <typename Take>
  void for_each(Take take) const {
    std::string_view previous;
    for (std::size_t begin = 0; begin < words_.size();) {
      const std::size_t end = words_.find(' ', begin);
      const std::string_view word = std::string_view(words_).substr(begin, end - begin);
      if (!word.empty()) take(previous, word);
      previous = word;  // empty at the end of a name: words of two names are no pair
      begin = end + 1;
    }
  }

 private:
  static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
  static bool is_lower(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  void add(std::string_view names) {
    names = names.substr(0, kMaxAttributeBytes);
    char before = ' ';
    for (const char c : names) {
      const bool is_name_end = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (is_upper(c)) {
        if (is_lower(before)) end_word();
        words_ += static_cast<char>(c + ('a' - 'A'));
      } else if (is_lower(c)) {
        words_ += c;
      } else {
        end_word();
        if (is_name_end) words_ += ' ';
      }
      before = c;
    }
    end_word();
    words_ += ' ';
  }

  void end_word() {
    if (!words_.empty() && words_.back() != ' ') words_ += ' ';
  }

  std::string words_;  // each followed by a blank, each name by a second one
};

template <std::size_t kCount>
const WordPair* find_pair(const std::array<WordPair, kCount>& pairs, std::string_view first, std::string_view second) {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const WordPair& pair) { return pair.first == first && pair.second == second; });
  return found == pairs.end() ? nullptr : &*found;
}

bool matches(const ClassWord& known, std::string_view word) {
  switch (known.match) {
    case Match::word:
      return word == known.text;
    case Match::start:
      return word.substr(0, known.text.size()) == known.text;
    case Match::any:
      break;
  }
  return word.find(known.text) != std::string_view::npos;
}

void set_noise(ElementRole& role, std::string_view noise, bool is_sure) {
  if (!role.noise.empty() && (role.is_sure || !is_sure)) return;
  role.noise = noise;
  role.is_sure = is_sure;
}

void read_words(ElementRole& role, const ClassWords& words) {
  bool says_not = false;  // "no-sidebar", "has-comments": of something else
  words.for_each([&](std::string_view previous, std::string_view word) {
    says_not = previous == "no" || previous == "has" || previous == "with" || previous == "without" || previous == "js";
    if (says_not) return;
    if (is_one_of(word, kContentWords) || find_pair(kContentPairs, previous, word) != nullptr) role.is_content = true;
    if (is_one_of(word, kCaptionWords)) role.is_caption = true;
    if (is_one_of(word, kDatelineWords)) role.is_dateline = true;
    if (is_one_of(word, kLeadWords)) role.is_lead = true;
    if (const WordPair* pair = find_pair(kPairs, previous, word)) set_noise(role, pair->noise, true);
    const auto known = std::find_if(kClassWords.begin(), kClassWords.end(),
                                    [&](const ClassWord& each) { return matches(each, word); });
    if (known != kClassWords.end()) set_noise(role, known->noise, known->is_sure);
  });
}

void read_aria(ElementRole& role, std::string_view aria) {
  if (aria == "navigation" || aria == "menu" || aria == "menubar") set_noise(role, kNavigation, true);
  if (aria == "search" || aria == "toolbar") set_noise(role, kTools, true);
  if (aria == "banner") set_noise(role, kNavigation, false);
  if (aria == "contentinfo") set_noise(role, kFooter, true);
  if (aria == "complementary") set_noise(role, kSidebar, false);
  if (aria == "dialog" || aria == "alertdialog") set_noise(role, kDialog, true);
}

void read_name(ElementRole& role, std::string_view name) {
  if (name == "nav") set_noise(role, kNavigation, true);
  if (name == "footer") set_noise(role, kFooter, true);
  if (name == "aside") set_noise(role, kSidebar, false);
  if (name == "dialog") set_noise(role, kDialog, true);
  if (name == "form") set_noise(role, kTools, false);
  if (name == "figcaption" || name == "caption") role.is_caption = true;
  if (name == "time") role.is_dateline = true;
}

}  // namespace

ElementRole role_of(const HtmlTree& tree, const HtmlNode& node) {
  ElementRole role;
  if (node.name == "html" || node.name == "body") return role;
  read_name(role, node.name);
  if (node.attributes == 0) return role;
  read_aria(role, tree.attribute(node, "role"));
  const std::string_view classes = tree.attribute(node, "class");
  const std::string_view id = tree.attribute(node, "id");
  if (!classes.empty() || !id.empty()) read_words(role, ClassWords(classes, id));
  if (tree.attribute(node, "itemprop").find("articleBody") != std::string_view::npos) role.is_content = true;
  return role;
}

}  // namespace kz
