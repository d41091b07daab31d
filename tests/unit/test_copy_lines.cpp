// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/copy_lines.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "support/catch.h"

namespace kz {
namespace {

using Agencies = std::vector<std::string>;

Hit hit(std::string source, Agencies agencies, std::vector<Copy> copies) {
  Hit out;
  out.source = std::move(source);
  out.agencies = std::move(agencies);
  out.copies = std::move(copies);
  return out;
}

}  // namespace

TEST_CASE("copies are counted and named by their sources", "[copy_lines]") {
  struct Case {
    Hit hit;
    std::string label;
    std::string line;
  };
  const std::vector<Case> cases = {
      {hit("fr.de", {}, {}), "", ""},
      {hit("fr.de", {}, {{"a2", "taz.de", {}}}), "+1 copy", "taz.de"},
      {hit("fr.de", {}, {{"a2", "", {}}, {"a3", "taz.de", {}}}), "+2 copies", "a2 · taz.de"},
      {hit("fr.de", {}, {{"a2", "taz.de", {}}, {"a3", "taz.de", {}}}), "+2 copies", "taz.de"},
      {hit("", {}, {{"b1", "", {}}, {"b2", "", {}}, {"b3", "", {}}, {"b4", "", {}}, {"b5", "", {}}, {"b6", "", {}}}),
       "+6 copies", "b1 · b2 · b3 · b4 · b5 · 1 more"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    CHECK(copy_label(c.hit) == c.label);
    CHECK(copy_line(c.hit) == c.line);
  }
}

TEST_CASE("outlets that credit one agency have one origin", "[copy_lines]") {
  struct Case {
    Hit hit;
    std::string line;
  };
  const std::vector<Case> cases = {
      {hit("fr.de", {"dpa"}, {{"a2", "taz.de", {"dpa"}}, {"a3", "n-tv.de", {"AFP", "dpa"}}}),
       "taz.de · n-tv.de · 3 outlets, 1 origin (dpa)"},
      // Who gives no credit has the same text nevertheless.
      {hit("fr.de", {}, {{"a2", "taz.de", {"dpa"}}}), "taz.de · 2 outlets, 1 origin (dpa)"},
      {hit("fr.de", {"AFP"}, {{"a2", "taz.de", {"dpa"}}}), "taz.de"},
      {hit("fr.de", {"dpa"}, {{"a2", "fr.de", {"dpa"}}}), "fr.de"},
      {hit("fr.de", {}, {{"a2", "taz.de", {}}}), "taz.de"},
  };
  for (const auto& c : cases) CHECK(copy_line(c.hit) == c.line);
}

TEST_CASE("the agencies of a hit and its copies are listed once", "[copy_lines]") {
  CHECK(credited_by_all(hit("a", {"dpa"}, {{"a2", "b", {"AFP", "dpa"}}})) == Agencies{"AFP", "dpa"});
}

TEST_CASE("passages in common are counted, most first", "[copy_lines]") {
  SharedText shared;
  CHECK(shared_line(shared).empty());
  shared = {.sentences = 56, .with = {{.id = "a17", .sentences = 11}}};
  CHECK(shared_line(shared) == "shares 11 of 56 sentences with a17");
  shared.with.push_back({.id = "a9", .sentences = 4});
  CHECK(shared_line(shared) == "shares 11 of 56 sentences with a17, 4 with a9");
  shared.with.front().title = "Unrest";
  CHECK(shared_line(shared) == "shares 11 of 56 sentences with Unrest (a17), 4 with a9");
  shared.with.front().title.clear();
  for (const char* id : {"b1", "b2", "b3", "b4", "b5"}) shared.with.push_back({.id = id, .sentences = 2});
  CHECK(shared_line(shared) ==
        "shares 11 of 56 sentences with a17, 4 with a9, 2 with b1, 2 with b2, 2 with b3, 2 more");
}

}  // namespace kz
