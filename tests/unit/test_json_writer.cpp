// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/json_writer.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.h"

namespace {

std::string json_of(std::string_view text) {
  std::string out;
  kz::JsonWriter(out).value(text);
  return out;
}

std::string json_of(double number) {
  std::string out;
  kz::JsonWriter(out).value(number);
  return out;
}

}  // namespace

TEST_CASE("objects and arrays get their commas", "[json_writer]") {
  std::string out;
  kz::JsonWriter json(out);
  json.begin_object();
  json.field("a", "x");
  json.field("b", std::uint64_t{18446744073709551615U});
  json.field("c", true);
  json.null_field("d");
  json.key("e");
  json.begin_array();
  json.begin_array();
  json.end_array();
  json.begin_object();
  json.end_object();
  json.value(1.5);
  json.raw("{\"k\":[]}");
  json.end_array();
  json.field("f", std::string("y"));
  json.end_object();
  CHECK(out == R"({"a":"x","b":18446744073709551615,"c":true,"d":null,"e":[[],{},1.5,{"k":[]}],"f":"y"})");
  CHECK(nlohmann::json::accept(out));
}

TEST_CASE("strings are escaped where JSON or a terminal needs it", "[json_writer]") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", R"("")"},
      {"say \"hi\" \\ /", R"("say \"hi\" \\ /")"},
      {"a\nb\tc\rd", R"("a\nb\tc\rd")"},
      {std::string("\0\x1b\x7f", 3), R"("\u0000\u001b\u007f")"},
      {"\u009b31m", R"("\u009b31m")"},
      {"Тоқаев – 托卡耶夫 😀 \u2028", "\"Тоқаев – 托卡耶夫 😀 \u2028\""},
      {"\u0800\uFFFF\U00010000\U0010FFFF", "\"\u0800\uFFFF\U00010000\U0010FFFF\""},
  }));
  CAPTURE(c.text);
  CHECK(json_of(c.text) == c.expected);
  CHECK(nlohmann::json::parse(json_of(c.text)).get<std::string>() == c.text);
}

TEST_CASE("bytes that are not UTF-8 become replacement characters", "[json_writer]") {
  const std::string bytes = GENERATE(as<std::string>{}, "\xFF", "\xC3", "\xC0\xAF", "\xE2\x80", "\xED\xA0\x80",
                                     "\xF4\x90\x80\x80", "\x80", "\xE0\x80\x80");
  CAPTURE(bytes);
  const std::string json = json_of("a" + bytes + "b");
  REQUIRE(nlohmann::json::accept(json));
  const std::string text = nlohmann::json::parse(json).get<std::string>();
  CHECK(text.front() == 'a');
  CHECK(text.back() == 'b');
  CHECK(text.find("\uFFFD") == 1);
}

TEST_CASE("numbers read back as they were", "[json_writer]") {
  for (const double number : {0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, 12.345678901234567}) {
    CHECK(nlohmann::json::parse(json_of(number)).get<double>() == number);
  }
  CHECK(json_of(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(json_of(std::numeric_limits<double>::infinity()) == "null");
}
