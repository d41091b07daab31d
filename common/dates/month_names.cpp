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

// By name. English; German (and Austrian); French; Spanish; Russian, Ukrainian and Polish, nominative and genitive;
// Kazakh; Italian; Portuguese; Turkish; Dutch. A name that several languages share stands once: it is the same month in
// all of them.
constexpr std::array kMonthNames = {
    MonthName{"abr", 4},           MonthName{"abril", 4},      MonthName{"ago", 8},       MonthName{"agosto", 8},
    MonthName{"agustos", 8},       MonthName{"aout", 8},       MonthName{"apr", 4},       MonthName{"april", 4},
    MonthName{"aprile", 4},        MonthName{"aralik", 12},    MonthName{"aug", 8},       MonthName{"august", 8},
    MonthName{"augustus", 8},      MonthName{"avr", 4},        MonthName{"avril", 4},     MonthName{"czerwca", 6},
    MonthName{"czerwiec", 6},      MonthName{"dec", 12},       MonthName{"december", 12}, MonthName{"decembre", 12},
    MonthName{"dez", 12},          MonthName{"dezember", 12},  MonthName{"dezembro", 12}, MonthName{"dic", 12},
    MonthName{"dicembre", 12},     MonthName{"diciembre", 12}, MonthName{"ekim", 10},     MonthName{"ene", 1},
    MonthName{"enero", 1},         MonthName{"eylul", 9},      MonthName{"feb", 2},       MonthName{"febbraio", 2},
    MonthName{"feber", 2},         MonthName{"febrero", 2},    MonthName{"februar", 2},   MonthName{"februari", 2},
    MonthName{"february", 2},      MonthName{"fev", 2},        MonthName{"fevereiro", 2}, MonthName{"fevr", 2},
    MonthName{"fevrier", 2},       MonthName{"gen", 1},        MonthName{"gennaio", 1},   MonthName{"giu", 6},
    MonthName{"giugno", 6},        MonthName{"grudnia", 12},   MonthName{"grudzien", 12}, MonthName{"haziran", 6},
    MonthName{"jan", 1},           MonthName{"janeiro", 1},    MonthName{"janner", 1},    MonthName{"januar", 1},
    MonthName{"januari", 1},       MonthName{"january", 1},    MonthName{"janv", 1},      MonthName{"janvier", 1},
    MonthName{"juil", 7},          MonthName{"juillet", 7},    MonthName{"juin", 6},      MonthName{"jul", 7},
    MonthName{"julho", 7},         MonthName{"juli", 7},       MonthName{"julio", 7},     MonthName{"july", 7},
    MonthName{"jun", 6},           MonthName{"june", 6},       MonthName{"junho", 6},     MonthName{"juni", 6},
    MonthName{"junio", 6},         MonthName{"kasim", 11},     MonthName{"kwiecien", 4},  MonthName{"kwietnia", 4},
    MonthName{"lipca", 7},         MonthName{"lipiec", 7},     MonthName{"listopad", 11}, MonthName{"listopada", 11},
    MonthName{"lug", 7},           MonthName{"luglio", 7},     MonthName{"lutego", 2},    MonthName{"luty", 2},
    MonthName{"maart", 3},         MonthName{"maerz", 3},      MonthName{"mag", 5},       MonthName{"maggio", 5},
    MonthName{"mai", 5},           MonthName{"maio", 5},       MonthName{"maj", 5},       MonthName{"maja", 5},
    MonthName{"mar", 3},           MonthName{"marca", 3},      MonthName{"march", 3},     MonthName{"marco", 3},
    MonthName{"mars", 3},          MonthName{"mart", 3},       MonthName{"marz", 3},      MonthName{"marzec", 3},
    MonthName{"marzo", 3},         MonthName{"may", 5},        MonthName{"mayis", 5},     MonthName{"mayo", 5},
    MonthName{"mei", 5},           MonthName{"mrz", 3},        MonthName{"nisan", 4},     MonthName{"nov", 11},
    MonthName{"november", 11},     MonthName{"novembre", 11},  MonthName{"novembro", 11}, MonthName{"noviembre", 11},
    MonthName{"ocak", 1},          MonthName{"oct", 10},       MonthName{"october", 10},  MonthName{"octobre", 10},
    MonthName{"octubre", 10},      MonthName{"okt", 10},       MonthName{"oktober", 10},  MonthName{"ott", 10},
    MonthName{"ottobre", 10},      MonthName{"out", 10},       MonthName{"outubro", 10},  MonthName{"pazdziernik", 10},
    MonthName{"pazdziernika", 10}, MonthName{"sep", 9},        MonthName{"sept", 9},      MonthName{"september", 9},
    MonthName{"septembre", 9},     MonthName{"septiembre", 9}, MonthName{"set", 9},       MonthName{"setembro", 9},
    MonthName{"setiembre", 9},     MonthName{"settembre", 9},  MonthName{"sierpien", 8},  MonthName{"sierpnia", 8},
    MonthName{"styczen", 1},       MonthName{"stycznia", 1},   MonthName{"subat", 2},     MonthName{"temmuz", 7},
    MonthName{"wrzesien", 9},      MonthName{"wrzesnia", 9},   MonthName{"авг", 8},       MonthName{"август", 8},
    MonthName{"августа", 8},       MonthName{"апр", 4},        MonthName{"апрель", 4},    MonthName{"апреля", 4},
    MonthName{"ақпан", 2},         MonthName{"бер", 3},        MonthName{"березень", 3},  MonthName{"березня", 3},
    MonthName{"вер", 9},           MonthName{"вересень", 9},   MonthName{"вересня", 9},   MonthName{"груд", 12},
    MonthName{"грудень", 12},      MonthName{"грудня", 12},    MonthName{"дек", 12},      MonthName{"декабрь", 12},
    MonthName{"декабря", 12},      MonthName{"желтоқсан", 12}, MonthName{"жовт", 10},     MonthName{"жовтень", 10},
    MonthName{"жовтня", 10},       MonthName{"июл", 7},        MonthName{"июль", 7},      MonthName{"июля", 7},
    MonthName{"июн", 6},           MonthName{"июнь", 6},       MonthName{"июня", 6},      MonthName{"квіт", 4},
    MonthName{"квітень", 4},       MonthName{"квітня", 4},     MonthName{"лип", 7},       MonthName{"липень", 7},
    MonthName{"липня", 7},         MonthName{"лист", 11},      MonthName{"листопад", 11}, MonthName{"листопада", 11},
    MonthName{"лют", 2},           MonthName{"лютии", 2},      MonthName{"лютого", 2},    MonthName{"маи", 5},
    MonthName{"мамыр", 5},         MonthName{"мар", 3},        MonthName{"март", 3},      MonthName{"марта", 3},
    MonthName{"маусым", 6},        MonthName{"мая", 5},        MonthName{"наурыз", 3},    MonthName{"ноя", 11},
    MonthName{"нояб", 11},         MonthName{"ноябрь", 11},    MonthName{"ноября", 11},   MonthName{"окт", 10},
    MonthName{"октябрь", 10},      MonthName{"октября", 10},   MonthName{"сен", 9},       MonthName{"сент", 9},
    MonthName{"сентябрь", 9},      MonthName{"сентября", 9},   MonthName{"серп", 8},      MonthName{"серпень", 8},
    MonthName{"серпня", 8},        MonthName{"січ", 1},        MonthName{"січень", 1},    MonthName{"січня", 1},
    MonthName{"сәуір", 4},         MonthName{"тамыз", 8},      MonthName{"трав", 5},      MonthName{"травень", 5},
    MonthName{"травня", 5},        MonthName{"фев", 2},        MonthName{"февраль", 2},   MonthName{"февраля", 2},
    MonthName{"черв", 6},          MonthName{"червень", 6},    MonthName{"червня", 6},    MonthName{"шілде", 7},
    MonthName{"янв", 1},           MonthName{"январь", 1},     MonthName{"января", 1},    MonthName{"қазан", 10},
    MonthName{"қараша", 11},       MonthName{"қаңтар", 1},     MonthName{"қыркүиек", 9},
};

constexpr bool is_earlier_name(const MonthName& a, const MonthName& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(kMonthNames.begin(), kMonthNames.end(), is_earlier_name));

constexpr std::size_t kMaxNameBytes = 24;  // longer than any name above before folding

}  // namespace

std::optional<int> month_from_name(std::string_view word) {
  if (word.size() < 3 || word.size() > kMaxNameBytes) return std::nullopt;
  const std::string folded = fold(word);
  const auto found = std::lower_bound(kMonthNames.begin(), kMonthNames.end(), MonthName{folded, 0}, is_earlier_name);
  if (found == kMonthNames.end() || found->name != folded) return std::nullopt;
  return found->month;
}

}  // namespace kz
