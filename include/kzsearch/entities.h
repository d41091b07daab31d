// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kzsearch/article.h"
#include "kzsearch/export.h"

namespace kz {

enum class EntityKind { place, person, org };

/// The part of an article that a mention stands in.
enum class TextField { title, body, caption };
inline constexpr TextField kLastTextField = TextField::caption;

/// How a mention was said: by a name ("Kazakhstan"), as what belongs to a place ("Kazakh"), or, of a place, for its
/// government ("Moscow said", "the Kazakh government").
enum class MentionUse { name, demonym, government };

/// A place or actor that the text names at `[begin, end)`, UTF-8 bytes into the title, the body or the
/// captions of `CleanText`.
struct Mention {
  EntityKind kind = EntityKind::place;
  TextField field = TextField::body;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string key;   ///< what was said, folded: the identity that is stored with the article ("kassym jomart tokayev")
  std::string id;    ///< who or what is meant as far as one article tells: "gn:1526384", "iso:KZ", "org:csto"
  std::string name;  ///< its usual name: "Almaty"
  std::string country;              ///< ISO 3166-1 alpha-2, empty where there is none
  std::optional<double> latitude;   ///< degrees, places only
  std::optional<double> longitude;  ///< degrees, places only
  bool is_approximate = false;      ///< no table has the place: the degrees are those of the town named beside it
  MentionUse use = MentionUse::name;
  std::string role;         ///< of a person, as the text says it beside the name: "police spokeswoman"
  std::string affiliation;  ///< whose: "Foreign Ministry", "Kazakhstan"; empty where the text does not say it
};

/// What kind of time a text names: a day or a longer part of the calendar, a time of a day, a length of time, or times
/// that come again ("every Friday").
enum class DateType { date, time, duration, set };

/// How a date was said: with figures of the calendar, as a weekday, by its distance ("yesterday", "last week"), or so
/// that it names no day ("now", "for two days").
enum class DateCertainty { explicit_date, weekday, relative, vague };

/// What the words beside a date make of it, as the attribute `mod` of TIMEX3: "before 2010", "since May", "late 2018",
/// "nearly two hours".
enum class DateModifier {
  none,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more,
  start,
  mid,
  end,
  approx
};

/// Days from one to another; a side that is absent is open.
struct DayLimits {
  std::optional<Day> from;  ///< inclusive
  std::optional<Day> to;    ///< inclusive

  bool operator==(const DayLimits&) const = default;
};

/// An expression of time that a text names at `[begin, end)`, UTF-8 bytes.
struct DateMention {
  TextField field = TextField::body;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t sentence = 0;  ///< of its field, from 0
  DateType type = DateType::date;
  DateCertainty certainty = DateCertainty::vague;
  DateModifier modifier = DateModifier::none;
  std::string value;        ///< TIMEX3: "2022-01-05", "2022-W01", "P3D", "PRESENT_REF"; X stands for what is not known
  std::optional<Day> from;  ///< the first day it names, and is found by; absent, as `to`, where it names none
  std::optional<Day> to;    ///< the last one, inclusive
  /// The days meant where they are not those: of "after 2016", which names a year, those behind it; of "two weeks ago",
  /// which names a week, the one day so far back. Not kept in an index.
  std::optional<DayLimits> meant;
};

/// An entry of a live ticker at `[begin, end)` UTF-8 bytes of the body, with the time that heads it.
struct TickerEntry {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string
      time;  ///< TIMEX3: "2022-01-06T22:30"; "2022-01-06" where it is headed by a day, "T22:30" where no day is known
};

/// Days that an article speaks of: one day, or all those of a week, month or year it names.
struct EventSpan {
  Day from;
  Day to;  ///< inclusive

  auto operator<=>(const EventSpan&) const = default;
};

/// "2022-01-05", "2022-01" and "2022" for a whole month and year, "2022-01-03/2022-01-09" for any other days.
[[nodiscard]] KZ_EXPORT std::string to_iso(const EventSpan& span);

/// A place, person or organisation of a hit, with how often the article names it.
struct Entity {
  EntityKind kind = EntityKind::place;
  std::string id;
  std::string name;
  std::string country;  ///< ISO 3166-1 alpha-2, empty where there is none
  std::size_t count = 0;
  std::string role;  ///< of a person, as the article says it first: "police spokeswoman"; empty where it says none
};

}  // namespace kz
