// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/stored_article.h"

#include <algorithm>

#include "common/index/codec.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

void put_day(Encoder& out, const Day& day) {
  out.put(static_cast<std::uint64_t>(day.year));
  out.put(static_cast<std::uint64_t>(day.month));
  out.put(static_cast<std::uint64_t>(day.day));
}

Day day_from(Decoder& in) {
  Day day;
  day.year = static_cast<int>(in.number());
  day.month = static_cast<int>(in.number());
  day.day = static_cast<int>(in.number());
  return day;
}

void put_published(Encoder& out, const std::optional<PublicationDate>& published) {
  out.put(std::uint64_t{published.has_value()});
  if (!published) return;
  put_day(out, published->date);
  out.put(static_cast<std::uint64_t>(published->precision));
  out.put(static_cast<std::uint64_t>(published->origin));
  out.put_double(published->confidence);
  out.put(std::uint64_t{published->updated.has_value()});
  if (published->updated) put_day(out, *published->updated);
}

std::optional<PublicationDate> published_from(Decoder& in) {
  if (in.number() == 0) return std::nullopt;
  PublicationDate published;
  published.date = day_from(in);
  published.precision = static_cast<DatePrecision>(in.number());
  published.origin = static_cast<DateOrigin>(in.number());
  published.confidence = in.real();
  if (in.number() != 0) published.updated = day_from(in);
  return published;
}

void put_names(Encoder& out, const std::vector<StoredName>& names) {
  out.put(names.size());
  for (const auto& name : names) {
    out.put(name.number);
    out.put(name.count);
    out.put(name.spelling);
    out.put(std::string_view(name.role));
  }
}

std::vector<StoredName> names_from(Decoder& in) {
  std::vector<StoredName> names;
  for (auto left = in.number(); left > 0; --left) {
    const auto number = static_cast<std::uint32_t>(in.number());
    const auto count = static_cast<std::uint32_t>(in.number());
    const auto spelling = static_cast<std::uint32_t>(in.number());
    names.push_back({.number = number, .count = count, .spelling = spelling, .role = std::string(in.string())});
  }
  return names;
}

std::vector<std::uint32_t> numbers_of(const std::vector<StoredName>& names) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(names.size());
  for (const auto& name : names) numbers.push_back(name.number);
  return numbers;
}

// Marks are used to cut texts: those of a damaged index must not lie outside.
void check_marks(const StoredArticle& article) {
  const auto is_within = [&](const auto& mark) {
    return mark.begin <= mark.end && mark.end <= text_of(article, mark.field).size();
  };
  const auto& [sentences, mentions, dates] = article.marks;
  const bool is_sound = std::all_of(mentions.begin(), mentions.end(), is_within) &&
                        std::all_of(dates.begin(), dates.end(), is_within) &&
                        std::is_sorted(sentences.begin(), sentences.end()) &&
                        (sentences.empty() || sentences.back() <= article.body.size());
  if (is_sound) return;
  throw Error(ErrorCode::index_corrupt, "the marks of a stored article are damaged",
              "build the index anew with 'kzindex rebuild'");
}

}  // namespace

std::string encode(const StoredArticle& article) {
  Encoder out;
  for (const auto* field : {&article.id, &article.title, &article.body, &article.language, &article.url,
                            &article.source, &article.author, &article.translated_from, &article.captions,
                            &article.original, &article.original_language, &article.extra, &article.path}) {
    out.put(std::string_view(*field));
  }
  out.put(article.line);
  put_published(out, article.published);
  out.put(article.tags.size());
  for (const auto& tag : article.tags) out.put(std::string_view(tag));
  put_names(out, article.names);
  out.put(article.removed.size());
  for (const auto& removed : article.removed) {
    out.put(std::string_view(removed.reason));
    out.put(std::string_view(removed.text));
    out.put(removed.begin);
  }
  out.put(std::string_view(encode(article.marks, numbers_of(article.names))));
  return out.take();
}

StoredArticle decode_stored_article(std::string_view bytes, StoredParts parts) {
  Decoder in(bytes);
  StoredArticle article;
  for (auto* field : {&article.id, &article.title, &article.body, &article.language, &article.url, &article.source,
                      &article.author, &article.translated_from, &article.captions, &article.original,
                      &article.original_language, &article.extra, &article.path}) {
    *field = in.string();
  }
  article.line = in.number();
  article.published = published_from(in);
  for (auto left = in.number(); left > 0; --left) article.tags.emplace_back(in.string());
  article.names = names_from(in);
  for (auto left = in.number(); left > 0; --left) {
    auto& removed = article.removed.emplace_back();
    removed.reason = in.string();
    removed.text = in.string();
    removed.begin = in.number();
  }
  const auto marks = in.string();
  if (parts == StoredParts::without_marks) return article;
  article.marks = decode_text_marks(marks, numbers_of(article.names));
  check_marks(article);
  return article;
}

std::string_view text_of(const StoredArticle& article, TextField field) {
  switch (field) {
    case TextField::title:
      return article.title;
    case TextField::caption:
      return article.captions;
    case TextField::body:
      break;
  }
  return article.body;
}

std::string encode_name_numbers(const std::vector<StoredName>& names) {
  Encoder out;
  std::uint32_t previous = 0;
  for (const auto& name : names) {
    out.put(std::uint64_t{name.number - previous});
    previous = name.number;
  }
  return out.take();
}

}  // namespace kz
