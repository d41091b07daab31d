// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/places/article_home.h"

#include <algorithm>
#include <array>

#include "common/names/name_key.h"
#include "common/places/gazetteer.h"
#include "common/places/place_resolver.h"

namespace kz {
namespace {

// Sold to everybody, so they tell nothing of their country.
constexpr std::array<std::string_view, 9> kSoldDomains = {"ai", "cc", "co", "fm", "io", "me", "to", "tv", "ws"};

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::string_view rest = url.substr(scheme + 3);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  return host.substr(0, host.find(':'));
}

std::string country_of_domain(std::string_view url) {
  const std::string_view host = host_of(url);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot != 3) return {};
  std::string code = name_key(host.substr(dot + 1));
  if (std::find(kSoldDomains.begin(), kSoldDomains.end(), code) != kSoldDomains.end()) return {};
  if (code == "uk") return "GB";
  std::transform(code.begin(), code.end(), code.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return Gazetteer::standard().by_id("iso:" + code) != nullptr ? code : std::string();
}

/// The first `words` words of a key, or all.
std::string_view prefix_of(std::string_view key, std::size_t words) {
  std::size_t end = 0;
  for (; words > 0 && end < key.size(); --words) end = std::min(key.find(' ', end + 1), key.size());
  return key.substr(0, end);
}

std::string_view without_last_word(std::string_view key) {
  const std::size_t space = key.rfind(' ');
  return space == std::string_view::npos ? std::string_view() : key.substr(0, space);
}

std::string country_of_name(std::string_view source) {
  const Gazetteer& gazetteer = Gazetteer::standard();
  const std::string key = name_key(source);
  for (std::string_view rest = key; !rest.empty();) {
    const std::size_t space = rest.find(' ');
    std::string_view name = prefix_of(rest, gazetteer.longest_from(rest.substr(0, space)));
    for (; !name.empty(); name = without_last_word(name)) {
      const auto places = gazetteer.find(name);
      if (!places.empty() && is_prominent(places.front().place())) return std::string(places.front().place().country());
    }
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  }
  return {};
}

}  // namespace

std::string home_country(std::string_view source, std::string_view url) {
  std::string country = country_of_name(source);
  return country.empty() ? country_of_domain(url) : country;
}

}  // namespace kz
