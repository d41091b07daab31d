// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/given_name_forms.h"

#include <array>
#include <unordered_map>

#include "common/item_list.h"
#include "common/names/word_classes.h"

namespace kz {
namespace {

// A name in two lines is one with the names of both, but those of the two lines are not one with each other.
constexpr auto kForms = std::to_array<std::string_view>({
    "abdulkadir abdukadir abdukodir abdelkader",
    "abdullah abdallah abdulla",
    "abubakar abakar aboubacar",
    "albert bert al",
    "alexander alexandre aleksandr alexandr aleksander aleksandar oleksandr aliaksandr alyaksandr aljaksandr alaksandr "
    "alejandro alessandro alex sasha sandro iskander",
    "alexei aleksey alexey oleksiy oleksii aleksei aliaksei",
    "alfred fred alf",
    "andrei andrey andriy andrii andrew andreas andre andrej andrzej andy andrejs andrius andrus",
    "anthony antony tony anton antonio antoine antanas",
    "arthur artur art arturs arturas",
    "babur bobur bobir",
    "benjamin binyamin ben benny",
    "bernard bernie bernhard",
    "catherine katherine kate katie kathy ekaterina yekaterina kateryna katarina katharina cathy ekaterine",
    "charles charlie chuck carl karl carlos",
    "christian kristian cristian kristijan hristijan",
    "christine christina kristina tina chris",
    "christopher chris",
    "daniel dan danny danylo daniil",
    "daniyar doniyor",
    "david dave",
    "deborah debbie",
    "dmitry dmitri dmytro dzmitry dima dimitri dmitriy dmitrij dmitro",
    "donald don",
    "douglas doug",
    "edward ed eddie ted eduard eduards eduardas",
    "ekaterina katya",
    "elizabeth liz beth elisabeth betty lisa eliza",
    "eugene gene yevgeny evgeny yevhen evgeniy yevgeniy jewgeni eugen jevgeni jevgenijs eugenijus",
    "evgenia yevgenia evgeniya yevgeniya yevheniya zhenya jevgenia jevgenija",
    "farhad farkhad farhod farkhod",
    "francis frank francisco francois franz francesco",
    "francisco paco pancho",
    "frederick fred freddy friedrich frederic fritz",
    "gabriel gabi",
    "geoffrey geoff jeff jeffrey",
    "george georg jorge giorgi yuri yury georgy georgi georges giorgio georgiy yuriy jurij juri gjorge gjorgji jurijs",
    "gerald gerry jerry",
    "gregory greg grigory grigori hryhoriy",
    "hamidullah hamidulla",
    "harold harry hal",
    "helen elena yelena olena helena helene jelena",
    "henry harry hank heinrich henri enrique",
    "hugh hugo",
    "hussein hissein hossein husein huseyn hussain",
    "ignacio nacho",
    "ilham ilhom",
    "ilyas iliyas",
    "isaac yitzhak itzhak isaak",
    "ivan ioann",
    "jacob jakob yakov jake jakub jakup yakub",
    "james jim jimmy jamie",
    "janet jan",
    "jennifer jen jenny",
    "john jack johnny jon johannes jean juan johann hans jan",
    "jonathan jon",
    "jose pepe",
    "joseph joe josef jose giuseppe yosef yusuf iosif josip josep joosep juozas isuf jusuf yousef youssef",
    "julia yulia yuliya julija yuliia",
    "kadir kadyr qadir",
    "kassym kasym qasym kassim",
    "kemal qemal",
    "kenneth ken",
    "konstantin kostyantyn constantine kostas constantin",
    "lawrence laurence larry lorenzo laurent",
    "leo lev leon",
    "leonard len leonardo",
    "louis luis lewis ludwig luigi lou",
    "mahmud makhmud mahmut mahmoud mahmood",
    "margaret maggie peggy margarita margaretha margrethe",
    "mary maria marie maryam mariam mariya marija",
    "matthew matt matthias mateo",
    "mesut mesud masud",
    "michael mike mick mikhail michel miguel michal mykhailo mykhaylo mikhailo michele mikheil micheil mihkel mihail "
    "mihails mykolas",
    "mohammed muhammad mohamed mohammad mahomet mehmet mohamad muhammed magomed muhamed muhamet mahamat",
    "moses moshe moussa musa",
    "mukhtar mukhtor mokhtar",
    "najib nejib",
    "natalia nataliya natalya natalie nataliia natasha",
    "nazim nozim",
    "nicholas nick nikolai nikolay mykola nicolas nikolaj nikolaos nicola mikalai nikolajs",
    "orhan orkhan",
    "pamela pam",
    "patrick pat",
    "paul pavel pavlo paolo pablo paulo pavol pauls paulius pauli",
    "peter pete pyotr petro pierre pedro petr piotr pietro pjotr petar peteris petras peder",
    "philip phil philippe felipe filip philipp",
    "rahim rakhim",
    "raymond ray raimund ramon raimunds raimonds raimundas raimondas",
    "recep rexhep",
    "richard dick rich rick ricardo rihards ricardas",
    "robert bob bobby rob roberto bert roberts robertas",
    "ronald ron ronnie ronalds",
    "sabir sobir",
    "samuel sam sammy",
    "sergei sergey serhiy serhii sergio serge siarhei sergej serhij sergejs",
    "stanislav stanislaw stanislas stanislaus stas",
    "stephen steven steve stefan stepan etienne esteban stephane",
    "suleiman suleyman sulejman suleman sulaiman",
    "susan sue susanne suzanne",
    "talib tolib",
    "theodore ted theo fyodor fedor teodor",
    "thomas tom tommy tomas tomasz",
    "timothy tim tymofiy timofei",
    "vahid vohid wahid",
    "valdemar valdemars valdemaras voldemars",
    "valentin valentyn valentinas valentins",
    "valery valeri valeriy valerii valeriya walerij waleri",
    "vasily vasyl vasil vasile vasilije",
    "victor viktor wiktor vittorio viktors viktoras",
    "vincent vince vincenzo",
    "vitaly vitaliy vitalii vitali vitalijs vitalijus",
    "vladimir volodya vova",
    "vladimir volodymyr wladimir uladzimir vladimer wolodymyr volodimir vladimirs",
    "vladislav vladyslav wladyslaw wladislaw vladislavs",
    "william bill billy will willy wilhelm guillaume guillermo willem",
    "ziyad ziyod ziad zijad",
    "zuhair zouhair",
});

using Lines = std::unordered_multimap<std::string_view, std::size_t>;

const Lines& lines() {
  static const Lines table = [] {
    Lines all;
    for (std::size_t i = 0; i < kForms.size(); ++i) {
      for_each_item(kForms[i], ' ', [&](std::string_view name) { all.emplace(name, i); });
    }
    return all;
  }();
  return table;
}

}  // namespace

GivenNameForms given_name_forms(std::string_view name) {
  GivenNameForms forms;
  forms.is_usual = (word_classes(name) & word_class::kGivenName) != 0;
  const auto found = lines().equal_range(name);
  std::size_t next = 0;
  for (auto i = found.first; i != found.second && next < forms.lines.size(); ++i) {
    forms.lines[next++] = static_cast<std::uint8_t>(i->second + 1);
  }
  return forms;
}

bool are_one_given_name(const GivenNameForms& a, const GivenNameForms& b) {
  if (a.lines[0] == 0 || b.lines[0] == 0) return false;
  for (const auto x : a.lines) {
    for (const auto y : b.lines) {
      if (x != 0 && x == y) return true;
    }
  }
  return false;
}

}  // namespace kz
