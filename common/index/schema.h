// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kzsearch/article.h"
#include "kzsearch/entities.h"

/// The index format, in one place; docs/index_format.md explains it to people.
///
/// Terms of a document (one document an article)
///
///   prefix  wdf     value                                        since
///   ------  ------  -------------------------------------------  -----
///   (none)  folded  form of a word of title, body, captions or   1
///                   original
///   Z       folded  its stem, also that of the joined form of    1
///                   Nur-Sultan; stop words and numbers have none
///   ZS      1       stem of a word of the title                  1
///   ZC      1       stem of a word of a caption                  2
///   XD      folded  a form with its diacritics, where it has any 1
///   Q       0       article id (hashed where over kMaxIdBytes)   1
///   XA      folded  kind letter (p, o) and name key of an actor  1
///   XP      0       id of a place named, or of one it lies in    1
///   XS      0       source, folded                               1
///   L       0       language, lower case: "pt-br", and "pt"      1
///   XT      0       language it was translated from, lower case  1
///   XO      0       language of the original kept with it        2
///   XR      0       hash of the source root it was read from     1
///   XE      0       days it speaks of, see day_terms.h           3
///   D M Y   0       day, month and year of its publication       3
///
/// "folded" wdf: the article's length is folded into it, wdf = round(8 tf / K), K = 1 - b + b length / kPivotLength, so
/// that BM25 needs no document lengths when searching (they cost half of a query). The pivot is a constant, not the
/// average of the index: an article weighs the same whatever it stands beside and in whatever order articles came.
/// Title words count kTitleWeight times, those of the lead kLeadWeight times.
///
/// Value slots: the enum below; no term has positions, see kWordsSlot. Documents have no data. Metadata: name_table.h
/// and the keys below.
namespace kz::schema {

/// Raised whenever an index written by an older kzsearch can no longer be read as if it were new.
inline constexpr unsigned kVersion = 4;

inline constexpr std::string_view kStemPrefix = "Z";
inline constexpr std::string_view kTitleStemPrefix = "ZS";
inline constexpr std::string_view kCaptionStemPrefix = "ZC";
inline constexpr std::string_view kDiacriticsPrefix = "XD";
inline constexpr std::string_view kIdPrefix = "Q";
inline constexpr std::string_view kPlacePrefix = "XP";
inline constexpr std::string_view kSourcePrefix = "XS";
inline constexpr std::string_view kLanguagePrefix = "L";
inline constexpr std::string_view kTranslatedFromPrefix = "XT";
inline constexpr std::string_view kOriginalLanguagePrefix = "XO";
inline constexpr std::string_view kRootPrefix = "XR";

/// Xapian's glass backend refuses terms over 245 bytes; zero bytes within a term count twice.
inline constexpr std::size_t kMaxTermBytes = 240;

/// Ids up to here stand in their term as they are.
inline constexpr std::size_t kMaxIdBytes = 200;

/// The content hash at the start of kContentSlot.
inline constexpr std::size_t kContentHashBytes = 16;

enum Slot : unsigned {
  kIdSlot = 0,            ///< article id
  kPublishedSlot = 1,     ///< first day of publication as YYYYMMDD, empty where unknown
  kNamesSlot = 2,         ///< ascending numbers of the name keys in the article, as varints of differences
  kSourceSlot = 3,        ///< source as published
  kLanguageSlot = 4,      ///< BCP 47, "und"
  kContentSlot = 5,       ///< content hash and location hash
  kArticleSlot = 6,       ///< the stored article, see ArticleStore
  kRevisionSlot = 20,     ///< revision of the index when the article was new or last changed, see revision_value
  kPublishedEndSlot = 7,  ///< last day of publication where only its month or year is known, else empty
  kEventsSlot = 8,        ///< the days it speaks of, see event_days.h
  kPrintSlot = 9,         ///< fingerprints of the sentences, see ArticlePrint
  kWordsSlot = 12,        ///< the words in their order, see word_sequence.h
  kOpenDateSlot = 15,     ///< of an article that does not tell its own day what may tell it, see open_date.h
  kAgenciesSlot = 10,     ///< news agencies that the text credits, see agency_credits.h
};

inline constexpr std::string_view kSchemaKey = "kzsearch-schema";      ///< kVersion, decimal
inline constexpr std::string_view kAnalyzerKey = "kzsearch-analyzer";  ///< kAnalyzerVersion, decimal
inline constexpr std::string_view kRevisionKey = "kzsearch-revision";  ///< of the index, decimal; raised by a change
inline constexpr std::string_view kDictionaryKey = "kz-z";             ///< see ArticleDictionary; of small indexes none

/// Metadata: `kz-l` + source holds what is known of the lines it repeats (LineSample), `kz-b` + source stands while its
/// articles are not bound to that.
inline constexpr std::string_view kLinesPrefix = "kz-l";
inline constexpr std::string_view kUnboundLinesPrefix = "kz-b";

/// BM25's k1 and b, and how often a word of the title and one of the lead (the body's first words) counts: chosen by
/// measurement over seven collections (docs/architecture.md).
inline constexpr double kBm25K1 = 1.4;
inline constexpr double kBm25B = 0.7;
inline constexpr double kPivotLength = 150;  ///< words, weighted
inline constexpr double kTitleWeight = 3;
inline constexpr double kLeadWeight = 1.25;
inline constexpr std::size_t kLeadWords = 50;
inline constexpr double kAsideWeight = 0.5;  ///< of a word of a caption or of the original text
/// The scale that keeps 1/K from being rounded away.
inline constexpr double kWdfScale = 8;

/// `prefix` + `value`, cut at a character's border to kMaxTermBytes.
[[nodiscard]] std::string term(std::string_view prefix, std::string_view value);

/// The unique term of an article.
[[nodiscard]] std::string id_term(std::string_view id);

/// What the terms of ids over kMaxIdBytes start with, and no other.
[[nodiscard]] std::string hashed_id_prefix();

/// The term of the articles that name `key`; for a place, of those that name it or a place within it.
[[nodiscard]] std::string name_term(EntityKind kind, std::string_view key);

/// A day as kPublishedSlot holds it: "20220106".
[[nodiscard]] std::string day_value(const Day& day);

/// The day of such a value; nullopt for anything else.
[[nodiscard]] std::optional<Day> day_from_value(std::string_view value);

/// A revision as kRevisionSlot holds it: bytes that sort as the numbers do.
[[nodiscard]] std::string revision_value(std::uint64_t revision);

/// The revision of such a value; 0 for anything else.
[[nodiscard]] std::uint64_t revision_from_value(std::string_view value) noexcept;

/// The term of the articles read from one source root.
[[nodiscard]] std::string root_term(std::string_view source_root);

}  // namespace kz::schema
