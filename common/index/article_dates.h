// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include <xapian.h>

#include "common/index/draft_document.h"
#include "common/index/stored_article.h"
#include "common/text/analyzer.h"
#include "kzsearch/article.h"

namespace kz {

/// The day that the relative dates of an article count from: that of its publication, where its day is known; of its
/// last change, where that follows within a week.
[[nodiscard]] std::optional<Day> day_published(const std::optional<PublicationDate>& published);

/// Puts the day, month or year of publication into `document`: slots and terms; into one of the index in place of what
/// it has.
void put_publication_day(const std::optional<PublicationDate>& published, DraftDocument& document);
void put_publication_day(const std::optional<PublicationDate>& published, Xapian::Document& document);

/// Reads the dates of the article's texts anew, against `article.published`: what an undated article left open
/// ("on Wednesday") gets its days once it is dated. The same as if the article had been annotated with that date; its
/// names stay. Follow with put_event_days.
void read_dates_anew(StoredArticle& article, Analyzer& analyzer);

}  // namespace kz
