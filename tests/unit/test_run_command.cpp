// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/run_command.h"

#include <csignal>

#include "support/catch.h"

using kz::test::run_command;

TEST_CASE("a command's status and both outputs are told apart", "[support]") {
  const auto result = run_command({"sh", "-c", "echo out; echo err >&2; exit 3"});
  CHECK(result.status == 3);
  CHECK(result.out == "out\n");
  CHECK(result.err == "err\n");
}

TEST_CASE("a command reads more than a pipe holds and sees only the bare environment", "[support]") {
  const std::string text(1 << 20, 'x');
  CHECK(run_command({"cat"}, {.stdin_text = text}).out == text);
  CHECK(run_command({"sh", "-c", "echo $TZ $HOME $EXTRA; pwd"}, {.env = {{"EXTRA", "e"}}, .cwd = "/"}).out ==
        "UTC /nonexistent e\n/\n");
}

TEST_CASE("a command that never reads its input, is killed, or cannot be started gives a status", "[support]") {
  CHECK(run_command({"true"}, {.stdin_text = std::string(1 << 20, 'x')}).status == 0);
  CHECK(run_command({"sleep", "60"}, {.started = [](pid_t child) { kill(child, SIGTERM); }}).status == 128 + SIGTERM);
  CHECK(run_command({"/nonexistent/program"}).status == 127);
}

TEST_CASE("a command over its time limit fails the test", "[support]") {
  CHECK_THROWS_WITH(run_command({"sleep", "60"}, {.timeout = std::chrono::seconds(1)}),
                    Catch::Matchers::Contains("still running"));
}
