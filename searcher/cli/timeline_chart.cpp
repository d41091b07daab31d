// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/timeline_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "common/cli/article_json.h"

namespace kz {
namespace {

constexpr std::string_view kPublished = "published";
constexpr std::string_view kEvent = "told of";
constexpr std::size_t kMaxBarColumns = 40;
constexpr std::size_t kMinBarColumns = 4;
constexpr std::size_t kGap = 2;  // columns between two parts of a row

/// A bar of blocks, `columns` wide where `count` is `most`; the last one by eighths of a column.
std::string bar(std::size_t count, std::size_t most, std::size_t columns) {
  constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths = most == 0 ? 0 : std::max<std::size_t>(count > 0 ? 1 : 0, count * columns * 8 / most);
  std::string out;
  for (std::size_t full = 0; full < eighths / 8; ++full) out += "█";
  out += kEighths[eighths % 8];
  const auto used = eighths / 8 + (eighths % 8 != 0 ? 1 : 0);
  out.append(columns - used, ' ');
  return out;
}

class Chart {
 public:
  Chart(const Timeline& timeline, const TextStyle& style) : timeline_(timeline) {
    for (const auto& bucket : timeline.buckets) {
      name_columns_ = std::max(name_columns_, bucket.name.size());
      most_published_ = std::max(most_published_, bucket.published);
      most_event_ = std::max(most_event_, bucket.event);
    }
    number_columns_ = std::max({kPublished.size(), kEvent.size(), fmt::formatted_size("{}", most_published_),
                                fmt::formatted_size("{}", most_event_)});
    const auto fixed = name_columns_ + 2 * (number_columns_ + 2 * kGap);
    if (style.width == 0) return;
    const auto spare = style.width > fixed ? (style.width - fixed) / 2 : 0;
    bar_columns_ = spare < kMinBarColumns ? 0 : std::min(spare, kMaxBarColumns);
  }

  void append_to(std::string& out) const {
    auto at = std::back_inserter(out);
    fmt::format_to(at, "{:{}}  {:>{}}", "", name_columns_, kPublished, number_columns_);
    if (bar_columns_ > 0) out.append(kGap + bar_columns_, ' ');
    fmt::format_to(at, "  {:>{}}\n", kEvent, number_columns_);
    for (const auto& bucket : timeline_.buckets) {
      fmt::format_to(at, "{:{}}  ", bucket.name, name_columns_);
      append_axis(out, bucket.published, most_published_);
      out += "  ";
      append_axis(out, bucket.event, most_event_);
      out.erase(out.find_last_not_of(' ') + 1);
      out += '\n';
    }
  }

 private:
  void append_axis(std::string& out, std::size_t count, std::size_t most) const {
    fmt::format_to(std::back_inserter(out), "{:>{}}", count, number_columns_);
    if (bar_columns_ > 0) out.append(kGap, ' ').append(bar(count, most, bar_columns_));
  }

  const Timeline& timeline_;
  std::size_t name_columns_ = 0;
  std::size_t number_columns_ = 0;
  std::size_t bar_columns_ = 0;
  std::size_t most_published_ = 0;
  std::size_t most_event_ = 0;
};

void append_rest(std::string& out, std::size_t count, std::string_view what) {
  if (count > 0)
    fmt::format_to(std::back_inserter(out), "{} {} {}\n", count, count == 1 ? "article" : "articles", what);
}

}  // namespace

void append_timeline(std::string& out, const Timeline& timeline, const TextStyle& style) {
  if (timeline.buckets.empty()) {
    out += "no article has a day for the timeline\n";
  } else {
    Chart(timeline, style).append_to(out);
  }
  append_rest(out, timeline.published_unknown, "without a date of publication");
  append_rest(out, timeline.published_coarse, "of which only a longer span of publication is known, on no row");
  append_rest(out, timeline.event_unknown, timeline.asks_days ? "telling of no day asked for" : "telling of no day");
  append_rest(out, timeline.event_coarse, "telling of longer spans only, on no row");
  out += '\n';
}

void write_timeline(JsonWriter& json, const Timeline& timeline) {
  json.key("timeline");
  json.begin_array();
  for (const auto& bucket : timeline.buckets) {
    json.begin_object();
    json.field("from", format_day(bucket.from));
    json.field("to", format_day(bucket.to));
    json.field("published", std::uint64_t{bucket.published});
    json.field("event", std::uint64_t{bucket.event});
    json.end_object();
  }
  json.end_array();
}

void write_timeline_rest(JsonWriter& json, const Timeline& timeline) {
  json.key("timeline_rest");
  json.begin_object();
  json.field("published_coarse", std::uint64_t{timeline.published_coarse});
  json.field("published_unknown", std::uint64_t{timeline.published_unknown});
  json.field("event_coarse", std::uint64_t{timeline.event_coarse});
  json.field("event_unknown", std::uint64_t{timeline.event_unknown});
  json.end_object();
}

}  // namespace kz
