// SPDX-License-Identifier: GPL-2.0-or-later
// Cost of telling who is who: bench_names [NAMES] compares names of persons a million times and prints nanoseconds a
// pair, then makes indexes of 10,000, 100,000 and so on to NAMES (1000000) distinct names, three names an article, and
// prints the seconds that binding them takes, in all and a name.
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/identity/name_distance.h"
#include "common/index/schema.h"
#include "common/names/name_key.h"
#include "indexer/names/alias_rules.h"
#include "indexer/names/binder.h"
#include "indexer/names/name_dictionary.h"
#include "support/temp_dir.h"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Names of syllables as they fall in Slavic, Turkic and Germanic ones; some twice in two spellings.
class Names {
 public:
  std::string next() {
    constexpr std::array kEndings{"ov", "ow", "ev", "sky", "ski", "in", "enko", "er", "mann", "uly", "yan", "shvili"};
    std::string name = capitalized(syllables(2));
    name += ' ';
    name += capitalized(syllables(2 + random_() % 2)) + kEndings.at(random_() % kEndings.size());
    return name;
  }

 private:
  std::string syllables(unsigned long count) {
    constexpr std::array kOnsets{"b", "d", "g",  "k", "kh", "l", "m",  "n", "p",
                                 "r", "s", "sh", "t", "v",  "z", "zh", "j", "ch"};
    constexpr std::array kVowels{"a", "e", "i", "o", "u", "y", "ai", "ie"};
    std::string text;
    for (; count > 0; --count) {
      text += kOnsets.at(random_() % kOnsets.size());
      text += kVowels.at(random_() % kVowels.size());
    }
    return text;
  }

  static std::string capitalized(std::string text) {
    text[0] = static_cast<char>(text[0] - 32);
    return text;
  }

  std::mt19937 random_{1};
};

void time_distance() {
  constexpr std::size_t kNames = 1000;
  Names names;
  std::vector<kz::NameForm> forms;
  for (std::size_t i = 0; i < kNames; ++i) forms.push_back(kz::name_form(names.next()));
  const auto start = Clock::now();
  double sum = 0;
  for (const auto& a : forms) {
    for (const auto& b : forms) sum += kz::name_distance(a, b);
  }
  std::printf("distance  %.0f ns a pair (mean %.2f)\n", seconds_since(start) * 1e9 / (kNames * kNames),
              sum / (kNames * kNames));
}

void time_binding(std::size_t count) {
  const kz::test::TempDir folder;
  Xapian::WritableDatabase database(folder.path("names"), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  kz::NameDictionary dictionary;
  Names names;
  constexpr std::size_t kNamesPerArticle = 3;
  while (dictionary.size() < count) {
    std::vector<kz::NameUse> uses;
    for (std::size_t i = 0; i < kNamesPerArticle; ++i) {
      auto name = names.next();
      auto key = kz::name_key(name);
      auto id = "person:" + key;
      for (auto& c : id) c = c == ' ' ? '-' : c;
      uses.push_back({kz::EntityKind::person, std::move(key), std::move(id), {}, std::move(name), 1});
    }
    Xapian::Document document;
    document.add_value(kz::schema::kNamesSlot, kz::encode_name_numbers(dictionary.add(uses)));
    database.add_document(document);
  }
  database.commit();
  const auto start = Clock::now();
  kz::bind_names(dictionary, database, {}).write(database);
  database.commit();
  const double seconds = seconds_since(start);
  std::printf("bind  %8zu names  %7.2f s  %6.2f us a name\n", count, seconds,
              seconds * 1e6 / static_cast<double>(count));
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t most = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
  time_distance();
  for (std::size_t count = 10'000; count <= most; count *= 10) time_binding(count);
  return 0;
}
