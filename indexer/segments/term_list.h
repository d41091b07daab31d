// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct libdeflate_compressor;

namespace kz {

/// A term of a document and how much it weighs there.
struct ListedTerm {
  std::string_view text;
  std::uint32_t wdf = 0;
};

/// A document's terms, one behind the other, as the term list table of Xapian's glass backend has them: it knows by
/// them what to change when the document is replaced.
class TermListEncoder {
 public:
  TermListEncoder();

  /// `terms`: ascending, each once. `length`: the sum of their wdf. The list, and whether it is compressed, as it is
  /// where that makes it shorter.
  [[nodiscard]] std::pair<std::string, bool> encode(std::span<const ListedTerm> terms, std::uint32_t length);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const noexcept;
  };

  /// Empty where that makes `bytes` no shorter.
  [[nodiscard]] std::string deflated(const std::string& bytes) const;

  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace kz
