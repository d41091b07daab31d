// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>
#include <string>
#include <vector>

#include "indexer/cli/cli_options.h"
#include "kzsearch/error.h"
#include "support/catch.h"

namespace {

using kz::Error;
using kz::IndexCommand;
using kz::IndexVerb;
using kz::parse_index_command;

using Arguments = std::vector<std::string>;

}  // namespace

TEST_CASE("a command takes its operands and options in any order", "[index_options]") {
  const IndexCommand command = parse_index_command(
      {"update", "a", "--db", "news.idx", "b", "--prune", "--threads", "2", "--wait-lock", "1.5", "-q"});
  CHECK(command.verb == IndexVerb::update);
  CHECK(command.operands == Arguments{"a", "b"});
  CHECK(command.index_path == "news.idx");
  CHECK(command.prune);
  CHECK(command.threads == 2);
  CHECK(command.wait_lock_seconds == 1.5);
  CHECK(command.quiet);
}

TEST_CASE("each command is known by its name", "[index_options]") {
  const auto verb = [](Arguments arguments) {
    arguments.insert(arguments.end(), {"--db", "x"});
    return parse_index_command(arguments).verb;
  };
  CHECK(verb({"update", "a"}) == IndexVerb::update);
  CHECK(verb({"rebuild", "a"}) == IndexVerb::rebuild);
  CHECK(verb({"remove", "a"}) == IndexVerb::remove);
  CHECK(verb({"check"}) == IndexVerb::check);
  CHECK(verb({"info"}) == IndexVerb::info);
  CHECK(verb({"compact"}) == IndexVerb::compact);
  CHECK(verb({"dump"}) == IndexVerb::dump);
  CHECK(parse_index_command({"analyze", "--raw", "a"}).verb == IndexVerb::analyze);
}

TEST_CASE("a source or id may be named like a command or an option", "[index_options]") {
  CHECK(parse_index_command({"rebuild", "update", "--db", "x"}).operands == Arguments{"update"});
  CHECK(parse_index_command({"remove", "--db", "x", "--", "-17", "--prune"}).operands == Arguments{"-17", "--prune"});
  CHECK(parse_index_command({"rebuild", "-", "--db", "x"}).operands == Arguments{"-"});
}

TEST_CASE("a wrong command line of kzindex is a usage error that says what to do", "[index_options]") {
  struct Case {
    Arguments arguments;
    std::string message;
    std::string hint;  // a part of it
  };
  const auto c = GENERATE(values<Case>({
      {{}, "no command", "--help"},
      {{"rebild", "a"}, "unknown command 'rebild'", "did you mean 'rebuild'?"},
      {{"copies", "a1", "--db", "x"}, "'copies' takes no argument, 'a1' was given", "kzindex copies --help"},
      {{"--db", "x", "info"}, "no command before '--db'", "kzindex COMMAND"},
      {{"rebuild", "--db", "x"}, "'rebuild' needs a SOURCE", "standard input"},
      {{"remove", "--db", "x"}, "'remove' needs an ID", "dump"},
      {{"info", "a", "--db", "x"}, "'info' takes no argument, 'a' was given", "kzindex info --help"},
      {{"update", "-", "--prune", "--db", "x"}, "--prune is not possible for '-'", ""},
      {{"rebuild", "a", "--prune", "--db", "x"}, "unknown option '--prune'", ""},
      {{"analyze", "a", "--db", "x"}, "unknown option '--db'", "kzindex analyze --help"},
      {{"analyze", "a", "--entities", "model"}, "unknown option '--entities'", ""},
      {{"update", "a", "--db", "x", "--thread", "2"}, "unknown option '--thread'", "did you mean '--threads'?"},
      {{"update", "a", "--db", "x", "--threads", "two"},
       "--threads 'two': not a number",
       "write a whole number, such as 10"},
      {{"update", "a", "--db", "x", "--threads", "9999"}, "--threads '9999': too large", ""},
      {{"update", "a", "--db", "x", "--wait-lock", "-1"}, "--wait-lock '-1': not a number of seconds", ""},
      {{"update", "a", "--db", "x", "--wait-lock", "nan"}, "--wait-lock 'nan': not a number of seconds", ""},
      {{"update", "a", "--db"}, "'--db' needs a value", ""},
      {{"update", "a", "--db", "tcp://h:1"},
       "'tcp://h:1': indexes are written on the machine that holds them",
       "there"},
  }));
  CAPTURE(c.arguments);
  std::optional<Error> error;
  try {
    (void)parse_index_command(c.arguments);
  } catch (const Error& thrown) {
    error = thrown;
  }
  REQUIRE(error);
  CHECK(error->code() == kz::ErrorCode::usage);
  CHECK(error->what() == c.message);
  CHECK(error->hint().find(c.hint) != std::string::npos);
}

TEST_CASE("the overview lists every option that a command has", "[index_options]") {
  const std::string overview = *parse_index_command({"--help"}).shown;
  for (const char* verb : {"update", "rebuild", "remove", "check", "info", "compact", "dump", "analyze"}) {
    CHECK(overview.find(std::string("  ") + verb) != std::string::npos);
    const std::string help = *parse_index_command({verb, "--help"}).shown;
    CHECK(help.find(std::string("usage: kzindex ") + verb + " [OPTIONS]") != std::string::npos);
    for (std::size_t at = 0; (at = help.find(" --", at)) != std::string::npos; ++at) {
      const std::string option = help.substr(at, help.find_first_of(" \n", at + 1) - at);
      CAPTURE(verb, option);
      CHECK(overview.find(option + " ") != std::string::npos);
    }
  }
  CHECK(parse_index_command({"--version"}).shown->rfind("kzindex ", 0) == 0);
}
