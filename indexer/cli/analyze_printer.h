// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "kzsearch/indexer.h"

namespace kz {

/// Appends what indexing makes of an article as a JSON object and a line end (docs/output_format.md, "kzindex
/// analyze"). Only the mentions of the body are given: offsets count in "body".
void append_annotated(std::string& out, const AnnotatedArticle& annotated);

}  // namespace kz
