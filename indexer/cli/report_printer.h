// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/cli/cli_options.h"
#include "kzsearch/indexer.h"

namespace kz {

/// "updated 'news.idx': 3 added, 1 replaced, 12 unchanged, 0 removed, 0 rejected; 16 articles, 0.3 s" with a line end.
[[nodiscard]] std::string format_summary(IndexVerb verb, std::string_view index_path, const IndexReport& report,
                                         double seconds);

/// "'path:17': reason", the path in quotation marks with the line where there is one.
[[nodiscard]] std::string format_issue(const ArticleIssue& issue);

/// What an index says of itself, a fact a line.
[[nodiscard]] std::string format_info(const IndexInfo& info);

/// The same as one JSON object with a line end.
[[nodiscard]] std::string format_info_json(const IndexInfo& info);

}  // namespace kz
