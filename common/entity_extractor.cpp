// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/entity_extractor.h"

#include <array>
#include <iterator>

#include "common/names/article_names.h"
#include "common/names/field_names.h"

namespace kz {

std::vector<Mention> extract_entities(const CleanText& text, std::span<const Token> title_tokens,
                                      std::span<const Token> body_tokens,
                                      std::span<const Token> caption_tokens) {
  ArticleNames article;
  FieldNames title(TextField::title, text.title, title_tokens);
  FieldNames body(TextField::body, text.body, body_tokens);
  FieldNames captions(TextField::caption, text.captions, caption_tokens);
  title.find(article);
  body.find(article);
  captions.find(article);
  const std::array<const FieldNames*, 3> all = {&title, &body, &captions};
  title.settle(article, all);
  body.settle(article, all);
  captions.settle(article, all);
  std::vector<Mention> mentions = title.resolve(article);
  for (FieldNames* field : {&body, &captions}) {
    std::vector<Mention> found = field->resolve(article);
    mentions.insert(mentions.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  return mentions;
}

}  // namespace kz
