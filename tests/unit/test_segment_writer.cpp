// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segment_writer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/segments/glass_table.h"
#include "indexer/segments/inverted_batch.h"
#include "kzsearch/error.h"
#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Everything that can be asked of a database, as lines.
std::vector<std::string> contents(const std::string& path) {
  const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
  std::vector<std::string> lines;
  lines.push_back("documents " + std::to_string(database.get_doccount()) + " last " +
                  std::to_string(database.get_lastdocid()) + " length " + std::to_string(database.get_total_length()));
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    std::string line = "term " + *term + ' ' + std::to_string(database.get_termfreq(*term)) + ' ' +
                       std::to_string(database.get_collection_freq(*term)) + ':';
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      line += ' ' + std::to_string(*at) + '/' + std::to_string(at.get_wdf()) + '/' + std::to_string(at.get_doclength());
    }
    lines.push_back(std::move(line));
  }
  std::map<unsigned, std::string> slots;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    const auto document = database.get_document(*id);
    std::string line = "document " + std::to_string(*id);
    for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
      line += ' ' + *at + '/' + std::to_string(at.get_wdf());
    }
    for (auto at = document.values_begin(); at != document.values_end(); ++at) {
      line += " [" + std::to_string(at.get_valueno()) + "]" + *at;
      slots[at.get_valueno()];
    }
    lines.push_back(std::move(line));
  }
  for (const auto& [slot, unused] : slots) {
    lines.push_back("slot " + std::to_string(slot) + ' ' + std::to_string(database.get_value_freq(slot)) + ' ' +
                    database.get_value_lower_bound(slot) + " to " + database.get_value_upper_bound(slot));
  }
  return lines;
}

/// The same documents, written by Xapian.
void write_by_xapian(const std::string& path, const std::vector<std::vector<DraftDocument>>& batches) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (const auto& batch : batches) {
    for (const auto& document : batch) database.add_document(document.to_xapian());
  }
}

void write_by_segment(const std::string& path, const std::vector<std::vector<DraftDocument>>& batches) {
  SegmentWriter writer(path);
  for (const auto& batch : batches) writer.add(invert(batch));
  writer.finish();
}

/// What Xapian finds wrong with it; empty where nothing is.
std::string errors_in(const std::string& path) {
  std::ostringstream findings;
  return Xapian::Database::check(path, 0, &findings) == 0 ? std::string() : findings.str();
}

void check_same(const std::vector<std::vector<DraftDocument>>& batches) {
  const test::TempDir folder;
  write_by_xapian(folder.path("expected"), batches);
  write_by_segment(folder.path("written"), batches);
  CHECK(errors_in(folder.path("written")) == errors_in(folder.path("expected")));
  CHECK((contents(folder.path("written")) == contents(folder.path("expected"))));
}

DraftDocument document_of(const std::vector<std::pair<std::string, std::uint32_t>>& terms,
                          const std::vector<DraftDocument::Value>& values) {
  DraftDocument document;
  for (const auto& [term, wdf] : terms) document.add_term(term, wdf);
  for (const auto& [slot, value] : values) document.add_value(slot, value);
  return document;
}

}  // namespace

TEST_CASE("a segment holds what Xapian would have written", "[segment_writer]") {
  const std::string zeros("a\0b", 3);
  const std::vector<std::vector<std::vector<DraftDocument>>> kCases = {
      {{document_of({{"Qa", 0}}, {})}},
      {{document_of({}, {{0, "a"}})}},
      {{document_of({}, {})}, {document_of({{"x", 1}}, {})}},
      // A term added twice, one of zero bytes and its neighbours, the longest, the largest wdf.
      {{document_of({{"b", 3}, {"a", 1}, {"b", 4}}, {{0, "a"}, {200, "z"}}),
        document_of({{zeros, 1}, {"a", 2}, {std::string("a\0", 2), 1}, {"a\x01", 1}}, {{0, "a"}})}},
      {{document_of({{std::string(245, 'x'), 127}, {"y", 126}, {"z", 4'000'000'000}}, {})}},
      // A value of many blocks, between small ones.
      {{document_of({{"a", 1}}, {{6, "small"}}), document_of({{"a", 1}}, {{6, std::string(300'000, 'v')}})},
       {document_of({{"a", 1}}, {{6, "small too"}})}},
  };
  for (const auto& batches : kCases) check_same(batches);
}

TEST_CASE("a segment holds what Xapian would have written: documents made at random", "[segment_writer]") {
  const auto seed = GENERATE(1U, 2U, 3U, 4U);
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  std::vector<std::vector<DraftDocument>> batches(1 + below(5));
  for (auto& batch : batches) {
    batch.resize(below(400));
    for (auto& document : batch) {
      for (auto terms = below(60); terms > 0; --terms) {
        // Some are in nearly every document, most in few.
        const auto rank = below(1U << (1 + below(14)));
        std::string term = below(20) == 0 ? std::string(1 + below(3), '\0') : std::string();
        term += "t" + std::to_string(rank) + std::string(rank % 40, 'x');
        document.add_term(term, below(3) == 0 ? below(100'000) : below(4));
      }
      for (auto values = below(6); values > 0; --values) {
        document.add_value(below(16), std::string(below(below(30) == 0 ? 9000 : 40), static_cast<char>(below(256))));
      }
    }
  }
  batches.front().emplace_back();  // at least one
  check_same(batches);
}

TEST_CASE("a segment may hold more documents than two bytes can number", "[segment_writer]") {
  constexpr std::size_t kDocuments = 70'000;
  std::vector<std::vector<DraftDocument>> batches(1);
  for (std::size_t i = 0; i < kDocuments; ++i) {
    batches[0].push_back(document_of({{"Q" + std::to_string(i), 0}, {"all", 1}}, {{0, std::to_string(i)}}));
  }
  check_same(batches);
}

TEST_CASE("Xapian merges segments and changes what came of them", "[segment_writer]") {
  const test::TempDir folder;
  Xapian::Database all;
  for (const std::string name : {"a", "b"}) {
    std::vector<std::vector<DraftDocument>> batches(2);
    for (std::uint32_t i = 0; i < 300; ++i) {
      batches[i % 2].push_back(
          document_of({{"Q" + name + std::to_string(i), 0}, {"all", 1 + i}}, {{6, std::string(i, 'v')}}));
    }
    write_by_segment(folder.path(name), batches);
    all.add_database(Xapian::Database(folder.path(name)));
  }
  all.compact(folder.path("all"));
  {
    Xapian::WritableDatabase database(folder.path("all"));
    database.delete_document("Qa7");
    database.replace_document("Qb8", document_of({{"Qb8", 0}, {"new", 1}}, {{6, "w"}}).to_xapian());
    database.add_document(document_of({{"Qc", 0}}, {}).to_xapian());
  }
  CHECK(errors_in(folder.path("all")).empty());
  const Xapian::Database database(folder.path("all"));
  CHECK(database.get_doccount() == 600);
  CHECK(database.get_termfreq("all") == 598);
  CHECK(database.get_document(*database.postlist_begin("Qb8")).get_value(6) == "w");
}

TEST_CASE("a table takes no key out of order and no tag that Xapian could not read", "[segment_writer]") {
  const test::TempDir folder;
  glass::TableWriter table(folder.path("table"));
  table.add("b", "tag");
  CHECK_THROWS_AS(table.add("a", "tag"), Error);
  CHECK_THROWS_AS(table.add("b", "tag"), Error);
  CHECK_THROWS_AS(table.add("", "tag"), Error);
  CHECK_THROWS_AS(table.add(std::string(256, 'c'), "tag"), Error);
  CHECK_THROWS_AS(table.add("c", std::string(140'000'000, 'x')), Error);
}

TEST_CASE("a segment that cannot be written is told with its path", "[segment_writer]") {
  const test::TempDir folder;
  folder.write_file("taken/postlist.glass", "");
  try {
    write_by_segment(folder.path("taken"), {{document_of({{"a", 1}}, {})}});
    FAIL("it was written");
  } catch (const fs::filesystem_error& error) {
    CHECK(error.path1() == folder.path("taken/postlist.glass"));
  }
}

}  // namespace kz
