// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/events/same_sentence.h"

namespace kz {

bool SameSentence::holds(Xapian::docid number, const Xapian::Document& document) const {
  const auto [known, is_new] = known_.try_emplace(number, false);
  if (is_new) known->second = read(document);
  return known->second;
}

bool SameSentence::read(const Xapian::Document& document) const {
  article_.read(reader_.articles().get(document));
  for (std::size_t sentence = 0; sentence < article_.size(); ++sentence) {
    if (query_.holds_all(article_, sentence)) return true;
  }
  return false;
}

}  // namespace kz
