// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/run_command.h"
#include "support/temp_dir.h"

using kz::test::kzindex_program;
using kz::test::run_command;
using kz::test::split_error;
using kz::test::TempDir;

TEST_CASE("kzindex names tells which pairs of names are one", "[cli][names]") {
  const TempDir dir;
  const auto file = dir.write_file("pairs.tsv",
                                   "\xEF\xBB\xBFToqaev\tТоқаев\tmore\r\n"
                                   "\n"
                                   "Tokayev\tSmailov\n");
  const auto result = run_command({kzindex_program(), "names", "--pairs", file});
  CHECK(result.status == 0);
  CHECK(result.out.starts_with("Toqaev\tТоқаев\tsame\t0.0"));
  CHECK(result.out.find("\nTokayev\tSmailov\tdifferent\t0.") != std::string::npos);
  CHECK(result.err.empty());
  CHECK(run_command({kzindex_program(), "names", "--pairs", "-"}, {.stdin_text = "a\ta"}).out ==
        "a\ta\tsame\t0.0000\n");
}

TEST_CASE("kzindex names says what is wrong with its file", "[cli][names]") {
  const TempDir dir;
  const auto file = dir.write_file("pairs.tsv", "one\tone\nalone\n");
  const auto result = run_command({kzindex_program(), "names", "--pairs", file});
  CHECK(result.status == 2);
  CHECK(split_error(result.err).message == "kzindex: '" + file + "', line 2: no tab between two names");
  CHECK(split_error(result.err).hint == "write a line as NAME<TAB>NAME");

  const auto missing = run_command({kzindex_program(), "names", "--pairs", dir.path() + "/none.tsv"});
  CHECK(missing.status == 5);
  CHECK(missing.err == "kzindex: cannot read '" + dir.path() + "/none.tsv': no such file or directory\n");
  const auto folder = run_command({kzindex_program(), "names", "--pairs", dir.path()});
  CHECK(folder.status == 5);
  CHECK(folder.err == "kzindex: cannot read '" + dir.path() + "': is a directory\n");
  const auto none = run_command({kzindex_program(), "names"});
  CHECK(none.status == 2);
  CHECK(split_error(none.err).message == "kzindex: 'names' needs --pairs FILE");
}
