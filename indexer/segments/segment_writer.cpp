// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segment_writer.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <queue>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "common/files.h"
#include "common/index/codec.h"
#include "indexer/segments/glass_table.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;

/// From here on the next entry of a list starts another chunk, a tag of its own.
constexpr std::size_t kChunkBytes = 2000;

/// What the keys of the postings' table start with that are no terms.
constexpr auto kValueStatsKey = "\0\xd0"sv;
constexpr auto kValueChunkKey = "\0\xd8"sv;
constexpr auto kLengthsKey = "\0\xe0"sv;

/// Appends a document's number so that keys sort as the numbers do: two bytes up to 32,767; else as many as it takes,
/// the first of which starts with a bit for each byte beyond two.
void put_sorted(std::string& key, std::uint32_t document) {
  std::size_t bytes = 2;
  while (bytes < 5 && document >> (7 * bytes + 1) != 0) ++bytes;
  const auto mark = (0xff00U >> (bytes - 2)) & 0xffU;
  for (std::size_t i = bytes; i-- > 0;) {
    const auto byte = i < 4 ? (document >> (8 * i)) & 0xffU : 0U;
    key.push_back(static_cast<char>(i + 1 == bytes ? byte | mark : byte));
  }
}

/// A term as a key: behind each zero byte of it stands 0xff, and a zero byte behind it where a document follows.
void put_term(std::string& key, std::string_view term) {
  for (const char byte : term) {
    key.push_back(byte);
    if (byte == '\0') key.push_back('\xff');
  }
}

/// One list of postings, cut into chunks. The first one's tag tells how many there are in all, so all are kept until
/// then.
class PostingList {
 public:
  void add(std::uint32_t document, std::uint32_t wdf) {
    if (chunks_ == 0 || last().data.bytes().size() >= kChunkBytes) {
      start_chunk(document);
    } else {
      last().data.put(document - last().last - 1);
    }
    last().last = document;
    last().data.put(wdf);
    ++postings_;
    wdf_ += wdf;
  }

  /// `key`: that of the first chunk; `next_key`: what the keys of the others start with. The lengths of documents are a
  /// list too, but for which nothing is counted.
  void write(glass::TableWriter& table, std::string_view key, std::string next_key, bool is_counted) {
    const auto prefix = next_key.size();
    for (std::size_t i = 0; i < chunks_; ++i) {
      const auto& chunk = list_[i];
      Encoder tag;
      if (i == 0) {
        tag.put(is_counted ? postings_ : 0);
        tag.put(is_counted ? wdf_ : 0);
        tag.put(chunk.first - 1);
      }
      tag.append(i + 1 == chunks_ ? '1' : '0');
      tag.put(chunk.last - chunk.first);
      tag.append(chunk.data.bytes());
      next_key.resize(prefix);
      put_sorted(next_key, chunk.first);
      table.add(i == 0 ? key : std::string_view(next_key), tag.bytes());
    }
    chunks_ = 0;
    postings_ = 0;
    wdf_ = 0;
  }

 private:
  struct Chunk {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Encoder data;
  };

  void start_chunk(std::uint32_t document) {
    if (chunks_ == list_.size()) list_.emplace_back();
    ++chunks_;
    last().first = document;
    last().data.clear();
  }

  [[nodiscard]] Chunk& last() noexcept { return list_[chunks_ - 1]; }

  std::vector<Chunk> list_;  // the first `chunks_` are in use, the others keep their memory
  std::size_t chunks_ = 0;
  std::uint64_t postings_ = 0;
  std::uint64_t wdf_ = 0;
};

/// Least and greatest of the values of a slot.
class ValueStatistics {
 public:
  void add(std::string_view value) {
    if (values_++ == 0) least_ = greatest_ = value;
    least_ = std::min(least_, value);
    greatest_ = std::max(greatest_, value);
  }

  [[nodiscard]] std::string encode() const {
    Encoder out;
    out.put(values_);
    out.put(least_);
    if (greatest_ != least_) out.append(greatest_);
    return out.take();
  }

 private:
  std::uint64_t values_ = 0;
  std::string_view least_;
  std::string_view greatest_;
};

/// Writes the values of a slot, of one document after another, as chunks.
class ValueChunks {
 public:
  /// `key`: what the keys of the chunks start with.
  ValueChunks(glass::TableWriter& table, std::string key) : table_(table), key_(std::move(key)), prefix_(key_.size()) {}

  void add(std::uint32_t document, std::string_view value) {
    if (chunk_.bytes().size() >= kChunkBytes) flush();
    if (chunk_.bytes().empty()) {
      key_.resize(prefix_);
      put_sorted(key_, document);
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
  std::size_t prefix_;
  Encoder chunk_;
  std::uint32_t last_ = 0;
};

/// The terms of several runs, each once, in order.
class TermMerger {
 public:
  explicit TermMerger(std::span<const PostingRun> runs) : runs_(runs) {
    for (std::size_t i = 0; i < runs.size(); ++i) push(i, 0);
  }

  [[nodiscard]] bool at_end() const noexcept { return heads_.empty(); }

  /// Takes the next term. Calls `take(run, term)` for each run that has it, by ascending run, with its number there.
  template <typename Take>
  std::string_view next(Take take) {
    const auto text = heads_.top().text;
    while (!heads_.empty() && heads_.top().text == text) {
      const auto head = heads_.top();
      heads_.pop();
      take(head.run, head.term);
      push(head.run, head.term + 1);
    }
    return text;
  }

 private:
  struct Head {
    std::string_view text;
    std::size_t run = 0;
    std::size_t term = 0;

    bool operator<(const Head& other) const noexcept {  // the top of a queue is the greatest
      const auto order = text.compare(other.text);
      return order != 0 ? order > 0 : run > other.run;
    }
  };

  void push(std::size_t run, std::size_t term) {
    if (term < runs_[run].terms()) heads_.push({.text = runs_[run].term(term), .run = run, .term = term});
  }

  std::span<const PostingRun> runs_;
  std::priority_queue<Head> heads_;
};

class Segment {
 public:
  Segment(const fs::path& folder, std::span<const PostingRun> runs) : folder_(folder), runs_(runs) {
    for (const auto& run : runs) {
      first_document_.push_back(documents_ + 1);
      documents_ += static_cast<std::uint32_t>(run.documents().size());
    }
  }

  void write() {
    fs::create_directory(folder_);
    const auto postings = write_postings();
    write_version(postings, write_term_lists());
  }

 private:
  /// Calls `take(number, document)` for each document.
  template <typename Take>
  void for_each_document(Take take) const {
    std::uint32_t number = 0;
    for (const auto& run : runs_) {
      for (const auto& document : run.documents()) take(++number, document);
    }
  }

  glass::TableRoot write_postings() {
    glass::TableWriter table(folder_ / "postlist.glass");
    write_values(table);
    write_lengths(table);
    PostingList list;
    std::string key;
    for (TermMerger merger(runs_); !merger.at_end();) {
      const auto text = merger.next([&](std::size_t run, std::size_t term) {
        runs_[run].for_each_posting(term, [&](std::uint32_t document, std::uint32_t wdf) {
          list.add(first_document_[run] + document, wdf);
          greatest_wdf_ = std::max(greatest_wdf_, wdf);
        });
      });
      key.clear();
      put_term(key, text);
      list.write(table, key, key + '\0', true);
    }
    return table.finish();
  }

  void write_values(glass::TableWriter& table) const {
    std::set<unsigned> slots;
    for (const auto& run : runs_) {
      for (const auto slot : run.slots()) slots.insert(slot);
    }
    for (const auto slot : slots) {
      ValueStatistics statistics;
      for_each_value(slot, [&](std::uint32_t, std::string_view value) { statistics.add(value); });
      std::string key(kValueStatsKey);
      if (slot != 0) key.push_back(static_cast<char>(slot));  // its bytes, the lowest first; there are no more than one
      table.add(key, statistics.encode());
    }
    for (const auto slot : slots) {
      Encoder key;
      key.append(kValueChunkKey);
      key.put(slot);
      ValueChunks chunks(table, key.take());
      for_each_value(slot, [&](std::uint32_t document, std::string_view value) { chunks.add(document, value); });
      chunks.flush();
    }
  }

  template <typename Take>
  void for_each_value(unsigned slot, Take take) const {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      runs_[i].for_each_value(
          slot, [&](std::uint32_t document, std::string_view value) { take(first_document_[i] + document, value); });
    }
  }

  void write_lengths(glass::TableWriter& table) {
    PostingList lengths;
    for_each_document([&](std::uint32_t number, const PostingRun::Document& document) {
      lengths.add(number, document.length);
      if (document.length != 0 && (least_length_ == 0 || document.length < least_length_)) {
        least_length_ = document.length;
      }
      greatest_length_ = std::max(greatest_length_, document.length);
      total_length_ += document.length;
    });
    lengths.write(table, kLengthsKey, std::string(kLengthsKey), false);
  }

  /// Of each document the list of its terms, and behind it the slots that have a value.
  glass::TableRoot write_term_lists() const {
    glass::TableWriter table(folder_ / "termlist.glass");
    for_each_document([&](std::uint32_t number, const PostingRun::Document& document) {
      std::string key;
      put_sorted(key, number);
      table.add(key, document.terms, document.are_terms_compressed);
      if (!document.slots.empty()) table.add(key + '\0', document.slots);
    });
    return table.finish();
  }

  void write_version(const glass::TableRoot& postings, const glass::TableRoot& term_lists) const {
    Encoder out;
    out.append("\x0f\x0dXapian Glass\x04\x6e"sv);  // the format's date, 2016-03-14
    out.append(std::string(16, '\0'));             // a UUID; the merged database gets one of its own
    out.put(glass::kRevision);
    constexpr unsigned kCompressFrom = 18;
    const glass::TableRoot none;
    put_table(out, postings, 0);
    put_table(out, none, kCompressFrom);  // data of documents
    put_table(out, term_lists, kCompressFrom);
    put_table(out, none, 0);              // positions
    put_table(out, none, kCompressFrom);  // spellings
    put_table(out, none, kCompressFrom);  // synonyms
    out.put(documents_);
    out.put(std::uint64_t{0});  // by how much the last document's number is greater
    out.put(least_length_);
    out.put(greatest_wdf_);
    out.put(greatest_length_ - greatest_wdf_);
    out.put(std::uint64_t{0});  // the oldest set of changes that is kept
    out.put(total_length_);
    out.put(std::uint64_t{0});  // the greatest frequency of a spelling
    const auto path = folder_ / "iamglass";
    const FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    const auto error = file.get() < 0 ? errno : write_all(file.get(), std::as_bytes(std::span(out.bytes())));
    if (error != 0) throw fs::filesystem_error("cannot write", path, {error, std::generic_category()});
  }

  /// `compress_from`: of a table, tags longer than it may be compressed; 0 where none is.
  static void put_table(Encoder& out, const glass::TableRoot& table, unsigned compress_from) {
    constexpr unsigned kSequential = 2;  // the leaves stand in the order of their keys
    constexpr unsigned kNoFile = 1;
    const bool is_there = table.blocks != 0;
    out.put(table.block);
    out.put(table.level << 2U | kSequential | (is_there ? 0 : kNoFile));
    out.put(table.entries);
    out.put(glass::kBlockBytes >> 11U);
    out.put(compress_from);
    Encoder free_list;  // of an empty one
    if (is_there) {
      free_list.put(glass::kRevision);
      free_list.put(table.blocks);
      free_list.append("\0\0\0\0"sv);
    }
    out.put(free_list.bytes());
  }

  const fs::path& folder_;
  std::span<const PostingRun> runs_;
  std::vector<std::uint32_t> first_document_;  // of each run
  std::uint32_t documents_ = 0;
  std::uint32_t least_length_ = 0;  // 0 where all are
  std::uint32_t greatest_length_ = 0;
  std::uint64_t total_length_ = 0;
  std::uint32_t greatest_wdf_ = 0;
};

}  // namespace

void write_segment(const fs::path& folder, std::span<const PostingRun> runs) {
  Segment(folder, runs).write();
}

}  // namespace kz
