// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/article_feed.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

namespace kz::test {
namespace {

constexpr std::chrono::seconds kPatience(20);  // a busy machine under sanitizers, and still short of the test's limit

}  // namespace

ArticleFeed::ArticleFeed(std::string path) : path_(std::move(path)) {
  if (::mkfifo(path_.c_str(), 0600) != 0) throw std::system_error(errno, std::generic_category(), path_);
  // Opened for both, or open() would wait for the reader.
  descriptor_ = ::open(path_.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), path_);
}

ArticleFeed::~ArticleFeed() {
  end();
}

void ArticleFeed::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    pollfd wait{descriptor_, POLLOUT, 0};
    const int milliseconds = static_cast<int>(std::chrono::milliseconds(kPatience).count());
    if (::poll(&wait, 1, milliseconds) == 0) throw std::runtime_error("nobody reads " + path_);
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EAGAIN && errno != EINTR) {
      throw std::system_error(errno, std::generic_category(), path_);
    }
  }
}

void ArticleFeed::end() {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

void wait_until(const std::string& what, const std::function<bool()>& is_done) {
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  while (!is_done()) {
    if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("waited in vain: " + what);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace kz::test
