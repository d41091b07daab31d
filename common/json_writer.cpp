// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/json_writer.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "common/text/utf8.h"

namespace kz {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\r':
      out += "\\r";
      break;
    default:  // other C0, and DEL, which a terminal may act on
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
}

// A C1 control character (U+0080 to U+009F) is legal in JSON, but a terminal may act on it.
void append_character(std::string& out, std::string_view character) {
  if (character.size() == 2 && character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}",
                   static_cast<unsigned>(static_cast<unsigned char>(character[1])));
  } else {
    out += character;
  }
}

void append_string(std::string& out, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out += text.substr(start, at - start);
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(out, text[at++]);
    } else {
      const auto [length, is_valid] = utf8_sequence(text.substr(at));
      append_character(out, is_valid ? text.substr(at, length) : "\uFFFD");
      at += length;
    }
  }
}

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  needs_comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  append_string(out_, text);
  out_ += '"';
}

void JsonWriter::value(bool is_true) {
  raw(is_true ? "true" : "false");
}

void JsonWriter::value(std::uint64_t number) {
  separate();
  const fmt::format_int digits(number);
  out_.append(digits.data(), digits.size());
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::null() {
  raw("null");
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

}  // namespace kz
