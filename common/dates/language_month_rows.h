// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

/// More names of month_names.h; only month_names.cpp looks at them.
namespace kz::month_names {

struct NameRow {
  std::string_view names;
};

// Of further languages, as fold() leaves them: twelve names a row, January first, and for some the form that stands
// beside a day in a row of its own. "-": the name is another month elsewhere. Source: Unicode CLDR 48.0.
inline constexpr NameRow kMonthRows[] = {
    // Hungarian
    {"januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december"},
    // Finnish
    {"tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu"},
    {"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta "
     "lokakuuta marraskuuta joulukuuta"},
    // Estonian
    {"jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember"},
    // Latvian
    {"janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris"},
    // Lithuanian
    {"sausis vasaris kovas balandis geguze birzelis liepa rugpjutis rugsejis spalis lapkritis gruodis"},
    {"sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio"},
    // Croatian
    {"sijecanj veljaca ozujak travanj svibanj lipanj srpanj kolovoz rujan - studeni prosinac"},
    {"sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca"},
    // Serbian
    {"јануар фебруар март април мај јун јул август септембар октобар новембар децембар"},
    // Macedonian
    {"јануари февруари март април мај јуни јули август септември октомври ноември декември"},
    // Belarusian
    {"студзень люты сакавік красавік маи чэрвень ліпень жнівень верасень кастрычнік лістапад снежань"},
    {"студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніуня верасня кастрычніка лістапада снежня"},
    // Slovene
    {"januar februar marec april maj junij julij avgust september oktober november december"},
    // Slovak
    {"januar februar marec april maj jun jul august september oktober november december"},
    {"januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra"},
    // Albanian
    {"janar shkurt mars prill maj qershor korrik gusht shtator tetor nentor dhjetor"},
    // Catalan
    {"gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre"},
    // Galician
    {"xaneiro febreiro marzo abril maio xuno xullo agosto setembro outubro novembro decembro"},
    // Basque
    {"urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua"},
    // Afrikaans
    {"januarie februarie maart april mei junie julie augustus september oktober november desember"},
    // Icelandic
    {"januar februar mars april mai juni juli agust september oktober november desember"},
    // Malay
    {"januari februari mac april mei jun julai ogos september oktober november disember"},
    // Filipino
    {"enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre"},
    // Turkmen
    {"yanwar fewral mart aprel may iyun iyul awgust sentyabr oktyabr noyabr dekabr"},
    // Tajik
    {"январ феврал март апрел маи июн июл август сентябр октябр ноябр декабр"},
    // Pashto
    {"جنوري فېبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر"},
    {"جنوري فبروري مارچ اپریل مۍ جون جولای اګست سېپتمبر اکتوبر نومبر دسمبر"},
    // Swahili
    {"januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba"},
    // Hausa
    {"janairu faburairu maris afirilu mayu yuni yuli agusta satumba oktoba nuwamba disamba"},
    // Somali
    {"jannaayo febraayo maarso abriil maayo juun luulyo ogosto sebteembar oktoobar noofeembar diseembar"},
    {"janaayo febraayo maarso abriil maayo juun luulyo agosto sebtembar oktoobar noofeembar diseembar"},
    // Tamil
    {"ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்"},
    // Telugu
    {"జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్"},
    // Malayalam
    {"ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ"},
    // Kannada
    {"ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್"},
    // Gujarati
    {"જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર"},
    // Punjabi
    {"ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ"},
    // Marathi
    {"जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर"},
    // Nepali
    {"जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर"},
    // Czech
    {"leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec"},
    // Armenian
    {"հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"},
    // Sindhi
    {"جنوري فيبروري مارچ اپريل ميي جون جولاء اگسٽ سيپٽمبر اڪٽوبر نومبر ڊسمبر"},
};

}  // namespace kz::month_names
