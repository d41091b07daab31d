# SPDX-License-Identifier: GPL-2.0-or-later
# How the project's own code is compiled. Linked PRIVATE everywhere, never exported.
add_library(kz_build_flags INTERFACE)
target_compile_options(kz_build_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wno-missing-field-initializers)  # an options struct is given by the few members that matter
# GCC 12 warns of what std::string itself does (GCC bug 105651, fixed in 13), and takes a source that is compiled together
# with others for a header, whose unnamed namespaces would be a mistake.
target_compile_options(kz_build_flags INTERFACE
  "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow>"
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>")
# A list of words that a function holds as a constexpr array is read where it lies. By default each call copies it to the
# stack, since two such arrays might have to differ in their address; nothing here asks for that.
target_compile_options(kz_build_flags INTERFACE -fmerge-all-constants)
# A program loads only the libraries it calls: each one costs a cold kzsearch time.
target_link_options(kz_build_flags INTERFACE LINKER:--as-needed)

if(KZ_WERROR)
  target_compile_options(kz_build_flags INTERFACE -Werror)
endif()

set(kz_sanitizers "")
if(KZ_SANITIZE)
  set(kz_sanitizers address,undefined)
endif()
if(KZ_BUILD_FUZZERS)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "KZ_BUILD_FUZZERS needs clang: configure with the preset 'fuzz', or -DCMAKE_CXX_COMPILER=clang++")
  endif()
  set(kz_sanitizers address,undefined)
endif()
if(kz_sanitizers)
  # What AddressSanitizer finds anyhow is not checked once more: that is a fifth of the time to compile the library.
  set(kz_sanitizer_flags -fsanitize=${kz_sanitizers} -fno-sanitize=null,object-size,vptr -fno-sanitize-recover=all
                         -fno-omit-frame-pointer)
  target_compile_options(kz_build_flags INTERFACE ${kz_sanitizer_flags})
  target_link_options(kz_build_flags INTERFACE ${kz_sanitizer_flags})
endif()

# Compiles the sources of each folder together, several at a time, where CMAKE_UNITY_BUILD asks for it: the headers are
# read once for all of them. Names in unnamed namespaces must therefore differ within a folder.
function(kz_group_by_folder name)
  get_target_property(sources ${name} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(folder "${source}" DIRECTORY)
    string(MAKE_C_IDENTIFIER "in_${folder}" group)
    math(EXPR count_${group} "0${count_${group}} + 1")
    math(EXPR chunk "${count_${group}} / 10")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${group}_${chunk}")
  endforeach()
  set_target_properties(${name} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

# One object part of the library.
function(kz_add_part name)
  add_library(${name} OBJECT ${ARGN})
  kz_group_by_folder(${name})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/include")
  target_link_libraries(${name} PUBLIC ${KZ_LINKED_DEPENDENCIES} kz_header_dependencies PRIVATE kz_build_flags)
  if(KZ_BUILD_FUZZERS)  # what a fuzz target is led by; the tests do without it, and compile faster
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# Sources that include CLI11 take as long to optimise as a quarter of the library, and run once a call.
function(kz_compile_quickly)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON
                                                 COMPILE_OPTIONS $<IF:$<CONFIG:Release>,-O1,-O0>)
endfunction()

# One of the programs: its parts (command line, printers), its main.cpp and the library; beside a shared library, which hides
# what is not for embedders, the library's parts.
function(kz_add_program target name)
  add_executable(${target} main.cpp)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name})
  if(BUILD_SHARED_LIBS)
    target_link_libraries(${target} PRIVATE ${ARGN} kz_cli ${KZ_PARTS} kz_build_flags)
  else()
    target_link_libraries(${target} PRIVATE ${ARGN} kz_cli kz_basics kzsearch kz_build_flags)
  endif()
endfunction()
