// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/noise/noise_rules.h"
#include "common/text/characters.h"

/// The rules that `noise_reason` goes through, by theme: each says of a line whether it is of one kind of noise. Words
/// of tables are as `fold` leaves them.
namespace kz {

// navigation_rules

/// "Menu", or several of them: "Menu  Subscribe  Log in".
[[nodiscard]] bool is_control(const NoiseLine& line);
/// "1. Home page", and the entries that follow it.
[[nodiscard]] bool is_menu_entry(const NoiseLine& line);
/// "Home > News > World", "You are here: ...", "date 2022-01-06 Home page politics".
[[nodiscard]] bool is_breadcrumb(const NoiseLine& line);

// furniture_rules

/// "Comments (12)", "3 min read", "Privacy policy": what stands on pages whatever the article is.
[[nodiscard]] bool is_furniture(const NoiseLine& line);
/// "Most read": a heading of what the site has besides, when nothing stands below it any more.
[[nodiscard]] bool is_lone_heading(const NoiseLine& line);

// reader_rules

[[nodiscard]] bool is_comment_form(const NoiseLine& line);
[[nodiscard]] bool is_hashtags(const NoiseLine& line);
/// "Share on Facebook", "Share this article:", "Facebook Twitter WhatsApp".
[[nodiscard]] bool is_share_line(const NoiseLine& line);

// request_rules

/// "Found an error? Select it and press Ctrl+Enter", from the letters of a line.
[[nodiscard]] bool is_error_report(std::string_view letters);
/// "Join us on Telegram", "More news in our channel"; "The author's opinion may differ from that of the editors".
[[nodiscard]] bool is_request(const NoiseLine& line);
/// "Copying of materials is allowed only with a link to the source".
[[nodiscard]] bool is_terms_of_use(const NoiseLine& line);

// teaser_rules

/// Advertisements, notices, requests to subscribe.
[[nodiscard]] bool is_teaser(const NoiseLine& line);
/// "Read more", "Read also: ...", and a line that is nothing but a link of Markdown.
[[nodiscard]] bool is_link_line(const NoiseLine& line);

// header_rules

/// "Created:", and nothing behind it.
[[nodiscard]] bool is_empty_label(const NoiseLine& line);
/// A line that says when the article appeared or was changed; the date itself is read from the uncleaned text.
[[nodiscard]] bool is_date_header(const NoiseLine& line);

// credit_rules

/// "(lrg / vbu / afp / dpa)", "Dpa", "With AP, EFE and local media", at the article's end; an agency below the title.
[[nodiscard]] bool is_agency_credit(const NoiseLine& line);
/// "By Ann Person, Courier" below the title.
[[nodiscard]] bool is_byline(const NoiseLine& line);
/// "source site-14", left by aggregators.
[[nodiscard]] bool is_source_mark(const NoiseLine& line);
[[nodiscard]] bool is_credit_line(const NoiseLine& line);
[[nodiscard]] bool is_copyright(const NoiseLine& line);
/// "Reporting by Ann Person in Perm; Editing by Bob Person".
[[nodiscard]] bool is_staff_credit(const NoiseLine& line);
/// "Ann Person is a senior writer for the Courier.", at the article's end.
[[nodiscard]] bool is_author_note(const NoiseLine& line);

// world_rules

/// Why a line is no part of the article by the words of further languages; "" where nothing is known of it.
[[nodiscard]] std::string_view world_reason(const NoiseLine& line);
/// Whether `folded`, one word, is the name of a section in a menu of theirs.
[[nodiscard]] bool is_world_section_name(std::string_view folded);

/// The letters of a folded line, in words: "12 comments" and "Comments (12)" are "comments".
[[nodiscard]] std::string letters_of(std::string_view folded);

template <std::size_t N>
[[nodiscard]] bool starts_with_any(std::string_view text, const std::array<std::string_view, N>& prefixes) {
  return !text.empty() && std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return text.front() == prefix.front() && text.starts_with(prefix);
  });
}

[[nodiscard]] inline bool ends_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

[[nodiscard]] inline bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace kz
