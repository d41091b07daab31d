// SPDX-License-Identifier: GPL-2.0-or-later
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"
#include "support/cli_text.h"
#include "support/small_index.h"

using kz::test::find_control_character;
using kz::test::hide_fractions;
using kz::test::SmallIndex;
using kz::test::three_articles;

namespace {

using Words = std::vector<std::string>;

// A terminal that only standard output of a command is.
class Terminal {
 public:
  explicit Terminal(unsigned short columns) : master_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (master_ < 0 || ::grantpt(master_) != 0 || ::unlockpt(master_) != 0) throw std::runtime_error("no terminal");
    path_ = ::ptsname(master_);
    slave_ = ::open(path_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);  // held, or its size and its text would be lost
    const winsize size{24, columns, 0, 0};
    if (slave_ < 0 || ::ioctl(slave_, TIOCSWINSZ, &size) != 0) throw std::runtime_error("no terminal");
    ::fcntl(master_, F_SETFL, O_NONBLOCK);
  }
  ~Terminal() {
    ::close(slave_);
    ::close(master_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  // What "$@" of `index` with `arguments` shows, with plain line ends. A terminal holds about 4 kB unread.
  [[nodiscard]] std::string show(const SmallIndex& index, const Words& arguments,
                                 const std::map<std::string, std::string>& environment) const {
    const auto result = index.script("exec \"$@\" > " + path_, arguments, {.env = environment});
    if (result.status != 0) throw std::runtime_error("failed: " + result.err);
    std::string shown;
    std::array<char, 4096> piece{};
    for (ssize_t n = 0; (n = ::read(master_, piece.data(), piece.size())) > 0;) {
      for (const char c : std::string_view(piece.data(), static_cast<std::size_t>(n))) {
        if (c != '\r') shown += c;
      }
    }
    return shown;
  }

 private:
  int master_ = -1;
  int slave_ = -1;
  std::string path_;
};

}  // namespace

TEST_CASE("colour comes on a terminal that wants it, or when asked for", "[kzsearch]") {
  const std::string mark = "\x1b[1;31mtroops\x1b[0m";
  struct Setting {
    Words arguments;
    std::map<std::string, std::string> environment;
    bool on_terminal;
    bool in_pipe;
  };
  const std::vector<Setting> settings = {
      {{}, {{"TERM", "xterm"}}, true, false},
      {{}, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, false, false},
      {{}, {{"TERM", "xterm"}, {"NO_COLOR", ""}}, true, false},
      {{}, {{"TERM", "dumb"}}, false, false},
      {{"--color", "never"}, {{"TERM", "xterm"}}, false, false},
      {{"--color", "auto"}, {{"TERM", "xterm"}}, true, false},
      {{"--color", "always"}, {{"TERM", "dumb"}, {"NO_COLOR", "1"}}, true, true},
      {{"--json"}, {{"TERM", "xterm"}}, false, false},
  };
  for (const Setting& setting : settings) {
    CAPTURE(setting.arguments, setting.environment);
    Words arguments = {"troops"};
    arguments.insert(arguments.end(), setting.arguments.begin(), setting.arguments.end());
    const std::string shown = Terminal(0).show(three_articles(), arguments, setting.environment);
    CHECK((shown.find(mark) != std::string::npos) == setting.on_terminal);
    CHECK((shown.find('\x1b') != std::string::npos) == setting.on_terminal);
    const std::string piped = three_articles().search(arguments, {.env = setting.environment}).out;
    CHECK((piped.find('\x1b') != std::string::npos) == setting.in_pipe);
  }
}

TEST_CASE("lines are wrapped to the width of the terminal", "[kzsearch]") {
  CHECK(hide_fractions(Terminal(40).show(three_articles(), {"gas", "-q"}, {{"TERM", "dumb"}})) ==
        " 1. Gas price falls\n"
        "    2022-01-08 · Wire · en\n"
        "    The price of gas in Kazakhstan falls\n"
        "    again.\n"
        "    Places  Almaty · Kazakhstan\n"
        "    articles.jsonl:2\n"
        "\n");
}

TEST_CASE("what an article or a query holds cannot steer the terminal", "[kzsearch]") {
  // An SGR sequence, the same in one character (U+009B), an OSC that sets the window's title, a bell, a backspace, DEL.
  const SmallIndex index(
      R"({"id":"c\u001b[1m\u009b1","title":"Red \u001b[31malert\u0007 \u009b31mover","date":"2022-01-01",)"
      R"("text":"The sirens \u001b]0;owned\u0007 wailed\u0008 all \u009b31m night\u007f long.",)"
      R"("source":"S\u001b[0m\u009b","url":"http://x.example/\u001b\u009b","language":"en"})"
      "\n");
  const std::string escape = "\x1b[31m\x07\x7f\xc2\x9b";
  const std::string batch = "q" + escape + "\tsirens\nr" + escape + "\tactr:" + escape + "\n";
  const std::vector<Words> commands = {
      {"sirens", "--facet", "source"},
      {"sirens", "--json"},
      {"sirens", "-f", "ndjson"},
      {"sirens", "-f", "csv"},
      {"sirens", "-f", "tsv"},
      {"sirens", "-f", "trec"},
      {"(sirens" + escape},
      {"(sirens" + escape, "--analyze"},
      {"(sirens" + escape, "--json"},
      {"actr:" + escape},
      {"sirens", "--published", escape},
      {"sirens", "--format", escape},
      {"sirens", "--" + escape},
      {"sirens", "--place", escape},
      {"--batch", "-"},
      {"--batch", "-", "-f", "trec"},
      {"--batch", "-", "--stats"},
      {"--batch", "-", "--json"},
      {"--batch", "-", "-f", "csv"},
  };
  for (const Words& arguments : commands) {
    CAPTURE(arguments);
    const auto result = index.search(arguments, {.stdin_text = batch});
    CHECK(find_control_character(result.out) == "");
    CHECK(find_control_character(result.err) == "");
  }
  // Made for programs: what names a file or an article must stay what it is.
  CHECK(index.search({"sirens", "-f", "text0"}).out == std::string("c\x1b[1m\xc2\x9b"
                                                                   "1\0",
                                                                   9));
}
