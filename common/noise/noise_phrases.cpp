// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/noise_phrases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/noise/phrase_match.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

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
    "unauthorized reproduction"sv,
    "unauthorised reproduction"sv,
    "partial reproduction"sv,
};
constexpr std::array kCreditLabels{
    "photo by"sv,   "photo credit"sv, "photo"sv,        "photos"sv,       "image credit"sv, "image"sv,      "images"sv,
    "picture by"sv, "picture"sv,      "pictures"sv,     "credit"sv,       "credits"sv,      "foto"sv,       "fotos"sv,
    "bild"sv,       "bilder"sv,       "bildquelle"sv,   "symbolbild"sv,   "archivbild"sv,   "archivfoto"sv, "imagen"sv,
    "imagenes"sv,   "foto de"sv,      "credito"sv,      "credit photo"sv, "photographie"sv, "фото"sv,       "снимок"sv,
    "video"sv,      "getty images"sv, "shutterstock"sv, "file photo"sv,   "quelle"sv,       "fuente"sv,     "source"sv,
    "graphic"sv,    "grafik"sv,
};

}  // namespace

SolicitingWords count_soliciting(std::string_view folded) {
  SolicitingWords count;
  std::array<bool, kStrong.size()> strong{};
  std::array<bool, kWeak.size()> weak{};
  for (std::size_t at = 0; at < folded.size();) {
    for (std::size_t i = 0; i < kStrong.size(); ++i) strong[i] = strong[i] || match_at(folded, at, kStrong[i]) > 0;
    for (std::size_t i = 0; i < kWeak.size(); ++i) weak[i] = weak[i] || match_at(folded, at, kWeak[i]) > 0;
    count.is_personal = count.is_personal || matches_any(folded, at, kPersonal);
    at = std::min(folded.find(' ', at), folded.size() - 1) + 1;
  }
  count.strong = static_cast<std::size_t>(std::count(strong.begin(), strong.end(), true));
  count.weak = static_cast<std::size_t>(std::count(weak.begin(), weak.end(), true));
  return count;
}

bool speaks_of_cookie_use(std::string_view folded) {
  constexpr std::array kUse{"use"sv,     "uses"sv,    "using"sv,  "verwende*"sv, "nutz*"sv,    "setz*"sv,
                            "einsatz"sv, "utiliz*"sv, "usamos"sv, "utilis*"sv,   "использу*"sv};
  constexpr std::array kCookies{"cookie*"sv, "куки"sv};
  bool has_cookies = false;
  bool has_use = false;
  for (std::size_t at = 0; at < folded.size();) {
    has_cookies = has_cookies || matches_any(folded, at, kCookies);
    has_use = has_use || matches_any(folded, at, kUse);
    at = std::min(folded.find(' ', at), folded.size() - 1) + 1;
  }
  return has_cookies && has_use;
}

bool starts_with_request(std::string_view folded) {
  constexpr std::array kRequests{
      "receive"sv,   "join"sv,       "subscribe"sv, "register"sv,  "sign up"sv,      "support"sv,    "donate"sv,
      "follow us"sv, "get our"sv,    "get the"sv,   "stay up"sv,   "unterstutze*"sv, "abonnier*"sv,  "melden sie"sv,
      "werde*"sv,    "folgen sie"sv, "apoya*"sv,    "unete"sv,     "suscrib*"sv,     "recibe*"sv,    "siguenos"sv,
      "recevez"sv,   "abonnez"sv,    "soutenez"sv,  "inscrivez"sv, "подпишитесь"sv,  "поддержите"sv, "получаите"sv};
  return matches_any(folded, 0, kRequests);
}

bool states_rights(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    if (matches_any(folded, at, kRights)) return true;
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
