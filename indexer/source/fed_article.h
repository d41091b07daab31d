// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "common/article/article_parser.h"
#include "kzsearch/article.h"

namespace kz {

/// An article that a program has itself, as if it were a line of JSON: it is read, checked and hashed as those are.
/// `number`, from 1, stands for its line where it does not say what file it is from.
[[nodiscard]] RawArticle raw_article(const Article& article, std::size_t number);

}  // namespace kz
