// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/given_name_forms.h"

#include <array>
#include <unordered_map>

#include "common/names/name_list.h"
#include "common/names/word_classes.h"

namespace kz {
namespace {

// A name in two lines is one with the names of both, but those of the two lines are not one with each other.
constexpr auto kForms = std::to_array<std::string_view>({
    "abdullah abdallah abdulla",
    "albert bert al",
    "alexander alexandre aleksandr alexandr aleksander aleksandar oleksandr aliaksandr alyaksandr aljaksandr alaksandr "
    "alejandro alessandro "
    "alex sasha sandro iskander",
    "alexei aleksey alexey oleksiy oleksii aleksei aliaksei",
    "alfred fred alf",
    "andrei andrey andriy andrii andrew andreas andre andrej andrzej andy",
    "anthony antony tony anton antonio antoine",
    "arthur artur art",
    "benjamin binyamin ben benny",
    "bernard bernie bernhard",
    "catherine katherine kate katie kathy ekaterina yekaterina kateryna katarina katharina cathy",
    "charles charlie chuck carl karl carlos",
    "christine christina kristina tina chris",
    "christopher chris",
    "daniel dan danny danylo daniil",
    "david dave",
    "deborah debbie",
    "dmitry dmitri dmytro dzmitry dima dimitri dmitriy dmitrij dmitro",
    "donald don",
    "douglas doug",
    "edward ed eddie ted eduard",
    "elizabeth liz beth elisabeth betty lisa eliza",
    "eugene gene yevgeny evgeny yevhen evgeniy yevgeniy jewgeni eugen",
    "ekaterina katya",
    "evgenia yevgenia evgeniya yevgeniya yevheniya zhenya",
    "francisco paco pancho",
    "francis frank francisco francois franz francesco",
    "frederick fred freddy friedrich frederic fritz",
    "gabriel gabi",
    "geoffrey geoff jeff jeffrey",
    "george georg jorge giorgi yuri yury georgy georgi georges giorgio georgiy yuriy jurij juri",
    "gerald gerry jerry",
    "gregory greg grigory grigori hryhoriy",
    "harold harry hal",
    "helen elena yelena olena helena helene jelena",
    "henry harry hank heinrich henri enrique",
    "hugh hugo",
    "ivan ioann",
    "ignacio nacho",
    "isaac yitzhak itzhak isaak",
    "jacob jakob yakov jake",
    "james jim jimmy jamie",
    "janet jan",
    "jennifer jen jenny",
    "john jack johnny jon johannes jean juan johann hans jan",
    "jonathan jon",
    "jose pepe",
    "joseph joe josef jose giuseppe yosef yusuf iosif josip josep",
    "julia yulia yuliya julija yuliia",
    "kassym kasym qasym kassim",
    "kenneth ken",
    "konstantin kostyantyn constantine kostas constantin",
    "lawrence laurence larry lorenzo laurent",
    "leonard len leonardo",
    "leo lev leon",
    "louis luis lewis ludwig luigi lou",
    "margaret maggie peggy margarita margaretha margrethe",
    "mary maria marie maryam mariam mariya marija",
    "matthew matt matthias mateo",
    "michael mike mick mikhail michel miguel michal mykhailo mykhaylo mikhailo michele mikheil micheil",
    "mohammed muhammad mohamed mohammad mahomet mehmet mohamad muhammed magomed",
    "moses moshe moussa musa",
    "natalia nataliya natalya natalie nataliia natasha",
    "nicholas nick nikolai nikolay mykola nicolas nikolaj nikolaos nicola mikalai",
    "pamela pam",
    "patrick pat",
    "paul pavel pavlo paolo pablo paulo pavol",
    "peter pete pyotr petro pierre pedro petr piotr pietro pjotr petar",
    "philip phil philippe felipe filip philipp",
    "raymond ray raimund ramon",
    "richard dick rich rick ricardo",
    "robert bob bobby rob roberto bert",
    "ronald ron ronnie",
    "samuel sam sammy",
    "sergei sergey serhiy serhii sergio serge siarhei sergej serhij",
    "stanislav stanislaw stanislas stanislaus stas",
    "stephen steven steve stefan stepan etienne esteban stephane",
    "susan sue susanne suzanne",
    "theodore ted theo fyodor fedor teodor",
    "thomas tom tommy tomas tomasz",
    "timothy tim tymofiy timofei",
    "valery valeri valeriy valerii valeriya walerij waleri",
    "victor viktor wiktor vittorio",
    "vincent vince vincenzo",
    "vladimir volodya vova",
    "vladimir volodymyr wladimir uladzimir vladimer wolodymyr volodimir",
    "vladislav vladyslav wladyslaw wladislaw",
    "william bill billy will willy wilhelm guillaume guillermo willem",
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
