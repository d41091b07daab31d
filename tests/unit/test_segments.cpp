// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments.h"

#include <filesystem>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <xapian.h>

#include "support/catch.h"
#include "support/temp_dir.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

std::vector<BuiltBatch::Entry> batch_of(const std::string& term) {
  std::vector<BuiltBatch::Entry> entries(1);
  entries[0].built.document.add_boolean_term(term);
  return entries;
}

/// Lets the process have no more than `most` files open, until it ends.
class FewFiles {
 public:
  explicit FewFiles(rlim_t most) {
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before_) == 0);
    auto few = before_;
    few.rlim_cur = most;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
  }
  ~FewFiles() { setrlimit(RLIMIT_NOFILE, &before_); }
  FewFiles(const FewFiles&) = delete;
  FewFiles& operator=(const FewFiles&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("segments are merged in the order of their batches, whatever order they were written in", "[segments]") {
  // As the usual limit of open files has it, and in several groups; with a batch that held no article.
  const auto most_files = GENERATE(rlim_t{1024}, rlim_t{64});
  CAPTURE(most_files);
  constexpr std::size_t kBatches = 135;
  const FewFiles few(most_files);
  const test::TempDir folder;
  Segments segments(folder.path("segments"));
  for (std::size_t i = kBatches; i-- > 0;) {
    auto entries = batch_of("Q" + std::to_string(i));
    if (i == 3) entries.clear();
    segments.write(i, entries);
  }
  segments.merge_into(folder.path("merged"), kBatches);
  CHECK_FALSE(fs::exists(folder.path("segments")));

  const Xapian::Database merged(folder.path("merged"));
  REQUIRE(merged.get_doccount() == kBatches - 1);
  Xapian::docid expected = 0;
  for (std::size_t i = 0; i < kBatches; ++i) {
    CAPTURE(i);
    const auto term = "Q" + std::to_string(i);
    if (i == 3) {
      CHECK_FALSE(merged.term_exists(term));
    } else {
      REQUIRE(merged.term_exists(term));
      CHECK(*merged.postlist_begin(term) == ++expected);
    }
  }
}

TEST_CASE("no segment at all merges into nothing", "[segments]") {
  const test::TempDir folder;
  Segments segments(folder.path("segments"));
  segments.merge_into(folder.path("merged"), 0);
  CHECK_FALSE(fs::exists(folder.path("merged")));
  CHECK_FALSE(fs::exists(folder.path("segments")));
}

}  // namespace kz
