// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/noise/document_marks.h"

#include <string>

#include "common/noise/text_cleaner.h"
#include "support/catch.h"

namespace {

std::string marked_body(const std::string& text) {
  kz::Article article;
  article.title = "T";
  article.text = text;
  return kz::clean_text(article).body;
}

struct MarksCase {
  std::string text, body;
};

}  // namespace

TEST_CASE("the times of subtitles go", "[cleaner]") {
  CHECK(marked_body("1\n00:00:01,000 --> 00:00:04,000\nThe bridge is open.\n\n2\n00:00:05,000 --> 00:00:08,000\nIt was "
                    "closed for a year.") == "The bridge is open.\n\nIt was closed for a year.");
}

TEST_CASE("the message that a mail answers goes", "[cleaner]") {
  const auto c = GENERATE(values<MarksCase>({
      {"It is open.\n\nOn 3 May 2021 Ann <ann@post.example> wrote:\n> Is it open?\n> Ann", "It is open."},
      {"It is open.\n\nOn 3 May 2021 Ann Person <ann@post.example>\nwrote:\n> Is it open?", "It is open."},
      {"Er ist offen.\n\nAm 3. Mai 2021 schrieb:\n> Ist er offen?\n\nAnn", "Er ist offen.\n\nAnn"},
      // A quotation that the article gives stays, without its marks.
      {"The mayor wrote in May:\n> It is open.", "The mayor wrote in May:\nIt is open."},
  }));
  CAPTURE(c.text);
  CHECK(marked_body(c.text) == c.body);
}

TEST_CASE("heads and numbers of printed pages go, what comes again in a text stays", "[cleaner]") {
  const std::string kRain = "It rained over the valley for the whole of the second week, too.";
  const std::string kSnow = "In the third week it snowed, and the road to the upper town was closed.";
  const auto c = GENERATE_COPY(values<MarksCase>({
      {kRain + "\n\nRiver Monitor 7/2011\n\n" + kSnow + "\n\n14\n\nRiver Monitor 7/2011\n\n" + kRain,
       kRain + "\n\n" + kSnow + "\n\n" + kRain},
      {kRain + "\n\nThe River Monitor          Vol. 2\n" + kSnow + "\n\nThe River Monitor          Vol. 2\n" + kRain,
       kRain + "\n\n" + kSnow + "\n\n" + kRain},
      {kRain + "\n\nAvg shares 2 mln\n\nNine months\n\nAvg shares 2 mln\n\nNet loss 3 mln",
       kRain + "\n\nAvg shares 2 mln\n\nNine months\n\nAvg shares 2 mln\n\nNet loss 3 mln"},
      {"Net loss 2 mln\n\nAvg shares 2 mln\n\nNine months\n\nAvg shares 2 mln\n\nNet loss 3 mln",
       "Net loss 2 mln\n\nAvg shares 2 mln\n\nNine months\n\nAvg shares 2 mln\n\nNet loss 3 mln"},
      {kRain + "\n\n12          The River Monitor\n\n" + kSnow, kRain + "\n\n" + kSnow},
      {"Shares sold: 12 or 13\nA loss.\nShares sold: 12 or 13\nA gain.",
       "Shares sold: 12 or 13\nA loss.\nShares sold: 12 or 13\nA gain."},
      {"Osh       12\nJalal-Abad       7", "Osh       12\nJalal-Abad       7"},
      {"The choir sang:\n\nOver the hill\n\nand again\n\nOver the hill",
       "The choir sang:\n\nOver the hill\n\nand "
       "again\n\nOver the hill"},
  }));
  CAPTURE(c.text);
  CHECK(marked_body(c.text) == c.body);
}

TEST_CASE("the marks of press releases and the contact below them go", "[cleaner]") {
  const auto c = GENERATE(values<MarksCase>({
      {"FOR IMMEDIATE RELEASE\n\nThe port is open.\n\nENDS\n\nMedia contact:\nAnn Person\n+44 20 5550 1180",
       "The port is open."},
      {"Contact\n\nThe two groups had no contact for a year.", "Contact\n\nThe two groups had no contact for a year."},
      {"The film ends\n\nwith rain.", "The film ends\n\nwith rain."},
  }));
  CAPTURE(c.text);
  CHECK(marked_body(c.text) == c.body);
}
