// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "common/index/remote_address.h"

namespace kz {

/// How long a server may take.
struct RemotePatience {
  unsigned connect_ms = 10'000;
  /// For each answer: counting all matches of a large index takes seconds.
  unsigned answer_ms = 60'000;
};

/// The index that a stock xapian-tcpsrv serves at `address`, checked to be of this schema and analyser. Throws
/// Error(index_missing | index_schema | index_corrupt). From then on the process ignores SIGPIPE: Xapian sees to that.
[[nodiscard]] Xapian::Database open_remote(const RemoteAddress& address, RemotePatience patience = {});

/// A connection of its own to the same server, not checked: sees what writers did since, a new generation too, which
/// an open connection never does.
[[nodiscard]] Xapian::Database connect_to(const RemoteAddress& address, RemotePatience patience = {});

}  // namespace kz
