// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/run_command.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

namespace kz::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCannotStart = 127;  // as a shell has it

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) noexcept : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }

  void close() noexcept {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }
  [[nodiscard]] int get() const noexcept { return fd_; }
  [[nodiscard]] bool is_open() const noexcept { return fd_ >= 0; }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

std::vector<std::string> command_environment(const std::map<std::string, std::string>& added) {
  std::map<std::string, std::string> variables = {{"HOME", "/nonexistent"}, {"LC_ALL", "C.UTF-8"}, {"TZ", "UTC"}};
  for (const char* kept : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(kept)) variables[kept] = value;
  }
  for (const auto& [name, value] : added) variables[name] = value;

  std::vector<std::string> lines;
  for (const auto& [name, value] : variables) {
    std::string line = name;
    line += '=';
    line += value;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<char*> null_ended(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  pointers.reserve(strings.size() + 1);
  for (auto& string : strings) pointers.push_back(string.data());
  pointers.push_back(nullptr);
  return pointers;
}

void limit_file_size(std::uint64_t bytes) {
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

// Runs in the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* args, char* const* environment, const CommandOptions& options, const Pipe& in,
                         const Pipe& out, const Pipe& err) {
  ::dup2(in.read.get(), STDIN_FILENO);
  ::dup2(out.write.get(), STDOUT_FILENO);
  ::dup2(err.write.get(), STDERR_FILENO);
  std::signal(SIGPIPE, SIG_DFL);  // an ignored signal would stay ignored in the command
  // One that ends the command may have come already, and waits (see SignalsHeld): it is the command's, not the tests'.
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGHUP, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::setsid();  // no terminal, even where the tests have one
  if (!options.cwd.empty() && ::chdir(options.cwd.c_str()) != 0) ::_exit(kCannotStart);
  if (options.rlimit_fsize) limit_file_size(*options.rlimit_fsize);
  ::execvpe(args[0], args, environment);
  ::_exit(kCannotStart);
}

// Appends what can be read now; closes at the end of the stream.
void read_some(Descriptor& from, std::string& to) {
  std::array<char, 1 << 16> buffer{};
  const ssize_t count = ::read(from.get(), buffer.data(), buffer.size());
  if (count > 0) {
    to.append(buffer.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    from.close();
  }
}

// Writes what fits now; closes when all is written or nobody reads any more.
void write_some(Descriptor& to, std::string_view& text) {
  const ssize_t count = text.empty() ? 0 : ::write(to.get(), text.data(), text.size());
  if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  const bool failed = count < 0 && errno != EINTR && errno != EAGAIN;
  if (text.empty() || failed) to.close();
}

// Feeds and reads the command until it has closed both outputs; false when `deadline` comes first.
bool exchange_text(Descriptor& in, Descriptor& out, Descriptor& err, std::string_view text, CommandResult& result,
                   Clock::time_point deadline) {
  while (out.is_open() || err.is_open()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 3> waits{{{in.get(), POLLOUT, 0}, {out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), static_cast<int>(left.count())) < 0) {
      if (errno == EINTR) continue;
      throw std::system_error(errno, std::generic_category(), "poll");
    }
    if (in.is_open() && waits[0].revents != 0) write_some(in, text);
    if (out.is_open() && waits[1].revents != 0) read_some(out, result.out);
    if (err.is_open() && waits[2].revents != 0) read_some(err, result.err);
  }
  return true;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// A command that stops reading must not end the tests by a signal.
void ignore_closed_pipes() {
  static const bool done = [] {
    std::signal(SIGPIPE, SIG_IGN);
    return true;
  }();
  (void)done;
}

// While it lives signals wait. A child that gets one before it becomes its command would handle it as the tests do.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

CommandResult run_command(const std::vector<std::string>& args, const CommandOptions& options) {
  ignore_closed_pipes();
  std::vector<std::string> argument_strings = args;
  std::vector<std::string> environment_strings = command_environment(options.env);
  const auto arguments = null_ended(argument_strings);
  const auto environment = null_ended(environment_strings);
  Pipe in = open_pipe();
  Pipe out = open_pipe();
  Pipe err = open_pipe();
  ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);

  pid_t child = -1;
  {
    const SignalsHeld held;
    child = ::fork();
    if (child == 0) become(arguments.data(), environment.data(), options, in, out, err);
  }
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  in.read.close();
  out.write.close();
  err.write.close();
  if (options.started) options.started(child);

  CommandResult result;
  const bool ended =
      exchange_text(in.write, out.read, err.read, options.stdin_text, result, Clock::now() + options.timeout);
  if (!ended) ::kill(child, SIGKILL);
  result.status = wait_for(child);
  if (!ended) throw std::runtime_error(args.at(0) + ": still running at the timeout; stderr: " + result.err);
  return result;
}

std::string kzindex_program() {
  return KZ_TEST_KZINDEX;
}
std::string kzsearch_program() {
  return KZ_TEST_KZSEARCH;
}
std::string checkout_path(const std::string& relative) {
  return std::string(KZ_TEST_SOURCE_DIR) + "/" + relative;
}

}  // namespace kz::test
