// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kz {

/// Appends values to a byte string: the encoding of stored articles and tables. Integers are LEB128 varints, strings a
/// length and their bytes.
class Encoder {
 public:
  void put(std::uint64_t value);
  void put(std::string_view bytes);
  /// As they are, without their length.
  void append(std::string_view bytes) { bytes_.append(bytes); }
  void append(char byte) { bytes_.push_back(byte); }
  /// A double by its IEEE 754 bits, least significant byte first.
  void put_double(double value);

  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }
  [[nodiscard]] std::string take() noexcept { return std::move(bytes_); }
  void clear() noexcept { bytes_.clear(); }

 private:
  std::string bytes_;
};

/// Appends 4 bytes, most significant first: they sort as the numbers do, and the n-th of a row is found without the
/// others.
void put_big_endian(std::string& out, std::uint32_t value);

/// The `index`-th of such numbers in a row, 0 where `bytes` end before it.
[[nodiscard]] std::uint32_t big_endian_at(std::string_view bytes, std::size_t index) noexcept;

/// Reads what an Encoder wrote. Throws Error(index_corrupt) where the bytes end early: an index is foreign bytes too.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) noexcept : rest_(bytes) {}

  [[nodiscard]] std::uint64_t number();
  /// A view into the bytes given to the constructor.
  [[nodiscard]] std::string_view string();
  [[nodiscard]] double real();
  [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace kz
