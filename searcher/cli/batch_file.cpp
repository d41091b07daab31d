// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/batch_file.h"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

#include "common/text/utf8.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// "# Elections": "#elections" is a query, and so is what has an id in front.
bool is_comment(std::string_view line) {
  if (!line.starts_with('#') || line.find('\t') != std::string_view::npos) return false;
  const auto behind = line.find_first_not_of('#');
  return behind == std::string_view::npos || line[behind] == ' ' || line[behind] == '\r';
}

void read_lines(std::istream& in, const std::string& name, const std::function<void(const BatchQuery&)>& take) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string::npos;
    if (!is_blank && !is_comment(line)) take(parse_batch_line(line, number));
  }
  if (in.bad()) {
    throw Error(ErrorCode::io, "cannot read queries from '" + name + "': " + std::generic_category().message(errno));
  }
}

}  // namespace

BatchQuery parse_batch_line(std::string_view line, std::size_t number) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  const std::string text = decode_utf8(line).text;
  line = text;
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos || tab == 0) {
    if (tab == 0) line.remove_prefix(1);
    return {std::to_string(number), std::string(line)};
  }
  return {std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))};
}

void read_batch(const std::string& path, const std::function<void(const BatchQuery&)>& take) {
  if (path == "-") {
    std::ios::sync_with_stdio(false);
    return read_lines(std::cin, "standard input", take);
  }
  errno = 0;
  std::ifstream file(path);
  if (!file) {
    throw Error(ErrorCode::io, "cannot read '" + path + "': " + std::generic_category().message(errno));
  }
  read_lines(file, path, take);
}

}  // namespace kz
