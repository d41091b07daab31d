// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/draft_document.h"

#include <algorithm>

namespace kz {
namespace {

template <typename Values>
auto slot_in(Values& values, unsigned slot) {
  return std::lower_bound(values.begin(), values.end(), slot,
                          [](const DraftDocument::Value& value, unsigned wanted) { return value.first < wanted; });
}

}  // namespace

void DraftDocument::add_term(std::string_view term, std::uint32_t wdf) {
  terms_.push_back({.begin = static_cast<std::uint32_t>(bytes_.size()),
                    .size = static_cast<std::uint32_t>(term.size()),
                    .wdf = wdf});
  bytes_.append(term);
}

void DraftDocument::add_value(unsigned slot, std::string value) {
  const auto at = slot_in(values_, slot);
  const bool is_there = at != values_.end() && at->first == slot;
  if (value.empty()) {
    if (is_there) values_.erase(at);
  } else if (is_there) {
    at->second = std::move(value);
  } else {
    values_.emplace(at, slot, std::move(value));
  }
}

std::string_view DraftDocument::value(unsigned slot) const noexcept {
  const auto at = slot_in(values_, slot);
  return at != values_.end() && at->first == slot ? std::string_view(at->second) : std::string_view();
}

Xapian::Document DraftDocument::to_xapian() const {
  Xapian::Document document;
  for (const auto& term : terms_) document.add_term(std::string(text(term)), term.wdf);
  for (const auto& [slot, value] : values_) document.add_value(slot, value);
  return document;
}

}  // namespace kz
