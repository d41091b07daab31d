// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

/// Why text was taken out of an article, as `kzindex analyze` and `kzsearch --show ID --explain` say it.
namespace kz::removal_reason {
inline constexpr std::string_view kNavigation = "navigation";
inline constexpr std::string_view kRelated = "related links";
inline constexpr std::string_view kComments = "comments";
inline constexpr std::string_view kSharing = "sharing";
inline constexpr std::string_view kSubscription = "subscription notice";
inline constexpr std::string_view kCookies = "cookie notice";
inline constexpr std::string_view kAdvertisement = "advertisement";
inline constexpr std::string_view kFooter = "footer";
inline constexpr std::string_view kCredit = "picture credit";
inline constexpr std::string_view kAuthor = "about the author";
inline constexpr std::string_view kTags = "tags";
inline constexpr std::string_view kSidebar = "sidebar";
inline constexpr std::string_view kTools = "page tools";
inline constexpr std::string_view kDialog = "dialog";
inline constexpr std::string_view kOutside = "outside the article";
inline constexpr std::string_view kByline = "byline";
}  // namespace kz::removal_reason
