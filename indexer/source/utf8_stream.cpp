// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/utf8_stream.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "common/html/page_metadata.h"
#include "common/text/charset.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

constexpr std::size_t kMarkBytes = 4;
constexpr std::size_t kMaxCharacterBytes = 4;

// Where the last character begins that the piece may cut off; its size where it cuts none.
std::size_t whole_characters(std::string_view piece) {
  for (std::size_t back = 1; back <= kMaxCharacterBytes && back <= piece.size(); ++back) {
    const auto byte = static_cast<unsigned char>(piece[piece.size() - back]);
    if (byte < 0x80U) break;
    if (byte < 0xC0U) continue;
    const std::size_t length = byte >= 0xF0U ? 4 : (byte >= 0xE0U ? 3 : 2);
    return length > back ? piece.size() - back : piece.size();
  }
  return piece.size();
}

class Utf8Stream final : public ByteReader {
 public:
  Utf8Stream(std::unique_ptr<ByteReader> bytes, Recode recode) : bytes_(std::move(bytes)), recode_(recode) {}

  std::string_view read() override {
    if (!is_started_) start();
    for (;;) {
      std::string_view piece = take_piece();
      if (piece.empty()) return finish();
      if (converter_) {
        out_ = converter_->convert(piece, false);
        if (!out_.empty()) return out_;
        continue;
      }
      if (recode_ == Recode::marked) return piece;
      if (const std::string_view text = as_utf8(piece); !text.empty()) return text;
    }
  }

  [[nodiscard]] const std::string& failure() const noexcept override { return bytes_->failure(); }

 private:
  // Reads as much as a byte order mark and, for XML, the declaration take.
  void start() {
    is_started_ = true;
    constexpr std::size_t kDeclarationBytes = 256;
    const std::size_t wanted = recode_ == Recode::xml ? kDeclarationBytes : kMarkBytes;
    while (pending_.size() < wanted) {
      const std::string_view piece = bytes_->read();
      if (piece.empty()) break;
      pending_ += piece;
    }
    if (const std::string_view marked = charset_of_mark(pending_); !marked.empty()) {
      converter_.emplace(std::string(marked));
    } else if (recode_ == Recode::xml) {
      declared_ = known_charset(declared_charset(pending_));
      if (is_seven_bit(declared_)) converter_.emplace(declared_);
    }
  }

  std::string_view take_piece() {
    if (pending_.empty()) return bytes_->read();
    piece_ = std::exchange(pending_, {});
    return piece_;
  }

  // A piece that may be UTF-8; empty where more is wanted.
  std::string_view as_utf8(std::string_view piece) {
    held_ += piece;
    const std::size_t whole = whole_characters(held_);
    piece_ = held_.substr(0, whole);
    if (is_valid_utf8(piece_)) {
      held_.erase(0, whole);
      if (!has_wide_) has_wide_ = std::any_of(piece_.begin(), piece_.end(), [](char c) { return (c & 0x80) != 0; });
      return piece_;
    }
    return recoded();
  }

  // `held_` is not valid UTF-8: from here on it is what is declared or found out, unless it was UTF-8 before.
  std::string_view recoded() {
    const std::string charset = has_wide_ ? std::string() : recode_text(held_, declared_, false).charset;
    if (charset.empty()) {
      out_ = recode_ == Recode::xml ? decode_utf8(held_).text : held_;
    } else {
      converter_.emplace(charset);
      out_ = converter_->convert(held_, false);
    }
    held_.clear();
    return out_;
  }

  // What is held back at the end; then nothing.
  std::string_view finish() {
    if (std::exchange(is_finished_, true)) return {};
    if (converter_) {
      out_ = converter_->convert({}, true);
    } else {
      out_ = recode_ == Recode::xml ? decode_utf8(held_).text : held_;
      held_.clear();
    }
    return out_;
  }

  std::unique_ptr<ByteReader> bytes_;
  Recode recode_;
  bool is_started_ = false;
  bool is_finished_ = false;
  std::string pending_;  // read before anything was returned
  std::string piece_;
  std::string held_;  // the start of a character whose end is in the next piece
  std::string out_;
  std::string declared_;
  bool has_wide_ = false;  // characters beyond ASCII came, as UTF-8
  std::optional<CharsetConverter> converter_;
};

}  // namespace

std::unique_ptr<ByteReader> recode_stream(std::unique_ptr<ByteReader> bytes, Recode recode) {
  return std::make_unique<Utf8Stream>(std::move(bytes), recode);
}

}  // namespace kz
