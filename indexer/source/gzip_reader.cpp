// SPDX-License-Identifier: GPL-2.0-or-later
#include <new>
#include <utility>

#include <zlib.h>

#include "indexer/source/byte_reader.h"

namespace kz {
namespace {

constexpr std::size_t kInflatedBytes = 64 * 1024;
constexpr int kGzipOnly =
    16 + MAX_WBITS;  // zlib.h, inflateInit2: "Add 16 to windowBits" to decode only the gzip format

class GzipReader final : public ByteReader {
 public:
  explicit GzipReader(std::unique_ptr<ByteReader> compressed)
      : compressed_(std::move(compressed)), buffer_(kInflatedBytes) {
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~GzipReader() override { inflateEnd(&stream_); }
  GzipReader(const GzipReader&) = delete;
  GzipReader& operator=(const GzipReader&) = delete;

  std::string_view read() override {
    while (failure_.empty()) {
      if (is_corrupt_) {
        failure_ = "corrupt gzip data";
        break;
      }
      if (stream_.avail_in == 0 && !refill()) return {};
      if (at_member_start_ && is_padding()) continue;
      const std::string_view piece = inflate_piece();
      if (!piece.empty()) return piece;
    }
    return {};
  }

  [[nodiscard]] const std::string& failure() const noexcept override { return failure_; }

 private:
  // False at the end of the compressed bytes; then `failure_` tells whether it came too early.
  bool refill() {
    piece_ = compressed_->read();
    if (piece_.empty()) {
      failure_ = compressed_->failure();
      if (failure_.empty() && (!at_member_start_ || !had_member_)) failure_ = "truncated gzip data";
      return false;
    }
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece_.data()));  // zlib does not write through it
    stream_.avail_in = static_cast<uInt>(piece_.size());
    return true;
  }

  // Tapes and block devices fill up the last block with zeros; gzip(1) passes over them too.
  bool is_padding() {
    if (!had_member_ || *stream_.next_in != 0) return false;
    ++stream_.next_in;
    --stream_.avail_in;
    return true;
  }

  std::string_view inflate_piece() {
    stream_.next_out = reinterpret_cast<Bytef*>(buffer_.data());
    stream_.avail_out = static_cast<uInt>(buffer_.size());
    at_member_start_ = false;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      at_member_start_ = had_member_ = true;
      inflateReset(&stream_);
    } else if (status == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      is_corrupt_ = true;
    }
    return {buffer_.data(), buffer_.size() - stream_.avail_out};
  }

  std::unique_ptr<ByteReader> compressed_;
  std::string_view piece_;
  std::vector<char> buffer_;
  z_stream stream_{};
  bool at_member_start_ = true;
  bool had_member_ = false;
  bool is_corrupt_ = false;  // what was unpacked before still comes out, then the failure
  std::string failure_;
};

}  // namespace

std::unique_ptr<ByteReader> unpack_gzip(std::unique_ptr<ByteReader> compressed) {
  return std::make_unique<GzipReader>(std::move(compressed));
}

}  // namespace kz
