// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// The places, persons and organisations that an article names, as far as the article alone tells: countries, demonyms
/// and cities of the gazetteer, actors of the lexicon, capitalised full names, and the surname of a full name standing
/// alone elsewhere in the article. Title first, then body, then captions, in text order; no mention lies inside another
/// of the same field.
///
/// The names in captions come last; they give the rest of the article no evidence but their full names and places. The
/// tokens are the analyser's, of `text.title`, `text.body` and `text.captions`. `home` is the country that the article
/// comes from (ISO 3166-1 alpha-2, see `home_country`), empty where it is not known.
[[nodiscard]] std::vector<Mention> extract_entities(const CleanText& text, std::span<const Token> title_tokens,
                                                    std::span<const Token> body_tokens,
                                                    std::span<const Token> caption_tokens = {},
                                                    std::string_view home = {});

}  // namespace kz
