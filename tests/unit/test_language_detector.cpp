// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language_detector.h"

#include <string>

#include "support/catch.h"

TEST_CASE("the language of a text is detected where there is enough of it", "[language]") {
  struct Case {
    std::string text, language;
  };
  auto c = GENERATE(values<Case>({
      {"", "und"},
      {"The president spoke.", "und"},  // too short to be sure
      {std::string(400, '7'), "und"},   // no letters
      {"The president declared a state of emergency after protesters had stormed the town hall, and he asked his "
       "allies "
       "for help to restore order in the streets.",
       "en"},
      {"Der Präsident hat den Ausnahmezustand ausgerufen, nachdem Demonstranten das Rathaus gestürmt hatten, und seine "
       "Verbündeten um Hilfe gebeten.",
       "de"},
      {"Президент объявил чрезвычайное положение после того, как протестующие взяли штурмом мэрию, и попросил "
       "союзников "
       "о помощи.",
       "ru"},
      {"Президент елде төтенше жағдай енгізді, өйткені наразылық білдірушілер әкімдік ғимаратын басып алды, ал одақтас "
       "елдерден көмек сұрады.",
       "kk"},
      {"הנשיא הכריז על מצב חירום לאחר שמפגינים פרצו לבניין העירייה, וביקש עזרה מבעלות בריתו של המדינה כדי להשיב את "
       "הסדר "
       "לרחובות הבירה ולערים אחרות.",
       "he"},
      // Scripts that one language alone is written in tell it sooner.
      {"総統は非常事態を宣言し、同盟国に支援を求めたと発表した。", "ja"},
      {"总统宣布全国进入紧急状态，并请求盟国提供援助，恢复街道秩序。", "zh"},
      {"ประธานาธิบดีประกาศภาวะฉุกเฉินทั่วประเทศ", "th"},
      {"대통령은 전국에 비상사태를 선포하고 동맹국에 지원을 요청했다.", "ko"},
      {"東京 2022", "und"},
      // Half and half is neither.
      {"Президент объявил чрезвычайное положение после того, как протестующие взяли штурмом мэрию города. "
       "Der Präsident hat den Ausnahmezustand ausgerufen, nachdem Demonstranten das Rathaus gestürmt hatten.",
       "und"},
  }));
  CAPTURE(c.text);
  CHECK(kz::detect_language(c.text) == c.language);
}

TEST_CASE("only the beginning of a long text is looked at", "[language]") {
  std::string text;
  while (text.size() < 4096) text += "The president declared a state of emergency after the protests in the capital. ";
  for (int i = 0; i < 500; ++i) text += "Президент объявил чрезвычайное положение. ";
  CHECK(kz::detect_language(text) == "en");
}
