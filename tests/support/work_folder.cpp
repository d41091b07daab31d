// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/work_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace kz::test {
namespace {

std::string joined(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

CommandResult WorkFolder::kzindex(const std::vector<std::string>& arguments, CommandOptions options,
                                  const std::vector<std::string>& prefix) const {
  std::vector<std::string> command = prefix;
  command.push_back(kzindex_program());
  command.insert(command.end(), arguments.begin(), arguments.end());
  if (!arguments.empty() && arguments[0] != "analyze") command.insert(command.end(), {"--db", "index"});
  options.cwd = dir_.path();
  return run_command(command, options);
}

void WorkFolder::build_live_index() const {
  const auto built = kzindex({"rebuild", "-"}, {.stdin_text = json_articles("a", 1)});
  if (built.status != 0) throw std::runtime_error("cannot build the index: " + built.err);
}

std::string WorkFolder::found(const std::string& query) const {
  const auto result =
      run_command({kzsearch_program(), "--db", "index", "-n", "0", "--expand", "none", "-f", "text0", "--", query},
                  {.cwd = dir_.path()});
  if (result.status > 1) return result.err;
  std::vector<std::string> ids;
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\0', at);
    ids.push_back(result.out.substr(at, end - at));
    at = end + 1;
  }
  return joined(std::move(ids));
}

std::string WorkFolder::entries(const std::string& name) const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(dir_.path(name))) {
    names.push_back(entry.path().filename().string());
  }
  return joined(std::move(names));
}

std::string json_articles(const std::string& prefix, int count) {
  std::string lines;
  for (int number = 1; number <= count; ++number) {
    lines += fmt::format(
        R"({{"id":"{0}{1}","title":"Report {1}","text":"This is the report on the price of gas, {0}{1}."}})", prefix,
        number);
    lines += '\n';
  }
  return lines;
}

}  // namespace kz::test
