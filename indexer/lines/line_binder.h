// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include <xapian.h>

#include "indexer/annotator.h"
#include "indexer/document_builder.h"
#include "indexer/lines/line_sample.h"
#include "indexer/names/name_dictionary.h"
#include "kzsearch/indexer.h"

namespace kz {

/// Takes the lines that a source repeats (LineSample) out of the articles of the sources that changed, and puts back
/// those that are no longer repeated: articles for which that makes a difference, and no others, are annotated anew and
/// replaced. Afterwards all is as if the index had been built at once. Call before the names are bound. `cancelled` is
/// polled: throws Error(interrupted). Returns how many were replaced.
std::size_t bind_lines(LineSample& sample, NameDictionary& names, DocumentBuilder& builder,
                       Xapian::WritableDatabase& database, const std::function<bool()>& cancelled);

/// The same for articles without an index.
void bind_lines(std::span<AnnotatedArticle> articles, const AnnotatorOptions& options);

}  // namespace kz
