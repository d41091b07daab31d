// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_splitter.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "common/text/characters.h"
#include "common/text/number_form.h"
#include "common/text/utf8.h"
#include "common/text/word_segmenter.h"

namespace kz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxNumberBytes = 64;  // longer is no number that anyone writes

// What n't, 're, 've, 'll, 'd and 'm leave after their apostrophe.
constexpr std::array kContractionTails{"t"sv, "re"sv, "ve"sv, "ll"sv, "d"sv, "m"sv};

bool is_plain(std::string_view segment) {
  return std::all_of(segment.begin(), segment.end(), is_ascii_alnum);
}

/// What ICU keeps within a word and this splitter takes out.
enum class Inside { nothing, apostrophe, dot, other };

Inside inside_kind(char32_t c) {
  if (is_apostrophe(c)) return Inside::apostrophe;
  switch (c) {
    case U'"':  // Hebrew: ICU keeps it within a word between Hebrew letters only
    case U'\u05F3':
    case U'\u05F4':
    case U'\u00B7':  // Catalan
    case U'\u0387':
    case U'\u2027':
      return Inside::apostrophe;
    case U'.':
    case U'\u2024':
    case U'\uFE52':
    case U'\uFF0E':
      return Inside::dot;
    case U':':
    case U';':
    case U',':
    case U'_':
    case U'@':
    case U'\u203F':
    case U'\u2040':
    case U'\uFF1A':
    case U'\uFF3F':
      return Inside::other;
    default:
      return Inside::nothing;
  }
}

bool is_group_space(std::string_view gap) {
  return gap == "\u00A0" || gap == "\u202F" || gap == "\u2009" || gap == "\u2007";
}

bool is_hyphen(std::string_view gap) {
  return gap == "-" || gap == "\u2010" || gap == "\u2011";
}

bool is_apostrophe_gap(std::string_view gap) {
  return !gap.empty() && gap.size() <= 3 && character_at(gap, 0).length == gap.size() &&
         is_apostrophe(character_at(gap, 0).code);
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return ('A' <= a && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

bool starts_with_digit(std::string_view text) {
  if (is_ascii(text[0])) return is_ascii_digit(text[0]);
  return u_charType(static_cast<UChar32>(character_at(text, 0).code)) == U_DECIMAL_DIGIT_NUMBER;
}

}  // namespace

class WordSplitter::Impl {
 public:
  std::span<const WordPiece> split(std::string_view text) {
    text_ = text;
    pieces_.clear();
    kept_.clear();
    element_ = 0;
    word_end_ = 0;
    segments_ = segmenter_.segment(text);
    for (next_ = 0; next_ < segments_.size();) {
      const WordSegment segment = segments_[next_++];
      add_segment(segment, joint_before(segment));
    }
    finish_element();
    return pieces_;
  }

 private:
  std::string_view view(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }

  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  Joint joint_before(const WordSegment& segment) const {
    if (pieces_.empty() || segment.begin <= word_end_ || !segment.is_spaced || !is_last_spaced_) return Joint::none;
    const std::string_view gap = view(word_end_, segment.begin);
    if (gap[0] == ' ') return Joint::none;
    if (is_hyphen(gap)) return Joint::hyphen;
    // ICU itself joins at an apostrophe between letters; left are ` and ´, and the s of "1990's" and "U.S.'s".
    const bool is_joined = is_apostrophe_gap(gap) && (gap == "`" || gap == "\u00B4" || is_possessive(segment));
    return is_joined ? Joint::apostrophe : Joint::none;
  }

  bool is_possessive(const WordSegment& segment) const {
    return equals_ignoring_case(view(segment.begin, segment.end), "s");
  }

  void add_segment(const WordSegment& segment, Joint joint) {
    if (joint != Joint::apostrophe) {
      finish_element();
      element_ = pieces_.size();
    }
    is_last_spaced_ = segment.is_spaced;
    word_end_ = segment.end;
    const std::string_view written = view(segment.begin, segment.end);
    if (starts_with_digit(written) && add_number(segment, joint)) return;
    if (is_plain(written)) {
      pieces_.push_back({segment.begin, segment.end, written, joint});
    } else {
      add_irregular(segment, joint);
    }
  }

  /// A number, with the segments that continue it after a space that groups digits.
  bool add_number(const WordSegment& segment, Joint joint) {
    if (segment.end - segment.begin > kMaxNumberBytes) return false;
    std::uint32_t end = segment.end;
    std::size_t next = next_;
    std::string folded = fold_case(view(segment.begin, end));
    while (next < segments_.size() && is_group_space(view(end, segments_[next].begin)) &&
           end - segment.begin < kMaxNumberBytes) {
      std::string longer = folded + ' ' + fold_case(view(segments_[next].begin, segments_[next].end));
      if (!number_form(longer)) break;
      folded = std::move(longer);
      end = segments_[next++].end;
    }
    const std::optional<std::string> form = number_form(folded);
    if (!form) return false;
    const std::string_view written = view(segment.begin, end);
    pieces_.push_back({segment.begin, end, *form == written ? written : keep(*form), joint});
    next_ = next;
    word_end_ = end;
    return true;
  }

  void add_irregular(const WordSegment& segment, Joint joint) {
    const std::size_t first = pieces_.size();
    std::uint32_t begin = segment.begin;
    Inside before = Inside::nothing;
    for (std::uint32_t i = segment.begin; i < segment.end;) {
      const Character c = character_at(text_, i);
      const std::uint32_t after = i + static_cast<std::uint32_t>(c.length);
      if (const Inside kind = inside_kind(c.code); kind != Inside::nothing) {
        add_piece(first, begin, i, before, joint);
        begin = after;
        before = kind;
      }
      i = after;
    }
    add_piece(first, begin, segment.end, before, joint);
    extend_dotted(first, segment.end);
  }

  void add_piece(std::size_t first, std::uint32_t begin, std::uint32_t end, Inside before, Joint segment_joint) {
    if (begin == end) return;
    const bool is_first = pieces_.size() == first;
    const Joint inner = before == Inside::apostrophe ? Joint::apostrophe : Joint::none;
    const std::string_view written = view(begin, end);
    if (!is_first && before == Inside::dot && is_single_letter(written) && is_dotted_) {
      append_to_last(written);
      pieces_.back().end = end;
      return;
    }
    is_dotted_ = is_single_letter(written);
    pieces_.push_back({begin, end, written, is_first ? segment_joint : inner});
  }

  void append_to_last(std::string_view letters) {
    WordPiece& last = pieces_.back();
    const bool is_kept = !kept_.empty() && kept_.back().data() == last.written.data();
    if (!is_kept) keep(std::string(last.written));
    last.written = kept_.back().append(letters);
  }

  static bool is_single_letter(std::string_view text) {
    const Character c = character_at(text, 0);
    return c.length == text.size() && u_isalpha(static_cast<UChar32>(c.code)) != 0;
  }

  /// The last full stop of "U.S." belongs to it.
  void extend_dotted(std::size_t first, std::uint32_t segment_end) {
    if (pieces_.size() == first) {
      is_last_spaced_ = false;  // nothing but marks ("@"): the next word does not go on from them
      return;
    }
    WordPiece& last = pieces_.back();
    const bool lost_dots = last.written.size() < last.end - last.begin;
    if (!lost_dots || last.end != segment_end || segment_end >= text_.size() || text_[segment_end] != '.') return;
    word_end_ = ++last.end;
  }

  void finish_element() {
    if (pieces_.size() > element_ + 1) mend_element();
    element_ = pieces_.size();
  }

  /// Drops the possessive s and joins the contractions of the pieces from `element_` on.
  void mend_element() {
    for (std::size_t i = element_ + 1; i < pieces_.size();) {
      const bool is_last = i + 1 == pieces_.size() || pieces_[i + 1].joint != Joint::apostrophe;
      if (pieces_[i].joint == Joint::apostrophe && is_last && equals_ignoring_case(pieces_[i].written, "s")) {
        pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        ++i;
      }
    }
    join_contraction();
  }

  static bool is_contraction_tail(const WordPiece& piece) {
    return piece.joint == Joint::apostrophe &&
           std::any_of(kContractionTails.begin(), kContractionTails.end(),
                       [&](std::string_view tail) { return equals_ignoring_case(piece.written, tail); });
  }

  /// Makes one piece of "don't", "we're" or "couldn't've" at the end of the element.
  void join_contraction() {
    std::size_t tail = pieces_.size();
    while (tail > element_ + 1 && is_contraction_tail(pieces_[tail - 1])) --tail;
    if (tail == pieces_.size() || tail == element_) return;
    WordPiece& stem = pieces_[tail - 1];
    const bool is_negation = equals_ignoring_case(pieces_[tail].written, "t");
    if (is_negation && stem.written.back() != 'n' && stem.written.back() != 'N') return;
    std::string joined(stem.written);
    for (std::size_t i = tail; i < pieces_.size(); ++i) joined += pieces_[i].written;
    stem.written = keep(std::move(joined));
    stem.end = pieces_.back().end;
    pieces_.resize(tail);
  }

  WordSegmenter segmenter_;
  std::string_view text_;
  std::span<const WordSegment> segments_;
  std::size_t next_ = 0;
  std::vector<WordPiece> pieces_;
  std::deque<std::string> kept_;  // what WordPiece::written may refer to; a deque does not move its strings
  std::size_t element_ = 0;       // the first piece since the last hyphen or word start
  std::uint32_t word_end_ = 0;    // of the last segment, its possessive s included
  bool is_last_spaced_ = true;    // the last segment may be joined to the next
  bool is_dotted_ = false;        // the last piece of the segment may be the start of "U.S."
};

WordSplitter::WordSplitter() : impl_(std::make_unique<Impl>()) {}
WordSplitter::~WordSplitter() = default;
WordSplitter::WordSplitter(WordSplitter&&) noexcept = default;
WordSplitter& WordSplitter::operator=(WordSplitter&&) noexcept = default;

std::span<const WordPiece> WordSplitter::split(std::string_view text) {
  return impl_->split(text);
}

}  // namespace kz
