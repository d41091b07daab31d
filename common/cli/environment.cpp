// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/environment.h"

#include <cstdlib>

namespace kz {

const char* environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

std::optional<std::string> user_folder(const char* variable, const std::string& below_home) {
  if (const char* folder = environment(variable); folder != nullptr && *folder == '/') return folder;
  if (const char* home = environment("HOME")) return std::string(home) + '/' + below_home;
  return std::nullopt;
}

}  // namespace kz
