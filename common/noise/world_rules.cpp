// SPDX-License-Identifier: GPL-2.0-or-later
// What stands around articles in languages that the other tables do not hold: Portuguese, Italian, Dutch, Polish,
// Czech, Ukrainian, Turkish, Greek, Romanian, Swedish, Arabic, Persian, Chinese, Japanese; and where Russian, German,
// French and Spanish pages say where a picture is from or invite to a channel.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/noise/line_rules.h"
#include "common/noise/noise_phrases.h"
#include "common/noise/removal_reason.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;
using removal_reason::kComments;
using removal_reason::kNavigation;
using removal_reason::kRelated;
using removal_reason::kSharing;

constexpr std::string_view kFurniture = "page furniture";
constexpr std::string_view kCopyright = "copyright";
constexpr std::string_view kTeaser = "teaser";
constexpr std::string_view kLink = "link";
constexpr std::string_view kPicture = "picture credit";

// Lines of one reason, divided by bars.
struct Row {
  std::string_view reason;
  std::string_view lines;
};

// Whole lines, but for figures and marks.
constexpr std::array kWholeLines{
    Row{kNavigation,
        "início|página inicial|pesquisar|entrar|cadastre-se|assine|ir para o conteúdo|pular para o conteúdo|"
        "voltar ao topo|fale conosco|quem somos"},
    Row{kNavigation,
        "prima pagina|cerca|cerca nel sito|accedi|registrati|abbonati|vai al contenuto|salta al contenuto|"
        "torna su|chi siamo|contatti"},
    Row{kNavigation,
        "voorpagina|zoeken|inloggen|registreren|abonneren|naar de inhoud|ga naar de inhoud|naar boven|over ons"},
    Row{kNavigation,
        "strona główna|szukaj|zaloguj się|zaloguj|zarejestruj się|przejdź do treści|przejdź do głównej treści|"
        "do góry|o nas|kontakt"},
    Row{kNavigation, "úvod|hledat|přihlásit se|přihlášení|registrace|přejít k obsahu|přejít na obsah|nahoru|o nás"},
    Row{kNavigation, "головна|пошук|увійти|реєстрація|перейти до вмісту|перейти до основного вмісту|вгору|про нас"},
    Row{kNavigation,
        "ana sayfa|anasayfa|ara|giriş yap|üye ol|içeriğe geç|içeriğe atla|yukarı çık|hakkımızda|iletişim|künye"},
    Row{kNavigation, "αρχική|αρχική σελίδα|αναζήτηση|σύνδεση|εγγραφή|μετάβαση στο περιεχόμενο|επικοινωνία|ταυτότητα"},
    Row{kNavigation, "acasă|prima pagină|caută|autentificare|înregistrare|sari la conținut|despre noi"},
    Row{kNavigation, "hem|sök|logga in|bli medlem|prenumerera|hoppa till innehåll|till toppen|om oss"},
    Row{kNavigation,
        "الرئيسية|الصفحة الرئيسية|بحث|ابحث|تسجيل الدخول|دخول|تسجيل|القائمة|انتقل إلى المحتوى|اتصل بنا|من نحن"},
    Row{kNavigation,
        "首页|登录|注册|搜索|站内搜索|返回顶部|关于我们|联系我们|网站地图|ホーム|ログイン|検索|会員登録|"
        "サイトマップ|お問い合わせ"},
    Row{kSharing,
        "compartilhe|compartilhar|condividi|deel dit artikel|delen|udostępnij|sdílet|поділитися|paylaş|bu haberi "
        "paylaş|κοινοποίηση|μοιραστείτε το άρθρο|distribuie|dela|dela artikeln|شارك|مشاركة|شارك هذا الخبر|分享|分享到|"
        "分享至|シェアする|この記事をシェア"},
    Row{kComments,
        "comentários|deixe um comentário|commenti|lascia un commento|reacties|plaats een reactie|reageer|"
        "komentarze|dodaj komentarz|skomentuj|komentáře|přidat komentář|коментарі|залишити коментар|yorumlar|"
        "yorum yap|yorum yaz|σχόλια|αφήστε ένα σχόλιο|comentarii|lasă un comentariu|adaugă un comentariu|"
        "kommentarer|lämna en kommentar|التعليقات|تعليقات|اترك تعليقا|أضف تعليقا|评论|发表评论|网友评论|コメント|"
        "コメントを書く"},
    Row{kFurniture,
        "imprimir|visualizações|política de privacidade|termos de uso|stampa|visualizzazioni|informativa sulla "
        "privacy|afdrukken|keer bekeken|privacybeleid|drukuj|wydrukuj|wyświetleń|wyświetlenia|polityka "
        "prywatności|regulamin|tisk|zobrazení|zásady ochrany osobních údajů|друк|переглядів|перегляди|"
        "просмотров|просмотра|просмотры|версия для печати|yazdır|okunma|gizlilik politikası|kullanım koşulları|"
        "εκτύπωση|προβολές|όροι χρήσης|vizualizări|politica de confidențialitate|skriv ut|visningar|طباعة|مشاهدة|"
        "سياسة الخصوصية|打印|次浏览|印刷"},
    Row{kLink,
        "leia mais|saiba mais|continuar lendo|leggi tutto|continua a leggere|lees verder|lees meer|czytaj dalej|"
        "czytaj więcej|číst dál|číst více|читати далі|devamını oku|διαβάστε περισσότερα|citește mai departe|"
        "citește mai mult|läs mer|fortsätt läsa|اقرأ المزيد|المزيد|查看更多|阅读全文|続きを読む|もっと見る"},
    Row{kPicture,
        "фото из открытых источников|фото из открытого доступа|фото из архива|фото из соцсетей|иллюстративное фото|"
        "фото иллюстративное|архивное фото|фото пресс-службы|скриншот|скриншот видео|скриншот из видео|кадр из видео|"
        "фото з відкритих джерел|ілюстративне фото|фото ілюстративне|архівне фото|скріншот|скріншот відео"},
    Row{kPicture,
        "symbolbild|symbolfoto|archivbild|archivfoto|photo d'illustration|image d'illustration|photo d'archives|"
        "photo d'archive|foto de archivo|imagen de archivo|imagen referencial|foto referencial|imagen ilustrativa|"
        "foto de arquivo|imagem ilustrativa|foto d'archivio|immagine di repertorio|zdjęcie ilustracyjne|"
        "ilustrační foto|arşiv fotoğraf|temsili fotoğraf|صورة أرشيفية|صورة توضيحية|عکس آرشیوی|资料图|资料图片|示意图|"
        "資料写真"},
    Row{kTeaser, "на правах рекламы|на правах реклами|реклама на сайте|реклама на сайті|haberin devamı|reklam"},
};

// Headings of what the site has besides, alone on their lines.
constexpr std::array kHeadingLines{
    Row{kRelated,
        "новости по теме|статьи по теме|похожие новости|похожие статьи|новости партнеров|новини за темою|статті за "
        "темою|новини партнерів|à lire également|sur le même sujet|en relación|noticias relacionadas|مطالب مرتبط|"
        "اخبار مرتبط"},
    Row{kRelated,
        "mais lidas|leia também|veja também|notícias relacionadas|matérias relacionadas|últimas notícias|"
        "mais notícias|etiquetas|i più letti|più letti|leggi anche|articoli correlati|ultime notizie|potrebbe "
        "interessarti|argomenti"},
    Row{kRelated,
        "meest gelezen|lees ook|gerelateerde artikelen|gerelateerd|laatste nieuws|meer nieuws|trefwoorden|"
        "najczęściej czytane|czytaj też|czytaj także|zobacz też|zobacz także|powiązane artykuły|polecane|"
        "najnowsze|tagi|nejčtenější|čtěte také|čtěte i|související články|štítky"},
    Row{kRelated,
        "найпопулярніше|читайте також|матеріали за темою|схожі новини|останні новини|теги|en çok okunanlar|"
        "ilgili haberler|bunu da okuyun|son dakika|bu haberler de ilginizi çekebilir|ilginizi çekebilir|"
        "etiketler|τα πιο διαβασμένα|σχετικά άρθρα|διαβάστε επίσης|διαβάστε ακόμη|τελευταία νέα"},
    Row{kRelated,
        "cele mai citite|citește și|articole similare|etichete|mest läst|läs också|läs även|läs mer om ämnet|"
        "relaterade artiklar|taggar|الأكثر قراءة|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|أخبار ذات صلة|الوسوم|"
        "相关新闻|相关阅读|相关文章|热门排行|热门推荐|延伸阅读|推荐阅读|関連記事|アクセスランキング|おすすめ記事"},
};

// How notices and links begin that go on.
constexpr std::array kLineStarts{
    Row{kTeaser,
        "читайте нас в |читайте нас на |наш telegram|наш телеграм|наш канал в |мы в telegram|мы в телеграм|мы в "
        "социальных|мы в соцсетях|присоединяйтесь к нам|больше новостей в нашем|больше новостей на нашем|еще больше "
        "новостей|следите за новостями|следите за нашими|все новости в нашем|самые важные новости в |главные новости "
        "в нашем|оперативные новости в нашем|читайте больше новостей|теги:|метки:|ключевые слова:"},
    Row{kTeaser,
        "читайте нас у |наш телеграм-канал|ми в telegram|ми у соцмережах|приєднуйтесь до |приєднуйтеся до |більше "
        "новин |стежте за |якщо ви знайшли помилку|якщо ви помітили помилку|якщо помітили помилку|bizi telegram|bizi "
        "twitter|bizi instagram|bizi takip|siga-nos |seguici su |volg ons op |śledź nas |sledujte nás |urmăriți-ne |"
        "urmărește-ne |följ oss |تابعونا على|تابعنا على|انضموا إلى قناتنا|انضم إلى قناتنا|ما را در تلگرام|ما را در "
        "اینستاگرام|关注我们|扫码关注"},
    Row{kPicture, "fotoğraf:|görsel:|صورة:|تصوير:|عکس:|图片来源|图源|写真："},
    Row{kCopyright,
        "использование материалов|использование любых материалов|любое использование материалов|при использовании "
        "материалов|при цитировании материалов|при перепечатке|перепечатка материалов|копирование материалов|полное "
        "или частичное копирование|все права защищены|мнение редакции может|мнение автора может|редакция не несет "
        "ответственности|редакция может не разделять|використання матеріалів|при використанні матеріалів|передрук "
        "матеріалів|думка редакції може"},
    Row{kLink,
        "leia também:|leia mais:|veja também:|leggi anche:|leggi anche |lees ook:|czytaj też:|czytaj także:|zobacz "
        "też:|zobacz także:|čtěte také:|čtěte i:|читайте також:|bunu da okuyun:|διαβάστε επίσης:|διαβάστε ακόμη:|"
        "citește și:|citiți și:|läs också:|läs även:|läs mer:|اقرأ أيضا:|اقرأ أيضاً:|延伸阅读:|相关阅读:|"
        "あわせて読みたい:|関連記事:"},
    Row{kTeaser,
        "usamos cookies|este site usa cookies|assine nossa newsletter|questo sito utilizza cookie|questo sito usa "
        "cookie|utilizziamo i cookie|iscriviti alla newsletter|iscriviti alla nostra newsletter|wij gebruiken "
        "cookies|deze website gebruikt cookies|schrijf je in voor onze nieuwsbrief|meld je aan voor|ta strona "
        "używa plików cookie|używamy plików cookie|zapisz się na nasz newsletter|zapisz się do newslettera|tento "
        "web používá|používáme cookies|přihlaste se k odběru"},
    Row{kTeaser,
        "ми використовуємо файли cookie|ми використовуємо cookie|мы используем файлы cookie|сайт использует файлы "
        "cookie|підпишіться на|підписуйтесь на|bu site çerez|sitemizde çerez|bültenimize abone|χρησιμοποιούμε "
        "cookies|εγγραφείτε στο|folosim cookie|abonează-te la newsletter|vi använder kakor|vi använder cookies|"
        "اشترك في نشرتنا|يستخدم هذا الموقع ملفات|本网站使用|当サイトでは"},
    Row{kCopyright,
        "todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechten "
        "voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|усі права захищено|всі права "
        "захищені|tüm hakları saklıdır|toate drepturile rezervate|alla rättigheter förbehållna|"
        "جميع الحقوق محفوظة|版权所有|無断転載を禁"},
};

// Names of sections that stand in menus.
constexpr std::string_view kSectionNames =
    "notícias|esportes|esporte|economia|cultura|mundo|brasil|cronaca|esteri|sport|cultura|nieuws|binnenland|buitenland|"
    "economie|politiek|wiadomości|kraj|świat|polityka|gospodarka|kultura|zprávy|domácí|zahraničí|ekonomika|новини|"
    "політика|економіка|світ|суспільство|gündem|siyaset|ekonomi|spor|dünya|yazarlar|kültür|haberler|ειδήσεις|πολιτική|"
    "οικονομία|αθλητικά|κόσμος|πολιτισμός|știri|politică|sănătate|nyheter|inrikes|utrikes|kultur|أخبار|سياسة|اقتصاد|"
    "رياضة|ثقافة|فيديو|العالم|时政|国际|国内|财经|体育|文化|新闻|要闻|政治|経済|国際|社会|スポーツ|общество|фото|видео";

template <typename Take>
void for_each_line(std::string_view lines, Take take) {
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('|', begin), lines.size());
    take(fold(lines.substr(begin, end - begin)));
    begin = end + 1;
  }
}

using Reasons = std::unordered_map<std::string, std::string_view>;

const Reasons& whole_lines() {
  static const Reasons kReasons = [] {
    Reasons reasons;
    for (const Row& row : kWholeLines) {
      for_each_line(row.lines, [&](const std::string& line) { reasons.emplace(letters_of(line), row.reason); });
    }
    return reasons;
  }();
  return kReasons;
}

const Reasons& heading_lines() {
  static const Reasons kReasons = [] {
    Reasons reasons;
    for (const Row& row : kHeadingLines) {
      for_each_line(row.lines, [&](const std::string& line) { reasons.emplace(letters_of(line), row.reason); });
    }
    return reasons;
  }();
  return kReasons;
}

using LineStarts = std::vector<std::pair<std::string, std::string_view>>;

// By their first byte.
const std::array<LineStarts, 256>& line_starts() {
  static const std::array<LineStarts, 256> kStarts = [] {
    std::array<LineStarts, 256> starts;
    for (const Row& row : kLineStarts) {
      for_each_line(row.lines, [&](const std::string& line) {
        starts[static_cast<unsigned char>(line.front())].emplace_back(line, row.reason);
      });
    }
    return starts;
  }();
  return kStarts;
}

}  // namespace

std::string_view world_reason(const NoiseLine& line) {
  constexpr std::size_t kMaxWords = 5;
  if (line.words.size() <= kMaxWords) {
    const auto whole = whole_lines().find(letters_of(line.folded));
    if (whole != whole_lines().end() && (!line.is_first || whole->second == kNavigation)) return whole->second;
  }
  if (line.is_first) return {};
  for (const auto& [start, reason] : line_starts()[static_cast<unsigned char>(line.folded.front())]) {
    if (line.folded.starts_with(start)) return reason;
  }
  return {};
}

std::string_view world_section_reason(std::string_view folded) {
  const std::string letters = letters_of(folded);
  const auto heading = heading_lines().find(letters);
  if (heading != heading_lines().end()) return heading->second;
  const auto whole = whole_lines().find(letters);
  const bool is_section = whole != whole_lines().end() && (whole->second == kComments || whole->second == kSharing);
  return is_section ? whole->second : std::string_view();
}

bool is_world_section_name(std::string_view folded) {
  static const std::unordered_set<std::string> kNames = [] {
    std::unordered_set<std::string> names;
    for_each_line(kSectionNames, [&](std::string name) { names.insert(std::move(name)); });
    return names;
  }();
  return kNames.count(std::string(folded)) != 0;
}

}  // namespace kz
