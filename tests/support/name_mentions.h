// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/entity_extractor.h"
#include "common/text/analyzer.h"

namespace kz::test {

/// What an article alone names, that comes from the country `home`.
inline std::vector<Mention> mentions_of(const std::string& title, const std::string& body, std::string_view home = {}) {
  Analyzer of_title;
  Analyzer of_body;
  const CleanText text{.title = title, .body = body, .removed = {}, .captions = {}};
  return extract_entities(text, of_title.analyze(title), of_body.analyze(body), {}, home);
}

/// The words of `mention`, of an article with this title and body.
inline std::string words_of(const Mention& mention, const std::string& title, const std::string& body) {
  return (mention.field == TextField::title ? title : body).substr(mention.begin, mention.end - mention.begin);
}

/// "place:Almaty:gn:1526384; ..." for each mention.
inline std::string described_mentions(const std::string& title, const std::string& body) {
  std::string lines;
  for (const Mention& mention : mentions_of(title, body)) {
    if (!lines.empty()) lines += "; ";
    lines += mention.kind == EntityKind::place ? "place:" : mention.kind == EntityKind::person ? "person:" : "org:";
    lines += words_of(mention, title, body) + ":" + mention.id;
  }
  return lines;
}

}  // namespace kz::test
