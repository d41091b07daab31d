// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kz {

/// A curated actor. Its id is "person:" or "org:" and `slug`.
struct ActorRow {
  std::string_view slug;
  std::string_view country;    ///< ISO 3166-1 alpha-2, empty where none is implied
  std::string_view names;      ///< separated by '|', the usual one first
  std::string_view word = {};  ///< its usual name, where that is a word or a surname, too: "Apple"
};

/// A curated person. Every given name goes with every surname, and a surname also stands alone where `alone` says so.
struct PersonRow {
  std::string_view slug;
  std::string_view country;
  std::string_view given;     ///< separated by '|', the usual one first; empty for a person of one name
  std::string_view surnames;  ///< separated by '|', the usual one first
  bool alone = true;          ///< the surname means this person unless the article says otherwise
};

/// What an actor of the other rows is called where its name is written by its meaning or cannot be told by its sound.
struct ForeignNameRow {
  std::string_view id;
  std::string_view names;  ///< separated by '|'
};

[[nodiscard]] std::span<const ActorRow> org_rows();
[[nodiscard]] std::span<const ActorRow> agency_rows();       ///< news agencies, state bodies
[[nodiscard]] std::span<const ActorRow> media_rows();        ///< newspapers, broadcasters, lesser news agencies
[[nodiscard]] std::span<const ActorRow> world_media_rows();  ///< more of them, of smaller countries
[[nodiscard]] std::span<const ActorRow> club_rows();
[[nodiscard]] std::span<const ActorRow> world_club_rows();  ///< more of them
[[nodiscard]] std::span<const ActorRow> company_rows();
[[nodiscard]] std::span<const ActorRow> firm_rows();  ///< more of them, in Europe
[[nodiscard]] std::span<const ActorRow> overseas_firm_rows();
[[nodiscard]] std::span<const ActorRow> world_firm_rows();  ///< and in all countries
[[nodiscard]] std::span<const ActorRow> word_firm_rows();   ///< those called by a word
[[nodiscard]] std::span<const ActorRow> body_rows();        ///< state bodies, agencies, associations
[[nodiscard]] std::span<const ActorRow> group_rows();       ///< parliaments, parties, armed groups, services
[[nodiscard]] std::span<const ActorRow> party_rows();       ///< more parties
[[nodiscard]] std::span<const PersonRow> person_rows();
[[nodiscard]] std::span<const ForeignNameRow> foreign_name_rows();

}  // namespace kz
