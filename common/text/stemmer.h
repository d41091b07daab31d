// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kz {

/// The name of Xapian's Snowball stemmer for a BCP 47 language ("pt-BR" -> "portuguese"); "english" for "und" and "",
/// "none" where there is no stemmer.
[[nodiscard]] std::string_view stemmer_name(std::string_view language);

/// Snowball's stemmer of one language, with folded stems.
class Stemmer {
 public:
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The folded stem of a word; `form` and `exact` are its `fold` and `fold_case`. Snowball's rules outside English
  /// need the diacritics, which leave the stem afterwards.
  [[nodiscard]] std::string stem(std::string_view form, std::string_view exact) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kz
