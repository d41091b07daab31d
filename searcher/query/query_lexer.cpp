// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_lexer.h"

#include <algorithm>
#include <utility>

#include "common/text/characters.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "searcher/query/query_characters.h"
#include "searcher/query/query_fields.h"
#include "searcher/query/query_parser.h"

namespace kz {
namespace {

constexpr std::size_t kMaxRepairs = 12;  // more tell a reader nothing

/// Sentences are further apart than this, so that words near each other are always of one sentence.
constexpr std::size_t kMaxDistance = 200;
/// Nearly every short word is within three slips of another.
constexpr std::size_t kMaxSlips = 2;

class Lexer {
 public:
  Lexer(std::string_view query, RepairList& repairs) : query_(query), repairs_(repairs) {
    const std::size_t last = query.rfind('"');
    if (last != std::string_view::npos) last_straight_quote_ = last;
  }

  std::vector<QueryToken> run() {
    while (at_ < query_.size()) {
      if (const std::size_t blank = blank_length(query_, at_); blank > 0) {
        at_ += blank;
      } else if (query_[at_] == '(' || query_[at_] == ')') {
        push(query_[at_] == '(' ? QueryToken::Kind::open : QueryToken::Kind::close, at_, at_ + 1);
        if (query_[at_++] == ')') drop_marks();
      } else if (is_sign()) {
        push(query_[at_] == '-' ? QueryToken::Kind::negation : QueryToken::Kind::requirement, at_, at_ + 1);
        ++at_;
      } else if (quote_length(query_, at_) > 0) {
        lex_phrase();
      } else {
        lex_run();
      }
    }
    push(QueryToken::Kind::end, query_.size(), query_.size());
    return std::move(tokens_);
  }

 private:
  void push(QueryToken::Kind kind, std::size_t begin, std::size_t end, std::string_view text = {},
            Filter::Field field = Filter::Field::place) {
    QueryToken& token = tokens_.emplace_back();
    token.kind = kind;
    token.text = text;
    token.field = field;
    token.begin = begin;
    token.end = end;
  }

  // "-" and "+" are signs at the start of a word only: "Nur-Sultan", "--", "- " and "+7" after "2" are text.
  [[nodiscard]] bool is_sign() const {
    const char c = query_[at_];
    if (c != '-' && c != '+') return false;
    if (at_ > 0 && query_[at_ - 1] != '(' && !ends_with_blank(query_.substr(0, at_))) return false;
    if (at_ + 1 >= query_.size()) return false;
    const char next = query_[at_ + 1];
    return next != '-' && next != '+' && next != ')' && blank_length(query_, at_ + 1) == 0;
  }

  // What stands between the quotation mark at `at_` and its partner, or the query's end; goes behind the partner.
  std::string_view read_quoted() {
    const std::size_t open = at_;
    const bool is_straight = query_[at_] == '"';
    at_ += quote_length(query_, at_);
    const std::size_t begin = at_;
    // Within straight marks curly ones are text as long as a straight one follows; else any mark closes: people and
    // word processors mix them ("…”, „…", »…«).
    const bool needs_straight = is_straight && last_straight_quote_ > open;
    while (at_ < query_.size()) {
      const std::size_t length = quote_length(query_, at_);
      if (length > 0 && (!needs_straight || query_[at_] == '"')) {
        const std::string_view text = query_.substr(begin, at_ - begin);
        at_ += length;
        return text;
      }
      at_ += std::max<std::size_t>(length, 1);
    }
    const std::string_view text = query_.substr(begin);
    if (has_searchable_text(text)) repairs_.add(open, "quotation mark closed at the end");
    return text;
  }

  void lex_phrase() {
    const std::size_t begin = at_;
    const std::string_view text = read_quoted();
    const std::size_t slop = read_slop();
    drop_marks();
    if (has_searchable_text(text)) {
      push(QueryToken::Kind::phrase, begin, at_, text);
      tokens_.back().distance = slop;
      const std::size_t star = text.find('*');
      if (star != std::string_view::npos && star > 0 && has_searchable_text(text.substr(star - 1, 1))) {
        repairs_.add(begin,
                     "'*' within quotation marks dropped: a wildcard stands outside, as in security ADJ/1 forc*");
      }
    } else {
      repairs_.add(begin, "quotation mark without words dropped");
    }
  }

  // What stands directly behind a phrase or group as if it were a word: "^2", "*", "~".
  void drop_marks() {
    const std::size_t begin = at_;
    const std::string_view run = read_run();
    const bool are_marks = !run.empty() && (run[0] == '^' || run[0] == '*' || run[0] == '~') &&
                           run.find_first_not_of("^*~.0123456789") == std::string_view::npos;
    if (are_marks) {
      const auto* why = run[0] == '^' ? "words have no weights" : "it stands behind a word only";
      repairs_.add(begin, "'" + std::string(run) + "' dropped: " + why);
    } else {
      at_ = begin;
    }
  }

  // Up to white space, a quotation mark or a parenthesis.
  std::string_view read_run() {
    const std::size_t begin = at_;
    while (at_ < query_.size() && query_[at_] != '(' && query_[at_] != ')' && quote_length(query_, at_) == 0 &&
           blank_length(query_, at_) == 0) {
      ++at_;
    }
    return query_.substr(begin, at_ - begin);
  }

  void lex_run() {
    const std::size_t begin = at_;
    const std::string_view run = read_run();
    if (run == "AND") return push(QueryToken::Kind::conjunction, begin, at_);
    if (run == "OR") return push(QueryToken::Kind::disjunction, begin, at_);
    if (run == "NOT") return push(QueryToken::Kind::negation, begin, at_, run);
    if (lex_foreign(run, begin)) return;
    if (lex_proximity(run, begin) || lex_field(run, begin)) return;
    if (run == "*") return push(QueryToken::Kind::everything, begin, at_);
    push_word(run, begin, begin);
  }

  // Why `run` is a word here, where it is an operator elsewhere or nearly one: "XOR", "near/5", "~5" apart from its
  // phrase. Empty for any other.
  [[nodiscard]] std::string_view why_word(std::string_view run) const {
    if (run == "XOR") return "there is no such operator";
    const bool is_behind_phrase = !tokens_.empty() && tokens_.back().kind == QueryToken::Kind::phrase;
    if (is_behind_phrase && run[0] == '~' && are_digits(run.substr(1))) {
      return "'~' stands directly behind the quotation mark";
    }
    const auto name = run.substr(0, run.find('/'));
    const bool has_distance = name.size() < run.size() && are_digits(run.substr(name.size() + 1));
    const bool is_small = name != "NEAR" && name != "ADJ" && (fold_case(name) == "near" || fold_case(name) == "adj");
    return has_distance && is_small ? "operators are in capitals" : "";
  }

  // What other engines write: "&&", "||", "|", "!word", "/regular.*expression/".
  bool lex_foreign(std::string_view run, std::size_t begin) {
    if (const auto why = why_word(run); !why.empty()) {
      repairs_.add(begin, "'" + std::string(run) + "' read as a word: " + std::string(why));
    }
    if (run.size() > 2 && run.starts_with('/') && run.ends_with('/') && run.find_first_of("*+[|\\") != run.npos) {
      repairs_.add(begin, "'" + std::string(run) + "' read as words: there are no regular expressions");
    }
    if (run == "&&" || run == "||" || run == "|") {  // the parser tells what becomes of it
      push(run == "&&" ? QueryToken::Kind::conjunction : QueryToken::Kind::disjunction, begin, at_, run);
      return true;
    }
    const bool is_before_phrase = run == "!" && at_ < query_.size() && quote_length(query_, at_) > 0;
    const bool is_before_word = run.size() > 1 && run[0] == '!' && has_searchable_text(run.substr(1, 1));
    if (!is_before_phrase && !is_before_word) return false;
    repairs_.add(begin, "'!' read as NOT");
    push(QueryToken::Kind::negation, begin, begin + 1, "NOT");
    at_ = begin + 1;
    return true;
  }

  // `run` without what is no mark here, which is told: "tro?ps", "*troop", "troops^2".
  std::string_view without_foreign_marks(std::string_view run, std::size_t text_begin) {
    const std::size_t weight = run.rfind('^');
    if (weight != std::string_view::npos && weight > 0 && are_digits(run.substr(weight + 1))) {
      repairs_.add(text_begin + weight, "'" + std::string(run.substr(weight)) + "' dropped: words have no weights");
      run = run.substr(0, weight);
    }
    const std::size_t wildcard = run.find_first_of("*?");
    const bool is_inside = wildcard != std::string_view::npos && has_searchable_text(run.substr(wildcard + 1));
    const bool is_address = run.find('/') != std::string_view::npos;
    if (is_inside && !is_address && (wildcard > 0 || run[0] == '*')) {
      repairs_.add(text_begin + wildcard, "'" + std::string(run.substr(wildcard, 1)) +
                                              "' read as a blank: a wildcard, '*', stands at the end of a word");
    }
    return run;
  }

  // `run`, from byte `text_begin`, as a word, "prefi*" or "name~1".
  void push_word(std::string_view typed, std::size_t begin, std::size_t text_begin) {
    const auto run = without_stops(without_foreign_marks(typed, text_begin));
    if (run.ends_with('*') && has_searchable_text(run.substr(0, run.size() - 1))) {
      const std::string_view stem = run.substr(0, run.find_last_not_of('*') + 1);
      return push(QueryToken::Kind::prefix, begin, at_, stem);
    }
    const std::size_t tilde = run.rfind('~');
    const auto amount = tilde == std::string_view::npos ? std::string_view() : run.substr(tilde + 1);
    const bool is_share = amount.starts_with("0.") && are_digits(amount.substr(2));  // of letters, in Lucene of old
    const bool is_fuzzy = tilde != std::string_view::npos && has_searchable_text(run.substr(0, tilde)) &&
                          (amount.empty() || is_share || are_digits(amount));
    if (is_fuzzy) {
      if (is_share) repairs_.add(text_begin + tilde, "'~" + std::string(amount) + "' read as '~1'");
      const std::string_view digits = is_share ? "1" : amount;
      const std::size_t slips = digits.empty() ? 1 : read_number(digits, 0, kMaxSlips, "~", text_begin + tilde);
      push(slips == 0 ? QueryToken::Kind::word : QueryToken::Kind::fuzzy, begin, at_, run.substr(0, tilde));
      tokens_.back().distance = slips;
      return;
    }
    if (has_searchable_text(run)) push(QueryToken::Kind::word, begin, at_, run);
  }

  // "NEAR/5", "ADJ/5", "SENTENCE"
  bool lex_proximity(std::string_view run, std::size_t begin) {
    const std::string_view name = run.substr(0, run.find('/'));
    if (run == "SENTENCE") {
      push(QueryToken::Kind::proximity, begin, at_, name);
      return true;
    }
    const bool has_distance = run.size() > name.size() + 1 && are_digits(run.substr(name.size() + 1));
    if (name != "NEAR" && name != "ADJ") return false;
    if (run == name) {
      repairs_.add(begin, "'" + std::string(run) + "' read as a word: write " + std::string(run) + "/10");
    }
    if (!has_distance) return false;
    push(QueryToken::Kind::proximity, begin, at_, name);
    tokens_.back().distance = read_number(run.substr(name.size() + 1), 1, kMaxDistance, std::string(name) + "/", begin);
    return true;
  }

  // "a b"~5, just behind the phrase
  std::size_t read_slop() {
    if (at_ + 1 >= query_.size() || query_[at_] != '~' || !are_digits(query_.substr(at_ + 1, 1))) return 0;
    const std::size_t tilde = at_;
    std::size_t end = at_ + 1;
    while (end < query_.size() && are_digits(query_.substr(end, 1))) ++end;
    at_ = end;
    return read_number(query_.substr(tilde + 1, end - tilde - 1), 0, kMaxDistance, "~", tilde);
  }

  // The number `digits`, brought within [least, most]; `before` is what stands before it, for the repair.
  std::size_t read_number(std::string_view digits, std::size_t least, std::size_t most, const std::string& before,
                          std::size_t offset) {
    std::size_t number = 0;
    for (const char digit : digits)
      number = std::min<std::size_t>(number * 10 + static_cast<std::size_t>(digit - '0'), most + 1);
    const std::size_t kept = std::clamp(number, least, most);
    if (kept != number) {
      const std::string shown(digits.substr(0, 12));
      repairs_.add(offset, "'" + before + shown + "' read as '" + before + std::to_string(kept) + "'");
    }
    return kept;
  }

  // "field:value"; false where `run` is text that happens to hold a colon (10:30, https://…, "a: b").
  bool lex_field(std::string_view run, std::size_t begin) {
    const std::size_t colon = run.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = run.substr(0, colon);
    const QueryField* field = find_query_field(name);
    if (field == nullptr && !std::all_of(name.begin(), name.end(), is_field_letter)) return false;
    const std::string_view rest = run.substr(colon + 1);
    if (rest.starts_with("//") || rest.starts_with(":")) return false;
    if (rest.empty() && (at_ >= query_.size() || query_[at_] == ')' || blank_length(query_, at_) > 0)) {
      if (field != nullptr)
        repairs_.add(begin, "'" + std::string(run) + "' read as a word: nothing follows it directly");
      return false;
    }
    if (field == nullptr) refuse_unknown_field(name, begin);
    lex_field_value(*field, begin, begin + colon + 1);
    return true;
  }

  void lex_field_value(const QueryField& field, std::size_t begin, std::size_t value_begin) {
    at_ = value_begin;
    if (query_[at_] == '(') {
      fail("'" + std::string(field.name) + ":' takes one value, not a group", begin, at_ + 1,
           "repeat it for each, joined by OR");
    }
    const bool is_quoted = quote_length(query_, at_) > 0;
    std::string value;
    std::size_t slop = 0;
    if (is_span(field.kind)) {
      value = read_span();
    } else if (is_quoted) {
      value = read_quoted();
      slop = read_slop();
    } else {
      value = read_run();
    }
    if (!has_searchable_text(value)) {
      fail("'" + std::string(field.name) + ":' without a value", begin, at_, "put a name or a word behind the colon");
    }
    push_value(field, value, slop, is_quoted, begin, value_begin);
  }

  void push_value(const QueryField& field, const std::string& value, std::size_t slop, bool is_quoted,
                  std::size_t begin, std::size_t value_begin) {
    if (field.kind != QueryToken::Kind::word) {
      const std::string_view marks = is_quoted ? std::string_view() : name_marks(value);
      if (!marks.empty()) {
        repairs_.add(value_begin + value.size() - marks.size(),
                     "'" + std::string(marks) + "' dropped: '" + std::string(field.name) + ":' takes a whole value");
      }
      return push(field.kind, begin, at_, std::string_view(value).substr(0, value.size() - marks.size()), field.field);
    }
    if (is_quoted) {
      push(QueryToken::Kind::phrase, begin, at_, value);
      tokens_.back().distance = slop;
    } else {
      push_word(value, begin, value_begin);
    }
    tokens_.back().within = field.within;
  }

  // What makes a word a wildcard or fuzzy, at the end of `value`.
  static std::string_view name_marks(std::string_view value) {
    if (value.ends_with('*')) return value.substr(value.find_last_not_of('*') + 1);
    const std::size_t tilde = value.rfind('~');
    if (tilde == std::string_view::npos || tilde == 0) return {};
    return are_digits(value.substr(tilde + 1)) ? value.substr(tilde) : std::string_view();
  }

  [[nodiscard]] static bool is_span(QueryToken::Kind kind) {
    return kind == QueryToken::Kind::published || kind == QueryToken::Kind::event || kind == QueryToken::Kind::date;
  }

  // Days may be quoted each by itself: published:"5 January 2022".."7 January 2022".
  std::string read_span() {
    std::string span;
    while (at_ < query_.size() && query_[at_] != '(' && query_[at_] != ')' && blank_length(query_, at_) == 0) {
      const bool is_quoted = quote_length(query_, at_) > 0;
      if (is_quoted && !span.empty() && !span.ends_with("..")) break;
      span += is_quoted ? read_quoted() : read_run();
    }
    return span;
  }

  [[noreturn]] void fail(const std::string& message, std::size_t begin, std::size_t end, std::string hint) const {
    throw Error(ErrorCode::query, message, std::move(hint), point_at(query_, begin, end));
  }

  [[noreturn]] void refuse_unknown_field(std::string_view name, std::size_t begin) const {
    const std::string_view nearest = nearest_query_field(name);
    std::string hint = "put the text in quotation marks if you mean the words; 'kzsearch --help' lists the fields";
    if (!nearest.empty()) hint = "did you mean '" + std::string(nearest) + "'? 'kzsearch --help' lists all";
    fail("unknown field '" + std::string(name.substr(0, utf8_prefix(name, 40))) + "' in query", begin,
         begin + name.size(), std::move(hint));
  }

  std::string_view query_;
  RepairList& repairs_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  std::size_t last_straight_quote_ = 0;
};

}  // namespace

void RepairList::add(std::size_t offset, std::string text) {
  if (notes_.size() < kMaxRepairs) {
    notes_.push_back({offset, std::move(text)});
  } else {
    ++left_out_;
  }
}

std::vector<QueryNote> RepairList::take() {
  std::stable_sort(notes_.begin(), notes_.end(),
                   [](const QueryNote& a, const QueryNote& b) { return a.offset < b.offset; });
  if (left_out_ > 0) notes_.push_back({notes_.back().offset, "and " + std::to_string(left_out_) + " more repairs"});
  return std::move(notes_);
}

std::vector<QueryToken> lex_query(std::string_view query, RepairList& repairs) {
  return Lexer(query, repairs).run();
}

}  // namespace kz
