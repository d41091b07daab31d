// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/codec.h"

#include <cstdint>
#include <limits>
#include <string>

#include "kzsearch/error.h"
#include "support/catch.h"

namespace kz {

TEST_CASE("numbers come back as they were put, in one byte for each seven bits", "[codec]") {
  struct Case {
    std::uint64_t value;
    std::size_t bytes;
  };
  auto c = GENERATE(values<Case>({
      {0, 1},
      {127, 1},
      {128, 2},
      {16383, 2},
      {16384, 3},
      {std::numeric_limits<std::uint32_t>::max(), 5},
      {std::numeric_limits<std::uint64_t>::max(), 10},
  }));
  CAPTURE(c.value);
  Encoder out;
  out.put(c.value);
  CHECK(out.bytes().size() == c.bytes);
  Decoder in(out.bytes());
  CHECK(in.number() == c.value);
  CHECK(in.at_end());
}

TEST_CASE("strings and doubles come back as they were put", "[codec]") {
  const std::string with_zero("a\0b", 3);
  Encoder out;
  out.put(std::string_view());
  out.put(std::string_view(with_zero));
  out.put_double(-0.1);
  out.put(std::string_view("Älichan"));
  const auto bytes = out.take();
  Decoder in(bytes);
  CHECK(in.string().empty());
  CHECK(in.string() == with_zero);
  CHECK(in.real() == -0.1);
  CHECK(in.string() == "Älichan");
  CHECK(in.at_end());
}

TEST_CASE("bytes that end early are a corrupt index, wherever they are cut", "[codec]") {
  Encoder out;
  out.put(std::uint64_t{300});
  out.put(std::string_view("word"));
  out.put_double(1.5);
  const auto bytes = out.take();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    Decoder in(std::string_view(bytes).substr(0, size));
    auto code = ErrorCode::internal;
    try {
      [[maybe_unused]] const auto number = in.number();
      [[maybe_unused]] const auto string = in.string();
      [[maybe_unused]] const auto real = in.real();
    } catch (const Error& error) {
      code = error.code();
    }
    CHECK(code == ErrorCode::index_corrupt);
  }
}

TEST_CASE("a number that never ends and a length beyond the bytes are refused", "[codec]") {
  auto bytes = GENERATE(values<std::string>({
      std::string(11, '\xff'),
      "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01word",  // a length of 2^64 - 1
      "\x05word",
  }));
  Decoder in(bytes);
  CHECK_THROWS_AS(in.string(), Error);
}

}  // namespace kz
