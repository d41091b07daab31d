// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/lines/repeated_lines.h"
#include "indexer/names/metadata_batch.h"

namespace kz {

/// What a source is called here: the publisher, folded; else the host of `url` behind "//"; else nothing, which all
/// such articles share.
[[nodiscard]] std::string line_source(std::string_view source, std::string_view url);

/// The lines of a sample of the articles of each source, to learn which lines a source puts into many of them.
///
/// The sample are the 200 articles whose ids have the smallest hashes: it does not depend on the order of the articles,
/// and memory is bounded by the number of sources. A source of 200 articles or fewer is known whole.
class LineSample {
 public:
  LineSample() = default;
  /// As written by `write`; a source is read when it is asked for.
  explicit LineSample(Xapian::Database database);

  /// Whether `add` would keep this article.
  [[nodiscard]] bool wants(const std::string& source, std::string_view id);

  /// `body`: before any line was taken out of it. Replaces what was known of the article.
  void add(const std::string& source, std::string_view id, std::string_view body);
  void remove(const std::string& source, std::string_view id);

  /// The sources that `add` or `remove` were called for since `set_bound`, sorted.
  [[nodiscard]] std::vector<std::string> changed() const;

  /// Whether `remove` left a gap: `add` must be called for all articles of the source that it `wants`.
  [[nodiscard]] bool has_gap(const std::string& source);

  /// The lines that are boilerplate in articles of `source`, ascending: those in at least 5 articles of the sample and
  /// in one of 20. A line of prose must stand in 20 articles and in one of 5: reports of one event share sentences.
  [[nodiscard]] std::vector<LineHash> repeated(const std::string& source);

  /// The lines that the articles of a source are without, but for articles of a later revision of the index.
  struct Bound {
    std::vector<LineHash> lines;
    std::uint64_t revision = 0;
  };
  [[nodiscard]] const Bound& bound(const std::string& source);

  /// All articles of `source` are as `bound` says now.
  void set_bound(const std::string& source, Bound bound);

  /// Puts the sources that changed since they were read or written.
  void write(MetadataBatch& batch);

 private:
  struct Source {
    std::map<std::uint64_t, std::vector<LineHash>> articles;  // by the hash of their id
    Bound bound;
    bool is_changed = false;  // since it was bound
    bool has_gap = false;
    bool is_unwritten = false;
  };

  Source& source(const std::string& name);
  Source& touch(const std::string& name);

  Xapian::Database database_;
  std::map<std::string, Source> sources_;
};

}  // namespace kz
