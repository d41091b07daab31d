// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tables/names/word_packer.h"

#include <algorithm>
#include <functional>

#include "common/item_list.h"
#include "common/names/key_table.h"
#include "common/names/word_classes.h"
#include "common/tables/key_packer.h"
#include "common/tables/names/given_names.h"

namespace kz {
namespace {

using namespace std::string_view_literals;  // "sv" knows the length of a literal without counting it

constexpr std::string_view kGivenNameTable[] = {
#include "common/tables/names/given_name_table.inc"
};
constexpr std::string_view kSurnameTable[] = {
#include "common/tables/names/surname_table.inc"
};

// Surnames that the table lacks, of Africa, the Andes and the Pacific.
constexpr std::string_view kMoreSurnames[] = {
    "abbou adrianzen akere akhannouch aouchiche assoul atamaint attaf bainimarama bashagha bathily bazoum bedie "
    "belabbas belhaj bemba benabdallah benabderrahmane bengrina benkirane beugre bictogo biruta bisimwa boluarte "
    "bouden boulkheir bouregaa bourita bozize bunyoni chabat chaouachi chebbi chengriha damiba dbeibah diomaye diongo "
    "djilali djotodia dologuele doumbouya eke embalo erigaisi fakafanua fayulu gbagbo ghannouchi ghazouani goita "
    "goudjil goumou habineza haftar hammami hancco hanoune heine hervas houenipwela huayllani ilunga ingabire kabore "
    "kabuya kagame kalsakau kamikamica kamto karoui katumbi kazadi kikuni kokalla kolelas komboigo kyelem lachgar "
    "laenser lahlou larbaoui lekjaa llorenti loughman lukonde lutundula maamau madouri maghzaoui makosso makri "
    "malielegaoi mambe manele mangoush marape mataafa mbarek mbasogo mechichi meckassoua menfi mezzour mokoko mounib "
    "moussi mraihi mukwege mushikiwabo mutamba muyaya muzito myboto nabiam namah nangaa natano natapei ndayishimiye "
    "ndirakobuca ndoki nduhungirehe nekkaz ngirente ngoh ngoma ngoy ngrebada nguema nguessan nguesso ngute nibigira "
    "nivyabandi nkom nkurunziza noboa nsengiyumva ntaganda ntahorwamiye nyabenda nzouba obiang oligui oscorima osih "
    "othmani ouahbi ouattara ouedraogo oyono panuelo pohiva ponyo praggnanandhaa prasad rabuka remengesau rwasa "
    "rwigara sagasti salwai sassou sesanga simina sogavare sopoaga sovaleni suminwa tabbou taboubi takala tambela "
    "tchiroma tebboune tetteh tiani tikoduadua tkatchenko touadera trabelsi tshibala tuimavave tuionetoa valbonesi "
    "vizcarra wale whipps zaafrani zammel zeine zenaidi"};

constexpr std::string_view kTitles =
    "abbess academician alhaji archduchess archduke assemblyman assemblywoman bapak baronet cllr coadjutor "
    "commandant comptroller contessa coroner councilor duchess empress ensign hajia havildar hegumen "
    "hejtman infanta insp kyai lcpl maharaja maharani mallam marchioness marquess "
    "otunba pfc radm rebbe sardar sqn ssgt starosta subedar swami tsarina vadm voivode "
    "actor actress adm admiral akim alderman ambassador analyst archbishop archimandrite attorney author ayatollah "
    "baron baroness begum bishop brig brigadier brother caliph capt captain cardinal chair chairman chairperson "
    "chairwoman "
    "chancellor chaplain chief cmdr coach col colonel comandante commander commissioner comrade congressman "
    "congresswoman constable consul corporal councillor councilman councilwoman count countess cpl crown dame deputy "
    "detective director doctor doctors dr duke economist elbasy emir emperor envoy father frau gen general gov "
    "governor haj haji hajj hajji herr hetman hojatoleslam imam inspector journalist judge judges justice justices "
    "king "
    "lawyer leader lieutenant lord lt madam madame maj major marshal maulana mayor mep minister miss mister monsieur "
    "monsignor mp mr mrs ms mufti mullah nawab officer pastor patriarch pm pope premier president presidents prince "
    "princess private prof professor pvt queen rabbi rear rector rep representative rev reverend secretary sen senator "
    "senators senor senora sergeant sgt sheik sheikh sheriff sir sister speaker spokesman spokesperson spokeswoman "
    "archdeacon archpriest aunt auntie catholicos dato datin datuk daw delegate dona eminence encik excellency fr "
    "grandma grandpa highness hodjatoleslam hojjatoleslam holiness hon honorable honourable lady majesty martyr "
    "maulvi mawlawi mawlana metropolitan mlle mme moulana msgr mulla mullah pandit prelate primate prinz prinzessin "
    "puan sayyed sayyid senhor senhora shaikh shaykh shri shrimati signor signora smt sri supt tengku tunku uncle "
    "ustad ustaz "
    "sultan superintendent taoiseach treasurer tsar undersecretary vicar vice viscount warlord";

constexpr std::string_view kOrgHeads =
    "bancorp bancshares biotech breweries brewery cartel clinic cooperative enterprises genomics laboratories "
    "archdiocese ballet chancellery choir conservatoire conservatory constabulary diocese ensemble eparchy "
    "apparatus duma synod "
    "inspectorate institutes orchestra patriarchate pharma philharmonic polytechnic procuratorate quartet realty "
    "reinsurance robotics seminary shipyard shipyards superintendency supermarkets taskforce therapeutics "
    "academy battalion brigades chronicle command communications corps fleet gazette gendarmerie government guards "
    "herald legion "
    "journal magazine militia motors "
    "municipality newspaper pictures pharmaceuticals radio records software squadron staff steel studios systems times "
    "tribune "
    "technologies technology telecom weekly "
    "administration agency airlines airways alliance army assembly association authority bank board brigade "
    "broadcasting bureau bundesbank cabinet center centre "
    "chamber church club coalition college commission committee company confederation conference congress consortium "
    "consulate corporation council "
    "court department directorate embassy exchange federation force forces forum foundation front fund group guard "
    "hospital "
    "house industries "
    "institute institution insurance laboratory league legislature marines ministry movement museum nations navy "
    "network "
    "observatory office organisation organization parliament "
    "partnership party police press regiment school secretariat securities senate service services society syndicate "
    "television trust tribunal union university";

constexpr std::string_view kOrgTails =
    "ab ag asa bhd bv cjsc co corp fc gmbh holding holdings inc jsc kft kg kk llc llp lp ltd nv ojsc oy oyj pjsc plc "
    "pte "
    "pty sa spa sab sarl srl zrt";

// "Quellmark Energy": companies, where a name stands before; most are ordinary words by themselves.
constexpr std::string_view kTrades =
    "advisers advisors aerospace air assurance biosciences brands capital cement chemicals consulting diagnostics "
    "electronics energy entertainment finance financial foods gas gold healthcare instruments investments labs lines "
    "logistics media metals minerals mining networks oil partners petrochemicals petroleum power properties publishing "
    "railways refining renewables resources restaurants retail semiconductor semiconductors shipping solar stores "
    "telecommunications textiles ventures wireless";

constexpr std::string_view kPlaceTails =
    "abbey archipelago arena atoll ballpark barrage basilica canyon castle chapel citadel coliseum expressway fortress "
    "freeway heights lagoon monastery motorway oasis racecourse reef shoal steppe theater theatre township tunnel "
    "velodrome "
    "airbase airfield basin cathedral cemetery dam desert falls glacier gorge mosque plateau prison reservoir volcano "
    "airport ave avenue bay beach blvd boulevard bridge canal cape county creek district forest gulf highway hill "
    "hills "
    "hotel island islands lake "
    "mount mountain mountains ocean palace park peninsula plaza river road sea square stadium station strait street "
    "tower towers valley";

constexpr std::string_view kCommonWords =
    "enter near often "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "according additionally afterwards again ago although also another around asked back because before besides both "
    "but buy buying christmas cold currently daily "
    "counties despite due during each earlier earnings east easter eastern eight either elsewhere even evening every "
    "eyewitnesses few finally first five following foreigners four "
    "former founded friends full further furthermore given great hence here however illustration image in including "
    "indeed independent information inside instead international limited "
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
    "affairs assistant electric foreign partners staff presidential opposition executive book books film day night "
    "good happy best better early end fact "
    "far final general group key left right lead life line little long low main major male female man men woman women "
    "may minor "
    "mid ex dlr dlrs mps meps dems anyway clearly everybody everyone likewise maybe meantime nowadays obviously "
    "somebody someone similarly thereafter unfortunately whatever whenever wherever whoever";

constexpr std::string_view kRoles =
    "tory "
    "accordionist acrobat aerialist alpinist anaesthetist anesthesiologist animator archivist arsonist "
    "assemblywoman astrologer aviator babysitter bailiff balloonist bandleader barista barmaid barman beekeeper "
    "biochemist blacksmith boatman bosun botanist bricklayer burglar bursar cabbie calligrapher canoeist "
    "canvasser caricaturist cellmate ceramicist cheerleader chiropractor chorister churchwarden cinematographer "
    "clairvoyant clarinettist coauthor comedienne conman contestant contralto cosmologist countertenor coxswain "
    "criminologist critic crofter croupier curate deaconess defector deportee dermatologist dietician dietitian "
    "dramaturge ecologist entomologist escapee ethnographer ethnologist evacuee flautist florist flutist "
    "folklorist forester fraudster fundraiser futurist gamekeeper gendarme genealogist geneticist geographer "
    "ghostwriter glaciologist grandmaster groundsman gunner gynaecologist gynecologist harpist headmistress "
    "headteacher heiress helmsman heptathlete hermit hooligan horticulturist humorist hydrologist illusionist "
    "impresario infantryman influencer informant internist juror karateka kayaker keyboardist kickboxer landlady "
    "laureate librarian librettist lifeboatman lifeguard luger lyricist magician masseur masseuse medic "
    "microbiologist militiaman motorcyclist motorist muralist musicologist mycologist nanny neuroscientist "
    "neurosurgeon nutritionist oarsman oboist obstetrician oceanographer ombudsman ophthalmologist optician "
    "optometrist organist ornithologist orthodontist osteopath palaeontologist paleontologist paralegal "
    "parishioner patrolman pentathlete percussionist perpetrator philanthropist physiotherapist polemicist "
    "postman postmaster postwoman primatologist psephologist psychoanalyst psychotherapist pundit puppeteer "
    "radiologist landlord reservist restaurateur reviewer rheumatologist satirist schoolboy schoolgirl schoolmaster "
    "schoolteacher seaman seamstress seminarian serviceman servicewoman sexton showjumper showman showrunner "
    "socialite sommelier spearfisherman speechwriter speedskater stenographer stonemason storyteller stuntman "
    "stuntwoman submariner surfer swindler swordsman taxidermist televangelist theorist therapist tiktoker "
    "toxicologist trawlerman triathlete trombonist tutor undertaker urbanist urologist valet verger videographer "
    "violist virtuoso vlogger volcanologist vulcanologist weatherman wingback woodcutter zoologist "
    "abbot academic academician accountant activist adviser advisor advocate agitator aide airman alderman anchorman "
    "anthropologist archaeologist archer architect assassin assemblyman astronaut astronomer astrophysicist athlete "
    "attacker auditor backbencher ballerina banker baritone barrister bartender basketballer bassist batsman "
    "biathlete billionaire biographer biologist blogger bodyguard bomber boss bowler boxer broker businessman "
    "businesswoman "
    "cameraman campaigner candidate captain cardiologist carpenter cartoonist catcher cellist ceo challenger champion "
    "chaplain chauffeur chef chemist chieftain choreographer cleric clerk climatologist climber columnist comedian "
    "commando commentator complainant composer conductor conservationist consul contender convict cornerback coroner "
    "corporal "
    "correspondent cosmonaut councillor councilman councilor councilwoman counsel courier cricketer curator cyclist "
    "dancer "
    "deacon dean debutant decathlete defendant defender demonstrator dentist designer detainee detective dictator "
    "diplomat dissident diver dramatist driver drummer editor electrician engineer entrepreneur environmentalist "
    "epidemiologist essayist evangelist expert extremist eyewitness farmer featherweight fencer fighter filmmaker "
    "finalist financier firefighter fisherman footballer founder frontman frontrunner fugitive fullback gangster "
    "gardener "
    "geologist goalie goalkeeper golfer guerrilla guitarist gunman gymnast hacker hairdresser head headmaster "
    "heavyweight heir hijacker historian hostage housewife hunter hurdler illustrator immunologist incumbent "
    "industrialist inmate insurgent interpreter inventor investigator jihadist jockey judoka jurist killer laborer "
    "labourer lama lawmaker lecturer legend legislator lightweight linebacker linesman linguist lobbyist magistrate "
    "magnate manager marathoner mathematician mechanic medalist medallist mediator mercenary merchant meteorologist "
    "middleweight midfielder midwife migrant militant millionaire missionary mobster monarch monk mountaineer mp "
    "mufti murderer musician nationalist naturalist negotiator neurologist newcomer newscaster newsreader nominee "
    "notary novelist nun nurse official oligarch oncologist organiser organizer orientalist outfielder owner "
    "paediatrician painter paramedic paratrooper parliamentarian pathologist pediatrician pensioner pharmacist "
    "philologist philosopher photographer physician physicist pianist pilot pitcher plaintiff playmaker playwright "
    "plumber poet policeman policewoman politician preacher presenter priest principal prisoner producer programmer "
    "promoter prophet prosecutor "
    "protester provost psychiatrist psychologist pupil quarterback rancher rapper rebel rector referee refugee "
    "reporter "
    "rescuer researcher resident retiree revolutionary rider robber rookie rower ruler runner sailor salesman "
    "saxophonist scholar scientist screenwriter sculptor seed seismologist semifinalist separatist shepherd "
    "shopkeeper shortstop singer sinologist skater skier skipper slugger smuggler sniper snowboarder sociologist "
    "soldier solicitor songwriter soprano spinner sprinter star statesman stateswoman statistician strategist striker "
    "strongman student substitute supermodel surgeon survivor suspect swimmer tailor teacher teenager tenor terrorist "
    "theologian trader trainer translator tribesman trooper trumpeter tycoon umpire veteran veterinarian vicar victim "
    "villager violinist virologist vocalist volunteer waiter waitress weightlifter welder welterweight whistleblower "
    "wicketkeeper winger winner witness wrestler writer yachtsman youngster youtuber";

// Whose name follows: "his wife Nina Berg".
constexpr std::string_view kRelations =
    "aunt boyfriend brother colleague compatriot counterpart cousin daughter father fiance fiancee friend girlfriend "
    "granddaughter grandfather grandmother grandson husband mother nephew niece predecessor sister son spouse "
    "stepdaughter stepfather stepmother stepson successor teammate uncle widow widower wife";

constexpr std::string_view kRoleModifiers =
    "acting army assistant co defence defense economy education emergencies emergency energy executive ex finance "
    "first foreign former general government health human interim interior justice labor labour managing military "
    "national navy opposition parliamentary party permanent police political presidential press prime regional rights "
    "security senior special state trade transport union";

constexpr std::string_view kHonorifics =
    "aunt auntie dato datin datuk daw dona eminence encik excellency grandma grandpa highness holiness hon honorable "
    "honourable majesty martyr mlle mme pandit prinz prinzessin puan sayyed sayyid senhor senhora shaikh shaykh shri "
    "shrimati signor signora smt sri tengku tunku uncle ustad ustaz "
    "comrade count countess crown dame dr frau herr lady lord madam madame miss mister monsieur mr mrs ms prof saint "
    "senor senora sir";

constexpr std::string_view kForces = "army government military navy opposition police presidential union";

constexpr std::string_view kAgencyWords = "afd afp ap dpa efe";

constexpr std::string_view kSpeechVerbs =
    "acknowledged acknowledges added adds admits admitted announced answered argued argues asked asserted believes "
    "blamed called claimed commented comments complained conceded concedes concluded condemned confirmed countered "
    "criticised criticized declared demanded denied emphasised emphasises emphasized emphasizes exclaimed explained "
    "explains insisted insists joked lamented noted observed pledged pointed praised predicted predicts promised "
    "quipped recalled recalls recounted reiterated remarked replied replies reported responded responds retorted said "
    "say says shouted stated stressed stresses suggested suggests telephoned tells testified thanked told tweeted "
    "urged vowed warned warns welcomed who writes wrote";

// A place follows. "of" and "to" are too often followed by others.
constexpr std::string_view kLocatives =
    "across around at between beyond from in inside into near outside off throughout towards toward via within";

constexpr std::string_view kDivisions =
    "canton county department district governorate kray krai municipality oblast prefecture province region state "
    "territory voivodeship wilayat";

constexpr std::string_view kClubs =
    "albion athletic dynamo fc hotspur lokomotiv orient rangers rovers spartak united wanderers";

constexpr std::string_view kEvents =
    "accords agreements announcements awards bombings bonds championships conventions elections floods games heights "
    "news olympics parks primaries principles protests protocols riots shares stocks streets studies suburbs talks "
    "treaties trials villages times waters woods";

// "Operation Inherent Resolve", "Hurricane Katrina".
constexpr std::string_view kCallers = "cyclone exercise hms hurricane operation storm typhoon uss";

// "Davis Cup": what is called after someone. No words that are surnames, too.
constexpr std::string_view kCalledAfter =
    "accord accords agreement carnival convention conventions declaration marathon memorandum pact protocol statute "
    "treaty "
    "award awards championship championships cup election festival games lecture medal memorial olympics "
    "prize "
    "scholarship show theater theatre trophy";

constexpr std::string_view kCommonAcronyms =
    "ad adp aids am bc cif fob dc eg ie la pm asap atm bbq bmi ceo cctv cet cfo cgi cio coo covid cpi cto diy dj dna "
    "dvd edt esg est "
    "adhd cpu ecg etc faq gcse gcses gdp gmo gmt gnp gps hiv html http https icbm ied ieds iot ipo iq isbn ivf km kph "
    "lcd lgbt lng lpg lsd mba mdma mph mri mrsa msp msps mvp ngo "
    "ngos oap oaps oem pdf phd pin pm pow ppi ppp pst ptsd pvc q1 q2 q3 q4 rbi rfid sms sos suv suvs tba sars tnt tv "
    "ufo url usb "
    "usd utc vat vip vs wifi wmd wwi wwii www xxx";

constexpr std::string_view kParticles =
    "von van der den de da do dos das del della di du la le las los al el bin ibn ben bint abu ter ten zu zum zur af "
    "av ul ur y e arap wa";

/// Words and their classes, one value for each class.
class WordTable {
 public:
  void add(std::string_view list, std::uint32_t word_class) {
    for_each_item(list, ' ', [&](std::string_view word) { words_.add(word, word_class, std::equal_to<>()); });
  }

  /// Names of people that are not also countries, peoples, large cities, or words of other classes.
  void add_names(std::span<const std::string_view> table, std::uint32_t word_class, const Gazetteer& gazetteer) {
    for (const std::string_view chunk : table) {
      for_each_item(chunk, '\n', [&](std::string_view line) {
        for_each_item(line, ' ', [&](std::string_view word) {
          if (!is_place(word, gazetteer) && words_.find(word).empty()) words_.add(word, word_class, std::equal_to<>());
        });
      });
    }
  }

  /// The same, but surnames may be among them.
  void add_more_given_names(std::string_view names, const Gazetteer& gazetteer) {
    for_each_item(names, ' ', [&](std::string_view word) {
      const auto classes = words_.find(word);
      const bool is_free = std::all_of(classes.begin(), classes.end(),
                                       [](std::uint32_t other) { return other == word_class::kSurname; });
      if (is_free && !is_place(word, gazetteer)) words_.add(word, word_class::kGivenName, std::equal_to<>());
    });
  }

  /// Which of the given names are little else.
  void tell_first_names(std::string_view names, const Gazetteer& gazetteer) {
    for_each_item(names, ' ', [&](std::string_view word) {
      const auto classes = words_.find(word);
      const bool is_alone = std::all_of(classes.begin(), classes.end(),
                                        [](std::uint32_t other) { return other == word_class::kGivenName; });
      if (is_alone && !classes.empty() && gazetteer.find(word).empty()) {
        words_.add(word, word_class::kFirstName, std::equal_to<>());
      }
    });
  }

  [[nodiscard]] std::string pack() const {
    std::vector<KeyToPack> keys;
    words_.for_each_entry([&](std::string_view word, std::span<const std::uint32_t> classes, std::size_t) {
      std::uint32_t all = 0;
      for (const std::uint32_t word_class : classes) all |= word_class;
      keys.push_back({word, all, 0});
    });
    return pack_keys(keys);
  }

 private:
  static bool is_place(std::string_view word, const Gazetteer& gazetteer) {
    const auto places = gazetteer.find(word);
    return std::any_of(places.begin(), places.end(), [](const PlaceName& name) {
      return name.use() == PlaceNameUse::demonym || is_prominent(name.place());
    });
  }

  KeyTable<std::uint32_t> words_;
};

}  // namespace

std::string pack_words(const Gazetteer& gazetteer) {
  WordTable words;
  words.add(given_names(), word_class::kGivenName);
  words.add(kTitles, word_class::kTitle);
  words.add(kOrgHeads, word_class::kOrgHead);
  words.add(kOrgTails, word_class::kOrgTail);
  words.add(kPlaceTails, word_class::kPlaceTail);
  words.add(kTrades, word_class::kTrade);
  words.add(kCommonWords, word_class::kCommon);
  words.add(kAgencyWords, word_class::kAgency);
  words.add(kRoleModifiers, word_class::kRoleModifier);
  words.add(kHonorifics, word_class::kHonorific);
  words.add(kForces, word_class::kForce);
  words.add(kCalledAfter, word_class::kCalledAfter);
  words.add(kCallers, word_class::kCaller);
  words.add_names(kGivenNameTable, word_class::kGivenName, gazetteer);
  words.add_names(kSurnameTable, word_class::kSurname, gazetteer);
  words.add_names(kMoreSurnames, word_class::kSurname, gazetteer);
  words.add_more_given_names(regional_given_names(), gazetteer);
  words.tell_first_names(given_names(), gazetteer);
  words.add(kRoles, word_class::kRole);  // Shepherd and Hunter are surnames all the same
  words.add(kRelations, word_class::kRelation);
  words.add(kSpeechVerbs, word_class::kSpeechVerb);
  words.add(kParticles, word_class::kParticle);
  words.add(kLocatives, word_class::kLocative);
  words.add(kDivisions, word_class::kDivision);
  words.add(kClubs, word_class::kClub);
  words.add(kEvents, word_class::kEvent);
  words.add(kCommonAcronyms, word_class::kCommonAcronym);
  return words.pack();
}

}  // namespace kz
