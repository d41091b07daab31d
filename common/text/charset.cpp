// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kDetectedBytes = 64 * 1024;
constexpr std::size_t kMinForeignBytes = 6;  // of 0x80 and above; fewer are as likely damage
constexpr int kMinConfidence = 10;           // of 100: ICU's for one clear page of Russian is 60 and more

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};
// The longer first: UTF-32's begins as UTF-16's does.
constexpr std::array<Mark, 4> kMarks = {{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32"},
    {"\xFF\xFE", "UTF-16"},
    {"\xFE\xFF", "UTF-16"},
}};

struct ConverterCloser {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

struct Detector {
  Detector() : detector(ucsdet_open(&status)) {}
  ~Detector() { ucsdet_close(detector); }
  Detector(const Detector&) = delete;
  Detector& operator=(const Detector&) = delete;

  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector;
};

bool is_foreign(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Whether bytes of 0x80 and above are as those of Russian in IBM866 (DOS): letters alone, capitals the fewest.
bool is_dos_cyrillic(std::string_view bytes) noexcept {
  constexpr std::size_t kLeast = 20;
  std::size_t foreign = 0;
  std::size_t small = 0;
  std::size_t capital = 0;
  std::size_t latin = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    foreign += byte >= 0x80 ? 1 : 0;
    small += (byte >= 0xA0 && byte <= 0xAF) || (byte >= 0xE0 && byte <= 0xF1) ? 1 : 0;
    capital += byte >= 0x80 && byte <= 0x9F ? 1 : 0;
    latin += is_ascii_letter(c) ? 1 : 0;
  }
  const bool is_dense = foreign >= kLeast && foreign > latin / 2;
  return is_dense && 20 * (small + capital) >= 19 * foreign && small > 2 * capital;
}

// Whether each byte of 0x80 and above is a letter or mark that Western texts have in windows-1252: "don\x92t".
bool is_western(std::string_view bytes) noexcept {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) {
    constexpr std::string_view kPunctuation =
        "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA3\xA7\xA9\xAB\xAE\xB0\xB4\xB7\xBB";
    const auto byte = static_cast<unsigned char>(c);
    return (byte > 0 && byte < 0x80) || (byte >= 0xC0 && byte <= 0xFD && byte != 0xD7 && byte != 0xF7) ||
           kPunctuation.find(c) != std::string_view::npos;
  });
}

// A stretch of `bytes` that holds as many bytes beyond ASCII as there are at hand.
std::string_view telling_part(std::string_view bytes) {
  if (bytes.size() <= kDetectedBytes) return bytes;
  const auto first = static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), is_foreign) - bytes.begin());
  const std::size_t begin = std::min(first - std::min<std::size_t>(first, 256), bytes.size() - kDetectedBytes);
  return bytes.substr(begin, kDetectedBytes);
}

// Asked for nearly every page, so without ICU.
bool is_utf8_name(std::string_view charset) {
  constexpr std::string_view kUtf8 = "utf-8";
  return std::equal(charset.begin(), charset.end(), kUtf8.begin(), kUtf8.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; });
}

// Valid characters beyond ASCII.
std::size_t count_wide(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t wide = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_lead = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0xC0U;
    if (is_lead && text.substr(i, kReplacement.size()) != kReplacement) ++wide;
  }
  return wide;
}

// How often U+FFFD stands in `text`.
std::size_t count_replaced(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\uFFFD"); at != std::string_view::npos; at = text.find("\uFFFD", at + 1)) ++count;
  return count;
}

RecodedText recode_from(std::string_view bytes, const std::string& charset, bool is_guess) {
  RecodedText recoded{CharsetConverter(charset).convert(bytes, true), 0, charset, is_guess};
  recoded.replaced = count_replaced(recoded.text);
  recoded.text = decode_utf8(recoded.text).text;  // drops a byte order mark, and NULs
  return recoded;
}

}  // namespace

class CharsetConverter::Impl {
 public:
  explicit Impl(const std::string& charset) : source(open(charset)), target(open("UTF-8")) {}

  static Converter open(const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status)) throw std::bad_alloc();  // the name is known
    return converter;
  }

  Converter source;
  Converter target;
  std::array<UChar, 1024> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  bool is_first = true;
};

CharsetConverter::CharsetConverter(const std::string& charset) : impl_(std::make_unique<Impl>(charset)) {}
CharsetConverter::~CharsetConverter() = default;
CharsetConverter::CharsetConverter(CharsetConverter&&) noexcept = default;
CharsetConverter& CharsetConverter::operator=(CharsetConverter&&) noexcept = default;

std::string CharsetConverter::convert(std::string_view bytes, bool at_end) {
  std::string text;
  std::array<char, 4096> buffer{};
  const char* source = bytes.empty() ? "" : bytes.data();  // ICU refuses a null pointer
  const char* const end = source + bytes.size();
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(impl_->target.get(), impl_->source.get(), &target, buffer.data() + buffer.size(), &source, end,
                   impl_->pivot.data(), &impl_->pivot_source, &impl_->pivot_target,
                   impl_->pivot.data() + impl_->pivot.size(), static_cast<UBool>(std::exchange(impl_->is_first, false)),
                   static_cast<UBool>(at_end), &status);
    text.append(buffer.data(), target);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) return text;
    text += "\uFFFD";  // a sequence cut off at the end
    if (source == end) return text;
  }
}

namespace {

// UTF-16 without a mark: blanks, line ends and, of Western text, all letters have a NUL for their other byte, and no
// character is a control.
std::string_view charset_of_nuls(std::string_view bytes) noexcept {
  constexpr std::size_t kJudged = 4'096;
  constexpr std::size_t kLeast = 8;
  constexpr std::size_t kMostUnitsToNul = 20;  // of twenty characters, one is a blank
  std::array<std::size_t, 2> nuls{};
  const std::size_t judged = std::min(bytes.size(), kJudged) / 2 * 2;
  for (std::size_t i = 0; i < judged; ++i) nuls.at(i % 2) += bytes[i] == '\0' ? 1 : 0;
  const std::size_t high = nuls[1] > 0 ? 1 : 0;  // which of two bytes is the high one
  if (nuls.at(high) < kLeast || nuls.at(1 - high) > 0 || kMostUnitsToNul * nuls.at(high) < judged / 2) return {};
  for (std::size_t i = 0; i < judged; i += 2) {
    const auto low = static_cast<unsigned char>(bytes[i + 1 - high]);
    if (bytes[i + high] == '\0' && low < 0x20 && low != '\t' && low != '\n' && low != '\r') return {};
  }
  return high == 1 ? "UTF-16LE" : "UTF-16BE";
}

}  // namespace

std::string_view charset_of_mark(std::string_view bytes) noexcept {
  const auto found = std::find_if(kMarks.begin(), kMarks.end(),
                                  [&](const Mark& mark) { return bytes.substr(0, mark.bytes.size()) == mark.bytes; });
  if (found != kMarks.end()) return found->charset;
  return charset_of_nuls(bytes);
}

bool is_seven_bit(std::string_view charset) {
  const std::string name(charset);
  constexpr std::array<std::string_view, 4> kFamilies = {"ISO-2022", "ISO_2022", "HZ", "UTF-7"};
  return std::any_of(kFamilies.begin(), kFamilies.end(),
                     [&](std::string_view family) { return name.compare(0, family.size(), family) == 0; });
}

std::string known_charset(std::string_view charset) {
  constexpr std::size_t kMaxNameBytes = 40;
  if (charset.empty() || charset.size() > kMaxNameBytes) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::string name(charset);
  const Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return {};
  const char* canonical = ucnv_getName(converter.get(), &status);
  if (U_FAILURE(status)) return {};
  const char* common = ucnv_getStandardName(canonical, "MIME", &status);
  if (common == nullptr || U_FAILURE(status)) {
    status = U_ZERO_ERROR;
    common = ucnv_getStandardName(canonical, "IANA", &status);
  }
  const std::string found(common == nullptr || U_FAILURE(status) ? canonical : common);
  // What calls itself Latin-1 or ASCII is Windows' superset of it (WHATWG, Encoding Standard).
  if (found == "ISO-8859-1" || found == "US-ASCII") return "windows-1252";
  // Its text would not be found by a sniffer of tags: such a declaration is wrong by being readable.
  const bool is_wide = found.rfind("UTF-16", 0) == 0 || found.rfind("UTF-32", 0) == 0;
  return is_wide ? std::string() : found;
}

std::string detect_charset(std::string_view bytes) {
  const auto foreign = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_foreign));
  if (foreign < kMinForeignBytes) return {};
  const std::string_view part = telling_part(bytes);
  if (is_dos_cyrillic(part)) return "IBM866";
  Detector open;
  if (U_FAILURE(open.status)) throw std::bad_alloc();
  ucsdet_enableInputFilter(open.detector, true);  // passes over what looks like tags
  ucsdet_setText(open.detector, part.data(), static_cast<std::int32_t>(part.size()), &open.status);
  const UCharsetMatch* match = ucsdet_detect(open.detector, &open.status);
  if (U_FAILURE(open.status) || match == nullptr) return {};
  const std::int32_t confidence = ucsdet_getConfidence(match, &open.status);
  const char* name = ucsdet_getName(match, &open.status);
  if (U_FAILURE(open.status) || confidence < kMinConfidence) return {};
  const std::string known = known_charset(name);
  if (known == "KOI8-R") return "KOI8-U";  // the same, but for the letters of Ukrainian
  return known == "UTF-8" ? std::string() : known;
}

RecodedText recode_text(std::string_view bytes, std::string_view declared, bool is_whole) {
  if (const std::string_view marked = charset_of_mark(bytes); !marked.empty()) {
    return recode_from(bytes, std::string(marked), false);
  }
  const std::string known = is_utf8_name(declared) ? std::string() : known_charset(declared);
  if (is_seven_bit(known)) return recode_from(bytes, known, false);
  if (bytes.find("\x1B$B") != std::string_view::npos) return recode_from(bytes, "ISO-2022-JP", true);
  DecodedText utf8 = decode_utf8(bytes);
  const bool is_utf8 = utf8.replaced == 0 || count_wide(utf8.text) > utf8.replaced;
  if (!is_utf8) {
    const bool is_declared = !known.empty();
    const std::string charset = is_declared ? known : detect_charset(bytes);
    if (!charset.empty()) return recode_from(bytes, charset, !is_declared);
    if (is_whole && count_wide(utf8.text) == 0 && is_western(bytes)) return recode_from(bytes, "windows-1252", true);
  }
  return {std::move(utf8.text), utf8.replaced, {}, false};
}

}  // namespace kz
