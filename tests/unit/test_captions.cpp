// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/text_cleaner.h"

#include <string>

#include "support/catch.h"
#include "support/cleaned_text.h"

namespace {

using kz::test::make_article;
using kz::test::removed;

}  // namespace

TEST_CASE("captions leave the body and stay as text of their own", "[cleaner]") {
  struct Case {
    std::string text, body, captions, removed;
  };
  auto c = GENERATE(values<Case>({
      {"It rained.\n\nA man looks at the river. © A. Person / agency\n\nThe roads were closed.",
       "It rained.\n\nThe roads were closed.", "A man looks at the river.", "picture credit: © A. Person / agency"},
      {"It rained.\n\nThe bridge on Monday (Photo: Agency)\n\nThe roads were closed.",
       "It rained.\n\nThe roads were closed.", "The bridge on Monday", "picture credit: (Photo: Agency)"},
      {"It rained.\n\nLa plaza el lunes (Foto: Agencia)\n\nThe roads were closed.",
       "It rained.\n\nThe roads were closed.", "La plaza el lunes", "picture credit: (Foto: Agencia)"},
      {"It rained.\n\nGuards in the city\n\nThe river rose by a metre.\n\n(Photo: Agency)\n\nThe roads were closed.",
       "It rained.\n\nThe roads were closed.", "Guards in the city\nThe river rose by a metre.",
       "picture credit: (Photo: Agency)"},
      {"It rained.\n\nThe minister spoke at length of the dams. He said that all of them were safe and would remain so "
       "in the years to come.\n\n(Photo: Agency)\n\nThe roads were closed.",
       "It rained.\n\nThe minister spoke at length of the dams. He said that all of them were safe and would remain so "
       "in the years to come.\n\nThe roads were closed.",
       "", "picture credit: (Photo: Agency)"},
      {"It rained.\n\nA man looks at the river in Perm, Russia March 5, 2021. REUTERS/Ann Person\n\nThe river rose.",
       "It rained.\n\nThe river rose.", "A man looks at the river in Perm, Russia March 5, 2021.",
       "picture credit: REUTERS/Ann Person"},
      {"It rained.\n\nFILE PHOTO: People cross the bridge over the river in Perm. City Hall/Handout via REUTERS\n\nThe "
       "river rose.",
       "It rained.\n\nThe river rose.", "People cross the bridge over the river in Perm.",
       "picture credit: City Hall/Handout via REUTERS"},
      {"It rained.\n\nMen clear the road. (A. Person/Courier via AP)\n\nThe river rose.",
       "It rained.\n\nThe river rose.", "Men clear the road.", "picture credit: (A. Person/Courier via AP)"},
      {"It rained.\n\nImage caption,\nThe bridge on Monday\nThe river rose.", "It rained.\n\nThe river rose.",
       "The bridge on Monday", "page furniture: Image caption,"},
      {"It rained.\n\nThe mayor spoke. He told it to AFP/Reuters\n\nIt was sent via AP to all papers.",
       "It rained.\n\nThe mayor spoke. He told it to AFP/Reuters\n\nIt was sent via AP to all papers.", "", ""},
      // Not what the picture shows: a sentence without a heading of its own, a question, speech, the last words.
      {"It rained.\n\nThe roads were closed.\n\nPhoto: Agency\n\nThe river rose.",
       "It rained.\n\nThe roads were closed.\n\nThe river rose.", "", "picture credit: Photo: Agency"},
      {"It rained.\n\n— Who was on the bridge?\n\n(Photo: Agency)\n\nThe river rose.",
       "It rained.\n\n— Who was on the bridge?\n\nThe river rose.", "", "picture credit: (Photo: Agency)"},
      {"It rained.\n\n“It is over,” he said.\n(Photo: Agency)\n\nThe river rose.",
       "It rained.\n\n“It is over,” he said.\n\nThe river rose.", "", "picture credit: (Photo: Agency)"},
      {"It rained.\nWhat the mayor wants\nPhoto: Agency\nThe river rose.",
       "It rained.\nWhat the mayor wants\n\nThe river rose.", "", "picture credit: Photo: Agency"},
      {"It rained.\n\nThe mayor was silent.\n\nSource: Agency", "It rained.\n\nThe mayor was silent.", "",
       "picture credit: Source: Agency"},
      {"It rained.\n\nThe bridge on Monday\n(Photo: Agency)\n\nThe roads were closed.",
       "It rained.\n\nThe roads were closed.", "The bridge on Monday", "picture credit: (Photo: Agency)"},
      {"It rained.\n\nImage caption, The bridge on Monday\n\nThe roads were closed.",
       "It rained.\n\nThe roads were closed.", "The bridge on Monday", ""},
      {"It rained.\n\nThe report (in German) was long (see page 3)\n\nThe roads were closed.",
       "It rained.\n\nThe report (in German) was long (see page 3)\n\nThe roads were closed.", "", ""},
  }));
  CAPTURE(c.text);
  const kz::Article article = make_article(c.text, "T");
  const kz::CleanText clean = kz::clean_text(article);
  CHECK(clean.body == c.body);
  CHECK(clean.captions == c.captions);
  CHECK(removed(article) == c.removed);
}

TEST_CASE("what a page's markup calls a caption goes to the captions", "[cleaner]") {
  kz::Article article = make_article("It rained in the hills.\nThe river on Monday\nThe roads were closed.", "T");
  article.blocks = {{24, 43, kz::BlockKind::caption, ""}};
  CHECK(kz::clean_text(article).body == "It rained in the hills.\n\nThe roads were closed.");
  CHECK(kz::clean_text(article).captions == "The river on Monday");
}
