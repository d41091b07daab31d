// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kz {

/// A document that is being put together: terms in any order and values. Xapian's own keeps its terms in a tree, which
/// costs more than finding them; a draft appends them, and they are sorted once, with those of a whole batch.
class DraftDocument {
 public:
  struct Term {
    std::uint32_t begin = 0;  ///< bytes into all terms
    std::uint32_t size = 0;   ///< bytes
    std::uint32_t wdf = 0;
  };
  using Value = std::pair<unsigned, std::string>;  ///< slot and bytes

  /// A term may be added several times: its wdf is the sum.
  void add_term(std::string_view term, std::uint32_t wdf);
  void add_boolean_term(std::string_view term) { add_term(term, 0); }

  /// In place of the value that the slot has; an empty one takes it away.
  void add_value(unsigned slot, std::string value);

  /// Empty where the slot has none. Valid until the document is changed.
  [[nodiscard]] std::string_view value(unsigned slot) const noexcept;

  /// As they were added: a term may stand there more than once.
  [[nodiscard]] std::span<const Term> terms() const noexcept { return terms_; }
  [[nodiscard]] std::string_view text(const Term& term) const noexcept {
    return std::string_view(bytes_).substr(term.begin, term.size);
  }

  /// By ascending slot, none of them empty.
  [[nodiscard]] std::span<const Value> values() const noexcept { return values_; }
  [[nodiscard]] std::vector<Value> take_values() noexcept { return std::move(values_); }

  /// The same as Xapian has it.
  [[nodiscard]] Xapian::Document to_xapian() const;

 private:
  std::string bytes_;  // of all terms, one behind the other
  std::vector<Term> terms_;
  std::vector<Value> values_;
};

}  // namespace kz
