// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/segments.h"

#include <fmt/format.h>
#include <xapian.h>

#include <utility>

namespace kz {
namespace fs = std::filesystem;

Segments::Segments(fs::path folder, std::size_t most_bytes) : folder_(std::move(folder)), most_bytes_(most_bytes) {
  fs::create_directories(folder_);
}

void Segments::write(std::size_t number, std::vector<DraftDocument> documents) {
  auto batch = invert(std::move(documents));
  const std::lock_guard lock(mutex_);
  early_.emplace(number, std::move(batch));
  for (; !early_.empty() && early_.begin()->first == next_batch_; ++next_batch_) {
    add(std::move(early_.extract(early_.begin()).mapped()));
  }
}

void Segments::add(InvertedBatch batch) {
  if (batch.documents.empty()) return;
  if (!filling_) filling_.emplace(folders_.emplace_back(folder_ / fmt::format("segment-{}", folders_.size())));
  filling_->add(std::move(batch));
  if (filling_->bytes() >= most_bytes_) finish_segment();
}

void Segments::finish_segment() {
  filling_->finish();
  filling_.reset();
}

void Segments::merge_into(const fs::path& target) {
  if (filling_) finish_segment();
  if (!folders_.empty()) {
    Xapian::Database all;
    for (const auto& folder : folders_) all.add_database(Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS));
    all.compact(target.string());
  }
  fs::remove_all(folder_);
}

}  // namespace kz
