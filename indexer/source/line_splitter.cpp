// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/line_splitter.h"

#include "common/article/byte_order_mark.h"

namespace kz {

LineSplitter::LineSplitter(ByteReader& reader, std::size_t max_line_bytes)
    : reader_(reader), max_line_bytes_(max_line_bytes) {}

std::optional<Line> LineSplitter::next() {
  Line line;
  bool has_bytes = false;
  ++number_;
  for (;;) {
    if (rest_.empty()) rest_ = reader_.read();
    if (rest_.empty()) break;
    has_bytes = true;
    const std::size_t end = rest_.find('\n');
    append(line, rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (end != std::string_view::npos) break;
  }
  const bool at_end = rest_.empty() && !has_bytes;
  if (at_end || !reader_.failure().empty()) return std::nullopt;
  line.number = number_;
  if (!line.bytes.empty() && line.bytes.back() == '\r') line.bytes.pop_back();
  if (number_ == 1 && line.bytes.compare(0, kUtf8Mark.size(), kUtf8Mark) == 0) line.bytes.erase(0, kUtf8Mark.size());
  return line;
}

void LineSplitter::append(Line& line, std::string_view bytes) const {
  if (line.is_too_long) return;
  line.is_too_long = line.bytes.size() + bytes.size() > max_line_bytes_;
  if (line.is_too_long) {
    line.bytes = std::string();
  } else {
    line.bytes += bytes;
  }
}

}  // namespace kz
