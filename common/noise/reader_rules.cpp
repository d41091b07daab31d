// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/line_rules.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kz {
namespace {

using namespace std::string_view_literals;

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
                                   "make the first comment"sv,
                                   "be the first to comment"sv,
                                   "leider sind keine kommentare"sv,
                                   "kommentare sind geschlossen"sv,
                                   "die kommentarfunktion"sv,
                                   "fields with * must"sv,
                                   "your e-mail address remains hidden"sv,
                                   "your email address remains hidden"sv,
                                   "name * "sv,
                                   "name* "sv,
                                   "add an opinion"sv,
                                   "house rules:"sv,
                                   "user comments "sv,
                                   "log in to participate"sv,
                                   "felder mit * "sv,
                                   "to comment it is necessary"sv,
                                   "remaining characters"sv,
                                   "noticed a mistake?"sv,
                                   "found an error in the text"sv,
                                   "found a mistake"sv,
                                   "заметили ошибку"sv,
                                   "нашли ошибку"sv,
                                   "fehler gefunden?"sv,
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

constexpr std::array kNetworks{"facebook"sv,  "twitter"sv, "whatsapp"sv,  "linkedin"sv, "telegram"sv,
                               "pinterest"sv, "reddit"sv,  "instagram"sv, "youtube"sv,  "vkontakte"sv,
                               "messenger"sv, "email"sv,   "e-mail"sv,    "x"sv,        "rss"sv};
constexpr std::array kShareVerbs{"share"sv,    "tweet"sv,    "print"sv,     "follow"sv,     "copy"sv,       "pin"sv,
                                 "teilen"sv,   "drucken"sv,  "compartir"sv, "comparte"sv,   "imprimir"sv,   "seguir"sv,
                                 "partager"sv, "imprimer"sv, "partagez"sv,  "поделиться"sv, "распечатать"sv};
constexpr std::array kShareFillers{
    "this"sv,  "on"sv,        "via"sv,  "by"sv,   "with"sv,   "us"sv,     "link"sv,        "article"sv,
    "story"sv, "post"sv,      "page"sv, "it"sv,   "the"sv,    "and"sv,    "or"sv,          "to"sv,
    "your"sv,  "friends"sv,   "news"sv, "font"sv, "text"sv,   "size"sv,   "large"sv,       "small"sv,
    "f"sv,     "t"sv,         "a"sv,    "a+"sv,   "a-"sv,     "+"sv,      "-"sv,           "in"sv,
    "me"sv,    "clipboard"sv, ":"sv,    "|"sv,    "\u00B7"sv, "auf"sv,    "bei"sv,         "per"sv,
    "en"sv,    "por"sv,       "sur"sv,  "par"sv,  "v"sv,      "\u0432"sv, "\u043D\u0430"sv};

}  // namespace

bool is_comment_form(const NoiseLine& line) {
  return starts_with_any(line.folded, kCommentForms);
}

bool is_hashtags(const NoiseLine& line) {
  return std::all_of(line.words.begin(), line.words.end(),
                     [](std::string_view word) { return word.size() > 1 && word.front() == '#'; });
}

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

}  // namespace kz
