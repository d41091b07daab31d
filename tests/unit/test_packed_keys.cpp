// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/packed_keys.h"

#include <map>
#include <random>
#include <string>

#include "common/tables/key_packer.h"
#include "support/catch.h"

using kz::KeyToPack;
using kz::PackedKey;
using kz::PackedKeys;

namespace {

/// Packed keys together with their bytes.
class Packed {
 public:
  explicit Packed(const std::vector<KeyToPack>& keys) : bytes_(kz::pack_keys(keys)), keys_(start()) {}
  const PackedKeys& operator*() const { return keys_; }
  const PackedKeys* operator->() const { return &keys_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  [[nodiscard]] const std::byte* start() const { return reinterpret_cast<const std::byte*>(bytes_.data()); }

  std::string bytes_;
  PackedKeys keys_;
};

std::string random_key(std::mt19937& random) {
  std::string key(random() % 12 + 1, ' ');
  for (char& c : key) c = "abcdé \xD0\x90z"[random() % 9];
  return key;
}

}  // namespace

TEST_CASE("packed keys are found with their values, and no others", "[packed_keys]") {
  std::mt19937 random(1);
  std::map<std::string, std::uint32_t> wanted;
  for (int i = 0; i < 5'000; ++i) wanted.emplace(random_key(random), static_cast<std::uint32_t>(random()));
  std::vector<KeyToPack> keys;
  for (const auto& [text, value] : wanted) keys.push_back({text, value, value % 7});
  const Packed packed(keys);
  std::size_t wrong = 0;
  for (const auto& [text, value] : wanted) {
    const PackedKey* found = packed->find(text);
    if (found == nullptr || found->value != value || packed->text_of(*found) != text) ++wrong;
    if (packed->longest_from(text) != value % 7) ++wrong;
  }
  for (int i = 0; i < 5'000; ++i) {
    const std::string key = random_key(random);
    if ((packed->find(key) != nullptr) != wanted.contains(key)) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(packed->all().size() == wanted.size());
}

TEST_CASE("few packed keys, or none, are found as well", "[packed_keys]") {
  const Packed none({});
  CHECK(none->find("") == nullptr);
  CHECK(none->find("almaty") == nullptr);
  CHECK(none->all().empty());
  const Packed one({{"almaty", 7, 2}});
  REQUIRE(one->find("almaty") != nullptr);
  CHECK(one->find("almaty")->value == 7);
  CHECK(one->longest_from("almaty") == 2);
  CHECK(one->longest_from("astana") == 0);
}

TEST_CASE("the same keys are packed into the same bytes, in whatever order they come", "[packed_keys]") {
  const Packed forward({{"a", 1, 0}, {"b", 2, 0}, {"", 3, 0}, {"c d", 4, 0}});
  const Packed backward({{"c d", 4, 0}, {"", 3, 0}, {"b", 2, 0}, {"a", 1, 0}});
  CHECK(forward.bytes() == backward.bytes());
  CHECK(forward->find("")->value == 3);
}
