// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "kzsearch/article.h"

namespace kz {

/// The title and the text that is searched. Without a title in `article`, the first line that is neither noise nor
/// longer than 200 characters becomes the title and leaves the body. Noise (docs/architecture.md, "Noise") is cut out
/// and listed in `removed`; captions go to `captions`.
[[nodiscard]] CleanText clean_text(const Article& article);

/// Nothing removed, no title inferred: `body` is `article.text`, byte for byte.
[[nodiscard]] CleanText raw_text(const Article& article);

}  // namespace kz
