// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/noise_rules.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/noise/caption_finder.h"
#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxMenuWords = 4;
constexpr std::size_t kMaxBreadcrumbWords = 8;
constexpr std::size_t kMaxCreditWords = 10;
constexpr std::size_t kMaxShortCreditBytes = 100;
constexpr std::size_t kMaxEditorLetters = 4;  // the editors' marks in "(lrg / vbu / afp / dpa)"
constexpr std::size_t kMaxImprintBytes = 120;

template <std::size_t N>
bool starts_with_any(std::string_view text, const std::array<std::string_view, N>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; });
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && ".!?"sv.find(text.back()) != std::string_view::npos;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_separator(const NoiseLine& line) {
  for (std::size_t i = 0; i < line.text.size();) {
    const Character c = character_at(line.text, i);
    const auto code = static_cast<UChar32>(c.code);
    // What is above the symbols of the basic plane may be pictures that say something.
    if (u_isalnum(code) != 0 || u_charType(code) == U_OTHER_SYMBOL) return false;
    i += c.length;
  }
  return true;
}

constexpr std::array kControls{"menu"sv,
                               "main menu"sv,
                               "close menu"sv,
                               "open menu"sv,
                               "search"sv,
                               "log in"sv,
                               "login"sv,
                               "sign in"sv,
                               "sign up"sv,
                               "register"sv,
                               "subscribe"sv,
                               "toggle navigation"sv,
                               "back to top"sv,
                               "skip to content"sv,
                               "skip to main content"sv,
                               "skip to navigation"sv,
                               "home"sv,
                               "home page"sv,
                               "homepage"sv,
                               "startseite"sv,
                               "hauptmenu"sv,
                               "suche"sv,
                               "suchen"sv,
                               "anmelden"sv,
                               "registrieren"sv,
                               "abonnieren"sv,
                               "zum inhalt springen"sv,
                               "nach oben"sv,
                               "inicio"sv,
                               "portada"sv,
                               "buscar"sv,
                               "iniciar sesion"sv,
                               "registrarse"sv,
                               "suscribirse"sv,
                               "saltar al contenido"sv,
                               "ir al contenido"sv,
                               "accueil"sv,
                               "rechercher"sv,
                               "recherche"sv,
                               "se connecter"sv,
                               "connexion"sv,
                               "s'inscrire"sv,
                               "s'abonner"sv,
                               "aller au contenu"sv,
                               "главная"sv,
                               "меню"sv,
                               "поиск"sv,
                               "воити"sv,
                               "вход"sv,
                               "регистрация"sv,
                               "подписаться"sv};

/// "Menu", or several of them: "Menu  Subscribe  Log in".
bool is_control(const NoiseLine& line) {
  for (std::size_t at = 0; at < line.words.size();) {
    std::size_t size = std::min(kMaxMenuWords, line.words.size() - at);
    for (; size > 0; --size) {
      const char* begin = line.words[at].data();
      const auto& last = line.words[at + size - 1];
      if (is_one_of(std::string_view(begin, static_cast<std::size_t>(last.data() + last.size() - begin)), kControls))
        break;
    }
    if (size == 0) return false;
    at += size;
  }
  return !line.words.empty();
}

std::size_t list_mark_size(std::string_view word) {
  const bool is_mark = word.size() >= 2 && word.size() <= 3 && is_ascii_digit(word.front()) &&
                       (word.back() == '.' || word.back() == ')');
  return is_mark ? word.size() : 0;
}

constexpr std::array kHomePages{"home page"sv, "homepage"sv,   "home"sv,   "start page"sv, "startseite"sv,
                                "main page"sv, "front page"sv, "inicio"sv, "portada"sv,    "accueil"sv,
                                "главная"sv,   "start"sv,      "main"sv,   "beginning"sv};

/// "1. Home page", and the entries that follow it.
bool is_menu_entry(const NoiseLine& line) {
  if (line.words.size() < 2 || line.words.size() > kMaxMenuWords + 1 || list_mark_size(line.words.front()) == 0) {
    return false;
  }
  const std::string_view entry = std::string_view(line.folded).substr(line.words.front().size() + 1);
  if (is_one_of(entry, kHomePages)) return true;
  return line.previous_reason == "navigation" && !ends_sentence(entry);
}

constexpr std::array kTrailMarks{">"sv, "\u00BB"sv, "\u203A"sv};  // headlines do not use these
constexpr std::array kBreadcrumbMarks{">"sv, "/"sv, "|"sv, "\u00BB"sv, "\u203A"sv, "\u00B7"sv, "-"sv};
constexpr std::size_t kMaxTrailStepWords = 3;
constexpr std::array kNamedHomePages{"home page"sv, "homepage"sv, "startseite"sv};
constexpr std::array kYouAreHere{"you are here"sv,  "sie sind hier"sv,      "sie befinden sich hier"sv,
                                 "vous etes ici"sv, "usted esta aqui"sv,    "estas aqui"sv,
                                 "вы здесь"sv,      "вы находитесь здесь"sv};

/// Steps of a few words each, divided by marks: "International > Asia", "Main / Science / Cosmos". Marks that headlines
/// use too must divide three steps, and a dash only what starts at the home page.
bool is_trail(const std::vector<std::string_view>& words, std::size_t first) {
  std::size_t steps = 0;
  std::size_t step_words = 0;
  bool is_sure = false;
  bool has_dash = false;
  for (std::size_t at = first; at < words.size(); ++at) {
    if (!is_one_of(words[at], kBreadcrumbMarks)) {
      const bool is_prose = ends_sentence(words[at]) || words[at].front() == '(';
      if (is_prose || ++step_words > kMaxTrailStepWords) return false;
      continue;
    }
    if (step_words == 0) return false;
    is_sure = is_sure || is_one_of(words[at], kTrailMarks);
    has_dash = has_dash || words[at] == "-";
    ++steps;
    step_words = 0;
  }
  if (step_words == 0 || steps == 0) return false;
  const bool starts_at_home = is_one_of(words[first], kHomePages);
  return is_sure || starts_at_home || (steps > 1 && !has_dash);
}

/// "Home > News > World", "You are here: ...", "date 2022-01-06 Home page politics".
bool is_breadcrumb(const NoiseLine& line) {
  if (line.words.size() > kMaxBreadcrumbWords || ends_sentence(line.folded) || !line.is_near_start) return false;
  std::string_view trail = line.folded;
  if (starts_with_any(trail, kYouAreHere)) return true;
  std::size_t first = 0;
  if (line.words.size() > 2 && line.words[0] == "date" && has_digit(line.words[1])) {
    first = 2;
    trail.remove_prefix(line.words[0].size() + line.words[1].size() + 2);
  }
  return starts_with_any(trail, kNamedHomePages) || is_trail(line.words, first);
}

constexpr std::array kCommentForms{"leave a comment"sv,
                                   "leave a reply"sv,
                                   "post a comment"sv,
                                   "post comment"sv,
                                   "add a comment"sv,
                                   "write a comment"sv,
                                   "cancel reply"sv,
                                   "your email address will not be published"sv,
                                   "your e-mail address will not be published"sv,
                                   "required fields are marked"sv,
                                   "save my name, email"sv,
                                   "notify me of follow-up comments"sv,
                                   "you must be logged in to"sv,
                                   "be the first to comment"sv,
                                   "comments are closed"sv,
                                   "write the first comment"sv,
                                   "write your comment"sv,
                                   "log in to comment"sv,
                                   "your email will not be published"sv,
                                   "your e-mail will not be published"sv,
                                   "mandatory fields are marked"sv,
                                   "schreibe einen kommentar"sv,
                                   "schreiben sie einen kommentar"sv,
                                   "kommentar schreiben"sv,
                                   "kommentar verfassen"sv,
                                   "deine e-mail-adresse wird nicht veroffentlicht"sv,
                                   "ihre e-mail-adresse wird nicht veroffentlicht"sv,
                                   "erforderliche felder sind"sv,
                                   "deja un comentario"sv,
                                   "deja una respuesta"sv,
                                   "tu direccion de correo electronico no sera publicada"sv,
                                   "los campos obligatorios estan marcados"sv,
                                   "laisser un commentaire"sv,
                                   "votre adresse e-mail ne sera pas publiee"sv,
                                   "votre adresse de messagerie ne sera pas publiee"sv,
                                   "les champs obligatoires sont"sv,
                                   "добавить комментарии"sv,
                                   "оставить комментарии"sv,
                                   "ваш адрес email не будет опубликован"sv,
                                   "обязательные поля помечены"sv,
                                   "this site uses akismet"sv};

bool is_comment_form(const NoiseLine& line) {
  return starts_with_any(line.folded, kCommentForms);
}

bool is_hashtags(const NoiseLine& line) {
  return std::all_of(line.words.begin(), line.words.end(),
                     [](std::string_view word) { return word.size() > 1 && word.front() == '#'; });
}

constexpr std::array kNetworks{"facebook"sv,  "twitter"sv, "whatsapp"sv,  "linkedin"sv, "telegram"sv,
                               "pinterest"sv, "reddit"sv,  "instagram"sv, "youtube"sv,  "vkontakte"sv,
                               "messenger"sv, "email"sv,   "e-mail"sv,    "x"sv,        "rss"sv};
constexpr std::array kShareVerbs{"share"sv,    "tweet"sv,    "print"sv,     "follow"sv,     "copy"sv,       "pin"sv,
                                 "teilen"sv,   "drucken"sv,  "compartir"sv, "comparte"sv,   "imprimir"sv,   "seguir"sv,
                                 "partager"sv, "imprimer"sv, "partagez"sv,  "поделиться"sv, "распечатать"sv};
constexpr std::array kShareFillers{
    "this"sv, "on"sv,   "via"sv,       "by"sv,  "with"sv, "us"sv,     "link"sv,        "article"sv, "story"sv,
    "post"sv, "page"sv, "it"sv,        "the"sv, "and"sv,  "or"sv,     "to"sv,          "your"sv,    "friends"sv,
    "in"sv,   "me"sv,   "clipboard"sv, ":"sv,   "|"sv,    "\u00B7"sv, "auf"sv,         "bei"sv,     "per"sv,
    "en"sv,   "por"sv,  "sur"sv,       "par"sv, "v"sv,    "\u0432"sv, "\u043D\u0430"sv};

/// "Share on Facebook", "Share this article:", "Facebook Twitter WhatsApp".
bool is_share_line(const NoiseLine& line) {
  std::size_t verbs = 0;
  std::size_t networks = 0;
  for (std::string_view word : line.words) {
    while (word.size() > 1 && ":,."sv.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    if (is_one_of(word, kShareVerbs)) {
      ++verbs;
    } else if (is_one_of(word, kNetworks)) {
      ++networks;
    } else if (!is_one_of(word, kShareFillers)) {
      return false;
    }
  }
  return verbs > 0 || networks > 1;
}

constexpr std::array kTeasers{"top jobs of the day"sv,
                              "find the best jobs"sv,
                              "subscribe to our"sv,
                              "sign up for our"sv,
                              "sign up to our"sv,
                              "sign up for the newsletter"sv,
                              "get our newsletter"sv,
                              "we use cookies"sv,
                              "this website uses cookies"sv,
                              "this site uses cookies"sv,
                              "accept cookies"sv,
                              "accept all cookies"sv,
                              "cookie settings"sv,
                              "manage cookies"sv,
                              "download our app"sv,
                              "click here to subscribe"sv,
                              "stay up to date with our"sv,
                              "top job offers"sv,
                              "job offers of the day"sv,
                              "current job offers"sv,
                              "subscribe to the"sv,
                              "sign up for free"sv,
                              "register for free"sv,
                              "get the newsletter"sv,
                              "receive our newsletter"sv,
                              "follow us on"sv,
                              "join our telegram"sv,
                              "join our whatsapp"sv,
                              "subscribe to us"sv,
                              "by clicking"sv,
                              "by subscribing"sv,
                              "support our journalism"sv,
                              "abonnieren sie"sv,
                              "melden sie sich"sv,
                              "jetzt abonnieren"sv,
                              "wir verwenden cookies"sv,
                              "diese website verwendet"sv,
                              "diese seite verwendet"sv,
                              "folgen sie uns"sv,
                              "top-jobs des tages"sv,
                              "jetzt die besten jobs"sv,
                              "suscribete"sv,
                              "suscribase"sv,
                              "reciba nuestro"sv,
                              "recibe nuestro"sv,
                              "utilizamos cookies"sv,
                              "este sitio utiliza cookies"sv,
                              "siguenos en"sv,
                              "unete a nuestro"sv,
                              "inscrivez-vous"sv,
                              "abonnez-vous"sv,
                              "nous utilisons des cookies"sv,
                              "ce site utilise des cookies"sv,
                              "suivez-nous"sv,
                              "recevez notre"sv,
                              "подписываитесь"sv,
                              "подпишитесь"sv,
                              "мы используем cookie"sv,
                              "мы используем куки"sv,
                              "саит использует cookie"sv,
                              "следите за нами"sv};
constexpr std::array kTeaserLines{"advertisement"sv,
                                  "advertising"sv,
                                  "anzeige"sv,
                                  "sponsored"sv,
                                  "sponsored content"sv,
                                  "newsletter"sv,
                                  "be notified by email."sv,
                                  "werbung"sv,
                                  "publicidad"sv,
                                  "publicite"sv,
                                  "реклама"sv,
                                  "display"sv,
                                  "job offers"sv,
                                  "be notified by email"sv};

bool is_teaser(const NoiseLine& line) {
  return is_one_of(line.folded, kTeaserLines) || starts_with_any(line.folded, kTeasers);
}

constexpr std::array kLabels{"created"sv,       "published"sv,      "updated"sv,      "last updated"sv,
                             "last modified"sv, "modified"sv,       "posted"sv,       "posted on"sv,
                             "published on"sv,  "author"sv,         "by"sv,           "date"sv,
                             "source"sv,        "photo"sv,          "image"sv,        "tags"sv,
                             "tag"sv,           "category"sv,       "categories"sv,   "keywords"sv,
                             "topics"sv,        "share"sv,          "reading time"sv, "stand"sv,
                             "erstellt"sv,      "veroffentlicht"sv, "aktualisiert"sv, "autor"sv,
                             "quelle"sv,        "datum"sv,          "schlagworte"sv,  "publicado"sv,
                             "actualizado"sv,   "fuente"sv,         "fecha"sv,        "etiquetas"sv,
                             "publie le"sv,     "mis a jour"sv,     "auteur"sv,       "опубликовано"sv,
                             "обновлено"sv,     "автор"sv,          "источник"sv,     "дата"sv,
                             "теги"sv};

bool is_empty_label(const NoiseLine& line) {
  std::string_view label = line.folded;
  if (label.empty() || label.back() != ':') return false;
  label.remove_suffix(1);
  while (!label.empty() && label.back() == ' ') label.remove_suffix(1);
  return is_one_of(label, kLabels);
}

constexpr std::array kDateLabels{"created"sv, "published"sv, "updated"sv, "update"sv, "modified"sv,
                                 "edited"sv,  "posted"sv,    "date"sv,    "last"sv};
constexpr std::array kDateWords{
    "january"sv,  "february"sv, "march"sv,    "april"sv,  "may"sv, "june"sv, "july"sv,   "august"sv,  "september"sv,
    "october"sv,  "november"sv, "december"sv, "jan"sv,    "feb"sv, "mar"sv,  "apr"sv,    "jun"sv,     "jul"sv,
    "aug"sv,      "sep"sv,      "sept"sv,     "oct"sv,    "nov"sv, "dec"sv,  "monday"sv, "tuesday"sv, "wednesday"sv,
    "thursday"sv, "friday"sv,   "saturday"sv, "sunday"sv, "mon"sv, "tue"sv,  "wed"sv,    "thu"sv,     "fri"sv,
    "sat"sv,      "sun"sv,      "at"sv,       "on"sv,     "am"sv,  "pm"sv,   "a.m"sv,    "p.m"sv,     "gmt"sv,
    "utc"sv,      "cet"sv,      "est"sv,      "edt"sv,    "bst"sv, "-"sv,    "|"sv};

/// "Published on Thursday, January 6, 2022 at 6:20 p.m.", "05.01.2022 - 18:42 | Last update: 20:15"; the date itself is
/// read from the uncleaned text.
bool is_date_header(const NoiseLine& line) {
  if (line.words.size() < 2 || (line.words[0] == "last" && !starts_with_any(line.words[1], kDateLabels))) return false;
  bool has_date = false;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    std::string_view word = line.words[i];
    while (word.size() > 1 && ":,."sv.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    const bool is_label = is_one_of(word, kDateLabels);
    if (i == 0 && !is_label && !(has_digit(word) && line.is_near_start)) return false;
    if (!is_label && !has_digit(word) && !is_one_of(word, kDateWords)) return false;
    has_date = has_date || has_digit(word);
  }
  return has_date;
}

constexpr std::array kAgencies{"dpa"sv,  "afp"sv,      "ap"sv,    "reuters"sv, "efe"sv, "ansa"sv, "tass"sv,
                               "apa"sv,  "upi"sv,      "rtr"sv,   "epd"sv,     "kna"sv, "sid"sv,  "xinhua"sv,
                               "ria"sv,  "interfax"sv, "dapd"sv,  "ips"sv,     "pa"sv,  "pti"sv,  "ani"sv,
                               "ians"sv, "yonhap"sv,   "kyodo"sv, "belga"sv,   "anp"sv, "ats"sv,  "bta"sv,
                               "mti"sv,  "pap"sv,      "ctk"sv,   "lusa"sv,    "ntb"sv, "tt"sv,   "ritzau"sv};
constexpr std::array kCreditWords{"and"sv,     "with"sv,     "by"sv,  "in"sv,  "local"sv,    "media"sv, "staff"sv,
                                  "writers"sv, "agencies"sv, "und"sv, "mit"sv, "material"sv, "from"sv};

struct CreditCount {
  std::size_t agencies = 0;
  std::size_t editors = 0;
  std::size_t others = 0;
};

CreditCount count_credits(std::string_view folded) {
  CreditCount count;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find_first_of(" /,-&()"), folded.size());
    std::string_view word = folded.substr(0, end);
    folded.remove_prefix(std::min(end + 1, folded.size()));
    while (!word.empty() && word.back() == '.') word.remove_suffix(1);
    if (word.empty() || is_one_of(word, kCreditWords)) continue;
    if (is_one_of(word, kAgencies)) {
      ++count.agencies;
    } else if (word.size() <= kMaxEditorLetters) {
      ++count.editors;
    } else if (word.find('.') == std::string_view::npos) {  // a site's name is a credit as well
      ++count.others;
    }
  }
  return count;
}

/// "(lrg / vbu / afp / dpa)", "Dpa", "With AP, EFE and local media", at the article's end.
bool is_agency_credit(const NoiseLine& line) {
  if (!line.is_last || line.words.size() > kMaxCreditWords) return false;
  const CreditCount count = count_credits(line.folded);
  const bool is_bracketed = line.folded.front() == '(' && line.folded.back() == ')';
  return count.agencies > 0 && count.others == 0 && (count.editors == 0 || is_bracketed);
}

/// "source site-14", left by aggregators.
bool is_source_mark(const NoiseLine& line) {
  if (line.words.size() != 2 || line.words[0] != "source") return false;
  return line.words[1] == "link" || line.words[1] == "site" || line.words[1].substr(0, 5) == "site-";
}

constexpr std::array kLinkLabels{"more:"sv,
                                 "read also:"sv,
                                 "also read:"sv,
                                 "read more:"sv,
                                 "see also:"sv,
                                 "related:"sv,
                                 "related articles"sv,
                                 "more on this topic"sv,
                                 "more on the topic"sv,
                                 "more on topic:"sv,
                                 "more on the subject"sv,
                                 "you may also like"sv,
                                 "also interesting:"sv,
                                 "recommended:"sv,
                                 "lesen sie auch"sv,
                                 "mehr zum thema"sv,
                                 "lire aussi"sv,
                                 "lea tambien"sv,
                                 "read the full story"sv,
                                 "continue reading"sv,
                                 "read here:"sv,
                                 "read on:"sv,
                                 "read now:"sv,
                                 "further information:"sv,
                                 "also worth reading:"sv,
                                 "you may be interested in:"sv,
                                 "it may interest you:"sv,
                                 "you may be interested:"sv,
                                 "this may interest you:"sv,
                                 "on the subject:"sv,
                                 "on this topic:"sv,
                                 "on the topic:"sv,
                                 "look also:"sv,
                                 "watch also:"sv,
                                 "see:"sv,
                                 "auch interessant:"sv,
                                 "mehr dazu"sv,
                                 "mehr:"sv,
                                 "weiterlesen"sv,
                                 "lea mas"sv,
                                 "le puede interesar"sv,
                                 "te puede interesar"sv,
                                 "puede interesarle"sv,
                                 "mire tambien"sv,
                                 "mira tambien"sv,
                                 "lee tambien"sv,
                                 "vea tambien"sv,
                                 "a lire aussi"sv,
                                 "a lire :"sv,
                                 "voir aussi"sv,
                                 "читаите также"sv,
                                 "читать также"sv,
                                 "смотрите также"sv,
                                 "по теме:"sv,
                                 "материалы по теме"sv};
constexpr std::array kLinkLines{"read more"sv,    "read more..."sv,     "more"sv,         "read more \u00BB"sv,
                                "see more"sv,     "show more"sv,        "load more"sv,    "mehr"sv,
                                "mehr lesen"sv,   "leer mas"sv,         "ver mas"sv,      "lire la suite"sv,
                                "lire plus"sv,    "voir plus"sv,        "читать далее"sv, "подробнее"sv,
                                "more on this"sv, "also interesting"sv, "also read"sv,    "read also"sv};

/// "[What is a treaty](https://news.example/treaty)": nothing but a link of Markdown.
bool is_markdown_link(std::string_view text) {
  if (text.substr(0, 2) == "* " || text.substr(0, 2) == "- ") text.remove_prefix(2);
  return text.size() > 4 && text.front() == '[' && text.back() == ')' && text.find("](http") == text.rfind("](") &&
         text.find("](http") != std::string_view::npos;
}

bool is_link_line(const NoiseLine& line) {
  return is_one_of(line.folded, kLinkLines) || starts_with_any(line.folded, kLinkLabels) || is_markdown_link(line.text);
}

bool is_credit_line(const NoiseLine& line) {
  return is_picture_credit(line.text);
}

bool is_copyright(const NoiseLine& line) {
  return line.folded.size() <= kMaxShortCreditBytes && line.folded.substr(0, 2) == "\u00A9";
}

struct NoiseRule {
  std::string_view reason;
  bool (*applies)(const NoiseLine&);
};

constexpr std::array kNoiseRules{
    NoiseRule{"separator", is_separator},
    NoiseRule{"hashtags", is_hashtags},
    NoiseRule{"navigation", is_control},
    NoiseRule{"navigation", is_menu_entry},
    NoiseRule{"navigation", is_breadcrumb},
    NoiseRule{"comment form", is_comment_form},
    NoiseRule{"sharing", is_share_line},
    NoiseRule{"teaser", is_teaser},
    NoiseRule{"empty label", is_empty_label},
    NoiseRule{"date header", is_date_header},
    NoiseRule{"agency credit", is_agency_credit},
    NoiseRule{"source mark", is_source_mark},
    NoiseRule{"link", is_link_line},
    NoiseRule{"copyright", is_copyright},
    NoiseRule{"picture credit", is_credit_line},
};

std::size_t find_bracketed_credit(std::string_view line) {
  const std::size_t open = line.rfind('(');
  const std::size_t close = open == std::string_view::npos ? open : line.find(')', open);
  if (close == std::string_view::npos) return close;
  const CreditCount count = count_credits(fold(line.substr(open, close + 1 - open)));
  if (count.agencies == 0 || count.others > 0) return std::string_view::npos;
  const std::string_view rest = line.substr(close + 1);
  const bool is_imprint =
      rest.size() <= kMaxImprintBytes && rest.substr(0, 2) == " *";  // the footnote of a marked link
  return rest.empty() || is_imprint ? open : std::string_view::npos;
}

}  // namespace

void read_noise_line(std::string_view text, NoiseLine& line) {
  line.text = text;
  line.folded.clear();
  line.words.clear();
  bool is_after_space = true;
  for (const char c : fold(text)) {
    const bool is_space = is_blank(c) || c == '\n';
    if (is_space && !is_after_space) line.folded += ' ';
    if (!is_space) line.folded += c;
    is_after_space = is_space;
  }
  while (!line.folded.empty() && line.folded.back() == ' ') line.folded.pop_back();
  for (std::string_view rest = line.folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    line.words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

std::string_view noise_reason(const NoiseLine& line) {
  if (line.words.empty() || line.text.size() > kMaxNoiseLineBytes) return {};
  const auto* rule = std::find_if(kNoiseRules.begin(), kNoiseRules.end(),
                                  [&](const NoiseRule& candidate) { return candidate.applies(line); });
  return rule == kNoiseRules.end() ? std::string_view() : rule->reason;
}

std::size_t find_credit_tail(std::string_view line) {
  if (const std::size_t bracketed = find_bracketed_credit(line); bracketed != std::string_view::npos) return bracketed;
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || space == 0) return std::string_view::npos;
  if (!is_one_of(std::string_view(fold(line.substr(space + 1))), kAgencies)) return std::string_view::npos;
  const Character before = character_at(line, previous_character(line, space));
  const bool is_behind_sentence = before.code == U'.' || before.code == U'!' || before.code == U'?' ||
                                  before.code == U'"' || before.code == U'\u201D';
  return is_behind_sentence ? space + 1 : std::string_view::npos;
}

}  // namespace kz
