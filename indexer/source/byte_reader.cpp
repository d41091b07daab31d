// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/byte_reader.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <utility>

#include "common/files.h"
#include "indexer/cancellation.h"

namespace kz {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr int kPollMilliseconds = 100;

class FileReader final : public ByteReader {
 public:
  FileReader(const std::string& path, std::function<bool()> cancelled)
      : buffer_(kPieceBytes), cancelled_(std::move(cancelled)) {
    if (path == "-") {
      descriptor_ = STDIN_FILENO;
      return;
    }
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    owns_descriptor_ = descriptor_ >= 0;
    if (descriptor_ < 0) failure_ = system_reason(errno);
  }
  ~FileReader() override {
    if (owns_descriptor_) ::close(descriptor_);
  }
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;

  std::string_view read() override {
    if (!failure_.empty()) return {};
    ssize_t count = -1;
    do {
      wait_for_input();
      count = ::read(descriptor_, buffer_.data(), buffer_.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
      failure_ = system_reason(errno);
      return {};
    }
    return {buffer_.data(), static_cast<std::size_t>(count)};
  }

  [[nodiscard]] const std::string& failure() const noexcept override { return failure_; }

 private:
  // A signal may reach another thread than this one, so a blocked read() would not notice it.
  void wait_for_input() {
    if (!cancelled_) return;
    pollfd input{descriptor_, POLLIN, 0};
    while (::poll(&input, 1, kPollMilliseconds) == 0 || cancelled_()) stop_if_cancelled(cancelled_);
  }

  std::vector<char> buffer_;
  std::function<bool()> cancelled_;
  int descriptor_ = -1;
  bool owns_descriptor_ = false;
  std::string failure_;
};

}  // namespace

std::unique_ptr<ByteReader> open_file(const std::string& path, std::function<bool()> cancelled) {
  return std::make_unique<FileReader>(path, std::move(cancelled));
}

}  // namespace kz
