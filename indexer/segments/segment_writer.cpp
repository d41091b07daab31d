// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segment_writer.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "common/files.h"
#include "common/index/codec.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;

/// As many runs of one size become one.
constexpr std::size_t kMergedRuns = 32;

/// What keys of the postings' table start with that are no terms.
constexpr auto kValueStatisticsKey = "\0\xd0"sv;
constexpr auto kValueChunkKey = "\0\xd8"sv;

fs::path made(fs::path folder) {
  fs::create_directory(folder);
  return folder;
}

/// Writes the values of a slot, of one document after another, as chunks.
class ValueChunks {
 public:
  ValueChunks(glass::TableWriter& table, unsigned slot) : table_(table) {
    Encoder prefix;
    prefix.append(kValueChunkKey);
    prefix.put(slot);
    key_ = prefix.take();
    prefix_ = key_.size();
  }

  void add(std::uint32_t document, std::string_view value) {
    if (chunk_.bytes().size() >= kChunkBytes) flush();
    if (chunk_.bytes().empty()) {
      key_.resize(prefix_);
      glass::put_sorted(key_, document);
    } else {
      chunk_.put(document - last_ - 1);
    }
    chunk_.put(value);
    last_ = document;
  }

  void flush() {
    table_.add(key_, chunk_.bytes());
    chunk_.clear();
  }

 private:
  glass::TableWriter& table_;
  std::string key_;
  std::size_t prefix_ = 0;
  Encoder chunk_;
  std::uint32_t last_ = 0;
};

std::string encode(const ValueSpool::Slot& slot) {
  Encoder out;
  out.put(slot.values);
  out.put(slot.least);
  if (slot.greatest != slot.least) out.append(slot.greatest);
  return out.take();
}

/// `compress_from`: of a table, tags longer than it may be compressed; 0 where none is.
void put_table(Encoder& out, const glass::TableRoot& table, unsigned compress_from) {
  constexpr unsigned kSequential = 2;  // the leaves stand in the order of their keys
  constexpr unsigned kNoFile = 1;
  const bool is_there = table.blocks != 0;
  out.put(table.block);
  out.put(table.level << 2U | kSequential | (is_there ? 0 : kNoFile));
  out.put(table.entries);
  out.put(glass::kBlockBytes >> 11U);
  out.put(compress_from);
  Encoder free_list;  // of blocks: empty
  if (is_there) {
    free_list.put(glass::kRevision);
    free_list.put(table.blocks);
    free_list.append("\0\0\0\0"sv);
  }
  out.put(free_list.bytes());
}

}  // namespace

SegmentWriter::SegmentWriter(fs::path folder)
    : folder_(made(std::move(folder))), term_lists_(folder_ / "termlist.glass"), values_(folder_ / "values") {}

std::size_t SegmentWriter::bytes() const noexcept {
  std::size_t bytes = 0;
  for (const auto& run : runs_) bytes += run.bytes();
  return bytes;
}

void SegmentWriter::add(InvertedBatch batch) {
  values_.add(batch, documents_ + 1);
  std::string key;
  for (const auto& document : batch.documents) {
    ++documents_;
    lengths_.add(documents_, document.length);
    total_length_ += document.length;
    greatest_length_ = std::max(greatest_length_, document.length);
    if (document.length != 0) {
      least_length_ = least_length_ == 0 ? document.length : std::min(least_length_, document.length);
    }
    key.clear();
    glass::put_sorted(key, documents_);
    term_lists_.add(key, document.terms, document.are_terms_compressed);
    key.push_back('\0');
    if (!document.slots.empty()) term_lists_.add(key, document.slots);
  }
  runs_.push_back(std::move(batch.postings));
  merges_.push_back(0);
  merge_runs();
}

void SegmentWriter::merge_runs() {
  while (merges_.size() >= kMergedRuns && merges_[merges_.size() - kMergedRuns] == merges_.back()) {
    auto run = merged(std::span(runs_).last(kMergedRuns));
    const auto merges = merges_.back() + 1;
    runs_.resize(runs_.size() - kMergedRuns);
    merges_.resize(runs_.size());
    runs_.push_back(std::move(run));
    merges_.push_back(merges);
  }
}

void SegmentWriter::finish() {
  const auto postings = write_postings();
  write_version(postings, term_lists_.finish());
}

glass::TableRoot SegmentWriter::write_postings() {
  glass::TableWriter table(folder_ / "postlist.glass");
  write_values(table);
  lengths_.write_lengths(table);
  PostingList list;
  for (TermMerger merger(runs_); !merger.at_end();) {
    const auto term = merger.term();
    merger.take_postings([&](std::uint32_t document, std::uint32_t wdf) {
      list.add(document + 1, wdf);
      greatest_wdf_ = std::max(greatest_wdf_, wdf);
    });
    list.write_term(table, term);
  }
  return table.finish();
}

void SegmentWriter::write_values(glass::TableWriter& table) const {
  for (const auto& [number, slot] : values_.slots()) {
    std::string key(kValueStatisticsKey);
    if (number != 0) key.push_back(static_cast<char>(number));  // a slot is a byte
    table.add(key, encode(slot));
  }
  for (const auto& [number, slot] : values_.slots()) {
    ValueChunks chunks(table, number);
    values_.for_each(number, [&](std::uint32_t document, std::string_view value) { chunks.add(document, value); });
    chunks.flush();
  }
}

void SegmentWriter::write_version(const glass::TableRoot& postings, const glass::TableRoot& term_lists) const {
  constexpr unsigned kCompressFrom = 18;
  const glass::TableRoot none;
  Encoder out;
  out.append("\x0f\x0dXapian Glass\x04\x6e"sv);  // the date of the format, 2016-03-14
  out.append(std::string(16, '\0'));             // a UUID; what Xapian makes of segments gets one of its own
  out.put(glass::kRevision);
  put_table(out, postings, 0);
  put_table(out, none, kCompressFrom);  // data of documents
  put_table(out, term_lists, kCompressFrom);
  put_table(out, none, 0);              // positions
  put_table(out, none, kCompressFrom);  // spellings
  put_table(out, none, kCompressFrom);  // synonyms
  constexpr std::uint64_t kNone = 0;
  out.put(documents_);
  out.put(kNone);  // by how much the number of the last document is greater
  out.put(least_length_);
  out.put(greatest_wdf_);
  out.put(greatest_length_ - greatest_wdf_);
  out.put(kNone);  // the oldest set of changes that is kept
  out.put(total_length_);
  out.put(kNone);  // the greatest frequency of a spelling
  const auto path = folder_ / "iamglass";
  const FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  const auto error = file.get() < 0 ? errno : write_all(file.get(), std::as_bytes(std::span(out.bytes())));
  if (error != 0) throw fs::filesystem_error("cannot write", path, std::error_code(error, std::generic_category()));
}

}  // namespace kz
