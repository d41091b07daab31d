// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/noise_phrases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/noise/removal_reason.h"

namespace kz {
namespace {

using namespace removal_reason;

using namespace std::string_view_literals;

struct Phrase {
  std::string_view start;  // as fold() leaves it; a '*' at the end: the word may go on
  std::string_view reason;
};

// Headings of what stands around an article, in English (as written and as translated from the others), German,
// Spanish, French and Russian.
constexpr std::array kSections{
    Phrase{"most read", kRelated},
    Phrase{"most popular", kRelated},
    Phrase{"most viewed", kRelated},
    Phrase{"most shared", kRelated},
    Phrase{"most recent", kRelated},
    Phrase{"most watched", kRelated},
    Phrase{"most commented", kRelated},
    Phrase{"the most read", kRelated},
    Phrase{"you may also", kRelated},
    Phrase{"you might also", kRelated},
    Phrase{"you might be interested", kRelated},
    Phrase{"this might also interest", kRelated},
    Phrase{"may interest you", kRelated},
    Phrase{"also interesting", kRelated},
    Phrase{"related", kRelated},
    Phrase{"more from", kRelated},
    Phrase{"more in", kRelated},
    Phrase{"more on", kRelated},
    Phrase{"more about", kRelated},
    Phrase{"more stories", kRelated},
    Phrase{"more news", kRelated},
    Phrase{"more articles", kRelated},
    Phrase{"more like this", kRelated},
    Phrase{"more to explore", kRelated},
    Phrase{"more coverage", kRelated},
    Phrase{"more information", kRelated},
    Phrase{"trending", kRelated},
    Phrase{"recommended", kRelated},
    Phrase{"recommendations", kRelated},
    Phrase{"keep reading", kRelated},
    Phrase{"continue reading", kRelated},
    Phrase{"read next", kRelated},
    Phrase{"read more", kRelated},
    Phrase{"read also", kRelated},
    Phrase{"see also", kRelated},
    Phrase{"see more", kRelated},
    Phrase{"also read", kRelated},
    Phrase{"also on", kRelated},
    Phrase{"also in", kRelated},
    Phrase{"popular", kRelated},
    Phrase{"latest", kRelated},
    Phrase{"last news", kRelated},
    Phrase{"last posts", kRelated},
    Phrase{"recent posts", kRelated},
    Phrase{"recent articles", kRelated},
    Phrase{"recent stories", kRelated},
    Phrase{"other news", kRelated},
    Phrase{"top stories", kRelated},
    Phrase{"top news", kRelated},
    Phrase{"top posts", kRelated},
    Phrase{"top topics", kRelated},
    Phrase{"headlines", kRelated},
    Phrase{"editors picks", kRelated},
    Phrase{"editor s picks", kRelated},
    Phrase{"dont miss", kRelated},
    Phrase{"what to read", kRelated},
    Phrase{"up next", kRelated},
    Phrase{"next post", kRelated},
    Phrase{"next article", kRelated},
    Phrase{"next story", kRelated},
    Phrase{"previous post", kRelated},
    Phrase{"previous article", kRelated},
    Phrase{"previous story", kRelated},
    Phrase{"tags", kRelated},
    Phrase{"tagged", kRelated},
    Phrase{"topics", kRelated},
    Phrase{"categories", kRelated},
    Phrase{"filed under", kRelated},
    Phrase{"archives", kRelated},
    Phrase{"blogroll", kRelated},
    Phrase{"about the author", kRelated},
    Phrase{"about this author", kRelated},
    Phrase{"about the writer", kRelated},
    // German
    Phrase{"das konnte", kRelated},
    Phrase{"meistgelesen", kRelated},
    Phrase{"meist gelesen", kRelated},
    Phrase{"am meisten gelesen", kRelated},
    Phrase{"meistkommentiert", kRelated},
    Phrase{"mehr zum", kRelated},
    Phrase{"mehr aus", kRelated},
    Phrase{"mehr von", kRelated},
    Phrase{"mehr zu", kRelated},
    Phrase{"mehr artikel", kRelated},
    Phrase{"mehr lesen", kRelated},
    Phrase{"weitere artikel", kRelated},
    Phrase{"weitere themen", kRelated},
    Phrase{"weitere meldungen", kRelated},
    Phrase{"weitere nachrichten", kRelated},
    Phrase{"weitere beitrage", kRelated},
    Phrase{"weitere informationen", kRelated},
    Phrase{"weiterfuhrende", kRelated},
    Phrase{"ahnliche", kRelated},
    Phrase{"verwandte", kRelated},
    Phrase{"neueste", kRelated},
    Phrase{"aktuelle artikel", kRelated},
    Phrase{"aktuelle beitrage", kRelated},
    Phrase{"aktuelle meldungen", kRelated},
    Phrase{"aktuelle nachrichten", kRelated},
    Phrase{"vorheriger artikel", kRelated},
    Phrase{"vorheriger beitrag", kRelated},
    Phrase{"nachster artikel", kRelated},
    Phrase{"nachster beitrag", kRelated},
    Phrase{"beliebte", kRelated},
    Phrase{"empfohlene", kRelated},
    Phrase{"empfehlung*", kRelated},
    Phrase{"auch interessant", kRelated},
    Phrase{"lesen sie", kRelated},
    Phrase{"lesetipp*", kRelated},
    Phrase{"top themen", kRelated},
    Phrase{"zum thema", kRelated},
    Phrase{"schlagworte", kRelated},
    Phrase{"schlagworter", kRelated},
    Phrase{"themen", kRelated},
    // Spanish
    Phrase{"lo mas", kRelated},
    Phrase{"las mas leidas", kRelated},
    Phrase{"los mas leidos", kRelated},
    Phrase{"mas leid*", kRelated},
    Phrase{"mas noticias", kRelated},
    Phrase{"mas sobre", kRelated},
    Phrase{"mas en", kRelated},
    Phrase{"mas informacion", kRelated},
    Phrase{"notas relacionadas", kRelated},
    Phrase{"noticias relacionadas", kRelated},
    Phrase{"articulos relacionados", kRelated},
    Phrase{"temas relacionados", kRelated},
    Phrase{"contenido* relacionado*", kRelated},
    Phrase{"relacionad*", kRelated},
    Phrase{"otras noticias", kRelated},
    Phrase{"otras notas", kRelated},
    Phrase{"te puede interesar", kRelated},
    Phrase{"le puede interesar", kRelated},
    Phrase{"puede interesar*", kRelated},
    Phrase{"tambien te", kRelated},
    Phrase{"ultimas noticias", kRelated},
    Phrase{"ultimas", kRelated},
    Phrase{"etiquetas", kRelated},
    Phrase{"mira tambien", kRelated},
    Phrase{"lea tambien", kRelated},
    Phrase{"lee tambien", kRelated},
    Phrase{"lee mas", kRelated},
    Phrase{"ver tambien", kRelated},
    // French
    Phrase{"a lire", kRelated},
    Phrase{"lire aussi", kRelated},
    Phrase{"lire plus", kRelated},
    Phrase{"sur le meme", kRelated},
    Phrase{"les plus lus", kRelated},
    Phrase{"les plus populaires", kRelated},
    Phrase{"articles similaires", kRelated},
    Phrase{"articles lies", kRelated},
    Phrase{"articles en relation", kRelated},
    Phrase{"articles recommandes", kRelated},
    Phrase{"voir aussi", kRelated},
    Phrase{"article precedent", kRelated},
    Phrase{"article suivant", kRelated},
    // Russian
    Phrase{"читаите также", kRelated},
    Phrase{"смотрите также", kRelated},
    Phrase{"похожие", kRelated},
    Phrase{"по теме", kRelated},
    Phrase{"материалы по теме", kRelated},
    Phrase{"популярн*", kRelated},
    Phrase{"другие новости", kRelated},
    Phrase{"последние новости", kRelated},
    Phrase{"самое читаемое", kRelated},
    Phrase{"самое популярное", kRelated},
    Phrase{"главное", kRelated},
    // Comments
    Phrase{"comments", kComments},
    Phrase{"comment", kComments},
    Phrase{"leave a reply", kComments},
    Phrase{"leave a comment", kComments},
    Phrase{"post a comment", kComments},
    Phrase{"post comment", kComments},
    Phrase{"add a comment", kComments},
    Phrase{"join the conversation", kComments},
    Phrase{"join the discussion", kComments},
    Phrase{"kommentar*", kComments},
    Phrase{"schreibe einen kommentar", kComments},
    Phrase{"schreiben sie einen kommentar", kComments},
    Phrase{"ihr kommentar", kComments},
    Phrase{"diskutieren sie", kComments},
    Phrase{"comentarios", kComments},
    Phrase{"deja un comentario", kComments},
    Phrase{"deja tu comentario", kComments},
    Phrase{"commentaires", kComments},
    Phrase{"laisser un commentaire", kComments},
    Phrase{"reagir", kComments},
    Phrase{"комментарии", kComments},
    Phrase{"добавить комментарии", kComments},
    // Sharing
    Phrase{"share", kSharing},
    Phrase{"follow us", kSharing},
    Phrase{"follow me", kSharing},
    Phrase{"teilen", kSharing},
    Phrase{"compartir", kSharing},
    Phrase{"comparte", kSharing},
    Phrase{"partager", kSharing},
    Phrase{"partagez", kSharing},
    Phrase{"поделиться", kSharing},
    // Subscription
    Phrase{"newsletter*", kSubscription},
    Phrase{"our newsletter*", kSubscription},
    Phrase{"sign up", kSubscription},
    Phrase{"signup", kSubscription},
    Phrase{"subscribe", kSubscription},
    Phrase{"abonnieren", kSubscription},
    Phrase{"abonnez", kSubscription},
    Phrase{"suscri*", kSubscription},
    Phrase{"подпис*", kSubscription},
    // Advertisement
    Phrase{"advertis*", kAdvertisement},
    Phrase{"sponsored", kAdvertisement},
    Phrase{"top jobs", kAdvertisement},
    Phrase{"top offers", kAdvertisement},
    Phrase{"anzeige*", kAdvertisement},
    Phrase{"werbung", kAdvertisement},
    Phrase{"publicidad", kAdvertisement},
    Phrase{"publicite", kAdvertisement},
    Phrase{"реклама", kAdvertisement},
};

constexpr std::array kStrong{
    "newsletter*"sv,
    "subscribe*"sv,
    "subscription*"sv,
    "unsubscribe"sv,
    "sign up"sv,
    "signing up"sv,
    "sign in"sv,
    "log in"sv,
    "login"sv,
    "logged in"sv,
    "inbox"sv,
    "privacy policy"sv,
    "privacy notice"sv,
    "terms of use"sv,
    "terms of service"sv,
    "terms and conditions"sv,
    "cookie*"sv,
    "email address"sv,
    "e mail address"sv,
    "spam"sv,
    "affiliate"sv,
    "rights reserved"sv,
    "powered by"sv,
    "javascript"sv,
    "app store"sv,
    "google play"sv,
    "our app"sv,
    "our site"sv,
    "our website"sv,
    "our partners"sv,
    "advertiser*"sv,
    "free trial"sv,
    "full access"sv,
    "instant access"sv,
    "this site"sv,
    "this website"sv,
    "abonnier*"sv,
    "abonnement*"sv,
    "anmelden"sv,
    "registrieren"sv,
    "datenschutz*"sv,
    "einwilligung"sv,
    "nutzungsbedingungen"sv,
    "impressum"sv,
    "agb"sv,
    "benachrichtigung*"sv,
    "suscri*"sv,
    "boletin*"sv,
    "publicidad"sv,
    "privacidad"sv,
    "derechos reservados"sv,
    "correo electronico"sv,
    "iniciar sesion"sv,
    "abonne*"sv,
    "inscrivez*"sv,
    "confidentialite"sv,
    "publicite*"sv,
    "droits reserves"sv,
    "рассылк*"sv,
    "подпис*"sv,
    "куки"sv,
    "зарегистрир*"sv,
    "конфиденциальн*"sv,
};
constexpr std::array kWeak{
    "compensation"sv, "editorial"sv, "warenkorb"sv,  "basket"sv,     "shopping cart"sv, "advertiser*"sv,
    "account*"sv,     "password"sv,  "comments"sv,   "consent"sv,    "commission"sv,    "browser"sv,
    "donat*"sv,       "copyright"sv, "facebook"sv,   "twitter"sv,    "instagram"sv,     "whatsapp"sv,
    "telegram"sv,     "linkedin"sv,  "youtube"sv,    "pinterest"sv,  "rss"sv,           "moderat*"sv,
    "advertis*"sv,    "werbung"sv,   "anzeige*"sv,   "kommentar*"sv, "comentari*"sv,    "commentair*"sv,
    "комментари*"sv,  "реклам*"sv,   "disclaimer"sv, "clicking"sv,   "click"sv,         "email"sv,
    "e mail"sv,
};
constexpr std::array kPersonal{
    "you"sv,   "your"sv,  "we"sv,    "our"sv,     "us"sv,       "my"sv,   "me"sv,    "i"sv,     "sie"sv,
    "ihr"sv,   "ihre"sv,  "ihren"sv, "wir"sv,     "unser*"sv,   "uns"sv,  "du"sv,    "dein*"sv, "tu"sv,
    "tus"sv,   "usted"sv, "su"sv,    "nuestr*"sv, "nosotros"sv, "vous"sv, "votre"sv, "vos"sv,   "nous"sv,
    "notre"sv, "nos"sv,   "вы"sv,    "ваш*"sv,    "вам"sv,      "нас"sv,  "наш*"sv,  "мы"sv,
};
constexpr std::array kRights{
    "copyright"sv,
    "all rights reserved"sv,
    "alle rechte vorbehalten"sv,
    "todos los derechos reservados"sv,
    "tous droits reserves"sv,
    "все права защищены"sv,
};
constexpr std::array kCreditLabels{
    "photo by"sv,   "photo credit"sv, "photo"sv,        "photos"sv,       "image credit"sv, "image"sv,      "images"sv,
    "picture by"sv, "picture"sv,      "pictures"sv,     "credit"sv,       "credits"sv,      "foto"sv,       "fotos"sv,
    "bild"sv,       "bilder"sv,       "bildquelle"sv,   "symbolbild"sv,   "archivbild"sv,   "archivfoto"sv, "imagen"sv,
    "imagenes"sv,   "foto de"sv,      "credito"sv,      "credit photo"sv, "photographie"sv, "фото"sv,       "снимок"sv,
    "video"sv,      "getty images"sv, "shutterstock"sv, "file photo"sv,   "quelle"sv,       "fuente"sv,     "source"sv,
    "graphic"sv,    "grafik"sv,
};

// The bytes of `pattern` at `at` within `text`, whole words; 0 where it is not there.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view pattern) {
  const bool may_go_on = pattern.back() == '*';
  if (may_go_on) pattern.remove_suffix(1);
  if (text.substr(at, pattern.size()) != pattern) return 0;
  std::size_t end = at + pattern.size();
  if (may_go_on) end = std::min(text.find(' ', end), text.size());
  return end == text.size() || text[end] == ' ' ? end - at : 0;
}

template <std::size_t N>
bool starts_with_any(std::string_view text, std::size_t at, const std::array<std::string_view, N>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](std::string_view pattern) { return match_at(text, at, pattern) > 0; });
}

bool is_count_of_comments(std::string_view folded) {
  constexpr std::array kCounted{"comment*"sv,  "kommentar*"sv, "comentario*"sv, "replies"sv,
                                "responses"sv, "thoughts"sv,   "комментари*"sv};
  const std::size_t space = folded.find(' ');
  if (space == std::string_view::npos || space == 0 || folded.front() < '0' || folded.front() > '9') return false;
  return starts_with_any(folded, space + 1, kCounted);
}

}  // namespace

std::string_view section_reason(std::string_view folded) {
  if (is_count_of_comments(folded)) return kComments;
  const auto* found = std::find_if(kSections.begin(), kSections.end(),
                                   [&](const Phrase& phrase) { return match_at(folded, 0, phrase.start) > 0; });
  return found == kSections.end() ? std::string_view() : found->reason;
}

SolicitingWords count_soliciting(std::string_view folded) {
  SolicitingWords count;
  std::array<bool, kStrong.size()> strong{};
  std::array<bool, kWeak.size()> weak{};
  for (std::size_t at = 0; at < folded.size();) {
    for (std::size_t i = 0; i < kStrong.size(); ++i) strong[i] = strong[i] || match_at(folded, at, kStrong[i]) > 0;
    for (std::size_t i = 0; i < kWeak.size(); ++i) weak[i] = weak[i] || match_at(folded, at, kWeak[i]) > 0;
    count.is_personal = count.is_personal || starts_with_any(folded, at, kPersonal);
    at = std::min(folded.find(' ', at), folded.size() - 1) + 1;
  }
  count.strong = static_cast<std::size_t>(std::count(strong.begin(), strong.end(), true));
  count.weak = static_cast<std::size_t>(std::count(weak.begin(), weak.end(), true));
  return count;
}

bool states_rights(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    if (starts_with_any(folded, at, kRights)) return true;
    at = std::min(folded.find(' ', at), folded.size() - 1) + 1;
  }
  return false;
}

std::size_t credit_label_size(std::string_view folded) {
  std::size_t longest = 0;
  for (const std::string_view label : kCreditLabels) longest = std::max(longest, match_at(folded, 0, label));
  return longest;
}

}  // namespace kz
