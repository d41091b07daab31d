// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/noise/page_layout.h"

namespace kz {

/// Gives a reason to the lines that a text holds because of what it was copied from: the time codes of subtitles, the
/// message that a mail answers, the head and number of printed pages, the contact below a press release.
void find_document_noise(std::vector<PageLine>& lines);

}  // namespace kz
