// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "kzsearch/searcher.h"
#include "searcher/cli/printer.h"

namespace kz {

/// One article for a person to read; with `with_removed` also what was taken out of its text and why.
[[nodiscard]] std::string article_text(const ShownArticle& article, const TextStyle& style, bool with_removed);

/// One JSON object and a line end (docs/output_format.md).
[[nodiscard]] std::string article_json(const ShownArticle& article);

}  // namespace kz
