// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kz {

/// One of the first lines of a text that is not blank.
struct HeadLine {
  std::string_view text;
  std::string_view reason;  ///< why it is no part of the article; empty: it is
};

/// So many lines are looked at.
inline constexpr std::size_t kMaxHeadLines = 25;

/// The line that is the title where the first one kept is the name of a section or a site: "World / Bridge reopens
/// after the flood / ...". Names of sections alone above it tell it, else that a date, a byline or "Share" stands right
/// below it. nullopt where the first line kept may well be the title.
[[nodiscard]] std::optional<std::size_t> find_title_below_sections(const std::vector<HeadLine>& head);

/// Where a title stands among fields such as "Title: Flood", "Date: 2021-03-05", "Url: ..." that begin a text.
struct TitleField {
  std::size_t line = 0;    ///< the one with the title
  std::size_t begin = 0;   ///< bytes of the line before the title
  std::size_t fields = 0;  ///< lines that are fields
};

/// The title of a text that begins with two fields or more, one of which is the title or the subject of a message.
[[nodiscard]] std::optional<TitleField> find_title_field(const std::vector<HeadLine>& head);

/// Whether a line is nothing but names of sections that news sites have: "World", "Politics and society".
[[nodiscard]] bool names_section(std::string_view line);

/// Whether the first of the lines of a block was broken at a width and the one below goes on with its sentence.
[[nodiscard]] bool goes_on_below(const std::vector<std::string_view>& block);

}  // namespace kz
