// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/field_names.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kz {
namespace {

struct OtherName {
  std::string_view name;  // lower case, letters alone
  std::string_view field;
};

constexpr std::array<std::string_view, 11> kFields = {"id",     "title",  "text", "html",     "date",           "url",
                                                      "source", "author", "tags", "language", "translated_from"};

constexpr std::array kOtherNames = {
    OtherName{"guid", "id"},
    OtherName{"articleid", "id"},
    OtherName{"docid", "id"},
    OtherName{"headline", "title"},
    OtherName{"heading", "title"},
    OtherName{"titel", "title"},
    OtherName{"titre", "title"},
    OtherName{"titulo", "title"},
    OtherName{"webtitle", "title"},
    OtherName{"body", "text"},
    OtherName{"content", "text"},
    OtherName{"article", "text"},
    OtherName{"articletext", "text"},
    OtherName{"maintext", "text"},
    OtherName{"fulltext", "text"},
    OtherName{"contenttext", "text"},
    OtherName{"bodytext", "text"},
    OtherName{"paragraphs", "text"},
    OtherName{"contenthtml", "html"},
    OtherName{"published", "date"},
    OtherName{"publishedat", "date"},
    OtherName{"publisheddate", "date"},
    OtherName{"publishdate", "date"},
    OtherName{"datepublished", "date"},
    OtherName{"datepublish", "date"},
    OtherName{"publicationdate", "date"},
    OtherName{"pubdate", "date"},
    OtherName{"webpublicationdate", "date"},
    OtherName{"datum", "date"},
    OtherName{"fecha", "date"},
    OtherName{"link", "url"},
    OtherName{"href", "url"},
    OtherName{"canonical", "url"},
    OtherName{"canonicalurl", "url"},
    OtherName{"weburl", "url"},
    OtherName{"publisher", "source"},
    OtherName{"site", "source"},
    OtherName{"sitename", "source"},
    OtherName{"outlet", "source"},
    OtherName{"sourcename", "source"},
    OtherName{"authors", "author"},
    OtherName{"byline", "author"},
    OtherName{"creator", "author"},
    OtherName{"keywords", "tags"},
    OtherName{"categories", "tags"},
    OtherName{"lang", "language"},
    OtherName{"languagecode", "language"},
    OtherName{"translatedfrom", "translated_from"},
    OtherName{"originallanguage", "translated_from"},
};

// Lower case, ASCII letters and digits alone: "Published At" as "publishedat".
std::string bare_name(std::string_view name) {
  std::string bare;
  for (const char c : name) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    const bool is_kept =
        (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') || static_cast<unsigned char>(low) >= 0x80;
    if (is_kept) bare += low;
  }
  return bare;
}

}  // namespace

bool is_article_field(std::string_view name) {
  return std::find(kFields.begin(), kFields.end(), name) != kFields.end();
}

std::string_view article_field(std::string_view name) {
  const std::string bare = bare_name(name);
  const auto field = std::find(kFields.begin(), kFields.end(), bare);
  if (field != kFields.end()) return *field;
  const auto other =
      std::find_if(kOtherNames.begin(), kOtherNames.end(), [&](const OtherName& each) { return each.name == bare; });
  return other == kOtherNames.end() ? std::string_view() : other->field;
}

std::string article_field_names() {
  std::string names;
  for (const std::string_view field : kFields) {
    if (!names.empty()) names += ", ";
    names += field;
  }
  return names;
}

std::vector<std::string> split_tags(std::string_view list) {
  std::vector<std::string> tags;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find_first_of(",;|", begin), list.size());
    std::string_view tag = list.substr(begin, end - begin);
    while (!tag.empty() && tag.front() == ' ') tag.remove_prefix(1);
    while (!tag.empty() && tag.back() == ' ') tag.remove_suffix(1);
    if (!tag.empty()) tags.emplace_back(tag);
    begin = end + 1;
  }
  return tags;
}

}  // namespace kz
