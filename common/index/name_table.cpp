// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/name_table.h"

#include <array>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace kz {
namespace name_table {
namespace {

std::string big_endian(std::string_view prefix, std::uint32_t value) {
  std::string out(prefix);
  put_big_endian(out, value);
  return out;
}

}  // namespace

std::string name_key(EntityKind kind, std::string_view key) {
  constexpr std::array kLetters{"l", "p", "o"};
  return schema::term(std::string(kNamePrefix) + kLetters.at(static_cast<std::size_t>(kind)), key);
}

std::string entity_key(std::uint32_t ordinal) {
  return big_endian("kz-e", ordinal);
}
std::string id_key(std::string_view id) {
  return schema::term("kz-i", id);
}
std::string spelling_key(std::string_view key) {
  return schema::term("kz-k", key);
}
std::string word_key(std::string_view word) {
  return schema::term("kz-p", word);
}
std::string sound_key(std::string_view skeleton) {
  return schema::term("kz-s", skeleton);
}
std::string org_country_key(std::string_view place_id) {
  return schema::term("kz-o", place_id);
}
std::string evidence_key(std::uint32_t ordinal) {
  return big_endian("kz-w", ordinal);
}
std::string chunk_key(std::uint32_t chunk) {
  return big_endian("kz-m", chunk);
}

std::string encode_keys(const std::vector<std::string>& keys) {
  Encoder out;
  for (const auto& key : keys) out.put(std::string_view(key));
  return out.take();
}

std::string encode_ordinals(const std::vector<std::uint32_t>& ordinals) {
  Encoder out;
  for (const auto ordinal : ordinals) out.put(std::uint64_t{ordinal});
  return out.take();
}

std::vector<std::uint32_t> decode_ordinals(std::string_view bytes) {
  std::vector<std::uint32_t> ordinals;
  for (Decoder in(bytes); !in.at_end();) ordinals.push_back(static_cast<std::uint32_t>(in.number()));
  return ordinals;
}

}  // namespace name_table
namespace {

constexpr std::size_t kMostKept = 10'000;  // words and spellings asked for: most have no actor

}  // namespace

std::uint32_t NameRecord::articles() const noexcept {
  std::uint32_t sum = 0;
  for (const auto& spelling : spellings) sum += spelling.articles;
  return sum;
}

std::string encode(const NameRecord& record) {
  Encoder out;
  out.put(std::uint64_t{record.number});
  out.put(std::string_view(record.id));
  out.put(std::string_view(record.country));
  out.put(record.spellings.size());
  for (const auto& spelling : record.spellings) {
    out.put(std::string_view(spelling.text));
    out.put(std::uint64_t{spelling.articles});
  }
  return out.take();
}

NameRecord decode_name_record(std::string_view bytes) {
  Decoder in(bytes);
  NameRecord record;
  record.number = static_cast<std::uint32_t>(in.number());
  record.id = in.string();
  record.country = in.string();
  for (auto left = in.number(); left > 0; --left) {
    auto& spelling = record.spellings.emplace_back();
    spelling.text = in.string();
    spelling.articles = static_cast<std::uint32_t>(in.number());
  }
  return record;
}

std::string encode(const EntityRecord& record) {
  Encoder out;
  out.put(static_cast<std::uint64_t>(record.kind));
  out.put(std::string_view(record.id));
  out.put(std::string_view(record.name));
  out.put(std::string_view(record.country));
  out.put(std::uint64_t{record.articles});
  out.put(record.keys.size());
  for (const auto& key : record.keys) out.put(std::string_view(key));
  out.put(static_cast<std::uint64_t>(record.level));
  out.put(record.outer.size());
  for (const auto& id : record.outer) out.put(std::string_view(id));
  return out.take();
}

EntityRecord decode_entity_record(std::string_view bytes) {
  Decoder in(bytes);
  EntityRecord record;
  record.kind = static_cast<EntityKind>(in.number());
  record.id = in.string();
  record.name = in.string();
  record.country = in.string();
  record.articles = static_cast<std::uint32_t>(in.number());
  for (auto left = in.number(); left > 0; --left) record.keys.emplace_back(in.string());
  record.level = static_cast<PlaceLevel>(in.number());
  for (auto left = in.number(); left > 0; --left) record.outer.emplace_back(in.string());
  return record;
}

const std::string& NameTable::chunk(std::uint32_t index) {
  const auto [found, is_new] = chunks_.try_emplace(index);
  if (is_new) found->second = database_.get_metadata(name_table::chunk_key(index));
  return found->second;
}

std::uint32_t NameTable::ordinal_of(std::uint32_t number) {
  return big_endian_at(chunk(number / name_table::kNumbersPerChunk), number % name_table::kNumbersPerChunk);
}

const std::vector<std::uint32_t>& NameTable::all_ordinals() {
  if (!all_ordinals_.empty()) return all_ordinals_;
  for (std::uint32_t index = 0;; ++index) {
    const auto& bytes = chunk(index);
    const auto count = bytes.size() / sizeof(std::uint32_t);
    for (std::size_t i = 0; i < count; ++i) all_ordinals_.push_back(big_endian_at(bytes, i));
    if (count < name_table::kNumbersPerChunk) return all_ordinals_;
  }
}

const EntityRecord& NameTable::entity(std::uint32_t ordinal) {
  const auto [found, is_new] = entities_.try_emplace(ordinal);
  if (is_new) {
    if (const auto bytes = database_.get_metadata(name_table::entity_key(ordinal)); !bytes.empty()) {
      found->second = decode_entity_record(bytes);
    }
  }
  return found->second;
}

const std::vector<std::uint32_t>& NameTable::ordinals_at(const std::string& key) {
  if (const auto known = ordinals_.find(key); known != ordinals_.end()) return known->second;
  if (ordinals_.size() >= kMostKept) ordinals_.clear();
  return ordinals_.emplace(key, name_table::decode_ordinals(database_.get_metadata(key))).first->second;
}

std::vector<std::uint32_t> NameTable::with_id(std::string_view id) {
  return ordinals_at(name_table::id_key(id));
}

std::vector<std::uint32_t> NameTable::with_spelling(std::string_view key) {
  return ordinals_at(name_table::spelling_key(key));
}

std::optional<NameRecord> NameTable::record(EntityKind kind, std::string_view key) const {
  const auto bytes = database_.get_metadata(name_table::name_key(kind, key));
  return bytes.empty() ? std::nullopt : std::optional(decode_name_record(bytes));
}

bool NameTable::is_said(EntityKind kind, std::string_view key) const {
  const auto said = record(kind, key);
  return said && said->articles() > 0;
}

std::vector<std::string> NameTable::spellings_from(std::string_view start, std::size_t most) const {
  const auto prefix = name_table::spelling_key(start);
  const auto skipped = name_table::spelling_key({}).size();
  std::vector<std::string> spellings;
  for (auto it = database_.metadata_keys_begin(prefix); it != database_.metadata_keys_end(prefix); ++it) {
    if (spellings.size() == most) break;
    spellings.push_back((*it).substr(skipped));
  }
  return spellings;
}

std::vector<std::uint32_t> NameTable::with_sound(std::string_view skeleton) {
  return ordinals_at(name_table::sound_key(skeleton));
}

std::vector<std::string> NameTable::org_keys_in(std::string_view place_id) const {
  const std::string bytes = database_.get_metadata(name_table::org_country_key(place_id));
  std::vector<std::string> keys;
  for (Decoder in(bytes); !in.at_end();) keys.emplace_back(in.string());
  return keys;
}

std::vector<NameJoinEvidence> NameTable::evidence(std::uint32_t ordinal) const {
  return decode_join_evidence(database_.get_metadata(name_table::evidence_key(ordinal)));
}

std::vector<std::uint32_t> NameTable::with_word(std::string_view word) {
  return ordinals_at(name_table::word_key(word));
}

}  // namespace kz
