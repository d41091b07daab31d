// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/sort_keys.h"

#include <string>

#include "common/index/schema.h"

namespace kz {
namespace {

/// By publication day, undated articles last.
class PublishedKeys : public Xapian::KeyMaker {
 public:
  explicit PublishedKeys(bool newest_first) : newest_first_(newest_first) {}

  std::string operator()(const Xapian::Document& document) const override {
    auto key = document.get_value(schema::kPublishedSlot);
    if (key.empty()) {
      key = "~";
    } else if (newest_first_) {
      for (auto& digit : key) digit = static_cast<char>('0' + ('9' - digit));
    }
    return key + document.get_value(schema::kIdSlot);
  }

 private:
  bool newest_first_;
};

}  // namespace

std::unique_ptr<Xapian::KeyMaker> make_sort_keys(SortOrder order) {
  switch (order) {
    case SortOrder::oldest_first:
      return std::make_unique<PublishedKeys>(false);
    case SortOrder::newest_first:
      return std::make_unique<PublishedKeys>(true);
    case SortOrder::relevance:
      break;
  }
  return nullptr;
}

}  // namespace kz
