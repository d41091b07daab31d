// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/number_writing.h"

#include <numeric>

#include "common/text/characters.h"

namespace kz {
namespace {

constexpr std::size_t kThousandsDigits = 3;
constexpr std::size_t kMostDigits = 15;  // of a number that news have

bool starts_number(const std::string& form) {
  return are_digits(form) && form.size() <= kThousandsDigits && form.front() != '0';
}

}  // namespace

std::vector<std::string> thousands_of(const std::string& form) {
  const bool is_long = form.size() > kThousandsDigits && form.size() <= kMostDigits;
  if (!is_long || !are_digits(form) || form.front() == '0') return {};
  std::vector<std::string> parts;
  const std::size_t first = form.size() % kThousandsDigits;
  if (first > 0) parts.push_back(form.substr(0, first));
  for (std::size_t at = first; at < form.size(); at += kThousandsDigits) {
    parts.push_back(form.substr(at, kThousandsDigits));
  }
  return parts;
}

std::size_t count_thousands(const std::vector<std::string>& forms, std::size_t begin) {
  if (!starts_number(forms[begin])) return 1;
  std::size_t end = begin + 1;
  const auto is_next = [&] { return are_digits(forms[end]) && forms[end].size() == kThousandsDigits; };
  while (end < forms.size() && end - begin < kMostDigits / kThousandsDigits && is_next()) ++end;
  return end - begin;
}

std::vector<std::vector<std::string>> written_otherwise(const std::vector<std::string>& forms) {
  std::vector<std::string> as_one;
  for (std::size_t at = 0; at < forms.size();) {
    const auto first = forms.begin() + static_cast<std::ptrdiff_t>(at);
    const auto count = count_thousands(forms, at);
    as_one.push_back(std::accumulate(first, first + static_cast<std::ptrdiff_t>(count), std::string()));
    at += count;
  }
  std::vector<std::string> apart;
  for (const auto& form : as_one) {
    const auto parts = thousands_of(form);
    if (parts.empty()) apart.push_back(form);
    apart.insert(apart.end(), parts.begin(), parts.end());
  }
  std::vector<std::vector<std::string>> others;
  if (apart != forms) others.push_back(std::move(apart));
  if (as_one != forms) others.push_back(std::move(as_one));
  return others;
}

}  // namespace kz
