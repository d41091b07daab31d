// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/index_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace kz::test {
namespace {

constexpr int kTries = 5;  // another process may take the port first

class Socket {
 public:
  Socket() : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (fd_ < 0) throw std::system_error(errno, std::generic_category(), "socket");
  }
  ~Socket() { ::close(fd_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  [[nodiscard]] int get() const noexcept { return fd_; }

 private:
  int fd_;
};

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

/// Takes a free port, and says which.
std::uint16_t bind_to_free_port(const Socket& socket) {
  auto address = loopback(0);
  socklen_t size = sizeof address;
  auto* any = reinterpret_cast<sockaddr*>(&address);
  if (::bind(socket.get(), any, size) != 0 || ::getsockname(socket.get(), any, &size) != 0) {
    throw std::system_error(errno, std::generic_category(), "bind");
  }
  return ntohs(address.sin_port);
}

bool is_listening(std::uint16_t port) {
  const Socket socket;
  const auto address = loopback(port);
  return ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

/// For the child: a process group of its own, for xapian-tcpsrv ends its group when it is ended; gone with the tests.
void become_server() {
  ::setsid();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int null = ::open("/dev/null", O_RDWR);
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(null, fd);
}

pid_t start(const std::vector<std::string>& folders, const std::string& port) {
  std::vector<std::string> words = {"xapian-tcpsrv", "--interface", "127.0.0.1", "--port", port, "--quiet"};
  words.insert(words.end(), folders.begin(), folders.end());
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child > 0) return child;
  become_server();
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

void end(pid_t& child) noexcept {
  if (child < 0) return;
  ::kill(-child, SIGKILL);
  ::kill(child, SIGKILL);  // where it has no group yet
  ::waitpid(child, nullptr, 0);
  child = -1;
}

/// Whether it came to listen; false where it ended.
bool comes_to_listen(pid_t& server, std::uint16_t port) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(20);
  while (Clock::now() < deadline) {
    if (::waitpid(server, nullptr, WNOHANG) == server) {
      server = -1;
      return false;
    }
    if (is_listening(port)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

/// The processes whose parent is `parent`, but for those that ended and were not waited for.
std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const auto name = entry.path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ifstream in(entry.path() / "stat");
    std::string stat;
    std::getline(in, stat);
    const auto behind_name = stat.rfind(')');
    if (behind_name == std::string::npos) continue;
    // ") S PPID ..."
    if (stat.compare(behind_name, 3, ") Z") == 0) continue;
    if (std::atoi(stat.c_str() + behind_name + 4) == parent) children.push_back(std::atoi(name.c_str()));
  }
  return children;
}

}  // namespace

std::uint16_t free_port() {
  const Socket socket;
  return bind_to_free_port(socket);
}

IndexServer::IndexServer(const std::vector<std::string>& folders) {
  for (int left = kTries; left > 0; --left) {
    port_ = free_port();
    server_ = start(folders, std::to_string(port_));
    if (comes_to_listen(server_, port_)) return;
    end(server_);
  }
  throw std::runtime_error("xapian-tcpsrv (Debian package xapian-tools) does not serve '" + folders.front() + "'");
}

IndexServer::~IndexServer() {
  stop();
}

std::string IndexServer::address() const {
  return "tcp://127.0.0.1:" + std::to_string(port_);
}

void IndexServer::stop() noexcept {
  end(server_);
}

void IndexServer::break_connections() const {
  for (auto children = children_of(server_); !children.empty(); children = children_of(server_)) {
    for (const auto child : children) ::kill(child, SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

FalseServer::FalseServer(const std::string& text) {
  const Socket socket;
  port_ = bind_to_free_port(socket);
  if (::listen(socket.get(), 4) != 0) throw std::system_error(errno, std::generic_category(), "listen");
  server_ = ::fork();
  if (server_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (server_ > 0) return;
  become_server();
  for (;;) {
    const int peer = ::accept(socket.get(), nullptr, nullptr);
    if (peer < 0 || ::write(peer, text.data(), text.size()) < 0) ::_exit(1);
    if (!text.empty()) ::close(peer);
  }
}

FalseServer::~FalseServer() {
  end(server_);
}

}  // namespace kz::test
