// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_splitter.h"

#include <string>

#include "support/catch.h"

namespace {

struct SentenceCase {
  std::string text;
  std::string sentences;  // joined by " | ", line ends as spaces
};

std::string describe_sentences(const std::string& text) {
  std::string result;
  for (const kz::SentenceSpan& span : kz::split_sentences(text)) {
    if (!result.empty()) result += " | ";
    result += text.substr(span.begin, span.end - span.begin);
  }
  for (char& c : result) c = c == '\n' ? ' ' : c;
  return result;
}

}  // namespace

TEST_CASE("stops end sentences where a new one can start", "[sentences]") {
  auto c = GENERATE(values<SentenceCase>({
      {"", ""},
      {"  \n\n ", ""},
      {"No stop", "No stop"},
      {"It fell. It rose.", "It fell. | It rose."},
      {"It fell! Why? It rose…  So what", "It fell! | Why? | It rose… | So what"},
      {"“It fell.” He left.", "“It fell.” | He left."},
      {"“Why?” he asked. (It fell.) Then", "“Why?” he asked. | (It fell.) | Then"},
      {"It cost 2.2 million. He paid.", "It cost 2.2 million. | He paid."},
      {"He met Mr. Smith and Gen. J. F. Kennedy.", "He met Mr. Smith and Gen. J. F. Kennedy."},
      {"The U.S. Army left. The U.S. The army.", "The U.S. Army left. | The U.S. | The army."},
      {"At 6 p.m. Almaty time. At 6 p.m. The end.", "At 6 p.m. Almaty time. | At 6 p.m. | The end."},
      {"On Jan. 6 it fell.", "On Jan. 6 it fell."},
      {"Read No. 5 first. He said no. Then he left.", "Read No. 5 first. | He said no. | Then he left."},
      {"+++ 10.30 p.m .: Proceedings began.", "+++ 10.30 p.m .: Proceedings began."},
      {"Acme Inc. said so. It owns Acme Inc. It pays.", "Acme Inc. said so. | It owns Acme Inc. | It pays."},
      {"Am 6. Januar fiel es. Es stieg.", "Am 6. Januar fiel es. | Es stieg."},
      {"In 2022. Then", "In 2022. | Then"},
      {"Он ушёл. Она осталась.", "Он ушёл. | Она осталась."},
      {"他走了。她留下了！好", "他走了。 | 她留下了！ | 好"},
      {"ذهب؟ نعم. لا", "ذهب؟ | نعم. | لا"},
  }));
  CAPTURE(c.text);
  CHECK(describe_sentences(c.text) == c.sentences);
}

TEST_CASE("line ends end sentences unless the text is merely wrapped", "[sentences]") {
  const std::string long_line(150, 'x');
  auto c = GENERATE_COPY(values<SentenceCase>({
      {"A heading\n\nThe text", "A heading | The text"},
      {"A heading\r\n \r\nThe text", "A heading | The text"},
      {"Home\nPolitics\nSport", "Home | Politics | Sport"},
      {"Look for a flat here and\nhear of new ones first.", "Look for a flat here and hear of new ones first."},
      {"Ferries stayed in the harbours of the northern islands\nall week, which delayed the mail that was due in "
       "early\n"
       "January.",
       "Ferries stayed in the harbours of the northern islands all week, which delayed the mail that was due in early "
       "January."},
      {"A heading\nShowers continued throughout the week in the zone of\nBahia, which eased a drought.",
       "A heading | Showers continued throughout the week in the zone of Bahia, which eased a drought."},
      {"Showers continued throughout the week in the zone of\nBahia\n    A new paragraph, which is indented",
       "Showers continued throughout the week in the zone of Bahia | A new paragraph, which is indented"},
      {long_line + "\n" + long_line, long_line + " | " + long_line},
      {"  1. Home page\n  2. Politics", "1. Home page | 2. Politics"},
  }));
  CAPTURE(c.text);
  CHECK(describe_sentences(c.text) == c.sentences);
}
