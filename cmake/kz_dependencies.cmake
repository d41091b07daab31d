# SPDX-License-Identifier: GPL-2.0-or-later
# What the library is built from. docs/architecture.md says what each of them replaces.

find_package(PkgConfig REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
find_package(ICU REQUIRED COMPONENTS i18n uc)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ZLIB REQUIRED)
find_package(CLD2 REQUIRED)
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
mark_as_advanced(XXHASH_INCLUDE_DIR)
find_package(Threads REQUIRED)
if(KZ_BUILD_PROGRAMS)
  find_package(CLI11 REQUIRED)
  find_package(mimalloc QUIET)
endif()

# Compiled into the library only: nothing is linked, so an installed library does not ask for them.
add_library(kz_header_dependencies INTERFACE)
target_include_directories(kz_header_dependencies SYSTEM INTERFACE "${XXHASH_INCLUDE_DIR}")
target_compile_definitions(kz_header_dependencies INTERFACE XXH_INLINE_ALL=)
target_link_libraries(kz_header_dependencies INTERFACE nlohmann_json::nlohmann_json)

# A static kzsearch asks its user's link for these: cmake/kzsearchConfig.cmake.in and kzsearch.pc.in name the same ones.
set(KZ_LINKED_DEPENDENCIES PkgConfig::XAPIAN PkgConfig::ZSTD PkgConfig::DEFLATE PkgConfig::GUMBO PkgConfig::LIBXML2
                           ICU::i18n ICU::uc fmt::fmt ZLIB::ZLIB CLD2::CLD2 Threads::Threads)
