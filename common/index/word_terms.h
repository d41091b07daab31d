// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>

#include "common/text/analyzer.h"

namespace kz {

/// Whether `token` has a stem term besides its form: stop words have none, for nobody ranks by them, and numbers have
/// none, for they do not inflect. An index and its queries must agree on it.
[[nodiscard]] inline bool has_stem_term(const Token& token) noexcept {
  const auto is_number_part = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
  return !token.is_stop_word && !std::all_of(token.form.begin(), token.form.end(), is_number_part);
}

}  // namespace kz
