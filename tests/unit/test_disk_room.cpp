// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/disk_room.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>

#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {

TEST_CASE("a commit that cannot fit on the disk is refused before it is begun", "[disk_room]") {
  const test::TempDir folder;
  folder.write_file("postlist.glass", std::string(100'000, 'x'));
  CHECK_NOTHROW(require_room(folder.path(""), 0));
  CHECK_NOTHROW(require_room(folder.path(""), 1'000'000));
  constexpr auto kMoreThanAnyDisk = std::numeric_limits<std::uint64_t>::max() / 2;
  CHECK_THROWS_AS(require_room(folder.path(""), kMoreThanAnyDisk), std::filesystem::filesystem_error);
}

TEST_CASE("what an article may take grows with its terms and values", "[disk_room]") {
  DraftDocument document;
  CHECK(most_bytes(document) == 0);
  document.add_boolean_term("Qa");
  const auto with_term = most_bytes(document);
  CHECK(with_term > 0);
  document.add_value(6, std::string(1000, 'x'));
  CHECK(most_bytes(document) >= with_term + 1000);
}

}  // namespace kz
