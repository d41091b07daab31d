// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/codec.h"

#include <bit>

#include "kzsearch/error.h"

namespace kz {
namespace {

[[noreturn]] void throw_truncated() {
  throw Error(ErrorCode::index_corrupt, "a record of the index ends early",
              "build the index anew with 'kzindex rebuild'");
}

}  // namespace

void Encoder::put(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<char>((value & 0x7f) | 0x80));
    value >>= 7;
  }
  bytes_.push_back(static_cast<char>(value));
}

void Encoder::put(std::string_view bytes) {
  put(static_cast<std::uint64_t>(bytes.size()));
  bytes_.append(bytes);
}

void Encoder::put_double(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (unsigned shift = 0; shift < 64; shift += 8) bytes_.push_back(static_cast<char>((bits >> shift) & 0xff));
}

void put_big_endian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xff));
}

std::uint32_t big_endian_at(std::string_view bytes, std::size_t index) noexcept {
  std::uint32_t value = 0;
  if (index >= bytes.size() / sizeof value) return value;
  for (const char byte : bytes.substr(index * sizeof value, sizeof value)) {
    value = value << 8U | static_cast<unsigned char>(byte);
  }
  return value;
}

std::uint64_t Decoder::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) throw_truncated();
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if ((byte & 0x80) == 0) return value;
  }
  throw_truncated();
}

std::string_view Decoder::string() {
  const auto size = number();
  if (size > rest_.size()) throw_truncated();
  const auto value = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return value;
}

double Decoder::real() {
  if (rest_.size() < 8) throw_truncated();
  std::uint64_t bits = 0;
  for (unsigned i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
  rest_.remove_prefix(8);
  return std::bit_cast<double>(bits);
}

}  // namespace kz
