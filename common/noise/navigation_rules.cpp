// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxMenuWords = 4;
constexpr std::size_t kMaxBreadcrumbWords = 8;
constexpr std::size_t kMaxTrailWords = 40;  // with the marks between them: a menu names a dozen sections

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
                               "back to top"sv,
                               "back to the overview"sv,
                               "zuruck zur ubersicht"sv,
                               "zur ubersicht"sv,
                               "nach oben"sv,
                               "zum seitenanfang"sv,
                               "volver arriba"sv,
                               "retour en haut"sv,
                               "наверх"sv,
                               "view comments"sv,
                               "add a comment"sv,
                               "text size"sv,
                               "font size"sv,
                               "главная"sv,
                               "меню"sv,
                               "поиск"sv,
                               "воити"sv,
                               "вход"sv,
                               "регистрация"sv,
                               "подписаться"sv};

constexpr std::array kBullets{"\u2022"sv, "\u00B7"sv, "\u25AA"sv, "\u25CF"sv, "*"sv, "-"sv};

std::size_t list_mark_size(std::string_view word) {
  constexpr std::size_t kMostBytes = 3;
  if (word.size() > kMostBytes) return 0;
  if (is_one_of(word, kBullets)) return word.size();
  const bool is_mark = word.size() >= 2 && word.size() <= 3 && is_ascii_digit(word.front()) &&
                       (word.back() == '.' || word.back() == ')');
  return is_mark ? word.size() : 0;
}

constexpr std::array kHomePages{"home page"sv, "homepage"sv,   "home"sv,   "start page"sv, "startseite"sv,
                                "main page"sv, "front page"sv, "inicio"sv, "portada"sv,    "accueil"sv,
                                "главная"sv,   "start"sv,      "main"sv,   "beginning"sv};

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

}  // namespace

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

bool is_menu_entry(const NoiseLine& line) {
  if (line.words.size() < 2 || line.words.size() > kMaxMenuWords + 1 || list_mark_size(line.words.front()) == 0) {
    return false;
  }
  const std::string_view entry = std::string_view(line.folded).substr(line.words.front().size() + 1);
  if (is_one_of(entry, kHomePages)) return true;
  return line.previous_reason == "navigation" && !ends_sentence(entry);
}

bool is_breadcrumb(const NoiseLine& line) {
  if (line.words.size() > kMaxTrailWords || ends_sentence(line.folded) || !line.is_near_start) return false;
  const bool is_short = line.words.size() <= kMaxBreadcrumbWords;
  if (!is_short && has_digit(line.folded)) return false;  // the date of the article may stand among its sections
  std::string_view trail = line.folded;
  if (is_short && starts_with_any(trail, kYouAreHere)) return true;
  std::size_t first = 0;
  if (line.words.size() > 2 && line.words[0] == "date" && has_digit(line.words[1])) {
    first = 2;
    trail.remove_prefix(line.words[0].size() + line.words[1].size() + 2);
  }
  return (is_short && starts_with_any(trail, kNamedHomePages)) || is_trail(line.words, first);
}

}  // namespace kz
