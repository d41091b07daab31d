// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <span>
#include <system_error>

#include "common/files.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

[[noreturn]] void fail(int error) {
  if (error == EPIPE) throw ClosedPipe{};
  throw Error(ErrorCode::io, "cannot write to standard output: " + std::generic_category().message(error));
}

}  // namespace

void StandardOutput::flush() {
  if (const int error = write_all(STDOUT_FILENO, std::as_bytes(std::span(text_)))) fail(error);
  text_.clear();
}

void StandardOutput::finish() {
  const bool has_written = !text_.empty();
  flush();
  // EBADF: closed by whoever started the program, and nothing was to be written.
  if (::close(STDOUT_FILENO) != 0 && (has_written || errno != EBADF)) fail(errno);
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0x80 &&
                       static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080 to U+009F
    if (is_c1) ++i;
    out += is_c1 || byte < 0x20 || byte == 0x7F ? ' ' : text[i];
  }
  return out;
}

void print_message(std::string_view line) {
  auto text = without_controls(decode_utf8(line).text);  // a lone byte may act on a terminal as well
  text += '\n';
  std::fputs(text.c_str(), stderr);
}

std::string count_articles(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article" : "articles");
}

}  // namespace kz
