// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/lines/line_sample.h"

#include <xxhash.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kSampledArticles = 200;
constexpr std::size_t kMinArticles = 5;
constexpr std::size_t kShare = 20;  // one article in so many
constexpr std::size_t kMinProseArticles = 20;
constexpr std::size_t kProseShare = 5;

std::uint64_t hash_of_id(std::string_view id) {
  return XXH3_64bits(id.data(), id.size());
}

void put_lines(const std::vector<LineHash>& lines, Encoder& out) {
  out.put(lines.size());
  LineHash before = 0;
  for (const LineHash line : lines) out.put(line - std::exchange(before, line));
}

std::vector<LineHash> get_lines(Decoder& in) {
  std::vector<LineHash> lines;
  LineHash line = 0;
  for (auto count = in.number(); count > 0; --count) lines.push_back(line += in.number());
  return lines;
}

std::vector<LineHash> line_hashes(std::string_view body) {
  std::vector<LineHash> hashes;
  for (const WholeLine& line : whole_lines(body)) hashes.push_back(line.hash);
  sort_unique(hashes);
  return hashes;
}

std::string key_of(std::string_view prefix, std::string_view source) {
  return std::string(prefix).append(source);
}

}  // namespace

std::string line_source(std::string_view source, std::string_view url) {
  std::string name;
  if (!source.empty()) {
    name = fold(source);
  } else {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    const auto host = url.substr(scheme + 3);
    name = "//" + fold(host.substr(0, host.find_first_of("/?#:")));
  }
  // As a publisher's term is cut, so that all its articles are found by the name.
  name.resize(utf8_prefix(name, schema::kMaxTermBytes - schema::kSourcePrefix.size()));
  return name;
}

LineSample::LineSample(Xapian::Database database) : database_(std::move(database)) {
  const std::string prefix(schema::kUnboundLinesPrefix);
  for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix); ++key) {
    source((*key).substr(prefix.size())).is_changed = true;
  }
}

LineSample::Source& LineSample::source(const std::string& name) {
  const auto [known, is_new] = sources_.try_emplace(name);
  Source& source = known->second;
  if (!is_new || database_.size() == 0) return source;
  const std::string value = database_.get_metadata(key_of(schema::kLinesPrefix, name));
  if (value.empty()) return source;
  Decoder in(value);
  source.has_gap = in.number() != 0;
  source.bound.revision = in.number();
  source.bound.lines = get_lines(in);
  for (auto articles = in.number(); articles > 0; --articles) {
    const auto id = in.number();
    source.articles.emplace(id, get_lines(in));
  }
  return source;
}

LineSample::Source& LineSample::touch(const std::string& name) {
  Source& known = source(name);
  known.is_changed = known.is_unwritten = true;
  return known;
}

bool LineSample::wants(const std::string& source_name, std::string_view id) {
  const auto& articles = source(source_name).articles;
  return articles.size() < kSampledArticles || hash_of_id(id) <= articles.rbegin()->first;
}

void LineSample::add(const std::string& source_name, std::string_view id, std::string_view body) {
  Source& known = touch(source_name);
  if (!wants(source_name, id)) return;
  known.articles[hash_of_id(id)] = line_hashes(body);
  if (known.articles.size() > kSampledArticles) known.articles.erase(std::prev(known.articles.end()));
}

void LineSample::remove(const std::string& source_name, std::string_view id) {
  Source& known = touch(source_name);
  const bool is_full = known.articles.size() == kSampledArticles;
  if (known.articles.erase(hash_of_id(id)) > 0 && is_full) known.has_gap = true;
}

std::vector<std::string> LineSample::changed() const {
  std::vector<std::string> names;
  for (const auto& [name, source] : sources_) {
    if (source.is_changed) names.push_back(name);
  }
  return names;
}

bool LineSample::has_gap(const std::string& source_name) {
  return source(source_name).has_gap;
}

std::vector<LineHash> LineSample::repeated(const std::string& source_name) {
  std::vector<LineHash> lines;
  const auto& sampled = source(source_name).articles;
  if (sampled.size() < kMinArticles) return lines;
  std::unordered_map<LineHash, std::size_t> counts;
  for (const auto& [article, hashes] : sampled) {
    for (const LineHash hash : hashes) ++counts[hash];
  }
  for (const auto& [hash, count] : counts) {
    const bool is_prose = (hash & 1U) != 0;
    const std::size_t least = is_prose ? kMinProseArticles : kMinArticles;
    const std::size_t share = is_prose ? kProseShare : kShare;
    if (count >= least && count * share >= sampled.size()) lines.push_back(hash);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

const LineSample::Bound& LineSample::bound(const std::string& source_name) {
  return source(source_name).bound;
}

void LineSample::set_bound(const std::string& source_name, Bound bound) {
  Source& known = source(source_name);
  known.bound = std::move(bound);
  known.is_changed = known.has_gap = false;
  known.is_unwritten = true;
}

void LineSample::write(MetadataBatch& batch) {
  for (auto& [name, source] : sources_) {
    if (!std::exchange(source.is_unwritten, false)) continue;
    Encoder out;
    out.put(source.has_gap ? 1 : 0);
    out.put(source.bound.revision);
    put_lines(source.bound.lines, out);
    out.put(source.articles.size());
    for (const auto& [article, lines] : source.articles) {
      out.put(article);
      put_lines(lines, out);
    }
    const bool is_gone = source.articles.empty() && !source.has_gap && !source.is_changed;
    batch.put(key_of(schema::kLinesPrefix, name), is_gone ? std::string() : out.take());
    batch.put(key_of(schema::kUnboundLinesPrefix, name), source.is_changed ? "1" : "");
  }
}

}  // namespace kz
