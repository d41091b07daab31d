// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/glass_table.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <system_error>
#include <utility>

#include "kzsearch/error.h"

namespace kz::glass {
namespace fs = std::filesystem;
namespace {

/// A leaf holds four items at least: what is larger is cut into pieces.
constexpr std::size_t kMostItemBytes = (kBlockBytes - 11 - 4 * 2) / 4;

/// Bits of a leaf item's first byte; the rest of its first two is its size less 3.
constexpr unsigned kCompressed = 0x80;
constexpr unsigned kLastPiece = 0x40;
constexpr unsigned kFirstPiece = 0x20;

constexpr std::size_t kMostKeyBytes = 255;
constexpr std::size_t kMostPieces = 0xffff;  // of a tag: two bytes number them
constexpr std::size_t kWrittenAtOnce = 1u << 20;

char* put(char* out, std::uint32_t value, std::size_t bytes) noexcept {
  for (std::size_t i = bytes; i-- > 0;) *out++ = static_cast<char>((value >> (8 * i)) & 0xff);
  return out;
}

char* put(char* out, std::string_view bytes) noexcept {
  return std::copy(bytes.begin(), bytes.end(), out);
}

/// The start of `key` that tells it from `before`.
std::string_view telling_part(std::string_view before, std::string_view key) {
  const auto differ = std::mismatch(key.begin(), key.end(), before.begin(), before.end()).first;
  const auto same = static_cast<std::size_t>(differ - key.begin());
  return key.substr(0, same + 1);
}

[[noreturn]] void throw_unwritable(const fs::path& path, int error) {
  throw fs::filesystem_error("cannot write", path, std::error_code(error, std::generic_category()));
}

}  // namespace

// Two bytes up to 32,767; else as many as it takes, the first of which starts with a bit for each byte beyond two.
void put_sorted(std::string& key, std::uint32_t document) {
  constexpr std::size_t kMost = 5;
  std::size_t bytes = 2;
  while (bytes < kMost && document >> (7 * bytes + 1) != 0) ++bytes;
  const auto mark = (std::uint64_t{0xff00} >> (bytes - 2) & 0xffU) << (8 * (bytes - 1));
  const auto value = mark | document;
  for (std::size_t i = bytes; i-- > 0;) key.push_back(static_cast<char>((value >> (8 * i)) & 0xffU));
}

char* Block::add(std::size_t item_bytes) noexcept {
  items_begin_ -= item_bytes;
  put(&bytes_[directory_end_], static_cast<std::uint32_t>(items_begin_), kDirectoryBytes);
  directory_end_ += kDirectoryBytes;
  return &bytes_[items_begin_];
}

const std::array<char, kBlockBytes>& Block::finish() noexcept {
  const auto free = static_cast<std::uint32_t>(items_begin_ - directory_end_);
  auto* out = put(bytes_.data(), kRevision, 4);
  out = put(out, level_, 1);
  out = put(out, free, 2);  // in one piece
  out = put(out, free, 2);  // in all
  put(out, static_cast<std::uint32_t>(directory_end_), 2);
  return bytes_;
}

void Block::clear() noexcept {
  directory_end_ = kHeaderBytes;
  items_begin_ = kBlockBytes;
  bytes_.fill(0);
}

TableWriter::TableWriter(fs::path file)
    : path_(std::move(file)), file_(open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
  if (file_.get() < 0) throw_unwritable(path_, errno);
  unwritten_.reserve(kWrittenAtOnce + kBlockBytes);
  add_piece({}, {}, 1, kFirstPiece | kLastPiece);  // every table begins with an empty key
}

void TableWriter::add(std::string_view key, std::string_view tag, bool is_compressed) {
  if (key.empty() || key.size() > kMostKeyBytes || key <= last_key_) {
    throw Error(ErrorCode::internal, "a segment's key is too long or out of order", "please report this");
  }
  const unsigned flags = is_compressed ? kCompressed : 0;
  const auto room = kMostItemBytes - 3 - key.size();
  if (tag.size() > kMostPieces * (room - 2)) {
    throw Error(ErrorCode::internal, "an article takes more room than the index can give it", "please report this");
  }
  const auto first = std::min(tag.size(), room);
  add_piece(key, tag.substr(0, first), 1, flags | kFirstPiece | (first == tag.size() ? kLastPiece : 0));
  unsigned piece = 1;
  for (auto rest = tag.substr(first); !rest.empty();) {
    const auto size = std::min(rest.size(), room - 2);
    add_piece(key, rest.substr(0, size), ++piece, flags | (size == rest.size() ? kLastPiece : 0));
    rest.remove_prefix(size);
  }
  ++root_.entries;
}

void TableWriter::add_piece(std::string_view key, std::string_view tag, unsigned piece, unsigned flags) {
  const auto size = 2 + 1 + key.size() + (piece == 1 ? 0 : 2) + tag.size();
  if (!leaf_.has_room_for(size)) {
    finish_leaf();
    first_of_leaf_ = {.key = std::string(telling_part(last_key_, key)), .piece = piece};
  }
  auto* out = leaf_.add(size);
  out = put(out, flags << 8 | static_cast<std::uint32_t>(size - 3), 2);
  out = put(out, static_cast<std::uint32_t>(key.size()), 1);
  out = put(out, key);
  if (piece != 1) out = put(out, piece, 2);
  put(out, tag);
  if (piece == 1) last_key_ = key;
}

void TableWriter::finish_leaf() {
  const auto number = write(leaf_);
  leaf_.clear();
  add_child(0, first_of_leaf_, number);
}

void TableWriter::add_child(std::size_t branch, Separator first, std::uint32_t child) {
  if (branch == branches_.size()) branches_.push_back({.block = Block(static_cast<unsigned>(branch) + 1), .first = {}});
  const auto bytes_of = [](std::string_view key) { return 4 + 1 + key.size() + 2; };
  if (!branches_[branch].block.has_room_for(bytes_of(first.key))) {
    const auto number = write(branches_[branch].block);
    branches_[branch].block.clear();
    add_child(branch + 1, branches_[branch].first, number);
  }
  auto& [block, first_of_branch] = branches_[branch];
  // The first child of a branch needs no key: it holds all that is less than the second one's.
  const bool is_first = block.is_empty();
  const auto key = is_first ? std::string_view() : std::string_view(first.key);
  auto* out = block.add(bytes_of(key));
  out = put(out, child, 4);
  out = put(out, static_cast<std::uint32_t>(key.size()), 1);
  out = put(out, key);
  put(out, is_first ? 0 : first.piece, 2);
  if (is_first) first_of_branch = std::move(first);
}

TableRoot TableWriter::finish() {
  if (branches_.empty()) {
    root_.block = write(leaf_);
  } else {
    finish_leaf();
    for (std::size_t i = 0; i < branches_.size(); ++i) {
      root_.block = write(branches_[i].block);
      if (i + 1 < branches_.size()) add_child(i + 1, branches_[i].first, root_.block);
    }
  }
  root_.level = static_cast<unsigned>(branches_.size());
  flush();
  return root_;
}

std::uint32_t TableWriter::write(Block& block) {
  const auto& bytes = block.finish();
  unwritten_.append(bytes.data(), bytes.size());
  if (unwritten_.size() >= kWrittenAtOnce) flush();
  return root_.blocks++;
}

void TableWriter::flush() {
  if (const auto error = write_all(file_.get(), std::as_bytes(std::span(unwritten_)))) throw_unwritable(path_, error);
  unwritten_.clear();
}

}  // namespace kz::glass
