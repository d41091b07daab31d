// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kz {

/// Where the picture credit at the end of a caption begins: "Soldiers in the square. © A. Person / agency", "The city
/// hall (Photo: Agency)", "The square. REUTERS/Ann Person". npos where `line` is no caption with a credit.
[[nodiscard]] std::size_t find_caption_credit(std::string_view line);

/// Whether `line` is nothing but a picture credit: "(Photo: Agency)", "Foto: A. Person/dpa", "© Agency", "AFP via Getty
/// Images".
[[nodiscard]] bool is_picture_credit(std::string_view line);

/// How a picture begins in Markdown.
inline constexpr std::string_view kMarkdownPicture = "![";

/// Where what a picture shows ends in a line that is nothing but one of Markdown: "![Smoke over the city](smoke.jpg)".
/// 0 where `line` is none.
[[nodiscard]] std::size_t find_markdown_caption(std::string_view line);

}  // namespace kz
