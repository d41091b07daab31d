#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/check.sh [--all] [STAGE...]

Runs the gates a change must pass; all of them, or the stages named:

  format    clang-format, shellcheck, the licence line of each source
  layering  which folder may include and call what
  tidy      clang-tidy of the sources the change touches (--all: of all)
  test      the tests, release build
  sanitize  the tests under AddressSanitizer and UndefinedBehaviorSanitizer
  fuzz      each fuzz target for a few seconds
  man       the man pages are sound and list the options of --help
  install   the installed package, static and shared, from a project outside
TEXT
}

readonly ALL_STAGES='format layering tidy test sanitize fuzz man install'
declare -rx FUZZ_SECONDS=2

# shellcheck source=scripts/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$KZ_ROOT"

# Files of the project, new ones included: project_files PATTERN...
project_files() {
  git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
    if [ -e "$file" ]; then echo "$file"; fi
  done
}

# Reports what `grep` finds as an offence: forbid WHAT GREP-ARGUMENT...
forbid() {
  local what=$1
  shift
  if grep "$@"; then
    say "not allowed: $what"
    return 1
  fi
}

# Calls a function of this script with each argument: two_at_a_time FUNCTION ARGUMENT...
two_at_a_time() {
  local called=$1
  shift
  export -f "${called?}"
  printf '%s\n' "$@" | xargs -n 1 -P 2 bash -euo pipefail -c "$called \"\$1\"" "$called"
}

stage_format() {
  project_files '*.h' '*.cpp' | xargs clang-format --dry-run --Werror
  project_files scripts/ .ci/run | xargs grep -lE '^#!/usr/bin/env bash|shellcheck shell=bash' |
    xargs shellcheck --external-sources
  project_files '*.h' '*.cpp' scripts/ | while read -r file; do
    if ! head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-2.0-or-later'; then
      say "$file: no 'SPDX-License-Identifier: GPL-2.0-or-later' in its first lines"
      exit 1
    fi
  done
}

# The sources of the library, as the build lists them (the programs' own sources may print and exit).
library_sources() {
  grep -oE ' -o [^ "]*CMakeFiles/kz_(basics|words|tables|common|indexer|searcher)\.dir/[^ "]*\.o' build/tidy/compile_commands.json |
    sed -E 's|^ -o ||; s|CMakeFiles/kz_[a-z]+\.dir/||; s|\.o$||' | sort
}

configure_for_clang() {
  cmake --preset tidy
}

stage_layering() {
  configure_for_clang >/dev/null
  local failed=0
  forbid "common includes neither program" -rnE '#include "(indexer|searcher)/' common/ || failed=1
  forbid "only the tests include common/tables" -rn --exclude-dir=tables '#include "common/tables/' \
    include/ common/ indexer/ searcher/ || failed=1
  forbid "indexer includes searcher" -rn '#include "searcher/' indexer/ || failed=1
  forbid "searcher includes indexer" -rn '#include "indexer/' searcher/ || failed=1
  local public_includes
  public_includes=$(grep -rnE '#include' include/ | grep -vE '#include (<[a-z_]+>|"kzsearch/[a-z_]+\.h")' || true)
  if [ -n "$public_includes" ]; then
    say "$public_includes"
    say "not allowed: a public header includes only the standard library and public headers"
    failed=1
  fi

  local sources=()
  mapfile -t sources < <(library_sources)
  [ ${#sources[@]} -gt 0 ] || fail "found no library sources in build/tidy/compile_commands.json"
  local source code
  for source in "${sources[@]}"; do
    code=$(sed 's|//.*||' "$source")
    if grep -nE '\b(std::)?(cout|cerr|clog)\b|\b(printf|fprintf|puts|fmt::print)\(' <<<"$code"; then
      say "$source: the library prints nothing"
      failed=1
    fi
    if grep -nE '\b(_?exit|quick_exit|abort|getenv|secure_getenv)\(|system_clock::now|\bstd::time\(' <<<"$code"; then
      say "$source: the library neither exits nor reads environment or clock"
      failed=1
    fi
    if [ "$source" != common/xapian_guard.cpp ] && grep -nE 'catch \((const )?Xapian::' <<<"$code"; then
      say "$source: only common/xapian_guard.cpp catches Xapian's errors"
      failed=1
    fi
    if grep -nE '#include <CLI/' <<<"$code"; then
      say "$source: the library knows no command line"
      failed=1
    fi
  done
  return $failed
}

# What the change is measured against: where it left origin/main, or the commit before; nothing where there is neither.
change_base() {
  local base
  base=$(git merge-base HEAD origin/main 2>/dev/null || true)
  if [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ]; then
    echo "$base"
  else
    git rev-parse --verify --quiet HEAD~1 || true
  fi
}

# The .cpp files the change touches, and for each header it touches that none of them includes, one source that does.
changed_sources() {
  local base changed file user
  base=$(change_base)
  if [ -z "$base" ]; then
    project_files '*.cpp'
    return
  fi
  changed=$({ git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } | sort -u)
  grep '\.cpp$' <<<"$changed" || true
  grep '\.h$' <<<"$changed" | while read -r file; do
    user=$({ grep '\.cpp$' <<<"$changed"; project_files '*.cpp'; } | xargs grep -lF "#include \"${file#include/}\"" | head -n 1)
    [ -z "$user" ] || echo "$user"
  done | grep -vxF "$changed" | sort -u || true
}

stage_tidy() {
  configure_for_clang >/dev/null
  local sources=() file
  if [ "${KZ_CHECK_ALL:-}" = 1 ]; then
    mapfile -t sources < <(project_files '*.cpp' ':!tests/install')
  else
    mapfile -t sources < <(changed_sources | grep -v '^tests/install/' || true)
  fi
  for file in "${sources[@]}"; do
    grep -qF "\"$KZ_ROOT/$file\"" build/tidy/compile_commands.json ||
      fail "$file is in no CMakeLists.txt" "list it, or remove it"
  done
  say "clang-tidy of ${#sources[@]} sources"
  if [ ${#sources[@]} -eq 0 ]; then return; fi
  printf '%s\n' "${sources[@]}" | xargs -n 1 -P 2 clang-tidy -p build/tidy --quiet --warnings-as-errors='*' 2>/dev/null
}

stage_test() { scripts/test; }

# A file of names of tests, run by one process.
run_part() {
  UBSAN_OPTIONS=print_stacktrace=1 ASAN_OPTIONS=new_delete_type_mismatch=0 \
    build/sanitize/bin/kz_tests --input-file "$1" >"$1.log" 2>&1
}

# Few processes of many tests each, two at a time: to start one a test, as ctest does, takes a sanitized program longer
# than most tests do.
stage_sanitize() {
  build sanitize
  local tests=build/sanitize/bin/kz_tests scratch part failed=0
  scratch=$(mktemp -d)
  # Its status is their number. In a file of names a comma ends a name unless it is escaped.
  { "$tests" --list-test-names-only || true; } | sed 's/[,\\]/\\&/g' >"$scratch/names"
  [ -s "$scratch/names" ] || fail "$tests lists no test"
  split --number=r/8 "$scratch/names" "$scratch/part."
  two_at_a_time run_part "$scratch"/part.?? || failed=1
  for part in "$scratch"/part.*.log; do
    if grep -q '^All tests passed' "$part"; then grep '^All tests passed' "$part"; else tail -n 200 "$part" && failed=1; fi
  done
  local ran
  ran=$(sed -n 's/^All tests passed .* in \([0-9]*\) test cases*)$/\1/p' "$scratch"/part.*.log | awk '{ sum += $1 } END { print sum }')
  [ "$ran" = "$(wc -l <"$scratch/names")" ] || { say "ran ${ran:-none} of $(wc -l <"$scratch/names") tests"; failed=1; }
  rm -r "$scratch"
  return $failed
}

# New inputs go to the scratch folder; the reports, and the seeds of targets that have some, are where it starts from.
fuzz_target() {
  local scratch seeds
  scratch=$(mktemp -d)
  seeds=tests/fuzz/seeds/$(basename "$1")
  [ -d "$seeds" ] || seeds=corpus/reports
  basename "$1"
  "$1" -max_total_time="$FUZZ_SECONDS" -verbosity=0 -artifact_prefix=build/ "$scratch" "$seeds" \
    >"$scratch.log" 2>&1 || { tail -n 60 "$scratch.log"; return 1; }
  rm -r "$scratch" "$scratch.log"
}

stage_fuzz() {
  build sanitize kz_fuzzers
  two_at_a_time fuzz_target build/sanitize/bin/fuzz_*
}

# The long options in a text, sorted.
long_options() {
  grep -oE '(^|[^a-z-])--[a-z][a-z-]*' | grep -oE -- '--[a-z][a-z-]*' | sort -u
}

# Both programs' help: of the program itself and, for kzindex, of each of its commands.
help_of() {
  local program=build/release/bin/$1
  "$program" --help
  if [ "$1" = kzindex ]; then
    local command
    for command in $("$program" --help | sed -n 's/^  \([a-z][a-z]*\)  *[A-Za-z].*/\1/p'); do
      "$program" "$command" --help
    done
  fi
}

stage_man() {
  build release kzindex_cli kzsearch_cli
  local program scratch version
  version=$(sed -n 's/^project(kzsearch VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
  scratch=$(mktemp -d)
  for program in kzindex kzsearch; do
    grep -q "^\.TH .*\"kzsearch $version\"" "docs/man/$program.1" || fail "docs/man/$program.1 is not of version $version"
    # A page that changes with the program carries its version, not a date.
    if mandoc -T lint -W warning "docs/man/$program.1" | grep -v 'missing date'; then exit 1; fi
    # Nothing may be cut off at the end of a line or shown as an overstrike.
    mandoc -T utf8 -O width=200 "docs/man/$program.1" | sed 's/.\x08//g' | long_options >"$scratch/man"
    help_of "$program" | long_options >"$scratch/help"
    [ -s "$scratch/help" ] || fail "$program --help lists no option"
    diff -u --label "options in docs/man/$program.1" --label "options in $program --help" "$scratch/man" "$scratch/help"
  done
  rm -r "$scratch"
}

# What a library must leave to the program. Names in a shared library end in @GLIBC...
readonly NOT_FOR_A_LIBRARY='^(std::(cout|cerr|clog)|printf|fprintf|vfprintf|puts|putchar|stdout|stderr|abort|_?exit|getenv)(@.*)?$'

imports_nothing_forbidden() {
  local found
  found=$(nm -C --undefined-only "$@" | sed -nE 's/^ +[Uw] //p' | sort -u | grep -E "$NOT_FOR_A_LIBRARY" || true)
  [ -z "$found" ] || fail "the library imports: ${found//$'\n'/, }" "a library returns values and throws kz::Error"
}

# try_package FOLDER: installs the release build and uses it from tests/install, found by CMake and by pkg-config.
try_package() {
  local folder=$1
  local prefix=$folder/prefix index=$folder/index
  cmake --install build/release --prefix "$prefix" >/dev/null
  local libraries
  libraries=$(dirname "$(find "$prefix" -name pkgconfig)")

  "$prefix/bin/kzindex" rebuild corpus/reports --db "$index" >"$folder/summary" 2>&1 || { cat "$folder/summary"; return 1; }
  cmake -S tests/install -B "$folder/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Release >/dev/null
  cmake --build "$folder/build" >/dev/null
  "$folder/build/print_hits" "$index" "CSTO troops" | tee "$folder/by-cmake"
  grep -q '^1\. ' "$folder/by-cmake"

  local flags
  read -ra flags <<<"$(PKG_CONFIG_PATH=$libraries/pkgconfig pkg-config --cflags --libs kzsearch)"
  g++ -std=c++20 -Wall -Wextra -Wconversion -Werror tests/install/main.cpp "${flags[@]}" -Wl,-rpath,"$libraries" -o "$folder/print_hits"
  "$folder/print_hits" "$index" "CSTO troops" | diff - "$folder/by-cmake"

  ln -s "$prefix/libexec/kzsearch/rebuild" "$folder/nightly"
  KZSEARCH_SOURCE=corpus/reports KZSEARCH_DB=$index "$folder/nightly"
  find "$prefix" -name 'kz*.1' | grep -q kzsearch.1
}

stage_install() {
  diff -u --label 'the sample in docs/embedding.md' --label tests/install/main.cpp \
    <(awk '/^```cpp$/ { on = 1; next } on && /^```$/ { exit } on' docs/embedding.md) <(tail -n +2 tests/install/main.cpp)
  local scratch
  scratch=$(mktemp -d)
  mkdir "$scratch/static" "$scratch/shared"
  build release kzsearch kzindex_cli kzsearch_cli
  try_package "$scratch/static"
  imports_nothing_forbidden "$(find "$scratch/static/prefix" -name libkzsearch.a)"
  # A shared library is made of the same objects: only the linking differs.
  trap 'cmake -DBUILD_SHARED_LIBS=OFF build/release >/dev/null' EXIT
  cmake -DBUILD_SHARED_LIBS=ON build/release >/dev/null
  build release kzsearch kzindex_cli kzsearch_cli
  try_package "$scratch/shared"
  imports_nothing_forbidden -D "$(find "$scratch/shared/prefix" -name libkzsearch.so)"
  rm -r "$scratch"
}

# Each stage runs in a process of its own, so that its first failing command ends it and the others still run.
run_stages() {
  local stage started failed=()
  for stage in "$@"; do
    say "== $stage"
    started=$SECONDS
    if bash "${BASH_SOURCE[0]}" --run-stage "$stage"; then
      say "== $stage: passed, $((SECONDS - started)) s"
    else
      say "== $stage: FAILED, $((SECONDS - started)) s"
      failed+=("$stage")
    fi
  done
  if [ ${#failed[@]} -gt 0 ]; then
    say "check.sh: failed: ${failed[*]} (once more: scripts/check.sh ${failed[*]})"
    exit 1
  fi
  say "check.sh: all passed, $SECONDS s"
}

case ${1:-} in
  -h | --help)
    usage
    exit 0
    ;;
  --run-stage)
    "stage_$2"
    exit 0
    ;;
  --all)
    export KZ_CHECK_ALL=1
    shift
    ;;
esac

for stage in "$@"; do
  case " $ALL_STAGES " in
    *" $stage "*) ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
done

ensure_packages build test check
if [ $# -eq 0 ]; then
  # shellcheck disable=SC2086  # a list of words
  set -- $ALL_STAGES
fi
run_stages "$@"
