// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/styled_text.h"

#include <algorithm>

#include "searcher/cli/terminal_style.h"
#include "searcher/cli/text_layout.h"

namespace kz {
namespace {

constexpr std::size_t kMinColumns = 20;  // however narrow the terminal

}  // namespace

std::vector<StyledSpan> marked(const std::vector<std::pair<std::size_t, std::size_t>>& marks) {
  std::vector<StyledSpan> spans;
  spans.reserve(marks.size());
  for (const auto& [begin, end] : marks) spans.push_back({.begin = begin, .end = end, .sequence = sgr::kMark});
  return spans;
}

void StyledText::append(std::string& out, std::string_view text, std::string_view sequence) const {
  if (text.empty()) return;
  if (style_.has_color) out += sequence;
  append_visible(out, text);
  if (style_.has_color) out += sgr::kReset;
}

void StyledText::append_line(std::string& out, std::string_view text, std::pair<std::size_t, std::size_t> line,
                             const std::vector<StyledSpan>& spans) const {
  auto at = line.first;
  for (const auto& span : spans) {
    const auto begin = std::clamp(span.begin, at, line.second);
    const auto end = std::clamp(span.end, at, line.second);
    if (begin >= end) continue;
    append_visible(out, text.substr(at, begin - at));
    append(out, text.substr(begin, end - begin), span.sequence);
    at = end;
  }
  append_visible(out, text.substr(at, line.second - at));
}

void StyledText::append_wrapped(std::string& out, std::string_view text, std::size_t indent,
                                const std::vector<StyledSpan>& spans) const {
  const auto columns = std::min(style_.width, kMaxTextColumns);
  const auto width = style_.width == 0 ? 0 : std::max(columns, indent + kMinColumns) - indent;
  bool is_first = true;
  for (const auto& line : wrap(text, width)) {
    if (!is_first) out.append(indent, ' ');
    append_line(out, text, line, spans);
    out += '\n';
    is_first = false;
  }
}

}  // namespace kz
