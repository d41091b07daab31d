// SPDX-License-Identifier: GPL-2.0-or-later
#include "kzsearch/version.h"

namespace kz {

std::string_view version() noexcept {
  return KZ_VERSION;
}

}  // namespace kz
