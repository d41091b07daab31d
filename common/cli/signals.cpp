// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>

#include "kzsearch/error.h"

namespace kz {
namespace {

// A signal handler has no other way to tell. Read by the indexer's threads.
std::atomic<bool> g_is_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

constexpr int kInterruptedStatus = 130;

void set_handler(int signal_number, void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, nullptr);  // without SA_RESTART: a blocked read ends, so that work can stop
}

// A program started in the background by a shell without job control has SIGINT ignored, one started by nohup SIGHUP,
// and keeps it so.
void set_interrupt_handler(void (*handler)(int)) {
  for (const int signal_number : {SIGINT, SIGHUP}) {
    struct sigaction old = {};
    sigaction(signal_number, nullptr, &old);
    if (old.sa_handler != SIG_IGN) set_handler(signal_number, handler);
  }
  set_handler(SIGTERM, handler);
}

void exit_at_once(int) {
  _exit(kInterruptedStatus);
}

void note_or_exit(int) {
  if (g_is_interrupted.exchange(true)) _exit(kInterruptedStatus);
}

}  // namespace

void ignore_write_signals() {
  set_handler(SIGPIPE, SIG_IGN);
  set_handler(SIGXFSZ, SIG_IGN);
}

void exit_on_interrupt() {
  set_interrupt_handler(exit_at_once);
}

void note_interrupt() {
  set_interrupt_handler(note_or_exit);
}

bool is_interrupted() noexcept {
  return g_is_interrupted.load();
}

}  // namespace kz
