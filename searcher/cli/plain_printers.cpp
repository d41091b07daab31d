// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "common/cli/output.h"
#include "searcher/cli/printer.h"
#include "searcher/cli/text_layout.h"

namespace kz {
namespace {

// The fields of a TREC run are separated by white space: white space and control characters are percent-encoded, as is
// the sign itself.
void append_trec_field(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_control = static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
    const bool is_c1 = c == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    const bool ends_c1 = i > 0 && text[i - 1] == '\xC2' && static_cast<unsigned char>(c) < 0xA0;
    if (c == '%' || is_control || is_c1 || ends_c1) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
}

class TrecPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    // trec_eval orders by the score alone. Where hits are ordered otherwise, what falls with the rank is the rank.
    const SortOrder sort = answer.request.sort.value_or(SortOrder::relevance);
    for (const Hit& hit : answer.result.hits) {
      const bool is_ranked = sort == SortOrder::relevance && hit.score > 0;
      const double score = is_ranked ? hit.score : -static_cast<double>(hit.rank);
      append_trec_field(out, answer.query_id.empty() ? "1" : answer.query_id);
      out += " Q0 ";
      append_trec_field(out, hit.id);
      fmt::format_to(std::back_inserter(out), " {} {} kzsearch\n", hit.rank, score);
    }
  }
};

class IdPrinter : public Printer {
 public:
  explicit IdPrinter(char terminator) : terminator_(terminator) {}

  void print(const Answer& answer, std::string& out) const override {
    for (const Hit& hit : answer.result.hits) {
      out += hit.id;
      out += terminator_;
    }
  }

 private:
  char terminator_;
};

class PathPrinter : public Printer {
 public:
  explicit PathPrinter(char terminator) : terminator_(terminator) {}

  void print(const Answer& answer, std::string& out) const override {
    std::unordered_set<std::string_view> printed;
    for (const Hit& hit : answer.result.hits) {
      if (!printed.insert(hit.path).second) continue;
      if (terminator_ == '\0') {
        out += hit.path;  // as it is, for programs
      } else {
        append_visible(out, hit.path);
      }
      out += terminator_;
    }
  }

 private:
  char terminator_;
};

class CountPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    if (!answer.query_id.empty()) fmt::format_to(std::back_inserter(out), "{}\t", without_controls(answer.query_id));
    fmt::format_to(std::back_inserter(out), "{}\n", answer.result.total);
  }
};

class AnalysisPrinter : public Printer {
 public:
  void print(const Answer& answer, std::string& out) const override {
    const SearchResult& result = answer.result;
    out += "query:     " + without_controls(answer.request.query) + '\n';
    out += "parsed:    " + without_controls(result.parsed) + '\n';
    for (const QueryNote& note : result.repairs)
      out += fmt::format("repaired:  {} (byte {})\n", without_controls(note.text), note.offset);
    for (const QueryNote& note : result.expansions)
      out += fmt::format("expanded:  {} (byte {})\n", without_controls(note.text), note.offset);
    for (std::string_view rest = result.compiled; !rest.empty();) {
      const auto line = rest.substr(0, rest.find('\n'));
      out += "compiled:  " + without_controls(line) + '\n';
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    for (const Suggestion& each : result.suggestions)
      out += "suggested: " + without_controls(each.suggestion) + " for " + without_controls(each.word) + '\n';
    out += fmt::format("articles:  {}{}{}\n", result.total_is_exact ? "" : "at least ", result.total,
                       result.relaxed ? " (none has all the words)" : "");
  }
};

}  // namespace

std::unique_ptr<Printer> make_trec_printer() {
  return std::make_unique<TrecPrinter>();
}
std::unique_ptr<Printer> make_id_printer(char terminator) {
  return std::make_unique<IdPrinter>(terminator);
}
std::unique_ptr<Printer> make_path_printer(char terminator) {
  return std::make_unique<PathPrinter>(terminator);
}
std::unique_ptr<Printer> make_count_printer() {
  return std::make_unique<CountPrinter>();
}
std::unique_ptr<Printer> make_analysis_printer() {
  return std::make_unique<AnalysisPrinter>();
}

}  // namespace kz
