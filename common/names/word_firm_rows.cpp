// SPDX-License-Identifier: GPL-2.0-or-later
// Companies whose name alone is a word, or what people are called, too.
#include <array>

#include "common/names/actor_rows.h"

namespace kz {
namespace {

constexpr auto kWordFirms = std::to_array<ActorRow>({
    ActorRow{"apple", "US", "Apple Inc|Apple Computer|Apple Computers", "Apple"},
    ActorRow{"intel", "US", "Intel Corporation|Intel Corp", "Intel"},
    ActorRow{"oracle", "US", "Oracle Corporation|Oracle Corp", "Oracle"},
    ActorRow{"dell", "US", "Dell Technologies|Dell Computer|Dell Inc", "Dell"},
    ActorRow{"tesla", "US", "Tesla Motors|Tesla Inc", "Tesla"},
    ActorRow{"adobe", "US", "Adobe Systems|Adobe Inc", "Adobe"},
    ActorRow{"visa", "US", "Visa Inc|Visa International", "Visa"},
    ActorRow{"uber", "US", "Uber Technologies", "Uber"},
    ActorRow{"amazon", "US", "Amazon.com|Amazon Web Services", "Amazon"},
    ActorRow{"meta-platforms", "US", "Meta Platforms|Meta AI", "Meta"},
    ActorRow{"alphabet", "US", "Alphabet Inc", "Alphabet"},
    ActorRow{"caterpillar", "US", "Caterpillar Inc", "Caterpillar"},
    ActorRow{"citi", "US", "Citi Bank", "Citi"},
    ActorRow{"roche", "CH", "Roche Holding", "Roche"},
    ActorRow{"ferrari", "IT", "Ferrari SpA|Ferrari NV|Scuderia Ferrari", "Ferrari"},
    ActorRow{"jaguar", "GB", "Jaguar Cars", "Jaguar"},
    ActorRow{"gucci", "IT", "Gucci Group", "Gucci"},
    ActorRow{"prada", "IT", "Prada SpA", "Prada"},
    ActorRow{"armani", "IT", "Armani Group", "Armani"},
    ActorRow{"versace", "IT", "Versace SpA", "Versace"},
    ActorRow{"chanel", "FR", "Chanel SA", "Chanel"},
    ActorRow{"dior", "FR", "Christian Dior SE", "Dior"},
    ActorRow{"suzuki", "JP", "Suzuki Motor", "Suzuki"},
    ActorRow{"yamaha", "JP", "Yamaha Motor|Yamaha Corporation", "Yamaha"},
    ActorRow{"cadbury", "GB", "Cadbury plc", "Cadbury"},
    ActorRow{"kellogg", "US", "Kellogg Company|Kellogg's", "Kellogg"},
    ActorRow{"hilton", "US", "Hilton Hotels|Hilton Worldwide", "Hilton"},
    ActorRow{"marriott", "US", "Marriott International", "Marriott"},
    ActorRow{"sky", "GB", "Sky plc|Sky TV|Sky Sports", "Sky"},
    ActorRow{"virgin", "GB", "Virgin Group", "Virgin"},
    ActorRow{"prudential", "GB", "Prudential plc", "Prudential"},
    ActorRow{"kingfisher", "GB", "Kingfisher plc", "Kingfisher"},
    ActorRow{"hershey", "US", "Hershey Foods|Hershey Company", "Hershey"},
    ActorRow{"whirlpool", "US", "Whirlpool Corp|Whirlpool Corporation", "Whirlpool"},
    ActorRow{"adani", "IN", "Adani Group", "Adani"},
    ActorRow{"dangote", "NG", "Dangote Group", "Dangote"},
    ActorRow{"solvay", "BE", "Solvay SA", "Solvay"},
    ActorRow{"micron", "US", "Micron Technology", "Micron"},
    ActorRow{"capita", "GB", "Capita plc", "Capita"},
    ActorRow{"dyson", "GB", "Dyson Ltd", "Dyson"},
    ActorRow{"greggs", "GB", "Greggs plc", "Greggs"},
    ActorRow{"zoom", "US", "Zoom Video Communications", "Zoom"},
    ActorRow{"slack", "US", "Slack Technologies", "Slack"},
    ActorRow{"robinhood", "US", "Robinhood Markets", "Robinhood"},
    ActorRow{"peloton", "US", "Peloton Interactive", "Peloton"},
    ActorRow{"generali", "IT", "Assicurazioni Generali", "Generali"},
    ActorRow{"vinci", "FR", "Vinci SA", "Vinci"},
    ActorRow{"servier", "FR", "Laboratoires Servier", "Servier"},
    ActorRow{"macquarie", "AU", "Macquarie Group|Macquarie Bank", "Macquarie"},
    ActorRow{"mahindra", "IN", "Mahindra & Mahindra|Mahindra Group", "Mahindra"},
    ActorRow{"bajaj", "IN", "Bajaj Auto|Bajaj Group", "Bajaj"},
    ActorRow{"twitch", "US", "Twitch Interactive", "Twitch"},
    ActorRow{"discord", "US", "Discord Inc", "Discord"},
    ActorRow{"atos", "FR", "Atos SE", "Atos"},
});

}  // namespace

std::span<const ActorRow> word_firm_rows() {
  return kWordFirms;
}

}  // namespace kz
