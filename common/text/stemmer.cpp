// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemmer.h"

#include <xapian.h>

#include <algorithm>
#include <array>

#include "common/text/characters.h"
#include "common/text/english_spelling.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view language;
  std::string_view stemmer;
};

// Xapian 1.4's stemmers (xapian/stem.h) but for the second ones of a language (lovins, porter, german2).
constexpr std::array<Row, 28> kStemmers{
    {{""sv, "english"sv},     {"ar"sv, "arabic"sv},     {"ca"sv, "catalan"sv},  {"da"sv, "danish"sv},
     {"de"sv, "german"sv},    {"en"sv, "english"sv},    {"es"sv, "spanish"sv},  {"eu"sv, "basque"sv},
     {"fi"sv, "finnish"sv},   {"fr"sv, "french"sv},     {"ga"sv, "irish"sv},    {"hu"sv, "hungarian"sv},
     {"hy"sv, "armenian"sv},  {"id"sv, "indonesian"sv}, {"it"sv, "italian"sv},  {"lt"sv, "lithuanian"sv},
     {"nb"sv, "norwegian"sv}, {"ne"sv, "nepali"sv},     {"nl"sv, "dutch"sv},    {"nn"sv, "norwegian"sv},
     {"no"sv, "norwegian"sv}, {"pt"sv, "portuguese"sv}, {"ro"sv, "romanian"sv}, {"ru"sv, "russian"sv},
     {"sv"sv, "swedish"sv},   {"ta"sv, "tamil"sv},      {"tr"sv, "turkish"sv},  {"und"sv, "english"sv}}};

/// "f16s" -> "f16", "c130js" -> "c130j": several of one type, whose s Snowball keeps where no vowel stands before it.
/// "1990s" and "747s" stay: a decade is no year.
std::string one_of_type(std::string form) {
  if (form.size() < 3 || form.back() != 's' || !is_small_ascii_letter(form.front())) return form;
  const std::size_t last = form.size() - 2;  // before the s
  const bool has_variant = is_small_ascii_letter(form[last]);
  if (is_ascii_digit(form[has_variant ? last - 1 : last])) form.pop_back();
  return form;
}

}  // namespace

std::string_view stemmer_name(std::string_view language) {
  const std::string primary = fold_case(language.substr(0, language.find_first_of("-_")));
  const auto* row =
      std::find_if(kStemmers.begin(), kStemmers.end(), [&](const Row& r) { return r.language == primary; });
  return row == kStemmers.end() ? "none"sv : row->stemmer;
}

class Stemmer::Impl {
 public:
  explicit Impl(std::string_view name)
      : stemmer(name == "none" ? Xapian::Stem() : Xapian::Stem(std::string(name))), is_english(name == "english") {}

  Xapian::Stem stemmer;
  bool is_english;
};

Stemmer::Stemmer(std::string_view language) : impl_(std::make_unique<Impl>(stemmer_name(language))) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view form, std::string_view exact) const {
  if (impl_->stemmer.is_none()) return std::string(form);
  if (impl_->is_english) return impl_->stemmer(one_of_type(shared_spelling(form)));
  return fold(impl_->stemmer(std::string(exact)));
}

}  // namespace kz
