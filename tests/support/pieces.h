// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/source/byte_reader.h"

namespace kz::test {

/// Gives `bytes` in pieces of `piece_bytes`.
class PieceReader final : public ByteReader {
 public:
  PieceReader(std::string bytes, std::size_t piece_bytes) : bytes_(std::move(bytes)), piece_bytes_(piece_bytes) {}

  std::string_view read() override {
    const std::string_view piece = std::string_view(bytes_).substr(at_, piece_bytes_);
    at_ += piece.size();
    return piece;
  }

  [[nodiscard]] const std::string& failure() const noexcept override { return failure_; }

 private:
  std::string bytes_;
  std::size_t piece_bytes_;
  std::size_t at_ = 0;
  std::string failure_;
};

/// All that `reader` gives.
[[nodiscard]] inline std::string read_all(ByteReader& reader) {
  std::string all;
  for (std::string_view piece = reader.read(); !piece.empty(); piece = reader.read()) all += piece;
  return all;
}

}  // namespace kz::test
