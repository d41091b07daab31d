// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace kz {

/// Gives the fields of a JSON object the names of an article's. What a search engine wraps (`_source`, with its `_id`)
/// is the object itself, a text in paragraphs one text. An object without a text that has one by another name ("body",
/// "content") is no article of ours: then its other fields are read by their other names too ("headline", "pubDate"),
/// where ours are absent. Of one that has a title and no text at all, what sums it up ("description") is the text.
void rename_fields(nlohmann::json& object);

/// Moves fields of known meaning out of a JSON object, in the forms in which programs write them. Absent and null alike
/// give what is empty. Without its text, title or date an article cannot do: the first of these that has another form
/// is remembered; authors, publishers and tags in other forms (numbers of a database) stay in the object.
class JsonFields {
 public:
  explicit JsonFields(nlohmann::json& object) : object_(object) {}

  [[nodiscard]] std::string take_string(const char* name);

  /// A string or a number.
  [[nodiscard]] std::string take_title();
  [[nodiscard]] std::string take_id();

  /// Names joined by ", ": a string, an object with a `name`, or an array of these.
  [[nodiscard]] std::string take_names(const char* name);

  /// A string, or a number of seconds or milliseconds since 1970 (UTC), also one in a string: the latter as
  /// `YYYY-MM-DD`.
  [[nodiscard]] std::string take_date(const char* name);

  /// An array of strings, or a string with commas or the like between them.
  [[nodiscard]] std::vector<std::string> take_tags();

  /// "field 'title' is not a string"; nullopt where all had a form that is known.
  [[nodiscard]] const std::optional<std::string>& refused() const noexcept { return refused_; }

 private:
  [[nodiscard]] nlohmann::json take(const char* name);
  void refuse(const char* name, const char* expected);

  nlohmann::json& object_;
  std::optional<std::string> refused_;
};

}  // namespace kz
