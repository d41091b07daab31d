// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/report_printer.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include "common/cli/article_json.h"
#include "common/cli/output.h"
#include "common/json_writer.h"

namespace kz {
namespace {

// ", 2 files of other kinds skipped (.jpg, .pdf)"
std::string describe_skipped(const IndexReport& report) {
  constexpr std::size_t kMaxShownKinds = 10;
  if (report.skipped_files == 0) return {};
  std::string kinds;
  for (std::size_t i = 0; i < report.skipped_kinds.size(); ++i) {
    if (i > 0) kinds += ", ";
    kinds += i < kMaxShownKinds ? without_controls(report.skipped_kinds[i]) : "…";
    if (i == kMaxShownKinds) break;
  }
  return report.skipped_files == 1 ? fmt::format(", 1 file of another kind skipped ({})", kinds)
                                   : fmt::format(", {} files of other kinds skipped ({})", report.skipped_files, kinds);
}

std::string format_bytes(std::uint64_t bytes) {
  constexpr std::array<const char*, 4> kUnits = {"kB", "MB", "GB", "TB"};  // powers of 1000, as disks are sold
  if (bytes < 1000) return fmt::format("{} bytes", bytes);
  double size = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; size >= 1000 && unit + 1 < kUnits.size(); ++unit) size /= 1000;
  return fmt::format("{:.1f} {}", size, kUnits[unit]);
}

void write_day(JsonWriter& json, std::string_view name, const std::optional<Day>& day) {
  if (day) {
    json.field(name, format_day(*day));
  } else {
    json.null_field(name);
  }
}

}  // namespace

std::string format_summary(IndexVerb verb, std::string_view index_path, const IndexReport& report, double seconds) {
  const std::size_t rejected = report.rejected.size();
  const auto skipped = describe_skipped(report);
  if (verb == IndexVerb::rebuild) {
    return fmt::format("rebuilt '{}': {} added, {} rejected{} in {:.1f} s\n", index_path, count_articles(report.added),
                       rejected, skipped, seconds);
  }
  if (verb == IndexVerb::remove) {
    return fmt::format("removed {} from '{}'; {} left\n", count_articles(report.removed), index_path,
                       report.articles_in_index);
  }
  return fmt::format("updated '{}': {} added, {} replaced, {} unchanged, {} removed, {} rejected{}; {} in {:.1f} s\n",
                     index_path, report.added, report.replaced, report.unchanged, report.removed, rejected, skipped,
                     count_articles(report.articles_in_index), seconds);
}

std::string format_issue(const ArticleIssue& issue) {
  if (issue.line == 0) return fmt::format("'{}': {}", issue.path, issue.reason);
  return fmt::format("'{}:{}': {}", issue.path, issue.line, issue.reason);
}

std::string format_info(const IndexInfo& info) {
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    out += fmt::format("{:<12}{}\n", name, value);
  };
  add("index", without_controls(info.path));
  add("generation", info.generation);
  add("schema", std::to_string(info.schema_version));
  add("revision", std::to_string(info.revision));
  add("size", format_bytes(info.bytes));
  add("articles", std::to_string(info.articles));
  if (info.oldest && info.newest) add("published", format_day(*info.oldest) + " to " + format_day(*info.newest));
  add("undated", std::to_string(info.undated));
  std::string languages;
  for (const auto& [language, count] : info.languages) {
    languages += fmt::format("{}{} {}", languages.empty() ? "" : ", ", language, count);
  }
  add("languages", languages.empty() ? "none" : languages);
  add("entities", fmt::format("{} places and actors", info.entities));
  return out;
}

std::string format_info_json(const IndexInfo& info) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("path", info.path);
  json.field("generation", info.generation);
  json.field("schema_version", std::uint64_t{info.schema_version});
  json.field("revision", info.revision);
  json.field("bytes", info.bytes);
  json.field("articles", std::uint64_t{info.articles});
  json.field("undated", std::uint64_t{info.undated});
  write_day(json, "oldest", info.oldest);
  write_day(json, "newest", info.newest);
  json.key("languages");
  json.begin_object();
  for (const auto& [language, count] : info.languages) json.field(language, std::uint64_t{count});
  json.end_object();
  json.field("entities", std::uint64_t{info.entities});
  json.field("names", std::uint64_t{info.names});
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace kz
