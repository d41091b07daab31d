// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/text_marks.h"

#include <algorithm>
#include <optional>

#include "common/dates/calendar.h"
#include "common/index/codec.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

// A date's first number: type, certainty, whether it covers days, whether its value is its one day.
constexpr unsigned kTypeBits = 2;
constexpr unsigned kCertaintyBits = 2;
constexpr std::uint64_t kCoversDays = 1u << (kTypeBits + kCertaintyBits);
constexpr std::uint64_t kValueIsDay = kCoversDays << 1;

[[noreturn]] void throw_damaged() {
  throw Error(ErrorCode::index_corrupt, "the marks of a stored article are damaged",
              "build the index anew with 'kzindex rebuild'");
}

std::uint64_t zigzag(long value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return (bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0);
}
long unzigzag(std::uint64_t bits) {
  return static_cast<long>((bits >> 1) ^ (~(bits & 1) + 1));
}

// Runs of one field: the field, how many, then each with where it begins and how long it is.
template <typename Marked, typename Put>
void put_runs(Encoder& out, const std::vector<Marked>& all, Put put) {
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if(first, all.end(), [&](const Marked& each) { return each.field != first->field; });
    out.put(static_cast<std::uint64_t>(last - first));
    out.put(static_cast<std::uint64_t>(first->field));
    std::size_t before = 0;
    for (; first != last; ++first) {
      out.put(std::uint64_t{first->begin - before});
      out.put(std::uint64_t{first->end - first->begin});
      before = first->begin;
      put(*first);
    }
  }
  out.put(std::uint64_t{0});
}

template <typename Marked, typename Read>
std::vector<Marked> runs_from(Decoder& in, Read read) {
  std::vector<Marked> all;
  for (auto count = in.number(); count > 0; count = in.number()) {
    const auto field = in.number();
    if (field > static_cast<std::uint64_t>(kLastTextField)) throw_damaged();
    std::size_t before = 0;
    for (; count > 0; --count) {
      Marked each;
      each.field = static_cast<TextField>(field);
      each.begin = before + in.number();
      each.end = each.begin + in.number();
      before = each.begin;
      read(each);
      all.push_back(std::move(each));
    }
  }
  return all;
}

void put_date(Encoder& out, const DateMention& date, long& before) {
  const bool covers = date.from && date.to;
  const bool is_day = covers && date.from == date.to && date.value == to_iso(*date.from);
  auto first = static_cast<std::uint64_t>(date.type) | (static_cast<std::uint64_t>(date.certainty) << kTypeBits);
  if (covers) first |= kCoversDays;
  if (is_day) first |= kValueIsDay;
  out.put(first);
  if (covers) {
    const auto from = day_number(*date.from);
    out.put(zigzag(from - before));
    if (!is_day) out.put(static_cast<std::uint64_t>(day_number(*date.to) - from));
    before = from;
  }
  if (!is_day) out.put(std::string_view(date.value));
}

// The number of the day so many days behind `day`. More than the calendar has are what only damaged bytes say.
long later_day(long day, long days) {
  static const long calendar = day_number(kLastDay) - day_number(kFirstDay);
  return day + std::clamp(days, -calendar, calendar);
}

void read_date(Decoder& in, DateMention& date, long& before) {
  const auto first = in.number();
  date.type = static_cast<DateType>(first & ((1u << kTypeBits) - 1));
  date.certainty = static_cast<DateCertainty>((first >> kTypeBits) & ((1u << kCertaintyBits) - 1));
  const bool is_day = (first & kValueIsDay) != 0;
  if ((first & kCoversDays) != 0) {
    before = later_day(before, unzigzag(in.number()));
    date.from = day_from_number(before);
    date.to = is_day ? date.from : day_from_number(later_day(before, static_cast<long>(in.number())));
  }
  date.value = is_day && date.from ? to_iso(*date.from) : std::string(in.string());
}

}  // namespace

std::size_t sentence_at(std::span<const std::size_t> sentences, std::size_t at) {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), at);
  return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin() - 1);
}

std::vector<SentenceSpan> sentence_spans(std::span<const std::size_t> starts, std::size_t size) {
  std::vector<SentenceSpan> spans;
  spans.reserve(starts.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    spans.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] : size});
  }
  return spans;
}

std::string encode(const TextMarks& marks, std::span<const std::uint32_t> numbers) {
  Encoder out;
  out.put(marks.sentences.size());
  std::size_t before = 0;
  for (const auto start : marks.sentences) {
    out.put(std::uint64_t{start - before});
    before = start;
  }
  put_runs(out, marks.mentions, [&](const StoredMention& mention) {
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), mention.number);
    out.put(static_cast<std::uint64_t>(found - numbers.begin()));
  });
  long day = 0;
  put_runs(out, marks.dates, [&](const DateMention& date) { put_date(out, date, day); });
  return out.take();
}

TextMarks decode_text_marks(std::string_view bytes, std::span<const std::uint32_t> numbers) {
  Decoder in(bytes);
  TextMarks marks;
  std::size_t before = 0;
  for (auto left = in.number(); left > 0; --left) marks.sentences.push_back(before += in.number());
  marks.mentions = runs_from<StoredMention>(in, [&](StoredMention& mention) {
    const auto index = in.number();
    if (index >= numbers.size()) throw_damaged();
    mention.number = numbers[index];
  });
  long day = 0;
  marks.dates = runs_from<DateMention>(in, [&](DateMention& date) {
    read_date(in, date, day);
    if (date.field == TextField::body) date.sentence = sentence_at(marks.sentences, date.begin);
  });
  return marks;
}

}  // namespace kz
