// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/org_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/known_names.h"
#include "common/names/name_runs.h"
#include "common/names/word_classes.h"
#include "common/text/characters.h"

namespace kz {
namespace {

using word_class::kCommon;
using word_class::kOrgHead;
using word_class::kOrgTail;
using word_class::kTitle;

bool adjoins_last(const NameWord& word) {
  return word.gap == NameGap::space || word.gap == NameGap::hyphen || word.gap == NameGap::joint;
}

bool is_name_part(const NameWord& word) {
  return word.is_capitalized() && !word.is_stop_word;
}

bool is_small(const NameWord& word, std::string_view form) {
  return word.letter_case == LetterCase::lower && word.form == form;
}

bool is_legal_form(const NameWord& word) {
  const bool is_tuareg = word.form == "ag" && word.letter_case == LetterCase::title;  // "Iyad Ag Ghaly"
  return ((word.classes & kOrgTail) != 0 && !is_tuareg) || is_small(word, "plc");
}

/// "Private Limited", "Pvt Ltd".
bool is_private_form(std::span<const NameWord> words, std::size_t at) {
  const bool is_private = words[at].form == "private" || words[at].form == "pvt";
  return is_private && words[at].is_capitalized() && at + 1 < words.size() && stands_close(words[at + 1]) &&
         (words[at + 1].form == "limited" || words[at + 1].form == "ltd");
}

/// "Quell Limited", but not "Quell Limited Partnership".
bool is_limited(std::span<const NameWord> words, std::size_t at) {
  const bool goes_on = at + 1 < words.size() && stands_close(words[at + 1]) && words[at + 1].is_capitalized();
  return words[at].form == "limited" && words[at].is_capitalized() && !goes_on;
}

/// "A/S".
bool is_danish_form(std::span<const NameWord> words, std::size_t at) {
  return words[at].form == "a" && words[at].letter_case == LetterCase::upper && at + 1 < words.size() &&
         words[at + 1].form == "s" && words[at + 1].gap == NameGap::joint;
}

/// Forms that a comma may stand before; "Adelaide, SA" is in South Australia.
bool may_follow_comma(const NameWord& word) {
  constexpr std::array<std::string_view, 9> kForms = {"corp", "gmbh", "inc", "limited", "llc",
                                                      "llp",  "lp",   "ltd", "plc"};
  return is_one_of(word.form, kForms);
}

/// "Workers' Party", "Drivers' Union": of people, not of one.
bool is_of_people(const NameWord& word) {
  constexpr std::array<std::string_view, 31> kMany = {
      "people",    "peoples",     "workers",   "farmers",    "women",     "children",  "men",     "veterans",
      "nurses",    "teachers",    "students",  "writers",    "mothers",   "soldiers",  "parents", "journalists",
      "lord",      "magistrates", "taxpayers", "ratepayers", "players",   "growers",   "tenants", "citizens",
      "fishermen", "patriots",    "consumers", "employees",  "employers", "relatives", "families"};
  if (is_one_of(word.form, kMany)) return true;
  const bool is_plural = word.form.size() > 4 && word.form.back() == 's';
  return is_plural && (word_classes(word.form.substr(0, word.form.size() - 1)) & (word_class::kRole | kTitle)) != 0;
}

bool is_institution(const NameWord& word) {
  constexpr std::array<std::string_view, 8> kInstitutions = {"academy",  "church",    "college", "collegiate",
                                                             "hospital", "infirmary", "school",  "university"};
  return is_one_of(word.form, kInstitutions);
}

/// "St Mary's Primary School", "Guy's Hospital", "King's College": but not "Moscow's University".
bool is_of_patron(std::span<const NameWord> words, std::size_t at) {
  const bool is_saint = at > 0 && adjoins_last(words[at]) && words[at - 1].is_capitalized() &&
                        (words[at - 1].form == "st" || words[at - 1].form == "saint");
  const std::size_t name = is_saint ? at - 1 : at;
  if (known_name_at(words, name, Capitals::tell).prominent_place() != nullptr) return false;
  if (is_saint || words[at + 1].form == "hospital") return true;
  return (words[at].form == "king" || words[at].form == "queen") && is_institution(words[at + 1]);
}

/// "Wendy's International Inc", where what follows is no name by itself; but not "Kuwait's Holdings".
bool is_of_brand(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 7> kBehind = {"holding", "holdings",    "international", "investors",
                                                       "limited", "restaurants", "stores"};
  const NameWord& next = words[at + 1];
  const bool is_behind = is_one_of(next.form, kBehind) || (next.classes & kOrgTail) != 0;
  return is_behind && known_name_at(words, at, Capitals::tell).prominent_place() == nullptr;
}

/// What ministries, institutes and the like are for.
bool is_subject_word(std::string_view form) {
  constexpr auto kDuties = std::to_array<std::string_view>({
      "affairs",        "agriculture", "airports",       "alcohol",        "animal",      "aviation",   "budget",
      "business",       "commerce",    "competition",    "construction",   "consumer",    "customs",    "defence",
      "defense",        "development", "economic",       "economy",        "emergencies", "employment", "energy",
      "environment",    "equality",    "explosives",     "export",         "family",      "finance",    "firearms",
      "fisheries",      "food",        "forestry",       "forests",        "gender",      "health",     "higher",
      "highways",       "housing",     "human",          "immigration",    "inclusion",   "industrial", "industries",
      "industry",       "information", "infrastructure", "inspection",     "integration", "investment", "irrigation",
      "justice",        "labor",       "labour",         "land",           "lands",       "livestock",  "manpower",
      "migration",      "mines",       "mining",         "policy",         "ports",       "prevention", "procurement",
      "protection",     "public",      "railways",       "reconstruction", "recreation",  "regulation", "relief",
      "religious",      "resources",   "rights",         "roads",          "rural",       "sanitation", "security",
      "shipping",       "social",      "standards",      "supervision",    "tax",         "tobacco",    "transport",
      "transportation", "urban",       "veterans",       "water",          "welfare",     "women",      "youth",
  });
  constexpr auto kFields = std::to_array<std::string_view>({
      "antiquities",    "aquaculture", "archives",    "biofuels",    "climate",      "communication",
      "communications", "culture",     "digital",     "diplomacy",   "ecology",      "economics",
      "education",      "gas",         "geology",     "heritage",    "hydrocarbons", "innovation",
      "languages",      "law",         "linguistics", "management",  "maritime",     "media",
      "medicine",       "meteorology", "metrology",   "minerals",    "museums",      "natural",
      "nature",         "nutrition",   "oceans",      "oil",         "petroleum",    "pharmacy",
      "planning",       "research",    "science",     "sciences",    "skills",       "sport",
      "sports",         "statistics",  "strategy",    "sustainable", "technology",   "telecommunications",
      "tourism",        "trade",       "veterinary",  "wildlife",
  });
  return is_one_of(form, kDuties) || is_one_of(form, kFields);
}

/// "Co", "Sons" behind "and" or "&".
bool is_partner_word(const NameWord& word) {
  constexpr std::array<std::string_view, 7> kWords = {"associates", "brothers", "co",  "company",
                                                      "partners",   "son",      "sons"};
  return is_name_part(word) && is_one_of(word.form, kWords);
}

/// Words from `at` on that only names are made of, three at most.
std::size_t plain_names_end(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMost = 3;
  constexpr std::uint32_t kNever = kCommon | kTitle | kOrgHead | kOrgTail;
  std::size_t last = at;
  while (last < words.size() && last - at < kMost && is_name_part(words[last]) &&
         (last == at || stands_close(words[last])) && (words[last].classes & kNever) == 0 &&
         !words[last].has_possessive) {
    ++last;
  }
  return last;
}

/// First words of organisations in the languages of the news; short ones only in capitals.
constexpr std::string_view kLeadingWords[] = {"ab",           "ac",          "academie",
                                              "accademia",    "afc",         "agence",
                                              "agencia",      "agenzia",     "akademie",
                                              "aktiebolaget", "ao",          "asociacion",
                                              "associacao",   "banca",       "banco",
                                              "bank",         "banque",      "biblioteca",
                                              "bibliotheque", "bk",          "bundesamt",
                                              "centro",       "clinica",     "colegio",
                                              "comite",       "compagnie",   "confederacion",
                                              "conseil",      "consejo",     "consiglio",
                                              "dinamo",       "dynamo",      "ecole",
                                              "ediciones",    "editions",    "edizioni",
                                              "ehc",          "escuela",     "fc",
                                              "federacion",   "fk",          "fondation",
                                              "fondazione",   "frente",      "fronte",
                                              "fundacao",     "fundacion",   "groupe",
                                              "grupo",        "gruppo",      "hapoel",
                                              "hc",           "hnk",         "hochschule",
                                              "hopital",      "hospital",    "ifk",
                                              "institut",     "instituto",   "instituut",
                                              "istituto",     "jamaat",      "jamiat",
                                              "jsc",          "llp",         "lokomotiv",
                                              "maccabi",      "ministere",   "ministerio",
                                              "movimento",    "movimiento",  "nk",
                                              "oao",          "olympique",   "ooo",
                                              "orchestre",    "orquesta",    "ospedale",
                                              "pao",          "partai",      "parti",
                                              "partido",      "partito",     "pfc",
                                              "politecnico",  "pt",          "radio",
                                              "shakhtar",     "sindicato",   "sk",
                                              "sociedad",     "societa",     "societe",
                                              "sparkasse",    "spartak",     "ssc",
                                              "stichting",    "stiftung",    "sv",
                                              "teatro",       "too",         "tsg",
                                              "tsv",          "universidad", "universidade",
                                              "universita",   "universitas", "universitat",
                                              "universite",   "universiti",  "volksbank",
                                              "yayasan",      "zao"};

/// The same, of state bodies and movements.
constexpr auto kBodyWords = std::to_array<std::string_view>({
    "alianca",     "alianza",      "asamblea",  "barisan",      "coalicion",     "colectivo",  "comision",  "comissao",
    "comissariat", "confederacao", "conselho",  "consorcio",    "defensoria",    "dewan",      "fiscalia",  "gerakan",
    "iglesia",     "igreja",       "jabatan",   "kementerian",  "koalisi",       "komisi",     "lembaga",   "ligue",
    "mahkamah",    "majelis",      "mouvement", "observatoire", "observatorio",  "pakatan",    "perikatan", "persatuan",
    "polda",       "policia",      "polres",    "procuraduria", "rassemblement", "secretaria", "uniao",
});

bool is_leading_word(const NameWord& word) {
  return is_one_of(word.form, kLeadingWords) || is_one_of(word.form, kBodyWords);
}

/// These are followed by a particle: "Ansar al-Zorvan", but Ansar is also a man's name.
bool is_movement_word(const NameWord& word) {
  constexpr std::array<std::string_view, 12> kMovements = {"ansar",  "harakat", "harkat", "hizb",  "jaish",   "jamaat",
                                                           "kataib", "lashkar", "liwa",   "sipah", "tehreek", "tehrik"};
  return is_one_of(word.form, kMovements);
}

/// These are nobody's name: "Kata'ib Tamma al-Zorvan".
bool is_sure_movement_word(const NameWord& word) {
  constexpr std::array<std::string_view, 7> kMovements = {"harakat", "jabhat", "kataib", "lashkar",
                                                          "liwa",    "saraya", "tehreek"};
  return is_one_of(word.form, kMovements);
}

/// Small particles from `at` on that a capitalised word follows: "de la", "-e-", "al-".
std::size_t particles_before_name(std::span<const NameWord> words, std::size_t at) {
  constexpr std::size_t kMost = 2;
  std::size_t size = 0;
  while (size < kMost && at + size < words.size() && words[at + size].letter_case == LetterCase::lower &&
         (is_name_particle(words[at + size].form) || words[at + size].form == "i" || words[at + size].form == "ut") &&
         adjoins_last(words[at + size])) {
    ++size;
  }
  const bool is_followed =
      at + size < words.size() && adjoins_last(words[at + size]) && words[at + size].is_capitalized();
  return is_followed ? size : 0;
}

/// "Solar Power", "Human Resources": of these nobody is called.
bool is_kind_of_goods(const NameWord& word) {
  constexpr auto kKinds = std::to_array<std::string_view>({
      "air",    "alternative", "atomic",   "base",    "breakfast", "brent",     "cable",  "clean",   "coal",
      "cold",   "crude",       "daytime",  "digital", "executive", "fresh",     "fuel",   "green",   "heating",
      "heavy",  "hot",         "hydro",    "labor",   "labour",    "light",     "liquid", "live",    "mass",
      "mobile", "mineral",     "mountain", "night",   "nuclear",   "olive",     "online", "open",    "palm",
      "pay",    "plasma",      "precious", "reality", "renewable", "satellite", "sea",    "senior",  "shale",
      "ship",   "smart",       "solar",    "staying", "super",     "tear",      "thin",   "venture", "water",
      "white",  "wind",        "working",
  });
  return is_one_of(word.form, kKinds);
}

}  // namespace

std::size_t subject_end(std::span<const NameWord> words, std::size_t at) {
  std::size_t last = at;
  while (last < words.size() && is_name_part(words[last]) && (last == at || stands_close(words[last])) &&
         (words[last].classes & (kTitle | kOrgTail)) == 0 && !words[last].is_initial) {
    if (words[last++].has_possessive) break;
  }
  const bool is_subject = last > at && (is_subject_word(words[at].form) || is_subject_word(words[last - 1].form));
  return is_subject ? last : at;
}

bool ends_with_subject(const NameWord& word) {
  return is_subject_word(word.form) || is_of_people(word);
}

bool is_firm_word(std::string_view form) {
  constexpr auto kFirms = std::to_array<std::string_view>(
      {"advisers",           "advisors",   "aerospace",   "assurance",      "biosciences",
       "chemicals",          "consulting", "diagnostics", "electronics",    "energy",
       "entertainment",      "healthcare", "investments", "labs",           "logistics",
       "minerals",           "networks",   "partners",    "petroleum",      "properties",
       "publishing",         "railways",   "resources",   "semiconductors", "stores",
       "telecommunications", "textiles",   "ventures",    "wireless"});
  return is_one_of(form, kFirms);
}

bool is_company_word(std::string_view form) {
  constexpr std::size_t kShortestStem = 3;
  constexpr std::size_t kShortest = 7;
  constexpr auto kEnds = std::to_array<std::string_view>(
      {"bank",  "energo", "flot", "gaz",   "inform", "invest",  "kombinat", "mash", "metall",    "nadzor", "neft",
       "nikel", "prom",   "sbyt", "stroi", "stroy",  "telecom", "telekom",  "ugol", "vodokanal", "zavod"});
  constexpr auto kWords = std::to_array<std::string_view>({"brubank", "databank", "fairbank", "garabogaz", "karabogaz",
                                                           "milbank", "millbank", "mishmash", "misinform", "northbank",
                                                           "reinvest", "riverbank", "southbank", "westbank"});
  if (form.size() < kShortest) return false;
  const bool is_ended = std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return form.size() >= end.size() + kShortestStem && form.ends_with(end);
  });
  return is_ended && !is_one_of(form, kWords);
}

bool is_top_level_domain(std::string_view form) {
  constexpr auto kDomains = std::to_array<std::string_view>(
      {"ae", "af", "al",  "am",   "ar", "at", "az", "ba", "bd",     "be",  "bg",   "bo", "br", "by",    "ca",    "cd",
       "ch", "cl", "co",  "com",  "cy", "cz", "de", "dk", "dz",     "ec",  "ee",   "eg", "es", "eu",    "fi",    "fm",
       "fr", "ge", "gr",  "hk",   "hr", "hu", "id", "ie", "il",     "in",  "info", "io", "iq", "ir",    "it",    "jo",
       "jp", "ke", "kg",  "kr",   "kz", "lb", "lk", "lt", "lv",     "ly",  "ma",   "md", "me", "media", "mk",    "mn",
       "mx", "my", "net", "news", "ng", "nl", "no", "np", "online", "org", "pe",   "ph", "pk", "pl",    "press", "pt",
       "qa", "ro", "rs",  "ru",   "sa", "se", "sg", "si", "sk",     "sn",  "su",   "sy", "th", "tj",    "tm",    "tn",
       "tr", "tv", "tw",  "ua",   "ug", "uk", "uy", "uz", "ve",     "vn",  "za",   "zw"});
  return is_one_of(form, kDomains);
}

std::size_t trade_org_at(std::span<const NameWord> words, std::size_t first) {
  constexpr std::uint32_t kPersonal = word_class::kGivenName | word_class::kSurname | word_class::kFirstName;
  constexpr std::size_t kMostWords = 4;
  std::size_t last = first;
  while (last < words.size() && last - first <= kMostWords && is_name_part(words[last]) &&
         (last == first || adjoins_last(words[last]))) {
    if (words[last++].has_possessive) break;
  }
  if (last - first < 2 || last - first > kMostWords) return 0;
  const NameWord& trade = words[last - 1];
  const bool is_station = (trade.form == "tv" || trade.form == "fm") && trade.letter_case == LetterCase::upper;
  if (!is_station && (trade.letter_case != LetterCase::title || !is_trade_word(trade.form))) return 0;
  const NameWord& name = words[last - 2];
  const bool may_be_person =
      last - first == 2 && (name.classes & word_class::kGivenName) != 0 && !is_station && !is_firm_word(trade.form);
  const bool is_named = (name.classes & ~kPersonal) == 0 && !name.is_initial && !name.has_possessive &&
                        name.letter_case != LetterCase::caseless && !is_kind_of_goods(name) && !may_be_person &&
                        !is_trade_word(name.form);
  if (!is_named || (words[first].classes & (kTitle | kCommon)) != 0 || words[first].has_possessive) return 0;
  // "Kirkuk Oil", "Baltic Shipping", "Mental Healthcare"
  const bool is_of_place = known_name_at(words, last - 2, Capitals::tell).place() != nullptr;
  return is_of_place || ends_as_adjective(name.form) ? 0 : last - first;
}

std::size_t legal_form_at(std::span<const NameWord> words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size()) {
    const NameWord& word = words[end];
    const bool is_behind_comma = word.gap == NameGap::comma && may_follow_comma(word);
    if (!adjoins_last(word) && !is_behind_comma) break;
    if (end > at && words[end - 1].has_possessive) break;
    if (is_private_form(words, end) || is_danish_form(words, end)) {
      end += 2;
    } else if (is_legal_form(word) || is_limited(words, end)) {
      ++end;
    } else {
      break;
    }
  }
  return end - at;
}

bool goes_on_behind_possessive(std::span<const NameWord> words, std::size_t at) {
  if (!words[at].has_possessive) return true;
  const bool is_followed = at + 1 < words.size() && stands_close(words[at + 1]) && is_name_part(words[at + 1]);
  if (is_of_people(words[at])) return true;
  return is_followed && (is_of_patron(words, at) || is_of_brand(words, at));
}

bool is_shouted_small_word(std::span<const NameWord> words, std::size_t at) {
  constexpr std::array<std::string_view, 20> kSmallWords = {"after", "and", "are", "as",  "at",   "by",  "for",
                                                            "from",  "has", "in",  "is",  "into", "of",  "on",
                                                            "over",  "the", "to",  "was", "will", "with"};
  if (words[at].letter_case != LetterCase::upper || !is_one_of(words[at].form, kSmallWords)) return false;
  const auto is_shouted = [&](std::size_t word, std::size_t later) {
    return stands_close(words[later]) && words[word].letter_case == LetterCase::upper && !words[word].is_initial;
  };
  return at > 0 && is_shouted(at - 1, at) && at + 1 < words.size() && is_shouted(at + 1, at + 1);
}

std::size_t subjects_end(std::span<const NameWord> words, std::size_t end) {
  std::size_t at = end;
  while (at < words.size() && words[at].gap == NameGap::comma && !words[at - 1].has_possessive) {
    const std::size_t last = subject_end(words, at);
    if (last == at) break;
    at = last;
  }
  const bool has_and = at > end && at + 1 < words.size() && is_small(words[at], "and") &&
                       words[at].gap != NameGap::apart && !words[at - 1].has_possessive && stands_close(words[at + 1]);
  if (!has_and) return end;
  const std::size_t last = subject_end(words, at + 1);
  return last == at + 1 ? end : last;
}

std::size_t firm_of_partners_at(std::span<const NameWord> words, std::size_t first) {
  const std::size_t comma = plain_names_end(words, first);
  if (comma == first || comma >= words.size() || words[comma].gap != NameGap::comma) return 0;
  const std::size_t last = plain_names_end(words, comma);
  if (last == comma || last >= words.size()) return 0;
  // "In London, Wilson and Co said", "Separately, Wilson and Co said".
  const bool is_adverb = words[first].is_first && words[first].form.ends_with("ly");
  const bool is_listed = first > 0 && words[first].gap == NameGap::comma && words[first - 1].is_capitalized();
  const KnownName known = known_name_at(words, first, Capitals::tell);
  const bool is_another = known.place() != nullptr || (known.actor != nullptr && first + known.size <= comma);
  if (is_adverb || is_listed || is_another) return 0;
  if ((words[first].classes & word_class::kGivenName) != 0 && comma - first > 1)
    return 0;  // "Peter Quell, Birr and Co"
  if (words[last].gap == NameGap::joint && is_partner_word(words[last])) return last + 1 - first;
  const bool has_and = is_small(words[last], "and") && stands_close(words[last]) && last + 1 < words.size() &&
                       stands_close(words[last + 1]) && is_partner_word(words[last + 1]);
  return has_and ? last + 2 - first : 0;
}

std::size_t led_org_at(std::span<const NameWord> words, std::size_t first) {
  constexpr std::size_t kMostNames = 3;
  constexpr std::size_t kAcronym = 3;
  const NameWord& head = words[first];
  if (head.is_initial || head.has_possessive || first + 1 >= words.size() || !adjoins_last(words[first + 1])) return 0;
  const std::size_t particles = particles_before_name(words, first + 1);
  if (particles == 0 && !words[first + 1].is_capitalized()) return 0;  // most words
  const bool is_movement = is_sure_movement_word(head) || (particles > 0 && is_movement_word(head));
  if (!is_leading_word(head) && !is_movement) return 0;
  if (head.form.size() <= kAcronym && head.letter_case != LetterCase::upper) return 0;
  if (head.form == "too" && words[first + 1].letter_case == LetterCase::upper) return 0;  // "TOO FAST"
  std::size_t at = first + 1;
  for (std::size_t names = 0; at < words.size() && names < kMostNames; ++names) {
    const std::size_t next = at + particles_before_name(words, at);
    const bool is_name = next < words.size() && adjoins_last(words[next]) && is_name_part(words[next]) &&
                         (words[next].classes & (kTitle | kCommon)) == 0;
    if (!is_name) break;
    at = next + 1;
    if (words[next].has_possessive) break;
  }
  return at - first > 1 ? at - first : 0;
}

}  // namespace kz
