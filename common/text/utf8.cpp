// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr UChar32 kCombiningDotAbove = 0x0307;
constexpr UChar32 kTatweel = 0x0640;

constexpr bool is_between(unsigned char byte, unsigned char low, unsigned char high) {
  return low <= byte && byte <= high;
}

// Unicode 15, table 3-7: the second byte's range depends on the first; all later ones are 80..BF.
struct LeadByte {
  std::size_t length;  ///< 0: never starts a character
  unsigned char second_low;
  unsigned char second_high;
};

LeadByte describe_lead(unsigned char lead) {
  if (is_between(lead, 0xC2, 0xDF)) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (is_between(lead, 0xE1, 0xEF)) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (is_between(lead, 0xF1, 0xF3)) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

std::size_t ascii_prefix(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= bytes.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data() + i, sizeof block);
    if ((block & kHighBits) != 0) break;
  }
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i;
}

void check_icu(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorCode::internal, std::string("ICU failed: ") + u_errorName(status));
}

icu::UnicodeString normalize(const icu::Normalizer2* normalizer, const icu::UnicodeString& text, UErrorCode status) {
  check_icu(status);
  icu::UnicodeString result = normalizer->normalize(text, status);
  check_icu(status);
  return result;
}

icu::UnicodeString to_nfkc_casefold(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return normalize(normalizer, text, status);
}

icu::UnicodeString to_nfd(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  return normalize(normalizer, text, status);
}

icu::UnicodeString to_nfc(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  return normalize(normalizer, text, status);
}

icu::UnicodeString unify_apostrophes(const icu::UnicodeString& text) {
  icu::UnicodeString result(text);
  for (int32_t i = 0; i < result.length(); ++i) {
    if (is_apostrophe(result.charAt(i))) result.setCharAt(i, u'\'');
  }
  return result;
}

// Default case folding makes I-with-dot into i and a combining dot; the dot of an i is no diacritic.
icu::UnicodeString ascii_digits_and_plain_i(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  UChar32 previous = 0;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const bool is_dot_of_i = c == kCombiningDotAbove && previous == 'i';
    const bool is_digit = u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
    if (!is_dot_of_i) result.append(is_digit ? '0' + u_charDigitValue(c) : c);
    previous = c;
  }
  return result;
}

/// Letters with a stroke or written as one, which have no decomposition; the usual spelling without them.
struct PlainSpelling {
  UChar32 letter;
  const char16_t* plain;
};
constexpr std::array<PlainSpelling, 11> kPlainSpellings{{{0xE6, u"ae"},   // æ
                                                         {0xF0, u"d"},    // ð
                                                         {0xF8, u"o"},    // ø
                                                         {0xFE, u"th"},   // þ
                                                         {0x111, u"d"},   // đ
                                                         {0x127, u"h"},   // ħ
                                                         {0x131, u"i"},   // ı
                                                         {0x142, u"l"},   // ł
                                                         {0x153, u"oe"},  // œ
                                                         {0x167, u"t"},   // ŧ
                                                         {0x268, u"i"}}};

void append_plain(icu::UnicodeString& text, UChar32 letter) {
  const auto* found = std::find_if(kPlainSpellings.begin(), kPlainSpellings.end(),
                                   [&](const PlainSpelling& row) { return row.letter == letter; });
  if (found != kPlainSpellings.end()) {
    text.append(found->plain);
  } else {
    text.append(letter);
  }
}

bool loses_marks(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(letter, &status);
  check_icu(status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC || script == USCRIPT_ARABIC ||
         script == USCRIPT_HEBREW;
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

icu::UnicodeString remove_diacritics(const icu::UnicodeString& text) {
  const icu::UnicodeString decomposed = to_nfd(text);
  icu::UnicodeString result;
  bool base_loses_marks = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (is_mark(c)) {
      if (!base_loses_marks) result.append(c);
      continue;
    }
    base_loses_marks = loses_marks(c);
    if (c != kTatweel) append_plain(result, c);
  }
  return to_nfc(result);
}

icu::UnicodeString fold_case_utf16(std::string_view text) {
  const auto utf16 = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  // Twice: NFKC turns U+00B4 into a space and a mark, and U+1FEF into U+0060.
  return to_nfc(ascii_digits_and_plain_i(unify_apostrophes(to_nfkc_casefold(unify_apostrophes(utf16)))));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::string fold_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '`') c = '\'';
  }
  return result;
}

}  // namespace

Utf8Sequence utf8_sequence(std::string_view bytes) noexcept {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (byte_at(0) < 0x80) return {1, true};
  const LeadByte lead = describe_lead(byte_at(0));
  if (lead.length == 0) return {1, false};
  if (bytes.size() < 2 || !is_between(byte_at(1), lead.second_low, lead.second_high)) return {1, false};
  for (std::size_t i = 2; i < lead.length; ++i) {
    if (i >= bytes.size() || !is_between(byte_at(i), 0x80, 0xBF)) return {i, false};
  }
  return {lead.length, true};
}

DecodedText decode_utf8(std::string_view bytes) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  DecodedText decoded;
  decoded.text.reserve(bytes.size());
  std::size_t kept_from = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const Utf8Sequence sequence = utf8_sequence(bytes.substr(i));
    const bool is_kept = sequence.is_valid && bytes[i] != '\0';
    if (!is_kept) {
      decoded.text.append(bytes, kept_from, i - kept_from);
      decoded.text.append(kReplacement);
      ++decoded.replaced;
      kept_from = i + sequence.length;
    }
    i += sequence.length;
  }
  decoded.text.append(bytes, kept_from, bytes.size() - kept_from);
  return decoded;
}

bool is_valid_utf8(std::string_view bytes) noexcept {
  for (std::size_t i = ascii_prefix(bytes); i < bytes.size();) {
    const Utf8Sequence sequence = utf8_sequence(bytes.substr(i));
    if (!sequence.is_valid) return false;
    i += sequence.length;
    i += ascii_prefix(bytes.substr(i));
  }
  return true;
}

bool is_apostrophe(char32_t c) noexcept {
  switch (c) {
    case U'\'':
    case U'`':
    case U'\u00B4':  // acute accent
    case U'\u02B9':  // modifier letter prime
    case U'\u02BB':  // turned comma (Hawaiian, Uzbek)
    case U'\u02BC':  // modifier letter apostrophe (Ukrainian)
    case U'\u02BD':
    case U'\u02BE':  // hamza and
    case U'\u02BF':  // ayin of scholarly Arabic
    case U'\u02C8':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u2032':  // prime
    case U'\uFF07':
      return true;
    default:
      return false;
  }
}

std::string fold_case(std::string_view text) {
  if (ascii_prefix(text) == text.size()) return fold_ascii(text);
  return to_utf8(fold_case_utf16(text));
}

std::string fold(std::string_view text) {
  if (ascii_prefix(text) == text.size()) return fold_ascii(text);
  return to_utf8(remove_diacritics(fold_case_utf16(text)));
}

std::size_t utf8_prefix(std::string_view text, std::size_t max_bytes) noexcept {
  if (text.size() <= max_bytes) return text.size();
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

}  // namespace kz
