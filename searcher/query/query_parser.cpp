// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "kzsearch/error.h"
#include "searcher/query/query_lexer.h"

namespace kz {
namespace {

using Kind = QueryToken::Kind;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

QueryNode make_list(QueryKind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.begin = children.front().begin;
  node.end = children.front().end;
  for (const QueryNode& child : children) {
    node.begin = std::min(node.begin, child.begin);
    node.end = std::max(node.end, child.end);
  }
  node.children = std::move(children);
  return node;
}

// One child stands for itself; lists of the same kind become one.
QueryNode make_joined(QueryKind kind, std::vector<QueryNode> children) {
  if (children.size() == 1) return std::move(children.front());
  std::vector<QueryNode> flat;
  for (QueryNode& child : children) {
    if (child.kind == kind) {
      std::move(child.children.begin(), child.children.end(), std::back_inserter(flat));
    } else {
      flat.push_back(std::move(child));
    }
  }
  return make_list(kind, std::move(flat));
}

// Made of filters alone: it narrows, whatever MatchMode says of the words beside it.
bool is_restriction(const QueryNode& node) {
  switch (node.kind) {
    case QueryKind::filter:
    case QueryKind::published:
    case QueryKind::event:
    case QueryKind::date:
    case QueryKind::everything:
      return true;
    case QueryKind::all_of:
    case QueryKind::any_of:
    case QueryKind::but_not:
      return std::all_of(node.children.begin(), node.children.end(), is_restriction);
    case QueryKind::word:
    case QueryKind::phrase:
    case QueryKind::words:
    case QueryKind::required:
    case QueryKind::title:
      break;
  }
  return false;
}

bool is_exclusion_alone(const QueryNode& node) {
  return node.kind == QueryKind::but_not && node.children.front().kind == QueryKind::everything;
}

QueryNode make_leaf(const QueryToken& token) {
  QueryNode node;
  node.text = token.text;
  node.field = token.field;
  node.begin = token.begin;
  node.end = token.end;
  switch (token.kind) {
    case Kind::filter:
      node.kind = QueryKind::filter;
      return node;
    case Kind::published:
      node.kind = QueryKind::published;
      return node;
    case Kind::event:
      node.kind = QueryKind::event;
      return node;
    case Kind::date:
      node.kind = QueryKind::date;
      return node;
    case Kind::phrase:
      node.kind = QueryKind::phrase;
      return node;
    case Kind::title_word:
    case Kind::title_phrase: {
      node.kind = token.kind == Kind::title_phrase ? QueryKind::phrase : QueryKind::word;
      return make_list(QueryKind::title, {std::move(node)});
    }
    default:
      node.kind = QueryKind::word;
      return node;
  }
}

struct Operand {
  QueryNode node;
  bool is_excluded = false;
  bool is_required = false;
};

// What stands between two ORs: runs of operands side by side, joined by AND, less what is excluded.
class Chain {
 public:
  void add(Operand operand) {
    is_empty_ = false;
    if (is_exclusion_alone(operand.node)) {
      add_exclusion(std::move(operand));
    } else if (operand.is_excluded) {
      excluded_.push_back(std::move(operand.node));
    } else {
      run_.push_back(std::move(operand));
    }
  }

  void end_run() {
    if (run_.empty()) return;
    std::vector<QueryNode> words;
    std::size_t words_at = parts_.size();
    const bool all_required = std::all_of(run_.begin(), run_.end(), [](const Operand& operand) {
      return operand.is_required || is_restriction(operand.node);
    });
    for (Operand& operand : run_) {
      if (all_required || is_restriction(operand.node)) {
        parts_.push_back(std::move(operand.node));
        continue;
      }
      if (words.empty()) words_at = parts_.size();
      add_word(words, std::move(operand));
    }
    run_.clear();
    if (words.empty()) return;
    QueryNode node = words.size() == 1 ? std::move(words.front()) : make_list(QueryKind::words, std::move(words));
    parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(words_at), std::move(node));
  }

  [[nodiscard]] bool is_empty() const { return is_empty_; }

  std::optional<QueryNode> finish() {
    end_run();
    if (parts_.empty() && excluded_.empty()) return std::nullopt;
    if (excluded_.empty()) return make_joined(QueryKind::all_of, std::move(parts_));
    QueryNode kept;
    kept.kind = QueryKind::everything;
    kept.begin = kept.end = excluded_.front().begin;
    if (!parts_.empty()) kept = make_joined(QueryKind::all_of, std::move(parts_));
    excluded_.insert(excluded_.begin(), std::move(kept));
    return make_list(QueryKind::but_not, std::move(excluded_));
  }

 private:
  // "a (b c)" asks for three words like "a b c"; "+" within the group belongs to the group.
  static void add_word(std::vector<QueryNode>& words, Operand operand) {
    QueryNode& node = operand.node;
    const auto is_required = [](const QueryNode& child) { return child.kind == QueryKind::required; };
    if (operand.is_required) {
      words.push_back(make_list(QueryKind::required, {std::move(node)}));
    } else if (node.kind == QueryKind::words && std::none_of(node.children.begin(), node.children.end(), is_required)) {
      std::move(node.children.begin(), node.children.end(), std::back_inserter(words));
    } else {
      words.push_back(std::move(node));
    }
  }

  // "a (NOT b)" is "a NOT b"; "NOT (NOT b)" is "b".
  void add_exclusion(Operand operand) {
    std::vector<QueryNode> without(std::make_move_iterator(operand.node.children.begin() + 1),
                                   std::make_move_iterator(operand.node.children.end()));
    if (operand.is_excluded) {
      run_.push_back({make_joined(QueryKind::any_of, std::move(without)), false, operand.is_required});
    } else {
      std::move(without.begin(), without.end(), std::back_inserter(excluded_));
    }
  }

  std::vector<Operand> run_;
  std::vector<QueryNode> parts_;
  std::vector<QueryNode> excluded_;
  bool is_empty_ = true;
};

class Parser {
 public:
  explicit Parser(std::string_view query) : query_(query), tokens_(lex_query(query, repairs_)) { match_parentheses(); }

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
          repairs_.add(open.back(), "'(' closed at the end");
          matched.push_back({Kind::close, {}, {}, token.begin, token.begin});
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

  static std::string_view name_of(const QueryToken& token) {
    switch (token.kind) {
      case Kind::conjunction:
        return "AND";
      case Kind::disjunction:
        return "OR";
      case Kind::negation:
        return token.text.empty() ? "'-'" : "NOT";
      case Kind::requirement:
        return "'+'";
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
    Chain chain;
    std::size_t joint = kNone;  // the AND that waits for its right side
    while (now().kind != Kind::end && now().kind != Kind::close && now().kind != Kind::disjunction) {
      if (now().kind == Kind::conjunction) {
        if (chain.is_empty() || joint != kNone) {
          drop_operator(at_);
        } else {
          joint = at_;
        }
        ++at_;
      } else if (std::optional<Operand> operand = parse_operand()) {
        if (joint != kNone) chain.end_run();
        joint = kNone;
        chain.add(std::move(*operand));
      }
    }
    if (joint != kNone) drop_operator(joint);
    return chain.finish();
  }

  // Nothing where signs or parentheses hold nothing.
  std::optional<Operand> parse_operand() {
    Operand operand;
    while (now().kind == Kind::negation || now().kind == Kind::requirement) {
      if (now().kind == Kind::negation) operand.is_excluded = !operand.is_excluded;
      if (now().kind == Kind::requirement) operand.is_required = true;
      ++at_;
    }
    switch (now().kind) {
      case Kind::end:
      case Kind::close:
      case Kind::conjunction:
      case Kind::disjunction:
        drop_operator(at_ - 1);
        return std::nullopt;
      case Kind::open: {
        std::optional<QueryNode> group = parse_group();
        if (!group) return std::nullopt;
        operand.node = std::move(*group);
        return operand;
      }
      default:
        operand.node = make_leaf(now());
        ++at_;
        return operand;
    }
  }

  std::optional<QueryNode> parse_group() {
    const std::size_t open = now().begin;
    ++at_;
    std::optional<QueryNode> group = parse_alternatives();
    ++at_;
    if (!group) repairs_.add(open, "parentheses without words dropped");
    return group;
  }

  std::string_view query_;
  RepairList repairs_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

ParsedQuery parse_query(std::string_view text) {
  return Parser(text).run();
}

}  // namespace kz
