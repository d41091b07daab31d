// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/saved_queries.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "common/cli/environment.h"
#include "common/cli/output.h"
#include "common/dates/day_span.h"
#include "common/files.h"
#include "common/json_writer.h"
#include "kzsearch/error.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

bool is_name(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.';
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), fits) && name.front() != '-';
}

std::map<std::string, std::string> parse_options(const std::string& text) {
  std::map<std::string, std::string> options;
  std::istringstream in(text);
  for (std::string option; in >> option;) {
    const auto equals = option.find('=');
    if (equals != std::string::npos) options[option.substr(0, equals)] = option.substr(equals + 1);
  }
  return options;
}

/// One line, without tabs: what separates the fields of the file.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

[[noreturn]] void fail(const std::string& what, const std::string& path, int error_number) {
  throw Error(ErrorCode::io, "cannot " + what + " '" + path + "': " + system_reason(error_number));
}

/// Writes `text` through to the disk.
void write_file(const std::string& path, std::string_view text) {
  const FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (file.get() < 0) fail("write", path, errno);
  if (const int error_number = write_all(file.get(), std::as_bytes(std::span(text)))) fail("write", path, error_number);
  if (fsync(file.get()) != 0) fail("write", path, errno);
}

/// Quotation marks within a quoted value would end it.
std::string quoted(std::string value) {
  std::erase(value, '"');
  return '"' + value + '"';
}

std::string_view prefix_of_days(QueryKind kind) {
  if (kind == QueryKind::published) return "published:";
  if (kind == QueryKind::event) return "event:";
  return kind == QueryKind::date ? "date:" : "";
}

void check_spans(const QueryNode& query) {
  constexpr Day kSomeDay{.year = 2000, .month = 1, .day = 1};  // whether "last week" is read does not hang on it
  const auto prefix = prefix_of_days(query.kind);
  if (!prefix.empty()) static_cast<void>(parse_day_span(query.text, prefix, kSomeDay));
  for (const auto& child : query.children) check_spans(child);
}

std::string filter_text(const Filter& filter) {
  std::string text;
  for (const auto& value : filter.values) {
    if (!text.empty()) text += " OR ";
    text += std::string(field_name(filter.field)) + ':' + quoted(value);
  }
  if (filter.values.size() > 1) text = '(' + text + ')';
  return filter.exclude ? "NOT " + text : text;
}

}  // namespace

std::string to_text(const SavedQuery& saved, std::string_view between) {
  std::string text = without_controls(saved.query);
  for (const auto& [option, value] : saved.options) {
    text.append(between).append("--").append(option);
    if (value != "yes") text.append(" ").append(without_controls(value));
  }
  return text;
}

std::string to_json(const std::map<std::string, SavedQuery>& queries) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const auto& [name, saved] : queries) {
    json.begin_object();
    json.field("name", name);
    json.field("query", saved.query);
    json.key("options");
    json.begin_object();
    for (const auto& [option, value] : saved.options) json.field(option, value);
    json.end_object();
    json.end_object();
  }
  json.end_array();
  return out + '\n';
}

std::string SavedQueryFile::standard_path() {
  if (const auto config = user_folder("XDG_CONFIG_HOME", ".config")) return *config + "/kzsearch/queries";
  throw Error(ErrorCode::usage, "no place for saved queries: neither XDG_CONFIG_HOME nor HOME is set");
}

SavedQueryFile::SavedQueryFile(std::string path) : path_(std::move(path)) {
  std::error_code ignored;
  if (!fs::exists(path_, ignored)) return;
  std::ifstream in(path_);
  if (!in) fail("read", path_, errno);
  for (std::string line; std::getline(in, line);) {
    const auto first = line.find('\t');
    if (first == std::string::npos) continue;
    const auto second = std::min(line.find('\t', first + 1), line.size());
    SavedQuery query{.query = line.substr(first + 1, second - first - 1), .options = {}};
    if (second < line.size()) query.options = parse_options(line.substr(second + 1));
    queries_[line.substr(0, first)] = std::move(query);
  }
}

SavedQueries SavedQueryFile::texts() const {
  SavedQueries texts;
  for (const auto& [name, saved] : queries_) texts.emplace(name, saved.query);
  return texts;
}

void SavedQueryFile::set(const std::string& name, SavedQuery query) {
  if (!is_name(name)) {
    throw Error(ErrorCode::usage, "'" + name + "' is no name for a query",
                "take letters, digits, '_', '.' and '-'; it is called with query:NAME");
  }
  query.query = one_line(std::move(query.query));
  for (auto& [option, value] : query.options) {
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; }, '_');
  }
  queries_[name] = std::move(query);
}

void SavedQueryFile::forget(const std::string& name) {
  if (queries_.erase(name) == 0) {
    throw Error(ErrorCode::usage, "no saved query '" + name + "'", "'kzsearch --list-saved' lists them");
  }
}

void SavedQueryFile::write() const {
  std::string text;
  for (const auto& [name, saved] : queries_) {
    text += fmt::format("{}\t{}", name, saved.query);
    char before = '\t';
    for (const auto& [option, value] : saved.options) {
      text += fmt::format("{}{}={}", before, option, value);
      before = ' ';
    }
    text += '\n';
  }
  std::error_code error;
  const auto folder = fs::path(path_).parent_path();
  fs::create_directories(folder, error);
  if (error) fail("create", folder.string(), error.value());
  const auto fresh = path_ + '.' + std::to_string(getpid());
  write_file(fresh, text);
  fs::rename(fresh, path_, error);
  if (!error) return;
  const int error_number = error.value();
  fs::remove(fresh, error);
  fail("write", path_, error_number);
}

void check_days(const QueryNode& query, const SearchRequest& request) {
  check_spans(query);
  if (!request.as_of.empty()) static_cast<void>(parse_one_day(request.as_of, "--as-of"));
}

std::string query_with_filters(const SearchRequest& request) {
  std::string text = request.query;
  const bool has_filters =
      !request.filters.empty() || !request.published.empty() || !request.event.empty() || !request.date.empty();
  if (has_filters && !text.empty()) text = '(' + text + ')';
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
  for (const auto& filter : request.filters) add(filter_text(filter));
  if (!request.published.empty()) add("published:" + quoted(request.published));
  if (!request.event.empty()) add("event:" + quoted(request.event));
  if (!request.date.empty()) add("date:" + quoted(request.date));
  return text;
}

}  // namespace kz
