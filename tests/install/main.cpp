// SPDX-License-Identifier: GPL-2.0-or-later
#include <kzsearch/error.h>
#include <kzsearch/searcher.h>

#include <iostream>

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: print_hits INDEX QUERY\n";
    return 2;
  }
  kz::Searcher searcher(argv[1]);
  const kz::SearchResult result = searcher.search({.query = argv[2], .limit = 5, .facets = {kz::FacetField::place}});
  for (const kz::Hit& hit : result.hits) {
    std::cout << hit.rank << ". " << hit.title << " (" << hit.id << ")\n";
    for (const kz::Snippet& snippet : hit.snippets) std::cout << "   " << snippet.text << "\n";
  }
  for (const kz::Facet& facet : result.facets) {
    for (const kz::FacetValue& value : facet.values) std::cout << value.count << "\t" << value.name << "\n";
  }
  return result.hits.empty() ? 1 : 0;
} catch (const kz::Error& error) {
  std::cerr << "print_hits: " << error.what() << "\nhint: " << error.hint() << "\n";
  return kz::exit_status(error.code());
}
