// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/article_builder.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "common/json_writer.h"

namespace kz::test {

ArticleBuilder::ArticleBuilder(std::string id) {
  article_.id = std::move(id);
  article_.title = "Report";
  article_.language = "en";
}

ArticleBuilder& ArticleBuilder::title(std::string value) {
  article_.title = std::move(value);
  return *this;
}

ArticleBuilder& ArticleBuilder::text(std::string value) {
  article_.text = std::move(value);
  return *this;
}

ArticleBuilder& ArticleBuilder::date(std::string value) {
  article_.date = std::move(value);
  return *this;
}

ArticleBuilder& ArticleBuilder::source(std::string value) {
  article_.source = std::move(value);
  return *this;
}

ArticleBuilder& ArticleBuilder::language(std::string value) {
  article_.language = std::move(value);
  return *this;
}

ArticleBuilder& ArticleBuilder::translated_from(std::string value) {
  article_.translated_from = std::move(value);
  return *this;
}

ArticleBuilder& ArticleBuilder::url(std::string value) {
  article_.url = std::move(value);
  return *this;
}

std::string to_json_line(const Article& article) {
  std::string line;
  JsonWriter json(line);
  json.begin_object();
  const auto put = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) json.field(name, value);
  };
  put("id", article.id);
  put("title", article.title);
  put("text", article.text);
  put("date", article.date);
  put("url", article.url);
  put("source", article.source);
  put("language", article.language);
  put("translated_from", article.translated_from);
  put("original", article.original);
  put("original_language", article.original_language);
  json.end_object();
  return line;
}

std::string to_json_lines(const std::vector<Article>& articles) {
  std::string lines;
  for (const auto& article : articles) lines += to_json_line(article) + '\n';
  return lines;
}

std::vector<Article> many_articles(std::size_t count, const std::string& prefix) {
  constexpr std::array<std::string_view, 7> kSubjects{
      "Almaty", "the CSTO", "Angela Merkel", "Kazakhstan", "Nursultan Nazarbayev", "oil", "Olaf Scholz"};
  std::vector<Article> articles;
  articles.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(ArticleBuilder(fmt::format("{}{:04}", prefix, i))
                           .title(fmt::format("Bulletin {}", i))
                           .text(fmt::format("Observers spoke of {} again.", kSubjects.at(i % kSubjects.size())))
                           .date(fmt::format("2022-01-{:02}", 1 + i % 28)));
  }
  return articles;
}

}  // namespace kz::test
