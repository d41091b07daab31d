# SPDX-License-Identifier: GPL-2.0-or-later
include(CMakePackageConfigHelpers)

install(TARGETS kzsearch EXPORT kzsearchTargets
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY include/kzsearch DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.h")
install(FILES LICENSE NOTICE CHANGELOG.md docs/systemd/kzindex-rebuild.service docs/systemd/kzindex-rebuild.timer
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(KZ_BUILD_PROGRAMS)
  install(TARGETS kzindex_cli kzsearch_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(FILES docs/man/kzindex.1 docs/man/kzsearch.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES docs/man/kzsearch-query.7 DESTINATION "${CMAKE_INSTALL_MANDIR}/man7")
  install(FILES docs/completions/kzsearch.bash DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
          RENAME kzsearch)
  install(FILES docs/completions/kzsearch.bash DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
          RENAME kzindex)
  install(FILES docs/completions/_kzsearch DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES docs/completions/kzsearch.fish DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
  install(FILES docs/completions/kzsearch.fish DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
          RENAME kzindex.fish)
  install(PROGRAMS scripts/rebuild DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/kzsearch")
endif()

set(kz_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/kzsearch")
install(EXPORT kzsearchTargets NAMESPACE kzsearch:: DESTINATION "${kz_package_dir}")
configure_package_config_file(cmake/kzsearchConfig.cmake.in "${PROJECT_BINARY_DIR}/kzsearchConfig.cmake"
                              INSTALL_DESTINATION "${kz_package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/kzsearchConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/kzsearchConfig.cmake" "${PROJECT_BINARY_DIR}/kzsearchConfigVersion.cmake"
              cmake/FindCLD2.cmake
        DESTINATION "${kz_package_dir}")

# A shared library names what it needs itself; a static one has to ask its user's link for it.
set(kz_pc_requires "xapian-core >= 1.4.22, icu-i18n, icu-uc, fmt, zlib, libzstd, libdeflate, gumbo, libxml-2.0")
set(kz_pc_libs "-lcld2 -pthread")
if(BUILD_SHARED_LIBS)
  set(kz_pc_requires "")
  set(kz_pc_libs "")
endif()
file(RELATIVE_PATH kz_pc_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
string(REGEX REPLACE "/$" "" kz_pc_prefix "${kz_pc_prefix}")
configure_file(cmake/kzsearch.pc.in "${PROJECT_BINARY_DIR}/kzsearch.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/kzsearch.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
