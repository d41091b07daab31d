// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <unicode/utf8.h>

namespace kz {
namespace {

using namespace std::string_view_literals;

struct Entity {
  std::string_view name;
  char32_t code;
};

// Of those that HTML knows beyond Latin-1 the ones that texts hold.
constexpr std::array kEntities{
    Entity{"amp", U'&'},        Entity{"lt", U'<'},          Entity{"gt", U'>'},          Entity{"quot", U'"'},
    Entity{"apos", U'\''},      Entity{"ndash", U'\u2013'},  Entity{"mdash", U'\u2014'},  Entity{"lsquo", U'\u2018'},
    Entity{"rsquo", U'\u2019'}, Entity{"sbquo", U'\u201A'},  Entity{"ldquo", U'\u201C'},  Entity{"rdquo", U'\u201D'},
    Entity{"bdquo", U'\u201E'}, Entity{"lsaquo", U'\u2039'}, Entity{"rsaquo", U'\u203A'}, Entity{"hellip", U'\u2026'},
    Entity{"bull", U'\u2022'},  Entity{"dagger", U'\u2020'}, Entity{"Dagger", U'\u2021'}, Entity{"permil", U'\u2030'},
    Entity{"prime", U'\u2032'}, Entity{"Prime", U'\u2033'},  Entity{"euro", U'\u20AC'},   Entity{"trade", U'\u2122'},
    Entity{"minus", U'\u2212'}, Entity{"ensp", U'\u2002'},   Entity{"emsp", U'\u2003'},   Entity{"thinsp", U'\u2009'},
    Entity{"OElig", U'\u0152'}, Entity{"oelig", U'\u0153'},  Entity{"Scaron", U'\u0160'}, Entity{"scaron", U'\u0161'},
    Entity{"Yuml", U'\u0178'},  Entity{"larr", U'\u2190'},   Entity{"rarr", U'\u2192'},   Entity{"ne", U'\u2260'},
    Entity{"le", U'\u2264'},    Entity{"ge", U'\u2265'},     Entity{"zwnj", U'\u200C'},   Entity{"zwj", U'\u200D'},
};

// Latin-1 from U+00A0 on, in order.
constexpr char32_t kFirstLatin = 0xA0;
constexpr auto kLatin = std::to_array<std::string_view>({
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
});
static_assert(kLatin.size() == 0x60);

void append_character(std::string& text, char32_t code) {
  if (code == U'\u00AD') return;  // is not seen
  if (code == U'\t' || code == U'\r') code = U' ';
  std::array<char, 4> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code);
  text.append(bytes.data(), length);
}

// What "#8211" and "#x2014" stand for. Numbers of C1 controls are meant as windows-1252 and so rare that they stay.
std::optional<char32_t> numbered(std::string_view digits) {
  const bool is_hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (is_hex) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
  const bool is_control =
      (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7F && code < 0xA0);
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (!is_whole || is_control || is_surrogate || code > 0x10FFFF) return std::nullopt;
  return static_cast<char32_t>(code);
}

std::optional<char32_t> named(std::string_view name) {
  const auto* entity =
      std::find_if(kEntities.begin(), kEntities.end(), [&](const Entity& each) { return each.name == name; });
  if (entity != kEntities.end()) return entity->code;
  const auto* latin = std::find(kLatin.begin(), kLatin.end(), name);
  if (latin == kLatin.end()) return std::nullopt;
  return kFirstLatin + static_cast<char32_t>(latin - kLatin.begin());
}

// The entity without its '&' that `text` begins with, and the bytes it takes with its semicolon.
std::optional<char32_t> entity_at(std::string_view text, std::size_t& size) {
  constexpr std::size_t kMaxNameBytes = 8;  // "&#x10FFFF;" without its marks
  const std::size_t end = text.substr(0, kMaxNameBytes + 1).find(';');
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  size = end + 1;
  return text.front() == '#' ? numbered(text.substr(1, end - 1)) : named(text.substr(0, end));
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('&', at), text.size());
    decoded += text.substr(at, next - at);
    at = next;
    if (at == text.size()) break;
    std::size_t size = 0;
    std::size_t twice = 0;
    auto code = entity_at(text.substr(at + 1), size);
    if (code == U'&') {
      if (const auto inner = entity_at(text.substr(at + 1 + size), twice)) {
        code = inner;
        size += twice;
      }
    }
    if (code) {
      append_character(decoded, *code);
    } else {
      decoded += '&';
      size = 0;
    }
    at += 1 + size;
  }
  return decoded;
}

}  // namespace kz
