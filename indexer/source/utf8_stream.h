// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "indexer/source/byte_reader.h"

namespace kz {

/// What a stream in another charset becomes.
enum class Recode {
  marked,  ///< UTF-16 and UTF-32 with a byte order mark become UTF-8; all else goes through as it is
  text,    ///< so does text that is not UTF-8, from where that shows, in what ICU's detector takes it for
  xml      ///< so does it in what the XML declaration says, else as above; and what stays ill-formed becomes U+FFFD
};

/// `bytes` as UTF-8, without holding more than a few pieces. Valid UTF-8 is never changed, whatever is declared. A
/// byte order mark is dropped where something is recoded.
[[nodiscard]] std::unique_ptr<ByteReader> recode_stream(std::unique_ptr<ByteReader> bytes, Recode recode);

}  // namespace kz
