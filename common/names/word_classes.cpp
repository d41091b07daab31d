// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/word_classes.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "common/names/given_names.h"
#include "common/names/key_table.h"
#include "common/names/name_list.h"
#include "common/places/gazetteer.h"
#include "common/places/place_resolver.h"

namespace kz {
namespace {

using namespace std::string_view_literals;  // "sv" knows the length of a literal without counting it

constexpr std::string_view kGivenNameTable[] = {
#include "common/names/given_name_table.inc"
};
constexpr std::string_view kSurnameTable[] = {
#include "common/names/surname_table.inc"
};
constexpr std::size_t kExpectedWords = 40'000;

constexpr std::string_view kTitles =
    "actor actress adm admiral ambassador analyst archbishop attorney author ayatollah baron baroness bishop brig "
    "brigadier cardinal chairman chairperson chairwoman chancellor chief "
    "col colonel commander commissioner comrade congressman congresswoman coach constable count countess crown dame "
    "deputy director doctor dr duke economist elbasy emir emperor "
    "envoy gen general governor imam inspector journalist judge lawyer justice king leader lieutenant lord lt madam "
    "maj major marshal mayor minister "
    "monsignor mr mrs ms mullah officer pastor pm pope premier president prince princess private prof professor queen "
    "rabbi rep "
    "representative reverend rev secretary sen senator sergeant sgt sheik sheikh sheriff sir spokesman spokesperson "
    "spokeswoman sultan "
    "superintendent treasurer tsar undersecretary vice viscount warlord";

constexpr std::string_view kOrgHeads =
    "academy brigades command communications corps gazette government guards herald legion magazine militia motors "
    "municipality newspaper pictures pharmaceuticals radio records software squadron steel studios systems tribune "
    "technologies technology telecom weekly "
    "administration agency airlines airways alliance army assembly association authority bank board brigade "
    "broadcasting bureau bundesbank cabinet center centre "
    "chamber church club coalition college commission committee company confederation conference congress consortium "
    "consulate corporation council "
    "court department directorate embassy exchange federation force forces foundation front fund group guard hospital "
    "house industries "
    "institute institution insurance laboratory league legislature ministry movement museum nations navy network "
    "observatory office organisation organization parliament "
    "partnership party police press regiment school secretariat senate service services society syndicate television "
    "trust tribunal union university";

constexpr std::string_view kOrgTails =
    "ab ag bhd bv co corp gmbh holding holdings inc kg kk llc lp ltd nv oy plc sa spa sab sarl";

constexpr std::string_view kPlaceTails =
    "airbase airfield basin cathedral cemetery dam desert falls glacier gorge mosque plateau prison reservoir volcano "
    "airport avenue bay beach boulevard bridge canal cape county creek district forest gulf highway hill hills hotel "
    "island islands lake "
    "mount mountain mountains ocean palace park peninsula plaza river road sea square stadium station strait street "
    "tower valley";

constexpr std::string_view kCommonWords =
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "according additionally afterwards again ago although also another around asked back because before besides both "
    "but buy buying christmas cold currently daily "
    "despite due during each earlier earnings east easter eastern eight either elsewhere even evening every "
    "eyewitnesses few finally first five following foreigners four "
    "former founded friends full further furthermore given great hence here however illustration image in including "
    "indeed independent information inside instead international "
    "islam islamic jewish christian catholic muslim muslims christians last late later latest least like local many "
    "meanwhile media middle might military million more moreover morning most much nearly "
    "nevertheless new news next nine nobody north northern nothing now officials old once one only opponents other "
    "others our over overall part people perhaps photo photos picture "
    "police previously prices prime pro protesters protest protests quarter quoting read reported reportedly reports "
    "republic republican republicans democrat democrats democratic communist communists conservative conservatives "
    "liberal liberals labour labor socialist socialists revolution residents results "
    "sales second security seven several shares shortly similar since six so social some sometimes soon sources south "
    "southern special state states still such "
    "summary ten thank thanks the their then there therefore these they this those though three thus today together "
    "tomorrow tonight traders troops two under unlike until "
    "update us video videos violence violent war we weather week west western what when whereas where whether which "
    "while white who why will with within without witnesses world year years yes yesterday yet you "
    "black big central chief dear dollar federal financial free global gross high home interior internet human rights "
    "national net no non note oil original political power public red required russian "
    "royal soviet star stock stocks street system tax total trade treasury treaty united web bond bonds cup open grand "
    "prix olympic olympics games championship championships division premier series super title tour "
    "gulf company companies government ministers economy business culture sport sports finance economic energy health "
    "education defense defence justice act agreement article chapter constitution law plan project program programme "
    "affairs foreign presidential opposition executive book books film day night good happy best better early end fact "
    "far final general group key left right lead life line little long low main major man men woman women may minor "
    "mid ex";

constexpr std::string_view kRoles =
    "activist adviser advisor aide banker blogger businessman businesswoman candidate ceo columnist commentator consul "
    "correspondent dissident editor entrepreneur expert fighter founder head historian lawmaker legislator manager mp "
    "negotiator official oligarch owner politician protester reporter researcher scientist soldier strategist trader "
    "writer";

constexpr std::string_view kRoleModifiers =
    "acting army assistant co defence defense economy education emergencies emergency energy executive ex finance "
    "first foreign former general government health human interim interior justice labor labour managing military "
    "national navy opposition parliamentary party permanent police political presidential press prime regional rights "
    "security senior special state trade transport union";

constexpr std::string_view kHonorifics =
    "mr mrs ms dr sir madam dame lord lady comrade prof crown count countess saint";

constexpr std::string_view kForces = "army government military navy opposition police presidential union";

constexpr std::string_view kAgencyWords = "afp ap dpa efe";

constexpr std::string_view kSpeechVerbs =
    "said says say told tells added adds announced argued asked asserted blamed called claimed commented complained "
    "confirmed declared "
    "demanded denied emphasised emphasized explained insisted noted observed pledged promised recalled remarked "
    "replied reported "
    "reiterated responded stated stressed suggested telephoned tweeted urged vowed warned wrote writes who";

// A place follows. "of" and "to" are too often followed by others.
constexpr std::string_view kLocatives =
    "across around at between beyond from in inside into near outside off throughout towards toward via within";

constexpr std::string_view kDivisions =
    "canton county department district governorate kray krai municipality oblast prefecture province region state "
    "voivodeship wilayat";

constexpr std::string_view kClubs =
    "albion athletic dynamo fc hotspur lokomotiv orient rangers rovers spartak united wanderers wednesday";

constexpr std::string_view kEvents =
    "accords agreements announcements awards bombings bonds championships conventions elections floods games heights "
    "news olympics parks primaries principles protests protocols riots shares stocks streets studies suburbs talks "
    "treaties trials villages times waters woods";

constexpr std::string_view kCommonAcronyms =
    "adp aids asap atm bbq bmi ceo cet cfo cgi cio coo covid cpi cto diy dj dna dvd edt esg est "
    "etc faq gdp gmt gnp gps hiv html http https icbm ied ieds iot ipo iq isbn km kph lgbt lng lpg mba mph mvp ngo "
    "ngos oem pdf phd pin pm pow ppi ppp pst pvc q1 q2 q3 q4 rbi sms sos suv suvs tba tnt tv ufo url usb "
    "usd utc vat vip vs wifi wmd wwi wwii www xxx";

constexpr std::string_view kParticles =
    "von van der den de da do dos das del della di du la le las los al el bin ibn ben bint abu ter ten zu zum zur af "
    "av ul ur y e";

struct Table {
  KeyTable<std::uint32_t> classes;
  std::unordered_set<std::string_view> speech;
  std::unordered_set<std::string_view> particles;
  std::unordered_set<std::string_view> locatives;
  std::unordered_set<std::string_view> divisions;
  std::unordered_set<std::string_view> clubs;
  std::unordered_set<std::string_view> events;
  std::unordered_set<std::string_view> acronyms;

  Table() {
    classes.reserve(kExpectedWords);
    add(given_names(), word_class::kGivenName);
    add(kTitles, word_class::kTitle);
    add(kOrgHeads, word_class::kOrgHead);
    add(kOrgTails, word_class::kOrgTail);
    add(kPlaceTails, word_class::kPlaceTail);
    add(kCommonWords, word_class::kCommon);
    add(kAgencyWords, word_class::kAgency);
    add(kRoles, word_class::kRole);
    add(kRoleModifiers, word_class::kRoleModifier);
    add(kHonorifics, word_class::kHonorific);
    add(kForces, word_class::kForce);
    for (const std::string_view chunk : kGivenNameTable) add_names(chunk, word_class::kGivenName);
    for (const std::string_view chunk : kSurnameTable) add_names(chunk, word_class::kSurname);
    for_each_item(kSpeechVerbs, ' ', [&](std::string_view word) { speech.insert(word); });
    for_each_item(kParticles, ' ', [&](std::string_view word) { particles.insert(word); });
    for_each_item(kLocatives, ' ', [&](std::string_view word) { locatives.insert(word); });
    for_each_item(kDivisions, ' ', [&](std::string_view word) { divisions.insert(word); });
    for_each_item(kClubs, ' ', [&](std::string_view word) { clubs.insert(word); });
    for_each_item(kEvents, ' ', [&](std::string_view word) { events.insert(word); });
    for_each_item(kCommonAcronyms, ' ', [&](std::string_view word) { acronyms.insert(word); });
  }

  void add(std::string_view list, std::uint32_t word_class) {
    for_each_item(list, ' ', [&](std::string_view word) { classes.add(word, word_class, std::equal_to<>()); });
  }

  /// Names of people that are not also countries, peoples or large cities.
  void add_names(std::string_view chunk, std::uint32_t word_class) {
    for_each_item(chunk, '\n', [&](std::string_view line) {
      for_each_item(line, ' ', [&](std::string_view word) {
        const auto places = Gazetteer::standard().find(word);
        const bool is_place = std::any_of(places.begin(), places.end(), [](const PlaceName& name) {
          return name.use == PlaceNameUse::demonym || is_prominent(*name.place);
        });
        if (!is_place && classes.find(word).empty()) classes.add(word, word_class, std::equal_to<>());
      });
    });
  }
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

}  // namespace

std::uint32_t word_classes(std::string_view form) {
  std::uint32_t classes = 0;
  for (const std::uint32_t word_class : table().classes.find(form)) classes |= word_class;
  return classes;
}

bool is_speech_verb(std::string_view form) {
  return table().speech.contains(form);
}

bool is_locative(std::string_view form) {
  return table().locatives.contains(form);
}

bool is_division_word(std::string_view form) {
  return table().divisions.contains(form);
}

bool is_club_word(std::string_view form) {
  return table().clubs.contains(form);
}

bool is_event_word(std::string_view form) {
  return table().events.contains(form);
}

bool is_common_acronym(std::string_view form) {
  return table().acronyms.contains(form);
}

bool is_name_particle(std::string_view form) {
  return table().particles.contains(form);
}

}  // namespace kz
