// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/value_spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <span>
#include <system_error>
#include <utility>

#include "common/index/codec.h"

namespace kz {
namespace fs = std::filesystem;
namespace {

/// Calls `take(document, value)` for each value of a batch's slot.
template <typename Take>
void for_each_value(std::string_view values, std::uint32_t first, Take take) {
  auto next = first;
  for (Decoder in(values); !in.at_end(); ++next) {
    next += static_cast<std::uint32_t>(in.number());
    take(next, in.string());
  }
}

[[noreturn]] void throw_failed(const char* what, const fs::path& path, int error) {
  throw fs::filesystem_error(what, path, std::error_code(error, std::generic_category()));
}

}  // namespace

ValueSpool::ValueSpool(fs::path path)
    : path_(std::move(path)), file_(open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
  if (file_.get() < 0) throw_failed("cannot write", path_, errno);
  unlink(path_.c_str());
}

void ValueSpool::add(const InvertedBatch& batch, std::uint32_t first) {
  std::string bytes;
  for (const auto& [slot, values] : batch.values) {
    auto& all = slots_[slot];
    for_each_value(values, first, [&all](std::uint32_t, std::string_view value) {
      if (all.values++ == 0) all.least = all.greatest = value;
      if (value < all.least) all.least = value;
      if (value > all.greatest) all.greatest = value;
    });
    parts_[slot].push_back({.begin = size_ + bytes.size(), .size = values.size(), .first = first});
    bytes += values;
  }
  if (const auto error = write_all(file_.get(), std::as_bytes(std::span(bytes)))) {
    throw_failed("cannot write", path_, error);
  }
  size_ += bytes.size();
}

void ValueSpool::for_each(unsigned slot, const std::function<void(std::uint32_t, std::string_view)>& take) const {
  const auto parts = parts_.find(slot);
  if (parts == parts_.end()) return;
  std::string bytes;
  for (const auto& part : parts->second) {
    bytes.resize(part.size);
    for (std::size_t got = 0; got < part.size;) {
      const auto count = pread(file_.get(), bytes.data() + got, part.size - got, static_cast<off_t>(part.begin + got));
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) throw_failed("cannot read", path_, count < 0 ? errno : EIO);
      got += static_cast<std::size_t>(count);
    }
    for_each_value(bytes, part.first, take);
  }
}

}  // namespace kz
