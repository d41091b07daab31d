// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/text_marks.h"
#include "kzsearch/article.h"

namespace kz {

/// A name key of an article: its number in the name table, how often it is said, and the spelling it is shown with
/// there.
struct StoredName {
  std::uint32_t number = 0;
  std::uint32_t count = 0;
  std::uint32_t spelling = 0;  ///< index into NameRecord::spellings
  std::string role;            ///< what the article calls a person beside the name, see Entity::role
};

/// What an index keeps of an article besides its terms: everything that is shown, and what was removed from its text.
struct StoredArticle {
  std::string id;
  std::string title;
  std::string body;
  std::string language;
  std::optional<PublicationDate> published;
  std::string url;
  std::string source;
  std::string author;
  std::vector<std::string> tags;
  std::string translated_from;
  std::string captions;           ///< of pictures, a line each
  std::string original;           ///< the text it was translated from
  std::string original_language;  ///< of `original`, "und" where unknown; empty without one
  std::string extra;              ///< unknown fields, a JSON object or empty
  std::string path;
  std::size_t line = 0;
  std::vector<StoredName> names;  ///< ascending numbers
  struct Removed {
    std::string reason;
    std::string text;
    std::size_t begin = 0;  ///< UTF-8 bytes into the text as it was given; its end is `begin` + size of `text`
  };
  std::vector<Removed> removed;  ///< in text order
  TextMarks marks;
};

/// What is read of a stored article.
enum class StoredParts {
  all,
  without_marks,  ///< StoredArticle::marks stays empty: a page of titles needs none
};

/// A record of its own encoding, not compressed; see ArticleStore.
[[nodiscard]] std::string encode(const StoredArticle& article);

/// Throws Error(index_corrupt) for bytes that `encode` did not write.
[[nodiscard]] StoredArticle decode_stored_article(std::string_view bytes, StoredParts parts = StoredParts::all);

/// What is written in `field`.
[[nodiscard]] std::string_view text_of(const StoredArticle& article, TextField field);

/// The value of schema::kNamesSlot: ascending numbers as varints of differences.
[[nodiscard]] std::string encode_name_numbers(const std::vector<StoredName>& names);

}  // namespace kz
