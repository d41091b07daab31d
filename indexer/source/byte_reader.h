// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// Bytes one piece after the other: of a file, or of what a compressed file holds.
class ByteReader {
 public:
  virtual ~ByteReader() = default;

  /// The next piece, valid until the next call; empty at the end, and where reading failed.
  [[nodiscard]] virtual std::string_view read() = 0;

  /// Why reading ended early, once read() has returned an empty piece: "is a directory", "truncated gzip data". Empty
  /// where it did not.
  [[nodiscard]] virtual const std::string& failure() const noexcept = 0;
};

/// Reads the file at `path`, "-" for standard input. A file that cannot be opened fails at the first read(). Where
/// nothing comes (a pipe, a terminal), `cancelled` is asked ten times a second; true ends read() with
/// Error(interrupted).
[[nodiscard]] std::unique_ptr<ByteReader> open_file(const std::string& path, std::function<bool()> cancelled);

/// Reads what the gzip data of `compressed` holds; several members one after the other are one text.
[[nodiscard]] std::unique_ptr<ByteReader> unpack_gzip(std::unique_ptr<ByteReader> compressed);

/// Reads what the Zstandard data of `compressed` holds, in any number of frames.
[[nodiscard]] std::unique_ptr<ByteReader> unpack_zstd(std::unique_ptr<ByteReader> compressed);

}  // namespace kz
