// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>

#include "common/cli/output.h"
#include "common/cli/signals.h"
#include "common/xapian_guard.h"

namespace kz {
namespace {

// A standard stream that is closed when the program starts would be the next file that it opens: kzindex took its own
// lock for standard input. /dev/null takes its place, opened so that to read, or to write, still fails.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    static_cast<void>(::open("/dev/null", (stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) | O_CLOEXEC));
  }
}

// Written by `run_program`, read where the program ends.
std::string_view running_program;

// Xapian 1.4 writes to the disk in a destructor: what fails there can be caught by nobody. `require_room` looks ahead,
// but the disk may fill up in the meantime, or a quota be reached.
[[noreturn]] void end_after_failed_write() noexcept {
  std::string_view cause;
  try {
    if (const auto failure = std::current_exception()) std::rethrow_exception(failure);
  } catch (...) {
    cause = failed_write();
  }
  if (cause.empty()) std::abort();
  print_error(running_program, Error(ErrorCode::io, "cannot write the index: " + std::string(cause),
                                     "free space or mend the permissions; the live index is untouched"));
  std::_Exit(exit_status(ErrorCode::io));
}

}  // namespace

void print_error(std::string_view program, const Error& error) {
  print_message(std::string(program) + ": " + error.what());
  std::string_view detail = error.detail();
  while (!detail.empty()) {
    const std::size_t end = detail.find('\n');
    print_message("  " + std::string(detail.substr(0, end)));
    detail.remove_prefix(end == std::string_view::npos ? detail.size() : end + 1);
  }
  if (!error.hint().empty()) print_message("hint: " + error.hint());
}

int run_program(std::string_view program, const std::function<int()>& body) noexcept {
  try {
    running_program = program;
    std::set_terminate(end_after_failed_write);
    hold_standard_streams();
    ignore_write_signals();
    return body();
  } catch (const ClosedPipe&) {
    return kExitDone;
  } catch (const Error& error) {
    print_error(program, error);
    return exit_status(error.code());
  } catch (const std::bad_alloc&) {
    print_message(std::string(program) + ": out of memory");
  } catch (const std::exception& error) {
    print_message(std::string(program) + ": internal error: " + error.what());
  }
  return exit_status(ErrorCode::internal);
}

std::vector<std::string> arguments_of(int argc, const char* const* argv) {
  std::vector<std::string> arguments;
  for (int i = 1; i < argc; ++i) arguments.emplace_back(argv[i]);
  return arguments;
}

}  // namespace kz
