// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "kzsearch/error.h"
#include "searcher/query/proximity_chain.h"
#include "searcher/query/query_chain.h"
#include "searcher/query/query_lexer.h"
#include "searcher/query/query_lists.h"

namespace kz {
namespace {

using Kind = QueryToken::Kind;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

QueryKind leaf_kind(QueryToken::Kind kind) {
  switch (kind) {
    case Kind::filter:
      return QueryKind::filter;
    case Kind::published:
      return QueryKind::published;
    case Kind::event:
      return QueryKind::event;
    case Kind::date:
      return QueryKind::date;
    case Kind::phrase:
      return QueryKind::phrase;
    case Kind::prefix:
      return QueryKind::prefix;
    case Kind::fuzzy:
      return QueryKind::fuzzy;
    case Kind::everything:
      return QueryKind::everything;
    default:
      return QueryKind::word;
  }
}

QueryNode make_leaf(const QueryToken& token) {
  QueryNode node;
  node.kind = leaf_kind(token.kind);
  node.text = token.text;
  node.field = token.field;
  node.distance = token.distance;
  node.begin = token.begin;
  node.end = token.end;
  if (token.within == TextField::body) return node;
  return make_list(token.within == TextField::title ? QueryKind::title : QueryKind::caption, {std::move(node)});
}

// The saved queries, and the names of those that are being read.
struct SavedScope {
  const SavedQueries& queries;
  std::vector<std::string> within;
};

class Parser {
 public:
  Parser(std::string_view query, SavedScope saved)
      : query_(query), saved_(std::move(saved)), tokens_(lex_query(query, repairs_)) {
    match_parentheses();
  }

  ParsedQuery run() {
    ParsedQuery parsed;
    if (std::optional<QueryNode> root = parse_alternatives()) parsed.root = std::move(*root);
    parsed.repairs = repairs_.take();
    return parsed;
  }

 private:
  // Afterwards every parenthesis has its partner, and none is too deep.
  void match_parentheses() {
    std::vector<QueryToken> matched;
    std::vector<std::size_t> open;
    matched.reserve(tokens_.size());
    for (QueryToken& token : tokens_) {
      if (token.kind == Kind::close && open.empty()) {
        repairs_.add(token.begin, "')' without '(' dropped");
        continue;
      }
      if (token.kind == Kind::open) {
        if (open.size() == kMaxQueryDepth) {
          throw Error(ErrorCode::query, "parentheses nested deeper than " + std::to_string(kMaxQueryDepth), "",
                      point_at(query_, token.begin, token.end));
        }
        open.push_back(token.begin);
      } else if (token.kind == Kind::close) {
        open.pop_back();
      } else if (token.kind == Kind::end) {
        for (; !open.empty(); open.pop_back()) {
          QueryToken close;  // of no byte: parse_group tells of it
          close.kind = Kind::close;
          close.begin = close.end = token.begin;
          matched.push_back(std::move(close));
        }
      }
      matched.push_back(std::move(token));
    }
    tokens_ = std::move(matched);
  }

  [[nodiscard]] const QueryToken& now() const { return tokens_[at_]; }

  // AND, OR or NOT that joins nothing, at token `at`.
  void drop_operator(std::size_t at) {
    const QueryToken& token = tokens_[at];
    std::string text(name_of(token));
    if (tokens_[at + 1].kind == Kind::end) {
      text += " at the end dropped";
    } else if (at == 0) {
      text += " at the start dropped";
    } else if (const std::string_view next = name_of(tokens_[at + 1]); !next.empty()) {
      text += " before " + std::string(next) + " dropped";
    } else if (const std::string_view before = name_of(tokens_[at - 1]); !before.empty()) {
      text += " after " + std::string(before) + " dropped";
    } else {
      text += " with nothing to join dropped";
    }
    repairs_.add(token.begin, std::move(text));
  }

  // AND or OR, at token `at`, which has joined something.
  void note_foreign(std::size_t at) {
    const QueryToken& token = tokens_[at];
    if (token.text.empty()) return;
    const std::string meaning = token.kind == Kind::conjunction ? "AND" : "OR";
    repairs_.add(token.begin, std::string(name_of(token)) + " read as " + meaning);
  }

  static std::string_view name_of(const QueryToken& token) {
    switch (token.kind) {
      case Kind::conjunction:
        return token.text.empty() ? "AND" : "'&&'";
      case Kind::disjunction:
        if (token.text.empty()) return "OR";
        return token.text == "|" ? "'|'" : "'||'";
      case Kind::negation:
        return token.text.empty() ? "'-'" : "NOT";
      case Kind::requirement:
        return "'+'";
      case Kind::proximity:
        return token.text;
      case Kind::open:
        return "'('";
      case Kind::close:
        return "')'";
      default:
        return {};
    }
  }

  std::optional<QueryNode> parse_alternatives() {
    std::vector<QueryNode> alternatives;
    std::size_t joint = kNone;  // the OR that waits for its right side
    while (true) {
      if (std::optional<QueryNode> chain = parse_chain()) {
        alternatives.push_back(std::move(*chain));
        if (joint != kNone) note_foreign(joint);
        joint = kNone;
      }
      if (now().kind != Kind::disjunction) break;
      if (alternatives.empty() || joint != kNone) {
        drop_operator(at_);
      } else {
        joint = at_;
      }
      ++at_;
    }
    if (joint != kNone) drop_operator(joint);
    if (alternatives.empty()) return std::nullopt;
    return make_joined(QueryKind::any_of, std::move(alternatives));
  }

  std::optional<QueryNode> parse_chain() {
    QueryChain chain;
    std::size_t joint = kNone;  // the AND that waits for its right side
    while (now().kind != Kind::end && now().kind != Kind::close && now().kind != Kind::disjunction) {
      if (now().kind == Kind::conjunction) {
        if (chain.is_empty() || joint != kNone) {
          drop_operator(at_);
        } else {
          joint = at_;
        }
        ++at_;
      } else if (std::optional<QueryOperand> operand = parse_operand()) {
        if (joint != kNone) {
          chain.end_run();
          note_foreign(joint);
        }
        joint = kNone;
        chain.add(std::move(*operand));
      }
    }
    if (joint != kNone) drop_operator(joint);
    return chain.finish();
  }

  // Nothing where signs or parentheses hold nothing.
  std::optional<QueryOperand> parse_operand() {
    QueryOperand operand;
    const std::size_t first = at_;
    while (now().kind == Kind::negation || now().kind == Kind::requirement) {
      if (now().kind == Kind::negation) operand.is_excluded = !operand.is_excluded;
      if (now().kind == Kind::requirement) operand.is_required = true;
      ++at_;
    }
    if (now().kind == Kind::proximity) {  // with nothing on its left
      drop_operator(at_++);
      if (at_ > first + 1) drop_operator(at_ - 2);
      return std::nullopt;
    }
    if (!starts_primary(now())) {
      drop_operator(at_ - 1);
      return std::nullopt;
    }
    std::optional<QueryNode> node = parse_primary();
    if (!node) return std::nullopt;
    operand.node = now().kind == Kind::proximity ? parse_proximity(std::move(*node)) : std::move(*node);
    return operand;
  }

  static bool starts_primary(const QueryToken& token) {
    switch (token.kind) {
      case Kind::end:
      case Kind::close:
      case Kind::conjunction:
      case Kind::disjunction:
      case Kind::negation:
      case Kind::requirement:
      case Kind::proximity:
        return false;
      default:
        return true;
    }
  }

  // A leaf or a group, at a token that starts one. Nothing for a group without words.
  std::optional<QueryNode> parse_primary() {
    if (now().kind == Kind::open) return parse_group();
    const QueryToken& token = now();
    ++at_;
    return token.kind == Kind::saved ? saved_query(token) : make_leaf(token);
  }

  // "a NEAR/5 b SENTENCE c", at the first operator.
  QueryNode parse_proximity(QueryNode first) {
    ProximityChain chain(std::move(first));
    while (now().kind == Kind::proximity) {
      const std::size_t joint = at_++;
      std::optional<QueryNode> next;
      if (starts_primary(now())) next = parse_primary();
      if (!next) {
        drop_operator(joint);
      } else if (auto repair = chain.add(tokens_[joint], std::move(*next))) {
        repairs_.add(tokens_[joint].begin, std::move(*repair));
      }
    }
    return chain.finish();
  }

  // The query saved under the name that `token` holds.
  std::optional<QueryNode> saved_query(const QueryToken& token) {
    const auto found = saved_.queries.find(token.text);
    if (found == saved_.queries.end()) {
      throw Error(ErrorCode::query, "no saved query '" + token.text + "'",
                  "'kzsearch --list-saved' lists them; --save NAME saves one",
                  point_at(query_, token.begin, token.end));
    }
    if (std::find(saved_.within.begin(), saved_.within.end(), token.text) != saved_.within.end()) {
      throw Error(ErrorCode::query, "saved query '" + token.text + "' refers to itself", "save it anew with --save",
                  point_at(query_, token.begin, token.end));
    }
    auto within = saved_.within;
    within.push_back(token.text);
    ParsedQuery parsed = Parser(found->second, {saved_.queries, std::move(within)}).run();
    for (QueryNote& repair : parsed.repairs) {
      repairs_.add(token.begin, "in saved query '" + token.text + "': " + repair.text);
    }
    if (parsed.root.is_empty()) return std::nullopt;
    set_span(parsed.root, token.begin, token.end);
    return std::move(parsed.root);
  }

  // Messages about any part of a saved query point at where it was called.
  static void set_span(QueryNode& node, std::size_t begin, std::size_t end) {
    node.begin = begin;
    node.end = end;
    for (QueryNode& child : node.children) set_span(child, begin, end);
  }

  std::optional<QueryNode> parse_group() {
    const std::size_t open = now().begin;
    ++at_;
    std::optional<QueryNode> group = parse_alternatives();
    const bool is_unclosed = now().begin == now().end;
    ++at_;
    if (!group) {
      repairs_.add(open, "parentheses without words dropped");
    } else if (is_unclosed) {
      repairs_.add(open, "'(' closed at the end");
    }
    return group;
  }

  std::string_view query_;
  SavedScope saved_;
  RepairList repairs_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

ParsedQuery parse_query(std::string_view text, const SavedQueries& saved) {
  return Parser(text, {saved, {}}).run();
}

void refuse_repairs(const ParsedQuery& parsed, std::string_view text) {
  if (parsed.repairs.empty()) return;
  const auto& first = parsed.repairs.front();
  throw Error(ErrorCode::query, first.text, "without --strict it is mended so",
              point_at(text, first.offset, first.offset + 1));
}

}  // namespace kz
