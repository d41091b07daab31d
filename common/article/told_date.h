// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "common/article/header_dates.h"
#include "kzsearch/article.h"
#include "kzsearch/entities.h"

namespace kz {

/// The day of publication as far as the dates that an undated article speaks of tell it. `dates` are those of `body`,
/// read without a day of publication.
///
/// A full date told with its weekday near the top ("on Thursday, January 6, 2022") is taken, or the last one that
/// follows it within a week. Without a year, a day that is told with its weekday ("Wednesday, January 5") fits few
/// years: the first of them that is not before any year the article names is taken, where it names one; a later day of
/// the same days without a weekday ("this January 6") then is the day of publication. Only a sentence of the past tells
/// such a day, and none where the newest year named is before 1995; days to come tell nothing.
///
/// The day of a dateline without a year ("ALMATY, January 6 (Agency) – …") is of the newest year the article names,
/// where a full date of that year is near it; else of the first year from there on in which a weekday that the first
/// sentences name is that day or the day before it. The same holds for `header`, the day of a line such as "Posted on
/// Thursday, January 20" (find_labelled_day). nullopt where nothing of this is there.
[[nodiscard]] std::optional<PublicationDate> find_told_date(std::string_view body, std::span<const DateMention> dates,
                                                            const std::optional<YearlessDay>& header = std::nullopt);

/// The day of the body's dateline where it is told without a year.
[[nodiscard]] std::optional<YearlessDay> find_dateline_day(std::string_view body, std::span<const DateMention> dates);

}  // namespace kz
