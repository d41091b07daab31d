// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// The field of a JSON article that people call `name` in a table's header or in front matter: "Headline" and
/// "headline" are "title", "link" is "url". Empty where it is none of them.
[[nodiscard]] std::string_view article_field(std::string_view name);

/// Whether `name` is a field of a JSON article (CONTRACT: id, title, text, html, date, …).
[[nodiscard]] bool is_article_field(std::string_view name);

/// All fields of a JSON article, with commas between them.
[[nodiscard]] std::string article_field_names();

/// The entries of a list written in one string: "a, b; c".
[[nodiscard]] std::vector<std::string> split_tags(std::string_view list);

}  // namespace kz
