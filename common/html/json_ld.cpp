// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/json_ld.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/article/json_nesting.h"

namespace kz {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxJsonDepth = 60;
constexpr std::size_t kMaxObjects = 2000;  // a page lists some dozens

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The words of "@type": one string or several, perhaps with the vocabulary's address before it.
bool has_type(const json& object, bool (*is_wanted)(std::string_view)) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto matches = [&](const json& name) {
    return name.is_string() && is_wanted(name.get_ref<const std::string&>());
  };
  if (type->is_array()) return std::any_of(type->begin(), type->end(), matches);
  return matches(*type);
}

bool is_article_type(std::string_view name) {
  return ends_with(name, "Article") || ends_with(name, "BlogPosting") || ends_with(name, "Posting") ||
         ends_with(name, "Report") || ends_with(name, "NewsArticle");
}

bool is_page_type(std::string_view name) {
  return ends_with(name, "WebPage") || ends_with(name, "ItemPage") || ends_with(name, "VideoObject") ||
         ends_with(name, "Event") || ends_with(name, "CreativeWork");
}

std::string string_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The names of a person, an organisation, or several.
std::string names_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) {
    const auto name = value.find("name");
    return name != value.end() && !name->is_object() ? names_of(*name) : std::string();
  }
  std::string all;
  if (!value.is_array()) return all;
  for (const json& each : value) {
    if (each.is_array()) continue;  // no one nests them: nor does the stack
    const std::string name = names_of(each);
    if (!name.empty()) all += (all.empty() ? "" : ", ") + name;
  }
  return all;
}

std::string names_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : names_of(*found);
}

std::vector<std::string> tags_of(const json& object) {
  std::vector<std::string> tags;
  const auto found = object.find("keywords");
  if (found == object.end()) return tags;
  if (found->is_array()) {
    for (const json& tag : *found) {
      if (tag.is_string()) tags.push_back(tag.get<std::string>());
    }
  } else if (found->is_string()) {
    const auto& list = found->get_ref<const std::string&>();
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      const std::size_t first = list.find_first_not_of(' ', begin);
      if (first < end) tags.push_back(list.substr(first, end - first));
      begin = end + 1;
    }
  }
  return tags;
}

std::string url_of(const json& object) {
  const auto page = object.find("mainEntityOfPage");
  if (page != object.end()) {
    if (page->is_string()) return page->get<std::string>();
    if (page->is_object()) {
      if (std::string id = string_at(*page, "@id"); !id.empty()) return id;
    }
  }
  return string_at(object, "url");
}

LinkedArticle article_of(const json& object, bool is_article) {
  LinkedArticle article;
  article.headline = string_at(object, "headline");
  article.body = string_at(object, "articleBody");
  article.published = string_at(object, "datePublished");
  article.created = string_at(object, "dateCreated");
  article.modified = string_at(object, "dateModified");
  if (article.published.empty()) article.published = string_at(object, "uploadDate");
  article.author = names_at(object, "author");
  article.publisher = names_at(object, "publisher");
  article.language = string_at(object, "inLanguage");
  article.url = url_of(object);
  article.tags = tags_of(object);
  article.is_article = is_article;
  return article;
}

// From the first bracket to the last; empty where there is none.
std::string_view bracketed(std::string_view text) {
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t end = text.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return text.substr(begin, end - begin + 1);
}

// What JSON forbids and publishers write: line breaks within strings, marks of comments and CDATA around it all.
std::string mended(std::string_view text) {
  std::string_view inner = bracketed(text);
  constexpr std::string_view kCdata = "[CDATA[";
  if (inner.starts_with(kCdata)) inner = bracketed(inner.substr(kCdata.size(), inner.rfind("]]") - kCdata.size()));
  std::string result(inner);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return result;
}

bool nests_too_deep(std::string_view text) {
  JsonNesting nesting;
  for (const char c : text) {
    nesting.take(c);
    if (nesting.depth() > kMaxJsonDepth) return true;
  }
  return false;
}

// All objects, each before those within it.
void collect(const json& value, std::vector<const json*>& objects) {
  if (objects.size() >= kMaxObjects) return;
  if (value.is_object()) objects.push_back(&value);
  if (value.is_structured()) {
    for (const json& each : value) collect(each, objects);
  }
}

// Of text that is no JSON: the string after "key":
std::string string_after(std::string_view text, std::string_view key) {
  const std::string quoted = '"' + std::string(key) + '"';
  const std::size_t at = text.find(quoted);
  if (at == std::string_view::npos) return {};
  const std::size_t begin = text.find_first_not_of(" :", at + quoted.size());
  if (begin == std::string_view::npos || text[begin] != '"') return {};
  const std::size_t end = text.find_first_of("\"\\", begin + 1);
  if (end == std::string_view::npos || text[end] != '"') return {};
  return std::string(text.substr(begin + 1, end - begin - 1));
}

std::vector<LinkedArticle> salvage(std::string_view text) {
  LinkedArticle article;
  article.headline = string_after(text, "headline");
  article.published = string_after(text, "datePublished");
  article.modified = string_after(text, "dateModified");
  if (article.published.empty() && article.modified.empty()) return {};
  return {article};
}

}  // namespace

std::vector<LinkedArticle> read_json_ld(std::string_view text) {
  const std::string sound = mended(text);
  if (sound.empty() || nests_too_deep(sound)) return {};
  json document;
  try {
    document = json::parse(sound, nullptr, true, true);
  } catch (const json::exception&) {
    return salvage(sound);
  }
  std::vector<const json*> objects;
  collect(document, objects);
  std::vector<LinkedArticle> articles;
  for (const json* object : objects) {
    if (has_type(*object, is_article_type)) articles.push_back(article_of(*object, true));
  }
  for (const json* object : objects) {
    if (has_type(*object, is_page_type)) articles.push_back(article_of(*object, false));
  }
  return articles;
}

}  // namespace kz
