// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies/pair_sorter.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <functional>
#include <queue>
#include <span>
#include <utility>

#include "kzsearch/error.h"

namespace kz {
namespace {

constexpr std::size_t kPairsAtOnce = 8192;  // read of one run

[[noreturn]] void throw_io(const char* what, const std::string& folder, int error_number) {
  throw Error(ErrorCode::io,
              fmt::format("cannot {} a temporary file in '{}': {}", what, folder, system_reason(error_number)),
              "check its permissions and the free space; the live index is untouched");
}

/// A file without a name.
FileDescriptor make_file(const std::string& folder) {
  std::string path = folder + "/pairs-XXXXXX";
  FileDescriptor file(mkostemp(path.data(), O_CLOEXEC));
  if (file.get() < 0) throw_io("make", folder, errno);
  unlink(path.c_str());
  return file;
}

/// Goes through the pairs of one run.
class RunReader {
 public:
  /// Of pairs in memory, which must outlive it.
  explicit RunReader(std::span<const ArticlePair> pairs) : rest_(pairs) {}

  /// Of the pairs from `begin` to `end` of a file, not empty.
  RunReader(const FileDescriptor& file, const std::string& folder, std::size_t begin, std::size_t end)
      : file_(&file), folder_(&folder), next_(begin), end_(end) {
    fill();
  }

  [[nodiscard]] ArticlePair pair() const { return rest_.front(); }

  /// False after the last pair.
  bool advance() {
    rest_ = rest_.subspan(1);
    if (rest_.empty() && next_ != end_) fill();
    return !rest_.empty();
  }

 private:
  void fill() {
    buffer_.resize(std::min(kPairsAtOnce, end_ - next_));
    auto bytes = std::as_writable_bytes(std::span(buffer_));
    auto offset = static_cast<off_t>(next_ * sizeof(ArticlePair));
    while (!bytes.empty()) {
      const auto count = pread(file_->get(), bytes.data(), bytes.size(), offset);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) throw_io("read", *folder_, count < 0 ? errno : EIO);
      bytes = bytes.subspan(static_cast<std::size_t>(count));
      offset += count;
    }
    next_ += buffer_.size();
    rest_ = buffer_;
  }

  std::span<const ArticlePair> rest_;
  std::vector<ArticlePair> buffer_;
  const FileDescriptor* file_ = nullptr;
  const std::string* folder_ = nullptr;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
};

/// Calls `take` with every distinct pair of all runs, ascending, and how often it stands in them.
void merge(std::vector<RunReader>& runs, const std::function<void(ArticlePair, std::uint32_t)>& take) {
  using Head = std::pair<ArticlePair, std::size_t>;  // of the run with this number
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  for (std::size_t i = 0; i < runs.size(); ++i) heads.emplace(runs[i].pair(), i);
  while (!heads.empty()) {
    const auto pair = heads.top().first;
    std::uint32_t times = 0;
    while (!heads.empty() && heads.top().first == pair) {
      const auto run = heads.top().second;
      heads.pop();
      bool has_more = true;
      for (; has_more && runs[run].pair() == pair; has_more = runs[run].advance()) ++times;
      if (has_more) heads.emplace(runs[run].pair(), run);
    }
    take(pair, times);
  }
}

}  // namespace

PairSorter::PairSorter(std::string folder, std::size_t pairs_in_memory)
    : folder_(std::move(folder)), pairs_in_memory_(pairs_in_memory) {}

void PairSorter::add(ArticlePair pair) {
  if (pairs_.size() == pairs_in_memory_) write_run();
  pairs_.push_back(pair);
}

void PairSorter::write_run() {
  if (!file_) file_ = make_file(folder_);
  std::sort(pairs_.begin(), pairs_.end());
  if (const int error_number = write_all(file_->get(), std::as_bytes(std::span(pairs_)))) {
    throw_io("write", folder_, error_number);
  }
  run_ends_.push_back((run_ends_.empty() ? 0 : run_ends_.back()) + pairs_.size());
  pairs_.clear();
}

void PairSorter::drain(const std::function<void(ArticlePair, std::uint32_t)>& take) {
  std::sort(pairs_.begin(), pairs_.end());
  std::vector<RunReader> runs;
  std::size_t begin = 0;
  for (const auto end : std::exchange(run_ends_, {}))
    runs.emplace_back(*file_, folder_, std::exchange(begin, end), end);
  if (!pairs_.empty()) runs.emplace_back(pairs_);
  merge(runs, take);
  pairs_ = {};
  file_.reset();
}

}  // namespace kz
