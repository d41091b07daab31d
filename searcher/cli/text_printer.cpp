// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "common/cli/article_json.h"
#include "common/cli/output.h"
#include "searcher/cli/copy_lines.h"
#include "searcher/cli/printer.h"
#include "searcher/cli/styled_text.h"
#include "searcher/cli/terminal_style.h"
#include "searcher/cli/text_layout.h"
#include "searcher/cli/timeline_chart.h"

namespace kz {
namespace {

constexpr std::size_t kShownEntities = 5;
constexpr std::string_view kBetween = " · ";

const char* heading_of(FacetField field) {
  switch (field) {
    case FacetField::actor:
      return "Actors";
    case FacetField::person:
      return "People";
    case FacetField::org:
      return "Organisations";
    case FacetField::place:
      return "Places";
    case FacetField::place_city:
      return "Cities";
    case FacetField::place_region:
      return "Regions";
    case FacetField::place_country:
      return "Countries";
    case FacetField::place_area:
      return "Areas";
    case FacetField::source:
      return "Sources";
    case FacetField::language:
      return "Languages";
    case FacetField::day:
      break;
  }
  return "Days";
}

class TextPrinter : public Printer {
 public:
  explicit TextPrinter(const TextStyle& style) : style_(style), styled_(style) {}

  void print(const Answer& answer, std::string& out) const override {
    const SearchResult& result = answer.result;
    if (!answer.query_id.empty()) append_query(out, answer);
    const std::size_t rank_columns = result.hits.empty() ? 1 : fmt::formatted_size("{}", result.hits.back().rank);
    for (const Hit& hit : result.hits) {
      append_hit(out, hit, std::max<std::size_t>(rank_columns, 2));
      out += '\n';
    }
    for (const Facet& facet : result.facets) append_facet(out, facet);
    if (answer.request.timeline) append_timeline(out, result.timeline, style_);
    if (style_.has_footer) append_footer(out, result);
  }

 private:
  void append_query(std::string& out, const Answer& answer) const {
    styled_.append(out, fmt::format("== {}: {}", answer.query_id, answer.request.query), sgr::kBold);
    out += "\n\n";
  }

  void append_hit(std::string& out, const Hit& hit, std::size_t rank_columns) const {
    const std::size_t indent = rank_columns + 2;
    fmt::format_to(std::back_inserter(out), "{:>{}}. ", hit.rank, rank_columns);
    const std::string_view opening = hit.opening.empty() ? "(untitled)" : std::string_view(hit.opening);
    const std::string_view title = hit.title.empty() ? opening : std::string_view(hit.title);
    std::vector<StyledSpan> spans;
    std::size_t shown = 0;
    for (const StyledSpan& mark : marked(hit.title_marks)) {
      if (shown < mark.begin) spans.push_back({shown, mark.begin, sgr::kBold});
      spans.push_back(mark);
      shown = mark.end;
    }
    spans.push_back({shown, title.size(), sgr::kBold});
    styled_.append_wrapped(out, title, indent, spans);
    append_facts(out, hit, indent);
    for (const Snippet& snippet : hit.snippets) append_snippet(out, snippet, indent);
    append_entities(out, "Places", hit.places, indent);
    append_entities(out, "Actors", hit.actors, indent);
    append_copies(out, hit, indent);
    append_location(out, hit, indent);
    append_explanation(out, hit, indent);
  }

  void append_explanation(std::string& out, const Hit& hit, std::size_t indent) const {
    for (const Explanation& reason : hit.explanation) {
      auto line = reason.weight > 0 ? fmt::format("{:.2f}  {}", reason.weight, reason.text) : reason.text;
      const bool says_more = !reason.matched.empty() && reason.matched != std::vector{reason.text};
      if (says_more) line += fmt::format(" ({})", fmt::join(reason.matched, ", "));
      out.append(indent, ' ');
      styled_.append_wrapped(out, line, indent, {});
    }
    const std::string shared = shared_line(hit.shared);
    if (shared.empty()) return;
    out.append(indent, ' ');
    styled_.append_wrapped(out, shared, indent, {});
  }

  void append_copies(std::string& out, const Hit& hit, std::size_t indent) const {
    if (hit.copies.empty()) return;
    const std::string label = copy_label(hit);
    out.append(indent, ' ');
    styled_.append_wrapped(out, label + "  " + copy_line(hit), indent, {{0, label.size(), sgr::kDim}});
  }

  // Where a date answers the query, the days it stands for come behind, each once.
  void append_snippet(std::string& out, const Snippet& snippet, std::size_t indent) const {
    std::vector<std::string> days;
    for (const SnippetDate& date : snippet.dates) {
      const bool is_marked = std::any_of(snippet.marks.begin(), snippet.marks.end(), [&](const auto& mark) {
        return mark.first <= date.begin && date.end <= mark.second;
      });
      auto said = to_iso(EventSpan{date.from, date.to});
      if (is_marked && std::find(days.begin(), days.end(), said) == days.end()) days.push_back(std::move(said));
    }
    std::string text = snippet.text;
    for (const std::string& said : days) text.append(kBetween).append(said);
    out.append(indent, ' ');
    styled_.append_wrapped(out, text, indent, marked(snippet.marks));
  }

  // "2022-01-06 · fr.de · en"; scores mean nothing to a reader
  void append_facts(std::string& out, const Hit& hit, std::size_t indent) const {
    std::string facts = "no date";
    if (hit.published) facts = format_date(hit.published) + doubt_about(hit.published->origin);
    for (const std::string& fact : {hit.source, hit.language}) {
      if (!fact.empty() && fact != "und") facts.append(kBetween).append(fact);
    }
    out.append(indent, ' ');
    styled_.append(out, facts, sgr::kDim);
    out += '\n';
  }

  void append_entities(std::string& out, std::string_view label, const std::vector<Entity>& entities,
                       std::size_t indent) const {
    if (entities.empty()) return;
    std::string line(label);
    line += "  ";
    for (std::size_t i = 0; i < entities.size() && i < kShownEntities; ++i) {
      if (i > 0) line += kBetween;
      line += entities[i].name;
      if (entities[i].count > 1) line += fmt::format(" ×{}", entities[i].count);
    }
    if (entities.size() > kShownEntities) line += fmt::format("{}{} more", kBetween, entities.size() - kShownEntities);
    out.append(indent, ' ');
    styled_.append_wrapped(out, line, indent, {{0, label.size(), sgr::kDim}});
  }

  void append_location(std::string& out, const Hit& hit, std::size_t indent) const {
    if (!hit.path.empty()) {
      out.append(indent, ' ');
      styled_.append(out, hit.line > 0 ? fmt::format("{}:{}", hit.path, hit.line) : hit.path, sgr::kPath);
      out += '\n';
    }
    if (!hit.url.empty()) {
      out.append(indent, ' ');
      styled_.append(out, hit.url, sgr::kDim);
      out += '\n';
    }
  }

  void append_facet(std::string& out, const Facet& facet) const {
    styled_.append(out, heading_of(facet.field), sgr::kBold);
    out += '\n';
    std::size_t name_columns = 0;
    std::size_t count_columns_needed = 1;
    for (const FacetValue& value : facet.values) {
      name_columns = std::max(name_columns, count_columns(label_of(value)));
      count_columns_needed = std::max(count_columns_needed, fmt::formatted_size("{}", value.count));
    }
    for (const FacetValue& value : facet.values) {
      const std::string_view label = label_of(value);
      out += "  ";
      append_visible(out, label);
      out.append(name_columns - count_columns(label), ' ');
      fmt::format_to(std::back_inserter(out), "  {:>{}}\n", value.count, count_columns_needed);
    }
    if (facet.values.empty()) out += "  none\n";
    out += '\n';
  }

  static std::string_view label_of(const FacetValue& value) { return value.name.empty() ? value.id : value.name; }

  static void append_footer(std::string& out, const SearchResult& result) {
    const char* at_least = result.total_is_exact ? "" : "at least ";
    if (result.hits.size() == result.total || result.hits.empty()) {
      out += at_least + count_articles(result.total) + '\n';
    } else {
      out += fmt::format("{} of {}{}\n", result.hits.size(), at_least, count_articles(result.total));
    }
  }

  TextStyle style_;
  StyledText styled_;
};

}  // namespace

std::unique_ptr<Printer> make_text_printer(const TextStyle& style) {
  return std::make_unique<TextPrinter>(style);
}

}  // namespace kz
