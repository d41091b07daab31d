// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/remote_index.h"

#include <fmt/format.h>

#include <string>

#include "common/index/generation.h"
#include "common/xapian_guard.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

/// Of several, Xapian reads the tables of the first alone.
void refuse_several(const std::string& name, const Xapian::Database& database) {
  if (database.get_uuid().find(':') == std::string::npos) return;
  throw Error(ErrorCode::index_corrupt, fmt::format("'{}' serves several indexes as one", name),
              "serve each at a port of its own, and give --db for each");
}

}  // namespace

Xapian::Database connect_to(const RemoteAddress& address, RemotePatience patience) {
  return with_connection_errors(to_string(address), [&] {
    return Xapian::Remote::open(address.host, address.port, patience.answer_ms, patience.connect_ms);
  });
}

Xapian::Database open_remote(const RemoteAddress& address, RemotePatience patience) {
  const auto name = to_string(address);
  // A generation may be swapped away while the server opens it.
  return with_fresh_reads(
      name,
      [&] {
        return with_connection_errors(name, [&] {
          auto database = connect_to(address, patience);
          refuse_several(name, database);
          check_versions(name, database);
          return database;
        });
      },
      [] {});
}

}  // namespace kz
