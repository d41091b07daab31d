// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kz {

/// Appends JSON (RFC 8259) to a string as it is told, compact and in the order told. There is no tree in memory,
/// as nlohmann::ordered_json would build for every hit; that library stays for reading.
///
///   JsonWriter json(out);
///   json.begin_object();
///   json.field("id", hit.id);
///   json.key("tags"); json.begin_array(); … json.end_array();
///   json.end_object();
///
/// The output is valid UTF-8 whatever the strings hold: what is ill-formed becomes U+FFFD as in `decode_utf8`, a
/// control character an escape. Nesting and keys are the caller's to get right.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// `name` must need no escape: keys are the program's own.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool is_true);
  void value(std::uint64_t number);
  /// The shortest decimal that reads back as the same double; null for what is no number.
  void value(double number);
  void null();
  /// JSON as it is.
  void raw(std::string_view json);

  template <typename T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }
  void null_field(std::string_view name) {
    key(name);
    null();
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace kz
