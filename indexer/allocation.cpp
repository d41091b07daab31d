// SPDX-License-Identifier: GPL-2.0-or-later
// mimalloc as Debian builds it, in C, ends the program where `new` finds no memory. Here `new` throws, as it should, so
// that the lock is given back, what is unfinished removed and the cause told. What `new` took, mimalloc's `delete`
// frees.
#include <mimalloc.h>

#include <cstddef>
#include <new>

namespace {

void* or_throw(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

// NOLINTBEGIN(misc-new-delete-overloads)
void* operator new(std::size_t bytes) {
  return or_throw(mi_malloc(bytes));
}
void* operator new[](std::size_t bytes) {
  return or_throw(mi_malloc(bytes));
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return or_throw(mi_malloc_aligned(bytes, static_cast<std::size_t>(alignment)));
}
void* operator new[](std::size_t bytes, std::align_val_t alignment) {
  return or_throw(mi_malloc_aligned(bytes, static_cast<std::size_t>(alignment)));
}
// NOLINTEND(misc-new-delete-overloads)
