// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "common/tables/places/place_rows.h"

namespace kz {
namespace {

constexpr auto kRenowned = std::to_array<RenownRow>({
    {"gn:2643743", 40000},  // London
    {"gn:2988507", 20000},  // Paris
    {"gn:4140963", 20000},  // Washington
    {"gn:3169070", 15000},  // Rome
    {"gn:2950159", 15000},  // Berlin
    {"gn:264371", 10000},   // Athens
    {"gn:2964574", 5000},   // Dublin
    {"gn:4930956", 5000},   // Boston
    {"gn:2643123", 4000},   // Manchester
    {"gn:2267057", 3000},   // Lisbon
    {"gn:2759794", 3000},   // Amsterdam
    {"gn:2655603", 3000},   // Birmingham
    {"gn:698740", 3000},    // Odesa
    {"gn:2640729", 2000},   // Oxford
    {"gn:3164603", 2000},   // Venice
    {"gn:3172394", 2000},   // Naples
    {"gn:2660646", 2000},   // Geneva
    {"gn:2509954", 2000},   // Valencia (Spain)
    {"gn:3176959", 1500},   // Florence
    {"gn:2641673", 1000},   // Newcastle
    {"gn:2653941", 700},    // Cambridge
    {"gn:2661039", 600},    // Davos
    {"gn:294098", 600},     // Nazareth
    {"gn:2766824", 600},    // Salzburg
    {"gn:3028808", 500},    // Cannes
    {"gn:5490263", 500},    // Santa Fe (New Mexico)
    {"gn:4931972", 500},    // Cambridge (Massachusetts)
    {"gn:2965140", 400},    // Cork
    {"gn:5110629", 400},    // Buffalo
    {"gn:2962943", 300},    // Limerick
    {"gn:2656173", 300},    // Bath
    {"gn:2972191", 300},    // Tours
    {"gn:3190261", 300},    // Split
    // Towns whose people nobody has counted.
    {"gn:173377", 180},  // Qamishli
    {"gn:165509", 30},   // Ras al-Ayn
    {"gn:163750", 15},   // Tell Abyad
    {"gn:167611", 60},   // Maarat al-Numan
    {"gn:172134", 10},   // Ain Issa
    {"gn:390188", 100},  // Hawija
    {"gn:99003", 25},    // Qayyarah
});

}  // namespace

std::span<const RenownRow> renown_rows() {
  return kRenowned;
}

}  // namespace kz
