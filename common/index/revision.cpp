// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/revision.h"

#include <charconv>

#include "common/index/schema.h"

namespace kz {

std::uint64_t index_revision(const Xapian::Database& database) {
  const auto text = database.get_metadata(std::string(schema::kRevisionKey));
  std::uint64_t revision = 0;
  std::from_chars(text.data(), text.data() + text.size(), revision);
  return revision;
}

void set_index_revision(std::uint64_t revision, Xapian::WritableDatabase& database) {
  database.set_metadata(std::string(schema::kRevisionKey), std::to_string(revision));
}

std::uint64_t kept_revision(const std::string& id, const std::string& content, const Xapian::Database& database) {
  const auto term = schema::id_term(id);
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return 0;
  const auto document = database.get_document(*found);
  if (!document.get_value(schema::kContentSlot).starts_with(content)) return 0;
  return schema::revision_from_value(document.get_value(schema::kRevisionSlot));
}

}  // namespace kz
