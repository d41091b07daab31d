// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/identity/name_distance.h"

#include <string>
#include <string_view>

#include "common/identity/latin_form.h"
#include "kzsearch/names.h"
#include "support/catch.h"

using kz::compare_names;

namespace {

struct Pair {
  std::string_view a;
  std::string_view b;
};

}  // namespace

TEST_CASE("names that differ by how a language writes a sound are the same", "[names][identity]") {
  const auto pair = GENERATE(values<Pair>({
      {"Kassym-Jomart Tokayev", "Kassym-Shomart Tokajew"},
      {"Kassym-Jomart Tokayev", "Qasym-Jomart Toqaev"},
      {"Kassym-Jomart Tokayev", "Tokayev Kassymjomart"},  // family name first, given name in one word
      {"Mikhail Shcherbakov", "Michail Schtscherbakow"},
      {"Sergei Lavrov", "Sergej Lawrow"},
      {"Yevgeny Zhukov", "Jewgeni Schukow"},
      {"Tadeusz Wysocki", "Tadeush Vysotsky"},
      {"Muammar Gaddafi", "Moammar Qadhafi"},
      {"Abdel Fattah el-Sisi", "Abdelfattah al-Sissi"},
      {"Vučić", "Vuchich"},
      {"Şimşek", "Shimshek"},
      {"Andrejs Kalniņš", "Andrey Kalninsh"},  // a Latvian nominative
      {"Viktors Quell", "Viktor Quell"},       // the forms of Baltic languages, and those of Uzbek
      {"Mihkel Quell", "Mikhail Quell"},
      {"Farkhod Quelmazov", "Farhad Quelmazov"},
      {"George Bush", "George W. Bush"},
      {"John Smith", "J. Smith"},
      {"Tony Blair", "Anthony Blair"},
      {"Paco Quell", "Francisco Quell"},
      {"Nacho Quell", "Ignacio Quell"},
      {"Pepe Quell", "José Quell"},
      {"Volodya Quell", "Vladimir Quell"},
      {"Zhenya Quell", "Yevgenia Quell"},
      {"Yitzhak Quell", "Isaac Quell"},
      {"Lev Quell", "Leo Quell"},
      {"Dr. Nina Berg", "Nina Berg"},
  }));
  CAPTURE(pair.a, pair.b);
  CHECK(compare_names(pair.a, pair.b).is_same);
  CHECK(compare_names(pair.b, pair.a).distance == Approx(compare_names(pair.a, pair.b).distance));
}

TEST_CASE("names of other scripts meet their Latin forms", "[names][identity]") {
  const auto pair = GENERATE(values<Pair>({
      {"Kassym-Jomart Tokayev", "Касым-Жомарт Токаев"},
      {"Qasym-Jomart Toqaev", "Қасым-Жомарт Тоқаев"},  // Kazakh letters
      {"Volodymyr Zelensky", "Володимир Зеленський"},
      {"Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"},
      {"Bashar al-Assad", "بشار الأسد"},  // Arabic and Hebrew: consonants alone
      {"Benjamin Netanyahu", "בנימין נתניהו"},
      {"Mikheil Saakashvili", "მიხეილ სააკაშვილი"},
      {"Nikol Pashinyan", "Նիկոլ Փաշինյան"},
      {"Xi Jinping", "习近平"},
      {"Kim Jong-un", "김정은"},
      {"Vladimir Putin", "ウラジーミル・プーチン"},
      {"Narendra Modi", "नरेंद्र मोदी"},
      {"Rahul Gandhi", "राहुल गांधी"},  // the last vowel that ICU writes is not spoken
      {"Yogi Adityanath", "योगी आदित्यनाथ"},
      {"Virat Kohli", "विराट कोहली"},
      {"Vladimir Putin", "فلاديمير بوتين"},  // Arabic has no p
      {"Recep Tayyip Erdogan", "رجب طيب أردوغان"},
      {"Khalifa Haftar", "خليفة حفتر"},
      {"Sergei Lavrov", "سيرغي لافروف"},  // one letter for w and for u
      {"Sergei Lavrov", "סרגיי לברוב"},   // and in Hebrew for b and v
      {"Trump", "トランプ"},
      {"Xi Jinping", "Си Цзиньпин"},  // Chinese as Russian writes it
      {"Jiang Zemin", "Цзян Цзэминь"},
      {"Zhao Lijian", "Чжао Лицзянь"},
      {"Xi Jinping", "Si Jinping"},
  }));
  CAPTURE(pair.a, pair.b);
  CHECK(compare_names(pair.a, pair.b).is_same);
}

TEST_CASE("names of two persons stay apart", "[names][identity]") {
  const auto pair = GENERATE(values<Pair>({
      {"Nursultan Nazarbayev", "Dariga Nazarbayeva"},
      {"Valeriy Marinov", "Valeriya Marinova"},  // man and woman
      {"Ivanov", "Ivanova"},
      {"Dubrovsky", "Dubrovskaya"},
      {"Mario Gonzalez", "Maria Gonzalez"},
      {"George W. Bush", "George H. W. Bush"},  // initials contradict each other
      {"George Bush", "George Bush Jr."},
      {"John Smith", "K. Smith"},
      {"John Smith", "Joan Smith"},  // two usual given names
      {"Kim Jong-un", "Kim Jong-il"},
      {"Hafez al-Assad", "Bashar al-Assad"},
      {"Salman bin Abdulaziz", "Mohammed bin Salman bin Abdulaziz"},  // father and son
      {"Mohammed bin Zayed Al Nahyan", "Khaled bin Mohammed bin Zayed Al Nahyan"},
      {"Ali Khamenei", "Ruhollah Khomeini"},
      {"Ivan Petrov", "Ivan Petrovich"},
      {"Tokayev", "Kassym-Jomart Tokayev"},  // a part proves nothing
      {"Michael Jackson", "Michael Johnson"},
      {"", "Ivanov"},
  }));
  CAPTURE(pair.a, pair.b);
  CHECK_FALSE(compare_names(pair.a, pair.b).is_same);
  CHECK_FALSE(compare_names(pair.b, pair.a).is_same);
}

TEST_CASE("a nearer spelling has a smaller distance", "[names][identity]") {
  const auto of = [](std::string_view other) { return compare_names("Alikhan Smailov", other).distance; };
  CHECK(of("Alikhan Smailov") == 0);
  CHECK(of("Alichan Smajylow") < of("Alikhan Samoilov"));
  CHECK(of("Alikhan Samoilov") < of("Alikhan Sarsenov"));
  CHECK(of("Angela Merkel") <= 1);
}

TEST_CASE("a name that is no name is compared all the same", "[names][identity]") {
  const auto name =
      GENERATE(as<std::string>{}, "", " ", "-", "'", "...", "123", "\xFF\xFE", "\u0301", "한", "ё", "🙂");
  CAPTURE(name);
  CHECK(compare_names(name, name).distance <= 1);
  CHECK_FALSE(compare_names(name, "Kassym-Jomart Tokayev").is_same);
}

TEST_CASE("a name of thousands of letters or words takes no longer than its length", "[names][identity]") {
  const std::string long_word(100'000, 'x');
  std::string many_words;
  for (int i = 0; i < 20'000; ++i) many_words += "Alexander ";
  CHECK(kz::name_form(long_word).words.front()->spoken.readings.size() <= 4);
  CHECK(kz::name_form(many_words).words.size() <= 12);
  CHECK(compare_names(long_word, many_words).distance > kz::kSameName);
}

TEST_CASE("a Latin name comes through transliteration in small letters with its diacritics", "[names][identity]") {
  CHECK(kz::latin_form("Älichan SMAJYLOW").text == "älichan smajylow");
  CHECK(kz::latin_form("Жомарт").text == "zhomart");
  CHECK_FALSE(kz::latin_form("Жомарт").is_abjad);
  CHECK(kz::latin_form("بشار").is_abjad);
}
