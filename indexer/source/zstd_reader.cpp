// SPDX-License-Identifier: GPL-2.0-or-later
#include <new>
#include <utility>
#include <vector>

#include <zstd.h>

#include "indexer/source/byte_reader.h"

namespace kz {
namespace {

class ZstdReader final : public ByteReader {
 public:
  explicit ZstdReader(std::unique_ptr<ByteReader> compressed)
      : compressed_(std::move(compressed)), stream_(ZSTD_createDStream()), buffer_(ZSTD_DStreamOutSize()) {
    if (!stream_) throw std::bad_alloc();
  }

  std::string_view read() override {
    while (failure_.empty()) {
      if (input_.pos == input_.size && !has_more_output_ && !refill()) return {};
      ZSTD_outBuffer output{buffer_.data(), buffer_.size(), 0};
      const std::size_t status = ZSTD_decompressStream(stream_.get(), &output, &input_);
      if (ZSTD_isError(status) != 0) {
        failure_ = reason_of(status);
      }
      within_frame_ = status != 0;
      has_more_output_ = output.pos == output.size;
      if (output.pos > 0) return {buffer_.data(), output.pos};
    }
    return {};
  }

  [[nodiscard]] const std::string& failure() const noexcept override { return failure_; }

 private:
  struct Closer {
    void operator()(ZSTD_DStream* stream) const noexcept { ZSTD_freeDStream(stream); }
  };

  // Memory is bounded by the library's own limit on the window a frame asks for (128 MiB).
  static const char* reason_of(std::size_t status) {
    return ZSTD_getErrorName(status) == std::string_view("Frame requires too much memory for decoding")
               ? "zstd data that needs more than 128 MiB to be unpacked"
               : "corrupt zstd data";
  }

  bool refill() {
    piece_ = compressed_->read();
    if (piece_.empty()) {
      failure_ = compressed_->failure();
      if (failure_.empty() && (within_frame_ || !had_data_)) failure_ = "truncated zstd data";
      return false;
    }
    had_data_ = true;
    input_ = {piece_.data(), piece_.size(), 0};
    return true;
  }

  std::unique_ptr<ByteReader> compressed_;
  std::unique_ptr<ZSTD_DStream, Closer> stream_;
  std::string_view piece_;
  ZSTD_inBuffer input_{};
  std::vector<char> buffer_;
  bool within_frame_ = false;
  bool has_more_output_ = false;
  bool had_data_ = false;
  std::string failure_;
};

}  // namespace

std::unique_ptr<ByteReader> unpack_zstd(std::unique_ptr<ByteReader> compressed) {
  return std::make_unique<ZstdReader>(std::move(compressed));
}

}  // namespace kz
