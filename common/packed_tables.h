// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

// The tables that common/tables/pack_tables writes when the library is built and packed_tables.S takes in, aligned to
// 64 bytes.
extern "C" {
// NOLINTBEGIN(readability-identifier-naming): labels of an assembler file, which knows no namespaces.
extern const std::byte kz_packed_gazetteer[];  // see Gazetteer
extern const std::byte kz_packed_words[];      // see word_classes.h
// NOLINTEND(readability-identifier-naming)
}
