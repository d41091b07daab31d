// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/term_union.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/found_documents.h"

using kz::TermUnion;
using kz::test::found_documents;

namespace {

const std::vector<std::string> kTerms{"a", "b", "c", "d", "e"};

/// Term 0 stands in every second document, each further one in a third of those of the one before; and "all" in all.
Xapian::WritableDatabase random_database(std::mt19937& random, std::size_t documents) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < documents; ++i) {
    Xapian::Document document;
    unsigned one_in = 2;
    for (const auto& term : kTerms) {
      if (random() % one_in == 0) document.add_boolean_term(term);
      one_in *= 3;
    }
    document.add_term("all");
    if (i % 7 == 0) document.add_term("seventh");
    database.add_document(document);
  }
  return database;
}

Xapian::Query union_of(std::vector<std::string> terms) {
  auto* source = new TermUnion(std::move(terms));
  return Xapian::Query(source->release());
}

}  // namespace

TEST_CASE("a union finds what an OR of its terms finds, alone and beside others", "[term_union]") {
  std::mt19937 random(7);
  for (const std::size_t documents : {0U, 1U, 50U, 3000U}) {
    const auto database = random_database(random, documents);
    for (std::size_t first = 0; first < kTerms.size(); ++first) {
      const std::vector<std::string> terms(kTerms.begin() + static_cast<std::ptrdiff_t>(first), kTerms.end());
      const Xapian::Query any(Xapian::Query::OP_OR, terms.begin(), terms.end());
      CAPTURE(documents, first);
      CHECK(found_documents(database, union_of(terms)) == found_documents(database, any));
      for (const auto* other : {"all", "seventh", "a"}) {
        for (const auto op : {Xapian::Query::OP_FILTER, Xapian::Query::OP_AND_NOT, Xapian::Query::OP_OR}) {
          const Xapian::Query beside(other);
          CHECK(found_documents(database, {op, beside, union_of(terms)}) ==
                found_documents(database, {op, beside, any}));
          CHECK(found_documents(database, {op, union_of(terms), beside}) ==
                found_documents(database, {op, any, beside}));
        }
      }
    }
  }
}

TEST_CASE("a union of terms that no document has finds nothing", "[term_union]") {
  std::mt19937 random(7);
  const auto database = random_database(random, 20);
  CHECK(found_documents(database, union_of({"x", "y"})).empty());
  CHECK(found_documents(database, union_of({})).empty());
}

TEST_CASE("a union is described as the OR it stands for", "[term_union]") {
  CHECK(TermUnion({"D20220105", "D20220106"}).get_description() == "(D20220105 OR D20220106)");
}
