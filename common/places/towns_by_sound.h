// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/identity/spoken_word.h"
#include "common/places/gazetteer.h"

namespace kz {

/// "al", "ez" and the like, which some leave out of a name and others write as they are spoken.
[[nodiscard]] bool is_article_of_name(std::string_view word);

/// The towns of the gazetteer by how their names sound: news write "Huliaipole" and "Gulyaipole" for one town. Safe for
/// use by several threads; the towns of a country are read when one of them is first asked for.
class TownsBySound {
 public:
  static TownsBySound& standard();

  /// `gazetteer` outlives this.
  explicit TownsBySound(const Gazetteer& gazetteer);
  ~TownsBySound();
  TownsBySound(const TownsBySound&) = delete;
  TownsBySound& operator=(const TownsBySound&) = delete;

  /// The town of `country` (ISO 3166-1 alpha-2) whose name sounds as `key` does (see `name_key`), articles aside: "Deir
  /// al-Zor" is Dayr az Zawr. nullptr where none does, or two of like size, or `key` is too short to tell.
  [[nodiscard]] const Place* find(std::string_view key, std::string_view country);

 private:
  struct Town {
    const Place* place = nullptr;
    std::vector<SpokenWord> words;
  };
  using Towns = std::unordered_map<std::string, std::vector<Town>>;  ///< by the skeleton of the first word

  [[nodiscard]] const Towns& towns_of(std::string_view country);

  const Gazetteer& gazetteer_;
  std::mutex mutex_;  ///< of `by_country_`; what it holds does not change
  std::unordered_map<std::string, std::unique_ptr<const Towns>> by_country_;
};

}  // namespace kz
