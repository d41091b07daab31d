// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kz {

/// An article of a feed or of a news agency's file, as its elements have it: markup in any field.
struct FeedItem {
  std::string id;
  std::string title;
  std::string content;  ///< the whole text, as HTML
  std::string summary;  ///< where there is no content
  std::string date;
  std::string updated;
  std::string url;
  std::string source;
  std::string author;
  std::string language;
  std::vector<std::string> tags;
};

/// The item as a JSON article: `html` where its text holds markup, else `text`; other fields as plain lines.
[[nodiscard]] std::string to_json(const FeedItem& item);

}  // namespace kz
