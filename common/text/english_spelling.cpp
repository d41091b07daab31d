// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/english_spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMinWordBytes = 4;

template <std::size_t N>
bool is_in_sorted(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Every word of an article is asked for all of the endings and roots: one letter tells most of them.
bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.back() == end.back() && word.ends_with(end);
}

bool starts_with(std::string_view word, std::string_view start) {
  return word.size() >= start.size() && word.front() == start.front() && word.starts_with(start);
}

bool is_vowel(char c) {
  return "aeiou"sv.find(c) != std::string_view::npos;
}

// What stands before the -ise of words that both spell with s. Sorted.
constexpr std::array kAlwaysIse{
    "adv"sv,     "advert"sv,   "appr"sv,  "ar"sv,     "chast"sv,  "circumc"sv, "clockw"sv,      "compr"sv,
    "comprom"sv, "conc"sv,     "cru"sv,   "dem"sv,    "desp"sv,   "dev"sv,     "disenfranch"sv, "enfranch"sv,
    "enterpr"sv, "exc"sv,      "exerc"sv, "expert"sv, "franch"sv, "imprec"sv,  "improv"sv,      "inc"sv,
    "likew"sv,   "merchand"sv, "moonr"sv, "otherw"sv, "parad"sv,  "prec"sv,    "prem"sv,        "prom"sv,
    "repr"sv,    "rev"sv,      "sunr"sv,  "superv"sv, "surm"sv,   "surpr"sv,   "telev"sv,       "tort"sv,
    "treat"sv,   "upr"sv,      "v"sv,     "w"sv,
};
constexpr std::array kIseEndings{"isations"sv, "isational"sv, "isation"sv, "isers"sv, "iser"sv,
                                 "ising"sv,    "ised"sv,      "ises"sv,    "ise"sv};
constexpr std::size_t kMinBeforeIse = 3;

// "organisation" -> "organization", "analysed" -> "analyzed"; not "promise", "raise", "rising".
bool write_ize(std::string& word) {
  for (const std::string_view ending : kIseEndings) {
    if (!ends_with(word, ending)) continue;
    const std::string_view base = std::string_view(word).substr(0, word.size() - ending.size());
    const bool is_noun = ending.substr(0, 4) == "isat";  // "improvisation" is no -ise word either
    if (base.size() < kMinBeforeIse || is_vowel(base.back()) || is_in_sorted(kAlwaysIse, base)) return false;
    if (is_noun && base == "improv") return false;
    word[word.size() - ending.size() + 1] = 'z';
    return true;
  }
  for (const std::string_view ending : {"lyse"sv, "lysed"sv, "lysing"sv, "lyser"sv, "lysers"sv}) {
    if (!ends_with(word, ending) || word.size() < ending.size() + 3) continue;
    word[word.size() - ending.size() + 2] = 'z';
    return true;
  }
  return false;
}

struct Root {
  std::string_view british;
  std::string_view american;
};

// A word that begins with one, perhaps behind a prefix, has it replaced.
constexpr std::array kRoots{
    Root{"arbour", "arbor"},
    Root{"ardour", "ardor"},
    Root{"armour", "armor"},
    Root{"behaviour", "behavior"},
    Root{"candour", "candor"},
    Root{"clamour", "clamor"},
    Root{"colour", "color"},
    Root{"demeanour", "demeanor"},
    Root{"enamour", "enamor"},
    Root{"endeavour", "endeavor"},
    Root{"favour", "favor"},
    Root{"fervour", "fervor"},
    Root{"flavour", "flavor"},
    Root{"harbour", "harbor"},
    Root{"honour", "honor"},
    Root{"humour", "humor"},
    Root{"labour", "labor"},
    Root{"neighbour", "neighbor"},
    Root{"odour", "odor"},
    Root{"parlour", "parlor"},
    Root{"rancour", "rancor"},
    Root{"rigour", "rigor"},
    Root{"rumour", "rumor"},
    Root{"saviour", "savior"},
    Root{"savour", "savor"},
    Root{"splendour", "splendor"},
    Root{"succour", "succor"},
    Root{"tumour", "tumor"},
    Root{"valour", "valor"},
    Root{"vapour", "vapor"},
    Root{"vigour", "vigor"},
    Root{"defence", "defense"},
    Root{"offence", "offense"},
    Root{"licence", "license"},
    Root{"pretence", "pretense"},
    Root{"catalogue", "catalog"},
    Root{"dialogue", "dialog"},
    Root{"analogue", "analog"},
    Root{"sceptic", "skeptic"},
    Root{"aluminium", "aluminum"},
    Root{"plough", "plow"},
    Root{"sulphur", "sulfur"},
    Root{"moustache", "mustache"},
    Root{"pyjama", "pajama"},
    Root{"aeroplane", "airplane"},
    Root{"artefact", "artifact"},
    Root{"jewellery", "jewelry"},
    Root{"counsellor", "counselor"},
    Root{"paediatric", "pediatric"},
    Root{"orthopaedic", "orthopedic"},
    Root{"encyclopaedi", "encyclopedi"},
    Root{"anaemi", "anemi"},
    Root{"leukaemi", "leukemi"},
    Root{"haemorrhag", "hemorrhag"},
    Root{"anaesthe", "anesthe"},
    Root{"archaeolog", "archeolog"},
    Root{"foetus", "fetus"},
    Root{"foetal", "fetal"},
    Root{"diarrhoea", "diarrhea"},
    Root{"manoeuvring", "maneuvering"},
    Root{"manoeuvre", "maneuver"},
    Root{"manoeuvr", "maneuver"},
    Root{"judgement", "judgment"},
    Root{"acknowledgement", "acknowledgment"},
    Root{"instalment", "installment"},
    Root{"enrolment", "enrollment"},
    Root{"fulfilment", "fulfillment"},
    Root{"skilful", "skillful"},
    Root{"wilful", "willful"},
    Root{"practise", "practice"},
    Root{"practising", "practicing"},
    Root{"ageing", "aging"},
    Root{"mould", "mold"},
};
constexpr std::array kPrefixes{""sv, "dis"sv, "un"sv, "mis"sv, "re"sv, "multi"sv, "non"sv};

bool replace_root(std::string& word) {
  for (const std::string_view prefix : kPrefixes) {
    if (!prefix.empty() && !starts_with(word, prefix)) continue;
    const std::string_view rest = std::string_view(word).substr(prefix.size());
    const auto* root =
        std::find_if(kRoots.begin(), kRoots.end(), [&](const Root& each) { return starts_with(rest, each.british); });
    if (root == kRoots.end()) continue;
    word.replace(prefix.size(), root->british.size(), root->american);
    return true;
  }
  return false;
}

// Whole words, with their plurals and past forms.
constexpr std::array kReWords{"calibre"sv, "centre"sv, "epicentre"sv, "fibre"sv, "litre"sv,  "lustre"sv,  "meagre"sv,
                              "metre"sv,   "mitre"sv,  "ochre"sv,     "sabre"sv, "sombre"sv, "spectre"sv, "theatre"sv};

// "centre", "centres", "centred", "kilometre".
bool write_er(std::string& word) {
  std::string_view base = word;
  std::string_view ending;
  if (ends_with(base, "res") || ends_with(base, "red")) {
    ending = base.back() == 's' ? "s" : "ed";
    base.remove_suffix(1);
  }
  const bool is_measure = (ends_with(base, "metre") || ends_with(base, "litre"));
  if (!is_measure && !is_in_sorted(kReWords, base)) return false;
  word = std::string(base.substr(0, base.size() - 2)) + "er" + std::string(ending);
  return true;
}

// Verbs whose l is doubled in Britain alone. Sorted.
constexpr std::array kSingleL{
    "bevel"sv,  "cancel"sv, "channel"sv, "chisel"sv,  "counsel"sv, "dial"sv,   "duel"sv,    "enamel"sv, "equal"sv,
    "fuel"sv,   "funnel"sv, "grovel"sv,  "initial"sv, "jewel"sv,   "label"sv,  "level"sv,   "libel"sv,  "marvel"sv,
    "model"sv,  "panel"sv,  "pedal"sv,   "pencil"sv,  "quarrel"sv, "refuel"sv, "rival"sv,   "shovel"sv, "shrivel"sv,
    "signal"sv, "spiral"sv, "swivel"sv,  "total"sv,   "travel"sv,  "tunnel"sv, "unravel"sv,
};

// "travelled", "fuelling", "traveller".
bool write_single_l(std::string& word) {
  for (const std::string_view ending : {"led"sv, "ling"sv, "ler"sv, "lers"sv}) {
    if (!ends_with(word, ending) || word.size() < ending.size() + 3) continue;
    const std::size_t at = word.size() - ending.size();
    if (word[at - 1] != 'l' || !is_in_sorted(kSingleL, std::string_view(word).substr(0, at))) continue;
    word.erase(at, 1);
    return true;
  }
  return false;
}

constexpr std::array kWords{
    Root{"programme", "program"},  Root{"programmes", "programs"}, Root{"grey", "gray"},      Root{"greys", "grays"},
    Root{"fulfil", "fulfill"},     Root{"fulfils", "fulfills"},    Root{"enrol", "enroll"},   Root{"enrols", "enrolls"},
    Root{"gaol", "jail"},          Root{"gaoled", "jailed"},       Root{"cosy", "cozy"},      Root{"yoghurt", "yogurt"},
    Root{"centring", "centering"}, Root{"kerb", "curb"},           Root{"distil", "distill"}, Root{"instil", "instill"},
};

}  // namespace

std::string shared_spelling(std::string_view word) {
  std::string result(word);
  if (word.size() < kMinWordBytes) return result;
  const auto* whole =
      std::find_if(kWords.begin(), kWords.end(), [&](const Root& each) { return each.british == word; });
  if (whole != kWords.end()) return std::string(whole->american);
  replace_root(result);  // "colourise" changes twice
  write_ize(result);
  if (!write_er(result)) write_single_l(result);
  return result;
}

const std::vector<ChangedBeginning>& changed_beginnings() {
  static const auto all = [] {
    std::vector<ChangedBeginning> changed;
    const auto add = [&](std::string_view prefix, const Root& root) {
      auto from = (std::string(prefix) += root.british).substr(0, ChangedBeginning::kLetters);
      auto to = (std::string(prefix) += root.american).substr(0, ChangedBeginning::kLetters);
      if (from != to) changed.push_back({.from = std::move(from), .to = std::move(to)});
    };
    for (const auto& word : kWords) add({}, word);
    for (const auto prefix : kPrefixes) {
      for (const auto& root : kRoots) add(prefix, root);
    }
    return changed;
  }();
  return all;
}

}  // namespace kz
