// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kzsearch/article.h"

namespace kz::test {

/// An article in one expression: `ArticleBuilder("a1").title("Fire").text("It burns.").date("2022-01-05")`. Without a
/// title, `id` and the text's first sentence would become one: the title is then "Report".
class ArticleBuilder {
 public:
  explicit ArticleBuilder(std::string id);

  ArticleBuilder& title(std::string value);
  ArticleBuilder& text(std::string value);
  ArticleBuilder& date(std::string value);
  ArticleBuilder& source(std::string value);
  ArticleBuilder& language(std::string value);
  ArticleBuilder& translated_from(std::string value);
  ArticleBuilder& url(std::string value);

  // NOLINTNEXTLINE(google-explicit-constructor): lists of articles are to read as lists of builders
  operator Article() const { return article_; }

 private:
  Article article_;
};

/// The article as one line of JSON, as a source file holds it, without line end. Empty fields are left out.
[[nodiscard]] std::string to_json_line(const Article& article);

/// All as a JSON Lines file.
[[nodiscard]] std::string to_json_lines(const std::vector<Article>& articles);

/// `count` short articles, all different, with ids "PREFIX0000", "PREFIX0001", …
[[nodiscard]] std::vector<Article> many_articles(std::size_t count, const std::string& prefix = "n");

}  // namespace kz::test
