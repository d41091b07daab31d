// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/pair_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "common/cli/output.h"
#include "searcher/cli/identity_printer.h"
#include "searcher/cli/snippet_json.h"
#include "searcher/cli/story_printer.h"
#include "searcher/cli/styled_text.h"
#include "searcher/cli/table_printer.h"
#include "searcher/cli/terminal_style.h"

namespace kz {
namespace {

constexpr std::size_t kIndent = 8;  // of a sentence: as wide as a count and the blanks behind it

class PairTextPrinter : public Printer {
 public:
  explicit PairTextPrinter(const TextStyle& style) : style_(style), styled_(style) {}

  void print(const Answer& answer, std::string& out) const override {
    if (!answer.query_id.empty()) {
      styled_.append(out, fmt::format("== {}: {}", answer.query_id, answer.request.query), sgr::kBold);
      out += "\n\n";
    }
    const auto& result = answer.result;
    for (const auto& pair : result.pairs) append_pair(out, pair);
    if (!style_.has_footer) return;
    if (result.pairs.size() < result.pairs_total) out += fmt::format("{} of ", result.pairs.size());
    out += fmt::format("{} {} in {}\n", result.pairs_total, result.pairs_total == 1 ? "pair" : "pairs",
                       count_articles(result.total));
  }

 private:
  void append_pair(std::string& out, const NamedPair& pair) const {
    out += fmt::format("{:>{}}  ", pair.sentences, kIndent - 2);
    styled_.append(out, pair.a.name + " · " + pair.b.name, sgr::kBold);
    out += fmt::format("  ({})\n", count_articles(pair.articles));
    for (const auto& [sentence, origin] : pair.examples) append_sentence(out, sentence, origin);
  }

  void append_sentence(std::string& out, const Snippet& sentence, const StorySource& origin) const {
    auto spans = marked(sentence.marks);
    const auto text = fmt::format("{}  [{}]", sentence.text, source_text(origin));
    spans.push_back({.begin = sentence.text.size(), .end = text.size(), .sequence = sgr::kDim});
    out.append(kIndent, ' ');
    styled_.append_wrapped(out, text, kIndent, spans);
  }

  TextStyle style_;
  StyledText styled_;
};

void write_pair(JsonWriter& json, const NamedPair& pair, std::string_view query_id) {
  json.begin_object();
  if (!query_id.empty()) json.field("query_id", query_id);
  json.key("a");
  write_entity(json, pair.a);
  json.key("b");
  write_entity(json, pair.b);
  json.field("sentences", std::uint64_t{pair.sentences});
  json.field("articles", std::uint64_t{pair.articles});
  json.key("examples");
  json.begin_array();
  for (const auto& [sentence, origin] : pair.examples) {
    json.begin_object();
    write_snippet_members(json, sentence);
    write_source(json, origin);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

class PairNdjsonPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    for (const auto& pair : answer.result.pairs) {
      JsonWriter json(out);
      write_pair(json, pair, answer.query_id);
      out += '\n';
    }
  }
};

class PairTablePrinter : public TablePrinter {
 public:
  PairTablePrinter(char separator, bool is_batch)
      : TablePrinter("a,b,sentences,articles,a_id,b_id,examples", separator, is_batch) {}

  void print(const Answer& answer, std::string& out) const override {
    for (const auto& pair : answer.result.pairs) {
      std::vector<std::string_view> ids;
      ids.reserve(pair.examples.size());
      for (const auto& example : pair.examples) {
        const auto& id = example.origin.id;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.emplace_back(id);
      }
      append_row(out, answer,
                 {pair.a.name, pair.b.name, std::to_string(pair.sentences), std::to_string(pair.articles), pair.a.id,
                  pair.b.id, fmt::format("{}", fmt::join(ids, " "))});
    }
  }
};

}  // namespace

std::unique_ptr<Printer> make_pair_text_printer(const TextStyle& style) {
  return std::make_unique<PairTextPrinter>(style);
}

std::unique_ptr<Printer> make_pair_ndjson_printer() {
  return std::make_unique<PairNdjsonPrinter>();
}

std::unique_ptr<Printer> make_pair_table_printer(char separator, bool is_batch) {
  return std::make_unique<PairTablePrinter>(separator, is_batch);
}

void write_pairs(JsonWriter& json, const SearchResult& result) {
  json.key("pairs");
  json.begin_array();
  for (const auto& pair : result.pairs) write_pair(json, pair, {});
  json.end_array();
  json.field("pairs_total", std::uint64_t{result.pairs_total});
}

}  // namespace kz
