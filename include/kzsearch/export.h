// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

/// Marks what a shared build of the library exports; everything else stays hidden.
#if defined(__GNUC__)
#define KZ_EXPORT __attribute__((visibility("default")))
#else
#define KZ_EXPORT
#endif
