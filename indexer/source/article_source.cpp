// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/article_source.h"

#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "common/files.h"
#include "common/text/utf8.h"
#include "indexer/source/article_file.h"
#include "indexer/source/fed_article.h"
#include "indexer/source/folder_walk.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

namespace fs = std::filesystem;

using Item = std::variant<RawArticle, ArticleIssue>;

constexpr std::string_view kStandardInput = "-";

std::string file_name(const std::string& path) {
  return fs::path(path).filename().string();
}

std::string kind_of(const std::string& path) {
  const std::string suffix = fs::path(path).extension().string();
  return suffix.empty() ? "no suffix" : decode_utf8(suffix).text;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// Throws Error(io) where `source` is missing or may not be read.
void require_readable(const std::string& source) {
  if (source == kStandardInput) {
    if (::read(STDIN_FILENO, nullptr, 0) == 0) return;
  } else {
    const int permission = is_folder(source) ? R_OK | X_OK : R_OK;
    if (::faccessat(AT_FDCWD, source.c_str(), permission, AT_EACCESS) == 0) return;
  }
  throw Error(ErrorCode::io, "cannot read '" + decode_utf8(source).text + "': " + system_reason(errno),
              "check the path; a source is a file, a folder, or - for standard input");
}

}  // namespace

class ArticleSource::Impl {
 public:
  Impl(std::vector<std::string> sources, std::function<bool()> cancelled, ColumnMap columns)
      : sources_(std::move(sources)), cancelled_(std::move(cancelled)), columns_(std::move(columns)) {
    for (const std::string& source : sources_) require_readable(source);
    for (const std::string& source : sources_) {
      roots_.push_back(source == kStandardInput ? source : absolute_path(source));
    }
  }

  explicit Impl(NextArticle feed) : roots_{std::string(kStandardInput)}, feed_(std::move(feed)) {}

  std::optional<Item> next() {
    if (feed_) return next_fed();
    for (;;) {
      if (file_) {
        if (std::optional<Item> item = file_->next()) return item;
        file_.reset();
      }
      if (walk_) {
        if (std::optional<Item> item = walk_on()) return item;
      } else if (next_source_ < sources_.size()) {
        if (std::optional<Item> item = open_source()) return item;
      } else {
        return std::nullopt;
      }
    }
  }

  [[nodiscard]] std::size_t skipped_files() const noexcept { return skipped_files_; }
  [[nodiscard]] std::vector<std::string> skipped_kinds() const {
    return {skipped_kinds_.begin(), skipped_kinds_.end()};
  }
  [[nodiscard]] const std::vector<std::string>& roots() const noexcept { return roots_; }

 private:
  std::optional<Item> next_fed() {
    const std::optional<Article> article = feed_();
    if (article) return raw_article(*article, ++fed_);
    feed_ = {};
    return std::nullopt;
  }

  // Opens the next source as `file_` or `walk_`; an issue where it is of no known kind.
  std::optional<Item> open_source() {
    source_ = next_source_++;
    const std::string& path = sources_[source_];
    if (path == kStandardInput) {
      file_ = open_articles({path, path, path, {FileKind::json_lines}, cancelled_, columns_});
    } else if (is_folder(path)) {
      walk_.emplace(path);
    } else if (const std::optional<FileType> type = file_type(path)) {
      file_ = open_articles({path, roots_[source_], file_name(path), *type, cancelled_, columns_});
    } else {
      return ArticleIssue{decode_utf8(path).text, 0, "unknown kind of file: " + kind_of(path)};
    }
    return std::nullopt;
  }

  // Opens the walk's next file as `file_`, or ends the walk; an issue where a folder cannot be read.
  std::optional<Item> walk_on() {
    std::optional<FolderWalk::Entry> entry = walk_->next();
    if (!entry) {
      walk_.reset();
      return std::nullopt;
    }
    const std::string path = joined(sources_[source_], entry->relative_path);
    if (!entry->failure.empty()) return ArticleIssue{decode_utf8(path).text, 0, std::move(entry->failure)};
    if (const std::optional<FileType> type = file_type(entry->relative_path)) {
      file_ = open_articles({path, roots_[source_], std::move(entry->relative_path), *type, cancelled_, columns_});
    } else {
      ++skipped_files_;
      skipped_kinds_.insert(kind_of(entry->relative_path));
    }
    return std::nullopt;
  }

  static std::string joined(const std::string& folder, const std::string& relative_path) {
    if (relative_path.empty()) return folder;
    return folder.back() == '/' ? folder + relative_path : folder + '/' + relative_path;
  }

  std::vector<std::string> sources_;
  std::function<bool()> cancelled_;
  ColumnMap columns_;
  std::vector<std::string> roots_;
  std::size_t next_source_ = 0;
  std::size_t source_ = 0;  // the one that is being read
  std::optional<FolderWalk> walk_;
  std::unique_ptr<ArticleFile> file_;
  std::size_t skipped_files_ = 0;
  std::set<std::string> skipped_kinds_;
  NextArticle feed_;  // in place of sources; empty once it is at its end
  std::size_t fed_ = 0;
};

ArticleSource::ArticleSource(std::vector<std::string> sources, std::function<bool()> cancelled, ColumnMap columns)
    : impl_(std::make_unique<Impl>(std::move(sources), std::move(cancelled), std::move(columns))) {}
ArticleSource::ArticleSource(NextArticle feed) : impl_(std::make_unique<Impl>(std::move(feed))) {}
ArticleSource::~ArticleSource() = default;
ArticleSource::ArticleSource(ArticleSource&&) noexcept = default;
ArticleSource& ArticleSource::operator=(ArticleSource&&) noexcept = default;

std::optional<std::variant<RawArticle, ArticleIssue>> ArticleSource::next() {
  return impl_->next();
}
std::size_t ArticleSource::skipped_files() const noexcept {
  return impl_->skipped_files();
}
std::vector<std::string> ArticleSource::skipped_kinds() const {
  return impl_->skipped_kinds();
}
const std::vector<std::string>& ArticleSource::roots() const noexcept {
  return impl_->roots();
}

void refuse_to_empty(const ArticleSource& source) {
  throw Error(ErrorCode::io, fmt::format("no article in '{}'", fmt::join(source.roots(), "', '")),
              "the live index was left as it was; remove its folder if it is to be empty");
}

}  // namespace kz
