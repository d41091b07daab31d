// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/error.h"

#include <utility>

namespace kz {

Error::Error(ErrorCode code, const std::string& message, std::string hint, std::string detail)
    : std::runtime_error(message), code_(code), hint_(std::move(hint)), detail_(std::move(detail)) {}

int exit_status(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::usage:
    case ErrorCode::query:
      return 2;
    case ErrorCode::index_missing:
    case ErrorCode::index_schema:
    case ErrorCode::index_corrupt:
      return 3;
    case ErrorCode::index_locked:
      return 4;
    case ErrorCode::io:
      return 5;
    case ErrorCode::interrupted:
      return 130;
    case ErrorCode::internal:
      break;
  }
  return 70;
}

}  // namespace kz
