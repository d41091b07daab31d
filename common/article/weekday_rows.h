// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

/// More names of weekdays than date_labels.cpp has; only that file looks at them.
namespace kz::weekday_names {

struct NameRow {
  std::string_view names;
};

// A language each, as fold() leaves them; what an earlier one has is left out. Source: Unicode CLDR 48.0.
inline constexpr NameRow kRows[] = {
    // Hungarian
    {"hetfo kedd szerda csutortok pentek szombat vasarnap"},
    // Finnish
    {"maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"},
    // Estonian
    {"esmaspaev teisipaev kolmapaev neljapaev reede laupaev puhapaev"},
    // Latvian
    {"pirmdiena otrdiena tresdiena ceturtdiena piektdiena sestdiena svetdiena"},
    // Lithuanian
    {"pirmadienis antradienis treciadienis ketvirtadienis penktadienis sestadienis sekmadienis"},
    // Croatian
    {"ponedjeljak utorak srijeda cetvrtak petak subota nedjelja"},
    // Serbian
    {"ponedeljak sreda nedelja"},
    {"понедељак уторак четвртак петак недеља"},
    // Macedonian
    {"понеделник четврток петок сабота недела"},
    // Belarusian
    {"панядзелак ауторак серада чацвер пятніца нядзеля"},
    // Bulgarian
    {"сряда четвъртък петък събота неделя"},
    // Slovene
    {"ponedeljek torek cetrtek petek"},
    // Slovak
    {"pondelok utorok streda stvrtok piatok nedela"},
    // Czech
    {"pondeli utery ctvrtek patek nedele"},
    // Romanian
    {"luni marti miercuri joi vineri sambata duminica"},
    // Greek
    {"δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη"},
    // Albanian
    {"e hene marte merkure enjte premte shtune diel"},
    // Catalan
    {"dilluns dimarts dimecres dijous divendres dissabte diumenge"},
    // Galician
    {"luns mercores xoves venres"},
    // Basque
    {"astelehena asteartea asteazkena osteguna ostirala larunbata igandea"},
    // Afrikaans
    {"vrydag saterdag sondag"},
    // Icelandic
    {"manudagur thridjudagur midvikudagur fimmtudagur fostudagur laugardagur sunnudagur"},
    // Norwegian and Danish ("onsdag den 5. januar")
    {"mandag tirsdag onsdag torsdag fredag lordag den"},
    // Swedish
    {"tisdag"},
    // Malay
    {"isnin khamis jumaat ahad"},
    // Filipino
    {"miyerkules huwebes biyernes linggo"},
    // Azerbaijani
    {"bazar ertəsi cərsənbə axsami cumə sənbə"},
    // Turkmen
    {"dusenbe sisenbe carsenbe pensenbe anna senbe yeksenbe"},
    // Kyrgyz
    {"дүишөмбү шеишемби шаршемби беишемби жума ишемби жекшемби"},
    // Tajik
    {"душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе"},
    // Armenian
    {"երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի"},
    // Georgian
    {"ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა"},
    // Urdu
    {"پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار"},
    // Pashto
    {"دونۍ درېنۍ څلرنۍ پينځنۍ اونۍ يونۍ"},
    // Swahili
    {"jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili"},
    // Hausa
    {"litinin talata laraba alhamis jumma'a asabar lahadi"},
    // Somali
    {"isniin talaado arbaco khamiis jimco sabti axad"},
    // Tamil
    {"திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு"},
    // Telugu
    {"సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం"},
    // Malayalam
    {"തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച"},
    // Kannada
    {"ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ"},
    // Gujarati
    {"સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર"},
    // Punjabi
    {"ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ ਐਤਵਾਰ"},
    // Marathi
    {"मंगळवार"},
    // Nepali
    {"सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार आइतबार"},
    // Vietnamese
    {"hai ba tu nam sau bay chu nhat"},
};

}  // namespace kz::weekday_names
