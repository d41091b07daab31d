// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/query_table.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kz::test {
namespace {

// The text between the quotation mark at `at` and the next one; `at` moves to that one.
std::string quoted_part(std::string_view text, std::size_t& at) {
  const char mark = text[at];
  std::string part;
  for (++at; at < text.size() && text[at] != mark; ++at) {
    // POSIX: within double quotes a backslash takes away the meaning of these only.
    const bool is_escape = mark == '"' && text[at] == '\\' && at + 1 < text.size() &&
                           std::string_view("\"\\$`").find(text[at + 1]) != std::string_view::npos;
    if (is_escape) ++at;
    part += text[at];
  }
  if (at == text.size()) throw std::runtime_error("a quotation mark is not closed: " + std::string(text));
  return part;
}

std::vector<std::string> split_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

void read_expected(std::string_view cell, QueryCase& to) {
  if (cell == "-") {
    to.expectation = Expectation::nothing;
    return;
  }
  if (cell.substr(0, 1) == "~") {
    to.expectation = Expectation::any_order;
    cell.remove_prefix(1);
  } else if (cell.substr(0, 2) == ">=") {
    to.expectation = Expectation::among;
    cell.remove_prefix(2);
  }
  std::istringstream names{std::string(cell)};
  for (std::string name; names >> name;) to.reports.push_back(name);
  if (to.reports.empty()) throw std::runtime_error("no report is named");
}

QueryCase read_case(const std::string& line, std::size_t number) {
  const std::vector<std::string> cells = split_cells(line);
  if (cells.size() != 3 || cells[2].empty()) throw std::runtime_error("not three cells divided by tabs");
  QueryCase result{.line = number, .arguments = split_shell_words(cells[0]), .reports = {}, .why = cells[2]};
  read_expected(cells[1], result);
  return result;
}

}  // namespace

std::vector<std::string> split_shell_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' || text[at] == '\t') {
      if (in_word) words.push_back(word);
      word.clear();
      in_word = false;
      continue;
    }
    in_word = true;
    if (text[at] == '\'' || text[at] == '"') {
      word += quoted_part(text, at);
    } else {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      word += text[at];
    }
  }
  if (in_word) words.push_back(word);
  return words;
}

std::vector<QueryCase> read_query_table(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<QueryCase> cases;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    try {
      cases.push_back(read_case(line, number));
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": " + error.what());
    }
  }
  return cases;
}

}  // namespace kz::test
