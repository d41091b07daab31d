// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_tree.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace kz {
namespace {

const char* list_name(QueryKind kind) noexcept {
  switch (kind) {
    case QueryKind::words:
      return "words";
    case QueryKind::required:
      return "must";
    case QueryKind::all_of:
      return "and";
    case QueryKind::any_of:
      return "or";
    case QueryKind::but_not:
      return "not";
    case QueryKind::title:
      return "title";
    case QueryKind::caption:
      return "caption";
    case QueryKind::near:
      return "near";
    case QueryKind::adjacent:
      return "adj";
    case QueryKind::sentence:
      return "sentence";
    case QueryKind::everything:
    case QueryKind::word:
    case QueryKind::phrase:
    case QueryKind::prefix:
    case QueryKind::fuzzy:
    case QueryKind::filter:
    case QueryKind::published:
    case QueryKind::event:
    case QueryKind::date:
      break;
  }
  return "";
}

bool has_capital(const QueryNode& node) {
  return node.kind == QueryKind::word && node.text.front() >= 'A' && node.text.front() <= 'Z';
}

const char* span_name(QueryKind kind) noexcept {
  if (kind == QueryKind::published) return "published";
  return kind == QueryKind::event ? "event" : "date";
}

void append_quoted(std::string& out, const std::string& text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

// Runs of white space as one blank: a phrase may have been typed over several lines.
void append_blank_separated(std::string& out, const std::string& text) {
  for (const char c : text) {
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_blank) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.back() == ' ') out.pop_back();
}

void append(std::string& out, const QueryNode& node);

void append_list(std::string& out, const QueryNode& node) {
  out += '(';
  if (!node.is_empty()) out += list_name(node.kind);
  if (node.distance > 0) out += '/' + std::to_string(node.distance);
  for (const QueryNode& child : node.children) {
    out += ' ';
    append(out, child);
  }
  out += ')';
}

void append(std::string& out, const QueryNode& node) {
  switch (node.kind) {
    case QueryKind::everything:
      out += '*';
      break;
    case QueryKind::word:
      out += node.text;
      break;
    case QueryKind::phrase:
      out += node.distance > 0 ? "(phrase~" + std::to_string(node.distance) + ' ' : "(phrase ";
      append_blank_separated(out, node.text);
      out += ')';
      break;
    case QueryKind::prefix:
      out += node.text + '*';
      break;
    case QueryKind::fuzzy:
      out += node.text + '~' + std::to_string(node.distance);
      break;
    case QueryKind::filter:
      out += "(filter ";
      out += field_name(node.field);
      out += ' ';
      append_quoted(out, node.text);
      out += ')';
      break;
    case QueryKind::published:
    case QueryKind::event:
    case QueryKind::date:
      out += '(';
      out += span_name(node.kind);
      out += ' ';
      append_quoted(out, node.text);
      out += ')';
      break;
    case QueryKind::words:
    case QueryKind::required:
    case QueryKind::all_of:
    case QueryKind::any_of:
    case QueryKind::but_not:
    case QueryKind::title:
    case QueryKind::caption:
    case QueryKind::near:
    case QueryKind::adjacent:
    case QueryKind::sentence:
      append_list(out, node);
      break;
  }
}

}  // namespace

bool is_part_of_name(const QueryNode& words, std::size_t child) {
  constexpr std::ptrdiff_t kLongestName = 3;
  const auto& all = words.children;
  const bool is_beside_capital =
      (child > 0 && has_capital(all[child - 1])) || (child + 1 < all.size() && has_capital(all[child + 1]));
  if (!has_capital(all[child]) || !is_beside_capital) return false;
  const auto capitals = std::count_if(all.begin(), all.end(), has_capital);
  return capitals <= kLongestName || capitals < std::ssize(all);
}

std::string to_string(const QueryNode& node) {
  std::string out;
  append(out, node);
  return out;
}

const char* field_name(Filter::Field field) noexcept {
  switch (field) {
    case Filter::Field::place:
      return "place";
    case Filter::Field::actor:
      return "actor";
    case Filter::Field::person:
      return "person";
    case Filter::Field::org:
      return "org";
    case Filter::Field::source:
      return "source";
    case Filter::Field::language:
      return "lang";
    case Filter::Field::translated_from:
      return "translated_from";
  }
  return "";
}

}  // namespace kz
