// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/stored_article.h"

namespace kz {

/// A line of a text, told by 40 bits of a hash of its words; odd where it reads as prose.
using LineHash = std::uint64_t;

/// Capitals and punctuation do not count, but for what makes a sentence; figures do: two tables may differ in nothing
/// else.
[[nodiscard]] LineHash hash_line(std::string_view line);

/// A line of a body that may be boilerplate: `[begin, end)` bytes, without the sign that ends it.
struct WholeLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  LineHash hash = 0;
};

/// The lines of `body` that stand for themselves: none that goes on with a sentence that was wrapped, no paragraph, no
/// label of one or two words such as tables have.
[[nodiscard]] std::vector<WholeLine> whole_lines(std::string_view body);

/// Why a line that its source repeats was removed.
inline constexpr std::string_view kRepeatedReason = "repeated line";

/// What is cut out of `body` where its source repeats the lines `repeated` (ascending): each such line, the sign that
/// ends it and the blank lines that it would leave. `begin` is into `body`. No sentence is cut where no other would be
/// left, nothing where nothing would.
[[nodiscard]] std::vector<StoredArticle::Removed> repeated_lines(std::string_view body,
                                                                 const std::vector<LineHash>& repeated);

/// `body` without `cuts`, which `repeated_lines` told.
[[nodiscard]] std::string body_without(std::string_view body, const std::vector<StoredArticle::Removed>& cuts);

/// The cuts that were made in the body of a stored article.
[[nodiscard]] std::vector<StoredArticle::Removed> cuts_of(const StoredArticle& stored);

/// The body of a stored article as it was before them.
[[nodiscard]] std::string whole_body(const StoredArticle& stored);

}  // namespace kz
