// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/index/name_evidence.h"
#include "common/places/place.h"
#include "kzsearch/entities.h"

namespace kz {

/// The name table: which name keys are one place or actor. Articles hold only what was said (numbers of name keys);
/// this table, written by `bind` after the articles, says who is meant, so a wrong join is mended without reading them
/// again. It is kept as metadata of the Xapian database; all integers within keys are big-endian so that they sort.
///
///   key                      value
///   n <kind letter> <key>    NameRecord: a name key as articles hold it
///   e <ordinal>              EntityRecord; ordinals fall with the number of articles, from 1
///   i <entity id>            its ordinal
///   k <name key>             ordinals of the entities with that spelling or alias
///   p <word>                 ordinals of the actors with that word in their name, persons before organisations
///   s <skeleton>             ordinals of actors with a word of that skeleton (common/identity/skeleton) in their name
///   o <place id>             name keys of the organisations that lie there though the key alone does not tell it
///   w <ordinal>              why the names of an entity are one, see name_evidence.h
///   a                        the user's rules; see AliasRules
///   m <chunk>                ordinals of kNumbersPerChunk name numbers, 4 bytes each, 0 for a name of no entity
namespace name_table {

inline constexpr std::uint32_t kNumbersPerChunk = 4096;

[[nodiscard]] std::string name_key(EntityKind kind, std::string_view key);
[[nodiscard]] std::string entity_key(std::uint32_t ordinal);
[[nodiscard]] std::string id_key(std::string_view id);
[[nodiscard]] std::string spelling_key(std::string_view key);
[[nodiscard]] std::string word_key(std::string_view word);
[[nodiscard]] std::string sound_key(std::string_view skeleton);
[[nodiscard]] std::string org_country_key(std::string_view place_id);
[[nodiscard]] std::string evidence_key(std::uint32_t ordinal);
[[nodiscard]] std::string chunk_key(std::uint32_t chunk);

/// Of the actors of one skeleton those with the most articles are listed.
inline constexpr std::size_t kMostBearers = 1000;

/// The user's rules: not bound, but what binding follows.
inline constexpr std::string_view kRulesKey = "kz-a";

/// Set from the first change of names on until they are bound: an update that was killed between the two is noticed.
inline constexpr std::string_view kUnboundKey = "kz-u";

/// The prefixes of all other keys above: what `bind` rewrites (all but "n").
inline constexpr std::string_view kNamePrefix = "kz-n";
inline constexpr std::string_view kBoundPrefixes[] = {"kz-e", "kz-i", "kz-k", "kz-p", "kz-s", "kz-o", "kz-w", "kz-m"};

[[nodiscard]] std::string encode_keys(const std::vector<std::string>& keys);

[[nodiscard]] std::string encode_ordinals(const std::vector<std::uint32_t>& ordinals);
[[nodiscard]] std::vector<std::uint32_t> decode_ordinals(std::string_view bytes);

}  // namespace name_table

/// A name key, as the articles of an index say it.
struct NameRecord {
  std::uint32_t number = 0;  ///< its number in articles, from 0, in order of first appearance
  std::string id;            ///< who is meant as far as one article tells (Mention::id)
  std::string country;       ///< ISO 3166-1 alpha-2 or empty
  struct Spelling {
    std::string text;
    std::uint32_t articles = 0;
  };
  std::vector<Spelling> spellings;  ///< in order of first appearance; StoredName::spelling is an index into it

  [[nodiscard]] std::uint32_t articles() const noexcept;
};

[[nodiscard]] std::string encode(const NameRecord& record);
[[nodiscard]] NameRecord decode_name_record(std::string_view bytes);

/// A place or actor of an index.
struct EntityRecord {
  EntityKind kind = EntityKind::place;
  std::string id;
  std::string name;
  std::string country;
  std::uint32_t articles = 0;           ///< that name it (for a place: it itself, not what lies in it)
  std::vector<std::string> keys;        ///< name keys of its kind that are it, most often used first
  PlaceLevel level = PlaceLevel::city;  ///< of a place
  std::vector<std::string> outer;       ///< ids of the places that a place lies in, nearest first
};

[[nodiscard]] std::string encode(const EntityRecord& record);
[[nodiscard]] EntityRecord decode_entity_record(std::string_view bytes);

/// Reads the name table of one open database; keeps what it read. Follows no reopening: make a new one with the
/// database.
class NameTable {
 public:
  explicit NameTable(Xapian::Database database) : database_(std::move(database)) {}

  /// The entity of a name number; 0 where the name belongs to none.
  [[nodiscard]] std::uint32_t ordinal_of(std::uint32_t number);

  /// Ordinals of all name numbers, for counting; index is the number.
  [[nodiscard]] const std::vector<std::uint32_t>& all_ordinals();

  /// Valid as long as this object. Ordinal 0 and unknown ordinals give an empty record.
  [[nodiscard]] const EntityRecord& entity(std::uint32_t ordinal);

  /// What articles say by this key; nullopt where none ever did.
  [[nodiscard]] std::optional<NameRecord> record(EntityKind kind, std::string_view key) const;
  /// Whether an article says this key, of which kind whoever is meant.
  [[nodiscard]] bool is_said(EntityKind kind, std::string_view key) const;
  /// The entity with this id, as 0 or 1 ordinals.
  [[nodiscard]] std::vector<std::uint32_t> with_id(std::string_view id);
  /// Entities of which `key` is a whole spelling or alias, most articles first.
  [[nodiscard]] std::vector<std::uint32_t> with_spelling(std::string_view key);
  /// Spellings and aliases that start with `start`, in order; the first `most`.
  [[nodiscard]] std::vector<std::string> spellings_from(std::string_view start, std::size_t most) const;
  /// Actors with a word of this skeleton in their name, most articles first; at most kMostBearers.
  [[nodiscard]] std::vector<std::uint32_t> with_sound(std::string_view skeleton);
  /// Name keys of the organisations that lie in a place, or in what lies in it, as only some of their articles tell.
  [[nodiscard]] std::vector<std::string> org_keys_in(std::string_view place_id) const;
  /// Why the names of an entity are one: a join for each name but one.
  [[nodiscard]] std::vector<NameJoinEvidence> evidence(std::uint32_t ordinal) const;
  /// Actors with `word` in their name: persons, then organisations, each most articles first.
  [[nodiscard]] std::vector<std::uint32_t> with_word(std::string_view word);

 private:
  const std::string& chunk(std::uint32_t index);
  const std::vector<std::uint32_t>& ordinals_at(const std::string& key);

  Xapian::Database database_;
  std::unordered_map<std::uint32_t, std::string> chunks_;  // as they are stored
  std::unordered_map<std::uint32_t, EntityRecord> entities_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> ordinals_;
  std::vector<std::uint32_t> all_ordinals_;
};

}  // namespace kz
