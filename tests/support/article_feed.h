// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace kz::test {

/// A named pipe that a program reads articles from as from a file. The program waits for more until the feed ends, so a
/// test can stop it at a known place.
class ArticleFeed {
 public:
  /// Makes the pipe `path`; its name says the kind of articles.
  explicit ArticleFeed(std::string path);
  ~ArticleFeed();
  ArticleFeed(const ArticleFeed&) = delete;
  ArticleFeed& operator=(const ArticleFeed&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  /// Waits while the pipe is full. Throws std::runtime_error where nothing is taken out of it for too long.
  void write(std::string_view bytes) const;

  /// The reader meets the end of the file, once it has opened the pipe.
  void end();

 private:
  std::string path_;
  int descriptor_ = -1;
};

/// Returns when `is_done` does; throws std::runtime_error naming `what` where that takes too long.
void wait_until(const std::string& what, const std::function<bool()>& is_done);

}  // namespace kz::test
