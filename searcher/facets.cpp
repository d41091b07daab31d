// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/sort_unique.h"

namespace kz {

/// Counts entities: decodes the name numbers of an article, rolls them up to entities and counts each once.
class FacetCounter::NameSpy : public Xapian::MatchSpy {
 public:
  explicit NameSpy(NameTable& names) : ordinals_(names.all_ordinals()) {}

  void operator()(const Xapian::Document& document, double) override {
    const auto value = document.get_value(schema::kNamesSlot);
    seen_.clear();
    std::uint64_t number = 0;
    for (Decoder in(value); !in.at_end();) {
      number += in.number();
      if (number < ordinals_.size() && ordinals_[number] != 0) seen_.push_back(ordinals_[number]);
    }
    std::sort(seen_.begin(), seen_.end());  // two names of one actor count once
    seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
    for (const auto ordinal : seen_) {
      if (counts_.size() <= ordinal) counts_.resize(ordinal + 1);
      ++counts_[ordinal];
    }
  }

  [[nodiscard]] const std::vector<std::uint32_t>& counts() const noexcept { return counts_; }

 private:
  const std::vector<std::uint32_t>& ordinals_;
  std::vector<std::uint32_t> counts_;  // by ordinal
  std::vector<std::uint32_t> seen_;
};

/// Counts the places of one level that an article's names are or lie in.
class FacetCounter::LevelSpy : public Xapian::MatchSpy {
 public:
  LevelSpy(NameTable& names, PlaceLevel level) : names_(names), ordinals_(names.all_ordinals()), level_(level) {}

  void operator()(const Xapian::Document& document, double) override {
    const auto value = document.get_value(schema::kNamesSlot);
    seen_.clear();
    std::uint64_t number = 0;
    for (Decoder in(value); !in.at_end();) {
      number += in.number();
      if (number >= ordinals_.size() || ordinals_[number] == 0) continue;
      const auto& at_level = rolled_up(ordinals_[number]);
      seen_.insert(seen_.end(), at_level.begin(), at_level.end());
    }
    sort_unique(seen_);
    for (const auto ordinal : seen_) {
      if (counts_.size() <= ordinal) counts_.resize(ordinal + 1);
      ++counts_[ordinal];
    }
  }

  [[nodiscard]] const std::vector<std::uint32_t>& counts() const noexcept { return counts_; }

 private:
  const std::vector<std::uint32_t>& rolled_up(std::uint32_t ordinal) {
    const auto [found, is_new] = at_level_.try_emplace(ordinal);
    if (!is_new) return found->second;
    const auto& entity = names_.entity(ordinal);
    auto ids = entity.outer;
    // An organisation lies in the country it names, as for --place.
    if (entity.kind == EntityKind::place) {
      ids.push_back(entity.id);
    } else if (!entity.country.empty()) {
      ids = with_outer("iso:" + entity.country);
    }
    for (const auto& id : ids) add_at_level(id, found->second);
    return found->second;
  }

  std::vector<std::string> with_outer(const std::string& id) {
    std::vector<std::string> ids{id};
    for (const auto ordinal : names_.with_id(id)) {
      const auto& outer = names_.entity(ordinal).outer;
      ids.insert(ids.end(), outer.begin(), outer.end());
    }
    return ids;
  }

  void add_at_level(const std::string& id, std::vector<std::uint32_t>& ordinals) {
    for (const auto ordinal : names_.with_id(id)) {
      if (names_.entity(ordinal).level == level_) ordinals.push_back(ordinal);
    }
  }

  NameTable& names_;
  const std::vector<std::uint32_t>& ordinals_;
  PlaceLevel level_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> at_level_;  // by ordinal
  std::vector<std::uint32_t> counts_;                                       // by ordinal
  std::vector<std::uint32_t> seen_;
};

/// Counts the values of one slot.
class FacetCounter::ValueSpy : public Xapian::MatchSpy {
 public:
  explicit ValueSpy(Xapian::valueno slot) : slot_(slot) {}

  void operator()(const Xapian::Document& document, double) override {
    auto value = document.get_value(slot_);
    if (value.empty()) return;
    const bool is_day_unsaid =
        slot_ == schema::kPublishedSlot && !document.get_value(schema::kPublishedEndSlot).empty();
    if (!is_day_unsaid) ++counts_[std::move(value)];
  }

  [[nodiscard]] const std::unordered_map<std::string, std::size_t>& counts() const noexcept { return counts_; }

 private:
  Xapian::valueno slot_;
  std::unordered_map<std::string, std::size_t> counts_;
};

namespace {

std::optional<PlaceLevel> level_of(FacetField field) {
  switch (field) {
    case FacetField::place_city:
      return PlaceLevel::city;
    case FacetField::place_region:
      return PlaceLevel::region;
    case FacetField::place_country:
      return PlaceLevel::country;
    case FacetField::place_area:
      return PlaceLevel::area;
    default:
      return std::nullopt;
  }
}

bool is_name_field(FacetField field) {
  return field == FacetField::actor || field == FacetField::person || field == FacetField::org ||
         field == FacetField::place || level_of(field);
}

Xapian::valueno slot_of(FacetField field) {
  if (field == FacetField::source) return schema::kSourceSlot;
  return field == FacetField::language ? schema::kLanguageSlot : schema::kPublishedSlot;
}

bool counts_kind(FacetField field, EntityKind kind) {
  switch (field) {
    case FacetField::place:
    case FacetField::place_city:
    case FacetField::place_region:
    case FacetField::place_country:
    case FacetField::place_area:
      return kind == EntityKind::place;
    case FacetField::person:
      return kind == EntityKind::person;
    case FacetField::org:
      return kind == EntityKind::org;
    default:
      return kind != EntityKind::place;
  }
}

bool comes_first(const FacetValue& a, const FacetValue& b) {
  return a.count != b.count ? a.count > b.count : a.id < b.id;
}

void keep_first(std::vector<FacetValue>& values, std::size_t limit) {
  const auto kept = limit == 0 ? values.size() : std::min(limit, values.size());
  std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(kept), values.end(), comes_first);
  values.resize(kept);
}

/// "20220106" -> "2022-01-06".
std::string shown_day(const std::string& value) {
  return value.size() == 8 ? value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6) : value;
}

/// Ordinals are walked by falling count, so that only the names that are shown are read from the index.
std::vector<FacetValue> top_entities(FacetField field, const std::vector<std::uint32_t>& counts, NameTable& names,
                                     std::size_t limit) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t ordinal = 1; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] > 0) order.push_back(ordinal);
  }
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
  std::vector<FacetValue> values;
  for (const auto ordinal : order) {
    // Equal counts are told apart by id: go on until the count falls.
    if (limit != 0 && values.size() >= limit && counts[ordinal] < values.back().count) break;
    const auto& entity = names.entity(ordinal);
    if (counts_kind(field, entity.kind))
      values.push_back({.id = entity.id, .name = entity.name, .count = counts[ordinal]});
  }
  keep_first(values, limit);
  return values;
}

}  // namespace

FacetCounter::FacetCounter(const std::vector<FacetField>& fields, NameTable& names) : fields_(fields), names_(names) {
  for (const auto field : fields_) {
    auto& spy = value_spies_.emplace_back();
    auto& level_spy = level_spies_.emplace_back();
    if (const auto level = level_of(field)) {
      level_spy = std::make_unique<LevelSpy>(names, *level);
      spies_.push_back(level_spy.get());
    } else if (!is_name_field(field)) {
      spy = std::make_unique<ValueSpy>(slot_of(field));
      spies_.push_back(spy.get());
    } else if (!name_spy_) {
      name_spy_ = std::make_unique<NameSpy>(names);
      spies_.push_back(name_spy_.get());
    }
  }
}

FacetCounter::~FacetCounter() = default;

void FacetCounter::add_to(Xapian::Enquire& enquire) {
  for (auto* spy : spies_) enquire.add_matchspy(spy);
}

std::vector<Xapian::valueno> FacetCounter::slots(const std::vector<FacetField>& fields) {
  std::vector<Xapian::valueno> slots;
  for (const auto field : fields) {
    slots.push_back(is_name_field(field) ? Xapian::valueno{schema::kNamesSlot} : slot_of(field));
    if (field == FacetField::day) slots.push_back(schema::kPublishedEndSlot);
  }
  return slots;
}

void FacetCounter::count(const Xapian::Document& document) {
  for (auto* spy : spies_) (*spy)(document, 0);
}

std::vector<Facet> FacetCounter::facets(std::size_t limit) const {
  std::vector<Facet> out;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    Facet facet{.field = fields_[i], .values = {}};
    if (level_spies_[i]) {
      facet.values = top_entities(fields_[i], level_spies_[i]->counts(), names_, limit);
    } else if (!value_spies_[i]) {
      facet.values = top_entities(fields_[i], name_spy_->counts(), names_, limit);
    } else {
      for (const auto& [value, count] : value_spies_[i]->counts()) {
        const auto shown = fields_[i] == FacetField::day ? shown_day(value) : value;
        facet.values.push_back({.id = shown, .name = shown, .count = count});
      }
      keep_first(facet.values, limit);
    }
    out.push_back(std::move(facet));
  }
  return out;
}

}  // namespace kz
