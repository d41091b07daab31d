// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "kzsearch/article.h"

namespace kz {

/// When the article was published, and when it was changed last where that is told: its `date` field, else what the
/// markup of its page says surely, else a date on a line that says what it is ("Created:", "Stand:", "First report from
/// …", "Update from …"), else the day in its url (/2022/01/06/), else a full date that stands apart from prose at the
/// top, else one on a line of its own at the end, else what the markup says less surely. nullopt where none tells;
/// never today's date. What the article's sentences tell comes after all of these: see find_told_date.
[[nodiscard]] std::optional<PublicationDate> date_article(const Article& article, const CleanText& text);

/// True where `date` of the article is not empty but cannot be read.
[[nodiscard]] bool has_unreadable_date(const Article& article);

}  // namespace kz
