// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace kz {

/// A closed pipe and a file-size limit become errors of write(), not the end of the process.
void ignore_write_signals();

/// Makes SIGINT, SIGTERM and SIGHUP end the process at once with status 130: for work that leaves nothing half done.
void exit_on_interrupt();

/// Makes the first SIGINT, SIGTERM or SIGHUP answer `is_interrupted`, and a second one end the process at once with
/// status 130.
void note_interrupt();

[[nodiscard]] bool is_interrupted() noexcept;

}  // namespace kz
