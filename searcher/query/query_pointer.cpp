// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "common/text/characters.h"
#include "common/text/utf8.h"
#include "searcher/query/query_parser.h"

namespace kz {
namespace {

constexpr std::size_t kMaxShownBytes = 72;   // a line of it fits a terminal of 80 columns
constexpr std::size_t kContextBytes = 24;    // shown before the place in a longer line
constexpr std::size_t kMaxMarkColumns = 40;  // the start of a long name is enough to see it

}  // namespace

std::string point_at(std::string_view query, std::size_t begin, std::size_t end) {
  begin = std::min(begin, query.size());
  const std::size_t line_end = std::min(query.find('\n', begin), query.size());
  std::size_t from = begin == 0 ? 0 : query.rfind('\n', begin - 1) + 1;
  end = std::clamp(end, begin, line_end);

  std::string shown;
  if (begin - from > kMaxShownBytes - kContextBytes) {
    from = begin - kContextBytes;
    while (from < begin && is_continuation_byte(query[from])) ++from;
    shown = "…";
  }
  const std::string_view rest = query.substr(from, line_end - from);
  const std::size_t length = utf8_prefix(rest, kMaxShownBytes);
  const std::size_t indent = count_characters(shown) + count_characters(query.substr(from, begin - from));
  shown += rest.substr(0, length);
  if (length < rest.size()) shown += "…";
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  const std::size_t columns =
      std::clamp<std::size_t>(count_characters(query.substr(begin, end - begin)), 1, kMaxMarkColumns);
  return shown + '\n' + std::string(indent, ' ') + '^' + std::string(columns - 1, '~');
}

}  // namespace kz
