// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/html_article.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "common/html/content_finder.h"
#include "common/html/html_tree.h"
#include "common/html/page_date.h"
#include "common/html/page_metadata.h"
#include "common/html/page_text.h"
#include "common/text/language_detector.h"

namespace kz {
namespace {

void fill(std::string& field, std::string& value) {
  if (field.empty()) field = std::move(value);
}

// What stands under one verdict, merged where it touches.
void add_block(std::vector<TextBlock>& blocks, const PageBlock& block, BlockKind kind, std::string_view reason) {
  const bool continues = !blocks.empty() && kind == BlockKind::noise && blocks.back().kind == kind &&
                         blocks.back().reason == reason && block.begin <= blocks.back().end + 2;
  if (continues) {
    blocks.back().end = block.end;
  } else {
    blocks.push_back({block.begin, block.end, kind, std::string(reason)});
  }
}

std::vector<TextBlock> blocks_of(const PageText& page, const std::vector<BlockVerdict>& verdicts) {
  std::vector<TextBlock> blocks;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const BlockVerdict& verdict = verdicts[i];
    if (!verdict.noise.empty()) {
      add_block(blocks, page.blocks[i], BlockKind::noise, verdict.noise);
    } else if (verdict.is_caption) {
      add_block(blocks, page.blocks[i], BlockKind::caption, {});
    } else if (verdict.is_heading) {
      add_block(blocks, page.blocks[i], BlockKind::heading, {});
    }
  }
  return blocks;
}

// "en" of "en-US".
std::string_view primary_subtag(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

// Whether the article is plainly in another language than the page declares: templates and translations say so. What
// is in the text then counts.
bool is_other_language(std::string_view declared, const PageText& page, const std::vector<BlockVerdict>& verdicts) {
  constexpr std::size_t kReadBytes = 4096;
  std::string text;
  for (std::size_t i = 0; i < page.blocks.size() && text.size() < kReadBytes; ++i) {
    if (!verdicts[i].noise.empty()) continue;
    text.append(page.text, page.blocks[i].begin, page.blocks[i].end - page.blocks[i].begin);
    text += '\n';
  }
  const std::string found = detect_language(text);
  return found != "und" && primary_subtag(found) != primary_subtag(declared);
}

// The lines of a text that linked data tell: with tags as a page of its own, else as they are.
std::string linked_text(std::string body) {
  if (body.find("</p>") == std::string::npos && body.find("<br") == std::string::npos) return body;
  auto parsed = parse_html(body);
  const auto* tree = std::get_if<HtmlTree>(&parsed);
  return tree == nullptr ? body : page_text(*tree).text;
}

// Where a program draws the article, or a wall hides it, the page's data may hold what its elements do not. Empty where
// the page shows all there is.
std::string hidden_text(PageMetadata& metadata, const std::vector<BlockVerdict>& verdicts, const PageText& page) {
  constexpr double kMuchMore = 1.5;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const bool counts = verdicts[i].noise.empty() && !verdicts[i].is_heading && !verdicts[i].is_caption;
    if (counts) shown += page.blocks[i].end - page.blocks[i].begin;
  }
  std::string text = linked_text(std::move(metadata.body));
  if (text.empty() && shown == 0) text = std::move(metadata.description);
  if (static_cast<double>(text.size()) <= kMuchMore * static_cast<double>(shown)) text.clear();
  return text;
}

// "Courier: Flood in the valley" where a line of the page is "Flood in the valley": that is the title, and the other
// part the site's name. Else `title` as it is.
std::string title_on_page(const std::string& title, const PageText& page) {
  constexpr std::size_t kLeastTitleBytes = 12;
  constexpr std::array<std::string_view, 8> kMarks{": ", " - ", " | ", " – ", " — ", " » ", " :: ", " / "};
  const auto is_line = [&](std::string_view part) {
    return part.size() >= kLeastTitleBytes &&
           std::any_of(page.blocks.begin(), page.blocks.end(), [&](const PageBlock& block) {
             return std::string_view(page.text).substr(block.begin, block.end - block.begin) == part;
           });
  };
  const std::string_view whole = title;
  if (is_line(whole)) return title;
  for (const std::string_view mark : kMarks) {
    const std::size_t first = whole.find(mark);
    if (first == std::string_view::npos) continue;
    const std::string_view behind = whole.substr(first + mark.size());
    const std::string_view before = whole.substr(0, whole.rfind(mark));
    if (is_line(before)) return std::string(before);
    if (is_line(behind)) return std::string(behind);
  }
  return title;
}

}  // namespace

std::string take_html(std::string html, Article& article) {
  auto parsed = parse_html(std::move(html));
  if (auto* reason = std::get_if<std::string>(&parsed)) return std::move(*reason);
  const auto& tree = std::get<HtmlTree>(parsed);
  PageMetadata metadata = read_metadata(tree);
  fill(article.author, metadata.author);
  fill(article.source, metadata.source);
  fill(article.url, metadata.url);
  if (article.tags.empty()) article.tags = std::move(metadata.tags);
  PageText page = page_text(tree);
  if (article.title.empty()) article.title = title_on_page(metadata.title, page);
  const std::vector<BlockVerdict> verdicts = find_content(tree, page, article.title);
  article.blocks = blocks_of(page, verdicts);
  if (article.language.empty() && !is_other_language(metadata.language, page, verdicts)) {
    article.language = metadata.language;
  }
  if (article.date.empty()) article.page_date = find_page_date(metadata, article, tree, page, verdicts);
  article.text = hidden_text(metadata, verdicts, page);
  if (!article.text.empty()) {
    article.blocks.clear();
  } else {
    article.text = std::move(page.text);
  }
  return {};
}

std::variant<ParsedArticle, NotAnArticle> parse_html_article(std::string html) {
  ParsedArticle parsed;
  if (std::string reason = take_html(std::move(html), parsed.article); !reason.empty()) {
    return NotAnArticle{std::move(reason)};
  }
  return parsed;
}

}  // namespace kz
