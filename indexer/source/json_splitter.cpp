// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/json_splitter.h"

#include <utility>

#include "common/article/article_parser.h"
#include "common/article/byte_order_mark.h"

namespace kz {
namespace {

constexpr std::string_view kUnexpectedEnd = "not valid JSON: unexpected end of file";

bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

JsonSplitter::JsonSplitter(ByteReader& reader, std::size_t max_value_bytes, std::size_t line)
    : reader_(reader), max_value_bytes_(max_value_bytes), line_(line) {}

std::optional<JsonSplitter::Part> JsonSplitter::next() {
  switch (state_) {
    case State::start:
      skip_byte_order_mark();
      skip_blanks();
      if (!peek()) return stop_with("empty", 0);
      if (peek() != '[') return take_value(false);
      advance();
      state_ = State::in_array;
      return next_in_array();
    case State::in_array:
    case State::after_element:
      return next_in_array();
    case State::in_sequence:
      if (begins_object()) return take_value(false);
      return check_nothing_follows();
    case State::after_value:
      return check_nothing_follows();
    case State::done:
      break;
  }
  return std::nullopt;
}

// At the array's start, or after an element.
std::optional<JsonSplitter::Part> JsonSplitter::next_in_array() {
  skip_blanks();
  if (peek() == ']') {
    advance();
    return check_nothing_follows();
  }
  if (state_ == State::in_array) return next_element();
  if (!peek()) return stop_with(std::string(kUnexpectedEnd), line_);
  advance();  // take_value() stops only before ',' and ']'
  skip_blanks();
  if (peek() != ']') return next_element();
  advance();
  state_ = State::after_value;
  return JsonDefect{line_, "not valid JSON: ',' before ']'"};
}

std::optional<JsonSplitter::Part> JsonSplitter::next_element() {
  state_ = State::after_element;
  if (peek() == ',') return JsonDefect{line_, "not valid JSON: nothing before ','"};
  return take_value(true);
}

// Up to the end of the first bracket pair, in an array up to the ',' or ']' after the element.
std::optional<JsonSplitter::Part> JsonSplitter::take_value(bool in_array) {
  JsonPart part{{}, line_, false};
  JsonNesting nesting;
  bool has_begun = false;
  bool is_too_long = false;
  bool is_complete = false;
  while (!is_complete && peek()) {
    std::size_t used = 0;
    for (; used < rest_.size(); ++used) {
      const char c = rest_[used];
      is_complete = nesting.is_at_top() && (in_array ? c == ',' || c == ']' : has_begun);
      if (is_complete) break;
      nesting.take(c);
      has_begun = true;
      if (c == '\n') ++line_;
    }
    is_too_long = is_too_long || part.bytes.size() + used > max_value_bytes_;
    if (!is_too_long) part.bytes += rest_.substr(0, used);
    rest_.remove_prefix(used);
  }
  const bool is_cut_off = !is_complete && (in_array || !nesting.is_at_top());
  if (is_cut_off || !reader_.failure().empty()) return stop_with(std::string(kUnexpectedEnd), line_);
  if (state_ == State::start) {
    part.is_only = !begins_object();
    state_ = part.is_only ? State::after_value : State::in_sequence;
  }
  if (is_too_long) return JsonDefect{part.is_only ? 0 : part.line, std::string(kTooLargeReason)};
  return part;
}

bool JsonSplitter::begins_object() {
  skip_blanks();
  return peek() == '{';
}

std::optional<JsonSplitter::Part> JsonSplitter::check_nothing_follows() {
  state_ = State::done;
  skip_blanks();
  if (!peek()) return std::nullopt;
  return JsonDefect{line_, "more data after the end"};
}

// After the reader's failure there is nothing to add: its reason is told instead.
std::optional<JsonSplitter::Part> JsonSplitter::stop_with(std::string reason, std::size_t line) {
  state_ = State::done;
  if (!reader_.failure().empty()) return std::nullopt;
  return JsonDefect{line, std::move(reason)};
}

std::optional<char> JsonSplitter::peek() {
  if (rest_.empty()) rest_ = reader_.read();
  if (rest_.empty()) return std::nullopt;
  return rest_.front();
}

void JsonSplitter::advance() {
  if (rest_.front() == '\n') ++line_;
  rest_.remove_prefix(1);
}

void JsonSplitter::skip_blanks() {
  while (const std::optional<char> c = peek()) {
    if (!is_blank(*c)) return;
    advance();
  }
}

void JsonSplitter::skip_byte_order_mark() {
  for (const char byte : kUtf8Mark) {
    if (peek() != byte) return;
    advance();
  }
}

}  // namespace kz
