// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_key.h"

#include "support/catch.h"

namespace {

struct KeyCase {
  const char* name;
  const char* key;
};

}  // namespace

TEST_CASE("a name key is folded, split at what is no letter, and free of possessives and dots", "[name_key]") {
  const auto c = GENERATE(values<KeyCase>({
      {"Kassym-Jomart Tokayev's", "kassym jomart tokayev"},
      {"Kassym-Jomart Tokayev’s", "kassym jomart tokayev"},
      {"Älichan Smajylow", "alichan smajylow"},
      {"U.N.", "un"},
      {"U.S.A.", "usa"},
      {"U.S. Congress", "us congress"},
      {"St. Petersburg", "st petersburg"},  // the dot of an abbreviation of two letters only ends a word
      {"vlast.kz", "vlast kz"},
      {"O’Brien", "obrien"},
      {"Côte d’Ivoire", "cote divoire"},
      {"People's Republic", "people republic"},
      {"the sisters' house", "the sisters house"},
      {"'s", ""},
      {"  Nur-Sultan  ", "nur sultan"},
      {"İstanbul", "istanbul"},
      {"Мәскеу", "мәскеу"},
      {"Khabar 24", "khabar 24"},
      {"G-7", "g 7"},
      {"-- !", ""},
      {"", ""},
  }));
  CAPTURE(c.name);
  CHECK(kz::name_key(c.name) == c.key);
}

TEST_CASE("the key of a key is the key", "[name_key]") {
  const std::string name = GENERATE("U.S. Congress", "O’Brien's", "Kassym-Jomart Tokayev", "Çavuşoğlu");
  const std::string key = kz::name_key(name);
  CHECK(kz::name_key(key) == key);
}

TEST_CASE("the parts of a key are its words", "[name_key]") {
  CHECK(kz::key_parts("ursula von der leyen") == std::vector<std::string_view>{"ursula", "von", "der", "leyen"});
  CHECK(kz::key_parts("").empty());
}
