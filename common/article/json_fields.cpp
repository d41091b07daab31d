// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/json_fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "common/article/field_names.h"
#include "common/dates/calendar.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using nlohmann::json;

// What stands for a text where there is none, in the order of preference.
constexpr std::array kSummaries = {"description", "summary",        "abstract", "excerpt",
                                   "lead",        "lead_paragraph", "snippet"};

bool has_text(const json& object, std::string_view name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() && !found->get_ref<const std::string&>().empty();
}

// {"name": "Reuters"}, or the string itself; nullopt for any other value.
std::optional<std::string> name_in(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_object()) return std::nullopt;
  const auto name = value.find("name");
  if (name == value.end() || !name->is_string()) return std::nullopt;
  return name->get<std::string>();
}

bool are_strings(const json& value) {
  return value.is_array() && std::all_of(value.begin(), value.end(), [](const json& each) { return each.is_string(); });
}

bool are_names(const json& value) {
  return value.is_array() && std::all_of(value.begin(), value.end(), [](const json& each) { return !!name_in(each); });
}

// Whether a field of that meaning may have such a value: publishers are objects, tags arrays.
bool may_be(std::string_view field, const json& value) {
  if (value.is_string()) return !value.get_ref<const std::string&>().empty();
  if (field == "date") return value.is_number();
  if (field == "tags") return are_strings(value);
  if (field == "source" || field == "author") return name_in(value).has_value() || are_names(value);
  return false;
}

bool is_free(const json& object, const std::string& field) {
  const auto found = object.find(field);
  return found == object.end() || !may_be(field, *found);
}

void move_field(json& object, const std::string& from, const std::string& to) {
  object[to] = std::move(object[from]);
  object.erase(from);
}

// {"text": ["A paragraph.", "Another one."]} as one text.
void join_paragraphs(json& object) {
  for (auto& [name, value] : object.items()) {
    if (article_field(name) != "text" || !are_strings(value)) continue;
    std::string text;
    for (const json& paragraph : value) {
      if (!text.empty()) text += "\n\n";
      text += paragraph.get_ref<const std::string&>();
    }
    value = std::move(text);
  }
}

// {"headline": {"main": "Fire"}} as {"headline": "Fire"}.
void take_main_titles(json& object) {
  for (auto& [name, value] : object.items()) {
    if (article_field(name) != "title" || !value.is_object() || !has_text(value, "main")) continue;
    json title = std::move(value["main"]);
    value = std::move(title);
  }
}

// {"webTitle": "Fire", "fields": {"bodyText": "..."}} as if its fields were its own.
void unwrap_fields(json& object) {
  const auto fields = object.find("fields");
  if (fields == object.end() || !fields->is_object()) return;
  const auto is_text = [](const auto& member) {
    return article_field(member.key()) == "text" && member.value().is_string();
  };
  const auto members = fields->items();
  if (std::none_of(members.begin(), members.end(), is_text)) return;
  const json inner = std::move(*fields);
  object.erase(fields);
  object.insert(inner.begin(), inner.end());  // those that it has itself stay
}

void unwrap_source(json& object) {
  const auto source = object.find("_source");
  if (source == object.end() || !source->is_object() || has_text(object, "text")) return;
  json inner = std::move(*source);
  if (const auto id = object.find("_id"); id != object.end() && !inner.contains("id")) inner["id"] = std::move(*id);
  object = std::move(inner);
}

// {"content": {"rendered": "<p>..."}} as {"content": "<p>..."}, which is HTML. Returns whether any was so.
bool take_rendered(json& object) {
  bool has_any = false;
  for (auto& [name, value] : object.items()) {
    if (!value.is_object() || !has_text(value, "rendered")) continue;
    json text = std::move(value["rendered"]);
    value = std::move(text);
    has_any = true;
  }
  return has_any;
}

// Seconds since 1970 have ten digits from 2001 on, milliseconds thirteen. A number of eight digits may be a day written
// without hyphens: the dates of texts are read elsewhere.
std::optional<std::string> day_at(std::int64_t number) {
  constexpr std::int64_t kFirstSeconds = 100'000'000;   // in 1973: below are no times of articles
  constexpr std::int64_t kLastSeconds = 4'102'444'800;  // 2100-01-01
  constexpr std::int64_t kMilli = 1000;
  constexpr std::int64_t kSecondsADay = 86'400;
  if (number >= kFirstSeconds * kMilli && number < kLastSeconds * kMilli) number /= kMilli;
  if (number < kFirstSeconds || number >= kLastSeconds) return std::nullopt;
  return to_iso(day_from_number(static_cast<long>(number / kSecondsADay)));
}

}  // namespace

void rename_fields(json& object) {
  unwrap_source(object);
  join_paragraphs(object);
  if (has_text(object, "text") || has_text(object, "html")) return;
  unwrap_fields(object);
  take_main_titles(object);
  const bool is_rendered = take_rendered(object);
  std::vector<std::pair<std::string, std::string>> names;
  bool has_other_text = false;
  for (const auto& [name, value] : object.items()) {
    std::string field{article_field(name)};
    if (is_rendered && field == "text") field = "html";
    const bool is_other = !field.empty() && field != name && field != "id" && may_be(field, value);
    if (!is_other || !is_free(object, field)) continue;
    has_other_text = has_other_text || field == "text" || field == "html";
    names.emplace_back(name, std::move(field));
  }
  const auto rename = [&] {
    for (const auto& [name, field] : names) {
      if (is_free(object, field)) move_field(object, name, field);  // two have one meaning: the first by name
    }
  };
  if (has_other_text) return rename();
  const auto summary =
      std::find_if(kSummaries.begin(), kSummaries.end(), [&](const char* name) { return has_text(object, name); });
  const bool has_title = has_text(object, "title") || std::any_of(names.begin(), names.end(), [](const auto& pair) {
                           return pair.second == "title";
                         });
  if (summary == kSummaries.end() || !has_title) return;
  rename();
  move_field(object, *summary, "text");
}

std::string JsonFields::take_string(const char* name) {
  json value = take(name);
  if (value.is_string()) return std::move(value.get_ref<std::string&>());
  if (!value.is_null()) refuse(name, "a string");
  return {};
}

std::string JsonFields::take_title() {
  const auto found = object_.find("title");
  const bool is_number = found != object_.end() && found->is_number();
  return is_number ? take("title").dump() : take_string("title");
}

std::string JsonFields::take_id() {
  json value = take("id");
  if (value.is_string()) return std::move(value.get_ref<std::string&>());
  if (value.is_number()) return value.dump();
  if (!value.is_null()) refuse("id", "a string or a number");
  return {};
}

std::string JsonFields::take_names(const char* name) {
  const auto found = object_.find(name);
  if (found == object_.end()) return {};
  if (!name_in(*found) && !are_names(*found)) return {};
  const json value = take(name);
  std::string names;
  for (const json& each : value.is_array() ? value : json::array({value})) {
    const std::string one = name_in(each).value_or(std::string());
    if (!names.empty() && !one.empty()) names += ", ";
    names += one;
  }
  return names;
}

std::string JsonFields::take_date(const char* name) {
  constexpr std::size_t kMostDigits = 13;
  constexpr std::string_view kTimeOfNet = "/Date(";  // "/Date(1641340800000+0600)/": milliseconds, and a zone
  json value = take(name);
  if (value.is_null()) return {};
  if (value.is_number_float()) value = static_cast<std::int64_t>(std::clamp(value.get<double>(), 0.0, 1e15));
  if (!value.is_string() && !value.is_number()) {
    refuse(name, "a string or a time in seconds");
    return {};
  }
  std::string text = value.is_string() ? std::move(value.get_ref<std::string&>()) : value.dump();
  if (text.rfind(kTimeOfNet, 0) == 0)
    text = text.substr(kTimeOfNet.size(), text.find_first_of("+-)") - kTimeOfNet.size());
  if (text.size() > kMostDigits || !are_digits(text)) return text;
  return day_at(std::stoll(text)).value_or(text);
}

std::vector<std::string> JsonFields::take_tags() {
  const auto found = object_.find("tags");
  if (found == object_.end()) return {};
  if (found->is_string()) return split_tags(take("tags").get_ref<const std::string&>());
  return are_strings(*found) ? take("tags").get<std::vector<std::string>>() : std::vector<std::string>();
}

json JsonFields::take(const char* name) {
  const auto found = object_.find(name);
  if (found == object_.end()) return nullptr;
  json value = std::move(*found);
  object_.erase(found);
  return value;
}

void JsonFields::refuse(const char* name, const char* expected) {
  if (!refused_) refused_ = "field '" + std::string(name) + "' is not " + expected;
}

}  // namespace kz
