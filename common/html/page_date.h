// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/html/content_finder.h"
#include "common/html/html_tree.h"
#include "common/html/page_metadata.h"
#include "common/html/page_text.h"
#include "kzsearch/article.h"

namespace kz {

/// When a page says it was published, surest first: by its metadata, `<time>` elements, its address (/2022/01/06/), the
/// lines around its heading, a label in its text; last, with a confidence below 0.5, a date of change or any date at
/// its head. nullopt where none tells. Uses `article.url` and `article.language`.
[[nodiscard]] std::optional<PublicationDate> find_page_date(const PageMetadata& metadata, const Article& article,
                                                            const HtmlTree& tree, const PageText& text,
                                                            const std::vector<BlockVerdict>& verdicts);

}  // namespace kz
