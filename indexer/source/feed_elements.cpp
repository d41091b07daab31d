// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/feed_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kz {
namespace {

constexpr std::string_view kContentSpace = "http://purl.org/rss/1.0/modules/content/";
constexpr std::string_view kDublinCore = "http://purl.org/dc/";

// Of a field that a feed says of all its items: a name, which each of them is given. What is longer is cut.
constexpr std::size_t kMaxChannelFieldBytes = 4096;

// RSS itself has no namespace, or, as RDF, one of these.
bool is_rss_space(std::string_view space) {
  return space.empty() || space.starts_with("http://purl.org/rss/") ||
         space.starts_with("http://my.netscape.com/rdf/") || space.starts_with("http://channel.netscape.com/rdf/") ||
         space.starts_with("http://backend.userland.com/");
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '&') {
      html += "&amp;";
    } else if (c == '<') {
      html += "&lt;";
    } else {
      html += c;
    }
  }
  return html;
}

struct HtmlName {
  std::string_view name;
  std::string_view html;
};

// NITF's elements as HTML's. What says of the text, not in it, is hidden.
constexpr std::array<HtmlName, 15> kHtmlNames = {{
    {"nitf", "div"},
    {"head", "template"},
    {"docdata", "template"},
    {"hedline", "template"},
    {"byline", "template"},
    {"body", "div"},
    {"body.head", "div"},
    {"body.content", "div"},
    {"body.end", "template"},
    {"block", "div"},
    {"hl2", "h2"},
    {"media", "figure"},
    {"media-caption", "figcaption"},
    {"media-producer", "template"},
    {"media-metadata", "template"},
}};

std::string_view html_name(std::string_view name, bool is_nitf) {
  if (!is_nitf) return name;
  const auto found =
      std::find_if(kHtmlNames.begin(), kHtmlNames.end(), [&](const HtmlName& each) { return each.name == name; });
  return found == kHtmlNames.end() ? name : found->html;
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& each) { return each.name == wanted; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

FeedFormat feed_format(std::string_view root) {
  if (root == "rss" || root == "RDF") return FeedFormat::rss;
  if (root == "feed" || root == "entry") return FeedFormat::atom;
  if (root == "nitf") return FeedFormat::nitf;
  if (root == "newsItem" || root == "newsMessage") return FeedFormat::newsml;
  return FeedFormat::unknown;
}

void FeedElements::begin(const XmlElement& element) {
  has_item_ = false;
  if (open_.empty()) format_ = feed_format(element.name);
  const bool starts_item = item_depth_ == 0 && is_item(element.name);
  if (starts_item) {
    item_ = {};
    bytes_ = 0;
    is_dropped_ = false;
    item_depth_ = open_.size() + 1;
  }
  std::string_view written;
  if (capture_depth_ > 0) {
    if (capture_.mode == Mode::markup) written = html_name(element.name, element.name == "nitf" || is_inside("nitf"));
  } else if (!is_dropped_) {
    if (const std::string_view language = element.attribute("lang"); !language.empty()) {
      std::string& field = item_depth_ > 0 ? item_.language : channel_.language;
      if (field.empty() || starts_item) set(field, language);
    }
    if (const Target target = target_of(element); target.field != nullptr) {
      capture_ = target;
      capture_depth_ = open_.size() + 1;
    }
  }
  open_.push_back({std::string(element.name), std::string(written)});
  if (!written.empty()) write_tag(element);
}

void FeedElements::text(std::string_view text) {
  if (capture_depth_ == 0 || is_dropped_) return;
  if (capture_.mode == Mode::html) {
    append(text);
    return;
  }
  const std::string html = escaped(text);
  if (capture_.mode != Mode::lines) {
    append(html);
    return;
  }
  for (const char c : html) append(c == '\n' ? std::string_view("<br>\n") : std::string_view(&c, 1));
}

void FeedElements::end() {
  has_item_ = false;
  if (open_.empty()) return;
  const Open closed = std::move(open_.back());
  open_.pop_back();
  if (!closed.written.empty()) append("</" + closed.written + '>');
  const std::size_t depth = open_.size() + 1;
  if (depth == capture_depth_) {
    capture_depth_ = 0;
    capture_ = {};
  }
  if (depth == item_depth_) {
    item_depth_ = 0;
    has_item_ = !is_dropped_;
    is_dropped_ = false;
  }
}

FeedItem FeedElements::take_item() {
  has_item_ = false;
  FeedItem item = std::move(item_);
  if (item.title.empty()) item.title = std::exchange(head_title_, {});
  if (item.source.empty()) item.source = channel_.title.empty() ? channel_.source : channel_.title;
  if (item.language.empty()) item.language = channel_.language;
  if (item.author.empty() && format_ == FeedFormat::atom) item.author = channel_.author;
  item_ = {};
  return item;
}

void FeedElements::drop_item() {
  is_dropped_ = item_depth_ > 0;
  item_ = {};
  bytes_ = 0;
  capture_ = {};
  capture_depth_ = 0;
  for (Open& open : open_) open.written.clear();
}

bool FeedElements::is_item(std::string_view name) const {
  switch (format_) {
    case FeedFormat::rss:
      return name == "item";
    case FeedFormat::atom:
      return name == "entry";
    case FeedFormat::nitf:
      return open_.empty();
    case FeedFormat::newsml:
      return name == "newsItem";
    case FeedFormat::unknown:
      break;
  }
  return false;
}

std::string_view FeedElements::parent() const {
  return open_.empty() ? std::string_view() : std::string_view(open_.back().name);
}

bool FeedElements::is_inside(std::string_view name) const {
  return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.name == name; });
}

FeedElements::Target FeedElements::target_of(const XmlElement& element) {
  switch (format_) {
    case FeedFormat::rss:
      return rss_target(element);
    case FeedFormat::atom:
      return atom_target(element);
    case FeedFormat::nitf:
      return nitf_target(element);
    case FeedFormat::newsml:
      return newsml_target(element);
    case FeedFormat::unknown:
      break;
  }
  return {};
}

FeedElements::Target FeedElements::rss_target(const XmlElement& element) {
  const std::string_view name = element.name;
  if (item_depth_ == 0) {
    if (parent() != "channel") return {};
    if (name == "title" && is_rss_space(element.space)) return {&channel_.title, Mode::html};
    return name == "language" ? Target{&channel_.language, Mode::plain} : Target{};
  }
  if (open_.size() != item_depth_) return {};  // only what stands in the item itself
  if (element.space.starts_with(kContentSpace) && name == "encoded") return {&item_.content, Mode::html};
  const bool is_dublin_core = element.space.starts_with(kDublinCore);
  if (is_dublin_core && name == "date") return {&item_.date, Mode::plain};
  if (is_dublin_core && name == "creator") return {&item_.author, Mode::html};
  if (is_dublin_core && name == "subject") return {new_tag(), Mode::html};
  if (is_dublin_core && name == "publisher") return {&item_.source, Mode::html};
  if (is_dublin_core && name == "language") return {&item_.language, Mode::plain};
  if (!is_rss_space(element.space)) return {};
  if (name == "title") return {&item_.title, Mode::html};
  if (name == "description") return {&item_.summary, Mode::html};
  if (name == "link") return {&item_.url, Mode::plain};
  if (name == "guid") return {&item_.id, Mode::plain};
  if (name == "pubDate") return {&item_.date, Mode::plain};
  if (name == "author") return {&item_.author, Mode::html};
  if (name == "source") return {&item_.source, Mode::html};
  if (name == "category") return {new_tag(), Mode::html};
  return {};
}

FeedElements::Target FeedElements::atom_target(const XmlElement& element) {
  const std::string_view name = element.name;
  FeedItem& owner = item_depth_ > 0 ? item_ : channel_;
  const std::size_t owner_depth = item_depth_ > 0 ? item_depth_ : 1;
  const std::string_view type = element.attribute("type");
  const Mode mode = type == "html" || type == "text/html" ? Mode::html : (type == "xhtml" ? Mode::markup : Mode::plain);
  if (parent() == "author" && name == "name" && open_.size() == owner_depth + 1) {
    if (!owner.author.empty()) owner.author += ", ";
    return {&owner.author, Mode::plain};
  }
  if (parent() == "source" && name == "title" && item_depth_ > 0) return {&item_.source, mode};
  if (open_.size() != owner_depth) return {};
  if (name == "title") return {&owner.title, mode};
  if (item_depth_ == 0) return {};
  if (name == "content" && element.attribute("src").empty()) return {&item_.content, mode};
  if (name == "summary") return {&item_.summary, mode};
  if (name == "id") return {&item_.id, Mode::plain};
  if (name == "published" || name == "issued") return {&item_.date, Mode::plain};
  if (name == "updated" || name == "modified") return {&item_.updated, Mode::plain};
  if (name == "category") {
    const std::string_view label = element.attribute("label");
    set(*new_tag(), label.empty() ? element.attribute("term") : label);
  }
  const std::string_view relation = element.attribute("rel");
  if (name == "link" && (relation.empty() || relation == "alternate")) set(item_.url, element.attribute("href"));
  return {};
}

FeedElements::Target FeedElements::nitf_target(const XmlElement& element) {
  const std::string_view name = element.name;
  if (name == "hl1" || name == "hl2") {
    if (parent() == "hedline" && item_.title.empty()) return {&item_.title, Mode::plain};
  }
  if (name == "title" && parent() == "head") return {&head_title_, Mode::plain};
  if (name == "body.content") return {&item_.content, Mode::markup};
  if (name == "abstract") return {&item_.summary, Mode::markup};
  if (name == "byline") return {&item_.author, Mode::plain};
  if (name == "doc-id") set(item_.id, element.attribute("id-string"));
  if (name == "date.issue") set(item_.date, element.attribute("norm"));
  if (name == "story.date" && item_.date.empty()) set(item_.date, element.attribute("norm"));
  if (name == "doc.copyright") set(channel_.source, element.attribute("holder"));
  if (name == "keyword") set(*new_tag(), element.attribute("key"));
  if (name == "distributor") return {&channel_.title, Mode::plain};
  return {};
}

FeedElements::Target FeedElements::newsml_target(const XmlElement& element) {
  const std::string_view name = element.name;
  if (item_depth_ == 0) return {};
  if (name == "newsItem") set(item_.id, element.attribute("guid"));
  if (name == "inlineXML") return {&item_.content, Mode::markup};
  if (name == "inlineData") return {&item_.content, Mode::lines};
  if (name == "headline" && item_.title.empty()) return {&item_.title, Mode::plain};
  if (name == "by" && item_.author.empty()) return {&item_.author, Mode::plain};
  if (name == "description" && item_.summary.empty()) return {&item_.summary, Mode::plain};
  if (name == "language") set(item_.language, element.attribute("tag"));
  if (name == "firstCreated") {
    item_.date.clear();
    return {&item_.date, Mode::plain};
  }
  if (name == "contentCreated" && item_.date.empty()) return {&item_.date, Mode::plain};
  if (name == "versionCreated") return {&item_.updated, Mode::plain};
  if (name == "provider") set(item_.source, element.attribute("literal"));
  if (name == "name" && parent() == "provider") {
    item_.source.clear();
    return {&item_.source, Mode::plain};
  }
  if (name == "creditline" && item_.source.empty()) return {&item_.source, Mode::plain};
  if (name == "keyword") return {new_tag(), Mode::plain};
  return {};
}

std::string* FeedElements::new_tag() {
  constexpr std::size_t kMaxTags = 1000;
  if (item_.tags.size() >= kMaxTags) item_.tags.clear();
  return &item_.tags.emplace_back();
}

void FeedElements::set(std::string& field, std::string_view value) {
  field = escaped(value);
  bytes_ += value.size();
}

// The attributes that tell what is a link, and noise.
void FeedElements::write_tag(const XmlElement& element) {
  append('<' + open_.back().written);
  for (const char* name : {"href", "class"}) {
    const std::string_view value = element.attribute(name);
    if (value.empty()) continue;
    std::string quoted = escaped(value);
    std::replace(quoted.begin(), quoted.end(), '"', '\'');
    append(' ' + std::string(name) + "=\"" + quoted + '"');
  }
  append(">");
}

void FeedElements::append(std::string_view html) {
  if (capture_.field == nullptr) return;
  if (item_depth_ == 0 && capture_.field->size() + html.size() > kMaxChannelFieldBytes) {
    capture_.field = nullptr;
    return;
  }
  capture_.field->append(html);
  if (item_depth_ > 0) bytes_ += html.size();
}

}  // namespace kz
