// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/proximity/pattern_source.h"

#include <fmt/format.h>

#include <utility>

#include "common/index/schema.h"

namespace kz {
namespace {

std::string_view name_of(const std::optional<TextField>& within) {
  if (!within) return {};
  return *within == TextField::title     ? " of the title"
         : *within == TextField::caption ? " of the captions"
                                         : " of the body";
}

}  // namespace

void PatternSource::init(const Xapian::Database& database) {
  articles_ = database.get_doccount();
  at_ = database.valuestream_begin(schema::kWordsSlot);
  end_ = database.valuestream_end(schema::kWordsSlot);
  is_started_ = false;
  set_maxweight(0);
}

/// Goes on to the next article in which the pattern stands, from `at_` on.
void PatternSource::settle() {
  while (at_ != end_ && !matches(pattern_, WordSequence(*at_))) ++at_;
}

void PatternSource::next(double) {
  if (is_started_) ++at_;
  is_started_ = true;
  settle();
}

void PatternSource::skip_to(Xapian::docid document, double) {
  is_started_ = true;
  at_.skip_to(document);
  settle();
}

bool PatternSource::check(Xapian::docid document, double) {
  is_started_ = true;
  at_.skip_to(document);
  if (at_ == end_) return true;  // Xapian wants a place, and the end is one
  return at_.get_docid() == document && matches(pattern_, WordSequence(*at_));
}

std::string PatternSource::get_description() const {
  const auto window = pattern_.window == WordPattern::kWholeSentence ? "sentence" : fmt::format("{}", pattern_.window);
  std::size_t words = 0;
  for (const auto& operand : pattern_.operands) words += operand.size();
  return fmt::format("{} {} words within {}{}", pattern_.is_ordered ? "in order" : "near", words, window,
                     name_of(pattern_.within));
}

Xapian::Query pattern_query(const Xapian::Query& terms, WordPattern pattern) {
  auto* source = new PatternSource(std::move(pattern));
  return {Xapian::Query::OP_FILTER, terms, Xapian::Query(source->release())};
}

}  // namespace kz
