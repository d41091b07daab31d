// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/page_metadata.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/html/line_text.h"
#include "common/text/characters.h"

namespace kz {
namespace {

enum class Field { none, title, description, author, source, language, url, tags, published, modified };

struct MetaName {
  std::string_view name;  // lower case, letters and digits alone
  Field field;
  double confidence;  // among those of one field the highest is taken; of a date how sure it is
};

// The names of meta elements, and of microdata, that publishers and their systems use.
constexpr std::array kMetaNames = {
    MetaName{"headline", Field::title, 0.8},
    MetaName{"ogtitle", Field::title, 0.7},
    MetaName{"twittertitle", Field::title, 0.5},
    MetaName{"dctitle", Field::title, 0.5},
    MetaName{"dctermstitle", Field::title, 0.5},
    MetaName{"parselytitle", Field::title, 0.6},
    MetaName{"sailthrutitle", Field::title, 0.6},
    MetaName{"citationtitle", Field::title, 0.6},
    MetaName{"ogdescription", Field::description, 0.7},
    MetaName{"description", Field::description, 0.6},
    MetaName{"author", Field::author, 0.8},
    MetaName{"byl", Field::author, 0.7},
    MetaName{"articleauthor", Field::author, 0.6},
    MetaName{"dccreator", Field::author, 0.6},
    MetaName{"dctermscreator", Field::author, 0.6},
    MetaName{"parselyauthor", Field::author, 0.7},
    MetaName{"sailthruauthor", Field::author, 0.7},
    MetaName{"citationauthor", Field::author, 0.7},
    MetaName{"twittercreator", Field::author, 0.2},
    MetaName{"ogsitename", Field::source, 0.8},
    MetaName{"publisher", Field::source, 0.6},
    MetaName{"dcpublisher", Field::source, 0.6},
    MetaName{"dctermspublisher", Field::source, 0.6},
    MetaName{"applicationname", Field::source, 0.4},
    MetaName{"copyright", Field::source, 0.1},
    MetaName{"contentlanguage", Field::language, 0.5},
    MetaName{"dclanguage", Field::language, 0.6},
    MetaName{"inlanguage", Field::language, 0.6},
    MetaName{"language", Field::language, 0.5},
    MetaName{"ogurl", Field::url, 0.7},
    MetaName{"keywords", Field::tags, 0.5},
    MetaName{"newskeywords", Field::tags, 0.7},
    MetaName{"articletag", Field::tags, 0.8},
    MetaName{"articlepublishedtime", Field::published, 0.95},
    MetaName{"articlepublished", Field::published, 0.95},
    MetaName{"datepublished", Field::published, 0.95},
    MetaName{"ogarticlepublishedtime", Field::published, 0.95},
    MetaName{"ogpublishedtime", Field::published, 0.93},
    MetaName{"vrpublishedtime", Field::published, 0.93},
    MetaName{"bookreleasedate", Field::published, 0.6},
    MetaName{"pubdate", Field::published, 0.93},
    MetaName{"publishdate", Field::published, 0.93},
    MetaName{"publisheddate", Field::published, 0.93},
    MetaName{"publicationdate", Field::published, 0.93},
    MetaName{"datepublication", Field::published, 0.93},
    MetaName{"originalpublicationdate", Field::published, 0.93},
    MetaName{"articledateoriginal", Field::published, 0.93},
    MetaName{"firstpublished", Field::published, 0.93},
    MetaName{"sailthrudate", Field::published, 0.93},
    MetaName{"parselypubdate", Field::published, 0.93},
    MetaName{"btpubdate", Field::published, 0.93},
    MetaName{"rnewsdatepublished", Field::published, 0.93},
    MetaName{"cxenseparserecspublishtime", Field::published, 0.93},
    MetaName{"cxenseparsepublishtime", Field::published, 0.93},
    MetaName{"citationpublicationdate", Field::published, 0.9},
    MetaName{"citationonlinedate", Field::published, 0.9},
    MetaName{"citationdate", Field::published, 0.88},
    MetaName{"publishtime", Field::published, 0.92},
    MetaName{"publishedat", Field::published, 0.92},
    MetaName{"publishedtime", Field::published, 0.92},
    MetaName{"articledate", Field::published, 0.92},
    MetaName{"dcdateissued", Field::published, 0.92},
    MetaName{"dctermsissued", Field::published, 0.92},
    MetaName{"dctermsavailable", Field::published, 0.85},
    MetaName{"dcdateavailable", Field::published, 0.85},
    MetaName{"dcdate", Field::published, 0.88},
    MetaName{"dctermsdate", Field::published, 0.88},
    MetaName{"dcdatecreated", Field::published, 0.88},
    MetaName{"dctermscreated", Field::published, 0.88},
    MetaName{"date", Field::published, 0.87},
    MetaName{"displaydate", Field::published, 0.87},
    MetaName{"dateposted", Field::published, 0.87},
    MetaName{"releasedate", Field::published, 0.85},
    MetaName{"issuedate", Field::published, 0.85},
    MetaName{"datecreated", Field::published, 0.82},
    MetaName{"creationdate", Field::published, 0.8},
    MetaName{"created", Field::published, 0.8},
    MetaName{"ptdate", Field::published, 0.8},
    MetaName{"articlecreated", Field::published, 0.8},
    MetaName{"uploaddate", Field::published, 0.6},
    MetaName{"videoreleasedate", Field::published, 0.6},
    MetaName{"articlemodifiedtime", Field::modified, 0.4},
    MetaName{"articlemodified", Field::modified, 0.4},
    MetaName{"articleupdated", Field::modified, 0.4},
    MetaName{"datemodified", Field::modified, 0.4},
    MetaName{"ogupdatedtime", Field::modified, 0.4},
    MetaName{"ogarticlemodifiedtime", Field::modified, 0.4},
    MetaName{"dctermsmodified", Field::modified, 0.4},
    MetaName{"dcdatemodified", Field::modified, 0.4},
    MetaName{"dateupdated", Field::modified, 0.4},
    MetaName{"lastmodified", Field::modified, 0.35},
    MetaName{"lastmod", Field::modified, 0.35},
    MetaName{"lastupdated", Field::modified, 0.35},
    MetaName{"modified", Field::modified, 0.35},
    MetaName{"updated", Field::modified, 0.35},
    MetaName{"revised", Field::modified, 0.35},
    MetaName{"revisiondate", Field::modified, 0.35},
    MetaName{"utime", Field::modified, 0.3},
};

constexpr double kLinkedConfidence = 0.97;
constexpr std::size_t kMaxFieldBytes = 10'000;  // no title, name or date is longer

// "article:published_time" and "Article.Published-Time" alike as "articlepublishedtime".
std::string bare_name(std::string_view name) {
  std::string bare;
  for (const char c : name) {
    const char low = ascii_lower(c);
    if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) bare += low;
  }
  return bare;
}

const MetaName* find_name(std::string_view written) {
  constexpr std::size_t kMaxNameBytes = 60;
  if (written.empty() || written.size() > kMaxNameBytes) return nullptr;
  const std::string name = bare_name(written);
  const auto found =
      std::find_if(kMetaNames.begin(), kMetaNames.end(), [&](const MetaName& each) { return each.name == name; });
  return found == kMetaNames.end() ? nullptr : &*found;
}

std::string as_line(std::string_view text) {
  std::string line;
  append_line_text(line, text);
  trim_line_end(line);
  return line;
}

bool is_address(std::string_view text) {
  return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

void split_list(std::string_view list, std::vector<std::string>& parts) {
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find_first_of(",;", begin), list.size());
    if (std::string part = as_line(list.substr(begin, end - begin)); !part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
}

// Whether `word` is one of the words of an attribute that may hold several.
bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || is_html_space(words[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || is_html_space(words[end]))) return true;
  }
  return false;
}

class MetadataReader {
 public:
  explicit MetadataReader(const HtmlTree& tree) : tree_(tree) {}

  PageMetadata read() {
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      const HtmlNode& node = tree_.nodes()[i];
      if (!node.is_text()) read_element(i, node);
    }
    choose_linked();
    finish();
    return std::move(page_);
  }

 private:
  void read_element(std::size_t i, const HtmlNode& node) {
    const std::string_view name = node.name;
    if (name == "meta") {
      read_meta(node);
    } else if (name == "link") {
      if (has_word(tree_.attribute(node, "rel"), "canonical")) canonical_ = as_line(tree_.attribute(node, "href"));
    } else if (name == "script") {
      if (tree_.attribute(node, "type").find("ld+json") != std::string_view::npos) read_script(i);
    } else if (name == "title") {
      if (document_title_.empty() && is_in_head(node)) document_title_ = tree_.text_of(i, kMaxFieldBytes);
    } else if (name == "html") {
      language_ = as_line(tree_.attribute(node, "lang"));
      if (language_.empty()) language_ = as_line(tree_.attribute(node, "xml:lang"));
    } else if (name == "h1") {
      if (std::string text = tree_.text_of(i, kMaxFieldBytes); !text.empty()) headings_.push_back(std::move(text));
    } else if (name == "h2" || name == "h3") {
      if (std::string text = tree_.text_of(i, kMaxFieldBytes); !text.empty())
        lower_headings_.push_back(std::move(text));
      if (is_marked_title(node)) marked_titles_.push_back(lower_headings_.back());
    }
    if (node.attributes > 0) read_microdata(i, node);
  }

  // The classes that blogs' systems give the heading of a post.
  [[nodiscard]] bool is_marked_title(const HtmlNode& node) const {
    const std::string_view classes = tree_.attribute(node, "class");
    return !lower_headings_.empty() && (has_word(classes, "entry-title") || has_word(classes, "post-title"));
  }

  [[nodiscard]] bool is_in_head(const HtmlNode& node) const { return tree_.nodes()[node.parent].name == "head"; }

  void read_meta(const HtmlNode& node) {
    const std::string_view content = tree_.attribute(node, "content");
    if (content.empty()) return;
    for (const char* attribute : {"property", "name", "http-equiv"}) {
      const MetaName* known = find_name(tree_.attribute(node, attribute));
      if (known == nullptr) continue;
      take(*known, content);
      return;
    }
  }

  // Content, datetime or text of an element with itemprop. An author's or a comment's properties are their own.
  void read_microdata(std::size_t i, const HtmlNode& node) {
    const std::string_view property = tree_.attribute(node, "itemprop");
    const MetaName* known = find_name(property);
    if (known == nullptr || is_in_other_item(node)) return;
    std::string_view content = tree_.attribute(node, "content");
    if (content.empty()) content = tree_.attribute(node, "datetime");
    if (!content.empty()) {
      take(*known, content);
    } else if (known->field != Field::url && known->field != Field::language && known->field != Field::source) {
      take(*known, tree_.text_of(i, kMaxFieldBytes));
    }
  }

  // Whether the nearest item around is none of an article's: of a comment, a product, a video…
  [[nodiscard]] bool is_in_other_item(const HtmlNode& node) const {
    for (std::uint32_t at = node.parent; at != 0; at = tree_.nodes()[at].parent) {
      const HtmlNode& element = tree_.nodes()[at];
      if (!tree_.has_attribute(element, "itemscope")) continue;
      const std::string_view type = tree_.attribute(element, "itemtype");
      for (const char* fitting : {"Article", "Posting", "WebPage", "Report", "CreativeWork"}) {
        if (type.find(fitting) != std::string_view::npos) return false;
      }
      return true;
    }
    return false;
  }

  void read_script(std::size_t i) {
    std::string text;
    for (std::size_t at = i + 1; at < tree_.nodes()[i].end; ++at) text += tree_.nodes()[at].text;
    for (LinkedArticle& article : read_json_ld(text)) linked_.push_back(std::move(article));
  }

  void take(const MetaName& known, std::string_view content) {
    std::string value = as_line(content);
    if (value.empty()) return;
    switch (known.field) {
      case Field::title:
        return keep(page_.title, title_rank_, std::move(value), known.confidence);
      case Field::description:
        return keep(page_.description, description_rank_, std::move(value), known.confidence);
      case Field::author:
        if (!is_address(value)) keep(page_.author, author_rank_, std::move(value), known.confidence);
        return;
      case Field::source:
        if (!is_address(value)) keep(page_.source, source_rank_, std::move(value), known.confidence);
        return;
      case Field::language:
        return keep(page_.language, language_rank_, std::move(value), known.confidence);
      case Field::url:
        return keep(page_.url, url_rank_, std::move(value), known.confidence);
      case Field::tags:
        return split_list(value, page_.tags);
      case Field::published:
        page_.published.push_back({std::move(value), known.confidence});
        return;
      case Field::modified:
        page_.modified.push_back({std::move(value), known.confidence});
        return;
      case Field::none:
        return;
    }
  }

  static void keep(std::string& field, double& rank, std::string value, double confidence) {
    if (confidence <= rank) return;
    rank = confidence;
    field = std::move(value);
  }

  // The article among those linked data describes that is this page's: by its address, else by its title, else the
  // first.
  void choose_linked() {
    if (linked_.empty()) return;
    const LinkedArticle* chosen = nullptr;
    const std::string& url = canonical_.empty() ? page_.url : canonical_;
    for (const LinkedArticle& article : linked_) {
      const bool is_same_url = !url.empty() && article.url == url;
      const bool is_same_title = !article.headline.empty() && is_own_title(as_line(article.headline));
      if (article.is_article && (is_same_url || is_same_title)) {
        chosen = &article;
        break;
      }
    }
    if (chosen == nullptr) chosen = &linked_.front();
    take_linked(*chosen);
    // A page's own dates count where its article has none.
    for (const LinkedArticle& other : linked_) {
      if (&other == chosen || other.is_article) continue;
      if (!other.published.empty()) page_.published.push_back({other.published, 0.9});
      if (!other.modified.empty()) page_.modified.push_back({other.modified, 0.4});
    }
  }

  [[nodiscard]] bool is_own_title(const std::string& headline) const {
    return headline == page_.title || document_title_.find(headline) != std::string::npos ||
           std::find(headings_.begin(), headings_.end(), headline) != headings_.end();
  }

  void take_linked(const LinkedArticle& article) {
    page_.body = article.body;
    if (!article.headline.empty()) keep(page_.title, title_rank_, html_line(article.headline), kLinkedConfidence);
    if (!article.author.empty()) keep(page_.author, author_rank_, html_line(article.author), kLinkedConfidence);
    if (!article.publisher.empty()) keep(page_.source, source_rank_, html_line(article.publisher), kLinkedConfidence);
    if (!article.language.empty()) keep(page_.language, language_rank_, as_line(article.language), kLinkedConfidence);
    if (!article.published.empty()) page_.published.push_back({article.published, kLinkedConfidence});
    if (!article.created.empty()) page_.published.push_back({article.created, 0.82});
    if (!article.modified.empty()) page_.modified.push_back({article.modified, 0.45});
    if (page_.tags.empty()) page_.tags = article.tags;
    if (page_.url.empty() && is_address(article.url)) page_.url = as_line(article.url);
  }

  void finish() {
    if (is_address(canonical_)) page_.url = canonical_;
    if (page_.language.empty()) page_.language = language_;
    choose_title();
    remove_repeats(page_.tags);
    const auto surest = [](const DateField& a, const DateField& b) { return a.confidence > b.confidence; };
    std::stable_sort(page_.published.begin(), page_.published.end(), surest);
    std::stable_sort(page_.modified.begin(), page_.modified.end(), surest);
  }

  // "Courier: Flood in the valley" above the headings "Courier" and "Flood in the valley": the page's first heading is
  // the site's name.
  [[nodiscard]] const std::string* heading_below_site() const {
    constexpr std::size_t kMostMarks = 5;  // between the two: " -- "
    for (const std::string& site : headings_) {
      if (site == page_.title) continue;
      for (const std::string& heading : lower_headings_) {
        const std::size_t both = site.size() + heading.size();
        const bool is_whole = both < document_title_.size() && document_title_.size() - both <= kMostMarks;
        if (!is_whole || heading.size() <= site.size()) continue;
        const bool is_site_first = document_title_.starts_with(site) && document_title_.ends_with(heading);
        const bool is_site_last = document_title_.starts_with(heading) && document_title_.ends_with(site);
        if (is_site_first || is_site_last) return &heading;
      }
    }
    return nullptr;
  }

  // "Flood in the valley | Courier" where "Flood in the valley" is the only post's heading, or heads a part of a page
  // whose first heading is not in the document's title: a blog's first heading is its name.
  [[nodiscard]] const std::string* heading_of_post() const {
    const auto is_in_title = [&](const std::string& heading) {
      return document_title_.find(heading) != std::string::npos;
    };
    if (marked_titles_.size() == 1 && is_in_title(marked_titles_.front())) return &marked_titles_.front();
    if (headings_.empty() || std::any_of(headings_.begin(), headings_.end(), is_in_title)) return nullptr;
    const auto is_title = [&](const std::string& heading) {
      const bool is_name = heading.find(' ') == std::string::npos;
      return !is_name && (document_title_ == heading || document_title_.starts_with(heading + " "));
    };
    const auto found = std::find_if(lower_headings_.begin(), lower_headings_.end(), is_title);
    return found == lower_headings_.end() ? nullptr : &*found;
  }

  // The heading readers see is the title where a field or the document's title agrees with it.
  void choose_title() {
    const std::string* post = page_.title.empty() ? heading_of_post() : nullptr;
    if (const std::string* heading = post != nullptr ? post : heading_below_site()) {
      page_.title = *heading;
      return;
    }
    for (const std::string& heading : headings_) {
      const bool is_whole = document_title_.rfind(heading, 0) == 0 && heading.find(' ') != std::string::npos;
      if (is_whole || heading == page_.title) {
        page_.title = heading;
        return;
      }
    }
    if (!page_.title.empty()) {
      page_.title = without_site(page_.title);
    } else if (headings_.size() == 1) {
      page_.title = headings_.front();
    } else {
      page_.title = without_site(document_title_);
    }
  }

  // "Title | Site", "Title - Site" without what follows the last mark, where that is the site's name or short.
  [[nodiscard]] std::string without_site(const std::string& title) const {
    for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » ", " -- "}) {
      const std::size_t at = title.rfind(mark);
      if (at == std::string::npos || at == 0) continue;
      const std::string rest = title.substr(at + mark.size());
      const bool is_site = !page_.source.empty() && bare_name(rest) == bare_name(page_.source);
      // A bar divides title and site; a dash may be the title's own.
      const bool is_bar = mark == " | " || mark == " :: " || mark == " » ";
      const bool is_short = title == document_title_ && rest.size() * (is_bar ? 1 : 2) <= at;
      if (is_site || is_short) return title.substr(0, at);
    }
    return title;
  }

  static void remove_repeats(std::vector<std::string>& tags) {
    constexpr std::size_t kMaxTags = 100;
    std::vector<std::string> unique;
    for (std::string& tag : tags) {
      if (unique.size() == kMaxTags) break;
      if (std::find(unique.begin(), unique.end(), tag) == unique.end()) unique.push_back(std::move(tag));
    }
    tags = std::move(unique);
  }

  const HtmlTree& tree_;
  PageMetadata page_;
  double title_rank_ = 0, description_rank_ = 0, author_rank_ = 0, source_rank_ = 0, language_rank_ = 0, url_rank_ = 0;
  std::string canonical_;
  std::string document_title_;
  std::string language_;
  std::vector<std::string> headings_;        // h1
  std::vector<std::string> lower_headings_;  // h2, h3
  std::vector<std::string> marked_titles_;   // those that say that they head a post
  std::vector<LinkedArticle> linked_;
};

}  // namespace

PageMetadata read_metadata(const HtmlTree& tree) {
  return MetadataReader(tree).read();
}

std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kSniffedBytes = 4096;  // WHATWG asks for the first 1024; many pages are later
  const std::string head = ascii_lowered(bytes.substr(0, kSniffedBytes));
  for (std::size_t meta = head.find("<meta"); meta != std::string::npos; meta = head.find("<meta", meta + 1)) {
    const std::size_t close = head.find('>', meta);
    const std::size_t name = head.find("charset", meta);
    if (name == std::string::npos || close == std::string::npos || name > close) continue;
    const std::size_t equals = head.find_first_not_of(" \t\r\n", name + 7);
    if (equals == std::string::npos || head[equals] != '=') continue;
    const std::size_t begin = head.find_first_not_of(" \t\r\n\"'", equals + 1);
    if (begin == std::string::npos) continue;
    const std::size_t end = head.find_first_of(" \t\r\n\"'/>;", begin);
    return head.substr(begin, end == std::string::npos ? end : end - begin);
  }
  constexpr std::string_view kXml = "encoding=";
  const std::size_t at = head.rfind("<?xml", 0) == 0 ? head.find(kXml) : std::string::npos;
  if (at == std::string::npos) return {};
  const std::size_t begin = at + kXml.size() + 1;
  const std::size_t end = head.find_first_of("\"'?", begin);
  return begin < head.size() && end != std::string::npos ? head.substr(begin, end - begin) : std::string();
}

}  // namespace kz
