// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kz {

/// Thrown when the reader of standard output is gone ("kzsearch … | head"): no error, the program just ends.
struct ClosedPipe {};

/// Standard output, in large pieces. Printers append to `text()`; what is there goes out when it is large enough.
/// Errors: ErrorCode::io where it cannot be written (a full disk), ClosedPipe.
class StandardOutput {
 public:
  StandardOutput() = default;
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  [[nodiscard]] std::string& text() noexcept { return text_; }

  /// To be called after each record; writes now and then.
  void record_done() {
    if (text_.size() >= kPieceBytes) flush();
  }

  void flush();

  /// Writes what is left and closes: some file systems report a full disk only then. To be called once, at the end.
  void finish();

 private:
  static constexpr std::size_t kPieceBytes = 65536;  // what a pipe holds on Linux

  std::string text_;
};

/// `text` with control characters as blanks: what comes from articles, queries and paths must not steer a terminal.
[[nodiscard]] std::string without_controls(std::string_view text);

/// "1 article", "2 articles".
[[nodiscard]] std::string count_articles(std::size_t count);

/// A line on standard error, with control characters shown as blanks.
void print_message(std::string_view line);

}  // namespace kz
