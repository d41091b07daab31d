// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/word_classes.h"

#include <unordered_map>
#include <unordered_set>

#include "common/names/given_names.h"
#include "common/names/name_list.h"

namespace kz {
namespace {

constexpr std::string_view kTitles =
    "actor actress adm admiral ambassador analyst archbishop attorney author ayatollah baron baroness bishop brig "
    "brigadier cardinal chairman chairperson chairwoman chancellor chief "
    "col colonel commander commissioner comrade congressman congresswoman coach constable count countess crown dame "
    "deputy director doctor dr duke economist emir emperor "
    "envoy gen general governor imam inspector journalist judge lawyer justice king leader lieutenant lord lt madam "
    "maj major marshal mayor minister "
    "monsignor mr mrs ms mullah officer pastor pm pope premier president prince princess private prof professor queen "
    "rabbi rep "
    "representative reverend rev secretary sen senator sergeant sgt sheik sheikh sheriff sir spokesman spokesperson "
    "spokeswoman sultan "
    "superintendent treasurer tsar undersecretary vice viscount warlord";

constexpr std::string_view kOrgHeads =
    "academy administration agency airlines airways alliance army assembly association authority bank board brigade "
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
    "airport avenue bay beach boulevard bridge canal cape county creek district forest gulf highway hill hills hotel "
    "island islands lake "
    "mount mountain mountains ocean palace park peninsula plaza river road sea square stadium station strait street "
    "tower valley";

constexpr std::string_view kCommon =
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

constexpr std::string_view kAgencies = "afp ap dpa efe";

constexpr std::string_view kSpeechVerbs =
    "said says say told tells added adds announced argued asked asserted blamed called claimed commented complained "
    "confirmed declared "
    "demanded denied emphasised emphasized explained insisted noted observed pledged promised recalled remarked "
    "replied reported "
    "reiterated responded stated stressed suggested telephoned tweeted urged vowed warned wrote writes who";

constexpr std::string_view kParticles =
    "von van der den de da do dos das del della di du la le las los al el bin ibn ben bint abu ter ten zu zum zur af "
    "av ul ur y e";

struct Table {
  std::unordered_map<std::string_view, std::uint32_t> classes;
  std::unordered_set<std::string_view> speech;
  std::unordered_set<std::string_view> particles;

  Table() {
    classes.reserve(2600);
    add(given_names(), word_class::kGivenName);
    add(kTitles, word_class::kTitle);
    add(kOrgHeads, word_class::kOrgHead);
    add(kOrgTails, word_class::kOrgTail);
    add(kPlaceTails, word_class::kPlaceTail);
    add(kCommon, word_class::kCommon);
    add(kAgencies, word_class::kAgency);
    for_each_item(kSpeechVerbs, ' ', [&](std::string_view word) { speech.insert(word); });
    for_each_item(kParticles, ' ', [&](std::string_view word) { particles.insert(word); });
  }

  void add(std::string_view list, std::uint32_t word_class) {
    for_each_item(list, ' ', [&](std::string_view word) { classes[word] |= word_class; });
  }
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

}  // namespace

std::uint32_t word_classes(std::string_view form) {
  const auto found = table().classes.find(form);
  return found == table().classes.end() ? 0 : found->second;
}

bool is_speech_verb(std::string_view form) {
  return table().speech.contains(form);
}

bool is_name_particle(std::string_view form) {
  return table().particles.contains(form);
}

}  // namespace kz
