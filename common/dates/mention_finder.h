// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// The expressions of time in a news text, in text order, not overlapping: dates in figures and words, weekdays, "last
/// week", "three days ago", times, durations, sets and vague references; see docs/architecture.md, "Dates". English,
/// and full dates with the month names of full_date.h. Ages, scores, prices and other figures are none.
///
/// What is relative is read against `published` and the days spoken of before it, by the tense of the sentence; without
/// `published`, weekdays and the like keep a value with X in it ("XXXX-WXX-3") and cover no day. `tokens` are the
/// analyser's tokens of `body` (valid UTF-8), the text of `field`. Linear in the length of the text.
[[nodiscard]] std::vector<DateMention> find_date_mentions(std::string_view body, std::span<const Token> tokens,
                                                          const std::optional<Day>& published,
                                                          TextField field = TextField::body);

}  // namespace kz
