// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/name_form.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/identity/latin_form.h"
#include "common/identity/skeleton.h"
#include "common/item_list.h"
#include "common/names/name_key.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kMaxWords = 12;

constexpr std::string_view kParticles =
    "al el as ash ad an ar at az ul ud de del della der den di da dal das dos do du la le les van von zu zum ter ten "
    "bin ibn ben bint abu of the y e i st ter af av";
constexpr std::string_view kHonorifics =
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh sheik ayatollah hojatoleslam imam mullah general "
    "president minister herr frau monsieur madame senor senora don dona king queen prince princess pope saint";

bool is_in_list(std::string_view list, std::string_view word) {
  bool found = false;
  for_each_item(list, ' ', [&](std::string_view item) { found = found || item == word; });
  return found;
}

std::uint8_t generation_of(std::string_view word) {
  if (word == "jr" || word == "junior" || word == "ii") return 2;
  if (word == "iii") return 3;
  return word == "iv" ? 4 : word == "sr" || word == "senior" ? 1 : 0;
}

bool is_word_character(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
  const auto c = static_cast<UChar32>(code);
  return u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_LM_MASK | U_GC_SK_MASK)) != 0;
}

/// The words of a Latin, lower-cased name; apostrophes join, everything else that is no letter parts.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool is_apart = true;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_word_character(c.code)) {
      if (is_apart) words.emplace_back();
      words.back().append(text.substr(at, c.length));
      is_apart = false;
    } else if (!is_apostrophe(c.code)) {
      is_apart = true;
    }
    at += c.length;
    if (words.size() > kMaxWords) {
      words.pop_back();
      break;
    }
  }
  return words;
}

std::shared_ptr<const NameFormWord> make_word(const std::string& text, bool is_particle) {
  auto spoken = pronounce(text);
  auto consonants = skeletons(spoken);
  return std::make_shared<const NameFormWord>(
      NameFormWord{.text = text,
                   .spoken = std::move(spoken),
                   .skeletons = std::move(consonants),
                   .as_given_name = given_name_forms(is_ascii(text) ? text : name_key(text)),
                   .is_initial = count_characters(text) == 1,
                   .is_particle = is_particle});
}

struct Ending {
  std::string_view text;
  NameGender gender;
};

constexpr std::array kEndings = {
    Ending{"ova", NameGender::woman},   Ending{"owa", NameGender::woman},   Ending{"eva", NameGender::woman},
    Ending{"ewa", NameGender::woman},   Ending{"ina", NameGender::woman},   Ending{"yna", NameGender::woman},
    Ending{"skaya", NameGender::woman}, Ending{"skaja", NameGender::woman}, Ending{"skaia", NameGender::woman},
    Ending{"skaïa", NameGender::woman}, Ending{"ska", NameGender::woman},   Ending{"tskaya", NameGender::woman},
    Ending{"ckaya", NameGender::woman}, Ending{"cka", NameGender::woman},   Ending{"ovna", NameGender::woman},
    Ending{"evna", NameGender::woman},  Ending{"owna", NameGender::woman},  Ending{"ewna", NameGender::woman},
    Ending{"qyzy", NameGender::woman},  Ending{"kyzy", NameGender::woman},  Ending{"ov", NameGender::man},
    Ending{"ow", NameGender::man},      Ending{"ev", NameGender::man},      Ending{"ew", NameGender::man},
    Ending{"off", NameGender::man},     Ending{"eff", NameGender::man},     Ending{"in", NameGender::man},
    Ending{"yn", NameGender::man},      Ending{"ine", NameGender::man},     Ending{"sky", NameGender::man},
    Ending{"ski", NameGender::man},     Ending{"skij", NameGender::man},    Ending{"skiy", NameGender::man},
    Ending{"skii", NameGender::man},    Ending{"skyj", NameGender::man},    Ending{"skyi", NameGender::man},
    Ending{"skyy", NameGender::man},    Ending{"cki", NameGender::man},     Ending{"cky", NameGender::man},
    Ending{"vich", NameGender::man},    Ending{"witsch", NameGender::man},  Ending{"vitch", NameGender::man},
    Ending{"wicz", NameGender::man},    Ending{"oglu", NameGender::man},
};

}  // namespace

NameGender gender_of(std::string_view family) {
  constexpr std::size_t kShortestStem = 2;
  NameGender gender = NameGender::unknown;
  std::size_t longest = 0;
  for (const auto& ending : kEndings) {
    if (ending.text.size() > longest && family.size() >= ending.text.size() + kShortestStem &&
        family.ends_with(ending.text)) {
      gender = ending.gender;
      longest = ending.text.size();
    }
  }
  return gender;
}

SpokenWord NameForm::joined(std::size_t first, std::size_t count) const {
  if (count == 1) return words[first]->spoken;
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += words[(first + i) % words.size()]->text;
  return pronounce(text);
}

NameForm NameForms::make(std::string_view name) {
  const LatinForm latin = latin_form(name);
  NameForm form;
  form.is_abjad = latin.is_abjad;
  const auto words = words_of(latin.text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& text = words[i];
    const bool is_last = i + 1 == words.size();
    if (i > 0 && generation_of(text) != 0) {
      form.generation = generation_of(text);
      continue;
    }
    if (!is_last && is_in_list(kHonorifics, text)) continue;
    const bool is_particle = !is_last && count_characters(text) > 1 && is_in_list(kParticles, text);
    auto& word = (is_particle ? particles_ : words_)[text];
    if (word == nullptr) word = make_word(text, is_particle);
    form.words.push_back(word);
  }
  if (form.words.empty()) return form;
  form.gender = gender_of(form.words.back()->text);
  for (std::size_t i = 1; i + 1 < form.words.size(); ++i) {
    if (form.words[i]->is_initial) form.initials += form.words[i]->text;
  }
  return form;
}

NameForm name_form(std::string_view name) {
  return NameForms().make(name);
}

}  // namespace kz
