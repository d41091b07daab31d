// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/posting_list.h"

namespace kz {

void PostingList::add(std::uint32_t document, std::uint32_t wdf) {
  if (chunks_ == 0 || list_[chunks_ - 1].entries.bytes().size() >= kChunkBytes) {
    start_chunk(document);
  } else {
    list_[chunks_ - 1].entries.put(document - list_[chunks_ - 1].last - 1);
  }
  auto& chunk = list_[chunks_ - 1];
  chunk.last = document;
  chunk.entries.put(wdf);
  ++postings_;
  wdf_ += wdf;
}

void PostingList::start_chunk(std::uint32_t document) {
  if (chunks_ == list_.size()) list_.emplace_back();
  auto& chunk = list_[chunks_++];
  chunk.first = document;
  chunk.entries.clear();
}

void PostingList::write_term(glass::TableWriter& table, std::string_view term) {
  term_key_.clear();
  for (const char byte : term) {
    term_key_.push_back(byte);
    if (byte == '\0') term_key_.push_back('\xff');
  }
  chunk_key_ = term_key_;
  chunk_key_.push_back('\0');
  write(table, term_key_, chunk_key_, true);
}

void PostingList::write_lengths(glass::TableWriter& table) {
  using namespace std::string_view_literals;
  constexpr auto kKey = "\0\xe0"sv;
  chunk_key_ = kKey;
  write(table, kKey, chunk_key_, false);
}

void PostingList::write(glass::TableWriter& table, std::string_view first_key, std::string& next_key, bool is_counted) {
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
    tag.append(chunk.entries.bytes());
    next_key.resize(prefix);
    glass::put_sorted(next_key, chunk.first);
    table.add(i == 0 ? first_key : std::string_view(next_key), tag.bytes());
  }
  chunks_ = 0;
  postings_ = 0;
  wdf_ = 0;
}

}  // namespace kz
