// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/stored_article.h"

#include "common/index/codec.h"

namespace kz {
namespace {

void put_published(Encoder& out, const std::optional<PublicationDate>& published) {
  out.put(std::uint64_t{published.has_value()});
  if (!published) return;
  out.put(static_cast<std::uint64_t>(published->date.year));
  out.put(static_cast<std::uint64_t>(published->date.month));
  out.put(static_cast<std::uint64_t>(published->date.day));
  out.put(static_cast<std::uint64_t>(published->precision));
  out.put(static_cast<std::uint64_t>(published->origin));
  out.put_double(published->confidence);
}

std::optional<PublicationDate> published_from(Decoder& in) {
  if (in.number() == 0) return std::nullopt;
  PublicationDate published;
  published.date.year = static_cast<int>(in.number());
  published.date.month = static_cast<int>(in.number());
  published.date.day = static_cast<int>(in.number());
  published.precision = static_cast<DatePrecision>(in.number());
  published.origin = static_cast<DateOrigin>(in.number());
  published.confidence = in.real();
  return published;
}

void put_names(Encoder& out, const std::vector<StoredName>& names) {
  out.put(names.size());
  for (const auto& name : names) {
    out.put(name.number);
    out.put(name.count);
    out.put(name.spelling);
  }
}

std::vector<StoredName> names_from(Decoder& in) {
  std::vector<StoredName> names;
  for (auto left = in.number(); left > 0; --left) {
    const auto number = static_cast<std::uint32_t>(in.number());
    const auto count = static_cast<std::uint32_t>(in.number());
    names.push_back({.number = number, .count = count, .spelling = static_cast<std::uint32_t>(in.number())});
  }
  return names;
}

}  // namespace

std::string encode(const StoredArticle& article) {
  Encoder out;
  for (const auto* field :
       {&article.id, &article.title, &article.body, &article.language, &article.url, &article.source, &article.author,
        &article.translated_from, &article.extra, &article.path}) {
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
  }
  return out.take();
}

StoredArticle decode_stored_article(std::string_view bytes) {
  Decoder in(bytes);
  StoredArticle article;
  for (auto* field : {&article.id, &article.title, &article.body, &article.language, &article.url, &article.source,
                      &article.author, &article.translated_from, &article.extra, &article.path}) {
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
  }
  return article;
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
