// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/small_index.h"

#include <stdexcept>
#include <utility>

namespace kz::test {
namespace {

constexpr std::string_view kThreeArticles =
    R"({"id":"a1","title":"Troops fly to Almaty","text":"The first CSTO troops flew to Almaty on Thursday. )"
    R"(President Kassym-Jomart Tokayev had asked for them.","date":"2022-01-06","source":"Steppe Courier",)"
    R"("url":"https://courier.example/a1","language":"en"})"
    "\n"
    R"({"id":"a2","title":"Gas price falls","text":"The price of gas in Kazakhstan falls again. )"
    R"(In Almaty it is calm.","date":"2022-01-08","source":"Wire","language":"en"})"
    "\n"
    R"({"id":"a3","title":"A ship in the canal","text":"A ship lies across the canal near Suez in Egypt. )"
    R"(The tugs pull.","language":"en"})"
    "\n";

}  // namespace

SmallIndex::SmallIndex(std::string_view articles) {
  dir_.write_file("articles.jsonl", articles);
  const auto built =
      run_command({kzindex_program(), "rebuild", "articles.jsonl", "--db", "index"}, {.cwd = dir_.path()});
  if (built.status != 0) throw std::runtime_error("cannot build the index: " + built.err);
}

CommandResult SmallIndex::search(const std::vector<std::string>& arguments, CommandOptions options) const {
  std::vector<std::string> command = {kzsearch_program(), "--db", "index"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  options.cwd = dir_.path();
  return run_command(command, options);
}

CommandResult SmallIndex::script(const std::string& script, const std::vector<std::string>& arguments,
                                 CommandOptions options) const {
  std::vector<std::string> command = {"sh", "-c", script, "sh", kzsearch_program(), "--db", "index"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  options.cwd = dir_.path();
  return run_command(command, options);
}

const SmallIndex& three_articles() {
  static const SmallIndex index(kThreeArticles);
  return index;
}

}  // namespace kz::test
