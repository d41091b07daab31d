// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/text_file.h"

#include <cerrno>
#include <fstream>
#include <sstream>

#include "common/files.h"
#include "kzsearch/error.h"

namespace kz {

std::string read_text_file(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  if (file) content << file.rdbuf();
  if (!file || content.bad() || errno == EISDIR) {
    throw Error(ErrorCode::io, "cannot read '" + path + "': " + system_reason(errno));
  }
  return content.str();
}

}  // namespace kz
