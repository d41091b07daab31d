# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# Sourced by the other scripts: finds the checkout, installs the Debian packages a job needs, configures and builds.

KZ_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly KZ_ROOT

# Debian package, what to look for where there is no apt, which jobs need it.
readonly KZ_PACKAGES='
cmake                  CMake 3.25                           build
ninja-build            Ninja                                build
g++                    a C++20 compiler (GCC 12)            build
pkg-config             pkg-config                           build
libxapian-dev          Xapian 1.4.22                        build
libicu-dev             ICU 72                               build
libfmt-dev             fmt 9                                build
libcli11-dev           CLI11 2.1                            build
nlohmann-json3-dev     JSON for Modern C++ (nlohmann) 3.11  build
zlib1g-dev             zlib                                 build
libzstd-dev            Zstandard 1.5                        build
libdeflate-dev         libdeflate 1.14                      build
libgumbo-dev           Gumbo 0.10                           build
libxml2-dev            libxml2 2.9                          build
libxxhash-dev          xxHash 0.8                           build
libcld2-dev            Compact Language Detector 2          build
libmimalloc-dev        mimalloc 2 (optional)                build
catch2                 Catch2 2.13 or 3                     build
xapian-tools           xapian-tcpsrv 1.4.22                 test
git                    git                                  check
clang                  clang 14                             check
libclang-rt-dev        the libFuzzer runtime of clang       check
clang-format           clang-format 14                      check
clang-tidy             clang-tidy 14                        check
mandoc                 mandoc                               check
shellcheck             ShellCheck                           check
'

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$(basename "$0"): $1"
  if [ $# -gt 1 ]; then say "hint: $2"; fi
  exit 1
}

# The packages of the given jobs, one a line.
packages_for() {
  local package what job wanted
  while read -r package what; do
    [ -n "$package" ] || continue
    job=${what##* }
    for wanted in "$@"; do
      if [ "$job" = "$wanted" ]; then echo "$package"; fi
    done
  done <<<"$KZ_PACKAGES"
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

list_libraries_wanted() {
  local package what job wanted
  while read -r package what; do
    [ -n "$package" ] || continue
    job=${what##* }
    for wanted in "$@"; do
      if [ "$job" = "$wanted" ]; then say "  ${what%"$job"}"; fi
    done
  done <<<"$KZ_PACKAGES"
}

# ensure_packages JOB...: installs what is missing for the jobs ("build", "test", "check"); says nothing where all is there.
ensure_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    if [ -n "${KZ_NO_SETUP:-}" ]; then return; fi
    say "$(basename "$0"): this system has no apt-get, so nothing can be installed here. Wanted are:"
    list_libraries_wanted "$@"
    say "hint: install them, then run 'KZ_NO_SETUP=1 $0'"
    exit 1
  fi
  local package
  local missing=()
  for package in $(packages_for "$@"); do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi

  say "missing Debian packages: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "not root, and there is no sudo" "run as root: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
  fi
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends)
  # Package lists may be absent or old on a fresh machine, so they are fetched only where an install needs it.
  if ! "${install[@]}" "${missing[@]}" >&2; then
    say "fetching the package lists, then once more"
    "${as_root[@]}" apt-get update >&2 || fail "apt-get update failed"
    "${install[@]}" "${missing[@]}" >&2 || fail "apt-get could not install: ${missing[*]}"
  fi
}

# build PRESET [TARGET...]: configures where that was not done yet, and builds. Repeats of a build come from ccache where
# there is one.
build() {
  local preset=$1
  shift
  if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_SLOPPINESS=pch_defines,time_macros
  fi
  (
    cd "$KZ_ROOT" || exit
    if [ ! -f "build/$preset/build.ninja" ]; then cmake --preset "$preset"; fi
    if [ $# -gt 0 ]; then
      cmake --build --preset "$preset" --target "$@"
    else
      cmake --build --preset "$preset"
    fi
  ) >&2
}
