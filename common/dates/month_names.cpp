// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/dates/month_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/utf8.h"

namespace kz {
namespace {

struct MonthName {
  std::string_view name;  // as fold() leaves it
  int month;
};

// English; German (and Austrian); French; Spanish; Russian, nominative and genitive. A name that several languages
// share stands once: it is the same month in all of them.
constexpr std::array kMonthNames = {
    MonthName{"jan", 1},        MonthName{"january", 1},   MonthName{"januar", 1},     MonthName{"janner", 1},
    MonthName{"janvier", 1},    MonthName{"janv", 1},      MonthName{"enero", 1},      MonthName{"ene", 1},
    MonthName{"январь", 1},     MonthName{"января", 1},    MonthName{"янв", 1},        MonthName{"feb", 2},
    MonthName{"february", 2},   MonthName{"februar", 2},   MonthName{"feber", 2},      MonthName{"fevrier", 2},
    MonthName{"fevr", 2},       MonthName{"febrero", 2},   MonthName{"февраль", 2},    MonthName{"февраля", 2},
    MonthName{"фев", 2},        MonthName{"mar", 3},       MonthName{"march", 3},      MonthName{"marz", 3},
    MonthName{"maerz", 3},      MonthName{"mrz", 3},       MonthName{"mars", 3},       MonthName{"marzo", 3},
    MonthName{"март", 3},       MonthName{"марта", 3},     MonthName{"мар", 3},        MonthName{"apr", 4},
    MonthName{"april", 4},      MonthName{"avril", 4},     MonthName{"avr", 4},        MonthName{"abril", 4},
    MonthName{"abr", 4},        MonthName{"апрель", 4},    MonthName{"апреля", 4},     MonthName{"апр", 4},
    MonthName{"may", 5},        MonthName{"mai", 5},       MonthName{"mayo", 5},       MonthName{"маи", 5},
    MonthName{"мая", 5},        MonthName{"jun", 6},       MonthName{"june", 6},       MonthName{"juni", 6},
    MonthName{"juin", 6},       MonthName{"junio", 6},     MonthName{"июнь", 6},       MonthName{"июня", 6},
    MonthName{"июн", 6},        MonthName{"jul", 7},       MonthName{"july", 7},       MonthName{"juli", 7},
    MonthName{"juillet", 7},    MonthName{"juil", 7},      MonthName{"julio", 7},      MonthName{"июль", 7},
    MonthName{"июля", 7},       MonthName{"июл", 7},       MonthName{"aug", 8},        MonthName{"august", 8},
    MonthName{"aout", 8},       MonthName{"agosto", 8},    MonthName{"ago", 8},        MonthName{"август", 8},
    MonthName{"августа", 8},    MonthName{"авг", 8},       MonthName{"sep", 9},        MonthName{"sept", 9},
    MonthName{"september", 9},  MonthName{"septembre", 9}, MonthName{"septiembre", 9}, MonthName{"setiembre", 9},
    MonthName{"сентябрь", 9},   MonthName{"сентября", 9},  MonthName{"сен", 9},        MonthName{"сент", 9},
    MonthName{"oct", 10},       MonthName{"october", 10},  MonthName{"okt", 10},       MonthName{"oktober", 10},
    MonthName{"octobre", 10},   MonthName{"octubre", 10},  MonthName{"октябрь", 10},   MonthName{"октября", 10},
    MonthName{"окт", 10},       MonthName{"nov", 11},      MonthName{"november", 11},  MonthName{"novembre", 11},
    MonthName{"noviembre", 11}, MonthName{"ноябрь", 11},   MonthName{"ноября", 11},    MonthName{"ноя", 11},
    MonthName{"нояб", 11},      MonthName{"dec", 12},      MonthName{"december", 12},  MonthName{"dez", 12},
    MonthName{"dezember", 12},  MonthName{"decembre", 12}, MonthName{"diciembre", 12}, MonthName{"dic", 12},
    MonthName{"декабрь", 12},   MonthName{"декабря", 12},  MonthName{"дек", 12},
};

constexpr std::size_t kMaxNameBytes = 24;  // longer than any name above before folding

}  // namespace

std::optional<int> month_from_name(std::string_view word) {
  if (word.size() < 3 || word.size() > kMaxNameBytes) return std::nullopt;
  const std::string folded = fold(word);
  const auto found = std::find_if(kMonthNames.begin(), kMonthNames.end(),
                                  [&](const MonthName& entry) { return entry.name == folded; });
  if (found == kMonthNames.end()) return std::nullopt;
  return found->month;
}

}  // namespace kz
