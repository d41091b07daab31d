// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the tables that are compiled into the library: pack_tables GAZETTEER WORDS. Runs when the library is built;
// the same sources give the same bytes.
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

#include "common/places/gazetteer.h"
#include "common/tables/names/word_packer.h"
#include "common/tables/places/gazetteer_packer.h"

namespace {

void write(const char* path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + std::string(path));
}

void pack(const char* gazetteer_path, const char* words_path) {
  const std::string gazetteer = kz::pack_gazetteer(kz::GazetteerDraft());
  write(gazetteer_path, gazetteer);
  write(words_path, kz::pack_words(kz::Gazetteer(reinterpret_cast<const std::byte*>(gazetteer.data()))));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: pack_tables GAZETTEER WORDS\n", stderr);
    return 2;
  }
  try {
    pack(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pack_tables: %s\n", error.what());
    return 1;
  }
  return 0;
}
