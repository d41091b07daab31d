// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/names/alias_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "common/files.h"
#include "common/index/codec.h"
#include "common/index/name_table.h"
#include "common/names/name_key.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"

namespace kz {
namespace {

std::string rule_key(const std::string& name) {
  return is_entity_id(name) ? name : name_key(name);
}

bool is_about_the_same(const AliasRule& a, const AliasRule& b) {
  const auto pair = [](const AliasRule& rule) { return std::minmax({rule_key(rule.a), rule_key(rule.b)}); };
  return pair(a) == pair(b);
}

std::string described(const AliasRule& rule) {
  return rule.where.empty() ? to_string(rule) : fmt::format("{} ({})", to_string(rule), rule.where);
}

/// Names that rules make one, and by which rule each came to the others.
class SameNames {
 public:
  void join(const AliasRule& rule) {
    const auto a = root(rule_key(rule.a));
    const auto b = root(rule_key(rule.b));
    if (a != b) parent_[a] = {b, &rule};
  }

  /// The rule that makes the names of `rule` one; nullptr where none does.
  [[nodiscard]] const AliasRule* joining(const AliasRule& rule) {
    const auto a = rule_key(rule.a);
    const auto b = rule_key(rule.b);
    if (root(a) != root(b)) return nullptr;
    const auto& link = parent_.contains(a) ? parent_.at(a) : parent_.at(b);
    return link.second;
  }

 private:
  std::string root(const std::string& key) const {
    std::string at = key;
    for (auto found = parent_.find(at); found != parent_.end(); found = parent_.find(at)) at = found->second.first;
    return at;
  }

  std::map<std::string, std::pair<std::string, const AliasRule*>> parent_;
};

void refuse_contradictions(const std::vector<AliasRule>& rules) {
  SameNames same;
  for (const auto& rule : rules) {
    if (rule.is_same) same.join(rule);
  }
  for (const auto& rule : rules) {
    if (rule.is_same) continue;
    if (rule_key(rule.a) == rule_key(rule.b)) {
      throw Error(ErrorCode::usage, fmt::format("{}: a name cannot differ from itself", described(rule)));
    }
    if (const auto* other = same.joining(rule)) {
      throw Error(ErrorCode::usage, fmt::format("{} contradicts {}", described(rule), described(*other)),
                  "take one of the two out");
    }
  }
}

AliasRule parse_line(std::string_view line, const std::string& where) {
  const auto refuse = [&](std::string_view reason) -> Error {
    return Error{ErrorCode::usage, fmt::format("{}: {}", where, reason),
                 "write same<TAB>A<TAB>B or differ<TAB>A<TAB>B"};
  };
  if (!is_valid_utf8(line)) throw refuse("not valid UTF-8");
  std::vector<std::string> columns;
  for (std::size_t begin = 0; begin <= line.size();) {
    const auto end = std::min(line.find('\t', begin), line.size());
    columns.emplace_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  if (columns.front() != "same" && columns.front() != "differ") {
    throw refuse(fmt::format("'{}' is neither 'same' nor 'differ'", columns.front()));
  }
  if (columns.size() == 4 && columns.back().starts_with('#')) columns.pop_back();
  if (columns.size() != 3) throw refuse(fmt::format("{} columns where there should be 3", columns.size()));
  for (std::size_t i = 1; i < 3; ++i) {
    if (rule_key(columns[i]).empty()) throw refuse(fmt::format("'{}' is no name", columns[i]));
  }
  return {.is_same = columns[0] == "same", .a = columns[1], .b = columns[2], .where = where};
}

}  // namespace

bool is_entity_id(std::string_view text) {
  constexpr std::array<std::string_view, 7> kPrefixes = {"person:", "org:", "gov:", "gn:", "iso:", "m49:", "x:"};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](auto prefix) { return text.starts_with(prefix); });
}

AliasRules::AliasRules(std::vector<AliasRule> rules) : rules_(std::move(rules)) {
  refuse_contradictions(rules_);
}

AliasRules AliasRules::with(AliasRule rule) const {
  auto rules = rules_;
  rules.erase(std::remove_if(rules.begin(), rules.end(),
                             [&](const auto& known) { return known.where.empty() && is_about_the_same(known, rule); }),
              rules.end());
  rules.push_back(std::move(rule));
  return AliasRules(std::move(rules));
}

std::optional<AliasRules> AliasRules::without(const std::string& a, const std::string& b) const {
  const AliasRule asked{.is_same = true, .a = a, .b = b, .where = {}};
  auto rules = rules_;
  rules.erase(std::remove_if(rules.begin(), rules.end(),
                             [&](const auto& known) { return known.where.empty() && is_about_the_same(known, asked); }),
              rules.end());
  if (rules.size() == rules_.size()) return std::nullopt;
  return AliasRules(std::move(rules));
}

AliasRules AliasRules::with_file(std::vector<AliasRule> rules) const {
  std::copy_if(rules_.begin(), rules_.end(), std::back_inserter(rules),
               [](const auto& rule) { return rule.where.empty(); });
  return AliasRules(std::move(rules));
}

std::vector<AliasRule> parse_alias_rules(std::string_view text, std::string_view name) {
  std::vector<AliasRule> rules;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // a byte order mark
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    rules.push_back(parse_line(line, fmt::format("{}:{}", name, number)));
  }
  return rules;
}

std::vector<AliasRule> read_alias_rules(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad() || errno == EISDIR) {
    throw Error(ErrorCode::io, fmt::format("cannot read '{}': {}", path, system_reason(errno)));
  }
  return parse_alias_rules(text, path);
}

std::string to_string(const AliasRule& rule) {
  return fmt::format("{} '{}' '{}'", rule.is_same ? "same" : "differ", rule.a, rule.b);
}

AliasRules stored_rules(const Xapian::Database& database) {
  const auto bytes = database.get_metadata(std::string(name_table::kRulesKey));
  std::vector<AliasRule> rules;
  for (Decoder in(bytes); !in.at_end();) {
    auto& rule = rules.emplace_back();
    rule.is_same = in.number() != 0;
    for (auto* text : {&rule.a, &rule.b, &rule.where}) *text = in.string();
  }
  return AliasRules(std::move(rules));
}

void store_rules(const AliasRules& rules, Xapian::WritableDatabase& database) {
  Encoder out;
  for (const auto& rule : rules.all()) {
    out.put(std::uint64_t{rule.is_same ? 1U : 0U});
    for (const auto* text : {&rule.a, &rule.b, &rule.where}) out.put(std::string_view(*text));
  }
  database.set_metadata(std::string(name_table::kRulesKey), out.take());
}

}  // namespace kz
