// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/copy_table.h"

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace kz {
namespace {

std::string numbered(std::string_view prefix, std::uint32_t number) {
  std::string key(prefix);
  put_big_endian(key, number);
  return key;
}

}  // namespace

namespace copy_table {

std::string group_key(std::uint32_t number) {
  return numbered(kGroupPrefix, number);
}

std::string chunk_key(std::uint32_t chunk) {
  return numbered(kChunkPrefix, chunk);
}

std::string encode_numbers(const std::vector<std::uint32_t>& numbers) {
  std::string bytes;
  bytes.reserve(numbers.size() * 4);
  for (const auto number : numbers) put_big_endian(bytes, number);
  return bytes;
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

std::uint32_t CopyTable::group_of(Xapian::docid document) {
  const auto number = document / copy_table::kDocumentsPerChunk;
  auto [chunk, is_new] = chunks_.try_emplace(number);
  if (is_new) chunk->second = database_.get_metadata(copy_table::chunk_key(number));
  return big_endian_at(chunk->second, document % copy_table::kDocumentsPerChunk);
}

CopyGroup CopyTable::group(std::uint32_t number) const {
  const auto bytes = number == 0 ? std::string() : database_.get_metadata(copy_table::group_key(number));
  return bytes.empty() ? CopyGroup{} : decode_copy_group(bytes);
}

std::size_t CopyTable::hidden() {
  if (!hidden_) {
    const auto bytes = database_.get_metadata(std::string(copy_table::kHiddenKey));
    hidden_ = bytes.empty() ? 0 : Decoder(bytes).number();
  }
  return *hidden_;
}

SharedPassages CopyTable::passages(std::string_view article_id) const {
  const auto bytes = database_.get_metadata(copy_table::passages_key(article_id));
  return bytes.empty() ? SharedPassages{} : decode_shared_passages(bytes);
}

}  // namespace kz
