// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kzsearch/entities.h"
#include "kzsearch/names.h"

namespace kz {

/// A place or actor of an index.
struct IndexedEntity {
  EntityKind kind = EntityKind::person;
  std::string id;
  std::string name;
  std::string country;       ///< ISO 3166-1 alpha-2, empty where there is none
  std::size_t articles = 0;  ///< that name it (a place: it itself, not what lies in it)
};

/// One of the names of an actor, with how articles write it.
struct EntityForm {
  std::string key;                     ///< folded, words parted by one blank
  std::vector<std::string> spellings;  ///< most frequent first
  std::size_t articles = 0;
  std::vector<std::string> examples;  ///< ids of articles that say it, in order
};

/// An actor with all its names and why they are taken for one.
struct EntityExplanation {
  IndexedEntity entity;
  std::vector<EntityForm> forms;           ///< most frequent first
  std::vector<NameJoinEvidence> evidence;  ///< one join for each form but one
  std::vector<IndexedEntity> others;       ///< who else may be meant by the name asked for, most articles first
};

}  // namespace kz
