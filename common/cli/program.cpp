// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/program.h"

#include <exception>
#include <new>
#include <string>

#include "common/cli/output.h"
#include "common/cli/signals.h"

namespace kz {

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
