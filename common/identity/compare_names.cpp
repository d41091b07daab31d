// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/name_distance.h"
#include "common/text/utf8.h"
#include "kzsearch/names.h"

namespace kz {

NameComparison compare_names(std::string_view a, std::string_view b) {
  const auto distance = name_distance(name_form(decode_utf8(a).text), name_form(decode_utf8(b).text));
  return {.distance = distance, .is_same = distance <= kSameName};
}

}  // namespace kz
