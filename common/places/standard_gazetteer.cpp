// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/packed_tables.h"
#include "common/places/gazetteer.h"

namespace kz {

const Gazetteer& Gazetteer::standard() {
  static const Gazetteer kGazetteer(kz_packed_gazetteer);
  return kGazetteer;
}

}  // namespace kz
