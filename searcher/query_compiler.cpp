// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "common/dates/day_span.h"
#include "common/index/schema.h"
#include "common/index/word_terms.h"
#include "common/names/name_key.h"
#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "common/text/utf8.h"
#include "kzsearch/error.h"
#include "searcher/name_filter.h"

namespace kz {
namespace {

/// Another name of an actor counts half of the word typed, so that literal matches stay first.
constexpr double kExpansionScale = 0.5;
/// The spelling with the typed diacritics, on top of the folded word.
constexpr double kDiacriticsScale = 0.25;

constexpr std::size_t kMaxNameWords = 6;

/// One part of a query in both readings.
struct Part {
  Xapian::Query strict;
  Xapian::Query relaxed;
  bool is_stop_word = false;
  bool is_empty = false;  ///< punctuation: asks for nothing
};

Part same(const Xapian::Query& query) {
  return {.strict = query, .relaxed = query};
}
Part nothing_asked() {
  return {.strict = {}, .relaxed = {}, .is_stop_word = false, .is_empty = true};
}

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  return parts.size() == 1 ? parts.front() : Xapian::Query(op, parts.begin(), parts.end());
}

Xapian::Query any_term(const std::vector<std::string>& terms) {
  return terms.empty() ? Xapian::Query::MatchNothing : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

/// What words side by side ask for.
struct Asked {
  std::vector<Xapian::Query> strict;
  std::vector<std::size_t> children;  // which word each of `strict` begins with, ascending
  std::vector<Xapian::Query> relaxed;
};

class Compiler {
 public:
  Compiler(const SearchRequest& request, IndexReader& reader)
      : request_(request), reader_(reader), analyzer_(reader.languages().front()) {
    const auto& languages = reader.languages();
    for (std::size_t i = 1; i < languages.size(); ++i) other_stemmers_.emplace_back(languages[i]);
  }

  CompiledQuery compile(const QueryNode& root) {
    Part part = root.is_empty() ? nothing_asked() : node(root);
    const bool has_text = !part.is_empty && out_.words > 0;
    if (part.is_empty && request_.filters.empty() && request_.published.empty()) {
      throw Error(ErrorCode::query, "the query holds no word to search for",
                  "give a word, or a filter such as --place");
    }
    auto query = part.is_empty ? same(Xapian::Query::MatchAll) : std::move(part);
    apply_filters(query);
    out_.has_text = has_text;
    out_.strict = query.strict;
    out_.relaxed = request_.match == MatchMode::all ? query.strict : query.relaxed;
    if (request_.match == MatchMode::any) out_.strict = out_.relaxed;
    out_.has_tiers = has_tiers_ && request_.match == MatchMode::automatic;
    return std::move(out_);
  }

 private:
  Part node(const QueryNode& at) {
    switch (at.kind) {
      case QueryKind::everything:
        return same(Xapian::Query::MatchAll);
      case QueryKind::word:
        return word(at);
      case QueryKind::phrase:
        return phrase(at);
      case QueryKind::title:
        return title(at.children.front());
      case QueryKind::words:
        return words(at);
      case QueryKind::required:
        return node(at.children.front());
      case QueryKind::all_of:
        return combine(at, Xapian::Query::OP_AND);
      case QueryKind::any_of:
        return combine(at, Xapian::Query::OP_OR);
      case QueryKind::but_not:
        return but_not(at);
      case QueryKind::filter:
        return same(filter(at.field, {at.text}, at.begin));
      case QueryKind::published:
        return same(published(at.text, "published:"));
    }
    return nothing_asked();
  }

  Part combine(const QueryNode& at, Xapian::Query::op op) {
    std::vector<Xapian::Query> strict;
    std::vector<Xapian::Query> relaxed;
    for (const auto& child : at.children) {
      auto part = node(child);
      if (part.is_empty) continue;
      strict.push_back(std::move(part.strict));
      relaxed.push_back(std::move(part.relaxed));
    }
    if (strict.empty()) return nothing_asked();
    return {.strict = joined(op, strict), .relaxed = joined(op, relaxed)};
  }

  /// Words side by side: all of them, or any; stop words are not asked for unless there is nothing else.
  Part words(const QueryNode& at) {
    Asked asked;
    std::vector<Xapian::Query> required;
    std::vector<Xapian::Query> stop_words;
    for (std::size_t i = 0; i < at.children.size(); ++i) {
      auto part = node(at.children[i]);
      if (part.is_empty) continue;
      if (part.is_stop_word) {
        stop_words.push_back(std::move(part.strict));
        continue;
      }
      if (at.children[i].kind == QueryKind::required) required.push_back(part.strict);
      asked.strict.push_back(std::move(part.strict));
      asked.relaxed.push_back(std::move(part.relaxed));
      asked.children.push_back(i);
    }
    if (asked.strict.empty()) {
      if (stop_words.empty()) return nothing_asked();
      asked.strict = asked.relaxed = std::move(stop_words);
    } else {
      widen_by_names(at, asked);
    }
    has_tiers_ = has_tiers_ || asked.strict.size() > 1;
    Part out{.strict = joined(Xapian::Query::OP_AND, asked.strict),
             .relaxed = joined(Xapian::Query::OP_OR, asked.relaxed)};
    if (!required.empty()) {
      out.relaxed = Xapian::Query(Xapian::Query::OP_FILTER, out.relaxed, joined(Xapian::Query::OP_AND, required));
    }
    return out;
  }

  Part but_not(const QueryNode& at) {
    auto out = node(at.children.front());
    if (out.is_empty) out = same(Xapian::Query::MatchAll);
    for (std::size_t i = 1; i < at.children.size(); ++i) {
      const auto marks = out_.marks;  // what is excluded is neither marked nor ranked by
      const auto words = out_.words;
      const auto had_tiers = has_tiers_;
      const auto excluded = node(at.children[i]);
      out_.marks = marks;
      out_.words = words;
      has_tiers_ = had_tiers;
      if (excluded.is_empty) continue;
      out.strict = Xapian::Query(Xapian::Query::OP_AND_NOT, out.strict, excluded.strict);
      out.relaxed = Xapian::Query(Xapian::Query::OP_AND_NOT, out.relaxed, excluded.strict);
    }
    return out;
  }

  /// The stems of a form in the languages of the index, joined by `op`.
  Xapian::Query stems(const Token& token, std::string_view prefix, Xapian::Query::op op) {
    std::vector<std::string> terms{schema::term(prefix, token.stem)};
    out_.marks.stems.emplace(token.stem);
    for (const auto& stemmer : other_stemmers_) {
      auto stem = stemmer.stem(token.form, token.exact.empty() ? token.form : token.exact);
      if (auto term = schema::term(prefix, stem); std::find(terms.begin(), terms.end(), term) == terms.end()) {
        terms.push_back(std::move(term));
        out_.marks.stems.insert(std::move(stem));
      }
    }
    ++out_.words;
    return terms.size() == 1 ? Xapian::Query(terms.front()) : Xapian::Query(op, terms.begin(), terms.end());
  }

  Part word(const QueryNode& at) {
    const auto tokens = analyzer_.analyze(at.text);
    std::vector<const Token*> parts;
    const Token* whole = nullptr;
    for (const auto& token : tokens) {
      if (token.is_joined) {
        whole = &token;
      } else {
        parts.push_back(&token);
      }
    }
    if (parts.empty()) return nothing_asked();
    if (parts.size() > 1) return several_parts(parts, whole);
    const auto& token = *parts.front();
    if (token.is_stop_word) {
      ++out_.words;
      out_.marks.forms.emplace(token.form);
      auto out = same(Xapian::Query(schema::term({}, token.form)));
      out.is_stop_word = true;
      return out;
    }
    if (!has_stem_term(token)) return same(sequence({&token}));
    auto query = stems(token, schema::kStemPrefix, Xapian::Query::OP_SYNONYM);
    if (!token.exact.empty()) {
      const Xapian::Query exact(schema::term(schema::kDiacriticsPrefix, token.exact));
      query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                            Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, exact, kDiacriticsScale));
    }
    return same(query);
  }

  /// Nur-Sultan: its parts side by side, or written as one word.
  /// An article has both at once, which is to count once.
  Part several_parts(const std::vector<const Token*>& parts, const Token* whole) {
    std::vector<Xapian::Query> alternatives;
    if (whole != nullptr) alternatives.push_back(stems(*whole, schema::kStemPrefix, Xapian::Query::OP_SYNONYM));
    alternatives.push_back(sequence(parts));
    return same(joined(Xapian::Query::OP_MAX, alternatives));
  }

  Xapian::Query sequence(const std::vector<const Token*>& parts) {
    std::vector<std::string> terms;
    std::vector<std::string> forms;
    for (const auto* token : parts) {
      terms.push_back(schema::term({}, token->form));
      forms.emplace_back(token->form);
    }
    ++out_.words;
    if (terms.size() == 1) {
      out_.marks.forms.insert(forms.front());
      return Xapian::Query(terms.front());
    }
    out_.words += terms.size();
    out_.marks.phrases.push_back(std::move(forms));
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
  }

  Part phrase(const QueryNode& at) {
    const auto tokens = analyzer_.analyze(at.text);
    std::vector<const Token*> parts;
    for (const auto& token : tokens) {
      if (!token.is_joined) parts.push_back(&token);
    }
    return parts.empty() ? nothing_asked() : same(sequence(parts));
  }

  /// Words of the title are indexed as stems only: quoted ones must stand side by side, but in any inflection.
  Part title(const QueryNode& at) {
    const auto tokens = analyzer_.analyze(at.text);
    std::vector<Xapian::Query> parts;
    for (const auto& token : tokens) {
      // OP_SYNONYM is not allowed within a phrase.
      if (!token.is_joined) parts.push_back(stems(token, schema::kTitleStemPrefix, Xapian::Query::OP_OR));
    }
    if (parts.empty()) return nothing_asked();
    auto query = joined(Xapian::Query::OP_PHRASE, parts);
    // Nur-Sultan, unquoted, may also be written as one word.
    const auto whole = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_joined; });
    if (whole != tokens.end() && at.kind != QueryKind::phrase) {
      query = Xapian::Query(Xapian::Query::OP_OR, query, stems(*whole, schema::kTitleStemPrefix, Xapian::Query::OP_OR));
    }
    return same(query);
  }

  /// Unquoted words that are a whole spelling of a known actor also find it under its other names.
  void widen_by_names(const QueryNode& at, Asked& asked) {
    if (request_.expand == Expansion::none) return;
    for (std::size_t begin = 0; begin < at.children.size();) {
      begin += std::max<std::size_t>(1, widen_at(at, begin, asked));
    }
  }

  /// The number of words, from `begin`, that were read as a name.
  std::size_t widen_at(const QueryNode& at, std::size_t begin, Asked& asked) {
    const auto longest = std::min(at.children.size() - begin, kMaxNameWords);
    for (std::size_t count = longest; count > 0; --count) {
      std::string text;
      for (std::size_t i = begin; i < begin + count; ++i) {
        if (at.children[i].kind != QueryKind::word) return 0;
        text += (text.empty() ? "" : " ") + at.children[i].text;
      }
      // "who" and "us" are words before they are names; written in capitals they are not.
      if (count == 1 && text.size() < 5 && text == fold_case(text)) return 0;
      auto actors = actors_spelled(name_key(text), reader_.names());
      if (actors.terms.empty()) continue;
      out_.notes.push_back(
          {.offset = at.children[begin].begin, .text = fmt::format("'{}' also finds {}", text, actors.note)});
      widen(begin, count, any_term(actors.terms), asked);
      return count;
    }
    return 0;
  }

  /// In place of `count` words from `begin`: these, or the actors.
  static void widen(std::size_t begin, std::size_t count, const Xapian::Query& actors, Asked& asked) {
    const Xapian::Query weaker(Xapian::Query::OP_SCALE_WEIGHT, actors, kExpansionScale);
    asked.relaxed.push_back(weaker);
    const auto first = std::lower_bound(asked.children.begin(), asked.children.end(), begin);
    const auto last = std::lower_bound(first, asked.children.end(), begin + count);
    if (first == last) return;
    const auto at = asked.strict.begin() + (first - asked.children.begin());
    const auto end = at + (last - first);
    *at = Xapian::Query(Xapian::Query::OP_OR, joined(Xapian::Query::OP_AND, {at, end}), weaker);
    asked.strict.erase(at + 1, end);
    asked.children.erase(first + 1, last);
  }

  Xapian::Query filter(Filter::Field field, const std::vector<std::string>& values, std::size_t offset) {
    std::vector<std::string> terms;
    for (const auto& value : values) {
      switch (field) {
        case Filter::Field::source:
          terms.push_back(schema::term(schema::kSourcePrefix, fold(value)));
          break;
        case Filter::Field::language:
          terms.push_back(schema::term(schema::kLanguagePrefix, fold_case(value)));
          break;
        case Filter::Field::translated_from:
          terms.push_back(schema::term(schema::kTranslatedFromPrefix, fold_case(value)));
          break;
        default: {
          auto named = resolve_name(field, value, request_.exact_names, reader_.names());
          if (!named.note.empty()) out_.notes.push_back({.offset = offset, .text = std::move(named.note)});
          std::move(named.terms.begin(), named.terms.end(), std::back_inserter(terms));
        }
      }
    }
    return any_term(terms);
  }

  /// The day that relative days of the query count from, where there is one.
  [[nodiscard]] std::optional<Day> as_of() const {
    if (!request_.as_of.empty()) {
      const auto span = parse_day_span(request_.as_of, "--as-of");
      if (!span.from || span.from != span.to) {
        throw Error(ErrorCode::query, fmt::format("'{}' in --as-of is not one day", request_.as_of),
                    "write it as 2022-01-06 or '6 January 2022'");
      }
      return span.from;
    }
    return schema::day_from_value(reader_.database().get_value_upper_bound(schema::kPublishedSlot));
  }

  [[nodiscard]] Xapian::Query published(std::string_view text, std::string_view name) const {
    const auto span = parse_day_span(text, name, as_of());
    const Xapian::Query dated(Xapian::Query::OP_VALUE_GE, schema::kPublishedSlot, std::string("0"));
    if (span.unknown) return {Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, dated};
    const auto from = span.from ? schema::day_value(*span.from) : std::string("0");
    const auto to = span.to ? schema::day_value(*span.to) : std::string("99999999");
    Xapian::Query first_day_within(Xapian::Query::OP_VALUE_RANGE, schema::kPublishedSlot, from, to);
    if (!span.to) return first_day_within;
    // Of "2022-01" the last day must lie within, too. (A value is above `to` where `to` is a true prefix of it.)
    const Xapian::Query ends_later(Xapian::Query::OP_VALUE_GE, schema::kPublishedEndSlot, to + "0");
    return {Xapian::Query::OP_AND_NOT, first_day_within, ends_later};
  }

  void apply_filters(Part& query) {
    const auto apply = [&](Xapian::Query::op op, const Xapian::Query& condition) {
      query.strict = Xapian::Query(op, query.strict, condition);
      query.relaxed = Xapian::Query(op, query.relaxed, condition);
    };
    for (const auto& each : request_.filters) {
      apply(each.exclude ? Xapian::Query::OP_AND_NOT : Xapian::Query::OP_FILTER, filter(each.field, each.values, 0));
    }
    if (!request_.published.empty()) apply(Xapian::Query::OP_FILTER, published(request_.published, "--published"));
  }

  const SearchRequest& request_;
  IndexReader& reader_;
  Analyzer analyzer_;  // in the language most articles are in
  std::vector<Stemmer> other_stemmers_;
  CompiledQuery out_;
  bool has_tiers_ = false;
};

}  // namespace

Xapian::BM25Weight ranking_weight() {
  constexpr double kMinNormLength = 0.5;
  return {schema::kWdfScale * schema::kBm25K1, 0, 1, 0, kMinNormLength};
}

CompiledQuery compile_query(const QueryNode& root, const SearchRequest& request, IndexReader& reader) {
  return Compiler(request, reader).compile(root);
}

}  // namespace kz
