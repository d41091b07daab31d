// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/ordinary_user.h"

#include <unistd.h>

#include "support/run_command.h"

namespace kz::test {

std::optional<std::vector<std::string>> ordinary_user_prefix() {
  if (::geteuid() != 0) return std::vector<std::string>{};
  const std::vector<std::string> prefix = {"setpriv", "--bounding-set=-dac_override,-dac_read_search"};
  std::vector<std::string> probe = prefix;
  probe.emplace_back("true");
  if (run_command(probe).status != 0) return std::nullopt;
  return prefix;
}

}  // namespace kz::test
