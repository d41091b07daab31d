// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/name_pairs.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>

#include "common/cli/signals.h"
#include "common/files.h"
#include "kzsearch/error.h"
#include "kzsearch/names.h"

namespace kz {
namespace {

void print_pair(std::string_view line, const std::string& name, std::size_t number, std::string& out) {
  const auto first = line.find('\t');
  if (first == std::string_view::npos) {
    throw Error(ErrorCode::usage, fmt::format("'{}', line {}: no tab between two names", name, number),
                "write a line as NAME<TAB>NAME");
  }
  const auto a = line.substr(0, first);
  const auto rest = line.substr(first + 1);
  const auto b = rest.substr(0, rest.find('\t'));
  const auto comparison = compare_names(a, b);
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{:.4f}\n", a, b, comparison.is_same ? "same" : "different",
                 comparison.distance);
}

void print_pairs(std::istream& in, const std::string& name, StandardOutput& out) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (is_interrupted()) throw Error(ErrorCode::interrupted, "interrupted");
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    print_pair(line, name, number, out.text());
    out.record_done();
  }
  if (in.bad()) throw Error(ErrorCode::io, fmt::format("cannot read '{}': {}", name, system_reason(errno)));
}

}  // namespace

void print_name_pairs(const std::string& path, StandardOutput& out) {
  if (path == "-") {
    std::ios::sync_with_stdio(false);
    return print_pairs(std::cin, "-", out);
  }
  errno = 0;
  std::ifstream file(path);
  if (file) file.peek();  // a folder opens, but cannot be read
  if (!file && !file.eof()) throw Error(ErrorCode::io, fmt::format("cannot read '{}': {}", path, system_reason(errno)));
  file.clear();
  print_pairs(file, path, out);
}

}  // namespace kz
