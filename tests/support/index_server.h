// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace kz::test {

/// A stock xapian-tcpsrv that serves a folder, or several as one, on a free port of the loopback interface, until the
/// end of this object or of the tests, however they end.
class IndexServer {
 public:
  /// Throws std::runtime_error where it does not come to listen.
  explicit IndexServer(const std::string& folder) : IndexServer(std::vector{folder}) {}
  explicit IndexServer(const std::vector<std::string>& folders);
  ~IndexServer();
  IndexServer(const IndexServer&) = delete;
  IndexServer& operator=(const IndexServer&) = delete;

  /// "tcp://127.0.0.1:PORT".
  [[nodiscard]] std::string address() const;
  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

  /// Ends it, and the processes of its connections with it.
  void stop() noexcept;
  /// Ends the processes of its connections alone: they break, and new ones are taken.
  void break_connections() const;

 private:
  pid_t server_ = -1;
  std::uint16_t port_ = 0;
};

/// Listens on a free port of the loopback interface, and sends `text` to whoever connects first; then nothing more.
class FalseServer {
 public:
  explicit FalseServer(const std::string& text);
  ~FalseServer();
  FalseServer(const FalseServer&) = delete;
  FalseServer& operator=(const FalseServer&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

 private:
  pid_t server_ = -1;
  std::uint16_t port_ = 0;
};

/// A port of the loopback interface that nobody listens on.
[[nodiscard]] std::uint16_t free_port();

}  // namespace kz::test
