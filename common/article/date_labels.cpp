// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article/date_labels.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/article/weekday_rows.h"
#include "common/item_list.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

struct Label {
  std::string_view text;  // as fold() leaves it
  LabelKind kind;
};

constexpr LabelKind kFirst = LabelKind::published;
constexpr LabelKind kLater = LabelKind::updated;

// English, also as machines translate the others: German, French, Spanish, Russian, Ukrainian, Kazakh, Italian,
// Portuguese, Polish, Turkish, Arabic, Persian, Chinese, Japanese, Korean, Hebrew, Vietnamese, Indonesian, Uzbek,
// Dutch.
constexpr std::array kLabels = {
    Label{"date", kFirst},
    Label{"dated", kFirst},
    Label{"created", kFirst},
    Label{"created on", kFirst},
    Label{"published", kFirst},
    Label{"first published", kFirst},
    Label{"publication", kFirst},
    Label{"publication date", kFirst},
    Label{"publish date", kFirst},
    Label{"published date", kFirst},
    Label{"date published", kFirst},
    Label{"date of publication", kFirst},
    Label{"originally published", kFirst},
    Label{"posted", kFirst},
    Label{"entry date", kFirst},
    Label{"added", kFirst},
    Label{"date added", kFirst},
    Label{"date created", kFirst},
    Label{"creation date", kFirst},
    Label{"date of creation", kFirst},
    Label{"update date", kLater},
    Label{"date of update", kLater},
    Label{"date modified", kLater},
    Label{"date updated", kLater},
    Label{"issued", kFirst},
    Label{"released", kFirst},
    Label{"release date", kFirst},
    Label{"appeared", kFirst},
    Label{"updated", kLater},
    Label{"last updated", kLater},
    Label{"last update", kLater},
    Label{"update", kLater},
    Label{"modified", kLater},
    Label{"last modified", kLater},
    Label{"edited", kLater},
    Label{"last edited", kLater},
    Label{"as of", kLater},
    Label{"as at", kLater},
    Label{"status", kLater},
    Label{"stand", kLater},
    Label{"datum", kFirst},
    Label{"veroffentlicht", kFirst},
    Label{"erstveroffentlichung", kFirst},
    Label{"erstellt", kFirst},
    Label{"erschienen", kFirst},
    Label{"publiziert", kFirst},
    Label{"aktualisiert", kLater},
    Label{"zuletzt aktualisiert", kLater},
    Label{"letzte aktualisierung", kLater},
    Label{"letzte anderung", kLater},
    Label{"geandert", kLater},
    Label{"publie", kFirst},
    Label{"publiee", kFirst},
    Label{"paru", kFirst},
    Label{"cree", kFirst},
    Label{"mis en ligne", kFirst},
    Label{"date de publication", kFirst},
    Label{"mis a jour", kLater},
    Label{"mise a jour", kLater},
    Label{"derniere mise a jour", kLater},
    Label{"modifie", kLater},
    Label{"fecha", kFirst},
    Label{"fecha de publicacion", kFirst},
    Label{"publicado", kFirst},
    Label{"publicada", kFirst},
    Label{"creado", kFirst},
    Label{"actualizado", kLater},
    Label{"actualizada", kLater},
    Label{"ultima actualizacion", kLater},
    Label{"modificado", kLater},
    Label{"дата", kFirst},
    Label{"дата публикации", kFirst},
    Label{"опубликовано", kFirst},
    Label{"опубликован", kFirst},
    Label{"опубликована", kFirst},
    Label{"создано", kFirst},
    Label{"размещено", kFirst},
    Label{"обновлено", kLater},
    Label{"последнее обновление", kLater},
    Label{"изменено", kLater},
    Label{"дата публікаціі", kFirst},
    Label{"опубліковано", kFirst},
    Label{"опублікована", kFirst},
    Label{"створено", kFirst},
    Label{"розміщено", kFirst},
    Label{"оновлено", kLater},
    Label{"останнє оновлення", kLater},
    Label{"змінено", kLater},
    Label{"жарияланды", kFirst},
    Label{"жарияланған", kFirst},
    Label{"жарияланған күні", kFirst},
    Label{"шыққан күні", kFirst},
    Label{"жаңартылды", kLater},
    Label{"жаңартылған", kLater},
    Label{"жаңартылған күні", kLater},
    Label{"pubblicato", kFirst},
    Label{"pubblicata", kFirst},
    Label{"data di pubblicazione", kFirst},
    Label{"aggiornato", kLater},
    Label{"aggiornata", kLater},
    Label{"ultimo aggiornamento", kLater},
    Label{"ultima modifica", kLater},
    Label{"data de publicacao", kFirst},
    Label{"criado", kFirst},
    Label{"atualizado", kLater},
    Label{"atualizada", kLater},
    Label{"ultima atualizacao", kLater},
    Label{"opublikowano", kFirst},
    Label{"data publikacji", kFirst},
    Label{"data utworzenia", kFirst},
    Label{"aktualizacja", kLater},
    Label{"zaktualizowano", kLater},
    Label{"ostatnia aktualizacja", kLater},
    Label{"giris tarihi", kFirst},
    Label{"eklenme tarihi", kFirst},
    Label{"yayin tarihi", kFirst},
    Label{"yayinlanma", kFirst},
    Label{"yayinlanma tarihi", kFirst},
    Label{"guncelleme", kLater},
    Label{"guncelleme tarihi", kLater},
    Label{"guncellenme tarihi", kLater},
    Label{"son guncelleme", kLater},
    Label{"نشر في", kFirst},
    Label{"نشر", kFirst},
    Label{"تم النشر", kFirst},
    Label{"تاريخ النشر", kFirst},
    Label{"تم النشر في", kFirst},
    Label{"اخر تحديث", kLater},
    Label{"تحديث", kLater},
    Label{"تاریخ انتشار", kFirst},
    Label{"منتشر شده در", kFirst},
    Label{"اخرین بهروزرسانی", kLater},
    Label{"بهروز شده در", kLater},
    Label{"发布时间", kFirst},
    Label{"發布時間", kFirst},
    Label{"发布于", kFirst},
    Label{"更新时间", kLater},
    Label{"更新時間", kLater},
    Label{"公開", kFirst},
    Label{"公開日", kFirst},
    Label{"掲載", kFirst},
    Label{"更新", kLater},
    Label{"最終更新", kLater},
    Label{"입력", kFirst},
    Label{"등록", kFirst},
    Label{"수정", kLater},
    Label{"פורסם", kFirst},
    Label{"פורסם בתאריך", kFirst},
    Label{"עודכן", kLater},
    Label{"ngay dang", kFirst},
    Label{"cap nhat", kLater},
    Label{"dipublikasikan", kFirst},
    Label{"diterbitkan", kFirst},
    Label{"diperbarui", kLater},
    Label{"e'lon qilingan", kFirst},
    Label{"yangilangan", kLater},
    Label{"gepubliceerd", kFirst},
    Label{"geplaatst", kFirst},
    Label{"bijgewerkt", kLater},
    Label{"laatst bijgewerkt", kLater},
    Label{"laatste update", kLater},
    Label{"gewijzigd", kLater},
};

// Of live tickers, whose entries carry their own date.
constexpr std::array kTickerLabels = {
    Label{"first report from", kFirst},
    Label{"first report of", kFirst},
    Label{"first report dated", kFirst},
    Label{"first message from", kFirst},
    Label{"first message dated", kFirst},
    Label{"first notification from", kFirst},
    Label{"initial report from", kFirst},
    Label{"original report from", kFirst},
    Label{"original message from", kFirst},
    Label{"original article from", kFirst},
    Label{"erstmeldung vom", kFirst},
    Label{"erstmeldung von", kFirst},
    Label{"ursprungsmeldung vom", kFirst},
    Label{"update from", kLater},
    Label{"update of", kLater},
    Label{"update dated", kLater},
    Label{"update vom", kLater},
    Label{"mise a jour du", kLater},
    Label{"actualizacion del", kLater},
    Label{"обновление от", kLater},
};

// As fold() leaves them.
constexpr std::array kWeekdays = {
    "monday"sv,    "tuesday"sv,      "wednesday"sv, "thursday"sv, "friday"sv,      "saturday"sv,   "sunday"sv,
    "mon"sv,       "tue"sv,          "tues"sv,      "wed"sv,      "thu"sv,         "thur"sv,       "thurs"sv,
    "fri"sv,       "sat"sv,          "sun"sv,       "montag"sv,   "dienstag"sv,    "mittwoch"sv,   "donnerstag"sv,
    "freitag"sv,   "samstag"sv,      "sonntag"sv,   "lundi"sv,    "mardi"sv,       "mercredi"sv,   "jeudi"sv,
    "vendredi"sv,  "samedi"sv,       "dimanche"sv,  "lunes"sv,    "martes"sv,      "miercoles"sv,  "jueves"sv,
    "viernes"sv,   "sabado"sv,       "domingo"sv,   "mo"sv,       "понедельник"sv, "вторник"sv,    "среда"sv,
    "среду"sv,     "четверг"sv,      "пятница"sv,   "пятницу"sv,  "суббота"sv,     "субботу"sv,    "воскресенье"sv,
    "пн"sv,        "вт"sv,           "ср"sv,        "чт"sv,       "пт"sv,          "понеділок"sv,  "вівторок"sv,
    "середа"sv,    "середу"sv,       "четвер"sv,    "ятниця"sv,   "ятницю"sv,      "субота"sv,     "суботу"sv,
    "неділя"sv,    "неділю"sv,       "дүисенбі"sv,  "сеисенбі"sv, "сәрсенбі"sv,    "беисенбі"sv,   "жұма"sv,
    "сенбі"sv,     "жексенбі"sv,     "lunedi"sv,    "martedi"sv,  "mercoledi"sv,   "giovedi"sv,    "venerdi"sv,
    "sabato"sv,    "domenica"sv,     "segunda"sv,   "terca"sv,    "quarta"sv,      "quinta"sv,     "sexta"sv,
    "feira"sv,     "poniedzialek"sv, "wtorek"sv,    "sroda"sv,    "czwartek"sv,    "piatek"sv,     "sobota"sv,
    "niedziela"sv, "pazartesi"sv,    "sali"sv,      "carsamba"sv, "persembe"sv,    "cuma"sv,       "cumartesi"sv,
    "pazar"sv,     "maandag"sv,      "dinsdag"sv,   "woensdag"sv, "donderdag"sv,   "vrijdag"sv,    "zaterdag"sv,
    "zondag"sv,    "الاثنين"sv,      "الثلاثاء"sv,  "الاربعاء"sv, "الخميس"sv,      "الجمعة"sv,     "السبت"sv,
    "الاحد"sv,     "شنبه"sv,         "یکشنبه"sv,    "دوشنبه"sv,   "سهشنبه"sv,      "چهارشنبه"sv,   "پنجشنبه"sv,
    "جمعه"sv,      "วันจันทร์"sv,       "วันอังคาร"sv,   "วันพุธ"sv,     "วันพฤหัสบดี"sv,    "วันศุกร์"sv,      "วันเสาร์"sv,
    "วันอาทิตย์"sv,   "วันจันทร์ที่"sv,      "วันอังคารที่"sv,  "วันพุธที่"sv,    "วันพฤหัสบดีที่"sv,   "วันศุกร์ที่"sv,     "วันเสาร์ที่"sv,
    "วันอาทิตย์ที่"sv,  "星期一"sv,       "星期二"sv,    "星期三"sv,   "星期四"sv,      "星期五"sv,     "星期六"sv,
    "星期日"sv,    "星期天"sv,       "周一"sv,      "周二"sv,     "周三"sv,        "周四"sv,       "周五"sv,
    "周六"sv,      "周日"sv,         "月曜日"sv,    "火曜日"sv,   "水曜日"sv,      "木曜日"sv,     "金曜日"sv,
    "土曜日"sv,    "日曜日"sv,       "月"sv,        "火"sv,       "水"sv,          "木"sv,         "金"sv,
    "土"sv,        "日"sv,           "월요일"sv,    "화요일"sv,   "수요일"sv,      "목요일"sv,     "금요일"sv,
    "토요일"sv,    "일요일"sv,       "월"sv,        "화"sv,       "수"sv,          "목"sv,         "금"sv,
    "토"sv,        "일"sv,           "יום"sv,       "ראשון"sv,    "שני"sv,         "שלישי"sv,      "רביעי"sv,
    "חמישי"sv,     "שישי"sv,         "שבת"sv,       "सोमवार"sv,   "मंगलवार"sv,      "बुधवार"sv,      "गुरुवार"sv,
    "शुक्रवार"sv,    "शनिवार"sv,       "रविवार"sv,    "সোমবার"sv,   "মঙ্গলবার"sv,     "বুধবার"sv,      "বৃহস্পতিবার"sv,
    "শুক্রবার"sv,    "শনিবার"sv,       "রবিবার"sv,    "dushanba"sv, "seshanba"sv,    "chorshanba"sv, "payshanba"sv,
    "juma"sv,      "shanba"sv,       "yakshanba"sv, "senin"sv,    "selasa"sv,      "rabu"sv,       "kamis"sv,
    "jumat"sv,     "sabtu"sv,        "minggu"sv};

// What may stand between a label and its date, beside weekdays.
constexpr std::array kJoiningWords = {
    "on"sv,   "at"sv,   "from"sv,  "the"sv,       "of"sv,    "am"sv,  "pm"sv,   "a"sv,     "p"sv,     "m"sv,
    "le"sv,   "el"sv,   "vom"sv,   "uhr"sv,       "hrs"sv,   "h"sv,   "et"sv,   "est"sv,   "edt"sv,   "pt"sv,
    "pst"sv,  "pdt"sv,  "gmt"sv,   "utc"sv,       "bst"sv,   "cet"sv, "cest"sv, "msk"sv,   "ist"sv,   "hkt"sv,
    "jst"sv,  "o"sv,    "clock"sv, "um"sv,        "den"sv,   "las"sv, "del"sv,  "du"sv,    "в"sv,     "г"sv,
    "от"sv,   "года"sv, "мск"sv,   "as"sv,        "horas"sv, "ore"sv, "il"sv,   "alle"sv,  "em"sv,    "de"sv,
    "року"sv, "р"sv,    "п"sv,     "о"sv,         "у"sv,     "ж"sv,   "жыл"sv,  "жылғы"sv, "сағат"sv, "r"sv,
    "godz"sv, "dnia"sv, "saat"sv,  "tarihinde"sv, "om"sv,    "op"sv,  "uur"sv,  "часов"sv, "时"sv,    "分"sv,
    "秒"sv,   "ngay"sv, "wib"sv,   "wita"sv,      "wit"sv,   "yil"sv, "թ"sv};

// The label at the start of `lower`, the longest that is one; it ends with its word.
template <std::size_t kCount>
const Label* label_at(const std::array<Label, kCount>& labels, std::string_view lower) {
  const Label* longest = nullptr;
  if (lower.empty()) return longest;
  for (const Label& label : labels) {
    const std::string_view text = label.text;
    const bool is_there =
        lower.front() == text.front() && lower.starts_with(text) &&
        (lower.size() == text.size() || !(is_plain_letter(lower[text.size()]) || is_ascii_digit(lower[text.size()])));
    if (is_there && (longest == nullptr || longest->text.size() < text.size())) longest = &label;
  }
  return longest;
}

// How many bytes of `line` fold to the first `folded` bytes.
std::size_t written_bytes(std::string_view line, std::size_t folded) {
  std::size_t at = 0;
  for (std::size_t got = 0; got < folded && at < line.size();) {
    const std::size_t length = std::min(character_at(line, at).length, line.size() - at);
    got += fold(line.substr(at, length)).size();
    at += length;
  }
  return at;
}

}  // namespace

std::string plain(std::string_view text) {
  constexpr std::array<std::string_view, 8> kPunctuation = {"–", "—", "•", "·", "\u00A0", "\u202F", "\u2009", "\u060C"};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::find_if(kPunctuation.begin(), kPunctuation.end(),
                                    [&](std::string_view mark) { return text.substr(at, mark.size()) == mark; });
    result += found == kPunctuation.end() ? ascii_lower(text[at]) : (found < kPunctuation.begin() + 4 ? '-' : ' ');
    at += found == kPunctuation.end() ? 1 : found->size();
  }
  return is_ascii(result) ? result : fold(result);
}

namespace {

bool is_weekday_of_rows(std::string_view word) {
  static const auto kNames = [] {
    std::vector<std::string_view> names;
    for (const auto& [row] : weekday_names::kRows) {
      for_each_item(row, ' ', [&](std::string_view name) { names.push_back(name); });
    }
    std::sort(names.begin(), names.end());
    return names;
  }();
  return std::binary_search(kNames.begin(), kNames.end(), word);
}

}  // namespace

bool is_weekday_name(std::string_view plain_word) {
  return is_one_of(plain_word, kWeekdays) || is_weekday_of_rows(plain_word);
}

bool is_filler_word(std::string_view plain_word, FillerWords allowed) {
  return is_weekday_name(plain_word) ||
         (allowed == FillerWords::weekdays_and_joining && is_one_of(plain_word, kJoiningWords));
}

bool is_filler(std::string_view text, FillerWords allowed) {
  if (text.size() > kMaxFillerBytes) return false;
  const std::string lower = plain(text);
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_plain_letter(lower[end])) ++end;
    if (end > at && !is_filler_word(std::string_view(lower).substr(at, end - at), allowed)) return false;
    at = std::max(end, at + 1);
  }
  return true;
}

std::size_t label_size(std::string_view plain_text) {
  const Label* label = label_at(kLabels, plain_text);
  return label == nullptr ? 0 : label->text.size();
}

std::optional<LabelledLine> match_label(std::string_view line) {
  constexpr std::size_t kMaxLabelBytes = 64;
  while (!line.empty() && !is_plain_letter(line.front()) && !is_ascii_digit(line.front()))
    line.remove_prefix(1);  // "+++ ", "- "
  const std::string_view begin = line.substr(0, utf8_prefix(line, kMaxLabelBytes));
  const bool is_plain = is_ascii(begin);
  const std::string lower = is_plain ? ascii_lowered(begin) : fold(begin);
  const Label* ticker = label_at(kTickerLabels, lower);
  const Label* label = ticker != nullptr ? ticker : label_at(kLabels, lower);
  if (label == nullptr) return std::nullopt;
  const std::size_t bytes = is_plain ? label->text.size() : written_bytes(line, label->text.size());
  LabelledLine labelled{trimmed(line.substr(bytes)), label->kind, ticker != nullptr, false};
  labelled.has_colon = !labelled.rest.empty() && labelled.rest.front() == ':';
  return labelled;
}

}  // namespace kz
