// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/news_agencies.h"

#include <algorithm>
#include <array>

namespace kz {
namespace {

// By `written`.
constexpr std::array kNewsAgencies = {
    NewsAgency{"aa", "AA"},
    NewsAgency{"afp", "AFP"},
    NewsAgency{"afpe", "AFP"},
    NewsAgency{"agence france presse", "AFP"},
    NewsAgency{"agerpres", "Agerpres"},
    NewsAgency{"agi", "AGI"},
    NewsAgency{"akipress", "AKIpress"},
    NewsAgency{"anadolu", "AA"},
    NewsAgency{"ani", "ANI"},
    NewsAgency{"anp", "ANP"},
    NewsAgency{"ansa", "ANSA"},
    NewsAgency{"antara", "Antara"},
    NewsAgency{"ap", "AP"},
    NewsAgency{"apa", "APA"},
    NewsAgency{"armenpress", "Armenpress"},
    NewsAgency{"associated press", "AP"},
    NewsAgency{"ats", "ATS"},
    NewsAgency{"azertac", "Azertac"},
    NewsAgency{"belga", "Belga"},
    NewsAgency{"belta", "BelTA"},
    NewsAgency{"bernama", "Bernama"},
    NewsAgency{"bloomberg", "Bloomberg"},
    NewsAgency{"bta", "BTA"},
    NewsAgency{"ctk", "CTK"},
    NewsAgency{"dapd", "dapd"},
    NewsAgency{"deutsche presse agentur", "dpa"},
    NewsAgency{"dpa", "dpa"},
    NewsAgency{"dpa afx", "dpa"},
    NewsAgency{"dts", "dts"},
    NewsAgency{"efe", "EFE"},
    NewsAgency{"epd", "epd"},
    NewsAgency{"europa press", "Europa Press"},
    NewsAgency{"hina", "HINA"},
    NewsAgency{"ians", "IANS"},
    NewsAgency{"interfax", "Interfax"},
    NewsAgency{"ips", "IPS"},
    NewsAgency{"irna", "IRNA"},
    NewsAgency{"itar tass", "TASS"},
    NewsAgency{"jiji", "Jiji"},
    NewsAgency{"kazinform", "Kazinform"},
    NewsAgency{"kaztag", "KazTAG"},
    NewsAgency{"keystone sda", "SDA"},
    NewsAgency{"kna", "KNA"},
    NewsAgency{"kyodo", "Kyodo"},
    NewsAgency{"lusa", "Lusa"},
    NewsAgency{"maan", "Maan"},
    NewsAgency{"mti", "MTI"},
    NewsAgency{"ntb", "NTB"},
    NewsAgency{"pa", "PA"},
    NewsAgency{"pap", "PAP"},
    NewsAgency{"press association", "PA"},
    NewsAgency{"pti", "PTI"},
    NewsAgency{"reuter", "Reuters"},
    NewsAgency{"reuters", "Reuters"},
    NewsAgency{"ria", "RIA Novosti"},
    NewsAgency{"ria novosti", "RIA Novosti"},
    NewsAgency{"ritzau", "Ritzau"},
    NewsAgency{"rtr", "Reuters"},
    NewsAgency{"sda", "SDA"},
    NewsAgency{"sid", "SID"},
    NewsAgency{"sputnik", "Sputnik"},
    NewsAgency{"tanjug", "Tanjug"},
    NewsAgency{"tass", "TASS"},
    NewsAgency{"telam", "Telam"},
    NewsAgency{"tt", "TT"},
    NewsAgency{"tt nyhetsbyran", "TT"},
    NewsAgency{"ukrinform", "Ukrinform"},
    NewsAgency{"unian", "UNIAN"},
    NewsAgency{"upi", "UPI"},
    NewsAgency{"xinhua", "Xinhua"},
    NewsAgency{"yonhap", "Yonhap"},
};

constexpr bool is_before(const NewsAgency& a, const NewsAgency& b) {
  return a.written < b.written;
}
static_assert(std::is_sorted(kNewsAgencies.begin(), kNewsAgencies.end(), is_before));

}  // namespace

std::span<const NewsAgency> news_agencies() {
  return kNewsAgencies;
}

bool is_news_agency(std::string_view folded) {
  return std::binary_search(kNewsAgencies.begin(), kNewsAgencies.end(), NewsAgency{folded, {}}, is_before);
}

}  // namespace kz
