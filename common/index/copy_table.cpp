// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/copy_table.h"

#include <xxhash.h>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace kz {
namespace copy_table {

std::string group_value(std::string_view first_id) {
  const auto hash = XXH3_64bits(first_id.data(), first_id.size());
  std::string value;
  for (int shift = 56; shift >= 0; shift -= 8) value.push_back(static_cast<char>((hash >> shift) & 0xff));
  return value;
}

std::string group_key(std::string_view value) {
  std::string key(kGroupPrefix);
  for (const char byte : value) {  // in hexadecimal: xapian-delve can then name the key
    constexpr std::string_view kDigits = "0123456789abcdef";
    key.push_back(kDigits[static_cast<unsigned char>(byte) >> 4]);
    key.push_back(kDigits[static_cast<unsigned char>(byte) & 15]);
  }
  return key;
}

std::string passages_key(std::string_view article_id) {
  return std::string(kPassagesPrefix) + schema::id_term(article_id);
}

}  // namespace copy_table

std::string encode(const CopyGroup& group) {
  Encoder out;
  out.put(group.size());
  for (const auto& member : group) {
    out.put(std::string_view(member.id));
    out.put(std::string_view(member.source));
    out.put(member.agencies.size());
    for (const auto& agency : member.agencies) out.put(std::string_view(agency));
  }
  return out.take();
}

CopyGroup decode_copy_group(std::string_view bytes) {
  Decoder in(bytes);
  CopyGroup group;
  for (auto left = in.number(); left > 0; --left) {
    auto& member = group.emplace_back();
    member.id = in.string();
    member.source = in.string();
    for (auto agencies = in.number(); agencies > 0; --agencies) member.agencies.emplace_back(in.string());
  }
  return group;
}

std::string encode(const SharedPassages& passages) {
  Encoder out;
  out.put(std::uint64_t{passages.sentences});
  out.put(passages.with.size());
  for (const auto& passage : passages.with) {
    out.put(std::string_view(passage.id));
    out.put(std::uint64_t{passage.shared});
  }
  return out.take();
}

SharedPassages decode_shared_passages(std::string_view bytes) {
  Decoder in(bytes);
  SharedPassages passages;
  passages.sentences = static_cast<std::uint32_t>(in.number());
  for (auto left = in.number(); left > 0; --left) {
    auto& passage = passages.with.emplace_back();
    passage.id = in.string();
    passage.shared = static_cast<std::uint32_t>(in.number());
  }
  return passages;
}

CopyGroup read_copy_group(const Xapian::Database& database, std::string_view value) {
  if (value.empty()) return {};
  const auto bytes = database.get_metadata(copy_table::group_key(value));
  return bytes.empty() ? CopyGroup{} : decode_copy_group(bytes);
}

SharedPassages read_shared_passages(const Xapian::Database& database, std::string_view article_id) {
  const auto bytes = database.get_metadata(copy_table::passages_key(article_id));
  return bytes.empty() ? SharedPassages{} : decode_shared_passages(bytes);
}

}  // namespace kz
