// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/nearest_word.h"
#include "kzsearch/error.h"
#include "searcher/query/query_characters.h"
#include "searcher/query/query_parser.h"

namespace kz {
namespace {

constexpr std::size_t kMaxRepairs = 12;  // more tell a reader nothing

struct NamedField {
  std::string_view name;
  QueryToken::Kind kind;
  Filter::Field field;
};

constexpr std::array<NamedField, 12> kFields = {{
    {"place", QueryToken::Kind::filter, Filter::Field::place},
    {"actor", QueryToken::Kind::filter, Filter::Field::actor},
    {"person", QueryToken::Kind::filter, Filter::Field::person},
    {"org", QueryToken::Kind::filter, Filter::Field::org},
    {"source", QueryToken::Kind::filter, Filter::Field::source},
    {"lang", QueryToken::Kind::filter, Filter::Field::language},
    {"translated_from", QueryToken::Kind::filter, Filter::Field::translated_from},
    {"translated-from", QueryToken::Kind::filter, Filter::Field::translated_from},
    {"published", QueryToken::Kind::published, Filter::Field::place},
    {"event", QueryToken::Kind::event, Filter::Field::place},
    {"date", QueryToken::Kind::date, Filter::Field::place},
    {"title", QueryToken::Kind::title_word, Filter::Field::place},
}};

// Fields that the query language reserves: refused, so that a query never changes its meaning silently.
constexpr std::array<std::string_view, 1> kReservedFields = {"query"};

constexpr std::array<std::string_view, 11> kFieldNames = {
    "place", "actor", "person", "org", "source", "lang", "title", "published", "event", "date", "translated_from"};

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
        ++at_;
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
    tokens_.push_back({kind, std::string(text), field, begin, end});
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
    refuse_slop();
    if (has_searchable_text(text)) {
      push(QueryToken::Kind::phrase, begin, at_, text);
    } else {
      repairs_.add(begin, "quotation mark without words dropped");
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
    refuse_proximity(run, begin);
    if (lex_field(run, begin)) return;
    refuse_wildcard(run, begin);
    if (has_searchable_text(run)) push(QueryToken::Kind::word, begin, at_, run);
  }

  // "field:value"; false where `run` is text that happens to hold a colon (10:30, https://…, "a: b").
  bool lex_field(std::string_view run, std::size_t begin) {
    const std::size_t colon = run.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = run.substr(0, colon);
    const NamedField* field = find_field(name);
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

  void lex_field_value(const NamedField& field, std::size_t begin, std::size_t value_begin) {
    at_ = value_begin;
    if (query_[at_] == '(') {
      fail("'" + std::string(field.name) + ":' takes one value, not a group", begin, at_ + 1,
           "repeat it for each, joined by OR");
    }
    const bool is_quoted = quote_length(query_, at_) > 0;
    std::string value;
    if (is_span(field.kind)) {
      value = read_span();
    } else if (is_quoted) {
      value = read_quoted();
      refuse_slop();
    } else {
      value = read_run();
      refuse_wildcard(value, value_begin);
    }
    if (!has_searchable_text(value)) {
      fail("'" + std::string(field.name) + ":' without a value", begin, at_, "put a name or a word behind the colon");
    }
    const bool is_title = field.kind == QueryToken::Kind::title_word;
    push(is_title && is_quoted ? QueryToken::Kind::title_phrase : field.kind, begin, at_, value, field.field);
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

  [[nodiscard]] static const NamedField* find_field(std::string_view name) {
    const std::string lower = ascii_lower(name);
    const auto found =
        std::find_if(kFields.begin(), kFields.end(), [&](const NamedField& f) { return f.name == lower; });
    return found == kFields.end() ? nullptr : &*found;
  }

  [[noreturn]] void fail(const std::string& message, std::size_t begin, std::size_t end, std::string hint) const {
    throw Error(ErrorCode::query, message, std::move(hint), point_at(query_, begin, end));
  }

  [[noreturn]] void refuse_unknown_field(std::string_view name, std::size_t begin) const {
    const std::string lower = ascii_lower(name);
    if (std::find(kReservedFields.begin(), kReservedFields.end(), lower) != kReservedFields.end()) {
      fail("'" + lower + ":' is not supported yet", begin, begin + name.size() + 1, "write the query itself");
    }
    const std::string_view nearest = nearest_word(lower, kFieldNames);
    std::string hint = "put the text in quotation marks if you mean the words; 'kzsearch --help' lists the fields";
    if (!nearest.empty()) hint = "did you mean '" + std::string(nearest) + "'? 'kzsearch --help' lists all";
    fail("unknown field '" + std::string(name.substr(0, utf8_safe_length(name, 40))) + "' in query", begin,
         begin + name.size(), std::move(hint));
  }

  void refuse_proximity(std::string_view run, std::size_t begin) const {
    std::string_view name = run.substr(0, run.find('/'));
    const bool has_distance = run.size() > name.size() + 1 && are_digits(run.substr(name.size() + 1));
    const bool is_distance = (name == "NEAR" || name == "ADJ") && has_distance;
    if (!is_distance && run != "SENTENCE") return;
    fail("'" + std::string(name) + "' is not supported yet", begin, begin + run.size(),
         "a phrase in quotation marks finds words side by side; in small letters it is a word");
  }

  // "prefi*" and "name~1"
  void refuse_wildcard(std::string_view run, std::size_t begin) const {
    const std::string_view hint = "leave it out, or put the word in quotation marks";
    if (run.ends_with('*') && has_searchable_text(run.substr(0, run.size() - 1))) {
      fail("'*' at the end of a word is not supported yet", begin + run.size() - 1, begin + run.size(),
           std::string(hint));
    }
    const std::size_t tilde = run.rfind('~');
    if (tilde == std::string_view::npos || !has_searchable_text(run.substr(0, tilde))) return;
    if (tilde + 1 == run.size() || are_digits(run.substr(tilde + 1))) {
      fail("'~' after a word is not supported yet", begin + tilde, begin + run.size(), std::string(hint));
    }
  }

  // "a b"~5, just behind the phrase
  void refuse_slop() const {
    if (at_ + 1 >= query_.size() || query_[at_] != '~' || !are_digits(query_.substr(at_ + 1, 1))) return;
    std::size_t end = at_ + 1;
    while (end < query_.size() && are_digits(query_.substr(end, 1))) ++end;
    fail("'~' after a phrase is not supported yet", at_, end, "leave it out to find the words side by side");
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
