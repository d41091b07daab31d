// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/remote/vocabulary.h"

namespace kz {

const std::vector<Vocabulary::Word>& Vocabulary::words() {
  if (!words_.empty()) return words_;
  constexpr int kBytes = 256;
  for (int first = 1; first < kBytes; ++first) {
    if (first >= 'A' && first <= 'Z') continue;  // prefixes, which most terms have
    const std::string start(1, static_cast<char>(first));
    for (auto it = database_.allterms_begin(start); it != database_.allterms_end(start); ++it) {
      words_.push_back({.form = *it, .articles = it.get_termfreq()});
    }
  }
  return words_;
}

}  // namespace kz
