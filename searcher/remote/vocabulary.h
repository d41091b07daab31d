// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kz {

/// The forms (schema.h) of an index that a server answers for. To jump about in them is not to be had through it: they
/// are fetched whole, a message each, once slips are looked for, and kept. Follows no reopening.
class Vocabulary {
 public:
  struct Word {
    std::string form;
    Xapian::doccount articles = 0;
  };

  explicit Vocabulary(Xapian::Database database) : database_(std::move(database)) {}

  /// Ascending by bytes.
  [[nodiscard]] const std::vector<Word>& words();

 private:
  Xapian::Database database_;
  std::vector<Word> words_;
};

}  // namespace kz
