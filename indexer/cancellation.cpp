// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cancellation.h"

#include "kzsearch/error.h"

namespace kz {

void stop_if_cancelled(const std::function<bool()>& cancelled) {
  if (cancelled && cancelled()) {
    throw Error(ErrorCode::interrupted, "interrupted", "run the same command again to go on");
  }
}

}  // namespace kz
