// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/wrapped_articles.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "common/article/article_parser.h"
#include "common/article/json_article.h"
#include "common/article/json_nesting.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The arrays of objects that are in no other array, with their brackets.
std::vector<Range> arrays_of_objects(std::string_view json) {
  std::vector<Range> found;
  JsonNesting nesting;
  std::size_t open_depth = 0;  // of the array that is open, 0 for none
  std::size_t begin = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const auto before = nesting.depth();
    nesting.take(json[at]);
    if (open_depth == 0 && nesting.depth() > before && json[at] == '[') {
      open_depth = nesting.depth();
      begin = at;
    } else if (open_depth != 0 && nesting.depth() < open_depth) {
      open_depth = 0;
      const auto first = json.find_first_not_of(" \t\r\n", begin + 1);
      if (first < at && json[first] == '{') found.push_back({begin, at + 1});
    }
  }
  return found;
}

bool has_text(std::string_view json) {
  const auto parsed = parse_json_article(decode_utf8(json).text);
  const auto* article = std::get_if<ParsedArticle>(&parsed);
  return article != nullptr && !article->article.text.empty();
}

// The first element of an array of objects.
std::string_view first_object(std::string_view array) {
  const auto begin = array.find('{');
  JsonNesting nesting;
  for (std::size_t at = begin; at < array.size(); ++at) {
    nesting.take(array[at]);
    if (nesting.is_at_top()) return array.substr(begin, at + 1 - begin);
  }
  return {};
}

}  // namespace

// The whole of a text, in one piece.
class WrappedArticles::Bytes final : public ByteReader {
 public:
  explicit Bytes(std::string text) : text_(std::move(text)) {}

  std::string_view read() override { return std::exchange(is_read_, true) ? std::string_view() : text_; }
  [[nodiscard]] const std::string& failure() const noexcept override { return failure_; }

 private:
  std::string text_;
  std::string failure_;
  bool is_read_ = false;
};

std::unique_ptr<WrappedArticles> WrappedArticles::within(const JsonPart& object) {
  const std::string_view json = object.bytes;
  const auto arrays = arrays_of_objects(json);
  if (arrays.empty() || has_text(json)) return nullptr;
  const auto array = std::find_if(arrays.begin(), arrays.end(), [&](const Range& each) {
    return has_text(first_object(json.substr(each.begin, each.end - each.begin)));
  });
  if (array == arrays.end()) return nullptr;
  const auto line = object.line + static_cast<std::size_t>(std::count(json.begin(), json.begin() + array->begin, '\n'));
  return std::unique_ptr<WrappedArticles>(
      new WrappedArticles(std::string(json.substr(array->begin, array->end - array->begin)), line));
}

WrappedArticles::WrappedArticles(std::string array, std::size_t line)
    : reader_(std::make_unique<Bytes>(std::move(array))), elements_(*reader_, kMaxArticleBytes, line) {}

}  // namespace kz
