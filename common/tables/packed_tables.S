/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Takes the packed tables (packed_tables.h) into the library as they are: a compiler would need minutes to read them as
   arrays of numbers. */

    .section .rodata

    .balign 64
    .globl kz_packed_gazetteer
    .hidden kz_packed_gazetteer
kz_packed_gazetteer:
    .incbin KZ_PACKED_GAZETTEER

    .balign 64
    .globl kz_packed_words
    .hidden kz_packed_words
kz_packed_words:
    .incbin KZ_PACKED_WORDS

    .section .note.GNU-stack, "", %progbits
