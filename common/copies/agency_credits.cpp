// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/agency_credits.h"

#include <algorithm>
#include <set>

#include "common/names/news_agencies.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::string_view kAgencyCredit = "agency credit";  // the reason that noise_rules gives

// Credits stand in the dateline or behind the last sentence.
constexpr std::size_t kNearStart = 240;
constexpr std::size_t kNearEnd = 160;
constexpr std::size_t kLettersOfCertainName = 4;  // "Ani Smith" and "The Sid Post" are no agencies
constexpr std::size_t kMaxBracket = 60;           // bytes: "(Reuters, dpa)", not a sentence in brackets

using Names = std::set<std::string, std::less<>>;

/// Folded, with one blank between words and around the whole: so that a search for " ap " finds a word.
std::string words_of(std::string_view text) {
  std::string words = " ";
  for (const char c : fold(text)) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter) {
      words.push_back(c);
    } else if (words.back() != ' ') {
      words.push_back(' ');
    }
  }
  if (words.back() != ' ') words.push_back(' ');
  return words;
}

void add_all_in(std::string_view text, Names& names, std::size_t least_letters = 0) {
  const auto words = words_of(text);
  for (const auto& agency : news_agencies()) {
    if (agency.written.size() < least_letters) continue;
    // Ends are looked at apart: no string is built for each of the rows.
    for (auto found = words.find(agency.written); found != std::string::npos;
         found = words.find(agency.written, found + 1)) {
      if (words[found - 1] == ' ' && words[found + agency.written.size()] == ' ') {
        names.emplace(agency.name);
        break;
      }
    }
  }
}

void add_bracketed_in(std::string_view text, Names& names) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char open = text[at];
    if (open != '(' && open != '/' && open != '[') continue;
    const char close = open == '(' ? ')' : open == '[' ? ']' : '/';
    const auto end = text.find(close, at + 1);
    if (end == std::string_view::npos || end - at > kMaxBracket) continue;
    add_all_in(text.substr(at + 1, end - at - 1), names);
    if (open != '/') at = end;  // "SDA/AFP/dpa": a stroke both closes and opens
  }
}

/// A credit alone on the last line or behind the last full stop: "dpa/afp".
std::string_view last_words(std::string_view body) {
  const auto end = body.find_last_not_of(" \n\r\t.");
  if (end == std::string_view::npos) return {};
  const auto begin = body.find_last_of(".!?\n", end);
  return body.substr(begin == std::string_view::npos ? 0 : begin + 1,
                     end - (begin == std::string_view::npos ? 0 : begin));
}

/// Whether nothing but agencies, "and" and signs stand there.
bool is_credit_alone(std::string_view text) {
  constexpr std::size_t kMaxCredit = 40;
  if (text.size() > kMaxCredit) return false;
  auto words = words_of(text);
  for (auto at = words.find_first_not_of(' '); at != std::string::npos;) {
    const auto end = words.find(' ', at);
    const std::string_view word(words.data() + at, end - at);
    const bool is_known = word == "and" || word == "und" || word == "with" || is_news_agency(word);
    if (!is_known) return false;
    at = words.find_first_not_of(' ', end);
  }
  return true;
}

}  // namespace

std::vector<std::string> credited_agencies(const Article& article, const CleanText& text) {
  Names names;
  const std::string_view body(text.body);
  add_bracketed_in(body.substr(0, utf8_prefix(body, kNearStart)), names);
  if (body.size() > kNearStart) {
    auto begin = body.size() - std::min(body.size() - kNearStart, kNearEnd);
    while (begin < body.size() && (static_cast<unsigned char>(body[begin]) & 0xC0) == 0x80) ++begin;
    add_bracketed_in(body.substr(begin), names);
  }
  if (const auto last = last_words(body); is_credit_alone(last)) add_all_in(last, names);
  for (const auto& removed : text.removed) {
    if (removed.reason != kAgencyCredit) continue;
    add_all_in(std::string_view(article.text).substr(removed.begin, removed.end - removed.begin), names);
  }
  for (const auto* field : {&article.source, &article.author}) {
    if (!field->empty()) add_all_in(*field, names, is_credit_alone(*field) ? 0 : kLettersOfCertainName);
  }
  return {names.begin(), names.end()};
}

std::string encode_agencies(const std::vector<std::string>& agencies) {
  std::string bytes;
  for (const auto& agency : agencies) {
    if (!bytes.empty()) bytes.push_back('\n');
    bytes += agency;
  }
  return bytes;
}

std::vector<std::string> decode_agencies(std::string_view bytes) {
  std::vector<std::string> agencies;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    agencies.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return agencies;
}

}  // namespace kz
