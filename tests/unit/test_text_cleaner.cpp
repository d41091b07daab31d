// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/text_cleaner.h"

#include <string>

#include "support/catch.h"
#include "support/cleaned_text.h"

namespace {

using kz::test::make_article;
using kz::test::removed;

}  // namespace

TEST_CASE("the first line becomes the title and leaves the body", "[cleaner]") {
  struct Case {
    std::string title, text, clean_title, body;
  };
  const std::string long_line = std::string(150, 'x') + " " + std::string(50, 'y');
  auto c = GENERATE_COPY(values<Case>({
      {"", "", "", ""},
      {"", " \n\n", "", ""},
      {"", "Calm in the city\n\nThe streets were empty.", "Calm in the city", "The streets were empty."},
      {"", "Calm in the city", "Calm in the city", ""},
      {"", "# Calm in the city\n\nThe streets were empty.", "Calm in the city", "The streets were empty."},
      {"", "#1 in the city\n\nEmpty.", "#1 in the city", "Empty."},
      {"", "\n\n  Calm\r\n\r\nEmpty.\r\n", "Calm", "Empty."},
      {"", "Home\nCalm in the city\nThe streets were empty.", "Calm in the city", "The streets were empty."},
      {"", long_line + "\nShort", "", long_line + "\nShort"},
      {"Given", "Calm in the city\n\nEmpty.", "Given", "Calm in the city\n\nEmpty."},
      {"Calm in  the CITY", "Calm in the city\n\nEmpty.", "Calm in  the CITY", "Empty."},
      {" Given \n", "Empty.", "Given", "Empty."},
      {"Given", "", "Given", ""},
  }));
  CAPTURE(c.title, c.text);
  const kz::CleanText clean = kz::clean_text(make_article(c.text, c.title));
  CHECK(clean.title == c.clean_title);
  CHECK(clean.body == c.body);
}

TEST_CASE("the title is no longer than 200 characters, not bytes", "[cleaner]") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "ж";
  CHECK(kz::clean_text(make_article(line + "\nx")).title == line);
  CHECK(kz::clean_text(make_article(line + "ж\nx")).title.empty());
}

TEST_CASE("white space is put in order and lines are kept", "[cleaner]") {
  struct Case {
    std::string text, body;
  };
  auto c = GENERATE(values<Case>({
      {"One  \nTwo\t\n\n\n\n\nThree\n", "One\nTwo\n\nThree"},
      {"One\r\nTwo\rThree", "One\nTwo\nThree"},
      {"One\n    Two", "One\n    Two"},  // an indent begins a paragraph
      {"One\x01\x1b two\x7f", "One two"},
      {"One\ttwo", "One two"},
      {"One\u0085two", "Onetwo"},
      {"\uFEFF\u00A0One\u00A0", "One"},
  }));
  CAPTURE(c.text);
  CHECK(kz::clean_text(make_article(c.text, "T")).body == c.body);
}

TEST_CASE("a list of links under its heading is removed, a heading of the article stays", "[cleaner]") {
  struct Case {
    std::string text, body;
  };
  auto c = GENERATE(values<Case>({
      {"It rained for days.\n\nRELATED NEWS\nRain in the hills\nWho pays for the dam?", "It rained for days."},
      {"It rained for days.\n\nSee also\n\n- Who pays for the dam?\n- Rain in the hills\n\nThe river rose by a metre.",
       "It rained for days.\n\nThe river rose by a metre."},
      {"It rained for days.\n\nRead also\n\nRain in the hills\n\nThe flood\n\nThe river rose by a metre in the night, "
       "the mayor said.",
       "It rained for days.\n\nThe flood\n\nThe river rose by a metre in the night, the mayor said."},
      {"It rained for days.\n\nRecommended for you", "It rained for days."},
      // What follows is the article's.
      {"It rained for days.\n\nPopular anger\n\nThe river rose by a metre in the night, the mayor said.",
       "It rained for days.\n\nPopular anger\n\nThe river rose by a metre in the night, the mayor said."},
  }));
  CAPTURE(c.text);
  CHECK(kz::clean_text(make_article(c.text, "T")).body == c.body);
}

TEST_CASE("a headline parted from the article by its date and share line is the title of a page", "[cleaner]") {
  const std::string paragraph =
      "The river had risen for days, and when the rain came back, the people of the valley left their houses.\n";
  std::string page =
      "Menu\nNews\nPolitics\nBusiness\nCulture\nTravel\nOpinion\nVideo\nSubscribe\nLog in\nThe valley\n"
      "Flood drives people from their homes\n5 March 2021\nViews: 120\nShare\n";
  for (int i = 0; i < 4; ++i) page += paragraph;
  const auto clean = kz::clean_text(make_article(page));
  CHECK(clean.title == "Flood drives people from their homes");
  CHECK(clean.body.size() == 4 * paragraph.size() - 1);
}

TEST_CASE("the headline of a page stands above its date, whatever comes between it and the article", "[cleaner]") {
  std::string page =
      "Skip to content\nSign in\nHome\nNews\nWeather\nMore menu\nSearch\n\nFlood drives people from their "
      "homes\nPublished\n"
      "5 March 2021\nShare page\nRelated topics\nFloods\nThe river\n";
  for (int i = 0; i < 4; ++i) {
    page += "The river had risen for days, and when the rain came back, the people of the valley left their houses.\n";
  }
  CHECK(kz::clean_text(make_article(page)).title == "Flood drives people from their homes");
  // Nor do the titles of a menu swallow it.
  const auto listed = "Home\nSearch\nMenu\nTop stories\nTopics\nVideo\n" + page.substr(page.find("Flood drives"));
  CHECK(kz::clean_text(make_article(listed)).title == "Flood drives people from their homes");
}

TEST_CASE("who wrote a report goes where it stands below the title", "[cleaner]") {
  const std::string line = GENERATE("By Ann Person", "BY ANN PERSON", "By Ann Person and Bob de Person, Courier",
                                    "Written by Ann Person", "Von Ann Person, Moskau", "By Ann Person | 5 March 2021");
  CAPTURE(line);
  CHECK(removed(make_article("A title\n" + line + "\n\nThe streets were empty.")) == "byline: " + line);
  CHECK(kz::clean_text(make_article(line + "\n\nThe streets were empty.")).title == line);
}

TEST_CASE("the last line of a feed's item goes, a post that somebody wrote stays", "[cleaner]") {
  const std::string footer = "The post Floods in the south appeared first on Valley Courier.";
  CHECK(removed(make_article("A title\n\nIt rained.\n\n" + footer)) == "link: " + footer);
  CHECK(removed(make_article("A title\n\nIt rained.\n\n" + footer + "\n\nThe river rose by a metre.")).empty());
  CHECK(removed(make_article("A title\n\nThe post appeared first on a wall, he said.")).empty());
}

TEST_CASE("who helped with a report is told at its end alone", "[cleaner]") {
  const std::string line = "Ann Person contributed to this report.";
  CHECK(removed(make_article("A title\n\nIt rained.\n\n" + line)) == "staff credit: " + line);
  CHECK(removed(make_article("A title\n\n" + line + "\n\nIt rained.")).empty());
}

TEST_CASE("a headline that begins as a link does is the title", "[cleaner]") {
  const std::string line =
      GENERATE("Video: Monks walk on fiery embers in Japan", "In pictures: the flood", "Read: a guide to the vote");
  CAPTURE(line);
  CHECK(kz::clean_text(make_article(line)).title == line);
  CHECK(kz::clean_text(make_article(line + "\n\nThe streets were empty.")).title == line);
  CHECK(removed(make_article("A title\n\nIt rained.\n\n" + line + "\n\nThe river rose.")) == "link: " + line);
}

TEST_CASE("who the author is goes from the end of an article", "[cleaner]") {
  const std::string line = "Ann de Person is a senior writer for the Courier.";
  CHECK(removed(make_article("A title\n\nIt rained.\n\n" + line)) == "about the author: " + line);
  CHECK(removed(make_article("A title\n\nIt rained.\n\nAnn Person is an editor and was held on Friday.")).empty());
  CHECK(removed(make_article("A title\n\nIt rained.\n\nAnn Person is a farmer in the valley.")).empty());
}

TEST_CASE("readers' comments below the article go, a part of it that is headed so stays", "[cleaner]") {
  const std::string article =
      "A title\nThe river rose by two metres in the night, and the people of the lower town left their houses.\n";
  const auto body = [&](const std::string& below) { return kz::clean_text(make_article(article + below)).body; };
  const std::string whole = body("");
  CHECK(body("2 comments\nAnn\n5 March 2021 at 1:10 am\nI was there and saw it.\nReply\nBob\nSo was I, my friends.") ==
        whole);
  CHECK(body("Comments\nAnn\n2 hours ago\nI was there and saw it.") == whole);
  CHECK(body("2 thoughts on “A title”\nAnn says:\nI was there and saw it.") == whole);
  CHECK(body("Comments\nThe mayor said that it would take a year to mend the bridge, and the people nodded.") != whole);
}

TEST_CASE("fields that begin a text give its title and leave it", "[cleaner]") {
  const auto clean = kz::clean_text(make_article(
      "From: Courier <courier@news.example>\nDate: 5 March 2021\nSubject: Flood in the valley\n\nIt rained."));
  CHECK(clean.title == "Flood in the valley");
  CHECK(clean.body == "It rained.");
  CHECK(kz::clean_text(make_article("Title: Flood\nUrl: https://news.example/1\nIt rained.")).title == "Flood");
  CHECK(kz::clean_text(make_article("Subject: Flood in the valley\n\nIt rained.")).title ==
        "Subject: Flood in the valley");
  CHECK(kz::clean_text(make_article("Moscow: a city\nDate: unknown\nIt rained.")).title == "Moscow: a city");
}

TEST_CASE("soft hyphens leave title and body", "[cleaner]") {
  const auto clean = kz::clean_text(make_article("Stadt\u00ADrat\n\nDie Stadt\u00ADver\u00ADwaltung schweigt."));
  CHECK(clean.title == "Stadtrat");
  CHECK(clean.body == "Die Stadtverwaltung schweigt.");
}

TEST_CASE("what follows a headline at once is judged by itself", "[cleaner]") {
  const auto clean = kz::clean_text(make_article(
      "Seventy soldiers took a bakery under their protection in the city\n15:20, 8 January 2022\n\nIt is cold.\n"
      "#bread #city"));
  CHECK(clean.body == "It is cold.");
}

TEST_CASE("lines that are no part of the article are removed", "[cleaner]") {
  struct Case {
    std::string lines, removed;
  };
  auto c = GENERATE(values<Case>({
      {"  1. Home page\n  2. politics", "navigation: 1. Home page | navigation: 2. politics"},
      {"Home page politics", "navigation: Home page politics"},
      {"Home > News > World", "navigation: Home > News > World"},
      {"date 2021-03-04 Home page economy", "navigation: date 2021-03-04 Home page economy"},
      {"International > Asia", "navigation: International > Asia"},
      {"Main / Science / Cosmos", "navigation: Main / Science / Cosmos"},
      {"Front page | Home news | World | Technology | Arts and media | Sport",
       "navigation: Front page | Home news | World | Technology | Arts and media | Sport"},
      {"Home - News - Asia", "navigation: Home - News - Asia"},
      {"date 2022-01-08 Start » International", "navigation: date 2022-01-08 Start » International"},
      {"Menu  Subscribe  Log in", "navigation: Menu  Subscribe  Log in"},
      {"You are here: News", "navigation: You are here: News"},
      {"Skip to content", "navigation: Skip to content"},
      {"Leave a comment", "comment form: Leave a comment"},
      {"#news #city", "hashtags: #news #city"},
      {"Your email address will not be published.", "comment form: Your email address will not be published."},
      {"* [Why it is](https://news.example/why)", "link: * [Why it is](https://news.example/why)"},
      {"[What it is](https://news.example/it)", "link: [What it is](https://news.example/it)"},
      {"Share on Facebook", "sharing: Share on Facebook"},
      {"Facebook Twitter WhatsApp", "sharing: Facebook Twitter WhatsApp"},
      {"Top jobs of the day", "teaser: Top jobs of the day"},
      {"Subscribe to our newsletter\nand get the news first.",
       "teaser: Subscribe to our newsletter | teaser: and get the news first."},
      {"We use cookies to improve your visit.", "teaser: We use cookies to improve your visit."},
      {"Created:", "empty label: Created:"},
      {"Published on Thursday, March 4, 2021 at 6:20 p.m.",
       "date header: Published on Thursday, March 4, 2021 at 6:20 p.m."},
      {"Опубликовано: 4 марта 2021, 18:20", "date header: Опубликовано: 4 марта 2021, 18:20"},
      {"Stand: 04.03.2021, 18:20 Uhr", "date header: Stand: 04.03.2021, 18:20 Uhr"},
      {"Read also: Rain expected", "link: Read also: Rain expected"},
      {"(Photo: Agency)", "picture credit: (Photo: Agency)"},
      {"© City Press 2021", "copyright: © City Press 2021"},
      {"2 hours ago", "date header: 2 hours ago"},
      {"Valley News, [05.03.2021 16:41]", "date header: Valley News, [05.03.2021 16:41]"},
      {"3/4/21, 10:15 AM Flood in the valley - Courier",
       "page furniture: 3/4/21, 10:15 AM Flood in the valley - Courier"},
      {"https://news.example/flood 1/2", "page furniture: https://news.example/flood 1/2"},
      {"For internal use only Page 2 of 3", "page furniture: For internal use only Page 2 of 3"},
      {"— Valley News (@valleynews) March 5, 2021", "page furniture: — Valley News (@valleynews) March 5, 2021"},
      {"REUTERS/Ann Person", "picture credit: REUTERS/Ann Person"},
      {"AFP via Getty Images", "picture credit: AFP via Getty Images"},
      {"(AP Photo/Ann Person)", "picture credit: (AP Photo/Ann Person)"},
      {"Copyright City Press. All rights reserved. No part of this may be copied, sold or sent on in any form at all.",
       "copyright: Copyright City Press. All rights reserved. No part of this may be copied, sold or sent on in any "
       "form at all."},
      {"* * *", "separator: * * *"},
      {"source site-7", "source mark: source site-7"},
      {"Startseite > Politik > Ausland", "navigation: Startseite > Politik > Ausland"},
      {"Главная / Новости / Мир", "navigation: Главная / Новости / Мир"},
      {"Inicio » Internacional", "navigation: Inicio » Internacional"},
      {"Accueil > Monde", "navigation: Accueil > Monde"},
      {"Schreiben Sie einen Kommentar", "comment form: Schreiben Sie einen Kommentar"},
      {"Tu dirección de correo electrónico no será publicada.",
       "comment form: Tu dirección de correo electrónico no será publicada."},
      {"Laisser un commentaire", "comment form: Laisser un commentaire"},
      {"Оставить комментарий", "comment form: Оставить комментарий"},
      {"Lesen Sie auch: Regen erwartet", "link: Lesen Sie auch: Regen erwartet"},
      {"Te puede interesar: Lluvia en la sierra", "link: Te puede interesar: Lluvia en la sierra"},
      {"À lire aussi : la pluie arrive", "link: À lire aussi : la pluie arrive"},
      {"Читайте также: Ожидается дождь", "link: Читайте также: Ожидается дождь"},
      {"Compartir en Facebook", "sharing: Compartir en Facebook"},
      {"Abonnez-vous à notre lettre", "teaser: Abonnez-vous à notre lettre"},
      {"Foto: dpa", "picture credit: Foto: dpa"},
      {"Bild: A. Person/Agentur", "picture credit: Bild: A. Person/Agentur"},
      {"Фото: Агентство", "picture credit: Фото: Агентство"},
      {"Опубликовано:", "empty label: Опубликовано:"},
      {"» READ ALSO – Rain expected", "link: » READ ALSO – Rain expected"},
      {"To read also: Who owns the rain?", "link: To read also: Who owns the rain?"},
      {"- To discover: the sea", "link: - To discover: the sea"},
      {"Reading time: 2 min.", "page furniture: Reading time: 2 min."},
      {"The rest after this ad", "teaser: The rest after this ad"},
      {"Advertising – continue reading below", "teaser: Advertising – continue reading below"},
      {"This article is reserved for subscribers. Log in", "teaser: This article is reserved for subscribers. Log in"},
      {"By continuing your navigation you accept the use of cookies",
       "teaser: By continuing your navigation you accept the use of cookies"},
      {"Name *   E-mail *   Website", "comment form: Name *   E-mail *   Website"},
      {"Share the news      Print      Font size + -", "sharing: Share the news      Print      Font size + -"},
      {"Font size: Large | Small Print", "sharing: Font size: Large | Small Print"},
      {"Comments (14) · Add an opinion", "page furniture: Comments (14) · Add an opinion"},
      {"Log in to comment | 3 min read", "comment form: Log in to comment | 3 min read"},
      {"Click here to join our Telegram channel", "teaser: Click here to join our Telegram channel"},
      {"Our Telegram channel", "teaser: Our Telegram channel"},
      {"To be the first to know the news, subscribe to our WhatsApp group!",
       "teaser: To be the first to know the news, subscribe to our WhatsApp group!"},
      {"Follow Ann Person on Twitter: @person", "teaser: Follow Ann Person on Twitter: @person"},
      {"The opinion of the editors may not coincide with that of the author.",
       "teaser: The opinion of the editors may not coincide with that of the author."},
      {"Copying of materials is allowed only with a link to the site.",
       "copyright: Copying of materials is allowed only with a link to the site."},
      {"Photo from open sources", "picture credit: Photo from open sources"},
      {"Illustrative photo", "picture credit: Illustrative photo"},
      {"The photo is illustrative", "picture credit: The photo is illustrative"},
      {"Ann Person/Reuters files", "picture credit: Ann Person/Reuters files"},
      {"Translated by Ann Person", "staff credit: Translated by Ann Person"},
      {"Responsible editor: Ann Person", "staff credit: Responsible editor: Ann Person"},
      {"Text: dpa", "staff credit: Text: dpa"},
      {"All articles by Ann Person", "staff credit: All articles by Ann Person"},
      {"LISTEN: Rain expected", "link: LISTEN: Rain expected"},
      {"You can find more news from the valley here.", "link: You can find more news from the valley here."},
      {"At this point you will find external content", "page furniture: At this point you will find external content"},
      {"In an earlier version of this article the number was wrong.",
       "teaser: In an earlier version of this article the number was wrong."},
      {"USD 431.2 EUR 490.1", "page furniture: USD 431.2 EUR 490.1"},
      {"dpa:220105-99-603216/5", "page furniture: dpa:220105-99-603216/5"},
      {"(End)", "page furniture: (End)"},
      {"Posted 5 hours ago", "date header: Posted 5 hours ago"},
      {"Ann Person | 5 March 2021", "date header: Ann Person | 5 March 2021"},
      {"05.03.2021", "date header: 05.03.2021"},
      {"2021年3月5日", "date header: 2021年3月5日"},
      {"Наш Telegram-канал", "teaser: Наш Telegram-канал"},
      {"Фото из открытых источников", "picture credit: Фото из открытых источников"},
      {"Якщо ви знайшли помилку, виділіть її", "teaser: Якщо ви знайшли помилку, виділіть її"},
  }));
  CAPTURE(c.lines);
  const kz::Article article = make_article("A title\n\n" + c.lines + "\n\nThe streets were empty.");
  CHECK(removed(article) == c.removed);
  CHECK(kz::clean_text(article).body == "The streets were empty.");
  CHECK(kz::clean_text(article).title == "A title");
}

TEST_CASE("what stands on pages whatever the article is goes, but never as a title", "[cleaner]") {
  const std::string line = GENERATE(
      "Comments (12)", "12 comments", "3 min read", "Views: 1,234", "Print version", "Privacy policy", "Facebook",
      "Found an inaccuracy? Highlight it and press Ctrl + Enter, we will mend it.", "Tags: rain, river",
      "Copyright 2022 A. Person", "Your browser does not support the video tag.", "Image source, Agency",
      "Was this article helpful?", "The opinion of the author may not coincide with the opinion of the editors.");
  CAPTURE(line);
  const kz::Article article = make_article("A title\n\nThe streets were empty.\n\n" + line + "\n\nThe river rose.");
  CHECK(removed(article) == "page furniture: " + line);
  CHECK(kz::clean_text(article).body == "The streets were empty.\n\nThe river rose.");
  CHECK(kz::clean_text(make_article(line + "\n\nThe streets were empty.")).title == line);
}

TEST_CASE("a heading of what the site has besides goes even where no links are left below it", "[cleaner]") {
  const kz::Article article =
      make_article("A title\n\nThe streets were empty.\n\nMost read\n\nThe river rose by a metre.");
  CHECK(removed(article) == "page furniture: Most read");
}

TEST_CASE("who reported and who edited is no part of the article", "[cleaner]") {
  const std::string line =
      GENERATE("Reporting by A. Person in Perm; Editing by B. Person", "(Reporting by A. Person and B. Person)");
  const kz::Article article = make_article("A title\n\n" + line + "\n\nThe streets were empty.");
  CHECK(removed(article) == "staff credit: " + line);
}

TEST_CASE("lines that look like noise but are the article stay", "[cleaner]") {
  const auto* line = GENERATE(
      "Comments were few.", "Copyright law was changed.", "Reporting by the agency was late, he said.", "Views differ.",
      "Save the whales", "Contact was lost.", "Editing by hand is slow. He said so.", "Home prices rose again.",
      "1. Buy milk", "Share prices fell.", "More people came than expected.", "He asked them to leave a comment.",
      "Created: a new office for trade", "#1 is the best", "Facebook was blocked.",
      "The newsletter was printed in 1905.", "Source close to the talks", "Published in London, the book sold well.",
      "Dpa reported that the streets were empty.", "He said (in AP style) that it rained.", "By car",
      "Last November 25.", "Almaty / Moscow", "See [a list] and (more)", "Iran - Israel - Lebanon", "Menu of the day",
      "Register of ships", "By the numbers", "BY THE NUMBERS", "By car and train", "It was two hours ago",
      "— He wrote (@mayor) that it rained.", "See page 2 of the plan", "3/4 of it burnt",
      "He spoke on 3/4/21, 10:15 AM sharp", "Reported by phone, it sounded worse", "Von der Leyen in Kyiv", "I agree.",
      "Accept all of it", "This is a developing country.", "Photos show the streets after the rain.",
      "Foto: He wrote a whole book about it.", "Reading timetables is hard.", "The name * is wrong.",
      "- Discover the sea", "News of the world in a large font.", "Popular unrest grew",
      "Mehr Menschen als erwartet kamen.", "Comments (14) | The river rose",
      "Our Telegram channel was blocked, he said.", "Follow the money, he told them.", "Photo of the year",
      "File photo shows a burnt car", "The photo is real, experts say", "All the people we know are on Facebook",
      "Use of force was prohibited", "Text: it rained all day", "Edited by hand, it sold well.",
      "Reporter: Were you there?", "More people live here.", "You can read the sky here", "USD rates fell",
      "Ann Person is a writer for the Courier.");
  CAPTURE(line);
  const kz::Article article = make_article("A title\n\n" + std::string(line) + "\n\nThe streets were empty.");
  CHECK(removed(article).empty());
  CHECK(kz::clean_text(article).body == std::string(line) + "\n\nThe streets were empty.");
}

TEST_CASE("a line of a wrapped sentence is never judged alone", "[cleaner]") {
  const std::string body =
      "The company said its profit had grown to more than 15 cents a\n"
      "share.";
  CHECK(kz::clean_text(make_article(body, "T")).body == body);
}

TEST_CASE("lines that would have had room for the next word are no wrapped paragraph", "[cleaner]") {
  const auto clean =
      kz::clean_text(make_article("Front page | Home news | World | Technology | Sport\n"
                                  "The valley without power. \"Somebody turned the lights out\"\n"
                                  "Thursday, 6 January 2022, 14:05\n\nFor the second day the valley is dark."));
  CHECK(clean.title == "The valley without power. \"Somebody turned the lights out\"");
}

TEST_CASE("the agencies' credit at the end is removed", "[cleaner]") {
  struct Case {
    std::string end, removed;
  };
  auto c = GENERATE(values<Case>({
      {"It rained.\nDpa", "agency credit: Dpa"},
      {"It rained. Dpa", "agency credit: Dpa"},
      {"It rained.” afp", "agency credit: afp"},
      {"It rained. (ab / xyz / afp)", "agency credit: (ab / xyz / afp)"},
      {"It rained. (ab / dpa) *site.example is an offer from Press.",
       "agency credit: (ab / dpa) *site.example is an offer from Press."},
      {"It rained.\n(AP, Reuters)\n\nLeave a comment", "agency credit: (AP, Reuters) | comment form: Leave a comment"},
      {"With AP, EFE and local media", "agency credit: With AP, EFE and local media"},
      {"(mkr / with material from the agencies)", "agency credit: (mkr / with material from the agencies)"},
      {"He works for dpa", ""},
      {"It rained (said AFP, a French agency).", ""},
      {"It rained (in May).", ""},
  }));
  CAPTURE(c.end);
  CHECK(removed(make_article("A title\n\nThe streets were empty.\n" + c.end)) == c.removed);
}

TEST_CASE("raw text is the text, byte for byte", "[cleaner]") {
  const kz::CleanText raw = kz::raw_text(make_article("\r\n Home \n\n\n\nCreated:\t\n", " T "));
  CHECK(raw.title == " T ");
  CHECK(raw.body == "\r\n Home \n\n\n\nCreated:\t\n");
  CHECK(raw.removed.empty());
}

TEST_CASE("what a page's markup calls noise is removed with its reason", "[cleaner]") {
  kz::Article article =
      make_article("Menu of the day\nIt rained in the hills.\nRead by many\nThe roads were closed.", "T");
  article.blocks = {{0, 15, kz::BlockKind::noise, "navigation"}, {40, 52, kz::BlockKind::noise, "related links"}};
  CHECK(kz::clean_text(article).body == "It rained in the hills.\n\nThe roads were closed.");
  CHECK(removed(article) == "navigation: Menu of the day | related links: Read by many");
}

TEST_CASE("a headline with nothing but links below it is one of them", "[cleaner]") {
  const kz::Article article =
      make_article("It rained in the hills.\n\nFloods in the south\n\nMore: Why dams break\n\nsource site-7", "T");
  CHECK(removed(article) == "link: Floods in the south | link: More: Why dams break | source mark: source site-7");
  const std::string heading_in_text = "It rained.\n\nFloods in the south\n\nThe roads were closed.";
  CHECK(kz::clean_text(make_article(heading_in_text, "T")).body == heading_in_text);
}

namespace {

std::string paragraphs(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "The river had risen for days, and when the rain came back, the people of the valley left their houses.\n";
  }
  return text;
}

constexpr const char* kMenu =
    "Menu\nNews\nPolitics\nBusiness\nSport\nCulture\nTravel\nOpinion\nVideo\nWeather\nSubscribe\nLog in\n";

}  // namespace

TEST_CASE("what stands around the article of a page saved as text is removed", "[cleaner]") {
  const std::string page = std::string(kMenu) + "Floods drive people from the valley\n" + paragraphs(6) +
                           "Help from the army\n" + paragraphs(3) +
                           "Related articles\nMinister resigns over dams\nWhy the river rose so fast\n"
                           "Most read\nCup final moved to Sunday\nNew trains for the north\n" +
                           "We use your email address to send you our newsletter, see our privacy policy.\n"
                           "Imprint\nTerms of use\n© 2021 City Press\n";
  const kz::CleanText clean = kz::clean_text(make_article(page));
  CHECK(clean.title == "Floods drive people from the valley");
  std::string body = paragraphs(6) + "Help from the army\n" + paragraphs(3);
  body.pop_back();
  CHECK(clean.body == body);
}

TEST_CASE("lists, results and short lines of a text that is no page stay", "[cleaner]") {
  const std::string text =
      "Final standings\nNorth Town\nSouth Town\nEast Valley\nWest Valley\nOld Harbour\nNew Bridge\n"
      "Green Hill\nStone Gate\nMill Lane\n" +
      paragraphs(5) + "The next round is on Sunday.";
  CHECK(kz::clean_text(make_article(text, "T")).body == text);
  CHECK(kz::clean_text(make_article(std::string(kMenu) + "A short note.", "T")).body.find("A short note.") !=
        std::string::npos);
}
