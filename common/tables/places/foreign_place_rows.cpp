// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "common/tables/places/place_rows.h"

namespace kz {
namespace {

// Places in the news that CLDR has no names of in other scripts, or short ones.
constexpr std::array kForeignNames = {
    PlaceNameRow{"gn:104515", "Мекка|مكة|مكة المكرمة|麦加|麥加"},
    PlaceNameRow{"gn:109223", "Медина|المدينة المنورة|麦地那"},
    PlaceNameRow{"gn:1138336", "Кандагар|قندهار|坎大哈"},
    PlaceNameRow{"gn:1140026", "Герат|هرات|赫拉特"},
    PlaceNameRow{"gn:115019", "Шираз|شیراز|شيراز|设拉子"},
    PlaceNameRow{"gn:1172451", "Лахор|لاہور|لاهور|拉合尔"},
    PlaceNameRow{"gn:1261481", "Нью-Дели|新德里|نيودلهي|नई दिल्ली|ニューデリー|뉴델리"},
    PlaceNameRow{"gn:1273294", "Дели|德里|دلهي|दिल्ली|デリー"},
    PlaceNameRow{"gn:1275339", "Мумбаи|孟买|孟買|مومباي|मुंबई|ムンバイ"},
    PlaceNameRow{"gn:1526384", "Алма-Ата|Алмата|ألما آتا|阿拉木圖"},
    PlaceNameRow{"gn:169389", "Идлиб|إدلب|伊德利卜"},
    PlaceNameRow{"gn:169577", "Хомс|حمص|霍姆斯"},
    PlaceNameRow{"gn:170063", "Алеппо|حلب|阿勒颇|阿勒坡|アレッポ|알레포"},
    PlaceNameRow{"gn:170794", "Дейр-эз-Зор|دير الزور|代尔祖尔"},
    PlaceNameRow{"gn:172955", "Ракка|الرقة|拉卡|拉卡市"},
    PlaceNameRow{"gn:1791247", "Ухань|武汉|武漢|ووهان|우한"},
    PlaceNameRow{"gn:2538475", "Рабат|الرباط|拉巴特"},
    PlaceNameRow{"gn:281102", "Рафах|رفح|拉法|ラファ|라파"},
    PlaceNameRow{"gn:281124", "Хан-Юнис|خان يونس|خانيونس|汗尤尼斯|ハンユニス"},
    PlaceNameRow{"gn:281133", "Город Газа|مدينة غزة|加沙城|ガザ市"},
    PlaceNameRow{"gn:282239", "Рамалла|رام الله|拉姆安拉|ラマラ"},
    PlaceNameRow{"gn:283506", "Дженин|جنين|杰宁|ジェニン"},
    PlaceNameRow{"gn:4140963", "Вашингтон|华盛顿|華盛頓|ワシントン|워싱턴|واشنطن|واشنگتن|וושינגטון"},
    PlaceNameRow{"gn:498817", "圣彼得堡|聖彼得堡|サンクトペテルブルク|سانت بطرسبرغ"},
    PlaceNameRow{"gn:687700", "Запорожье|Запоріжжя|扎波罗热|札波羅熱|ザポリージャ|자포리자|زابوريجيا"},
    PlaceNameRow{"gn:698740", "Одесса|Одеса|敖德萨|敖德薩|オデーサ|أوديسا"},
    PlaceNameRow{"gn:701822", "Мариуполь|Маріуполь|马里乌波尔|馬里烏波爾|マリウポリ|마리우폴|ماريوبول"},
    PlaceNameRow{"gn:702550", "Львов|Львів|利沃夫|利維夫|リビウ|لفيف"},
    PlaceNameRow{"gn:702658", "Луганск|Луганськ|卢甘斯克|盧甘斯克|ルハンシク|لوهانسك|لوغانسك"},
    PlaceNameRow{"gn:706448", "Херсон|赫尔松|赫爾松|ヘルソン|خيرسون"},
    PlaceNameRow{"gn:706483", "Харьков|Харків|哈尔科夫|哈爾科夫|哈爾基夫|ハルキウ|하르키우|خاركيف"},
    PlaceNameRow{"gn:709717", "Донецк|Донецьк|顿涅茨克|頓內茨克|ドネツク|도네츠크|دونيتسك"},
    PlaceNameRow{"gn:713174", "Бахмут|Артемовск|巴赫穆特|巴赫姆特|バフムート|바흐무트|باخموت"},
    PlaceNameRow{"gn:79415", "Ходейда|الحديدة|荷台达"},
    PlaceNameRow{"gn:99072", "Мосул|الموصل|摩苏尔|摩蘇爾|モスル"},
    PlaceNameRow{"iso:CN-XJ", "新疆|新疆维吾尔自治区|Синьцзян|شينجيانغ|تركستان الشرقية|신장"},
    PlaceNameRow{"iso:CN-XZ", "西藏|Тибет|التبت|チベット|티베트"},
    PlaceNameRow{"iso:HK", "香港|홍콩|هونغ كونغ"},
    PlaceNameRow{"iso:MO", "澳门|澳門"},
    PlaceNameRow{"iso:PS-GZA", "Газа|Сектор Газа|Сектор Газы|غزة|قطاع غزة|غزه|加沙|加沙地带|加薩|ガザ|가자지구|עזה"},
    PlaceNameRow{"iso:SY-DR", "Дараа|درعا|德拉"},
    PlaceNameRow{"iso:UA-43", "Крым|Крим|القرم|克里米亚|克里米亞|クリミア|크림반도|کریمه|קרים"},
    PlaceNameRow{"x:donbas", "Донбасс|Донбас|دونباس|顿巴斯|頓巴斯|ドンバス|돈바스"},
    PlaceNameRow{"x:nagorno-karabakh",
                 "Нагорный Карабах|Карабах|Арцах|ناغورنو كاراباخ|قره باغ|纳卡|ナゴルノ・カラバフ"},
    PlaceNameRow{"x:west-bank", "الضفة الغربية|约旦河西岸|約旦河西岸|ヨルダン川西岸|הגדה המערבית"},
};

}  // namespace

std::span<const PlaceNameRow> foreign_place_rows() {
  return kForeignNames;
}

}  // namespace kz
