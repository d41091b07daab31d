// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/article_names.h"
#include "common/names/known_names.h"
#include "common/names/name_words.h"
#include "kzsearch/entities.h"

namespace kz {

/// The names of one field of an article: first those that show by themselves, then those that the article's other names
/// tell.
class FieldNames {
 public:
  FieldNames(TextField field, std::string_view text, std::span<const Token> tokens);

  /// Finds known names, organisations by form and persons; what only the rest of the article can tell is kept for
  /// `resolve`.
  void find(ArticleNames& article);

  /// Keeps the persons without evidence of their own whose surname stands alone elsewhere in `all` or who come twice.
  void settle(ArticleNames& article, std::span<const FieldNames* const> all);

  /// Adds surnames and acronyms standing alone, and gives all mentions in text order.
  [[nodiscard]] std::vector<Mention> resolve(const ArticleNames& article);

  /// How often `surname` (one word) stands alone where no sentence starts; npos where it is also written small.
  [[nodiscard]] std::size_t times_alone(std::string_view surname) const;

 private:
  struct Found {
    std::size_t first = 0;  ///< words, half open
    std::size_t last = 0;
    KnownName known;
    ArticleActor actor;  ///< where `known` is empty
  };
  struct Pending {
    std::size_t first = 0;
    PersonRun run;
    std::string key;
  };

  [[nodiscard]] std::size_t find_at(std::size_t first, ArticleNames& article);
  [[nodiscard]] bool is_part_of_longer_name(std::size_t first, const KnownName& known) const;
  void add_known(std::size_t first, const KnownName& known, ArticleNames& article);
  void add_person(std::size_t first, const PersonRun& run, ArticleNames& article);
  void add_org(std::size_t first, std::size_t size, ArticleNames& article);
  void add_known_within(std::size_t first, std::size_t size, ArticleNames& article);
  [[nodiscard]] std::string country_within(std::size_t first, std::size_t size) const;
  [[nodiscard]] const ArticleActor* repeated_at(std::size_t first, std::size_t limit, const ArticleNames& article,
                                                std::size_t& size) const;
  [[nodiscard]] const ArticleActor* namesake(const Found& place, const ArticleNames& article) const;
  [[nodiscard]] Mention mention_of(const Found& found, const ArticleNames& article) const;
  [[nodiscard]] Mention mention_of(std::size_t first, std::size_t last, const ArticleActor& actor) const;

  TextField field_;
  std::string_view text_;
  std::vector<NameWord> words_;
  Capitals capitals_;
  bool is_headline_;  ///< a title whose words all have capitals: a run of capitalised words is no name
  std::vector<Found> found_;
  std::vector<Pending> pending_;
};

}  // namespace kz
