// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/compile/form_expansion.h"
#include "searcher/proximity/word_pattern.h"

namespace kz {

/// How near the words of a pattern stand: see WordPattern.
struct Nearness {
  std::size_t window = 0;
  bool is_ordered = true;
  std::optional<TextField> within = std::nullopt;
};

/// Forms of `operands`, those of one operand side by side, every place with at least one.
[[nodiscard]] WordPattern word_pattern(const std::vector<FormSequence>& operands, const Nearness& nearness);

/// Has snippets mark `places` where they stand side by side, or with up to `distance` other words between them in any
/// order.
void mark_pattern(const FormSequence& places, std::size_t distance, CompileState& state);

/// The articles in which forms of `operands` stand so, those of one operand side by side, ranked by these forms; every
/// place has at least one.
[[nodiscard]] Xapian::Query form_pattern(const std::vector<FormSequence>& operands, const Nearness& nearness,
                                         CompileState& state);

/// The same of operands of one place each.
[[nodiscard]] Xapian::Query form_pattern(const FormSequence& places, const Nearness& nearness, CompileState& state);

/// The same where `terms` are what finds and ranks them.
[[nodiscard]] Xapian::Query form_pattern(const Xapian::Query& terms, const FormSequence& places,
                                         const Nearness& nearness, CompileState& state);

}  // namespace kz
